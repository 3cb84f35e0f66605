"""Are those who leave, arrive or live somewhere refugees? Or displaced, or none: by borders, camps and what is told."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.flight import (
    comes_from_country,
    crosses_border,
    is_demonym,
    leads_abroad,
    left_others_within,
    reach_another_country,
    shelters,
)
from tracker.extract.housed import is_many
from tracker.extract.senses import Governor, slot_after, speaks_of
from tracker.extract.tagging import Token
from tracker.lexicon.senses import words_of_sense

LEAVING: Final = frozenset(("left", "leave", "leaving", "leaves"))


def read_flight(tokens: list[Token], phrase: Counted, governor: Governor) -> str | None:
    """Of people who left: refugees where a border was crossed; to leave a place is no flight unless one was."""
    leaving = tokens[governor.at].lower in LEAVING
    if (leaving and governor.rule == "verb before") or tokens[governor.at].lower.endswith(" within"):
        return "displaced"  # "left 20 million homeless in India and Bangladesh"
    if not leaving and "refugees" in phrase.noun_metrics:
        return "refugees"
    abroad = crosses_border(tokens, governor.at, phrase.numeral)
    abroad = abroad or reach_another_country(tokens, phrase, governor.at)
    if abroad and not tokens[governor.at].lower.startswith("shelter"):
        return "refugees"
    if tokens[governor.at].lower == "sheltering in" and is_demonym(tokens, phrase):
        return "refugees" if leads_abroad(tokens, governor.at) else "displaced"
    if leaving and left_others_within(tokens, governor.at):
        return "refugees"
    return None if leaving else "displaced"


_WORDS: Final = words_of_sense("refuge")
_SIEGE: Final = _WORDS["siege"]
_MANAGING: Final = _WORDS["managing"]
_BROUGHT_OUT: Final = _WORDS["brought_out"]


def left_town(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """ "35,000 civilians have left Vall despite the shelling": people in numbers who leave a town at war."""
    at = governor.at + 1
    plain = not phrase.elided and tokens[phrase.head].lower in ("people", "civilians", "residents", "citizens")
    managed = governor.at > 1 and tokens[governor.at - 2].lower in _MANAGING  # "managed to leave Vall"
    if not (plain and (managed or is_many(tokens[phrase.numeral])) and at < len(tokens) and tokens[at].capital):
        return None
    if not (managed or speaks_of(sentence, _SIEGE)):
        return None
    return "evacuated" if speaks_of(sentence, _BROUGHT_OUT) else "displaced"


def got_out(sentence: Sentence) -> str | None:
    """ "Some 300 nurses got out of the besieged town by ship": of a place at war."""
    if not (speaks_of(sentence, WAR) or speaks_of(sentence, _SIEGE)):
        return None
    return "evacuated" if speaks_of(sentence, _BROUGHT_OUT) else "displaced"


WAR: Final = _WORDS["war"]
_PLIGHTS: Final = _WORDS["plights"]


def read_dwelling(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Of people who live somewhere: refugees or displaced where the noun or a camp says so."""
    if governor.rule in ("deed noun", "total"):
        own = [m for m in phrase.noun_metrics if m in ("refugees", "displaced", "troops", "detained")]
        return own[0] if own else "population"
    if _hosts(tokens, governor) and is_demonym(tokens, phrase):
        return "refugees"  # "hosts 1.5 million Syrians"
    at = phrase.numeral
    told_how = tokens[governor.at + 1 : governor.at + 6]
    if governor.rule != "verb before" and any(t.lower in _PLIGHTS for t in told_how):
        return None  # "thousands are living in conditions that lack privacy"
    settled = shelters(tokens[at : at + 9]) or leads_abroad(tokens, governor.at)
    if settled and is_demonym(tokens, phrase) and speaks_of(sentence, REFUGEES):
        return "refugees"  # "229,000 Rohingyas live in makeshift settlements"
    if "refugees" in phrase.noun_metrics:
        return "refugees"  # "90,000 refugees residing in camps"
    if not shelters(tokens[max(0, at - 7) : at + 9]):
        if governor.rule != "verb before":
            return "population"
        return "displaced" if speaks_of(sentence, _HAVENS) else _read_camp(tokens, governor)
    told = speaks_of(sentence, REFUGEES) and not speaks_of(sentence, _UPROOTED)
    return "refugees" if told and _in_rooms(tokens[at : at + 12]) else "displaced"


