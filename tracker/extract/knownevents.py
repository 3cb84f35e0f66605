"""Which events is a reader taken to know? Their days, when wars began, and where the first blow fell."""

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
    """The events by their names in small letters, the first blows of wars by each name that a story can give them.

    >>> known_events()["rwandan genocide"].first, known_events()["hamas's unprecedented attack"].country
    (datetime.date(1994, 4, 7), 'ISR')
    """
    lexicon = _lexicon()
    found = {
        name.lower(): Known(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
        for name, days in lexicon["named"].items()
    }
    for row, known in _blows():
        found |= dict.fromkeys(_names(lexicon["blow"], row), known)
    return found


@cache
def opening_names() -> frozenset[str]:
    """What any story calls the beginning of its war, in small letters: "war began when", "unprecedented attack"."""
    words = _lexicon()["blow"]
    told = product(words["wars"], words["began"], words["links"])
    return frozenset(" ".join(parts) for parts in (*told, *product(words["telling"], words["deeds"])))


@cache
def first_words() -> frozenset[str]:
    """The words that open the names, as stories write them: "Rwandan", "Hamas", "war"."""
    lexicon = _lexicon()
    written = {*lexicon["named"], *lexicon["blow"]["telling"], *lexicon["blow"]["wars"]}
    for row, _ in _blows():
        written |= {*row["names"], *row["strikers"]}
    return frozenset(re.split(r"[ -]", name)[0] for name in written if not name[0].isdigit())


def first_blow(text: str, published: date) -> Known | None:
    """The first blow of the war that a story tells of; None where it tells of none that is known."""
    return next((known for _, known in _blows() if known.is_meant(text, published)), None)


def day_of_war(text: str, latest: date) -> date | None:
    """The first day of the war that a text names most often, of those that had begun by the `latest` day.

    >>> day_of_war("In Kyiv, sirens wailed.", date(2022, 5, 1)), day_of_war("In Kyiv, sirens wailed.", date(2021, 5, 1))
    (datetime.date(2022, 2, 24), None)
    """
    best, most = None, 0
    for start, words in _wars():
        named = sum(text.count(word) for word in words) if start <= latest else 0
        if named > most:
            best, most = start, named
    return best


def year_of(text: str, month: int, day: int, published: date) -> int | None:
    """The year that a bare date means in a story of what happened that day: 2023 for "7 October" in one of Gaza."""
    row = _dates().get((month, day))
    if row is None:
        return None
    known, words = row
    return known.year if known <= published and any(word in text for word in words) else None


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "events.toml").read_text(encoding="utf-8"))


@cache
def _wars() -> tuple[tuple[date, tuple[str, ...]], ...]:
    return tuple((date.fromisoformat(row["day"]), tuple(row["war"])) for row in _lexicon()["days"] if "war" in row)


@cache
def _dates() -> dict[tuple[int, int], tuple[date, tuple[str, ...]]]:
    """The days whose bare date means them, by month and day, with the words of their stories."""
    rows = [(date.fromisoformat(row["day"]), tuple(row["date"])) for row in _lexicon()["days"] if "date" in row]
    return {(day.month, day.day): (day, words) for day, words in rows}


@cache
def _blows() -> tuple[tuple[dict[str, Any], Known], ...]:
    """The first blows of wars: the row of the lexicon, and what it says."""
    return tuple(
        (
            row["blow"],
            Known(
                date.fromisoformat(row["day"]),
                date.fromisoformat(row["day"]),
                date.fromisoformat(row["blow"]["until"]),
                tuple(row["blow"]["words"]),
                tuple(row["blow"]["strikers"]),
                row["blow"]["place"],
                row["blow"]["country"],
            ),
        )
        for row in _lexicon()["days"]
        if "blow" in row
    )


def _names(words: dict[str, list[str]], row: dict[str, Any]) -> Iterator[str]:
    """Every name of one first blow: its own names, and those made of who struck, how and with what."""
    yield from (name.lower() for name in row["names"])
    if not row["strikers"]:
        return
    deeds, kinds = words["deeds"], words["kinds"]
    for striker in row["strikers"]:
        own = [f"{striker}{ending}".lower() for ending in ("'s", "’s", "'", "’", "-led")]
        yield from (f"{name} {deed}" for name, deed in product(own, deeds))
        yield from (f"{name} {kind} {deed}" for name, kind, deed in product((*own, striker.lower()), kinds, deeds))
