"""Which place is meant by a name that is told to lie near another? "Marysville, north-east of Melbourne"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import cos, hypot, radians

from tracker.extract.mentions import Mention
from tracker.lexicon.places import Place

_DEGREE = 111.2  # kilometres
_FAR = 250  # kilometres: nothing so far off is near, or told by its bearing
_KNOWN = 300_000  # inhabitants
_SPOTS = "pmbx"
_TOLD = re.compile(r"[^.;\d]{0,20}\d{1,2} ?(?:km|kms|kilomet\w+|mi|miles)\b")


def settle_beside(mentions: Iterable[Mention], text: str) -> None:
    """Takes for a name found by another the place of that name near it; a lesser one far off is not the one meant, nor
    even a great one where the text tells how near it lies: "Riyadh, 40 miles south-west of Kirkuk"."""
    for mention in mentions:
        other = mention.beside
        if other is None or not _is_spot(mention.place):
            continue
        here, there = mention.place, _spot_of(other)
        if here is None or there is None or distance(here, there) < _FAR:
            continue
        near = min((p for p in mention.options if _is_spot(p)), key=lambda p: distance(p, there), default=here)
        nearer = min((p for p in other.options if _is_spot(p)), key=lambda p: distance(p, here), default=there)
        if distance(near, there) < _FAR:
            mention.place = near
        elif distance(nearer, here) < _FAR:
            other.place = nearer
        elif here.population < min(_KNOWN, there.population) or _TOLD.match(text, mention.end, other.start):
            mention.options = ()
            mention.place = Place(mention.text, "p", there.country, None, there.latitude, there.longitude, 0, "")


def distance(a: Place, b: Place) -> float:
    """How far two places are apart, in kilometres; good for neighbours, coarse for antipodes."""
    east = (a.longitude - b.longitude + 180) % 360 - 180
    return _DEGREE * hypot(a.latitude - b.latitude, east * cos(radians((a.latitude + b.latitude) / 2)))


def _spot_of(mention: Mention) -> Place | None:
    """The town that a name means which its province bears too, None for what is no town."""
    place = mention.place
    if _is_spot(place) or place is None:
        return place
    return next((p for p in mention.options if p.kind == "p" and p.country == place.country), None)


def _is_spot(place: Place | None) -> bool:
    """True for a town, a district or a site, which is no wider than what is near to it."""
    return place is not None and place.kind in _SPOTS
