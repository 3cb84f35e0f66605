"""How do read articles get in, one after the other? Each becomes a step: stored, known, or failed; the rest goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.errors import StoreError, TrackerError
from tracker.model import Article, Extraction
from tracker.read.failure import ReadFailure
from tracker.store.store import Store

KINDS = ("new", "updated", "duplicate", "known", "other_language", "failed")


class Step(NamedTuple):
    """What became of one input: a kind of KINDS, the figures stored with it, and the error of a failed one."""

    where: str
    kind: str
    figures: int = 0
    error: TrackerError | None = None


@dataclass
class Tally:
    """How many inputs came to what; `failures` names each that failed."""

    kinds: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    failures: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """Count one step."""
        self.kinds[step.kind] += 1
        self.figures += step.figures
        if step.error is not None:
            self.failures.append(step)

    @property
    def stored(self) -> int:
        """How many articles are in the database that were not there before."""
        return sum(self.kinds[kind] for kind in ("new", "updated", "duplicate", "other_language"))


def ingest_articles(
    store: Store, found: Iterable[Article | ReadFailure], extract: Callable[[Article], Extraction]
) -> Iterator[Step]:
    """One step for each input, when it is done. A database that fails ends it with StoreError: the rest would fail too.

    An article in another language than English is stored and not extracted.
    """
    for item in found:
        if isinstance(item, ReadFailure):
            yield Step(item.where, "failed", error=item.error)
        else:
            yield _ingest_one(store, item, extract)


def _ingest_one(store: Store, article: Article, extract: Callable[[Article], Extraction]) -> Step:
    if store.knows(article):
        return Step(article.id, "known")
    english = article.language is None or article.language.lower().startswith("en")
    try:
        extraction = extract(article) if english else None
        outcome = store.add(article, extraction)
    except StoreError:
        raise
    except TrackerError as error:
        return Step(article.id, "failed", error=error)
    kind = "other_language" if not english and outcome.kind != "known" else outcome.kind
    return Step(article.id, kind, outcome.figures)
