"""What does a place lie in? The gazetteer's nesting, by the names that figures carry."""

from __future__ import annotations

from functools import lru_cache

from tracker.lexicon.places import load_gazetteer


@lru_cache(maxsize=16384)
def wider_places(place: str, country: str | None) -> tuple[str, ...]:
    """The names of the places that hold `place`, nearest first; empty where the gazetteer does not know it.

    >>> wider_places("Nuseirat", "PSE")
    ('Gaza Strip', 'Palestine')
    """
    gazetteer = load_gazetteer()
    found = [p for p in gazetteer.find(place) if p.kind != "d" and (country is None or p.country == country)]
    if found:
        return tuple(p.name for p in gazetteer.parents(found[0]) if p.name != place)
    whole = gazetteer.country(country) if country else None
    return (whole.name,) if whole and whole.name != place else ()
