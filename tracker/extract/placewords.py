"""The words around places, by class: prepositions, kinds of place, bodies, verbs, titles, first names."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any, Final

_LEFT = (
    ("types", "inner"),
    ("sites", "inner"),
    ("inner", "inner"),
    ("object", "object"),
    ("towards", "at"),
    ("at", "at"),
    ("to", "to"),
    ("leaving", "from"),
    ("addressed", "aside"),
)


class PlaceWords:
    """The word classes of place_words.toml, each a set under its name; `voters` is a tuple.

    `left` tells what a word before a name does: gives a role, is passed over (`inner`), or `struck`: either of the two.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        read = {name: frozenset(words.split()) for name, words in table.items() if isinstance(words, str)}
        self.towards, self.inner, self.types, self.sites = (read[n] for n in ("towards", "inner", "types", "sites"))
        self.bodies, self.speech, self.agents, self.hosts = (read[n] for n in ("bodies", "speech", "agents", "hosts"))
        self.honouring, self.seats = read["honouring"], read["seats"]
        self.surnames, self.crowns = read["surnames"], read["crowns"]
        self.striking = read["striking"]
        self.kin = read["kin"]
        self.polls = read["polls"]
        self.treating, self.having, self.shops = (read[n] for n in ("treating", "having", "shops"))
        self.tallying, self.putting, self.stations = (read[n] for n in ("tallying", "putting", "stations"))
        self.towns_own = read["towns_own"]
        self.feasts, self.site_kinds = read["feasts"], read["site_kinds"]
        self.reporting, self.holders, self.openers = (read[n] for n in ("reporting", "holders", "openers"))
        self.ties, self.asides, self.sourcing, self.deeds = (read[n] for n in ("ties", "asides", "sourcing", "deeds"))
        self.titles, self.apposed, self.first_names = (read[n] for n in ("titles", "apposed", "first_names"))
        self.features, self.feature_heads, self.urban = (read[n] for n in ("features", "feature_heads", "urban"))
        self.notbodies, self.relations, self.divisions = (read[n] for n in ("notbodies", "relations", "divisions"))
        self.notplaces, self.sending, self.states = (read[n] for n in ("notplaces", "sending", "states"))
        self.invaded: dict[str, str] = dict(pair.split(":") for pair in table["invaded"].split())
        self.abbreviated: dict[str, str] = {
            short: name.replace("_", " ") for short, name in (pair.split(":") for pair in table["abbreviated"].split())
        }
        self.happening, self.governing, self.services = read["happening"], read["governing"], read["services"]
        self.picking, self.waters, self.sweeping = read["picking"], read["waters"], read["sweeping"]
        self.local_heads = read["local_heads"]
        self.civil, self.small, self.callings = read["civil"], read["small"], read["callings"]
        self.voters, self.same_event = tuple(table["voters"]), tuple(table["same_event"])
        self.sitting = tuple(table["sitting"])
        self.overseeing, self.taking_in = (
            re.compile(rf"\b(?:{'|'.join(table[name])})\b") for name in ("overseers", "taking_in")
        )
        self.left = {word: kind for name, kind in _LEFT for word in read[name]}
        self.left |= dict.fromkeys(read["inner"] & read["object"], "struck") | {"of": "of", "by": "by", "with": "with"}
        self.straddling = {name: frozenset(codes.split()) for name, codes in table["straddling"].items()}
        self.divided = {word: frozenset(codes.split()) for word, codes in table["divided"].items()}
        self.spreading = {word: family for family, words in table["spreading"].items() for word in words.split()}
        self.national: dict[str, str] = dict(table["national"])
        self._either: dict[str, str] = dict(table["either"])

    def either(self, name: str) -> str:
        """The words of a list as alternatives of a pattern: `police|courts?`; a blank within one is written `[ ]`."""
        return "|".join(re.split(r"\s+(?!\])", self._either[name].strip()))

    def gives_role(self, word: str) -> bool:
        """True for a preposition or verb that places what follows."""
        return self.left.get(word, "inner") not in ("inner", "struck")


PLACE_WORDS: Final = PlaceWords(
    tomllib.loads(files("tracker.lexicon").joinpath("place_words.toml").read_text(encoding="utf-8"))
)
"""The word classes, read once."""
