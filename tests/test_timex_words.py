"""Each word of time in the lexicon makes a time."""

from __future__ import annotations

from datetime import date

import pytest

from tests.test_timex import SATURDAY, only
from tracker.extract.timewords import words_of_time
from tracker.extract.timex import find_times

LEXICON = words_of_time()


@pytest.mark.parametrize("word", [*LEXICON["deictic"], *LEXICON["anaphoric"], *LEXICON["days"]])
def test_each_day_word_of_the_lexicon_has_a_day(word: str) -> None:
    assert any(t.last for t in find_times(f"It happened {word} in the north", SATURDAY))


@pytest.mark.parametrize("unit", LEXICON["units"])
def test_each_unit_of_the_lexicon_makes_a_length(unit: str) -> None:
    found = find_times(f"It lasted five {unit}s in all", SATURDAY)
    assert [t.kind for t in found] == ["duration"]


@pytest.mark.parametrize("amount", [a for a in LEXICON["amounts"] if a != "half"])
def test_each_amount_of_the_lexicon_makes_a_length(amount: str) -> None:
    assert [t.kind for t in find_times(f"It lasted {amount} of days", SATURDAY)] == ["duration"]


@pytest.mark.parametrize(("kind", "word"), [(k, w) for k, ws in LEXICON["modifiers"].items() for w in ws])
def test_each_modifier_of_the_lexicon_makes_a_time(kind: str, word: str) -> None:
    assert find_times(f"It was in the {word} three weeks of it", SATURDAY)


@pytest.mark.parametrize(("kind", "word"), [(k, w) for k, ws in LEXICON["tails"].items() for w in ws])
def test_each_tail_of_the_lexicon_ends_a_length(kind: str, word: str) -> None:
    text = f"It was two years {word}"
    assert [text[t.start : t.end] for t in find_times(text, SATURDAY)] == [f"two years {word}"]


@pytest.mark.parametrize(("kind", "word"), [(k, w) for k, ws in LEXICON["edges"].items() for w in ws])
def test_each_edge_of_the_lexicon_cuts_a_month(kind: str, word: str) -> None:
    found = only(f"It was at the {word} of May 2021", SATURDAY)
    assert (
        found.last
        == {
            "early": date(2021, 5, 10),
            "start": date(2021, 5, 10),
            "mid": date(2021, 5, 20),
            "late": date(2021, 5, 31),
        }[kind]
    )


@pytest.mark.parametrize("zone", LEXICON["clock"]["zones"])
def test_each_zone_of_the_lexicon_makes_a_clock(zone: str) -> None:
    assert [t.kind for t in find_times(f"It fell at 0430 {zone} in the north", SATURDAY)] == ["clock"]


@pytest.mark.parametrize("word", LEXICON["dayparts"]["words"])
def test_each_part_of_a_day_belongs_to_its_weekday(word: str) -> None:
    text = f"It fell on Monday {word}"
    assert [text[t.start : t.end] for t in find_times(text, SATURDAY)] == [f"Monday {word}"]


@pytest.mark.parametrize("word", LEXICON["frequency"]["words"])
def test_each_frequency_of_the_lexicon(word: str) -> None:
    assert [t.kind for t in find_times(f"It falls {word} there", SATURDAY)] == ["frequency"]


@pytest.mark.parametrize("word", LEXICON["seasons"])
def test_each_season_of_the_lexicon(word: str) -> None:
    assert only(f"It was in the {word} of 2015 there", SATURDAY).last is not None


@pytest.mark.parametrize("noun", LEXICON["counted"]["words"])
def test_four_digits_before_a_counted_noun_are_no_year(noun: str) -> None:
    assert find_times(f"They took 2015 {noun}", SATURDAY) == []
