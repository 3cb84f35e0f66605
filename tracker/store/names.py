"""Which claimant and place is meant? The canonical name under which figures are brought together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tracker.lexicon.claimants import canonical_claimant, load_claimants
from tracker.lexicon.places import Place, fold_name, load_gazetteer
from tracker.store.identity import cut_name


class ClaimantName(NamedTuple):
    """A claimant under its canonical name."""

    name: str
    kind: str
    country: str | None


class PlaceName(NamedTuple):
    """A place under its canonical name; `key` makes it one place, `path` is what `place_path` makes of its parents."""

    key: str
    name: str
    country: str | None
    admin: str | None
    path: str
    latitude: float | None
    longitude: float | None
    gazetteer_id: str | None


def claimant_of(fields: Mapping[str, Any]) -> ClaimantName | None:
    """The canonical claimant of a figure's fields, None where the article speaks in its own voice.

    What a person says for a body counts as the body's; the person's name stays with the figure.
    """
    written: str | None = fields["claimant"]
    if not written:
        return None
    identity = canonical_claimant(written, fields["claimant_body"])
    if identity.country is None and identity.kind == "health" and fields["country"]:
        place = place_of(fields)
        around = () if place is None else (place.name, *filter(None, place.path.split("|")))
        identity = load_claimants().of_place(identity, fields["country"], around)
    name, kind, country = identity
    given = fields["claimant_kind"]
    return ClaimantName(cut_name(name) or written, given if given and kind == "other" else kind, country)


def place_of(fields: Mapping[str, Any]) -> PlaceName | None:
    """The canonical place of a figure's fields, None where the article names none."""
    written: str | None = fields["place"]
    if not written:
        return None
    country, latitude, longitude = fields["country"], fields["latitude"], fields["longitude"]
    found = _find_place(written, country, latitude, longitude)
    if found is None:
        written = one_spelling(written)
        key = f"{written}|{country or ''}|{latitude or ''}|{longitude or ''}"
        home = load_gazetteer().country(country) if country else None
        path = place_path([home.name] if home else [])
        return PlaceName(key, written, country, None, path, latitude, longitude, None)
    wider = [p.name for p in load_gazetteer().parents(found)]
    key = "/".join((found.country or "", found.within or "", found.kind, found.name))
    path = place_path(wider)
    return PlaceName(key, found.name, found.country, found.within, path, found.latitude, found.longitude, key)


def one_spelling(name: str) -> str:
    """The name of a place that the gazetteer lacks, with what kind of division it is in small letters.

    >>> one_spelling("Kherson Region"), one_spelling("Kherson region"), one_spelling("Region")
    ('Kherson region', 'Kherson region', 'Region')
    """
    from tracker.extract.placewords import PLACE_WORDS  # what only reads the store needs none

    first, space, last = name.rpartition(" ")
    return f"{first} {last.lower()}" if space and last.lower() in PLACE_WORDS.divisions else name


def _find_place(name: str, country: str | None, latitude: float | None, longitude: float | None) -> Place | None:
    options = [p for p in load_gazetteer().find(name) if p.country == country]
    if latitude is not None and longitude is not None:
        options.sort(key=lambda p: abs(p.latitude - latitude) + abs(p.longitude - longitude))
        if options and abs(options[0].latitude - latitude) + abs(options[0].longitude - longitude) > 1:
            return None
    return options[0] if options else None


def place_path(wider: list[str]) -> str:
    """The names of wider places as they are searched for: folded, between bars.

    >>> place_path(["Gaza Strip", "Palestine"]), place_path([])
    ('|gaza strip|palestine|', '')
    """
    return f"|{'|'.join(fold_name(name) for name in wider)}|" if wider else ""


def spellings_of_place(name: str) -> set[str]:
    """The name and the canonical names of the places that it may mean.

    >>> sorted(spellings_of_place("Kiev"))
    ['Kiev', 'Kyiv']
    """
    return {name, *(p.name for p in load_gazetteer().find(name))}


def spellings_of_claimant(name: str) -> set[str]:
    """The name and the canonical name of the claimant that it means.

    >>> sorted(spellings_of_claimant("the UN refugee agency"))
    ['UNHCR', 'the UN refugee agency']
    """
    return {name, canonical_claimant(name).name}
