"""Which claimant and place is meant? The canonical name under which figures are brought together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tracker.model import CLAIMANT_KINDS


class ClaimantName(NamedTuple):
    """A claimant under its canonical name."""

    name: str
    kind: str


class PlaceName(NamedTuple):
    """A place under its canonical name; `key` is what makes it one place."""

    key: str
    name: str
    country: str | None
    admin: str | None
    latitude: float | None
    longitude: float | None
    gazetteer_id: str | None


def claimant_of(fields: Mapping[str, Any]) -> ClaimantName | None:
    """The canonical claimant of a figure's fields, None where the article speaks in its own voice."""
    written: str | None = fields["claimant"]
    if not written:
        return None
    name, kind = written, fields.get("claimant_kind")
    return ClaimantName(name, kind if kind in CLAIMANT_KINDS else "other")


def place_of(fields: Mapping[str, Any]) -> PlaceName | None:
    """The canonical place of a figure's fields, None where the article names none."""
    written: str | None = fields["place"]
    if not written:
        return None
    country = fields["country"]
    latitude, longitude = fields.get("latitude"), fields.get("longitude")
    key = f"{written}|{country or ''}|{latitude or ''}|{longitude or ''}"
    return PlaceName(key, written, country, None, latitude, longitude, None)
