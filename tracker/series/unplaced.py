"""Where does a total hold, when its story names the place of something else, or none?

A ministry's toll for the whole country is told in a story about one town, and the town is read as its place. A number
that lies where that claimant's totals for the whole place leave room for nothing else is the whole place's.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from tracker.lexicon.groups import canonical_group, is_rising
from tracker.series.claims import Claimed, digits
from tracker.series.identity import Groups, Key
from tracker.series.line import Line, is_telling
from tracker.series.places import wider_places
from tracker.series.unsaid import MARK

_LEAST = 4
"""A line of fewer dates is too short to tell."""
_LARGE, _SOON = 1000, timedelta(days=14)


def place_unplaced(groups: Groups) -> Groups:
    """The groups of rows, with totals of a part or of no place that lie on a claimant's line for the whole moved to it.

    They are marked as not said in so many words.
    """
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        if key.scope == "total" and key.claimant is not None and key.is_main and is_rising(key.metric):
            families[key._replace(place=None, country=None, who=None)].append(key)
    found = dict(groups)
    for family in families.values():
        if len(family) > 1:
            _place_family(family, found)
    return {key: rows for key, rows in found.items() if rows}


def _place_family(family: list[Key], found: Groups) -> None:
    by_dates = sorted(family, key=lambda key: (-len({row.as_of for row in found[key]}), str(key)))
    for at, main in enumerate(by_dates):
        if main.place is None:
            continue
        line = Line.of(found[main])
        said = {(row.value, row.as_of) for row in found[main]}
        if len({day for _, day in said}) < _LEAST:
            return
        for other in by_dates[at + 1 :]:
            if not _may_hold(other, main):
                continue
            moved = [row for row in found[other] if _is_of(row, main) and (_lies_on(row, line) or _repeats(row, said))]
            ids = {row.id for row in moved}
            found[other] = [row for row in found[other] if row.id not in ids]
            found[main] = found[main] + [
                row._replace(place=main.place, country=main.country, marks=(*row.marks, MARK)) for row in moved
            ]


def _may_hold(other: Key, main: Key) -> bool:
    """True where one place lies in the other, or only one is named."""
    if other.place is None:
        return other.country in (None, main.country)
    if other.country != main.country or other.place == main.place:
        return False
    place = main.place or ""
    return place in wider_places(other.place, other.country) or other.place in wider_places(place, main.country)


def _is_of(row: Claimed, main: Key) -> bool:
    """True where the row counts the same people, or does not say whom."""
    return canonical_group(row.who, row.metric, main.country, row.unit) in (main.who, "people")


def _lies_on(row: Claimed, line: Line) -> bool:
    return is_telling(row) and digits(row.value) > 2 and line.fits(row.as_of, row.value) is True


def _repeats(row: Claimed, said: set[tuple[float, date]]) -> bool:
    """True for a large number that the claimant states for the whole place about the same time."""
    return row.value >= _LARGE and any(row.value == value and abs(row.as_of - day) <= _SOON for value, day in said)
