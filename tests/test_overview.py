"""What comes first in the overview, and how it fits a page."""

import pytest

from tests.claimed import claim
from tracker.report.grid import plain_text
from tracker.report.table import overview_grid, overview_grids
from tracker.series import build_series
from tracker.series.overview import part_series

NAMED = [claim(100 + n, n, claimant="Army") for n in range(3)]
UNNAMED = [claim(70 + n, n, claimant=None, metric="injured") for n in range(4)]
ONCE = [claim(5, 40, claimant="Governor", metric="missing"), claim(6, 41, claimant=None, metric="detained")]
SERIES = build_series([*NAMED, *UNNAMED, *ONCE])


def test_named_sources_come_first_and_nothing_is_hidden():
    parts = part_series(SERIES)
    assert [[s.metric for s in part] for part in parts[:3]] == [["killed"], ["injured"], ["detained", "missing"]]
    assert (parts.left, parts.shown) == (0, 4)


@pytest.mark.parametrize(
    ("limit", "kept"),
    [(1, (1, 0, 0)), (2, (1, 1, 0)), (3, (1, 1, 1)), (4, (1, 1, 2))],
)
def test_a_limit_leaves_the_first_part_most_places(limit, kept):
    parts = part_series(SERIES, limit)
    assert tuple(map(len, parts[:3])) == kept
    assert parts.left == 4 - limit


def test_what_one_part_leaves_goes_to_the_others():
    many = build_series([claim(9, n, claimant=None, place=f"Town {n}") for n in range(50)])
    assert len(part_series([*many, *SERIES], 40).once) == 38


def test_titles_tell_the_parts_apart():
    titles = [grid.title for grid in overview_grids(part_series(SERIES))]
    assert titles == [
        "Said more than once, by a named source",
        "Said more than once, no source named",
        "Said once so far",
    ]
    assert [grid.title for grid in overview_grids(part_series(build_series(ONCE)))] == [""]


def test_a_single_figure_has_no_change():
    assert overview_grids(part_series(build_series(ONCE)))[0].heads == (
        "figure",
        "claimant",
        "last",
        "as of",
        "articles",
    )


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_names_are_told_whole_on_any_page(width):
    body = "Office for the Coordination of Humanitarian Affairs"
    grid = overview_grid(build_series([claim(3_000_000 + n, n, claimant=body) for n in range(9)]), width)
    text = plain_text(grid, width)
    assert max(map(len, text.splitlines())) <= width
    words = text.split()
    assert all(word in words for word in body.split()[-2:]) or "…" in text
    assert "3,000,008" in text
