"""ZIP archives: every member that can be read, in the archive's order; nothing is written to disk under its name."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.budget import Budget, Metered
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.source import Source


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of all members; a member that cannot be read is a failure that names it."""
    from tracker.read.dispatch import read_source

    budget = source.budget or Budget(source.where, source.size, options.limits)
    with source.open_seekable(options) as stream, open_archive(stream, source.where) as archive:
        members = [member for member in archive.infolist() if not _is_left_out(member)]
        if not members:
            raise UnreadableError(source.where, "the archive holds no files", "fetch it again")
        if len(members) > options.limits.members:
            raise LimitError(source.where, f"holds more than {options.limits.members:,} files", "split it")
        for number, member in enumerate(members, 1):
            where = f"{source.where}!{member.filename}"
            try:
                _check_name(where, member)
                yield from read_source(_open_member(archive, member, where, source, budget), options)
            except InputError as error:
                yield ReadFailure(where, error)
            if budget.left < 0:  # said of that member already
                if left := len(members) - number:
                    problem = f"unpacks to far more than its size, so {left:,} more of its files are not read"
                    raise LimitError(source.where, problem, "unpack it yourself, or use --max-unpacked MB")
                return


def open_archive(stream: BinaryIO, where: str) -> zipfile.ZipFile:
    """The archive of a stream; an `UnreadableError` where it is none or is cut off."""
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError, EOFError) as error:
        raise UnreadableError(where, "is a damaged or cut off ZIP archive", "get a whole copy of it") from error


def _is_left_out(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    is_folder = member.filename.endswith("/")  # `is_dir` fails on a member without a name
    return is_folder or any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def _check_name(where: str, member: zipfile.ZipInfo) -> None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        raise UnreadableError(where, "its name leads out of the archive", "unpack the archive yourself")
    if member.flag_bits & 1:
        raise UnreadableError(where, "is encrypted", "unpack the archive yourself")


def _open_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, source: Source, budget: Budget
) -> Source:
    def opener() -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(Metered(_member_stream(archive, member, where), budget), 1 << 16))

    name = PurePosixPath(member.filename).name
    return Source(where, name, opener, depth=source.depth + 1, published=source.published, budget=budget)


def _member_stream(archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> BinaryIO:
    try:
        return cast(BinaryIO, archive.open(member))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, zlib.error) as error:
        raise UnreadableError(where, "is damaged or packed in an unknown way", "unpack the archive yourself") from error
