"""The names of places and of their people in a text, and what is known of them."""

from __future__ import annotations

from typing import NamedTuple

from tracker.lexicon.places import Place
from tracker.model import Span


class Mention:
    """One place name in a text. `span` takes in a direction before and a kind of place after ("eastern Ukraine").

    `options` are the places of that name; `place` is the one meant, once the article's context has decided. `joined`
    points to the name before it in a list ("Sumy and Kharkiv"); a `container` points to the place named in it.
    `called` is the country of the adjective before it ("the Lebanese city of Tripoli"), `beside` the name by which it
    is found ("Marysville, north-east of Melbourne").
    """

    __slots__ = (
        "alias",
        "beside",
        "called",
        "end",
        "inner",
        "joined",
        "kind_word",
        "name",
        "options",
        "place",
        "role",
        "start",
        "text",
        "word",
    )

    def __init__(
        self,
        start: int,
        end: int,
        name: Span,
        text: str,
        options: tuple[Place, ...],
        role: str,
        word: str,
        place: Place | None = None,
        kind_word: str = "",
        alias: str = "",
    ) -> None:
        self.start, self.end, self.name, self.text = start, end, name, text
        self.options, self.role, self.word, self.place = options, role, word, place
        self.kind_word, self.alias = kind_word, alias
        self.joined: Mention | None = None
        self.inner: Mention | None = None
        self.called: str | None = None
        self.beside: Mention | None = None

    def is_capital(self) -> bool:
        """True for a capital's name or a seat of government's, whose officials speak for their whole country."""
        return any(place.flag == "k" for place in self.options[:2])

    def __eq__(self, other: object) -> bool:
        """True of one name that is read twice, as a title's is."""
        if not isinstance(other, Mention):
            return False
        here = (self.start, self.end, self.text, self.role, self.word, self.place, self.options)
        return here == (other.start, other.end, other.text, other.role, other.word, other.place, other.options)


class Demonym(NamedTuple):
    """An adjective or a name of people: it names no place, but tells a country."""

    start: int
    country: str
