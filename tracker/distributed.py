"""How does a cluster read an archive? Partitions of its files are Dask tasks, each the same pure extraction.

    extract_bag(paths)        a Dask bag: a record for each article, with its figures
    extract_frame(paths)      a Dask data frame: a row for each figure
    ingest_partitions(…)      a whole archive into a database, by a cluster

The paths must be the same for every worker (one machine, or a folder that all of them mount), and every worker needs
this package. `pip install 'figure-tracker[dask]'` brings what is needed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from tracker import __version__
from tracker.errors import InputError, MissingExtraError, TrackerError
from tracker.extract import extract
from tracker.model import Article, Extraction
from tracker.partitions import SIZE, Partition, find_partitions, read_partition
from tracker.parts import Reading, read_part, write_part
from tracker.read import ReadFailure, ReadOptions
from tracker.record import FIGURE_KEYS, figure_record
from tracker.store.ingest import Step, failed_step, is_english, write_results
from tracker.store.pool import Extract, Job, Result, read_job
from tracker.store.store import Store

BATCH = 200
"""Articles that go into the database in one transaction."""
_NUMBERS = {"value": "float64", "high": "float64", "start": "int64", "end": "int64"}


def extract_bag(
    paths: Iterable[str | Path], options: ReadOptions | None = None, *, size: int = SIZE, extract: Extract = extract
) -> Any:
    """A Dask bag with a record for each article: `article, date, title, publisher, url, figures, error`.

    `figures` are records as `tracker extract --format jsonl` prints them; `error` says why an input gave none, else
    None. `size` is the number of bytes of JSON Lines for one task. Raises MissingExtraError without Dask.
    """
    options = options or ReadOptions()
    found = list(find_partitions(paths, options, size))
    bag = _import("dask.bag")
    return bag.from_sequence(found, npartitions=max(1, len(found))).map_partitions(
        _records_of, options=options, extract=extract
    )


def extract_frame(paths: Iterable[str | Path], options: ReadOptions | None = None, *, size: int = SIZE) -> Any:
    """A Dask data frame with a row for each figure and the columns of `tracker extract`; see `extract_bag`.

    Inputs that fail leave no row; `extract_bag` names them. Write it with `.to_parquet(folder)`.
    """
    _import("dask.dataframe")
    types = {key: _NUMBERS.get(key, "string") for key in FIGURE_KEYS}
    return extract_bag(paths, options, size=size).pluck("figures").flatten().to_dataframe(meta=types)


def connect(address: str) -> Any:
    """A client of the Dask scheduler at the address (`tcp://host:8786`)."""
    client = _import("distributed").Client
    try:
        return client(address, timeout=10)
    except (OSError, ValueError) as error:
        problem = f"no Dask scheduler answers at {address}; start one with: dask scheduler"
        raise TrackerError(problem) from error


def ingest_partitions(
    store: Store,
    inputs: Iterable[str | Path],
    options: ReadOptions,
    extract: Extract,
    client: Any,
    *,
    parts: Path | None = None,
    size: int = SIZE,
) -> Iterator[Step]:
    """One step for each input, in order, when it is done: workers read and extract, this process writes.

    With `parts`, a folder that all workers share, each task leaves a Parquet file there and only its name comes back;
    files that an earlier run has left are loaded and not made again. A task whose worker dies runs on another one;
    one that kills several is a failed input.
    """
    waiting: deque[tuple[Partition | ReadFailure, Any]] = deque()
    found = find_partitions(inputs, options, size)
    if parts:
        parts.mkdir(parents=True, exist_ok=True)
    try:
        while True:
            for item in islice(found, max(0, 2 * _count_threads(client) + 2 - len(waiting))):
                ready = isinstance(item, ReadFailure)
                future = None if ready else client.submit(_run, item, options, extract, parts, retries=1)
                waiting.append((item, future))
            if not waiting:
                return
            item, future = waiting.popleft()
            yield from [failed_step(item)] if isinstance(item, ReadFailure) else _load(store, item, future)
    finally:
        client.cancel([future for _, future in waiting if future is not None])


def _load(store: Store, partition: Partition, future: Any) -> Iterator[Step]:
    try:
        done = future.result()
    except Exception as error:  # of the cluster: what a task does not catch
        if future.status in ("cancelled", "lost"):
            problem = "the cluster went away; what was read so far is stored, run the same command again to go on"
            raise TrackerError(problem) from error
        problem = f"no worker could read it ({type(error).__name__})"
        yield Step(partition.where, "failed", error=InputError(partition.where, problem, "ingest it without a cluster"))
        return
    if isinstance(done, Path):
        for readings in read_part(done, BATCH):
            yield from write_results(store, [_prepare(reading) for reading in readings])
    else:
        for at in range(0, len(done), BATCH):
            yield from write_results(store, done[at : at + BATCH])


def _run(
    partition: Partition, options: ReadOptions, extract: Extract, parts: Path | None
) -> Path | list[tuple[Job, Result]]:
    """What one task does: the results of its articles, or the file that holds them."""
    if parts is None:
        return [_prepare(reading) for reading in _read(partition, options, extract)]
    path = parts / f"part-{__version__}-{partition.key}.parquet"
    return path if path.exists() else write_part(path, _read(partition, options, extract))


def _read(partition: Partition, options: ReadOptions, extract: Extract) -> Iterator[Reading]:
    for found in read_partition(partition, options):
        if isinstance(found, ReadFailure):
            yield Reading(found.where, error=found.error)
            continue
        try:
            yield Reading(found.id, found, extract(found) if is_english(found) else None)
        except TrackerError as error:
            yield Reading(found.id, error=error)
        except Exception as error:  # one article must not cost its partition
            problem = f"cannot be read by the rules ({type(error).__name__}: {error})"[:300]
            yield Reading(found.id, error=InputError(found.id, problem, "please report this article"))


def _prepare(reading: Reading) -> tuple[Job, Result]:
    if reading.article is None:
        error = reading.error or InputError(reading.where, "holds no article")
        return Job(Article(reading.where, "", date.min), False), error
    extraction = reading.extraction
    job = Job(reading.article, extraction is not None)
    return job, read_job(job, lambda _: extraction or _EMPTY, __version__)


def _records_of(
    partitions: Iterable[Partition | ReadFailure], options: ReadOptions, extract: Extract
) -> list[dict[str, Any]]:
    records = []
    for item in partitions:
        if isinstance(item, ReadFailure):
            records.append(_record(Reading(item.where, error=item.error)))
        else:
            records += map(_record, _read(item, options, extract))
    return records


def _record(reading: Reading) -> dict[str, Any]:
    article, extraction = reading.article, reading.extraction
    return {
        "article": article.id if article else reading.where,
        "date": article.published.isoformat() if article else None,
        "title": article.title if article else None,
        "publisher": article.publisher if article else None,
        "url": article.url if article else None,
        "figures": [figure_record(figure) for figure in extraction.figures] if extraction else [],
        "error": str(reading.error) if reading.error else None,
    }


def _count_threads(client: Any) -> int:
    threads: int = sum(client.nthreads().values())
    return max(1, threads)


def _import(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError("reading on a cluster", "dask") from error


_EMPTY = Extraction((), ())
