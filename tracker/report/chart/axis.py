"""Where do ticks go? On days, from three of them to ten years, and on round values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tracker.report.chart.numbers import month_name


class Tick(NamedTuple):
    """A labelled day; a second line of the label names the year or month where it begins."""

    day: date
    label: str


_STEPS = (
    *(("day", n) for n in (1, 2)),
    *(("week", n) for n in (1, 2)),
    *(("month", n) for n in (1, 2, 3, 6)),
    *(("year", n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)


def date_ticks(first: date, last: date, most: int = 8) -> tuple[Tick, ...]:
    """At most `most` ticks from `first` to `last`, on days, Mondays, first days of months or of years.

    >>> [t.label for t in date_ticks(date(2022, 3, 1), date(2022, 3, 4))]
    ['1 Mar\\n2022', '2 Mar', '3 Mar', '4 Mar']
    >>> [t.label for t in date_ticks(date(2021, 11, 20), date(2022, 4, 2))]
    ['Dec\\n2021', 'Jan\\n2022', 'Feb', 'Mar', 'Apr']
    >>> [t.label for t in date_ticks(date(2014, 5, 1), date(2024, 5, 1), 6)]
    ['2016', '2018', '2020', '2022', '2024']
    """
    for unit, count in _STEPS:
        days = list(_days(first, last, unit, count))
        if 2 <= len(days) <= most:
            return tuple(_labelled(days, unit))
    return tuple(_labelled([first], "day"))


def _days(first: date, last: date, unit: str, count: int) -> Iterator[date]:
    """The round days of a step; every other Monday is counted from a fixed one, so that ticks don't shift with data."""
    if unit in ("day", "week"):
        length = count * (7 if unit == "week" else 1)
        origin = first.toordinal() if unit == "day" else date(2001, 1, 1).toordinal()
        day = first.toordinal() + (origin - first.toordinal()) % length
        while day <= last.toordinal():
            yield date.fromordinal(day)
            day += length
        return
    months = count * (12 if unit == "year" else 1)
    at = -(-(first.year * 12 + first.month - (1 if first.day == 1 else 0)) // months) * months
    while at // 12 <= 9999 and (day_ := date(at // 12, at % 12 + 1, 1)) <= last:
        yield day_
        at += months


def _labelled(days: list[date], unit: str) -> Iterator[Tick]:
    for at, day in enumerate(days):
        new_year = at == 0 or day.year != days[at - 1].year
        if unit == "year":
            yield Tick(day, str(day.year))
            continue
        month = month_name(day)[:3]
        name = month if unit == "month" else f"{day.day} {month}"
        yield Tick(day, f"{name}\n{day.year}" if new_year else name)


def padded(first: date, last: date) -> tuple[float, float]:
    """The ends of the axis in days (ordinals), with room for marks at both ends; a lone day gets three on each side."""
    span = (last - first).days
    room = max(0.6, span * 0.02) if span > 1 else 2.5
    return first.toordinal() + 0.5 - room, (last + timedelta(days=1)).toordinal() - 0.5 + room


def nice_top(value: float) -> float:
    """The end of the scale: the next round number with some room above the value.

    >>> nice_top(21), nice_top(3_169_897), nice_top(0)
    (25.0, 4000000.0, 1.0)
    """
    if value <= 0:
        return 1.0
    return next(top for top, _ in _round_tops(value) if top >= value * 1.04)


def levels_to(top: float) -> list[float]:
    """The levels of the grid up to a `nice_top`, all of them round.

    >>> levels_to(4000000.0), levels_to(1.5)
    ([0.0, 1000000.0, 2000000.0, 3000000.0, 4000000.0], [0.0, 0.5, 1.0, 1.5])
    """
    count = next(count for found, count in _round_tops(top) if found >= top * 0.999)
    return [top * at / count for at in range(count + 1)]


def _round_tops(value: float) -> Iterator[tuple[float, int]]:
    """Ends of a scale from the value's own power of ten on, each with the number of round steps to it."""
    step = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 1.0
    ends = ((1, 5), (1.5, 3), (2, 4), (2.5, 5), (3, 3), (4, 4), (5, 5), (6, 3), (8, 4), (10, 5), (15, 3), (20, 4))
    for times, count in ends:
        yield times * step, count
