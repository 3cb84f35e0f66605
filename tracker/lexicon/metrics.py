"""What does a word count, and how? The catalogue of metrics and the kinds of counted nouns, read once from TOML.

Both files explain themselves; `vocabulary()` compiles them into one table keyed by the first word of each phrase, so
that a sentence is tagged in one pass of dictionary look-ups.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import LexiconError
from tracker.lexicon.inflect import inflect_verb, pluralize

HERE = Path(__file__).parent
POSSESSIVES = ("his", "her", "its", "their", "our", "my", "your")
SLOT = "~"
VERB_ROLES = ("done_to", "given", "done_by", "weak", "weak_by", "people_by", "given_to")


@dataclass(frozen=True, slots=True)
class Metric:
    """One row of the catalogue. `unit` is "person", "vote", "magnitude", or how the unit is found: noun, money,
    length, …"""

    key: str
    counts: str
    unit: str
    kinds: tuple[str, ...]
    needs: dict[str, frozenset[str]]
    near: dict[str, frozenset[str]]


class Sense(NamedTuple):
    """One use of a phrase: `role` is one of VERB_ROLES, state, noun, total, deed or kind; `form` a verb's or
    noun's form."""

    role: str
    name: str  # the metric, or the kind for role "kind"
    form: str = ""


@dataclass(slots=True)
class Entry:
    """Everything one phrase may be. `words` are its words; a "~" among them is the slot for the counted thing."""

    words: tuple[str, ...]
    senses: list[Sense] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All phrases by first word, longest first, and the catalogue."""

    metrics: dict[str, Metric]
    phrases: dict[str, list[Entry]]


@cache
def catalogue() -> dict[str, Metric]:
    """The metrics by key, in the order of the file.

    >>> catalogue()["killed"].unit
    'person'
    """
    return {
        key: Metric(key, row["counts"], row["unit"], tuple(row.get("kinds", ())), _needs(row), _near(row))
        for key, row in _rows("metrics").items()
    }


def _needs(row: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {noun: frozenset(words.split()) for noun, words in row.get("needs", {}).items()}


def _near(row: dict[str, Any]) -> dict[str, frozenset[str]]:
    """The words that a verb needs nearby, by each form of the verb as written."""
    return {
        " ".join(spelled): frozenset(words.split())
        for verbs, words in row.get("near", {}).items()
        for verb in verbs.split("|")
        for spelled, _ in _verb_forms(verb)
    }


@cache
def vocabulary() -> Vocabulary:
    """The compiled phrases of metrics.toml and nouns.toml.

    >>> [s.name for s in vocabulary().phrases["bodies"][-1].senses if s.role == "noun"]
    ['killed']
    """
    senses: defaultdict[tuple[str, ...], dict[Sense, None]] = defaultdict(dict)  # an ordered set of them
    for words, sense in chain(_metric_senses(), _kind_senses()):
        senses[words][sense] = None
    phrases: defaultdict[str, list[Entry]] = defaultdict(list)
    for words in sorted(senses, key=len, reverse=True):
        phrases[words[0]].append(Entry(words, list(senses[words])))
    return Vocabulary(catalogue(), dict(phrases))


def _metric_senses() -> Iterator[tuple[tuple[str, ...], Sense]]:
    for key, row in _rows("metrics").items():
        for role in VERB_ROLES:
            for phrase in row.get(role, ()):
                for words, form in _verb_forms(phrase):
                    yield words, Sense(role, key, form)
        for name, role in (("state", "state"), ("totals", "total"), ("deeds", "deed")):
            for phrase in row.get(name, ()):
                for words in _expand(phrase):
                    yield words, Sense(role, key)
                    if role == "deed" or words[-1] == "toll":
                        yield (*words[:-1], pluralize(words[-1])), Sense(role, key)
        for phrase in row.get("nouns", ()):
            for words in _expand(phrase):
                yield words, Sense("noun", key, "singular")
                yield _plural_phrase(words), Sense("noun", key, "plural")


def _plural_phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "prisoners of war", "car bombs": the noun before "of", or else the last."""
    head = words.index("of") - 1 if "of" in words else len(words) - 1
    return (*words[:head], pluralize(words[head]), *words[head + 1 :])


def _kind_senses() -> Iterator[tuple[tuple[str, ...], Sense]]:
    for kind, row in _rows("nouns").items():
        for item in row["words"].split():
            singular, _, plural = item.partition("|")
            one = tuple(singular.lower().split("_"))
            yield one, Sense("kind", kind, "singular")
            many = tuple(plural.lower().split("_")) if plural else (*one[:-1], pluralize(one[-1]))
            yield many, Sense("kind", kind, "plural")


@cache
def _rows(name: str) -> dict[str, dict[str, Any]]:
    path = HERE / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path.name}: {error}; mend the file or reinstall figure-tracker") from error


def _expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """Every reading of a phrase with alternatives and {poss}."""
    words = phrase.lower().split()
    if "|" in phrase or "{poss}" in words:
        yield from product(*(POSSESSIVES if w == "{poss}" else w.split("|") for w in words))
    else:
        yield tuple(words)


def _verb_forms(phrase: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every inflected reading of a verb phrase; "kill and wound" inflects both verbs."""
    for words in _expand(phrase):
        verb, rest = words[0], words[1:]
        second = rest[1] if len(rest) == 2 and rest[0] in ("and", "or") else ""
        for index, (form, spelled) in enumerate(inflect_verb(verb)):
            tail = (rest[0], inflect_verb(second)[index][1]) if second else rest
            yield (spelled, *tail), form
