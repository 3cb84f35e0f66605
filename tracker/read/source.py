"""Where do the bytes come from? A file, standard input, a member of an archive or a response, read alike."""

from __future__ import annotations

import io
import lzma
import stat
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from tracker.errors import LimitError, UnreadableError

if TYPE_CHECKING:
    from tracker.read.budget import Budget
    from tracker.read.options import ReadOptions
    from tracker.read.published import Published

HEAD = 65_536
"""Bytes that are looked at to find the format and the encoding."""


class Source:
    """Named bytes that can be opened: `where` is what errors say, `name` what the file is called.

    `url`, `media_type` and `charset` are what an archive or a server said; `depth` counts the archives around it. With
    `once` the opener's stream can be read a single time only (standard input, a pipe, compressed content). `published`
    is the day that the container states for it (a mail for its attachments), `budget` what is left to unpack,
    `size` the number of bytes where it is known.
    """

    def __init__(
        self,
        where: str,
        name: str,
        opener: Callable[[], BinaryIO],
        *,
        once: bool = False,
        url: str | None = None,
        media_type: str | None = None,
        charset: str | None = None,
        depth: int = 0,
        published: Published | None = None,
        budget: Budget | None = None,
        size: int | None = None,
    ) -> None:
        self.where, self.name, self.url, self.depth = where, name, url, depth
        self.published, self.budget, self.size = published, budget, size
        self.media_type, self.charset = media_type, charset
        self._opener, self._once = opener, once
        self._head: bytes | None = None
        self._rest: BinaryIO | None = None

    def __repr__(self) -> str:
        return f"Source({self.where!r})"

    def head(self) -> bytes:
        """The first bytes, at most `HEAD`; the source can still be opened from its start afterwards."""
        if self._head is None:
            with _plain_errors(self.where):
                stream = self._opener()
                try:
                    self._head = _read_fully(stream, HEAD)
                finally:
                    if self._once:
                        self._rest = stream
                    else:
                        stream.close()
        return self._head

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """A binary stream from the first byte on; a system's error becomes an `UnreadableError`."""
        with _plain_errors(self.where), self.open_raw() as stream:
            yield stream

    def open_raw(self) -> BinaryIO:
        """The stream itself, for a reader that hands it on; a system's errors come as they are."""
        if not self._once:
            return self._opener()
        head = self.head()
        return cast(BinaryIO, io.BufferedReader(_Chained(head, self._take())))

    def _take(self) -> BinaryIO:
        if self._rest is None:
            raise UnreadableError(self.where, "can be read only once", "save it to a file first")
        rest, self._rest = self._rest, None
        return rest

    def load(self, options: ReadOptions) -> bytes:
        """All bytes, or a `LimitError` where they are more than one document may have."""
        limit = options.limits.document
        with self.open() as stream:
            data = _read_fully(stream, limit + 1)
        if len(data) > limit:
            raise LimitError(self.where, f"is larger than {limit:,} bytes", "split it, or use --max-size MB")
        return data

    @contextmanager
    def open_seekable(self, options: ReadOptions) -> Iterator[BinaryIO]:
        """A stream that can go back; what comes from a pipe or an archive is first copied to a temporary file."""
        with self.open() as stream:
            if not self._once and self.budget is None and stream.seekable():
                yield stream
                return
            with tempfile.SpooledTemporaryFile(max_size=HEAD * 64) as copy:
                size = 0
                while part := stream.read(1 << 20):
                    size += len(part)
                    if size > options.limits.unpacked:
                        problem = f"is larger than {options.limits.unpacked:,} bytes"
                        raise LimitError(self.where, problem, "use --max-unpacked MB")
                    copy.write(part)
                copy.seek(0)
                yield cast(BinaryIO, copy)


class _Chained(io.RawIOBase):
    """Bytes already taken, then the stream they were taken from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = memoryview(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            taken = min(len(buffer), len(self._head))
            buffer[:taken], self._head = self._head[:taken], self._head[taken:]
            return taken
        data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def from_bytes(where: str, data: bytes, name: str = "", **more: object) -> Source:
    """A source over bytes at hand.

    >>> from_bytes("stdin", b"abc").head()
    b'abc'
    """
    return Source(where, name, lambda: io.BytesIO(data), size=len(data), **more)  # type: ignore[arg-type]


def from_path(path: Path, where: str | None = None) -> Source:
    """A source over a file; a pipe is read once, a device is refused."""
    where = where or str(path)
    with _plain_errors(where):
        mode, size = path.stat().st_mode, path.stat().st_size
    if stat.S_ISFIFO(mode):
        return Source(where, path.name, lambda: path.open("rb"), once=True)
    if not stat.S_ISREG(mode):
        raise UnreadableError(where, "is no regular file", "name a file, a folder or an address")
    return Source(where, path.name, lambda: path.open("rb"), size=size)


def from_stdin() -> Source:
    """Standard input as a source that is read once."""
    return Source("stdin", "", lambda: cast(BinaryIO, _Unclosed(sys.stdin.buffer)), once=True)


class _Unclosed(io.RawIOBase):
    """A stream that stays open when the reader is done with it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _read_fully(stream: BinaryIO, size: int) -> bytes:
    parts, missing = [], size
    while missing > 0 and (part := stream.read(min(missing, 1 << 20))):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


@contextmanager
def _plain_errors(where: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UnreadableError(where, "no such file or folder", "check the path") from error
    except PermissionError as error:
        raise UnreadableError(where, "permission denied", "check who may read it") from error
    except IsADirectoryError as error:
        raise UnreadableError(where, "is a folder", "name the folder itself") from error
    except (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile) as error:
        raise UnreadableError(where, "is damaged or cut off", "get a whole copy of it") from error
    except OSError as error:
        if error.errno is None:  # not the system's: gzip and bzip2 say so of bad data
            raise UnreadableError(where, "is damaged or cut off", "get a whole copy of it") from error
        problem = f"cannot be read: {(error.strerror or type(error).__name__).lower()}"
        raise UnreadableError(where, problem, "check the disk and the path") from error
