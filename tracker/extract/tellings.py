"""How is a count told of: as what stands today, as what came before an event, as who acted? Its scope by that."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Decision
from tracker.extract.cues import BOUND, perfect
from tracker.extract.hinted import Hinted
from tracker.extract.reading import cue_index, reading_of, words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.model import Span

_WORDS: Final = words_of_status()["tellings"]
_PRESUMED: Final = Hinted(  # "36 of whom are presumed dead", not "60 are feared dead"
    leading_words(_WORDS["held_to_be"]),
    rf"[^.,;\d]{{0,40}}\b(?:are|is|remain)\s+(?:now\s+|still\s+)?(?:{any_of(_WORDS['held_to_be'])})\s+"
    r"(?P<state>(?:to\s+(?:be|have)\s+)?(?:dead|died))\b",
)
_BELIEVED: Final = re.compile(
    r"\b(?:believe|believes|think|thinks|assess|assesses|estimate|estimates|fear|fears)\b[^,;.\d]{0,40}$"
)
_OF_THEM_DEAD: Final = Hinted(
    ["dead"], r"\s+of\s+the\s+[^,;.]{3,60}?\s(?P<state>(?:are|is)\s+(?:now\s+|already\s+)?dead)\b"
)
_BEFORE: Final = Hinted(  # "16 were killed before Tuesday's attack"
    ["before"],
    rf"[^.,;\d]{{0,40}}\b(?:{any_of(_WORDS['befell'])})\s+(?:there\s+)?"
    r"(?P<before>before\s+(?:the\s+latest|this|today['’]s|[A-Z]\w+day['’]s)\s+\w+)",
)
_BY: Final = re.compile(rf"(?<!is )(?<!are )\b\w+(?:ed|own|aken|ut|ld|urned)\s+(?:\w+\s+)?by\s+{BOUND}[\"“]?$")
_EARLIER: Final = re.compile(r"\b[Ee]arlier\s+$")  # "earlier this week" is a day of it
_LEFT: Final = re.compile(rf"\b(?:left|leaves|leaving)\s+{BOUND}$")
NAMED_STORM: Final = re.compile(rf"\b(?:{any_of(_WORDS['storms'])})\s+[A-Z][a-z]+\b")  # "Storm Babet flooded 40 homes"
_TOTALS: Final = Hinted(["since"], rf"\bsince\b[^.;\d]{{0,80}}\s(?:{any_of(_WORDS['amounting'])})\s+{BOUND}\W?$")
_HAVE: Final = re.compile(rf"[^.;]{{0,120}}\b(?:have|has)\s+(?:also\s+)?(?:{any_of(_WORDS['gathered'])})\b")
_ACTED: Final = re.compile(  # "hundreds of police swarmed the campus"; not "20 officers moved by their grief"
    rf"(?:\s+who)?\s+(?:(?:also|then|later|had|\w+ly)\s+)?(?P<did>{any_of(words_of_status()['deeds']['acted'])})\b(?!\s+by\b)"
)


def _noun_end(count: Count) -> int:
    """Where the words for those counted end."""
    return max(count.numeral.end, count.head.end) if count.head else count.numeral.end


def presumed(count: Count) -> Span | None:
    """The words by which the dead of no incident are only believed to be so, today."""
    sentence = count.sentence
    if count.metric != "killed":
        return None
    believed = _OF_THEM_DEAD.match(sentence, count.numeral.end, sentence.end)
    if believed and _BELIEVED.search(sentence.document.text, sentence.start, count.numeral.start):
        return Span(*believed.span("state"))
    found = _PRESUMED.match(sentence, count.numeral.end, sentence.end)
    if found is None or reading_of(sentence).find("incident", sentence.start, sentence.end):
        return None
    return Span(*found.span("state"))


def read_telling(count: Count) -> Decision | None:
    """What the way of telling makes of a count, before its date is asked; None for most."""
    text, sentence, number = count.sentence.document.text, count.sentence, count.numeral
    if state := presumed(count):
        return Decision("total", "standing state", state)
    if count.metric in cue_index().incidental and (before := _BEFORE.match(sentence, number.end, sentence.end)):
        return Decision("total", "up to an event", Span(*before.span("before")))
    if count.metric == "troops" and (by := _BY.search(text, max(sentence.start, number.start - 40), number.start)):
        return Decision("event", "who acted", Span(*by.span()))
    if count.metric == "troops" and (did := _ACTED.match(text, _noun_end(count), sentence.end)):
        return Decision("event", "who acted", Span(*did.span("did")))
    if count.metric == "money" and (
        of := _TOTALS.search(sentence, max(sentence.start, number.start - 120), number.start)
    ):
        return Decision("total", "sum since a day", Span(*of.span()))
    if count.metric == "affected" and (
        left := _LEFT.search(text, max(sentence.start, number.start - 40), number.start)
    ):
        kinds = reading_of(sentence).kinds
        named = (
            kinds.get("disaster")
            or kinds.get("incident")
            or kinds.get("event")
            or NAMED_STORM.search(text, sentence.start, number.start)
        )
        return Decision("event", "left by one event", Span(*left.span())) if named and not perfect(count) else None
    if count.metric == "protesters" and _HAVE.match(text, number.end, sentence.end):
        wide = reading_of(sentence).find("spread", sentence.start, sentence.end)
        return Decision("total", "gathered in many places", wide) if wide else None
    return None


def dates_a_day(count: Count, span: Span) -> bool:
    """True for a week or month that only tells when one deed was done: "[earlier] this week police arrested 112"."""
    text = count.sentence.document.text
    return _EARLIER.search(text, max(0, span.start - 10), span.start) is not None and not perfect(count)
