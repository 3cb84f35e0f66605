"""Who disagrees, by how much? Claimants side by side on common dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tracker.model import Point, Series

_COLUMNS = 6
"""So many claimants stand side by side."""


class Row(NamedTuple):
    """The points of one date, one for each column of the block (None: said nothing); `gap` is highest less lowest."""

    as_of: date
    points: tuple[Point | None, ...]
    gap: float
    ratio: float | None


class Comparison(NamedTuple):
    """Series that differ in nothing but the claimant, and the dates on which at least two of them speak.

    `left_out` names claimants who share dates with these too, where there are more than can stand side by side.
    """

    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()


def compare(series: Iterable[Series], within: int = 0) -> tuple[Comparison, ...]:
    """The comparisons that the series allow: totals first, and those with most common dates.

    A claimant's figure counts for a date when it is as of that date or at most `within` days older (totals only).
    Values are never averaged: `gap` and `ratio` are between the highest and the lowest as stated.
    """
    families: dict[Series, list[Series]] = {}
    for s in series:
        if s.claimant is not None and s.points:
            families.setdefault(replace(s, claimant=None, points=(), articles=0, origin=None), []).append(s)
    found = [_compare(family, within) for family in families.values() if len({s.claimant for s in family}) > 1]
    return tuple(sorted((c for c in found if c.rows), key=lambda c: (c.series[0].scope != "total", -len(c.rows))))


def nearest_miss(series: Iterable[Series]) -> int | None:
    """The fewest days between figures of two claimants that could be compared; None where there are no two."""
    families: dict[Series, list[Series]] = {}
    for s in series:
        if s.claimant is not None and s.points and s.scope == "total":
            families.setdefault(replace(s, claimant=None, points=(), articles=0, origin=None), []).append(s)
    gaps: list[int] = []
    for family in families.values():
        said = sorted((point.as_of, s.claimant or "") for s in family for point in s.points)
        gaps += [(b[0] - a[0]).days for a, b in pairwise(said) if a[1] != b[1]]
    return min(gaps, default=None)


def _compare(family: Sequence[Series], within: int) -> Comparison:
    columns = sorted(family, key=lambda s: (-len(s.points), s.claimant or ""))
    reach = within if columns[0].scope == "total" else 0
    shared = _rows(columns, reach)
    spoken = {at: sum(row.points[at] is not None for row in shared) for at in range(len(columns))}
    ranked = sorted((at for at, times in spoken.items() if times), key=lambda at: (-spoken[at], at))
    chosen = [columns[at] for at in ranked[:_COLUMNS]]
    left_out = tuple(sorted({columns[at].claimant or "" for at in ranked[_COLUMNS:]}))
    return Comparison(tuple(chosen), _rows(chosen, reach), left_out)


def _rows(columns: Sequence[Series], reach: int) -> tuple[Row, ...]:
    """A row for each date that one of the columns is as of and another speaks of."""
    dates = [[point.as_of for point in s.points] for s in columns]
    rows: list[Row] = []
    for day in sorted({day for of_column in dates for day in of_column}):
        points = tuple(_standing(s, of_column, day, reach) for s, of_column in zip(columns, dates, strict=True))
        values = [p.value for p in points if p is not None]
        if len(values) > 1:
            low, high = min(values), max(values)
            rows.append(Row(day, points, high - low, high / low if low else None))
    return tuple(rows)


def _standing(series: Series, dates: Sequence[date], day: date, within: int) -> Point | None:
    """The last point as of `day` or at most `within` days before; `dates` are those of the points."""
    at = bisect_right(dates, day) - 1
    return series.points[at] if at >= 0 and (day - dates[at]).days <= within else None
