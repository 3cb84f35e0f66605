"""Did what is counted befall in an event that all the world knows? Then its day dates it, and its country is where."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import TimeSpan, any_of
from tracker.extract.unplaced import name_country
from tracker.extract.worldevents import BY_PLACE, event_in
from tracker.lexicon.places import load_gazetteer
from tracker.model import Span


def befell_in(count: Count, time: TimeSpan) -> bool:
    """False for what only has to do with the event: a crowd that remembers it, a sum that was paid for it."""
    if time.rule != BY_PLACE:
        return True
    if count.metric == "money":
        text, number = count.sentence.document.text, count.numeral
        return _DAMAGE.search(text, max(count.sentence.start, number.start - _NEAR), number.end + _NEAR) is not None
    return count.metric in _FATES


_SCENES: Final = frozenset({"at", "object", "of"})


def where_it_befell(text: str, span: Span, published: date, best: Mention | None, number: int) -> Mention | None:
    """Where the event named at a span was; None where the place `best` that the text tells lies in its country, or is
    named since, before the number: "the Bataclan attack, the shootings in Sousse, which killed 30"."""
    event = event_in(text, span.start, span.end, published)
    if event is None or event.country is None:
        return None
    if best is not None and best.role in _SCENES and span.end < best.start < number:
        return None
    if best is not None and best.place is not None and best.place.country == event.country:
        return None
    for place in load_gazetteer().find(event.place) if event.place else ():
        if place.country == event.country and event.place is not None:
            return Mention(0, 0, Span(0, 0), place.name, (place,), "owner", "", place=place, alias=event.place)
    return name_country(event.country)


_FATES: Final = frozenset(
    """
    killed injured casualties missing rescued damaged displaced evacuated affected infected magnitude attacks
    """.split()
)
_NEAR: Final = 60  # characters
_DAMAGE: Final = re.compile(rf"\b(?:{any_of(words_of_status()['event']['damage'])})\b")
