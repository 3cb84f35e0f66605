"""Which figures stand so far off in time that all others would be squeezed into a corner?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tracker.model import Point, Series
from tracker.report.chart.numbers import short_claim, spoken_day

_FAR = 400
"""Remote figures are more than so many days from the others, a year and the delay of a yearly report,"""
_SPANS = 8
"""and more than so many times as far as the others are from one another,"""
_FEW = 0.4
"""and no more than this share of all figures."""


def without_remote(series: Sequence[Series], notes: list[str]) -> list[Series]:
    """The series without the few figures that are remote in time; `notes` tells of them, with their numbers.

    The report of a flood and, fifteen years on, one more sentence about it: an axis that holds both shows neither.
    """
    first, last = _bulk(sorted(p.as_of for s in series for p in s.points))
    left = [p for s in series for p in s.points if not first <= p.as_of <= last]
    if not left:
        return list(series)
    notes.append(_tell(left))
    kept = [replace(s, points=tuple(p for p in s.points if first <= p.as_of <= last)) for s in series]
    return [s for s in kept if s.points]


def _bulk(days: Sequence[date]) -> tuple[date, date]:
    """From when to when most of the sorted days are; all of them, where those remote from most are many."""
    runs = [[days[0]]]
    for before, after in pairwise(days):
        if (after - before).days > _FAR:
            runs.append([])
        runs[-1].append(after)
    most = max(runs, key=len)
    reach = max(_FAR, (most[-1] - most[0]).days * _SPANS)
    near = [day for day in days if max((most[0] - day).days, (day - most[-1]).days) <= reach]
    if len(days) - len(near) > len(days) * _FEW:
        near = list(days)
    return near[0], near[-1]


def _tell(points: Sequence[Point]) -> str:
    points = sorted(points, key=lambda p: p.as_of)
    if len(points) > 3:
        years = sorted({p.as_of.year for p in points})
        span = f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"
        return f"{len(points)} figures of {span}, far from the others in time"
    told = [f"{short_claim(p.value, p.high, p.bound)} on {spoken_day(p.as_of)}" for p in points]
    return f"{', '.join(told)}, far from the others in time"
