"""`tracker claimants`: who states the stored figures."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options, output_options
from tracker.cli.output import Record, Shown, note, shown, write_records
from tracker.store import Filters, open_store

KEYS = ("name", "kind", "figures", "articles", "first", "last", "aliases")


def _aliases(record: Record) -> str:
    names = record["aliases"]
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


COLUMNS = (
    shown("name"),
    shown("kind"),
    shown("figures", number=True),
    shown("articles", number=True),
    shown("first"),
    shown("last"),
    Shown("also written", _aliases, below=True),
)


@click.command("claimants")
@filter_options
@output_options()
@database_option
def claimants_command(filters: Filters, format: str, output: Path | None, db: str) -> None:
    """List who states the stored figures, with the names that articles give them; most figures first."""
    from tracker.cli.choosing import resolve_filters
    from tracker.record import plain_value

    with open_store(db) as store:
        found = store.claimants(resolve_filters(store, filters))
        records = ({key: plain_value(value) for key, value in row._asdict().items()} for row in found)
        if format == "csv":
            records = ({**record, "aliases": "; ".join(record["aliases"])} for record in records)
        if not write_records(records, KEYS, COLUMNS, format, output):
            note("No claimants match.")
