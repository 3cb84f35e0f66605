"""Which series does a question need? Rows from the store as series, no more of them than the answer takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from tracker.errors import UnknownNameError
from tracker.lexicon.groups import canonical_group
from tracker.model import Series
from tracker.series.build import build_series
from tracker.series.claims import Claimed
from tracker.series.convert import convert_rows, count_persons
from tracker.store.filters import Filters
from tracker.store.rows import FigureRow, SeriesRow
from tracker.store.store import Store


@dataclass(frozen=True, slots=True)
class Wishes:
    """How series are wanted; what is not asked for is not done."""

    projected: bool = False
    by_publisher: bool = False
    unit: str | None = None
    household_size: float | None = None
    enough: int = 3


PLAIN = Wishes()


class Overview(NamedTuple):
    """The newest series, and how many there are in all."""

    series: tuple[Series, ...]
    total: int


def load_series(store: Store, filters: Filters, wishes: Wishes = PLAIN) -> tuple[Series, ...]:
    """All series of the figures that pass `filters`; UnknownNameError for a group that no figure counts."""
    rows = _of_groups((as_claimed(row) for row in store.figure_rows(replace(filters, who=()))), filters.who)
    return _build(rows, wishes)


def load_newest(store: Store, filters: Filters, wishes: Wishes = PLAIN, limit: int | None = None) -> Overview:
    """The `limit` series (None: all) that were last heard of most recently, and the number of all.

    Only figures of those families are read: rolling up and splitting never leave a family.
    """
    families: dict[tuple[str | None, ...], list[SeriesRow]] = defaultdict(list)
    names: set[tuple[str | None, ...]] = set()
    for row in store.series_rows(replace(filters, who=())):
        if not wishes.projected and row.status == "projected":
            continue
        who = canonical_group(row.who, row.metric, row.country, row.unit)
        if filters.who and not _is_asked(row.who, who, filters.who):
            continue
        family = (row.metric, row.unit, who, row.claimant, row.scope, row.country, row.destination, row.status)
        families[family].append(row)
        names.add((*family, row.place))
    newest = sorted(families.items(), key=lambda item: max(row.last for row in item[1]), reverse=True)
    chosen = newest if limit is None else newest[:limit]
    ids = [row.id for _, rows in chosen for row in rows]
    whole = len(chosen) == len(families)
    found = store.figure_rows(replace(filters, who=()), None if whole and not filters.who else ids)
    series = _build((as_claimed(row) for row in found), wishes)
    ordered = sorted(series, key=lambda s: (-s.points[-1].as_of.toordinal(), -len(s.points)))
    return Overview(tuple(ordered[:limit]), max(len(ordered), len(names)) if limit else len(ordered))


def as_claimed(row: FigureRow) -> Claimed:
    """The row as the rules of the series see it."""
    return Claimed(*row[:12], str(row.article_id), *row[13:19])


def _build(rows: Iterable[Claimed], wishes: Wishes) -> tuple[Series, ...]:
    if wishes.household_size is not None:
        rows = count_persons(rows, wishes.household_size)
    if wishes.unit is not None:
        rows = convert_rows(rows, wishes.unit)
    return build_series(rows, projected=wishes.projected, by_publisher=wishes.by_publisher, enough=wishes.enough)


def _of_groups(rows: Iterable[Claimed], asked: tuple[str, ...]) -> Iterable[Claimed]:
    if not asked:
        return rows
    found: list[Claimed] = []
    known: set[str] = set()
    for row in rows:
        who = canonical_group(row.who, row.metric, row.country, row.unit)
        known.update(name for name in (who, row.who) if name)
        if _is_asked(row.who, who, asked):
            found.append(row)
    if known and not found:
        raise UnknownNameError("group", asked[0], known)
    return found


def _is_asked(written: str | None, group: str | None, asked: tuple[str, ...]) -> bool:
    """The group under its own name, as an article wrote it, or under another of its names ("minors")."""
    for name in asked:
        folded = name.lower()
        if folded in (group, written) or canonical_group(folded, "", None) == group:
            return True
    return False
