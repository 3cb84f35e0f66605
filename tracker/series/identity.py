"""Which figures may be compared over time? The key of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from tracker.lexicon.groups import canonical_group
from tracker.series.claims import Claimed


class Key(NamedTuple):
    """What two figures must share to be points of one series."""

    metric: str
    unit: str
    place: str | None
    country: str | None
    who: str | None
    claimant: str | None
    scope: str
    status: str = "reported"
    destination: str | None = None
    publisher: str | None = None
    origin: date | None = None
    event: date | None = None

    @property
    def is_main(self) -> bool:
        """True for a counter that is neither of one event nor begins on a day of its own."""
        return self.origin is None and self.event is None


Groups = dict[Key, list[Claimed]]
_names = attrgetter(
    "metric", "unit", "place", "country", "who", "claimant", "scope", "status", "destination"
)  # what decides the key: a look-up of these costs a fifth of making it


def key_of(row: Claimed, by_publisher: bool = False) -> Key:
    """The key of the series that `row` belongs to."""
    return Key(
        row.metric,
        row.unit,
        row.place,
        row.country,
        canonical_group(row.who, row.metric, row.country, row.unit),
        row.claimant,
        row.scope,
        row.status,
        row.destination,
        row.publisher if by_publisher else None,
    )


def group_rows(rows: Iterable[Claimed], by_publisher: bool = False) -> Groups:
    """The rows under the key of the series that their words make them part of."""
    alike: dict[tuple[object, ...], list[Claimed]] = defaultdict(list)
    for row in rows:
        alike[_names(row)].append(row)
    groups: dict[Key, list[Claimed]] = defaultdict(list)
    for same in alike.values():
        if by_publisher:
            for row in same:
                groups[key_of(row, by_publisher)].append(row)
        else:
            groups[key_of(same[0])] += same
    return dict(groups)
