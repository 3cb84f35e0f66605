"""Where is the database and how is it spoken to? Addresses, connections, transactions, and errors in one line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import OperationalError
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from tracker.errors import MissingExtraError, SchemaError, StoreError

BUSY_SECONDS = 30
_PAUSE = 0.02  # seconds between tries
_DEADLOCK = re.compile(r"deadlock detected|could not serialize", re.IGNORECASE)


def parse_address(address: str) -> URL:
    """The database's URL; a plain file name means SQLite, `postgresql://` the psycopg driver."""
    if not address.strip():
        raise StoreError("the database address is empty; give --db a file name, sqlite:///file.db or postgresql://…")
    if "://" not in address:
        address = f"sqlite:///{address}"
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            f"{address}: not a database address; give a file name, sqlite:///file.db or postgresql://user@host/name"
        ) from error
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    return url


def name_database(url: URL) -> str:
    """The database as messages name it: the file, or the address without its password."""
    if is_sqlite(url):
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True)


def is_sqlite(url: URL) -> bool:
    """True for SQLite, whatever its driver."""
    return url.get_backend_name() == "sqlite"


def connect(url: URL, *, must_exist: bool) -> Engine:
    """An engine; SQLite in WAL mode with foreign keys and a busy timeout. Nothing is opened before first use.

    A missing SQLite file is an error when it `must_exist`, so that reading never creates a database.
    """
    name = name_database(url)
    if is_sqlite(url) and url.database not in (None, "", ":memory:"):
        _check_file(Path(name), must_exist=must_exist)
        url = _read_only_media(url)
    try:
        if is_sqlite(url):
            engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})
            event.listen(engine, "connect", _set_up_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
        else:
            engine = create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        if url.get_backend_name() == "postgresql":
            raise MissingExtraError("PostgreSQL", "postgres") from error
        raise StoreError(f"{name}: the driver {error.name!r} for this database is not installed") from error
    except NoSuchModuleError as error:
        raise StoreError(f"{name}: unknown kind of database; use sqlite:/// or postgresql://") from error
    return engine


def _check_file(path: Path, *, must_exist: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, not a database; give a file name such as {path / 'tracker.db'}")
    if path.exists():
        if not os.access(path, os.R_OK):
            raise StoreError(f"{path}: no permission to read this database; check the file's owner and mode")
    elif must_exist:
        raise StoreError(f"{path}: there is no database yet; make one with: tracker ingest PATH…")
    elif not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist; make it or choose another with --db")
    elif not os.access(path.parent, os.W_OK):
        raise StoreError(f"{path}: the folder {path.parent.resolve()} is read-only; choose another place with --db")


def _read_only_media(url: URL) -> URL:
    """The same database, opened as unchanging where WAL's side files cannot be written beside it."""
    path = Path(url.database or "")
    writable = os.access(path.parent, os.W_OK) and (os.access(path, os.W_OK) or not path.exists())
    if writable or Path(f"{path}-wal").exists():
        return url
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return url.set(database=f"file:{path.resolve()}", query=query)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA cache_size = -8192")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: a reader that turns writer midway would fail instead of waiting.
    mode = "IMMEDIATE" if connection.get_execution_options().get("writes") else "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {mode}")


def set_journal(engine: Engine) -> None:
    """Turn on SQLite's write-ahead log, which lets readers go on while one writes; kept in the file.

    Two who make the same database at once meet here, and SQLite turns one away without waiting, whatever its timeout.
    """
    if engine.dialect.name != "sqlite":
        return
    raw, end = engine.raw_connection(), monotonic() + BUSY_SECONDS
    try:
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except OperationalError as error:
                if "locked" not in str(error) or monotonic() > end:
                    raise
            sleep(_PAUSE)
    finally:
        raw.close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout."""
    with clear_errors(engine.url), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in one transaction: all of it is stored, or nothing."""
    with clear_errors(engine.url), engine.connect() as connection:
        connection = connection.execution_options(writes=True)
        with connection.begin():
            yield connection


def is_deadlock(error: BaseException) -> bool:
    """True when the server broke off one of two crossing transactions, which may simply be tried again."""
    cause = error.__cause__
    return isinstance(cause, DBAPIError) and bool(_DEADLOCK.search(str(cause.orig)))


@contextmanager
def clear_errors(url: URL) -> Iterator[None]:
    """Turn the driver's errors into one line that says what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _explain(name_database(url), error) from error


_FILE_URI = re.compile(r"^file:")
_CAUSES = (
    ("database is locked", "another program is writing to it and did not finish; try again when it has"),
    (
        "readonly database",
        "the database is read-only; check the file's and folder's permissions or choose another --db",
    ),
    ("unable to open database", "cannot be opened; check that the folder exists and may be written to"),
    ("file is not a database", "is not a SQLite database; choose another file with --db"),
    ("malformed", "the database is damaged; restore a copy made with: tracker db backup"),
    ("disk is full", "the disk is full; nothing of the current article was stored; free some space and run it again"),
    ("disk i/o error", "the disk cannot be read or written; check the drive and try again"),
)


def _explain(name: str, error: SQLAlchemyError) -> StoreError:
    name = _FILE_URI.sub("", name)
    cause = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    first = cause.strip().splitlines()[0] if cause.strip() else type(error).__name__
    lower = first.lower()
    for sign, advice in _CAUSES:
        if sign in lower:
            return StoreError(f"{name}: {advice}")
    if "no such table" in lower or "no such column" in lower or ("does not exist" in lower and "relation" in lower):
        return SchemaError(f"{name}: the schema lacks what this program needs ({first}); run: tracker db check")
    if (isinstance(error, DBAPIError) and error.connection_invalidated) or "connection" in lower:
        return StoreError(f"{name}: cannot connect to the database server ({first}); check the address with --db")
    return StoreError(f"{name}: the database refused ({first}); run: tracker db check")


def database_exists(address: str) -> bool:
    """False for a SQLite file that is not there; a server is taken to be."""
    url = parse_address(address)
    return not is_sqlite(url) or (bool(url.database) and Path(url.database or "").exists())
