"""How exact is a number? One line a case: the sentence with the number in brackets, its bound, the words that say
so."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.bounds import read_bound
from tracker.extract.document import Document
from tracker.extract.numerals import find_numerals
from tracker.model import BOUNDS, Article


def bound_of(marked: str) -> tuple[str, str | None]:
    """The bound of the number in [brackets], and the words that decided."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    document = Document(Article(id="a", text=text, published=date(2022, 3, 5)))
    (numeral,) = (n for n in find_numerals(text) if n.start == start)
    assert numeral.end == end
    bound = read_bound(numeral, document.sentence_at(start))
    return bound.name, text[bound.span.start : bound.span.end] if bound.span else None


CASES = [
    ("[21] people died.", "exact", None),
    ("At least [21] people died.", "at_least", "At least"),
    ("at least\u00a0[21] people died.", "at_least", "at least"),
    ("“At least [21] people died,” she said.", "at_least", "At least"),
    ("No fewer than [12] people died.", "at_least", "No fewer than"),
    ("not less than [12] people died.", "at_least", "not less than"),
    ("a minimum of [12] people died.", "at_least", "a minimum of"),
    ("≥[12] people died.", "at_least", "≥"),
    ("at least another [12] people died.", "at_least", "at least"),
    ("at least a further [12] people died.", "at_least", "at least"),
    ("at least US$[12 million]", "at_least", "at least"),
    ("The toll is [100] or over.", "at_least", "or over"),
    ("[100] or more people died.", "at_least", "or more"),
    ("[100] people or more died.", "at_least", "or more"),
    ("[603]+ people", "at_least", "+"),
    ("[5,000]-plus troops", "at_least", "-plus"),
    ("a toll of [300] and counting.", "at_least", "and counting"),
    ("an estimated $US[2 million]", "about", "an estimated"),
    ("[600] – Approximate number of homes that were hit.", "about", " – Approximate number"),
    ("[30] people at least.", "at_least", "at least"),
    ("[30] died, at least 12 of them women.", "exact", None),
    ("30 died, at least [12] of them women.", "at_least", "at least"),
    ("At least 40 were killed and [700] wounded.", "exact", None),
    ("More than [80] died.", "more_than", "More than"),
    ("over [150] died.", "more_than", "over"),
    ("well over [150] died.", "more_than", "well over"),
    ("above [150] metres", "more_than", "above"),
    ("exceeding [150]", "more_than", "exceeding"),
    ("upwards of [150] people", "more_than", "upwards of"),
    ("in excess of [150] people", "more_than", "in excess of"),
    ("the toll surpassed [150].", "more_than", "surpassed"),
    ("the toll passed [150].", "more_than", "passed"),
    ("The resolution passed [12] to 2", "exact", None),
    ("the bill passed [240]-180", "exact", None),
    ("more than [two dozen] people", "more_than", "more than"),
    ("more than [a dozen] people", "more_than", "more than"),
    ("more than [half a million] people", "more_than", "more than"),
    ("more than $[5 million]", "more_than", "more than"),
    ("over €[5 million]", "more_than", "over"),
    ("over Rs [20 crore]", "more_than", "over"),
    ("the more than [300] people aboard", "more_than", "more than"),
    ("Nearly [500] died.", "nearly", "Nearly"),
    ("almost [500] died.", "nearly", "almost"),
    ("close to [500] died.", "nearly", "close to"),
    ("just short of [500] votes", "nearly", "just short of"),
    ("approaching [500]", "nearly", "approaching"),
    ("up to [700] people", "at_most", "up to"),
    ("as many as [50] people", "at_most", "as many as"),
    ("as much as $[50 million]", "at_most", "as much as"),
    ("at most [50] people", "at_most", "at most"),
    ("no more than [50] people", "at_most", "no more than"),
    ("not more than [50] people", "at_most", "not more than"),
    ("a maximum of [50] people", "at_most", "a maximum of"),
    ("[50] people at most.", "at_most", "at most"),
    ("[50] or fewer people", "at_most", "or fewer"),
    ("≤[50] people", "at_most", "≤"),
    ("fewer than [40] people", "less_than", "fewer than"),
    ("less than [40] people", "less_than", "less than"),
    ("under [40] people", "less_than", "under"),
    ("just under [40] people", "less_than", "just under"),
    ("below [40] people", "less_than", "below"),
    ("About [1,200] died.", "about", "About"),
    ("around [1,200] died.", "about", "around"),
    ("some [1,200] died.", "about", "some"),
    ("roughly [1,200] died.", "about", "roughly"),
    ("approximately [1,200] died.", "about", "approximately"),
    ("an estimated [5 million] people", "about", "an estimated"),
    ("The estimated [5 million] refugees", "about", "estimated"),
    ("~[30] people", "about", "~"),
    ("(about [186] miles)", "about", "about"),
    ("[a dozen] or so people", "about", "or so"),
    ("[40]-odd people", "about", "-odd"),
    ("in the region of [40] people", "about", "in the region of"),
    ("about 1,200 died and [251] were taken.", "exact", None),
    ("about [1,200] died and 251 were taken.", "about", "about"),
    ("[100 to 200] people", "range", None),
    ("about [100 to 200] people", "range", None),
    ("up to [10 or 12] people", "range", None),
    ("between [11 and 17] people", "range", None),
    ("[Dozens] died.", "vague", None),
    ("At least [dozens] died.", "vague", None),
    ("more than [several hundred] died.", "vague", None),
    ("[a few] people", "vague", None),
    ("[hundreds of thousands] fled", "vague", None),
    ("under [no] illusion", "exact", None),
    ("virtually [no] protection", "exact", None),
    ("[two] parents and up to six children", "exact", None),
    ("The toll has edged up to [80], officials say.", "exact", None),
    ("He was arrested over [31] murders.", "exact", None),
    ("The number of the sick shot up to [300].", "exact", None),
    ("The convoy went on for up to [30] km.", "at_most", "up to"),
    ("people of [60] and above.", "at_least", "and above"),
    ("more than the [200] expected", "exact", None),
    ("fighting near [four] settlements", "exact", None),
    ("just [20] doctors", "exact", None),
    ("only [20] doctors", "exact", None),
    ("another [20] doctors", "exact", None),
    ("exactly [20] doctors", "exact", None),
    ("no fewer than [two] and at most 5", "at_least", "no fewer than"),
    ("over the past [24] hours", "exact", None),
    ("over the [two] days", "exact", None),
    ("some of the [30] miners", "exact", None),
    ("parents worried about [two] boys", "exact", None),
    ("information about [two] boys", "exact", None),
    ("about the [30] miners", "exact", None),
    ("the dispute over [20] homes", "exact", None),
    ("the row over [two] islands", "exact", None),
    ("It crossed the border. [30] people died.", "exact", None),
    ("They were more than ready. [30] people died.", "exact", None),
    ("the war they talk about: [30] dead", "exact", None),
    ("children under [5]", "exact", None),
]


