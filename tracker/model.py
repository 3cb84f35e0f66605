"""The frozen facts that every room passes on: what an article is, what a figure is, what a series is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

BOUNDS = ("exact", "about", "at_least", "more_than", "nearly", "at_most", "less_than", "range", "vague")
SCOPES = ("total", "period", "event")
STATUSES = ("reported", "projected")
CLAIMANT_KINDS = ("government", "military", "un", "ngo", "local_authority", "health", "media", "witness", "other")


class Span(NamedTuple):
    """Character offsets in an article's text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. `id` is stable across runs; `published` is the publisher's local date."""

    id: str
    text: str
    published: date
    title: str = ""
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    date_source: str | None = None
    """Where `published` was found: `field`, `header`, `option`, `name`, `meta`, `feed`, …"""


class Reason(NamedTuple):
    """Why a field has its value: the rule's name and the words that decided (None: a default decided)."""

    field: str
    rule: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that an article states about one metric, with its evidence.

    `article.text[figure.start:figure.end] == figure.text` always holds. `value` and `high` are in `unit`; `high` is set
    only for a range. `as_of` is the day the count refers to or runs up to; `since` the first day of a counted span
    where the text states one; `precision` is how exactly `as_of` is stated (day, week, month, year).
    """

    article: str
    metric: str
    value: float
    high: float | None
    bound: str
    unit: str
    who: str | None
    claimant: str | None
    place: str | None
    country: str | None
    destination: str | None
    as_of: date
    scope: str
    status: str
    text: str
    start: int
    end: int
    sentence: str
    rule: str
    claimant_body: str | None = None
    """The body that a personal claimant speaks for, where the article says so."""
    claimant_kind: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    since: date | None = None
    precision: str = "day"
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """A number that the extractor saw and did not take, with the reason in a few words."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one article yields: figures and rejections, each in text order."""

    figures: tuple[Figure, ...]
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What one claimant said for one as-of date; several publishers of the same claim are one point.

    `value` is the number as claimed; `low` and `high` are what the bound allows (None: open or unknown). `change` is
    the difference to the previous comparable point of the series, None where there is none. `flags` holds marks such
    as `revision`, `jump`, `phase`, `rounded`, `cumulated`. `figures` are the ids of the figures that state it; `others`
    are different values that the same claimant is reported to have given for the same date.
    """

    as_of: date
    value: float
    low: float | None
    high: float | None
    bound: str
    status: str
    change: float | None = None
    flags: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    figures: tuple[int, ...] = ()
    since: date | None = None
    printed_in: tuple[str, ...] = ()
    """The articles that state it, each once, by what identifies them in their store."""
    others: tuple[float, ...] = ()
    place: str | None = None
    """The narrower place of a point that was rolled up into a wider place's series; None elsewhere."""

    @property
    def articles(self) -> int:
        """How many articles state it."""
        return len(self.printed_in)


@dataclass(frozen=True, slots=True)
class Series:
    """The points that may be compared over time: one metric, unit, place, group, claimant and scope, in date order.

    `destination` is set where only those who went to one place are counted, `publisher` where the series was asked for
    by publisher, `origin` where a total counts from another day than the claimant's main one ("since 2014"). `event` is
    the day of the incident of which the totals are the toll, where what was counted as that event stands in their line.
    """

    metric: str
    unit: str
    place: str | None
    country: str | None
    who: str | None
    claimant: str | None
    scope: str
    points: tuple[Point, ...]
    status: str = "reported"
    destination: str | None = None
    publisher: str | None = None
    origin: date | None = None
    event: date | None = None
    articles: int = 0
    """How many articles state its points."""
