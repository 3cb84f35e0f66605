"""Does a sentence look back on another year, or speak of now? What it places is then no scene of the day's news."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.document import Document, Sentence

_MONTH = (
    r"(?:(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )?"
)
_OPENS = re.compile(
    r"(?:(?:But|And|Back|Earlier|Similarly|Also) )?(?:"
    rf"[Ii]n {_MONTH}(?P<year>1[89]\d\d|20\d\d)\b"
    r"|(?:A|One|Two|Three|Four|Five|Six|Ten|\d+|Several|Some) (?:years?|decades?) (?:ago|earlier|before)\b"
    r"|The (?P<named>1[89]\d\d|20\d\d) (?!\w+ (?:is|has)\b)[a-z]+"
    r"|Last year\b|The year before\b)"
)
_CLOSES = re.compile(rf"\b(?:in {_MONTH}(?P<year>1[89]\d\d|20\d\d)|(?:years?|decades?) (?:ago|earlier))[.\"”]*$")
_NOW = re.compile(
    r"\b(?:still|now|so far|today|yesterday|tonight|(?:have|has) (?:been|so far|already)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

_SIGNS = ("ast ", "arlier ", " ago", " 19", " 20")
_RECALLED = re.compile(
    r"\b(?:[Ll]ast (?:month|year|summer|winter)|[Ee]arlier (?:this|in the) (?:month|year)"
    r"|(?:months?|years?) (?:ago|earlier)"
    r"|[Ii]n (?:[A-Z][a-z]+ )?(?P<year>1[89]\d\d|20\d\d))\b"
)


@lru_cache(maxsize=512)
def is_past(text: str, year: int) -> bool:
    """True for a sentence that opens or ends with an earlier year than that of publication.

    >>> is_past("In 1992, a blast killed 263 miners near Zonguldak.", 2014), is_past("In 2014 it rained.", 2014)
    (True, False)
    """
    told = _OPENS.match(text) or _CLOSES.search(text, max(0, len(text) - 40))
    if told is None:
        return False
    named = next((told[group] for group in told.re.groupindex if told[group]), None)
    return named is None or int(named) < year


def is_now(text: str) -> bool:
    """True for a sentence that speaks of the day's news: "120 were still trapped"."""
    return _NOW.search(text) is not None


def recalls(text: str, year: int) -> bool:
    """True for a sentence that recalls what was before the news: last month, earlier this year, in an earlier year.

    >>> recalls("A bomb killed six in Gao last month.", 2024), recalls("A bomb killed six in Gao on Monday.", 2024)
    (True, False)
    """
    if not any(word in text for word in _SIGNS):
        return False
    told = _RECALLED.search(text)
    return told is not None and (told["year"] is None or int(told["year"]) < year)


class PastScenes:
    """Which sentences of an article tell of another time than a later one does?"""

    def __init__(self, document: Document) -> None:
        self.document, self.year = document, document.published.year
        self._recalling: dict[int, bool] = {}

    def is_past(self, index: int, sentence: Sentence) -> bool:
        """True for a sentence of another year, once one behind it, up to `sentence`, speaks of now."""
        sentences = self.document.sentences
        if not is_past(sentences[index].text, self.year) or is_past(sentence.text, self.year):
            return False
        return any(is_now(later.text) for later in sentences[index + 1 : sentence.index + 1])

    def recalls(self, index: int, sentence: Sentence) -> bool:
        """True for a sentence that only recalls a deed of another time ("A bomb in Mali killed six last month"), where
        the later one does not go on with that."""
        known = self._recalling.get(index)
        if known is None:
            known = self._recalling[index] = recalls(self.document.sentences[index].text, self.year)
        return known and not (recalls(sentence.text, self.year) or "there" in sentence.text)
