"""`tracker export`: the stored data as a file for other programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options
from tracker.store import Filters, open_store

FORMATS = ("csv", "json", "jsonl", "parquet", "xlsx", "datapackage", "datasette")


@click.command("export")
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "-f",
    type=click.Choice(FORMATS),
    help="Default: by the ending of FILE; datapackage.json and metadata.json are known by name.",
)
@click.option(
    "--what",
    type=click.Choice(("figures", "points", "articles")),
    default="figures",
    show_default=True,
    help="Figures with evidence, points of the series, or articles as ingest reads them.",
)
@click.option("--hxl", is_flag=True, help="CSV with a row of HXL tags under the names.")
@click.option("--excel", is_flag=True, help="CSV that Excel opens as UTF-8.")
@click.option("--projected", is_flag=True, help="With --what points: also forecasts.")
@filter_options
@database_option
def export_command(
    target: Path,
    format: str | None,
    what: str,
    hxl: bool,
    excel: bool,
    projected: bool,
    filters: Filters,
    db: str,
) -> None:
    """Write the stored figures, series or articles to FILE for other programs (- for standard output).

    Text that a spreadsheet might run as a formula is neutralised in CSV and XLSX. A data package is a folder of CSV
    tables with their description.
    """
    from tracker.cli.choosing import resolve_filters
    from tracker.cli.exporting import Export, find_format, write_export

    chosen = find_format(target, format)
    if (hxl or excel) and chosen != "csv":
        raise click.UsageError("--hxl and --excel are for CSV; name a file that ends in .csv")
    with open_store(db) as store:
        resolved = resolve_filters(store, replace(filters, who=()))
        wanted = replace(resolved, who=filters.who)
        if filters.who and what != "points":
            wanted = resolve_filters(store, filters)
        write_export(store, wanted, Export(target, chosen, what, hxl, excel, projected))
