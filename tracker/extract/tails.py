"""With what may a split phrase go on? "take ~ hostage", "join ~ march": what stands behind the thing counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.lexicon.metrics import Sense


class Tail(NamedTuple):
    """The rest of one split phrase, what the phrase means, and its place among those that begin with the same verb."""

    words: tuple[str, ...]
    sense: Sense
    place: int


class Tails:
    """The rests of all split phrases that one verb begins, of which "take" has hundreds; found by their first word."""

    __slots__ = ("_of_role", "firsts", "forms")

    def __init__(self, rests: Iterable[tuple[tuple[str, ...], Sense]]) -> None:
        self._of_role: dict[str, dict[str, list[Tail]]] = {}
        firsts, forms = set[str](), set[str]()
        for place, (words, sense) in enumerate(rests):
            self._of_role.setdefault(sense.role, {}).setdefault(words[0], []).append(Tail(words, sense, place))
            firsts.add(words[0])
            forms.add(sense.form)
        self.firsts, self.forms = frozenset(firsts), frozenset(forms)

    def of_role(self, role: str) -> dict[str, list[Tail]]:
        """The rests of the phrases of a role, by their first word."""
        return self._of_role.get(role, {})


def begun_in(words: Iterable[str], rests: dict[str, list[Tail]]) -> list[Tail]:
    """Those of the rests whose first word is among the words, in the order of the lexicon.

    >>> tails = Tails([(("hostage",), Sense("done_to", "detained")), (("to", "hospital"), Sense("done_to", "injured"))])
    >>> [tail.words for tail in begun_in(["to", "Goma"], tails.of_role("done_to"))]
    [('to', 'hospital')]
    """
    found = [rests[word] for word in dict.fromkeys(words) if word in rests]
    if len(found) == 1:
        return found[0]
    return sorted([tail for tails in found for tail in tails], key=_place)


def _place(tail: Tail) -> int:
    return tail.place
