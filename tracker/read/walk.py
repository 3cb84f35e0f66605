"""Which files? Folders, patterns, files, addresses and standard input become sources, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import InputError, UnreadableError
from tracker.read.address import fetch, is_address
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.source import Source, from_path, from_stdin


def find_sources(named: str | Path, options: ReadOptions) -> Iterator[Source | ReadFailure]:
    """The sources that one argument names; what cannot be one comes as a failure."""
    text = str(named)
    if text == "-":
        yield from_stdin()
        return
    path = Path(text)
    try:
        if is_address(named):
            yield fetch(text, options)
        elif path.is_dir():
            yield from _walk(path)
        elif not os.path.lexists(path) and glob.has_magic(text):
            yield from _match(text, options)
        else:
            yield from_path(path)
    except InputError as error:
        yield ReadFailure(text, error)
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        yield ReadFailure(text, UnreadableError(text, "is no path", str(error)))


def _match(pattern: str, options: ReadOptions) -> Iterator[Source | ReadFailure]:
    paths = sorted(glob.glob(pattern, recursive=True))
    if not paths:
        raise UnreadableError(pattern, "no file matches", "check the pattern")
    for path in paths:
        yield from find_sources(Path(path), options)


def _walk(root: Path) -> Iterator[Source | ReadFailure]:
    """Every file below a folder, sorted, without hidden ones; links that lead out of the folder are refused."""
    inside, found = root.resolve(), False
    closed: list[OSError] = []
    for folder, names, files in os.walk(root, onerror=closed.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in sorted([*links, *files]):
            if not name.startswith("."):
                found = True
                yield from _look_at(Path(folder) / name, inside)
        while closed:
            error = closed.pop()
            where = str(error.filename or root)
            yield ReadFailure(where, UnreadableError(where, "the folder cannot be read", "check who may read it"))
    if not found:
        raise UnreadableError(str(root), "the folder holds no files", "name a folder of articles")


def _look_at(path: Path, inside: Path) -> Iterator[Source | ReadFailure]:
    """The file as a source; a link to a folder is passed over where that folder is read anyway."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            raise UnreadableError(str(path), "is a link that leads out of the folder", "name its target itself")
        if path.is_fifo():
            raise UnreadableError(str(path), "is no regular file", "name a file, a folder or an address")
        if not path.is_dir():
            yield from_path(path)
    except InputError as error:
        yield ReadFailure(str(path), error)
    except (OSError, RuntimeError) as error:  # a link that leads to itself
        yield ReadFailure(str(path), UnreadableError(str(path), "cannot be read", type(error).__name__))
