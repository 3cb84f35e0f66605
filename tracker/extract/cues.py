"""Which words near a number say that it is a total, one incident's, or still to come? The lexicon's cues, found by clause."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from tracker.extract.count import Count
from tracker.extract.timemarks import any_of
from tracker.model import Span

REACH = 320  # characters on either side of a number that may belong to its clause


@cache
def words_of_status() -> dict[str, Any]:
    """The lexicon `status.toml` as read."""
    return tomllib.loads((files("tracker.lexicon") / "status.toml").read_text(encoding="utf-8"))


def words(*names: str) -> list[str]:
    """The words of a list in the lexicon: `words("total", "cues")`."""
    found: Any = words_of_status()
    for name in names:
        found = found[name]
    return list(found)


def pattern(listed: list[str]) -> re.Pattern[str]:
    """A pattern for whole words of a list, in any case but for "May"; a blank is any white space."""
    return re.compile(rf"(?<![\w-])(?!May\b)(?i:{any_of(listed)})(?![\w-])")


class Cues:
    """The compiled cue patterns of the lexicon."""

    def __init__(self) -> None:
        lex = words_of_status()
        self.stock = frozenset(lex["metrics"]["stock"])
        self.standing = frozenset(lex["metrics"]["standing"])
        self.single = frozenset(lex["metrics"]["single"])
        self.held = frozenset(lex["metrics"]["held"])
        self.running = pattern(lex["total"]["running"])
        self.toll = pattern(lex["total"]["toll"])
        self.standing_words = pattern(lex["total"]["standing"])
        self.campaign = pattern(lex["total"]["campaign"])
        self.superlative = pattern(lex["comparison"]["words"])
        self.upheaval = pattern(lex["beginning"]["upheavals"])
        self.report = pattern(lex["beginning"]["reports"])
        # "an Israeli air strike", "the quake": one incident, named.
        self.incident = re.compile(
            rf"(?i)\b(?:an?|the|this|that|one|another|single|same|['’]s)\s+[“\"‘]?(?:(?!(?:of|in|on|and|to|that)\b)[\w.'’-]+\s+){{0,4}}?"
            rf"(?:{any_of(lex['event']['nouns'])})(?![\w-])|\bone\s+of\s+(?:the|its|their|his)\s+(?:[\w-]+\s+){{1,4}}?(?:{any_of(lex['event']['plural'])})\b"
        )
        self.event = pattern(lex["event"]["nouns"])
        self.plural = pattern(lex["event"]["plural"])
        self.spread = pattern(lex["event"]["spread"])
        self.period = pattern(lex["period"]["cues"])
        self.speech = pattern(lex["speech"]["words"])
        self.beginning = pattern(lex["beginning"]["words"])
        self.before = pattern(lex["projected"]["modals"] + lex["projected"]["verbs"])
        self.after = pattern(lex["projected"]["after"])
        self.modal = pattern(lex["projected"]["modals"])
        self.done = pattern(lex["projected"]["done"])
        self.idle = pattern(lex["projected"]["idle"])
        self.orders = pattern(lex["projected"]["orders"])
        self.leave = pattern(lex["projected"]["leave"])
        nouns = any_of(lex["event"]["nouns"] + lex["event"]["plural"] + ["disaster", "tragedy", "calamity"])
        self.openers = re.compile(
            rf"(?i)[\"“'‘]?(?:(?:{any_of(lex['continuing']['openers'])})\b|(?:the|that|this|those)\s+(?:[\w-]+\s+){{0,2}}?(?:{nouns})\b)"
        )
        self.more = pattern(lex["continuing"]["more"])
        self.same = pattern(lex["continuing"]["same"])
        self.metric_words = {m: frozenset(ws) for m, ws in lex["projected"]["metric_words"].items()}


@cache
def cues() -> Cues:
    """The cue patterns, compiled at the first call."""
    return Cues()


# Where one clause ends and the next begins.
_BREAK = re.compile(
    r"""
    [;:]\s | \s[–—-]{1,2}\s | \(|\)
    | ,\s+(?:and|but|while|which|who|whose|where|when|after|as|with|though|although|including|according|before|because|or)\b
    | \b(?:after|when|while|whereas|which|who|whose|where|because|before|although|though|following|amid|despite|that\s+(?:has|have|had|was|were|is|are|killed|left|injured|saw)|in\s+which|if)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Segment(NamedTuple):
    """The clause of a number, as offsets in the article's text."""

    start: int
    end: int


