"""Is what is measured there already, whatever is to come? A quake's strength, a range, how far off a town is."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND

_CAN_GO: Final = re.compile(
    r"\bcan\s+(?:fly|reach|travel|hit|strike|carry|go|cover|range|fire|launch|shoot|hurl|lob)\b[^,;.\d]{0,40}$"
)
_AWAY: Final = re.compile(
    r"\s?-?\s?(?:nautical\s)?[a-z]+(?:\s\([^)]{1,25}\))?\s+(?:away|off\b|upstream|downstream|offshore|inland|upriver|downriver|(?:to\s+the\s+)?(?:north|south|east|west)\w*)\b"
)
_ON_AREA: Final = re.compile(r"\b(?:at|in|on|from|inside|across|over)\s+an?\s+$")  # "will wait on a 40-acre site"
_WHICH_LIES: Final = re.compile(rf",\s+{BOUND}$")  # "the area of Kail, about 20 km from the town"
_FROM: Final = re.compile(
    r"\s?(?:nautical\s)?[a-z]+(?:\s\([^)]{1,25}\))?\s+(?:(?:north|south|east|west)\w*\s+(?:of|from)|from)\b"
)
_THE: Final = re.compile(r"(?i)\b(?:the|these|those|their|his|her|its|whose)\s+(?:\w+\s+)?$")


def is_there(count: Count) -> bool:
    """True for what is there to be measured: "the 7.0-magnitude quake", "the border, 250 km away"."""
    text, number = count.sentence.document.text, count.numeral
    if count.metric == "magnitude":
        return _THE.search(text[max(0, number.start - 24) : number.start]) is not None
    if count.metric == "area":
        return _ON_AREA.search(text, max(0, number.start - 24), number.start) is not None
    if count.metric != "distance":
        return False
    if _CAN_GO.search(text, max(count.sentence.start, number.start - 60), number.start):
        return True  # "a missile that can fly 3,000 km"
    lies = _WHICH_LIES.search(text, max(0, number.start - 16), number.start) and _FROM.match(text, number.end)
    return lies is not None or _AWAY.match(text, number.end, count.sentence.end) is not None
