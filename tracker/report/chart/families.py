"""Which series belong on one chart, and which charts are worth drawing?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from tracker.model import Series

BY = ("claimant", "who", "place", "publisher", "scope")
_WORTH = {"total": 2, "period": 2, "event": 4}
"""So many dates a family must have to be worth a chart."""


def families(series: Iterable[Series], by: str = "claimant") -> list[list[Series]]:
    """Series that differ in nothing but `by` (and in being projected), those with most to tell first.

    With claimants apart, every claimant is a line; by group or place, the lines are of one claimant.
    """
    found: dict[Series, list[Series]] = defaultdict(list)
    for s in series:
        if s.points:
            found[_shared(s, by)].append(s)
    return sorted(found.values(), key=lambda family: weight(family, by), reverse=True)


def _shared(series: Series, by: str) -> Series:
    bare = replace(series, points=(), articles=0, origin=None, status="reported")
    if by == "place":
        return replace(bare, place=None, country=None)
    if by == "scope":
        return replace(bare, scope="")
    names: dict[str, Any] = {by: None}
    return replace(bare, **names)


def weight(family: Sequence[Series], by: str = "claimant") -> tuple[object, ...]:
    """How much a family has to tell: totals that move first, then dates, lines and articles."""
    reported = [s for s in family if s.status == "reported"] or list(family)
    days = len({p.as_of for s in reported for p in s.points})
    moving = max(len({p.as_of for p in s.points}) for s in reported)
    lines = len(family) if by != "claimant" else 0
    last = max(p.as_of for s in reported for p in s.points)
    named = any(s.claimant for s in reported)
    order = {"total": 2, "period": 1, "event": 0}[family[0].scope]
    return (days > 1, min(lines, 2), moving > 1, named, days * (order + 1), sum(s.articles for s in reported), last)


def is_worth_drawing(family: Sequence[Series]) -> bool:
    """True where a chart tells more than a sentence: figures of at least two dates, or four incidents."""
    reported = [s for s in family if s.status == "reported"]
    days = {p.as_of for s in reported for p in s.points if p.bound != "vague"}
    return bool(reported) and len(days) >= _WORTH[reported[0].scope]
