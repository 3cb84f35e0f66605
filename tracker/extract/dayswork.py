"""What are so many on one named day: the work of a front, a disease's new cases, one deed?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Decision
from tracker.extract.cues import BOUND, DISPLACED_PEOPLE, gap, names_incidents, of_epidemic, perfect
from tracker.extract.dates import When
from tracker.extract.deeds import struck_once
from tracker.extract.hinted import Hinted
from tracker.extract.reading import Reading, cue_index, words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.model import Span

_WORDS: Final = words_of_status()["patterns"]
_DOUBTED: Final = re.compile(r"\s[\"“‘']?(?:probable|suspected|possible|presumed|unconfirmed)\b")
_ANOTHER: Final = re.compile(r"\b(?:with|and|plus)\s+(?:another|a\s+further|some)\s+$")
_ALONE: Final = re.compile(r"\s+alone\b")  # "100,000 returned on Sunday alone"
_NEW_ONES: Final = re.compile(
    r"\b[Nn]ew\s+(?:\w+\s+){0,2}(?:cases|infections)\s*(?:\($|(?:\(|emerged|were|came)[^.;]{0,60}(?:followed\s+by|namely)\b[^.;]*$)"
)
_MOVED: Final = re.compile(  # "35 critically wounded were flown to Peru on Monday": moved then, not hurt
    r"[^,;.]{0,50}?\bwere\s+(?:flown|taken|airlifted|transferred|admitted|treated|brought|moved|discharged)\b"
)
_STATE: Final = re.compile(
    r"(?i)\b(?:have|has|are|is|remain|remains|remained|still|(?<!went\s)missing|unaccounted|(?:was|were)\s+(?:without|in\s+need|homeless|living|sheltering))\b"
)
_NEW_AFTER: Final = Hinted(
    leading_words(_WORDS["fresh_after"]), rf"\s+(?:\w+\s+)?(?:{any_of(_WORDS['fresh_after'])})\b(?!\s+than)"
)
_NEW_BEFORE: Final = Hinted(leading_words(_WORDS["fresh_before"]), rf"(?i)\b(?:{any_of(_WORDS['fresh_before'])})\s+$")
_STILL: Final = re.compile(r"\b(?:had|still|only|so\s+far)\b")
_BY_FEW: Final = re.compile(rf"(?i)\b(?:{any_of(_WORDS['few'])})\b")
_ONE_DEED: Final = re.compile(rf"(?i)\b(?:{any_of(_WORDS['deed'])})\b")
_REFUSED: Final = re.compile(r"[^.;\d]{0,140}?\bafter\s+(?:they\s+)?[a-z]+(?:ing|ed)\b")
_TAKEN: Final = re.compile(rf"\b(?:{any_of(_WORDS['taken'])})\s+{BOUND}$")
_KILLED: Final = re.compile(rf"\b(?:{any_of(_WORDS['struck'])})\s+{BOUND}$")
_WERE: Final = re.compile(rf"[^,;.]{{0,60}}?\b(?:{any_of(_WORDS['befell'])})\b")
_IN_WHICH: Final = re.compile(  # "died after the storm tore into the coast on Thursday"
    rf"\b(?:in|during)\s+which\b|\bwhen\b|\bafter\s[^,;.\d]{{3,60}}\s(?:{any_of(words_of_status()['event']['happened'])})\b"
)
_WHEN_ONE: Final = re.compile(r",?\s+(?:when|after|as)\s+(?:an?|the|one|their|his|her|its)\s(?!\w+s\b)")
_APART: Final = 600  # characters: a day so far off was told of another count
_TOLD_OF_DAY: Final = re.compile(rf"(?i)\b(?:{any_of(_WORDS['told'])})\b")
_AT: Final = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|at|until)\s+(?:the\s+)?$")


def done_in_a_day(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What so many on a named day are: the work of a front, a disease's new cases, one deed."""
    if when.span and when.rule.endswith("clause") and _ALONE.match(count.sentence.document.text, when.span.end):
        return Decision("period", "on that day alone", when.span)
    if when.rule.startswith("as before"):
        return None  # the day is that of the clause that told the number first
    if _of_a_day(count, when, reading, clause):
        return Decision("period", "many of one day", when.span)
    if of_epidemic(count) and _beside_total(count, clause):
        return Decision("total", "told beside a total")
    if of_epidemic(count) and (_of_new(count) or _is_daily(count, when, clause)):
        return Decision("period", "new of a disease", when.span)
    if count.metric in cue_index().standing and _is_deed(count, when, clause):
        return Decision("period" if count.metric == "refugees" else "event", "work of a day", when.span)
    return None


