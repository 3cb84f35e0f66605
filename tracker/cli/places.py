"""`tracker places`: where the stored figures hold."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options, output_options
from tracker.cli.output import note, shown, write_records
from tracker.store import Filters, open_store

KEYS = ("name", "country", "admin", "latitude", "longitude", "figures", "first", "last")
COLUMNS = (
    shown("name"),
    shown("country"),
    shown("lies in", "admin"),
    shown("latitude"),
    shown("longitude"),
    shown("figures", number=True),
    shown("first"),
    shown("last"),
)


@click.command("places")
@filter_options
@output_options()
@database_option
def places_command(filters: Filters, format: str, output: Path | None, db: str) -> None:
    """List where the stored figures hold; most figures first."""
    from tracker.cli.choosing import resolve_filters
    from tracker.record import plain_value

    with open_store(db) as store:
        found = store.places(resolve_filters(store, filters))
        records = ({key: plain_value(value) for key, value in row._asdict().items()} for row in found)
        if not write_records(records, KEYS, COLUMNS, format, output):
            note("No places match.")
