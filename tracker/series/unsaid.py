"""Is it the running total, though the words do not say so? "The ministry has counted 41,909 dead" lies on its line.

A story that gives a claimant's latest total often drops "so far" and "since the war began", and then reads like one
incident or period. A number that lies where the claimant's own totals before and after leave no room for another
meaning is that total; no single incident comes to as many.
"""

from __future__ import annotations

from tracker.lexicon.groups import is_rising
from tracker.series.claims import Claimed, digits
from tracker.series.identity import Groups
from tracker.series.line import Line, is_telling

MARK = "unsaid"
_DAYS, _SHARE = 3, 0.1
_LEAST = 3
"""A line of fewer totals is too short to tell."""


def claim_unsaid(groups: Groups) -> Groups:
    """The groups of rows, with events and periods that lie on the line of a claimant's total moved to it and marked."""
    found = dict(groups)
    for key in groups:
        total = key._replace(scope="total")
        if key.scope == "total" or key.claimant is None or not is_rising(key.metric) or total not in groups:
            continue
        rest, moved = _part(found[key], found[total])
        if moved:
            found[total] = found[total] + moved
            found[key] = rest
    return {key: rows for key, rows in found.items() if rows}


def _part(rows: list[Claimed], totals: list[Claimed]) -> tuple[list[Claimed], list[Claimed]]:
    """The rows that stay, and those on the line of the totals; each one found makes the line denser for the next."""
    moved: list[Claimed] = []
    waiting = rows
    while True:
        line = Line.of([*totals, *moved])
        if len(line.days) < _LEAST:
            return waiting, moved
        on_line = [row for row in waiting if _is_precise(row) and line.fits(row.as_of, row.value, _DAYS, _SHARE)]
        if not on_line:
            return waiting, moved
        ids = {row.id for row in on_line}
        moved += [row._replace(scope="total", marks=(*row.marks, MARK)) for row in on_line]
        waiting = [row for row in waiting if row.id not in ids]


def _is_precise(row: Claimed) -> bool:
    return is_telling(row) and digits(row.value) > 2
