"""By which words does a text say who states something? The word lists of speech.toml, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from tracker.errors import LexiconError


class SpeechLexicon(NamedTuple):
    """The closed word classes that attributions are found by, all lower case."""

    verbs: dict[str, str]
    """Verb form -> base form, for verbs that anyone may be the subject of."""
    bodies: dict[str, str]
    """Verb form -> base form, for verbs that only a body, a person or data states something with."""
    sums: dict[str, str]
    """Verb form -> base form, for pledges and appeals."""
    words: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]
    kindred: dict[str, frozenset[str]]
    firms: dict[str, frozenset[str]]
    """What a body may be called when it is spoken of again -> words of the names of such bodies."""
    carry: tuple[str, ...]
    genders: dict[str, str]
    """Given name -> the pronoun that goes with it."""


def _forms(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for base, forms in table.items():
        for form in forms:
            if form != form.lower():
                raise LexiconError(f"speech.toml: {form!r} (of {base!r}) is not lower case; write it in lower case")
            yield form, base


@lru_cache(maxsize=1)
def load_speech() -> SpeechLexicon:
    """The speech lexicon; LexiconError where a form is not lower case."""
    raw: dict[str, Any] = tomllib.loads(files("tracker.lexicon").joinpath("speech.toml").read_text(encoding="utf-8"))
    return SpeechLexicon(
        verbs=dict(_forms(raw["verbs"])),
        bodies=dict(_forms(raw["bodies"])),
        sums=dict(_forms(raw["sums"])),
        words={key: frozenset(words) for key, words in raw["words"].items()},
        nouns={key: frozenset(words) for key, words in raw["nouns"].items()},
        titles={key: frozenset(words) for key, words in raw["titles"].items()},
        kindred={key: frozenset(words) for key, words in raw["kindred"].items()},
        firms={key: frozenset(words) for key, words in raw["firms"].items()},
        carry=tuple(raw["carry"]["starts"]),
        genders={
            **dict.fromkeys(raw["names"]["male"], "he"),
            **dict.fromkeys(raw["names"]["female"], "she"),
        },
    )
