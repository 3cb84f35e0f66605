"""Which words of a text carry a capital, and which of them are a person's name?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.pieces import CUT, UPPER, keep_common, pieces_of
from tracker.extract.placewords import PLACE_WORDS

# The class comes first, so that the engine skips from capital to capital.
_CAPITAL: Final = re.compile(rf"[{UPPER}](?:(?<![\w'’.][{UPPER}])|(?<=[ \xa0-][dl]['’][{UPPER}]))[\w’'‑.-]*")
_ARTICLE: Final = re.compile(r"(?<![\w'’.-])(?:al|el|an|ad|ar|as|ash|at|az|ez|et|ed|es)[-‑]$")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+")
_LONGEST: Final = 60


class Token:
    """One capitalised word without a possessive ending, and in small letters (`low`)."""

    __slots__ = ("end", "low", "possessive", "start", "text")

    def __init__(self, start: int, end: int, text: str, possessive: bool, low: str) -> None:
        self.start, self.end, self.text, self.possessive, self.low = start, end, text, possessive, low


_Cut = tuple[int, str, bool, str]
_CUTS: Final[dict[str, list[_Cut]]] = {}
"""The words of pieces met before: most pieces of a text are."""


def find_tokens(text: str) -> list[Token]:
    """The capitalised words of a text in order.

    >>> [t.text for t in find_tokens("In al-Bureij, the U.S. envoy praised Haiti's police.")]
    ['In', 'al-Bureij', 'U.S.', 'Haiti']
    >>> [t.text for t in find_tokens("Fighting in Côte d'Ivoire's north")]
    ['Fighting', 'Côte', "d'Ivoire"]
    """
    tokens: list[Token] = []
    known = _CUTS
    for at, piece in pieces_of(text).capitals:
        words = known.get(piece)
        if words is None:
            words = _cut_words(piece)
            keep_common(known, piece, words, CUT)
        for first, word, possessive, low in words:
            start = at + first
            tokens.append(Token(start, start + len(word), word, possessive, low))
    return tokens


def _cut_words(piece: str) -> list[_Cut]:
    """The capitalised words of a piece between blanks: where, which, possessive ending or not, in small letters."""
    words: list[_Cut] = []
    text = " " + piece
    for match in _CAPITAL.finditer(text):
        word, start = match.group(), match.start()
        if text[start - 1] in "-‑":
            article = _ARTICLE.search(text, max(0, start - 5), start)
            if article is None:
                continue
            start, word = article.start(), article.group() + word  # al-Bureij
        elif text[start - 1] in "'’":
            start, word = start - 2, text[start - 2 : start] + word  # Côte d'Ivoire
        word, possessive = (word, False) if word.isalpha() else _trim(word)
        if len(word) <= _LONGEST:
            words.append((start - 1, word, possessive, word.lower()))
    return words


def _trim(word: str) -> tuple[str, bool]:
    """The word without a possessive ending and marks that end a sentence; "U.S." and "St." keep their stop."""
    possessive = False
    if "." in word:
        initials = _INITIALS.match(word)
        if initials and initials.end() > 2:
            word = initials.group()
        elif word[:3] in ("St.", "Mt.", "Ft."):
            word = word[:3]
        else:
            word = word[: word.index(".")]
    if "'" in word or "’" in word:
        stripped = word[:-1] if word[-2:] in ("'s", "’s") else word
        possessive = stripped[-1] in "'’"
        word = stripped.rstrip("'’") if possessive else word
    return word.rstrip("-‑"), possessive


_CALLING: Final = 16  # letters of a calling, with the spaces around it


def find_persons(text: str, tokens: list[Token]) -> set[str]:
    """Names that follow a first name, a title or a calling anywhere in the text: "Tariq Aziz", "Mr Arabi"."""
    w = PLACE_WORDS
    titles, first_names, callings = w.titles, w.first_names, w.callings
    found: set[str] = set()
    if not tokens:
        return found
    before = tokens[0]
    for here in tokens:
        gap = here.start - before.end
        if (
            (gap == 1 or gap == 2)
            and not before.possessive
            and (text[before.end] == " " if gap == 1 else text.startswith(". ", before.end))
        ):
            if before.low in first_names or before.low in titles or before.text in found:
                found.add(here.text)
            else:
                words = text[max(0, before.start - _CALLING) : before.start].rpartition(" ")[0]
                if words.rpartition(" ")[2] in callings:
                    found.update((before.text, here.text))
        before = here
    return found
