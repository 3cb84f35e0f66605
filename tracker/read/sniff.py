"""Which format? Content decides first, what a server says second, the name third."""

from __future__ import annotations

import json
import re

from tracker.errors import UnreadableError
from tracker.read.decode import skim
from tracker.read.formats import by_media_type, by_suffix, load_offered, offered_names
from tracker.read.source import Source
from tracker.read.table import split_header

_MAGIC = (
    (re.compile(rb"%PDF-|[\s\S]{0,1020}?\n%PDF-1"), "pdf"),
    (re.compile(rb"PK\x03\x04[\s\S]*?word/(?:document|_rels)"), "docx"),
    (re.compile(rb"PK\x03\x04|PK\x05\x06"), "zip"),
    (re.compile(rb"\x1f\x8b\x08|BZh[1-9]|\xfd7zXZ\x00"), "compressed"),
    (re.compile(rb"PAR1"), "parquet"),
    (re.compile(rb"\s*WARC/[01]\.\d+\r?\n"), "warc"),
)
_OTHER_OFFICE = re.compile(
    rb"\{\\rtf|%!PS-|PK\x03\x04[\s\S]*?(?:xl/workbook|ppt/presentation|mimetypeapplication/(?:epub|vnd\.oasis))"
)
_OBJECT = re.compile(r'\s*(?:\[\s*(?:\{|\])|\{\s*["}])')
_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<\?xml-stylesheet[^>]*>\s*)*"
_FEED = re.compile(_PROLOGUE + r"(?:<!DOCTYPE\s+(?:rss|rdf|feed)\b[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_HTML = re.compile(_PROLOGUE + r"<(?:!DOCTYPE\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b")
# A mail starts with header lines, of which one at least is written by machines only.
_MAIL = re.compile(r"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.IGNORECASE)
_MAIL_ONLY = re.compile(r"^(?:MIME-Version|Received|Return-Path|Message-ID|Delivered-To|Content-Type):", re.I | re.M)
_WEB_ARCHIVE = re.compile(
    r"^(?:Snapshot-Content-Location|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_RELIEFWEB = re.compile(r'"fields"\s*:\s*\{')
_RELIEFWEB_FRAME = re.compile(r'"href"\s*:\s*"https?:[^"]*reliefweb|"(?:totalCount|took|score)"\s*:')


def find_format(source: Source) -> str:
    """The name of the source's format; an `UnreadableError` for one that is known not to hold articles."""
    head = source.head()
    for name in offered_names():
        matches = getattr(load_offered(name), "matches", None)
        if matches is not None and matches(head, source.name):
            return name
    if _OTHER_OFFICE.match(head):
        raise UnreadableError(source.where, "is an office file or book that is not read", "save it as PDF, DOCX or CSV")
    for pattern, name in _MAGIC:
        if pattern.match(head):
            return name
    named = _by_name(source)
    if not head:
        return named or "text"
    if named == "pdf":
        return named  # broken, and said so by its reader
    return _find_text_format(skim(head), named, source)


def describe_format(source: Source) -> str:
    """The format's name for a list of what would be read; for a compressed file also that of its content."""
    name = find_format(source)
    if name != "compressed":
        return name
    from tracker.read.compressed import open_content

    return f"{find_format(open_content(source, None))}, compressed"


def _by_name(source: Source) -> str:
    suffix = re.search(r"\.[a-z0-9]+\Z", source.name.lower())
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    return by_media_type().get(media_type, "") or (by_suffix().get(suffix[0], "") if suffix else "")


def _find_text_format(text: str, named: str, source: Source) -> str:
    if _OBJECT.match(text):
        return _which_json(text, named)
    if _FEED.match(text):
        return "feed"
    if _HTML.match(text):
        return "html"
    if (mail := _MAIL.match(text)) and _MAIL_ONLY.search(mail[0]):
        return "mhtml" if _WEB_ARCHIVE.search(mail[0]) else "eml"
    if _XML.match(text) and named not in ("html", "feed"):
        raise UnreadableError(source.where, "is XML of a kind that is not read", "give a feed, a web page, JSON or CSV")
    if named in ("json", "jsonl", "csv", "html", "feed", "eml", "mhtml"):
        return named
    first = text.lstrip().split("\n", 1)[0]
    header = split_header(first) if len(first) < 2000 else None
    return "csv" if header and len(header[0]) > 1 and "date" in header[0] else "text"


def _which_json(text: str, named: str) -> str:
    """JSON Lines where a whole object ends with its line and more follows; else JSON, of ReliefWeb or any other."""
    if not text.lstrip().startswith("["):
        first, _, rest = text.lstrip().partition("\n")
        try:
            json.loads(first)
        except (ValueError, RecursionError):
            if named == "jsonl":
                return named
        else:
            if rest.strip() or named == "jsonl":
                return "jsonl"
    return "reliefweb" if _RELIEFWEB.search(text) and _RELIEFWEB_FRAME.search(text) else "json"
