"""Has it happened? The words of a number's clause that forecast, plan, fear, need, pledge or suppose it."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Numeral
from tracker.extract.cues import BOUND, clause_of
from tracker.extract.lying import is_there
from tracker.extract.oneassault import of_case
from tracker.extract.pacts import in_pact
from tracker.extract.putbefore import BEFORE, cue_before
from tracker.extract.putbehind import AFTER, MOVED, cue_behind
from tracker.extract.reading import Reading, cue_index, reading_of
from tracker.extract.supposed import no_statement, supposed
from tracker.extract.terms import only_offered
from tracker.extract.wholes import as_whole, own_phrase
from tracker.model import Span

_PLANS: Final = frozenset((*BEFORE, *AFTER, "order"))
_OF_WHOM: Final = re.compile(r" of (?:whom|which|them)\b")
_RESTATED: Final = re.compile(rf"[–—-]\s+{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$")
_RESTATED_TO: Final = re.compile(r"\s?(?:\([^)]{1,25}\)\s)?(?:[a-z]+\s){0,6}(?:\([^)]{1,25}\)\s)?(?:[–—]|--?)\s")
_IN_BRACKETS: Final = re.compile(r"\([^)]{1,25}\)")
_CONVERTED: Final = re.compile(
    r"(?P<first>(?<!\d)\d[\d,.]*)(?:\s?[a-z]+){0,3}\s\((?:about\s+|around\s+|some\s+)?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s)?\s?$"
)
_ASIDE: Final = re.compile(r"\s?[–—-]\s[^–—]{3,80}\s[–—-](?=\s)|\s?,\s(?:or|and)\s[^,;.]{3,40},(?=\s)")
_TOLD_OF: Final = re.compile(r"\b(?:who|which|that)\s")  # "19 are feared dead, including three [who drowned]"


def planned(count: Count) -> Span | None:
    """The words that put a count into the future or into doubt; None where it is said to have happened."""
    known, key = reading_of(count.sentence).known, (f"planned {count.metric}", count.numeral.start)
    if key not in known:
        known[key] = _find_plan(count)
    return known[key]  # type: ignore[no-any-return]


def _find_plan(count: Count) -> Span | None:
    if offered := only_offered(count):
        return offered
    if count.metric in MOVED and (pact := in_pact(count)):
        return pact
    if count.metric == "killed" and of_case(count):
        return None  # "are to appear in court, charged with the manslaughter of 18 hikers"
    reading = reading_of(count.sentence)
    if _PLANS.isdisjoint(reading.kinds):
        return no_statement(count)
    whole = as_whole(count)
    own = own_phrase(count)
    told = _TOLD_OF.search(count.sentence.document.text, own.start, own.end)
    apart = told or any(reading.find(kind, own.start, own.end) for kind in _PLANS)
    related = whole is not None or _OF_WHOM.match(count.sentence.document.text, count.numeral.end) is not None
    if related and not apart and _tells_itself(count, own):
        return None  # "the men it will free, eight of whom are dead"
    base = whole if whole and not apart else count
    return _planned(base, reading_of(base.sentence))


def _tells_itself(count: Count, own: Span) -> bool:
    """Whether a part has a verb or a state of its own behind it."""
    trigger = count.trigger
    told = count.rule.endswith((": state", "state after", "passive verb", "subject of verb"))
    return told and trigger is not None and count.numeral.end < trigger.start and trigger.end <= own.end


def _planned(count: Count, reading: Reading) -> Span | None:
    if is_there(count):
        return None
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    if _RESTATED.search(text, start, number.start) and _RESTATED_TO.match(text, number.end, sentence.end):
        start = reading.clause(start - 1, start - 1)[0]  # "has pledged to spend more – €100bn in all – on schools"
    order = reading.find("order", start, number.start)
    if order and reading.find("leave", number.end, min(end, number.end + 60)):
        return order
    if unstated := supposed(count) or no_statement(count):
        return unstated
    if same := _CONVERTED.search(text, max(sentence.start, number.start - 60), number.start):
        first = Numeral(
            same.start("first"),
            same.end("first"),
            number.text,
            number.value,
            number.high,
            number.vague,
            number.currency,
        )
        return planned(count.with_number(first))  # "pledged 100,000 pounds ($12,623)": both or neither
    if aside := _ASIDE.match(text, end - 1 if text[end - 1 : end].isspace() else end, sentence.end):
        end = min(sentence.end, aside.end() + 60)  # "6.2 million people – half of them – would need aid"
    if count.metric in cue_index().single and (same := _IN_BRACKETS.match(text, end)):
        end = min(sentence.end, same.end() + 60)  # "7 billion roubles (£98m) would be spent"
    return cue_before(count, reading, start) or cue_behind(count, reading, start, end)


def looks_ahead(count: Count, cue: Span | None) -> bool:
    """True where the cue speaks of the future ("will be freed on Friday"), not of the past ("pledged on Friday")."""
    return cue is not None and count.sentence.document.text[cue.start : cue.end].lower() in cue_index().future
