"""How did a body vote? "voted 141 to 5, with 35 abstentions", "12 in favour, none against", "by 93-24"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from tracker.extract.polled import of_rival, votes_polled
from tracker.extract.senses import step_left
from tracker.extract.tagging import Token
from tracker.extract.votesides import side_of
from tracker.lexicon.senses import words_of_sense

_WORDS: Final = words_of_sense("votes")
_VOTING: Final = _WORDS["voting"] | _WORDS["ayes"] | _WORDS["noes"]
_DECIDED: Final = _WORDS["decided"]
_VOTERS: Final = _WORDS["voters"]
_TEXTS: Final = _WORDS["texts"]
_BODIES: Final = _WORDS["bodies"]
_SITTING: Final = _VOTERS | _BODIES
"""Those of whose votes is told where no text is named."""
_BESIDE: Final = _TEXTS | _SITTING
_LOSING: Final = _WORDS["losing"]
_FAILING: Final = _WORDS["failing"]
_TOLD: Final = _FAILING | _DECIDED | _WORDS["won"] | frozenset(["favour", "favor"])
_POLL: Final = frozenset(["vote", "ballot"])
_HOLDING: Final = _WORDS["holding"]
_WANTING: Final = _WORDS["wanting"]
_LIMIT: Final = 16
_MONTHS: Final = 12
_BETWEEN: Final = (
    ["to"],
    ["-"],
    ["–"],
    ["votes", "to"],
    ["against"],
    ["for", "to"],
    ["h", "to", "h"],
    ["-", "to", "-"],
)


def read_votes(tokens: list[Token]) -> dict[int, tuple[str, str]]:
    """The vote metrics of numerals by their token index, each with the rule that found it.

    Only sentences that speak of a vote are read; a pair "141 to 5" or "141-5" is for and against in that order.
    """
    words = {t.lower for t in tokens}
    if _VOTING.isdisjoint(words) and (_TOLD.isdisjoint(words) or _BESIDE.isdisjoint(words)):
        return {}
    found: dict[int, tuple[str, str]] = {}
    numbers = [i for i, t in enumerate(tokens) if t.tag == "N"]
    for i in numbers:
        kind = side_of(tokens, i)
        if kind and not (kind == "votes_for" and (_ends_pair(tokens, i) or _is_needed(tokens, i))):
            found[i] = (kind, "vote side")
    _share_sides(tokens, numbers, found)
    _read_candidates(tokens, numbers, found)
    for left, right in reversed(list(pairwise(numbers))):  # "10 deputies and 84 senators abstained"
        between = [t.lower for t in tokens[left + 1 : right]]
        if right in found and left not in found and between[1:] == ["and"] and between[0] in _VOTERS:
            found[left] = found[right]
    for left, right in pairwise(numbers):
        sided = left in found and found[left][1] != "candidate"
        if sided or (right in found and found[right][0] != "votes_against"):
            continue
        if _is_day(tokens, left, right) or _of_seats(tokens, left, right):
            continue
        between = [t.lower for t in tokens[left + 1 : right]]
        if between in _BETWEEN and _is_vote(tokens, left):
            lost = (_is_lost(tokens, left) and not _rises(tokens, left, right)) or _told_against_first(tokens, left)
            found[left] = ("votes_against" if lost else "votes_for", "vote pair")
            found[right] = ("votes_for" if lost else "votes_against", "vote pair")
    return found


def _share_sides(tokens: list[Token], numbers: list[int], found: dict[int, tuple[str, str]]) -> None:
    """Give the side of a whole to its part, and the side of one choice to the next."""
    for left, right in pairwise(numbers):  # "Forty of the 52 members voted yes": the forty did
        part = right in found and [t.lower for t in tokens[left + 1 : right]] in (["of"], ["of", "the"], ["of", "its"])
        if part and not any(t.tag == "R" for t in tokens[right + 1 : right + 4]):
            found.setdefault(left, found[right])
            del found[right]
    for left, right in pairwise(numbers):  # "344,580 in favour of independence and 94,388 for autonomy"
        rival = left in found and found[left][0] == "votes_for" and right not in found and right + 1 < len(tokens)
        if rival and tokens[right - 1].lower == "and" and tokens[right + 1].lower == "for":
            found[right] = ("votes_for", "vote side")


def _read_candidates(tokens: list[Token], numbers: list[int], found: dict[int, tuple[str, str]]) -> None:
    """Add the votes that candidates and their rivals received."""
    polled = {i: kind for i in numbers if i not in found and (kind := votes_polled(tokens, i))}
    found.update({i: (kind, "candidate") for i, kind in polled.items()})
    for left, right in pairwise(numbers) if polled else ():
        if left in found and right not in found and of_rival(tokens, left, right):
            found[right] = ("votes_for", "candidate")


def _is_day(tokens: list[Token], left: int, right: int) -> bool:
    """ "voted for the tax on 3-1": a day, as no vote's result stands behind "on"."""
    month = tokens[left].lower
    dated = tokens[left - 1].lower == "on" and right == left + 2 and tokens[left + 1].lower in ("-", "–")
    return left > 0 and dated and month.isdigit() and int(month) <= _MONTHS


