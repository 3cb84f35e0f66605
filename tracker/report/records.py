"""What do series hold, for programs? The same content as the tables, as plain dictionaries and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tracker.model import Point, Series
from tracker.series.compare import Comparison
from tracker.series.summary import summarize

IDENTITY = ("metric", "unit", "place", "country", "who", "claimant", "scope")
APART = ("destination", "publisher", "origin", "event")
"""What sets further series apart; in a record only where a series has it."""
POINT_COLUMNS = ("as_of", "value", "low", "high", "bound", "status", "change", "flags", "publishers", "figures")
OVERVIEW_COLUMNS = (
    *IDENTITY, "status", "first_date", "first", "last_date", "last", "bound", "change", "change_per_day",
    "claims", "articles", "flags", *APART,
)  # fmt: skip
COMPARE_COLUMNS = (
    "metric", "unit", "place", "country", "who", "scope", "as_of", "claimant", "value", "bound", "figure_date",
    "gap", "ratio", "figures",
)  # fmt: skip


def series_record(series: Series) -> dict[str, Any]:
    """One series: `{metric, unit, place, country, who, claimant, scope, points}`, numbers as stated, dates in ISO form.

    `destination` (counted at one goal only), `publisher`, `origin` (another first day of counting) and `event` (the day
    of the one incident that the total is the toll of) stand between only in series that they set apart.
    """
    record: dict[str, Any] = {name: getattr(series, name) for name in IDENTITY} | _apart(series)
    record["points"] = [point_record(point) for point in series.points]
    return record


def _apart(series: Series) -> dict[str, str]:
    """What sets the series apart, as text."""
    values = ((name, getattr(series, name)) for name in APART)
    return {name: value if isinstance(value, str) else value.isoformat() for name, value in values if value is not None}


def point_record(point: Point) -> dict[str, Any]:
    """A point: `{as_of, value, low, high, bound, status, change, flags, publishers, figures}`; `place` if rolled up."""
    record: dict[str, Any] = {
        "as_of": point.as_of.isoformat(),
        "value": number(point.value),
        "low": number(point.low),
        "high": number(point.high),
        "bound": point.bound,
        "status": point.status,
        "change": number(point.change),
        "flags": list(point.flags),
        "publishers": list(point.publishers),
        "figures": list(point.figures),
    }
    if point.place is not None:
        record["place"] = point.place
    return record


def overview_record(series: Series) -> dict[str, Any]:
    """One series on one line: its names, first and last, change, and how many claims and articles are behind it."""
    summary = summarize(series)
    return {
        **{name: getattr(series, name) for name in IDENTITY},
        "status": series.status,
        "first_date": summary.first.as_of.isoformat(),
        "first": number(summary.first.value),
        "last_date": summary.last.as_of.isoformat(),
        "last": number(summary.last.value),
        "bound": summary.last.bound,
        "change": number(summary.change),
        "change_per_day": None if summary.per_day is None else round(summary.per_day, 2),
        "claims": len(series.points),
        "articles": series.articles,
        "flags": sorted({flag for point in series.points for flag in point.flags}),
        **_apart(series),
    }


def point_rows(series: Iterable[Series]) -> Iterator[dict[str, Any]]:
    """One long table: a row for each point, with the names of its series; lists joined by `; `."""
    for s in series:
        names = {name: getattr(s, name) for name in IDENTITY} | {name: getattr(s, name) for name in APART}
        for point in s.points:
            yield names | {
                name: "; ".join(map(str, value)) if isinstance(value, list) else value
                for name, value in point_record(point).items()
            }


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """One comparison: the names that its series share, and a row for each common date."""
    head = comparison.series[0]
    return {
        **{name: getattr(head, name) for name in IDENTITY if name != "claimant"},
        "claimants": [s.claimant for s in comparison.series],
        "rows": [
            {
                "as_of": row.as_of.isoformat(),
                "values": {
                    s.claimant: point_record(point)
                    for s, point in zip(comparison.series, row.points, strict=True)
                    if point is not None
                },
                "gap": number(row.gap),
                "ratio": None if row.ratio is None else round(row.ratio, 4),
            }
            for row in comparison.rows
        ],
    }


def comparison_rows(comparisons: Iterable[Comparison]) -> Iterator[dict[str, Any]]:
    """One long table: a row for each claimant and common date."""
    for comparison in comparisons:
        for row in comparison.rows:
            for s, point in zip(comparison.series, row.points, strict=True):
                if point is None:
                    continue
                yield {
                    **{name: getattr(s, name) for name in IDENTITY},
                    "as_of": row.as_of.isoformat(),
                    "value": number(point.value),
                    "bound": point.bound,
                    "figure_date": point.as_of.isoformat(),
                    "gap": number(row.gap),
                    "ratio": None if row.ratio is None else round(row.ratio, 4),
                    "figures": "; ".join(map(str, point.figures)),
                }


def number(value: float | None) -> float | int | None:
    """The number as programs expect it: an int where it is whole."""
    return int(value) if value is not None and float(value).is_integer() else value
