"""Which figures of real articles does a change of the code change? Dump them before and after, and read what differs.

    python -m benchmarks.changes dump FILE [--count N]   the figures of N articles of ../shared/corpus -> FILE
    python -m benchmarks.changes compare OLD NEW         each figure that came, went or reads otherwise, a line each

Tests and labels tell whether what they hold still holds; this tells what else has moved. Articles of sealed label sets
(`benchmarks/labels/sealed*`) are never printed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.articles import CORPUS
from benchmarks.labels import SETS
from benchmarks.texts import Text, read_texts
from tracker.extract import extract
from tracker.model import Article

FIELDS = ("value", "high", "bound", "unit", "who", "claimant", "place", "country", "as_of", "scope", "status")
COUNT = 2700
_SHOWN = 240  # characters of a sentence

Row = dict[str, Any]


def sealed_ids(sets: Path) -> set[str]:
    """The ids of the articles of sealed label sets."""
    lines = (line for path in sorted(sets.glob("sealed*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return {json.loads(line)["id"] for line in lines}


def choose(texts: Iterable[Text], sealed: set[str], count: int) -> list[Text]:
    """So many dated articles that are not sealed, the same at each run."""
    dated = sorted((t for t in texts if t["date"] and t["id"] not in sealed), key=lambda t: t["id"])
    return random.Random(3).sample(dated, min(count, len(dated)))


def read_figures(texts: Iterable[Text]) -> Iterator[Row]:
    """What the extractor reads in the articles: a figure a row, with its offset and its sentence."""
    for text in texts:
        article = Article(text["id"], text["text"], date.fromisoformat(text["date"][:10]), text["title"])
        for figure in extract(article).figures:
            fields = {name: getattr(figure, name) for name in FIELDS}
            at = {"id": text["id"], "start": figure.start, "text": figure.text, "metric": figure.metric}
            yield at | fields | {"as_of": str(figure.as_of), "sentence": figure.sentence}


def compare(old: Iterable[Row], new: Iterable[Row]) -> Iterator[str]:
    """A line for each figure that is only in one of both ("-", "+"), and for each whose fields differ.

    >>> a = {"id": "x", "start": 4, "text": "12", "metric": "killed", "place": "Lima", "sentence": "Some 12 died."}
    >>> list(compare([a], [a | {"place": None}]))
    ["12 killed: place 'Lima' -> None | Some 12 died."]
    >>> list(compare([a], []))
    ['- 12 killed | Some 12 died.']
    """
    before, after = {_key(row): row for row in old}, {_key(row): row for row in new}
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        row = now or was
        if row is None or was == now:
            continue
        told = f"{row['text']} {row['metric']}"
        sentence = row["sentence"][:_SHOWN].replace("\n", " / ")
        if was is None or now is None:
            yield f"{'+' if was is None else '-'} {told} | {sentence}"
            continue
        moved = [f"{name} {was[name]!r} -> {now[name]!r}" for name in FIELDS if was.get(name) != now.get(name)]
        if moved:
            yield f"{told}: {', '.join(moved)} | {sentence}"


def _key(row: Row) -> tuple[str, int, str, str]:
    return row["id"], row["start"], row["text"], row["metric"]


def _read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main(arguments: list[str] | None = None) -> None:
    """Does what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of the articles' JSONL files")
    actions = parser.add_subparsers(dest="action", required=True)
    dump = actions.add_parser("dump")
    dump.add_argument("file", type=Path)
    dump.add_argument("--count", type=int, default=COUNT)
    both = actions.add_parser("compare")
    both.add_argument("old", type=Path)
    both.add_argument("new", type=Path)
    asked = parser.parse_args(arguments)
    if asked.action == "compare":
        print("\n".join(compare(_read(asked.old), _read(asked.new))))
        return
    articles = choose(read_texts(asked.corpus).values(), sealed_ids(SETS), asked.count)
    rows = [json.dumps(row, ensure_ascii=False) for row in read_figures(articles)]
    asked.file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(len(rows), "figures of", len(articles), "articles")


if __name__ == "__main__":
    main()
