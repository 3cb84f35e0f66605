"""What is the latest, and how far has it moved? One line on a series."""

from __future__ import annotations

from typing import NamedTuple

from tracker.model import Point, Series


class Summary(NamedTuple):
    """First and last of a series' present phase; `change` and `per_day` are None where comparing says nothing."""

    first: Point
    last: Point
    change: float | None
    per_day: float | None
    days: int


def summarize(series: Series) -> Summary:
    """The first and last point of the present phase of `series`, and the change between them.

    Change is counted from the first to the last point that carry the series: a vague or rounded figure that adds
    nothing and a point marked as out of line do not, unless there is no other. Events do not change into one another.
    """
    phase = present_phase(series)
    carrying = [p for p in phase if p.bound != "vague" and not {"rounded", "jump", "stray"} & set(p.flags)] or phase
    first, last = carrying[0], carrying[-1]
    days = (last.as_of - first.as_of).days
    mixed = any("voices" in p.flags for p in phase)  # nobody stated both ends
    if series.scope == "event" or len(carrying) < 2 or mixed:
        return Summary(phase[0], phase[-1], None, None, days)
    change = last.value - first.value
    return Summary(first, last, change, change / days if days and series.scope == "total" else None, days)


def present_phase(series: Series) -> list[Point]:
    """The points since the source last began its count again."""
    points = list(series.points)
    starts = [at for at, point in enumerate(points) if "phase" in point.flags]
    return points[starts[-1] :] if starts else points
