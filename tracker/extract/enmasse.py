"""Who acts "in their thousands"? A number that comes after its verb and tells how many its subject, or object, were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, Refusal, is_negated, pick_sense, read_voice, slot_after
from tracker.extract.tagging import Token

_REACH: Final = 12


def in_their_numbers(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "fled the town in their thousands", "are being arrested in their dozens", "in their tens of thousands"."""
    at = phrase.numeral
    if at < 3 or (tokens[at - 2].lower, tokens[at - 1].lower) != ("in", "their"):
        return
    for verb in range(at - 3, max(-1, at - _REACH), -1):
        token = tokens[verb]
        if token.tag in ".R" or token.lower == ";":
            return
        if token.tag != "V":
            continue
        role = "done_to" if read_voice(tokens, verb) == "passive" else "done_by"
        metric = pick_sense(token.senses, role, phrase) or slot_after(tokens, token, verb + 1, phrase, role)
        if metric and not is_negated(tokens, verb):
            yield Governor(metric, "in their numbers", verb)
        return


NEEDS: Final[dict[Construction, Needs]] = {in_their_numbers: Needs(frozenset(["their"]), elided=True)}
