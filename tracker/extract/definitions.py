"""Does a sentence only say what it calls by a name? "events where four or more people are killed"."""

from __future__ import annotations

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token

_RELATIVE = frozenset("where which that when if whenever".split())
_DEFINING = frozenset("defined defines define defining definition classified classes classifies".split())
_ANY = frozenset("events incidents those attacks shootings accidents any cases outbreaks offences".split())
_PRESENT = frozenset(["are", "is", "get", "gets", "die"])
_REACH, _FAR = 8, 24


def defines(tokens: list[Token], phrase: Counted) -> bool:
    """Whether a number only bounds what is meant by a word: of any such event, not of one that happened."""
    at = phrase.numeral
    open_ended = [t.lower for t in tokens[at + 1 : at + 3]] in (["or", "more"], ["or", "over"], ["or", "fewer"])
    bounded = open_ended or (at > 1 and [t.lower for t in tokens[at - 2 : at]] in (["at", "least"], ["more", "than"]))
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
