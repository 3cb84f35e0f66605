"""How do charts reach the user? One file, or a folder of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tracker.cli.output import note
from tracker.errors import EmptyResultError, TrackerError
from tracker.model import Series
from tracker.report.chart.data import build_chart
from tracker.report.chart.families import families, is_worth_drawing
from tracker.report.chart.headings import heading
from tracker.report.chart.image import draw_chart
from tracker.report.chart.panels import build_panels, draw_panels, shared_key
from tracker.report.filenames import slug, unused
from tracker.series.load import Wishes, load_series
from tracker.store.filters import Filters
from tracker.store.store import Store

MOST = 100
"""So many charts a folder gets at most, those with most to tell."""


PAGES = 24
"""So many pages of small multiples at most, places first."""


class Drawing(NamedTuple):
    """What the user asked `tracker chart` for."""

    wishes: Wishes
    by: str
    log: bool
    size: str
    panels: bool
    vague: bool


def chart_one(store: Store, filters: Filters, drawing: Drawing, output: Path) -> None:
    """Write the chart of the series with most to tell among those that match, and say what else does."""
    series = _load(store, filters, drawing)
    found = families(series, drawing.by)
    format = output.suffix.lower().lstrip(".")
    if drawing.panels:
        by = "metric" if len({s.place for s in series}) == 1 else "place"
        page = build_panels(found, by, log=drawing.log, size=drawing.size)
        write_bytes(output, draw_panels(page, format, drawing.size))
        note(f"Wrote {output}: {page.title}")
        return
    chart = build_chart(found[0], drawing.by, log=drawing.log, vague=drawing.vague)
    write_bytes(output, draw_chart(chart, format, drawing.size))
    note(f"Wrote {output}: {chart.title}")
    _tell_others(found[1:], drawing)


def _load(store: Store, filters: Filters, drawing: Drawing) -> tuple[Series, ...]:
    series = load_series(store, filters, drawing.wishes)
    if not series:
        raise EmptyResultError(_explain_nothing(store, filters, drawing))
    return series


def _explain_nothing(store: Store, filters: Filters, drawing: Drawing) -> str:
    if not next(iter(store.metrics()), None):
        return "the database holds no figures yet; fill it with: tracker ingest PATH"
    what = f"no {'/'.join(filters.metric)} figures" if filters.metric else "no figures"
    if not drawing.wishes.projected and next(store.figures(filters, limit=1), None):
        return f"{what} to draw but projected ones; add --projected"
    if set(filters.facets()) - {"metric"} or filters.since or filters.until:
        return f"{what} match; leave a filter out, or see: tracker figures"
    return f"{what} in the database; see what it holds with: tracker metrics"


def _tell_others(left: Sequence[Sequence[Series]], drawing: Drawing) -> None:
    worth = [family for family in left if is_worth_drawing(family)]
    if not worth:
        return
    names = list(dict.fromkeys(f"{heading(f[0])} ({f[0].scope})" for f in worth))
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    note(f"Also worth drawing: {'; '.join(names[:3])}{more}. --place, --who and --scope choose; --all DIR draws all.")


def chart_all(store: Store, filters: Filters, drawing: Drawing, directory: Path) -> None:
    """Write a chart of each family worth drawing, and small multiples by metric and by place."""
    series = _load(store, filters, drawing)
    worth = [f for f in families(series, drawing.by) if is_worth_drawing(f)]
    if not worth:
        raise EmptyResultError("nothing worth drawing yet: no series has enough dates; one alone: tracker chart METRIC")
    make_folder(directory)
    named: set[str] = set()
    for family in worth[:MOST]:
        chart = build_chart(family, drawing.by, log=drawing.log, vague=drawing.vague)
        path = directory / f"{unused(file_name(family[0], drawing.by), named)}.png"
        write_bytes(path, draw_chart(chart, "png", drawing.size))
    pages = _draw_pages(worth, drawing, directory)
    drawn = min(len(worth), MOST)
    more = f" and {pages} page{'s' * (pages > 1)} of small multiples" if pages else ""
    note(f"Wrote {drawn} chart{'s' * (drawn > 1)}{more} to {directory}")
    if len(worth) > MOST:
        note(f"{len(worth) - MOST} more have less to tell and were not drawn; filters such as --metric choose them")


def _draw_pages(worth: Sequence[Sequence[Series]], drawing: Drawing, directory: Path) -> int:
    """Write small multiples: for each metric a panel a place, for each place a panel a metric; how many."""
    if drawing.by != "claimant":
        return 0
    drawn = 0
    for by in ("place", "metric"):
        pages: dict[tuple[str | None, ...], list[Sequence[Series]]] = {}
        for family in worth:
            if getattr(family[0], by):
                pages.setdefault(shared_key(family[0], by), []).append(family)
        for same in pages.values():
            if drawn == PAGES:
                break
            if len({getattr(family[0], by) for family in same}) < 2 or (by == "metric" and not same[0][0].place):
                continue
            first = same[0][0] if by == "place" else replace(same[0][0], metric="", who=None, unit="person")
            path = directory / f"{file_name(first, by)}.png"
            page = build_panels(same, by, log=drawing.log, size=drawing.size)
            write_bytes(path, draw_panels(page, "png", drawing.size))
            drawn += 1
    return drawn


def file_name(series: Series, by: str) -> str:
    """What a chart's file is called: metric, group, place, scope and event, in letters that every system allows."""
    parts = {
        "metric": series.metric,
        "who": series.who if series.who != "people" else None,
        "unit": series.unit if series.unit not in ("person", "vote", "magnitude") else None,
        "place": series.place,
        "destination": f"to {series.destination}" if series.destination else None,
        "scope": series.scope if series.scope != "total" else None,
        "event": f"event {series.event}" if series.event else None,
    }
    text = "-".join(value for name, value in parts.items() if value and name != by)
    return slug(text) + (f"-by-{by}" if by != "claimant" else "")


def make_folder(directory: Path) -> None:
    """Make the folder where it is missing."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrackerError(f"{directory}: cannot be made ({error.strerror}); choose another folder") from error


def write_bytes(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file whole, or not at all."""
    import os
    import tempfile

    part = ""
    try:
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.writelines([content] if isinstance(content, bytes) else content)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(part, 0o666 & ~mask)
        os.replace(part, path)
    except OSError as error:
        Path(part).unlink(missing_ok=True) if part else None
        raise TrackerError(f"{path}: cannot be written ({error.strerror}); choose another file with -o") from error
