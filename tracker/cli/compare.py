"""`tracker compare`: claimants side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.options import (
    database_option,
    filter_options,
    limit_option,
    output_options,
    resample_option,
    unit_options,
)
from tracker.store import Filters, open_store


@click.command("compare")
@click.argument("topic", metavar="METRIC")
@filter_options
@click.option(
    "--within",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    metavar="DAYS",
    help="Let a total stand for so many days after its own.",
)
@resample_option
@unit_options
@click.option("--projected", is_flag=True, help="Also forecasts, compared among themselves.")
@limit_option
@output_options()
@database_option
@click.pass_context
def compare_command(
    ctx: click.Context,
    topic: str,
    filters: Filters,
    within: int,
    resample: str | None,
    unit: str | None,
    household_size: float | None,
    projected: bool,
    limit: int | None,
    format: str,
    output: Path | None,
    db: str,
) -> None:
    """Set claimants side by side on the dates for which more than one of them states METRIC.

    Each row tells the gap and the ratio between the highest and the lowest value as stated; nothing is averaged.
    """
    from tracker.cli.choosing import resolve_filters
    from tracker.cli.comparing import print_comparison
    from tracker.cli.printing import require_metric
    from tracker.series.load import Wishes

    wishes = Wishes(
        projected=projected or bool(set(ctx.params["status"]) & {"projected", "all"}),
        unit=unit,
        household_size=household_size,
        enough=0,
    )
    with open_store(db) as store:
        filters = replace(filters, metric=(topic, *filters.metric))
        require_metric(store, filters)
        resolved = resolve_filters(store, replace(filters, who=(), metric=()))
        filters = replace(resolved, who=filters.who, metric=filters.metric)
        print_comparison(store, filters, wishes, within, resample, limit, format, output)
