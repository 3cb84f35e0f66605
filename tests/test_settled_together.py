"""What counts told of together share: the day, the scope and the place that the words give for one of them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.extract.reading import words_of_status
from tracker.model import Article, Figure

WORDS = words_of_status()["together"]
DAY = date(2021, 6, 18)  # a Friday


def figures_of(text: str) -> list[Figure]:
    return list(extract(Article("a", text, DAY, "Storm in the hills")).figures)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge lies 40 km (25 miles) north of Kathmandu, where it collapsed on Monday.",
        "The road will be closed for 300 km (186 miles) east of Lusaka.",
        "Norway will give $66 million (£52 million) to Malawi next year.",
        "Norway will give Malawi €160 million ($179 million, £132 million) next winter.",
        "“The frozen €150bn [£132bn] could go to Ukraine,” the minister said.",
        "The mine lies 15 miles (or 24 km) north of Beira.",
    ],
)
def test_the_same_amount_in_another_unit_says_the_same(text: str) -> None:
    first, *others = figures_of(text)
    assert others
    for other in others:
        for field in ("claimant", "place", "country", "as_of", "since", "scope", "status"):
            assert getattr(other, field) == getattr(first, field), field


def test_a_sum_owed_is_told_of_behind_both_amounts() -> None:
    assert [f.scope for f in figures_of("Greece must repay 327 billion euros ($400 billion) in debt.")] == ["total"] * 2


@pytest.mark.parametrize("word", WORDS["restating"])
def test_each_word_before_an_amount_given_again(word: str) -> None:
    first, second = figures_of(f"Norway will give $66 million ({word} £52 million) to Malawi next year.")
    assert second.status == first.status == "projected"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Wednesday's ambush in Gao left 25 troops dead, with 10 missing.", "event"),
        ("The toll in Beira has risen to 684 people, with nearly 3,400 injured.", "total"),
        ("Downpours have left two people dead and affected nearly 200,000 residents in Sofala.", "total"),
        (
            "Between January and March 518,000 people were displaced and 27,000 houses were destroyed in Sofala.",
            "period",
        ),
    ],
)
def test_counts_of_one_clause_have_one_scope(text: str, scope: str) -> None:
    assert [f.scope for f in figures_of(text)] == [scope, scope]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("A raid killed 12 men in Gao, taking the toll to 300.", ["event", "total"]),
        ("Six children drowned overnight while 90,000 people remain displaced in Sofala.", ["event", "total"]),
        ("A truck with 2,000 kg of rice reached Beira, and 40,000 people are displaced there.", ["event", "total"]),
    ],
)
def test_what_parts_two_counts_parts_their_scopes(text: str, scopes: list[str]) -> None:
    assert [f.scope for f in figures_of(text)] == scopes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday the slide buried 40 houses in Mocoa. It killed 25 people, with 10 missing.", date(2021, 6, 14)),
        ("On Tuesday gunmen came to Gao. Villagers say 185 people were abducted and 32 killed.", date(2021, 6, 15)),
    ],
)
def test_counts_of_one_clause_are_of_one_day(text: str, day: date) -> None:
    assert {f.as_of for f in figures_of(text)[-2:]} == {day}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Of Ebola, Guinea has seen 942 cases and 601 deaths, Liberia has seen 2,710 cases and 1,459 deaths.",
         ["Guinea", "Guinea", "Liberia", "Liberia"]),
        ("A bomber in Muqdadiya killed seven officers and wounded 30 more, said an official in Baghdad.",
         ["Muqdadiya", "Muqdadiya"]),
        ("The storm killed 12 in Lae and 40 in Madang.", ["Lae", "Madang"]),
        ("It killed 12 people in Lae but 40 in Madang.", ["Lae", "Madang"]),
    ],
)  # fmt: skip
def test_counts_of_one_clause_have_one_place(text: str, places: list[str]) -> None:
    assert [f.place for f in figures_of(text)] == places


@pytest.mark.parametrize("word", WORDS["apart"])
def test_each_word_that_parts_two_counts(word: str) -> None:
    figures = figures_of(f"The toll in Beira has risen to 684 people, {word} nearly 34 injured.")
    assert all(not reason.rule.startswith("told with") for f in figures for reason in f.reasons)


def test_the_reason_says_with_what_a_count_was_told() -> None:
    *_, last = figures_of("Wednesday's ambush in Gao left 25 troops dead, with 10 missing.")
    assert next(r.rule for r in last.reasons if r.field == "scope").startswith("told with: ")


def test_an_aside_between_dashes_parts_no_counts() -> None:
    text = (
        "Rebels took Gao on June 2, which led to the deaths of 900 people – most of them cooks – and the arrest of 25."
    )
    assert [f.as_of for f in figures_of(text)] == [date(2021, 6, 2)] * 2


HEADED = [
    "Damage, May 2021  The main figures for May 2021 are as follows:  123 people killed  15 missing  27 houses burnt",
    "The main figures for May 2021 are these: 123 people killed; 15 missing; 27 houses burnt.",
    "In May 2021 the ministry counted: - 123 people killed; - 15 missing; - 27 houses burnt.",
]


@pytest.mark.parametrize("text", HEADED)
def test_the_items_of_a_list_are_of_the_span_of_its_heading(text: str) -> None:
    assert [(f.scope, f.as_of) for f in figures_of(text)] == [("period", date(2021, 5, 31))] * 3
