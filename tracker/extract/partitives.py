"""Does "one of …" count somebody? One of the dead is no new count; one of its soldiers who was killed is."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token

_OWN: Final = frozenset(["its", "his", "her", "their", "our", "my", "whom"])


def is_one_of_own(tokens: list[Token], phrase: Counted) -> bool:
    """ "one of its soldiers was killed", "seven dead, one of whom was a child"; not "one of the guards", "one of its
    largest attacks"."""
    whose = phrase.numeral + 2
    if whose >= len(tokens) or tokens[whose].lower not in _OWN:
        return False
    return tokens[whose].lower == "whom" or not {"person", "soldier"}.isdisjoint(phrase.kinds)
