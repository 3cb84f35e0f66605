"""The queries of trends find their rows by an index, on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.dialects import postgresql, sqlite

from tests.sample import make_story
from tracker.store import Filters, open_store, tables
from tracker.store.where import figure_conditions

F = tables.figure.c
QUERIES: list[tuple[Filters, Any, tuple[str, ...]]] = [
    (Filters(metric=("killed",), country=("UKR",)), F.id, ("ix_figure_metric_country",)),
    (Filters(metric=("killed",), since=date(2022, 3, 1)), F.id, ("ix_figure_metric_country", "ix_figure_as_of")),
    (Filters(since=date(2022, 3, 1), until=date(2022, 3, 2)), F.id, ("ix_figure_as_of",)),
    (Filters(country=("UKR",)), F.id, ("ix_figure_country",)),
    (Filters(place=("Kharkiv",)), F.id, ("ix_figure_place_id",)),
    (Filters(claimant=("UNHCR",)), F.id, ("ix_figure_claimant_id",)),
    (Filters(who=("children",)), F.id, ("ix_figure_series_id_as_of",)),
]


def plan_of(store: Any, statement: Any) -> str:
    """The plan that the database makes for a statement, with whole-table scans made as dear as can be."""
    lite = store.engine.dialect.name == "sqlite"
    dialect = sqlite.dialect() if lite else postgresql.dialect()
    sql = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    with store.engine.connect() as connection:
        if not lite:
            connection.execute(text("SET enable_seqscan = off"))
        rows = connection.exec_driver_sql(
            ("EXPLAIN QUERY PLAN " if lite else "EXPLAIN ") + sql.replace("%", "%%" if not lite else "%")
        )
        return "\n".join(str(row) for row in rows)


@pytest.mark.parametrize(("filters", "column", "indexes"), QUERIES)
def test_filters_use_an_index(address: str, filters: Filters, column: Any, indexes: tuple[str, ...]) -> None:
    with open_store(address, create=True) as store:
        store.add(*make_story())
        plan = plan_of(store, select(column).where(*figure_conditions(filters)))
        assert any(index in plan for index in indexes), plan


def test_the_figures_of_a_series_come_in_date_order_from_an_index(address: str) -> None:
    with open_store(address, create=True) as store:
        store.add(*make_story())
        statement = select(func.max(F.as_of)).where(F.series_id == 1)
        assert "ix_figure_series_id_as_of" in plan_of(store, statement)


@pytest.mark.parametrize(
    ("column", "index"),
    [
        (tables.article.c.content_hash, "uq_article_content_hash"),
        (tables.article.c.text_hash, "ix_article_text_hash"),
        (tables.article.c.url_hash, "ix_article_url_hash"),
        (tables.series.c.key, "uq_series_key"),
    ],
)
def test_an_ingest_looks_things_up_by_an_index(address: str, column: Any, index: str) -> None:
    with open_store(address, create=True) as store:
        store.add(*make_story())
        plan = plan_of(store, select(column.table.c.id).where(column == "x"))
        assert index in plan or "sqlite_autoindex" in plan, plan


@pytest.mark.parametrize(
    "facet", ["metric", "unit", "scope", "status", "who", "country", "place_id", "claimant_id", "review"]
)
def test_every_facet_has_an_index(facet: str) -> None:
    first = {next(iter(index.columns)).name for index in tables.figure.indexes}
    assert facet in first
