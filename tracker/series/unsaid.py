"""Is it the running total, though the words do not say so? "The ministry has counted 41,909 dead" lies on its line.

A story that gives a claimant's latest total often drops "so far" and "since the war began", and then reads like one
incident or period. Two things tell it all the same. A span that begins on the day from which the total is counted
("from 24 February to 8 May") is the total. And so is a number that lies where the claimant's own totals before and
after leave no room for another meaning: no single incident comes to as many. Where no total is called one, numbers
that grow from date to date in small steps and never fall are the totals: incidents do not come in that order.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise
from statistics import median

from tracker.lexicon.groups import is_rising
from tracker.series.claims import Claimed, digits
from tracker.series.identity import Groups
from tracker.series.line import Line, is_telling

MARK = "unsaid"
_NEAR = ((3, 0.1), (14, 0.03))
"""So many days after or before a total, another may differ from it by so much."""
_LEAST = 3
"""A line of fewer totals is too short to tell, and so are fewer spans that begin on one day."""
_RUN, _UNBROKEN, _STEP = 5, 0.9, 1.25
"""A run of so many dates, of which so many never fall, in steps of this factor at most as a rule, is a total's."""
_SPAN = 7
"""A span of fewer days is a period of its own, whenever it begins."""


def claim_unsaid(groups: Groups) -> Groups:
    """The groups of rows, with events and periods that are a total in other words moved to it, those that lie on its
    line marked."""
    found = dict(groups)
    for key in groups:
        total = key._replace(scope="total")
        if key.scope == "total" or not is_rising(key.metric):
            continue
        totals = found.get(total, [])
        rest, moved = _part_spans(found[key], totals)
        rest, on_line = _part(rest, totals + moved, _growing(rest))
        if moved or on_line:
            found[total] = totals + moved + on_line
            found[key] = rest
    return {key: rows for key, rows in found.items() if rows}


def _part_spans(rows: list[Claimed], totals: list[Claimed]) -> tuple[list[Claimed], list[Claimed]]:
    """The rows that stay, and the spans that begin where a total does, or where several others do."""
    spans = [row for row in rows if row.since and (row.as_of - row.since).days >= _SPAN]
    ends: dict[date, set[date]] = defaultdict(set)
    for row in spans:
        ends[row.since or row.as_of].add(row.as_of)
    first_days = {row.since for row in totals} | {day for day, of_it in ends.items() if len(of_it) >= _LEAST}
    running = {row.id for row in spans if row.since in first_days}
    return [r for r in rows if r.id not in running], [r._replace(scope="total") for r in spans if r.id in running]


def _growing(rows: list[Claimed]) -> list[Claimed]:
    """The rows that grow from date to date without ever falling, none where they are few or often fall."""
    telling = [row for row in rows if is_telling(row)]
    line = Line.of(telling)
    dates = len({row.as_of for row in telling})
    steps = [after / before for before, after in pairwise(line.values)]
    if len(set(line.days)) < max(_RUN, _UNBROKEN * dates) or median(steps) > _STEP or max(steps) > _STEP**4:
        return []
    points = set(zip(line.days, line.values, strict=True))
    return [row for row in telling if (row.as_of, row.value) in points]


def _part(rows: list[Claimed], totals: list[Claimed], growing: list[Claimed]) -> tuple[list[Claimed], list[Claimed]]:
    """The rows that stay, and those on the line of the totals; each one found makes the line denser for the next."""
    moved = [_as_total(row) for row in growing]
    ids = {row.id for row in growing}
    waiting = [row for row in rows if row.id not in ids]
    while True:
        line = Line.of([*totals, *moved])
        if len(line.days) < _LEAST:
            return waiting, moved
        on_line = [row for row in waiting if _is_precise(row) and _lies_on(row, line)]
        if not on_line:
            return waiting, moved
        ids = {row.id for row in on_line}
        moved += [_as_total(row) for row in on_line]
        waiting = [row for row in waiting if row.id not in ids]


def _as_total(row: Claimed) -> Claimed:
    return row._replace(scope="total", marks=(*row.marks, MARK))


def _lies_on(row: Claimed, line: Line) -> bool:
    if any(line.fits(row.as_of, row.value, days, share) for days, share in _NEAR):
        return True
    return line.leaves_no_room(row.as_of, row.value)


def _is_precise(row: Claimed) -> bool:
    return is_telling(row) and digits(row.value) > 2
