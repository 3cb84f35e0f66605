"""How do all cores read articles? Worker processes run the rules, one process writes; the result is that of one.

The articles keep their order, so that what is stored does not depend on the number of workers. Only so many are under
way at a time that memory stays flat however many there are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.context import BaseContext
from typing import NamedTuple

from tracker.errors import InputError, TrackerError
from tracker.model import Article, Extraction
from tracker.store.prepare import Prepared, prepare_article

CHUNK = 16
"""Articles that go to a worker at a time, and into the database in one transaction."""
AHEAD = 4
"""Chunks for each worker that may be under way: enough to keep it busy, few enough to keep memory flat."""

Extract = Callable[[Article], Extraction]


class Job(NamedTuple):
    """An article to read, and whether the rules are run on it."""

    article: Article
    english: bool


Result = Prepared | TrackerError


def usable_cores() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_job(job: Job, extract: Extract, extractor: str) -> Result:
    """What the database takes of an article, or why the rules cannot read it."""
    try:
        return prepare_article(job.article, extract(job.article) if job.english else None, extractor)
    except TrackerError as error:
        return error


def _read_chunk(jobs: list[Job], extract: Extract, extractor: str) -> list[Result]:
    return [read_job(job, extract, extractor) for job in jobs]


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that writes
    gc.freeze()  # the lexicon stays
    gc.set_threshold(20_000, 20, 50)


def read_in_pool(
    chunks: Iterable[list[Job]], extract: Extract, extractor: str, workers: int
) -> Iterator[list[tuple[Job, Result]]]:
    """Each chunk with its results, in order. An article on which a worker dies is a failure; the rest goes on."""
    chunks = iter(chunks)
    waiting: deque[tuple[list[Job], Future[list[Result]]]] = deque()
    pool = _open_pool(workers)
    try:
        while True:
            for jobs in islice(chunks, workers * AHEAD - len(waiting)):
                waiting.append((jobs, pool.submit(_read_chunk, jobs, extract, extractor)))
            if not waiting:
                return
            jobs, future = waiting.popleft()
            try:
                results = future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                results = [_read_alone(job, extract, extractor) for job in jobs]
                pool = _open_pool(workers)
                again = [(left, pool.submit(_read_chunk, left, extract, extractor)) for left, _ in waiting]
                waiting = deque(again)
            yield list(zip(jobs, results, strict=True))
    finally:
        # Waited for: the thread that minds the workers, left to end with the interpreter, may find its pipe closed.
        pool.shutdown(cancel_futures=True)


def _open_pool(workers: int) -> ProcessPoolExecutor:
    # Workers are no copies of this process, which would share its open database; where there is a fork server, they
    # are copies of one that has read the rules already.
    if "forkserver" in multiprocessing.get_all_start_methods():
        context: BaseContext = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tracker.extract.pipeline", "tracker.store.prepare"])
    else:
        context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_start_worker)


def _read_alone(job: Job, extract: Extract, extractor: str) -> Result:
    """The same for one article in a process of its own, when a worker died on it or on one beside it."""
    with _open_pool(1) as pool:
        try:
            return pool.submit(read_job, job, extract, extractor).result()
        except BrokenProcessPool:
            advice = "it may be too large for the memory; please report it"
            return InputError(job.article.id, "the process that read it died", advice)
