"""How does a comparison reach the user?"""

from __future__ import annotations

from pathlib import Path

from tracker.cli.output import note
from tracker.cli.printing import print_grids, write_data
from tracker.errors import EmptyResultError
from tracker.model import Series
from tracker.report import records
from tracker.report.table import comparison_grid
from tracker.series.compare import compare, nearest_miss
from tracker.series.load import Wishes, load_series
from tracker.series.resample import resample
from tracker.store.filters import Filters
from tracker.store.store import Store

BLOCKS = 8


def print_comparison(
    store: Store,
    filters: Filters,
    wishes: Wishes,
    within: int,
    step: str | None,
    limit: int | None,
    format: str,
    output: Path | None,
) -> None:
    """Print the comparisons, those with most common dates first; EmptyResultError where nobody can be compared."""
    series = list(load_series(store, filters, wishes))
    if step:
        series = [resample(s, step) for s in series]
    found = compare(series, within)
    if not found:
        raise EmptyResultError(_nothing(series, filters, within))
    shown = found[: limit or (BLOCKS if format in ("table", "md") else None)]
    if format in ("table", "md"):
        print_grids([comparison_grid(c) for c in shown], format, output)
        if len(shown) < len(found):
            note(f"{len(found) - len(shown)} more with fewer common dates; --limit N or --place shows them.")
    elif format == "csv":
        write_data(records.comparison_rows(shown), records.COMPARE_COLUMNS, format, output)
    else:
        write_data([records.comparison_record(c) for c in shown], (), format, output)


def _nothing(series: list[Series], filters: Filters, within: int) -> str:
    metric = "/".join(filters.metric)
    if not series:
        return f"no {metric} figures match; leave a filter out, or see: tracker metrics"
    apart = nearest_miss(series)
    if apart is not None and apart > within:
        return f"no two claimants state {metric} for one date; the nearest are {apart} days apart: --within {apart}"
    return f"no two claimants state {metric} of the same group and place; see who does: tracker trend {metric}"
