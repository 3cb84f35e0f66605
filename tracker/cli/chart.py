"""`tracker chart`: a metric's series as an image to publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.options import by_option, database_option, filter_options, unit_options
from tracker.store import Filters, open_store

_ENDINGS = (".png", ".svg", ".pdf")


@click.command("chart")
@click.argument("topic", metavar="[METRIC]", required=False)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Image to write; .png, .svg or .pdf. Default: METRIC.png.",
)
@click.option(
    "--all",
    "directory",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Draw each series worth drawing, and small multiples, into this folder.",
)
@by_option("lines")
@click.option("--log", is_flag=True, help="A logarithmic scale instead of one from zero.")
@click.option(
    "--size",
    type=click.Choice(("slide", "report", "phone")),
    default="report",
    show_default=True,
    help="The format to publish in.",
)
@click.option("--panels", is_flag=True, help="Small multiples: a panel for each place, group or claimant.")
@click.option("--projected", is_flag=True, help="Also forecasts, dotted and apart.")
@click.option("--vague", is_flag=True, help='Also vague figures ("dozens"), faint.')
@unit_options
@filter_options
@database_option
@click.pass_context
def chart_command(
    ctx: click.Context,
    topic: str | None,
    output: Path | None,
    directory: Path | None,
    by: str,
    log: bool,
    size: str,
    panels: bool,
    projected: bool,
    vague: bool,
    unit: str | None,
    household_size: float | None,
    filters: Filters,
    db: str,
) -> None:
    """Draw how a metric's figures evolve, as an image to publish.

    One line a claimant: steps between what was said, never interpolated or summed. Of all that match, the series with
    most to tell is drawn; the filters choose another.
    """
    from tracker.cli.charting import Drawing, chart_all, chart_one
    from tracker.cli.choosing import resolve_filters
    from tracker.series.load import Wishes

    if topic is None and not filters.metric and directory is None:
        raise click.UsageError("name a METRIC to draw, or --all DIR; see what there is with: tracker trend")
    if output is not None and directory is not None:
        raise click.UsageError("-o writes one chart, --all a folder of them; give one of the two")
    if output is not None and output.suffix.lower() not in _ENDINGS:
        raise click.BadParameter(f"{output.name!r} ends in none of {', '.join(_ENDINGS)}", param_hint="-o")
    wishes = Wishes(
        projected=projected or bool(set(ctx.params.get("status") or ()) & {"projected", "all"}),
        by_publisher=by == "publisher",
        unit=unit,
        household_size=household_size,
    )
    drawing = Drawing(wishes, by, log, size, panels, vague)
    with open_store(db) as store:
        if topic is not None:
            filters = replace(filters, metric=(topic, *filters.metric))
        resolved = resolve_filters(store, replace(filters, who=()))
        filters = replace(resolved, who=filters.who)
        if directory is not None:
            chart_all(store, filters, drawing, directory)
        else:
            chart_one(store, filters, drawing, output or Path(f"{'-'.join(filters.metric)}.png"))
