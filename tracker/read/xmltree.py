"""XML of other people's making as a tree: no document type, so no entities of any kind, and only so deep."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from contextlib import suppress
from xml.parsers import expat

from tracker.errors import LimitError, UnreadableError

MAX_DEPTH = 500


def parse_xml(where: str, data: bytes) -> ET.Element:
    """The root element, names as `{namespace}name`; entity definitions are refused, wherever they would point.

    >>> parse_xml("a.xml", b"<a><b>21</b></a>")[0].text
    '21'
    """
    builder, parser, depth = ET.TreeBuilder(), expat.ParserCreate(namespace_separator="}"), 0
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise LimitError(where, f"its XML is nested more than {MAX_DEPTH} deep", "fetch it again")
        builder.start(_full(name), {_full(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_full(name))

    def refuse(*_: object) -> None:
        raise UnreadableError(where, "its XML defines entities", "do not trust it; save its text to a file")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = builder.data, refuse
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:
        raise UnreadableError(where, f"its XML is malformed: {error}", "get a whole copy of it") from error


def drop_doctype(where: str, data: bytes) -> bytes:
    """The XML without its document type, so that no entity it defines is ever expanded, as far as it is well-formed.

    A `LimitError` for XML nested too deeply.
    """
    parser, depth = expat.ParserCreate(), 0
    spans: list[int] = []

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise LimitError(where, f"its XML is nested more than {MAX_DEPTH} deep", "fetch it again")

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def mark(*_: object) -> None:
        spans.append(parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler, parser.EndDoctypeDeclHandler = mark, mark
    parser.DefaultHandler = lambda text: None  # with one, expat leaves entities as they are
    with suppress(expat.ExpatError, ValueError, LookupError):
        parser.Parse(data, True)
    if len(spans) < 2:
        return data
    if b"\0" in data[: spans[0] + 1]:
        raise UnreadableError(where, "its XML has a document type, in an unusual encoding", "save its text to a file")
    first = data.rfind(b"<!DOCTYPE", 0, spans[0] + len(b"<!DOCTYPE"))
    return data[: max(first, 0)] + data[data.index(b">", spans[1]) + 1 :]


def _full(name: str) -> str:
    return "{" + name if "}" in name else name
