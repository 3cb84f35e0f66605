"""How series look: numbers, bounds, marks, sparklines, grids that fit the page."""

import pytest

from tests.claimed import claim
from tracker.report.grid import Grid, markdown, plain_text, print_colored, split_grid
from tracker.report.moved import find_moves, write_move
from tracker.report.notation import sparkline, to_ascii, write_change, write_number, write_rate, write_value
from tracker.report.table import comparison_grid, overview_grid, trend_grids
from tracker.series import build_series
from tracker.series.compare import compare


@pytest.mark.parametrize(
    ("value", "high", "bound", "written"),
    [
        (21, None, "exact", "21"),
        (660_000, None, "exact", "660,000"),
        (1.5, None, "exact", "1.5"),
        (21, None, "at_least", "≥ 21"),
        (42_000, None, "more_than", "> 42,000"),
        (500, None, "about", "~ 500"),
        (500, None, "nearly", "≲ 500"),
        (50, None, "at_most", "≤ 50"),
        (600, None, "less_than", "< 600"),
        (100, 200, "range", "100–200"),
        (24, None, "vague", "dozens"),
        (200_000, None, "vague", "hundreds of thousands"),
        (30, None, "vague", "~ 30"),
    ],
)
def test_values_are_written_as_they_were_stated(value, high, bound, written):
    assert write_value(value, high, bound) == written


@pytest.mark.parametrize(
    ("change", "written"), [(84, "+84"), (-3, "−3"), (0, "0"), (None, ""), (1_000_000, "+1,000,000"), (-0.5, "−0.5")]
)
def test_changes_carry_their_sign(change, written):
    assert write_change(change) == written


@pytest.mark.parametrize(("rate", "written"), [(6.04, "+6"), (0.26, "+0.3"), (143_199.7, "+143,200"), (None, "")])
def test_rates_claim_no_more_than_they_know(rate, written):
    assert write_rate(rate) == written


@pytest.mark.parametrize(
    ("values", "line"), [([1, 2, 3, 8], "▁▂▃█"), ([5, 5], "▄▄"), ([5], ""), ([], ""), (list(range(100)), "▁▂▃▃▄▅▆▆▇█")]
)
def test_sparklines(values, line):
    assert sparkline(values) == line


def test_ascii_terminals_lose_signs_and_no_numbers():
    assert to_ascii("≥ 21 ▼, 100–200, 41,825 → 41,909, ≲ 500") == ">= 21 v, 100-200, 41,825 -> 41,909, <~ 500"


def test_numbers_keep_what_they_have():
    assert [write_number(v) for v in (0, 1e12, 39.767, 0.25)] == ["0", "1,000,000,000,000", "39.77", "0.25"]


