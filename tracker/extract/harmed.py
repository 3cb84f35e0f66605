"""Hurt, ill, in the dark, helped, or a thing? What a word means for people and things to which something was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.idioms import is_trade, trains
from tracker.extract.refuge import LEAVING, is_foreign
from tracker.extract.senses import Governor, speaks_of
from tracker.extract.standing import is_led
from tracker.extract.tagging import Token
from tracker.extract.wordclass import SUPPLIES
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("settling")
_STEMS: Final = stems_of_sense("settling")
_ARMY: Final = _WORDS["army"]
_DISEASES: Final = METRICS["infected"].near["strike"] - _WORDS["vague"]
_ILLNESS: Final = METRICS["infected"].needs["case"]
_SICKENING: Final = _ILLNESS | _WORDS["sickening"]
_TOUCHED: Final = _STEMS["touched"]
_JAMMING: Final = _WORDS["jamming"]
_OURS: Final = _WORDS["ours"]
_COMING: Final = _STEMS["coming"]
_DARK: Final = SUPPLIES | _WORDS["dark"]
_OUTAGES: Final = _WORDS["outages"]
_CUTS: Final = _WORDS["cuts"]
_PLANES: Final = _WORDS["planes"]
_WARD: Final = _WORDS["ward"]
_BEDS: Final = _WORDS["beds"]
_WOUNDING: Final = _WORDS["wounding"]
_ACCIDENTS: Final = _WORDS["accidents"]
_ATTEMPTS: Final = _WORDS["attempts"]


def read_killing(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Dead, unless it was only tried: "18 have tried to commit suicide"."""
    tried = governor.rule == "subject of verb" and tokens[governor.at - 1].lower == "to"
    return None if tried and tokens[governor.at - 2].lower in _ATTEMPTS else "killed"


