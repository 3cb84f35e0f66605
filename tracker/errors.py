"""The one error tree. Each message is one line: what went wrong, where, and what to do next.

TrackerError              exit code 1
├── InputError            a file, folder, stream or address that cannot be read
│   ├── UnreadableError   missing, no permission, wrong encoding, binary, empty, malformed
│   ├── UndatedError      an article whose publication date is stated nowhere
│   └── LimitError        larger, deeper or slower than the configured limit
├── StoreError            a database that cannot be opened, read or written
│   └── SchemaError       a database whose schema is newer, foreign or damaged
├── LexiconError          a lexicon file that breaks its own rules
├── UnknownNameError      a metric, claimant, place or figure that does not exist; suggests the nearest
├── EmptyResultError      nothing matches, so there is nothing to print or draw
└── MissingExtraError     a feature whose optional packages are not installed
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class TrackerError(Exception):
    """Any failure that a user can act on; `str(error)` is the one line to print."""

    def __reduce__(self) -> tuple[Any, ...]:
        # An error comes back from a worker process by its message: its own arguments are gone by then.
        return _restore, (type(self), self.args, vars(self))


def _restore(kind: type[TrackerError], args: tuple[object, ...], fields: dict[str, object]) -> TrackerError:
    error = kind.__new__(kind, *args)
    error.args = args
    vars(error).update(fields)
    return error


class InputError(TrackerError):
    """An input that cannot become articles; `where` names the file, record or address.

    >>> str(InputError("http://d.example/1\\r\\nX: 1", "is empty", "fetch it again"))
    'http://d.example/1  X: 1: is empty; fetch it again'
    """

    def __init__(self, where: str, problem: str, advice: str = "") -> None:
        self.where, self.problem, self.advice = where, problem, advice
        message = f"{where}: {problem}" + (f"; {advice}" if advice else "")
        super().__init__(_CONTROLS.sub(" ", message))  # names come from the input, and a message is one line


class UnreadableError(InputError):
    """Missing, forbidden, empty, binary, wrongly encoded or malformed."""


class UndatedError(InputError):
    """No publication date in the input, its name or the options."""


class LimitError(InputError):
    """Over a configured limit of size, depth or time."""


class StoreError(TrackerError):
    """The database cannot be opened, read or written."""


class SchemaError(StoreError):
    """The database's schema is newer than this program, foreign or damaged."""


class LexiconError(TrackerError):
    """A lexicon file breaks its own rules."""


class EmptyResultError(TrackerError):
    """Nothing matches, so there is nothing to print or draw."""


class MissingExtraError(TrackerError):
    """An optional feature's packages are not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs optional packages; install them with: pip install 'figure-tracker[{extra}]'")


class UnknownNameError(TrackerError):
    """A name that is not known, with the nearest that are.

    >>> str(UnknownNameError("metric", "kiled", ["killed", "injured"]))
    "unknown metric 'kiled'; did you mean 'killed'?"
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name = kind, name
        names = sorted(known)
        near = get_close_matches(name, names, n=1)
        if near:
            advice = f"did you mean {near[0]!r}?"
        elif names:
            advice = "known: " + ", ".join(names[:8]) + ("…" if len(names) > 8 else "")
        else:
            advice = f"there is no {kind} yet"
        super().__init__(f"unknown {kind} {name!r}; {advice}")
