"""Tables of a form that know in which file, and where there, each of their keys stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khrongkan.errors import Place
from khrongkan.forms.places import Path_, place_in
from khrongkan.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@immutable
class Spot:
    """A file and the path in it, by keys and by indices from 0."""

    file: Path
    path: Path_ = ()

    def place(self) -> Place:
        """The place for a finding, with line and column; its pointer counts from 1 as people do."""
        steps = (step + 1 if isinstance(step, int) else step for step in self.path)
        pointer = "".join(f"/{step}" for step in steps)
        line, column = place_in(self.file, self.path)
        return Place(str(self.file), pointer, line, column)


class Located(dict[str, Any]):
    """A table of a form, with the spot of the table and of each key."""

    def __init__(self, values: dict[str, Any], spot: Spot, spots: dict[str, Spot]) -> None:
        super().__init__(values)
        self.spot = spot
        self.spots = spots


def located(value: object, spot: Spot) -> Any:  # noqa: ANN401 - a tree of TOML
    """The value with the spots of all tables in it."""
    if isinstance(value, dict):
        spots = {key: Spot(spot.file, (*spot.path, key)) for key in value}
        return Located({key: located(one, spots[key]) for key, one in value.items()}, spot, spots)
    if isinstance(value, list):
        return [located(one, Spot(spot.file, (*spot.path, n))) for n, one in enumerate(value)]
    return value


def over(base: Located, own: Located) -> Located:
    """A table with the keys of another laid over its own."""
    return Located({**base, **own}, own.spot, {**base.spots, **own.spots})


def spot_at(tree: object, path: Sequence[str | int]) -> Spot:
    """The spot of a path; of the last table on the way where a key isn't there."""
    spot = tree.spot if isinstance(tree, Located) else None
    for step in path:
        if isinstance(tree, Located) and step in tree:
            spot, tree = tree.spots[str(step)], tree[str(step)]
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
            spot = tree.spot if isinstance(tree, Located) else spot
        else:
            break
    if spot is None:
        raise TypeError(tree)
    return spot
