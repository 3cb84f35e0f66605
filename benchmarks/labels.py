"""Labels of real articles, kept apart from their text, which is other people's.

    python -m benchmarks.labels keep NAME FOLDER   labelled articles of a folder -> benchmarks/labels/NAME.jsonl
    python -m benchmarks.labels join NAME FOLDER   labels and the texts that are there -> labelled articles
    python -m benchmarks.labels score [NAME…]      what `tracker evaluate` prints of each set, in a line

A set is a JSONL file, a line an article: its id, its date, a digest of its text and its figures by offset, with the
fields that the annotation guideline names. `benchmarks.texts` says where the texts come from. Sets whose names begin
with `sealed` are never read for their mistakes: only their score tells how well articles are read that nobody worked
on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.articles import CORPUS
from benchmarks.texts import Text, read_texts
from tracker.evaluation import FIELDS, Score, evaluate, read_labelled
from tracker.extract import extract

SETS = Path(__file__).parent / "labels"
_TEXTUAL = ("text", "sentence", "nth", "start", "end")


def keep(folder: Path, target: Path) -> int:
    """Writes the labels of a folder's articles without their text; how many articles there are."""
    labelled = read_labelled([folder])
    lines = []
    for item in labelled:
        figures = []
        for label in item.labels:
            fields = {name: value for name, value in label.fields.items() if name not in _TEXTUAL}
            figures.append({"start": label.start, "end": label.end, **fields})
        lines.append(
            {
                "id": item.article.id,
                "date": str(item.article.published),
                "digest": digest(item.article.text),
                "figures": figures,
            }
        )
    target.parent.mkdir(exist_ok=True)
    target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines), encoding="utf-8")
    return len(lines)


def join(labels_file: Path, texts: Mapping[str, Text]) -> Iterator[dict[str, Any]]:
    """The labelled articles of a set whose texts are there, and are the ones that were labelled."""
    for line in labels_file.read_text(encoding="utf-8").splitlines():
        labels = json.loads(line)
        article = texts.get(labels["id"])
        if article is not None and digest(article["text"]) == labels["digest"]:
            yield {**article, "date": labels["date"], "figures": labels["figures"]}


def digest(text: str) -> str:
    """What tells one text from another.

    >>> digest("At least 21 people were killed.")
    'fbc55fccdea0'
    """
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def write(articles: Iterable[dict[str, Any]], folder: Path) -> int:
    """Writes labelled articles as files that `tracker evaluate` takes; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, article in enumerate(articles, 1):
        target = folder / f"{count:03d}.json"
        target.write_text(json.dumps(article, ensure_ascii=False, indent=1), encoding="utf-8")
    return count


def score(labels_file: Path, texts: Mapping[str, Text]) -> Score:
    """The score of the extractor on a set, for the articles whose texts are there."""
    with tempfile.TemporaryDirectory() as folder:
        write(join(labels_file, texts), Path(folder))
        labelled = read_labelled([Path(folder)])
    return evaluate(labelled, {item.article.id: extract(item.article).figures for item in labelled})


def tell(name: str, found: Score) -> str:
    """A set's score in one line."""
    rates = " ".join(f"{field} {found.rate(field):.2f}" for field in FIELDS)
    figures = f"{found.articles:3} articles {found.hits + found.misses:4} figures"
    return (
        f"{name:10} {figures}  P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1(found.hits):.3f} "
        f"usable {found.f1(found.usable):.3f} whole {found.f1(found.whole):.3f}  {rates}"
    )


def main(arguments: list[str] | None = None) -> None:
    """Does what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of the articles' JSONL files")
    parser.add_argument("--sets", type=Path, default=SETS, help="folder of the labels")
    actions = parser.add_subparsers(dest="action", required=True)
    for action in ("keep", "join"):
        command = actions.add_parser(action)
        command.add_argument("name")
        command.add_argument("folder", type=Path)
    actions.add_parser("score").add_argument("names", nargs="*")
    asked = parser.parse_args(arguments)
    if asked.action == "keep":
        print(keep(asked.folder, asked.sets / f"{asked.name}.jsonl"), "articles")
        return
    texts = read_texts(asked.corpus)
    if asked.action == "join":
        print(write(join(asked.sets / f"{asked.name}.jsonl", texts), asked.folder), "articles")
        return
    for name in asked.names or sorted(file.stem for file in asked.sets.glob("*.jsonl")):
        print(tell(name, score(asked.sets / f"{name}.jsonl", texts)), flush=True)


if __name__ == "__main__":
    main()
