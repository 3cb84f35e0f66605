"""How does the cost grow with the text? Times `extract` on texts of growing length, and fits the power."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.extract import extract
from tracker.model import Article

DAY = date(2022, 3, 3)
HOSTILE = {
    "digits": "7",
    '"1,"': "1,",
    '"1 "': "1 ",
    '"and "': "and ",
    '"(("': "((",
    "one sentence, 10,000 numbers a million": "5 people were killed in the town where the river bends and the old road "
    "goes on to the village, and ",
    "a list of quakes": "A tremor of magnitude 5.4 was logged off Peru. ",
    "one toll after another": "Shells killed 40 people in Kharkiv. The rains have killed 300 people. ",
    "sums of no place": "The government appealed for $40m. Rebels said 30 soldiers had died. ",
    "a raid named again": "A January 9 raid hit Karst. Officials said 14 people died in the raid, three in all. ",
    "a chronology": "5 Mar 2012 - 2020 people killed in Homs ",
    "the war's first day": "Israel began its war in Gaza after gunmen killed 900 people. ",
}


class Curve(NamedTuple):
    """Costs by size, the power of growth fitted to them, and the cost of the largest for each million."""

    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def exponent(self) -> float:
        """The power: 1 where twice the text costs twice the time."""
        return fit_exponent(self.sizes, self.seconds)

    @property
    def each_million(self) -> float:
        """Seconds for a million characters (or articles), at the largest size."""
        return self.seconds[-1] / self.sizes[-1] * 1e6


def fit_exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of the line through the logarithms, by least squares.

    >>> round(fit_exponent([1, 2, 4, 8], [3, 12, 48, 192]), 6)
    2.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(max(cost, 1e-6)) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def measure_growth(text_of: Callable[[int], str], sizes: Iterable[int]) -> Curve:
    """The CPU time of `extract` on a text of each size."""
    extract(Article("warm", "At least 5 people were killed in Kharkiv on Monday, police said.", DAY))
    measured = []
    for size in sizes:
        article = Article("grown", text_of(size), DAY)
        rounds = []
        for _ in range(3 if size <= 100_000 else 1):
            start = time.process_time()
            extract(article)
            rounds.append(time.process_time() - start)
        measured.append((size, min(rounds)))
    return Curve(*(tuple(column) for column in zip(*measured, strict=True)))


def repeat(piece: str) -> Callable[[int], str]:
    """Texts of so many characters that say the same over and over."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def join_articles(texts: Sequence[str]) -> Callable[[int], str]:
    """Texts of so many characters that are articles end to end."""

    def make(size: int) -> str:
        parts: list[str] = []
        length = at = 0
        while length < size:
            parts.append(texts[at % len(texts)])
            length, at = length + len(parts[-1]) + 2, at + 1
        return "\n\n".join(parts)[:size]

    return make
