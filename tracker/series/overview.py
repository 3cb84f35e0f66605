"""Which series come first in an overview? Those that a named source has stated more than once, newest first.

A crowd of single figures and of voices without a name would else hide the few series that tell how something moves.
Nothing is hidden: the others stand below, as many as there is room for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.model import Series


class Overview(NamedTuple):
    """Series in three parts, each in the order given; `left` tells how many there was no room for."""

    named: tuple[Series, ...]
    unnamed: tuple[Series, ...]
    once: tuple[Series, ...]
    left: int = 0

    @property
    def shown(self) -> int:
        """How many series it shows."""
        return len(self.named) + len(self.unnamed) + len(self.once)


def part_series(series: Iterable[Series], limit: int | None = None) -> Overview:
    """The series in parts; with a `limit`, most places go to the first part, and what it leaves to the others."""
    named: list[Series] = []
    unnamed: list[Series] = []
    once: list[Series] = []
    for s in series:
        (once if len(s.points) < 2 else unnamed if s.claimant is None else named).append(s)
    total = len(named) + len(unnamed) + len(once)
    if limit is None or total <= limit:
        return Overview(tuple(named), tuple(unnamed), tuple(once))
    kept = _share(limit, len(named), len(unnamed), len(once))
    return Overview(tuple(named[: kept[0]]), tuple(unnamed[: kept[1]]), tuple(once[: kept[2]]), total - sum(kept))


def _share(limit: int, *wanted: int) -> tuple[int, ...]:
    """How many of each part are shown: three quarters, an eighth, an eighth, and what one leaves goes to the next."""
    shares = (limit - 2 * (limit // 8), limit // 8, limit // 8)
    kept = [min(share, want) for share, want in zip(shares, wanted, strict=True)]
    for at, want in enumerate(wanted):
        kept[at] += min(limit - sum(kept), want - kept[at])
    return tuple(kept)


def is_telling(parts: Overview, limit: int) -> bool:
    """True where the first part fills its places, so that reading on would change nothing in it."""
    return len(parts.named) >= limit - 2 * (limit // 8)
