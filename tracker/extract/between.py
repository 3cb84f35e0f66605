"""What stands between a number and a place named in its sentence, and how far does that put them apart?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.anothers import is_anothers
from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import SKIPPED
from tracker.extract.timewords import any_of

_FEW: Final = PLACE_WORDS.either("few")
_SWAP: Final = re.compile(r"\b(?:in (?:return|exchange)|swapped|exchanged|traded) for\b")
_OWN_CLAUSE: Final = re.compile(
    r"\b(?:that|which) (?:has |have |had |also )?(?:killed|left|claimed|injured|wounded|displaced)"
    r" (?:at least |about |some |more than |nearly |over |an estimated )?$"
)
_NEXT: Final = re.compile(r"[a-z] (?:and(?: has| have| had)? [a-z]+ed|has|have|had) [^;]*$")
_NOBODY: Final = re.compile(r"\b(?:no one|nobody|none)\b")
_IN_CITY: Final = re.compile(
    r"[Tt](?<!\w[Tt])he (?:city|town|village|camp|port), (?:a|an|one|which|where|home)\b[^.;]*$"
)
_CITY_REACH: Final = 120
_ASIDE_REACH: Final = 120
_OF_WHICH: Final = re.compile(r"\bof (?:which|whom)\b")
_PLACED: Final = r"\b(?:in|at|near) (?:the )?"
_SHARED: Final = re.compile(  # "killed 20 people and injured 100 in Ambon"; not "20 in Ambon and 100 in Poso"
    rf"(?:(?!{_PLACED}[A-Z])(?:[^,;.]|[,.](?=\d)))* and (?:(?!{_PLACED}[A-Z])(?:[^,;.]|[,.](?=\d)))*?{_PLACED}"
)
_BREAK: Final = re.compile(  # one class to search for first: much faster
    r"[,as](?:(?<=,) (?:and|where|as|who|which|with|after|when|since)|(?<=a)(?<!\wa)fter|(?<=s)(?<!\ws)ince)\b"
)
_TURN: Final = re.compile(r";|\([A-Z][A-Za-z]{1,8}\) ?(?:--?|–|—)|\b(?:while|whereas|but|although)\b")
_PARAGRAPH: Final = re.compile(r"[ \xa0]{2,}[A-Z]")
RESULT: Final = re.compile(r", \w+ing ")
_NUMBER_WORDS: Final = (
    "two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands scores".split()
)
_A_DIGIT: Final = re.compile(r"\d")
_IN_NUMBERS: Final = tuple("two hree four fi six even ight nin ten elve doz dred scor ousa".split())
NUMBER: Final = re.compile(
    r"\d(?![\d.,]*(?:%| ?per ?cent))"
    rf"|\b(?:{any_of(_NUMBER_WORDS)})\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    # "nine, including a man killed in Odesa", not "three, including a child, were killed in Odesa"
    r"\bincluding\b(?:(?!\b(?:were|was|have|has|had|are)\b)[^,])*\b(?:killed|injured|wounded|found|who|shot)\b[^,]*$"
)
_SUBSET: Final = re.compile(
    # "35 killed, including 17 in the city of Homs"; not "4, including 2 women, were killed in Homs"
    r"\b(?:including|among them|of them|of whom|with) (?:at least |some |about |around |nearly |more than |over )?"
    rf"(?:\d[\d,.]*|{_FEW})\b"
    r"(?:(?:\b(?:that|who) (?:were|was|have|has|had|are)\b|(?!\b(?:were|was|have|has|had|are|after|as|when)\b)[^,;]))*$"
    r"|(?:\d|\b(?:half|most|many|some|third|thirds|quarter|majority)) of (?:whom|them|those)\b[^,;]*$"
)
_ASIDE: Final = re.compile(
    r", (?:including|among them|such as|notably|especially|particularly"
    r"|(?:the|its) (?:[a-z]+ ){0,2}?(?:[a-z]{3,}est|worst|first|most [a-z]+)(?: [a-z]+){0,3} (?:since|after))\b[^,;.]*$"
)
_WORST: Final = re.compile(  # "dozens have died, with the worst raid in Gereida"
    r"\bwith the (?:most|worst|deadliest|heaviest|highest|largest|biggest|greatest|bulk|majority)\b[^.;\d]*$"
)
_OTHERS: Final = re.compile(  # "one in Sud-Est, 2 in Port-au-Prince": each place is of the number right before it
    rf"\b(?:\d[\d,.]*|{_FEW})"
    r"(?: others?| more| of them)?(?: (?:people|children|civilians|women|men|girls|boys|soldiers|villagers|residents))?"
    r" (?:in|at|near) (?:the )?$",
    re.IGNORECASE,
)
_FEW_WORDS: Final = frozenset(_FEW.split("|"))
_OTHERS_WORDS: Final = 8
_WHOLE: Final = re.compile(r"(?:^|[.,;:–—-] |\n)[Oo]f (?:the|a|an estimated|some|these|those)(?: \w+){0,2} $")
_ADJACENT: Final = 12  # characters
_ANOTHERS: Final = 2.5  # what puts a place behind every other


def distance_penalty(count: Count, m: Mention, text: str) -> float:
    """How far a mention is from the number: clause breaks and other numbers between count most."""
    start, end = count.numeral.start, count.numeral.end
    between = text[end : m.start] if m.start >= end else text[m.end : start]
    if m.role == "host" and between[:2] == ", " and (aside := SKIPPED.match(text, m.end, start)):
        between = text[aside.end() : start]  # "Italy, the country with the next most deaths, had 27,000"
    breaks = _BREAK.findall(between) if ", " in between or "after" in between or "since" in between else []
    if m.start < start:  # "in Toretsk, where three people died": what is before "where" is what it tells of
        told = (
            (", where", ", which", ", who", ", with")
            if between.startswith(", with")
            else (", where", ", which", ", who")
        )
        breaks = [b for b in breaks if b not in told]
    if is_anothers(m, between, m.start >= end):
        return _ANOTHERS
    first = first_of_list(m)  # "eight people in Utah and Texas"
    others = (
        count.metric != "magnitude"
        and len(between) > _ADJACENT
        and end <= first.start
        and _may_be_others(text, end, first.start)
        and _OTHERS.search(text, end, first.start)
    )
    if others and not (len(between) < _CITY_REACH and _SHARED.fullmatch(text, end, first.start)):
        return _ANOTHERS
    if m.start >= end and m.end + 1 < count.sentence.end and NUMBER.match(text, m.end + 1):
        return _ANOTHERS  # "Canada has 496 cases and Costa Rica nine"
    if m.start >= end and _WHOLE.search(text, max(0, start - 40), start) and NUMBER.search(between):
        return _ANOTHERS  # "Of the more than 3,000 killed, 1,300 died in Homs"
    closed = m.start < start and between.startswith((",", " –", " —")) and not RESULT.match(between)
    closed = closed and not between.startswith(", where ")  # "including the town of Juli, where six died"
    if closed and _ASIDE.search(text, max(count.sentence.start, m.start - _ASIDE_REACH), m.start):
        return _ANOTHERS  # "Blasts in Iraq, including one in Kirkuk, killed 12"
    if (
        m.start >= end
        and "," not in between
        and _OWN_CLAUSE.search(text, max(count.sentence.start, start - 40), start)
        and _NEXT.search(between)
    ):
        return _ANOTHERS  # "a raid in Gao that killed four and alarmed people across Mali"
    penalty = min(len(between), 300) / 400 + 0.45 * min(2, len(breaks))
    penalty += 1.0 * min(2, _count_turns(between)) + (1.2 if _starts_paragraph(between) else 0.0)
    if m.start < start and 0 <= between.find(" where ") < between.find(", where"):
        penalty += 1.0  # "hit Peru where a dam broke, and Chile, where 300 fled"
    if " for " in between and _SWAP.search(between):
        return _ANOTHERS  # "freed 12 hostages in return for 90 men in Israeli jails"
    if ("no one" in between or "nobody" in between or "none" in between) and _NOBODY.search(between):
        penalty += 2.0
    low = max(count.sentence.start, m.start - _CITY_REACH)
    if text.find(", ", low, m.start) >= 0 and _IN_CITY.search(text, low, m.start):
        penalty += 2.2  # "the city, one of the largest in the Donbas": the city is meant, and named before
    if m.start < end:
        low = max(count.sentence.start, m.start - 40)
        penalty += 0.15 + (0.4 if _may_be_others(text, low, m.start) and _OTHERS.search(text, low, m.start) else 0.0)
    elif ("including" in between and _PART.search(between)) or (" with the " in between and _WORST.search(between)):
        penalty += 2.0
    elif _hints_at_part(between) and _SUBSET.search(between):
        return _ANOTHERS
    part = m.start < start and _OF_WHICH.search(text, max(m.end, start - 30), start)
    return penalty + (0.3 if not part and _names_number(between) else 0.0)


def _may_be_others(text: str, low: int, start: int) -> bool:
    """Whether a name may stand behind "in", "at" or "near" and a number: a cheap sieve before a pattern, as the next
    ones are."""
    if text[max(0, start - 3) : start].lower() not in ("in ", "at ", "ar ", "he "):
        return False
    return any(not word.isalpha() or word.lower() in _FEW_WORDS for word in text[low:start].split()[-_OTHERS_WORDS:])


def _names_number(between: str) -> bool:
    """Whether a number stands between; the letters of their words tell most others from them."""
    if _A_DIGIT.search(between) is None:
        low = between.lower()
        if not any(word in low for word in _IN_NUMBERS):
            return False
    return NUMBER.search(between) is not None


def _hints_at_part(between: str) -> bool:
    if "of " in between and ("of them" in between or "of whom" in between or "of those" in between):
        return True
    return "with " in between or "including " in between or "among them " in between


def _count_turns(between: str) -> int:
    hinted = ";" in between or "(" in between or "while" in between or "but" in between
    return len(_TURN.findall(between)) if hinted or "whereas" in between or "although" in between else 0


def _starts_paragraph(between: str) -> bool:
    return ("  " in between or "\xa0" in between) and _PARAGRAPH.search(between) is not None


def first_of_list(m: Mention) -> Mention:
    """The first name of a list."""
    while m.joined is not None:
        m = m.joined
    return m
