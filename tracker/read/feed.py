"""RSS and Atom feeds: one article an entry, its full text where the feed has it; `follow` fetches the rest."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from tracker.errors import InputError, UnreadableError
from tracker.model import Article
from tracker.read.deadline import time_limit
from tracker.read.failure import ReadFailure
from tracker.read.markup import html_to_text
from tracker.read.options import ReadOptions
from tracker.read.published import Published, decide_date, parse_date
from tracker.read.record import build_article
from tracker.read.source import Source
from tracker.read.xmltree import drop_doctype


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of the feed's entries, in its order; an entry without text or date is a failure that names it."""
    import feedparser  # type: ignore[import-untyped]

    data = source.load(options)
    if not data.strip():
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    data = drop_doctype(source.where, data)
    try:
        with time_limit(source.where, options.limits.seconds):
            parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except InputError:
        raise
    except Exception as error:  # feedparser on broken declarations: UnicodeDecodeError, LookupError, KeyError, …
        problem = f"is a broken feed ({type(error).__name__})"
        raise UnreadableError(source.where, problem, "check that it is complete") from error
    if not parsed.entries:
        problem = "is a broken feed" if parsed.get("bozo") else "the feed has no entries"
        raise UnreadableError(source.where, problem, "check that it is complete")
    for number, entry in enumerate(parsed.entries, 1):
        where = f"{source.where} entry {number}"
        try:
            yield from _read_entry(where, entry, parsed.feed, source, options)
        except InputError as error:
            yield ReadFailure(where, error)


def _read_entry(
    where: str, entry: Any, feed: Any, source: Source, options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    link = str(entry.get("link") or "")
    text, is_full = _entry_text(entry)
    day, how = _entry_date(entry)
    if options.follow and not is_full and link:
        found = list(_follow(link, Published(day, how) if day else None, source, options))
        yield from found
        if any(isinstance(item, Article) for item in found):
            return
    published = decide_date(source, where, day, how, options)
    yield build_article(
        where,
        text,
        published,
        options,
        id=str(entry.get("id") or ""),
        title=html_to_text(str(entry.get("title") or "")),
        publisher=str((entry.get("source") or {}).get("title") or feed.get("title") or ""),
        url=link,
        language=str(feed.get("language") or ""),
    )


def _entry_text(entry: Any) -> tuple[str, bool]:
    """The longest text that the entry holds, and whether it is the full one."""
    contents = [_plain(part) for part in entry.get("content", []) if part.get("value")]
    summary = _plain(entry.get("summary_detail") or {"value": entry.get("summary", "")})
    full = max(contents, key=len, default="")
    if len(full) > len(summary):
        return full, True
    return summary, bool(full)


def _plain(part: Any) -> str:
    value = str(part.get("value") or "")
    is_markup = "html" in str(part.get("type", "html")) or "<" in value
    return html_to_text(value) if is_markup else value.strip()


def _entry_date(entry: Any) -> tuple[Any, str]:
    """The publisher's local day from the date as written (feedparser's parsed dates are in UTC)."""
    for key, how in (("published", "feed"), ("created", "feed"), ("updated", "feed-updated")):
        if day := parse_date(dict.get(entry, key)):  # its own get gives one date for another
            return day, how
    return None, "feed"


def _follow(
    link: str, published: Published | None, source: Source, options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    from tracker.read.address import fetch
    from tracker.read.dispatch import read_source

    try:
        page = fetch(link, options)
    except InputError as error:
        yield ReadFailure(link, error)
        return
    page.published, page.depth = published, source.depth + 1
    yield from read_source(page, options)
