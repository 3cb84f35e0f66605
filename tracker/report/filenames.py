"""How is a file named after a place or a metric? So that every system takes it and no two are alike."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

_LONGEST = 60
"""Letters; of four bytes each they stay below what file systems allow."""
_RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))))
"""Names that Windows keeps for devices, whatever ending they have."""


def slug(name: str) -> str:
    """The name in small letters, digits and hyphens; letters of other scripts stay.

    >>> slug("Gaza Strip"), slug("../etc/passwd"), slug("Львів"), slug("CON"), slug("?")
    ('gaza-strip', 'etc-passwd', 'львів', 'con-', 'page')
    """
    kept = "".join(sign if sign.isalnum() else " " for sign in normalize("NFC", name.casefold()))
    text = "-".join(kept.split())[:_LONGEST].strip("-") or "page"
    return f"{text}-" if text in _RESERVED else text


def slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, no two alike.

    >>> slugs(["Gaza Strip", "gaza strip", "Gaza Strip 2"])
    {'Gaza Strip': 'gaza-strip', 'gaza strip': 'gaza-strip-2', 'Gaza Strip 2': 'gaza-strip-2-2'}
    """
    found: dict[str, str] = {}
    used: set[str] = set()
    for name in names:
        found[name] = unused(slug(name), used)
    return found


def unused(wanted: str, used: set[str]) -> str:
    """The name wanted, or with a number behind where it is in use; `used` takes it in."""
    name, number = wanted, 1
    while name in used:
        number += 1
        name = f"{wanted}-{number}"
    used.add(name)
    return name
