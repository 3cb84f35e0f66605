"""Which places does a sentence count apart ("nine in Lae and four in Madang"), and what holds them all?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extract.mentions import Mention
from tracker.lexicon.places import load_gazetteer

_PHRASE = 100  # characters
_LISTED = 10
_MANY = 3
_COUNTED = re.compile(  # "four were reported in the southern"; not "28 and 29 June", "28 June"
    r"(?=[\dDEFHNOSTdefhnost])(?i:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|hundreds|thousands))\b(?= [a-z(])(?! (?i:and) \d)[^.;:]{0,60}$"
)

_NUMBER = r"(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)"
_OWN_NUMBER = re.compile(rf"[^.;:\d]{{0,50}}?\b{_NUMBER}\b", re.IGNORECASE)
_HEADS = re.compile(  # "[In] Lae, nine died; [in] Wewak, four [and] Madang one"
    r"(?:^|\n|[.!?:][\"”]? |[;,] (?:and |while |but )?| and | while )(?:[Ii]n |[Aa]t )?(?:the )?$"
)
_HEADS_REACH = 20  # characters
_MOST = 60  # places of a sentence that are looked at: more are a table
_HEADING = frozenset({"at", "host", "reporter", "agent", "bare", "guess"})

_OTHERS = re.compile(
    r",? (?:and|as well as) (?:in )?(?:elsewhere|(?:(?:at least|several|many|some|\w+) )?other (?:[\w-]+ ){0,2}"
    r"(?:cities|towns|villages|provinces|districts|departments|counties|regions|states|areas|parts|places))\b"
)
_AND = re.compile(r" and (?:in |near )?(?:the )?(?:[a-z]+ ){0,3}")


def counted_parts(placing: Sequence[Mention], here: Sequence[Mention], text: str) -> list[Mention]:
    """The places that a sentence gives a number each, of one country or all of them countries; none where fewer than
    two are. `placing` are those of its mentions, `here`, that place something."""
    told = _counted_before(placing, text)
    if not told and placing:
        ends = [*(m.start for m in here[1:_MOST]), here[:_MOST][-1].end + _PHRASE]
        told = _of_one_kind(
            [m for m, end in zip(here, ends, strict=False) if m.role in _HEADING and _heads_number(m, end, text)]
        )
    if len({m.place.name for m in told if m.place}) < 2:
        return []
    inside = load_gazetteer().inside
    nested = any(p is not q and p.place and q.place and inside(p.place, q.place) for p in told for q in told)
    return [] if nested else told  # "in Oyo, where ten died in Ibadan"


def _of_one_kind(placing: Sequence[Mention]) -> list[Mention]:
    """The parts of countries among places, else the countries; none where parts are of several countries."""
    parts = [m for m in placing if m.place and m.place.kind != "c"]
    if not parts:
        parts = [m for m in placing if m.place]
    if len(parts) < 2 or (
        parts[0].place and parts[0].place.kind != "c" and len({m.place.country for m in parts if m.place}) > 1
    ):
        return []
    return parts


def _counted_before(placing: Sequence[Mention], text: str) -> list[Mention]:
    """The places with a number before each: "nine in Lae and four in Madang"."""
    told, end = [], 0
    for m in _of_one_kind(placing):
        if _COUNTED.search(text, max(end, m.start - _PHRASE), m.start):
            told.append(m)
        end = m.end
    return told if len({m.place.name for m in told if m.place}) > 1 else []


def _heads_number(m: Mention, end: int, text: str) -> bool:
    """True for a place that heads a clause with a number of its own before the next place, at `end`: "Lae reported nine
    deaths and Wewak four"."""
    if _OWN_NUMBER.match(text, m.end, end) is None:
        return False
    return _HEADS.search(text, max(0, m.start - _HEADS_REACH), m.start) is not None


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


def joined_with(best: Mention, here: Sequence[Mention]) -> list[Mention]:
    """The names of a sentence's mentions (`here`) listed together with one: "Sumy, Kharkiv and Donetsk"."""
    at = next((i for i, m in enumerate(here) if m is best), None)
    if at is None:  # the country at large
        return [best]
    first = last = at
    while first > max(0, at - _LISTED) and here[first].joined is here[first - 1]:
        first -= 1
    while last + 1 < min(len(here), at + _LISTED) and here[last + 1].joined is here[last]:
        last += 1
    return list(here[first : last + 1])


def lists_many(listed: Sequence[Mention], text: str) -> bool:
    """True for three places or more: "the departments of Puno, Cusco and Tacna" are no scene of their own, but parts of
    what the next sentences tell of; so is "Cairo and other cities"."""
    kinds = [m.place.kind for m in listed if m.place]
    if kinds[:1] == ["p"] and "p" not in kinds[1:] and " and " not in text[listed[0].end : listed[-1].start]:
        kinds = kinds[:1]  # "Winchester, Hampshire, England"
    names = {m.place.name for m in listed if m.place and m.place.kind != "c"}
    return min(len(names), len(kinds)) >= _MANY or (bool(names) and _OTHERS.match(text, listed[-1].end) is not None)


def is_pair(listed: Sequence[Mention], text: str) -> bool:
    """True for two places of one country that are the scene together: "in Sumy and Kharkiv"."""
    if len(listed) != 2 or _AND.fullmatch(text, listed[0].end, listed[1].start) is None:
        return False
    one, two = listed[0].place, listed[1].place
    if one is None or two is None or one.country != two.country or "c" in (one.kind, two.kind):
        return False
    inside = load_gazetteer().inside
    return not inside(one, two) and not inside(two, one)
