"""How near do series from real articles come to the official ones? Run: python benchmarks/truth.py [--db FILE] [--show]

Reads the dated articles of ../shared/corpus and the official series of ../shared/truth (beside the project's folder; it
says so where they are absent), and prints for each official series: the points of the matching series, how many of
them lie within 5 % of the official number at their as-of date, and in how many series the claimant's figures came out.
A rounded claim is judged by its bound: "more than 3 million" is right while the official number is 3.0 to 3.5 million,
which is up to a sixth more.
A count that is dated by the day of its report may run to the day before, so that the day's neighbours count too.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from tracker.model import Point, Series
from tracker.series.claims import plausible
from tracker.series.load import load_series
from tracker.store import Filters, open_store

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
NEAR = 0.05
SIXTH = 7 / 6
SLACK = 1
GOAL = 0.85
JUNE = date(2022, 6, 9)
LOSSES = "ukraine-ministry-russian-losses.csv"


class Official(NamedTuple):
    """An official series: where it stands, and which of our series ought to tell the same."""

    name: str
    file: str
    column: str
    metric: str
    claimant: str | None
    who: str
    place: str = "Ukraine"
    country: str = "UKR"
    until: date = date(2022, 8, 31)


CIVILIANS = "ohchr-ukraine-civilians-killed-injured.csv"
OFFICIAL = (
    Official("refugees, UNHCR", "unhcr-ukraine-refugees.csv", "cumulative", "refugees", "UNHCR", "people", until=JUNE),
    Official("killed, OHCHR", CIVILIANS, "killed_cumulative", "killed", "OHCHR", "civilians"),
    Official("injured, OHCHR", CIVILIANS, "injured_cumulative", "injured", "OHCHR", "civilians"),
    Official("Russian losses", LOSSES, "personnel_cumulative", "killed", None, "russian soldiers"),
)


class Score(NamedTuple):
    """Points of the best series within `NEAR` of the truth, points of it, and how many series share its figures."""

    right: int
    points: int
    elsewhere: int
    wrong: tuple[tuple[Point, float, float], ...]
    series: Series | None


def read_truth(official: Official) -> dict[date, float]:
    """The official number of each date."""
    with (SHARED / "truth" / official.file).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {date.fromisoformat(row["date"]): float(row[official.column]) for row in rows if row[official.column]}


def judge(point: Point, truth: dict[date, float], slack: int) -> tuple[bool, float, float] | None:
    """Whether the point agrees with the official numbers around its date, their lowest and highest; None: no truth."""
    near = [truth[d] for at in range(-slack, slack + 1) if (d := point.as_of + timedelta(days=at)) in truth]
    if not near:
        return None
    low, high = min(near), max(near)
    reading = plausible(point.value, point.high, point.bound)
    top = max(reading.high, point.value * SIXTH) if point.bound in ("at_least", "more_than") else reading.high
    return top >= low * (1 - NEAR) and reading.low <= high * (1 + NEAR), low, high


def score(official: Official, series: Iterable[Series], slack: int) -> Score:
    """The score of the series with most points among those that carry the official one's names."""
    truth = read_truth(official)
    named = [
        s for s in series if s.claimant == official.claimant and s.scope == "total" and s.country == official.country
    ]
    exact = [s for s in named if s.place == official.place and s.who == official.who and not s.destination]
    elsewhere = sum(len(s.points) for s in named if s not in exact)
    if not exact:
        return Score(0, 0, elsewhere, (), None)
    best = max(exact, key=lambda s: len(s.points))
    verdicts = [(p, v) for p in best.points if p.as_of <= official.until and (v := judge(p, truth, slack))]
    wrong = tuple((p, low, high) for p, (fits, low, high) in verdicts if not fits)
    return Score(len(verdicts) - len(wrong), len(verdicts), elsewhere, wrong, best)


def print_scores(address: str, show: bool) -> bool:
    """Print one line for each official series; True when all reach the goal."""
    reached = True
    with open_store(address) as store:
        for official in OFFICIAL:
            series = load_series(store, Filters(metric=(official.metric,), country=(official.country,)))
            found, strict = score(official, series, SLACK), score(official, series, 0)
            share = found.right / found.points if found.points else 0.0
            reached = reached and share >= GOAL
            rest = f"{strict.right} at the very date; {found.elsewhere} points in other series of the claimant"
            print(
                f"{official.name:18} {found.right:3} of {found.points:3} right: {share:6.1%} (goal {GOAL:.0%}); {rest}"
            )
            if show:
                for point, low, high in found.wrong:
                    print(
                        f"    {point.as_of} {point.bound} {point.value:,.0f}, official {low:,.0f} to {high:,.0f};",
                        end=" ",
                    )
                    print(f"figures {', '.join(map(str, point.figures))}")
    return reached


def main() -> None:
    """Ingest the corpus, unless a database of it is given, and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--db", help="a database that holds the corpus already")
    parser.add_argument("--show", action="store_true", help="list the points that miss")
    options = parser.parse_args()
    corpus = SHARED / "corpus" / "ukraine-2022.jsonl"
    if not corpus.exists() or not (SHARED / "truth").exists():
        print("../shared/corpus/ukraine-2022.jsonl or ../shared/truth is not there: nothing to measure against.")
        return
    if options.db:
        print_scores(options.db, options.show)
        return
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/truth.db"
        ingest(corpus, address)
        print_scores(address, options.show)


def ingest(corpus: Path, address: str) -> None:
    """Read the corpus into a fresh database."""
    from tracker.extract.pipeline import extract
    from tracker.read import ReadOptions, read_articles
    from tracker.store.ingest import ingest_articles

    with open_store(address, create=True) as store:
        store.begin_ingest()
        for _ in ingest_articles(store, read_articles((str(corpus),), ReadOptions()), extract):
            pass
        store.end_ingest({"new": 1})


if __name__ == "__main__":
    main()
