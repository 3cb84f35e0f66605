"""How do figures become series? Group the rows, turn each group into points, mark how they moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.lexicon.groups import is_rising
from tracker.model import Series
from tracker.series.claims import Claimed
from tracker.series.identity import Groups, Key, group_rows
from tracker.series.origins import split_origins
from tracker.series.places import wider_places
from tracker.series.points import build_points
from tracker.series.revisions import mark_changes
from tracker.series.rollup import roll_up
from tracker.series.tolls import join_tolls
from tracker.series.unnamed import name_unnamed
from tracker.series.unplaced import place_unplaced
from tracker.series.unsaid import claim_unsaid
from tracker.series.zeros import part_zeros

ENOUGH = 3
"""So many dates make a series of events worth its own place."""


def build_series(
    rows: Iterable[Claimed], *, projected: bool = False, by_publisher: bool = False, enough: int = ENOUGH
) -> tuple[Series, ...]:
    """The series that the rows make, sorted by their names; their order in `rows` never matters.

    `projected` lets forecasts in, each a series of its own; `by_publisher` makes a series of what each publisher
    printed; a series of events with fewer than `enough` dates goes into that of the next wider place, never summed
    (0: none does).
    """
    return make_series(group_claims(rows, projected=projected, by_publisher=by_publisher, enough=enough))


def group_claims(
    rows: Iterable[Claimed], *, projected: bool = False, by_publisher: bool = False, enough: int = ENOUGH
) -> Groups:
    """The rows under the key of the series that they belong to; see `build_series` for the options."""
    wanted = rows if projected else (row for row in rows if row.status != "projected")
    groups = group_rows({row.id: row for row in wanted}.values(), by_publisher)
    groups = join_tolls(claim_unsaid(split_origins(part_zeros(groups))))
    groups = place_unplaced(name_unnamed(groups))
    return roll_up(groups, enough, wider_places) if enough else groups


def make_series(groups: Mapping[Key, list[Claimed]]) -> tuple[Series, ...]:
    """The series of the groups, each with its points, sorted by their names."""
    return tuple(_series(key, groups[key]) for key in sorted(groups, key=name_order))


def name_order(key: Key) -> tuple[str, ...]:
    """The names of a series in reading order, for sorting; what is not named comes first."""
    names = (key.metric, key.place, key.who, key.claimant, key.scope, key.unit, key.country)
    more = (key.status, key.destination, key.publisher, key.origin, key.event)
    return tuple("" if name is None else str(name) for name in names + more)


def _series(key: Key, rows: list[Claimed]) -> Series:
    rising = is_rising(key.metric)
    named = key.claimant is not None
    points = build_points(rows, key.scope, rising, key.place, key.event is not None)
    marked = mark_changes(points, key.scope, rising, named)
    return Series(**key._asdict(), points=marked, articles=len({row.article for row in rows}))
