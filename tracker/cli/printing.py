"""How do series reach the user? Grids on a terminal or in a pipe, records for programs."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tracker.cli import wants_colour
from tracker.cli.output import note, open_output, printable
from tracker.errors import EmptyResultError, UnknownNameError
from tracker.model import Series
from tracker.report import records
from tracker.report.grid import Grid, markdown, plain_text, print_colored
from tracker.report.notation import to_ascii
from tracker.report.table import overview_grids, trend_grids
from tracker.series.cumulate import cumulate
from tracker.series.load import Chooser, Newest, Wishes, load_blocks, load_moved, load_newest, newest_first
from tracker.series.overview import is_telling, part_series
from tracker.series.resample import resample
from tracker.store.filters import Filters
from tracker.store.store import Store

OVERVIEW_ROWS = 40
FURTHER = 10
"""So many times the rows asked for are looked through for series that moved."""
BLOCKS = 12


class Trend(NamedTuple):
    """What the user asked `tracker trend` for."""

    wishes: Wishes
    by: str
    step: str | None
    last: int | None
    cumulate: bool
    only_new: bool
    everything: bool
    limit: int | None
    format: str
    output: Path | None


def print_overview(store: Store, filters: Filters, trend: Trend) -> None:
    """Print one row for each series, the newest first; on a page, what a named source told of twice stands on top."""
    for_people = trend.format in ("table", "md")
    full = trend.everything or trend.only_new or not for_people
    limit = trend.limit or (None if full else OVERVIEW_ROWS)
    if trend.only_new:
        series = newest_first(load_moved(store, filters, trend.wishes))
        newest = Newest(series[: None if for_people else limit], False)
    else:
        newest = load_newest(store, filters, trend.wishes, limit)
        if for_people and limit and newest.more and not is_telling(part_series(newest.series), limit):
            newest = load_newest(store, filters, trend.wishes, limit * FURTHER)
    if not newest.series:
        raise EmptyResultError(_nothing(store, filters, trend))
    if for_people:
        parts = part_series(newest.series, limit)
        width = None if trend.format == "md" else page_width(trend.output)
        print_grids(overview_grids(parts, width), trend.format, trend.output)
        if parts.left or newest.more:
            note(f"The {parts.shown} newest series are shown; --limit N or --all shows more.")
        note("Next: tracker trend METRIC")
        return
    found = [records.overview_record(s) for s in newest.series]
    if trend.format != "csv":
        pairs = zip(found, newest.series, strict=True)
        found = [{**record, "points": records.series_record(s)["points"]} for record, s in pairs]
    write_data(found, records.OVERVIEW_COLUMNS, trend.format, trend.output)


def print_trend(store: Store, filters: Filters, trend: Trend) -> None:
    """Print one metric's series: a row for each date, a column for each claimant, or what `by` says."""
    for_people = trend.format in ("table", "md")
    blocks = load_blocks(
        store, filters, trend.wishes, trend.by, _block_limit(trend, for_people), _chooser(store, trend)
    )
    series = list(blocks.series)
    if not series and trend.cumulate:
        raise EmptyResultError("no period figures match, and only they can be summed; leave --cumulate out")
    if not series:
        raise EmptyResultError(_nothing(store, filters, trend))
    series, notes = _shape(series, trend)
    if for_people:
        grids = trend_grids(series, trend.by, trend.step, trend.last)
        grids[-1] = replace(grids[-1], notes=(*grids[-1].notes, *notes))
        print_grids(grids, trend.format, trend.output)
        if len(grids) < blocks.total:
            left = f"{blocks.total - len(grids):,} more tables, most of a single date, are not shown"
            note(f"{left}; --all shows them, --place or --who narrows.")
        return
    if trend.last is not None:
        series = [replace(s, points=s.points[-trend.last :]) for s in series]
    for line in notes:
        note(line)
    if trend.format == "csv":
        columns = (*records.IDENTITY, *records.APART, *records.POINT_COLUMNS)
        write_data(records.point_rows(series), columns, "csv", trend.output)
        return
    write_data([records.series_record(s) for s in series], (), trend.format, trend.output)


def _block_limit(trend: Trend, for_people: bool) -> int:
    if trend.limit is not None:
        return trend.limit
    return BLOCKS if for_people and not trend.everything else sys.maxsize


