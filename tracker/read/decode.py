"""Which characters do the bytes stand for? Marks first, then UTF-8, then Windows-1252 for bytes that are no UTF-8."""

from __future__ import annotations

import codecs
import re

from tracker.errors import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY_MAGIC = re.compile(
    rb"\x89PNG|GIF8[79]a|\xff\xd8\xff|\x7fELF|MZ[\x90\x00]|PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ"
    rb"|SQLite format 3|\xd0\xcf\x11\xe0|ID3|OggS|RIFF|\x00\x00\x01\x00|%PDF-|\xca\xfe\xba\xbe|....ftyp|wOF[F2]"
)
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_ADVICE = "save it as UTF-8, or name its encoding"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """The bytes that are no UTF-8, read as Windows-1252; its five undefined bytes become U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("tracker-windows-1252", _as_windows)


def find_encoding(head: bytes, where: str, stated: str | None = None) -> tuple[str, str]:
    """The encoding and the error handler to decode with, from the first bytes of a text.

    A byte order mark wins, then `stated`, then UTF-16 without a mark (every other byte zero), then UTF-8 in which stray
    bytes are read as Windows-1252: that covers UTF-8, ASCII, Latin-1, Windows-1252 and their mixtures. Text in which
    such stray bytes are common is of another encoding, and is refused rather than guessed.

    >>> find_encoding("caf\\u00e9".encode("cp1252"), "a.txt")
    ('utf-8', 'tracker-windows-1252')
    """
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding, "replace"
    if BINARY_MAGIC.match(head):
        raise UnreadableError(where, "is a binary file, not text", "give articles as text, JSON, JSONL or CSV")
    if stated:
        try:
            codecs.lookup(stated)
        except (LookupError, ValueError) as error:
            raise UnreadableError(where, f"unknown encoding {stated!r}", "name one such as utf-8 or cp1252") from error
        return stated, "tracker-windows-1252" if codecs.lookup(stated).name == "utf-8" else "replace"
    if wide := _wide_encoding(head):
        return wide, "replace"
    if len(head.translate(None, _CONTROL)) < 0.9 * len(head):
        raise UnreadableError(where, "is a binary file, not text", "give articles as text, JSON, JSONL or CSV")
    if _count_stray(head) > 0.2 * max(1, len(head.translate(None, b" \t\r\n"))) and len(head) > 16:
        raise UnreadableError(where, "is neither UTF-8 nor Windows-1252", _ADVICE)
    return "utf-8", "tracker-windows-1252"


def _wide_encoding(head: bytes) -> str | None:
    even, odd = head[0:4096:2], head[1:4096:2]
    if len(head) < 4 or not (zeros := head[:4096].count(0)):
        return None
    if odd.count(0) > 0.6 * len(odd) and odd.count(0) > 0.95 * zeros:
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and even.count(0) > 0.95 * zeros:
        return "utf-16-be"
    return None


def _count_stray(head: bytes) -> int:
    """How many bytes are no part of valid UTF-8; a character cut by the end of the head does not count."""
    stray = len(head) - len(head.decode("utf-8", "ignore").encode("utf-8"))
    return stray if stray > 3 else 0


def decode(data: bytes, where: str, stated: str | None = None) -> str:
    """The text of the bytes, verbatim but for the byte order mark.

    >>> decode(b"21 killed in Kharkiv\\x92s centre", "a.txt")
    '21 killed in Kharkiv\\u2019s centre'
    """
    encoding, errors = find_encoding(data[:65_536], where, stated)
    try:
        return data.decode(encoding, errors)
    except (UnicodeError, LookupError) as error:
        raise UnreadableError(where, f"cannot be decoded as {encoding}", _ADVICE) from error
