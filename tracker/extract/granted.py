"""Which numbers does a sentence take for granted, whatever it plans? "Will send half of its 400 guns" has 400."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.presupposed import DEEDS
from tracker.extract.reading import cue_index

_SUM: Final = r"(?:[A-Z]{0,3}[$€£¥])?"
_PART_OF: Final = re.compile(  # "half of the total [$9m]", "the first of about [40,000]"
    r"(?i)(?:\b(?:half|most|part|parts|some|many|third|quarter|fifth|tenth|percent|cent|all|each|none|any)\s+of\s+"
    r"(?:the|its|their|his|her|our|these|those)\s+|%\s+of\s+(?:the|its|their)\s+|"
    r"\b(?:first|last|rest|remainder|bulk|majority)\s+(?:(?:few|two|three|four|five|six)\s+)?of\s+(?:(?:the|its|their|his|these|those)\s+)?)"
    rf"(?:(?:total|whole|entire|original|initial|remaining|roughly|estimated)\s+)*{BOUND}{_SUM}$"
)
_OWN: Final = re.compile(rf"\b(?:to|for|of|among|with|against|by)\s+(?:its|their|his|her|our)\s+{BOUND}$")
_THESE: Final = re.compile(rf"(?i)\b(?:these|those)\s+{BOUND}$")
_ALREADY: Final = re.compile(
    r"(?:\s+[a-z]+){0,3}?\s+already\s+(?:been\s+)?(?!pledged|promised|planned|requested|asked|sought|needed)\w+(?:ed|en|nt|id)\b"
)
_OWN_CLAUSE: Final = re.compile(  # "our plan will help, and we have raised the fund from 17 to [£48m]"
    r"(?:\b(?:and|but|while|whereas)|;)\s+(?:(?:the|our|its|their|this|that)\s+)?(?:[\w’'-]+\s+){0,2}?(?:have|has|had)\s+"
    r"(?:(?:\w+ly|already|also|now|since)\s+)?(?!to\b|not\b|been\b)\w+(?:ed|en|nt|id|ght|ade|old|elt|one|ung)\b"
)
_ALONG: Final = re.compile(rf"\balong\s[^,;.\d]{{3,50}}\sfor\s+{BOUND}$")  # "push along a front line for [300 miles]"
_WE_ARE: Final = re.compile(
    rf"\b(?:I|we|they|he|she|it|you|which|where)\s+(?:am|are|is|was|were)\s+(?:only\s+|still\s+|now\s+)?{BOUND}$"
)
_THE: Final = re.compile(rf"\b(?:the|those)\s+{BOUND}$")
_SAID_WERE: Final = re.compile(  # "the [28,000] villagers she said were trapped"
    r"(?:\s+[a-z]+){1,2}\s+(?:he|she|it|they|[A-Z]\w+)\s+(?:said|says|believed|believes|thought)\s+(?:were|are|was|had)\b"
)
_TOLL_RISES: Final = re.compile(  # "fears grow as toll reaches [80]"
    r"\b(?:as|while)\s+(?:[\w’'-]+\s+){0,3}?(?:tolls?|number|count|tally|cases|deaths|total)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"(?:reaches|reach|rises\s+to|rise\s+to|climbs\s+to|hits|hit|tops|top|passes|pass|exceeds?|nears?|jumps\s+to)\s+{BOUND}$"
)
_INVOLVING: Final = re.compile(
    rf"\b(?:assault|attack|offensive|raid|operation|force|army|advance|push)\s+(?:involving|by|of)\s+{BOUND}$"
)
_WHO_ARE: Final = re.compile(
    r"(?:\s+or\s+so)?(?:\s+[a-z]+)?\s+who\s+(?:are|is)\s+(?:already|now|currently|still|there)\b"
)
_WE_MAY: Final = re.compile(r"\b(?:I|we|they|he|she|you)(?:\s+\w+)?\s+$")


def is_granted(count: Count, cue: int) -> bool:
    """True where the plan that ends at `cue`, before the number, takes the number for a fact."""
    text, number, metric = count.sentence.document.text, count.numeral, count.metric
    low = max(cue - 1, number.start - 60)
    before = text[low : number.start]
    if " of " in before and is_part_of(count, low):
        return True
    index = cue_index()
    if metric in index.stock | index.standing and _OWN.search(before):
        return True  # "tries to get money to its millions of refugees"
    if metric not in DEEDS and _THESE.search(before):
        return True
    if "already" in text[number.end : number.end + 40] and _ALREADY.match(text, number.end):
        return True  # "would give £500m on top of £2.5bn already spent"
    if metric not in DEEDS and _THE.search(before) and _SAID_WERE.match(text, number.end):
        return True
    if " as " in text[cue - 1 : number.start] and _TOLL_RISES.search(text, cue - 1, number.start):
        return True
    if metric == "troops" and (_INVOLVING.search(before) or _WHO_ARE.match(text, number.end)):
        return True
    if metric == "distance" and (_ALONG.search(text, cue, number.start) or _WE_ARE.search(before)):
        return True
    return _OWN_CLAUSE.search(text, cue, number.start) is not None


def is_part_of(count: Count, low: int) -> bool:
    """True for a whole of which only a part is told: "half of the $9m would go to schools"."""
    return _PART_OF.search(count.sentence.document.text, low, count.numeral.start) is not None


def is_apart(count: Count, cue: int) -> bool:
    """True where a modal verb behind the number is not the number's: "a nation of 40 million is likely to find …"."""
    text, number = count.sentence.document.text, count.numeral
    if is_part_of(count, max(count.sentence.start, number.start - 60)):
        return True
    return count.metric == "distance" and _WE_MAY.search(text, number.end, cue) is not None
