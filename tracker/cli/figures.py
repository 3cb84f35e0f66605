"""`tracker figures`: the stored figures with their evidence."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options, limit_option, output_options
from tracker.cli.output import note, write_records
from tracker.cli.tables import STORED_COLUMNS
from tracker.record import STORED_KEYS, figure_record
from tracker.store import Filters, open_store


@click.command("figures")
@filter_options
@click.option("--superseded", is_flag=True, help="Also figures of older versions of a story.")
@click.option("--rejected", is_flag=True, help="Also figures that a reviewer rejected.")
@limit_option
@output_options()
@database_option
def figures_command(
    filters: Filters,
    superseded: bool,
    rejected: bool,
    limit: int | None,
    format: str,
    output: Path | None,
    db: str,
) -> None:
    """List the stored figures with their evidence, by the date that they refer to.

    A question mark follows a vague number ("dozens"); ≥ at least, > more than, ~ about, ≲ nearly, ≤ at most.
    """
    from dataclasses import replace

    from tracker.cli.choosing import resolve_filters

    with open_store(db) as store:
        filters = resolve_filters(store, replace(filters, superseded=superseded, rejected=rejected))
        found = (figure_record(figure, STORED_KEYS) for figure in store.figures(filters, limit=limit))
        if not write_records(found, STORED_KEYS, STORED_COLUMNS, format, output):
            note("No figures match; tracker figures without filters lists all.")
