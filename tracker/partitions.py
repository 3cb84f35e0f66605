"""How is an archive cut up? A task for each file, several for a long file of JSON Lines; each reads its own piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tracker.errors import TrackerError, UnreadableError
from tracker.model import Article
from tracker.read import ReadFailure, ReadOptions, read_articles
from tracker.read.dispatch import read_source
from tracker.read.sniff import find_format
from tracker.read.source import from_bytes
from tracker.read.walk import find_sources

SIZE = 4_000_000
"""Bytes of JSON Lines for one task: about a thousand articles, some seconds of work."""


class Partition(NamedTuple):
    """A file, or the lines of it that begin within a range of bytes."""

    path: str
    start: int = 0
    end: int | None = None

    @property
    def where(self) -> str:
        """How messages name it."""
        return self.path if self.end is None else f"{self.path} from byte {self.start:,}"

    @property
    def key(self) -> str:
        """A name for it that changes when the file does."""
        state = Path(self.path).stat()
        told = f"{Path(self.path).resolve()} {self.start} {self.end} {state.st_size} {state.st_mtime_ns}"
        return blake2b(told.encode(), digest_size=12).hexdigest()


def find_partitions(
    inputs: Iterable[str | Path], options: ReadOptions, size: int = SIZE
) -> Iterator[Partition | ReadFailure]:
    """The partitions of all files, in order. Every task must be able to open the files by the same path."""
    for named in inputs:
        for source in find_sources(named, options):
            if isinstance(source, ReadFailure):
                yield source
            elif not Path(source.where).is_file():
                problem = UnreadableError(source.where, "is no file that a cluster can open", "save it to a file first")
                yield ReadFailure(source.where, problem)
            else:
                try:
                    found = options.format or find_format(source)
                except TrackerError as error:
                    yield ReadFailure(source.where, error)
                    continue
                splits = found == "jsonl" and b"\0" not in source.head()  # a line ends with one byte
                yield from _cut(source.where, size) if splits else [Partition(source.where)]


def _cut(path: str, size: int) -> Iterator[Partition]:
    length = Path(path).stat().st_size
    if length <= size:
        yield Partition(path)
        return
    for start in range(0, length, size):
        yield Partition(path, start, min(start + size, length))


def read_partition(partition: Partition, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a partition, in order, as a stream."""
    if partition.end is None:
        yield from read_articles([partition.path], options)
        return
    data = _read_lines(partition.path, partition.start, partition.end)
    if data.strip():
        yield from read_source(from_bytes(partition.where, data, "lines.jsonl"), options)


def _read_lines(path: str, start: int, end: int) -> bytes:
    """The lines that begin within the range: the first may begin before it, the last ends after it."""
    with open(path, "rb") as stream:
        if start:
            stream.seek(start - 1)
            stream.readline()
        start = stream.tell()
        data = stream.read(max(0, end - start))
        return data if data.endswith(b"\n") or not data else data + stream.readline()
