"""Does a sentence look back on another year, or speak of now? What it places is then no scene of the day's news."""

from __future__ import annotations

import re
from functools import lru_cache

_OPENS = re.compile(
    r"(?:(?:But|And|Back|Earlier|Similarly|Also) )?(?:"
    r"[Ii]n (?:(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )?(?P<year>1[89]\d\d|20\d\d)\b"
    r"|(?:A|One|Two|Three|Four|Five|Six|Ten|\d+|Several|Some) (?:years?|decades?) (?:ago|earlier|before)\b"
    r"|The (?P<named>1[89]\d\d|20\d\d) (?!\w+ (?:is|has)\b)[a-z]+"
    r"|Last year\b|The year before\b)"
)
_CLOSES = re.compile(r"\b(?:in (?P<year>1[89]\d\d|20\d\d)|(?:years?|decades?) (?:ago|earlier))[.\"”]*$")
_NOW = re.compile(
    r"\b(?:still|now|so far|today|yesterday|tonight|(?:have|has) (?:been|so far|already)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
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
