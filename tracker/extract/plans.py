"""Has it happened? The words of a number's clause that forecast, plan, fear, need, pledge or suppose it."""

from __future__ import annotations

import re
from functools import cache

from tracker.extract.count import Count
from tracker.extract.cues import clause_of, cues, pattern, words
from tracker.model import Span


class Plans:
    """The compiled patterns of the lexicon's words that put a count off."""

    def __init__(self) -> None:
        self.before = pattern(words("projected", "modals") + words("projected", "verbs") + words("projected", "near"))
        self.after = pattern(words("projected", "after") + words("projected", "modals"))
        self.modals = frozenset(words("projected", "modals"))
        self.near = frozenset(words("projected", "near"))
        self.future = frozenset(words("projected", "future")) | self.modals
        self.done = pattern(words("projected", "done"))
        self.idle = pattern(words("projected", "idle"))
        self.orders = pattern(words("projected", "orders"))
        self.leave = pattern(words("projected", "leave"))
        self.own = {m: frozenset(words("projected", "metric_words", m)) for m in words("projected", "metric_words")}


@cache
def plans() -> Plans:
    """The patterns, compiled at the first call."""
    return Plans()


def planned(count: Count) -> Span | None:
    """The words that put a count into the future or into doubt; None where it is said to have happened."""
    p, text, number = plans(), count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    order = p.orders.search(text, start, number.start)
    if order and p.leave.search(text, number.end, min(end, number.end + 60)):
        return Span(order.start(), order.end())
    return _cue_before(count, start, end) or _cue_after(count, start, end)


def looks_ahead(count: Count, cue: Span | None) -> bool:
    """True where the cue speaks of the future ("will be freed on Friday"), not of a past pledge ("pledged on Friday")."""
    return cue is not None and count.sentence.document.text[cue.start : cue.end].lower() in plans().future


def _cue_before(count: Count, start: int, end: int) -> Span | None:
    p, text, number = plans(), count.sentence.document.text, count.numeral
    own = p.own.get(count.metric, frozenset())
    found: re.Match[str] | None = None
    for m in p.before.finditer(text, start, number.start):
        word = m[0].lower()
        if word in own or (m[0][0].isupper() and m.start() != count.sentence.start) or p.idle.match(text, m.start(), end):
            continue
        if word in p.near and number.start - m.end() > 25:
            continue
        found = m
    if found is None or _deed_between(text, found.end(), number.start):
        return None
    if _KNOWN_BEFORE.search(text, start, number.start) and (count.metric in cues().single or _known_group(count)):
        return None
    return Span(found.start(), found.end())


def _cue_after(count: Count, start: int, end: int) -> Span | None:
    p, text, number = plans(), count.sentence.document.text, count.numeral
    own = p.own.get(count.metric, frozenset())
    high = min(end, number.end + 120)
    stop = (_STOP_OF_SUM if count.metric in cues().single else _STOP).search(text, number.end, high)
    for m in p.after.finditer(text, number.end, stop.start() if stop else high):
        word = m[0].lower()
        if word in own or p.idle.match(text, m.start(), end):
            continue
        between = text[number.end : m.start()]
        if word.startswith("to be") and _FORCED.search(text, start, number.start):
            return None
        if word in p.modals and (_FINITE.search(between) or _THAT_THEY.search(between)):
            return None
        if word in p.modals and count.metric in cues().single and re.search(r"\b(?:that|which)\s+$", between):
            return None
        if _presupposed(count, m.start()) or _after_participle(count, m.start()):
            return None
        return Span(m.start(), m.end())
    return None


# The next number or a lost line break ends what is said of this one; "30 of the 50" goes on.
_STOP = re.compile(r"(?<!of)(?<!of the)\s\d|\s{2,}|\n")
_STOP_OF_SUM = re.compile(r"(?<!of)(?<!of the)\s\d|\s{2,}|\n|,|\band\b")
_PAST = re.compile(r"\b(?:killed|died|wounded|injured|fled|left|struck|hit|destroyed|displaced|lost|was|were|had|has)\b")
_FORCED = re.compile(r"\b(?:forc|caus|allow|enabl)(?:ed|es|ing)\b|\bhad\b")
_FINITE = re.compile(r"\b(?:have|has|had|were|was|fled|died|said)\b")
_THAT_THEY = re.compile(r"\bthat\s+(?:they|it|he|she|the)\b")
_RESUMED = re.compile(r",\s+(?:includes?|included|is|are|was|were|has|have|had|reached|left|killed)\b")
_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|their|his|her|its|whose)\s+(?:\w+\s+)?$")
_KNOWN_BEFORE = re.compile(r"(?i)(?:\b(?:the|these|those|this|that|its)\s+(?:[$€£¥]|\w{1,3}\$)?|['’]s\s+(?:[$€£¥]|\w{1,3}\$)?)$")
_VICTIM = re.compile(r"\b(?:victims?|dead|killed|wounded|injured|survivors?|who\s+(?:\w+\s+)?(?:died|were|had|have|was)|suspected)\b")
_PARTICIPLE = re.compile(r"(?i)(?:\w+ed|hurt|dead|fled|slain|lost)$")


def _deed_between(text: str, start: int, end: int) -> bool:
    """True when a finished deed stands between the cue and the number: "may retaliate for a raid that killed 12"."""
    for done in plans().done.finditer(text, start, end):
        if not re.search(r"\b(?:be|been|to)\s+$", text[max(start, done.start() - 5) : done.start()]):
            return True
    if _RESUMED.search(text, start, end):
        return True
    return bool(_PAST.search(text, start, end)) and not re.search(r"\b(?:have|be|dead)\b", text[start : start + 12])


def _known_group(count: Count) -> bool:
    """True for "in honour of the 161 people who died": a group that is already known to have suffered it."""
    text, number = count.sentence.document.text, count.numeral
    return _VICTIM.search(text, number.end, number.end + 45) is not None


def _presupposed(count: Count, cue: int) -> bool:
    """True for "the 12 victims will be buried": what is said of a known group does not put off the group."""
    text, number = count.sentence.document.text, count.numeral
    if not _DEFINITE.search(text[max(0, number.start - 24) : number.start]):
        return False
    return _VICTIM.search(text, number.end, cue) is not None


def _after_participle(count: Count, cue: int) -> bool:
    """True for "scores of people injured in the quake could die": the injury is a fact, only what follows is not."""
    trigger = count.trigger
    if trigger is None or not count.numeral.end <= trigger.start < trigger.end <= cue:
        return False
    text = count.sentence.document.text
    word = text[trigger.start : trigger.end]
    return bool(_PARTICIPLE.search(word)) and not re.search(r"(?i)\b(?:feared|presumed|believed)\b", text[trigger.end : cue + 8])
