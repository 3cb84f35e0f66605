"""Lines that were only broken to fit a page are read on; rows, items, headings and lines of their own are not."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzed import check_extract
from tracker.extract import extract
from tracker.extract.legible import read_as
from tracker.extract.linewords import joins
from tracker.extract.wrapping import unwrap
from tracker.model import Article, Figure

STORY = (
    "A landslide has buried part of a market town in the hills of western Honduras, killing at least 34 people, the "
    "civil protection agency said on Tuesday. Another 120 villagers were taken to hospitals in Santa Rosa de Copan, "
    "according to the Honduran Red Cross, and rescuers were still looking for 15 who are missing.",
    "It was the second slide in a week. On Friday, seven farm workers died near La Esperanza, where the authorities "
    "have since moved more than 2,300 people into schools and churches, Mayor Teresa Pineda told reporters.",
    "“We have counted 410 homes that nobody can live in any more,” said Ana Lucia Reyes, a spokeswoman for the Red "
    "Cross in San Pedro Sula. The government put the damage at $12 million and promised help to the 900 families that "
    "it says have lost everything.",
)
PAGES = {
    "blank lines": {"width": 72, "gap": "\n\n"},
    "no blank lines": {"width": 72, "gap": "\n"},
    "indented": {"width": 66, "gap": "\n", "indent": "     "},
    "wide": {"width": 100, "gap": "\n"},
    "narrow": {"width": 50, "gap": "\n\n"},
}


def paged(width: int, gap: str, indent: str = "") -> str:
    """The story as a wire prints it."""
    return gap.join(
        textwrap.fill(part, width, initial_indent=indent, break_on_hyphens=False, break_long_words=False)
        for part in STORY
    )


def found(text: str) -> list[tuple[object, ...]]:
    """The fields of the figures of a text."""

    def fields(f: Figure) -> tuple[object, ...]:
        return (f.metric, f.value, f.bound, f.who, f.claimant, f.place, f.country, f.as_of, f.scope, f.status)

    return [fields(f) for f in extract(Article("a", text, date(2019, 10, 2), "Landslide in Honduras")).figures]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_gives_the_figures_of_its_text(page: str) -> None:
    expected = found("\n\n".join(STORY))
    assert len(expected) == 7
    assert found(paged(**PAGES[page])) == expected  # type: ignore[arg-type]


ENDS = {
    "a space behind each line": lambda page: page.replace("\n", " \n"),
    "carriage returns": lambda page: page.replace("\n", "\r\n"),
    "indented all over": lambda page: "   " + page.replace("\n", "\n   "),
    "wide spaces behind sentences": lambda page: page.replace(". ", ".  "),
    "a blank line behind each line": lambda page: page.replace("\n", "\n\n"),
}


@pytest.mark.parametrize("end", ENDS)
def test_lines_end_in_many_ways(end: str) -> None:
    page = ENDS[end](paged(70, "\n"))
    assert found(page) == found("\n".join(STORY))


def test_words_are_cut_at_the_ends_of_lines() -> None:
    page = (
        "Rebels have driven more than 2,400 vil-\nlagers from the hills above Taunggyi in My-\nanmar and killed at "
        "least 17 govern-\nment soldiers, the army said. A well-\nknown monk was among the 30 people who were "
        "in-\njured."
    )
    assert found(page) == found(
        "Rebels have driven more than 2,400 villagers from the hills above Taunggyi in Myanmar and killed at "
        "least 17 government soldiers, the army said. A well-known monk was among the 30 people who were injured."
    )
    assert len(found(page)) == 3


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("were evacu-\nated", True),
        ("400 peo-\nple", True),
        ("EVACU-\nATED", True),
        ("a rebel-\nheld town", False),
        ("a 12-\nyear-old", False),
        ("the Kabul-\nKandahar road", False),
        ("Mr. Vande-\nvelde left; Vandevelde said", True),
        ("a well-\nknown man", False),
        ("COVID-\n19", False),
    ],
)
def test_a_cut_word_is_told_from_a_compound(cut: str, joined: bool) -> None:
    hyphen = cut.index("-\n")
    assert joins(cut, hyphen, hyphen + 2) is joined


def test_figures_are_printed_as_the_page_has_them() -> None:
    text = (
        "The quake has damaged more than two\nhundred houses and left many people of\nthe valley without a roof, they "
    )
    text += (
        "say.\nThe army brought tents to the mountain\nvillages on Sunday and cleared the one\nroad that leads to them."
    )
    (figure,) = extract(Article("a", text, date(2019, 10, 2))).figures
    assert (figure.value, figure.text) == (200, "two\nhundred")
    assert figure.text == text[figure.start : figure.end]
    assert figure.sentence in text


KEPT = {
    "rows": "Killed: 340\nWounded: 1,200 in all districts\nMissing: 15\nHouses destroyed: 4,100\nHouses damaged: 90\n",
    "cells": (
        "Northern Region      12   340   1,200\nCentral and Eastern  40   120   9,330\n"
        "Southern Province    17   555   2,310\n"
    ),
    "a sentence a line": (
        "At least 21 people were killed in the city.\nThe mayor asked for help from the capital.\n"
        "More than 300 families have been moved away.\nSchools will be shut until Monday at least.\n"
    ),
    "headlines": (
        "Dozens killed as bus falls into ravine in Peru\nMinister resigns over stadium fire that killed 31\n"
        "Cyclone nears coast as thousands leave homes\nStrike shuts ports for a third day in a row now\n"
    ),
    "items": (
        "- 12 people were killed in the north of it\n- 30 people were wounded by falling trees\n"
        "- 400 homes were damaged along the coast\n- 18 schools were closed in the two towns\n"
    ),
    "paragraphs": "\n".join(STORY),
    "one line": " ".join(STORY),
    "verse": "The river rose\nat night and took\nthe bridge, the mill\nand eleven cows\n",
}


@pytest.mark.parametrize("kind", KEPT)
def test_lines_of_their_own_are_kept(kind: str) -> None:
    assert unwrap(KEPT[kind]) == KEPT[kind]


LEAD = (
    "The storm has killed at least 12 people in the\nnorth and driven more than 3,000 families from\n"
    "their homes, the agency said on Monday."
)


@pytest.mark.parametrize(
    "line",
    [
        "• 40 schools were closed in the two provinces\n• 12 clinics have no light since the second day",
        "Killed: 340",
        "- 40 schools were closed\n- 12 clinics are dark",
        "Relief and early recovery\nThe army has brought water and food to all the\nvillages by now.",
        "     A second storm is expected at the weekend.",
    ],
)
def test_beside_wrapped_lines_others_are_kept(line: str) -> None:
    read = unwrap(f"{LEAD}\n{line}\n")
    assert "people in the north and driven" in read
    assert f"on Monday.\n{line.splitlines()[0]}\n" in read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (LEAD.replace("north and", "north, where its eye crossed the coast about\n09:30 and"), "about 09:30 and"),
        (LEAD.replace("\n", "\n\n"), "more than 3,000 families from  their homes"),  # a blank line behind each
        (LEAD.upper(), "AT LEAST 12 PEOPLE IN THE NORTH AND"),  # old wires have no small letters
        (
            LEAD.replace("at least 12 people", "12 – five of them children –").replace("in the\n", "in\n– the "),
            "in – the",
        ),
    ],
)
def test_forms_of_wrapped_lines(text: str, read: str) -> None:
    assert read in unwrap(text)


LINES = st.lists(
    st.sampled_from([*LEAD.split(), "\n", "\n", "\n\n", " \n", "\t", "- ", "    ", "3) ", "é", "😀"]), max_size=60
)


@given(LINES.map(" ".join))
def test_no_character_moves(text: str) -> None:
    read = read_as(text)
    assert len(read) == len(text)
    assert read.casefold().split() == text.casefold().split()
    check_extract(text)


def test_a_first_line_may_bear_a_dateline_too() -> None:
    text = (
        "BOGOTA, 16 SEP 89 (INRAVISION TELEVISION CADENA 2) -- [TEXT] TWO BOMBS WENT OFF THIS AFTERNOON IN A BANK IN\n"
        "MEDELLIN.  THREE PEOPLE WERE HURT AND THE DAMAGE IS PUT AT MORE THAN\n"
        "40 MILLION PESOS.  THE POLICE HAVE FOUND NOBODY WHO SAW THE MEN THAT\nLEFT THE BOMBS."
    )
    assert "\n" not in unwrap(text)
