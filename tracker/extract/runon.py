"""Where does another item begin right behind a number, without a mark? Headlines that run on, labels of a table."""

from __future__ import annotations

from typing import Final

from tracker.extract.flight import is_people_of_country
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import Sense

_REACHING: Final = frozenset(
    "reaches reached reach hits hit tops topped top passes passed pass nears climbs to at exceeds surpasses".split()
)
_TOLD, _LABEL = 12, 7


def part_items(tokens: list[Token], text: str) -> list[Token]:
    """The tokens of a sentence, which `text` is, with a full stop before each item that runs on behind a number, and
    without the stars of notes."""
    if "*" in text:
        tokens = [token for at, token in enumerate(tokens) if token.lower != "*" or not _notes_label(tokens, at)]
    if is_row(tokens):
        return _with_marks(tokens)
    starts = [at for at, token in enumerate(tokens) if token.tag == "N" and _begins(tokens, at)]
    for at in reversed(starts):
        end = tokens[at].end
        tokens.insert(at + 1, Token(".", ".", end, end))
    return tokens


_BEFALLEN: Final = frozenset({"state", "done_to", "noun", "total"})
_DOERS: Final = frozenset({"troops", "protesters", "attacks", "equipment"})
_NAMED: Final = frozenset({"building", "structure", "household", "settlement", "car"})
_ANYBODY: Final = frozenset("people persons families households population cases deaths injuries".split())
_OF_LABELS: Final = frozenset(
    "new total number of confirmed suspected reported total no partially totally fully still".split()
)
_WORDS: Final = 5  # of a label, at most


def is_row(tokens: list[Token]) -> bool:
    """True for a line of labels, each with its number behind it: "PEOPLE DISPLACED 12,000 DEATHS 17"."""
    last = len(tokens) - 1 - (bool(tokens) and tokens[-1].tag == ".")
    if last < 1 or tokens[last].tag != "N" or not tokens[0].capital or tokens[0].tag not in "KVJTW":
        return False
    label: list[Token] = []
    known = unknown = 0
    for at, token in enumerate(tokens[: last + 1]):
        if token.tag == "N":
            if not label:
                return False
            known, unknown = (known + 1, unknown) if _is_label(label) else (known, unknown + 1)
            if not known:
                return False
            label = []
        elif token.tag in ",." and at and tokens[at - 1].tag == "N":
            continue
        elif _goes_in_label(token, label) and (label or not at or tokens[at - 1].tag != "N" or token.capital):
            label.append(token)
        else:
            return False
    return known > unknown


def _goes_in_label(token: Token, label: list[Token]) -> bool:
    return len(label) < _WORDS and token.tag in "KJVTWXDBPO" and (token.tag != "P" or token.lower == "of")


def _is_label(label: list[Token]) -> bool:
    """Whether these words say what is counted and nothing else: "Deaths", "Houses damaged", "Number of injured"."""
    told = [t for t in label if any(_befell(s) for s in t.senses)]
    return bool(told) and all(t.lower in _OF_LABELS or t in told or _is_named(t) for t in label)


def _befell(sense: Sense) -> bool:
    return sense.role in _BEFALLEN and sense.form in ("", "part", "plural") and sense.name not in _DOERS


def _is_named(token: Token) -> bool:
    kinds = {s.name for s in token.senses if s.role == "kind"}
    return token.lower in _ANYBODY or bool(kinds & _NAMED)


def _with_marks(tokens: list[Token]) -> list[Token]:
    """The tokens of a row with a colon behind each label, a full stop behind one that no metric has, and numbers."""
    marked: list[Token] = []
    label: list[Token] = []
    for token in tokens:
        if token.tag == "N":
            mark = ":" if _is_label(label) else "."
            marked += [Token(mark, mark, token.start, token.start), token, Token(".", ".", token.end, token.end)]
            label = []
        elif token.tag not in ",.":
            marked.append(token)
            label.append(token)
    return marked


def _notes_label(tokens: list[Token], at: int) -> bool:
    """ "People in shelters**: 300": stars between a label and its mark."""
    while at < len(tokens) and tokens[at].lower == "*":
        at += 1
    return at < len(tokens) and tokens[at].lower == ":"


def _begins(tokens: list[Token], at: int) -> bool:
    """A capital word of no country behind the number, between words in small letters; or the next label of a row."""
    if not 1 < at < len(tokens) - 2 or not tokens[at + 1].capital or tokens[at + 1].tag not in "KVJTNW":
        return False
    before, after, further = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    if before.lower == ":":
        following = [t.lower for t in tokens[at + 2 : at + _LABEL] if t.tag in "N.:"]
        return following[:1] == [":"]  # "Missing: 18 Homes damaged: 10"
    if after.tag == "W" or further.capital or before.capital:
        return False
    if not (before.lower[0].isalpha() and further.lower[0].isalpha()) or is_people_of_country(after.lower):
        return False
    if after.tag in "VJ" and before.tag == "V":
        return True  # "kills 23 Wounded taken to hospital"
    return before.lower in _REACHING and any(
        s.role == "total" or (s.role == "noun" and s.form == "plural")
        for token in tokens[max(0, at - _TOLD) : at - 1]
        for s in token.senses
    )
