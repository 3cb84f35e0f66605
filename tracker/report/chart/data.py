"""What is drawn? Series in, one frozen Chart out: every line, mark, bar and word, before a pixel is set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from statistics import median

from tracker.errors import EmptyResultError
from tracker.model import Point, Series
from tracker.report.chart import headings
from tracker.report.chart.remote import without_remote
from tracker.report.chart.style import COLOURS, KEY, OFF_LINE, SHAPES, SIGNATURE, UNNAMED

_OF_NEIGHBOURS = OFF_LINE | {"revision", "phase", "voices"}
_BEYOND = 20
"""A figure alone at this many times all others does not set the scale,"""
_BEYOND_ASIDE = 3
"""nor does one that is marked as out of line and so many times all others."""
_SILENCE = 6
"""A line is broken where nothing was claimed for this many times its usual interval,"""
_SILENT_DAYS = 21
"""and for more than so many days: what held in between, nobody said."""
_LONGEST = {1: 60, 2: 120}
"""With one or two intervals there is no usual one, and a claim stands for so many days at most,"""
_FOREVER = 400
"""and never for longer than this: a year, and the delay of a yearly report."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim on the chart. `low` and `high` are set for a range only; `joined` marks lie on the line."""

    day: date
    value: float
    bound: str
    shape: str
    low: float | None = None
    high: float | None = None
    since: date | None = None
    joined: bool = True
    flags: tuple[str, ...] = ()
    others: tuple[float, ...] = ()
    figures: tuple[int, ...] = ()
    publishers: tuple[str, ...] = ()
    articles: int = 1
    place: str | None = None
    beyond: bool = False
    """So far above all others that the scale ends below it; drawn at the edge, with its number."""
    outside: tuple[float, ...] = ()
    """Other values for the same date that are as far above; named at the edge, over the mark."""

    @property
    def top(self) -> float:
        """The highest value that is drawn for it."""
        return max((self.own_top, *self.others))

    @property
    def own_top(self) -> float:
        """The most that the claim itself states, whatever others say."""
        return max(self.value, self.high or self.value)


