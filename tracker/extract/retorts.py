"""Whose dead do strikes answer? "Israel bombed Gaza after 25 people were killed": not those of the place struck."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.hints import attacks_in
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_METRICS: Final = frozenset({"killed", "injured", "casualties", "attacks", "detained"})
_STRIKES: Final = re.compile(
    r"\b(?:strikes?|air ?strikes|raids?|bomb(?:ed|s|ing|ings|ardment)?|shell(?:ed|s|ing)|attack(?:ed|s)?|offensive"
    r"|retaliat\w+|reprisals?|incursions?|operations?|invaded)\b"
)
_ANSWERED: Final = re.compile(
    r"(?:[,–—-]? ?|.*? )(?:after|in (?:response|retaliation|reprisal) (?:for|to)|to avenge)"
    r" (?:[\w’'-]+ ){0,8}?$"
)
_BEFELL: Final = re.compile(
    r"[^.;]{0,40}?\b(?:(?:were|was|had been|have been) (?:\w+ )?(?:killed|wounded|injured|hurt|murdered|abducted|slain)"
    r"|died)\b(?![^.;]* (?:in|near|at|outside) (?:the )?[A-Z])"
)


def struck_back(setting: Setting, count: Count, best: Mention) -> str | None:
    """The country that strikes back at `best` for those counted, who are its own; None where nobody does."""
    text, start = setting.document.text, count.numeral.start
    serving = bool(count.who) and "soldier" in (count.who or "")
    if count.metric not in _METRICS or best.end > start or best.place is None or serving:
        return None
    strikes = _STRIKES.search(text, count.sentence.start, best.start) is not None
    if not strikes or not _ANSWERED.fullmatch(text, best.end, start) or not _befell(count, text):
        return None
    for d in setting.hints.demonyms_of(count.sentence):
        if d.start < best.start and attacks_in(text, d.start):
            return d.country if d.country != best.place.country else None
    here = setting.by_sentence.get(count.sentence.index, ())
    striker = next(
        (m for m in here if m.place and m.place.kind == "c" and m.role == "agent" and m.end < best.start), None
    )
    return striker.place.country if striker and striker.place and striker.place != best.place else None


def _befell(count: Count, text: str) -> bool:
    """True where the rest of the clause says what befell those counted, and not where."""
    return count.metric == "attacks" or _BEFELL.match(text, count.numeral.end, count.sentence.end) is not None
