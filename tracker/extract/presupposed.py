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
    rf"\b(?:lives|fate|safety|health|plight|families|relatives)\s+of\s+(?:the\s+|all\s+)?{BOUND}$"
)
_GROUP: Final = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{any_of(_PLIGHT['groups'])})\b")
_THE: Final = re.compile(rf"\b(?:the|these|those)\s+{BOUND}$")
_CAUSING: Final = re.compile(rf"\b(?:{any_of(_PLIGHT['causing'])})\b")
_BY_WHAT: Final = re.compile(r"\s+(?:by|in|after|since|during|when|at|from|on|last|over)\s")
_PARTICIPLE: Final = re.compile(
    r"(?i)(?:\w+ed|hurt|dead|fled|slain|lost|(?:held|taken|caught|shot|stuck|struck)(?:\s+(?:by|in))?)$"
)


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
