"""Which files make the site? Every page as a path and its text, one at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.families import families
from tracker.report.chart.headings import heading
from tracker.report.filenames import slugs
from tracker.report.page.article import article_page
from tracker.report.page.evidence import Link
from tracker.report.page.few import few_page, place_addresses, shared_pages
from tracker.report.page.group import charted, group_page
from tracker.report.page.html import Html
from tracker.report.page.overview import Entry, Moved, list_page, overview_page
from tracker.report.page.shell import style_files
from tracker.report.page.without import article_addresses, without_page

if TYPE_CHECKING:
    from tracker.store.rows import StoredArticle, StoredFigure

Family = Sequence[Series]


def site_pages(
    series: Sequence[Series], figures: Sequence[StoredFigure], articles: Sequence[StoredArticle]
) -> Iterator[tuple[str, Html]]:
    """The site's files as (path, text): overview, a page for each metric, place and article, their lists, the style."""
    yield from style_files()
    known = {figure.id: figure for figure in figures}
    of_article: dict[int, list[StoredFigure]] = defaultdict(list)
    for figure in figures:
        of_article[figure.article_id].append(figure)
    entries: list[Entry] = []
    by_metric, by_place = _group(series)
    metric_pages = {name: f"metric/{file}.html" for name, file in slugs(by_metric).items()}
    shared = shared_pages(by_place)
    place_pages = place_addresses(by_place, shared)
    addresses = article_addresses(articles, of_article)
    sharing: dict[str, list[StoredArticle]] = defaultdict(list)
    for stored in articles:
        own = sorted(of_article.get(stored.id, ()), key=lambda f: (f.start, f.end, f.id))
        address, _, anchor = addresses[stored.id].partition("#")
        if anchor:
            sharing[address].append(stored)
        else:
            yield address, article_page(stored, own, metric_pages)
        day = stored.article.published.isoformat()
        more = " · ".join(part for part in (stored.article.publisher, day) if part)
        entries.append(Entry(stored.article.title or stored.article.id, addresses[stored.id], len(own), more))
    for address, alike in sharing.items():
        yield address, without_page(alike)
    link = _links(addresses)
    for name, address in metric_pages.items():
        first = by_metric[name][0][0]
        yield address, group_page(heading(first, "place", "who"), _about_metric(name), by_metric[name], known, link)
    for name, address in place_pages.items():
        if "#" not in address:
            yield address, group_page(name, f"What articles state about {name}.", by_place[name], known, link)
    for names in shared:
        path = place_pages[names[0]].partition("#")[0]
        yield path, few_page(names, by_place, place_pages, known, link)
    moved = [
        Moved(family, f"{metric_pages[name]}#s{at}")
        for name in metric_pages
        for at, family in enumerate(charted(by_metric[name]))
    ]
    yield "index.html", overview_page(moved, len(of_article), len(figures), [f.published for f in figures])
    yield "metrics.html", list_page("Metrics", "What is counted.", _entries(metric_pages, by_metric))
    yield "places.html", list_page("Places", "Where figures hold.", _entries(place_pages, by_place))
    entries.sort(key=lambda e: e.more.rpartition(" ")[2], reverse=True)
    yield "articles.html", list_page("Articles", "The articles behind the figures, newest first.", entries)


def _links(addresses: Mapping[int, str]) -> Link:
    def link(article: int) -> str | None:
        address = addresses.get(article)
        return f"../{address}" if address else None

    return link


def _group(series: Sequence[Series]) -> tuple[dict[str, list[Family]], dict[str, list[Family]]]:
    """The families by metric and by place, each in the order of what they have to tell."""
    by_metric: dict[str, list[Family]] = defaultdict(list)
    by_place: dict[str, list[Family]] = defaultdict(list)
    for family in families(series):
        by_metric[family[0].metric].append(family)
        if family[0].place:
            by_place[family[0].place].append(family)
    return by_metric, by_place


def _entries(pages: dict[str, str], of_name: dict[str, list[Family]]) -> list[Entry]:
    def size(name: str) -> int:
        return sum(len(point.figures) for family in of_name[name] for s in family for point in s.points)

    ordered = sorted(pages, key=lambda name: (-size(name), name))
    return [Entry(name.replace("_", " "), pages[name], size(name)) for name in ordered]


def _about_metric(name: str) -> str:
    from tracker.lexicon.metrics import METRICS

    entry = METRICS.get(name)
    return f"{entry.counts[:1].upper()}{entry.counts[1:]}." if entry else ""
