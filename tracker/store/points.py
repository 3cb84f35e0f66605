"""What do the series need? Light rows of figures, and which series an ingest moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.rows import FigureRow
from tracker.store.where import figure_conditions

BATCH = 10_000
_F, _A, _S = tables.figure.c, tables.article.c, tables.series.c


_COLUMNS = [
    *(_F[n] for n in ["id", "metric", "unit", "value", "high", "bound", "who"]),
    *(_S.claimant, _S.place, _F.country, _F.as_of, _F.scope, _A.source_id, _A.published, _A.publisher),
    *(_F[n] for n in ["status", "destination", "since", "precision", "series_id", "article_id"]),
    *(_A.duplicate_of, _A.ingest_id, _F.review),
]
"""In the order of FigureRow's fields."""


def _select_rows() -> Select[Any]:
    return (
        select(*_COLUMNS)
        .select_from(tables.figure)
        .join(tables.series, _S.id == _F.series_id)
        .join(tables.article, _A.id == _F.article_id)
    )


def iter_rows(
    connection: Connection, filters: Filters, series: Iterable[int] | None = None, newest: int | None = None
) -> Iterator[FigureRow]:
    """The rows of the figures that pass, in no order; only those of the given series, or the newest so many."""
    statement = _select_rows().where(*figure_conditions(filters))
    if newest is not None:
        statement = statement.order_by(_F.id.desc()).limit(newest)
    connection = connection.execution_options(yield_per=BATCH)
    if series is None:
        yield from (FigureRow._make(row) for row in connection.execute(statement))
        return
    ids = sorted(set(series))
    for start in range(0, len(ids), 500):
        chunk = statement.where(_F.series_id.in_(ids[start : start + 500]))
        yield from (FigureRow._make(row) for row in connection.execute(chunk))


def last_ingest(connection: Connection) -> int | None:
    """The newest ingest that stored an article, None for an empty database."""
    return connection.execute(select(func.max(_A.ingest_id))).scalar()


def series_of_ingest(connection: Connection, ingest_id: int) -> list[int]:
    """The finest series to which an ingest added figures."""
    statement = (
        select(_F.series_id)
        .distinct()
        .join(tables.article, _A.id == _F.article_id)
        .where(_A.ingest_id == ingest_id)
        .order_by(_F.series_id)
    )
    return list(connection.execute(statement).scalars())


def figures_of_ingest(connection: Connection, ingest_id: int, series: Sequence[int] | None = None) -> set[int]:
    """The ids of the figures that an ingest added; only those of some finest series, where given."""
    statement = select(_F.id).join(tables.article, _A.id == _F.article_id).where(_A.ingest_id == ingest_id)
    if series is None:
        return set(connection.execute(statement).scalars())
    parts = (statement.where(_F.series_id.in_(series[start : start + 500])) for start in range(0, len(series), 500))
    return {number for part in parts for number in connection.execute(part).scalars()}


def is_first_ingest(connection: Connection, ingest_id: int) -> bool:
    """True when no other ingest added an article that is still there."""
    return connection.execute(select(_A.id).where(_A.ingest_id != ingest_id).limit(1)).first() is None
