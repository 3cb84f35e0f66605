"""Which total is the toll of one event? "Killed at least 39" on Friday and "has risen to 57" on Sunday are one line.

What one incident amounts to is an event on its day, and a running total as soon as it grows. Of one claimant (or of
nobody named), group and place both are points of one line where nothing else can be meant:

- The place lies within another one: a whole country holds too many incidents. Counts are of a day, and not vague.
- Each number follows the one before it within a week, a small one within three days; none falls, and none is more than
  three times the one before. Events after the first are of it only where a total near them bears them out.
- It was quiet: no other event of the place in the week before, unless all numbers are larger than chance repeats, and
  few in the month before.
- No running total is about. A total that states another first day is none of an incident; neither is one that an
  earlier total of the same names could have grown into, nor one that later totals could go on from.
- What one article tells beside a larger number of the same day is a part, or was added to it: no step of the line.

A missed toll leaves two series, as told. A wrong one would be believed, so doubt joins nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.lexicon.groups import has_toll
from tracker.series.claims import Claimed, plausible
from tracker.series.identity import Groups, Key
from tracker.series.places import wider_places

MARK = "event"
_TIMELY = timedelta(days=1)
"""An event told later than this after its day is told with what was known later."""
_WEEK, _DAYS, _DAY = timedelta(days=7), timedelta(days=3), timedelta(days=1)
_MONTH, _BUSY = timedelta(days=30), 3
"""A place where things happen on so many days of a month is too busy to tell which of them a number is of."""
_BEFORE, _AFTER = timedelta(days=400), timedelta(days=60)
"""So long before and after a toll another total can be of the same counter."""
_TIMES, _MORE = 3.0, 5
"""A toll grows to so many times the last number, or by so many, from one date to the next."""
_SLACK = 0.8
"""A number that falls to this share of the last is the same, more carefully told."""
_GROWN = 1.25
"""A late total may be so many times the last, where it goes on from a toll."""
_CHANCE = 20
"""Smaller numbers repeat by chance."""


class Toll(NamedTuple):
    """What was counted of one incident: its day, and the rows of its line."""

    day: date
    events: tuple[Claimed, ...]
    totals: tuple[Claimed, ...]


def join_tolls(groups: Groups) -> Groups:
    """The groups of rows, with each event and the totals that are its toll in one group of their own."""
    found = dict(groups)
    for key in groups:
        if key.scope != "event" or key.place is None or key.status != "reported" or not has_toll(key.metric):
            continue
        total = key._replace(scope="total")
        if total in found and (tolls := find_tolls(found[key], found[total])) and wider_places(key.place, key.country):
            _move(key, total, tolls, found)
    return {key: rows for key, rows in found.items() if rows}


def _move(key: Key, total: Key, tolls: Sequence[Toll], found: Groups) -> None:
    for toll in tolls:
        marked = [row._replace(scope="total", marks=(*row.marks, MARK)) for row in toll.events]
        found[total._replace(event=toll.day)] = [*marked, *toll.totals]
    taken = {row.id for toll in tolls for row in (*toll.events, *toll.totals)}
    found[key] = [row for row in found[key] if row.id not in taken]
    found[total] = [row for row in found[total] if row.id not in taken]


def find_tolls(events: Sequence[Claimed], totals: Sequence[Claimed]) -> list[Toll]:
    """The incidents whose events and totals are one line; the rows are of one series but for their scope."""
    told = list(_telling([*events, *totals]))
    late = sorted((r for r in told if r.scope == "event" and r.published - r.as_of > _TIMELY), key=_order)
    ids = {row.id for row in late}
    lines = _walk([row for row in told if row.id not in ids], [row.as_of for row in late])
    busy = sorted({row.as_of for row in events if row.value > 0})
    tolls = [toll for line in lines if not _is_busy(busy, line.day) and (toll := _toll_of(line, late))]
    taken = {row.id for toll in tolls for row in toll.totals}
    others = [row for row in totals if row.id not in taken and row.value > 0]
    return [grown for toll in tolls if (grown := _among_others(toll, others))]


def _telling(rows: Iterable[Claimed]) -> Iterator[Claimed]:
    """The rows that count what happened by a day; of one article and day only the largest number."""
    known = [r for r in rows if r.precision == "day" and r.bound != "vague" and r.value > 0]
    most: dict[tuple[str, date], float] = defaultdict(float)
    for row in known:
        most[row.article, row.as_of] = max(most[row.article, row.as_of], row.value)
    return (r for r in known if r.value == most[r.article, r.as_of] and (r.scope == "total" or r.since is None))


class _Line:
    """A line in the making: what one incident may have come to, number by number."""

    def __init__(self, day: date, rows: Sequence[Claimed], quiet: bool) -> None:
        self.day, self.quiet, self.last = day, quiet, day
        self.rows = [row for row in rows if row.scope == "event"]
        self.level = max((row.value for row in self.rows), default=0.0)
        least = min((row.value for row in self.rows), default=0.0)
        self.add([row for row in rows if row.scope == "total" and self.may_be(row, least) == 0])

    def add(self, rows: Sequence[Claimed]) -> None:
        self.rows += rows
        self.level = max([self.level, *(row.value for row in rows)])
        self.last = max([self.last, *(row.as_of for row in rows)])

    def may_be(self, row: Claimed, least: float | None = None) -> int:
        """0 where the number goes on from the line, -1 where it is too low, 1 where it is too high to, or of
        another counter."""
        if row.scope == "total" and row.since is not None and abs(row.since - self.day) > timedelta(days=1):
            return 1
        if row.value > _ceiling(self.level) and self.level:
            return 1
        low = self.level if least is None else least
        return -1 if plausible(row.value, row.high, row.bound).high < _SLACK * low else 0


def _ceiling(value: float) -> float:
    return max(_TIMES * value, value + _MORE)


def _walk(rows: Sequence[Claimed], late: Sequence[date]) -> Iterator[_Line]:
    """The lines that the rows make from day to day; `late` are days of events that were told afterwards only."""
    days: dict[date, list[Claimed]] = defaultdict(list)
    for row in sorted(rows, key=_order):
        days[row.as_of].append(row)
    totals = {day: sorted(row.value for row in of_day if row.scope == "total") for day, of_day in days.items()}
    line: _Line | None = None
    before: date | None = None
    for day, of_day in days.items():
        if line is not None and day - line.last > _reach(line.level):
            yield line
            line = None
        if line is None:
            line = _begin(day, of_day, late, before)
        elif broken := _go_on(line, of_day, totals):
            yield line
            line = _Line(day, broken, quiet=False) if any(row.scope == "event" for row in broken) else None
        before = day
    if line is not None:
        yield line


def _begin(day: date, rows: Sequence[Claimed], late: Sequence[date], before: date | None) -> _Line | None:
    """The line that begins with the events of a day, or with totals soon after an event that was told late."""
    quiet = before is None or day - before > _WEEK
    if any(row.scope == "event" for row in rows):
        return _Line(day, rows, quiet)
    at = bisect_right(late, day) - 1
    if at < 0 or day - late[at] > _DAYS or (before is not None and before >= late[at]):
        return None
    line = _Line(late[at], (), quiet)
    line.add([row for row in rows if line.may_be(row) == 0])
    return line if line.level else None


def _go_on(line: _Line, rows: Sequence[Claimed], totals: Mapping[date, Sequence[float]]) -> list[Claimed]:
    """Add the rows of a day that go on from the line; those that tell of another incident come back."""
    kept: list[Claimed] = []
    broken: list[Claimed] = []
    for row in rows:
        off = line.may_be(row)
        if off == 0 and (row.scope == "total" or _is_borne_out(row, line, totals)):
            kept.append(row)
        elif off != 1 or row.scope == "event":
            broken.append(row)
    line.add(kept)
    return broken


def _is_borne_out(event: Claimed, line: _Line, totals: Mapping[date, Sequence[float]]) -> bool:
    """True where a total of about that time says as many as the event, or not many more, and the line had one before
    or began the day before."""
    if event.as_of - line.last > _DAY and all(row.scope == "event" for row in line.rows):
        return False
    reach = _reach(event.value).days
    return any(
        _holds_between(totals.get(event.as_of + timedelta(days=off), ()), event.value / _GROWN, _ceiling(event.value))
        for off in range(-reach, reach + 1)
    )


def _holds_between(ordered: Sequence[float], low: float, high: float) -> bool:
    at = bisect_left(ordered, low)
    return at < len(ordered) and ordered[at] <= high


def _reach(value: float) -> timedelta:
    return _WEEK if value >= _CHANCE else _DAYS


def _is_busy(days: Sequence[date], day: date) -> bool:
    return bisect_left(days, day) - bisect_left(days, day - _MONTH) >= _BUSY


def _toll_of(line: _Line, late: Sequence[Claimed]) -> Toll | None:
    """The toll that a line is; None where it lacks an event or a total, or may be several incidents."""
    totals = tuple(row for row in line.rows if row.scope == "total")
    if not totals:
        return None
    least = min(row.value for row in line.rows)
    events = [row for row in line.rows if row.scope == "event"]
    if not events or not (line.quiet or least >= _CHANCE) or not _has_several(line.rows):
        return None
    if any(row.as_of == line.day for row in line.rows):  # beside what was known on the day, never alone
        events += [r for r in late if r.as_of == line.day and least * _SLACK <= r.value <= line.level * _GROWN]
    return Toll(line.day, tuple(events), totals)


def _has_several(rows: Sequence[Claimed]) -> bool:
    """True where two articles or two dates tell of it: one story's words for one number are no line."""
    return len({row.article for row in rows}) > 1 or len({row.as_of for row in rows}) > 1


def _among_others(toll: Toll, others: Sequence[Claimed]) -> Toll | None:
    """The toll with late totals that go on from it; None where another total makes it a running one of something."""
    level, least = max(row.value for row in toll.totals), min(row.value for row in toll.totals)
    last = max(row.as_of for row in (*toll.totals, *toll.events))
    later: list[Claimed] = []
    for row in others:
        if row.as_of < toll.day:
            if toll.day - row.as_of <= _BEFORE and least >= _SLACK * row.value:
                return None
        elif last < row.as_of <= last + _AFTER and _SLACK * level <= row.value <= _ceiling(level):
            if not max(level, _CHANCE) <= row.value <= level * _GROWN or row.since is not None or row.bound == "vague":
                return None
            later.append(row)
    return toll._replace(totals=(*toll.totals, *later))


def _order(row: Claimed) -> tuple[date, float, int]:
    return row.as_of, row.value, row.id
