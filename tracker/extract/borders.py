"""On which side of a border is what the text puts by it? "The camp in Lae, 90 km from the Chilean border"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.listed import MOVED
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting
from tracker.extract.weights import ROLE

_BORDER: Final = re.compile(r"(?:['’]s?)?(?: [a-z-]+){0,2} (?:border|frontier)\b")
_OF_BORDER: Final = re.compile(r"\b(?:border|frontier) (?:with|of) (?:the )?$")
_REACH, _WEAPON, _NEXT = 25, 70, 60  # characters
_RANGE: Final = re.compile(
    r"\b(?:(?:with|has|have|had|having) (?:an? |the |their |its )?(?:[a-z-]+ ){0,2}ranges? (?:of|is|was)|ranges? of"
    r"|(?:missiles?|rockets?|drones?|shells?|systems?|guns?|howitzers?|weapons?|launchers?|which|that)"
    r" (?:can|could|(?:is|are) able to) (?:fly|fire|hit|strike|reach|travel)(?: (?:targets|missiles|rockets|shells))?)"
    r" (?:[a-z]+ ){0,4}$"
)
_ALOFT: Final = re.compile(
    r"[ -]?(?:km|kilomet\w+|miles?|feet|ft|met(?:er|re)s)(?: \([^)]{1,20}\))? (?:up\b(?! to)|above (?:the )?[Ee]arth)"
)
_BY: Final = re.compile(
    r"\b(?:near|along|at|on|by|beside|around|close to|next to|not far from|adjacent to) (?:the |its )?"
    r"(?:[a-z-]+ ){0,2}(?:(?:border|frontier) (?:with|of) (?:the )?)?$",
    re.IGNORECASE,
)
_BORDERS: Final = frozenset({"border", "frontier"})
_FAR_SIDE: Final = re.compile(r"\bside\b")
_CROSSING: Final = MOVED | {"distance", "area"}
_LYING: Final = frozenset({"at", "to", "object", "of", "guess", "bare", "host", "mod", "container"})


def measures_border(count: Count, m: Mention, text: str) -> bool:
    """True for the country behind a distance whose border it is measured from: "40 km from the Chilean border"."""
    return m.start >= count.numeral.end and _names_border(m, text)


def _names_border(m: Mention, text: str) -> bool:
    named = m.word == "border" or m.text.endswith(("border", "frontier"))
    if named or _BORDER.match(text, m.end) is not None:
        return True
    return _OF_BORDER.search(text, max(0, m.start - _REACH), m.start) is not None


def lies_by_border(m: Mention, text: str) -> bool:
    """True for the neighbour beside whose border something is: "near the Syrian border" is not in Syria."""
    if m.place is None or m.place.kind != "c" or not _BY.search(text, max(0, m.start - _NEXT), m.start):
        return False
    return (m.kind_word in _BORDERS or _names_border(m, text)) and not _FAR_SIDE.search(text, m.start, m.end)


def this_side(setting: Setting, count: Count, best: Mention) -> Mention | None:
    """Where what is told of beside a neighbour's border is, in the country that the article tells of most; None where
    `best` is no such border."""
    main, text = setting.main, setting.document.text
    told = best.place.country if best.place else None
    if main in (None, told) or count.metric in _CROSSING or not lies_by_border(best, text):
        return None
    scenes = [m for m, _ in setting.scenes_of(count.sentence) if m.place and m.place.kind != "c"]
    if not scenes:
        before = setting.document.sentences[max(0, count.sentence.index - 1)]
        scenes = [m for m, _ in setting.scenes_of(before) if m.place and m.place.country == main]
    return next(iter(scenes), None) or setting.named_country(main)


def is_reach(count: Count, text: str) -> bool:
    """True for how far a weapon reaches or how high a thing flies, which is nowhere: "a range of 280 miles"."""
    low = max(count.sentence.start, count.numeral.start - _WEAPON)
    near = text[low : count.numeral.start]
    if ("rang" in near or "can " in near or "could " in near or "able " in near) and _RANGE.search(near):
        return True
    return _ALOFT.match(text, count.numeral.end) is not None


def lies_before(count: Count, m: Mention, border: Mention) -> bool:
    """True for the place before the distance that may be what lies so far from the border."""
    told = m.place is not None and border.place is not None and m.place.country
    across = bool(told) and m.place != border.place and told != (border.place and border.place.country)
    return across and m.end <= count.numeral.start and m.role in _LYING and ROLE.get(m.role, 0.0) >= 0.5
