"""At which place is there enough to compare? Lone events go to the next wider place, each kept as it was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tracker.model import Point, Series

Parents = Callable[[str, str | None], Sequence[str]]
"""(place, country) -> the wider places that hold it, nearest first."""


def roll_up(series: Iterable[Series], enough: int, parents: Parents) -> list[Series]:
    """The series with those of fewer than `enough` points moved to the nearest wider place where they suffice.

    Nothing is summed: each point stays, with its own place. Running totals stay where they are, since a part's total
    would stand as the whole's; so do period figures where the wider place has figures of its own.
    """
    found: list[Series] = []
    families: dict[Series, list[Series]] = defaultdict(list)
    for s in series:
        if s.scope == "total" or s.place is None:
            found.append(s)
        else:
            families[replace(s, place=None, points=(), articles=0)].append(s)
    for family in families.values():
        found += family if len(family) == 1 else _lift(family, enough, parents)
    return found


def _lift(family: Sequence[Series], enough: int, parents: Parents) -> list[Series]:
    own = {s.place or "": s for s in family}
    lone = {place: s for place, s in own.items() if len(s.points) < enough}
    lines = {place: tuple(parents(place, lone[place].country)) for place in sorted(lone)}
    depth = {wide: len(line) - at for line in lines.values() for at, wide in enumerate(line)}
    for wide in sorted(depth, key=lambda w: (-depth[w], w)):
        whole = own.get(wide)
        if whole is not None and whole.scope == "period":
            continue
        parts = [lone[place] for place, line in lines.items() if place in lone and wide in line and place in own]
        if not parts or sum(len(s.points) for s in parts) + (len(whole.points) if whole else 0) < enough:
            continue
        for part in parts:
            del own[part.place or ""], lone[part.place or ""]
        own[wide] = _merge(wide, whole, parts)
        lone.pop(wide, None)
    return list(own.values())


def _merge(place: str, whole: Series | None, parts: Sequence[Series]) -> Series:
    points = list(whole.points) if whole else []
    points += [replace(point, place=part.place) for part in parts for point in part.points]
    points.sort(key=lambda p: (p.as_of, p.place or "", p.value, p.figures))
    articles = (whole.articles if whole else 0) + sum(part.articles for part in parts)
    return replace(whole or parts[0], place=place, points=tuple(_unlink(points)), articles=articles)


def _unlink(points: Iterable[Point]) -> Iterable[Point]:
    """Events in different places are no step from one to the next."""
    return (replace(point, change=None) for point in points)