def _of_seats(tokens: list[Token], left: int, right: int) -> bool:
    """ "hold a narrow 52-48 majority": how many seats each side has."""
    majority = right + 1 < len(tokens) and tokens[right + 1].lower in ("majority", "split", "edge", "advantage")
    return majority and any(t.lower in _HOLDING for t in tokens[max(0, left - 5) : left])


def _is_needed(tokens: list[Token], i: int) -> bool:
    """ "Resolutions need nine votes in favour": how many it takes."""
    return tokens[max(0, step_left(tokens, i))].lower in _WANTING


def _ends_pair(tokens: list[Token], i: int) -> bool:
    """ "voting 88-[2] in favour": the side is told of the pair, whose second number is of the other side."""
    return i > 1 and tokens[i - 1].lower in ("-", "–", "to") and tokens[i - 2].tag == "N"


def _is_lost(tokens: list[Token], i: int) -> bool:
    """ "rejected the bill by 51 votes to 49", "was defeated 51-49": the first number is of those against."""
    low = next((k for k in range(i - _LIMIT, max(0, i - 2 * _LIMIT), -1) if tokens[k].tag == "N"), i - 2 * _LIMIT)
    near = [t.lower for t in tokens[max(0, low) : i]]
    if "lost" in near and not (_TEXTS | _POLL).isdisjoint(near[: near.index("lost") + 3]):
        return (
            True  # "The resolution lost 53 to 46 in the Senate and 250 to 183 in the House", "lost the vote by 9 to 5"
        )
    return not _LOSING.isdisjoint(near)


def _told_against_first(tokens: list[Token], i: int) -> bool:
    """ "more were against than in favour, 112 to 101"."""
    near = [t.lower for t in tokens[max(0, i - _LIMIT) : i]]
    against = near.index("against") if "against" in near else -1
    return against >= 0 and "than" in near[against:] and not _TOLD.isdisjoint(near[against:])


def _rises(tokens: list[Token], left: int, right: int) -> bool:
    """ "was defeated 180-238": those against are the more, wherever they stand."""
    few, many = (tokens[k].lower.replace(",", "") for k in (left, right))
    return few.isdigit() and many.isdigit() and int(few) < int(many)


def _is_vote(tokens: list[Token], i: int) -> bool:
    near = {t.lower for t in tokens[max(0, i - _LIMIT) : i + 6]}
    if _told_against_first(tokens, i):
        return True
    if not near.isdisjoint(_VOTING) or not (near.isdisjoint(_FAILING) or near.isdisjoint(_TEXTS)):
        return True
    if not (near.isdisjoint(_DECIDED) or near.isdisjoint(_BODIES)):
        return True  # "the Senate confirmed her 52 to 48"
    failed = tokens[i - 1].lower in _FAILING  # "It was defeated 118-301, with the Democrats opposing"
    return failed and any(t.lower in _SITTING for t in tokens[max(0, i - _LIMIT) : i + _LIMIT])
