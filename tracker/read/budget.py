"""How much may still be unpacked? One count for all archives within archives: a small file stays a small cost."""

from __future__ import annotations

import io
from typing import BinaryIO

from tracker.errors import LimitError
from tracker.read.options import MEGABYTE, Limits

FREE = 10 * MEGABYTE
"""What any input may unpack to, whatever its own size."""


class Budget:
    """What one compressed input may unpack to, in bytes: `ratio` times its size, at most `unpacked`.

    >>> Budget("bomb.zip", 1000, Limits(ratio=10, unpacked=50_000_000)).left
    10000000
    """

    def __init__(self, where: str, compressed: int | None, limits: Limits) -> None:
        self._where = where
        self.left = (
            limits.unpacked if compressed is None else min(limits.unpacked, max(FREE, compressed * limits.ratio))
        )

    def charge(self, size: int) -> None:
        """Takes `size` bytes off; a `LimitError` once more was unpacked than allowed."""
        self.left -= size
        if self.left < 0:
            raise LimitError(
                self._where, "unpacks to far more than its size", "unpack it yourself, or use --max-unpacked MB"
            )


class Metered(io.RawIOBase):
    """A stream whose bytes are charged to a budget as they are read."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self._budget.charge(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
