"""Which words change what a governing word says of those counted? The lists of senses.toml, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def words_of_sense(room: str) -> dict[str, frozenset[str]]:
    """The lists of whole words and phrases that a room of `tracker.extract` reads, by their names.

    >>> "took part" in words_of_sense("settling")["taking_part"]
    True
    """
    return {name: frozenset(_split(words)) for name, words in _table()[room].items() if name != "stems"}


def stems_of_sense(room: str) -> dict[str, tuple[str, ...]]:
    """The lists of beginnings of words that a room reads, ready for `str.startswith`.

    >>> "hijacked".startswith(stems_of_sense("vessels")["seized"])
    True
    """
    return {name: tuple(_split(stems)) for name, stems in _table()[room]["stems"].items()}


def _split(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "senses.toml").read_text(encoding="utf-8"))
