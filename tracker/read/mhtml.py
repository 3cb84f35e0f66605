"""Web archives (MHTML): the page that a browser saved with its pictures, read as the page it is."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from tracker.errors import UnreadableError
from tracker.model import Article
from tracker.read.mail import header_text, parse_message, part_text
from tracker.read.options import ReadOptions
from tracker.read.source import Source
from tracker.read.webpage import read_page


def read(source: Source, options: ReadOptions) -> Iterator[Article]:
    """The one article of the archive's first page; its address is the one it was saved from."""
    message = parse_message(source, options)
    page = next(
        (part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        raise UnreadableError(source.where, "the web archive holds no page", "save the page again")
    if address := _address(page) or _address(message):
        source.url = address
    yield read_page(part_text(page, source.where), source, options)


def _address(part: Message) -> str:
    for name in ("Snapshot-Content-Location", "Content-Location"):
        if (address := header_text(part, name)).startswith(("http://", "https://")):
            return address
    return ""
