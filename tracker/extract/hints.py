"""Which country does a sentence speak of, though it places nothing? By whose people, officials or police it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tracker.extract.anothers import is_compared
from tracker.extract.count import Count
from tracker.extract.document import Document, Sentence
from tracker.extract.geography import Context
from tracker.extract.mentions import Demonym, Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import PLACE_WORDS

_DEFENCE: Final = re.compile(r"(?:['’]s)? (?:defen[cs]e|military|army|armed|air) ", re.IGNORECASE)
_FORCE: Final = re.compile(
    r"(?:['’]s?)? (?:\w+ )?(?:military|army|navy|air force|armed forces|forces|police)(?:, [^,;.]{3,60},)?"
    r"(?: will| would)? (?:(?:has|have|had)(?! (?:now |so far |already )?(?:lost|suffered))|possess\w*|operates?|owns?"
    r"|scrambled|mobili[sz]ed)\b",
    re.IGNORECASE,
)
_READIED: Final = re.compile(r" (?:has |had )?(?:scrambled|mobili[sz]ed|called up)\b")
_ATTACK: Final = 80  # characters
_ATTACKS: Final = frozenset(  # how the second or the third word of "Russian air strikes" opens
    word[:3]
    for word in [
        *re.findall("[a-z]+", re.sub(r"s\?", "", PLACE_WORDS.either("attacking"))),
        *"air drone missile rocket artillery ground bomb aerial naval mortar tank glide".split(),
    ]
)
_CIVIL: Final = frozenset(
    "displaced evacuated infected missing rescued detained affected in_need assisted killed injured".split()
)
_TAKEN: Final = frozenset({"evacuated", "returned", "detained", "released", "rescued"})  # away from home, maybe
_CLAUSE: Final = re.compile(r"(?:,|;) (?:and|while|but|as|whereas|with)\b|;|\b(?:while|whereas|but)\b")
_COURT: Final = re.compile(r"\w+ (?:[a-z]+ )?(?:judges?|courts?|prosecutors?|jury|magistrates?)\b")
_FLOWN_AT: Final = re.compile(
    r"[\w’'-]+ (?:\w+ )?(?:missile|drone|rocket)s?\b[^.;\d]{0,30}\b(?:attack|strike|barrage|salvo|raid)s?\b"
)
_AND_OTHERS: Final = re.compile(  # "14 Austrians and seven others died" abroad
    r"\w+,? (?:and|as well as) (?:(?:at least|about|some) )?[\w-]+"
    r" (?:others?|(?:other )?(?:people|foreigners|nationals|locals))\b"
)
_HELD: Final = re.compile(
    r"\w+ (?:[a-z]+ ){0,2}(?:hostages?|captives?|abductees|crews?|crewm[ae]n|seam[ae]n|seafarers?)\b"
)
_PRESS: Final = re.compile(
    r"\w+ (?:\w+ ){0,2}(?:news|media|television|TV|newspapers?|radio|daily|website|broadcaster|tabloids?)\b"
)
_HELD_BY: Final = re.compile(r"\b(?:held|jailed|imprisoned|kept)\b[^.;,]{0,30} by (?:the )?$")
_HELD_REACH: Final = 50  # characters
_MEDIA: Final = frozenset(  # of a place, yet no voice of its own
    """news newspaper media television tv radio times post accord accords agreement agreements memorandum virus fever
    affiliate flu disease convention conventions protocol protocols treaty declaration pact conference""".split()
)


def victims_of(count: Count) -> str | None:
    """Who is counted, where that tells a country: not soldiers, who die abroad, nor weapons, which come from there;
    nor refugees whom somebody helps where they are."""
    if count.metric == "damaged":
        return count.who  # "struck 60 Ukrainian depots"
    if (
        count.unit != "person"
        or count.metric in _TAKEN
        or not count.who
        or _serves(count.who)
        or (count.metric != "refugees" and "refugee" in count.who)
    ):
        return None
    return count.who


@lru_cache(maxsize=1000)
def _serves(who: str) -> bool:
    return load_place_patterns().serving.search(who) is not None


def attacks_in(text: str, start: int) -> bool:
    """True for an adjective at `start` with what attacks after it: "Syrian forces", "Russian air strikes"."""
    second = text.find(" ", start, start + _ATTACK) + 1
    if not second:
        return False
    if text[second : second + 3].lower() not in _ATTACKS:
        third = text.find(" ", second, start + _ATTACK) + 1
        if not third or text[third : third + 3].lower() not in _ATTACKS:
            return False
    return load_place_patterns().attacking.match(text, start) is not None


_ASIDE: Final = frozenset({"reference", "aside", "source", "speech"})
_KIND_OF: Final = re.compile(r"[A-Z][\w-]+ (?:[a-z-]+ ){1,4}")
_KIND_REACH: Final = 50  # characters


class Hints:
    """What the sentences of an article tell of a country without placing anything there.

    `focus` is how much happens in each country (0 to 1), `by_sentence` the mentions of each sentence.
    """

    def __init__(
        self,
        document: Document,
        context: Context,
        by_sentence: Mapping[int, list[Mention]],
        focus: Mapping[str, float],
    ) -> None:
        self.document, self.context, self.by_sentence, self.focus = document, context, by_sentence, focus
        self._demonyms: dict[int, list[Demonym]] = {}

    def suffering(self, sentence: Sentence, who: str | None) -> str | None:
        """The country of those who are counted, if their name tells: "Palestinians", "Iraqi civilians"."""
        start = (who or "").lower()[:5]
        text = self.document.text
        for demonym in self.demonyms_of(sentence) if start else ():
            if text[demonym.start : demonym.start + 5].lower() == start:
                return None if _AND_OTHERS.match(text, demonym.start) else demonym.country
        return None

    def hinted(self, sentence: Sentence, fired: bool = False) -> str | None:
        """The country of which the sentence speaks without placing anything: "Ukrainian officials".

        `fired` tells that weapons are counted: whose they are is not where they fall.

        Whoever attacks tells nothing of where, except in a country that the article is about ("Syrian forces" in
        Syria).
        """
        weak: list[tuple[int, str]] = []
        deeds = PLACE_WORDS.deeds
        for demonym in self.demonyms_of(sentence):
            if load_place_patterns().backed.match(self.document.text, demonym.start):
                continue  # who backs or made something tells nothing of where
            if fired and attacks_in(self.document.text, demonym.start):
                continue  # "33 Russian drones"
            if self.focus.get(demonym.country, 0) < 1 and _PRESS.match(self.document.text, demonym.start):
                continue  # "the Russian news agency Tass"
            if _HELD.match(self.document.text, demonym.start):
                continue  # "the release of 30 Israeli hostages": not in Israel
            if _FLOWN_AT.match(self.document.text, demonym.start):
                continue  # "Russian missile and drone attacks": no army flies them at its own land
            if self._describes_aside(demonym, sentence):
                continue  # "120 miles south of the Italian island of Lampedusa"
            if self.focus.get(demonym.country, 0) == 1 or not attacks_in(self.document.text, demonym.start):
                weak.append((demonym.start, demonym.country))
        for m in self.by_sentence.get(sentence.index, ()):
            if not m.place or not m.place.country or m.word in deeds:
                continue
            if m.role == "owner" and self.focus.get(m.place.country) != 1 and _DEFENCE.match(self.document.text, m.end):
                continue  # an army's ministry tells of the war, wherever it is
            claims = m.role == "agent" and m.place.kind == "c" and self.focus.get(m.place.country) == 1
            if m.role in ("owner", "reporter", "host") or claims:
                weak.append((m.start, m.place.country))
        return min(weak)[1] if weak else None

    def _describes_aside(self, demonym: Demonym, sentence: Sentence) -> bool:
        """True for a people's adjective that only describes a place that lies beside, or is spoken of by the way."""
        here = self.by_sentence.get(sentence.index, [])
        at = bisect_left(here, demonym.start, key=lambda m: m.start)
        if at == len(here) or here[at].role not in _ASIDE or here[at].start - demonym.start >= _KIND_REACH:
            return False
        return _KIND_OF.fullmatch(self.document.text, demonym.start, here[at].start) is not None

    def acting(self, sentence: Sentence) -> set[str]:
        """The countries that act or speak in a sentence by name."""
        here = self.by_sentence.get(sentence.index, ())
        return {m.place.country for m in here if m.place and m.place.country and m.role in ("agent", "owner")}

    def armed(self, sentence: Sentence) -> str | None:
        """The country whose army has or readies the weapons counted: "Spain's army has", "Romania scrambled"."""
        text = self.document.text
        for demonym in self.demonyms_of(sentence):
            if _FORCE.match(text, text.find(" ", demonym.start)):
                return demonym.country
        for m in self.by_sentence.get(sentence.index, ()):
            if m.place and m.place.kind == "c" and (_FORCE.match(text, m.end) or _READIED.match(text, m.end)):
                return m.place.country
        return None

    def is_domestic(self, sentence: Sentence, country: str) -> bool:
        """True where a country's own disaster, health or police office speaks: it counts at home."""
        return any(
            m.place is not None
            and m.place.country == country
            and load_place_patterns().domestic.match(self.document.text, m.end)
            for m in self.by_sentence.get(sentence.index, ())
        )

    def at_home(self, count: Count, best: Mention) -> str | None:
        """The country whose officials count or order in a clause of its own: "Rain hit Manila, and Thai officials moved
        900 people". None where the place that fits best stands in the number's clause.
        """
        start, text = count.numeral.start, self.document.text
        if count.metric not in _CIVIL or best.end > start or best.role == "since":
            return None
        for demonym in reversed(self.demonyms_of(count.sentence)):
            if not best.end < demonym.start < start:
                continue
            foreign = demonym.country not in ("", best.place and best.place.country)
            civil = foreign and not PLACE_WORDS.civil.isdisjoint(text[demonym.start : start].split()[1:4])
            opens = civil and _CLAUSE.search(text, best.end, demonym.start) is not None
            apart = opens and _CLAUSE.search(text, demonym.start, start) is None
            return demonym.country if apart else None
        return None

    def tries(self, sentence: Sentence, country: str | None) -> bool:
        """True where the courts of a country try what befell its people: "A Kenyan judge held a man for killing two
        Kenyans"."""
        text = self.document.text
        return any(d.country == country and _COURT.match(text, d.start) for d in self.demonyms_of(sentence))

    def custody(self, sentence: Sentence) -> str | None:
        """The country whose police or courts hold the people: "Russian police arrested", "Egypt convicted"."""
        text = self.document.text
        for demonym in self.demonyms_of(sentence):
            if load_place_patterns().keepers.match(text, demonym.start):
                return demonym.country
        for m in self.by_sentence.get(sentence.index, ()):
            if not m.place or m.place.kind != "c":
                continue
            if load_place_patterns().jailing.match(text, m.end):
                return m.place.country
            if m.word == "by" and _HELD_BY.search(text, max(sentence.start, m.start - _HELD_REACH), m.start):
                return m.place.country
        return None

    def local(self, sentence: Sentence) -> Mention | None:
        """The town or region whose official speaks in the sentence: "the governor of Voronezh said"; of no capital."""
        for m in self.by_sentence.get(sentence.index, ()):
            if m.word in _MEDIA or is_compared(m, self.document.text):
                continue
            if m.role == "owner" and m.place and m.place.kind in "abpmr" and not any(p.flag == "k" for p in m.options):
                return m
        return None

    def demonyms_of(self, sentence: Sentence) -> list[Demonym]:
        """The adjectives and names of people in a sentence."""
        known = self._demonyms.get(sentence.index)
        if known is None:
            demonyms = self.context.demonyms
            first = bisect_left(demonyms, sentence.start, key=lambda d: d.start)
            known = demonyms[first : bisect_left(demonyms, sentence.end, key=lambda d: d.start)]
            self._demonyms[sentence.index] = known
        return known
