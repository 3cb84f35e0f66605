"""Is a place only where others meet? "Talks go on in Oslo" sets no scene for what is told of elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tracker.extract.mentions import Mention

_HOSTING: Final = 0.7  # how much is told of a country whose own story the meeting is
_PHRASE: Final = 100  # characters
_TALKS: Final = re.compile(
    r"\b(?:[Tt]alks|[Nn]egotiations|[Ss]ummit|[Mm]eetings?|meet|meets|met|[Cc]onference)\b[^.;,]{0,50}"
    r"\b(?:in|at|to) (?:the )?$"
)


def hosts_talks(m: Mention, text: str, focus: Mapping[str, float]) -> bool:
    """True for the place of a meeting, in an article that tells more of another country.

    `focus` is how much happens in each country (0 to 1).
    """
    if m.role not in ("at", "to") or focus.get((m.place and m.place.country) or "", 0.0) > _HOSTING:
        return False
    return _TALKS.search(text, max(0, m.start - _PHRASE), m.start) is not None