def clause_of(count: Count) -> Segment:
    """The clause around a number: from the last break before it to the first after, within its sentence."""
    text, sentence = count.sentence.document.text, count.sentence
    low = max(sentence.start, count.numeral.start - REACH)
    start = low
    for m in _BREAK.finditer(text, low, count.numeral.start):
        start = m.start()
    high = min(sentence.end, count.numeral.end + REACH)
    m2 = _BREAK.search(text, count.numeral.end, high)
    return Segment(start, m2.start() if m2 else high)


def find(p: re.Pattern[str], text: str, start: int, end: int) -> Span | None:
    """The first match of a cue pattern between two offsets."""
    m = p.search(text, start, end)
    return Span(m.start(), m.end()) if m else None


def planned(count: Count) -> Span | None:
    """The words that put a count into the future or into doubt; None where it is said to have happened."""
    c, text, number = cues(), count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    own = c.metric_words.get(count.metric, frozenset())
    if (order := c.orders.search(text, start, number.start)) and c.leave.search(text, number.end, min(end, number.end + 60)):
        return Span(order.start(), order.end())
    found: re.Match[str] | None = None
    for m in c.before.finditer(text, start, number.start):
        if m[0].lower() not in own and not c.idle.match(text, m.start(), end):
            found = m
    if found and not _deed_between(c, text, found.end(), number.start):
        return Span(found.start(), found.end())
    other = _NEXT_NUMBER.search(text, number.end, min(end, number.end + 120))
    for m in c.after.finditer(text, number.end, other.start() if other else min(end, number.end + 120)):
        if m[0].lower() not in own and not _presupposed(count, text, m):
            return Span(m.start(), m.end())
    return None


_NEXT_NUMBER = re.compile(r"(?<!of)(?<!of the)\s[\d]|\s{2,}|\n")
_PAST = re.compile(
    r"\b(?:killed|died|wounded|injured|fled|left|struck|hit|destroyed|displaced|lost|was|were|had|has)\b"
)
_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|their|his|her|its|whose)\s+(?:\w+\s+)?$")


def _deed_between(c: Cues, text: str, start: int, end: int) -> bool:
    """True when a finished deed stands between the cue and the number: "may retaliate for a raid that killed 12"."""
    if (done := c.done.search(text, start, end)) and not re.search(r"\b(?:be|been|to)\s+$", text[done.start() - 5 : done.start()]):
        return True
    return bool(_PAST.search(text, start, end)) and not re.search(r"\b(?:have|be|dead)\b", text[start : start + 12])


def _presupposed(count: Count, text: str, m: re.Match[str]) -> bool:
    """True for "the 12 victims will be buried": what is said of a known group does not put off the group."""
    number = count.numeral
    if not _DEFINITE.search(text[max(0, number.start - 24) : number.start]):
        return False
    return bool(re.search(r"\b(?:victims?|dead|killed|wounded|injured|survivors?|who)\b", text[number.end : m.start()]))


_SINCE = re.compile(r"(?i)\bsince\b")
_LASTING = re.compile(r"(?i)\b(?:have|has|had|are|is|remain|remains|being|live|living|been)\b")
_SIMPLE_PAST = re.compile(r"\b(?:were|was|fled|forced|ordered|caused|affecting|displaced\s+(?:some|about|around|more|over|\d))\b")


def since_word(count: Count) -> Span | None:
    """The word "since" where it opens the span of this count, not that of a comparison ("the worst since 2014")."""
    c, text, sentence = cues(), count.sentence.document.text, count.sentence
    start, end = clause_of(count)
    low, high = max(sentence.start, start - 80), min(sentence.end, end + 120)
    for m in _SINCE.finditer(text, low, high):
        if not c.superlative.search(text, max(low, m.start() - 70), m.start()):
            return Span(m.start(), m.end())
    return None


def standing(count: Count) -> bool:
    """True where a metric of lasting states is told as a state ("have been displaced"), not as one incident's work."""
    c, text = cues(), count.sentence.document.text
    if count.metric in c.stock:
        return True
    if count.metric not in c.standing and count.metric != "returned":
        return False
    start, end = clause_of(count)
    if c.incident.search(text, start, end):
        return False
    if count.metric == "returned":
        return bool(re.search(r"\b(?:have|has|returnees)\b", text[start:end]))
    return not _SIMPLE_PAST.search(text, start, end) or bool(re.search(r"\b(?:have|has|are|remain)\b", text[start:end]))
