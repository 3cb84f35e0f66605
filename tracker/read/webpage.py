"""Web pages: the article's text by trafilatura, its date, title and publisher as the page itself states them."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from tracker.errors import InputError, UnreadableError
from tracker.model import Article
from tracker.read.decode import decode
from tracker.read.markup import NOTE_MARK, blank, parse_markup, protect_spaces, restore_spaces, tree_to_text
from tracker.read.options import ReadOptions
from tracker.read.published import Published, decide_date, find_in_url, parse_date
from tracker.read.record import build_article, page_names
from tracker.read.source import Source

_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.-]{1,40})", re.I
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
# Elements of a page. Some of trafilatura's second thoughts (fast=False) take time as the square of these, all of its
# steps much per element; a long live blog has 6,000.
_LARGE = 5_000
_HUGE = 20_000
_TOP = 4
"""Lines at the top that may repeat the headline."""
_DATES = {"extensive_search": False, "original_date": True}
_CHROME = "//nav | //header[not(ancestor::article)] | //footer | //aside | //form"


def read(source: Source, options: ReadOptions) -> Iterator[Article]:
    """The one article of a page; an `UnreadableError` for a page without one."""
    data = source.load(options)
    if not data.strip():
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    declared = _CHARSET.search(data[:4096])
    stated = (declared[1] or declared[2]).decode("ascii", "replace") if declared else None
    yield read_page(decode(data, source.where, options.encoding, source.charset or stated), source, options)


def read_page(markup: str, source: Source, options: ReadOptions) -> Article:
    """The article of a page at hand."""
    tree = parse_markup(markup)
    if tree is None:
        raise UnreadableError(
            source.where, "no text on the page", "save its text to a file: a script may fill the page"
        )
    page = find_metadata(tree, source.url)
    size = sum(1 for _ in tree.iter())
    found = _extract(tree, source.url, fast=size > _LARGE) if size <= _HUGE else None
    text = restore_spaces((found.text if found is not None else "") or "") or _plain_text(tree)
    if not text.strip():
        raise UnreadableError(source.where, "no article on the page", "save its text to a file, with its date")
    published = _decide_date(page, found, source, options)
    title = page.title or (found.title if found is not None else "") or ""
    return build_article(
        source.where,
        _without_headline(text, title, tree),
        published,
        options,
        title=title,
        publisher=page.publisher or (found.sitename if found is not None else "") or _host(page.url),
        url=page.url,
        language=page.language,
    )


def _extract(tree: Any, url: str | None, fast: bool) -> Any:
    """What trafilatura finds; None where it finds nothing."""
    import trafilatura

    tree = copy.deepcopy(tree)
    protect_spaces(tree)
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            fast=fast,
            prune_xpath=[NOTE_MARK, "//nav", "//body/footer"],
            include_tables=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except InputError:
        raise
    except Exception:  # on odd pages lxml and its users raise ValueError, AttributeError, …: the paragraphs remain
        return None


def _plain_text(tree: Any) -> str:
    """The text of a page too short or too large for trafilatura: of its article, else of its paragraphs."""
    tree = copy.deepcopy(tree)
    blank((*tree.xpath(NOTE_MARK), *tree.xpath(_CHROME)))
    articles = tree.xpath("//article[not(ancestor::article)] | //main[not(.//article)]")
    texts = [tree_to_text(article) for article in articles[:200]]
    return max(texts, key=len, default="") or "\n".join(
        tree_to_text(part) for part in tree.xpath("//p | //li[not(.//p)]")
    )


def _without_headline(text: str, title: str, tree: Any) -> str:
    """The text without the headline among its first lines: numbers of a title are no figures."""
    lines = text.split("\n")
    headlines = {_folded(words) for words in (title, *(h1.xpath("string()") for h1 in tree.xpath("//h1")[:3]))}
    kept = [line for line in lines[:_TOP] if _folded(line) not in headlines] + lines[_TOP:]
    return "\n".join(kept) if any(line.strip() for line in kept) else text


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


class Metadata(NamedTuple):
    """What a page says about itself; `published` with where it was found, `modified` only as a hint."""

    title: str
    publisher: str
    url: str
    language: str
    published: Published | None
    modified: date | None


def find_metadata(tree: Any, url: str | None) -> Metadata:
    """The page's own statements: meta elements first, then linked data (JSON-LD), then its `<time>` elements."""
    names, metas = page_names(), _collect_metas(tree)
    linked = _collect_linked(tree)
    address = url or _web(tree.xpath("string(//link[@rel='canonical']/@href)")) or _web(_first(metas, names["url"]))
    published = (
        _dated(_first(metas, names["published"]), "meta")
        or _dated(linked.get("datePublished"), "json-ld")
        or _dated(tree.xpath("string(//time[@pubdate or @itemprop='datePublished']/@datetime)"), "time")
        or _dated(
            tree.xpath("string((//article//header//time | //time[contains(@class, 'publish')])/@datetime)"), "time"
        )
    )
    return Metadata(
        title=_first(metas, names["title"]) or linked.get("headline", ""),
        publisher=_first(metas, names["publisher"]) or linked.get("publisher", ""),
        url=address,
        language=tree.xpath("string(/html/@lang)"),
        published=published,
        modified=parse_date(_first(metas, names["modified"]) or linked.get("dateModified")),
    )


def _collect_metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if key and (content := (meta.get("content") or "").strip()):
            metas.setdefault(key.strip().lower(), content)
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _collect_linked(tree: Any) -> dict[str, str]:
    """The article's fields in the page's JSON-LD; where that is broken, its date alone."""
    fields: dict[str, str] = {}
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        content = script.text or ""
        try:
            nodes: list[Any] = [json.loads(content, strict=False)]
        except (ValueError, RecursionError):
            if m := _LINKED_DATE.search(content):
                fields.setdefault("datePublished", m[1])
            continue
        while nodes:
            node = nodes.pop(0)
            if isinstance(node, list):
                nodes = node[:50] + nodes
            elif isinstance(node, dict):
                nodes += node.get("@graph", []) if isinstance(node.get("@graph"), list) else []
                _add_linked(fields, node)
    return fields


def _add_linked(fields: dict[str, str], node: dict[str, Any]) -> None:
    if not re.search(r"Article|Posting|Report|WebPage", str(node.get("@type"))):
        return
    for key in ("headline", "datePublished", "dateModified"):
        if isinstance(node.get(key), str):
            fields.setdefault(key, node[key])
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        fields.setdefault("publisher", publisher["name"])


def _dated(stated: object, how: str) -> Published | None:
    day = parse_date(stated)
    return Published(day, how) if day else None


def _decide_date(page: Metadata, found: Any, source: Source, options: ReadOptions) -> Published:
    published, day = page.published or find_in_url(page.url), None
    if published is None and found is not None and (day := parse_date(found.date)) and day != page.modified:
        published = Published(day, "page")
    if published:
        return published
    hint = f"it was changed on {other}; if that is right, use --date {other}" if (other := page.modified or day) else ""
    return decide_date(source, source.where, None, "meta", options, hint)


def _web(address: str) -> str:
    return address.strip() if re.match(r"\s*https?://[^\s<>\"]+\s*\Z", address) else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
