"""What do period figures add up to, when a reader asks for the sum? With the gaps and overlaps told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from tracker.model import Point, Series


class Cumulated(NamedTuple):
    """A series of sums, and the notes that must be read with it."""

    series: Series
    notes: tuple[str, ...]


def cumulate(series: Series) -> Cumulated:
    """The running sum of a series of period figures; any other series comes back as it is, with a note.

    A period without a stated first day counts as the one day it runs up to. Periods that overlap one already counted
    are left out, since their days would count twice; days that no figure covers are named as gaps.
    """
    if series.scope != "period":
        return Cumulated(series, (f"{_name(series)}: only period figures can be summed; shown as stated",))
    if any(point.place is not None for point in series.points):
        return Cumulated(series, (f"{_name(series)}: figures of several places are not summed; as stated",))
    total, bound, low = 0.0, "exact", 0.0
    covered: date | None = None
    points: list[Point] = []
    gaps: list[str] = []
    overlaps = 0
    for point in sorted(series.points, key=lambda p: (p.as_of, p.since or p.as_of)):
        first = _first_day(point)
        if covered and first <= covered:
            overlaps += 1
            continue
        if covered and first > covered + timedelta(days=1):
            gaps.append(_span(covered + timedelta(days=1), first - timedelta(days=1)))
        covered = point.as_of
        total += point.value
        low += point.low or 0.0
        bound = _join(bound, point.bound)
        stated = low if bound == "at_least" else None
        points.append(
            replace(
                point,
                value=total,
                low=total if bound == "exact" else stated,
                high=total if bound == "exact" else None,
                bound=bound,
                change=point.value if len(points) else None,
                flags=tuple(sorted({*point.flags, "cumulated"})),
                since=_first_day(series.points[0]),
                others=(),
            )
        )
    summed = replace(series, points=tuple(points))
    return Cumulated(summed, tuple(_notes(summed, gaps, overlaps)))


def _first_day(point: Point) -> date:
    return point.since or point.as_of


def _join(sum_bound: str, bound: str) -> str:
    """The bound of a sum: exact only of exact parts, a lower bound where every part is at least what it says."""
    floors = ("exact", "at_least", "more_than", "range")
    if sum_bound == bound == "exact":
        return "exact"
    return "at_least" if bound in floors and sum_bound in ("exact", "at_least") else "about"


def _notes(series: Series, gaps: list[str], overlaps: int) -> Iterable[str]:
    name = _name(series)
    yield f"{name}: summed from {len(series.points)} period figures, as asked; no source states these sums"
    if gaps:
        more = f" and {len(gaps) - 5} more" if len(gaps) > 5 else ""
        yield f"{name}: no figure covers {', '.join(gaps[:5])}{more}"
    if overlaps:
        yield f"{name}: {overlaps} overlapping period {'figure' if overlaps == 1 else 'figures'} left out of the sum"


def _name(series: Series) -> str:
    return ", ".join(part for part in (series.metric, series.place, series.claimant or "no claimant") if part)


def _span(first: date, last: date) -> str:
    return str(first) if first == last else f"{first} to {last}"
