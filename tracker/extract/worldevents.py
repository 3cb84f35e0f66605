"""Which event that all the world knows is named? What it is called by where it was, when it was and in which land."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from tracker.extract.number_words import build_trie_pattern

SITED: Final = "|"
"""What parts a name from the kind of event in the key of one named by where it was."""


BY_PLACE: Final = "event known by its place"
"""How a time was read that is the name of such an event."""


class WorldEvent(NamedTuple):
    """An event: its first and last day, from when and until when its name means it, its place and country if in one."""

    first: date
    last: date
    since: date
    until: date
    place: str | None
    country: str | None


class Naming(NamedTuple):
    """Where an event is named, and its key."""

    start: int
    end: int
    key: str


class _Names(NamedTuple):
    pattern: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    died: re.Pattern[str]
    where: re.Pattern[str]
    struck: re.Pattern[str]
    nouns: tuple[str, ...]  # the last words of the nouns
    linking: frozenset[str]  # the last words of what may link a noun to the name behind it
    alone: frozenset[str]
    near: dict[str, frozenset[str]]  # the kinds of event by the names behind which a noun of the kind stands
    sites: frozenset[str]  # those that mean it also without "the"
    kinds: dict[str, frozenset[str]]  # the kinds by each noun
    others: frozenset[str]  # what before the noun tells that it is another event: "a", "another"


@cache
def first_words_of_sites() -> dict[str, frozenset[str]]:
    """How the next word begins, by the first word of the names; an empty one where the name is one word.

    >>> sorted(first_words_of_sites()["Port"]), sorted(first_words_of_sites()["Lockerbie"])
    (['Ar'], [''])
    """
    found: dict[str, set[str]] = {}
    for row in _rows():
        for name in (*row.get("at", ()), *row.get("with", ()), *row.get("names", ())):
            first, _, rest = name.partition(" ")
            found.setdefault(first, set()).add(rest[:2])
    return {first: frozenset(begins) for first, begins in found.items()}


def find_site(text: str, start: int) -> Naming | None:
    """The event that the name at an offset means with the words around it; None for a mere place.

    >>> find_site("relatives of the Lockerbie bombing", 17)
    Naming(start=17, end=34, key='Lockerbie|attack')
    >>> find_site("a farm near Lockerbie", 12)
    """
    names = _names()
    m = names.pattern.match(text, start)
    if m is None:
        return None
    name, end = m[0], m.end()
    if name in names.alone:
        return Naming(start, end, name + SITED)
    kinds = names.near.get(name, frozenset())
    if behind := names.behind.match(text, end):
        for kind in sorted(names.kinds[behind["noun"]] & kinds):
            return Naming(start, behind.end(), f"{name}{SITED}{kind}")
    low = max(0, start - _REACH)
    near = text[low:start]
    linked = _last_word(near) in names.linking  # what the next two patterns end with
    # A glance spares the first of them mostly.
    told_of = linked and any(noun in near for noun in names.nouns)
    if told_of and (before := names.before.search(text, low, start)):
        word = (before["det"] or "").lower()
        same = word in _THE or (name in names.sites and word not in names.others)
        for kind in sorted(names.kinds[before["noun"]] & kinds) if same else ():
            return Naming(before.start("noun"), end, f"{name}{SITED}{kind}")
    told = name in names.sites and ((linked and names.died.search(text, low, start)) or names.where.match(text, end))
    if told or ("into" in near and name in names.sites and names.struck.search(text, low, start)):
        return Naming(start, end, f"{name}{SITED}{min(kinds)}")
    return None


def _last_word(before: str) -> str:
    """The word before a name and its article."""
    words = before.split()
    return words[-2] if words[-1:] in (["the"], ["a"], ["an"]) and len(words) > 1 else words[-1] if words else ""


@cache
def world_events() -> dict[str, tuple[WorldEvent, ...]]:
    """The events by key: a name and the kind of event, or a name that is enough.

    >>> [str(event.last) for event in world_events()["Srebrenica|slaughter"]]
    ['1995-07-22']
    """
    gap, found = timedelta(days=_lexicon()["named"]["gap"]), dict[str, tuple[WorldEvent, ...]]()
    for row in _rows():
        first, last = (date.fromisoformat(day) for day in row["days"])
        until = date.fromisoformat(row["until"]) if "until" in row else date.max
        event = WorldEvent(first, last, last + gap, until, row.get("place"), row.get("country"))
        keys = [f"{name}{SITED}{row['kind']}" for name in (*row.get("at", ()), *row.get("with", ()))]
        for key in (*keys, *(f"{name}{SITED}" for name in row.get("names", ()))):
            found[key] = (*found.get(key, ()), event)
    return found


def event_meant(key: str, published: date) -> WorldEvent | None:
    """The event that a story printed on that day means by a key; None while it is news.

    >>> event_meant("Lockerbie|attack", date(1989, 1, 2)), str(event_meant("Lockerbie|attack", date(2001, 2, 1)).first)
    (None, '1988-12-21')
    """
    meant = [event for event in world_events()[key] if event.since <= published <= event.until]
    return max(meant, key=lambda event: event.last) if meant else None


def event_in(text: str, start: int, end: int, published: date) -> WorldEvent | None:
    """The event named between two offsets of a story; None where none is."""
    name = _names().pattern.search(text, start, end)
    named = find_site(text, name.start()) if name else None
    return event_meant(named.key, published) if named else None


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "world.toml").read_text(encoding="utf-8"))


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = _lexicon()["rows"]["events"]
    return rows


@cache
def _names() -> _Names:
    words, nouns = _lexicon()["named"], _lexicon()["nouns"]
    near, kinds = dict[str, set[str]](), dict[str, set[str]]()
    sites, alone = set[str](), set[str]()
    for row in _rows():
        sites.update(row.get("at", ()))
        alone.update(row.get("names", ()))
        for name in (*row.get("at", ()), *row.get("with", ())):
            near.setdefault(name, set()).add(row["kind"])
    for kind, listed in nouns.items():
        for noun in listed:
            kinds.setdefault(noun, set()).add(kind)
    noun, kindred = _any(kinds), _any(words["modifiers"])
    links = _any(words["links"])
    return _Names(
        re.compile(rf"(?:{_any([*near, *alone])})(?!\w)"),
        re.compile(rf"(?:['’]s)?\s+(?:(?:{kindred})\s+){{0,3}}?(?P<noun>{noun})\b"),
        re.compile(
            rf"(?:(?P<det>[A-Za-z'’]+)\s+)?(?:(?:{kindred})\s+){{0,2}}?\b(?P<noun>{noun})\s+(?:{links})\s+(?:(?:the|an?)\s+)?$"
        ),
        re.compile(rf"\b(?:{_any(words['died'])})(?:\s+[a-z-]+){{0,2}}?\s+(?:{links})\s+(?:the\s+)?$"),
        re.compile(rf",?\s+where\s+(?:[^,;.]|,\d){{0,60}}?\b(?:{_any(words['died'])})\b"),
        re.compile(rf"\b(?:{_any(words['struck'])})\s+into\s+(?:(?:one|both)\s+of\s+)?(?:the\s+)?$"),
        tuple(sorted({noun.split()[-1] for noun in kinds})),
        frozenset([link.split()[-1] for link in words["links"]]),
        frozenset(alone),
        {name: frozenset(found) for name, found in near.items()},
        frozenset(sites),
        {noun: frozenset(found) for noun, found in kinds.items()},
        frozenset(words["not_the"]),
    )


def _any(words: Any) -> str:
    return build_trie_pattern(sorted(set(words))).replace(r"\ ", r"\s+")


_THE: Final = frozenset(("the", "these", "those"))
_REACH: Final = 70  # characters before a name in which the noun stands
