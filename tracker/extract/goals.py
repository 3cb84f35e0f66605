"""Where did people go? Named after "to", as the host of those counted, or as the place that took them in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extract.count import Count
from tracker.extract.fitness import is_antecedent
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS

_LANDED = re.compile(r"\b(?:landed|landing|touched down|arrived|arriving|disembarked|docked)(?: back)? (?:in|at) $")
_SHELTERED = re.compile(  # "found refuge in Chad", "are now in camps in Chad"
    r"\b(?:refuge|asylum|shelter\w*|sanctuary|protection|safety|arriv\w+|liv(?:e|es|ing)|stay\w*|remain\w*|register\w*"
    r"|host\w*|settled|resettled|camps?|now|refugees|sought|reached|pouring|landed)\b[^.,;:\d]{0,50}$"
)
_THERE = re.compile(r"[^.,;:\d]{0,40}\b(?:fled|gone|crossed|arrived|moved|escaped|travelled|come|been taken) there\b")
_FOR_GOOD = frozenset({"refugees", "evacuated"})
_HOSTS = frozenset({"host", "agent", "at", "mod", "bare"})
_BACK, _AHEAD = 90, 80  # characters


def named_goal(count: Count, here: Sequence[Mention], text: str) -> Mention | None:
    """The nearest of the places to which people went: "to Poland", "landed in Cairo"."""
    to = [m for m in here if m.place and _arrives(count, m, text) and not is_antecedent(count, m, text)]
    return min(to, key=lambda m: abs(m.start - count.numeral.end), default=None)


def _arrives(count: Count, m: Mention, text: str) -> bool:
    """True for "to Poland", and for "landed in Cairo" of those who were flown out."""
    if m.role == "to":
        return True
    return count.metric == "evacuated" and m.role == "at" and bool(_LANDED.search(text, max(0, m.start - 30), m.start))


def host_of(count: Count, here: Sequence[Mention], home: Mention, text: str) -> Mention | None:
    """The place of a sentence that took in people from `home`: "Chad has welcomed 900", "sought shelter in Chad"."""
    if home.place is None or count.metric not in _FOR_GOOD:
        return None
    hosts = [
        m
        for m in here
        if m.role in _HOSTS and m.place and m.place.country != home.place.country and _takes_in(count, m, text)
    ]
    return min(hosts, key=lambda m: abs(m.start - count.numeral.end), default=None)


def _takes_in(count: Count, m: Mention, text: str) -> bool:
    start, end = count.numeral.start, count.numeral.end
    if m.end < start:
        between = text[m.end : start]
        if len(between) > _BACK or m.role == "at" or _crosses(between):
            return m.end < start and m.role == "at" and len(between) < _BACK and _sheltered_before(between)
        return PLACE_WORDS.taking_in.search(between) is not None or (
            _THERE.match(text, end) is not None and len(between) < _BACK
        )
    between = text[end : m.start]
    return (
        m.role == "at"
        and len(between) < _AHEAD
        and not any(c.isdigit() for c in between)
        and _SHELTERED.search(between) is not None
    )


def _sheltered_before(between: str) -> bool:
    """True for "in Chad, where 900 have found shelter", and "in Chad, UNHCR has registered 900"."""
    return between.startswith(", where ") or PLACE_WORDS.taking_in.search(between) is not None


def _crosses(between: str) -> bool:
    """True where another number or clause stands between."""
    return any(c.isdigit() for c in between) or ";" in between or ", while " in between or " but " in between
