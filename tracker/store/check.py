"""Is the database sound, what does it hold, and how is it kept? Check, describe, back up, compact."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, func, select, text

from tracker.errors import StoreError
from tracker.store import tables
from tracker.store.connect import clear_errors, is_sqlite, name_database, reading
from tracker.store.migrate import HEAD, schema_differences

_F, _A, _S = tables.figure.c, tables.article.c, tables.series.c


def find_faults(engine: Engine) -> Iterator[str]:
    """One line for each thing that is wrong; none for a sound database."""
    with reading(engine) as connection:
        if engine.dialect.name == "sqlite":
            yield from _check_file(connection)
        yield from _check_evidence(connection)
        yield from _check_series(connection)
    for difference in schema_differences(engine):
        yield f"schema: {difference}"


def _check_file(connection: Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"file: {line}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"orphan: row {row} of {table} points to a missing {parent}"


def _check_evidence(connection: Connection) -> Iterator[str]:
    statement = (
        select(
            _F.id, _F.start_offset, _F.end_offset, _F.text, _F.sentence, _A.text.label("whole"), _A.id.label("article")
        )
        .join(tables.article, _A.id == _F.article_id)
        .order_by(_F.article_id, _F.start_offset)
    )
    for row in connection.execution_options(yield_per=1000).execute(statement):
        if row.whole[row.start_offset : row.end_offset] != row.text:
            where = f"{row.start_offset}–{row.end_offset} of article {row.article}"
            yield f"figure {row.id}: {row.text!r} is not at {where}"
        elif row.sentence not in row.whole:
            yield f"figure {row.id}: its sentence is not in article {row.article}"


def _check_series(connection: Connection) -> Iterator[str]:
    same = [_F[name] == _S[name] for name in ("metric", "unit", "scope", "status")]
    statement = select(_F.id).join(tables.series, _S.id == _F.series_id)
    for (figure,) in connection.execute(statement.where(~(same[0] & same[1] & same[2] & same[3]))):
        yield f"figure {figure}: is in a series of another metric, unit, scope or status"


def describe(engine: Engine) -> dict[str, Any]:
    """What the database holds, by name, in reading order."""
    with reading(engine) as connection:

        def count(table: Any, *conditions: Any) -> int:
            return connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()

        published = connection.execute(select(func.min(_A.published), func.max(_A.published))).one()
        as_of = connection.execute(select(func.min(_F.as_of), func.max(_F.as_of))).one()
        last = connection.execute(select(func.max(_A.ingested_at))).scalar()
        return {
            "database": name_database(engine.url),
            "kind": _server(connection),
            "schema": HEAD,
            "size in bytes": _size(connection),
            "articles": count(tables.article),
            "  superseded versions": count(tables.article, _A.superseded.is_(True)),
            "  copies of others": count(tables.article, _A.duplicate_of.is_not(None)),
            "  not extracted": count(tables.article, _A.extractor.is_(None)),
            "figures": count(tables.figure),
            "  reviewed": count(tables.figure, _F.review.is_not(None)),
            "series": count(tables.series),
            "claimants": count(tables.claimant),
            "places": count(tables.place),
            "reviews": count(tables.review),
            "published": _span(*published),
            "as of": _span(*as_of),
            "last ingest": f"{last} UTC" if last else "never",
        }


def _span(first: Any, last: Any) -> str:
    return f"{first} to {last}" if first else "nothing yet"


def _server(connection: Connection) -> str:
    if connection.dialect.name == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    return " ".join(str(connection.execute(text("SELECT version()")).scalar()).split()[:2])


def _size(connection: Connection) -> int:
    if connection.dialect.name == "sqlite":
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def back_up(engine: Engine, target: Path, *, replace: bool) -> int:
    """The size of the copy in bytes; the copy comes into being whole, or not at all."""
    if not is_sqlite(engine.url):
        raise StoreError(f"{name_database(engine.url)}: only SQLite is copied here; use pg_dump for PostgreSQL")
    if target.exists() and not replace:
        raise StoreError(f"{target}: is there already; choose another file, or replace it with --force")
    try:
        handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
    except OSError as error:
        raise StoreError(f"{target}: cannot be written ({error.strerror}); choose another file") from error
    copy = sqlite3.connect(part)
    source = engine.raw_connection()
    try:
        driver: Any = source.driver_connection
        driver.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without side files to forget
        copy.close()
        os.chmod(part, 0o644)
        os.replace(part, target)
    except sqlite3.Error as error:
        raise StoreError(f"{target}: the copy failed ({error}); nothing was written") from error
    finally:
        source.close()
        copy.close()
        Path(part).unlink(missing_ok=True)
    return target.stat().st_size


def compact(engine: Engine) -> tuple[int, int]:
    """The size in bytes before and after."""
    with reading(engine) as connection:
        before = _size(connection)
    with clear_errors(engine.url), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "sqlite":
            connection.connection.cursor().execute("VACUUM")
            connection.connection.cursor().execute("ANALYZE")
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            connection.execute(text("VACUUM ANALYZE"))
    with reading(engine) as connection:
        return before, _size(connection)
