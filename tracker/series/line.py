"""Does a number lie on the line of a running total? Where those before and after leave room for little else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from tracker.series.claims import Claimed, digits

_REACH = timedelta(days=10)
_SLACK = 0.05
_NARROW = 1.25
"""Two totals further apart than this factor say nothing about one between them."""
_FEW = 20
"""Small numbers coincide by chance."""


class Line(NamedTuple):
    """The totals of one counter in order of date, rounded ones left out."""

    days: list[date]
    values: list[float]

    @classmethod
    def of(cls, rows: Iterable[Claimed]) -> Line:
        """The line that the rows make: the most of their totals that never fall, so that a stray one bends nothing."""
        points = _never_falling(sorted({(row.as_of, row.value) for row in rows if is_telling(row)}))
        return cls([day for day, _ in points], [value for _, value in points])

    def fits(self, day: date, value: float, days: int = 1, share: float = _SLACK) -> bool | None:
        """True where the number lies on the line, False where it cannot, None where the line does not tell.

        On the line is what lies between two totals near each other, or within `share` of one at most `days` away.
        """
        before = bisect_right(self.days, day) - 1
        after = bisect_left(self.days, day)
        floor = self.values[before] if before >= 0 else None
        ceiling = self.values[after] if after < len(self.days) else None
        if floor is not None and value < floor * (1 - _SLACK):
            return False
        if ceiling is not None and value > ceiling * (1 + _SLACK):
            return False
        near = (i for i in (before, after) if 0 <= i < len(self.days) and abs(self.days[i] - day).days <= days)
        if any(abs(self.values[i] - value) <= share * self.values[i] for i in near):
            return True
        if floor is None or ceiling is None or ceiling > floor * _NARROW:
            return None
        return True if day - self.days[before] <= _REACH and self.days[after] - day <= _REACH else None

    def leaves_no_room(self, day: date, value: float) -> bool:
        """True where the number lies between the totals around it and is more than all that was added between them.

        One incident, or one period, cannot have come to as many: it is the total.
        """
        before, after = bisect_right(self.days, day) - 1, bisect_left(self.days, day)
        if before < 0 or after >= len(self.days):
            return False
        floor, ceiling = self.values[before], self.values[after]
        return floor <= value <= ceiling and value > 2 * (ceiling - floor)

    def nearest(self, day: date) -> float | None:
        """The total nearest in time, None where the line is empty."""
        if not self.days:
            return None
        return min(zip(self.days, self.values, strict=True), key=lambda point: abs(point[0] - day))[1]


def is_telling(row: Claimed) -> bool:
    """True for a number that is neither small nor rounded, so that it can tell one line from another."""
    return row.value >= _FEW and (row.bound == "exact" or digits(row.value) > 2)


def _never_falling(points: list[tuple[date, float]]) -> list[tuple[date, float]]:
    """The longest choice of the points, in their order, whose values never fall (patience sorting)."""
    ends: list[float] = []
    at_end: list[int] = []
    before: list[int] = []
    for at, (_, value) in enumerate(points):
        length = bisect_right(ends, value)
        before.append(at_end[length - 1] if length else -1)
        ends[length : length + 1] = [value]
        at_end[length : length + 1] = [at]
    chosen: list[tuple[date, float]] = []
    at = at_end[-1] if at_end else -1
    while at >= 0:
        chosen.append(points[at])
        at = before[at]
    return chosen[::-1]