def _beside_total(count: Count, clause: tuple[int, int]) -> bool:
    """True for "has 403 cases, with another 700 probable ones"."""
    text, number = count.sentence.document.text, count.numeral
    if _DOUBTED.match(text, number.end) is None:
        return False
    return _ANOTHER.search(text, max(clause[0], number.start - 40), number.start) is not None


def _of_new(count: Count) -> bool:
    """True for "the highest number of new cases (140) followed by Zambia (90)"."""
    text, sentence, number = count.sentence.document.text, count.sentence, count.numeral
    low = max(sentence.start, number.start - 200)
    return count.metric == "infected" and _NEW_ONES.search(text, low, number.start) is not None


def _is_daily(count: Count, when: When, clause: tuple[int, int]) -> bool:
    """True for a disease's new cases, or for those of one day ("over 1,000 deaths on Wednesday")."""
    text = count.sentence.document.text
    if is_new_after(count, clause[1]) or is_new_before(count, clause[0]):
        return True
    if when.span is None or when.precision != "day" or perfect(count):
        return False
    if not when.rule.endswith("clause") and not when.rule.startswith(("last night", "overnight")):
        return False
    if is_at(count, when.span):
        return False
    if gap(when.span, count) > 80 or _STILL.search(text, *clause):
        return False
    return _TOLD_OF_DAY.search(text, *clause) is not None


def is_at(count: Count, span: Span) -> bool:
    """True where a time is that at which a count stands: "by the end of May", "as of Monday"."""
    return _AT.search(count.sentence.document.text, max(0, span.start - 16), span.start) is not None


def is_new_before(count: Count, low: int) -> bool:
    """True for "a further 40", "another 12", right before the number."""
    number = count.numeral
    return _NEW_BEFORE.search(count.sentence, max(low, number.start - 24), number.start) is not None


def is_new_after(count: Count, high: int) -> bool:
    """True for "40 new cases", "40 confirmed new cases"."""
    return _NEW_AFTER.match(count.sentence, count.numeral.end, high) is not None


def _of_a_day(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> bool:
    """True for so many on one named day that no one incident took them ("35,000 were evacuated on Wednesday")."""
    if when.span is None or when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    text, near = count.sentence.document.text, sorted((when.span, Span(count.numeral.start, count.numeral.end)))
    if near[1].start - near[0].end > _APART or _IN_WHICH.search(text, near[0].end, near[1].start):
        return False  # "arrested when police raided the camp on 18 April"
    if _WHEN_ONE.match(text, near[1].end, count.sentence.end):
        return False  # "60 people died on 9 May 2011, when a mill caught fire"
    if count.metric == "detained" and reading.find("plural", *clause) and not struck_once(count):
        return True
    if names_incidents(count, reading) or struck_once(count):
        return False
    if count.metric == "injured" and _MOVED.match(text, count.numeral.end, clause[1]):
        return False
    were = _WERE.match(text, count.numeral.end, clause[1])
    rounded_up = count.metric in ("detained", "evacuated") and _TAKEN.search(text, clause[0], count.numeral.start)
    if count.metric == "detained" and _REFUSED.match(text, count.numeral.end, count.sentence.end):
        return False  # "100 were held on Saturday after refusing to clear the square"
    if (were or rounded_up) and count.numeral.value >= cue_index().daily.get(count.metric, float("inf")):
        return True
    if count.metric not in ("killed", "injured", "casualties") or count.numeral.value < 5:
        return False
    sentence = count.sentence
    if not were and not _KILLED.search(text, clause[0], count.numeral.start):
        return False
    if reading.find("event", sentence.start, sentence.end) or gap(when.span, count) > 60:
        return False
    if _BY_FEW.search(text, sentence.start, count.numeral.start):
        return False  # "Gunmen yesterday killed 15 people near the port"
    return _ONE_DEED.search(text, sentence.start, sentence.end) is None


def by_few(count: Count) -> Span | None:
    """Who strikes once, right before the deed: "[gunmen] shot dead nine"."""
    low = max(count.sentence.start, count.numeral.start - 56)
    found = _BY_FEW.search(count.sentence.document.text, low, count.numeral.start)
    return Span(*found.span()) if found else None


def _is_deed(count: Count, when: When, clause: tuple[int, int]) -> bool:
    """True for what came about on a named day ("left 30,000 without power on Monday"), told as no state."""
    if DISPLACED_PEOPLE.match(count.sentence.document.text, count.numeral.end, clause[1]):
        return False  # "came on Friday to see the plight of 275,000 displaced people"
    if when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    return _STATE.search(count.sentence.document.text, *clause) is None
