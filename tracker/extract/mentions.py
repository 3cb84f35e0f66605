"""The names of places and of their people in a text, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tracker.lexicon.places import Place
from tracker.model import Span


@dataclass(slots=True)
class Mention:
    """One place name in a text. `span` takes in a direction before and a kind of place after ("eastern Ukraine").

    `options` are the places of that name; `place` is the one meant, once the article's context has decided. `joined`
    points to the name before it in a list ("Sumy and Kharkiv"); a `container` points to the place named in it.
    `called` is the country of the adjective before it ("the Lebanese city of Tripoli"), `beside` the name by which it
    is found ("Marysville, north-east of Melbourne").
    """

    start: int
    end: int
    name: Span
    text: str
    options: tuple[Place, ...]
    role: str
    word: str
    place: Place | None = None
    joined: Mention | None = None
    inner: Mention | None = None
    kind_word: str = ""
    alias: str = ""
    called: str | None = None
    beside: Mention | None = None


class Demonym(NamedTuple):
    """An adjective or a name of people: it names no place, but tells a country."""

    start: int
    country: str
