"""What the user may set for reading, and how large, deep and slow an input may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one input may cost before it is refused with a `LimitError`; sizes in bytes, times in seconds."""

    document: int = 50 * MEGABYTE
    """One document that is loaded whole: a text, a page, a PDF."""
    record: int = 20 * MEGABYTE
    """One record of a stream: a line of JSONL, a row of CSV, an article of a JSON array."""
    unpacked: int = 4_000 * MEGABYTE
    """All that one compressed input may unpack to."""
    ratio: int = 200
    """How many times its compressed size an input may unpack to, past the first 10 MB."""
    depth: int = 4
    """Archives within archives, mails within mails, and redirects of one address."""
    members: int = 200_000
    """Members of one archive."""
    failures: int = 10_000
    """Records in a row that hold no article."""
    pages: int = 3_000
    """Pages of one PDF."""
    seconds: float = 60.0
    """Time for one document, and for one request."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read; every field has a default that suits an unknown input."""

    date: date | None = None
    """Publication date of articles that state none."""
    publisher: str | None = None
    """Publisher of articles that state none."""
    format: str | None = None
    """Name of the format, where content and name must not decide."""
    encoding: str | None = None
    """Encoding of texts that declare none; None: UTF-8, else Windows-1252."""
    limits: Limits = field(default_factory=Limits)
    follow: bool = False
    """Fetch the pages that a feed links to, where the feed holds no full text."""
    allow_private: bool = False
    """Fetch addresses of private and loopback networks."""
    robots: bool = True
    """Obey robots.txt."""
