"""Which series does a question need? Rows from the store as series, no more of them than the answer takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from tracker.collecting import collecting_later
from tracker.errors import UnknownNameError
from tracker.lexicon.groups import canonical_group
from tracker.model import Series
from tracker.series.blocks import days_of, rank_blocks
from tracker.series.build import ENOUGH, group_claims, make_series
from tracker.series.claims import Claimed
from tracker.series.convert import convert_rows, count_persons
from tracker.series.identity import Groups, Key
from tracker.store.claims import iter_claims
from tracker.store.connect import reading
from tracker.store.filters import Filters
from tracker.store.newest import find_families, find_newest
from tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class Wishes:
    """How series are wanted; what is not asked for is not done."""

    projected: bool = False
    by_publisher: bool = False
    unit: str | None = None
    household_size: float | None = None
    enough: int = ENOUGH


PLAIN = Wishes()
Chooser = Callable[[Key, Sequence[Claimed]], bool]


class Newest(NamedTuple):
    """The newest series; `more` tells that there are others."""

    series: tuple[Series, ...]
    more: bool


class Blocks(NamedTuple):
    """The series of the weightiest blocks, and how many blocks there are in all."""

    series: tuple[Series, ...]
    total: int


def load_series(
    store: Store, filters: Filters, wishes: Wishes = PLAIN, choose: Chooser | None = None
) -> tuple[Series, ...]:
    """All series of the figures that pass `filters`; UnknownNameError for a group that no figure counts."""
    with collecting_later(kept=True):
        return make_series(_load_groups(store, filters, wishes, choose))


def load_moved(store: Store, filters: Filters, wishes: Wishes = PLAIN) -> tuple[Series, ...]:
    """The series that figures of the last ingest speak of; only their families are read."""
    newest = store.last_ingest()
    if newest is None:
        return ()
    families = store.touched_families(newest)
    new = store.figures_of_ingest(newest)
    with collecting_later(kept=True):
        return make_series(
            _load_groups(store, filters, wishes, lambda _, rows: any(row.id in new for row in rows), families)
        )


def load_blocks(
    store: Store, filters: Filters, wishes: Wishes, by: str, limit: int, choose: Chooser | None = None
) -> Blocks:
    """The series of the `limit` weightiest blocks of columns; where there are more, those of one date are left out."""
    with collecting_later(kept=True):
        groups = _load_groups(store, filters, wishes, choose)
        ranked = rank_blocks({key: days_of(rows) for key, rows in groups.items()}, by)
        worth = ranked if len(ranked) <= limit else [block for block in ranked if block[0].dates > 1] or ranked
        chosen = {key: groups[key] for _, keys in worth[:limit] for key in keys}
        return Blocks(make_series(chosen), len(ranked))


def load_newest(store: Store, filters: Filters, wishes: Wishes = PLAIN, limit: int | None = None) -> Newest:
    """The `limit` series (None: all) that were last heard of most recently, among equals those with most points.

    Only figures of those families are read: rolling up and naming the unnamed never leave a family.
    """
    if limit is None or filters.who or filters.scope or filters.since or filters.until:
        series = newest_first(load_series(store, filters, wishes))
        return Newest(series[:limit], limit is not None and len(series) > limit)
    at_least = limit
    with collecting_later(kept=True):
        while True:
            with reading(store.engine) as connection:
                newest = find_newest(connection, filters, at_least, wishes.projected)
                ids = find_families(connection, newest.series)
            series = newest_first(make_series(_group(load_claims(store, filters, ids), wishes)))
            heard = [s for s in series if newest.since and s.points[-1].as_of >= newest.since]
            if len(heard) > limit or not newest.more:
                return Newest(series[:limit], newest.more or len(series) > limit)
            at_least *= 4


def newest_first(series: Iterable[Series]) -> tuple[Series, ...]:
    """The series, the one with the newest point first, among equals the one with most points."""
    return tuple(sorted(series, key=lambda s: (-s.points[-1].as_of.toordinal(), -len(s.points))))


def load_claims(store: Store, filters: Filters, series: Iterable[int] | None = None) -> list[Claimed]:
    """The figures that pass, as the rules of the series see them; only those of some finest series, where given."""
    with reading(store.engine) as connection:
        return [*map(partial(tuple.__new__, Claimed), iter_claims(connection, filters, series))]


def load_toll(store: Store, figure: int, series: int) -> set[int]:
    """The ids of the figures of the event whose toll `figure`, of the finest `series`, is part of; none for others."""
    claims = load_claims(store, Filters(), store.siblings(series))
    groups = group_claims(claims, enough=0)
    tolls = ({row.id for row in rows} for key, rows in groups.items() if key.event is not None)
    return next((ids for ids in tolls if figure in ids), set())


def _load_groups(
    store: Store, filters: Filters, wishes: Wishes, choose: Chooser | None, among: Iterable[int] | None = None
) -> Groups:
    """The groups of rows that pass. Group, scope and dates are asked of the series, not of the rows: a total that a
    story words like an event, or of people whom it does not name, is told by the rest of its series."""
    groups = _group(load_claims(store, replace(filters, who=(), scope=(), since=None, until=None), among), wishes)
    groups = _of_groups(groups, filters.who)
    if filters.scope:
        groups = {key: rows for key, rows in groups.items() if key.scope in filters.scope}
    if filters.since or filters.until:
        first, last = filters.since or date.min, filters.until or date.max
        cut = {key: [row for row in rows if first <= row.as_of <= last] for key, rows in groups.items()}
        groups = {key: rows for key, rows in cut.items() if rows}
    return {key: rows for key, rows in groups.items() if choose(key, rows)} if choose else groups


def _group(rows: Iterable[Claimed], wishes: Wishes) -> Groups:
    if wishes.household_size is not None:
        rows = count_persons(rows, wishes.household_size)
    if wishes.unit is not None:
        rows = convert_rows(rows, wishes.unit)
    return group_claims(rows, projected=wishes.projected, by_publisher=wishes.by_publisher, enough=wishes.enough)


def _of_groups(groups: Groups, asked: tuple[str, ...]) -> Groups:
    """The groups of those asked for, under their own name or another one ("minors"); UnknownNameError for nobody."""
    if not asked or not groups:
        return groups
    found = {key: rows for key, rows in groups.items() if key.who and _is_asked(key.who, asked)}
    if not found:
        raise UnknownNameError("group", asked[0], {key.who for key in groups if key.who})
    return found


def _is_asked(group: str, asked: tuple[str, ...]) -> bool:
    return any(group in (name.lower(), canonical_group(name, "")) for name in asked)
