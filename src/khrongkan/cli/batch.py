"""``khrongkan batch``: a folder of finished files from any number of records."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import click

from khrongkan.cli.options import (
    PATH,
    digits_option,
    form_option,
    lang_option,
    output_option,
    picture_option,
    template_option,
)
from khrongkan.cli.pictures import tell_unshown
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.usage import Command
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from khrongkan.bulk import Progress, Summary
    from khrongkan.errors import Language


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True)
@output_option
@click.option("--to", default="docx")
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=1)
@form_option
@template_option
@picture_option
@digits_option
@click.option("--manifest", type=PATH)
@click.option("--review", is_flag=True)
@lang_option
def batch(  # noqa: PLR0913 - each is a choice that a planner makes by name
    sources: Sequence[str],
    output: Path,
    *,
    to: str,
    jobs: int,
    form: str | None,
    template: Path | None,
    pictures: dict[str, Path],
    digits: Literal["thai", "arabic"] | None,
    manifest: Path | None,
    review: bool,
    lang: Language,
) -> int:
    """Make the files of all records: 0 all well, 1 where one failed, 2 where the run stops."""
    from khrongkan.bulk import RunStopped  # noqa: PLC0415 - keeps --help quick
    from khrongkan.bulk import batch as make_all  # noqa: PLC0415 - as above

    try:
        with _shown_progress(lang) as progress:
            summary = make_all(
                sources,
                output,
                to=to.split(","),
                jobs=jobs,
                form=form,
                template=template,
                pictures=pictures,
                digits=digits,
                manifest=manifest,
                review=review,
                lang=lang,
                progress=progress,
            )
    except RunStopped as stopped:
        complain(*stopped.sentences(lang), said("batch.resume", lang))
        return 2
    tell_unshown(template, pictures, lang)
    return _report(summary, output, lang)


def _report(summary: Summary, output: Path, lang: Language) -> int:
    counts = {"made": summary.made, "kept": summary.kept, "failed": summary.failed}
    if summary.failures:
        complain(said("batch.failed", lang))
        for failure in summary.failures:
            line = f":{failure.position}" if failure.position else ""
            message = failure.message_th if lang == "th" else failure.message_en
            complain(f"  {failure.source}{line}  {message}")
        more = summary.failed - len(summary.failures)
        complain(*([said("batch.more", lang, count=more)] if more else []))
    tell(said("batch.done", lang, folder=output, **counts))
    return 1 if summary.failed else 0


@contextmanager
def _shown_progress(lang: Language) -> Iterator[Callable[[Progress], None] | None]:
    """A bar with rate and time left, where somebody sits at a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - as above
    from rich.progress import Progress as Bars  # noqa: PLC0415 - as above

    columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task("", total=None)

        def show(progress: Progress) -> None:
            """Move the bar to where the run is."""
            words = _words(progress, lang)
            total = None if progress.fraction is None else 1.0
            bars.update(bar, total=total, completed=progress.fraction or 0, description=words)

        yield show


def _words(progress: Progress, lang: Language) -> str:
    """How many, how fast, how long to go."""
    rate = progress.records / progress.seconds if progress.seconds else 0.0
    words = said("batch.progress", lang, count=f"{progress.records:,}", rate=f"{rate:,.0f}")
    if progress.failed:
        words += said("batch.progress-failed", lang, count=f"{progress.failed:,}")
    if progress.fraction:
        left = round(progress.seconds / progress.fraction - progress.seconds)
        clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
        words += said("batch.progress-left", lang, left=clock)
    return words
