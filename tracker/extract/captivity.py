"""Were those counted taken, set free or saved? What a word means for people held, exchanged or in danger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.housed import comes_from_captivity, longs_to, tells_of_swap
from tracker.extract.senses import Governor, speaks_of
from tracker.extract.tagging import Token
from tracker.lexicon.senses import words_of_sense

_WORDS: Final = words_of_sense("settling")
_SWAP: Final = _WORDS["swap"]
_CAPTIVE: Final = _WORDS["captives"]
_BORDERS: Final = _WORDS["checkpoints"]
_SOUGHT: Final = _WORDS["sought"]
_RAIDS: Final = _WORDS["raids"]
_CAMPS: Final = _WORDS["camps"]
_ATTEMPTS: Final = _WORDS["attempts"]
"""Words before "to rescue" that tell of an attempt whose end is open."""
_REACH: Final = 14


def brought_home(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> bool:
    """Whether those who "came home" were prisoners, "the first phase of the exchange brought home 390 Kenyans"."""
    verb, metric = tokens[governor.at].lower, governor.metric
    if "detained" in phrase.noun_metrics and _brought_back(verb, metric):
        return True
    return metric == "evacuated" and " home" in verb and tells_of_swap(sentence)


def read_rescue(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Saved, or picked up by the police, or not yet free."""
    at = governor.at
    if tokens[at].lower.startswith("pick"):
        if "detained" in phrase.noun_metrics:
            return "released"  # "flew out to pick up four of the hostages"
        if {tokens[phrase.head].lower, tokens[at - 1].lower} & _SOUGHT or _in_raid(tokens, at):
            return "detained"  # "police picked up 120 suspects"
    return _free_yet(tokens, phrase, governor)


def read_release(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Set free, or not yet, or no prisoner at all."""
    if tokens[governor.at].lower == "exchange" and tokens[phrase.numeral].lower == "one":
        # not "the text exchange of one mother with her son"
        return "released" if speaks_of(sentence, _CAPTIVE) else None
    lead = tokens[max(0, phrase.numeral - 4) : phrase.numeral]
    if governor.rule == "passive verb" and any(t.lower in _NAMES for t in lead):
        return None
    return _free_yet(tokens, phrase, governor)


_NAMES: Final = frozenset("names name identities photographs photos pictures details".split())
"""What is released of those counted: "the names of nine of the dead were released"."""


def read_return(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Home again, or only longing to be, or out of captivity."""
    at = governor.at
    if tokens[at].lower.startswith("deport") and _to_camp(tokens, at):
        return "detained"
    if longs_to(tokens, at):
        return "displaced"
    freed = _swapped(tokens, phrase, governor) or comes_from_captivity(tokens, phrase, at, sentence)
    return "released" if freed else "returned"


def read_evacuation(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Moved out of danger, or exchanged, or led off as prisoners."""
    if _swapped(tokens, phrase, governor):
        return "released"
    if any(t.lower.startswith("surrender") for t in tokens):
        return "detained"  # "were bused to a prison after they surrendered"
    return "evacuated"


_UNHELD: Final = frozenset(("case", "cases", "deaths", "complaints"))


def read_arrest(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """Held, or exchanged for others; no persons are the cases of "14 cases of theft and nine deaths in custody"."""
    if governor.rule.startswith("state") and tokens[phrase.head].lower in _UNHELD and not phrase.elided:
        return None
    return "released" if _swapped(tokens, phrase, governor) else "detained"


def _brought_back(verb: str, metric: str) -> bool:
    return metric == "returned" or (metric == "evacuated" and ("home" in verb or "back" in verb))


def _to_camp(tokens: list[Token], at: int) -> bool:
    """ "were deported from the island and taken to an internment camp": held there, not sent home."""
    for token in tokens[at + 1 : at + _REACH + 4]:
        if token.tag == "." or token.lower == ";":
            return False
        if not _CAMPS.isdisjoint(token.lower.split()):
            return True
    return False


def _in_raid(tokens: list[Token], at: int) -> bool:
    """ "were picked up in dawn raids"."""
    return any(t.lower in _RAIDS for t in tokens[at + 1 : at + 7]) or _at_border(tokens, at)


def _at_border(tokens: list[Token], at: int) -> bool:
    """ "police said 40 were picked up at the border"."""
    behind = [t.lower for t in tokens[at + 1 : at + 4]]
    return behind[:1] in (["at"], ["near"]) and not _BORDERS.isdisjoint(behind)


def _free_yet(tokens: list[Token], phrase: Counted, governor: Governor) -> str:
    before = governor.rule.startswith("verb before")
    return _freed(tokens, phrase, governor.at, governor.metric) if before else governor.metric


def _freed(tokens: list[Token], phrase: Counted, at: int, metric: str) -> str:
    """ "were trying to rescue 12 people trapped in a shaft": what holds them still, where they may not be free yet."""
    after = [i for i in range(phrase.last + 1, min(len(tokens), phrase.last + 6)) if tokens[i].tag not in "ABRX"]
    if after and any(s.role == "state" and s.name == "missing" for s in tokens[after[0]].senses):
        return "missing"  # "time runs out to save 300 people still missing"
    held = [s for i in list(phrase.modifiers) + after[:1] for s in tokens[i].senses if s.role == "done_to"]
    if not any(s.name == "affected" and s.form == "part" for s in held):
        return metric
    lead = tokens[max(0, at - 7) : at]
    if lead and lead[-1].lower in ("to", "of", "for") and any(t.lower in _ATTEMPTS for t in lead):
        return "affected"
    return "rescued"


def _swapped(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "an exchange of 246 prisoners from each side", "five were returned in exchange for five captured Russians"."""
    low, high = max(0, phrase.numeral - _REACH), phrase.last + _REACH
    near = [t.lower for t in tokens[low:high]]
    if not any(w in _SWAP for w in near):
        return False
    taken = any(s.name == "detained" and s.role == "done_to" for s in tokens[governor.at].senses)
    if taken and governor.rule != "modifier":
        return False  # "captured in May, they were swapped in June"
    return any(part in _CAPTIVE for word in near for part in word.split())


READERS: Final[dict[str, Callable[[list[Token], Counted, Governor, Sentence], str | None]]] = {
    "rescued": read_rescue,
    "released": read_release,
    "returned": read_return,
    "evacuated": read_evacuation,
    "detained": read_arrest,
}
"""By the metric that a word has."""
