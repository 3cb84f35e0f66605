"""How strong is it? Armies, patrols and armed bands whose size an adjective tells; delegations and juries are none."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

STRENGTHS = [
    ("A 450,000-strong army would be needed.", 450000, "army"),
    ("A 39-man police patrol surrounded the airstrip.", 39, "police patrol"),
    ("A 12-member commando unit blew up the bridge.", 12, "commando unit"),
    ("A 60-man armed gang held up the train.", 60, "armed gang"),
    ("A 200-man column of guerrillas attacked the garrison.", 200, "column"),
    ("A 300-man Fijian peacekeeping contingent landed.", 300, "fijian peacekeeping contingent"),
    ("The talks did not touch on the 2,500- strong group's arms.", 2500, "group"),
    ("The 800-strong rebel group's weapons were not mentioned.", 800, "rebel group"),
    ("The army, 450,000 strong, is on alert.", 450000, "army"),
    ("Nobody needs a million-strong army.", 1_000_000, "army"),
    ("The general dreams of a “300,000 strong” militia.", 300_000, "militia"),
]
NO_FORCES = [
    "A 40-strong group of tourists visited the temple.",
    "A 12-member team of doctors arrived.",
    "A 12-member jury found him guilty.",
    "The 15-member Security Council met.",
    "A 60-member peace commission went to the capital.",
]


def figures(text: str) -> list[tuple[str, float, str | None]]:
    return [(f.metric, f.value, f.who) for f in extract(Article("a", text, date(1990, 5, 9))).figures]


@pytest.mark.parametrize(("text", "value", "who"), STRENGTHS)
def test_strength_of_an_armed_band(text: str, value: int, who: str) -> None:
    assert figures(text) == [("troops", value, who)]


@pytest.mark.parametrize("text", NO_FORCES)
def test_members_of_other_bodies_are_no_troops(text: str) -> None:
    assert figures(text) == []
