"""Which events is a reader taken to know? Their days by their names, and where the first blow of a war fell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple


class Known(NamedTuple):
    """An event: its first and last day; of the first blow of a war also where it fell and what a story of it names."""

    first: date
    last: date
    until: date | None = None
    words: tuple[str, ...] = ()
    strikers: tuple[str, ...] = ()
    place: str | None = None
    country: str | None = None

    def is_meant(self, text: str, published: date) -> bool:
        """True where a story printed on that day can mean it, and names who was in it.

        >>> known_events()["nova festival"].is_meant("Hamas struck …", date(2024, 5, 1))
        True
        """
        if self.last > published or (self.until and published > self.until):
            return False
        return not self.words or any(word in text for word in self.words)


@cache
def known_events() -> dict[str, Known]:
    """The events by their names in small letters, wars' beginnings by each name that a story can give them.

    >>> known_events()["rwandan genocide"].first, known_events()["hamas's unprecedented attack"].country
    (datetime.date(1994, 4, 7), 'ISR')
    """
    lexicon = _lexicon()
    found = {
        name.lower(): Known(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
        for name, days in lexicon["dated"].items()
    }
    for row, known in zip(lexicon["onsets"], _onsets(), strict=True):
        found |= dict.fromkeys(_names(lexicon["onset"], row), known)
    return found


@cache
def opening_names() -> frozenset[str]:
    """What any story calls the beginning of its war, in small letters: "war began when", "unprecedented attack"."""
    words = _lexicon()["onset"]
    told = product(words["wars"], words["began"], words["links"])
    return frozenset(" ".join(parts) for parts in (*told, *product(words["telling"], words["deeds"])))


@cache
def first_words() -> frozenset[str]:
    """The words that open the names, as stories write them: "Rwandan", "Hamas", "war"."""
    lexicon = _lexicon()
    written = {*lexicon["dated"], *lexicon["onset"]["telling"], *lexicon["onset"]["wars"]}
    for row in lexicon["onsets"]:
        written |= {*row["names"], *row["strikers"]}
    return frozenset(re.split(r"[ -]", name)[0] for name in written if not name[0].isdigit())


def onset_of_war(text: str, published: date) -> Known | None:
    """The first blow of the war that a story tells of; None where it tells of none that is known."""
    return next((known for known in _onsets() if known.is_meant(text, published)), None)


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "events.toml").read_text(encoding="utf-8"))


@cache
def _onsets() -> tuple[Known, ...]:
    return tuple(
        Known(
            date.fromisoformat(row["day"]),
            date.fromisoformat(row["day"]),
            date.fromisoformat(row["until"]),
            tuple(row["words"]),
            tuple(row["strikers"]),
            row["place"],
            row["country"],
        )
        for row in _lexicon()["onsets"]
    )


def _names(words: dict[str, list[str]], row: dict[str, Any]) -> Iterator[str]:
    """Every name of one onset: its own names, and those made of who struck, how and with what."""
    yield from (name.lower() for name in row["names"])
    if not row["strikers"]:
        return
    deeds, kinds = words["deeds"], words["kinds"]
    for striker in row["strikers"]:
        own = [f"{striker}{ending}".lower() for ending in ("'s", "’s", "'", "’", "-led")]
        yield from (f"{name} {deed}" for name, deed in product(own, deeds))
        yield from (f"{name} {kind} {deed}" for name, kind, deed in product((*own, striker.lower()), kinds, deeds))
