"""At which place is there enough to compare? Lone events go to the next wider place, each kept as it was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from tracker.lexicon.groups import is_comparable
from tracker.series.claims import Claimed
from tracker.series.identity import Groups, Key

Parents = Callable[[str, str | None], Sequence[str]]
"""(place, country) -> the wider places that hold it, nearest first."""


def roll_up(groups: Mapping[Key, list[Claimed]], enough: int, parents: Parents) -> Groups:
    """The groups with those of fewer than `enough` dates moved to the nearest wider place where they suffice.

    Nothing is summed: rows keep their own place, and each place its own point. Running totals stay where they are,
    since a part's total would stand as the whole's; so do period figures where the wider place has its own.
    """
    found: Groups = {}
    families: dict[Key, Groups] = defaultdict(dict)
    for key, rows in groups.items():
        if key.scope == "total" or key.place is None or not is_comparable(key.metric):
            found[key] = rows
        else:
            families[key._replace(place=None)][key] = rows
    for bare, family in families.items():
        found.update(family if len(family) == 1 else _lift(bare, family, enough, parents))
    return found


def _lift(bare: Key, family: Groups, enough: int, parents: Parents) -> Groups:
    own = {key.place or "": rows for key, rows in family.items()}
    lone = {place for place, rows in own.items() if _dates(rows) < enough}
    lines = {place: tuple(parents(place, bare.country)) for place in sorted(lone)}
    depth = {wide: len(line) - at for line in lines.values() for at, wide in enumerate(line)}
    for wide in sorted(depth, key=lambda w: (-depth[w], w)):
        if wide in own and bare.scope == "period":
            continue
        parts = [place for place, line in lines.items() if place in lone and wide in line]
        if not parts or sum(_dates(own[place]) for place in {*parts, wide} & own.keys()) < enough:
            continue
        own[wide] = own.get(wide, []) + [row for place in parts for row in own.pop(place)]
        lone.difference_update(parts, (wide,))
    return {bare._replace(place=place): rows for place, rows in own.items()}


def _dates(rows: Sequence[Claimed]) -> int:
    return len({(row.as_of, row.place) for row in rows})
