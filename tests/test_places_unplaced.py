"""Which country does an article tell of that names none? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

UNNAMED = [
    # its people, its own bodies, its dateline
    ("killed", "Kenyan police fired on a crowd, killing [7] people.", "Kenya", "KEN"),
    ("killed", "The toll of the three storms rose to [14], the NDRRMC said.", "Philippines", "PHL"),
    ("damaged", "Kenyan police said two cars burnt. Near the place [3] homes were damaged.", "Kenya", "KEN"),
    ("money", "The NDRRMC counted losses. So far the state has handed out [388,822,968] in aid.", "Philippines", "PHL"),
    # but not those who attack or hold somebody, wherever they are
    ("detained", "Reporters are among [12] people held by Russian forces.", None, None),
    # of two peoples, none; a sum alone is not a country's
    ("killed", "Kenyan and Ugandan police met. Bandits killed [7] people.", None, None),
    ("money", "An American firm sued its bank. It wants [9,000,000] in damages.", None, None),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), UNNAMED)
def test_the_country_of_an_article_that_names_none(
    metric: str, marked: str, place: str | None, country: str | None
) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)
    assert found.span is None


def test_parts_make_up_a_country_that_is_not_named() -> None:
    text = "The NDRRMC counted 5 dead, three in Cebu and two in Davao. Some [14] people were hurt."
    assert [w.place for w in places_of("injured", text)] == ["Philippines"]
