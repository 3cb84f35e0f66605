"""Which figures may be compared over time? The key of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from tracker.lexicon.groups import canonical_group
from tracker.series.claims import Claimed

_ORIGIN_GAP = 120
"""Days between two first days of counting from which on they are two counters ("since 2014", "since February")."""


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


def group_rows(rows: Iterable[Claimed], by_publisher: bool = False) -> dict[Key, list[Claimed]]:
    """The rows under the key of their series; a total that counts from another first day is a series of its own."""
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
    for key in [k for k in groups if k.scope == "total"]:
        for origin, apart in _split_origins(groups[key]).items():
            if origin is not None:
                groups[key._replace(origin=origin)] = apart
            else:
                groups[key] = apart
    return dict(groups)


def _split_origins(rows: list[Claimed]) -> dict[date | None, list[Claimed]]:
    """The rows by the counter they belong to; None is the main one, with all that state no first day."""
    starts = sorted({row.since for row in rows if row.since})
    if len(starts) < 2 or (starts[-1] - starts[0]).days <= _ORIGIN_GAP:
        return {None: rows}
    counters: list[list[date]] = [[starts[0]]]
    for start in starts[1:]:
        if (start - counters[-1][-1]).days > _ORIGIN_GAP:
            counters.append([])
        counters[-1].append(start)
    counter_of = {start: counter[0] for counter in counters for start in counter}
    found: dict[date | None, list[Claimed]] = defaultdict(list)
    for row in rows:
        found[counter_of[row.since] if row.since else None].append(row)
    stated = [origin for origin in found if origin is not None]
    main = max(stated, key=lambda origin: (len({r.article for r in found[origin]}), origin))
    found[None] += found.pop(main)
    return found
