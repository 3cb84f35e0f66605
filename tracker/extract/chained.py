"""What do those counted do next? "thousands packed their bags [and fled]", "killed six guards [and were shot dead]"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, is_negated, object_follows, pick_sense, slot_after
from tracker.extract.tagging import Token
from tracker.extract.wordclass import BE, HAVE

_REACH: Final = 18
_PAST: Final = frozenset(
    """
    ate drank took threw broke ran rode drove swam made built dug held wore sold bought brought caught cut fell flew got
    hid hit kept laid led left lost met paid put rose sat saw sent slept spent stood stole swept tore went woke won
    wrote began heard felt found gave came
    """.split()
)
_PART: Final = frozenset({"part"})
_DONE: Final = frozenset({"past", "base", "part"})
_CHAINED: Final = frozenset(
    """
    killed injured missing refugees displaced evacuated returned released rescued infected detained protesters
    """.split()
)


def next_predicate(tokens: list[Token], start: int, phrase: Counted, passive: bool = False) -> Governor | None:
    """What the second or third of several verbs says of their one subject; `start` is the index of the first verb,
    `passive` says that it is one and so may the next be ("were questioned [and released]")."""
    for k in range(start + 1, min(len(tokens) - 1, start + _REACH)):
        token = tokens[k]
        if token.lower == "before":
            return _suffered_then(tokens, k + 1, phrase)
        if token.tag in ".R(:;" or (token.tag == "C" and token.lower != "and"):
            return None
        if token.lower != "and" and token.tag != ",":
            continue
        verb = k + 1
        while verb < len(tokens) and (tokens[verb].tag == "B" or tokens[verb].lower in ("and", "then", "later")):
            verb += 1
        if verb >= len(tokens) or tokens[verb].tag == "N" or (tokens[verb].tag == "A" and token.tag == ","):
            return None  # "one firm, Uniper, was bailed out"
        found = _told_next(tokens, verb, phrase, passive)
        if found or tokens[verb].tag in "AM":
            return found
    return None


def _suffered_then(tokens: list[Token], at: int, phrase: Counted) -> Governor | None:
    """ "Two gunmen killed a guard before [being shot dead]", "before [they were caught]": the end of the doers."""
    at += tokens[at].lower == "they"
    passive = at + 1 < len(tokens) and tokens[at].lower in ("being", "were", "was")
    return _told_next(tokens, at, phrase, False) if passive else None


def _told_next(tokens: list[Token], verb: int, phrase: Counted, passive: bool) -> Governor | None:
    """ "and fled", "and were shot dead": the governor that the verb at `verb` makes, if any."""
    if tokens[verb].tag == "A":
        while verb < len(tokens) - 1 and tokens[verb].tag in "AB":
            verb += 1
        if tokens[verb].tag != "V" or is_negated(tokens, verb):
            return None
        metric = slot_after(tokens, tokens[verb], verb + 1, phrase)
        metric = metric or pick_sense(tokens[verb].senses, "done_to", phrase, _PART)
    elif tokens[verb].tag == "V":
        if passive and not object_follows(tokens, verb):
            metric = slot_after(tokens, tokens[verb], verb + 1, phrase)
            metric = metric or pick_sense(tokens[verb].senses, "done_to", phrase, _PART)
            if metric in _CHAINED or metric == "casualties":
                return Governor(metric, "next predicate", verb)
        metric = slot_after(tokens, tokens[verb], verb + 1, phrase, "done_by")
        metric = metric or pick_sense(tokens[verb].senses, "done_by", phrase, _DONE)
    else:
        return None
    return Governor(metric, "next predicate", verb) if metric in _CHAINED else None


def opens_predicate(tokens: list[Token], phrase: Counted) -> int:
    """The index of the unknown verb right behind those counted ("thousands [packed] their bags", "were [acquitted]");
    0 for none."""
    at = phrase.last + 1
    if at + 1 < len(tokens) and tokens[at].lower in HAVE and tokens[at + 1].lower == "been":
        at += 1
    while at < len(tokens) and (tokens[at].tag == "B" or tokens[at].lower in BE):
        at += 1
    if at >= len(tokens) or tokens[at].tag not in "WOV" or tokens[at].capital:
        return 0
    return at if tokens[at].lower.endswith("ed") or tokens[at].lower in _PAST else 0


def harms(tokens: list[Token], verb: int, end: int) -> bool:
    """Whether people are the object of the verb at `verb`: "killed [six guards] and fled"."""
    return any(
        t.tag == "N" or any(s.name == "person" and s.role == "kind" for s in t.senses) for t in tokens[verb + 1 : end]
    )
