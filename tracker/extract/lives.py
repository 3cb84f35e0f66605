"""What became of the lives or supplies of those counted? "the lives of 40 were lost", "power to 900 homes was cut"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, Refusal, accepts, is_negated, pick_sense, step_left
from tracker.extract.tagging import Token
from tracker.extract.wordclass import SUPPLIES
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("lives")
_STEMS: Final = stems_of_sense("lives")
_OWN: Final = _WORDS["own"]
_FATES: Final = (
    ("killed", _WORDS["taken"], frozenset(["lives", "life"])),
    ("rescued", _WORDS["saved"], frozenset(["lives", "life"])),
    ("affected", _WORDS["ruined"], _OWN),
)
_HOMES: Final = _WORDS["homes"]
_FAR: Final = 9
_CUT: Final = _STEMS["cut"]


def told_of_lives(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "The lives of 300,000 people have been disrupted", "the lives of 12 men were lost"."""
    left = step_left(tokens, phrase.numeral)
    if left < 1 or tokens[left].lower != "of" or tokens[left - 1].lower not in _OWN:
        return
    at = _verb_behind(tokens, phrase.last + 1)
    if not at or is_negated(tokens, at):
        return
    for metric, verbs, nouns in _FATES:
        if tokens[at].lower in verbs and tokens[left - 1].lower in nouns and accepts(metric, phrase):
            yield Governor(metric, "what became of lives", at)
            return


def homes_of(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "The houses of 100 families were submerged": those who lost them."""
    left = step_left(tokens, phrase.numeral)
    if left < 1 or tokens[left].lower != "of" or tokens[left - 1].lower not in _HOMES:
        return
    at = _verb_behind(tokens, phrase.last + 1)
    ruined = at and any(s.name == "damaged" and s.form == "part" for s in tokens[at].senses)
    if ruined and phrase.kinds & {"household", "person"} and not is_negated(tokens, at):
        yield Governor("displaced", "homes of those counted", at)


def _verb_behind(tokens: list[Token], start: int) -> int:
    """The index of the verb behind the first auxiliary from `start` on, past where those counted are; 0 for none."""
    at = start
    while at < min(len(tokens), start + _FAR) and tokens[at].tag in "PDWKXJh":
        at += 1
    auxiliary = at
    while at < len(tokens) and tokens[at].tag in "AB":
        at += 1
    return at if auxiliary < at < len(tokens) else 0


def cut_off_supplies(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Water supplies to 9,000 homes were cut": those whose power or water was cut."""
    left = step_left(tokens, phrase.numeral)
    if left < 1 or tokens[left].lower not in ("to", "for") or tokens[left - 1].lower not in SUPPLIES:
        return
    at = _verb_behind(tokens, phrase.last + 1)
    cut = at and tokens[at].lower.startswith(_CUT) and not is_negated(tokens, at)
    if cut and accepts("affected", phrase) and not phrase.elided:
        yield Governor("affected", "recipient", at)


_OWNERS: Final = _WORDS["owners"]
_FOUGHT: Final = _WORDS["fought"]


def lost_by(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the roughly 9,000 the Americans lost in their war", "more than the 700 soldiers it has lost": the dead."""
    at = phrase.last + 1
    if at + 1 >= len(tokens) or not (tokens[at].tag == "D" or tokens[at].capital or tokens[at].lower in _OWNERS):
        return
    if not (phrase.elided or "person" in phrase.kinds):
        return
    first = at
    while (
        at < len(tokens) - 1
        and at < first + 4
        and (
            tokens[at].tag in "DA"
            or tokens[at].capital
            or at == first
            or (at == first + 1 and tokens[first].tag == "D")
        )
    ):
        at += 1
    lost = tokens[at].lower == "lost" and at > first
    if lost and any(t.lower in _FOUGHT or "soldier" in {s.name for s in t.senses} for t in tokens):
        yield Governor("killed", "lost by", at)


_BODIES: Final = _WORDS["bodies"]
_LEADING: Final = 8  # words from "whom" to its verb


def dead_by_relative(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "four hostages whose bodies were found", "33 whom the army has confirmed dead", "40 men whom rebels killed"."""
    at = phrase.last + 1
    if at + 2 >= len(tokens) or "person" not in phrase.kinds | ({"person"} if phrase.elided else set()):
        return
    if tokens[at].lower == "whose" and tokens[at + 1].lower in _BODIES:
        yield Governor("killed", "whose bodies", at + 1)
    if tokens[at].lower != "whom" or phrase.anaphoric:
        return
    for k in range(at + 1, min(len(tokens), at + _LEADING)):
        if tokens[k].tag in ".,NR":
            return
        metric = pick_sense(tokens[k].senses, "done_to", phrase)
        if metric and tokens[k].tag == "V" and not is_negated(tokens, k):
            yield Governor(metric, "object of a relative", k)
            return


def paid_in_lives(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "Taken at the cost of 300 lives": those who died for it."""
    of = step_left(tokens, phrase.numeral)
    behind = [t.lower for t in tokens[phrase.numeral + 1 : phrase.numeral + 4]]
    if of > 0 and tokens[of].lower == "of" and tokens[of - 1].lower in _PRICE and _LIVES & set(behind):
        yield Governor("killed", "paid in lives", of - 1)


_PRICE: Final = _WORDS["price"]
_LIVES: Final = frozenset(["lives"])


def people_of_country(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "those fleeing the country of 44 million people": its inhabitants, not those who flee."""
    of = step_left(tokens, phrase.numeral)
    if of > 0 and tokens[of].lower == "of" and tokens[of - 1].tag == "V" and tokens[of - 1].lower.endswith(" country"):
        yield Governor("population", "deed noun", of - 1)


NEEDS: Final[dict[Construction, Needs]] = {
    told_of_lives: Needs(_OWN),
    homes_of: Needs(_HOMES),
    cut_off_supplies: Needs(SUPPLIES, elided=False),
    lost_by: Needs(frozenset(["lost"])),
    dead_by_relative: Needs(frozenset(["whom", "whose"])),
    paid_in_lives: Needs(_LIVES),
    people_of_country: Needs(frozenset(["country"])),
}
