"""What does the word right behind those counted say of them? "12 killed in", "53 dead", and the main verb beyond it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.before import told_of_item
from tracker.extract.counted import Counted, read_counted
from tracker.extract.participles import is_noun_of, main_verb, only_tells
from tracker.extract.senses import (
    Governor,
    Refusal,
    is_negated,
    is_whole,
    object_follows,
    pick_sense,
    pick_state,
    read_voice,
    slot_after,
    step_left,
)
from tracker.extract.tagging import Token
from tracker.extract.wordclass import TELLING

_OUTCOMES: Final = frozenset(["rescued", "released", "killed", "returned", "evacuated"])
_FATES: Final = frozenset(["injured", "missing", "detained", "casualties", "infected"])
_FAR: Final = 22  # words
_OPENS: Final = frozenset("when as after before while where until because since if though although".split())


def adjacent_word(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "12 killed in", "40 others wounded", "53 people dead", "15 missing"."""
    i = phrase.last + 1
    while i < len(tokens) and tokens[i].tag == "B" and not tokens[i].senses and tokens[i].lower != "least":
        i += 1
    if i >= len(tokens):
        return
    token = tokens[i]
    if token.tag == "h" and i + 1 < len(tokens):
        i += 1
        token = tokens[i]
    after_list = _item_follows(tokens, i + 1)
    metric = pick_state(tokens, i, phrase)
    dead = metric == "killed" or any(s.name == "killed" for s in token.senses) or "killed" in phrase.noun_metrics
    told = token.tag in "VJ" and not dead and not is_whole(tokens, phrase.numeral)
    outcome = _outcome(tokens, i, phrase) if told else None
    if outcome:
        yield outcome
    if metric and (token.tag in "JKT" or not object_follows(tokens, i) or after_list):
        yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "state after", i)
    if token.tag == "V":
        tailed = slot_after(tokens, token, i + 1, phrase)
        if tailed and not _has_object(tokens, token, i + 1):
            yield Governor(tailed, "participle after", i)
        metric = pick_sense(token.senses, "done_to", phrase, frozenset({"part"}))
        left = step_left(tokens, phrase.numeral)
        if metric and (
            not object_follows(tokens, i)
            or (after_list and (left < 0 or tokens[left].tag != "V" or told_of_item(tokens, left, phrase)))
        ):
            yield Governor(metric, "participle after", i)
        metric = slot_after(tokens, token, i + 1, phrase, "done_by") or pick_sense(token.senses, "done_by", phrase)
        if metric and not (
            token.lower in ("needed", "required") and i + 1 < len(tokens) and tokens[i + 1].lower == "for"
        ):
            yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "subject of verb", i)
    if phrase.elided and token.tag == "T" and token.lower.endswith("toll"):
        metric = pick_sense(token.senses, "total", phrase)  # "the 141 death toll"
        yield from [Governor(metric, "total", i)] if metric else []
    elif phrase.elided:
        metric = pick_sense(token.senses, "noun", phrase)
        if metric and token.tag in "VJ":
            yield Governor(metric, "state after", i)
        elif token.lower == "lives lost":
            yield Governor("killed", "state after", i)


def _has_object(tokens: list[Token], verb: Token, at: int) -> bool:
    """ "Four men stabbed [a guard] to death": the object stands between the verb and its rest."""
    if at + 1 >= len(tokens) or (verb.tails and tokens[at].lower in verb.tails.firsts):
        return False
    named = tokens[at].tag == "W" and tokens[at].capital  # "reached Europe with the help of smugglers"
    return named or (tokens[at].tag == "D" and tokens[at + 1].tag in "WKJ")


def is_finite(found: Governor | Refusal, tokens: list[Token]) -> bool:
    """ "The killer of two women fled": the verb right behind those counted, whose subject stands before them."""
    return (
        isinstance(found, Governor)
        and found.rule == "subject of verb"
        and not tokens[found.at].lower.split()[0].endswith("ing")
    )


def _outcome(tokens: list[Token], i: int, phrase: Counted) -> Governor | None:
    """ "All 17 miners trapped overnight in a lift have been rescued": the main verb behind the participle at `i`."""
    outcomes = _OUTCOMES
    if tokens[i].lower in TELLING and i + 1 < len(tokens) and tokens[i + 1].tag in "DKW":
        return None  # "Several activists also reported the sheikh was killed"
    if any(s.name == "troops" for s in tokens[i].senses):
        outcomes = _OUTCOMES | _FATES  # "three officers stationed there were wounded"
    main = main_verb(tokens, i + 1, i + _FAR)
    for k in range(i + 1, min(len(tokens) - 1, i + _FAR)):
        token = tokens[k]
        if token.tag == "V" and tokens[k - 1].tag in "WKV":
            given = slot_after(tokens, token, k + 1, phrase, "done_by") or pick_sense(token.senses, "done_by", phrase)
            if given == "assisted":
                return Governor(given, "outcome", k)  # "300 families affected by the flood received cash"
        if k < main:
            continue
        if k == main and only_tells(token):
            fate = pick_sense(token.senses, "done_by", phrase)
            return Governor(fate, "outcome", k) if fate in outcomes else None  # "pilgrims returning from a shrine died"
        counted = token.tag == "N" and tokens[k - 1].tag not in "PB"
        deed = token.tag in "VJ" and tokens[k - 1].tag != "D" and not is_noun_of(tokens, k)  # "injured in the crash"
        if token.tag in ".,:;R-C(" or deed or counted or token.lower in _OPENS:
            return None
        if token.tag != "A" or token.lower in ("being", "having"):
            continue
        while k + 1 < len(tokens) and tokens[k].tag in "ABX":
            k += 1
        verb = tokens[k]
        if verb.tag == "J" and not is_negated(tokens, k):
            state = pick_state(tokens, k, phrase)
            return Governor(state, "outcome", k) if state in outcomes else None
        if verb.tag != "V" or is_negated(tokens, k):
            return None
        if read_voice(tokens, k) == "passive":
            metric = pick_sense(verb.senses, "done_to", phrase, frozenset({"part"}))
        else:
            metric = pick_sense(verb.senses, "done_by", phrase)
        return Governor(metric, "outcome", k) if metric in outcomes else None
    return None


def _item_follows(tokens: list[Token], i: int) -> bool:
    """True when the next item of a list without marks begins at `i`: "123 killed 15 missing 27,000 houses burnt"."""
    if i >= len(tokens) or tokens[i].tag != "N":
        return False
    item = read_counted(tokens, i, False)
    j = item.last + 1
    return tokens[j].tag in "VJ" if j < len(tokens) else bool(item.noun_metrics)
