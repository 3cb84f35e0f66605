"""Which format? Content decides first, the name second."""

from __future__ import annotations

import json
import re

from tracker.read.decode import decode
from tracker.read.source import Source
from tracker.read.table import split_header

_SUFFIXES = {".txt": "text", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv"}
_OBJECT = re.compile(r'\s*(?:\[\s*(?:\{|\])|\{\s*["}])')


def find_format(source: Source) -> str:
    """The name of the source's format."""
    head = source.head()
    suffix = re.search(r"\.[a-z0-9]+\Z", source.name.lower())
    named = _SUFFIXES.get(suffix[0], "") if suffix else ""
    text = decode(head, source.where, source.charset) if head else ""
    if _OBJECT.match(text):
        return _which_json(text, named)
    if named in ("json", "jsonl", "csv"):
        return named
    first = text.lstrip().split("\n", 1)[0]
    header = split_header(first) if len(first) < 2000 else None
    return "csv" if header and len(header[0]) > 1 and "date" in header[0] else "text"


def _which_json(text: str, named: str) -> str:
    """JSON Lines where a whole object ends with its line and more follows; else JSON."""
    if text.lstrip().startswith("["):
        return "json"
    first, _, rest = text.lstrip().partition("\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return "jsonl" if named == "jsonl" else "json"
    return "jsonl" if rest.strip() or named == "jsonl" else "json"
