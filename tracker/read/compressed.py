"""gzip, bzip2 and xz: the one thing inside, whatever it is, unpacked as a stream."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from tracker.model import Article
from tracker.read.budget import Budget, Metered
from tracker.read.failure import ReadFailure
from tracker.read.options import Limits, ReadOptions
from tracker.read.source import Source


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """What the content's own reader finds."""
    from tracker.read.dispatch import read_source

    yield from read_source(open_content(source, options), options)


def open_content(source: Source, options: ReadOptions | None) -> Source:
    """The content as a source, charged to the budget of what it lies in."""
    limits = options.limits if options else Limits()
    budget = source.budget or Budget(source.where, source.size, limits)
    return Source(
        source.where,
        re.sub(r"\.(?:gz|bz2|xz)\Z", "", source.name, flags=re.IGNORECASE),
        lambda: _unpack(source, budget),
        once=True,
        url=source.url,
        charset=source.charset,
        depth=source.depth + 1,
        published=source.published,
        budget=budget,
    )


def _unpack(source: Source, budget: Budget) -> BinaryIO:
    head = source.head()
    packed = source.open_raw()
    opener = bz2.BZ2File if head.startswith(b"BZh") else lzma.LZMAFile if head.startswith(b"\xfd7z") else gzip.open
    stream = opener(packed)
    return cast(BinaryIO, io.BufferedReader(Metered(cast(BinaryIO, stream), budget), 1 << 16))
