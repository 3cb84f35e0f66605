"""Plain text: one article a file, with header lines or a leading date where the file has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.errors import UnreadableError
from tracker.model import Article
from tracker.read.decode import decode
from tracker.read.options import ReadOptions
from tracker.read.published import decide_date
from tracker.read.record import build_article
from tracker.read.source import Source

_HEADER = re.compile(
    r"""
    [ \t]* (?: (?P<key> title | date | publisher | url | id | language ) [ \t]* :   # "title: Toll rises"
              | (?P<day> date ) (?= [ \t] \d{4}-\d\d-\d\d [ \t]* (?: \n | \Z ) ) )  # "date 2022-03-03" alone on a line
    [ \t]* (?P<value> [^\n]* ) (?: \n | \Z )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# " date 2022-03-03 Russia's military …": the date stands before the first sentence, on the same line.
_GLUED = re.compile(r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?=[ \t]+\S)", re.IGNORECASE)


def read(source: Source, options: ReadOptions) -> Iterator[Article]:
    """The one article of a text file; its header is no part of its text."""
    data = source.load(options)
    if not data:
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    content = decode(data, source.where, options.encoding, source.charset)
    fields, text = split_header(content.replace("\r\n", "\n").replace("\r", "\n"))
    published = decide_date(source, source.where, fields.pop("date", None), "header", options)
    fields.setdefault("url", source.url or "")
    yield build_article(source.where, text, published, options, **fields)


def split_header(content: str) -> tuple[dict[str, str], str]:
    """The header's fields and the text after them, without surrounding blank lines.

    >>> split_header("title: Toll rises\\ndate: 2022-03-03\\n\\nAt least 21 were killed.\\n")
    ({'title': 'Toll rises', 'date': '2022-03-03'}, 'At least 21 were killed.')
    >>> split_header(" date 2022-03-03 At least 21 were killed.")
    ({'date': '2022-03-03'}, 'At least 21 were killed.')
    """
    fields: dict[str, str] = {}
    if glued := _GLUED.match(content):
        return {"date": glued[1]}, content[glued.end() :].strip()
    start = len(content) - len(content.lstrip("\n"))
    while line := _HEADER.match(content, start):
        key = (line["key"] or line["day"]).lower()
        if key in fields:
            break
        fields[key] = line["value"].strip()
        start = line.end()
    return fields, content[start:].strip()
