"""Which total does a sentence come to? "arrivals totalled 900", "houses damaged stood at 5,221", "bringing to 26"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, Refusal, pick_sense, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS

_TALLIES: Final = frozenset("number numbers total tally count toll".split())
_RAISING: Final = ("bring", "brought", "rais", "tak", "took", "push", "lift", "increas", "send", "sent", "carr")
_BOUNDS: Final = frozenset("about some around than more over least".split())
_SUMMING: Final = frozenset("totalled totaled totals numbered number".split())
_REACHING: Final = _SUMMING | frozenset("reached placed put stood stands rose risen climbed exceeded topped".split())
_TOLD: Final = frozenset("reported listed recorded confirmed known said".split())


def raised_to(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "bringing to 26 the number of deaths", "which takes to 300 the total of those killed": the total comes after."""
    at = phrase.numeral
    k = at - 1
    while k > 0 and (
        tokens[k].tag == "B"
        or tokens[k].lower in _BOUNDS
        or (tokens[k].lower == "at" and tokens[k + 1].lower == "least")
    ):
        k -= 1
    i = phrase.last + 1
    raised = tokens[k].lower == "to" and tokens[k - 1].lower.startswith(_RAISING)
    put = tokens[k].lower == "at" and tokens[k - 1].lower in ("put", "puts", "putting")
    if not phrase.elided or k < 1 or not (raised or put):
        return
    while i < len(tokens) and i < at + 5 and tokens[i].tag in "DWJ" and tokens[i].lower not in _TALLIES:
        i += 1
    if i >= len(tokens) or not (tokens[i].roles("total") or tokens[i].lower in _TALLIES):
        return
    for j in range(i, min(len(tokens), i + 9)):
        if tokens[j].tag in ".,N":
            return
        for sense in tokens[j].senses:
            named = sense.role in ("total", "noun", "state")
            named = named or (sense.role in ("done_to", "weak") and sense.form == "part")
            named = named or (sense.role == "done_by" and _of_whom(tokens, j))
            kinds = {s.name for t in tokens[i + 1 : j] for s in t.senses if s.role == "kind"}
            named = named and (not kinds or bool(kinds & set(METRICS[sense.name].kinds)))  # "villages that have burned"
            if named and sense.name not in ("troops", "attacks", "equipment"):
                yield Governor(sense.name, "total", j)
                return


def _of_whom(tokens: list[Token], j: int) -> bool:
    """ "the number of miners who have died"."""
    return any(t.lower == "who" for t in tokens[j - 2 : j]) and tokens[j - 1].tag in "AR"


def summed_up(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Arrivals through the pass on Friday totalled 900", "suicide attacks numbered 139": what the subject counts."""
    left = step_left(tokens, phrase.numeral)
    if not phrase.elided or left < 1 or tokens[left].lower not in _SUMMING:
        return
    found: Governor | None = None
    for i in range(left - 1, max(-1, left - 9), -1):
        if tokens[i].tag in ".,N":
            break
        named = "singular" if tokens[i].tag in "JV" else "plural"  # "the dead now number 300"
        name = next((s.name for s in tokens[i].senses if s.role == "noun" and s.form == named), "")
        name = name or next((s.name for s in tokens[i].senses if s.role == "total" and tokens[i].tag in "JV"), "")
        if name and (i == 0 or tokens[i - 1].tag != "P"):
            found = Governor(name, "total", i)
    if found:
        yield found


def befallen_total(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Houses damaged now totalled 5,221", "affected families were put at 930 families": what befell the subject."""
    left = step_left(tokens, phrase.numeral)
    verb = left - 1 if left > 0 and tokens[left].lower in ("at", "to") else left
    if verb < 2 or tokens[verb].lower not in _REACHING:
        return
    last = verb - 1
    while last > 1 and (tokens[last].tag in "AB" or tokens[last].lower in ("now", "have", "has", "had")):
        last -= 1
    noun, part = (last, last - 1) if tokens[last].tag == "K" else (last - 1, last)
    if tokens[noun].tag != "K" or tokens[part].tag not in "VJ":
        noun, part = _subject_told(tokens, last)
        last = part
    opened = min(noun, part) < 1 or tokens[min(noun, part) - 1].tag in '.,:"D'
    if last < 1 or not opened or tokens[noun].tag != "K" or tokens[part].tag == "K":
        return
    kinds = frozenset(s.name for s in tokens[noun].senses if s.role == "kind" and s.form == "plural")
    if not kinds or not (phrase.elided or tokens[phrase.head].lower == tokens[noun].lower):
        return
    subject = Counted(phrase.numeral, phrase.last, noun, noun, kinds, ())
    metric = pick_sense(tokens[part].senses, "done_to", subject, frozenset({"part"}))
    if metric:
        yield Governor(metric, "label before", noun)


def _subject_told(tokens: list[Token], last: int) -> tuple[int, int]:
    """ "Houses reported damaged due to the storm [were placed at]": the noun and participle that begin a subject."""
    for part in range(last, max(0, last - 9), -1):
        if tokens[part].tag in ".,A":
            break
        if tokens[part].tag in "VJ":
            noun = part - 1
            while noun > 0 and tokens[noun].lower in _TOLD:
                noun -= 1
            if tokens[noun].tag == "K":
                return noun, part
    return last - 1, last


NEEDS: Final[dict[Construction, Needs]] = {
    raised_to: Needs(frozenset(["to", "at"]), elided=True),
    summed_up: Needs(_SUMMING, elided=True),
    befallen_total: Needs(_REACHING),
}
