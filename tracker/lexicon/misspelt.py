"""What does a slip stand for? One of a letter ("displced", "hopitalised"), or a hyphen for a blank ("least-16")."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def right_spelling(word: str) -> str | None:
    """The word of the catalogue that `word` misses by one letter left out, swapped or doubled; None for any other.

    >>> right_spelling("displced"), right_spelling("casulaties"), right_spelling("displayed")
    ('displaced', 'casualties', None)
    """
    return _slips().get(word)


def load_joined() -> dict[str, frozenset[str]]:
    """The words that no hyphen joins to others, by where they stand."""
    return {place: frozenset(words.split()) for place, words in _lists()["joined"].items()}


@cache
def _slips() -> dict[str, str]:
    lists = _lists()
    found: dict[str, str] = {}
    for word in lists["words"]:
        for i in range(1, len(word)):
            left_out = word[:i] + word[i + 1 :]
            swapped = word[:i] + word[i : i + 2][::-1] + word[i + 2 :]
            doubled = word[:i] + word[i] + word[i:]
            found.update(dict.fromkeys((left_out, swapped, doubled), word))
    for own in (*lists["words"], *lists["others"]):
        found.pop(own, None)
    return found


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "misspelt.toml").read_text(encoding="utf-8"))
