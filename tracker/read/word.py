"""Word documents (DOCX): paragraphs, lists and tables as text; deleted text, field codes and note marks left out."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from tracker.errors import LimitError, UnreadableError
from tracker.model import Article
from tracker.read.dateline import find_dateline
from tracker.read.options import ReadOptions
from tracker.read.published import decide_date, parse_date
from tracker.read.record import build_article
from tracker.read.source import Source
from tracker.read.xmltree import parse_xml
from tracker.read.zipped import open_archive

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "txbxContent", "Fallback", "footnoteReference"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def read(source: Source, options: ReadOptions) -> Iterator[Article]:
    """The one article of the document, dated by a line of its own at the top, else by the options or its name."""
    parts = _load_parts(source, options)
    body = parse_xml(source.where, parts["word/document.xml"])
    text = "\n".join(_block_lines(body)).strip()
    core = parse_xml(source.where, parts["docProps/core.xml"]) if "docProps/core.xml" in parts else ET.Element("none")
    made = parse_date(core.findtext(f"{_TERMS}created"))
    hint = f"it was made on {made}; if that is right, use --date {made}" if made else ""
    published = decide_date(source, source.where, find_dateline(text), "dateline", options, hint)
    title = core.findtext(f"{_DC}title") or ""
    yield build_article(source.where, text, published, options, title=title)


def _load_parts(source: Source, options: ReadOptions) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    limit = options.limits.document
    with source.open_seekable(options) as stream, open_archive(stream, source.where) as archive:
        for name in ("word/document.xml", "docProps/core.xml"):
            if name in archive.NameToInfo:
                try:
                    with archive.open(name) as member:
                        parts[name] = member.read(limit + 1)
                except (NotImplementedError, RuntimeError, ValueError) as error:
                    raise UnreadableError(
                        source.where, "is encrypted or packed in an unknown way", "save it without a password"
                    ) from error
                if len(parts[name]) > limit:
                    raise LimitError(source.where, f"unpacks to more than {limit:,} bytes", "save it as plain text")
    if "word/document.xml" not in parts:
        raise UnreadableError(source.where, "is no Word document", "save it as DOCX, PDF or text")
    return parts


def _block_lines(parent: ET.Element) -> Iterator[str]:
    """One line a paragraph and one a table row, in order."""
    for element in parent:
        name = _local(element)
        if name == "p":
            if line := _paragraph_text(element):
                yield line
        elif name == "tr":
            cells = (" ".join(_block_lines(cell)) for cell in element if _local(cell) in ("tc", "sdt"))
            yield "| " + " | ".join(cells) + " |"
        elif name not in _SKIPPED:
            yield from _block_lines(element)


def _paragraph_text(paragraph: ET.Element) -> str:
    text = "".join(_runs(paragraph)).strip()
    is_item = next((True for part in paragraph.iter() if _local(part) == "numPr"), False)
    return f"- {text}" if is_item and text else text


def _runs(parent: ET.Element) -> Iterator[str]:
    before = ""
    for element in parent:
        name = _local(element)
        if name == "t":
            piece = element.text or ""
        elif name in _SIGNS:
            piece = _SIGNS[name]
        elif name in _SKIPPED or name in ("pPr", "rPr") or (name == "r" and _is_note_mark(element, before)):
            continue
        else:
            piece = "".join(_runs(element))
        before = piece or before
        yield piece


def _is_note_mark(run: ET.Element, before: str) -> bool:
    """A raised number after a number: "1,600²" is 1,600 with a note."""
    raised = any(_local(part) == "vertAlign" and "superscript" in part.attrib.values() for part in run.iter())
    return raised and before[-1:].isdigit() and not re.fullmatch(r"(?:st|nd|rd|th)", "".join(run.itertext()).strip())


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
