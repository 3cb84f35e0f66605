"""What did one claimant say for each date? Rows become points: one claim, one point, all its sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tracker.model import Point
from tracker.series.claims import Claimed, allowed, digits, plausible, step
from tracker.series.tolls import MARK

_COUNTED = 100
"""Below this many, people are counted: a round number is none that somebody rounded unless it says so."""
_NONE: tuple[list[date], list[float]] = ([], [])


class _Claim(NamedTuple):
    """One value with its bound, as stated for one date by any number of publishers."""

    value: float
    high: float | None
    bound: str
    rows: list[Claimed]

    @property
    def exact(self) -> bool:
        return self.bound == "exact"

    @property
    def sharp(self) -> bool:
        """Exact, or a bound on a number that nobody rounded ("at least 1,035")."""
        return self.exact or (self.bound in ("at_least", "more_than", "about") and digits(self.value) > 2)

    @property
    def published(self) -> date:
        return max(row.published for row in self.rows)

    def known_on(self, day: date) -> bool:
        """True where it was told on the day, or runs up to it in so many words: not an event looked back on."""
        return any(row.published <= day or MARK not in row.marks for row in self.rows)

    @property
    def support(self) -> int:
        return len({row.publisher or row.article for row in self.rows})


def build_points(
    rows: Iterable[Claimed], scope: str, rising: bool, place: str | None = None, toll: bool = False
) -> list[Point]:
    """The points in date order; of several values for one date the best stands and the others are kept beside it.

    An exact value stands before a rounded one. Among exact ones that differ, the one published last stands, unless the
    series is a running total (`rising`) and another fits better between the totals before and after. Each narrower
    place than the series' own `place` has points of its own. Of a `toll` what was told on the day stands before what
    was told afterwards, and the highest of the day before the others.
    """
    days: dict[date, list[Claimed]] = defaultdict(list)
    narrower: dict[tuple[date, str], list[Claimed]] = defaultdict(list)
    for row in rows:
        if row.place is None or row.place == place:
            days[row.as_of].append(row)
        else:
            narrower[row.as_of, row.place].append(row)
    claims = {day: _claims(days[day]) for day in sorted(days)}
    if narrower:
        points = [_point(day, of_day, _NONE) for day, of_day in claims.items()]
        points += [_point(day, _claims(of_it), _NONE, where) for (day, where), of_it in narrower.items()]
        return sorted(points, key=lambda p: (p.as_of, p.place or "", p.value, p.figures))
    anchors = _NONE
    if rising and scope == "total" and any(len(of_day) > 1 for of_day in claims.values()):
        anchors = _anchors(claims)
    return [_point(day, of_day, anchors, toll=toll) for day, of_day in claims.items()]


def _claims(rows: list[Claimed]) -> list[_Claim]:
    first = rows[0]
    if len(rows) == 1:
        return [_Claim(first.value, first.high, first.bound, rows)]
    stated: dict[tuple[float, float | None, str], list[Claimed]] = defaultdict(list)
    for row in rows:
        stated[row.value, row.high, row.bound].append(row)
    return [_Claim(*said, of_it) for said, of_it in stated.items()]


def _anchors(claims: dict[date, list[_Claim]]) -> tuple[list[date], list[float]]:
    """The days on which one sharp value is undisputed, and those values."""
    days: list[date] = []
    values: list[float] = []
    for day, of_day in claims.items():
        sharp = {c.value for c in of_day if c.sharp}
        if len(sharp) == 1:
            days.append(day)
            values.append(sharp.pop())
    return days, values


def _point(
    day: date,
    claims: list[_Claim],
    anchors: tuple[list[date], list[float]],
    place: str | None = None,
    toll: bool = False,
) -> Point:
    chosen = claims[0] if len(claims) == 1 else _choose(day, claims, anchors, toll)
    rows = chosen.rows
    others: tuple[float, ...] = ()
    if len(claims) > 1:
        within = [c for c in claims if c is chosen or _agrees(c, chosen)]
        rows = [row for claim in within for row in claim.rows]
        others = tuple(sorted({c.value for c in claims} - {c.value for c in within}))
    low, high = allowed(chosen.value, chosen.high, chosen.bound)
    if len(rows) == 1:
        row = rows[0]
        flags, since = {*row.marks}, row.since
        printed_in: tuple[str, ...] = (row.article,)
        publishers: tuple[str, ...] = (row.publisher,) if row.publisher else ()
        figures: tuple[int, ...] = (row.id,)
    else:
        flags = set(chosen.rows[0].marks).intersection(*(row.marks for row in chosen.rows[1:]))
        publishers = tuple(sorted({row.publisher for row in rows if row.publisher}))
        since = max([row.since for row in chosen.rows if row.since], default=None)
        figures, printed_in = tuple(sorted([row.id for row in rows])), tuple(sorted({row.article for row in rows}))
    if others:
        flags.add("differs")
    return Point(
        day,
        chosen.value,
        low,
        high,
        chosen.bound,
        rows[0].status,
        None,
        tuple(sorted(flags)) if flags else (),
        publishers,
        figures,
        since,
        printed_in,
        others,
        place,
    )


def _choose(day: date, claims: list[_Claim], anchors: tuple[list[date], list[float]], toll: bool) -> _Claim:
    if toll:
        claims = [c for c in claims if c.known_on(day)] or claims
    sharp = [c for c in claims if c.sharp]
    if not sharp:
        return max(claims, key=lambda c: (c.bound != "vague", c.published, digits(c.value), *_weight(c)))
    finest = [c for c in sharp if not any(_rounds(c, other) for other in sharp)] if len(sharp) > 1 else sharp
    if len(finest) == 1:
        return finest[0]
    return max(
        finest, key=lambda c: (-_misfit(day, c.value, anchors), c.exact, c.published, toll * c.value, *_weight(c))
    )


def _weight(claim: _Claim) -> tuple[int, float, float, str]:
    """How many say it, then the value: what is left to decide by, so that the order of input never does."""
    return claim.support, claim.value, claim.high or 0.0, claim.bound


def _rounds(coarse: _Claim, fine: _Claim) -> bool:
    """True where `coarse` is `fine` written with fewer digits ("42,000" beside "42,010"), which 20 beside 19 is not."""
    if coarse.exact and coarse.value < _COUNTED:
        return False
    return digits(coarse.value) < digits(fine.value) and abs(coarse.value - fine.value) <= step(coarse.value) / 2


def _misfit(day: date, value: float, anchors: tuple[list[date], list[float]]) -> float:
    """How far, as a share, `value` lies outside what the undisputed totals before and after `day` leave open."""
    days, values = anchors
    before, after = bisect_left(days, day) - 1, bisect_right(days, day)
    floor = values[before] if before >= 0 else None
    ceiling = values[after] if after < len(values) else None
    if floor is not None and ceiling is not None and floor > ceiling:
        return 0.0
    if floor and value < floor:
        return (floor - value) / floor
    if ceiling is not None and value > ceiling:
        return (value - ceiling) / max(ceiling, 1.0)
    return 0.0


def _agrees(claim: _Claim, chosen: _Claim) -> bool:
    """True where `claim` is the chosen one in coarser words, so that its publishers are sources of it."""
    if claim.value == chosen.value or (claim.exact and chosen.sharp):
        return claim.value == chosen.value or _rounds(claim, chosen)
    if claim.bound in ("at_least", "more_than") and chosen.exact:
        return claim.value <= chosen.value <= claim.value + step(claim.value)
    low, high = plausible(claim.value, claim.high, claim.bound)
    of_chosen = plausible(chosen.value, chosen.high, chosen.bound)
    return low <= of_chosen.high and of_chosen.low <= high
