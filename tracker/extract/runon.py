"""Where does another headline begin right behind a number? "… as toll reaches 80 Suspected cases found in Spain"."""

from __future__ import annotations

from tracker.extract.flight import is_people_of_country
from tracker.extract.tagging import Token

_REACHING = frozenset(
    "reaches reached reach hits hit tops topped top passes passed pass nears climbs to at exceeds surpasses".split()
)
_TOLD = 12


def part_headlines(tokens: list[Token]) -> list[Token]:
    """The tokens with a full stop before each headline that runs on behind a number; the same where there is none."""
    starts = [at for at, token in enumerate(tokens) if token.tag == "N" and _begins(tokens, at)]
    for at in reversed(starts):
        end = tokens[at].end
        tokens.insert(at + 1, Token(".", ".", end, end))
    return tokens


def _begins(tokens: list[Token], at: int) -> bool:
    """A capital word of no country behind the number, between words in small letters."""
    if not 1 < at < len(tokens) - 2 or not tokens[at + 1].capital or tokens[at + 1].tag not in "KVJTN":
        return False
    before, after, further = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    if before.capital or further.capital or not (before.lower[0].isalpha() and further.lower[0].isalpha()):
        return False
    if is_people_of_country(after.lower):
        return False
    if after.tag in "VJ" and before.tag == "V":
        return True  # "kills 23 Wounded taken to hospital"
    return before.lower in _REACHING and any(
        s.role == "total" or (s.role == "noun" and s.form == "plural")
        for token in tokens[max(0, at - _TOLD) : at - 1]
        for s in token.senses
    )
