"""Which times of a sentence belong to a noun beside the count's deed? "On a ship that left on Monday", "despite …"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.hinted import Hinted
from tracker.extract.reading import words_of_status
from tracker.extract.timeroles import planned_day
from tracker.extract.timewords import any_of
from tracker.extract.timex import TimeSpan

_BEFALLS: Final = frozenset(("killed", "injured", "missing", "casualties", "infected", "rescued", "detained"))
_HABIT: Final = Hinted(
    "last lasts run runs stretches extend extends continue continues".split(),
    r"\b(?:lasts?|runs?|stretches|extends?|continues?)\s+(?:from\s+|until\s+|through\s+)?$",
)
_TOLL_REACH: Final = 24  # characters
_GROWING: Final = [*words_of_status()["total"]["growing"], "stood", "stands", "reached", "passed", "topped"]
_GREW: Final = Hinted((word.split()[0] for word in _GROWING), rf"\b(?:{any_of(_GROWING)})\b")
_DEPARTED: Final = re.compile(  # "the boat, which was said to have left Norland on [Monday]"
    r"(?:\s[\w’'-]+){2,}?,?\s(?:which|who|that)\s+(?:had\s+|(?:is|are|was|were)\s+(?:said|believed|thought|reported)\s+to\s+have\s+)?"
    r"(?:left\s+(?:for\s+)?(?:the\s+)?[A-Z]\w*|departed|sailed|set\s+(?:off|out|sail)|taken\s+off|took\s+off|visited|called\s+at|docked|berthed)\b[^,;]*$"
)
_DECIDED: Final = re.compile(  # "killed in the war after its decision to invade in [March 2003]"
    r"\b(?:decision|decree|order|resolution|choice)\s+to\s+[a-z]+(?:\s+(?!that\b|which\b)[\w’'-]+){0,3}\s+(?:in|on)\s+$"
)
_THAT_IT_HAD: Final = re.compile(  # "owes $9m in spite of the loan it took in [May]"
    r"\b(?:despite|in\s+spite\s+of|under|because\s+of|thanks\s+to|beyond|similar\s+to)\s+(?:the|an?|its|their|that)\s+"
    r"(?:[\w’'/\\-]+\s+){1,7}?(?:it|they|he|she|we|[A-Z]\w+)\s+(?:had\s+|has\s+|have\s+)?[a-z]+(?:ed|ght|ade|ook|ave|uck|on)\s+(?:in\s+|on\s+)?$"
)
_ONE_WHO: Final = re.compile(  # "5 died in the storm, including one man who drowned on [16 February]"
    r",\s+(?:including|among\s+them)\s[^,;]*?\s(?:who|whose)\s[^,;]*$"
)
_MENDED: Final = re.compile(  # "£3m to buy the hoard that was, the house built [last year]"
    r"\bto\s+(?:buy|rebuild|repair|replace|restore|preserve|save|compensate|fix|clean|reopen|house|display)\s+[^,;.\d]{3,70}\s[a-z]+(?:ed|en|lt|st)\s+"
    r"(?:by\s+(?:[\w’'-]+\s+){1,3})?(?:in\s+|on\s+)?$"
)
_RELATED: Final = re.compile(r"[^,;.]*?\s(?:who|that|which)\s+(?:ha[ds]|have|were|was)\b[^,;.]*$")
_FELL: Final = re.compile(rf"\b(?:{any_of(words_of_status()['deeds']['past'])})\b")
_MAIN_VERB: Final = re.compile(r"\s+(?:was|were|is|are|has|have|had|will)\b")
_STILL: Final = re.compile(rf"\bstill\s+(?:being\s+)?[a-z]+\s+(?:captive\s+|hostage\s+)?{BOUND}$")
_ONCE_DID: Final = re.compile(r"(?:\s[\w’'-]+){1,4}?\s(?:they|it|he|she|who|whom|that|which)\s[^,;.]*$")
_SUMS: Final = frozenset(("money", "mass", "equipment"))
_OUTSET: Final = re.compile(  # "held over grants paid at the start of the war in [February 2022]"
    r"\b(?:at|near|around)\s+the\s+(?:start|beginning|outset|onset|outbreak|height|end)\s+of\s+(?:the|a|its|their|this)\s+(?:[\w’'-]+\s+){1,4}?(?:in|on)\s+$"
)
_HAS_GROWN: Final = Hinted(
    ("has", "have"),
    rf"\b(?:has|have)\s+(?:now\s+)?(?:(?:{any_of(words_of_status()['total']['growing'])})\s+to|reached|topped|passed)\s+{BOUND}$",
)
_HOLDS: Final = re.compile(r"\b(?:have|has)\s+(?:\w+ly\s+|also\s+|now\s+|already\s+)?[a-z]+(?:ed|en|nt|ld)\s")


_NEXT_WORDS: Final = 40
_SO_FAR: Final = Hinted(("far",), r"(?i),\s(?:and|but|while)\s[^;]*\bso\sfar\b")


def is_beside(count: Count, time: TimeSpan, role: str) -> bool:
    """True for a time that only tells when something else of the sentence was, is or will be; `role` is the time's."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    begin = time.lead_start if time.lead_start >= 0 else time.start
    if _HABIT.search(sentence, max(sentence.start, begin - 24), time.start):
        return True  # "a winter that lasts from November to March"
    if time.start < number.start:
        if role == "incident" and _HAS_GROWN.search(sentence, time.end, number.start):
            return True  # "The toll of last week's floods has risen to 40": as of now
        toll = role == "incident" and text.find("toll", max(sentence.start, begin - _TOLL_REACH), begin) >= 0
        if toll and _GREW.search(sentence, time.end, number.start):
            return True  # "The toll from Sunday's quake rose to 40"
        if role != "speech" and _SO_FAR.search(sentence, time.end, min(sentence.end, number.end + _NEXT_WORDS)):
            return True  # "It struck a week ago, and officials say 102 have died so far"
        if role == "speech" or time.kind != "date" or "," not in text[time.end : number.start]:
            return False
        return planned_day(sentence, time)  # "The offer, to be set out on Monday, could bring 900"
    if time.start - number.end < 12:
        return False
    return _behind(count, time, text[number.end : time.start], role)


