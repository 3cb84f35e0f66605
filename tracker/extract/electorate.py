"""Who voted? The body that is named, or, where an election is told of, a people: they are where they live."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.placewords import load_place_words
from tracker.extract.topics import tells_of
from tracker.model import Span

_REACH: Final = 6  # sentences before the vote that may name the body
_LARGEST: Final = 5_000  # votes of a body; China's congress has some 3,000
_POLLS: Final = load_place_words().polls


def body_of(count: Count) -> Span | None:
    """Where the body that voted is written, in the sentence or before it; None where none is, or a people voted.

    >>> from datetime import date
    >>> from tracker.extract import extract
    >>> from tracker.model import Article
    >>> told = "Ann Bell won 90,000 votes in the election in Chad."
    >>> [f.place for f in extract(Article("a", told, date(2022, 3, 3))).figures]
    ['Chad']
    """
    if count.numeral.value > _LARGEST:
        return None
    near = count.sentence.document.sentences[max(0, count.sentence.index - _REACH) : count.sentence.index + 1]
    members: Span | None = None
    for back, sentence in enumerate(reversed(near)):
        if found := _named(sentence, _bodies()):
            return found
        members = members or _named(sentence, _members())
        if back == 1 and members is None and any(tells_of(s, _POLLS) for s in near[-2:]):
            return None
    return members


def is_peoples(count: Count) -> bool:
    """True for more votes than a body has, and where an election is told of in the sentence or the one before."""
    if count.numeral.value > _LARGEST:
        return True
    at = count.sentence.index
    return any(tells_of(s, _POLLS) for s in count.sentence.document.sentences[max(0, at - 1) : at + 1])


def _named(sentence: Sentence, patterns: list[re.Pattern[str]]) -> Span | None:
    for pattern in patterns:
        if found := pattern.search(sentence.text):
            return Span(sentence.start + found.start(), sentence.start + found.end())
    return None


@cache
def _bodies() -> list[re.Pattern[str]]:
    """Each name, in the order listed; the White House does not vote."""
    names = load_place_words().voters
    return [re.compile(rf"(?<![\w.-])(?<!White )(?<!Opera ){re.escape(name)}(?!\w)") for name in names]


@cache
def _members() -> list[re.Pattern[str]]:
    """Those who sit in a body: they tell of it where it is named nowhere near."""
    return [re.compile(rf"\b{re.escape(name)}\b") for name in load_place_words().sitting]
