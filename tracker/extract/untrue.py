"""Is a number only named to say that it is not so? "It is not true that 300 died"."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.timewords import any_of
from tracker.lexicon.speech import load_speech
from tracker.model import Span

_REACH = 120  # characters before a number
_UNTRUE = re.compile(
    rf"(?i)\b(?P<untrue>{any_of(load_speech().words['untrue'])})\s+"
    r"(?:(?:reports?|claims?|rumou?rs|suggestions)\s+)?that\s[^,;.:]{0,80}$"
)


_UNKNOWN = re.compile(  # "it is unclear whether 40 died", "declined to say if 40 had died"
    r"(?i)\b(?P<unknown>unclear|unknown|uncertain|not\s+(?:yet\s+)?(?:known|clear|certain|sure)|(?:not|to|cannot|n['’]t)\s+"
    r"(?:say|know|confirm|determine|establish|tell|verify)|asked|wonder\w*)\s+(?:if|whether)\s[^,;.:]{0,80}$"
)


_VERBS = (" false", " exagg", " untrue", " not true", " baseless", " unfounded", " fabricated", " lies", " nonsense")
_REPORTED = re.compile(r"(?i)\b(?:reports?|claims?|rumou?rs|allegations|suggestions) (?:that|of) [^,;.:]{0,80}$")
_REPORTING = ("eport", "laim", "umor", "umour", "llegation", "uggestion")  # one of which stands in every such report
_FALSE = re.compile(
    r"[^,;.:]{0,60}\b(?P<untrue>(?:were|are|was|is) (?:\w+ )?"
    r"(?:not true|untrue|false|baseless|unfounded|fabricated|exaggerated|lies|nonsense)\b)"
)


@lru_cache(maxsize=8)
def _tells_of_untruth(text: str) -> bool:
    """Whether the article denies anything at all, which few do."""
    return any(verb in text for verb in _VERBS)


def said_untrue(text: str, start: int, at: int) -> Span | None:
    """The words between a sentence's start and a number that deny it; nobody states such a number, and it is not so."""
    low = max(start, at - _REACH)
    if text.find(" whether ", low, at) >= 0 or text.find(" if ", low, at) >= 0:
        doubted = _UNKNOWN.search(text, low, at)
        return Span(*doubted.span("unknown")) if doubted else None
    found = _UNTRUE.search(text, low, at) if text.find("that ", low, at) >= 0 else None
    if found is None and any(text.find(word, low, at) >= 0 for word in _REPORTING) and _tells_of_untruth(text):
        found = _FALSE.match(text, at)  # "Reports that 300 died were false"
        found = found if found and _REPORTED.search(text, low, at) else None
    return Span(*found.span("untrue")) if found else None
