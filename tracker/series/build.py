"""How do figures become series? Group the rows, turn each group into points, mark how they moved."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.lexicon.groups import is_rising
from tracker.model import Series
from tracker.series.claims import Claimed
from tracker.series.identity import Key, group_rows
from tracker.series.places import wider_places
from tracker.series.points import build_points
from tracker.series.revisions import mark_changes
from tracker.series.rollup import roll_up
from tracker.series.unnamed import name_unnamed


def build_series(
    rows: Iterable[Claimed], *, projected: bool = False, by_publisher: bool = False, enough: int = 3
) -> tuple[Series, ...]:
    """The series that the rows make, sorted by their names; their order in `rows` never matters.

    `projected` lets forecasts in, each a series of its own; `by_publisher` makes a series of what each publisher
    printed; a series of events with fewer than `enough` points goes into that of the next wider place, never summed
    (0: none does).
    """
    wanted = rows if projected else (row for row in rows if row.status != "projected")
    groups = name_unnamed(group_rows(dict.fromkeys(wanted), by_publisher))
    series = [_series(key, of_key) for key, of_key in groups.items()]
    rolled = roll_up(series, enough, wider_places) if enough else series
    return tuple(sorted(rolled, key=name_order))


def name_order(series: Series) -> tuple[str, ...]:
    """The names of a series in reading order, for sorting; what is not named comes first."""
    names = (series.metric, series.place, series.who, series.claimant, series.scope, series.unit, series.country)
    more = (series.status, series.destination, series.publisher, series.origin)
    return tuple("" if name is None else str(name) for name in names + more)


def _series(key: Key, rows: list[Claimed]) -> Series:
    rising = is_rising(key.metric)
    points = mark_changes(build_points(rows, key.scope, rising), key.scope, rising)
    return Series(**key._asdict(), points=points, articles=len({row.article for row in rows}))
