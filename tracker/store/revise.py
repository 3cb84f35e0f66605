"""How does a stored figure change? By its reviews and its article's new extraction; nothing is lost silently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select, update

from tracker.model import Extraction
from tracker.store import reviewing, tables
from tracker.store.prepare import collect_fields, name_fields
from tracker.store.save import attach_names, insert_figures

_F, _A, _P, _C = tables.figure.c, tables.article.c, tables.place.c, tables.claimant.c
COMPARED = (
    *("metric", "value", "high", "bound", "unit", "who", "claimant", "claimant_body", "place", "country"),
    *("destination", "as_of", "since", "precision", "scope", "status", "rule"),
)
"""The fields whose change is told."""


class Change(NamedTuple):
    """What a new extraction did to one figure: `added`, `removed`, `changed` or `kept` (gone, but reviewed).

    `changes` maps a field to what it was and what it is. The rest names the figure: `id` is None for one that is gone.
    """

    kind: str
    article: int
    id: int | None
    text: str
    metric: str
    sentence: str
    changes: dict[str, tuple[Any, Any]]


def load_fields(connection: Connection, *conditions: Any) -> list[dict[str, Any]]:
    """The rows of figures with all their columns, and the coordinates of their places."""
    statement = (
        select(tables.figure, _P.latitude, _P.longitude)
        .select_from(tables.figure)
        .outerjoin(tables.place, _P.id == _F.place_id)
        .where(*conditions)
        .order_by(_F.start_offset, _F.id)
    )
    return [dict(row._mapping) for row in connection.execute(statement)]


def refresh_figure(connection: Connection, figure_id: int) -> None:
    """Let a figure follow its reviews."""
    (stored,) = load_fields(connection, _F.id == figure_id)
    content = connection.execute(select(_A.content_hash).where(_A.id == stored["article_id"])).scalar_one()
    reviews = reviewing.load_reviews(connection, [content]).get(content, {})
    _update(connection, [reviewing.apply_reviews(reviewing.restore_extracted(stored), reviews)])


def replace_figures(connection: Connection, article_id: int, extraction: Extraction, extractor: str) -> list[Change]:
    """What a new extraction of an article changed; figures that vanish are told, and those that were reviewed stay."""
    a = tables.article.c
    article = connection.execute(select(a.content_hash, a.text, a.superseded).where(a.id == article_id)).one()
    reviews = reviewing.load_reviews(connection, [article.content_hash]).get(article.content_hash, {})
    stored = {reviewing.figure_key(row): row for row in load_fields(connection, _F.article_id == article_id)}
    found = {reviewing.figure_key(row): row for row in collect_fields(article.text, extraction.figures)}
    changes = []
    updated = []
    for key, row in found.items():
        if key in stored:
            before = reviewing.restore_extracted(stored[key])
            differing = {n: (before[n], row[n]) for n in COMPARED if before[n] != row[n]}
            fresh = {**row, **{n: stored[key][n] for n in ("id", "article_id", "superseded")}}
            updated.append(reviewing.apply_reviews(fresh, reviews))
            if differing:
                changes.append(_tell("changed", article_id, stored[key]["id"], row, differing))
    _update(connection, updated)
    added = [reviewing.apply_reviews(row, reviews) for key, row in found.items() if key not in stored]
    given = {"article_id": article_id, "superseded": article.superseded}
    ids = insert_figures(connection, [name_fields({**row, **given}) for row in added])
    changes += [_tell("added", article_id, i, row) for i, row in zip(ids, added, strict=True)]
    changes += _remove(connection, article_id, [row for key, row in stored.items() if key not in found], reviews)
    connection.execute(update(tables.article).where(a.id == article_id).values(extractor=extractor))
    return changes


def _tell(
    kind: str, article_id: int, figure_id: int | None, row: Mapping[str, Any], changes: dict[str, Any] | None = None
) -> Change:
    return Change(kind, article_id, figure_id, row["text"], row["metric"], row["sentence"], changes or {})


def _update(connection: Connection, rows: list[dict[str, Any]]) -> None:
    for row in attach_names(connection, rows):
        columns = {name: value for name, value in row.items() if name not in ("id", "article_id")}
        connection.execute(update(tables.figure).where(_F.id == row["id"]).values(columns))


def _remove(
    connection: Connection, article_id: int, rows: Iterable[dict[str, Any]], reviews: Mapping[reviewing.Key, Any]
) -> list[Change]:
    changes, gone = [], []
    for row in rows:
        if reviewing.figure_key(row) in reviews:
            changes.append(_tell("kept", article_id, row["id"], row))
        else:
            changes.append(_tell("removed", article_id, row["id"], row))
            gone.append(row["id"])
    connection.execute(delete(tables.figure).where(_F.id.in_(gone)))
    return changes
