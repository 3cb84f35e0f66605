"""What did reviewers say of a figure? Their acts, kept apart from the figures and applied to them.

A review is found again by its article's content, the number's place in the text, and the metric that was extracted, so
that it outlives a new ingest and new rules. The words before a correction stay in the figure's `original`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, insert, select, update

from tracker.errors import UnknownNameError
from tracker.store import tables
from tracker.store.ids import first_ids
from tracker.store.rows import Review

_STATUS = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}
DATES = ("as_of", "since")
_R, _F, _A = tables.review.c, tables.figure.c, tables.article.c


class Act(NamedTuple):
    """What a review does to a figure."""

    action: str
    changes: dict[str, list[Any]]


Key = tuple[int, int, str]
"""Start, end and extracted metric: where in its article a figure is found again."""


_STANDING = (
    select(_R.content_hash, _R.start_offset, _R.end_offset, _R.extracted_metric, _R.action, _R.changes)
    .where(_R.content_hash.in_(bindparam("hashes", expanding=True)), _R.undone.is_(False))
    .order_by(_R.id)
)


def load_reviews(connection: Connection, hashes: Sequence[str]) -> dict[str, dict[Key, list[Act]]]:
    """The reviews that are not undone of the figures of these articles, oldest first, by the article's content."""
    found: dict[str, dict[Key, list[Act]]] = {}
    if hashes:
        for content, start, end, metric, action, changes in connection.execute(_STANDING, {"hashes": hashes}):
            found.setdefault(content, {}).setdefault((start, end, metric), []).append(Act(action, changes))
    return found


def figure_key(fields: Mapping[str, Any]) -> Key:
    """Where the figure is found again after its article is read anew."""
    return fields["start_offset"], fields["end_offset"], fields["extracted_metric"]


def apply_reviews(extracted: Mapping[str, Any], reviews: Mapping[Key, list[Act]]) -> dict[str, Any]:
    """The fields with the reviews applied in turn; `original` keeps what was extracted."""
    fields = {**extracted, "review": None, "original": None}
    original: dict[str, Any] = {}
    for act in reviews.get(figure_key(extracted), ()):
        fields["review"] = _STATUS.get(act.action, fields["review"])
        for name, (_before, after) in act.changes.items():
            original.setdefault(name, to_json(extracted[name]))
            fields[name] = from_json(name, after)
    if original:
        fields["original"] = original
        if fields["review"] == "accepted":
            fields["review"] = "corrected"
        if {"place", "country"} & set(original):  # another place than the one that was found on the map
            fields["latitude"] = fields["longitude"] = None
    return fields


def restore_extracted(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they were extracted, corrections taken back."""
    original = fields["original"] or {}
    restored = {**fields, **{name: from_json(name, value) for name, value in original.items()}, "original": None}
    if {"place", "country"} & set(original):
        restored["latitude"] = restored["longitude"] = None
    return restored


def to_json(value: Any) -> Any:
    """A field's value as JSON holds it."""
    return value.isoformat() if isinstance(value, date) else value


def from_json(name: str, value: Any) -> Any:
    """A field's value as the model holds it."""
    return date.fromisoformat(value) if name in DATES and isinstance(value, str) else value


class Place(NamedTuple):
    """Where reviews of a figure are kept: the article's content and the key."""

    content_hash: str
    key: Key

    def condition(self) -> ColumnElement[bool]:
        """The reviews of this figure."""
        start, end, metric = self.key
        same = (_R.start_offset == start) & (_R.end_offset == end) & (_R.extracted_metric == metric)
        return (_R.content_hash == self.content_hash) & same


def find_place(connection: Connection, figure_id: int) -> Place:
    """Where the reviews of a figure are kept; UnknownNameError for a figure that is not there."""
    statement = select(_A.content_hash, _F.start_offset, _F.end_offset, _F.extracted_metric)
    statement = statement.join(tables.figure, _F.article_id == _A.id).where(_F.id == figure_id)
    row = connection.execute(statement).first()
    if row is None:
        raise UnknownNameError("figure", str(figure_id), first_ids(connection, tables.figure))
    return Place(row[0], (row[1], row[2], row[3]))


def list_reviews(connection: Connection, figure_id: int) -> list[Review]:
    """The reviews of a figure, oldest first, those that were undone too."""
    place = find_place(connection, figure_id)
    statement = select(_R.id, _R.reviewer, _R.reviewed_at, _R.action, _R.changes, _R.note, _R.undone)
    found = connection.execute(statement.where(place.condition()).order_by(_R.id))
    return [Review(row[0], figure_id, *row[1:]) for row in found]


def write_review(
    connection: Connection, figure_id: int, act: Act, reviewer: str, note: str | None, now: datetime
) -> None:
    """Add a review of a figure; `refresh` in `tracker.store.revise` then lets the figure follow it."""
    place = find_place(connection, figure_id)
    start, end, metric = place.key
    row = {
        "content_hash": place.content_hash,
        "start_offset": start,
        "end_offset": end,
        "extracted_metric": metric,
        "reviewer": reviewer,
        "reviewed_at": now,
        "action": act.action,
        "changes": act.changes,
        "note": note,
        "undone": False,
    }
    connection.execute(insert(tables.review).values(row))


def undo_review(connection: Connection, figure_id: int) -> Review | None:
    """The last review of a figure that was not undone, now undone; None where there is none."""
    standing = [review for review in list_reviews(connection, figure_id) if not review.undone]
    if not standing:
        return None
    connection.execute(update(tables.review).where(_R.id == standing[-1].id).values(undone=True))
    return standing[-1]
