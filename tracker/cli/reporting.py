"""How does the site get onto the disk? Each page whole, and the pages of an earlier report cleared away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tracker.cli.charting import make_folder, write_bytes
from tracker.cli.output import note
from tracker.errors import EmptyResultError, TrackerError
from tracker.report.page.site import site_pages
from tracker.series.load import Wishes, load_series
from tracker.store.filters import Filters
from tracker.store.store import Store

_FOLDERS = ("", "metric", "place", "article")
_LIST = ".tracker-report"
"""Names the files that a report wrote, so that the next one removes no other."""


def write_report(
    store: Store, filters: Filters, groups: tuple[str, ...], directory: Path, most: int, projected: bool
) -> None:
    """Write the site of the figures that pass; `groups` are the asked ones as the user wrote them."""
    series = load_series(store, replace(filters, who=groups), Wishes(projected=projected))
    figures = list(store.figures(filters))
    if not figures:
        raise EmptyResultError(
            "no figures match, so there is nothing to report; leave a filter out, or see: tracker figures"
        )
    articles = sorted(store.articles(filters), key=lambda stored: stored.figures > 0)
    shown = articles[-most:] if most else []
    for folder in _FOLDERS:
        make_folder(directory / folder)
    before = _written_before(directory)
    written = []
    for path, text in site_pages(series, figures, shown):
        write_bytes(directory / path, text.encode("utf-8", "replace"))
        written.append(path)
    write_bytes(directory / _LIST, "\n".join(sorted(written)).encode())
    for path in before - set(written):
        (directory / path).unlink(missing_ok=True)
    if len(shown) < len(articles):
        note(
            f"Pages of {len(shown):,} of {len(articles):,} articles, the newest with figures; --articles N writes more."
        )
    pages = sum(path.endswith(".html") for path in written)
    note(f"Wrote {pages:,} pages. Open {directory / 'index.html'}")


def _written_before(directory: Path) -> set[str]:
    """The pages that the last report into this folder wrote; names that lead out of it are none of them."""
    try:
        names = (directory / _LIST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return set()
    except (OSError, UnicodeDecodeError) as error:
        raise TrackerError(f"{directory / _LIST}: cannot be read; choose another folder") from error
    return {name for name in names if name.endswith(".html") and ".." not in name and not name.startswith("/")}
