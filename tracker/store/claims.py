"""What does a series need to know of each figure? Plain tuples, a million of them in seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, String, select, type_coerce

from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.where import figure_conditions

_F, _A, _S = tables.figure.c, tables.article.c, tables.series.c
_BATCH, _CHUNK = 10_000, 500
_COLUMNS = (
    *(_F.id, _F.metric, _F.unit, _F.value, _F.high, _F.bound, _F.who, _S.claimant, _S.place, _F.country),
    *(type_coerce(_F.as_of, String), _F.scope, _F.article_id, type_coerce(_A.published, String), _A.publisher),
    *(_F.status, _F.destination, type_coerce(_F.since, String), _F.precision),
)


def iter_claims(
    connection: Connection, filters: Filters, series: Iterable[int] | None = None
) -> Iterator[tuple[Any, ...]]:
    """The figures that pass, in no order, as tuples; only those of the given finest series, where some are given.

    The fields are id, metric, unit, value, high, bound, who, claimant, place, country, as_of, scope, article,
    published, publisher, status, destination, since and precision; claimant and place are canonical. The driver's own
    rows are taken and each date is made once: SQLAlchemy's rows take twice the time.
    """
    statement = (
        select(*_COLUMNS)
        .select_from(tables.figure)
        .join(tables.series, _S.id == _F.series_id)
        .join(tables.article, _A.id == _F.article_id)
        .where(*figure_conditions(filters))
    )
    days = _Days({None: None})
    if series is None:
        yield from _fetch(connection, statement, days)
        return
    ids = sorted(set(series))
    for start in range(0, len(ids), _CHUNK):
        yield from _fetch(connection, statement.where(_F.series_id.in_(ids[start : start + _CHUNK])), days)


class _Days(dict[Any, "date | None"]):
    """Dates by what the driver gives for them: text from SQLite, dates from PostgreSQL."""

    def __missing__(self, given: Any) -> date | None:
        day: date = date.fromisoformat(given) if isinstance(given, str) else given
        self[given] = day
        return day


def _fetch(connection: Connection, statement: Any, days: _Days) -> Iterator[tuple[Any, ...]]:
    with connection.execute(statement) as result:
        cursor: Any = result.cursor
        while rows := cursor.fetchmany(_BATCH):
            yield from [
                (
                    *(row[:10]), days[row[10]], row[11], str(row[12]), days[row[13]],
                    *(row[14:17]), days[row[17]], row[18],
                )
                for row in rows
            ]  # fmt: skip
