"""Which articles share a page? Those in which no figure was found, where they are many: their text, and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.report.chart.numbers import spoken_span
from tracker.report.page.article import article_source, article_text, title_of
from tracker.report.page.html import Html, tag
from tracker.report.page.shell import page

if TYPE_CHECKING:
    from tracker.store.rows import StoredArticle

_MANY = 100
"""Articles without figures share pages where there are more than so many,"""
_ON_A_PAGE = 20
"""so many on each."""


def article_addresses(articles: Sequence[StoredArticle], figured: Mapping[int, object]) -> dict[int, str]:
    """Where each article is shown: on its own page, or at its place on a shared one."""
    found = {stored.id: f"article/{stored.id}.html" for stored in articles}
    bare = [stored.id for stored in articles if stored.id not in figured]
    if len(bare) > _MANY:
        found |= {n: f"article/without_{at // _ON_A_PAGE + 1}.html#a{n}" for at, n in enumerate(bare)}
    return found


def without_page(articles: Sequence[StoredArticle]) -> Html:
    """The page of several articles without figures."""
    days = [stored.article.published for stored in articles]
    title = f"Articles without figures {spoken_span(min(days), max(days))}"
    about = "No figures were found in these articles."
    return page(title, tag("h1", title), tag("p", about, class_="sub"), [_section(a) for a in articles], up="../")


def _section(stored: StoredArticle) -> Html:
    head = tag("h2", tag("bdi", title_of(stored)), id=f"a{stored.id}")
    return tag("article", head, article_source(stored), article_text(stored, stored.article.text))
