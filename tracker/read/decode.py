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
_HEAD = 65_536
_ADVICE = "save it as UTF-8, or name its encoding"
_MIXED = "tracker-windows-1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """The bytes that are no UTF-8, read as Windows-1252; its five undefined bytes become U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_MIXED, _as_windows)


def find_encoding(head: bytes, where: str, forced: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """The encoding and the error handler to decode with, from the first bytes of a text.

    A byte order mark wins, then `forced` (the user's word), then UTF-16 without a mark (every other byte zero), then
    UTF-8 where the bytes are valid UTF-8, then `declared` (a page's or server's word, often wrong), then UTF-8 in which
    stray bytes are read as Windows-1252: that covers Latin-1, Windows-1252 and mixtures. Text in which stray bytes are
    common is of another encoding, and is refused rather than guessed.

    >>> find_encoding("caf\\u00e9".encode("cp1252"), "a.txt")
    ('utf-8', 'tracker-windows-1252')
    """
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding, "replace"
    if BINARY_MAGIC.match(head):
        raise _binary(where)
    if forced:
        if not (named := _known(forced)):
            raise UnreadableError(where, f"unknown encoding {forced!r}", "name one such as utf-8 or cp1252")
        return named, _MIXED if named == "utf-8" else "replace"
    if wide := _wide_encoding(head):
        return wide, "replace"
    if len(head.translate(None, _CONTROL)) < 0.9 * len(head):
        raise _binary(where)
    stray = _count_stray(head)
    # What calls itself Latin-1 or ASCII is Windows-1252 as the web has it, and read below.
    if stray and declared and (named := _known(declared)) and not named.startswith(("utf", "iso8859-1", "ascii")):
        return named, "replace"
    if stray > 0.2 * max(1, len(head.translate(None, b" \t\r\n"))) and len(head) > 16:
        raise UnreadableError(where, "is neither UTF-8 nor Windows-1252", _ADVICE)
    return "utf-8", _MIXED


def _binary(where: str) -> UnreadableError:
    return UnreadableError(where, "is a binary file, not text", "give text, a web page, PDF, DOCX, JSON, JSONL or CSV")


def _known(encoding: str) -> str | None:
    """The codec's own name where it is an encoding of text; None for any other word."""
    try:
        name = codecs.lookup(encoding.strip(" \"'")).name
        b"a".decode(name, "replace")
    except (LookupError, ValueError, TypeError):  # unknown; with a NUL in it; no encoding of text, such as rot13
        return None
    return name


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
    """How many bytes are no part of valid UTF-8; a character cut off by the end of the head does not count."""
    if len(head) >= _HEAD:
        head = head[: len(head) - next((n for n in (1, 2, 3) if head[-n] >= 0xC0), 0)]
    return len(head) - len(head.decode("utf-8", "ignore").encode("utf-8"))


def decode(data: bytes, where: str, forced: str | None = None, declared: str | None = None) -> str:
    """The text of the bytes, verbatim but for the byte order mark.

    >>> decode(b"21 killed in Kharkiv\\x92s centre", "a.txt")
    '21 killed in Kharkiv\\u2019s centre'
    """
    encoding, errors = find_encoding(data[:_HEAD], where, forced, declared)
    try:
        return data.decode(encoding, errors)
    except (UnicodeError, LookupError) as error:
        raise UnreadableError(where, f"cannot be decoded as {encoding}", _ADVICE) from error


def skim(head: bytes) -> str:
    """The first bytes as characters good enough to recognise markup by; never an error."""
    encoding = next((name for mark, name in MARKS if head.startswith(mark)), None) or _wide_encoding(head) or "latin-1"
    text = head.decode("utf-8" if encoding == "utf-8-sig" else encoding, "replace")
    return text.removeprefix("\ufeff")
