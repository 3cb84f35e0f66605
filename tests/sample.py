"""Small articles and figures for tests of what comes after extraction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.model import Article, Extraction, Figure, Reason, Span

DAY = date(2022, 3, 3)
TEXT = "At least 21 people were killed in Kharkiv, said Oleg Sinehubov, the governor. Another 112 were injured."


def make_article(text: str = TEXT, **fields: Any) -> Article:
    """An article with these fields; the id follows from the text."""
    given = {
        "id": f"a{abs(hash(text)) % 10_000}",
        "published": DAY,
        "title": "Shelling",
        "publisher": "The Wire",
        **fields,
    }
    return Article(text=text, **given)


def make_figure(article: Article, number: str = "21", **fields: Any) -> Figure:
    """A figure of the article at the first place where `number` stands; the fields are those of a death toll."""
    start = article.text.index(number)
    digits = number.replace(",", "")
    given: dict[str, Any] = {
        "metric": "killed",
        "value": float(digits) if digits.isdigit() else 1.0,
        "high": None,
        "bound": "exact",
        "unit": "person",
        "who": "people",
        "claimant": "Oleg Sinehubov",
        "place": "Kharkiv",
        "country": "UKR",
        "destination": None,
        "as_of": article.published,
        "scope": "total",
        "status": "reported",
        "sentence": article.text.split("\n")[0],
        "rule": "done_to",
        "reasons": (Reason("metric", "done_to", Span(start, start + 2)), Reason("place", "default")),
        **fields,
    }
    return Figure(article=article.id, text=number, start=start, end=start + len(number), **given)


def make_story(text: str = TEXT, **fields: Any) -> tuple[Article, Extraction]:
    """The standard story and its two figures."""
    article = make_article(text, **fields)
    killed = make_figure(article, "21", bound="at_least")
    injured = make_figure(article, "112", metric="injured", scope="period", since=article.published)
    return article, Extraction((killed, injured), ())


def with_number(story: tuple[Article, Extraction], old: str, new: str) -> tuple[Article, Extraction]:
    """The same story with another number of the same length in its first figure."""
    article, extraction = story
    assert len(old) == len(new)
    changed = replace(article, text=article.text.replace(old, new))
    figures = (make_figure(changed, new), *(replace(f, article=changed.id) for f in extraction.figures[1:]))
    return changed, Extraction(figures, ())
