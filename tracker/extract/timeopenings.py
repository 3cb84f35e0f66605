"""Where in a piece of a text can a time expression open, and what can the word there open? Each is asked once."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tracker.extract.timewords import (
    HALVES,
    MONTHS,
    NUMBERS,
    PATTERNS,
    TENS,
    WEEKDAYS,
    WHOLE,
    Patterns,
)
from tracker.extract.worldevents import first_words_of_sites

_COMMON: Final = 60
"""Characters of a piece at most that is kept."""
_MOST: Final = 12_000
"""Pieces that are kept; hostile or endless input starts afresh."""
# What opens an expression as the second of two words: "that day", "quarter century".
_SECONDS: Final = ("day", "night", "evening", "morning", "century")


class Opener:
    """What a word as written can open: `sites` is how the next word begins where it is the first of an event's name,
    and `only_site` is True where it is nothing else; `counts` is True where it only opens a length of time; `begins` is
    how the next word has to begin, None for any; `kinds` are the patterns of the expressions, in the order in which
    they are asked, and `unit` is True where it may be a unit of time."""

    __slots__ = ("begins", "counts", "kinds", "only_site", "sites", "unit")

    def __init__(self, written: str) -> None:
        openers, p, word = _OPENERS, PATTERNS, written.lower()
        self.sites, self.only_site = first_words_of_sites().get(written), written in openers.only_sites
        self.counts = word in openers.only_numbers
        self.begins = openers.seconds.get(word)
        self.unit = any(_may_open(unit, word) for unit in p.units)
        self.kinds: list[re.Pattern[str]] = []
        if word not in openers.only_units:
            plain = word.replace("’", "'")
            self.kinds = [kind for words, kind in p.kinds if any(_may_open(w.replace("’", "'"), plain) for w in words)]


class Opening:
    """A digit or a word that an expression can open with, by its offsets in the piece; a digit has no `opener`."""

    __slots__ = ("end", "opener", "start")

    def __init__(self, start: int, end: int, opener: Opener | None) -> None:
        self.start, self.end, self.opener = start, end, opener


def find_openings(text: str, before: int, at: int, piece: str) -> list[Opening]:
    """The openings in the piece at `at`, and those that begin in the piece at `before` and end in it, in text order.

    >>> [("On that Monday-"[o.start + 8 : o.end + 8]) for o in find_openings("On that Monday-", 3, 8, "Monday-")]
    ['Monday']
    """
    found = _KNOWN.get(piece)
    if found is None:
        found = _keep(piece)
    return _search(text[before : at + len(piece)], at - before) if found is _OF_TWO else found


_KNOWN: Final[dict[str, list[Opening]]] = {}
_OF_TWO: Final[list[Opening]] = []


def _keep(piece: str) -> list[Opening]:
    found = _OF_TWO if piece.startswith(_SECONDS) else _search(piece, 0)
    if len(_KNOWN) > _MOST:
        _KNOWN.clear()
    if len(piece) <= _COMMON:
        _KNOWN[piece] = found
    return found


def _search(piece: str, at: int) -> list[Opening]:
    """The openings in what stands between blanks; offsets are from `at` on."""
    openings: list[Opening] = []
    search, piece = PATTERNS.anchor.search, "\n" + piece  # a first word has no mark before it
    m = search(piece)
    while m is not None:
        start, end = m.start(), m.end() - 1
        digit = end - start == 1 and piece[end].isdigit()
        openings.append(Opening(start - at, end - at, None if digit else _opener(piece[start + 1 : end + 1])))
        m = search(piece, start + 1)
    return openings


@cache
def _opener(word: str) -> Opener:
    """What a word opens; the words are those of the lexicon."""
    return Opener(word)


def _may_open(phrase: str, word: str) -> bool:
    return phrase.startswith(word) or word.startswith(phrase)


class _Openers:
    """The words by what they open."""

    def __init__(self, p: Patterns) -> None:
        self.only_numbers, self.only_units, self.seconds = _only_numbers(p), _only_units(p), _seconds(p)
        self.only_sites = _only_sites(p)


def _only_numbers(p: Patterns) -> frozenset[str]:
    """The words that open a length of time and no other expression: "two", not the "six" of "the Six-Day War"."""
    return (frozenset(NUMBERS) | frozenset(p.lex["amounts"])) - _openings(p) - frozenset(p.units) - {"half"}


def _only_units(p: Patterns) -> frozenset[str]:
    """The units that open no expression by themselves: "days", not the "quarter" of "a quarter of an hour"."""
    others = frozenset((*NUMBERS, *p.lex["amounts"], *MONTHS, *WEEKDAYS))
    return frozenset(p.units) - _openings(p) - others


def _only_sites(p: Patterns) -> frozenset[str]:
    """The words that open the name of an event and no other expression: "Lockerbie", not "September"."""
    others = _openings(p) | frozenset((*NUMBERS, *p.lex["amounts"], *MONTHS, *WEEKDAYS, *p.units))
    return frozenset([word for word in first_words_of_sites() if word.lower() not in others])


def _openings(p: Patterns) -> frozenset[str]:
    """The words that open an expression of the lexicon."""
    named = (*p.events, *p.days, *p.deictic, *p.anaphoric, *p.frequency, *p.modifiers, *p.edges, *p.seasons)
    named = (*named, *p.lex["clock"]["words"], *HALVES)
    return frozenset([re.split(r"[\s-]", name)[0].lower() for name in named])


def _seconds(p: Patterns) -> dict[str, frozenset[str]]:
    """By each word that opens nothing by itself ("by" of "by then", "this" of "this week"), how the next one begins."""
    found: dict[str, set[str]] = {}
    for name in (*p.events, *p.days, *p.deictic, *p.anaphoric, *p.frequency):
        first, *rest = re.split(r"[\s-]", name.lower(), maxsplit=1)
        found.setdefault(first, set()).add(rest[0][:2] if rest else "")
    counted = (
        *p.units,
        *p.seasons,
        *MONTHS,
        *WEEKDAYS,
        *NUMBERS,
        *p.lex["amounts"],
        *TENS,
        *WHOLE,
        "half",
        "quarter",
    )
    for word in p.modifiers:
        found.setdefault(word, set()).update(name[:2].lower() for name in counted)
    others = {re.split(r"[\s-]", name)[0] for name in (*p.edges, *p.lex["clock"]["words"])}
    others |= {*p.units, *p.seasons, *MONTHS, *WEEKDAYS, *NUMBERS, *p.lex["amounts"], "aged", "ages", "age"}
    return {word: frozenset(begins) for word, begins in found.items() if "" not in begins and word not in others}


_OPENERS: Final = _Openers(PATTERNS)
