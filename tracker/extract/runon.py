"""Where does another item begin right behind a number, without a mark? Headlines that run on, labels of a table."""

from __future__ import annotations

from tracker.extract.flight import is_people_of_country
from tracker.extract.tagging import Token

_REACHING = frozenset(
    "reaches reached reach hits hit tops topped top passes passed pass nears climbs to at exceeds surpasses".split()
)
_TOLD, _LABEL = 12, 7


def part_items(tokens: list[Token]) -> list[Token]:
    """The tokens with a full stop before each item that runs on behind a number, and without the stars of notes."""
    if any(token.lower == "*" for token in tokens):
        tokens = [token for at, token in enumerate(tokens) if token.lower != "*" or not _notes_label(tokens, at)]
    starts = [at for at, token in enumerate(tokens) if token.tag == "N" and _begins(tokens, at)]
    for at in reversed(starts):
        end = tokens[at].end
        tokens.insert(at + 1, Token(".", ".", end, end))
    return tokens


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
