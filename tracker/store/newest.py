"""Which series were last heard of? Found from the newest figures on, so that a million cost no more than a thousand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.where import figure_conditions

_F, _A, _S = tables.figure.c, tables.article.c, tables.series.c
_BATCH = 2000
_SHARED = ("metric", "unit", "claimant", "status", "destination")


class Newest(NamedTuple):
    """The finest series with a figure as of `since` or later; `more` tells that there are older figures yet."""

    series: tuple[int, ...]
    since: date | None
    more: bool


def find_newest(connection: Connection, filters: Filters, at_least: int, projected: bool = False) -> Newest:
    """At least so many of the finest series, where there are as many: all that a figure speaks of since some date.

    Forecasts are passed over here unless `projected`: a condition on them would make SQLite leave the index of dates.
    """
    columns = select(_F.series_id, _F.as_of, _F.status)
    statement = columns.where(*figure_conditions(filters)).order_by(_F.as_of.desc())
    found: dict[int, None] = {}
    last: date | None = None
    with connection.execution_options(yield_per=_BATCH).execute(statement) as rows:
        for series_id, as_of, status in rows:
            if status == "projected" and not projected:
                continue
            if as_of != last and len(found) >= at_least:
                return Newest(tuple(found), last, True)
            found[series_id] = None
            last = as_of
    return Newest(tuple(found), last, False)


def find_families(connection: Connection, series: Sequence[int]) -> list[int]:
    """The finest series that could be brought together with the given ones, these included, by id.

    All that one claimant says of a metric in a country, or of no place, may be.
    """
    families: dict[tuple[str | None, ...], set[str | None]] = defaultdict(set)
    for chunk in _chunks(series):
        named = select(*(_S[name] for name in _SHARED), _S.country).where(_S.id.in_(chunk))
        for row in connection.execute(named):
            families[_shared_of(row)].add(row[-1])
    return sorted(number for shared, countries in families.items() for number in _family(connection, shared, countries))


def find_siblings(connection: Connection, series: int) -> list[int]:
    """The finest series that share all names with the given one but group and scope, this one included."""
    names = (*_SHARED, "place", "country")
    mine = connection.execute(select(*(_S[name] for name in names)).where(_S.id == series)).one()
    same = (_S[name].is_not_distinct_from(value) for name, value in zip(names, mine, strict=True))
    return list(connection.execute(select(_S.id).where(*same).order_by(_S.id)).scalars())


def iter_families(connection: Connection, ingest_id: int, least: int = _BATCH) -> Iterator[list[int]]:
    """The families that an ingest added figures to, whole, at least so many series at a time: few are held at once."""
    touched = (
        select(*(_S[name] for name in _SHARED), _S.country)
        .distinct()
        .join(tables.figure, _F.series_id == _S.id)
        .join(tables.article, _A.id == _F.article_id)
        .where(_A.ingest_id == ingest_id)
        .order_by(*(_S[name] for name in _SHARED))
    )
    found: list[int] = []
    with connection.execution_options(yield_per=_BATCH).execute(touched) as rows:
        for shared, family in groupby(rows, key=_shared_of):
            found.extend(_family(connection, shared, {row[-1] for row in family}))
            if len(found) >= least:
                yield found
                found = []
    if found:
        yield found


def _family(connection: Connection, shared: Sequence[str | None], countries: Set[str | None]) -> Iterable[int]:
    same = [_S[name] == value for name, value in zip(_SHARED, shared, strict=True)]
    if None not in countries:
        same.append(or_(_S.country.in_(countries), _S.country.is_(None)))
    return connection.execute(select(_S.id).where(*same)).scalars()


def _shared_of(row: Sequence[str | None]) -> tuple[str | None, ...]:
    return tuple(row[: len(_SHARED)])


def _chunks(ids: Sequence[int], size: int = 500) -> Iterable[Sequence[int]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))
