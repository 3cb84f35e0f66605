"""How many voted for a candidate? "She received 192 votes to 140 for her rival"; a need or a margin counts nobody."""

from __future__ import annotations

from typing import Final

from tracker.extract.senses import step_left
from tracker.extract.tagging import Token
from tracker.extract.votesides import side_named
from tracker.lexicon.senses import words_of_sense

_WORDS: Final = words_of_sense("votes")
_POLLED: Final = _WORDS["polled"]
_KINDS: Final = _WORDS["kinds"]
_ELECTED: Final = _WORDS["elected"]
_RIVALS: Final = _WORDS["rivals"]
_OF_RIVAL: Final = frozenset(["for", "by"])
_DID: Final = frozenset(["managed", "manages", "able"])


def votes_polled(tokens: list[Token], i: int) -> str | None:
    """The vote metric of votes that a candidate or a side received; None where the number at `i` counts none such."""
    if not _is_polled(tokens, i):
        return None
    return side_named(tokens, step_left(tokens, i)) or "votes_for"


def _is_polled(tokens: list[Token], i: int) -> bool:
    """ "received 192 votes", "was elected with 1.2 million votes": those for a candidate; no margin, no need."""
    k = i + 1
    while (
        k + 1 < len(tokens) and k < i + 4 and (tokens[k].tag == "J" or tokens[k].lower in _KINDS or tokens[k].capital)
    ):
        k += 1
    if k + 3 < len(tokens) and tokens[k].lower == "of" and "N" in (tokens[k + 1].tag, tokens[k + 2].tag):
        k += 2 if tokens[k + 1].tag == "N" else 3  # "drew 107 of the 119 votes needed", "with 143 of 250 votes"
    if k >= len(tokens) or tokens[k].lower not in ("votes", "ballots"):
        return False
    left = step_left(tokens, i)
    if left < 0 or tokens[left].lower not in _POLLED:
        return False
    done = (left > 1 and tokens[left - 2].lower in _DID) or any(t.lower == "only" for t in tokens[left + 1 : i])
    if left and tokens[left - 1].tag in "PM" and not done:
        return False  # "needs to get 60 votes"; "could manage only 84 votes", "managed to secure 60 votes"
    after = [t.lower for t in tokens[k + 1 : k + 4]]
    if tokens[left].lower in ("take", "takes") and after[:1] == ["to"]:
        return False  # "it takes 60 votes to end the debate"
    if after[:1] in (["cast"], ["counted"], ["more"]) or after[:2] == ["to", "spare"]:
        return False
    if after[:1] == ["against"] and tokens[k + 2].tag != "N":
        return False
    return tokens[left].lower != "with" or any(t.lower in _ELECTED for t in tokens[max(0, left - 8) : left])


def of_rival(tokens: list[Token], left: int, right: int) -> bool:
    """ "192 votes to 140 for her rival", "192 votes, his rival 140", "…, with his closest rival receiving 140"."""
    after = tokens[right + 1] if right + 1 < len(tokens) else None
    before = tokens[right - 1]
    if after is not None and after.tag not in ".,PC)" and after.lower != "votes":
        return False
    if before.lower in ("to", "against") or before.tag == "(":
        return after is not None and after.lower in _OF_RIVAL
    if before.lower in _POLLED or (before.lower == "for" and after is not None and after.lower == "for"):
        return True
    between = tokens[left + 1 : right]
    named = any(t.tag == "," or t.lower in ("and", ";", "to") for t in between)  # "to Mr. Bo's 4.9 million"
    return named and len(between) <= 9 and (before.capital or before.lower in _RIVALS)
