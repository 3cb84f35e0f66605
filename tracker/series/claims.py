"""What does one figure claim? The light row that every rule of the series works on, and what its bound allows."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple


class Claimed(NamedTuple):
    """One stored figure, as far as series need it; `claimant` and `place` carry their canonical names."""

    id: int
    metric: str
    unit: str
    value: float
    high: float | None
    bound: str
    who: str | None
    claimant: str | None
    place: str | None
    country: str | None
    as_of: date
    scope: str
    article: str
    published: date
    publisher: str | None = None
    status: str = "reported"
    destination: str | None = None
    since: date | None = None
    precision: str = "day"
    marks: tuple[str, ...] = ()
    """What was done to the value before it became a row: `converted`, `household_size`."""


class Interval(NamedTuple):
    """What a bound allows, both ends included; None is open or unknown."""

    low: float | None
    high: float | None


def allowed(value: float, high: float | None, bound: str) -> Interval:
    """The interval that `bound` states outright, in the figure's unit.

    >>> allowed(21, None, "at_least"), allowed(100, 200, "range"), allowed(500, None, "about")
    (Interval(low=21, high=None), Interval(low=100, high=200), Interval(low=None, high=None))
    """
    if bound == "exact":
        return Interval(value, value)
    if bound == "range" and high is not None:
        return Interval(value, high)
    if bound in ("at_least", "more_than"):
        return Interval(value, None)
    if bound in ("nearly", "at_most", "less_than"):
        return Interval(None, value)
    return Interval(None, None)


class Reading(NamedTuple):
    """The closed interval that a careful reader takes from a claim."""

    low: float
    high: float


def plausible(value: float, high: float | None, bound: str) -> Reading:
    """What a careful reader takes from the claim: the value and half a step of its last written digit around it.

    >>> plausible(3_000_000, None, "more_than"), plausible(500, None, "nearly"), plausible(42_010, None, "exact")
    (Reading(low=3000000, high=3500000.0), Reading(low=450.0, high=500), Reading(low=42010, high=42010))
    """
    if bound == "exact":
        return Reading(value, value)
    if bound == "range" and high is not None:
        return Reading(value, high)
    if bound == "vague":
        return Reading(value / 2, value * 5)
    half = step(value) / 2
    if bound in ("at_least", "more_than"):
        return Reading(value, value + half)
    if bound in ("nearly", "at_most", "less_than"):
        return Reading(value - half, value)
    return Reading(value - half, value + half)


@lru_cache(maxsize=65536)  # the same numbers are said again and again
def step(value: float) -> float:
    """The weight of the last digit of `value` that is not zero: how coarsely it was rounded.

    >>> step(660_000), step(42_010), step(1.5), step(0)
    (10000.0, 10.0, 0.1, 1.0)
    """
    if value != int(value):
        weight = 1.0
        while weight > 1e-6 and abs(value / weight - round(value / weight)) > 1e-6:
            weight /= 10
        return round(weight, 6)
    written = str(abs(int(value)))
    return 10.0 ** (len(written) - len(written.rstrip("0"))) if value else 1.0


@lru_cache(maxsize=65536)
def digits(value: float) -> int:
    """How many digits of `value` carry information.

    >>> digits(42_010), digits(3_000_000), digits(1.5)
    (4, 1, 2)
    """
    return len(str(round(abs(value) / step(value))))
