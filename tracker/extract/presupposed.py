"""Is what a number counts taken for a fact, though a plan or a fear is told of it? "Will help 50 hurt in the quake"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.reading import Reading, cue_index, words_of_status
from tracker.extract.timewords import any_of

_DEED_WORDS, _PLIGHT = words_of_status()["deeds"], words_of_status()["plights"]
DEED: Final = rf"(?:{any_of(_DEED_WORDS['stems'])})"
_DOING: Final = re.compile(
    rf"(?i)\b(?:{DEED}ing|(?:that|which|who)\s+(?:had\s+)?(?:\w+ed|{any_of(_DEED_WORDS['did'])})|"
    rf"(?:has|have|had)\s+(?:already\s+)?(?:{DEED}ed|left|shot)|"
    rf"(?:{any_of(_DEED_WORDS['counted'])}|why|how)(?:\s+of)?)\s+{BOUND}$"
)
_HELP: Final = re.compile(rf"\b(?:{any_of(_PLIGHT['helps'])})(?:\s+\w+)?\s+")
_IN_PLIGHT: Final = re.compile(
    rf"(?:\s+\w+){{0,3}}?\s+(?:{any_of(_PLIGHT['needs'])}|who\s+(?:have|had|were|are|fled|lost))\b"
)
PLIGHTS: Final = frozenset(("affected", "displaced", "injured", "refugees", "detained", "missing", "in_need"))
DEEDS: Final = frozenset(("rescued", "evacuated", "assisted", "returned", "released"))
_DEFINITE: Final = re.compile(r"(?i)\b(?:the|these|those|their|his|her|its|whose)\s+(?:\w+\s+)?$")
_VICTIM: Final = re.compile(
    rf"\b(?:{any_of(_PLIGHT['victims'])}|who\s+(?:\w+\s+)?(?:\w+ed|were|had|have|was|fled|left|took)|(?:that|which)\s+(?:were|had|have|was))\b"
)
_LIVES_OF: Final = re.compile(
    r"\b(?:(?:lives|fate|safety|health|plight|families|relatives|status|rights|future|whereabouts|situation|interests)\s+of|"
    rf"backs\s+on)\s+(?:the\s+|all\s+)?{BOUND}$"
)
_GROUP: Final = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{any_of(_PLIGHT['groups'])})\b")
_THE: Final = re.compile(rf"\b(?:the|these|those)\s+{BOUND}$")
_CAUSING: Final = re.compile(rf"\b(?:{any_of(_PLIGHT['causing'])})\b")
_BY_WHAT: Final = re.compile(r"\s+(?:by|in|after|since|during|when|at|from|on|last|over)\s")
_PARTICIPLE: Final = re.compile(
    r"(?i)(?:\w+ed|hurt|dead|fled|slain|lost|(?:held|taken|caught|shot|stuck|struck)(?:\s+(?:by|in))?)$"
)
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
_KNOWN_ALL: Final = re.compile(rf"\b(?:the|those)\s+{BOUND}$")
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

TO_GROW: Final = re.compile(
    r"\s+(?:to\s+)?(?:\w+\s+)?(?:rise|climb|grow|increase|mount|go\s+(?:up|higher))\b(?!\s+(?:to|by)\b)"
)
IN_STATE: Final = re.compile(  # "30 missing fishermen", "12 captured officers"
    r"\s+\w+\s+(?:imprisoned|jailed|held\s+captive)\b|"
    r"\s+(?:\w+\s+){0,3}?(?:remain|remained|still\s+(?:held|being|shelter\w*|trapped|missing|detained|stranded|unaccounted))\b|"
    rf"\s+(?:of\s+)?(?:\w+ly[-\s])?(?:{any_of(_PLIGHT['states'])})\s+(?:[A-Z]\w+\s+)?(?:[A-Za-z]{{3,}}s|\w*(?:men|women|people|children)|police|crew|staff)\b"
)
SIZE_OF: Final = re.compile(
    rf"(?i)\b(?:{any_of(words_of_status()['total']['sized'])}|(?:'|’)s)\s*,?\s+(?:of|to|with)?\s*{BOUND}$"
)


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
    if metric not in DEEDS and _KNOWN_ALL.search(before) and _SAID_WERE.match(text, number.end):
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


def is_object(count: Count, reading: Reading, start: int) -> bool:
    """True where the number is the object of a finished deed before it, so that a later verb is somebody else's."""
    text, number = count.sentence.document.text, count.numeral
    if _DOING.search(text, max(start, number.start - 50), number.start):
        return True
    done = reading.find("done", max(start, number.start - 30), number.start)
    if done is None or (count.metric != "equipment" and count.metric not in cue_index().single):
        return False
    return not any(c.isdigit() for c in text[done.end : number.start])  # "gave $300m of the $1bn needed"


