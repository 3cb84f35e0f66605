"""How fast do trends come from a million figures? Run: python benchmarks/million.py [--figures N] [--db FILE] [--fresh]

Writes N plausible figures (default 1,000,000) into a database with the project's own schema, then times the commands
that read them: wall clock, CPU of the command, and both beyond start-up. FILE may be the address of an empty database.
Plausible means: a few dozen crises, each with its claimants, places and publishers; totals that rise day by day, period
figures and events; several publishers and articles for each claim, some of them rounding; a heavy tail of lone events.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

COUNTRIES = [
    "UKR",
    "PSE",
    "SDN",
    "COD",
    "YEM",
    "SYR",
    "AFG",
    "MMR",
    "ETH",
    "SOM",
    "HTI",
    "MLI",
    "BFA",
    "NER",
    "NGA",
    "TCD",
    "CAF",
    "SSD",
    "LBN",
    "IRQ",
    "LBY",
    "TUR",
    "PAK",
    "BGD",
    "PHL",
    "IDN",
    "NPL",
    "MOZ",
    "COL",
    "VEN",
]
METRICS = {"killed": 10, "injured": 7, "displaced": 5, "refugees": 4, "detained": 2, "missing": 2, "in_need": 2}
GROUPS = ("people", "people", "people", "civilians", "children", "soldiers", None)
BOUNDS = ("exact", "exact", "exact", "at_least", "more_than", "about", "nearly")
PUBLISHERS = 60
PER_ARTICLE = 5
BATCH = 20_000
SENTENCE = "At least so many people were killed in the district over the past day, the ministry said. "
COMMANDS = (
    ("start-up: trend of what is not there", ("trend", "rescued", "--country", "UKR")),
    ("trend killed --country UKR", ("trend", "killed", "--country", "UKR")),
    ("trend killed --country UKR, JSON", ("trend", "killed", "--country", "UKR", "--format", "json")),
    ("trend (overview)", ("trend",)),
    ("compare killed --country UKR", ("compare", "killed", "--country", "UKR")),
)


class Crisis(NamedTuple):
    """A country with those who speak of it; `weight` is its share of the news."""

    country: str
    weight: float
    claimants: tuple[str, ...]
    places: tuple[str, ...]
    first: date


def make_crises(seed: random.Random) -> list[Crisis]:
    """The crises, the first the most told of (a Zipf law)."""
    made = []
    for rank, country in enumerate(COUNTRIES, 1):
        claimants = tuple(f"{country} {body}" for body in ("health ministry", "army", "civil defence", "rebels"))
        places = tuple(f"{country} district {n}" for n in range(40))
        first = date(2022, 1, 1) + timedelta(days=seed.randrange(900))
        made.append(Crisis(country, 1 / rank, ("UNHCR", "OHCHR", "Red Cross", *claimants), places, first))
    return made


def make_figures(total: int, seed: random.Random) -> Iterator[dict[str, Any]]:
    """So many figures as columns of the table `figure`, five to an article."""
    crises = make_crises(seed)
    weights = [crisis.weight for crisis in crises]
    for number in range(total):
        crisis = seed.choices(crises, weights)[0]
        metric = seed.choices(list(METRICS), list(METRICS.values()))[0]
        age = int(seed.triangular(0, 900, 700))
        scope = seed.choices(("total", "period", "event"), (5, 2, 3))[0]
        claimant = seed.choice(crisis.claimants)
        size = hash_size(crisis.country, metric, claimant)
        value = {
            "total": size * (age + 5),
            "period": seed.randrange(1, size + 2),
            "event": int(seed.paretovariate(1.1)),
        }[scope]
        bound = seed.choice(BOUNDS)
        if bound != "exact":
            value = rounded(value)
        yield {
            "number": number,
            "article_id": number // PER_ARTICLE + 1,
            "metric": metric,
            "country": crisis.country,
            "claimant": claimant if seed.random() > 0.15 else None,
            "place": None if scope == "total" else seed.choice(crisis.places),
            "who": seed.choice(GROUPS),
            "as_of": crisis.first + timedelta(days=age),
            "scope": scope,
            "status": "projected" if seed.random() < 0.04 else "reported",
            "value": float(max(1, value)),
            "bound": bound,
        }


def hash_size(*names: str) -> int:
    """How many a day, from 1 to 97: the same in every run, unlike Python's own hash."""
    return 1 + sum(ord(letter) for name in names for letter in name) % 97


