"""Does a governing word mean something else here? Craft of trade, meetings, a return to work."""

from __future__ import annotations

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.senses import speaks_of
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import catalogue


def is_unmeant(tokens: list[Token], phrase: Counted, metric: str, at: int, sentence: Sentence) -> bool:
    """True where the word at `at` does not say `metric` of those counted after all."""
    word = tokens[at].lower
    if metric == "returned":
        return word.startswith("return") and _to_routine(tokens, at)
    if metric == "detained":  # "one protester held up a sign"
        return word == "held" and at + 1 < len(tokens) and tokens[at + 1].lower in _PARTICLES
    if phrase.elided:
        return False
    if metric == "protesters":
        return _confers(tokens, phrase)
    return metric == "equipment" and _is_civil(tokens, phrase, sentence)


_PARTICLES = frozenset("up back out off aloft together down firm sway".split())
_ROUTINE = frozenset(
    """
    work classes class school schools classroom classrooms lessons duty training jobs job power court parliament
    service action play normal business negotiations talks university college campus office prison jail
    """.split()
)


def _to_routine(tokens: list[Token], at: int) -> bool:
    """ "pupils returned to their classes", "players returned to training": nobody went home."""
    words = [t.lower for t in tokens[at + 1 : at + 5]]
    told = tokens[at].lower.split()[1:2] == ["to"] or words[:1] == ["to"]
    return told and any(w in _ROUTINE for w in words[:4])


_CONFERRING = frozenset(
    """
    delegate delegates leader leaders minister ministers expert experts scientist scientists diplomat diplomats envoy
    envoys representative representatives lawmaker lawmakers guest guests official officials economist economists
    """.split()
)
_SESSIONS = frozenset(
    "talks conference summit meeting forum congress session convention workshop wedding seminar".split()
)


def _confers(tokens: list[Token], phrase: Counted) -> bool:
    """ "500 delegates gathered in Geneva for talks": a meeting, no crowd."""
    return tokens[phrase.head].lower in _CONFERRING and any(t.lower in _SESSIONS for t in tokens)


_VESSELS = frozenset(
    """
    plane planes jet jets aircraft ship ships vessel vessels boat boats helicopter helicopters
    """.split()
)
_TRADE = frozenset(
    """
    airline airlines airliner airliners airbus boeing shipping ferry cruise merchant commercial charter fishing lessor
    shipyard freight yacht
    """.split()
)


_ARMED = catalogue()["equipment"].needs["ship"] | frozenset(["fighter", "fighters", "bomber", "bombers"])


def _is_civil(tokens: list[Token], phrase: Counted, sentence: Sentence) -> bool:
    """ "The airline ordered 40 jets", "several commercial ships": craft of trade, where no arms are told of."""
    if tokens[phrase.head].lower.split()[-1] not in _VESSELS:
        return False
    traded = any(word in _TRADE for t in tokens for word in t.lower.split())
    return traded and not speaks_of(sentence, _ARMED)
