"""What is only on offer, or held up? Terms of a proposal ("involves the release of 30 men"), a bill that is blocked."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.model import Span

_GIVEN_UP: Final = frozenset(("released", "returned", "evacuated", "troops"))
_HANDOVER: Final = re.compile(
    rf"\b(?:release|return|exchange|handover|hand-over|withdrawal|freeing|repatriation)\s+of\s+(?:all\s+)?{BOUND}$"
)
# "the proposal, the basis of which is the release of", "is believed to involve the release of"
_OFFERED: Final = re.compile(
    r"\b(?:proposals?|drafts?|offers?|demands?|terms|framework|roadmap|blueprint|scheme)\b(?P<verb>[^.;]{0,100})$"
    r"|\b(?:believed|thought|understood|expected|supposed)\s+to\s+(?:involve|include|provide\s+for|see)\b[^.;]{0,60}$"
    r"|\breportedly\s+(?:involves|includes|envisages|provides\s+for)\b[^.;]{0,60}$"
)
_DONE: Final = re.compile(r"\b(?:led|brought|resulted|secured|saw|achieved|won|after|following)\b")
_SUM: Final = re.compile(
    r"[^.;]{0,90}?\b(?P<held>(?:been|remains?|is|was|were)\s+(?:\w+ly\s+)?(?:blocked|stalled|stuck|vetoed|held\s+up))\b"
)
_BILL: Final = re.compile(r"\b(?:bill|package|measure|aid|assistance|funding|loan|grant|budget|request|support|sale)\b")
_BLOCKING: Final = re.compile(
    r"\b(?P<held>block(?:s|ed|ing)?|stall(?:s|ed|ing)?|veto(?:es|ed|ing)?|wait(?:s|ed|ing)?\s+(?:[a-z]+\s){0,3}for)"
    r"\s+(?:an?|the|its|his|her|their)\s"
    rf"[^.;,\d]{{0,60}}?{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)


def only_offered(count: Count) -> Span | None:
    """The words that make a count a term of a deal that is not closed, or a sum that is held up; None for neither."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if count.metric in _GIVEN_UP:
        handed = _HANDOVER.search(text, max(sentence.start, number.start - 60), number.start)
        offer = handed and _OFFERED.search(text, sentence.start, handed.start())
        if handed and offer and not _DONE.search(text, offer.start(), handed.start()):
            return Span(offer.start(), handed.start())
    elif count.metric == "money":
        low = max(sentence.start, number.start - 120)
        held = _BLOCKING.search(text, low, number.start) or _SUM.match(text, number.end, sentence.end)
        if held and _BILL.search(text, max(low, number.start - 60), max(held.end(), number.end + 30)):
            return Span(*held.span("held"))
    return None
