"""Is a place only where others meet? "Talks go on in Oslo" sets no scene for what is told of elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tracker.extract.geography import Context
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.weights import ROLE

_HOSTING: Final = 0.7  # how much is told of a country whose own story the meeting is
_PHRASE: Final = 100  # characters
_MEETING: Final = PLACE_WORDS.either("meeting")
_TALKS: Final = re.compile(rf"\b(?:{_MEETING})\b[^.;,]{{0,50}}\b(?:in|at|to) (?:the )?$")
_TO_TALK: Final = re.compile(  # "met envoys in Oslo, marking the start of talks", "was in Rome for a conference"
    rf"(?: on [A-Z]\w+day)?,? (?:for|to attend|ahead of|before|after|marking|opening|beginning|starting|resuming)\b"
    rf"[^.;,]{{0,50}}\b(?:talks|{_MEETING})\b"
)
_HOST: Final = re.compile(  # not Mali of "met in Rome over the war in Mali", "talks to end the war in Mali"
    rf"\b(?:[Tt]alks|[Nn]egotiations|[Ss]ummit|[Cc]onference"
    rf"|(?:{PLACE_WORDS.either('statesmen')})\b[^.;]{{0,40}}\b(?:meet|met|meeting))\b"
    r"(?:(?! (?:in|at|to) (?:the )?[A-Z]| (?:on|over|about|to|for|aimed) [a-z])[^.;,]){0,50} (?:in|at|to) (?:the )?$"
)
_BESET: Final = re.compile(  # "a bomb hit a conference in Kabul": there it happened
    r"\b(?:attack\w*|blast\w*|bomb\w*|explo\w+|shoot\w*|shot|stabb\w+|fires?|protest\w*|demonstrat\w+|clash\w*|riot\w*"
    r"|arrest\w*|detain\w*|kill\w*|wound\w*|injur\w*|hurt|struck|hit)\b[^.;,]*$"
)
_MATTER: Final = 0.9  # what a role must say of a place for the article to tell of it: not only whose envoys met
_MET: Final = frozenset({"at", "to"})


def may_tell_of_talks(text: str) -> bool:
    """A glance at a sentence: False where it holds no word of a meeting."""
    met = "meet" in text or "met " in text or "Meeting" in text
    return met or "alks" in text or "ummit" in text or "egotiations" in text or "onference" in text


def hosts_talks(m: Mention, text: str, focus: Mapping[str, float]) -> bool:
    """True for the place of a meeting, in an article that tells more of another country.

    `focus` is how much happens in each country (0 to 1).
    """
    if m.role not in ("at", "to") or focus.get((m.place and m.place.country) or "", 0.0) > _HOSTING:
        return False
    return _TALKS.search(text, max(0, m.start - _PHRASE), m.start) is not None


def settle_hosts(context: Context, text: str) -> None:
    """Takes the towns where others only meet for no scene, in an article that tells nothing else of their country.

    "Envoys met in Vienna to discuss the war in Sudan": what follows is of Sudan.
    """
    hosts = {m.place.country: m for m in context.mentions if m.place and m.place.country and _is_met_in(m, text)}
    every = (*context.mentions, *context.titled)
    told = {m.place.country for m in every if m.place and ROLE.get(m.role, 0.0) >= _MATTER} - {None, *hosts}
    for country, host in hosts.items():
        if told and country and _only_hosts(host, country, context, text):
            for m in every:
                if m.place and m.place.country == country and m.role in _MET:
                    m.role = "speech"


def _is_met_in(m: Mention, text: str) -> bool:
    """True for a name in a phrase of a meeting that nothing befell."""
    if m.role not in _MET:
        return False
    low = max(0, m.start - _PHRASE)
    if not may_tell_of_talks(text[low : m.end + _PHRASE]):
        return False
    before = _HOST.search(text, low, m.start)
    behind = before or _TO_TALK.match(text, m.end, m.end + _PHRASE)
    return behind is not None and _BESET.search(text, low, before.start() if before else m.start) is None


def _only_hosts(host: Mention, country: str, context: Context, text: str) -> bool:
    """True where an article names no more of a country than the town of the meeting, and there mostly as such."""
    if any(demonym.country == country for demonym in (*context.demonyms, *context.peoples)):
        return False
    own = [m for m in context.mentions if m.place and m.place.country == country]
    if any(m.text != host.text and m.role != "container" for m in own):
        return False
    placing: Sequence[Mention] = [m for m in own if m.role in _MET]
    return 2 * sum(_is_met_in(m, text) for m in placing) >= len(placing)
