"""Where is the war that an article tells of? Losses of an invading army, and of its invasion, fell there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Document, Sentence
from tracker.extract.geography import Context
from tracker.extract.mentions import Demonym, Mention
from tracker.extract.once import Keeping, once
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import load_gazetteer

_FRONT: Final = re.compile(
    r"(?<!-year )\b(?:war|invasion|offensive|assault|operation|attack|fighting) (?:of|in|on|against) (?:the )?$"
)
_DEED: Final = r"(?:war|invasion|offensive|aggression|onslaught|incursion)\b"
_OWN: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}?{_DEED}")
_PEOPLE: Final = re.compile(rf"\w+ (?:[\w-]+ ){{0,1}}?{_DEED}")
_BEGAN: Final = re.compile(
    rf" (?:has |had )?(?:launched|began|started|ordered|unleashed)(?: (?:its|a|the|his))? (?:[\w-]+ ){{0,2}}?{_DEED}"
)
_OWNING: Final = frozenset("'’")
_BEGINNING: Final = frozenset((" ha", " la", " be", " st", " or", " un"))  # how what `_BEGAN` matches opens
_DEEDS: Final = frozenset("war inv off agg ons inc".split())  # and how a deed does
_REACH: Final = 60  # characters of "Russian full-scale invasion"
_ARMY: Final = re.compile(
    r"\b(?:soldiers?|troops|servicemen|military|army|personnel|conscripts|fighters|mercenaries|casualties"
    r"|front ?lines?|battlefields?|in (?:combat|battle))\b"
)
_LOSSES: Final = frozenset({"killed", "injured", "casualties", "missing"})
_SUFFERED: Final = _LOSSES | {"displaced", "refugees", "in_need", "affected", "damaged", "attacks"}
_SINCE: Final = re.compile(
    r"\bsince the (?:(?:start|beginning|outbreak|onset) of (?:the )?)?(?:[\w-]+ ){0,2}"
    r"(?:war|invasion|conflict|offensive)\b"
)
_TOLL: Final = re.compile(  # "to end a conflict that had killed 300,000"
    r"\b(?:an?|the|this|that|their|[a-z]+-year)(?: [\w-]+)? (?:war|conflict)(?: there)?,? (?:that|which)"
    r" (?:has|have|had) (?:already |also )?(?:killed|claimed|left|displaced|driven|forced|cost|uprooted|wounded|seen)\b"
)
_LOST: Final = re.compile(r" (?:has |have |had )?(?:also |now |already |so far )?(?:suffered|lost)\b[^.;,]*$")
_PARTIES: Final = re.compile(r"\b([A-Z]\w+)[-–]([A-Z]\w+) (?:war|conflict)\b")
_TOLD: Final = 0.3
_NEAR: Final = 3  # sentences

_START: Final = attrgetter("start")


def _wages(text: str, start: int) -> bool:
    """True for "Russian invasion" and "Russian full-scale invasion"."""
    second = text.find(" ", start, start + _REACH) + 1
    third = text.find(" ", second, second + _REACH) + 1 if second else 0
    if not (text[second : second + 3] in _DEEDS or text[third : third + 3] in _DEEDS):
        return False
    return _PEOPLE.match(text, start) is not None


class Front(Keeping):
    """The war of one article: its theatre, and who invaded."""

    def __init__(self, document: Document, context: Context) -> None:
        self.document, self.context = document, context
        self._since: dict[int, bool] = {}
        self._costs: dict[int, bool] = {}

    @once
    def theatre(self) -> Mention | None:
        """Where the war is that the article names: "the invasion of Ukraine", "the war in Gaza"; no past war, which
        has its length: "the nine-year war in Afghanistan"."""
        fronts: list[Mention] = []
        for m in [*self.context.mentions, *self.context.titled]:
            source = self.document.title if m in self.context.titled else self.document.text
            if m.place and m.place.country and _FRONT.search(source, max(0, m.start - 40), m.start):
                fronts.append(m)
        told = Counter(m.place.country for m in fronts if m.place)
        most = [country for country, _ in told.most_common(1)]
        there = [m for m in fronts if m.place and m.place.country in most]
        return there[0] if there else None

    @once
    def _wars(self) -> list[tuple[int, str]]:
        """Where the text speaks of whose war: "Russia's full-scale invasion", "the Russian offensive"."""
        text, found = self.document.text, []
        for m in self.context.mentions:
            if m.place and m.place.kind == "c" and m.place.country:
                behind = text[m.end : m.end + 3]
                own = behind[:1] in _OWNING and _OWN.match(text, m.end)
                if own or (behind in _BEGINNING and _BEGAN.match(text, m.end)):
                    found.append((m.start, m.place.country))
        found += [(d.start, d.country) for d in self.context.demonyms if _wages(text, d.start)]
        return sorted(found)

    def losses(self, count: Count, here: str | None, armies: set[str]) -> Mention | None:
        """The theatre, for losses of an invading army that would else be given to a country that is not (`here`).

        `armies` are the countries that the sentence speaks of.
        """
        near = self.document.text[max(count.sentence.start, count.numeral.start - 60) : count.numeral.end + 60]
        front = self.theatre if count.metric in _LOSSES and _ARMY.search(near) else None
        if front is None or front.place is None or here == front.place.country:
            return None
        invaders = {country for _, country in self._wars} - {front.place.country}
        return front if armies & invaders else None

    def lost_abroad(self, count: Count, loser: Mention, focus: Mapping[str, float]) -> str | None:
        """The country in which an invader lost people or weapons: "Russia has suffered 200,000 casualties"."""
        lost = loser.role in ("host", "agent") and loser.end < count.numeral.start and loser.place is not None
        if not lost or loser.place is None or count.metric not in _LOSSES | {"equipment"}:
            return None
        known = PLACE_WORDS.invaded.get(loser.place.country or "")
        verb = _LOST.match(self.document.text, loser.end, count.numeral.start)
        return known if known and verb and focus.get(known, 0.0) > _TOLD else None

    def since(self, count: Count, here: Sequence[Mention]) -> Mention | None:
        """The country of the war since which a sentence counts: "15,000 killed since the invasion of Georgia"."""
        if count.metric not in _SUFFERED:
            return None
        return next((m for m in here if m.word == "since" and m.place and m.place.kind == "c"), None)

    def seat(self, count: Count, focus: Mapping[str, float]) -> str | None:
        """The country of the war that a sentence counts the dead of or since whose begin: that of the article's war, or
        a known one."""
        if not self._suffers(count):
            return None
        toll = self.counts_war(count.sentence)
        if not (toll or self._counts_since(count.sentence)):
            return None
        if self.theatre and self.theatre.place:
            return self.theatre.place.country
        if toll and self._wars:
            [(waging, _)] = Counter([country for _, country in self._wars]).most_common(1)
            return PLACE_WORDS.invaded.get(waging, waging)  # "the Syrian war": in Syria
        known = PLACE_WORDS.invaded.values()
        return next((country for country in known if focus.get(country, 0.0) > _TOLD), None)

    def _suffers(self, count: Count) -> bool:
        """True for what a war does to people and places, and for weapons lost in it."""
        near = self.document.text[max(0, count.numeral.start - 40) : count.numeral.start]
        return count.metric in _SUFFERED or (count.metric == "equipment" and " lost " in near)

    def counts_war(self, sentence: Sentence) -> bool:
        """True for a sentence that counts what a war has cost: "to end a conflict that had killed 300,000"."""
        known = self._costs.get(sentence.index)
        if known is None:
            told = " war" in sentence.text or " conflict" in sentence.text
            known = self._costs[sentence.index] = told and _TOLL.search(sentence.text) is not None
        return known

    def _counts_since(self, sentence: Sentence) -> bool:
        known = self._since.get(sentence.index)
        if known is None:
            known = self._since[sentence.index] = _SINCE.search(sentence.text) is not None
        return known

    def invaded(self, count: Count) -> str | None:
        """The country that suffers the war which the count's sentence names by who wages it."""
        if count.metric not in _SUFFERED:
            return None
        sentence = count.sentence
        first = bisect_left(self._wars, (sentence.start, ""))
        waging = {c for _, c in self._wars[first : bisect_left(self._wars, (sentence.end, ""))]}
        if not waging:
            return self._between(sentence)
        if self.theatre and self.theatre.place and self.theatre.place.country not in waging:
            return self.theatre.place.country
        known = PLACE_WORDS.invaded
        return next((known[c] for c in sorted(waging) if c in known), None) or self._other(sentence, waging)

    def _between(self, sentence: Sentence) -> str | None:
        """The country of the two of "the Russia-Ukraine war" in which it is fought, None where that is not known."""
        told = _PARTIES.search(sentence.text) if " war" in sentence.text or " conflict" in sentence.text else None
        if told is None:
            return None
        find = load_gazetteer().find
        places = [place for name in told.groups() for place in find(name)[:1] if place.kind in "cr"]
        parties = [place.country for place in places if place.country]
        theatre = self.theatre.place.country if self.theatre and self.theatre.place else None
        if theatre in parties:
            return theatre
        known = PLACE_WORDS.invaded
        return next((known[c] for c in parties if known.get(c) in parties), None)

    def _other(self, sentence: Sentence, waging: set[str]) -> str | None:
        """The country or people most spoken of around a sentence that does not wage the war."""
        first = self.document.sentences[max(0, sentence.index - _NEAR)].start
        spoken: Counter[str] = Counter()
        for named in (self.context.mentions, self.context.demonyms):
            at = bisect_left(named, first, key=_START)
            for m in named[at : bisect_left(named, sentence.end, key=_START)]:
                country = m.country if isinstance(m, Demonym) else m.place and m.place.country
                if country:
                    spoken[country] += 1
        _, most = max([(n, country) for country, n in spoken.items()], default=(0, None))
        return most if most not in waging else None  # "15,000 were hurt in Libya's war": its own
