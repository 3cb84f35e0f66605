"""Which places does a sentence count apart ("nine in Lae and four in Madang"), and what holds them all?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extract.mentions import Mention
from tracker.lexicon.places import load_gazetteer

_PHRASE = 100  # characters
_COUNTED = re.compile(  # "four were reported in the southern"; not "28 and 29 June", "28 June"
    r"(?:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands))\b"
    r"(?= (?-i:[a-z(]))(?! and \d)[^.;:]{0,60}$",
    re.IGNORECASE,
)


def counted_parts(placing: Sequence[Mention], text: str) -> list[Mention]:
    """The places that a sentence gives a number each, of one country or all of them countries; none where fewer than
    two are."""
    parts = [m for m in placing if m.place and m.place.kind != "c"]
    if not parts:
        parts = [m for m in placing if m.place]
    if len(parts) < 2 or (
        parts[0].place and parts[0].place.kind != "c" and len({m.place.country for m in parts if m.place}) > 1
    ):
        return []
    told, end = [], 0
    for m in parts:
        if _COUNTED.search(text, max(end, m.start - _PHRASE), m.start):
            told.append(m)
        end = m.end
    inside = load_gazetteer().inside
    if len({m.place.name for m in told if m.place}) < 2:
        return []
    nested = any(p is not q and p.place and q.place and inside(p.place, q.place) for p in told for q in told)
    return [] if nested else told  # "in Oyo, where ten died in Ibadan"


def find_whole(parts: Sequence[Mention], near: Sequence[Mention]) -> Mention | None:
    """The first region of those `near` in which all parts lie."""
    inside = load_gazetteer().inside
    for m in near:
        place = m.place
        if (
            place
            and place.kind in "abr"
            and all(p.place and p.place != place and inside(p.place, place) for p in parts)
        ):
            return m
    return None
