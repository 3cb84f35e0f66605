"""Web archives (WARC, also compressed): every page of a crawl as a stream, each by the reader of its own format.

The format is a few header lines and a length, so it is read here; fastwarc 2.0.1 ends in a panic, and not in an error,
on a stream that cannot seek, such as a decompressed one.
"""

from __future__ import annotations

import http.client
import io
import zlib
from collections.abc import Iterator, Mapping
from email.message import Message
from typing import BinaryIO

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.source import Source, from_bytes

_TYPES = frozenset({"response", "resource", "conversion"})
_READ_MEDIA = (
    *("text/html", "application/xhtml", "text/plain", "application/pdf"),
    *("application/json", "application/rss", "application/atom", "application/xml", "text/xml"),
)
_HEADER_SIZE = 65_536


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of all pages that were answered with 200; other answers, pictures and styles are passed over."""
    from tracker.read.dispatch import read_source

    count = 0
    with source.open() as stream:
        for where, headers, block in _records(stream, source.where, options):
            count += 1
            try:
                if isinstance(block, LimitError):
                    raise block
                if page := _page(where, headers, block, source, options):
                    yield from read_source(page, options)
            except InputError as error:
                yield ReadFailure(where, error)
    if not count:
        raise UnreadableError(source.where, "the web archive holds no pages", "check that it keeps answers with pages")


def _records(
    stream: BinaryIO, where: str, options: ReadOptions
) -> Iterator[tuple[str, Mapping[str, str], bytes | LimitError]]:
    """The records that may hold a page: how errors name it, its headers, its block."""
    limit, number = options.limits.document, 0
    while line := stream.readline(_HEADER_SIZE):
        if not line.startswith(b"WARC/"):
            continue  # the blank lines between records, and whatever a damaged record has left behind
        number += 1
        headers = _read_headers(stream)
        try:
            length = int(headers.get("content-length", ""))
        except ValueError:
            raise UnreadableError(where, f"record {number} has no length", "get a whole copy of it") from None
        name = f"{where} {headers.get('warc-target-uri', '').strip('<>') or f'record {number}'}"[:500]
        is_page = headers.get("warc-type", "").lower() in _TYPES
        fits = is_page and length <= limit
        block = stream.read(max(0, length)) if fits else b""
        if (len(block) if fits else _skip(stream, length)) < length:
            raise UnreadableError(where, f"is cut off in record {number}", "get a whole copy of it")
        if is_page:
            yield (
                name,
                headers,
                block if fits else LimitError(name, f"is larger than {limit:,} bytes", "use --max-size MB"),
            )


def _read_headers(stream: BinaryIO) -> dict[str, str]:
    headers: dict[str, str] = {}
    left = _HEADER_SIZE
    while left > 0 and (line := stream.readline(left)).strip():
        left -= len(line)
        key, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(key.strip().lower(), value.strip())
    return headers


def _skip(stream: BinaryIO, length: int) -> int:
    left = length
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        left -= len(part)
    return length - left


def _page(where: str, headers: Mapping[str, str], block: bytes, source: Source, options: ReadOptions) -> Source | None:
    """The page of a record as a source; None where it is no page that was served."""
    media_type, charset = headers.get("content-type", ""), None
    if media_type.startswith("application/http"):
        answer = _split_answer(where, block, options)
        if answer is None:
            return None
        head, block = answer
        media_type, charset = head.get_content_type(), head.get_content_charset()
    if not media_type.lower().startswith(_READ_MEDIA) or not block:
        return None
    url = headers.get("warc-target-uri", "").strip("<>")
    page = from_bytes(where, block, url.partition("?")[0].rpartition("/")[2])
    page.url, page.media_type, page.charset = url or None, media_type, charset
    page.depth, page.budget = source.depth + 1, source.budget
    return page


def _split_answer(where: str, block: bytes, options: ReadOptions) -> tuple[Message, bytes] | None:
    """The header and the unpacked body of an HTTP answer; None for any but 200."""
    stream = io.BytesIO(block)
    status = stream.readline(_HEADER_SIZE).split()
    if len(status) < 2 or not status[0].startswith(b"HTTP/") or status[1] != b"200":
        return None
    try:
        head: Message = http.client.parse_headers(stream)
    except http.client.HTTPException as error:
        raise UnreadableError(where, "its answer has no proper header", "fetch the page itself") from error
    body = stream.read()
    if head.get("Transfer-Encoding", "").strip().lower() == "chunked":
        body = _join_chunks(body)
    if head.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip", "deflate") and body[:1] in b"\x1f\x78":
        body = _unpack(where, body, options.limits.document)
    return head, body


def _join_chunks(body: bytes) -> bytes:
    """A chunked body in one piece; as it is where the crawler has joined it already."""
    parts: list[bytes] = []
    position = 0
    while (end := body.find(b"\r\n", position, position + 100)) >= 0:
        try:
            size = int(body[position:end].partition(b";")[0], 16)
        except ValueError:
            return body if not parts else b"".join(parts)
        if size <= 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 4 + size
    return b"".join(parts) or body


def _unpack(where: str, body: bytes, limit: int) -> bytes:
    try:
        unpacked = zlib.decompressobj(47).decompress(body, limit + 1)
    except zlib.error as error:
        raise UnreadableError(where, "its answer is packed and damaged", "fetch the page itself") from error
    if len(unpacked) > limit:
        raise LimitError(where, f"unpacks to more than {limit:,} bytes", "use --max-size MB")
    return unpacked
