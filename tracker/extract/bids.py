"""Whose appeal or request is it that asks for a sum? "Obama's $47 billion request", "an appeal by UNHCR for $2m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found, sum_at
from tracker.extract.document import Sentence, Word
from tracker.extract.phrases import Phrase, can_speak, phrase_after
from tracker.extract.reach import Attribution
from tracker.extract.speechwords import TITLES, is_capital
from tracker.extract.subjects import subject_before
from tracker.lexicon.speech import load_speech

BIDS: Final = load_speech().words["bids"]
_OWNED: Final = ("'s", "’s", "s'", "s’")
_BACK, _ON = 8, 4  # words from the bid back to its owner, from who makes it on to its sum


def read_bid(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """Who makes the bid at `i`, for its sum alone; nothing where it names no maker or no sum."""
    if i + 2 < len(words) and words[i + 1].lower in ("by", "from"):
        phrase = phrase_after(words, i + 2)
        if phrase and can_speak(words, phrase):
            sums = [k for k in range(phrase.end, min(phrase.end + _ON, len(words))) if sum_at(words, k)]
            if sums:
                start, end = words[i].start, words[phrase.end - 1].end
                yield Attribution(
                    phrase, i, start, end, (end, words[min(sums[-1] + 1, len(words) - 1)].end), None, "own bid"
                )
        return
    first = next((k for k in range(i - 1, max(0, i - _BACK), -1) if sum_at(words, k)), 0)
    while first > 1 and sum_at(words, first - 1):
        first -= 1
    if first and words[first - 1].lower.endswith(_OWNED):
        phrase = _owner(words, first - 1)
        if phrase and can_speak(words, phrase):
            start, end = words[phrase.outer].start, words[phrase.end - 1].end
            yield Attribution(phrase, i, start, end, (end, words[i].start), None, "own bid")


def _owner(words: Sequence[Word], last: int) -> Phrase | None:
    """The name that ends at `last`, without a title; else the noun with which its clause begins."""
    start = last
    while start > 0 and is_capital(words[start - 1].text):
        start -= 1
    while start < last and words[start].lower in TITLES:
        start += 1
    if is_capital(words[start].text):
        return Phrase(start, last + 1, None, start, last + 1)
    return subject_before(words, last + 1)
