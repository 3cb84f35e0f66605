"""Is a count more than all that was told of its places before? Then it is of what holds them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import load_gazetteer

_TALLIED = frozenset({"killed", "injured", "missing", "infected", "casualties", "displaced", "affected", "damaged"})
_TIMES, _MORE = 3, 20
_MANY = 20  # so many places do not all lie in one of them
_ADDED = re.compile(r"\b(?:other|others|more|another|additional|further)\b(?! than\b)")
_AROUND = 30  # characters
_TIED = re.compile(  # to one deed or spot: "the attack", "Sunday's blast", "the building", "there"
    r"\b(?:the|that|this|these|those|its|\w+day['’]s) (?:[\w-]+ ){0,2}?(?!earthquake|quake|landslide|avalanche)"
    rf"(?:{PLACE_WORDS.either('incident')}|strikes?|shelling|bombardment|ambush|killings?|clash(?:es)?|siege"
    r"|city|town|village|district|province|region|camp|area|site|scene|state|island|county|district"
    r"|building|apartments?|house|hospital|school|market|church|mosque|station|bridge|factory|mine|prison|vessel|ship|rubble"
    r"|neighbou?rhood|suburb|victims|wounded|injured|bodies)\b"
    r"|\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might)\b)"
    r"|\bamong (?:the|those|them)\b|\bof (?:them|those)\b",
    re.IGNORECASE,
)

_SUMMED = re.compile(r"\b(?:[Ii]n (?:all|total)|[Aa]ltogether|[Oo]verall|the total)\b")
_DATED = re.compile(
    r"\b(?:on|last|early|late|mid|in (?:early|late|mid)) (?:[A-Z]\w+day|[A-Z]\w+ber|January"
    r"|February|March|April|May|June|July|August)\b"
)
_INCIDENT = re.compile(
    rf"\b(?:in|by|when|after) (?:an?|another|separate) (?:[\w-]+ ){{0,3}}?"
    rf"(?:{PLACE_WORDS.either('incident')}|strike)s?\b"
)


def ties(text: str) -> bool:
    """True for a sentence that speaks of one deed or spot told of: "the attack", "there"."""
    return _TIED.search(text) is not None


def _is_spot(m: Mention) -> bool:
    """True for a place within a country, be it one that no gazetteer knows."""
    return m.place is not None and (m.place.kind != "c" or not m.options)


def _nested(parts: Sequence[Mention]) -> bool:
    """True where all places are one, or lie in one of them."""
    inside = load_gazetteer().inside
    places = [m.place for m in parts if m.place and m.options]
    return len(places) == len(parts) and any(all(inside(place, outer) for place in places) for outer in places)


class _Told:
    """The largest count told of each place of a country, and what they come to."""

    def __init__(self) -> None:
        self.most: dict[str, float] = {}
        self.parts: dict[str, Mention] = {}
        self.total = 0.0

    def add(self, value: float, at: Mention) -> None:
        before = self.most.get(at.text, 0.0)
        if value > before or at.text not in self.most:
            self.most[at.text] = max(value, before)
            self.total += self.most[at.text] - before
        self.parts.setdefault(at.text, at)

    @property
    def apart(self) -> bool:
        """True for places of which none holds all the others."""
        parts = list(self.parts.values())
        return len(parts) > _MANY or (len(parts) > 1 and not _nested(parts))


class Tallies:
    """What was counted so far at the places of an article, to hold a later count against: "Ten drowned in Lae and six
    in Madang. The rains have killed 45 people"."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._told: defaultdict[tuple[str, str, str], _Told] = defaultdict(_Told)

    def note(self, count: Count, at: Mention) -> None:
        """Keeps a count of a place narrower than a country."""
        if count.metric in _TALLIED and at.place is not None and at.place.country and _is_spot(at):
            self._told[count.metric, count.unit, at.place.country].add(count.numeral.value, at)

    def outgrown(self, count: Count, scene: Mention | None, opening: bool) -> Sequence[Mention]:
        """The places of one country whose counts a later one exceeds: together where there are several, many times
        where there is one; none where it does not, or counts others beside them.

        `opening` tells that the article begins with the scene.
        """
        country = scene.place.country if scene is not None and scene.place is not None else None
        told = self._told.get((count.metric, count.unit, country)) if country else None
        if told is None or scene is None or self._adds(count):
            return ()
        text, value = count.sentence.text, count.numeral.value
        if value < told.total or (_DATED.search(text) and not _SUMMED.search(text)) or _INCIDENT.search(text):
            return ()
        alone = scene.text in told.most and not opening and not count.numeral.vague
        much = alone and value >= max(_TIMES * told.total, told.total + _MORE)
        if not (much or told.apart) or ties(text):
            return ()
        return tuple(told.parts.values())

    def _adds(self, count: Count) -> bool:
        """True for a number of others: "another 40 died", "40 others"."""
        start, end = count.numeral.start, count.numeral.end
        return (
            _ADDED.search(self.text, max(count.sentence.start, start - 12), min(end + _AROUND, count.sentence.end))
            is not None
        )
