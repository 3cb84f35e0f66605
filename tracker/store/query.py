"""Which articles and figures are stored? Whole ones, with evidence, a few thousand at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from tracker.errors import UnknownNameError
from tracker.model import Article
from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.ids import first_ids
from tracker.store.prepare import unpack_reasons
from tracker.store.rows import StoredArticle, StoredFigure
from tracker.store.where import among, figure_conditions

BATCH = 2000
_F, _A, _C, _P = tables.figure.c, tables.article.c, tables.claimant.c, tables.place.c


def select_figures() -> Select[Any]:
    """Every column of StoredFigure."""
    columns = [c for c in tables.figure.c if c.name not in ("id", "place_id", "claimant_id", "claimant_kind")]
    return (
        select(
            _F.id,
            *columns,
            func.coalesce(_C.kind, _F.claimant_kind).label("claimant_kind"),
            _C.name.label("claimant_name"),
            _P.name.label("place_name"),
            _P.latitude,
            _P.longitude,
            _A.source_id,
            _A.published,
            _A.publisher,
            _A.url,
            _A.title,
        )
        .select_from(tables.figure)
        .join(tables.article, _A.id == _F.article_id)
        .outerjoin(tables.claimant, _C.id == _F.claimant_id)
        .outerjoin(tables.place, _P.id == _F.place_id)
    )


def iter_figures(connection: Connection, filters: Filters, *, limit: int | None = None) -> Iterator[StoredFigure]:
    """The figures that pass, by as-of date, article and offset; streamed."""
    statement = select_figures().where(*figure_conditions(filters))
    statement = statement.order_by(_F.as_of, _A.published, _F.article_id, _F.start_offset, _F.id).limit(limit)
    for row in connection.execution_options(yield_per=BATCH).execute(statement):
        yield as_figure(row)


def find_figure(connection: Connection, figure_id: int) -> StoredFigure | None:
    """The figure with this id, None where there is none."""
    row = connection.execute(select_figures().where(_F.id == figure_id)).first()
    return None if row is None else as_figure(row)


def require_figure(connection: Connection, figure_id: int) -> StoredFigure:
    """The figure with this id; UnknownNameError where there is none."""
    found = find_figure(connection, figure_id)
    if found is None:
        raise UnknownNameError("figure", str(figure_id), first_ids(connection, tables.figure))
    return found


def as_figure(row: Row[Any]) -> StoredFigure:
    """A row of `select_figures` as the model has it."""
    fields = dict(row._mapping)
    fields["article"] = fields.pop("source_id")
    fields["start"], fields["end"] = fields.pop("start_offset"), fields.pop("end_offset")
    fields["reasons"] = unpack_reasons(fields["reasons"])
    return StoredFigure(**fields)


def select_articles() -> Select[Any]:
    """Every column of StoredArticle, with the number of figures."""
    counted = select(func.count()).where(_F.article_id == _A.id).correlate(tables.article).scalar_subquery()
    return select(tables.article, counted.label("figures"))


def iter_articles(connection: Connection, filters: Filters, *, limit: int | None = None) -> Iterator[StoredArticle]:
    """The articles by publication date; those filters that name a figure's field ask for articles with such a figure.

    `since` and `until` bound the publication date here.
    """
    statement = select_articles()
    if filters.publisher:
        statement = statement.where(among(_A.publisher, filters.publisher))
    if filters.since:
        statement = statement.where(_A.published >= filters.since)
    if filters.until:
        statement = statement.where(_A.published <= filters.until)
    if set(filters.facets()) - {"publisher"}:
        of_figures = replace(filters, publisher=(), since=None, until=None)
        statement = statement.where(_A.id.in_(select(_F.article_id).where(*figure_conditions(of_figures))))
    statement = statement.order_by(_A.published, _A.id).limit(limit)
    for row in connection.execution_options(yield_per=BATCH).execute(statement):
        yield as_article(row)


def find_article(connection: Connection, article_id: int) -> StoredArticle | None:
    """The article of this row, None where there is none."""
    row = connection.execute(select_articles().where(_A.id == article_id)).first()
    return None if row is None else as_article(row)


def as_article(row: Row[Any]) -> StoredArticle:
    """A row of `select_articles` as the model has it."""
    f = row._mapping
    article = Article(
        f["source_id"], f["text"], f["published"], f["title"], f["publisher"], f["url"], f["language"], f["date_source"]
    )
    return StoredArticle(
        id=f["id"],
        article=article,
        content_hash=f["content_hash"],
        ingested_at=f["ingested_at"],
        extractor=f["extractor"],
        figures=f["figures"],
        version_of=f["version_of"],
        duplicate_of=f["duplicate_of"],
        superseded=f["superseded"],
    )
