"""Does a month or a year only date one assault or one case? "Stormed a court in May, killing 12", "deaths of four"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.hinted import Hinted
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.model import Span

_WORDS: Final = words_of_status()["assaults"]


def of_case(count: Count) -> bool:
    """True for deaths that a court, an inquest or a charge is about: "charged with the manslaughter of 18 hikers"."""
    low = max(count.sentence.start, count.numeral.start - _NEAR)
    return _DEATHS_OF.search(count.sentence, low, count.numeral.start) is not None


def force_acted(count: Count) -> Span | None:
    """What a force did once: "some 450 police [raided] homes"; None where it is only said to be so many."""
    if count.metric != "troops":
        return None
    acted = _ACTED.match(count.sentence.document.text, count.numeral.end, count.sentence.end)
    return Span(*acted.span("deed")) if acted else None


def one_assault(count: Count, span: Span | None, precision: str) -> Span | None:
    """The words that tell of one assault, or of one case, within a month or a year; None where none do."""
    if count.metric not in _HARMED or span is None:
        return None
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    low = max(sentence.start, number.start - _NEAR)
    if lone := _LONE.search(sentence, low, number.start):
        return Span(*lone.span("lone"))
    if precision not in ("month", "year"):
        return None
    if (found := _STORMED.search(sentence, low, number.start)) and not _REPEATED.search(
        text, sentence.start, number.end
    ):
        return Span(*found.span("deed"))
    case = _DEATHS_OF.search(sentence, low, number.start)
    return Span(*case.span("case")) if case and number.value < _MANY else None


_HARMED: Final = frozenset(("killed", "injured", "casualties", "detained", "missing", "attacks"))
_NEAR: Final = 140  # characters
_MANY: Final = 500  # of so many, the deaths are no case of one court
_LONE: Final = Hinted(  # "[the man] who killed [four people] in Lorra last week"
    ["who", "that"],
    rf"\b(?P<lone>(?:the|an?)\s+(?:[\w-]+\s+)?(?:{any_of(_WORDS['lone'])}))\s+(?:who|that)\s+(?:\w+\s+)?"
    rf"(?:{any_of(words_of_status()['deeds']['harmed'])})\s+{BOUND}$",
)
_ACTED: Final = re.compile(  # "About [100] police and soldiers cordoned off the area"
    rf"(?:\s+of)?(?:\s+(?!(?:{any_of(_WORDS['unacted'])})\b)[\w’'-]+){{1,7}}?\s+(?P<deed>{any_of(_WORDS['acted'])})\b"
)
_STORMED: Final = Hinted(  # "[stormed a court] in Logar, killing at least [12]", "… with several bombs"
    leading_words(_WORDS["done"]),
    rf"\b(?P<deed>(?:{any_of(_WORDS['done'])})\s+(?:the|an?|one|his|her|its|their)\s[^,;.]{{3,70}}?)"
    rf"(?:,\s+(?:{any_of(words_of_status()['deeds']['doing'])})\s+{BOUND}|\s+with\s+{BOUND})$",
)
_REPEATED: Final = re.compile(r"(?i)\b(?:times|repeatedly|every|daily|often|series|wave|campaign)\b")
_DEATHS_OF: Final = Hinted(
    leading_words(_WORDS["deaths"]),
    rf"\b(?P<case>(?:{any_of(_WORDS['case'])})\s+(?:(?:the|his|her|their)\s+)?(?:{any_of(_WORDS['deaths'])})\s+of)\s+"
    rf"(?:the\s+)?{BOUND}(?:\w+\s+[\w-]+\s+(?:[\w-]+\s+)?and\s+{BOUND})?$",
)
