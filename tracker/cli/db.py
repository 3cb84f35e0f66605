"""`tracker db`: the database itself."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option
from tracker.cli.output import note, printable


@click.group("db", context_settings={"help_option_names": ["-h", "--help"]})
def db_command() -> None:
    """Upgrade, check, describe, back up or compact the database."""


@db_command.command("upgrade")
@database_option
def upgrade_command(db: str) -> None:
    """Bring the database to this program's schema; make one where there is none.

    All of it happens in one transaction: when a step fails, the database stays as it was.
    """
    from tracker.store.connect import connect, name_database, parse_address
    from tracker.store.migrate import upgrade

    engine = connect(parse_address(db), must_exist=False)
    before, after = upgrade(engine)
    engine.dispose()
    name = name_database(engine.url)
    if before == after:
        print(f"{name}: the schema is at {after} already.")
    else:
        print(f"{name}: the schema went from {before or 'nothing'} to {after}.")


@db_command.command("check")
@database_option
def check_command(db: str) -> int:
    """Check the file, the links between tables, offsets against texts, and the schema; exit code 1 if a check fails."""
    from tracker.store import open_store
    from tracker.store.check import find_faults

    with open_store(db) as store:
        faults = list(find_faults(store.engine))
        counts = store.counts()
    for fault in faults[:50]:
        print(printable(fault))
    if len(faults) > 50:
        print(f"… and {len(faults) - 50:,} more.")
    note(f"Checked {counts['article']:,} articles and {counts['figure']:,} figures: {len(faults):,} faults.")
    return int(bool(faults))


@db_command.command("info")
@database_option
def info_command(db: str) -> None:
    """Say what the database holds: schema, size, counts, dates, last ingest."""
    from tracker.store import open_store
    from tracker.store.check import describe

    with open_store(db) as store:
        facts = describe(store.engine)
    width = max(map(len, facts))
    for name, value in facts.items():
        shown = f"{value:,}" if isinstance(value, int) else printable(str(value))
        print(f"{name:{width}}  {shown}")


@db_command.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@database_option
def backup_command(file: Path, force: bool, db: str) -> None:
    """Copy a SQLite database to FILE, complete and consistent, also while others write to it."""
    from tracker.store import open_store
    from tracker.store.check import back_up

    with open_store(db) as store:
        size = back_up(store.engine, file, replace=force)
    print(printable(f"{file}: {size:,} bytes copied from {store.name}."))


@db_command.command("vacuum")
@database_option
def vacuum_command(db: str) -> None:
    """Compact the database, and refresh what it knows of itself to answer quickly."""
    from tracker.store import open_store
    from tracker.store.check import compact

    with open_store(db) as store:
        before, after = compact(store.engine)
    print(printable(f"{store.name}: {before:,} bytes before, {after:,} after."))
