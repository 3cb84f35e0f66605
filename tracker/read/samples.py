"""Where are the sample dispatches? Inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import TrackerError


def find_samples() -> tuple[Path, ...]:
    """The sample dispatches' files, by date; TrackerError when the installation lacks them."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "seeds", package.parent / "seeds"):
        if files := sorted(folder.glob("*.txt")):
            return tuple(files)
    raise TrackerError(
        f"{package}: the sample dispatches are missing from this installation; install figure-tracker again"
    )
