"""Of which country does an article tell most? What that makes of a place as the scene of an event."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from tracker.extract.document import Document
from tracker.extract.geography import Context
from tracker.extract.hints import attacks_in
from tracker.extract.mentions import Mention
from tracker.extract.once import Keeping, once
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.weights import ROLE, STRONG

DEPTH: Final = {"c": 0.0, "w": 0.05, "r": 0.2, "a": 0.5, "x": 0.4, "b": 0.5, "p": 0.5, "m": 0.55}
_FOCUS: Final = 1.2
_VAST, _OPEN = 1.0, 0.0  # what a continent loses, what a sea
_BESIDE: Final = frozenset({"near", "outside", "on", "off", "around", "toward", "towards"})
_STREET: Final = 0.5  # what a street loses: its town is the scene
_FLUID: Final = 0.6  # what a river loses: what it floods is the scene
_SPOKEN: Final = 0.6  # what a place loses where officials only speak
_ASIDE: Final = 0.2  # what a place beside the event loses


class Focus(Keeping):
    """How much an article tells of each country, and the weight of a place by it."""

    def __init__(self, document: Document, context: Context) -> None:
        self._document, self._context = document, context

    @once
    def countries(self) -> dict[str, float]:
        """How much happens in each country, by where things are said to happen; the most is 1."""
        counts: defaultdict[str, float] = defaultdict(float)
        for weight, mentions in ((1, self._context.mentions), (3, self._context.titled)):
            for m in mentions:
                if m.place and m.place.country:
                    counts[m.place.country] += weight * (0.1 + min(ROLE.get(m.role, 0.0), 3.0))
        for demonym in self._context.demonyms:
            counts[demonym.country] += 0.3
        top = max(counts.values(), default=1.0)
        return {country: n / top for country, n in counts.items()}

    def named(self, country: str) -> int:
        """How often an article names a country, its places or its people; in the title as if thrice."""
        return self._named[country]

    @once
    def _named(self) -> Counter[str]:
        titled = [m for m in self._context.titled for _ in range(3)]
        places = [m.place.country for m in (*self._context.mentions, *titled) if m.place and m.place.country]
        return Counter([*places, *(d.country for d in self._context.demonyms)])

    @once
    def _eventful(self) -> set[str]:
        """The countries in which something is told to have happened, not only said."""
        placing = (m for m in self._context.mentions if m.word != "officials" and ROLE.get(m.role, 0.0) >= STRONG)
        return {m.place.country for m in placing if m.place and m.place.country}

    def is_abroad(self, speaker: Mention) -> bool:
        """True for a town in whose country nothing else is told: "In Oslo, the army said two had been hurt"."""
        return bool(self._eventful) and speaker.place is not None and speaker.place.country not in self._eventful

    @once
    def _attackers(self) -> set[str]:
        """The countries whose strikes and forces the article speaks of again and again."""
        deeds = Counter(d.country for d in self._context.demonyms if attacks_in(self._document.text, d.start))
        return {country for country, n in deeds.items() if n > 1}

    def weigh(self, m: Mention) -> float:
        """How likely a place is the scene: by its role, its country, how closely it tells where, what stands by it."""
        if m.place is None:
            return -9.0
        focus = self.countries.get(m.place.country or "", 0.0)
        if m.place.country in self._attackers and focus < 1:
            focus -= 0.4
        if m.word in _BESIDE:
            focus -= _ASIDE
        if m.word == "officials":
            focus -= _SPOKEN
        if m.kind_word in PLACE_WORDS.waters:
            focus -= _FLUID
        if m.kind_word in PLACE_WORDS.urban:
            focus -= _STREET
        return (
            ROLE.get(m.role, 0.0) / 3
            + _FOCUS * focus
            + DEPTH[m.place.kind]
            - (0.0 if m.place.country else _OPEN if m.place.kind == "w" else _VAST)
        )
