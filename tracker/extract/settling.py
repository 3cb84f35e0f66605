"""What does a governing word mean for this noun here? A border, a camp or an exchange changes its metric."""

from __future__ import annotations

from typing import Final

from tracker.extract import captivity, harmed, moved
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.figurative import is_figurative
from tracker.extract.idioms import is_idiom
from tracker.extract.senses import Governor, slot_after, speaks_of
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS

_READERS: Final = captivity.READERS | moved.READERS | harmed.READERS


def settle(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> Governor | None:
    """The governor with the metric that it has for this phrase; None where it says nothing of it after all."""
    if _lacks_context(tokens, phrase, governor, sentence):
        return None
    metric = _recast(tokens, phrase, governor, sentence)
    return Governor(metric, governor.rule, governor.at) if metric else None


def _lacks_context(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> bool:
    """ "searched for 12 men" tells of missing people only where a disaster or a rescue is told of."""
    near = METRICS[governor.metric].near
    wanted = near.get(tokens[min(governor.at, len(tokens) - 1)].lower) if near else None
    if wanted is None or speaks_of(sentence, wanted):
        return False
    verb, at = tokens[governor.at], governor.at + 1
    starts = (at, phrase.numeral + 1) if verb.tails else ()  # "ferried 40 to safety" needs no more
    return not any(slot_after(tokens, verb, start, phrase, role) for start in starts for role in ("done_to", "done_by"))


def _recast(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """The metric that a governor has for this phrase: the one it names, one that the noun makes of it, or none."""
    if governor.rule == "counted noun" and governor.metric != "detained":
        return governor.metric
    if captivity.brought_home(tokens, phrase, governor, sentence):
        return "released"
    if is_idiom(tokens, phrase, governor.at, governor.metric) or is_figurative(tokens, phrase, governor):
        return None
    reader = _READERS.get(governor.metric)
    return reader(tokens, phrase, governor, sentence) if reader else governor.metric