def read_injury(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Wounded or ill."""
    ill = _names_illness(tokens, phrase) or _ails(tokens, governor.at, sentence)
    return "infected" if ill else "injured"


def read_infection(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Cases of a disease, not "16 cases from May to July compared to three", of complaints."""
    counted = governor.rule == "total" and tokens[governor.at].lower == "cases"
    return None if counted and _of_no_disease(sentence) else "infected"


def read_effect(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Cut off or in the dark, or ill, or a house that was damaged."""
    low = tokens[governor.at].lower
    if "refugees" in phrase.noun_metrics and "shelter" in low:
        return "refugees"
    if low.startswith("affect") and tokens[governor.at - 1].lower in _DISEASES:
        return "infected"  # "cholera affected 12,000 people"
    if "building" in phrase.kinds and not _without_supplies(tokens, phrase, governor):
        return "damaged" if low == "affected" else None  # "49 homes are at risk"
    return "affected"


def read_damage(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Damaged, or only in the dark; nothing is where a whole town is "affected"."""
    if "settlement" in phrase.kinds and tokens[governor.at].lower.startswith(_TOUCHED):
        return None  # "people in nine cities were affected"
    if "settlement" in phrase.kinds and _by_disease(tokens, governor.at):
        return None  # "14 cities hit by the virus"
    return "affected" if "building" in phrase.kinds and _by_outage(tokens, governor.at) else "damaged"


def read_help(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Reached with aid, or taken in from abroad, or wounded and treated; no trainees."""
    at = governor.at
    if tokens[at].lower.startswith("shelter") and is_foreign(tokens, phrase):
        return "refugees"  # "Albania is sheltering 5,000 Kosovars"
    if tokens[at].lower == "shelters" and tokens[at - 1].lower == "camp":
        return "displaced"
    if _wounded(tokens, phrase) or _in_ward(tokens, at) or _is_treated(tokens, at, sentence):
        return "injured"  # "treated 85 wounded soldiers"
    return None if trains(tokens, phrase, governor) else "assisted"


def read_material(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """An army's vehicles and weapons, or fighters who are people, or cars and craft of trade."""
    at = governor.at
    if _downed(tokens, phrase, governor, sentence):
        return "attacks"
    if is_trade(tokens, phrase, at, sentence):
        return None  # "the airline operates 40 aircraft"
    if tokens[phrase.head].lower == "fighters" and tokens[at].lower.startswith("los"):
        return "equipment" if speaks_of(sentence, _PLANES) else "killed"  # "the group lost 40 fighters"
    if "car" in phrase.kinds and not any(t.lower in _ARMY for k, t in enumerate(tokens) if k != at):
        harmed = any(s.name == "damaged" for s in tokens[at].senses)
        return "damaged" if harmed and not tokens[at].lower.startswith(_COMING) else None  # not "40 trucks entered"
    return "equipment"


def _by_disease(tokens: list[Token], at: int) -> bool:
    behind = [t.lower for t in tokens[at + 1 : at + 6]]
    return "by" in tokens[at].lower.split() + behind[:1] and not _ILLNESS.isdisjoint(behind)


def _downed(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> bool:
    """ "a further 27 drones were lost to jamming", of those that attacked."""
    lost = governor.rule == "passive verb" and tokens[governor.at].lower == "lost"
    return lost and speaks_of(sentence, _JAMMING) and not speaks_of(sentence, _OURS)


def _of_no_disease(sentence: Sentence) -> bool:
    return not (speaks_of(sentence, _ILLNESS) or is_led(sentence, "infected", _ILLNESS))


def _without_supplies(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "left 60,000 homes in darkness", "1,200 homes without power", "power was lost to 400 homes"."""
    at = governor.at
    if governor.rule == "recipient":
        return True
    told = set(tokens[at].lower.split())
    if tokens[at].lower in LEAVING or tokens[at].lower.startswith("plung"):
        told.update(t.lower for t in tokens[phrase.last + 1 : phrase.last + 7])
    return bool(told & _DARK)


def _by_outage(tokens: list[Token], at: int) -> bool:
    """ "Power cuts affected 3,000 homes": nothing happened to the homes but that they were in the dark."""
    if not tokens[at].lower.startswith(("affect", "hit", "impact")):
        return False
    words = [word for t in tokens[max(0, at - 6) : at] for word in t.lower.split()]
    if at + 1 < len(tokens) and tokens[at + 1].lower == "by":
        words = [word for t in tokens[at + 1 : at + 6] for word in t.lower.split()]
    return any(w in _OUTAGES or (w in _CUTS and k > 0 and words[k - 1] in _DARK) for k, w in enumerate(words))


def _wounded(tokens: list[Token], phrase: Counted) -> bool:
    names = {s.name for at in phrase.modifiers for s in tokens[at].senses if s.role in ("state", "done_to")}
    return "injured" in names or "injured" in phrase.noun_metrics


def _ails(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """ "Cholera has put 300 people in hospital": ill, where a disease is told of and nothing that wounds."""
    near = {word for t in tokens[at : at + 6] for word in t.lower.split()}
    if not near & _BEDS or {t.lower for t in tokens} & _WOUNDING:
        return False
    return speaks_of(sentence, _SICKENING) and not speaks_of(sentence, _WOUNDING)


def _names_illness(tokens: list[Token], phrase: Counted) -> bool:
    """ "admitted 90 cholera patients": what they have stands before them."""
    led = tokens[phrase.first : phrase.head] if not phrase.elided else []
    return any(t.lower.partition("-")[0] in _DISEASES for t in led)


def _in_ward(tokens: list[Token], at: int) -> bool:
    """ "taken to hospital, where three were being treated": for wounds, where no disease is told of."""
    words = {word for t in tokens for word in t.lower.split()}
    return tokens[at].lower.startswith("treat") and bool(words & _WARD) and not words & _ILLNESS


def _is_treated(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """ "11 people were receiving treatment" where an accident or an attack is told of, and not for what."""
    told = [t.lower for t in tokens[at : at + 4]]  # one token of two words, or two
    if not told[0].startswith("receiv") or not any(word.endswith("treatment") for word in told):
        return False
    words = {t.lower for t in tokens}
    return not (words & _ILLNESS or {"for", "aid"} & words) and speaks_of(sentence, _WOUNDING | _ACCIDENTS)


READERS: Final[dict[str, Callable[[list[Token], Counted, Governor, Sentence], str | None]]] = {
    "killed": read_killing,
    "injured": read_injury,
    "infected": read_infection,
    "affected": read_effect,
    "damaged": read_damage,
    "assisted": read_help,
    "equipment": read_material,
}
"""By the metric that a word has."""
