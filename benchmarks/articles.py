"""Which articles are measured? The sample dispatches, and real ones from ../shared/corpus where they lie there."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tracker.model import Article
from tracker.read import read_articles

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
LENGTHS = (2000, 6000)
SENTENCES = 26
"""Sentences of a made article: about 3,500 characters, as a news story has."""


def find_articles(count: int) -> tuple[str, list[Article]]:
    """Where the articles are from, and so many of them, the same in every run."""
    seeds = [a for a in read_articles([ROOT / "seeds"]) if isinstance(a, Article)]
    real = [
        article
        for path in sorted(CORPUS.glob("*.jsonl"))
        for article in read_articles([path])
        if isinstance(article, Article) and LENGTHS[0] <= len(article.text) <= LENGTHS[1]
    ]
    if not real:
        return "sample dispatches", seeds[:count]
    chosen = random.Random(11).sample(real, min(count, len(real)))
    return "real articles", chosen


def make_articles(count: int, sources: list[Article]) -> Iterator[Article]:
    """So many articles of shuffled sentences: as long and as full of figures as real ones, and no two alike."""
    sentences = [s for a in sources for s in re.split(r"(?<=[.!?])\s+", a.text) if 20 < len(s) < 600]
    chance = random.Random(5)
    for number in range(count):
        day = date(2022, 3, 1) + timedelta(days=number % 150)
        text = " ".join(chance.choices(sentences, k=SENTENCES))
        yield Article(f"made-{number}", text, day, f"Story {number}", f"Publisher {number % 40}")


def write_jsonl(path: Path, articles: Iterator[Article] | list[Article]) -> Path:
    """The file, with an article a line."""
    with path.open("w", encoding="utf-8") as stream:
        for a in articles:
            record = {"id": a.id, "date": a.published.isoformat(), "title": a.title, "publisher": a.publisher}
            stream.write(json.dumps(record | {"text": a.text}, ensure_ascii=False) + "\n")
    return path
