"""`tracker report`: a self-contained site of charts, tables and evidence."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options
from tracker.store import Filters, open_store


@click.command("report")
@click.argument("directory", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--projected", is_flag=True, help="Also forecasts, dotted and apart.")
@click.option(
    "--articles",
    "most",
    type=click.IntRange(min=0),
    default=2000,
    show_default=True,
    metavar="N",
    help="Pages for N articles at most, the newest with figures.",
)
@filter_options
@database_option
def report_command(directory: Path, projected: bool, most: int, filters: Filters, db: str) -> None:
    """Write a site that needs no network: what moved, each metric and place, and every figure's sentence.

    Open DIR/index.html. Pages that an earlier report wrote and this one does not are removed.
    """
    from tracker.cli.choosing import resolve_filters
    from tracker.cli.reporting import write_report

    with open_store(db) as store:
        written = resolve_filters(store, filters)
        write_report(store, written, filters.who, directory, most, projected)
