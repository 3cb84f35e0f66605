"""Whom does a bare number count behind an aside? One line a case: the sentence, then each number with its people."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

CASES = """
Three people - two women and a girl - were killed and 17 were wounded. | Three people; two women; 17 people
Five soldiers, including two officers, died and 12 were injured. | Five soldiers; two officers; 12 soldiers
Five people, three of them children, drowned and 12 are missing. | Five people; three children; 12 people
Nine civilians, among them four nurses, were shot and 20 others hurt. | Nine civilians; four nurses; 20 civilians
Some 30 homes, including two schools, burned down and 12 were damaged. | 30 homes; two schools; 12 homes
Floods killed 40 people, two of whom were aid workers, and 15 are missing. | 40 people; two aid workers; 15 people
It buried 46 villagers (7 children and 6 women), and 39 were hurt. | 46 villagers; 7 children; 6 women; 39 villagers
Twelve fighters, two commanders among them, were captured and 30 fled. | Twelve fighters; two commanders; 30 fighters
Two miners died and 12 were injured. | Two miners; 12 miners
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_who_goes_on_behind_an_aside(line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    figures = extract(Article("a", text, date(2024, 5, 7))).figures
    assert "; ".join(f"{f.text} {f.who}" for f in figures) == wanted


def test_a_part_told_behind_its_noun_is_of_the_whole() -> None:
    text = "The blast killed five people, two women among them, and 12 were injured."
    figures = extract(Article("a", text, date(2024, 5, 7))).figures
    assert [(f.text, f.metric) for f in figures] == [("five", "killed"), ("two", "killed"), ("12", "injured")]
