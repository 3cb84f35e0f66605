"""Did those counted perish or get rescued at a sea told of just before? "The Mediterranean … 521 drowned crossing"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting
from tracker.extract.weights import ROLE, STRONG

_METRICS: Final = frozenset({"killed", "missing", "rescued", "casualties"})
_BACK: Final = 4  # sentences
_BOATS: Final = r"(?:boats?|dinghy|dinghies|rafts?|vessels?|drown\w*|capsiz\w+|shipwreck\w*)"
_MIGRANTS: Final = r"(?:migrants?|refugees?|asylum[- ]seekers?|boat people)"
_AFLOAT: Final = re.compile(
    rf"\b(?:at sea|the (?:[a-z-]+ )?(?:crossing|waters)|{_MIGRANTS}\b[^.;]*\b{_BOATS}|{_BOATS}\b[^.;]*\b{_MIGRANTS}"
    r"|drown\w* [^.;]*\b(?:cross|reach)\w*)\b"
)
_LEAD: Final = 3  # sentences


def find_sea(setting: Setting, count: Count) -> Mention | None:
    """The sea of which the sentences before told, for those who were at sea; None where a coast was named since."""
    if count.metric not in _METRICS or not _AFLOAT.search(count.sentence.text):
        return None
    sentences = setting.document.sentences
    if " off " in setting.document.text[: sentences[min(_LEAD, len(sentences)) - 1].end]:
        return None  # of one event, whose coast is named
    for index in range(count.sentence.index, max(-1, count.sentence.index - _BACK - 1), -1):
        here = [m for m in setting.by_sentence.get(index, ()) if m.place and ROLE.get(m.role, 0.0) >= STRONG]
        if sea := next((m for m in here if m.place and m.place.kind == "w" and not m.place.country), None):
            return sea
        if any(m.word == "off" or m.role == "at" for m in here):
            return None
    return None
