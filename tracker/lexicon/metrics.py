"""What does a word count, and how? The catalogue of metrics and the kinds of counted nouns, read once from TOML.

Both files explain themselves; `find_phrases()` compiles what begins with a word when a text first holds it, so that a
sentence is tagged in one pass of dictionary look-ups.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import product
from math import inf
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker.errors import LexiconError
from tracker.lexicon.inflect import inflect_verb, pluralize

HERE: Final = Path(__file__).parent
POSSESSIVES: Final = ("his", "her", "its", "their", "our", "my", "your")
SLOT: Final = "~"
_LY_VERBS: Final = frozenset("apply supply rely rally fly reply comply".split())
_JOINTS: Final = frozenset(["and", "or", ","])
VERB_ROLES: Final = ("done_to", "given", "done_by", "weak", "weak_by", "people_by", "given_to")


@dataclass(frozen=True, slots=True)
class Metric:
    """One row of the catalogue. `unit` is "person", "vote", "magnitude", or how it is found: noun, money, length, …

    More than `most` are none of it.
    """

    key: str
    counts: str
    unit: str
    kinds: tuple[str, ...]
    needs: dict[str, frozenset[str]]
    near: dict[str, frozenset[str]]
    most: float


class Sense(NamedTuple):
    """One use of a phrase: `role` is one of VERB_ROLES, state, noun, total, deed or kind; `form` its form."""

    role: str
    name: str  # the metric, or the kind for role "kind"
    form: str = ""


@dataclass(slots=True)
class Entry:
    """Everything one phrase may be. `words` are its words; a "~" among them is the slot for the counted thing."""

    words: tuple[str, ...]
    senses: list[Sense] = field(default_factory=list)


Reading = tuple[tuple[str, ...], Sense]
"""The words of a phrase in one of its forms, with what they mean."""


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


def find_phrases(first: str) -> list[Entry]:
    """The phrases of metrics.toml and nouns.toml that begin with a word, the longest first; a text asks for few words.

    >>> [s.name for s in find_phrases("bodies")[-1].senses if s.role == "noun"]
    ['killed']
    """
    senses: defaultdict[tuple[str, ...], dict[Sense, None]] = defaultdict(dict)  # an ordered set of them
    for read in _openings().get(first, ()):
        for words, sense in read():
            if words[0] == first:
                senses[words][sense] = None
    return [Entry(words, list(senses[words])) for words in sorted(senses, key=len, reverse=True)]


@cache
def _openings() -> dict[str, list[Callable[[], Iterator[Reading]]]]:
    """By each word that may open it: what reads a phrase of the files, in their order."""
    table: defaultdict[str, list[Callable[[], Iterator[Reading]]]] = defaultdict(list)
    for key, row in _rows("metrics").items():
        for role in VERB_ROLES:
            for phrase in row.get(role, ()):
                for first in {form for verb in _firsts(phrase) for form in _forms(verb)}:
                    table[first].append(partial(_read_verb, phrase, role, key))
        deeds = row.get("deeds", ())
        named = [
            noun for noun in row.get("nouns", ()) if " " in noun and noun.split()[-1] in deeds
        ]  # "suspected death"
        words = {"state": row.get("state", ()), "total": row.get("totals", ()), "deed": (*deeds, *named)}
        for role, phrases in (words | {"noun": row.get("nouns", ())}).items():
            for phrase in phrases:
                read = _read_noun if role == "noun" else _read_word
                for first in {form for noun in _firsts(phrase) for form in (noun, pluralize(noun))}:
                    table[first].append(partial(read, phrase, role, key))
    for kind, row in _rows("nouns").items():
        reader = _read_name if kind == "name" else _read_kind
        for item in row["words"].split():
            for first in {words[0] for words, _ in reader(item, kind)}:
                table[first].append(partial(reader, item, kind))
    return table


def _firsts(phrase: str) -> Sequence[str]:
    return _choices(phrase.lower().split(None, 1)[0])


@cache
def _forms(verb: str) -> frozenset[str]:
    return frozenset(spelled for _, spelled in inflect_verb(verb))


def _read_verb(phrase: str, role: str, key: str) -> Iterator[Reading]:
    for words, form in _verb_forms(phrase):
        yield words, Sense(role, key, form)


def _read_word(phrase: str, role: str, key: str) -> Iterator[Reading]:
    for words in _expand(phrase):
        yield words, Sense(role, key)
        if role == "deed" or words[-1] == "toll":
            yield (*words[:-1], pluralize(words[-1])), Sense(role, key)


def _read_noun(phrase: str, role: str, key: str) -> Iterator[Reading]:
    for words in _expand(phrase):
        yield words, Sense(role, key, "singular")
        yield _plural_phrase(words), Sense(role, key, "plural")


def _read_kind(item: str, kind: str) -> Iterator[Reading]:
    singular, _, plural = item.partition("|")
    one = tuple(singular.lower().split("_"))
    yield one, Sense("kind", kind, "singular")
    many = tuple(plural.lower().split("_")) if plural else (*one[:-1], pluralize(one[-1]))
    yield many, Sense("kind", kind, "plural")


def _read_name(item: str, kind: str) -> Iterator[Reading]:
    yield tuple(item.lower().split("_")), Sense("name", kind)


def _plural_phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "prisoners of war", "requests for asylum", "car bombs": the noun before "of" or "for", or else the last."""
    link = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words))
    head = link - 1
    return (*words[:head], pluralize(words[head]), *words[head + 1 :])


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
        yield from product(*(_choices(w) for w in words))
    else:
        yield tuple(words)


def _choices(word: str) -> Sequence[str]:
    """What may stand for one word of a phrase: "the|{poss}"."""
    if "{poss}" not in word:
        return word.split("|")
    return [w for choice in word.split("|") for w in (POSSESSIVES if choice == "{poss}" else (choice,))]


def _verb_forms(phrase: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every inflected reading of a verb phrase; "kill and wound" and "kill , wound or capture" inflect every verb."""
    for words in _expand(phrase):
        adverb = words[0].endswith("ly") and words[0] not in _LY_VERBS and len(words) > 1
        lead = words[:1] if adverb else ()  # "severely damage"
        verb, rest = words[len(lead)], words[len(lead) + 1 :]
        chained = len(rest) % 2 == 0 and not set(rest[::2]) - _JOINTS
        for index, (form, spelled) in enumerate(inflect_verb(verb)):
            tail = tuple(inflect_verb(w)[index][1] if k % 2 else w for k, w in enumerate(rest)) if chained else rest
            yield (*lead, spelled, *tail), form


METRICS: Final = {
    key: Metric(
        key, row["counts"], row["unit"], tuple(row.get("kinds", ())), _needs(row), _near(row), row.get("most", inf)
    )
    for key, row in _rows("metrics").items()
}
"""The metrics by key, in the order of the file."""
