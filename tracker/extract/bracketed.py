"""What is a number in brackets behind a place's name? "Refugees reached Chad (60,000) and Benin (24,300)"."""

from __future__ import annotations

from typing import Final

from tracker.extract.compounds import is_plural
from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.senses import Governor, accepts, speaks_of, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.inflect import singularize
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.places import load_gazetteer

_MOVED: Final = frozenset({"refugees", "displaced", "evacuated", "returned"})
_NAME: Final = 4  # words
_REACH: Final = 12  # tokens from the noun to the list
_LEAST: Final = 100  # below it, a footnote or a share as likely as a count
_OWN: Final = (": counted noun", ": same of another", ": part of a noun")
_JOINTS: Final = frozenset({",", ";", "and"})


def next_bracket(tokens: list[Token], at: int, phrase: Counted, before: Count, sentence: Sentence) -> bool:
    """True for a number alone in the brackets of a list of places where the brackets before held the last count."""
    if before.metric not in _MOVED and not before.rule.endswith(_OWN):
        return False  # "aid for 900 children in Kort (46 clinics), Vole (42) and Ruma (37)"
    name = _opens_bracket(tokens, at, sentence)
    if name < 3 or tokens[at + 1].tag != ")" or not accepts(before.metric, phrase):
        return False
    last = name - 1
    while last > 1 and last > name - 3 and tokens[last].lower in _JOINTS:
        last -= 1
    if last == name - 1 or tokens[last].tag != ")":
        return False
    inside = next((k for k in range(last - 1, max(-1, last - 7), -1) if tokens[k].tag == "N"), -1)
    return inside > 0 and tokens[inside].start == before.numeral.start and _opens_bracket(tokens, inside, sentence) >= 0


def heads_brackets(tokens: list[Token], phrase: Counted, value: float, sentence: Sentence) -> Governor | None:
    """What the first number of such a list counts: the people on the move who are named, uncounted, before it."""
    at = phrase.numeral
    if not phrase.elided or value < _LEAST or tokens[at - 1].tag not in "(BD":
        return None
    name = _opens_bracket(tokens, at, sentence)
    if name < 1 or not _followed(tokens, at, sentence):
        return None
    for k in range(name - 1, max(-1, name - _REACH), -1):
        token = tokens[k]
        if token.tag in ".N()":
            return None
        for sense in token.senses:
            if sense.name in _MOVED and sense.role == "noun" and sense.form == "plural":
                needs = METRICS[sense.name].needs.get(singularize(token.lower.split()[-1]))
                if needs is None or speaks_of(sentence, needs):
                    return Governor(sense.name, "part of a noun", k)
        if is_plural(token) and not token.capital:
            return None  # "refugees told of raids on Homs (300) and Hama (120)"
    return None


def _opens_bracket(tokens: list[Token], at: int, sentence: Sentence) -> int:
    """Where the place's name begins in whose brackets the number at `at` comes first; -1 where it stands in none."""
    left = step_left(tokens, at)
    if left < 1 or tokens[left].tag != "(" or at + 1 >= len(tokens):
        return -1
    first = left
    while first > 0 and left - first < _NAME and tokens[first - 1].capital and tokens[first - 1].tag in "WK":
        first -= 1
    if first == left:
        return -1
    name = sentence.document.text[tokens[first].start : tokens[left - 1].end]
    return first if load_gazetteer().find(name) else -1


def _followed(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """Whether a second place with its number in brackets stands right behind the first."""
    if tokens[at + 1].tag != ")":
        return False
    following = next((k for k in range(at + 2, min(len(tokens), at + 10)) if tokens[k].tag == "N"), -1)
    name = _opens_bracket(tokens, following, sentence) if following > 0 else -1
    return name > at + 2 and tokens[following + 1].tag == ")" and all(t.lower in _JOINTS for t in tokens[at + 2 : name])
