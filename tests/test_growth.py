"""Texts made to cost time or memory: what comes out of them is bounded, and each number is answered for."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

DAY = date(2022, 3, 3)
SENTENCE = "At least 5 people were killed in Kharkiv on Monday, police said. "


def read(text: str) -> tuple[int, set[str]]:
    found = extract(Article("a", text, DAY))
    for item in (*found.figures, *found.rejections):
        assert text[item.start : item.end] == item.text
    return len(found.figures), {r.reason for r in found.rejections}


@pytest.mark.parametrize("piece", ["1 ", "5 killed, ", "12 | ", "hundred ", "17 4 March "])
def test_a_table_without_lines_counts_nothing(piece: str) -> None:
    figures, reasons = read(piece * 1000)
    assert figures == 0
    assert "one of a table's numbers" in reasons


@pytest.mark.parametrize("piece", ["7", "1,", "and ", "((", "12/", "1.", "“", "A-", "\n", " "])
def test_a_text_of_one_thing_counts_nothing(piece: str) -> None:
    assert read(piece * 20_000)[0] == 0


@pytest.mark.parametrize("noise", ["1 " * 500, "( " * 500, "and " * 500, "9" * 5000])
def test_noise_costs_no_figure_beside_it(noise: str) -> None:
    assert read(f"{SENTENCE}\n\n{noise}\n\n{SENTENCE}")[0] == 2


def test_each_of_many_sentences_is_read() -> None:
    assert read(SENTENCE * 300)[0] == 300


def test_a_long_list_is_no_table() -> None:
    listed = ", ".join(f"{n} people were killed in Kharkiv" for n in range(20, 60))
    assert read(f"On Monday {listed}.")[0] == 40