def _behind(count: Count, time: TimeSpan, between: str, role: str) -> bool:
    """The same for a time behind the number, by the words between them."""
    relative = "which " in between or "that " in between or "who" in between
    if relative and count.metric in _BEFALLS and _DEPARTED.match(between):
        return True
    if role == "speech":
        return False
    if relative and _RELATED.match(between) and not _FELL.search(between) and _of_earlier_deed(count, time, between):
        return True
    text, number = count.sentence.document.text, count.numeral
    if _ONCE_DID.match(between) and _STILL.search(text, max(count.sentence.start, number.start - 50), number.start):
        return True  # "are still holding 200 pupils they seized in [April]"
    infinitive = " to " in between
    if infinitive and (_DECIDED.search(between) or (count.metric in _SUMS and _MENDED.search(between))):
        return True
    if ("spite" in between or "the " in between or "its " in between) and _THAT_IT_HAD.search(between):
        return True
    if " the " in between and _OUTSET.search(between):
        return _HOLDS.search(text, max(count.sentence.start, number.start - 40), number.start) is not None
    return relative and _ONE_WHO.search(between) is not None


def _of_earlier_deed(count: Count, time: TimeSpan, between: str) -> bool:
    """ "the bodies of three guides who had been seized [a year ago] were found": the day of what had been done to them,
    where the clause's own verb follows and it is not the relative one that counts them."""
    if _MAIN_VERB.match(count.sentence.document.text, time.end, count.sentence.end) is None:
        return False
    who = count.numeral.end + next(between.find(w) for w in (" who ", " that ", " which ") if w in between)
    return count.trigger is None or not who <= count.trigger.start < time.start
