"""Mails (EML): the body as one article, dated and named by the mail's header; attachments by their own readers."""

from __future__ import annotations

import email
import email.errors
import email.header
import email.utils
from collections.abc import Iterator
from email.message import Message

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.decode import decode
from tracker.read.failure import ReadFailure
from tracker.read.markup import html_to_text
from tracker.read.options import ReadOptions
from tracker.read.published import Published, decide_date, parse_date
from tracker.read.record import build_article, clean_line
from tracker.read.source import Source, from_bytes

_HEADER_LENGTH = 2_000
_READ_ATTACHMENTS = frozenset({"application", "message", "text"})


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The article of the mail's body, then those of its attachments; pictures and signatures are passed over."""
    message = parse_message(source, options)
    body, attachments = split_parts(message, source.where, options)
    day = parse_date(header_text(message, "Date"))
    published = Published(day, "mail") if day else source.published
    if body.strip():
        try:
            yield _build(body, message, published, source, options)
        except InputError as error:
            yield ReadFailure(source.where, error)
    elif not attachments:
        raise UnreadableError(source.where, "the mail has no text", "save what it shows as a page")
    for number, part in enumerate(attachments, 1):
        yield from _read_attachment(number, part, published, source, options)


def _build(body: str, message: Message, published: Published | None, source: Source, options: ReadOptions) -> Article:
    name, address = email.utils.parseaddr(header_text(message, "From"))
    stated = published.day if published else header_text(message, "Date")
    return build_article(
        source.where,
        body,
        decide_date(source, source.where, stated, published.source if published else "mail", options),
        options,
        id=header_text(message, "Message-ID").strip("<> \t"),
        title=header_text(message, "Subject"),
        publisher=name or address.rpartition("@")[2],
    )


def parse_message(source: Source, options: ReadOptions) -> Message:
    """The mail or web archive as the standard library reads it."""
    data = source.load(options)
    if not data.strip():
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    try:
        return email.message_from_bytes(data)
    except RecursionError as error:
        raise LimitError(source.where, "holds mails within mails too deeply", "take the inner ones out") from error
    except (email.errors.MessageError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(source.where, "is a malformed mail", "save its text to a file, with its date") from error


def header_text(message: Message, name: str) -> str:
    """A header's words, decoded, on one line; "" where it is missing."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        return clean_line(str(email.header.make_header(email.header.decode_header(str(value)[:_HEADER_LENGTH]))))
    except (email.errors.MessageError, ValueError, LookupError):
        return clean_line(str(value))


def split_parts(message: Message, where: str, options: ReadOptions) -> tuple[str, list[Message]]:
    """The body's text (plain where there is a plain one, else from HTML), and the attachments worth reading."""
    plain, markup, attachments = "", "", []
    for depth, part in _walk(message, 0):
        if depth > 50 * options.limits.depth:
            raise LimitError(where, "holds parts within parts too deeply", "save its text to a file")
        kind = part.get_content_type()
        if part.get_filename() or part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            if part.get_content_maintype() in _READ_ATTACHMENTS:
                attachments.append(part)
        elif kind == "text/plain":
            plain += ("\n\n" if plain else "") + part_text(part, where)
        elif kind == "text/html" and not markup:
            markup = part_text(part, where)
    return plain.strip() or html_to_text(markup), attachments


def _walk(message: Message, depth: int) -> Iterator[tuple[int, Message]]:
    """The leaves of a mail in order; an enclosed mail is a leaf."""
    stack = [(depth, message)]
    while stack:
        level, part = stack.pop()
        payload = part.get_payload() if part.is_multipart() else None
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            stack.extend((level + 1, inner) for inner in reversed(payload) if isinstance(inner, Message))
        else:
            yield level, part


def part_bytes(part: Message) -> bytes:
    """A leaf's bytes, unpacked from base64 or quoted-printable as far as they are whole."""
    if part.is_multipart():
        enclosed = part.get_payload()
        return enclosed[0].as_bytes() if isinstance(enclosed, list) and isinstance(enclosed[0], Message) else b""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError):  # a charset with a NUL in its name, and the like
        del part["Content-Type"]
        data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def part_text(part: Message, where: str) -> str:
    """A leaf's text, by the encoding it names where the bytes bear it out."""
    charset = part.get_param("charset")
    text = decode(part_bytes(part), where, None, charset if isinstance(charset, str) else None)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_attachment(
    number: int, part: Message, published: Published | None, source: Source, options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    from tracker.read.dispatch import read_source

    name = clean_line(part.get_filename() or "")
    where = f"{source.where}!{name or f'part {number}'}"
    inner = from_bytes(where, part_bytes(part), name)
    inner.media_type = part.get_content_type()
    inner.depth, inner.published, inner.budget = source.depth + 1, published, source.budget
    yield from read_source(inner, options)
