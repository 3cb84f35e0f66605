"""`tracker ingest`: articles into the database."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import STOPPED
from tracker.cli.options import database_option
from tracker.cli.output import note, printable
from tracker.cli.reading import SOME_FAILED, extract_figures, reading_options
from tracker.model import Article
from tracker.read import Found, ReadFailure, ReadOptions, find_inputs, read_articles

if TYPE_CHECKING:
    from tracker.report.moved import Moved
    from tracker.store.ingest import Step, Tally
    from tracker.store.store import Store

MOVES = 15
"""How many moved series the report names."""

_KIND_WORDS = {
    "new": "new",
    "updated": "updated",
    "duplicate": "copies of stored ones",
    "known": "known already",
    "other_language": "in another language, not extracted",
    "failed": "failed",
}


@click.command("ingest")
@reading_options("--format", "--input-format")
@click.option("--dry-run", is_flag=True, help="Show what would be read, and store nothing.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes that read; default: all cores.")
@click.option("--dask", metavar="ADDRESS", help="Read on the Dask cluster whose scheduler is there (tcp://host:8786).")
@click.option(
    "--parts",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="With --dask: keep what the workers read there, as Parquet; all of them must see the folder.",
)
@click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Also write it as JSON."
)
@click.option("--quiet", "-q", is_flag=True, help="Print failures only.")
@database_option
def ingest_command(
    paths: tuple[str, ...],
    reading: ReadOptions,
    dry_run: bool,
    workers: int | None,
    dask: str | None,
    parts: Path | None,
    fail_fast: bool,
    report: Path | None,
    quiet: bool,
    db: str,
) -> int:
    """Read articles into the database and store their figures.

    PATH is a file, a folder, a pattern or - for standard input. It is safe to repeat: what is stored already is known.
    Exit code 3 means that some inputs failed, each named, and the rest is stored; 130 that Ctrl-C stopped it after a
    whole article.
    """
    if dry_run:
        return _list_inputs(find_inputs(paths, reading))
    if parts and not dask:
        raise click.UsageError("--parts goes with --dask ADDRESS")
    from tracker.report.moved import Moved, list_moved
    from tracker.store import open_store
    from tracker.store.ingest import Tally

    tally = Tally()
    with open_store(db, create=True) as store, _stop_cleanly() as stopped, _cluster(dask) as client:
        store.begin_ingest()
        try:
            steps = _steps(store, paths, reading, workers, client, parts)
            for step in _with_progress(steps, tally, quiet):
                if step.error is not None:
                    note(f"Failed: {step.error}")
                    if fail_fast:
                        break
                if stopped:
                    break
        finally:
            newest = store.ingest_id
            store.end_ingest(dict(tally.kinds))
        moved = list_moved(store, newest) if newest and tally.stored and (report or not quiet) else Moved()
    if not quiet:
        _print_report(tally, moved)
    if report:
        _write_report(report, tally, moved)
    if stopped:
        note("Stopped; what was read so far is stored. Run the same command again to go on.")
        return STOPPED
    return SOME_FAILED if tally.failures and len(tally.kinds) > 1 else int(bool(tally.failures))


@contextmanager
def _cluster(address: str | None) -> Iterator[Any]:
    """A client of the cluster at the address; None without one."""
    if address is None:
        yield None
        return
    from tracker.distributed import connect

    client = connect(address)
    try:
        yield client
    finally:
        client.close()


def _steps(
    store: Store, paths: tuple[str, ...], reading: ReadOptions, workers: int | None, client: Any, parts: Path | None
) -> Iterator[Step]:
    if client is not None:
        from tracker.distributed import ingest_partitions

        return ingest_partitions(store, paths, reading, extract_figures, client, parts=parts)
    from tracker.store.ingest import ingest_articles
    from tracker.store.pool import usable_cores

    found = _skip_database(read_articles(paths, reading), store)
    return ingest_articles(store, found, extract_figures, workers=workers or usable_cores())


def _skip_database(found: Iterable[Article | ReadFailure], store: Store) -> Iterator[Article | ReadFailure]:
    """All but the failures to read our own database, which often lies in the folder that is read."""
    own = {Path(f"{store.name}{side}").resolve() for side in ("", "-wal", "-shm", "-journal")}
    for item in found:
        if not (isinstance(item, ReadFailure) and Path(item.where).resolve() in own):
            yield item


@contextmanager
def _stop_cleanly() -> Iterator[list[bool]]:
    """A list that Ctrl-C fills, so that the current article is still finished; a second Ctrl-C stops at once."""
    stopped: list[bool] = []

    def stop(*_: Any) -> None:
        if stopped:
            raise KeyboardInterrupt
        stopped.append(True)
        note("Stopping after the current article; press Ctrl-C again to stop at once.")

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def _with_progress(steps: Iterable[Step], tally: Tally, quiet: bool) -> Iterator[Step]:
    if quiet or not sys.stderr.isatty():
        for step in steps:
            tally.add(step)
            yield step
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("articles"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("ingest", total=None, rate="")
        for step in steps:
            tally.add(step)
            done = progress.tasks[0]
            rate = f"{done.speed:,.0f}/s" if done.speed else ""
            progress.update(task, advance=1, rate=f"{rate} {tally.figures:,} figures")
            yield step


def _count_kind(kind: str, count: int) -> str:
    """How many articles fared so: "3 new", "1 copy of a stored one"."""
    return "1 copy of a stored one" if (kind, count) == ("duplicate", 1) else f"{count:,} {_KIND_WORDS[kind]}"


def _print_report(tally: Tally, moved: Moved) -> None:
    total = sum(tally.kinds.values())
    parts = [_count_kind(kind, tally.kinds[kind]) for kind in _KIND_WORDS if tally.kinds[kind]]
    print(f"{total:,} article{'s' * (total != 1)}: {', '.join(parts)}." if total else "No articles found.")
    if tally.stored:
        print(f"Stored {tally.figures:,} figure{'s' * (tally.figures != 1)}.")
    if moved.lines:
        print("What moved:")
        print("\n".join(printable(line) for line in moved.lines[:MOVES]))
        if moved.total > MOVES:
            print(f"… and {moved.total - MOVES:,} more: tracker trend --new")
    if tally.stored or tally.kinds["known"]:
        print("Next: tracker trend")


def _write_report(path: Path, tally: Tally, moved: Moved) -> None:
    import json

    from tracker.cli.output import open_output

    failures = [{"where": step.where, "error": str(step.error)} for step in tally.failures]
    content = {
        **{kind: tally.kinds[kind] for kind in _KIND_WORDS},
        "figures": tally.figures,
        "failures": failures,
        "moved": moved.lines,
    }
    with open_output(path) as stream:
        stream.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def _list_inputs(inputs: Iterable[Found | ReadFailure]) -> int:
    found = failed = 0
    for item in inputs:
        if isinstance(item, ReadFailure):
            failed += 1
            note(f"Failed: {item.error}")
        else:
            found += 1
            print(printable(f"{item.format:10} {item.where}"))
    note(f"{found:,} input{'s' * (found != 1)} would be read; nothing was stored.")
    return 0 if not failed else SOME_FAILED if found else 1
