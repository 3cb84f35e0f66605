"""Which word behind a number puts it off? "300 people are feared dead", "40 tanks will be sent"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.ballots import is_share_of_votes, is_told
from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.fulfilled import has_come
from tracker.extract.governing import done_to
from tracker.extract.idlewords import puts_off
from tracker.extract.presupposed import (
    DEEDS,
    IN_STATE,
    PLIGHTS,
    SIZE_OF,
    TO_GROW,
    follows_participle,
    is_apart,
    is_object,
    is_presupposed,
)
from tracker.extract.reading import Hit, Reading, cue_index, words_of_status
from tracker.extract.timewords import any_of
from tracker.model import Span

AFTER: Final = ("modal", "planned")
_COMING: Final = words_of_status()["to_come"]
MOVED: Final = frozenset(("troops", "refugees", "released", "returned", "evacuated", "equipment", "detained"))
_WHO_WILL: Final = re.compile(
    rf"(?:\s+[\w’'-]+){{1,4}}?,?\s+(?:who|that|which)\s+(?P<will>{any_of(_COMING['will'])})\s+"
    rf"(?:\w+\s+)?(?:{any_of(_COMING['does'])})\b"
)
_IN_RELATIVE: Final = re.compile(r"\s*(?:which|who|whose)\b")
_SUPPOSING: Final = re.compile(r"[\"“‘']?(?:If|Had|Unless)\b")
_TO_LIVE: Final = re.compile(
    r"\s+(?:\w+ly\s+)?(?:be|live|reside|settle|call|inhabit|move|rise|grow|reach|swell|climb|shrink|fall|double|exceed|hit|top|pass|need|lose|face|have\s+(?:to|reached|grown|risen))\b"
)
_TAKES_OBJECT: Final = re.compile(  # "four of the wounded needed stitches"
    r"\s(?!(?:by|for|to|in|from|this|next|now|each|at|on|and|as|or|before|during|over|under|last|until|if|but|is|are|was|were|will|would|so|here|there|also|just|only|immediately|per|every|because|since|when|while|after|with|within|through|by|tonight|today|tomorrow|soon|\w+ly)\b)[a-z]"
)
_ANOTHER_SUM: Final = re.compile(r"\bof\s+(?:(?:the|its|a|an|their)\s+)?(?:[A-Z]{0,3}[$€£¥])?\d")
_THE_SUM: Final = re.compile(r"(?i)\bthe\s+(?:[A-Z]{0,3}[$€£¥])?$")
_ONE_OF_ALL: Final = re.compile(rf"\b(?:first|last|second|third|youngest|oldest)\s+of\s+(?:the\s+)?{BOUND}$")
_TO_COME: Final = frozenset(("is expected", "are expected", "expected to", "likely to", "set to", "going to"))
_DEED_WORDS: Final = words_of_status()["deeds"]
_DONE_THEN: Final = re.compile(r"[^,;.]{0,60}?\b(?:have|has|had|were|was)\s")
_ACTIVE: Final = frozenset(("needed", "required", "planned", "pledged", "promised"))
_LACKING: Final = frozenset(("needed", "required"))
_OWN_SUBJECT: Final = re.compile(r"\b(?:and|but|while|as)\s+(?:(?:the|its|his|her|their)\s+)?[\w’'-]+\s+$")
_HAS_DONE: Final = re.compile(rf"\b(?:has|have|had)\s+(?:already\s+|also\s+)?\w+(?:\s+(?:up|in|out))?\s+{BOUND}$")
_SECOND_VERB: Final = re.compile(r",?\s(?:and|but|or)\s(?:then\s|also\s|now\s)?$")
_CONVERSION: Final = re.compile(r"[^(,;.]{0,20}\([^)]{1,25}\)")
_AND_OTHERS: Final = re.compile(  # "500 prisoners and 46 wounded will be exchanged"
    r"(?:\s[A-Za-z-]+){1,5}\s(?:and|or)\s\d[\d,]*(?=(?:\s[A-Za-z-]+){1,3}\s(?:will|would|could|may|might)\b)"
)
# The next number or a lost line break ends what is said of this one; "30 of the 50" goes on.
_ANEW: Final = (
    rf"\b(?:{any_of(words_of_status()['projected']['anew'])})\s+(?:it|he|she|they|we|I|you|this|that|there)\b"
)
_STOP: Final = re.compile(
    rf"(?<!of)(?<!of the)\s\d|\s{{2,}}|\n|[,:]\s+[\"“]|,\s+(?:it|he|she|they|we|this|that)\b|\s[\"“](?=[A-Z])|{_ANEW}|"
    rf",\s+(?:{any_of(words_of_status()['projected']['modals'])})\s+(?:an?|the|we|they|this)\b"
)
_STOP_OF_SUM: Final = re.compile(rf"(?<!of)(?<!of the)\s\d|\s{{2,}}|\n|,|\b(?:and|but)\b|{_ANEW}")
_FORCED: Final = re.compile(
    r"\b(?:forc|caus|allow|enabl|prompt|requir|oblig|compell)(?:ed|es|s|ing)\b|\bhad\b"
)  # "50 people had to be evacuated"
_FINITE: Final = re.compile(rf"\b(?:have|has|had|were|was|{any_of(_DEED_WORDS['finite'])}|are\s+\w+ed\s+and)\b")
_FIRST_VERB: Final = re.compile(r"\b(?:are|is)\s[^,;]*\s(?:and|but)\s$")  # "are at sea and will stay there"
_THAT_THEY: Final = re.compile(
    r"\bthat\s+(?:they|it|he|she|the|[A-Z]\w+)\b|\band\s+(?:fear|believe|think|warn|say|hope)s?\s|\bso\s+that\b"
)
_CLOSING: Final = (",", ")", " - ", " – ", " — ")
_PURSES: Final = frozenset(
    ("target", "appeal", "pledge", "budget request", "funding request", "spending request", "request")
)
_OTHERS: Final = re.compile(r"\b(?:an?|the|their|its|his|her|our)\s")
_RELATIVE: Final = re.compile(r"\b(?:that|which)\s+$")
_SUPPOSED: Final = ("feared", "are feared", "presumed", "believed", "at risk")
_DOUBTED: Final = frozenset(words_of_status()["projected"]["doubted"])


def cue_behind(count: Count, reading: Reading, start: int, end: int) -> Span | None:
    """The word between the number and `end` that puts it off; `start` is where the number's clause begins."""
    text, number = count.sentence.document.text, count.numeral
    if _is_apart(count, reading, start):
        return None
    if count.metric in MOVED and (will := _WHO_WILL.match(text, number.end, count.sentence.end)):
        return Span(*will.span("will"))  # "some 250 soldiers who will be deployed tomorrow"
    high = min(end, number.end + 120)
    hits = sorted(hit for kind in AFTER for hit in reading.all(kind, number.end, high))
    if not hits:
        return None
    single = count.metric in cue_index().single
    also = (_CONVERSION if single else _AND_OTHERS).match(text, number.end, high)
    stop = (_STOP_OF_SUM if single else _STOP).search(text, also.end() if also else number.end, high)
    high = stop.start() if stop else high
    done = not _SUPPOSING.match(text, count.sentence.start) and done_to(count, start)
    for hit in hits:
        if hit.end > high or not puts_off(count, reading, hit) or (done and _is_of_done(hit)):
            continue
        if hit.kind == "modal" and _is_anothers_modal(count, hit, start):
            continue
        if hit.kind == "planned" and _is_anothers_plan(count, hit, start, end):
            continue
        if TO_GROW.match(text, hit.end, count.sentence.end):
            continue  # "The toll reached 672 and was expected to rise"
        if (hit.kind == "modal" or hit.phrase in _TO_COME) and is_apart(count, hit.start):
            continue  # "half of the $9m would go to schools"
        if _goes_on(count, text[number.end : hit.start], start):
            continue
        fact = is_presupposed(count, hit.start) or follows_participle(count, hit.start) or _is_told(count, hit, start)
        return None if fact else Span(hit.start, hit.end)
    return None