WIDE = Grid(
    heads=("as of", *(f"Claimant number {n}" for n in range(6))),
    rows=tuple((f"2024-05-0{d}", *(f"{n * 1000 + d:,}" if n % d == 0 else "" for n in range(6))) for d in (1, 2, 3)),
    title="killed",
    notes=("a note",),
    foot=(("total change", *("+2" for _ in range(6))),),
)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_wide_grid_is_cut_and_loses_no_number(width):
    text = plain_text(WIDE, width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert all(cell in text for row in WIDE.rows for cell in row)
    assert text.count("a note") == 1


def test_a_grid_without_limit_stays_whole():
    assert split_grid(WIDE, None) == [WIDE]


def test_numbers_stand_right_under_their_heads():
    lines = plain_text(Grid(("as of", "Army"), (("2024-05-01", "5"), ("2024-05-02", "1,234")))).splitlines()
    assert lines == ["as of        Army", "─────────────────", "2024-05-01      5", "2024-05-02  1,234"]


def test_markdown_is_a_table_with_escaped_bars():
    text = markdown(Grid(("as of", "A|B"), (("2024-05-01", "5"),), title="killed"))
    assert text.splitlines() == ["**killed**", "", "| as of | A\\|B |", "| --- | ---: |", "| 2024-05-01 | 5 |"]


def test_colour_comes_from_rich_and_keeps_every_cell():
    text = print_colored(WIDE, 80)
    assert "\x1b[" in text
    assert all(cell in text for row in WIDE.rows for cell in row)


TWO = [
    claim(3000, 0, claimant="Army"),
    claim(3100, 1, claimant="Army"),
    claim(3050, 2, claimant="Army"),
    claim(9000, 1, "at_least", claimant="Rebels"),
]


def test_a_metric_is_a_row_a_date_and_a_column_a_claimant():
    grid = trend_grids(build_series(TWO))[0]
    assert grid.heads == ("as of", "Army", "Rebels")
    assert grid.rows == (
        ("2024-05-01", "3,000", ""),
        ("2024-05-02", "3,100", "≥ 9,000"),
        ("2024-05-03", "3,050 ▼", ""),
    )
    assert grid.foot == (("total change", "+50", ""), ("mean a day", "+25", ""))
    assert "▼ a running total that fell: revised by its source" in grid.notes


def test_the_title_says_what_where_and_which_count():
    assert trend_grids(build_series(TWO))[0].title == "killed · Goma · running total"


def test_one_series_tells_change_and_publishers():
    rows = [claim(40, 0, publisher="Wire"), claim(40, 0, publisher="Daily"), claim(47, 1, publisher="Post")]
    grid = trend_grids(build_series(rows))[0]
    assert grid.heads == ("as of", "Health Ministry", "change", "figures", "printed by")
    assert grid.rows == (("2024-05-01", "40", "", "2", "Daily, Wire"), ("2024-05-02", "47", "+7", "1", "Post"))


@pytest.mark.parametrize(
    ("by", "fields", "heads"),
    [
        ("who", [{"who": "children"}, {"who": "people"}], ("children", "people")),
        ("place", [{"place": "Beni"}, {"place": "Goma"}], ("Beni", "Goma")),
        ("scope", [{"scope": "total"}, {"scope": "period"}], ("new in a period", "running total")),
        ("claimant", [{"claimant": "Army"}, {"claimant": None}], ("Army", "no claimant")),
    ],
)
def test_columns_can_stand_for_something_else(by, fields, heads):
    series = build_series([claim(5, 0, **fields[0]), claim(7, 1, **fields[1])])
    assert trend_grids(series, by)[0].heads[1:] == heads


def test_columns_by_publisher():
    rows = [claim(5, 0, publisher="Wire"), claim(7, 1, publisher="Daily")]
    assert trend_grids(build_series(rows, by_publisher=True), "publisher")[0].heads[1:] == ("Daily", "Wire")


def test_many_claimants_of_one_figure_are_told_below():
    rows = [claim(100 + n, n % 3, claimant=f"Body {n}") for n in range(8)]
    grid = trend_grids(build_series(rows))[0]
    assert grid.heads == ("as of", *(f"Body {n}" for n in range(6)))
    assert grid.notes[0] == "Of one date: Body 6 106 (2024-05-01); Body 7 107 (2024-05-02)"


def test_only_the_last_dates_when_asked():
    assert [row[0] for row in trend_grids(build_series(TWO), last=1)[0].rows] == ["2024-05-03"]


def test_a_week_is_a_row():
    assert [row[0] for row in trend_grids(build_series(TWO), step="week")[0].rows] == ["to 2024-05-05"]


def test_the_overview_has_a_row_a_series():
    grid = overview_grid(build_series(TWO))
    assert grid.heads[:7] == ("figure", "claimant", "first", "last", "as of", "change", "a day")
    assert grid.heads[7:] == ("trend", "claims", "articles")
    assert grid.rows[0][:7] == ("killed, Goma", "Army", "3,000", "3,050 ▼", "2024-05-03", "+50", "+25")


@pytest.mark.parametrize("width", [70, 80, 100, 120, 160])
def test_the_overview_fits_the_page(width):
    rows = [claim(3_000_000 + n, n, claimant="Office for the Coordination of Humanitarian Affairs") for n in range(9)]
    text = plain_text(overview_grid(build_series(rows), width), width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert "3,000,008" in text


@pytest.mark.parametrize("width", [70, 80, 100])
def test_the_words_of_names_are_whole(width):
    rows = [claim(3_000_000 + n, n, claimant="Donetsk regional administration") for n in range(9)]
    words = {word for row in overview_grid(build_series(rows), width).rows for word in row[1].split()}
    assert words == {"Donetsk", "regional", "administration"}


def test_a_comparison_tells_gap_and_ratio():
    grid = comparison_grid(compare(build_series(TWO))[0])
    assert grid.heads == ("as of", "Army", "Rebels", "gap", "ratio")
    assert grid.rows == (("2024-05-02", "3,100", "≥ 9,000", "5,900", "2.90×"),)


def moved(rows, new):
    return [write_move(move) for move in find_moves(build_series(rows), {rows[n].id for n in new})]


NAMES = "killed, Goma, Health Ministry"
MOVES = [
    ("a total that rose", [claim(41_825, 0), claim(41_909, 1)], [1], [f"{NAMES}: 41,825 → 41,909 (+84)"]),
    ("one that fell", [claim(4327, 0), claim(4324, 1)], [1], [f"{NAMES}: 4,327 → 4,324 (−3, revised)"]),
    ("a lower bound", [claim(20, 0), claim(30, 1, "at_least")], [1], [f"{NAMES}: 20 → ≥ 30 (+10)"]),
    ("a new series", [claim(20, 0)], [0], []),
    ("the same again", [claim(20, 0), claim(20, 1)], [1], []),
    ("an older date", [claim(20, 5), claim(10, 1)], [1], []),
    ("a rounded echo", [claim(42_010, 0), claim(42_000, 1, "more_than")], [1], []),
    ("another publisher of a known claim", [claim(20, 0), claim(20, 0, publisher="Daily")], [1], []),
    ("an event", [claim(5, 0, scope="event"), claim(9, 1, scope="event")], [1], []),
]


@pytest.mark.parametrize(("rows", "new", "lines"), [case[1:] for case in MOVES], ids=[case[0] for case in MOVES])
def test_what_moved(rows, new, lines):
    assert moved(rows, new) == lines
