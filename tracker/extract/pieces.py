"""Where in a text can a number, a time, a name or a sentence's end be? Each piece between two blanks is asked once.

What stands between two blanks is mostly a word that was met before: looking it up costs a tenth of searching the text
for each of these by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, TypeVar

from tracker.extract.abbreviations import ABBREVIATIONS
from tracker.extract.hyphens import find_lost
from tracker.extract.number_words import WORDS, build_trie_pattern
from tracker.extract.oddcharacters import FORMS, REMNANTS
from tracker.extract.timewords import PATTERNS

T = TypeVar("T")

NUMBER: Final = 1
TIME: Final = 2
CAPITAL: Final = 4
OPENER: Final = 8
DIGIT: Final = 16
STOP: Final = 32
END: Final = 64
"""A word and the full stop of a sentence: no abbreviation, no initial, no other mark."""
REMNANT: Final = 128
FORM: Final = 256
"""A character that is another form of a common one."""
LOST: Final = 512
"""A hyphen that stands for a blank."""
WIDE: Final = 1024
"""Nothing between two blanks."""
DASH: Final = 2048
"""A long dash with no blank on one of its sides."""
SCORE: Final = 4096
"""The word "score", which may be a number."""
ABBREVIATED: Final = 8192
"""An abbreviation or an initial, whose stop ends no sentence."""

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_CAPITAL: Final = re.compile(f"[{UPPER}]")
A_DIGIT: Final = re.compile("[0-9½¼¾]")
A_STOP: Final = re.compile(r"[.!?…\n]")
# Not those of "2.5" and "i.e.,"; that of "LIMA, Peru.- Ten".
_MAY_STOP: Final = re.compile(r"[.!?…\n](?:(?<=\n)|(?![a-z0-9,;:]|-.))")
_REMNANT: Final = re.compile(f"[{REMNANTS}]")
_PLAIN: Final = re.compile("[a-z]+")
_DASHES: Final = ("—", "--")
_FORM: Final = re.compile(f"[{FORMS}]")
# Of what spans two pieces ("a few", "a hundred"), the second is asked for.
_NUMBER: Final = re.compile(
    f"(?<![a-z’'])(?:{build_trie_pattern(sorted({w.rpartition(' ')[2] for w in WORDS} - {'a'}))})(?![a-z])"
)
# Words that only begin a sentence where small letters follow them: behind small letters, the page lost a heading's end.
_OPENERS: Final = frozenset("The They There At In It A An Me He More".split())
COMMON: Final = 60
"""Characters of a piece at most that is kept."""
_FIRST: Final = 16
_LAST: Final = 22
"""Behind its kinds, the bits from which on the offsets of a piece's first stop (below 64) and last stop stand."""
MOST: Final = 50_000
"""Pieces that are kept; hostile or endless input starts afresh."""
MAY_END: Final = frozenset(("a.m", "p.m", "etc"))
"""Abbreviations with which a sentence may end."""
LAST: Final = 12
"""Characters before a full stop that are looked at."""
CUT: Final = 12_000
"""Pieces whose words are kept: four times as many take 18 MB more and are found again 3 % more often."""
_KNOWN: Final[dict[str, int]] = {}


class Pieces:
    """The pieces of a text that can hold something of a kind, in order; `kinds` are those of all together."""

    __slots__ = ("capitals", "digits", "kinds", "numbers", "openers", "stops", "times")

    def __init__(self, text: str) -> None:
        self.digits: list[tuple[int, int]] = []  # from where to where
        self.capitals: list[tuple[int, str]] = []  # where, and the piece
        self.stops: list[tuple[int, int, int]] = []  # from the first to behind the last of a piece, and its kinds
        self.openers: list[int] = []
        self.numbers: list[tuple[int, int]] = []  # with the piece before, of which the number may be: "a few"
        self.times: list[tuple[int, int, str]] = []  # where the piece before is, where the piece is, and the piece
        self.kinds = self._find(text)

    def _find(self, text: str) -> int:
        every = before = at = 0
        for piece in text.split(" "):
            end = at + len(piece)
            kinds = _KNOWN.get(piece)
            if kinds is None:
                kinds = _look(piece)
            if kinds:
                every |= kinds
                if kinds & CAPITAL:
                    self.capitals.append((at, piece))
                if kinds & NUMBER:
                    self.numbers.append((before, end))
                if kinds & TIME:
                    self.times.append((before, at, piece))
                if kinds & DIGIT:
                    self.digits.append((at, end))
                if kinds & STOP:
                    self.stops.append((at + (kinds >> _FIRST & 63), at + (kinds >> _LAST) + 1, kinds))
                if kinds & OPENER:
                    self.openers.append(at)
            before, at = at, end + 1
        return every


@lru_cache(maxsize=3)
def pieces_of(text: str) -> Pieces:
    """The pieces of a text; of the last texts they are kept, as several questions ask for them.

    >>> found = pieces_of("A hundred of 120 towns, on Monday")
    >>> found.numbers, found.digits, found.capitals
    ([(0, 9)], [(13, 16)], [(0, 'A'), (27, 'Monday')])
    """
    return Pieces(text)


def _look(piece: str) -> int:
    """The kinds of a piece, which are kept; those of a long one, in which much may stand, are not."""
    opening = PATTERNS.opening
    if _PLAIN.fullmatch(piece):  # where a word begins nowhere but at its beginning
        kinds = NUMBER * bool(_NUMBER.match(piece)) | TIME * bool(opening.match(piece)) | SCORE * (piece == "score")
    else:
        kinds = _look_at_characters(piece) | TIME * bool(opening.search(piece))
    keep_common(_KNOWN, piece, kinds, MOST)
    return kinds


def keep_common(known: dict[str, T], piece: str, answer: T, most: int) -> None:
    """Keeps the answer for a piece unless it is long and will hardly come again; endless input starts afresh."""
    if len(known) >= most:
        known.clear()
    if len(piece) <= COMMON:
        known[piece] = answer


def _look_at_characters(piece: str) -> int:
    """The kinds of a piece of more than small letters, but for times."""
    lower = piece.lower()
    return (
        NUMBER * bool(_NUMBER.search(lower))
        | SCORE * (lower == "score")
        | CAPITAL * bool(_CAPITAL.search(piece))
        | OPENER * (piece in _OPENERS)
        | DIGIT * bool(A_DIGIT.search(piece))
        | (_place_stops(piece) if _MAY_STOP.search(piece) else 0)
        | (_kind_of_end(piece[:-1]) if piece[-1:] == "." else 0)
        | REMNANT * bool("''" in piece or _REMNANT.search(piece if ";" in piece else piece.replace("&", "")))
        | FORM * bool(_FORM.search(piece))
        | LOST * bool(find_lost(piece))
        | WIDE * (not piece)
        | DASH * (piece not in _DASHES and ("—" in piece or "--" in piece))
    )


def _place_stops(piece: str) -> int:
    """The kind of a piece with stops, and where the first and the last of them stand; anywhere in a long one."""
    if len(piece) > COMMON:
        return STOP | (len(piece) - 1) << _LAST
    stops = [m.start() for m in A_STOP.finditer(piece)]
    return STOP | stops[0] << _FIRST | stops[-1] << _LAST


def _kind_of_end(word: str) -> int:
    """Whether the full stop behind a word ends a sentence where no small letter follows, or none where a word does."""
    if not word.isalpha():
        return 0
    if len(word) == 1:
        return ABBREVIATED if word.isupper() else 0
    low = word[-LAST:].lower()
    if low in ABBREVIATIONS:
        return ABBREVIATED if low not in MAY_END else 0
    return END
