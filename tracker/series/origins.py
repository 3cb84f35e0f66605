"""From which day is it counted? Totals "since 2014" and "since February" are two counters of one claimant."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from tracker.series.claims import Claimed
from tracker.series.identity import Groups
from tracker.series.line import Line

_GAP = 120
"""Days between two stated first days from which on they may be two counters."""
_FACTOR = 2.0
"""A total this many times its neighbours, or this small a part, is another counter's."""


def split_origins(groups: Groups) -> Groups:
    """The groups of rows, with totals of another counter than the claimant's main one in groups of their own."""
    found: Groups = {}
    for key, rows in groups.items():
        if key.scope != "total":
            found[key] = rows
            continue
        for origin, apart in _split(rows).items():
            found[key._replace(origin=origin)] = apart
    return found


def _split(rows: list[Claimed]) -> dict[date | None, list[Claimed]]:
    """The rows by counter; None is the main one, with all that state no first day or run along with it."""
    starts = sorted({row.since for row in rows if row.since})
    if len(starts) < 2 or (starts[-1] - starts[0]).days <= _GAP:
        return {None: rows}
    counters: list[list[date]] = [[starts[0]]]
    for start in starts[1:]:
        if (start - counters[-1][-1]).days > _GAP:
            counters.append([])
        counters[-1].append(start)
    counter_of = {start: counter[0] for counter in counters for start in counter}
    stated: dict[date, list[Claimed]] = defaultdict(list)
    for row in rows:
        if row.since:
            stated[counter_of[row.since]].append(row)
    main = max(stated, key=lambda origin: (len({row.article for row in stated[origin]}), origin))
    line = Line.of(row for row in rows if row.since is None or counter_of[row.since] == main)
    found: dict[date | None, list[Claimed]] = defaultdict(list)
    for row in rows:
        own = counter_of[row.since] if row.since else main
        found[None if own == main or _runs_along(row, line) else own].append(row)
    return dict(found)


def _runs_along(row: Claimed, line: Line) -> bool:
    fits = line.fits(row.as_of, row.value)
    if fits is not None:
        return fits
    near = line.nearest(row.as_of)
    return near is not None and near / _FACTOR <= row.value <= near * _FACTOR
