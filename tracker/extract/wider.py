"""Which country or region is an article about as a whole?"""

from __future__ import annotations

from collections import defaultdict

from tracker.extract.geography import Context
from tracker.extract.mentions import Mention
from tracker.extract.weights import ROLE

_WIDTH = {"c": 1.0, "r": 0.34}
_BEYOND = 0.6  # of a region of several countries
_SHORT = 4  # letters: "USA" is written so anywhere, "HAITI" in a heading
_LEADING, _PEOPLE = 1.5, 3.0  # for a country named in the lead, or whose people are in the title


def find_wider(context: Context, lead: int, country: str | None) -> Mention | None:
    """The country or region most told of (of `country` where given), as the article has it; `lead` ends its lead."""
    scores: defaultdict[tuple[str, str], float] = defaultdict(float)
    named: defaultdict[tuple[str, str], int] = defaultdict(int)
    peoples = {d.country for d in context.peoples}
    first: dict[tuple[str, str], Mention] = {}
    plain: dict[tuple[str, str], Mention] = {}  # without a direction before it: "Iraq", not "western Iraq"
    for weight, mentions in ((1, context.mentions), (2, context.titled)):
        for m in mentions:
            if m.place and m.place.kind in "cr" and country in (None, m.place.country):
                key = (m.place.name, m.place.country or "")
                named[key] += weight
                width = _WIDTH[m.place.kind] if m.place.country else _BEYOND
                scores[key] += weight * (0.2 + min(ROLE.get(m.role, 0.0), 2.5)) * width
                if key not in first:
                    scores[key] += _PEOPLE if m.place.country in peoples else 0.0
                    scores[key] += _LEADING if m.start < lead else 0.0
                    first[key] = m
                if key not in plain and m.start == m.name.start and not (m.text.isupper() and len(m.text) > _SHORT):
                    plain[key] = m
    told = [key for key in scores if key[1] or named[key] > 1]  # not "a win in Africa's top cup"
    best = max(told, key=lambda key: (scores[key], key), default=None)
    return (plain.get(best) or first[best]) if best else None


def is_beside(context: Context, wide: Mention | None, main: str | None) -> bool:
    """True for a country that an article names while it tells more of its own, `main`: "the US president on Mali"."""
    country = wide.place.country if wide and wide.place and wide.place.kind == "c" else None
    return country not in (None, main) and main is not None and all(d.country != country for d in context.peoples)


def find_nation(context: Context, country: str) -> Mention | None:
    """A country itself, as the article writes it, though it may tell more of a region."""
    named = (m for m in [*context.titled, *context.mentions] if m.place and m.place.country == country)
    whole = [m for m in named if m.place and m.place.kind == "c"]
    return min(whole, key=lambda m: m.start != m.name.start, default=None)
