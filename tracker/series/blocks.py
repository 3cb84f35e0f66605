"""Which series stand side by side? Those that differ in one name only, the weightiest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.model import Series
from tracker.series.claims import Claimed
from tracker.series.identity import Key

_ORDER = {"total": 3, "period": 2, "event": 1}


class Weight(NamedTuple):
    """How much a block tells: totals before periods before events, unless all is of one date."""

    scope: int
    dates: int
    last: date


def key_of_series(series: Series) -> Key:
    """The names of a series as a key."""
    return Key(*(getattr(series, name) for name in Key._fields))


def block_of(key: Key, by: str = "claimant") -> Key:
    """The key without the name that the columns stand for; a place takes its country along."""
    bare = key._replace(origin=None)
    if by == "claimant":
        return bare._replace(claimant=None)
    if by == "who":
        return bare._replace(who=None)
    if by == "place":
        return bare._replace(place=None, country=None)
    return bare._replace(publisher=None) if by == "publisher" else bare._replace(scope="")


def rank_blocks(dates: Mapping[Key, Iterable[date]], by: str = "claimant") -> list[tuple[Weight, list[Key]]]:
    """The keys of each block with its weight, the weightiest first; `dates` are the as-of dates of each series."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in dates:
        blocks[block_of(key, by)].append(key)
    weighed = []
    for bare, keys in blocks.items():
        days = {day for key in keys for day in dates[key]}
        order = max(_ORDER[key.scope] for key in keys) if len(days) > 1 else 0
        weighed.append((Weight(order, len(days), max(days)), tuple(str(name) for name in bare), keys))
    weighed.sort(key=lambda block: block[1])
    weighed.sort(key=lambda block: block[0], reverse=True)
    return [(weight, keys) for weight, _, keys in weighed]


def days_of(rows: Sequence[Claimed]) -> set[date]:
    """The as-of dates of the rows."""
    return {row.as_of for row in rows}
