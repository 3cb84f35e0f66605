"""Which series belong on one chart, and which charts are worth drawing?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.model import Series
from tracker.report.chart.headings import is_incident, stands_alone
from tracker.report.chart.style import OFF_LINE

_MOVES, _VOICES, _MANY_VOICES = 3, 5, 8
"""So many dates the totals of a named source need, those of no named source, those of several together."""
_INCIDENTS, _MANY_INCIDENTS = 5, 10
"""So many dates incidents need that one source states, or anyone."""
_APART = 120
"""Dates that lie further apart on average, in days, make no development."""


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
    """How much a family has to tell: sources that are named and move come first, then any that move, then dates, lines
    and articles.

    What is said once does not move, and incidents do not move into one another unless one source tells of many.
    """
    reported = [s for s in family if s.status == "reported"] or list(family)
    named = [s for s in reported if s.claimant] or []
    days = len({p.as_of for s in reported for p in s.points})
    moving = _moves(named, family[0].scope)
    steady = moving if family[0].scope == "event" else _moves(reported, "total")
    lines = len(family) if by != "claimant" else 0
    last = max(p.as_of for s in reported for p in s.points)
    order = {"total": 3, "period": 2, "event": 1}[family[0].scope]
    return (
        min(lines, 2),
        min(moving, 3),
        min(steady, 3),
        (moving * 3 + days) * order,
        sum(s.articles for s in reported),
        last,
    )


def _moves(lines: Iterable[Series], scope: str) -> int:
    """The dates of the line that has most of them, 0 where they are no course."""
    most = max((len({p.as_of for p in s.points}) for s in lines), default=0)
    return most if most >= (_INCIDENTS if scope == "event" else 2) else 0


def is_worth_drawing(family: Sequence[Series]) -> bool:
    """True where a chart tells more than a sentence: a named source's figures of three dates, not years apart.

    It takes five dates where no source is named (three for the toll of one event), or for the incidents that one source
    states; and what several sources state once each tells of no course unless they are many.
    """
    reported = [s for s in family if s.status == "reported"]
    named = [s for s in reported if s.claimant]
    if family[0].scope != "total" and stands_alone(family[0].metric):
        return False
    dates = {d for s in named or reported for d in _days(s)}
    steady = max((len(_days(s)) for s in named), default=0)
    if family[0].scope == "event":
        enough = steady >= _INCIDENTS or (len(dates) >= _MANY_INCIDENTS and is_incident(family[0].metric))
    else:
        unnamed = max((len(_days(s)) for s in reported if not s.claimant), default=0)
        voices = _MOVES if family[0].event else _MANY_VOICES if named else _VOICES
        enough = steady >= _MOVES or unnamed >= voices or len(dates) >= _MANY_VOICES
    every = dates or {d for s in reported for d in _days(s)}
    return enough and (max(every) - min(every)).days <= _APART * len(every)


def _days(series: Series) -> set[date]:
    """The dates of its figures; that nobody was hurt is no incident."""
    least = 0 if series.scope == "event" else -1
    return {p.as_of for p in series.points if p.bound != "vague" and p.value > least and not OFF_LINE & set(p.flags)}
