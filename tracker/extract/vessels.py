"""Who was saved or seized with what carried them? "Rescued a dinghy carrying 105 people", "hijacked a bus with 40"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, accepts, read_voice, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("vessels")
_STEMS: Final = stems_of_sense("vessels")
_CARRYING: Final = _WORDS["carrying"]
_VESSELS: Final = _WORDS["vessels"]
_SEIZED: Final = _STEMS["seized"]
_SAVED: Final = _WORDS["saved"]
_LOST: Final = _WORDS["lost"]
_REACH: Final = 7


def aboard_vessel(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "rescued a second inflatable carrying 105 people", "hijacked a tanker with 22 sailors", "the plane vanished with
    239 people on board"."""
    i = step_left(tokens, phrase.numeral)
    if i > 1 and tokens[i].lower == "with" and tokens[i - 1].lower in _LOST and accepts("missing", phrase):
        if any(t.lower in _VESSELS for t in tokens[max(0, i - 1 - _REACH) : i - 1]):
            yield Governor("missing", "aboard what was lost", i - 1)
        return
    if i < 2 or tokens[i].lower not in _CARRYING or tokens[i - 1].lower not in _VESSELS:
        return
    for k in range(i - 2, max(-1, i - _REACH), -1):
        metric = _befell(tokens[k].lower)
        if metric and read_voice(tokens, k) != "passive" and accepts(metric, phrase):
            yield Governor(metric, "aboard what was taken", k)
            return
        if tokens[k].tag not in "DWKJNh":
            return


def _befell(verb: str) -> str | None:
    if verb in _SAVED:
        return "rescued"
    return "detained" if verb.startswith(_SEIZED) else None


NEEDS: Final[dict[Construction, Needs]] = {aboard_vessel: Needs(_CARRYING)}
