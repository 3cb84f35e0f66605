"""Has the earlier value happened with which a plan is compared? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask
from tracker.extract.reading import words_of_status


@pytest.mark.parametrize("words", words_of_status()["projected"]["compared"])
def test_an_earlier_value_has_happened_whatever_is_planned(words: str) -> None:
    text = f"Aid groups plan to feed 2 million people, {words} «1.5 million» in 2016."
    assert ask(text, "assisted", "2017-05-07").status.value == "reported"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("At least 40 people died trying to reach the island, against «25» last year.", "reported"),
        ("Officials warn that «90,000» people may flee, compared with 40,000 last year.", "projected"),
        ("Aid will grow to 12 million tents, up from «9 million» previously planned.", "projected"),
        ("He told of the plight of 7.5 million people in need and «900» people fleeing.", "reported"),
        ("The army plans to send «500» soldiers, up from 300 last year.", "projected"),
    ],
)
def test_status_of_what_is_compared(text: str, status: str) -> None:
    metric = "killed" if "died" in text else "displaced" if "flee" in text else "troops"
    assert ask(text, metric, "2017-05-07").status.value == status
