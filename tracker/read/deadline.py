"""How long may one document take? A clock that stops a reader that does not end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tracker.errors import LimitError


@contextmanager
def time_limit(where: str, seconds: float) -> Iterator[None]:
    """Raises a `LimitError` in the block once `seconds` have passed; without effect outside the main thread.

    An alarm that somebody else has set is left alone, and so is everything on systems without alarms.
    """
    if (
        seconds <= 0
        or not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
        or signal.getitimer(signal.ITIMER_REAL)[0]
    ):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise LimitError(where, f"takes longer than {seconds:g} s", "split it, or use --max-seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, min(1.0, seconds))  # again and again: a library may swallow the first
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
