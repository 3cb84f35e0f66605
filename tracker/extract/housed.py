"""Who is put up, held or left where? "4,000 are in 12 shelters", "700 remain in captivity", "20 households burnt"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted, read_counted
from tracker.extract.document import Sentence
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, Refusal, is_negated, read_voice, speaks_of, step_left
from tracker.extract.tagging import Token
from tracker.extract.walking import first_right, walk_right
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("housed")
_STEMS: Final = stems_of_sense("housed")
_INSIDE: Final = _WORDS["inside"]
_STAYING: Final = _WORDS["staying"]
_HOUSES: Final = _WORDS["houses"]
_OF_REFUGE: Final = _WORDS["of_refuge"]
_LONGEST: Final = 6


def housed_in(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """Those who are in a number of shelters, of whom no verb says more."""
    if phrase.elided or not phrase.kinds & {"person", "household"} or phrase.noun_metrics:
        return
    at = _past_origin(tokens, _past_equivalent(tokens, phrase.last + 1))
    while at < len(tokens) and (tokens[at].tag in "ABX" or tokens[at].lower in _STAYING):
        at += 1
    if at >= len(tokens) or tokens[at].lower not in _INSIDE:
        return
    counted = False
    for i in range(at + 1, min(len(tokens), at + _LONGEST)):
        words = tokens[i].lower.split()
        counted = counted or tokens[i].tag == "N"
        told = not _OF_REFUGE.isdisjoint(t for k in range(at, i + 1) for t in tokens[k].lower.split())
        if words[-1] in _HOUSES and (told or (counted and words[-1].startswith("shelter"))):
            yield Governor("displaced", "housed in", i)
            return
        if tokens[i].tag not in "NWKDBJVT":
            return


_HELD: Final = _WORDS["held"]


def held_in(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "700 servicemen and a thousand civilians remain in Veltian captivity", "9,500 men are in the army's jails"."""
    if phrase.elided or "person" not in phrase.kinds or phrase.partitive:
        return
    at = _past_aside(tokens, phrase.last + 1)
    if at + 1 < len(tokens) and tokens[at].lower == "and":
        number = next((k for k in range(at + 1, min(len(tokens), at + 4)) if tokens[k].tag == "N"), 0)
        at = read_counted(tokens, number, False).last + 1 if number else at
    first = at
    while at < len(tokens) and tokens[at].tag in "ABX":
        at += 1
    if at == first or at >= len(tokens) or tokens[at].lower not in ("in", "inside"):
        return
    for i in range(at + 1, min(len(tokens), at + 4)):
        if tokens[i].lower.split()[-1] in _HELD:
            yield Governor("detained", "held in", i)
            return
        if tokens[i].tag not in "DWK" and tokens[i].lower not in ("'s", "police"):
            return


_SWAPPED: Final = _WORDS["swapped"]
_SERVING: Final = _WORDS["serving"]


def comes_from_captivity(tokens: list[Token], phrase: Counted, at: int, sentence: Sentence) -> bool:
    """ "277 soldiers returned home from captivity", "15 servicemen were returned" in a swap: they were freed."""
    ahead = [t.lower for t in tokens[at + 1 : at + 8]]
    if "from" in ahead and not _HELD.isdisjoint(word for low in ahead for word in low.split()):
        return True
    counted = {t.lower.split()[-1] for t in tokens[phrase.first : phrase.last + 1]}
    return not counted.isdisjoint(_SERVING) and speaks_of(sentence, _SWAPPED)


def tells_of_swap(sentence: Sentence) -> bool:
    """True where prisoners are exchanged."""
    return speaks_of(sentence, _PRISONERS) and speaks_of(sentence, _EXCHANGED)


_PRISONERS: Final = frozenset("prisoner prisoners pow pows captives captivity hostages detainees".split())
_EXCHANGED: Final = frozenset("exchange exchanged exchanges swap swapped swaps".split())


def is_many(numeral: Token) -> bool:
    """True for a number of a hundred and more, or of scores and thousands, by its words."""
    digits = "".join(c for c in numeral.lower.split(".")[0] if c.isdigit())
    return len(digits) > 2 or any(word in numeral.lower for word in ("hundred", "thousand", "million", "mln"))


def _past_aside(tokens: list[Token], at: int) -> int:
    """Past ", half of them women," to the word behind it; `at` where no such aside stands there."""
    if at < len(tokens) and tokens[at].tag == ",":
        for k in range(at + 1, min(len(tokens), at + 8)):
            if tokens[k].tag == ",":
                return k + 1
            if tokens[k].tag in ".NVA":
                break
    return at


_REMAIN: Final = _WORDS["remain"]
_AREAS: Final = _WORDS["areas"]


