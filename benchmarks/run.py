"""What does it cost? Run: make bench, or python benchmarks/run.py [--quick | --full] [--json FILE] [--compare FILE]

Measures, one after the other on this machine, and prints one table: extraction beside other extractors on the same
articles, ingest by number of workers, trends from 10,000 to 1,000,000 figures on SQLite and PostgreSQL, start-up, and
how the cost grows with the length of a text and the number of articles. Times of extraction, of trends and of start-up
are CPU times, rates of ingest are of the clock. What is not installed is named and skipped. --compare puts an earlier
run's numbers beside these.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.append(str(ROOT))  # last: what is measured is the installed package, compiled or not

from benchmarks import growth, million  # noqa: E402
from benchmarks.articles import find_articles, make_articles, write_jsonl  # noqa: E402
from benchmarks.rivals import RIVALS  # noqa: E402


class Row(NamedTuple):
    """One line of the table: what, how much of which unit, and a note (a target, a reason)."""

    name: str
    value: float | None
    unit: str
    note: str = ""


class Plan(NamedTuple):
    """How much is measured."""

    articles: int
    lengths: tuple[int, ...]
    hostile: tuple[int, ...]
    ingests: tuple[int, ...]
    figures: tuple[int, ...]
    rivals: bool = True
    rounds: int = 3


PLANS = {
    "quick": Plan(3, (500, 1000), (500, 1000), (12,), (200,), rivals=False, rounds=1),
    "usual": Plan(
        60,
        (1_000, 10_000, 100_000, 1_000_000),
        (10_000, 100_000, 1_000_000),
        (1_000, 4_000),
        (10_000, 100_000, 1_000_000),
    ),
    "full": Plan(
        200,
        (1_000, 10_000, 100_000, 1_000_000),
        (10_000, 100_000, 1_000_000),
        (1_000, 10_000, 100_000),
        (10_000, 100_000, 1_000_000),
    ),
}


def measure_extraction(plan: Plan, folder: Path) -> Iterator[Row]:
    """Milliseconds an article, beside other extractors; peak memory of each process."""
    origin, articles = find_articles(plan.articles)
    mean = sum(len(a.text) for a in articles) / len(articles)
    yield Row("articles measured", len(articles), "", f"{origin}, {mean:,.0f} characters on average")
    path = write_jsonl(folder / "articles.jsonl", articles)
    own = None
    for name, (title, _, _) in RIVALS.items():
        if not plan.rivals and name not in ("tracker", "tokens"):
            continue
        found = measure_rival(name, path)
        if "missing" in found:
            yield Row(title, None, "ms an article", f"not measured: {found['missing']}")
            continue
        note = f"{found['mb']:,.0f} MB at most, loaded in {found['load']:.1f} s"
        if own is None:
            own = found["ms"]
            yield Row(title, own, "ms an article", f"{'compiled' if found['compiled'] else 'not compiled'}; {note}")
            if found["compiled"]:
                found = measure_rival("tracker", path, os.environ | {"PYTHONPATH": str(ROOT)})
                yield Row(f"{title}, not compiled", found["ms"], "ms an article", f"{found['ms'] / own:.1f} times that")
            continue
        times = found["ms"] / own
        note = (f"{times:.1f} times ours; " if times >= 1 else f"ours takes {1 / times:.0f} of them; ") + note
        yield Row(title, found["ms"], "ms an article", note)


def measure_rival(name: str, path: Path, environment: dict[str, str] | None = None) -> dict[str, Any]:
    """What rivals.py found, or under `missing` why it found nothing."""
    done = run([sys.executable, str(ROOT / "benchmarks" / "rivals.py"), name, str(path)], environment)
    if done.returncode:
        return {"missing": last_line(done.stderr)}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure_growth(plan: Plan, folder: Path) -> Iterator[Row]:
    """The power with which the cost of one text grows, on articles end to end and on hostile texts."""
    _, articles = find_articles(max(plan.articles, 20))
    curve = growth.measure_growth(growth.join_articles([a.text for a in articles]), plan.lengths)
    yield Row(
        "growth with length, articles", curve.exponent, "power", f"{curve.each_million:.2f} s a million characters"
    )
    for name, piece in growth.HOSTILE.items():
        curve = growth.measure_growth(growth.repeat(piece), plan.hostile)
        note = f"{curve.each_million:.2f} s a million characters"
        yield Row(f"growth with length, {name}", curve.exponent, "power", note)


def measure_ingest(plan: Plan, folder: Path) -> Iterator[Row]:
    """Articles a second by number of workers, and how time and memory grow with the number of articles."""
    _, sources = find_articles(max(20, min(2000, 4 * max(plan.ingests))))  # few sources would make many copies
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    seconds: list[float] = []
    for count in plan.ingests:
        path = write_jsonl(folder / f"{count}.jsonl", make_articles(count, sources))
        rates: dict[int, float] = {}
        for workers in sorted({1, cores} if count == plan.ingests[0] else {cores}):
            taken, memory = time_command(
                ["ingest", str(path), "--quiet", "--workers", str(workers)], folder / "ingest.db"
            )
            rates[workers] = count / taken
            note = f"{memory:,.0f} MB at most in one process"
            if workers > 1 and 1 in rates:
                note = f"{rates[workers] / rates[1]:.2f} times one worker's; {note}"
            yield Row(f"ingest of {count:,}, {workers} worker{'s' * (workers > 1)}", rates[workers], "articles/s", note)
        seconds.append(taken)
        path.unlink()
    if len(plan.ingests) > 1:
        yield Row("growth with number of articles", growth.fit_exponent(plan.ingests, seconds), "power")


def measure_queries(plan: Plan, folder: Path) -> Iterator[Row]:
    """CPU seconds of the commands that read a large database, beyond start-up."""
    for label, database in databases(folder):
        for count in plan.figures:
            with database() as address:
                if address is None:
                    yield Row(
                        f"{label}, {count:,} figures", None, "s", "not measured: no server or driver is installed"
                    )
                    break
                filled = million.write_apart(address, count)
                yield Row(f"{label}, load {count:,} figures", count / filled, "figures/s")
                start: tuple[float, float] | None = None
                for title, arguments in million.COMMANDS[:4]:
                    rounds = [million.measure(address, arguments) for _ in range(plan.rounds)]
                    clock, taken = min(r[0] for r in rounds), min(r[1] for r in rounds)
                    if start is None:
                        start = clock, taken
                        continue
                    note = f"{clock - start[0]:.2f} s of the clock, both beyond start-up; {rounds[-1][2]:,.0f} MB"
                    yield Row(f"{label}, {count:,}: {title}", taken - start[1], "s of CPU", note)


def measure_start(plan: Plan, folder: Path) -> Iterator[Row]:
    """Seconds until the command line answers."""
    for arguments in (["--help"], ["trend", "--help"]):
        taken = min(million.measure("sqlite:///none.db", tuple(arguments))[1] for _ in range(plan.rounds + 2))
        yield Row(f"tracker {' '.join(arguments)}", taken, "s of CPU")


Section = Callable[[Plan, Path], Iterator[Row]]
SECTIONS: dict[str, Section] = {
    "extraction": measure_extraction,
    "growth": measure_growth,
    "ingest": measure_ingest,
    "queries": measure_queries,
    "start": measure_start,
}


def databases(folder: Path) -> Iterator[tuple[str, Callable[[], contextmanager]]]:  # type: ignore[type-arg]
    """Each kind of database with what makes an empty one."""

    @contextmanager
    def sqlite() -> Iterator[str]:
        path = folder / "figures.db"
        path.unlink(missing_ok=True)
        yield f"sqlite:///{path}"

    yield "SQLite", sqlite
    with postgres() as server:

        @contextmanager
        def fresh() -> Iterator[str | None]:
            from tests.postgres import fresh_database

            yield fresh_database(server) if server else None

        yield "PostgreSQL", fresh


@contextmanager
def postgres() -> Iterator[str | None]:
    """The address of a server made for this run; None where none can be."""
    import pytest

    from tests.postgres import server

    made = server()
    try:
        address = made.__enter__()
    except pytest.skip.Exception:
        yield None
        return
    try:
        yield address
    finally:
        made.__exit__(None, None, None)


def time_command(arguments: list[str], database: Path) -> tuple[float, float]:
    """Seconds of a `tracker` command with a fresh database, and the peak memory of its largest process in MB."""
    for side in ("", "-wal", "-shm"):
        Path(f"{database}{side}").unlink(missing_ok=True)
    environment = os.environ | {"TRACKER_DB": f"sqlite:///{database}"}
    command = [sys.executable, "-c", "from tracker.cli import main; main()", *arguments]
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "timed.py"), *command],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=database.parent,  # where no source lies that would come before the installed package
    )
    took = json.loads(done.stdout)
    if took["code"]:
        raise SystemExit(f"tracker {' '.join(arguments)} ended with exit code {took['code']}")
    return took["seconds"], took["mb"]


def run(command: list[str], environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """What a command printed."""
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def last_line(text: str) -> str:
    """The last line, which says what is wrong."""
    return (text.strip().splitlines() or ["it failed"])[-1][:120]


def print_row(row: Row, before: dict[str, float]) -> None:
    """One line of the table, with the earlier value where there is one."""
    value = "–" if row.value is None else f"{row.value:,.{decimals(row.value)}f}"
    was = before.get(row.name)
    change = "" if not was or row.value is None else f"{row.value / was:6.2f}×"
    print(f"{row.name:58} {value:>12} {row.unit:14} {change:8}{row.note}".rstrip(), flush=True)


def decimals(value: float) -> int:
    """Enough to tell three digits.

    >>> decimals(0.123), decimals(5.65), decimals(162.4), decimals(12000.0)
    (3, 2, 1, 0)
    """
    return 3 if abs(value) < 1 else 2 if abs(value) < 100 else 1 if abs(value) < 1000 else 0


def main(given: list[str] | None = None) -> None:
    """Measure, print, and write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_const", const="quick", dest="plan", help="tiny sizes, as the tests do")
    size.add_argument("--full", action="store_const", const="full", dest="plan", help="up to 100,000 articles")
    parser.add_argument("--only", choices=SECTIONS, action="append", help="only these parts")
    parser.add_argument("--json", type=Path, help="write the results")
    parser.add_argument("--compare", type=Path, help="results of an earlier run")
    options = parser.parse_args(given)
    plan = PLANS[options.plan or "usual"]
    before = {r["name"]: r["value"] for r in json.loads(options.compare.read_text())["rows"]} if options.compare else {}
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    print(f"{machine}; load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else machine)
    folder = Path(tempfile.mkdtemp(prefix="tracker-bench-"))
    rows: list[Row] = []
    try:
        for name in options.only or SECTIONS:
            for row in SECTIONS[name](plan, folder):
                rows.append(row)
                print_row(row, before)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if options.json:
        content = {"machine": machine, "rows": [row._asdict() for row in rows]}
        options.json.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
