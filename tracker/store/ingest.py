"""How do read articles get in, one after the other? Each becomes a step: stored, known, or failed; the rest goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from tracker import __version__
from tracker.errors import TrackerError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.store.pool import CHUNK, Extract, Job, Result, read_in_pool, read_job
from tracker.store.prepare import Prepared
from tracker.store.rows import Outcome
from tracker.store.store import Store

MANY = 500
"""Settled inputs after which their steps are told, also where no article goes to a worker."""
ALONE = 50
"""Inputs that are read before worker processes are started: for so few they would only cost time."""
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
    store: Store, found: Iterable[Article | ReadFailure], extract: Extract, *, workers: int = 1
) -> Iterator[Step]:
    """One step for each input, when it is done. A database that fails ends it with StoreError: the rest would fail too.

    An article in another language than English is stored and not extracted. With one worker, each article is one
    transaction; with several, a few go into the database together, and what is stored is the same.
    """
    rest = iter(found)
    for item in islice(rest, ALONE) if workers > 1 else rest:
        if isinstance(item, ReadFailure):
            yield failed_step(item)
        elif store.knows(item):
            yield Step(item.id, "known")
        else:
            job = Job(item, is_english(item))
            yield from write_results(store, [(job, read_job(job, extract, __version__))])
    following = next(rest, None) if workers > 1 else None
    if following is not None:
        yield from _ingest_in_pool(store, chain([following], rest), extract, workers)


def is_english(article: Article) -> bool:
    """False for an article that is known to be in another language."""
    return article.language is None or article.language.lower().startswith("en")


def failed_step(failure: ReadFailure) -> Step:
    return Step(failure.where, "failed", error=failure.error)


def _ingest_in_pool(
    store: Store, found: Iterable[Article | ReadFailure], extract: Extract, workers: int
) -> Iterator[Step]:
    settled: list[Step] = []  # what needs no worker: failures, and articles that are known
    for results in read_in_pool(_chunks(store, found, settled), extract, __version__, workers):
        yield from _take(settled)
        yield from write_results(store, results)
    yield from _take(settled)


def _take(steps: list[Step]) -> Iterator[Step]:
    while steps:
        yield steps.pop(0)


def _chunks(store: Store, found: Iterable[Article | ReadFailure], settled: list[Step]) -> Iterator[list[Job]]:
    jobs: list[Job] = []
    for item in found:
        if isinstance(item, ReadFailure):
            settled.append(failed_step(item))
        elif store.knows(item):
            settled.append(Step(item.id, "known"))
        else:
            jobs.append(Job(item, is_english(item)))
        if len(jobs) >= CHUNK or len(settled) >= MANY:
            yield jobs
            jobs = []
    if jobs:
        yield jobs


def write_results(store: Store, results: list[tuple[Job, Result]]) -> Iterator[Step]:
    prepared = [result for _, result in results if isinstance(result, Prepared)]
    outcomes = iter(store.add_all(prepared) if prepared else ())
    steps = []
    for job, result in results:
        if isinstance(result, Prepared):
            steps.append(_step(job, next(outcomes)))
        else:
            steps.append(Step(job.article.id, "failed", error=result))
    yield from steps


def _step(job: Job, outcome: Outcome) -> Step:
    kind = "other_language" if not job.english and outcome.kind != "known" else outcome.kind
    return Step(job.article.id, kind, outcome.figures)
