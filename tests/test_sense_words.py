"""Each word of the lexicon of senses changes what a number counts, in a sentence made for its list."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

from tracker.extract import extract
from tracker.model import Article

LEXICON = tomllib.loads((files("tracker.lexicon") / "senses.toml").read_text(encoding="utf-8"))


class Frame(NamedTuple):
    """A sentence with "*" for a word, what its number then counts, and a word with which it counts something else."""

    sentence: str
    text: str
    metric: str
    neutral: str
    forms: tuple[str, ...]

    def metric_with(self, word: str) -> str:
        """What the number counts with a word in the sentence; "-" for nothing."""
        found = extract(Article("a", self.sentence.replace("*", word), date(2022, 3, 3)))
        return next((f.metric for f in found.figures if f.text == self.text), "-")


def lists() -> dict[str, list[str]]:
    """The words of each list of the lexicon, by its room and name."""
    found: dict[str, str] = {}
    for room, table in LEXICON.items():
        stems = {f"{room}.stems.{name}": words for name, words in table.get("stems", {}).items()}
        found |= {f"{room}.{name}": words for name, words in table.items() if name != "stems"} | stems
    return {name: [word.replace("_", " ") for word in words.split()] for name, words in found.items()}


def frames() -> dict[str, list[Frame]]:
    """The sentences of each list; behind a colon the words that are made of its stems."""
    found = defaultdict(list)
    for line in Path(__file__).with_name("sense_cases.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, sentence, counted, *neutral = (part.strip() for part in line.split("|"))
            name, _, forms = name.partition(":")
            text, metric = counted.split()
            made = tuple(form.replace("_", " ") for form in forms.split())
            found[name].append(Frame(sentence, text, metric, (neutral or ["thing"])[0], made))
    return found


LISTS, FRAMES = lists(), frames()


def test_each_list_has_a_sentence() -> None:
    assert sorted(LISTS) == sorted(FRAMES)


@pytest.mark.parametrize(("name", "word"), [(name, word) for name, words in LISTS.items() for word in words])
def test_each_word_of_a_list_decides_in_one_of_its_sentences(name: str, word: str) -> None:
    assert any(
        frame.metric_with(form) == frame.metric != frame.metric_with(frame.neutral)
        for frame in FRAMES[name]
        for form in (frame.forms or [word])
        if form.startswith(word)
    )
