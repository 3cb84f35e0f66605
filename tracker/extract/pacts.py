"""Does a pact let so many in or out? "An agreement with Nauru to accept an extra 400" tells of people to come."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.hinted import Hinted
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.model import Span

_COMING: Final = words_of_status()["to_come"]
_REACH: Final = 110  # characters
_PACT: Final = Hinted(
    leading_words(_COMING["pacts"]),
    rf"\b(?P<pact>{any_of(_COMING['pacts'])})\b[^,;.]{{0,60}}?\sto\s+(?:{any_of(_COMING['takes'])})\s+{BOUND}"
    rf"(?:an?\s+)?(?:extra\s+|additional\s+|further\s+|another\s+)?$",
)


def in_pact(count: Count) -> Span | None:
    """The pact before a count of those whom it lets in or out, None without one."""
    start = count.numeral.start
    pact = _PACT.search(count.sentence, max(count.sentence.start, start - _REACH), start)
    return Span(*pact.span("pact")) if pact else None
