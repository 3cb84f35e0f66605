"""What measures.toml holds: the units that a number can carry, and the words beside one that say what it measures."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_measures() -> dict[str, Any]:
    """The tables of measures.toml, as they are written.

    >>> load_measures()["distance"]["yard"]
    'yard yards'
    """
    return tomllib.loads((files("tracker.lexicon") / "measures.toml").read_text(encoding="utf-8"))


@cache
def words_beside(kind: str) -> frozenset[str]:
    """The words of one kind that stand beside a measured number.

    >>> "cargo" in words_beside("goods")
    True
    """
    return frozenset(load_measures()["context"][kind].split())
