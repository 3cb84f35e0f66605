"""How did the series move? Change from point to point, and marks for what needs a reader's eye."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from tracker.model import Point
from tracker.series.claims import Reading, digits, plausible, step

MARKS = {
    "revision": "a running total that fell: revised by its source",
    "jump": "rose by more than is plausible: check the evidence",
    "stray": "far below the totals around it: perhaps another count",
    "phase": "a count that began again",
    "voices": "below an earlier figure; no source is named, so it may be another one's",
    "rounded": "a rounded figure that tells nothing beyond an earlier one",
    "differs": "other values were reported for this date",
    "cumulated": "summed from period figures",
    "converted": "converted to another unit",
    "household_size": "persons computed from households",
    "event": "counted as the event itself; the other figures are its toll as it grew",
    "unsaid": "not said in so many words, but on the line of this claimant's totals",
}
_RESTART = 0.5
"""A total that falls below this share of the last one and stays there has begun again."""
_SPIKE = 1.2
"""A total this many times the next ones, which go on from the ones before it, is out of line."""
_LEAP = 3.0
"""A total this many times the last one is a jump, unless the series has grown that fast before."""
_KNOWN = 3
"""So many rises tell how fast a series grows; before that it may grow ninefold at once, as on a first day."""
_LONG = 365
"""Days of silence after which a much lower total is another count's."""
_SMALL = 20.0
"""Below this many, growth by any factor is plausible."""


def mark_changes(points: Sequence[Point], scope: str, rising: bool, named: bool = True) -> tuple[Point, ...]:
    """The points with `change` and `flags` set.

    Where no claimant is `named`, a total that falls is no revision: whose it is, nobody knows.

    The change of a total is the difference to the last point that carries the series; a rounded figure within what is
    known already carries nothing. Period figures change from one to the next of the same length; events do not.
    """
    if scope == "event":
        return tuple(points)
    if scope == "period":
        return _between_periods(points)
    return _along_total(points, rising, named)


def _between_periods(points: Sequence[Point]) -> tuple[Point, ...]:
    if any(point.place is not None for point in points):
        return tuple(points)
    marked: list[Point] = []
    for point in points:
        last = marked[-1] if marked else None
        same = last is not None and _length(last) == _length(point)
        marked.append(_move(point, point.value - last.value) if last and same else point)
    return tuple(marked)


def _length(point: Point) -> int | None:
    return (point.as_of - point.since).days if point.since else None


def _along_total(points: Sequence[Point], rising: bool, named: bool) -> tuple[Point, ...]:
    marked: list[Point] = []
    base: Point | None = None
    pace: list[float] = []
    for at, point in enumerate(points):
        if base is None:
            marked.append(point)
            base = point
            continue
        if base.bound == "vague":
            marked.append(point)
            base = point
            continue
        if _adds_nothing(point, base):
            marked.append(_move(point, None, "rounded"))
            continue
        change = point.value - base.value
        flag = _judge(points, at, base, rising, pace)
        if not named and flag in ("revision", "stray"):
            flag = "voices"
        marked.append(_move(point, None if flag in ("phase", "stray", "voices") else change, flag))
        if flag == "phase":
            pace = []
        elif flag not in ("jump", "stray", "voices") and change > 0:
            pace.append(change / max(1, (point.as_of - base.as_of).days))
        if not _out_of_line(points, at, base, rising):
            base = point
    return tuple(marked)


def _move(point: Point, change: float | None, flag: str | None = None) -> Point:
    """The point with its change; a plain copy, since `dataclasses.replace` takes three times as long."""
    p = point
    return Point(
        p.as_of, p.value, p.low, p.high, p.bound, p.status, change,
        tuple(sorted({*p.flags, flag})) if flag else p.flags,
        p.publishers, p.figures, p.since, p.printed_in, p.others, p.place,
    )  # fmt: skip


def _adds_nothing(point: Point, base: Point) -> bool:
    """A bound that an earlier value meets already, or fewer digits of it: "more than 42,000", "42,000", "dozens"."""
    if point.bound == "vague":
        return True
    if point.bound == "exact":
        below = base.value - point.value
        return 0 < below <= step(point.value) / 2 and digits(point.value) < digits(base.value)
    low, high = _read(point)
    if low <= base.value <= high:
        return point.value != base.value
    open_above = point.bound in ("at_least", "more_than")
    return open_above and point.value < base.value


def _read(point: Point) -> Reading:
    return plausible(point.value, point.high, point.bound)


def _judge(points: Sequence[Point], at: int, base: Point, rising: bool, pace: Sequence[float]) -> str | None:
    point = points[at]
    if point.value < base.value and _read(point).high < _read(base).low:
        if not rising:
            return None
        if _restarts(points, at, base):
            return "phase"
        strays = point.value < base.value * _RESTART and _out_of_line(points, at, base, rising)
        return "stray" if strays else "revision"
    if rising and (_out_of_line(points, at, base, rising) or _leaps(point, base, pace)):
        return "jump"
    return None


def _leaps(point: Point, base: Point, pace: Sequence[float]) -> bool:
    if point.value < _SMALL or point.value <= base.value * _LEAP:
        return False
    if len(pace) < _KNOWN:
        return point.value > base.value * _LEAP * _LEAP
    days = max(1, (point.as_of - base.as_of).days)
    return point.value - base.value > _LEAP * median(pace) * days


def _restarts(points: Sequence[Point], at: int, base: Point) -> bool:
    """The total fell far, and at least one more follows before it is back at the old height."""
    after = points[at + 1 : at + 4]
    if points[at].value >= _RESTART * base.value:
        return False
    if (points[at].as_of - base.as_of).days > _LONG:
        return True
    if not after:
        return False
    return all(p.value < base.value * (_RESTART + 0.3) and p.value >= points[at].value for p in after)


def _out_of_line(points: Sequence[Point], at: int, base: Point, rising: bool) -> bool:
    """One point away from a line that goes on without it: far above the next ones, or a dip that they return from."""
    after = points[at + 1 : at + 3]
    if not rising or not after:
        return False
    value = points[at].value
    above = value > base.value and all(base.value <= p.value and p.value * _SPIKE < value for p in after)
    below = value * _SPIKE < base.value and all(p.value >= base.value for p in after)
    return above or below
