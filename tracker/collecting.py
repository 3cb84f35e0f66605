"""When is garbage collected? Not amid work that makes much and throws little away."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later(*, kept: bool = False) -> Iterator[None]:
    """No garbage collection meanwhile, where it was on: it takes a third of a large load.

    `kept` tells that what was made stays: it is then old at once, so that the first collection does not walk it.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if kept:
            gc.freeze()
            gc.unfreeze()
        gc.enable()
