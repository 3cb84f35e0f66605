"""How do articles with their figures get in? All of a batch or nothing; the same again changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from tracker.store import reviewing, tables
from tracker.store.bulk import insert_rows
from tracker.store.copies import count_held, find_original, find_version, free_keys, pack_sketch
from tracker.store.prepare import Named, Prepared, name_fields
from tracker.store.rows import Outcome

_A, _F = tables.article.c, tables.figure.c


def utc_now() -> datetime:
    """Now, in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


# Statements are made once: building and hashing them anew costs more than running them.
_FIND = select(_A.id).where(_A.content_hash == bindparam("content_hash"))
_FIND_ALL = select(_A.content_hash, _A.id).where(_A.content_hash.in_(bindparam("hashes", expanding=True)))
_INSERT_FIGURES = insert(tables.figure).returning(_F.id, sort_by_parameter_order=True)


@cache
def _insert_new(dialect: str, table: Table) -> Any:
    """An insert that passes over rows whose unique key is there; safe while others do the same."""
    module = postgresql if dialect == "postgresql" else sqlite
    return module.insert(table).on_conflict_do_nothing()


@cache
def _insert_article(dialect: str) -> Any:
    return _insert_new(dialect, tables.article).returning(_A.id)


def insert_missing(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert the rows whose unique key is not there yet."""
    if rows:
        connection.execute(_insert_new(connection.dialect.name, table), rows)


def find_article(connection: Connection, content_hash: str) -> int | None:
    """The row of the article with this content, None where there is none."""
    return connection.execute(_FIND, {"content_hash": content_hash}).scalar()


def save_articles(connection: Connection, batch: Sequence[Prepared], ingest_id: int | None) -> list[Outcome]:
    """What became of each article, in order."""
    hashes = [prepared.article["content_hash"] for prepared in batch]
    known = {row[0]: int(row[1]) for row in connection.execute(_FIND_ALL, {"hashes": hashes})}
    reviews = reviewing.load_reviews(connection, [h for h in hashes if h not in known])
    held = count_held(connection, [p.sketch for p in batch if p.article["content_hash"] not in known])
    outcomes: list[Outcome] = []
    figures: list[Named] = []
    versions: dict[int, None] = {}
    for prepared in batch:
        content = prepared.article["content_hash"]
        if content in known:
            outcomes.append(Outcome("known", known[content], 0))
            continue
        outcome, version = _save_article(connection, prepared, ingest_id, held)
        known[content] = outcome.article
        outcomes.append(outcome)
        if outcome.kind == "known":
            continue
        for named in _reviewed(prepared.figures, reviews.get(content)):
            named.fields["article_id"] = outcome.article
            figures.append(named)
        if version is not None:
            versions[version] = None
    if figures:
        insert_rows(connection, tables.figure, attach_ids(connection, figures))
    for version in versions:
        supersede(connection, version)
    return outcomes


def _reviewed(figures: Sequence[Named], reviews: Mapping[reviewing.Key, list[reviewing.Act]] | None) -> Sequence[Named]:
    if not reviews:
        return figures
    return [name_fields(reviewing.apply_reviews(named.fields, reviews)) for named in figures]


def _save_article(
    connection: Connection, prepared: Prepared, ingest_id: int | None, held: Counter[int]
) -> tuple[Outcome, int | None]:
    """What became of the article, and the first version of its story where it is a newer one."""
    article = prepared.article
    keys = free_keys(prepared.sketch, held)
    version, duplicate = find_version(connection, article), None
    if version is None:
        duplicate = find_original(connection, article, prepared.sketch, keys)
    row = {
        **article,
        "version_of": version,
        "duplicate_of": duplicate,
        "superseded": False,
        "ingest_id": ingest_id,
        "ingested_at": utc_now(),
        "sketch": pack_sketch(prepared.sketch) if prepared.sketch else None,
    }
    article_id = connection.execute(_insert_article(connection.dialect.name), row).scalar()
    if article_id is None:  # another process stored it meanwhile
        return Outcome("known", find_article(connection, article["content_hash"]) or 0, 0), None
    insert_missing(connection, tables.sketch_key, [{"key": key, "article_id": article_id} for key in keys])
    held.update(keys)
    kind = "updated" if version is not None else "duplicate" if duplicate is not None else "new"
    return Outcome(kind, article_id, len(prepared.figures)), version


def supersede(connection: Connection, first: int) -> None:
    """Let the newest version of a story stand, and mark the figures of the others as superseded."""
    versions = select(_A.id).where(or_(_A.id == first, _A.version_of == first))
    ids = connection.execute(versions.order_by(_A.published.desc(), _A.id.desc())).scalars().all()
    for superseded, rows in ((False, ids[:1]), (True, ids[1:])):
        connection.execute(update(tables.article).where(_A.id.in_(rows)).values(superseded=superseded))
        connection.execute(update(tables.figure).where(_F.article_id.in_(rows)).values(superseded=superseded))


def insert_figures(connection: Connection, figures: Sequence[Named]) -> list[int]:
    """The ids of the figures, in order."""
    return list(connection.execute(_INSERT_FIGURES, attach_ids(connection, figures)).scalars()) if figures else []


def attach_names(connection: Connection, fields: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the ids of their claimants, places and series, which are made where missing."""
    return attach_ids(connection, [name_fields(row) for row in fields])


def attach_ids(connection: Connection, figures: Sequence[Named]) -> list[dict[str, Any]]:
    """The rows of the figures with the ids of their claimants, places and series, which are made where missing."""
    claimants = _ids(
        connection, tables.claimant, "name", {f.claimant.name: f.claimant._asdict() for f in figures if f.claimant}
    )
    places = _ids(connection, tables.place, "key", {f.place.key: f.place._asdict() for f in figures if f.place})
    series = _ids(connection, tables.series, "key", {f.series["key"]: f.series for f in figures})
    aliases = {
        (claimants[f.claimant.name], alias)
        for f in figures
        if f.claimant
        for alias in (f.fields["claimant"], f.fields["claimant_body"])
        if alias
    }
    insert_missing(connection, tables.claimant_alias, [{"claimant_id": i, "name": n} for i, n in sorted(aliases)])
    rows = []
    for f in figures:
        row = {**f.fields, "series_id": series[f.series["key"]]}
        row["claimant_id"] = claimants[f.claimant.name] if f.claimant else None
        row["place_id"] = places[f.place.key] if f.place else None
        del row["latitude"], row["longitude"]
        rows.append(row)
    return rows


@cache
def _select_ids(table: Table, key: str) -> Any:
    return select(table.c[key], table.c.id).where(table.c[key].in_(bindparam("wanted", expanding=True)))


def _ids(connection: Connection, table: Table, key: str, wanted: Mapping[str, dict[str, Any]]) -> dict[str, int]:
    """The id of each wanted row by its key; in sorted order, so that two writers never wait for each other."""
    if not wanted:
        return {}
    found: dict[str, int] = {}
    names = sorted(wanted)
    statement = _select_ids(table, key)
    for start in range(0, len(names), _MOST):
        some = names[start : start + _MOST]
        found.update(connection.execute(statement, {"wanted": some}).all())
        missing = [name for name in some if name not in found]
        if missing:
            insert_missing(connection, table, [wanted[name] for name in missing])
            found.update(connection.execute(statement, {"wanted": missing}).all())
    return found


_MOST = 5000
"""Values in one statement; SQLite takes 32,766."""
