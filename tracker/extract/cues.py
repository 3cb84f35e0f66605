"""Which words near a number say that it is a total or one incident's? The lexicon's cues, found by clause."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from tracker.extract.count import Count
from tracker.extract.timemarks import any_of
from tracker.model import Span

MANY = 100  # so many dead "have been killed" in more than one incident, unless one is named
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
            rf"(?i)\b(?:an?|the|this|that|one|another|single|same|['’]s)\s+[“\"‘]?(?:(?!(?:of|in|on|and|to|that)\b)[\w.'’-]+\s+){{0,5}}?"
            rf"(?:{any_of(lex['event']['nouns'])})(?![\w-])|\bone\s+of\s+(?:the|its|their|his)\s+(?:[\w-]+\s+){{1,4}}?(?:{any_of(lex['event']['plural'])})\b"
        )
        self.event = pattern(lex["event"]["nouns"])
        self.plural = pattern(lex["event"]["plural"])
        self.spread = pattern(lex["event"]["spread"])
        self.period = re.compile(
            pattern(lex["period"]["cues"]).pattern
            + rf"|(?i:\b(?:{any_of(lex['period']['lengths'])})\s+(?:[\w-]+\s+){{0,2}}?(?:{any_of(lex['event']['plural'])})\b)"
        )
        self.incidental = frozenset(lex["event"]["counted"])
        self.speech = pattern(lex["speech"]["words"])
        self.beginning = pattern(lex["beginning"]["words"])
        self.epidemic = pattern(lex["total"]["epidemic"])
        self.fresh = pattern(lex["period"]["fresh"])
        nouns = any_of(lex["event"]["nouns"] + lex["event"]["plural"])
        self.openers = re.compile(
            rf"(?i)[\"“'‘]?(?:(?:{any_of(lex['continuing']['openers'])})\b|(?:the|that|this|those)\s+(?:[\w-]+\s+)?(?:{nouns})\b)"
        )
        self.more = pattern(lex["continuing"]["more"])
        self.same = pattern(lex["continuing"]["same"])


@cache
def cues() -> Cues:
    """The cue patterns, compiled at the first call."""
    return Cues()


# Where one clause ends and the next begins.
_BREAK = re.compile(
    r"""
    [;:]\s | \s[–—-]{1,2}\s | \(|\) | \.{3}\s
    | ,\s+(?:and|but|while|which|who|whose|where|when|after|as|with|though|although|including|according|before|because|or)\b
    | \b(?:after|when|while|whereas|which|who|whose|where|because|before|although|though|following|amid|despite|if)\b
    | \b(?:in\s+which|that\s+(?:has|have|had|was|were|is|are|killed|left|injured|saw))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A part of what the clause has just counted belongs to the clause: "28,774 infections to date, including 144 deaths".
_PART = re.compile(r"(?i)(?:,\s+|\(|\s[–—-]{1,2}\s)\s*(?:including|among\s+them|of\s+whom)\b")


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
        if not _PART.match(text, m.start(), count.numeral.start):
            start = m.start()
    high = min(sentence.end, count.numeral.end + REACH)
    m2 = _BREAK.search(text, count.numeral.end, high)
    return Segment(start, m2.start() if m2 else high)


def find(p: re.Pattern[str], text: str, start: int, end: int) -> Span | None:
    """The first match of a cue pattern between two offsets."""
    m = p.search(text, start, end)
    return Span(m.start(), m.end()) if m else None


_SINCE = re.compile(r"(?i)\bsince\b")
_PERFECT = re.compile(
    r"(?i)\b(?:have|has|['’]ve)\s+(?:(?!not\b)\w+\s+){0,3}?(?:been|died|fled|killed|left|lost|crossed|returned|displaced|claimed|"
    r"wounded|injured|perished|received|arrived|moved|escaped|sought|headed|gone|reached|forced|affected|destroyed|damaged)\b"
)
_STATE = re.compile(r"(?i)\b(?:have|has|are|is|remain|remains|believed\s+to)\b")
_SIMPLE_PAST = re.compile(r"\b(?:were|was|fled|forced|ordered|caused|affecting|displaced\s+(?:some|about|around|more|over|\d))\b")
_HAVE = re.compile(r"(?i)\b(?:have|has|had)\b")
_PASSED = re.compile(r"(?i)\b(?:have|has)\s+passed\s+$")


def since_word(count: Count) -> Span | None:
    """The word "since" where it opens the span of this count; not one of a comparison, nor of a reason.

    "the worst since 2014" compares; in "the second attack since five guards were killed" the killing is the beginning.
    """
    c, text, sentence, number = cues(), count.sentence.document.text, count.sentence, count.numeral.start
    start, end = clause_of(count)
    low, high = max(sentence.start, start - 80), min(sentence.end, end + 120)
    for m in _SINCE.finditer(text, low, high):
        if c.superlative.search(text, max(low, m.start() - 70), m.start()) or _PASSED.search(text[m.start() - 12 : m.start()]):
            continue
        inside = m.end() < number and "," not in text[m.end() : number] and number - m.end() < 90
        if inside and not _HAVE.search(text, number, end) and not re.search(r"(?i)\bthen\b", text[m.end() : number]):
            continue
        return Span(m.start(), m.end())
    return None


def perfect(count: Count) -> bool:
    """True for "have been killed", "has displaced": told as a state reached, not as one deed."""
    text = count.sentence.document.text
    start, end = clause_of(count)
    low, high = max(start, count.numeral.start - 60), min(end, count.numeral.end + 70)
    return _PERFECT.search(text, low, high) is not None


def standing(count: Count) -> bool:
    """True where a metric of lasting states is told as a state ("have been displaced"), not as one incident's work."""
    c, text = cues(), count.sentence.document.text
    if count.metric in c.stock:
        return True
    start, end = clause_of(count)
    if count.metric == "infected":
        return not c.fresh.search(text, max(start, count.numeral.start - 30), min(end, count.numeral.end + 30))
    if (count.metric not in c.standing and count.metric != "returned") or c.incident.search(text, start, end):
        return False
    if count.metric == "returned":
        return bool(re.search(r"\b(?:have|has|returnees)\b", text[start:end]))
    return not _SIMPLE_PAST.search(text, start, end) or _STATE.search(text, start, end) is not None


def is_running(count: Count) -> bool:
    """True for a stock by its metric, or a running total by its words or by its tense."""
    c, text, sentence = cues(), count.sentence.document.text, count.sentence
    if standing(count):
        return True
    start, end = clause_of(count)
    if c.running.search(text, start, min(end, count.numeral.end + 60)) or c.campaign.search(text, start, end):
        return True
    if c.epidemic.search(text, sentence.start, sentence.end):
        return not c.fresh.search(text, start, end)
    return (
        count.numeral.value >= MANY
        and perfect(count)
        and sentence.index > 1
        and count.metric not in c.single
        and count.metric != "attacks"
        and not c.incident.search(text, sentence.start, sentence.end)
        and not c.plural.search(text, sentence.start, sentence.end)
    )
