"""What could not be read: a value beside the articles, so that one bad record never stops the rest."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import TrackerError


class ReadFailure(NamedTuple):
    """An input or record that gave no article; `str(error)` is the one line to print."""

    where: str
    error: TrackerError

    def freed(self) -> ReadFailure:
        """The failure without the stack that it came from, which would keep the whole document in memory."""
        error: BaseException | None = self.error
        while error is not None:
            error.__traceback__ = None
            error = error.__cause__ or error.__context__
        return self
