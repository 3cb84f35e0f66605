"""A bare number of the next place counts what was counted at the last: one line a case, with its number of figures."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

BARE = [
    ("In Vole, 44 died; in Karst, 46.", 2),
    ("France has confirmed 1,200 cases of measles. Italy has reported 800 and Romania 300.", 3),
    ("Turkey hosts 3.6 million Syrian refugees, Lebanon just over 800,000 and Jordan about 660,000.", 3),
    ("Eleven people died in Hubei. Henan lost nine.", 2),
    ("There were 46 deaths in Peru. Ecuador reported 23 and Colombia five.", 3),
    # what no place has, or nothing was counted at another place before, is none
    ("Eleven people died in Hubei. Mr Henan had nine cousins.", 1),
    ("Eleven people died in the fire. The owner had seven.", 1),
    ("Chile scored twice. Peru had seven.", 0),
    ("Ministers met in Lae. Some 6,500 had entered by midday.", 0),
]


@pytest.mark.parametrize(("text", "number"), BARE)
def test_a_bare_number_of_the_next_place_counts(text: str, number: int) -> None:
    assert len(extract(Article("a", text, date(2017, 3, 15), "")).figures) == number