def _is_apart(count: Count, reading: Reading, start: int) -> bool:
    """Whether no word behind the number tells of it: a share, the object of a deed, people told of in their plight."""
    text, number = count.sentence.document.text, count.numeral
    if is_share_of_votes(count) or is_told(count):
        return True
    if _ONE_OF_ALL.search(text, max(start, number.start - 24), number.start):
        return True  # "the last of the three leaders to be freed"
    if text[number.end : number.end + 1] == "-" or is_object(count, reading, start):
        return True  # "a 7.0-magnitude quake is feared to …"; "accused of killing two men, can be held"
    if count.metric in PLIGHTS and IN_STATE.match(text, number.end):
        return True  # "two captured officers could be tried"
    if count.metric != "population":
        return False
    return SIZE_OF.search(text, max(start, number.start - 40), number.start) is not None


def _is_of_done(hit: Hit) -> bool:
    """Whether the word tells nothing of what was done: "cost the state $4m, and to mend it will take long"."""
    return hit.phrase not in _PURSES and not hit.phrase.startswith(_SUPPOSED)


def _is_anothers_modal(count: Count, hit: Hit, start: int) -> bool:
    """Whether the modal verb has another subject than the number."""
    text, number = count.sentence.document.text, count.numeral
    between, single = text[number.end : hit.start], count.metric in cue_index().single
    if any(mark in between for mark in _CLOSING) and _IN_RELATIVE.match(text, start):
        return True  # "the cap, which touches 400 homes, would rise"
    if single and hit.phrase == "will" and _THE_SUM.search(text, max(start, number.start - 12), number.start):
        return True  # "the $400 in prize money will go to her school"
    if count.metric == "population" and _TO_LIVE.match(text, hit.end) is None:
        return True  # "12,000 residents may have been infected", "can go to work": so many live there
    return between.endswith(" what ")  # "the 28 survivors of what may be the worst wreck"


