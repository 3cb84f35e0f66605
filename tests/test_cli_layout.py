"""Tables that fit the terminal."""

from __future__ import annotations

import pytest

from tracker.cli.layout import lay_out
from tracker.cli.output import Shown, shown

COLUMNS = [
    shown("id", number=True),
    shown("as of"),
    shown("who"),
    shown("review"),
    Shown("evidence", lambda record: "", below=True),
]
ROWS = [
    ["1", "2022-03-03", "people of the northern districts", "", "At least 21 people were killed in Kharkiv."],
    ["1,000,000", "2022-03-04", "", "", "Nobody was hurt."],
]


@pytest.mark.parametrize("width", [120, 100, 80, 60, 40, 30])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = list(lay_out(COLUMNS, ROWS, width))
    assert max(map(len, lines)) <= width
    assert "1,000,000" in "".join(lines)
    assert "2022-03-04" in "".join(lines)


def test_a_wide_terminal_takes_a_line_a_row_and_drops_empty_columns() -> None:
    lines = list(lay_out(COLUMNS, ROWS, 200))
    assert len(lines) == 3
    assert lines[0].split() == ["id", "as", "of", "who", "evidence"]


def test_a_narrow_terminal_moves_long_texts_below() -> None:
    lines = list(lay_out(COLUMNS, ROWS, 60))
    assert lines[2] == "    At least 21 people were killed in Kharkiv."
    assert len(lines) == 5


def test_text_is_cut_with_a_mark_and_numbers_never() -> None:
    lines = list(lay_out(COLUMNS, ROWS, 32))
    assert "people o…" in lines[1] or "…" in lines[1]
    assert lines[1].split()[0] == "1"


def test_colour_only_where_it_is_asked_for() -> None:
    assert "\x1b" not in "".join(lay_out(COLUMNS, ROWS, 60))
    assert "\x1b" in "".join(lay_out(COLUMNS, ROWS, 60, colour=True))
