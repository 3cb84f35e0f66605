"""What the way of telling makes of a count: what stands today, what came before an event, who acted. A case a line."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

CASES = [
    ("Some 128 hostages are unaccounted for, «36» of whom are presumed dead.", "total"),
    ("The families say «40» of the miners are believed to be dead.", "total"),
    ("A ferry sank off Java and «60» people are presumed dead.", "event"),
    ("The town was shelled for days and «16» people were killed before Tuesday's raid.", "total"),
    ("Aid sent to Mali since the start of the drought totals $«44» million.", "total"),
    ("«9,000» nurses have marched in cities across the country.", "total"),
    ("The group says «20,000» people have died in 17 months of unrest.", "total"),
    ("The group says «200» people were hurt in two weeks.", "period"),
    ("Storm Vera killed three people and left «40,000» homes without power.", "event"),
    ("The army said «246» captives had been handed over by the rebels.", "event"),
    ("Some «246» captives have been handed over since May.", "total"),
    ("The square was cleared by «300» police officers.", "event"),
    ("The town is surrounded by «300» soldiers.", "total"),
    ("«Dozens» of armed officers raided the bakery on Monday.", "event"),
    ("At least «200» Danish soldiers had penetrated the outer wall.", "event"),
    ("«400» officers have joined the mission in Mali.", "total"),
    ("Earlier this week, police in Lima arrested «112» protesters.", "event"),
    ("This week, police in Peru have arrested «112» protesters in raids.", "period"),
    ("«2,000» marchers have been arrested, but rallies are planned in the coming days.", "total"),
    ("«12» other children have been killed in the rebel advance.", "total"),
    ("«Five» members of the same family died in Goma on the first day of the war.", "event"),
]


@pytest.mark.parametrize(("marked", "scope"), CASES)
def test_scope_by_the_way_of_telling(marked: str, scope: str) -> None:
    start, text = marked.index("«"), marked.replace("«", "").replace("»", "")
    found = extract(Article("a", text, date(2024, 5, 10))).figures
    assert [f.scope for f in found if f.start == start] == [scope]
