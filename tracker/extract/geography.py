"""Which place is meant by a name? The countries that the article speaks of decide among places of one name."""

from __future__ import annotations

from collections import Counter
from math import log10
from typing import NamedTuple

from tracker.extract.toponyms import Mention, Toponyms
from tracker.lexicon.places import Place

_KIND = {"c": 3.0, "r": 1.5, "a": 1.0, "p": 1.0, "m": 1.0, "b": 0.4, "x": 0.8, "w": 1.0}
_TYPE_KINDS = {"region": "ar", "oblast": "ar", "province": "ar", "governorate": "ar", "state": "ar", "county": "b", "district": "b",
               "camp": "m", "city": "p", "town": "p", "village": "p"}  # fmt: skip


class Context(NamedTuple):
    """The mentions with their places settled, and how much the article speaks of each country (1 is a lot)."""

    mentions: list[Mention]
    countries: dict[str, float]


def read_context(found: Toponyms, title: Toponyms, text: str) -> Context:
    """The article's mentions, each with the place that it means; those that mean none are left out."""
    weights = _count_countries(found, title)
    names = {p.name for m in found.mentions for p in m.options[:1] if p.kind in "ac"}
    for mention in [*found.mentions, *title.mentions]:
        mention.place = choose_place(mention, weights, names)
    for mention in found.mentions:
        if mention.inner is not None and mention.place and mention.inner.place:
            _agree(mention, mention.inner)
    return Context([m for m in found.mentions if m.place], weights)


def _count_countries(found: Toponyms, title: Toponyms) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for weight, toponyms in ((1.0, found), (2.0, title)):
        for mention in toponyms.mentions:
            countries = {p.country for p in mention.options}
            if len(countries) == 1 and (country := mention.options[0].country):
                counts[country] += weight * (
                    1.0 if mention.options[0].population > 20_000 or mention.options[0].kind != "p" else 0.3
                )
            elif mention.options[0].kind == "c" and mention.options[0].country:
                counts[mention.options[0].country] += 0.6 * weight
        for demonym in toponyms.demonyms:
            counts[demonym.country] += 0.7 * weight
    top = max(counts.values(), default=1.0)
    return {country: n / top for country, n in counts.items()}


def choose_place(mention: Mention, weights: dict[str, float], names: set[str]) -> Place | None:
    """The place that a mention means in an article that speaks of these countries, None for a hamlet out of nowhere."""
    best, best_score = None, -1.0
    for place in mention.options:
        weight = weights.get(place.country or "", 0.0)
        score = (
            _KIND.get(place.kind, 0.5)
            + log10(place.population + 10) / 2
            + 4.0 * min(1.0, weight + (0.15 if weight else 0))
        )
        if place.within and place.within in names:
            score += 2.0
        if mention.kind_word and place.kind in _TYPE_KINDS.get(mention.kind_word, ""):
            score += 1.5
        if score > best_score:
            best, best_score = place, score
    if best is None or best.kind in "crawm":
        return best
    known = weights.get(best.country or "", 0.0) > 0.05
    placed = mention.role in ("at", "from", "to", "object", "of", "container") or mention.joined is not None
    if best.flag and not (placed and (known or best.population >= 100_000)):
        return None
    if not known and best.population < (15_000 if placed else 200_000):
        return None
    if not placed and best.population < 3_000:
        return None
    return best


def _agree(outer: Mention, inner: Mention) -> None:
    """Makes "Odessa, Texas" and "Goma, DR Congo" one country."""
    assert outer.place
    if inner.place and inner.place.country != outer.place.country:
        fitting = [p for p in inner.options if p.country == outer.place.country]
        if fitting:
            inner.place = fitting[0]
