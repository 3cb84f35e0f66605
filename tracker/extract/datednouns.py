"""By which day does an article name the incident of which a sentence speaks? "The raid", of "a January 9 raid"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import timedelta
from functools import cache
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import perfect_verb
from tracker.extract.document import Document
from tracker.extract.reading import cue_index
from tracker.extract.timewords import any_of, leading_words, words_of_time
from tracker.extract.timex import TimeSpan
from tracker.extract.worldevents import BY_PLACE

_BESIDE: Final = 40  # characters between a noun and the day behind it
_REACH: Final = 120  # characters from a number to the noun of its incident
_NEWS: Final = timedelta(days=3)  # sooner, the article's own days decide


class DatedNouns:
    """The incidents that one article names by a day, asked by their nouns."""

    def __init__(self, document: Document, times: list[TimeSpan]) -> None:
        self.document, self.times = document, times
        self._dated: dict[str, list[tuple[int, TimeSpan]]] | None = None
        self._first: dict[str, int] = {}
        self._alone: set[str] = set()  # the nouns whose incidents are all of one day
        self._others: dict[str, list[int]] = {}  # where nouns bring in an incident that has no day beside it

    def day_of(self, count: Count) -> TimeSpan | None:
        """The time by which the incident is named that the count's clause names again; None where it names none."""
        text, number = self.document.text, count.numeral
        if count.metric not in cue_index().incidental or count.metric == "attacks":
            return None
        sentence = count.sentence
        if _first_words().isdisjoint(sentence.vocabulary):
            return None
        perfect = perfect_verb(count)
        low, high = max(sentence.start, number.start - _REACH), min(sentence.end, number.end + _REACH)
        for again in _again().finditer(text, low, high):
            if again.start() < number.start < again.end():
                continue
            if perfect and not _WITHIN.search(text, max(low, again.start() - 10), again.start()):
                continue
            if (time := self._named_by(_stem(again["noun"]), again.start("noun"))) is not None:
                return time
        return None

    def _named_by(self, stem: str, at: int) -> TimeSpan | None:
        """The time by which the last noun of a stem before an offset is dated, if it was the first of the article."""
        dated = self._find() if self._dated is None else self._dated
        rows = dated.get(stem, [])
        last = bisect_left(rows, at, key=_where) - 1
        if last < 0:
            return None
        start, time = rows[last]
        index = self.document.sentence_at(at).index
        others = self._others.get(stem, [])
        between = bisect_right(others, start)
        if between < len(others) and others[between] < at:
            return None
        if self._first[stem] == start or self.document.sentence_at(start).index >= index - 1:
            return time
        return time if not others and stem in self._alone else None

    def _find(self) -> dict[str, list[tuple[int, TimeSpan]]]:
        """The nouns of incidents that a day stands before or behind, in text order."""
        self._dated = {}
        text, published = self.document.text, self.document.published
        for time in self.times:
            if time.rule == BY_PLACE:
                for m in _nouns().finditer(text, time.start, time.end):
                    self._dated.setdefault(_stem(m.group()), []).append((m.start(), time))
                continue
            if time.last is None or time.kind not in ("date", "span") or time.rule not in _BY_DATE:
                continue
            if published - time.last < _NEWS or time.lead == "since":
                continue
            low = time.lead_start if time.lead_start >= 0 else time.start
            before, behind = _noun_before().search(text, max(0, low - _BESIDE - 20), low), _noun_behind()
            noun = behind.match(text, time.end) or (before if time.precision == "day" else None)
            if noun is not None:
                self._dated.setdefault(_stem(noun["noun"]), []).append((noun.start("noun"), time))
        for stem, rows in self._dated.items():
            rows.sort(key=_where)
            if len({time.last for _, time in rows}) == 1:
                self._alone.add(stem)
        known = {(stem, start) for stem, rows in self._dated.items() for start, _ in rows}
        for m in _nouns().finditer(text) if self._dated else ():
            stem = _stem(m.group())
            self._first.setdefault(stem, m.start())
            undated = (stem, m.start()) not in known
            if undated and _BRINGS_IN.search(text, max(0, m.start() - _BESIDE), m.start()):
                self._others.setdefault(stem, []).append(m.start())
        return self._dated


def _where(row: tuple[int, TimeSpan]) -> int:
    return row[0]


def _stem(noun: str) -> str:
    return noun.lower().rstrip("s")


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_noun()})\b")


@cache
def _noun() -> str:
    return any_of(words_of_time()["memory"]["incidents"])


@cache
def _first_words() -> frozenset[str]:
    return leading_words(words_of_time()["memory"]["incidents"])


@cache
def _again() -> re.Pattern[str]:
    """ "in the raid", "that airstrike", "the helicopter crash": told before; not "the latest raid"."""
    first = r"(?i)\b(?:the|that|this)\s+(?!latest\b|newest\b|new\b|most\b)"
    return re.compile(rf"{first}(?:[a-z-]+\s+){{0,2}}?(?P<noun>{_noun()})\b(?!\s+of\b)")


@cache
def _noun_behind() -> re.Pattern[str]:
    """ "a January 9 [raid]", "the 2009 Marlow mine [fire]"."""
    return re.compile(rf"(?:['’]s)?\s+(?:(?!of\b|on\b|in\b|at\b|and\b|the\b)[\w'’-]+\s+){{0,3}}?(?P<noun>{_noun()})\b")


@cache
def _noun_before() -> re.Pattern[str]:
    """ "an [airstrike] on March 6", "the [accident] in Peru on 27 July 1999"."""
    noun = _noun()
    return re.compile(
        rf"\b(?P<noun>{noun})\b(?:\s+(?:in|at|on|near|of)\s+(?:the\s+)?[\w'’-]+(?:\s+[A-Z][\w'’-]+)?)?\s*$"
    )


_WITHIN: Final = re.compile(r"\b(?:in|during)\s+$")  # "may have been killed during the raid"
_BRINGS_IN: Final = re.compile(
    r"(?i)\b(?:an?|another|two|three|several|new|day['’]s)\s+(?:(?!(?:the|of|in|on|at|to|by|for|and)\b)[\w'’-]+\s+){0,3}$"
)
_BY_DATE: Final = frozenset(
    (
        "date",
        "date before publication",
        "date of a named year",
        "date known by its year",
        "year",
        "month and year",
        "month of a named year",
    )
)