@pytest.mark.parametrize(("marked", "name", "words"), CASES)
def test_read_bound(marked: str, name: str, words: str | None) -> None:
    assert bound_of(marked) == (name, words)


LEXICON = tomllib.loads((files("tracker.lexicon") / "bounds.toml").read_text(encoding="utf-8"))
BEFORE = [(p, name) for name in BOUNDS for p in LEXICON.get(name, {}).get("before", [])]
AFTER = [(p, name) for name in BOUNDS for p in LEXICON.get(name, {}).get("after", [])]
CLOSING = [(p, name) for name in BOUNDS for p in LEXICON.get(name, {}).get("closing", [])]
UNLESS = [(first, word) for word, firsts in LEXICON["unless_after"].items() for first in firsts]


@pytest.mark.parametrize(("phrase", "name"), BEFORE)
def test_every_phrase_before_is_read(phrase: str, name: str) -> None:
    assert bound_of(f"Officials say {phrase} [31] villages burnt.") == (name, phrase)


@pytest.mark.parametrize(("phrase", "name"), AFTER)
def test_every_phrase_after_is_read(phrase: str, name: str) -> None:
    space = "" if phrase[0] in "+-" else " "
    assert bound_of(f"Officials counted [31]{space}{phrase} villages.") == (name, phrase)


@pytest.mark.parametrize(("phrase", "name"), CLOSING)
def test_every_closing_phrase_is_read_only_at_the_close(phrase: str, name: str) -> None:
    assert bound_of(f"Officials counted [31] villages, {phrase}.")[0] == name
    assert bound_of(f"Officials counted [31] villages, {phrase} 12 of them burnt.")[0] == "exact"


@pytest.mark.parametrize(("first", "word"), UNLESS)
def test_every_exception_is_kept(first: str, word: str) -> None:
    assert bound_of(f"It was {first} {word} [31] villages.") == ("exact", None)


@pytest.mark.parametrize("first", LEXICON["of_people"]["over"])
def test_over_is_a_bound_behind_what_is_done_to_people(first: str) -> None:
    (number,) = find_numerals(text := f"They {first} over 31 students.")
    sentence = Document(Article("a", text, date(2024, 5, 1))).sentences[0]
    assert read_bound(number, sentence, people=True).name == "more_than"
    assert read_bound(number, sentence).name == "exact"


@pytest.mark.parametrize("filler", LEXICON["between"]["words"])
def test_every_filler_is_stepped_over(filler: str) -> None:
    assert bound_of(f"Officials say at least {filler} [31] villages burnt.")[0] in ("at_least", "at_most", "about")


def test_names_are_those_of_the_model() -> None:
    assert {name for _, name in BEFORE + AFTER + CLOSING} <= set(BOUNDS)


@given(st.sampled_from(BEFORE), st.integers(1, 10**9))
def test_a_bound_never_changes_the_value(phrase: tuple[str, str], n: int) -> None:
    (alone,) = find_numerals(f"{n:,} people")
    bounded = find_numerals(f"{phrase[0]} {n:,} people")[-1]
    assert (bounded.value, bounded.high, bounded.text) == (alone.value, alone.high, alone.text)