def is_helped(count: Count, start: int) -> bool:
    """True for "will help 5,000 people trapped in the town": the help is to come, the trap is a fact."""
    if count.metric not in PLIGHTS:
        return False
    text, number = count.sentence.document.text, count.numeral
    return bool(_HELP.search(text, start, number.start) and _IN_PLIGHT.match(text, number.end, number.end + 60))


def is_told_of_group(count: Count, cue: int) -> bool:
    """True for a group to whom something else is to be done: "must house 900 people uprooted by the flood"."""
    if count.metric in DEEDS:
        return False
    text, number, trigger = count.sentence.document.text, count.numeral, count.trigger
    if _LIVES_OF.search(text, max(cue, number.start - 50), number.start):
        return True
    named = _GROUP.match(text, number.end) and _THE.search(text, max(cue, number.start - 32), number.start)
    if named and count.metric in PLIGHTS:
        return True  # "will not take in the 60,000 refugees at the border"
    if trigger is None or trigger.start < number.end:
        return False
    told = text[trigger.start : trigger.end]
    if not (_PARTICIPLE.search(told) or told == "cut off") or _BY_WHAT.match(text, trigger.end) is None:
        return False
    known = _THE.search(
        text, max(cue, number.start - 32), number.start
    )  # "must rebuild the 600 homes lost in the fire"
    return known is not None or _CAUSING.search(text, cue, number.start) is None


def is_named_group(count: Count) -> bool:
    """True for "the 900 refugees in the town": so many are told of as known, whatever is said of them."""
    text, number = count.sentence.document.text, count.numeral
    if count.metric not in PLIGHTS or not _GROUP.match(text, number.end):
        return False
    return _THE.search(text, max(0, number.start - 32), number.start) is not None


def is_known_group(count: Count) -> bool:
    """True for "in honour of the 161 people who died": a group that is already known to have suffered it."""
    if count.metric in DEEDS:
        return False  # "to rescue the 300 victims": they are known, their rescue is to come
    text, number = count.sentence.document.text, count.numeral
    return _VICTIM.search(text, number.end, number.end + 45) is not None


def is_presupposed(count: Count, cue: int) -> bool:
    """True for "the 12 victims will be buried": what is said of a known group does not put off the group."""
    if count.metric in DEEDS:
        return False
    text, number = count.sentence.document.text, count.numeral
    if is_named_group(count):
        return True  # "most of the 900 refugees are preparing to leave"
    if not _DEFINITE.search(text[max(0, number.start - 24) : number.start]):
        return False
    return _VICTIM.search(text, number.end, cue) is not None


def follows_participle(count: Count, cue: int) -> bool:
    """True for "scores of people injured in the quake could die": the injury is a fact, only what follows is not."""
    trigger = count.trigger
    if trigger is None or not count.numeral.end <= trigger.start < trigger.end <= cue:
        return False
    text = count.sentence.document.text
    if not _PARTICIPLE.search(text[trigger.start : trigger.end]):
        return False
    return not re.search(r"(?i)\b(?:feared|presumed|believed)\b", text[trigger.end : cue + 8])
