"""Who is meant where a claimant names nobody? "5,024 killed" beside "5,024 civilians killed" counts the same people.

Reports of one running total name its group in one story ("4,452 civilians") and leave it out in the next ("4,481
killed"). Where the numbers of both run along one line they are one count; where they do not ("300 people", "40
children"), the unnamed are the whole, and stay apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from tracker.lexicon.groups import is_rising, wider_groups
from tracker.series.claims import Claimed, digits
from tracker.series.identity import Key

_WHOLE = "people"
_REACH = timedelta(days=10)
_SAME_DAY = timedelta(days=1)
_NEAR = 0.05
_NARROW = 1.25
"""Two totals further apart than this factor say nothing about one between them."""
_FEW = 20
"""Small numbers coincide by chance."""
_AGREE = 0.8
_SAMPLE = 60
"""So many totals, spread over the time, are enough to tell."""


def name_unnamed(groups: dict[Key, list[Claimed]]) -> dict[Key, list[Claimed]]:
    """The groups of rows, with a claimant's total of unnamed people under the group whose total it runs along with."""
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        if key.scope == "total" and key.claimant is not None and is_rising(key.metric):
            families[key._replace(who=None, origin=None)].append(key)
    found = dict(groups)
    for family in families.values():
        whole = next((key for key in family if key.who == _WHOLE and key.origin is None), None)
        parts = [key for key in family if key.origin is None and key.who and _WHOLE in wider_groups(key.who)]
        if whole is None or not parts:
            continue
        same = [key for key in parts if _runs_along(found[whole], found[key])]
        if len(same) == 1:
            found[same[0]] = found[same[0]] + found.pop(whole)
    return found


def _runs_along(unnamed: Iterable[Claimed], named: Sequence[Claimed]) -> bool:
    """True where totals of the unnamed fit between those of the named, and hardly one stands against it."""
    line = sorted({(row.as_of, row.value) for row in named if _tells(row)})
    days, values = [day for day, _ in line], [value for _, value in line]
    told = sorted({(row.as_of, row.value) for row in unnamed if _tells(row)})
    sample = told[:: 1 + len(told) // _SAMPLE]
    verdicts = [fits for on, value in sample if (fits := _fits(on, value, days, values)) is not None]
    return any(verdicts) and sum(verdicts) >= _AGREE * len(verdicts)


def _tells(row: Claimed) -> bool:
    return row.value >= _FEW and (row.bound == "exact" or digits(row.value) > 2)


def _fits(on: date, value: float, days: Sequence[date], values: Sequence[float]) -> bool | None:
    """True where the total lies between those near it, False where it cannot, None where they do not tell."""
    before = bisect_right(days, on) - 1
    after = bisect_left(days, on)
    floor = values[before] if before >= 0 else None
    ceiling = values[after] if after < len(values) else None
    if (floor is not None and value < floor * (1 - _NEAR)) or (ceiling is not None and value > ceiling * (1 + _NEAR)):
        return False
    near = [i for i in (before, after) if 0 <= i < len(days) and abs(days[i] - on) <= _SAME_DAY]
    if any(abs(values[i] - value) <= _NEAR * values[i] for i in near):
        return True
    if floor is None or ceiling is None or ceiling > floor * _NARROW:
        return None
    return True if on - days[before] <= _REACH and days[after] - on <= _REACH else None
