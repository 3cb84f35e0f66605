"""Other forms of common characters are read as these, one for one, and printed as they are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.extract.characters import plain_characters
from tracker.model import Article

READ = [
    ("at\u00a0least 12\u202f500\u2009men\u3000fled", "at least 12 500 men fled"),
    ("one\u2028two\u2029three\x85four\x0cfive\rsix\r\n", "one\ntwo\nthree\nfour\nfive\nsix\r\n"),
    ("１，２００ ｋｉｌｌｅｄ （ｔｏｄａｙ）", "1,200 killed (today)"),
    ("٣٤٠ dead, ۱۲ hurt, ৯ missing, १५ found, 𝟏𝟐 lost", "340 dead, 12 hurt, 9 missing, 15 found, 12 lost"),
    ("١٬٢٠٠ and ٢٫٥", "1,200 and 2.5"),
    ("al‑Bab ‒ −5 ― Sanaʼa, Hamas´s 9″", 'al-Bab – –5 — Sana’a, Hamas’s 9"'),
    ("„We lost 12“, he said. „All of them”", "“We lost 12”, he said. “All of them”"),
    ("„never closed", "“never closed"),
    ("«12 died», she said", "“12 died”, she said"),
]


@pytest.mark.parametrize(("printed", "read"), READ)
def test_other_forms_are_read_as_the_common_ones(printed: str, read: str) -> None:
    assert plain_characters(printed) == read


@pytest.mark.parametrize(
    "text", ["Çorum’s “12” – 40 km² of €5m; Łódź, İzmir", "½ of 3 ± 1 °C", "数字 and Ⅻ", "naïve • 5 × 3 …", "Read on »"]
)
def test_characters_of_their_own_stay(text: str) -> None:
    assert plain_characters(text) == text


def test_a_figure_is_printed_as_the_text_has_it() -> None:
    text = "The\u00a0flood killed at least １２\u202f５００ people in\u00a0Iraq, the\u00a0army said."
    (figure,) = extract(Article("a", text, date(2020, 4, 22))).figures
    assert (figure.value, figure.bound, figure.claimant, figure.country) == (12500, "at_least", "army", "IRQ")
    assert figure.text == "１２\u202f５００"
    assert figure.sentence == text


@given(st.text(max_size=80))
def test_no_character_moves(text: str) -> None:
    assert len(plain_characters(text)) == len(text)
