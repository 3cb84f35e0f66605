"""Where the numbers of a text happened that stand in brackets: what the tests of places ask about."""

from __future__ import annotations

from datetime import date

from tracker.extract.count import Count, Numeral
from tracker.extract.dates import Dates
from tracker.extract.document import Document
from tracker.extract.places import Places
from tracker.extract.written import Where
from tracker.model import Article, Span

UNITS = {
    "votes_for": "vote",
    "votes_against": "vote",
    "abstentions": "vote",
    "attacks": "attack",
    "damaged": "building",
    "equipment": "tank",
    "distance": "km",
    "money": "USD",
    "area": "km2",
    "magnitude": "magnitude",
    "mass": "tonne",
}


def places_of(metric: str, marked: str, title: str = "", who: str | None = "people") -> list[Where]:
    """The places of the bracketed numbers of a text, asked in order of one room."""
    text, spans = "", []
    for piece in marked.split("["):
        number, bracket, rest = piece.partition("]")
        if bracket:
            spans.append((len(text), len(text) + len(number)))
        text += number + rest
    document = Document(Article(id="a", text=text, published=date(2024, 5, 6), title=title))
    room, dates, unit = Places(document), Dates(document), UNITS.get(metric, "person")
    found = []
    for start, end in spans:
        sentence = document.sentence_at(start)
        numeral = Numeral(start, end, text[start:end], float("".join(c for c in text[start:end] if c.isdigit()) or 5))
        clause = Span(sentence.start, sentence.end)
        count = Count(numeral, sentence, metric, unit, who, "exact", "test", clause)
        found.append(room.place_of(count, dates.as_of(count)))
    return found


def where(metric: str, marked: str, title: str = "", who: str | None = "people") -> Where:
    """The place of the only number in brackets."""
    (found,) = places_of(metric, marked, title, who)
    return found
