"""What is said once for several numbers? "312 houses fully and 2,400 partly ruined", "Kyiv freed 15, Moscow 12 men"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted, read_counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import STRONG, Governor, accepts, object_follows, pick_sense
from tracker.extract.tagging import Token

_PART: Final = frozenset({"part"})
_JOINTS: Final = frozenset(["and", ",", ";", "while", "whereas", "but"])
_NAME: Final = 4  # words of a name
_OUTLINE: Final = 14


def shared_participle(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "312 houses totally and 2,400 partially destroyed": the participle behind the last of the numbers."""
    i = phrase.last + 1
    if i + 3 >= len(tokens) or not _tells_degree(tokens[i]) or tokens[i + 1].lower not in ("and", ","):
        return
    if tokens[i + 2].tag != "N":
        return
    i = read_counted(tokens, i + 2, False).last + 1
    if i + 1 >= len(tokens) or not _tells_degree(tokens[i]):
        return
    i += " " not in tokens[i].lower  # "partly damaged" is one phrase of the lexicon
    metric = pick_sense(tokens[i].senses, "done_to", phrase, _PART) or pick_sense(tokens[i].senses, "state", phrase)
    if metric and not object_follows(tokens, i):
        yield Governor(metric, "shared participle", i)


def _tells_degree(token: Token) -> bool:
    return token.lower.split()[0].endswith("ly") and token.tag in "WBJV"


def gapped(tokens: list[Token], at: int, phrase: Counted, before: Count) -> bool:
    """ "Kyiv handed over 15 soldiers and Moscow 12 pilots": a second name with its number, and the verb left out."""
    if phrase.elided or not before.rule.endswith(": verb before") or not accepts(before.metric, phrase):
        return False
    i = at - 1
    while i >= 0 and at - i <= _NAME and tokens[i].capital and tokens[i].tag in "WK":
        i -= 1
    if i == at - 1 or at - i > _NAME:
        return False
    i -= tokens[i].tag == "D"
    if i < 3 or tokens[i].lower not in _JOINTS or tokens[i - 1].capital:
        return False
    after = phrase.last + 1
    if after < len(tokens) and tokens[after].tag not in ".,CP":
        return False
    last = next((k for k in range(i - 1, max(-1, i - 10), -1) if tokens[k].tag == "N"), -1)
    return last >= 0 and tokens[last].start == before.numeral.start


def outlined(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "Most of those killed were women and children: 13,000 children, 9,000 women": what the words before a colon say
    befell those whom the list behind it counts."""
    colon = phrase.numeral - 1
    if phrase.elided or "person" not in phrase.kinds:
        return
    while colon > 1 and tokens[colon].lower != ":":
        if phrase.numeral - colon > _OUTLINE or tokens[colon].tag not in "N,CKWDB":
            return
        colon -= 1
    if phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag not in ".,C":
        return
    for k in range(colon - 1, max(-1, colon - _OUTLINE), -1):
        if tokens[k].tag in "N.":
            return
        named = k and (tokens[k - 1].lower in ("those", "the") or tokens[k - 1].tag == "K")
        if named and tokens[k].tag in "VJ":
            metric = pick_sense(tokens[k].senses, "done_to", phrase, _PART) or pick_sense(
                tokens[k].senses, "state", phrase
            )
            if metric in STRONG:
                yield Governor(metric, "told before a list", k)
                return


NEEDS: Final[dict[Construction, Needs]] = {outlined: Needs(frozenset([":"]), elided=False)}
