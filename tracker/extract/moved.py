"""Did those counted cross a border, leave home, live there, gather or march? What a word means for people who move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.flight import is_from_country
from tracker.extract.housed import CROWDS, PACKED, fills_land, is_family
from tracker.extract.idioms import confers, helps
from tracker.extract.refuge import (
    REFUGEES,
    WAR,
    got_out,
    is_weak,
    left_town,
    migrates,
    reaches_camp,
    read_dwelling,
    read_flight,
)
from tracker.extract.senses import Governor, speaks_of
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("settling")
_MARCHING_IN: Final = stems_of_sense("settling")["marching_in"]
_TAKING_PART: Final = _WORDS["taking_part"]
_MARCHING: Final = METRICS["protesters"].near["take part"]
_SUPPLIES: Final = _WORDS["supplies"]
_LEAVING: Final = frozenset("flee leave escape board evacuate cross flown taken bused bussed evacuated".split())
_GETTING: Final = ("get", "got", "make", "made", "making")
_JOINING: Final = ("involv", "join", "participat", "take part", "took part", "taking part", "taken part")
_GATHERING: Final = ("gather", "assembl")


def read_displacement(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Driven out within the country or over its border, or held elsewhere."""
    low = tokens[governor.at].lower
    if "refugees" in phrase.noun_metrics and "shelter" in low:
        return "refugees"  # "9,000 refugees are sheltering under the walls"
    if "detained" in phrase.noun_metrics:
        return "detained"  # "dozens of hostages fled the school"
    if " out of " in low and low.startswith(_GETTING):
        return got_out(sentence)
    if _lost_supplies(tokens, governor.at):
        return "affected"
    return read_flight(tokens, phrase, governor) or left_town(tokens, phrase, governor, sentence)


def read_crossing(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Who crossed a border: refugees, freed hostages or an army."""
    low = tokens[governor.at].lower
    if "detained" in phrase.noun_metrics and low.startswith(("cross", "arriv")):
        return "released"  # "13 hostages crossed into Egypt"
    if "troops" in phrase.noun_metrics and low.startswith(_MARCHING_IN):
        return "troops"  # "1,500 soldiers crossed into Angola"
    if not is_weak(tokens, phrase, governor) or migrates(tokens, phrase, governor, sentence):
        return "refugees"
    if low.endswith(" out of") and speaks_of(sentence, WAR):
        return "displaced"  # "thousands streamed out of the city on foot"
    return reaches_camp(tokens, phrase, governor.at, sentence)


def read_inhabitants(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Who live somewhere: a land's people, soldiers in a camp, refugees taken in, one family."""
    if _packs(tokens, governor):
        return "population" if fills_land(tokens, phrase, governor.at) else None
    if "soldier" in phrase.kinds and governor.rule not in ("deed noun", "total"):
        before = tokens[phrase.first : governor.at]
        named = any(s.name == "troops" and s.role == "noun" for t in before for s in t.senses)
        return "troops" if named else None  # "400 sailors and marines will live aboard"
    if governor.rule == "verb before" and is_from_country(tokens, phrase):
        return "refugees" if speaks_of(sentence, WAR | REFUGEES) else None  # "are housing three sisters from Chad"
    if "household" not in phrase.kinds and is_family(tokens[phrase.numeral]):
        return None  # "a bungalow to house two parents", "a couple with two children lived there"
    return read_dwelling(tokens, phrase, governor, sentence)


def read_crowd(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Who gathered: marchers, refugees, those who wait to be taken away; delegates are none."""
    if _packs(tokens, governor):
        return "population" if fills_land(tokens, phrase, governor.at) else "protesters"
    joins = tokens[governor.at].lower.startswith(_JOINING) and not speaks_of(sentence, _MARCHING)
    if joins and "troops" in phrase.noun_metrics:
        return "troops"  # "3,000 soldiers will be involved in the drill", "will be joined by 50 soldiers"
    if governor.rule == "subject of verb" and "refugees" in phrase.noun_metrics:
        return "refugees"  # "30,000 refugees gathered around the base"
    if not tokens[governor.at].lower.startswith(_GATHERING):
        return "protesters"
    if _is_bound(tokens, governor.at):
        to_go = any(s.name == "evacuated" for t in tokens[governor.at + 1 : governor.at + 8] for s in t.senses)
        return "evacuated" if to_go else None  # "some 200 residents had gathered to be evacuated"
    return "protesters" if not confers(tokens, phrase) or speaks_of(sentence, _MARCHING) else None


def read_force(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Who was sent or trained: soldiers, but no crews of firemen and no volunteers."""
    low = tokens[governor.at].lower
    if phrase.elided and low in _TAKING_PART:
        return "protesters" if speaks_of(sentence, _MARCHING) else None  # "police said 3,000 took part"
    if not phrase.elided and tokens[phrase.head].lower in ("crews", "teams"):
        return None  # "dozens of crews fought the fire"
    return None if low.startswith("train") and helps(tokens, phrase) else "troops"


def _lost_supplies(tokens: list[Token], at: int) -> bool:
    """ "20,000 residents lost access to water in their homes"."""
    verb, *objects = [word for token in tokens[at : at + 2] for word in token.lower.split()]
    return verb == "lost" and not _SUPPLIES.isdisjoint(objects[:2])


def _packs(tokens: list[Token], governor: Governor) -> bool:
    return governor.metric in CROWDS and tokens[governor.at].lower.startswith(PACKED)


def _is_bound(tokens: list[Token], at: int) -> bool:
    """Whether those who gather do so to get away: "at the station to flee", "to be flown out"."""
    for k in range(at + 1, min(len(tokens) - 2, at + 8)):
        if tokens[k].tag in ".,":
            return False
        if tokens[k].lower == "to":
            be = tokens[k + 1].lower == "be"
            led = tokens[k + 2 if be else k + 1]
            if led.lower in _LEAVING or any(s.name in ("evacuated", "displaced") for s in led.senses):
                return True
    return False


READERS: Final[dict[str, Callable[[list[Token], Counted, Governor, Sentence], str | None]]] = {
    "displaced": read_displacement,
    "refugees": read_crossing,
    "population": read_inhabitants,
    "protesters": read_crowd,
    "troops": read_force,
}
"""By the metric that a word has."""