def _read_camp(tokens: list[Token], governor: Governor) -> str:
    """ "Camps for displaced people in the east of the country are now housing 30,000": a camp with a long name."""
    for i in range(governor.at - 1, max(-1, governor.at - 24), -1):
        if tokens[i].tag == "." or tokens[i].lower in (";", ":"):
            return "population"
        if tokens[i].lower in _CAMPS:
            words = {word for t in tokens[max(0, i - 2) : i + 6] for word in t.lower.split()}
            return "refugees" if words & REFUGEES else "displaced" if words & _UPROOTED else "population"
    return "population"


_HAVENS: Final = _WORDS["havens"]
_CAMPS: Final = _WORDS["camps"]
_ROOMS: Final = _WORDS["rooms"]
REFUGEES: Final = _WORDS["refugees"]
_UPROOTED: Final = _WORDS["uprooted"]


def _in_rooms(tokens: list[Token]) -> bool:
    """True for people put up in hotels, of whom only the article says why."""
    return any(t.lower in _ROOMS for t in tokens)


def _hosts(tokens: list[Token], governor: Governor) -> bool:
    return any(s.role == "weak" for s in tokens[governor.at].senses)


def is_weak(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """True where only a verb of many meanings speaks of refugees: to welcome, to arrive, to register."""
    own = [s.role for s in tokens[governor.at].senses if s.name == "refugees"]
    if not own or not all(role in ("weak", "weak_by") for role in own):
        return False
    verb, at = tokens[governor.at], governor.at + 1
    return not any(slot_after(tokens, verb, at, phrase, role) == "refugees" for role in ("done_to", "done_by"))


def migrates(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> bool:
    """ "welcomed 40,000 Afghans", "1,000 Ukrainians arrived by train in Poland", "5,000 people entered Chad"."""
    if "refugees" in phrase.noun_metrics:
        return True
    arriving = any(s.role == "weak_by" and s.name == "refugees" for s in tokens[governor.at].senses)
    if tokens[governor.at].lower in _NOTED:
        return is_demonym(tokens, phrase) and leads_abroad(tokens, governor.at)
    if tokens[governor.at].lower.endswith(" out of"):
        return bool(phrase.kinds & {"person", "household"}) and speaks_of(sentence, _MIGRATION)
    if is_demonym(tokens, phrase):
        if not arriving or leads_abroad(tokens, governor.at) or speaks_of(sentence, REFUGEES):
            return True
        told = [t.lower for t in tokens[governor.at + 1 : governor.at + 3]]
        done = tokens[governor.at].lower == "entered" and told == ["the", "country"]
        return done and speaks_of(sentence, WAR)  # "500 Kurdish children entered the country"
    if phrase.elided:
        return arriving and leads_abroad(tokens, governor.at) and speaks_of(sentence, _MIGRATION)
    if tokens[phrase.head].lower not in _PLAIN:
        return False
    if not arriving:
        return speaks_of(sentence, _MIGRATION)
    if _enters(tokens, governor.at):
        return True
    if not leads_abroad(tokens[: governor.at + 4], governor.at):
        return False
    return speaks_of(sentence, _MIGRATION) or (comes_from_country(tokens, governor.at) and speaks_of(sentence, WAR))


_NOTED: Final = _WORDS["noted"]
_MIGRATION: Final = _WORDS["migration"]
_PLAIN: Final = _WORDS["plain"]


def reaches_camp(tokens: list[Token], phrase: Counted, at: int, sentence: Sentence) -> str | None:
    """ "Some 2,000 villagers have arrived at the camp": displaced, or refugees where the story tells of those."""
    camp = any(t.lower in _CAMPS for t in tokens[at + 1 : at + 7])
    if not camp or not ({"person", "household"} & phrase.kinds) or not tokens[at].lower.startswith("arriv"):
        return None
    return "refugees" if speaks_of(sentence, REFUGEES) and not speaks_of(sentence, _UPROOTED) else "displaced"


def _enters(tokens: list[Token], at: int) -> bool:
    """ "entered Chad", "crossed into Chad": the country stands right behind the verb."""
    return tokens[at].lower.startswith(("enter", "cross")) and leads_abroad(tokens[: at + 4], at)


def is_foreign(tokens: list[Token], phrase: Counted) -> bool:
    """ "5,000 Syrians", "5,000 people from Burma", "5,000 refugees"."""
    if "refugees" in phrase.noun_metrics:
        return True
    named = tokens[phrase.last + 1 : phrase.last + 3]
    return is_demonym(tokens, phrase) or (len(named) == 2 and named[0].lower == "from" and named[1].capital)
