"""Who gives what in a list? "Norway pledged $5m, Peru $3m and Chile $2m": each before its sum, and no place of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import sum_at
from tracker.extract.document import Word
from tracker.extract.mentions import Mention
from tracker.extract.phrases import Phrase, phrase_ending
from tracker.extract.speechwords import is_capital

_GIVING: Final = re.compile(
    r"\b(?:pledg(?:ed|es|ing)|donat(?:ed|es|ing)|g(?:ave|iven?|ives|iving)|contribut(?:ed|es|ing)|promis(?:ed|es|ing)"
    r"|provid(?:ed|es|ing)|offer(?:ed|s|ing)|commit(?:ted|s|ting)|donors?|contributions?|pledges?|donations?)\b"
)
_OWN_SUM: Final = re.compile(
    r",?\s\(?(?:(?:with|about|some|nearly|almost|over|up to|more than|at least|another)\s)?"
    r"(?:[A-Z]{0,3}[$€£¥]\s?\d|\d[\d.,]*\s?(?:m|bn|million|billion)\b)"
)


def without_donors(here: list[Mention], text: str, start: int) -> list[Mention]:
    """The mentions of a sentence that begins at `start`, without those that stand before the sum that they give.

    >>> from datetime import date
    >>> from tracker.extract import extract
    >>> from tracker.model import Article
    >>> told = "Donors met over the flood in Tonga. Norway pledged $5m, Peru $3m and Chile $2m."
    >>> [(f.claimant, f.place) for f in extract(Article("a", told, date(2022, 3, 3))).figures]
    [('Norway', 'Tonga'), ('Peru', 'Tonga'), ('Chile', 'Tonga')]
    """
    giving = _GIVING.search(text, start, here[-1].start) if here else None
    if giving is None:
        return here
    return [m for m in here if m.start < giving.end() or not _OWN_SUM.match(text, m.end)]


def donors_after(words: Sequence[Word], i: int) -> Iterator[tuple[Phrase, int]]:
    """Each later donor of a list whose verb stands at `i`, with the index of its sum."""
    for k in range(i + 1, len(words)):
        if not sum_at(words, k):
            continue
        last = k - 1 - (words[k - 1].text == ",")
        if last <= i + 1 or not is_capital(words[last].text) or words[last].text in "$€£":
            continue
        phrase = phrase_ending(words, last)
        if phrase is not None and phrase.start > i and words[phrase.start - 1].lower in (",", ";", "and"):
            yield phrase, k