def staying_on(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "About 500,000 people remain in the region", "some 3,000 stay in the town": its inhabitants."""
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].tag in "BX":
        at += 1
    if phrase.elided or phrase.noun_metrics or "person" not in phrase.kinds or "soldier" in phrase.kinds:
        return
    while at + 1 < len(tokens) and tokens[at].lower in ("have", "still"):
        at += 1
    if at + 3 >= len(tokens) or tokens[at].lower not in _REMAIN or tokens[at + 1].lower not in ("in", "on"):
        return
    area = tokens[at + 2].lower in ("the", "this") and any(t.lower in _AREAS for t in tokens[at + 3 : at + 5])
    named = tokens[at + 2].capital and tokens[at + 2].tag == "W" and is_many(tokens[phrase.numeral])
    if area or named:
        yield Governor("population", "subject of verb", at)


_WRECKED: Final = _STEMS["wrecked"]


def wrecked_households(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "20 households were destroyed", "shells damaged 14 households": farms and houses, not those who live there."""
    if phrase.elided or tokens[phrase.head].lower != "households":
        return
    left, at = step_left(tokens, phrase.numeral), phrase.last + 1
    if left >= 0 and tokens[left].lower.startswith(_WRECKED):
        yield Governor("damaged", "verb before", left)
    stop = first_right(tokens, at)
    if stop and tokens[stop.at].lower.startswith(_WRECKED) and not is_negated(tokens, stop.at):
        yield Governor("damaged", "passive verb", stop.at)


_HOMES: Final = _WORDS["homes"]


def emptied_homes(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "40 homes were evacuated", "evacuated 12 flats": those who live there, by the household."""
    if phrase.elided or tokens[phrase.head].lower.split()[-1] not in _HOMES:
        return
    left = step_left(tokens, phrase.numeral)
    if left >= 0 and tokens[left].lower in _EVACUATING and read_voice(tokens, left) != "passive":
        yield Governor("evacuated", "verb before", left)
    for stop in walk_right(tokens, phrase.last + 1):
        if tokens[stop.at].lower == "evacuated" and not is_negated(tokens, stop.at):
            yield Governor("evacuated", "passive verb", stop.at)
            return


_EVACUATING: Final = frozenset(["evacuated", "evacuate", "evacuating", "evacuates"])


def _past_origin(tokens: list[Token], at: int) -> int:
    """Past "of the Nagaon district", "from four villages"."""
    if at < len(tokens) and tokens[at].lower in ("of", "from"):
        at += 1
        while at < len(tokens) and tokens[at].tag in "DWKN":
            at += 1
    return at


def _past_equivalent(tokens: list[Token], at: int) -> int:
    """Past "or 9,846 persons", "(9,846 persons)": the same people counted again."""
    if at + 1 < len(tokens) and tokens[at].lower in ("or", "(", "/") and tokens[at + 1].tag in "NB":
        number = at + 1 if tokens[at + 1].tag == "N" else at + 2
        if number < len(tokens) and tokens[number].tag == "N":
            at = read_counted(tokens, number, False).last + 1
            return at + (at < len(tokens) and tokens[at].tag == ")")
    return at


CROWDS: Final = frozenset(["protesters", "population"])
PACKED: Final = _STEMS["packed"]
_SQUARES: Final = _WORDS["squares"]
_LANDS: Final = _WORDS["lands"]


def fills_land(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "more than a million people crowded into Gomba": who fills a whole town or land is no march."""
    if _marches(tokens[phrase.numeral]):
        return False
    told = tokens[at : at + 5]
    named = any(t.capital and t.tag == "W" for t in told[1:])
    return not any(t.lower in _SQUARES for t in told) and (named or any(t.lower in _LANDS for t in told))


def _marches(numeral: Token) -> bool:
    """True for a number below ten thousand, as marches have it."""
    digits = "".join(c for c in numeral.lower.split(".")[0] if c.isdigit())
    return not ("million" in numeral.lower or len(digits) > 4 or ("thousand" in numeral.lower and len(digits) > 1))


_SMALL: Final = frozenset("one two three four five six seven eight nine ten a several few couple".split())


def is_family(numeral: Token) -> bool:
    """True for as few as one house holds."""
    return numeral.lower in _SMALL or (numeral.lower.isdigit() and int(numeral.lower) < 12)


_LONGING: Final = _WORDS["longing"]


def longs_to(tokens: list[Token], at: int) -> bool:
    """ "are still waiting to return home", "unable to go back", "barred from returning": they are away yet."""
    linked = tokens[at - 1].lower in ("to", "from") and at > 1
    return (linked and tokens[at - 2].lower in _LONGING) or tokens[at - 1].lower == "cannot"


NEEDS: Final[dict[Construction, Needs]] = {
    wrecked_households: Needs(frozenset(["households"]), elided=False),
    emptied_homes: Needs(_EVACUATING, elided=False),
    held_in: Needs(_HELD, elided=False),
    staying_on: Needs(_REMAIN, elided=False),
    housed_in: Needs(_HOUSES, elided=False),
}
