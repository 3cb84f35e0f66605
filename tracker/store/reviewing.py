"""What did reviewers say of a figure? Their acts, kept apart from the figures and applied to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from tracker.store import tables

_STATUS = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}
DATES = ("as_of", "since")


class Act(NamedTuple):
    """What a review does to a figure."""

    action: str
    changes: dict[str, list[Any]]


Key = tuple[int, int, str]
"""Start, end and extracted metric: where in its article a figure is found again."""


def load_reviews(connection: Connection, content_hash: str) -> dict[Key, list[Act]]:
    """The reviews of an article's figures that are not undone, oldest first."""
    c = tables.review.c
    statement = select(c.start_offset, c.end_offset, c.extracted_metric, c.action, c.changes)
    statement = statement.where(c.content_hash == content_hash, c.undone.is_(False)).order_by(c.id)
    found: dict[Key, list[Act]] = {}
    for start, end, metric, action, changes in connection.execute(statement):
        found.setdefault((start, end, metric), []).append(Act(action, changes))
    return found


def figure_key(fields: Mapping[str, Any]) -> Key:
    """Where the figure is found again after its article is read anew."""
    return fields["start_offset"], fields["end_offset"], fields["extracted_metric"]


def apply_reviews(extracted: dict[str, Any], reviews: Mapping[Key, list[Act]]) -> dict[str, Any]:
    """The fields with the reviews applied in turn; `original` keeps what was extracted."""
    fields = {**extracted, "review": None, "original": None}
    original: dict[str, Any] = {}
    for act in reviews.get(figure_key(extracted), ()):
        if act.action in _STATUS:
            fields["review"] = _STATUS[act.action]
        for name, (_before, after) in act.changes.items():
            original.setdefault(name, to_json(extracted[name]))
            fields[name] = from_json(name, after)
    if original:
        fields["original"] = original
        if {"place", "country"} & set(original):  # another place than the one that was found on the map
            fields["latitude"] = fields["longitude"] = None
        if fields["review"] is None or fields["review"] == "accepted":
            fields["review"] = "corrected"
    return fields


def restore_extracted(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they were extracted, corrections taken back."""
    original = fields["original"] or {}
    return {**fields, **{name: from_json(name, value) for name, value in original.items()}, "original": None}


def to_json(value: Any) -> Any:
    """A field's value as JSON holds it."""
    return value.isoformat() if isinstance(value, date) else value


def from_json(name: str, value: Any) -> Any:
    """A field's value as the model holds it."""
    return date.fromisoformat(value) if name in DATES and isinstance(value, str) else value
