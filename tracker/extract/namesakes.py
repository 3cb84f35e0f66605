"""Is a name that of a place abroad by chance? Of a country that nothing else in the article speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.toponyms import Toponyms
from tracker.lexicon.places import Place, fold_name

TYPE_KINDS: Final = {
    "region": "ar",
    "oblast": "ar",
    "province": "arb",
    "governorate": "ar",
    "state": "ar",
    "county": "b",
    "district": "br",
    "department": "arb",
    "prefecture": "arb",
    "camp": "m",
    "city": "p",
    "town": "p",
    "village": "p",
}
_SITE: Final = re.compile(rf" (?:[Gg]eneral )?(?:{'|'.join(sorted(PLACE_WORDS.sites))})\b", re.IGNORECASE)
_OUTSTANDING: Final = 300_000
_SMALL: Final = 50_000
_TOO_LARGE: Final = 4_000_000
_FAINT: Final = 0.3
"""Of how much is said of the other country: more speaks of a county there that the gazetteer has as a town."""
_METROPOLIS: Final = 1_000_000


def find_alone(found: Toponyms, title: Toponyms) -> dict[str, str]:
    """The countries of which one place alone speaks, however it is spelt, with its name."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for toponyms in (found, title):
        for mention in toponyms.mentions:
            for place in mention.options[:1]:
                told[place.country or ""].add(place.name)
        for demonym in toponyms.demonyms:
            told[demonym.country].add("")
    return {country: next(iter(names)) for country, names in told.items() if len(names) == 1}


def is_stray(
    mention: Mention, place: Place, alone: dict[str, str], weights: dict[str, float], placed: bool = True
) -> bool:
    """True for a small town in a country of which nothing else speaks, in an article about another: "in Mansur" in
    Baghdad is not Algeria's Mansourah, which the gazetteer happens to know; nor is Kira, who "was hurt", in Uganda:
    no word of the article ever puts anything there (`placed`)."""
    if place.kind not in "pb" or alone.get(place.country or "") != mention.options[0].name:
        return False
    if place.flag == "k" and (placed or mention.text.lower() not in PLACE_WORDS.first_names):
        return False
    other = max((c for c in weights if c != place.country), key=lambda c: weights[c], default=None)
    if other is None or called_by(mention):
        return False
    if _mistyped(mention, place) and weights.get(place.country or "", 0.0) < _FAINT * weights[other]:
        return True
    if other in alone or mention.kind_word not in ("", "area"):
        return False
    if not placed and (place.flag == "k" or place.population < _METROPOLIS):
        return True
    same = fold_name(place.name) == fold_name(mention.text)
    return place.population < (_SMALL if same else _OUTSTANDING)


def names_site(mention: Mention, text: str, alone: dict[str, str], weights: dict[str, float]) -> int:
    """Where the name of a site ends that bears a town's name abroad, in an article about another country: "at Medina
    hospital" in Mogadishu is not in Saudi Arabia; 0 for any other name."""
    place = mention.place
    if place is None or place.kind == "c" or place.flag == "k" or place.population > _TOO_LARGE:
        return 0  # "a Paris hotel"
    if alone.get(place.country or "") != mention.options[0].name:
        return 0
    site = _SITE.match(text, mention.end)
    if site is None or all(country == place.country for country in weights) or called_by(mention):
        return 0
    return site.end()


def _mistyped(mention: Mention, place: Place) -> bool:
    """True for a town that the text calls something larger: "Soum province" is no hamlet of that name abroad."""
    kinds = TYPE_KINDS.get(mention.kind_word)
    return kinds is not None and "p" not in kinds and place.kind == "p" and place.flag != "k"


def without_itself(mention: Mention, weights: dict[str, float], alone: dict[str, str]) -> dict[str, float]:
    """The weights of countries without what the name itself adds to one of which nothing else speaks.

    A metropolis is known by itself: London is in Britain.
    """
    if mention.options[0].population >= _METROPOLIS:
        return weights
    own = [p.country for p in mention.options if p.country and alone.get(p.country) == mention.options[0].name]
    return {**weights, **dict.fromkeys(own, 0.0)} if own and any(c not in alone for c in weights) else weights


def called_by(mention: Mention) -> str | None:
    """The country of the adjective right before an ambiguous name."""
    return mention.called if mention.kind_word or len(mention.options) > 1 else None