def _is_anothers_plan(count: Count, hit: Hit, start: int, end: int) -> bool:
    """Whether what is planned, needed or feared is something else than what the number counts."""
    text, number = count.sentence.document.text, count.numeral
    between = text[number.end : hit.start]
    if _ANOTHER_SUM.search(between):
        return True  # "received $3m out of the $9m target"
    if count.metric in DEEDS and hit.phrase.split()[-1] in _DOUBTED and _DONE_THEN.match(text, hit.end, end):
        return True  # "12 men feared dead were found alive"
    if hit.phrase in _PURSES and (len(between) > 25 or _OTHERS.search(between)):
        return True  # "100 million has been donated to an appeal", "four missiles hit their target"
    if hit.phrase in _ACTIVE and _OWN_SUBJECT.search(between):
        return True  # "fired 90 bombs, and the city needed to be left"
    if hit.phrase in _LACKING and _TAKES_OBJECT.match(text, hit.end):
        return True  # "four of the wounded needed stitches"
    # "the six guns promised by Oslo have arrived", "has delivered 400 rockets and promised more"
    return hit.phrase.endswith("ed") and (has_come(text, hit.end, end) or between.endswith(" and "))


def _goes_on(count: Count, between: str, start: int) -> bool:
    """ "Has sheltered 5,000 people and may take in more": what is done next puts off nothing that is done."""
    text, number = count.sentence.document.text, count.numeral
    done = "verb before" in count.rule or _HAS_DONE.search(text, max(start, number.start - 40), number.start)
    return bool(done and _SECOND_VERB.search(between))


def _is_told(count: Count, hit: Hit, start: int) -> bool:
    """Whether another verb than that of the cue tells of the number."""
    text, number = count.sentence.document.text, count.numeral
    between = text[number.end : hit.start]
    if hit.phrase.startswith("to be") and _FORCED.search(text, start, hit.start):
        return True
    if hit.kind != "modal":
        return False
    if count.metric in cue_index().single and _RELATIVE.search(between):
        return True
    return any(pattern.search(between) for pattern in (_FINITE, _FIRST_VERB, _THAT_THEY))