def rounded(value: int) -> int:
    """The value with two digits that are not zero."""
    weight = 10 ** max(0, len(str(value)) - 2)
    return value // weight * weight


def write_database(address: str, total: int) -> float:
    """The seconds that it took to fill a new database with `total` figures, through the store's own tables."""
    from tracker.store import open_store, tables
    from tracker.store.bulk import insert_rows
    from tracker.store.connect import writing
    from tracker.store.save import attach_names

    start = time.perf_counter()
    seed = random.Random(7)
    with open_store(address, create=True) as store:
        ingest = store.begin_ingest()
        figures = make_figures(total, seed)
        while batch := list(islice(figures, BATCH)):
            with writing(store.engine) as connection:
                rows = [figure_row(figure) for figure in batch]
                articles = {row["article_id"]: row["as_of"] for row in rows}
                rows_of_articles = [article_row(n, day, ingest) for n, day in articles.items()]
                insert_rows(connection, tables.article, rows_of_articles)
                insert_rows(connection, tables.figure, attach_names(connection, rows))
        store.end_ingest({"new": total // PER_ARTICLE})
    return time.perf_counter() - start


def write_apart(address: str, total: int) -> float:
    """The same in a process of its own: a child's peak memory counts that of the process it was born from."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(write_database, (address, total))


def article_row(number: int, day: date, ingest: int) -> dict[str, Any]:
    """An article of a few hundred characters, printed on the day of its first figure."""
    mark = f"{number:064x}"
    return {
        "id": number,
        "source_id": f"article {number}",
        "publisher": f"Publisher {number * 7919 % PUBLISHERS}",
        "published": day,
        "superseded": False,
        "ingest_id": ingest,
        "content_hash": mark,
        "text_hash": mark,
        "ingested_at": datetime(2024, 1, 1),
        "title": f"Story {number}",
        "text": SENTENCE * PER_ARTICLE,
    }


def figure_row(figure: dict[str, Any]) -> dict[str, Any]:
    """All columns that the store asks for, those that no trend reads filled in."""
    offset = figure.pop("number") % PER_ARTICLE * len(SENTENCE)
    rest = {
        "unit": "person",
        "high": None,
        "claimant_body": None,
        "claimant_kind": None,
        "destination": None,
        "latitude": None,
        "longitude": None,
        "since": None,
        "precision": "day",
        "text": f"{figure['value']:.0f}",
        "start_offset": offset,
        "end_offset": offset + 1,
        "sentence": SENTENCE,
        "rule": "plausible",
        "extracted_metric": figure["metric"],
        "reasons": [],
        "review": None,
        "original": None,
        "superseded": False,
    }
    return figure | rest


def measure(address: str, arguments: tuple[str, ...]) -> tuple[float, float, float, int]:
    """Seconds of wall clock and of CPU, peak memory in MB, and the exit code of one command in a fresh process."""
    started = time.perf_counter()
    environment = os.environ | {"TRACKER_DB": address, "COLUMNS": "120"}
    process = subprocess.Popen(
        [sys.executable, "-c", "from tracker.cli import main; main()", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds, cpu = time.perf_counter() - started, usage.ru_utime + usage.ru_stime
    return seconds, cpu, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main() -> None:
    """Make the database if it is not there, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--figures", type=int, default=1_000_000)
    parser.add_argument("--db", default="million.db", help="a file, or an address such as postgresql://HOST/NAME")
    parser.add_argument("--fresh", action="store_true", help="make the database anew")
    options = parser.parse_args()
    file = None if "://" in options.db else Path(options.db)
    if file and options.fresh:
        file.unlink(missing_ok=True)
    address = f"sqlite:///{file}" if file else options.db
    if options.fresh or (file and not file.exists()):
        seconds = write_apart(address, options.figures)
        size = f": {file.stat().st_size / 1e6:.0f} MB" if file else ""
        print(f"wrote {options.figures:,} figures in {seconds:.0f} s{size}")
    print(f"{'command':36} {'seconds':>8} {'CPU':>6} {'beyond start-up':>16} {'MB':>6}")
    bare = None
    for name, arguments in COMMANDS:
        seconds, cpu, memory, code = min(measure(address, arguments) for _ in range(3))
        bare = seconds if bare is None else bare
        failed = f"  exit code {code}" if code else ""
        print(f"{name:36} {seconds:8.2f} {cpu:6.2f} {seconds - bare:16.2f} {memory:6.0f}{failed}")


if __name__ == "__main__":
    main()
