"""Copies of one story resemble each other, other stories do not; and a copy is no updated story."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.duplicates import NEAR, contained, nearest, resemblance, same_numbers, sketch_keys, sketch_text

WORDS = (
    "river town governor said people were killed injured flood rescue school road north south water army bridge".split()
)


def story(seed: int, length: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(length))


STORY = story(0)


@pytest.mark.parametrize(
    ("copy", "near"),
    [
        (STORY, True),
        (STORY.upper().replace(" ", "  \n"), True),
        ("Read more on our site. " + STORY + " Sign up for the newsletter, and follow us.", True),
        (STORY[: int(0.8 * len(STORY))], True),
        (STORY.replace("river1 ", "stream "), True),
        (STORY[: int(0.3 * len(STORY))] + story(1), False),
        (story(1), False),
        ("", False),
    ],
)
def test_near(copy: str, near: bool) -> None:
    assert (nearest(sketch_text(STORY), [(1, sketch_text(copy))]) is not None) is near


def test_near_copies_share_a_key() -> None:
    for seed in range(50):
        text = story(seed)
        copy = f"By our staff. {text[: int(0.85 * len(text))]} All rights reserved."
        assert set(sketch_keys(sketch_text(text))) & set(sketch_keys(sketch_text(copy)))


@pytest.mark.parametrize(
    ("earlier", "later", "least", "most"),
    [
        (STORY[: int(0.2 * len(STORY))], STORY, 0.95, 1.0),  # the first lines, then the whole story
        (STORY, story(1), 0.0, 0.05),
        (STORY[: int(0.5 * len(STORY))] + story(1), STORY, 0.2, 0.6),
        ("", "", 1.0, 1.0),
    ],
)
def test_a_story_that_grew_holds_its_first_version(earlier: str, later: str, least: float, most: float) -> None:
    assert least <= contained(earlier, later) == contained(later, earlier) <= most


def test_nearest_is_the_most_alike() -> None:
    known = [(1, sketch_text(story(1))), (2, sketch_text(STORY[: int(0.7 * len(STORY))])), (3, sketch_text(STORY))]
    found = nearest(sketch_text(STORY + " More follows."), known)
    assert found is not None
    assert found[0] == 3
    assert nearest(sketch_text(story(9)), known) is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_resemblance_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = sketch_text(one), sketch_text(other)
    assert 0 <= resemblance(a, b) == resemblance(b, a) <= 1
    assert not a or resemblance(a, a) == 1
    assert list(a) == sorted(a)


def test_estimate_is_close_to_the_truth() -> None:
    text = story(3, 1000)
    words = text.split()
    other = " ".join(words[:800] + story(4, 200).split())
    runs = [{tuple(w[i : i + 5]) for i in range(len(w) - 4)} for w in (words, other.split())]
    truth = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    assert resemblance(sketch_text(text), sketch_text(other)) == pytest.approx(truth, abs=0.15)
    assert truth > NEAR


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("21 killed, 112 hurt", "21 killed, 112 hurt on 3 March", True),
        ("21 killed", "23 killed", False),
        ("1,600 hurt", "1\u00a0600 hurt", True),
        ("no numbers", "21 killed", True),
    ],
)
def test_same_numbers(one: str, other: str, same: bool) -> None:
    assert same_numbers(one, other) is same


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12), st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_nearest_passes_over_no_copy(one: list[int], other: list[int]) -> None:
    a, b = tuple(sorted(set(one))), tuple(sorted(set(other)))
    assert (nearest(a, [(1, b)]) is not None) is (resemblance(a, b) >= NEAR)
