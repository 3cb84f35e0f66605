"""In which unit is it wanted? Rows in the unit asked for, before they are grouped; nothing is converted unasked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tracker.errors import TrackerError
from tracker.series.claims import Claimed, digits
from tracker.units import factor, find_unit, persons


def convert_rows(rows: Iterable[Claimed], unit: str) -> list[Claimed]:
    """The rows whose unit can become `unit`, converted and marked; TrackerError where none of them can.

    Values keep as many digits as they were stated with, plus one.
    """
    target = find_unit(unit)
    found: list[Claimed] = []
    met: set[str] = set()
    for row in rows:
        met.add(row.unit)
        times = factor(row.unit, target)
        if times is None:
            continue
        if row.unit == target or (times == 1.0 and find_unit(row.unit) == target):
            found.append(row._replace(unit=target))
            continue
        high = None if row.high is None else _round(row.high * times, row.high)
        marks = (*row.marks, "converted")
        found.append(row._replace(unit=target, value=_round(row.value * times, row.value), high=high, marks=marks))
    if met and not found:
        raise TrackerError(f"{', '.join(sorted(met))} cannot become {target}: they do not measure the same")
    return found


def _round(value: float, stated: float) -> float:
    """One digit more than was stated, four at least: more would claim a precision that no article has."""
    return float(f"{value:.{max(4, digits(stated) + 1)}g}")


def count_persons(rows: Iterable[Claimed], household_size: float) -> Iterator[Claimed]:
    """The rows with households as persons, marked and no longer exact; all others as they are."""
    if not household_size > 0:
        raise TrackerError(f"a household of {household_size} persons makes no sense; give a size above 0")

    @cache
    def size() -> float:
        return persons(1, household_size)

    for row in rows:
        if row.unit != "household":
            yield row
            continue
        high = None if row.high is None else round(row.high * size())
        bound = "about" if row.bound == "exact" else row.bound
        marks = (*row.marks, "household_size")
        who = None if row.who in ("families", "households", "family", "household") else row.who
        yield row._replace(unit="person", value=round(row.value * size()), high=high, bound=bound, marks=marks, who=who)
