"""Where each number of a short article is, told together: `{number|place}`, one article a case."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tracker.extract import extract
from tracker.model import Article

_MARK = re.compile(r"\{([^|{}]+)\|([^{}]*)\}")

ARTICLES = [
    line
    for line in (Path(__file__).parent / "place_articles.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("marked", ARTICLES)
def test_each_number_of_an_article_has_its_own_place(marked: str) -> None:
    wanted, text = [], ""
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        wanted.append((len(text), mark[1], mark[2]))
        text += mark[1]
        at = mark.end()
    figures = extract(Article("a", text + marked[at:], date(2017, 3, 15), "")).figures
    told = [
        (f.place or "-").lower() for start, number, _ in wanted for f in figures if 0 <= f.start - start < len(number)
    ]
    assert told == [place.lower() for _, _, place in wanted]
