"""Is a number only named to say that it is not so? "It is not true that 300 died"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tracker.extract.document import Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.timewords import any_of, leading_words
from tracker.lexicon.speech import load_speech
from tracker.model import Span

_REACH: Final = 120  # characters before a number
_UNTRUE: Final = Hinted(
    leading_words(load_speech().words["untrue"]),
    rf"(?i)\b(?P<untrue>{any_of(load_speech().words['untrue'])})\s+"
    r"(?:(?:reports?|claims?|rumou?rs|suggestions)\s+)?that\s[^,;.:]{0,80}$",
)


_UNKNOWN: Final = re.compile(  # "it is unclear whether 40 died", "declined to say if 40 had died"
    r"(?i)\b(?P<unknown>unclear|unknown|uncertain|not\s+(?:yet\s+)?(?:known|clear|certain|sure)|(?:not|to|cannot|n['’]t)\s+"
    r"(?:say|know|confirm|determine|establish|tell|verify)|asked|wonder\w*)\s+(?:if|whether)\s[^,;.:]{0,80}$"
)


_VERBS: Final = (
    " false",
    " exagg",
    " untrue",
    " not true",
    " baseless",
    " unfounded",
    " fabricated",
    " lies",
    " nonsense",
)
_REPORTED: Final = re.compile(r"(?i)\b(?:reports?|claims?|rumou?rs|allegations|suggestions) (?:that|of) [^,;.:]{0,80}$")
_REPORTING: Final = frozenset(
    "report reports claim claims rumors rumours allegations suggestions".split()
)  # one of which stands in every such report
_OPENERS: Final = _REPORTING | {"whether", "if", "that"}
_FALSE: Final = re.compile(
    r"[^,;.:]{0,60}\b(?P<untrue>(?:were|are|was|is) (?:\w+ )?"
    r"(?:not true|untrue|false|baseless|unfounded|fabricated|exaggerated|lies|nonsense)\b)"
)


@lru_cache(maxsize=8)
def _tells_of_untruth(text: str) -> bool:
    """Whether the article denies anything at all, which few do."""
    return any(verb in text for verb in _VERBS)


def said_untrue(sentence: Sentence, at: int) -> Span | None:
    """The words between a sentence's start and a number that deny it; nobody states such a number, and it is not so."""
    words = sentence.vocabulary
    if _OPENERS.isdisjoint(words):
        return None
    text, low = sentence.document.text, max(sentence.start, at - _REACH)
    if ("whether" in words and text.find(" whether ", low, at) >= 0) or (
        "if" in words and text.find(" if ", low, at) >= 0
    ):
        doubted = _UNKNOWN.search(text, low, at)
        return Span(*doubted.span("unknown")) if doubted else None
    found = _UNTRUE.search(sentence, low, at) if text.find("that ", low, at) >= 0 else None
    if found is None and not _REPORTING.isdisjoint(words) and _tells_of_untruth(text):
        found = _FALSE.match(text, at)  # "Reports that 300 died were false"
        found = found if found and _REPORTED.search(text, low, at) else None
    return Span(*found.span("untrue")) if found else None
