"""How strong is it? The size of an army, a crowd or a community told by its own noun: "the 450,000-strong army"."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, Refusal, step_left
from tracker.extract.tagging import Token

_OF = {
    "troops": frozenset(
        """
        army force forces military militia garrison regiment brigade battalion contingent guard police navy division
        unit mission troop gendarmerie squad detachment
        """.split()
    ),
    "protesters": frozenset("crowd march protest rally demonstration procession throng".split()),
    "population": frozenset("community population town village tribe minority settlement".split()),
}
_NUMBERING = frozenset("number numbers numbered numbering total totals totalled totaled totalling totaling".split())
_MANNED = frozenset("has have had with fields fielded".split())
_HEADED = frozenset("man member soldier troop person".split())
_MEN = frozenset("men women fighters volunteers personnel".split())
_AHEAD = 6


def read_strength(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "a 450,000-strong army", "a peacekeeping force of 9,000", "the army numbers 450,000", "has 2,000 men"."""
    at = phrase.numeral
    i = at + 1
    while i < len(tokens) and i < at + 3 and tokens[i].tag in "h-":
        i += 1
    if i < len(tokens) and (tokens[i].lower == "strong" or (i > at + 1 and tokens[i].lower in _HEADED)):
        yield from _noun_ahead(tokens, i)
        for k in range(at - 1, max(-1, at - 9), -1):  # "the mission, 14,000 strong, is to leave"
            if at > 0 and tokens[at - 1].tag in ",-" and tokens[k].lower in _OF["troops"]:
                yield Governor("troops", "strength", k)
                return
        return
    left = step_left(tokens, at)
    if left < 1:
        return
    of_force = tokens[left].lower == "of" and tokens[left - 1].lower.split()[-1] in _OF["troops"]
    if of_force and (phrase.elided or tokens[phrase.head].lower in _MEN):
        yield Governor("troops", "strength", left - 1)
        return
    numbering = tokens[left].lower in _NUMBERING and (phrase.elided or "person" in phrase.kinds)
    manned = tokens[left].lower in _MANNED and not phrase.elided and tokens[phrase.head].lower in _MEN
    if numbering or manned:
        yield from _noun_behind(tokens, left)


def _noun_ahead(tokens: list[Token], at: int) -> Iterator[Governor | Refusal]:
    for k in range(at + 1, min(len(tokens), at + _AHEAD)):
        for metric, nouns in _OF.items():
            if tokens[k].lower.split()[-1] in nouns:
                yield Governor(metric, "strength", k)
                return
        if tokens[k].tag not in "WKJVh":
            return


def _noun_behind(tokens: list[Token], at: int) -> Iterator[Governor | Refusal]:
    """ "the army [numbers] …": the noun of a force right before the verb."""
    before = tokens[at - 2] if tokens[at - 1].tag == "," and at > 1 else tokens[at - 1]
    named = any(s.role == "noun" and s.name == "troops" and s.form == "plural" for s in before.senses)
    if named and tokens[at].lower == "numbering":  # "the rebels, numbering 5,000, …"
        yield Governor("troops", "strength", at - 1)
        return
    if before.lower.split()[-1] in _OF["troops"] and before.lower != "mission":
        yield Governor("troops", "strength", at - 1)
