"""How does an article with its figures get in? One transaction an article; the same again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from tracker.duplicates import sketch_keys
from tracker.errors import StoreError
from tracker.model import Article, Extraction, Figure, Reason, Span
from tracker.store import names, reviewing, tables
from tracker.store.copies import find_original, find_version, make_sketch, pack_sketch
from tracker.store.identity import (
    clean_optional,
    clean_text,
    cut_name,
    hash_content,
    hash_series,
    hash_text,
    hash_url,
)
from tracker.store.rows import Outcome


def utc_now() -> datetime:
    """Now, in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def insert_missing(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert the rows whose unique key is not there yet; safe while others do the same."""
    if rows:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), rows)


def save_article(
    connection: Connection, article: Article, extraction: Extraction | None, ingest_id: int | None, extractor: str
) -> Outcome:
    """What became of the article; `extraction` is None where no rules were run on it (another language)."""
    text = clean_text(article.text)
    content = hash_content(article.publisher, article.published, text)
    known = find_article(connection, content)
    if known is not None:
        return Outcome("known", known, 0)
    sketch = make_sketch(text)
    version, duplicate = find_version(connection, article, text), None
    if version is None:
        duplicate = find_original(connection, text, sketch)
    row = {
        "source_id": cut_name(article.id),
        "publisher": cut_name(article.publisher),
        "published": article.published,
        "language": article.language,
        "version_of": version,
        "duplicate_of": duplicate,
        "superseded": False,
        "ingest_id": ingest_id,
        "content_hash": content,
        "text_hash": hash_text(text),
        "date_source": article.date_source,
        "extractor": None if extraction is None else extractor,
        "ingested_at": utc_now(),
        "url": clean_optional(article.url),
        "url_hash": hash_url(article.url),
        "title": clean_text(article.title),
        "sketch": pack_sketch(sketch) if sketch else None,
        "text": text,
    }
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(tables.article).values(row).on_conflict_do_nothing().returning(tables.article.c.id)
    article_id = connection.execute(statement).scalar()
    if article_id is None:  # another process stored it meanwhile
        return Outcome("known", find_article(connection, content) or 0, 0)
    keys = [{"key": key, "article_id": article_id} for key in sketch_keys(sketch)]
    insert_missing(connection, tables.sketch_key, keys)
    figures = () if extraction is None else extraction.figures
    insert_figures(connection, article_id, content, text, figures)
    if version is not None:
        supersede(connection, version)
    kind = "updated" if version is not None else "duplicate" if duplicate is not None else "new"
    return Outcome(kind, article_id, len(figures))


def find_article(connection: Connection, content_hash: str) -> int | None:
    """The row of the article with this content, None where there is none."""
    statement = select(tables.article.c.id).where(tables.article.c.content_hash == content_hash)
    return connection.execute(statement).scalar()


def supersede(connection: Connection, first: int) -> None:
    """Let the newest version of a story stand, and mark the figures of the others as superseded."""
    a, f = tables.article.c, tables.figure.c
    versions = select(a.id).where((a.id == first) | (a.version_of == first)).order_by(a.published.desc(), a.id.desc())
    ids = connection.execute(versions).scalars().all()
    for superseded, rows in ((False, ids[:1]), (True, ids[1:])):
        connection.execute(update(tables.article).where(a.id.in_(rows)).values(superseded=superseded))
        connection.execute(update(tables.figure).where(f.article_id.in_(rows)).values(superseded=superseded))


def insert_figures(
    connection: Connection, article_id: int, content_hash: str, text: str, figures: Iterable[Figure]
) -> list[int]:
    """The rows of the figures, in order, with what reviewers said of them before applied."""
    fields = collect_fields(text, figures)
    if not fields:
        return []
    reviews = reviewing.load_reviews(connection, content_hash)
    fields = [reviewing.apply_reviews(row, reviews) for row in fields]
    rows = [{**row, "article_id": article_id} for row in attach_names(connection, fields)]
    statement = insert(tables.figure).returning(tables.figure.c.id, sort_by_parameter_order=True)
    return list(connection.execute(statement, rows).scalars())


def collect_fields(text: str, figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """The columns of the figures; StoreError for one that is not where it says, the first of two that are the same."""
    fields, seen = [], set()
    for figure in figures:
        key = (figure.start, figure.end, figure.metric)
        if text[figure.start : figure.end] != clean_text(figure.text):
            where = f"{figure.start}–{figure.end} of its text"
            raise StoreError(f"{figure.article}: the figure {figure.text!r} is not at {where}")
        if key not in seen:
            seen.add(key)
            fields.append(figure_fields(figure))
    return fields


def figure_fields(figure: Figure) -> dict[str, Any]:
    """The figure's own columns, as extracted."""
    return {
        "metric": figure.metric,
        "value": float(figure.value),
        "high": None if figure.high is None else float(figure.high),
        "bound": figure.bound,
        "unit": figure.unit,
        "who": cut_name(figure.who),
        "claimant": cut_name(figure.claimant),
        "claimant_body": cut_name(figure.claimant_body),
        "claimant_kind": figure.claimant_kind,
        "place": cut_name(figure.place),
        "country": figure.country,
        "destination": cut_name(figure.destination),
        "latitude": figure.latitude,
        "longitude": figure.longitude,
        "as_of": figure.as_of,
        "since": figure.since,
        "precision": figure.precision,
        "scope": figure.scope,
        "status": figure.status,
        "text": cut_name(figure.text),
        "start_offset": figure.start,
        "end_offset": figure.end,
        "sentence": clean_text(figure.sentence),
        "rule": figure.rule,
        "extracted_metric": figure.metric,
        "reasons": pack_reasons(figure.reasons),
        "review": None,
        "original": None,
        "superseded": False,
    }


def pack_reasons(reasons: Iterable[Reason]) -> list[list[Any]]:
    """Reasons as JSON keeps them: field, rule, and the two offsets where words decided."""
    return [[r.field, r.rule, *(r.span or ())] for r in reasons]


def unpack_reasons(packed: Iterable[list[Any]]) -> tuple[Reason, ...]:
    """Reasons as the model has them."""
    return tuple(Reason(r[0], r[1], Span(r[2], r[3]) if len(r) > 3 else None) for r in packed)


def attach_names(connection: Connection, fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the ids of their claimants, places and series, which are made where missing."""
    claimants = [names.claimant_of(row) for row in fields]
    places = [names.place_of(row) for row in fields]
    claimant_ids = _ids(connection, tables.claimant, "name", {c.name: c._asdict() for c in claimants if c})
    place_ids = _ids(connection, tables.place, "key", {p.key: p._asdict() for p in places if p})
    series: list[dict[str, Any]] = []
    for row, who, where in zip(fields, claimants, places, strict=True):
        parts = {
            "metric": row["metric"],
            "unit": row["unit"],
            "place": where.name if where else None,
            "country": row["country"],
            "who": row["who"],
            "claimant": who.name if who else None,
            "scope": row["scope"],
            "status": row["status"],
            "destination": row["destination"],
        }
        series.append({"key": hash_series(*parts.values()), **parts})
    series_ids = _ids(connection, tables.series, "key", {s["key"]: s for s in series})
    written = {
        (row[n], c.name) for row, c in zip(fields, claimants, strict=True) for n in ("claimant", "claimant_body") if c
    }
    aliases = sorted((claimant_ids[name], alias) for alias, name in written if alias)
    insert_missing(connection, tables.claimant_alias, [{"claimant_id": i, "name": n} for i, n in aliases])
    rows = []
    for row, who, where, group in zip(fields, claimants, places, series, strict=True):
        ids = {
            "claimant_id": claimant_ids[who.name] if who else None,
            "place_id": place_ids[where.key] if where else None,
            "series_id": series_ids[group["key"]],
        }
        rows.append({k: v for k, v in row.items() if k not in ("latitude", "longitude")} | ids)
    return rows


def _ids(connection: Connection, table: Table, key: str, wanted: Mapping[str, dict[str, Any]]) -> dict[str, int]:
    """The id of each wanted row by its key; in sorted order, so that two writers never wait for each other."""
    if not wanted:
        return {}
    column = table.c[key]
    statement = select(column, table.c.id).where(column.in_(sorted(wanted)))
    found = {row[0]: int(row[1]) for row in connection.execute(statement)}
    missing = [wanted[k] for k in sorted(wanted) if k not in found]
    if missing:
        insert_missing(connection, table, missing)
        found = {row[0]: int(row[1]) for row in connection.execute(statement)}
    return found
