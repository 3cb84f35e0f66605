"""What befell all of whom some are counted? "Those executed on Sunday, including four", "many, among them two boys"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from tracker.extract.adjacent import adjacent_word
from tracker.extract.before import verb_before, verb_past_list
from tracker.extract.counted import Counted
from tracker.extract.deednouns import deed_before
from tracker.extract.needs import Construction, Needs
from tracker.extract.predicates import predicate_after
from tracker.extract.senses import BETWEEN, Governor, Refusal, accepts, pick_sense
from tracker.extract.tagging import Token

_LONGEST: Final = 7
_REACH: Final = 16  # tokens from the noun of the whole to the comma before its part
_PART: Final = frozenset({"part"})
_FATES: Final = frozenset("killed missing evacuated returned released rescued detained injured".split())
"""What the bare name of the whole may tell of its part: "the wounded, among them three boys"."""
_BEFALLING: Final = _FATES | frozenset("casualties refugees displaced infected affected assisted damaged".split())
_UNCOUNTED: Final = frozenset(["many", "others", "everyone", "everybody", "most", "countless"])
_AMOUNTS: Final = frozenset("number group groups crowd lot majority most some all team".split())
_PEOPLE: Final = frozenset(["person", "soldier", "household"])


def whole_including(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Those executed on Sunday, including four Kenyans, were …", "tended the wounded, among them three boys", "many
    villagers were hurt, two of them badly": what befell all of whom some are counted."""
    comma = _comma_before(tokens, phrase)
    if comma < 1 or (phrase.anaphoric and _has_own_fate(tokens, phrase)):
        return
    if comma > 1 and tokens[comma - 2].lower == "the" and (token := tokens[comma - 1]).senses:
        metric = pick_sense(token.senses, "state", phrase) or pick_sense(token.senses, "noun", phrase)
        if metric in _FATES:
            yield Governor(metric, "whole before", comma - 1)
            return
    for i in range(comma - 1, max(0, comma - 1 - _LONGEST), -1):
        if tokens[i].tag in ".,NARC":
            break
        if tokens[i].tag == "V" and tokens[i - 1].lower == "those":
            metric = pick_sense(tokens[i].senses, "done_to", phrase, _PART)
            if metric:
                yield Governor(metric, "whole before", i)
            return
    yield from _fate_of_whole(tokens, comma, phrase)


def _comma_before(tokens: list[Token], phrase: Counted) -> int:
    """The index of the comma before ", including four", ", among them four", ", four of them"; -1 where none stands."""
    at = phrase.numeral
    while at > 0 and (tokens[at - 1].lower in BETWEEN or tokens[at - 1].tag == "B"):
        at -= 1
    if not phrase.anaphoric:
        if at > 2 and tokens[at - 1].lower == "them" and tokens[at - 2].lower == "among":
            at -= 1
        if at < 2 or tokens[at - 1].lower not in ("including", "among"):
            return -1
        at -= 1
    return at - 1 if at > 1 and tokens[at - 1].tag == "," else -1


def _fate_of_whole(tokens: list[Token], comma: int, phrase: Counted) -> Iterator[Governor]:
    """ "evacuated patients, including 12 babies", "many were hurt, among them four cooks": a whole without a number."""
    whole = _read_whole(tokens, comma, phrase)
    if whole is None:
        return
    after = phrase.last + 1
    within = whole.last == comma - 1 and after < len(tokens) and tokens[after].tag == ","
    if within:  # "a family, including three children, was killed"
        whole.last = phrase.last
    counted = whole if phrase.elided else phrase
    near = (adjacent_word, verb_before) if whole.elided else (verb_before, adjacent_word)
    asked = (*near, verb_past_list, deed_before, predicate_after)
    for found in chain.from_iterable(construction(tokens, whole) for construction in asked):
        if isinstance(found, Refusal):
            return  # "were freed by soldiers, including two officers": who did it
        if (found.at < comma or within) and found.metric in _BEFALLING and accepts(found.metric, counted):
            yield Governor(found.metric, "whole before", found.at)
            return


def _has_own_fate(tokens: list[Token], phrase: Counted) -> bool:
    """ "Will free the hostages, eight of whom are dead": the part is told of by a clause of its own."""
    return next(predicate_after(tokens, phrase), None) is not None


def _read_whole(tokens: list[Token], comma: int, phrase: Counted) -> Counted | None:
    """The nearest noun before the comma that can hold what is counted, where no number counts it."""
    for i in range(comma - 1, max(-1, comma - _REACH), -1):
        token = tokens[i]
        if token.tag in '.,N:("':
            return None
        if token.lower in _UNCOUNTED and not (i + 1 < comma and tokens[i + 1].tag in "KWJ"):
            return Counted(i, i, kinds=frozenset(["person"])) if _of_people(phrase) else None
        if token.tag == "K":
            kinds = frozenset(s.name for s in token.senses if s.role == "kind")
            if not (kinds & phrase.kinds or phrase.elided or (kinds & _PEOPLE and _of_people(phrase))):
                continue
            first = _open_whole(tokens, i)
            if first > 0 and tokens[first - 1].tag == "N":
                return None  # "40 of the villagers were hurt, including two boys": a part of the forty
            return Counted(first, i, i, first, kinds, tuple(s.name for s in token.senses if s.role == "noun"))
    return None


def _of_people(phrase: Counted) -> bool:
    return phrase.elided or not _PEOPLE.isdisjoint(phrase.kinds)


def _open_whole(tokens: list[Token], head: int) -> int:
    """Where the noun phrase of the whole begins: "a [number of local journalists]"."""
    first = head
    while first > 0 and tokens[first - 1].tag in "JWKhB":
        first -= 1
    of = first - 1
    while of > 0 and tokens[of].tag == "D":
        of -= 1
    if of > 0 and tokens[of].lower == "of" and (tokens[of - 1].tag == "N" or tokens[of - 1].lower in _AMOUNTS):
        return of if tokens[of - 1].tag == "N" else of - 1
    return first


NEEDS: Final[dict[Construction, Needs]] = {
    whole_including: Needs(frozenset(["including", "among", "them", "whom"])),
}
