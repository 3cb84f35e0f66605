"""Numbers written any way are read back, and any text is read to its end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marked_numerals import read
from tracker.extract.number_words import WORDS
from tracker.extract.numerals import find_numerals

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen
eighteen nineteen""".split()

TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n: int, joiner: str) -> str:
    """The number in words; `joiner` stands between hundreds and the rest ("and" or nothing)."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = f" {joiner} " if joiner and rest and (size == 100 or rest < 100) else " "
            return f"{spell(n // size, joiner)} {name}" + (link + spell(rest, joiner) if rest else "")
    raise AssertionError(n)


NUMBERS = st.integers(1, 999_999_999_999) | st.integers(1, 3000)


@given(NUMBERS, st.sampled_from(["and", ""]))
def test_spelled_number_is_read_back(n: int, joiner: str) -> None:
    assert read(f"Some say {spell(n, joiner)} people left.") == [(spell(n, joiner), n)]


@given(NUMBERS, st.sampled_from([",", " ", "\u00a0", "\u2009", "\u202f", "'", ""]))
def test_grouped_number_is_read_back(n: int, mark: str) -> None:
    written = f"{n:,}".replace(",", mark)
    assert read(f"Some say {written} people left.") == [(written, n)]


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion", "lakh", "crore"]))
def test_scaled_decimal_is_read_back(tenths: int, scale: str) -> None:
    assert read(f"{tenths / 10:.1f} {scale} people") == [
        (f"{tenths / 10:.1f} {scale}", pytest.approx(tenths / 10 * WORDS[scale][1]))
    ]


@given(
    st.integers(1, 10**7),
    st.integers(1, 10**7),
    st.sampled_from(["{} to {} people", "between {} and {} people", "{:,}-{:,} people"]),
)
def test_range_is_kept_only_when_it_rises(low: int, high: int, shape: str) -> None:
    low, high = 10_000 + low, 10_000 + high
    found = find_numerals(shape.format(low, high))
    assert [(n.value, n.high) for n in found] == ([(low, high)] if low < high else [(low, None), (high, None)])


PIECES = st.sampled_from(
    """one two three twenty forty hundred thousand million billion dozen dozens half a few several couple of and to
    or between from
    no zero none tens hundreds 1 12 300 2022 1,600 12.5 3/4 $ € % - – : , . ( ) m k bn people died
    March lakh crore quarter İ ½""".split()
)

SOUP = st.lists(PIECES, max_size=25).flatmap(
    lambda p: st.sampled_from([" ".join(p), "".join(p), "-".join(p)])
) | st.text(max_size=80)


@given(SOUP)
def test_offsets_fit_and_numerals_never_overlap(text: str) -> None:
    found = find_numerals(text)
    assert all(text[n.start : n.end] == n.text and n.text.strip() == n.text for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(n.high is None or n.high > n.value for n in found)
    assert all(n.value >= 0 for n in found)


@given(SOUP)
def test_an_unrelated_sentence_changes_nothing(text: str) -> None:
    before, after = "The river rose again.\n\n", "\n\nRescuers kept on searching."
    moved = [(n.start - len(before), n.value, n.high) for n in find_numerals(before + text + after)]
    assert moved == [(n.start, n.value, n.high) for n in find_numerals(text)]


HOSTILE = [
    "7",
    "1,",
    "1 ",
    "and ",
    "((",
    "one hundred and ",
    "half a ",
    "1 to ",
    "a few ",
    "$",
    "1.",
    "2 1/",
    "tens of ",
    "one ",
    "000 ",
    "1-",
    "no ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + " then 42 people died."
    assert (find_numerals(text)[-1].text, find_numerals(text)[-1].value) == ("42", 42)


def test_a_long_row_of_numbers_is_one_numeral_up_to_its_last() -> None:
    row = " ".join(str(n) for n in range(130))
    assert [n.text for n in find_numerals(f"{row} 7 people fled.")] == [row, "7"]
    assert len(find_numerals("Losses by month: 12 15 9 30 people.")) == 4
