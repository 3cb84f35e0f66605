"""What could not be read: a value beside the articles, so that one bad record never stops the rest."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import TrackerError


class ReadFailure(NamedTuple):
    """An input or record that gave no article; `str(error)` is the one line to print."""

    where: str
    error: TrackerError
