"""Does a place near a number belong to something else that the sentence tells? A part, another deed, a comparison."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS

_EITHER = PLACE_WORDS.either
_FEW = _EITHER("few")
_INCLUDED = re.compile(  # ", including a bombing in Baghdad", ", including a girl, who went to school in Cusco"
    rf", (?:including|among them) (?:(?:an?|one|the) (?:[\w-]+ ){{0,4}}?(?:{_EITHER('incident')}|strike)s?\b[^,;]*$"
    r"|[^;]*, (?:who|whose|which|where|when)\b[^,;]*$)"
)
_TOLD_APART = re.compile(  # "eight: three in Tochigi"
    rf"[:–—-]+ (?:at least |about |some |nearly )?(?:\d[\d,.]*|{_FEW})\b[^.;]*\b(?:in|at|near|from) (?:the )?$",
    re.IGNORECASE,
)
_ANOTHER_DEED = re.compile(
    r" and (?:are|is|were|was) (?:now |also |still |currently )?[a-z]+ing (?:in|at|near|around) (?:the )?$"
)
_ANOTHER_EVENT = re.compile(  # "a bombing in Lae killed 43 and an airliner was downed over Peru"
    rf",? (?:and|while) (?:an?|another|the) (?:[\w-]+ ){{0,3}}?(?:{_EITHER('incident')}|strike|storm|flood)s? [^,;]*$"
)
_RUN_ON = re.compile(  # "killed by shellfire A government inquiry blames", "to intervene In Azaz, rescuers"
    r"\b(?!to\b|and\b|or\b|of\b|vitamin\b|hepatitis\b|type\b|group\b|plan\b|influenza\b|class\b)[a-z]{2,}"
    r" (?:An? [a-z]|In [A-Z]|(?:It|He|She|They|But|Some) [a-z])"
)
_CAPITALS = (" A ", " An ", " In ", " It ", " He ", " She ", " They ", " But ", " Some ")
_SUPERLATIVE = r"(?:[a-z]{3,}est|worst|top|first|leading|most [a-z]+)"
_AS_LARGE = re.compile(r"\b(?:size|equivalent) of (?:the )?(?:city of |state of )?$")
_COMPARED = re.compile(rf"\b{_SUPERLATIVE} (?:[a-z-]+ ){{1,6}}(?:in|of|across) (?:the )?$")
_ITS_MOST = re.compile(rf"['’]s? (?:single |second |third )?{_SUPERLATIVE}\b")


_REACH = 70  # characters
_ELSEWHERE = re.compile(
    r"[^.;:\d]*?\b(?:elsewhere\b(?! in [A-Z])"
    r"|in (?:the )?(?:other|rural|remote|outlying|neighbou?ring|surrounding|nearby)"
    r" (?:[a-z]+ )?(?:areas|districts|parts|villages|communities|provinces|towns|cities|regions|states|counties)\b)"
)
_NATIONWIDE = re.compile(
    r"\b(?:(?:across|around|throughout|all over) the (?:\w+ )?(?:country|nation)|nationwide|countrywide)\b[^.;\d]*$"
)
_ALL_OVER = re.compile(  # behind a number: "people killed across the country"
    r"[^.;:,\d]{0,50}?\b(?:(?:across|around|throughout|all over) the (?:\w+ )?(?:country|nation)\b(?!['’])"
    r"|nationwide\b|countrywide\b)"
)
_BRINGING = re.compile(r"\b(?:bringing|taking|raising|lifting|pushing)\b[^.;:]*$")
_SINCE = re.compile(r"[^.;:,\d]*\b(?:since|so far this|this (?:year|month|season)|in the (?:war|conflict|country))\b")


def is_anothers(m: Mention, between: str, after: bool) -> bool:
    """True for a mention that another part of the sentence places: `between` is what stands between it and the number,
    `after` tells that it comes after the number."""
    if not between.islower() and any(word in between for word in _CAPITALS) and _RUN_ON.search(between):
        return True
    if not after:
        return False
    if (", including " in between or ", among them " in between) and _INCLUDED.search(between):
        return True
    if between[:3].lstrip()[:1] in tuple(":–—-") and _TOLD_APART.match(between.lstrip()):
        return True
    if (" and " in between or " while " in between) and _ANOTHER_EVENT.search(between):
        return True
    return "ing " in between and _ANOTHER_DEED.search(between) is not None


def lies_elsewhere(count: Count, best: Mention, text: str) -> bool:
    """True for a number told of elsewhere than in the place named before it: "four were hurt in raids elsewhere"."""
    if best.start > count.numeral.start:
        return False
    gap = text[best.end : count.numeral.start]
    behind = _ELSEWHERE.match(text, count.numeral.end, count.numeral.end + _REACH) if _has_words(text, count) else None
    return behind is not None or ("elsewhere" in gap and not gap.endswith("elsewhere in "))


def _has_words(text: str, count: Count) -> bool:
    near = text[count.numeral.end : count.numeral.end + _REACH]
    return "elsewhere" in near or " in " in near


def totals_more(count: Count, best: Mention, text: str) -> bool:
    """True for a total that the deed at the place named before it only adds to: "two died in Lae, bringing to 24 the
    number of people killed since May"."""
    low, start = max(best.end, count.numeral.start - _REACH), count.numeral.start
    if best.end > start or best.place is None or best.place.kind != "p" or "ing " not in text[low:start]:
        return False
    return _BRINGING.search(text, low, start) is not None and _SINCE.match(text, count.numeral.end) is not None


def counts_nation(count: Count, best: Mention, text: str) -> bool:
    """True for a count of a whole country of which the place named behind is an example: "hundreds of arrests around
    the country, including those in Dallas"; or the place named before: "nine of them in Aleppo, among 130 people killed
    across the country"."""
    end = count.numeral.end
    if best.end < count.numeral.start:
        near = text[end : end + _REACH]
        told = ("country" in near or "nation" in near) and best.place is not None and best.place.kind != "c"
        return told and _ALL_OVER.match(text, end) is not None
    if best.start < end or text.find("nation", end, best.start) < 0 > text.find("country", end, best.start):
        return False
    return _NATIONWIDE.search(text, end, best.start) is not None


def is_compared(m: Mention, text: str) -> bool:
    """True for a part of the world that only tells of what something is the most: "Asia's bloodiest war", "the oldest
    rebellion in Africa"; and for what tells how large another thing is: "twice the size of Wales"."""
    if text.find("of", max(0, m.start - 24), m.start) > 0 and _AS_LARGE.search(text, max(0, m.start - 24), m.start):
        return True
    if m.place is None or m.place.country is not None or m.place.kind != "r":
        return False
    return _ITS_MOST.match(text, m.end) is not None or _COMPARED.search(text, max(0, m.start - 60), m.start) is not None
