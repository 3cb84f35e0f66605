"""Which word of the catalogue does a slip of one letter stand for? "displced", "hopitalised", "injurred"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def right_spelling(word: str) -> str | None:
    """The word of the catalogue that `word` misses by one letter left out, swapped or doubled; None for any other.

    >>> right_spelling("displced"), right_spelling("casulaties"), right_spelling("displayed")
    ('displaced', 'casualties', None)
    """
    return _slips().get(word)


@cache
def _slips() -> dict[str, str]:
    lists = tomllib.loads((files("tracker.lexicon") / "misspelt.toml").read_text(encoding="utf-8"))
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
