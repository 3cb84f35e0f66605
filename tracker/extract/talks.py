"""Is a place only where others meet? "Talks go on in Oslo" sets no scene for what is told of elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tracker.extract.mentions import Mention
from tracker.extract.placewords import load_place_words

_HOSTING: Final = 0.7  # how much is told of a country whose own story the meeting is
_PHRASE: Final = 100  # characters
_TALKS: Final = re.compile(rf"\b(?:{load_place_words().either('meeting')})\b[^.;,]{{0,50}}\b(?:in|at|to) (?:the )?$")


def may_tell_of_talks(text: str) -> bool:
    """A glance at a sentence: False where it holds no word of a meeting."""
    met = "meet" in text or "met " in text or "Meeting" in text
    return met or "alks" in text or "ummit" in text or "egotiations" in text or "onference" in text


def hosts_talks(m: Mention, text: str, focus: Mapping[str, float]) -> bool:
    """True for the place of a meeting, in an article that tells more of another country.

    `focus` is how much happens in each country (0 to 1).
    """
    if m.role not in ("at", "to") or focus.get((m.place and m.place.country) or "", 0.0) > _HOSTING:
        return False
    return _TALKS.search(text, max(0, m.start - _PHRASE), m.start) is not None
