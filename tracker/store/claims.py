"""What does a series need to know of each figure? Plain tuples, a million of them in seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, String, select, type_coerce

from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.where import figure_conditions

_F, _A, _S = tables.figure.c, tables.article.c, tables.series.c
_BATCH, _CHUNK = 10_000, 500
_COLUMNS = (
    *(_F.id, _F.series_id, _F.value, _F.high, _F.bound, type_coerce(_F.as_of, String), _F.article_id),
    *(type_coerce(_A.published, String), _A.publisher, type_coerce(_F.since, String), _F.precision),
)
_NAMES = (_S.id, _S.metric, _S.unit, _S.who, _S.claimant, _S.place, _S.country, _S.scope, _S.status, _S.destination)
Names = dict[int, tuple[Any, ...]]


def iter_claims(
    connection: Connection, filters: Filters, series: Iterable[int] | None = None
) -> Iterator[tuple[Any, ...]]:
    """The figures that pass, in no order, as tuples; only those of the given finest series, where some are given.

    The fields are id, metric, unit, value, high, bound, who, claimant, place, country, as_of, scope, article,
    published, publisher, status, destination, since, precision and marks (none); claimant and place are canonical. What
    all figures of a finest series share is read once for each, the driver's own rows are taken, and each date is made
    once: rows that SQLAlchemy joins and converts take three times as long.
    """
    joined = select(*_COLUMNS).join(tables.article, _A.id == _F.article_id)
    statement = joined.where(*figure_conditions(filters))
    days = _Days({None: None})
    if series is None:
        yield from _fetch(connection, statement, _read_names(connection, _select_names(filters)), days)
        return
    ids = sorted(set(series))
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        names = _read_names(connection, select(*_NAMES).where(_S.id.in_(chunk)))
        yield from _fetch(connection, statement.where(_F.series_id.in_(chunk)), names, days)


def _select_names(filters: Filters) -> Select[Any]:
    """The series that figures which pass can belong to; some more do no harm."""
    statement = select(*_NAMES)
    for column, values in (
        (_S.metric, filters.metric),
        (_S.country, filters.country),
        (_S.scope, filters.scope),
        (_S.status, filters.status),
    ):
        if values:
            statement = statement.where(column.in_(values))
    return statement


def _read_names(connection: Connection, statement: Select[Any]) -> Names:
    with connection.execute(statement) as result:
        cursor: Any = result.cursor
        return {row[0]: tuple(row[1:]) for row in cursor.fetchall()}


class _Days(dict[Any, "date | None"]):
    """Dates by what the driver gives for them: text from SQLite, dates from PostgreSQL."""

    def __missing__(self, given: Any) -> date | None:
        day: date = date.fromisoformat(given) if isinstance(given, str) else given
        self[given] = day
        return day


def _fetch(connection: Connection, statement: Any, names: Names, days: _Days) -> Iterator[tuple[Any, ...]]:
    with connection.execute(statement) as result:
        cursor: Any = result.cursor
        while rows := cursor.fetchmany(_BATCH):
            for number, series, value, high, bound, as_of, article, published, publisher, since, precision in rows:
                metric, unit, who, claimant, place, country, scope, status, destination = names[series]
                yield (
                    *(number, metric, unit, value, high, bound, who, claimant, place, country, days[as_of], scope),
                    *(str(article), days[published], publisher, status, destination, days[since], precision, ()),
                )
