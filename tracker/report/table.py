"""Which tables does a reader want? Series as grids: the overview, one metric by date, claimants side by side."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from tracker.model import Point, Series
from tracker.report.grid import Grid, column_widths
from tracker.report.notation import legend, sparkline, write_change, write_number, write_point, write_rate, write_value
from tracker.series.blocks import key_of_series, rank_blocks
from tracker.series.compare import Comparison
from tracker.series.overview import Overview
from tracker.series.resample import bucket_end
from tracker.series.revisions import MARKS as MEANINGS
from tracker.series.summary import summarize

_SCOPES = {"total": "running total", "period": "new in a period", "event": "single events"}
_UNNAMED = {"claimant": "no claimant", "who": "not said", "place": "no place", "publisher": "unknown", "scope": ""}
_COLUMNS = 6
"""After so many columns, those with a single figure are told below the table."""
_PLAIN_UNITS = ("person", "vote", "magnitude")
_NARROW = 110
"""Below this many characters the sparklines are shorter."""
_WORD, _INDENT = 14, "  "
"""Words of a name up to this length ("administration") are kept whole; its further lines are set in."""


def title_of(series: Series, *leave_out: str) -> str:
    """The names of a series on one line, without those left out."""
    going = f"to {series.destination}" if series.destination else None
    parts = {
        "metric": series.metric,
        "who": series.who if series.who != "people" else None,
        "place": series.place,
        "destination": going,
        "claimant": series.claimant,
        "publisher": series.publisher,
        "scope": f"event of {series.event} and its running total" if series.event else _SCOPES[series.scope],
        "unit": series.unit if series.unit != "person" else None,
        "status": series.status if series.status != "reported" else None,
        "origin": f"since {series.origin}" if series.origin else None,
    }
    return " · ".join(value for name, value in parts.items() if value and name not in leave_out)


def overview_grids(parts: Overview, width: int | None = None) -> list[Grid]:
    """A grid for each part of the overview that has series; a title tells the parts apart where there are several."""
    held = (
        ("Said more than once, by a named source", parts.named, ()),
        ("Said more than once, no source named", parts.unnamed, ("claimant",)),
        ("Said once so far", parts.once, ("first", "change", "a day", "trend", "claims")),
    )
    shown = [(title, overview_grid(part, width, leave_out)) for title, part, leave_out in held if part]
    return [grid for _, grid in shown] if len(shown) < 2 else [replace(grid, title=title) for title, grid in shown]


def overview_grid(series: Sequence[Series], width: int | None = None, leave_out: Sequence[str] = ()) -> Grid:
    """One row for each series, in the order given: first, last, change, change per day, claims and articles.

    Where `width` leaves names too little room, columns that can be read elsewhere are left out, and what is still too
    long goes on to a second line.
    """
    rows = [_overview_row(s, width is not None and width < _NARROW) for s in series]
    notes = tuple(legend((summarize(s).last for s in series), MEANINGS))
    columns = [at for at, head in enumerate(_OVERVIEW) if head not in leave_out]
    if width is None:
        return _overview_of(rows, columns, notes)
    for spare in _SPARE:
        liked = _NARROW_NAMES if spare == _TREND else _NAMES
        if spare in columns and len(columns) > 3 and _names_short(_overview_of(rows, columns, notes), width, liked):
            columns.remove(spare)
    return _fit(_overview_of(rows, columns, notes), width)


_OVERVIEW = ("figure", "claimant", "first", "last", "as of", "change", "a day", "trend", "claims", "articles")
_TREND = 7
_SPARE = (9, 8, 6, 2, _TREND)
"""What an overview can do without, in this order."""
_NAMES, _NARROW_NAMES = 48, 30
"""Characters that the names of a series like to have, and with fewer of which no column of theirs holds a long word."""


def _overview_of(rows: Sequence[tuple[str, ...]], columns: Sequence[int], notes: tuple[str, ...]) -> Grid:
    return Grid(
        heads=tuple(_OVERVIEW[at] for at in columns),
        rows=tuple(tuple(row[at] for at in columns) for row in rows),
        notes=notes,
        left=tuple(place for place, at in enumerate(columns) if at in (0, 1, 7)),
    )


def _names_short(grid: Grid, width: int, liked: int) -> bool:
    """True where the names have less than they need and like."""
    count = 1 + ("claimant" in grid.heads)
    widths = column_widths(grid)
    return _room(widths, count, width) < min(sum(widths[:count]), liked)


def _room(widths: Sequence[int], count: int, width: int) -> int:
    return width - sum(widths[count:]) - 2 * (len(widths) - 1)


def _fit(grid: Grid, width: int) -> Grid:
    """The grid with its columns of names broken into lines so that it fits."""
    count = 1 + ("claimant" in grid.heads)
    widths = column_widths(grid)
    room = _room(widths, count, width)
    if sum(widths[:count]) <= room:
        return grid
    if count == 1:
        return replace(grid, rows=tuple(line for row in grid.rows for line in _break(row, (max(room, 16),))))
    word = max((len(word) for row in grid.rows for word in row[1].split()), default=0)
    names = max(room - widths[1], min(room * 3 // 5, room - min(word, _WORD) - len(_INDENT)), 16)
    claimants = max(room - names, 10)
    return replace(grid, rows=tuple(line for row in grid.rows for line in _break(row, (names, claimants))))


def _break(row: tuple[str, ...], widths: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """The row as lines of which the first has its numbers."""
    numbers = row[len(widths) :]
    broken = (_wrap(name, width) for name, width in zip(row, widths, strict=False))
    for names in zip_longest(*broken, fillvalue=""):
        yield (*names, *numbers)
        numbers = ("",) * len(numbers)


def _wrap(text: str, width: int) -> list[str]:
    """The text as lines, the second and further ones indented; at most three."""
    lines = textwrap.wrap(text, width, subsequent_indent=_INDENT, max_lines=3, placeholder="…")
    return lines or [""]


def _overview_row(series: Series, narrow: bool) -> tuple[str, ...]:
    summary = summarize(series)
    scope = {"total": None, "period": "in a period", "event": "event"}[series.scope]
    where = series.place and (f"{series.place} to {series.destination}" if series.destination else series.place)
    parts = (
        series.metric if series.unit in _PLAIN_UNITS else f"{series.metric} ({series.unit})",
        series.who if series.who != "people" else None,
        where or (f"to {series.destination}" if series.destination else None),
        scope,
        series.status if series.status != "reported" else None,
        f"since {series.origin}" if series.origin else None,
        f"event {series.event}" if series.event else None,
    )
    return (
        ", ".join(part for part in parts if part),
        series.claimant or "–",
        write_value(summary.first.value, summary.first.high, summary.first.bound),
        write_point(replace(summary.last, place=None)),
        summary.last.as_of.isoformat(),
        write_change(summary.change),
        write_rate(summary.per_day),
        "" if series.scope == "event" else sparkline([p.value for p in series.points], 6 if narrow else 10),
        write_number(len(series.points)),
        write_number(series.articles),
    )


def _shorten(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def trend_grids(
    series: Iterable[Series], by: str = "claimant", step: str | None = None, last: int | None = None
) -> list[Grid]:
    """A grid for each set of series that differ in nothing but `by`: a row for each date, a column for each series.

    `step` (day, week, month) puts a period's points on one row; `last` keeps the last so many rows. The foot tells the
    change over the whole series and its mean a day.
    """
    by_key = {key_of_series(s): s for s in series}
    ranked = rank_blocks({key: [p.as_of for p in s.points] for key, s in by_key.items()}, by)
    return [_trend_grid([by_key[key] for key in keys], by, step, last) for _, keys in ranked]


def _trend_grid(block: Sequence[Series], by: str, step: str | None, last: int | None) -> Grid:
    columns = sorted(block, key=lambda s: (-len(s.points), str(getattr(s, by) or "~"), str(s.origin)))
    title = title_of(columns[0], by, "origin")
    columns, also = _part_lone(columns, by)
    cells = [_cells(s, step) for s in columns]
    days = sorted({day for column in cells for day in column})
    if last is not None:
        days = days[-last:]
    shown = [p for column in cells for day in days for p in column.get(day, ())]
    notes = (*also, *legend(shown, MEANINGS))
    if len(columns) == 1:
        return _single(columns[0], by, title, cells[0], days, notes)
    summaries = [summarize(s) for s in columns]
    rows = tuple(
        (_day_label(day, step), *("; ".join(write_point(p) for p in column.get(day, ())) for column in cells))
        for day in days
    )
    foot = (
        ("total change", *(write_change(s.change) for s in summaries)),
        ("mean a day", *(write_rate(s.per_day) for s in summaries)),
    )
    return Grid(("as of", *(_head(s, by) for s in columns)), rows, title, notes, _told(foot))


def _part_lone(columns: Sequence[Series], by: str) -> tuple[list[Series], tuple[str, ...]]:
    """The columns worth one, and a note that tells the figures of those with a single date, where there are many."""
    kept = [s for at, s in enumerate(columns) if at < _COLUMNS or len(s.points) > 1]
    lone = [s for at, s in enumerate(columns) if at >= _COLUMNS and len(s.points) == 1]
    told = (f"{_head(s, by)} {write_point(s.points[0])} ({s.points[0].as_of})" for s in lone)
    return kept, (f"Of one date: {'; '.join(told)}",) if lone else ()


def _single(
    series: Series, by: str, title: str, cells: dict[date, list[Point]], days: Sequence[date], notes: tuple[str, ...]
) -> Grid:
    """One series has room for more: the change of each point, and who printed it."""
    rows = []
    for day in days:
        for point in cells[day]:
            printed = ", ".join(point.publishers[:2]) + (
                f" +{len(point.publishers) - 2}" if point.publishers[2:] else ""
            )
            label = point.as_of.isoformat()
            rows.append(
                (label, write_point(point), write_change(point.change), str(len(point.figures)), _shorten(printed, 32))
            )
    summary = summarize(series)
    foot = (
        ("total change", write_change(summary.change), "", "", ""),
        ("mean a day", write_rate(summary.per_day), "", "", ""),
    )
    heads = ("as of", _head(series, by), "change", "figures", "printed by")
    return Grid(heads, tuple(rows), title, notes, _told(foot), left=(0, 4), repeat=2)


def _told(foot: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in foot if any(row[1:]))


def _cells(series: Series, step: str | None) -> dict[date, list[Point]]:
    found: dict[date, list[Point]] = defaultdict(list)
    for point in series.points:
        found[bucket_end(point.as_of, step) if step else point.as_of].append(point)
    return found


def _day_label(day: date, step: str | None) -> str:
    if step == "month":
        return f"{day:%Y-%m}"
    return f"to {day.isoformat()}" if step == "week" else day.isoformat()


def _head(series: Series, by: str) -> str:
    name = getattr(series, by)
    label = _SCOPES[series.scope] if by == "scope" else str(name or _UNNAMED[by])
    return f"{label} since {series.origin}" if series.origin else label


def comparison_grid(comparison: Comparison) -> Grid:
    """A row for each common date, a column for each claimant, then the gap and the ratio of highest to lowest."""
    rows = tuple(
        (
            row.as_of.isoformat(),
            *(_standing(point, row.as_of) for point in row.points),
            write_number(row.gap),
            "" if row.ratio is None else f"{row.ratio:.2f}×",
        )
        for row in comparison.rows
    )
    points = [p for row in comparison.rows for p in row.points if p is not None]
    told = ["gap: highest less lowest; ratio: highest to lowest; both of the values as stated"]
    if comparison.left_out:
        told.append(f"Further claimants with common dates, for --claimant: {', '.join(comparison.left_out)}")
    notes = (*told, *legend(points, MEANINGS))
    heads = ("as of", *(s.claimant or "" for s in comparison.series), "gap", "ratio")
    return Grid(heads, rows, title_of(comparison.series[0], "claimant"), notes)


def _standing(point: Point | None, day: date) -> str:
    if point is None:
        return ""
    age = (day - point.as_of).days
    return write_point(point) + (f" ({age} d ago)" if age else "")
