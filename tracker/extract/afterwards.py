"""What had befallen those counted before they did what is told? "A thousand clerks reached Vall after fleeing Kort"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, pick_sense, slot_after, step_left
from tracker.extract.tagging import Token

_REACH: Final = 22
_AFTER: Final = frozenset(["after", "since", "having", "upon"])
_ING: Final = frozenset({"ing"})
_PART: Final = frozenset({"part"})
_TOLD: Final = frozenset(["displaced", "refugees", "rescued", "released", "detained", "evacuated", "injured"])


def told_afterwards(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "Some 900 people spent the night in the park after fleeing their homes", "after being driven out"."""
    left, at = step_left(tokens, phrase.numeral), phrase.last + 1
    if (left >= 0 and tokens[left].tag not in ".,C") or at + 2 >= len(tokens) or tokens[at].tag not in "AVOWB":
        return
    for k in range(at, min(len(tokens) - 1, at + _REACH)):
        token = tokens[k]
        if token.tag in ".NCR(:;":
            return
        if token.lower not in _AFTER:
            continue
        verb = k + 1
        if tokens[verb].lower == "being" or (token.lower == "having" and tokens[verb].lower == "been"):
            verb += 1
            found = _done_to(tokens, verb, phrase)
        elif token.lower == "having":
            found = None
        else:
            found = slot_after(tokens, tokens[verb], verb + 1, phrase, "done_by") or pick_sense(
                tokens[verb].senses, "done_by", phrase, _ING
            )
            found = found if tokens[verb].lower.split()[0].endswith("ing") else None
        if found in _TOLD:
            yield Governor(found, "told afterwards", verb)
        return


def pronoun_object(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "Police tracked down three suspects and killed them": the object of another verb, told again as "them"."""
    for k in range(phrase.last + 1, min(len(tokens) - 2, phrase.last + _REACH)):
        token = tokens[k]
        if token.tag in ".NR(:;A":
            return
        if token.lower not in ("and", "then", "before"):
            continue
        verb = k + 1
        while verb < len(tokens) - 1 and (tokens[verb].tag == "B" or tokens[verb].lower == "then"):
            verb += 1
        if verb + 1 < len(tokens) and tokens[verb].tag == "V" and tokens[verb + 1].lower == "them":
            metric = pick_sense(tokens[verb].senses, "done_to", phrase)
            if metric and "person" in phrase.kinds:
                yield Governor(metric, "told afterwards", verb)
            return


def _done_to(tokens: list[Token], verb: int, phrase: Counted) -> str | None:
    if verb >= len(tokens) or tokens[verb].tag != "V":
        return None
    metric = slot_after(tokens, tokens[verb], verb + 1, phrase)
    return metric or pick_sense(tokens[verb].senses, "done_to", phrase, _PART)


NEEDS: Final[dict[Construction, Needs]] = {told_afterwards: Needs(_AFTER), pronoun_object: Needs(frozenset(["them"]))}
