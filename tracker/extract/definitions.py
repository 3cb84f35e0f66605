"""Does a sentence only say what it calls by a name? "events where four or more people are killed"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token

_RELATIVE: Final = frozenset("where which that when if whenever".split())
_DEFINING: Final = frozenset("defined defines define defining definition classified classes classifies".split())
_ANY: Final = frozenset("events incidents those attacks shootings accidents any cases outbreaks offences".split())
_PRESENT: Final = frozenset(["are", "is", "get", "gets", "die"])
_REACH, _FAR = 8, 24


_MADE_OF: Final = frozenset(
    "consist consists comprise comprises involve involves contain contains number numbers include includes".split()
)
_USUALLY: Final = frozenset("usually typically normally generally ordinarily".split())


def _is_usual(tokens: list[Token], number: int) -> bool:
    """Whether a number is that of any such thing: "battalions usually consist of 800 men"."""
    for i in range(number - 1, max(-1, number - 7), -1):
        if tokens[i].tag in ".,N":
            return False
        if tokens[i].lower in _USUALLY:
            return any(t.lower in _MADE_OF for t in tokens[i + 1 : number])
    return False


def defines(tokens: list[Token], phrase: Counted) -> bool:
    """Whether a number only bounds what is meant by a word: of any such event, not of one that happened."""
    at = phrase.numeral
    if _is_usual(tokens, at):
        return True
    after = tokens[at + 2].lower if at + 2 < len(tokens) and tokens[at + 1].lower == "or" else ""
    open_ended = after in ("more", "over", "fewer")
    before = (tokens[at - 2].lower, tokens[at - 1].lower) if at > 1 else ("", "")
    bounded = open_ended or before in (("at", "least"), ("more", "than"))
    if not bounded or not _told_of_any(tokens, phrase):
        return False
    lead = [t.lower for t in tokens[max(0, at - _REACH) : at]]
    relative = next((k for k in range(len(lead) - 1, 0, -1) if lead[k] in _RELATIVE), 0)
    if not relative:
        return False
    named = lead[relative - 1 - (lead[relative - 1] in ("in", "during"))] in _ANY
    return (open_ended and named) or any(t.lower in _DEFINING for t in tokens[max(0, at - _FAR) : at])


def _told_of_any(tokens: list[Token], phrase: Counted) -> bool:
    """Whether the verb of those counted stands in the present: "are killed", "that kill ten or more"."""
    for token in tokens[phrase.last + 1 : phrase.last + 4]:
        if token.tag == "A" or token.lower in _PRESENT:
            return token.lower in _PRESENT
    before = tokens[max(0, phrase.numeral - 4) : phrase.numeral]
    return any(s.form in ("base", "s") for t in before if t.tag == "V" for s in t.senses)
