"""What is only on offer, or held up? Terms of a proposal ("involves the release of 30 men"), a bill that is blocked."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.hinted import Hinted
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.model import Span

_GIVEN_UP: Final = frozenset(("released", "returned", "evacuated", "troops"))
_WORDS: Final = words_of_status()["offers"]
_HANDOVER: Final = Hinted(
    leading_words(_WORDS["handovers"]), rf"\b(?:{any_of(_WORDS['handovers'])})\s+of\s+(?:all\s+)?{BOUND}$"
)
# "the proposal, the basis of which is the release of", "is believed to involve the release of"
_OFFERED: Final = re.compile(
    rf"\b(?:{any_of(_WORDS['drafts'])})\b[^.;]{{0,100}}$"
    rf"|\b(?:{any_of(_WORDS['held_to'])})\s+to\s+(?:{any_of(_WORDS['include'])})\b[^.;]{{0,60}}$"
    rf"|\breportedly\s+(?:{any_of(_WORDS['includes'])})\b[^.;]{{0,60}}$"
)
_DONE: Final = re.compile(rf"\b(?:{any_of(_WORDS['done'])})\b")
_SUM: Final = Hinted(
    leading_words(_WORDS["held_up"]),
    rf"[^.;]{{0,90}}?\b(?P<held>(?:been|remains?|is|was|were)\s+(?:\w+ly\s+)?(?:{any_of(_WORDS['held_up'])}))\b",
)
_BILL: Final = re.compile(rf"\b(?:{any_of(_WORDS['bills'])})\b")
_BLOCKING: Final = Hinted(
    leading_words((*_WORDS["blocking"], *_WORDS["waiting"])),
    rf"\b(?P<held>{any_of(_WORDS['blocking'])}|(?:{any_of(_WORDS['waiting'])})\s+(?:[a-z]+\s){{0,3}}for)"
    rf"\s+(?:an?|the|its|his|her|their)\s[^.;,\d]{{0,60}}?{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$",
)


def only_offered(count: Count) -> Span | None:
    """The words that make a count a term of a deal that is not closed, or a sum that is held up; None for neither."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if count.metric in _GIVEN_UP:
        handed = _HANDOVER.search(sentence, max(sentence.start, number.start - 60), number.start)
        offer = handed and _OFFERED.search(text, sentence.start, handed.start())
        if handed and offer and not _DONE.search(text, offer.start(), handed.start()):
            return Span(offer.start(), handed.start())
    elif count.metric == "money":
        low = max(sentence.start, number.start - 120)
        held = _BLOCKING.search(sentence, low, number.start) or _SUM.match(sentence, number.end, sentence.end)
        if held and _BILL.search(text, max(low, number.start - 60), max(held.end(), number.end + 30)):
            return Span(*held.span("held"))
    return None
