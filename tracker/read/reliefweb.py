"""Answers of the ReliefWeb API: one article a report, with its original date and first source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.errors import InputError, UnreadableError
from tracker.model import Article
from tracker.read.decode import decode
from tracker.read.failure import ReadFailure
from tracker.read.lines import parse_json
from tracker.read.markup import html_to_text
from tracker.read.options import ReadOptions
from tracker.read.published import decide_date
from tracker.read.record import build_article
from tracker.read.source import Source


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of an answer's reports, in order; a report without text or date is a failure that names it."""
    data = source.load(options)
    content = parse_json(source.where, decode(data, source.where, options.encoding, source.charset))
    reports = content.get("data") if isinstance(content, Mapping) else None
    if isinstance(reports, Mapping):
        reports = [reports]
    if not isinstance(reports, list) or not reports:
        raise UnreadableError(source.where, "holds no reports", "ask the API for title, body, date, source and url")
    for number, report in enumerate(reports, 1):
        where = f"{source.where} report {number}"
        try:
            yield _read_report(where, report, source, options)
        except InputError as error:
            yield ReadFailure(where, error)


def _read_report(where: str, report: Any, source: Source, options: ReadOptions) -> Article:
    fields = report.get("fields") if isinstance(report, Mapping) else None
    if not isinstance(fields, Mapping):
        raise UnreadableError(where, "has no fields", "ask the API for title, body, date, source and url")
    markup = fields.get("body-html")
    body = html_to_text(markup) if isinstance(markup, str) else fields.get("body")
    if not isinstance(body, str):
        raise UnreadableError(where, "no text", "ask the API for the field 'body'")
    dates = fields.get("date")
    stated = (dates.get("original") or dates.get("created")) if isinstance(dates, Mapping) else dates
    return build_article(
        where,
        body,
        decide_date(source, where, stated, "field", options),
        options,
        id=f"reliefweb:{report['id']}" if report.get("id") else "",
        title=_text(fields.get("title")),
        publisher=_name(fields.get("source")),
        url=_text(fields.get("url_alias")) or _text(fields.get("url")) or _text(report.get("href")),
        language=_name(fields.get("language"), "code"),
    )


def _name(value: Any, key: str = "name") -> str:
    first = value[0] if isinstance(value, list) and value else value
    return _text(first.get(key)) if isinstance(first, Mapping) else _text(first)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