def _chooser(store: Store, trend: Trend) -> Chooser | None:
    if not trend.only_new:
        return (lambda key, _: key.scope == "period") if trend.cumulate else None
    newest = store.last_ingest()
    new = set() if newest is None else store.figures_of_ingest(newest)
    return lambda key, rows: (key.scope == "period" or not trend.cumulate) and any(row.id in new for row in rows)


def _shape(series: list[Series], trend: Trend) -> tuple[list[Series], list[str]]:
    """The series resampled and summed as asked for, and what must be told of it."""
    notes: list[str] = []
    if trend.step:
        series = [resample(s, trend.step) for s in series]
        if any(s.scope != "total" for s in series):
            notes.append(f"--resample keeps the last total of each {trend.step}; period and event figures stay.")
    if trend.cumulate:
        summed = [cumulate(s) for s in series]
        series = [c.series for c in summed]
        notes += [line for c in summed if len(c.series.points) > 1 for line in c.notes]
    if trend.wishes.household_size is not None:
        notes.append(f"Households are counted as {trend.wishes.household_size:g} persons each, as asked.")
    return series, notes


def require_metric(store: Store, filters: Filters) -> None:
    """UnknownNameError for a metric that neither the catalogue nor the database knows."""
    from tracker.lexicon.metrics import METRICS

    own = [metric for metric in filters.metric if metric not in METRICS]
    if own:
        held = {count.metric for count in store.metrics()}
        for metric in own:
            if metric not in held:
                raise UnknownNameError("metric", metric, held | set(METRICS))


def _nothing(store: Store, filters: Filters, trend: Trend) -> str:
    if trend.only_new:
        return "no series moved with the last ingest; leave --new out to see all"
    what = f"no {'/'.join(filters.metric)} figures" if filters.metric else "no figures"
    asked = [f"--{name} {' '.join(values)}" for name, values in filters.facets().items() if name != "metric"]
    asked += [f"--{name} {day}" for name in ("since", "until") if (day := getattr(filters, name))]
    if next(store.figures(limit=1), None) is None:
        return "the database holds no figures yet; fill it with: tracker ingest PATH"
    if asked:
        return f"{what} match {' '.join(asked)}; leave a filter out, or see: tracker figures"
    return f"{what} in the database; see what it holds with: tracker metrics"


def page_width(output: Path | None) -> int | None:
    """The width to lay tables out for: the terminal's, COLUMNS where it is set, else None: no limit."""
    if output is None and sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else None


def print_grids(grids: Iterable[Grid], format: str, output: Path | None) -> None:
    """Print grids for reading: coloured on a terminal, plain in a pipe, or as Markdown."""
    width = page_width(output)
    coloured = output is None and sys.stdout.isatty() and wants_colour()
    with open_output(output) as stream:
        for at, grid in enumerate(_clean(grid) for grid in grids):
            if format == "md":
                text = markdown(grid)
            elif coloured and width:
                text = print_colored(grid, width)
            else:
                text = plain_text(grid, width)
            encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "")
            text = text if encoding.startswith("utf") else to_ascii(text)
            stream.write(("\n" if at else "") + text + "\n")


def _clean(grid: Grid) -> Grid:
    """The grid without control characters, which names from hostile texts may hold."""
    return replace(
        grid,
        heads=tuple(printable(head) for head in grid.heads),
        rows=tuple(tuple(_clean_cell(cell) for cell in row) for row in grid.rows),
        title=printable(grid.title),
    )


def _clean_cell(cell: str) -> str:
    """The cell without them, what goes on from the line above still set in."""
    return ("  " if cell.startswith("  ") else "") + printable(cell)


def write_data(found: Iterable[Mapping[str, Any]], columns: Sequence[str], format: str, output: Path | None) -> None:
    """Write records as CSV with these columns, as one JSON array, or as one JSON object a line."""
    with open_output(output) as stream:
        if format == "csv":
            writer = csv.DictWriter(
                stream, columns, extrasaction="ignore", lineterminator="\n" if output is None else "\r\n"
            )
            writer.writeheader()
            writer.writerows(
                {k: "; ".join(map(str, v)) if isinstance(v, list) else v for k, v in r.items()} for r in found
            )
        elif format == "jsonl":
            stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in found)
        else:
            lines = (json.dumps(record, ensure_ascii=False) for record in found)
            stream.write("[\n" + ",\n".join(lines) + "\n]\n")
