"""The dead and the wounded told of together are of one deed and one day."""

from __future__ import annotations

import pytest
from marked_counts import ask

TOGETHER = [
    ("Recent violence in the hills has left 40 people dead and «30» wounded.", "total", "2022-03-05"),
    ("Shelling over the past day had killed three villagers and injured «four» more.", "period", "2022-03-05"),
    ("The death toll of the raid stood at 28, with more than «130» injured.", "event", "2022-03-05"),
    ("A bomb killed five soldiers and wounded «three» others in the deadliest day of the year.", "event", "2022-03-05"),
    ("A bomb killed five soldiers on Monday and wounded «three» on Tuesday.", "event", "2022-03-01"),
    ("The war has killed 500 soldiers, while a bomb wounded «three» on Tuesday.", "event", "2022-03-01"),
]


@pytest.mark.parametrize(("marked", "scope", "day"), TOGETHER)
def test_wounded_told_of_with_the_dead(marked: str, scope: str, day: str) -> None:
    told = ask(marked, "injured")
    assert (told.scope.value, str(told.when.as_of)) == (scope, day)
