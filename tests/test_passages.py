"""A passage put together from frames, speakers and days gives each number its claimant, its day and its scope."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.model import Article


class Source(NamedTuple):
    name: str
    pronoun: str
    again: str
    known_by: str  # a word of the claimant's name


SOURCES = [
    Source("the health ministry", "it", "the ministry", "ministry"),
    Source("police", "they", "the police", "police"),
    Source("governor Oleksandr Prokudin", "he", "the governor", "prokudin"),
    Source("Unicef spokeswoman Tess Ingram", "she", "the spokeswoman", "ingram"),
    Source("Médecins Sans Frontières (MSF)", "it", "the charity", "frontières"),
    Source("a government spokesman", "he", "the spokesman", "spokesman"),
    Source("the country's disaster agency", "it", "the agency", "agency"),
    Source("the Red Cross", "it", "the Red Cross", "cross"),
]
TODAY = date(2024, 9, 19)  # a Thursday
DAYS = {
    "on Monday": date(2024, 9, 16),
    "early on Tuesday": date(2024, 9, 17),
    "late on Sunday": date(2024, 9, 15),
    "on Wednesday evening": date(2024, 9, 18),
    "on 14 September": date(2024, 9, 14),
}
BLOWS = ["an air strike", "a car bomb", "a drone attack", "a landslide", "a factory fire", "a train crash"]
NUMBERS = ["12", "seven", "43", "eleven", "64", "31", "nine", "56"]

# In « »: whose number it is (A, B, - nobody), of which day (d the day named, p publication, dp either, others in full,
# x the day before) and of what scope. {a} a speaker, {he} and {ref} the same again, {b} another speaker;
# {blow} what happened {d}.
FRAMES = [
    "At least «A d e» people were killed in {blow} in Kharkiv {d}, {a} said. {He} added that «A dp e» were arrested.",
    "{A} said {blow} in Goma {d} had killed «A d e» people. «A dp e» others were wounded, {ref} said.",
    "{A} said {blow} hit Odesa {d}. Witnesses spoke of panic. «- dp e» people were killed.",
    "{Blow} in Aleppo {d} killed «A d e» people and left «A d e» injured, according to {a}.",
    "{A} said «A d e» people died in {blow} in Derna {d}. But {b} said only «B dp e» had died.",
    "In a statement, {a} said {blow} in Manila {d} had killed «A d e» people. The statement said «A dp e» were hurt.",
    "Local media cited {a} as saying that «A d e» people were killed in {blow} in Goma {d}.",
    "“We lost «A dp e» people,” {a} said after {blow} in Goma {d}. “Another «A dp e» people were injured.”",
    "«A d e» people died in {blow} in Manila {d}, {a} said. In 2019 a similar blast killed «- 2019-12-31 e» in Derna.",
    "«- d e» people died in {blow} in Derna {d}. It follows last week's blast in Goma, which killed «- 2024-09-15 e».",
    "In 2016, a storm killed «- 2016-12-31 e» people in Goma. {Blow} there {d} killed «A d e», {a} said.",
    "{A} said «A d e» people died in {blow} in Goma {d}. More than «- p t»,300 people have died since the war began.",
    "{A} said «A p p» people had been killed in the past 24 hours. Another «A p p» people were wounded, {he} said.",
    "«A p t» people have been killed in clashes in Goma since the truce, {a} said. {Blow} {d} killed «- d e».",
    "{A} told MPs «A p t»,100 people had been killed so far this year. Last year the figure was «A 2023-12-31 p».",
    "The war began on 3 February 2023. The army launched its offensive after «- 2023-02-03 e»,400 people were killed.",
    "{A} said {d} that the toll from {blow} in Derna had risen to «A d t», up from «A x t» a day earlier.",
    "{A} did not give details but said «A d e» people were killed in {blow} in Goma {d}.",
]
SCOPES = {"e": "event", "t": "total", "p": "period"}


def fill(frame: str, a: Source, b: Source, when: str, blow: str) -> str:
    words = {"a": a.name, "he": a.pronoun, "ref": a.again, "b": b.name, "d": when, "blow": blow}
    capital = {key.capitalize(): word[0].upper() + word[1:] for key, word in words.items()}
    return re.sub(r"\{(\w+)\}", lambda m: {**words, **capital}[m[1]], frame)


def take_marks(marked: str, numbers: list[str]) -> tuple[str, list[tuple[int, list[str]]]]:
    """The text with numbers for its marks, and where each stands with what its mark says."""
    text, wanted = "", []
    parts = re.split("[«»]", marked)
    for i, part in enumerate(parts):
        if i % 2:
            number = "12" if parts[i + 1].startswith(",") else numbers[i // 2]  # "12,300"
            wanted.append((len(text), part.split()))
            part = number[0].upper() + number[1:] if not text or text.endswith((". ", "“")) else number
        text += part
    return text, wanted


def days_of(code: str, day: date) -> list[date]:
    if code[0].isdigit():
        return [date.fromisoformat(code)]
    return [{"d": day, "p": TODAY, "x": day - timedelta(days=1)}[letter] for letter in code]


@settings(max_examples=400, derandomize=True)
@given(
    st.sampled_from(FRAMES),
    st.lists(st.sampled_from(SOURCES), min_size=2, max_size=2, unique=True),
    st.sampled_from(list(DAYS)),
    st.sampled_from(BLOWS),
    st.permutations(NUMBERS),
)
def test_passage(frame: str, sources: list[Source], when: str, blow: str, numbers: list[str]) -> None:
    text, wanted = take_marks(fill(frame, sources[0], sources[1], when, blow), numbers)
    figures = {figure.start: figure for figure in extract(Article("a", text, TODAY)).figures}
    for start, (whose, day, scope) in wanted:
        figure = figures[start]
        claimant = {"A": sources[0], "B": sources[1]}[whose].known_by if whose in "AB" else None
        assert claimant in (figure.claimant or "").lower() if claimant else figure.claimant is None, (text, figure)
        assert figure.as_of in days_of(day, DAYS[when]), (text, figure)
        assert figure.scope == SCOPES[scope], (text, figure)