@dataclass(frozen=True, slots=True)
class Line:
    """The marks of one claimant (or group, place, publisher). `kind` is steps, points, bars or stems.

    What nobody is named for are points: they may come from anyone, so that no line joins them.

    `stretches` are the runs of marks (by index) that a step line joins; it is broken where a count begins again and
    where nothing was claimed for long.
    """

    name: str
    colour: str
    kind: str
    projected: bool
    marks: tuple[Mark, ...]
    stretches: tuple[tuple[int, ...], ...] = ()
    claimant: str | None = None

    @property
    def last(self) -> Mark:
        """The mark that the label tells: the last on the line."""
        return next((m for m in reversed(self.marks) if m.joined), self.marks[-1])


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart as a value: words, lines, the days from `first` to `last`, and the marks its key explains."""

    title: str
    subtitle: str
    footer: tuple[str, ...]
    lines: tuple[Line, ...]
    first: date
    last: date
    top: float
    metric: str
    scope: str
    log: bool = False
    key: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def build_chart(
    family: Sequence[Series],
    by: str = "claimant",
    *,
    log: bool = False,
    vague: bool = False,
    colours: Mapping[str, str] | None = None,
) -> Chart:
    """The chart of series that differ in nothing but `by`; EmptyResultError where nothing can be drawn.

    Vague figures are left out unless asked for, and counted in the footer; so are the lines beyond six, and the few
    figures that are remote in time. `colours` gives names the colours that they have on other charts.
    """
    notes: list[str] = []
    kept = [s for s in family if s.points]
    if not vague:
        kept = _without_vague(kept, notes)
    if log or any(s.scope == "event" for s in kept):
        kept = _above_zero(kept, notes, log)
    if not kept:
        raise EmptyResultError("nothing can be drawn: " + ("; ".join(notes) or "no figures"))
    kept = without_remote(kept, notes)
    own = assign_colours(kept, by)
    if len(own) > len(COLOURS):
        kept = _most_telling(kept, own, notes, by)
        own = assign_colours(kept, by)
    own |= colours or {}
    order = list(own)
    kept = sorted(kept, key=lambda s: (s.status != "reported", order.index(_name(s, by))))
    lines = _within_scale([_line(s, own[_name(s, by)], by) for s in kept], log)
    return _chart(kept, lines, by, log, notes)


def telling_series(family: Sequence[Series]) -> list[Series]:
    """The series as a chart of them tells them: without figures that are vague, or remote in time."""
    kept = _without_vague([s for s in family if s.points], [])
    if any(s.scope == "event" for s in kept):
        kept = _above_zero(kept, [], log=False)
    return without_remote(kept, []) if kept else []


def _chart(kept: Sequence[Series], lines: tuple[Line, ...], by: str, log: bool, notes: Sequence[str]) -> Chart:
    marks = [m for line in lines for m in line.marks]
    claims = sum(len(line.marks) for line in lines)
    told = tuple(f"Not shown: {note}." for note in notes)
    return Chart(
        title=headings.finding(kept, by),
        subtitle=headings.measure(kept, by) + (" · logarithmic scale" if log else ""),
        footer=(headings.sources(kept, claims), *told, SIGNATURE + "."),
        lines=lines,
        first=min((m.since or m.day) if line.kind == "bars" else m.day for line in lines for m in line.marks),
        last=max(m.day for m in marks),
        top=max(m.top for m in marks if not m.beyond),
        metric=kept[0].metric,
        scope=kept[0].scope,
        log=log,
        key=_key(lines),
        left_out=tuple(notes),
    )


def _without_vague(series: Sequence[Series], notes: list[str]) -> list[Series]:
    kept = [replace(s, points=tuple(p for p in s.points if p.bound != "vague")) for s in series]
    left = sum(len(s.points) for s in series) - sum(len(s.points) for s in kept)
    if left:
        notes.append(f"{left} vague figure{'s' * (left > 1)} (such as “dozens”)")
    return [s for s in kept if s.points]


def _above_zero(series: Sequence[Series], notes: list[str], log: bool) -> list[Series]:
    """Without figures of 0: a logarithmic scale has no place for them, and among incidents they are none."""
    kept = [replace(s, points=tuple(p for p in s.points if p.value > 0)) for s in series]
    left = sum(len(s.points) for s in series) - sum(len(s.points) for s in kept)
    if left:
        why = ", which a logarithmic scale cannot show" if log else ""
        notes.append(f"{left} figure{'s' * (left > 1)} of 0{why}")
    return [s for s in kept if s.points]


def _name(series: Series, by: str) -> str:
    """What a colour stands for: a claimant's projection has the claimant's colour."""
    return str(getattr(series, by) or "")


def assign_colours(series: Iterable[Series], by: str) -> dict[str, str]:
    """A colour for each name, the one with most claims first; figures without a name are grey."""
    claims: dict[str, int] = {}
    for s in series:
        claims[_name(s, by)] = claims.get(_name(s, by), 0) + len(s.points)
    named = sorted((n for n in claims if n), key=lambda n: (-claims[n], n))
    return {name: COLOURS[at % len(COLOURS)] for at, name in enumerate(named)} | ({"": UNNAMED} if "" in claims else {})


def _most_telling(series: Sequence[Series], colours: dict[str, str], notes: list[str], by: str) -> list[Series]:
    """The series of as many names as there are colours, those with most claims; the unnamed are one of them.

    Behind all others stand those whose totals are so small that they count another thing.
    """
    claims: dict[str, int] = {}
    most: dict[str, float] = {}
    for s in series:
        name = _name(s, by)
        claims[name] = claims.get(name, 0) + len(s.points)
        most[name] = max(most.get(name, 0.0), *(p.value for p in s.points))
    least = median(most.values()) / headings.OTHER_THING
    small = {name for name in most if most[name] < least and series[0].scope == "total" and by == "claimant"}
    shown = sorted(colours, key=lambda name: (name in small, -claims[name]))[: len(COLOURS)]
    left = {name: count for name, count in claims.items() if name not in shown}
    what = {"claimant": "source", "who": "group", "place": "place", "publisher": "publisher"}.get(by, "line")
    if named := [count for name, count in left.items() if name]:
        more = f"{len(named)} more {what}{'s' * (len(named) > 1)}"
        notes.append(f"{more} with {sum(named)} claim{'s' * (sum(named) > 1)}")
    if "" in left:
        notes.append(f"{left['']} claim{'s' * (left[''] > 1)} with {headings.UNNAMED.get(by, 'no name')}")
    return [s for s in series if _name(s, by) in shown]


def _line(series: Series, colour: str, by: str) -> Line:
    marks = tuple(_mark(p) for p in series.points)
    kind = {"total": "steps", "period": "bars", "event": "stems"}[series.scope]
    if kind == "steps" and series.claimant is None:
        kind = "points"
        marks = tuple(_alone(m) for m in marks)
    projected = series.status == "projected"
    stretches = tuple(_stretches(marks)) if kind == "steps" else ()
    return Line(headings.line_name(series, by), colour, kind, projected, marks, stretches, series.claimant)


def _alone(mark: Mark) -> Mark:
    """The mark without what was said of its neighbours: another unnamed source cannot have revised it."""
    flags = tuple(flag for flag in mark.flags if flag not in _OF_NEIGHBOURS)
    return replace(mark, flags=flags, joined=mark.bound != "vague")


def _within_scale(lines: Sequence[Line], log: bool) -> tuple[Line, ...]:
    """The lines with those marks named that would flatten all others; only figures that stand alone can be."""
    tops = sorted((m.top for line in lines for m in line.marks), reverse=True)
    if log or len(tops) < 3:
        return tuple(lines)
    second = tops[1]

    def scaled(line: Line, mark: Mark) -> Mark:
        alone = line.kind != "steps" or (not mark.joined and line.last.day > mark.day)
        limit = second * (_BEYOND if "jump" not in mark.flags else _BEYOND_ASIDE)
        if not alone or second <= 0 or not mark.top == tops[0] > limit:
            return mark
        if mark.own_top > limit:
            return replace(mark, beyond=True)
        outside = tuple(v for v in mark.others if v > limit)
        return replace(mark, others=tuple(v for v in mark.others if v <= limit), outside=outside)

    return tuple(replace(line, marks=tuple(scaled(line, m) for m in line.marks)) for line in lines)


def _mark(point: Point) -> Mark:
    ranged = point.bound == "range" and point.high is not None and point.high > point.value
    return Mark(
        day=point.as_of,
        value=point.value,
        bound=point.bound,
        shape=SHAPES[point.bound] if ranged or point.bound != "range" else "dot",
        low=point.value if ranged else None,
        high=point.high if ranged else None,
        since=point.since if point.since and point.since <= point.as_of else None,
        joined=point.bound != "vague" and not OFF_LINE & set(point.flags),
        flags=point.flags,
        others=point.others,
        figures=point.figures,
        publishers=point.publishers,
        articles=point.articles,
        place=point.place,
    )


def _stretches(marks: Sequence[Mark]) -> list[tuple[int, ...]]:
    """The runs of marks between which the last claim stands until the next."""
    joined = [at for at, mark in enumerate(marks) if mark.joined]
    gaps = [(marks[b].day - marks[a].day).days for a, b in pairwise(joined)]
    usual = median(gaps) if gaps else 0
    runs: list[list[int]] = []
    for order, at in enumerate(joined):
        stands = _LONGEST.get(len(gaps), max(_SILENCE * usual, _SILENT_DAYS))
        silent = order > 0 and gaps[order - 1] > min(stands, _FOREVER)
        if order == 0 or silent or "phase" in marks[at].flags:
            runs.append([])
        runs[-1].append(at)
    return [tuple(run) for run in runs]


def _key(lines: Sequence[Line]) -> tuple[str, ...]:
    """The marks that need explaining, in the order of the key."""
    drawn = [m for line in lines for m in line.marks]
    marks = [m for m in drawn if not m.beyond]
    used = {m.shape for m in marks} | {flag for m in marks for flag in m.flags}
    if any(not m.joined and m.bound != "vague" for m in marks):
        used.add("aside")
    if len(marks) < len(drawn) or any(m.outside for m in marks):
        used.add("beyond")
    if any(m.others or m.outside for m in marks):
        used.add("other")
    if any(line.projected for line in lines):
        used.add("projected")
    if used & set(KEY) == {"dot"}:
        return ()
    return tuple(name for name in KEY if name in used)
