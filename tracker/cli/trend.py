"""`tracker trend`: how figures evolve."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.options import (
    by_option,
    database_option,
    filter_options,
    limit_option,
    output_options,
    resample_option,
    unit_options,
)
from tracker.store import Filters, open_store


@click.command("trend")
@click.argument("topic", metavar="[METRIC]", required=False)
@filter_options
@by_option("columns")
@resample_option
@click.option("--last", type=click.IntRange(min=1), metavar="N", help="Only the last N dates.")
@click.option("--cumulate", is_flag=True, help="Sum period figures, with the gaps told.")
@unit_options
@click.option("--projected", is_flag=True, help="Also forecasts, each apart from what was reported.")
@click.option("--new", "only_new", is_flag=True, help="Only series that the last ingest moved.")
@click.option("--all", "everything", is_flag=True, help="Also series of a single figure; no limit on how many.")
@limit_option
@output_options()
@database_option
@click.pass_context
def trend_command(
    ctx: click.Context,
    topic: str | None,
    filters: Filters,
    by: str,
    resample: str | None,
    last: int | None,
    cumulate: bool,
    unit: str | None,
    household_size: float | None,
    projected: bool,
    only_new: bool,
    everything: bool,
    limit: int | None,
    format: str,
    output: Path | None,
    db: str,
) -> None:
    """Show how figures evolve.

    Without METRIC: an overview of all series, the newest first. With METRIC: a row for each date that figures refer
    to, a column for each claimant. Claimants are never averaged, totals never summed; no figure means no row.
    """
    from tracker.cli.choosing import resolve_filters
    from tracker.cli.printing import Trend, print_overview, print_trend, require_metric
    from tracker.series.load import Wishes

    wishes = Wishes(
        projected=projected or bool(set(ctx.params["status"]) & {"projected", "all"}),
        by_publisher=by == "publisher",
        unit=unit,
        household_size=household_size,
    )
    trend = Trend(wishes, by, resample, last, cumulate, only_new, everything, limit, format, output)
    with open_store(db) as store:
        if topic is not None:
            filters = replace(filters, metric=(topic, *filters.metric))
            require_metric(store, filters)
        resolved = resolve_filters(store, replace(filters, who=(), metric=()))
        filters = replace(resolved, who=filters.who, metric=filters.metric)
        if not filters.metric and by == "claimant":
            print_overview(store, filters, trend)
        else:
            print_trend(store, filters, trend)
