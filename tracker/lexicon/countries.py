"""What are countries and their people called? The names of countries.toml by code, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class CountryNames(NamedTuple):
    """A country as the news writes it: its name, other spellings, and adjectives and names of its people."""

    name: str
    aliases: tuple[str, ...]
    people: tuple[str, ...]


@cache
def load_countries() -> dict[str, CountryNames]:
    """The names of every country by its ISO 3166 alpha-3 code.

    >>> load_countries()["NLD"].name
    'Netherlands'
    """
    table = tomllib.loads((files("tracker.lexicon") / "countries.toml").read_text(encoding="utf-8"))
    return {
        code: CountryNames(row["name"], tuple(row.get("aliases", ())), tuple(row["people"]))
        for code, row in table.items()
    }
