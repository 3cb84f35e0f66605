"""What moved? One line for each series whose latest figure is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from heapq import nsmallest
from itertools import count
from typing import NamedTuple

from tracker.model import Point, Series
from tracker.report.notation import write_change, write_number, write_value
from tracker.series import build_series
from tracker.series.load import load_claims
from tracker.store.filters import Filters
from tracker.store.store import Store


class Move(NamedTuple):
    """A series whose last point new figures state, with the point that stood before."""

    series: Series
    before: Point
    now: Point


def find_moves(series: Iterable[Series], new: Set[int]) -> list[Move]:
    """The series that figures with ids in `new` moved, the greatest relative change first.

    A series moved when new figures alone state its last point, and the value before was another. Events do not move.
    """
    moves = []
    for s in series:
        if s.scope == "event" or not s.points:
            continue
        at = len(s.points) - 1
        now = s.points[at]
        if not now.figures or not set(now.figures) <= new or "rounded" in now.flags:
            continue
        earlier = [p for p in s.points[:at] if not set(p.figures) <= new]
        before = next((p for p in reversed(earlier) if "rounded" not in p.flags), None)
        if before is not None and (before.value, before.high, before.bound) != (now.value, now.high, now.bound):
            moves.append(Move(s, before, now))
    return sorted(moves, key=weigh)


def weigh(move: Move) -> tuple[float, str, str]:
    """What moves are sorted by: the greatest relative change first."""
    before = move.before.value
    share = abs(move.now.value - before) / max(before, 1.0)
    return (-share, move.series.metric, move.series.place or "")


def write_move(move: Move) -> str:
    """The move on one line: "killed, Gaza, Gaza Health Ministry: 41,825 → 41,909 (+84)"."""
    s = move.series
    who = s.who if s.who != "people" else None
    unit = s.unit if s.unit not in ("person", "vote") else None
    event = f"event of {s.event}" if s.event else None
    names = ", ".join(part for part in (s.metric, who, unit, s.place, event, s.claimant or "no claimant") if part)
    now = write_value(move.now.value, move.now.high, move.now.bound)
    before = write_value(move.before.value, move.before.high, move.before.bound)
    change = move.now.value - move.before.value
    note = write_change(change) if change else f"was {write_number(move.before.value)}"
    revised = ", revised" if "revision" in move.now.flags else ""
    return f"{names}: {before} → {now} ({note}{revised})"


class Moved(NamedTuple):
    """What an ingest moved: a line for each of the greatest moves, and how many there are in all."""

    lines: tuple[str, ...] = ()
    total: int = 0


def list_moved(store: Store, ingest_id: int, most: int = 1000) -> Moved:
    """The series told of before that the ingest moved, at most so many lines, the greatest change first."""
    counted = count()

    def weighed() -> Iterator[tuple[tuple[float, str, str], int, str]]:
        for series in store.families_of_ingest(ingest_id):
            built = build_series(load_claims(store, Filters(), series))
            for move in find_moves(built, store.figures_of_ingest(ingest_id, series)):
                yield weigh(move), next(counted), write_move(move)

    lines = tuple(line for *_, line in nsmallest(most, weighed()))
    return Moved(lines, next(counted))
