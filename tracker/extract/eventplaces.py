"""Where was the event that a sentence points back to? "A blast in Sehwan … police told reporters that 75 died in the
blast": where an earlier sentence or the title put it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.once import Keeping, once
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting

_BEFALLS: Final = frozenset({"killed", "injured", "casualties", "missing", "rescued", "damaged"})
_FAR: Final = 12  # sentences in which an event may have been told of
_BEFORE, _BEHIND = 70, 40  # characters between an event's noun and its place
_HELD: Final = frozenset({"at", "object", "of", "mod", "owner", "bare", "dateline"})
_STANDING: Final = frozenset({"at", "dateline"})
_FIRM: Final = _STANDING | {"object", "of"}
_DAYS: Final = (
    r"(?: (?:on |last |late |early |this |that |over |at )?(?:the )?(?:[A-Z][a-z]+day|weekend|week|month|night))?"
)


class EventPlaces(Keeping):
    """The places of the events that one article tells of, by the nouns that name them."""

    def __init__(self, setting: Setting) -> None:
        self._setting, self._text = setting, setting.document.text

    def find(self, count: Count, best: Mention | None) -> Mention | None:
        """Where the event was in which those counted were hurt, if the sentence points back to it ("in the raid") and
        `best`, which is what else tells where, lies in another country and only speaks or was passed."""
        if count.metric not in _BEFALLS or (best is not None and _is_firm(count, best)):
            return None
        noun = self._pointed(count)
        if noun is None or not (told := self._told):
            return None
        family, index = _families().get(noun, noun), count.sentence.index
        opening, here = bisect_left(told, 2, key=_sentence_of), bisect_right(told, index, key=_sentence_of)
        near = told[: min(opening, here)] + told[max(opening, bisect_left(told, index - _FAR, key=_sentence_of)) : here]
        same = [row for row in near if row[1] == noun] or [row for row in near if _families().get(row[1]) == family]
        places = {row[2].place.country for row in same if row[2].place}
        if len(places) != 1 or (best and best.role != "owner" and best.place and best.place.country in places):
            return None
        return same[-1][2]

    def _pointed(self, count: Count) -> str | None:
        """The noun of the event of which the number's clause tells as known."""
        start, end = count.numeral.start, count.numeral.end
        behind = _patterns()[0].match(self._text, end, count.sentence.end)
        if behind is not None:
            return behind.group(1).lower()
        ahead = _patterns()[1].search(self._text, max(count.sentence.start, start - _BEFORE), start)
        return ahead.group(1).lower() if ahead else None

    @once
    def _told(self) -> list[tuple[int, str, Mention]]:
        """The events with a place: the sentence (-1 for the title), the noun, the place; in text order."""
        document = self._setting.document
        found = [(-1, noun, m) for m in self._setting.context.titled if (noun := _noun_of(m, document.title))]
        for m in self._setting.context.mentions:
            if noun := _noun_of(m, self._text):
                found.append((document.sentence_at(m.start).index, noun, m))
        return found


def _sentence_of(row: tuple[int, str, Mention]) -> int:
    return row[0]


def _is_firm(count: Count, best: Mention) -> bool:
    """True for a place where something is told to be, of the number's own sentence also for what was struck."""
    if best.role in _STANDING:
        return best.word != "against"
    return best.role in _FIRM and count.sentence.start <= best.start < count.sentence.end


def _noun_of(m: Mention, text: str) -> str | None:
    """The event that a place's own words put there: "a blast in Lae", "the Lae bombing"; None where they put none."""
    if m.place is None or not m.place.country or m.role not in _HELD:
        return None
    _, _, inside, behind = _patterns()
    if m.role in ("at", "object", "of", "mod") and (told := inside.search(text, max(0, m.start - _BEFORE), m.start)):
        return told.group(1).lower()
    if m.role in ("mod", "bare", "owner") and (told := behind.match(text, m.end)):
        return told.group(1).lower()
    return None


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    """The event nouns, each with the first of those that may name the same event."""
    return {noun: words.split()[0] for words in PLACE_WORDS.same_event for noun in words.split()}


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What points back behind a number and before it, what puts an event at a place before its name and behind it."""
    nouns = f"({'|'.join(sorted(_families(), key=len, reverse=True))})"
    the = r"(?:the|that|this|[A-Z][a-z]+day['’]s|last week['’]s)(?: [a-z-]+){0,2}?"
    elsewhere = rf"\b(?!{_DAYS} (?:in|on|at|near|off|against|outside) (?:the )?[A-Z])"
    return (
        re.compile(rf"[^.;:“”\"]{{0,60}}\b(?:in|by|from|after|during) {the} {nouns}{elsewhere}"),
        re.compile(rf"\b[Tt]h(?:e|at|is)(?: [a-z-]+){{0,2}} {nouns}{elsewhere}[^.;:\d“”\"]{{0,40}}$"),
        re.compile(
            rf"\b{nouns}{_DAYS}(?: that [a-z]+)? (?:in|on|at|near|outside|against|off)"
            rf" (?:(?:an?|the|central|downtown) )?(?:[a-z-]+ ){{0,3}}(?:[A-Z][\w’'-]+ ){{0,2}}$"
        ),
        re.compile(rf"(?:['’]s)?(?: [a-z-]+){{0,2}} {nouns}\b(?!s)"),
    )
