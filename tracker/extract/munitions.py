"""Are counted shells, missiles and drones fired, or held? "Fired 40 rockets", "40 rockets in its arsenal"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import step_left
from tracker.extract.tagging import Token
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("munitions")
_MAKING: Final = stems_of_sense("munitions")["making"]
_BORNE: Final = _WORDS["borne"]
_CARGO: Final = _WORDS["cargo"]
_FINDING: Final = _WORDS["finding"]
_HAVING: Final = _WORDS["having"]
_HOLDING: Final = _WORDS["holding"]
_OWNED: Final = _WORDS["owned"] | _HAVING
_READY: Final = _WORDS["ready"]
_SEIZED: Final = _WORDS["seized"]
_WANTED: Final = _WORDS["wanted"]


def projectiles_tell(tokens: list[Token], phrase: Counted) -> str | None:
    """ "attacks" for projectiles that were fired or landed, "equipment" for those that somebody has; None for those
    that are made or that something can carry."""
    if _made(tokens, phrase):
        return None
    held = _stocked(tokens, phrase) or _got_there(tokens, phrase) or _lies_ready(tokens, phrase)
    return "equipment" if held else "attacks"


def _lies_ready(tokens: list[Token], phrase: Counted) -> bool:
    """ "thousands of shells pointed at the capital", "40 missiles that are stored near the port": not fired yet."""
    at = phrase.last + 1
    while at < len(tokens) and (tokens[at].tag in "AB" or tokens[at].lower in _LINKING):
        at += 1
    return at < len(tokens) and tokens[at].lower in _READY


_LINKING: Final = frozenset(
    ["that", "which", "is", "are", "was", "were", "been", "being", "have", "has", "had", "remain"]
)


def _made(tokens: list[Token], phrase: Counted) -> bool:
    """ "a target of producing a million drones", "capable of carrying 12 warheads": nothing was fired yet, or sent."""
    left = step_left(tokens, phrase.numeral)
    if left < 0:
        return False
    while tokens[left].lower in ("and", ",") and left > 3 and tokens[left - 1].tag == "K":
        number = next((k for k in range(left - 2, left - 5, -1) if tokens[k].tag == "N"), 0)
        left = step_left(tokens, number) if number else 0  # "makes 300 drones and 40 missiles"
    if tokens[left].lower in _HOLDING and tokens[left - 1].tag == "M":
        return True  # "can hold six missiles"
    if tokens[left].lower.startswith(_MAKING):
        return tokens[left].tag != "N"
    if not tokens[phrase.head].lower.endswith("warheads"):
        return False
    return tokens[left].lower == "with" or any(t.lower in _BORNE for t in tokens[max(0, left - 2) : left + 1])


def _got_there(tokens: list[Token], phrase: Counted) -> bool:
    """ "thousands of its rockets had found their way to the front": brought there, not fired."""
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].tag in "AB":
        at += 1
    told = [t.lower for t in tokens[at : at + 3]]
    return len(told) == 3 and told[0] in _FINDING and told[2] == "way"


def _stocked(tokens: list[Token], phrase: Counted) -> bool:
    """True for missiles and drones that somebody has, gives or gets: no attack is told of."""
    for i in range(phrase.numeral - 1, max(-1, phrase.numeral - 26), -1):
        token = tokens[i]
        if token.tag == ".":
            return False
        if token.lower in _CARGO or (token.lower in _WANTED and i >= phrase.numeral - 4):
            return True
        if token.lower in _OWNED and i >= phrase.numeral - 4 and phrase.head + 1 < len(tokens):
            return tokens[phrase.head + 1].tag in ".,PC" or token.lower not in _HAVING
        if any(s.role == "given" for s in token.senses) or token.lower in _SEIZED:
            return True  # "the seized arms include five rifles, two bombs"
        if token.tag == "V" and any(s.name == "attacks" and s.role in ("done_to", "done_by") for s in token.senses):
            return False
    return False
