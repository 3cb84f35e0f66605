"""How good is the extractor on labelled articles? Precision, recall and F1 of detection, and accuracy of each field.

A labelled article is a JSON object `{"id", "date", "title", "publisher", "text", "figures": [...]}`. A labelled figure
holds `sentence` (a verbatim piece of the text that holds the number), `text`, optionally `nth` (which occurrence in the
piece), the fields of a figure, `also` (field -> other values that are right too) and `optional` (right if found, no
miss if not).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tracker.errors import UnreadableError
from tracker.model import Article, Figure

FIELDS = ("value", "bound", "unit", "who", "claimant", "place", "country", "as_of", "scope", "status")
USABLE = ("value", "unit", "claimant", "country", "as_of", "scope", "status")
_NOBODY = {"", "people", "person", "persons", "individuals"}
_IDLE = frozenset("the a an of for s in and to its his her their by on at as new mr mrs dr gen lt col maj".split())


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled figure with the offsets of its number."""

    start: int
    end: int
    fields: Mapping[str, Any]
    also: Mapping[str, list[Any]]
    optional: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled article."""

    article: Article
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A miss, an extra figure or wrong fields, told in one line."""

    article: str
    kind: str
    metric: str
    text: str
    detail: str


@dataclass(slots=True)
class Score:
    """Counts over all articles; the rates are properties. `usable` figures are right in every field a series needs."""

    articles: int = 0
    hits: int = 0
    misses: int = 0
    extras: int = 0
    usable: int = 0
    whole: int = 0
    right: Counter[str] = field(default_factory=Counter)
    metrics: dict[str, Counter[str]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Found figures that are labelled, of all found."""
        return self.hits / max(1, self.hits + self.extras)

    @property
    def recall(self) -> float:
        """Labelled figures that were found, of all labelled."""
        return self.hits / max(1, self.hits + self.misses)

    def f1(self, right: int) -> float:
        """The F1 of figures right in a sense: found (`hits`), `usable` or `whole`."""
        return 2 * right / max(1, 2 * self.hits + self.misses + self.extras)

    def rate(self, name: str) -> float:
        """Figures right in one field, of those found."""
        return self.right[name] / max(1, self.hits)

    def as_record(self) -> dict[str, Any]:
        """The score as plain numbers, as `tracker evaluate --format json` prints it."""
        return {
            "articles": self.articles,
            "labelled": self.hits + self.misses,
            "found": self.hits + self.extras,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1(self.hits),
            "usable_f1": self.f1(self.usable),
            "whole_f1": self.f1(self.whole),
            "fields": {name: self.rate(name) for name in FIELDS},
            "metrics": {name: dict(counts) for name, counts in sorted(self.metrics.items())},
        }


def read_labelled(paths: Iterable[Path]) -> list[Labelled]:
    """The labelled articles of files and folders (`*.json`), in order.

    Raises UnreadableError where a file is missing, is no JSON, or a labelled number is not in its text.
    """
    files = [f for path in paths for f in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    return [_read_file(file) for file in files]


def _read_file(file: Path) -> Labelled:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        article = Article(str(raw["id"]), raw["text"], date.fromisoformat(raw["date"]), raw.get("title") or "")
        labels = tuple(_read_label(str(file), raw["text"], row) for row in raw["figures"])
    except FileNotFoundError:
        raise UnreadableError(str(file), "no such file", "name labelled articles (.json) or a folder of them") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(str(file), f"no labelled article ({error!r})", "see the README on labels") from error
    return Labelled(article, labels)


def _read_label(where: str, text: str, row: dict[str, Any]) -> Label:
    if "start" in row:
        start, end = row["start"], row["end"]
    else:
        base = text.find(row["sentence"])
        pattern = (
            r"(?<![\w.,])" + re.escape(row["text"]) + (r"(?!\d|[.,]\d)" if row["text"][-1].isdigit() else r"(?!\w)")
        )
        spans = [m.span() for m in re.finditer(pattern, row["sentence"])] if base >= 0 else []
        if len(spans) < row.get("nth", 1):
            raise UnreadableError(where, f"{row['text']!r} is not in {row['sentence']!r}", "copy the piece verbatim")
        start, end = (base + offset for offset in spans[row.get("nth", 1) - 1])
    return Label(start, end, row, row.get("also", {}), bool(row.get("optional")))


def evaluate(labelled: Iterable[Labelled], found: Mapping[str, Iterable[Figure]]) -> Score:
    """The score of figures found, by article id, against the labels.

    A figure matches a label when their numbers overlap and the metrics agree; each matches at most once.
    """
    score = Score()
    for item in labelled:
        score.articles += 1
        free = list(found.get(item.article.id, ()))
        for label in item.labels:
            _score_label(score, item.article, label, free)
        for figure in free:
            score.extras += 1
            _count(score, figure.metric, "extra")
            score.mistakes.append(Mistake(item.article.id, "extra", figure.metric, figure.text, figure.sentence))
    return score


def _score_label(score: Score, article: Article, label: Label, free: list[Figure]) -> None:
    metrics = [label.fields["metric"], *label.also.get("metric", [])]
    over = [f for f in free if f.start < label.end and label.start < f.end]
    best = next((f for f in over if f.metric in metrics), None)
    if best is not None:
        free.remove(best)
    if label.optional:
        return
    text = article.text[label.start : label.end]
    if best is None:
        score.misses += 1
        _count(score, metrics[0], "missed")
        around = article.text[max(0, label.start - 60) : label.end + 60]
        score.mistakes.append(Mistake(article.id, "missed", metrics[0], text, around))
        return
    score.hits += 1
    _count(score, metrics[0], "found")
    wrong = [name for name in FIELDS if not agrees(name, label, best)]
    score.right.update(name for name in FIELDS if name not in wrong)
    score.usable += not set(wrong) & set(USABLE)
    score.whole += not wrong
    if wrong:
        detail = "; ".join(f"{n}: labelled {label.fields.get(n)!r}, found {_value(best, n)!r}" for n in wrong)
        score.mistakes.append(Mistake(article.id, "wrong", best.metric, text, detail))


def _count(score: Score, metric: str, kind: str) -> None:
    score.metrics.setdefault(metric, Counter())[kind] += 1


def agrees(name: str, label: Label, figure: Figure) -> bool:
    """True when a field of the figure is one of the labelled values.

    Names (who, claimant, place) agree when they share a content word; a date may be a day off.
    """
    got = _value(figure, name)
    if name == "value" and label.fields.get("high") is not None and not _near(label.fields["high"], figure.high):
        return False
    return any(_same(name, wanted, got) for wanted in (label.fields.get(name), *label.also.get(name, ())))


def _same(name: str, wanted: Any, got: Any) -> bool:
    if name == "value":
        return _near(wanted, got)
    if name in ("who", "claimant", "place"):
        if name == "who" and (wanted or "") in _NOBODY and (got or "") in _NOBODY:
            return True
        left, right = _words(wanted), _words(got)
        return bool(left & right) if left and right else left == right
    if name == "as_of":
        return abs((date.fromisoformat(wanted) - date.fromisoformat(got)).days) <= 1
    if name == "unit":
        return bool((wanted or "").lower().rstrip("s") == (got or "").lower().rstrip("s"))
    return bool((wanted or None) == (got or None))


def _near(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a))


def _words(text: str | None) -> set[str]:
    found = re.findall(r"[^\W_]+", (text or "").lower().replace("’", "'"))
    return {w.removesuffix("s") if len(w) > 3 else w for w in found} - _IDLE


def _value(figure: Figure, name: str) -> Any:
    value = getattr(figure, name)
    return value.isoformat() if isinstance(value, date) else value
