"""Which country does an article tell of that names none? By its dateline, its only town, its people, its own bodies."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.document import Document
from tracker.extract.geography import Context
from tracker.extract.mentions import Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import load_gazetteer
from tracker.model import Span

_HOLDING = frozenset({"at", "object", "container", "dateline"})


def find_home(document: Document, context: Context) -> Mention | None:
    """The place of all that an article tells which names no country: its only scene, else the country of all its
    places, people and national bodies; None where they are of several, or there are none."""
    placed = [m for m in [*context.mentions, *context.titled] if m.place and m.place.country]
    people = {d.country for d in context.demonyms if not _fights(document.text, d.start)}
    told = {m.place.country for m in placed if m.place} | people | {d.country for d in context.peoples if not people}
    told.discard("")
    if len(told) > 1:
        return None
    scenes = [m for m in placed if m.role in _HOLDING]
    if scenes and len({m.place.name for m in scenes if m.place}) == 1:
        return scenes[0]
    code = told.pop() if told else None
    return name_country(code) if code else of_bodies(document.text)


def _fights(text: str, start: int) -> bool:
    """True for "Russian forces", who hold or attack people wherever they are; not for a land's own police."""
    told = load_place_patterns().attacking.match(text, start)
    return told is not None and not told.group().endswith("police")


def find_state(context: Context) -> Mention | None:
    """The only state or province told of: the "California" of a paper that need not name its country."""
    states = [
        m for m in context.mentions if m.place and m.place.kind == "a" and not m.place.flag and m.role in _HOLDING
    ]
    return states[0] if len({m.place.name for m in states if m.place}) == 1 else None


def name_country(code: str) -> Mention | None:
    """The country of a code, as if it were named: a mention that stands nowhere in the text."""
    place = load_gazetteer().country(code)
    if place is None:
        return None
    return Mention(0, 0, Span(0, 0), place.name, (place,), "owner", "", place=place, alias=place.name)


def of_bodies(text: str) -> Mention | None:
    """The country whose own bodies a text names by their acronyms, None where it names none or those of several."""
    found = {_bodies()[m["body"]] for m in _acronyms().finditer(text)}
    return name_country(found.pop()) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    """The countries of national bodies, by their acronyms."""
    return {body: country for country, bodies in PLACE_WORDS.national.items() for body in bodies.split()}


@lru_cache(maxsize=1)
def _acronyms() -> re.Pattern[str]:
    firsts = "".join(sorted({body[0] for body in _bodies()}))
    return re.compile(  # skips from such a letter to the next
        rf"[{firsts}](?<=\b(?=(?P<body>{'|'.join(sorted(_bodies()))})\b).)"
    )
