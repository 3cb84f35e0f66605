"""How does the schema come to be, and is it the one this program knows? Alembic, from checkout or wheel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from tracker.errors import SchemaError, StoreError
from tracker.store.connect import clear_errors, name_database, set_journal

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""The revision that this program works with; a test compares it, so that reading needs no Alembic."""
REVISIONS = ("0001",)


def migrations_folder() -> Path:
    """The folder of the migrations: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "migrations", package.parent / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise StoreError(f"{package}: the migrations are missing from this installation; install figure-tracker again")


def current_revision(engine: Engine) -> str | None:
    """The revision of the database's schema, None for an empty database."""
    with clear_errors(engine.url), engine.connect() as connection:
        names = inspect(connection).get_table_names()
        if "alembic_version" in names:
            revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            if revision is not None:
                return str(revision)
        if names and set(names) - {"alembic_version"}:
            raise SchemaError(
                f"{name_database(engine.url)}: holds other tables ({', '.join(sorted(names)[:3])}) and is no tracker "
                "database; choose another with --db"
            )
    return None


def require_current(engine: Engine) -> None:
    """Nothing, when the schema is the one that this program knows; else SchemaError with the way out."""
    name, revision = name_database(engine.url), current_revision(engine)
    if revision == HEAD:
        return
    if revision is None:
        raise SchemaError(f"{name}: the database is empty; fill it with: tracker ingest PATH…")
    if revision in REVISIONS:
        raise SchemaError(f"{name}: the schema {revision} is older than this program's {HEAD}; run: tracker db upgrade")
    raise SchemaError(
        f"{name}: the schema {revision} is newer than this program's {HEAD}; update the program as you installed it"
    )


def upgrade(engine: Engine, revision: str = "head") -> tuple[str | None, str | None]:
    """The revisions before and after; the whole way is one transaction, so a failed migration leaves the old schema."""
    before = current_revision(engine)
    if before is not None and before not in REVISIONS:
        require_current(engine)
    set_journal_safely(engine)
    _run(engine, "upgrade", revision)
    return before, current_revision(engine)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the schema back to an earlier revision (`base`: nothing), with the data that it cannot hold lost."""
    _run(engine, "downgrade", revision)


def schema_differences(engine: Engine) -> list[str]:
    """What the tables of the program and of the database differ in; empty when they agree."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from tracker.store.tables import metadata

    with clear_errors(engine.url), engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return [str(difference) for difference in compare_metadata(context, metadata)]


def set_journal_safely(engine: Engine) -> None:
    """Turn on the write-ahead log; a file that cannot be written says so in one line."""
    from sqlite3 import Error as SqliteError

    from sqlalchemy.exc import OperationalError

    with clear_errors(engine.url):
        try:
            set_journal(engine)
        except SqliteError as error:
            raise OperationalError("PRAGMA journal_mode", None, error) from error


def _run(engine: Engine, command_name: str, revision: str) -> None:
    from alembic import command

    sqlite = engine.dialect.name == "sqlite"
    with clear_errors(engine.url), engine.connect().execution_options(writes=True) as connection:
        if sqlite:  # a table that is made anew in a batch must not take its children with it
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                if not sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(7215533)"))
                getattr(command, command_name)(_config(connection), revision)
        finally:
            if sqlite:
                connection.connection.cursor().execute("PRAGMA foreign_keys = ON")


def _config(connection: object) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
