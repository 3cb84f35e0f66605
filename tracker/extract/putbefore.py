"""Which word before a number puts it off? "Plans to send 300", "could kill 40"; none where the clause tells a fact."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.ballots import is_cast
from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.fulfilled import turned_out
from tracker.extract.governing import done_to, has_own_verb, has_told_group, in_told_relative
from tracker.extract.idlewords import DOUBTING, puts_off
from tracker.extract.presupposed import (
    DEED,
    DEEDS,
    IN_STATE,
    PLIGHTS,
    SIZE_OF,
    TO_GROW,
    is_granted,
    is_helped,
    is_known_group,
    is_told_of_group,
)
from tracker.extract.reading import Hit, Reading, cue_index, words_of_status
from tracker.extract.timewords import any_of
from tracker.model import Span

BEFORE: Final = ("modal", "planning", "near")
_DRAFTS: Final = ("plan", "offer", "request", "proposal")
_BESIDE: Final = 25  # characters
_LISTED: Final = re.compile(  # "a possible swap of 300 prisoners and [40] hostages": both or neither
    rf"\d[\d,.]*(?:\s[A-Za-z’'-]+){{1,4}}?(?:,?\sand|,)\s{BOUND}$"
)
_CLAUSE_BETWEEN: Final = re.compile(r"[,;]|\b(?:as|after|when|while|because|since)\b")
_TO_BE_MADE: Final = re.compile(
    r"(?<!said )(?<!thought )(?<!believed )(?<!known )(?<!reported )(?<!estimated )\b(?P<be>to\s+be)\s+"
    r"(?:(?!valued|priced|owed|used)[a-z]+(?:ed|lt|nt|ld)\s+(?:for|at|from|with)|"
    r"(?:increased|raised|expanded|boosted|cut|reduced)\s+(?:by\s+[\d.,]+(?:\s+[a-z]+)?,?\s+)?(?:by|to))\s+"
    rf"{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)
_DEED_WORDS, _PLIGHT = words_of_status()["deeds"], words_of_status()["plights"]
_IS_THERE: Final = re.compile(  # "would help the camps, home to 900 refugees"
    rf"\b(?:(?:there|here)\s+(?:are|were|is|was|have\s+been)\s+(?:already\s+|still\s+)?|home\s+to\s+){BOUND}$"
)
_BODIES_OF: Final = re.compile(rf"\b(?:bodies|remains)\s+of\s+(?:the\s+)?{BOUND}$")
_APPROVED: Final = re.compile(
    r"\b(?:approved|adopted|passed|signed|endorsed|enacted|accepted)\s+(?:an?|the|its|his|her|their|[\w.]+['’]s?)\s+(?:[\w’'-]+\s+){0,2}$"
)
_FREEING: Final = re.compile(  # "the release of the 101 hostages": who is freed is held
    rf"\b(?:{any_of(_PLIGHT['freed'])})\s+of\s+(?:all\s+)?(?:the|its|their)\s+{BOUND}$"
)
_QUOTE_CLOSED: Final = re.compile(r"[,.!?][”\"](?!\w)")
_SENSED: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Yy]ou|witness|witnesses|reporters?|journalists?)\s+(?:could|can)\s+"
    r"(?:still\s+|clearly\s+)?(?:see|hear|count|make\s+out)\b"
)
_FORESEEN: Final = re.compile(  # "the worst-case scenario had been for 900 refugees"
    rf"\s+(?:is|was|were|has\s+been|had\s+been)\s+for\s+{BOUND}$|(?<=scenario)\s+(?:is|was)\s+{BOUND}$"
)
_LOST_BREAK: Final = re.compile(r"\s{2,}")
_PAST: Final = re.compile(r"\b(?:was|were|had|has|said|says)\b")
# "custody over the killing of two boys": a deed that is named as known.
_DEED_NAMED: Final = re.compile(
    r"(?i)\b(?:related\s+to|over|into|of|by|about|after|for|in|following|despite|since|because\s+of|response\s+to|"
    r"retaliation\s+for|avenge|mourn|honou?r|investigate|probe)\s+(?:the|an?|\w+['’]s)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:{any_of(_DEED_WORDS['known'])})\s+(?:by\s+(?:\w+\s+){{1,4}}?)?of\s+"
    r"(?:the\s+|at\s+least\s+|more\s+than\s+|some\s+|about\s+)?$"
)
_RESUMED: Final = re.compile(
    r",\s+(?:includes?|included|is|are|was|were|has|have|had|reached|left|killed)\b|,\s+(?:he|she|it|they|we)\s+\w+ed\b"
)
_HOLDING: Final = re.compile(  # "would take six planes from its fleet of [55]"
    rf"\b(?:its|their|his|her|the\s\w+['’]s)\s(?:\w+\s)?(?:{any_of(words_of_status()['governing']['holdings'])})\s+of\s+{BOUND}$"
)
_GROWN_FROM: Final = re.compile(
    rf"(?i)\b(?:{any_of(words_of_status()['total']['grow'])})(?:\s+\w+)?\s+from\s+{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)
_FOR_DOING: Final = re.compile(  # "could jail him for killing two people"
    rf"(?i)\b(?:for|over|after|(?:accused|convicted|guilty|suspected|charged)\s+(?:of|with))\s+(?:allegedly\s+)?{DEED}ing\s+{BOUND}$"
)
_THEN_DEED: Final = re.compile(rf",\s+(?:{DEED}ing|leaving)\s")
_QUESTION: Final = re.compile(r"\s+(?:\w+\s+){0,2}?(?:how|why|whether|about|where|when|who|what)\b")
_SINCE: Final = re.compile(rf"\bsince\b.{{1,60}},\s+(?:{any_of(_DEED_WORDS['since'])})\b")
_AND: Final = re.compile(r"\b(?:and|as|while|but)\s+(?:at\s+least\s+|more\s+than\s+|some\s+|about\s+|nearly\s+)?$")
_OWN_VERB: Final = re.compile(r"[\w.,]+\s+(?:\w+\s+){0,4}?(?:have|has|had|were|was|fled?|flee|face|remain)\s")
_KNOWN_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:all|the|these|those|this|its)\s+(?:(?:\w+(?:ed|en)|existing|current|present|entire|whole)\s+)?(?:(?:more|fewer)\s+than\s+|at\s+least\s+|nearly\s+|estimated\s+|almost\s+|approximately\s+|roughly\s+|about\s+)?"
    r"(?:[$€£¥]|\w{1,3}\$)?|['’]s\s+(?:[$€£¥]|\w{1,3}\$)?)$"
)


def cue_before(count: Count, reading: Reading, start: int) -> Span | None:
    """The word between `start` and the number that puts it off; None where none does, or the clause tells a fact."""
    text, number = count.sentence.document.text, count.numeral
    found = _nearest(count, reading, start)
    if found is None:
        made = _TO_BE_MADE.search(text, max(start, number.start - 60), number.start)
        return Span(made.start("be"), made.end("be")) if made else None  # "a book, to be printed for $2m"
    if _LOST_BREAK.search(text, found.end, number.start):
        return None  # a list whose line breaks were lost: what is said of one line puts off no other
    if _is_done(count, reading, found) or _is_held(count, found, start) or _is_known(count, found, start):
        return None
    return Span(found.start, found.end)


def _nearest(count: Count, reading: Reading, start: int) -> Hit | None:
    """The last word before the number that puts off what stands behind it, up to the number."""
    hits = sorted(hit for kind in BEFORE for hit in reading.all(kind, start, count.numeral.start))
    return next((hit for hit in reversed(hits) if puts_off(count, reading, hit) and _reaches(count, hit)), None)


def _reaches(count: Count, hit: Hit) -> bool:
    """Whether a word that puts off speaks of the number, and not of something before it."""
    text, number = count.sentence.document.text, count.numeral
    if hit.kind == "near" and number.start - hit.end > _BESIDE:
        listed = _LISTED.search(text, hit.end, number.start)
        if listed is None or listed.start() - hit.end > _BESIDE:
            return False
    if hit.kind == "planning" and text.startswith((",", ";", " for,"), hit.end):
        return False  # "when floods threaten, 40 km of barriers …"
    if hit.kind == "planning" and _THEN_DEED.search(text, hit.end, number.start):
        return False  # "collided while trying to avoid fire, killing 17"
    if is_cast(count, hit.end, plan=hit.kind == "planning"):
        return False  # "would not give details but confirmed 40 people had died"
    if _QUOTE_CLOSED.search(text, hit.end, number.start) or _SENSED.search(text, hit.start - 14, hit.end + 16):
        return False  # "“We will win,” he told 3,000 supporters", "he could see two ships"
    if hit.phrase.startswith("ask") and _QUESTION.match(text, hit.end):
        return False
    if hit.phrase.startswith(("expect", "fear", "anticipat")) and TO_GROW.match(text, number.end):
        return False  # "expect the toll of 42 to rise"
    return not turned_out(text, count.sentence.start, hit.start, hit.phrase)


def _is_done(count: Count, reading: Reading, cue: Hit) -> bool:
    """Whether a verb behind the cue tells that what the number counts has come about."""
    text, number = count.sentence.document.text, count.numeral
    if _FORESEEN.match(text, cue.end, number.start):
        return False
    if _deed_between(reading, text, cue.end, number.start):
        return True
    if cue.phrase.startswith(DOUBTING) and _CLAUSE_BETWEEN.search(text, cue.end, number.start) is None:
        return False  # "fears the slide buried 40", "likely killed six": what is told there is supposed
    if done_to(count, cue.end) or has_own_verb(count, cue.end) or in_told_relative(count, cue.end):
        return True
    return count.metric not in DEEDS and has_told_group(count)


def _is_held(count: Count, cue: Hit, start: int) -> bool:
    """Whether the number tells what there is or was: the size of what somebody has, what a sum was before."""
    text, at = count.sentence.document.text, count.numeral.start
    draft = count.metric in cue_index().single and cue.phrase.startswith(_DRAFTS)
    if draft and _APPROVED.search(text, max(start, cue.start - 60), cue.start):
        return True  # "approved a plan to use $1 billion"
    if count.metric == "population" and SIZE_OF.search(text, max(start, at - 40), at):
        return True
    if _IS_THERE.search(text, max(start, at - 40), at) or _HOLDING.search(text, max(start, at - 40), at):
        return True
    return _GROWN_FROM.search(text, max(start, at - 48), at) is not None


def _is_known(count: Count, cue: Hit, start: int) -> bool:
    """Whether those counted are told of as known: named deeds, a known group, those who are in a plight already."""
    text, number, metric = count.sentence.document.text, count.numeral, count.metric
    if _DEED_NAMED.search(text, max(start, number.start - 60), number.start):
        return True
    if _FOR_DOING.search(text, max(start, number.start - 60), number.start):
        return True
    if metric == "killed" and _BODIES_OF.search(text, max(start, number.start - 50), number.start):
        return True
    if is_told_of_group(count, cue.end) or is_granted(count, cue.end) or is_helped(count, cue.end):
        return True
    if metric in PLIGHTS and (IN_STATE.match(text, number.end) or _FREEING.search(text, start, number.start)):
        return True
    known = metric in cue_index().single or is_known_group(count)
    return known and _KNOWN_BEFORE.search(text, max(start, number.start - 28), number.start) is not None


def _deed_between(reading: Reading, text: str, start: int, end: int) -> bool:
    """True when a finished deed stands between the cue and the number: "may retaliate for a raid that killed 12"."""
    for done in reading.all("done", start, end):
        if not re.search(r"\b(?:be|been|to|have)\s+$", text[max(start, done.start - 6) : done.start]):
            return True
    if (
        _SINCE.search(text, start, end)
        or _RESUMED.search(text, start, end)
        or (_AND.search(text, start, end) and _OWN_VERB.match(text, end))
    ):
        return True
    return bool(_PAST.search(text, start, end)) and not re.search(r"\b(?:have|be|dead)\b", text[start : start + 12])
