"""What do money, distances, areas and votes amount to: one sum or object, a span's, or all since some day?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Decision
from tracker.extract.cues import BOUND, clause_of
from tracker.extract.dates import When
from tracker.extract.dayswork import is_at
from tracker.extract.neighbours import adds_to, led_to
from tracker.extract.onedeed import one_sum
from tracker.extract.plans import planned
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.sinces import since_word
from tracker.extract.timewords import any_of
from tracker.model import Span

_NAMING: Final = re.compile(r"\s(?:[a-z-]+\s){0,2}")
_SHARE: Final = re.compile(
    r"\b(?:per\s?cent|percent|third|quarter|half|part|fraction)\s+(?:funded\s+)?of\s[^,;]*$|%[^,;]*$"
)
_TRANCHE: Final = re.compile(r"\s+(?:tranche|instalment|installment|batch|round|fine|ransom|cheque|check)\b")
_RUNS_TO: Final = re.compile(r"(?<!\byear )(?<!months )(?<!quarter )\b(?:through|up\s+to)\s+(?:the\s+end\s+of\s+)?$")
_SOME_TIME: Final = re.compile(r"(?i)(?:next|coming|following|few|ahead)\s+(?:few\s+)?(?:days|weeks|months|years)")
_STORM: Final = re.compile(rf"(?:['’]s)?\s(?:{any_of(words_of_status()['tellings']['storms'])})\s[A-Z]")
_STOOD: Final = re.compile(  # "its reserves fell below [$3tn] in 2016"
    rf"\b(?:reserves|debts?|arrears)\s+(?:of\s+(?:the\s+)?[\w’'-]+\s+)?(?:[a-z]+\s+){{1,3}}?(?:to|at|below|above|past|beyond)\s+{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)
_THIS: Final = re.compile(r"\s+this\b")


def scope_of_sum(count: Count, when: When) -> Decision:
    """Money, distances, areas, votes: what one decision or object amounts to, unless a span says otherwise."""
    if count.metric == "money" and (
        cue := reading_of(count.sentence).find("owed", count.numeral.end, count.numeral.end + 40)
    ):
        return Decision("total", "sum owed or held", cue)
    text, at = count.sentence.document.text, count.numeral.start
    if count.metric == "money" and (stood := _STOOD.search(text, max(count.sentence.start, at - 60), at)):
        return Decision("total", "sum owed or held", Span(*stood.span()))
    if count.metric == "money" and _TRANCHE.match(count.sentence.document.text, count.numeral.end):
        return Decision("event", "one sum, vote or length")
    if count.metric in ("money", "mass", "area"):
        if cue := led_to(count):
            return Decision("total", "led to", cue)
        if cue := adds_to(count):
            return Decision("event", "adds to a total", cue)
        if cue := since_word(count):
            return Decision("total", "sum since a day", cue)
        if cue := _gathered_yet(count):
            return Decision("total", "sum so far", cue)
        rolling = when.rule.startswith(("time ahead", "time up to now"))
        if count.metric == "money" and when.rule.startswith(("part of a year", "span to its end")):
            return Decision("period", "sum of a quarter", when.span)  # "posted a third-quarter loss of $7m"
        long = when.precision in ("year", "day") and not when.rule.startswith("time ahead")
        if when.span and when.rule.endswith("clause") and _RUNS_TO.search(text, when.span.start - 24, when.span.start):
            if planned(count):
                return Decision("period", "sum needed up to a day", when.span)  # "needs $7m to go on through June"
            return Decision("total", "sum up to a day", when.span)  # "cost $7m through 3 June"
        if rolling and when.rule.startswith("time ahead") and _SOME_TIME.search(_words(count, when)):
            rolling = False  # "in the coming months": when it is to come
        if (one := one_sum(count, when)) and count.metric == "money":
            return Decision("event", "one sum of a span", one)
        if (
            count.metric != "area"
            and when.since is not None
            and not _of_named_event(count, when)
            and when.rule.endswith("clause")
            and (rolling or _by_month(count, when) or long or when.rule.startswith("range"))
        ):
            return Decision("period", "sum of a stated span", when.span)
    return Decision("event", "one sum, vote or length")


def _words(count: Count, when: When) -> str:
    return count.sentence.document.text[when.span.start : when.span.end] if when.span else ""


def _by_month(count: Count, when: When) -> bool:
    """True for goods of a month ("distributed 464 tonnes in October"), not for what is in store at its end."""
    at = when.span is not None and is_at(count, when.span)
    return count.metric == "mass" and when.precision == "month" and not at


def _gathered_yet(count: Count) -> Span | None:
    """The words "so far" where the sum itself has come together; not one of which a part has, nor one that is asked."""
    text, number, (low, high) = count.sentence.document.text, count.numeral, clause_of(count)
    cue = reading_of(count.sentence).find("yet", max(low, number.start - 80), min(high, number.end + 80))
    if cue is None or _THIS.match(text, cue.end) or planned(count) is not None:
        return None
    return None if _SHARE.search(text, max(low, number.start - 60), number.start) else Span(cue.start, cue.end)


def _of_named_event(count: Count, when: When) -> bool:
    """True where the span only names an incident: "the 2010 earthquake caused $8 billion in damage"."""
    if when.span is None:
        return False
    low, reading, text = when.span.end, reading_of(count.sentence), count.sentence.document.text
    if _STORM.match(text, low):
        return True  # "2017's Hurricane Maria did $90bn of damage"
    return any(
        (hit := reading.find(kind, low, low + 30)) and _NAMING.fullmatch(text, low, hit.start)
        for kind in ("event", "plural")
    )
