"""Who voted? The body that is named, or, where an election is told of, a people: they are where they live."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.topics import tells_of
from tracker.model import Span

_REACH: Final = 6  # sentences before the vote that may name the body
_IN: Final = re.compile(r"(?:\s?(?:-|–|to)\s?\d+)?(?:(?:\s[A-Za-z]+){0,2}\svotes)?\sin\sthe\s(?:[a-z]+\s)?")
_LARGEST: Final = 5_000  # votes of a body; China's congress has some 3,000
_TO: Final = r"(?:-to-|\sto\s|\s?[-–]\s?)"
_TO_FEWER: Final = re.compile(rf"{_TO}\d")
_MORE_TO: Final = re.compile(rf"\d{_TO}$")
_POLLS: Final = PLACE_WORDS.polls
# The longest name first; the White House does not vote.
_NAMES: Final = "|".join(re.escape(name) for name in sorted(PLACE_WORDS.voters, key=len, reverse=True))
_BODIES: Final = re.compile(rf"(?<![\w.-])(?<!White )(?<!Opera )(?:{_NAMES})(?!\w)(?!['’]?s? [Ss]peaker)")
# Those who sit in a body: they tell of it where it is named nowhere near.
_MEMBERS: Final = re.compile(rf"\b(?:{'|'.join(PLACE_WORDS.sitting)})\b")


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
        found = _told_behind(count) if back == 0 else None
        if found := found or _named(sentence, _BODIES, count.numeral.start):
            return found
        members = members or _named(sentence, _MEMBERS, count.numeral.start)
        if back == 1 and members is None and is_peoples(count):
            return None
    return members


def is_peoples(count: Count) -> bool:
    """True for more votes than a body has, and where an election is told of in the sentence or the one before."""
    if count.numeral.value > _LARGEST:
        return True
    if _has_two_sides(count):
        return False
    at = count.sentence.index
    return any(tells_of(s, _POLLS) for s in count.sentence.document.sentences[max(0, at - 1) : at + 1])


def _has_two_sides(count: Count) -> bool:
    """Whether both sides are told at once, as those of a body are: "passed by votes of 230-to-197"."""
    text, number = count.sentence.document.text, count.numeral
    before = _MORE_TO.search(text, max(0, number.start - 6), number.start)
    return before is not None or _TO_FEWER.match(text, number.end) is not None


def _told_behind(count: Count) -> Span | None:
    """The body named right behind: "lost [53] to 46 in the Senate", "won [two] Republican votes in the Senate"."""
    text, end = count.sentence.document.text, count.sentence.end
    result = _IN.match(text, count.numeral.end, end)
    body = _BODIES.match(text, result.end(), end) if result else None
    return Span(*body.span()) if body else None


def _named(sentence: Sentence, names: re.Pattern[str], before: int) -> Span | None:
    """The last of the names that begins before an offset, else the first behind it; a name before a common noun."""
    text, found = sentence.document.text, None
    for m in names.finditer(text, sentence.start, sentence.end):
        common = text[m.start()].islower()
        if found is not None and common != text[found.start].islower():
            nearer = not common
        else:
            nearer = found is None or m.start() < before
        found = Span(*m.span()) if nearer else found
    return found
