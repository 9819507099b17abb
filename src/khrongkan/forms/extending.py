"""A form over the one that it extends: keys replace keys, named parts change named parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.forms.located import Located, over

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TABLES = ("print", "page", "signatures")
_LISTS = {"header": "keep_header", "section": "keep_sections"}
"""Lists of named parts, each with the key that keeps just some of them, in its order."""

Stray = tuple[tuple[str | int, ...], str, list[str]]
"""Where a name stands that no part has, the name, and the names that there are."""


def laid_over(base: Located, own: Located) -> Located:
    """The whole form."""
    merged = over(base, own)
    if "description" not in own:
        merged.pop("description", None)
    for name in _TABLES:
        if isinstance(base.get(name), Located) and isinstance(own.get(name), Located):
            merged[name] = over(base[name], own[name])
    for name, keep in _LISTS.items():
        both = (base.get(name, []), own.get(name, []))
        if name in merged and all(isinstance(parts, list) for parts in both):
            merged[name] = _in_order(*both, own.get(keep))
        if keep not in own:
            merged.pop(keep, None)
    return merged


def kept(form: Located) -> Located:
    """A form that extends none, its own lists put in order."""
    for name, keep in _LISTS.items():
        if isinstance(form.get(name), list):
            form[name] = _in_order([], form[name], form.get(keep))
    return form


def stray_names(base: Located | None, own: Located) -> Iterator[Stray]:
    """Names in ``after``, ``drop`` and the lists of parts to keep that no part has."""
    for name, keep in _LISTS.items():
        before = [_name(part, n) for n, part in enumerate(_parts(base or {}, name))]
        parts = _parts(own, name)
        known = [*before, *(_name(part, n + len(before)) for n, part in enumerate(parts))]
        for n, part in enumerate(parts):
            if not isinstance(part, dict):
                continue
            after = part.get("after")
            if isinstance(after, str) and after not in known:
                yield (name, n, "after"), after, known
            if part.get("drop") is True and _name(part, -1) not in before:
                yield (name, n, "drop"), _name(part, n), before
        wanted = own.get(keep)
        for n, one in enumerate(wanted if isinstance(wanted, list) else ()):
            if isinstance(one, str) and one not in known:
                yield (keep, n), one, known


def names_twice(own: Located) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Parts of one list that have the name of one before them."""
    for name in _LISTS:
        seen: set[str] = set()
        for n, part in enumerate(_parts(own, name)):
            named = _name(part, n)
            if named in seen:
                yield (name, n), named
            seen.add(named)


def _parts(form: dict[str, Any], name: str) -> list[Any]:
    parts = form.get(name, [])
    return parts if isinstance(parts, list) else []


def _in_order(base: list[Any], own: list[Any], keep: Any) -> list[Any]:  # noqa: ANN401 - TOML, not yet checked
    """The parts of both forms: changed in place, new ones last, ``after`` and ``drop`` obeyed."""
    parts = {_name(part, n): part for n, part in enumerate(base)}
    for n, change in enumerate(own, start=len(base)):
        name = _name(change, n)
        before = parts.get(name)
        if isinstance(before, Located) and isinstance(change, Located):
            parts[name] = over(before, change)
        else:
            parts[name] = change
    order = list(parts)
    for name, part in parts.items():
        after = part.get("after") if isinstance(part, dict) else None
        if isinstance(after, str) and after in parts and after != name:
            order.remove(name)
            order.insert(order.index(after) + 1, name)
            del part["after"]
    wanted = _kept(order, keep)
    return [parts[name] for name in wanted if not _dropped(parts[name])]


def _kept(order: list[str], keep: object) -> Sequence[str]:
    if not isinstance(keep, list):
        return order
    return [name for name in keep if isinstance(name, str) and name in order]


def _name(part: object, n: int) -> str:
    named = part if isinstance(part, dict) else {}
    return str(named.get("id") or named.get("fact") or n)


def _dropped(part: object) -> bool:
    return isinstance(part, dict) and part.get("drop") is True
