"""Who is counted? Groups of people under one name, what they are part of, and whose they are."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from tracker.errors import LexiconError
from tracker.lexicon.countries import load_countries

_SETTINGS: Final = ("of_metric", "modifiers", "apart", "tolls", "rising")
_TOKEN: Final = re.compile(r"[^\s,]+")


class _Groups(NamedTuple):
    names: dict[str, str]
    """Every word and name of a group -> the group's name."""
    parts: dict[str, str]
    """Group -> the next wider group."""
    sided: frozenset[str]
    of_metric: dict[str, frozenset[str]]
    dropped: frozenset[str]
    apart: frozenset[str]
    rising: frozenset[str]
    tolls: frozenset[str]


@cache
def _groups() -> _Groups:
    with (files("tracker.lexicon") / "groups.toml").open("rb") as file:
        table = tomllib.load(file)
    names: dict[str, str] = {}
    parts: dict[str, str] = {}
    for group, entry in table.items():
        if group in _SETTINGS:
            continue
        if part_of := entry.get("part_of"):
            parts[group] = part_of
        for word in (group, *entry["words"]):
            if names.setdefault(word, group) != group:
                raise LexiconError(f"groups.toml: {word!r} stands in both [{names[word]}] and [{group}]; keep one")
    for group, wider in parts.items():
        if wider not in names:
            raise LexiconError(f"groups.toml: [{group}] is part_of {wider!r}, which is no group; add it")
    return _Groups(
        names,
        parts,
        frozenset(g for g, e in table.items() if g not in _SETTINGS and e.get("sided")),
        {metric: frozenset(words) for metric, words in table["of_metric"].items()},
        frozenset(table["modifiers"]["dropped"]),
        frozenset(table["apart"]["metrics"]),
        frozenset(table["rising"]["metrics"]),
        frozenset(table["tolls"]["metrics"]),
    )


@cache
def _nations() -> dict[str, tuple[str, str]]:
    """Demonym or one-word country name in lower case -> (ISO alpha-3, the country's first demonym in lower case)."""
    nations: dict[str, tuple[str, str]] = {}
    for code, names in load_countries().items():
        people = names.people
        forms = [form for word in people for form in (word, f"{word}s")] + [names.name]
        for form in forms if people else ():
            nations.setdefault(form.lower(), (code, people[0].lower()))
    return nations


def is_rising(metric: str) -> bool:
    """True where a running total of `metric` can only rise, so that a fall is a revision.

    >>> is_rising("killed"), is_rising("missing")
    (True, False)
    """
    return metric in _groups().rising


def has_toll(metric: str) -> bool:
    """True where the count of one incident is told as a toll that grows for days.

    >>> has_toll("killed"), has_toll("attacks")
    (True, False)
    """
    return metric in _groups().tolls


def is_comparable(metric: str) -> bool:
    """True where events of `metric` in several places are alike enough to stand in one series of the wider place.

    >>> is_comparable("killed"), is_comparable("distance")
    (True, False)
    """
    return metric not in _groups().apart


def wider_groups(group: str) -> tuple[str, ...]:
    """The groups that `group` is part of, nearest first.

    >>> wider_groups("infants"), wider_groups("wagner fighters"), wider_groups("cholera cases")
    (('children', 'people'), ('fighters', 'people'), ('people',))
    """
    names = _groups().names
    found: list[str] = []
    nation, _, rest = group.partition(" ")
    if nation in _nations() and rest:
        group = rest
        found.append(rest)
    if group not in names:
        group = names.get(group.split()[-1], "people")
        found.append(group)
    while wider := _groups().parts.get(group):
        found.append(wider)
        group = wider
    return tuple(found)


@lru_cache(maxsize=65536)
def canonical_group(who: str | None, metric: str, country: str | None = None, unit: str = "person") -> str | None:
    """The one name of the group that `who` names, said of `metric` in `country`; None where nothing is named.

    Nothing named, a generic word and the country's own people are "people". A nationality stays where it tells the
    group apart: another country's, or anyone under arms.

    >>> canonical_group("refugees", "refugees"), canonical_group(None, "killed"), canonical_group("Minors", "killed")
    ('people', 'people', 'children')
    >>> canonical_group("palestinians", "killed", "PSE"), canonical_group("russian troops", "killed", "UKR")
    ('people', 'russian soldiers')
    """
    groups = _groups()
    default = {"person": "people", "household": "families"}.get(unit)
    words = _TOKEN.findall((who or "").lower().replace("’", "'"))
    nation, rest = _part_nation(words)
    while len(rest) > 1 and rest[0] in groups.dropped:
        rest = rest[1:]
    phrase = " ".join(rest)
    own = groups.of_metric.get(metric, frozenset())
    if len(rest) > 1 and rest[-1] in own and " ".join(rest[:-1]) in groups.names:
        phrase = " ".join(rest[:-1])  # "civilian deaths", said of the killed
    if phrase in own or (phrase in groups.dropped and len(rest) == 1):
        phrase = ""
    if default is None:
        thing = _name_thing(phrase, unit, groups)
        return f"{nation[1]} {thing or unit}" if nation else thing
    group = groups.names.get(phrase) or (_keep_head(rest, groups) if phrase else default)
    if nation is None:
        return group
    code, people = nation
    if code == country and group not in groups.sided:
        return group
    return f"{people} {group}"


def _part_nation(words: list[str]) -> tuple[tuple[str, str] | None, list[str]]:
    nations = _nations()
    for at, word in enumerate(words):
        if found := nations.get(word.removesuffix("'s").removesuffix("'")):
            return found, words[:at] + words[at + 1 :]
    return None, words


def _keep_head(words: list[str], groups: _Groups) -> str:
    """A phrase that is no group's name: as written, its head under the group's name ("wagner fighters")."""
    head = groups.names.get(words[-1])
    if head is None or head == "people":
        return " ".join(words)
    return " ".join((*words[:-1], head))


def _name_thing(phrase: str, unit: str, groups: _Groups) -> str | None:
    """A counted thing: None where it says no more than the unit does ("tanks", unit tank)."""
    if not phrase or phrase in (unit, f"{unit}s", f"{unit}es"):
        return None
    return groups.names.get(phrase, phrase)
