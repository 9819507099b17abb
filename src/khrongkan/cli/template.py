"""``khrongkan template``: make, check and document Word templates and PDF forms of your own."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it at run time
from typing import TYPE_CHECKING, Annotated

import typer

from khrongkan.cli.check import line_of
from khrongkan.cli.options import (  # noqa: TC001 - typer reads them at run time
    Force,
    FormName,
    Lang,
    Output,
)
from khrongkan.cli.outputs import check_name, check_suffix, write_new
from khrongkan.cli.streams import complain, tell
from khrongkan.cli.words import said

if TYPE_CHECKING:
    from khrongkan.errors import Language
    from khrongkan.writers.templates.fields import TagField


def new(output: Output, *, force: Force = False, lang: Lang = "th") -> int:
    """Write the standard page as a template, with instructions that never print."""
    from khrongkan.writers.templates.starter import new_template  # noqa: PLC0415 - keeps --help quick

    check_name(output)
    check_suffix(output, ".docx")
    write_new({output: new_template()}, force=force)
    tell(said("template.new", lang, path=output))
    return 0


def check(
    template: Annotated[Path, typer.Argument()],
    *,
    form: FormName = None,
    mark: Annotated[Path | None, typer.Option("--mark")] = None,
    force: Force = False,
    lang: Lang = "th",
) -> int:
    """Tell everything that is wrong with a template; with ``--mark``, as comments in a copy too."""
    from khrongkan.writers.docx.template import template_bytes  # noqa: PLC0415 - as above
    from khrongkan.writers.templates.checking import faults_in  # noqa: PLC0415 - as above

    data = template_bytes(template)
    faults = faults_in(data, form)
    complain(*(line_of(fault.finding(str(template)), lang) for fault in faults))
    if not faults:
        tell(said("template.right", lang, path=template))
        return 0
    if mark is not None and any(fault.spot.where_th for fault in faults):
        from khrongkan.writers.templates.marking import marked  # noqa: PLC0415 - as above

        write_new({mark: marked(data, faults, lang)}, force=force)
        tell(said("template.marked", lang, path=mark))
    return 1


def fields(
    template: Annotated[Path | None, typer.Argument()] = None,
    *,
    form: FormName = None,
    lang: Lang = "th",
) -> int:
    """List the tags that a Word template may use, or the fields of a PDF form."""
    if template is not None:
        from khrongkan.writers.forms_pdf import fields_of  # noqa: PLC0415 - as above

        tell(*(field.described(lang) for field in fields_of(template)))
        return 0
    from khrongkan.writers.templates.fields import template_fields  # noqa: PLC0415 - as above

    tell(*(_line(field, lang) for field in template_fields(form)))
    return 0


def _line(field: TagField, lang: Language) -> str:
    tag = field.tag_th if lang == "th" and field.tag_th else field.tag
    about = field.about_th if lang == "th" else field.about_en
    sample = f"  → {field.sample}" if field.sample else ""
    return f"{tag}  {about}{sample}"
