"""Which country does an article tell of that names none? One line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests.marked_places import places_of, where
from tracker.extract import extract
from tracker.model import Article

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


SUMS = [
    # one word of a country makes no deal its own
    (
        "A shop chain has a rival in China. Traders cheered. Its shares rose. It will pay $[5 million] for the app.",
        None,
    ),
    (
        "A show was seen in Brazil. Its maker said little. Fans were glad. Shares of $[5 million] were sold to a fund.",
        None,
    ),
    # named again and again it does
    ("Brazil froze. Brazil's mines shut. Brazil wept. It will pay $[5 million] to mend the dam.", "BRA"),
]


@pytest.mark.parametrize(("marked", "country"), SUMS)
def test_a_sum_is_of_a_country_that_the_article_tells_of(marked: str, country: str | None) -> None:
    assert where("money", marked).country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A chain has a rival in Britain. Traders cheered. Its shares rose. It will pay £5 million for it.", "GBR"),
        ("A chain has a rival in India. Traders cheered. Its shares rose. It will pay 5 million rupees for it.", "IND"),
        ("A chain has a rival in Britain. Traders cheered. Its shares rose. It will pay $5 million for it.", None),
    ],
)
def test_a_sum_in_its_own_money_is_of_a_country_named_by_the_way(text: str, country: str | None) -> None:
    (figure,) = extract(Article("a", text, date(2024, 5, 6))).figures
    assert figure.country == country


SEATS = [
    ("protesters", "About [300] people stood outside Downing Street with flags.", "Downing Street", "GBR"),
    ("killed", "A crane fell at the Pentagon on Monday, killing [9] people.", "Pentagon", "USA"),
    ("killed", "Downing Street says [12] people died.", None, None),
    ("attacks", "They were on a list of [78] attacks the White House says were inspired by rebels.", None, None),
    ("killed", "The [300] deaths the Kremlin says were caused by shells were in Donetsk.", "Donetsk", "UKR"),
    ("killed", "Some [40] people died in Aleppo, Ida Holt, reporting from Beirut, said.", "Aleppo", "SYR"),
    ("killed", "Floods hit Jordan. “At least [40] died,” Ida Holt, reporting from Beirut, said.", "Jordan", "JOR"),
    ("killed", "The White House said [40] soldiers had died in Yemen.", "Yemen", "YEM"),
    ("killed", "The Kremlin said the raid in Idlib killed [12] people.", "Idlib", "SYR"),
    ("killed", "Kim said the storm in Busan killed [12] people.", "Busan", "KOR"),
    ("killed", "Maritime law is old. A storm in Busan killed [12] people.", "Busan", "KOR"),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), SEATS)
def test_a_seat_of_government_is_a_place_where_something_happens_there(
    metric: str, marked: str, place: str, country: str
) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)


def test_parts_make_up_a_country_that_is_not_named() -> None:
    text = "The NDRRMC counted 5 dead, three in Cebu and two in Davao. Some [14] people were hurt."
    assert [w.place for w in places_of("injured", text)] == ["Philippines"]
