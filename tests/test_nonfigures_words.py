"""Each noun of the lexicon of what never counts rejects its number; so does every date."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marked_numerals import reason_of

LEXICON = tomllib.loads((files("tracker.lexicon") / "nonfigures.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("noun", LEXICON["numbered"])
def test_every_numbered_noun_names(noun: str) -> None:
    assert reason_of(f"They spoke of {noun} [7] again") == "part of a name"


@pytest.mark.parametrize("noun", LEXICON["numbered_only_capital"])
def test_every_capitalised_noun_names_only_with_its_capital(noun: str) -> None:
    assert reason_of(f"They spoke of {noun.capitalize()} [7] again") == "part of a name"
    assert reason_of(f"They spoke of {noun} [7] again") is None


@pytest.mark.parametrize("noun", LEXICON["models"])
def test_every_model_names_its_version(noun: str) -> None:
    assert reason_of(f"They sent old {noun.capitalize()} [2] tanks") == "part of a name"
    assert reason_of(f"They sent old {noun.capitalize()} [12] tanks") is None


@pytest.mark.parametrize("noun", LEXICON["uncounted"])
def test_every_uncounted_noun_rejects(noun: str) -> None:
    assert reason_of(f"They spoke of [7] {noun} again") == "counts nothing of the catalogue"


@pytest.mark.parametrize("word", LEXICON["compound"])
def test_every_compound_rejects(word: str) -> None:
    assert reason_of(f"They spoke of a [seven]-{word} thing") is not None


@pytest.mark.parametrize("noun", LEXICON["counted"])
def test_every_counted_noun_makes_a_count_of_a_year(noun: str) -> None:
    assert reason_of(f"They lost [1998] {noun}") is None


@pytest.mark.parametrize("noun", LEXICON["aged"])
def test_every_aged_noun_makes_an_age(noun: str) -> None:
    assert reason_of(f"They helped {noun} under [15]") == "an age"


@given(
    st.integers(1, 31),
    st.sampled_from("January March May August December Sept. Oct. Nov".split()),
    st.integers(1900, 2030),
)
def test_a_full_date_is_never_a_count(day: int, month: str, year: int) -> None:
    assert reason_of(f"It was hit on [{day}] {month} {year}.") is not None
    assert reason_of(f"It was hit on {month} {day}, [{year}].") is not None
    assert reason_of(f"It was hit on {month} [{day}], {year}.") is not None
