"""Which name stands in quotation marks beside its kind? "the charity “Save the Young” said"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.document import Word
from tracker.extract.persons import owns
from tracker.extract.phrases import Phrase
from tracker.extract.speechwords import ARTICLES, BODY, INNER, QUOTES, is_capital
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_LONGEST: Final = 8  # words of a name in quotation marks
_LEAD: Final = 6  # words before the mark
_WITHIN: Final = ARTICLES | INNER | _SPEECH.titles["particles"] | {"and", "to"}
_MARKED: Final = QUOTES | {"'", "’", "‘"}


def quoted_name_before(words: Sequence[Word], last: int) -> Phrase | None:
    """The name whose kind ends at `last` or stands before it: "the “[Free Pens]” initiative", "the party “[Vall]”"."""
    kind_behind = words[last].text not in _MARKED
    close = last - kind_behind
    if close < 2 or words[close].text not in _MARKED or (kind_behind and words[last].lower not in BODY):
        return None
    low = max(0, close - 1 - _LONGEST)
    mark = next((k for k in range(close - 1, low - 1, -1) if words[k].text in _MARKED), -1)
    if mark < 0 or not _names(words, mark + 1, close):
        return None
    led = words[mark - 1] if mark else None
    if led is None or not led.text[0].isalpha() or not (kind_behind or led.lower in BODY):
        return None
    first = _first(words, mark)
    if kind_behind or not is_capital(led.text):
        return Phrase(mark + 1, close, None, first, last + 1)
    start = mark  # "[Operational Command “North”]"
    while start and is_capital(words[start - 1].text) and not owns(words[start - 1].lower):
        start -= 1
    start += words[start].lower in ARTICLES
    return Phrase(start, last + 1, None, min(first, start), last + 1)


def quoted_name_after(words: Sequence[Word], first: int) -> Phrase | None:
    """The name in quotation marks that a phrase from `first` leads to: "the charity “[Free Pens]”", "the “…” party"."""
    mark = next((k for k in range(first, min(first + _LEAD, len(words))) if words[k].text in QUOTES), -1)
    if mark <= first or not all(words[k].text[0].isalpha() for k in range(first, mark)):
        return None
    close = next((k for k in range(mark + 1, min(mark + 2 + _LONGEST, len(words))) if words[k].text in QUOTES), -1)
    if close < 0 or not _names(words, mark + 1, close):
        return None
    behind = close + 1 < len(words) and words[close + 1].lower in BODY
    if words[mark - 1].lower not in BODY and not behind:
        return None
    return Phrase(mark + 1, close, None, first, close + 1 + behind)


def _names(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words between two marks are a name: capitals at both ends, and no other mark."""
    if start >= end or not is_capital(words[start].text) or not is_capital(words[end - 1].text):
        return False
    return all(is_capital(w.text) or w.lower in _WITHIN or w.text in "-–&/'’." for w in words[start:end])


def _first(words: Sequence[Word], mark: int) -> int:
    """Where the words begin that lead to the mark: "[the French charity] “…”", "[the] “…” initiative"."""
    low = max(0, mark - _LEAD)
    first = next((k for k in range(mark - 1, low - 1, -1) if not words[k].text[0].isalpha()), low - 1) + 1
    return next((k for k in range(first, mark) if words[k].lower in ("the", "a", "an")), mark - 1)
