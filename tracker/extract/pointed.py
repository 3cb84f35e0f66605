"""Which place does "in the city" point back to, and "the provincial authorities"? The last one named of that kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS

_KIND = (
    "city|town|village|settlement|capital|camp|island|region|province|oblast|state|district|county|governorate"
    "|prefecture"
)
_POINTER = re.compile(
    rf"""\b(?:(?P<placing>in|inside|into|across|throughout|within|around|over|outside|at|of|to|from|on|near|off|hit|struck
      |swept|left|entered|entering|leaving|besieged|surrounded|surrounding|encircled|shelled|bombed|attacked)\s)?
    (?:(?:the|this|that)\s(?:same\s)?(?:[a-z-]+\s){{0,2}}?(?P<kind>{_KIND})\b(?!-)(?P<own>['’]s?)?(?P<after>\s\w+)?
    |(?P<of>provincial|municipal|prefectur(?:e|al)|state|city|county|governorate)\s(?:[a-z-]+\s){{0,6}}?
     (?:authorit(?:y|ies)|government|officials?|headquarters|governor|mayor|council)(?P<deed>\s(?:has\s|have\s|had\s)?[a-z]+)?)""",
    re.VERBOSE,
)
_BARE = re.compile(  # "100,000 people remained in city --", "a twister south of town"
    r"\b(?P<placing>in)\s(?P<kind>city)\s(?:--|[-–—,;.])"
    r"|\b(?P<all>city|town|province|state|district|county|island)-?wide\b"
    r"|\b(?:in|of|outside|near|around|through)\s(?P<town>town)\b(?! (?:hall|of|square|council|meeting|by|when|for))"
)
_OF = {"provincial": "province", "municipal": "city", "prefecture": "prefecture", "prefectural": "prefecture"}
_RECORDS = frozenset(
    "reported recorded confirmed registered has had saw suffered logged was is remained remains lies lost lay".split()
)
_TOWN, _REGION = frozenset({"city", "town", "village", "settlement"}), frozenset({"region", "oblast", "governorate"})
_TOWN_WORDS = _TOWN | {"", "port", "municipality", "capital"}
_PARTS = frozenset("neighborhood neighbourhood suburb area district quarter street square camp river lake".split())
_UNITS = {"province": "ar", "state": "a", "district": "b", "county": "b", "prefecture": "ab", "island": "r"}
# Countries made of states; elsewhere "the state" is the nation.
_FEDERAL = frozenset("USA IND NGA BRA MEX AUS DEU AUT SDN SSD MMR MYS VEN ETH SOM FSM".split())
_SPOKEN = frozenset({"speech", "aside", "dateline", "source", "reference"})
_LARGE = 50_000
_FARTHEST, _JUST = 8, 2  # sentences
_STALE, _SAID, _AGAIN, _CALLED, _ONCE, _ACTED = 0.25, 0.6, 0.6, 0.5, 0.2, 0.3


class Pointer(NamedTuple):
    """Words that point back to a place: their offset in the sentence, the kind of place, and whether they place
    something ("in the city") or tell whose people speak ("the city council")."""

    start: int
    kind: str
    places: bool


class Meant(NamedTuple):
    """The place that such words mean, and whether they place something there."""

    mention: Mention
    places: bool


@lru_cache(maxsize=256)
def read_pointers(text: str) -> tuple[Pointer, ...]:
    """The words of a sentence that point back to a place named before.

    >>> [(p.kind, p.places) for p in read_pointers("Provincial officials said 12 people died in the city.")]
    [('province', False), ('city', True)]
    """
    found = []
    for m in _POINTER.finditer(text[:1].lower() + text[1:]):
        after = (m["after"] or "").strip()
        if m["kind"] and (after == "of" or (after[:1].isupper() and not m["placing"])):
            continue  # "the city of Homs", "the city Homs"
        if m["placing"] == "to" and text.endswith("spread ", 0, m.start()):
            continue  # "died in an outbreak that has spread to the capital": not only there
        kind = m["kind"] or _OF.get(m["of"], m["of"])
        records = bool(m["kind"]) and not m["own"] and after in _RECORDS
        placing = bool(m["kind"] and m["placing"]) and not (m["placing"] == "to" and kind in _REGION)  # of the world
        acts = m["deed"] and m["deed"].split()[-1] in PLACE_WORDS.governing
        found.append(Pointer(m.start(), kind, bool(placing or records or acts)))
    found += [Pointer(m.start(), m["kind"] or m["town"] or m["all"], True) for m in _BARE.finditer(text)]
    return tuple(found)


def matches(m: Mention, kind: str, text: str) -> bool:
    """True where a name in a text may be meant by "the city", "the province" and so on.

    A name that is both a city's and its province's may be either unless it is written with its kind. A capital that
    acts is a government: "Moscow struck the city".
    """
    place = m.place
    if (
        place is None
        or (place.country is None and (kind != "region" or place.kind != "r"))  # "the region" of the Horn of Africa
        or (m.role in ("agent", "owner") and any(o.flag == "k" for o in m.options))
    ):
        return False
    if (
        m.kind_word == kind
        or (kind in m.text.lower().split() and place.kind != "c")
        or text.endswith(f" {kind} of ", 0, m.start)
    ):
        return True
    if kind in _TOWN:
        if kind == "village" and (m.kind_word == "city" or place.population > _LARGE):
            return False
        town = place.kind == "p" or any(o.kind == "p" and o.country == place.country for o in m.options[:4])
        return town and m.kind_word in _TOWN_WORDS and m.kind_word not in _PARTS
    if kind == "camp":
        return place.kind == "m"
    if kind == "capital":
        return any(o.flag == "k" for o in m.options)
    if m.kind_word in _TOWN_WORDS and m.kind_word:
        return False
    if kind in _REGION:
        return place.kind in "ar" or m.kind_word in ("region", "oblast", "governorate", "province")
    if kind == "state" and place.country not in _FEDERAL:
        return False
    same = any(o.kind in _UNITS[kind] and o.country == place.country for o in m.options[:4])
    return place.kind in _UNITS[kind] or (same and kind != "island")


def find_meant(
    pointer: Pointer,
    before: Sequence[tuple[int, Mention]],
    titled: Sequence[Mention],
    told: Mapping[str, float],
    text: str,
) -> Mention | None:
    """The mention of a text that a pointer means, of those `before` it (with their distance in sentences) or titled.

    Near before, named again and again, called by the same word; not one where somebody only spoke.
    """
    best, best_score = None, -9.0
    for distance, m in before:
        vast = m.place is not None and m.place.country is None  # "the region" is the Caribbean only if just named
        if (vast and distance > _JUST) or not matches(m, pointer.kind, text):
            continue
        score = _AGAIN * told.get(m.place.name if m.place else "", 0.0) - _STALE * min(distance, _FARTHEST)
        named = pointer.kind == m.kind_word or pointer.kind in m.text.lower().split()
        score += _CALLED if named else _ONCE if text.endswith(f" {pointer.kind} of ", 0, m.start) else 0.0
        score -= _SAID if m.role in _SPOKEN else 0.0
        score += _ACTED if distance == 0 else 0.0
        if score >= best_score:
            best, best_score = m, score
    for m in titled:
        score = _AGAIN * told.get(m.place.name if m.place else "", 0.0) - 2 * _STALE
        vast = m.place is not None and m.place.country is None
        if score > best_score and not (vast and best) and matches(m, pointer.kind, ""):
            best, best_score = m, score
    return best
