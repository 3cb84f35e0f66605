"""Words that an editor put into a quotation in square brackets are read as if they had been said."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.extract.edited import apply_edits
from tracker.extract.inserted import find_inserted
from tracker.lexicon.speech import load_speech
from tracker.model import Article


def _read(text: str) -> str:
    return apply_edits(text, find_inserted(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("“Some 12 [were killed],” she said.", "“Some 12 were killed,” she said."),
        ("“[Rebels] burned 40 huts,” he said.", "“Rebels burned 40 huts,” he said."),
        ("“We lost [our] goats,” he said.", "“We lost our goats,” he said."),
        ("“Three died in [Vall] and [the] hills.”", "“Three died in Vall and the hills.”"),
        ("“There was 12 peple [sic] here.”", "“There was 12 peple here.”"),
        ("“He said that [the army] shot two.”", "“He said that the army shot two.”"),
    ],
)
def test_brackets_are_read_past(text: str, read: str) -> None:
    assert _read(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "“They [the rebels] shot two men.”",  # who is meant, not what was said
        "“We [miners] lost two men.”",
        "A burned street in Vall [Reuters]",  # a caption's source
        "See [the ministry](https://example.org/a).",
        "Forty died.[a][b]",
        "Killed: [12], hurt: [40]",
        "[Photo: Ida Holt]",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert _read(text) == text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("“At least 12 people [were killed],” the mayor said.", [("killed", "12", "mayor")]),
        ("“[Floods] destroyed 40 homes,” said Ida Holt.", [("damaged", "40", "Ida Holt")]),
        (
            "“One guard [was arrested] in Vall, three in Karst,” the police said.",
            [("detained", "One", "police"), ("detained", "three", "police")],
        ),
        ("“They [the rebels] killed 12 clerks,” the mayor said.", [("killed", "12", "mayor")]),
    ],
)
def test_figures_are_found_where_they_are_printed(text: str, figures: list[tuple[str, str, str]]) -> None:
    found = extract(Article("a", text, date(2022, 3, 3))).figures
    assert [(f.metric, f.text, f.claimant) for f in found] == figures
    assert all(text[f.start : f.end] == f.text and f.sentence in text for f in found)


@pytest.mark.parametrize("word", sorted(load_speech().words["shown"]))
def test_what_a_picture_shows_is_no_word_of_the_sentence(word: str) -> None:
    text = f"Some 12 people [{word}] died in the blast."
    assert _read(text) == text
    assert [f.metric for f in extract(Article("a", text, date(2022, 3, 3))).figures] == ["killed"]
