"""What a place is made of: its span, coordinates, several joined, the body that voted, or none at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked_places import where
from tracker.extract.document import Document
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.places import Places
from tracker.extract.placewords import PLACE_WORDS
from tracker.model import Article

LISTS = [
    ("killed", "Floods across Kenya and Uganda have left [5] dead.", "Kenya and Uganda", None),
    ("refugees", "More than [5] people from Eritrea and Sudan have crossed the sea.", "Eritrea and Sudan", None),
    ("affected", "[9] villages were hit in Sumy and Kharkiv.", "Sumy and Kharkiv", "UKR"),
    ("affected", "[9] were hit in Sumy, Kharkiv and Poltava.", "Sumy, Kharkiv and Poltava", "UKR"),
    ("refugees", "[30,000] migrants from Tunisia and Libya crossed the sea.", "Tunisia and Libya", None),
    ("returned", "[150,000] people have returned from Iran and Pakistan.", "Iran and Pakistan", None),
    (
        "population",
        "Some [700,000] settlers live in the West Bank and East Jerusalem.",
        "West Bank and East Jerusalem",
        "PSE",
    ),
    ("killed", "The quake killed [50] in Turkey and Syria.", "Turkey and Syria", None),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), LISTS)
def test_places_joined(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country, found.rule) == (place, country, "joined")


VOTES = [
    ("votes_for", "On Friday the Sejm, the lower house, voted [66] to 27.", "Sejm"),
    ("votes_for", "The UN General Assembly voted [141] to 5 to condemn Russia.", "UN General Assembly"),
    ("abstentions", "The Security Council passed it. There were [3] abstentions.", "Security Council"),
    ("votes_for", "Israel's Knesset passed the bill by [64] votes to 48.", "Knesset"),
    ("votes_against", "The Senate rejected it, [51] to 49.", "Senate"),
    ("votes_for", "The House of Representatives approved the aid by [311] to 112.", "House of Representatives"),
]


@pytest.mark.parametrize(("metric", "marked", "body"), VOTES)
def test_body_that_voted(metric: str, marked: str, body: str) -> None:
    found = where(metric, marked)
    assert (found.place, found.country, found.latitude) == (body, None, None)


ELECTIONS = [
    ("votes_for", "Ida Holt received [90,000] votes in Chad's presidential election.", "Chad"),
    ("votes_for", "Ida Holt won the race for the National Assembly in Chad with [90,000] votes.", "Chad"),
    ("votes_for", "Chad held a referendum on Sunday. The charter got [4,000] votes.", "Chad"),
    ("votes_for", "Ahead of the election in Chad, the Senate passed it by [60] votes to 12.", "Senate"),
    ("votes_for", "Ida Holt stands in the election. The Senate sat. The bill passed by votes of [60]-to-12.", "Senate"),
    ("votes_for", "They lead in the House, but still won [two] opposition votes in the Senate.", "Senate"),
    ("votes_for", "Ida Holt teaches in Lome in Togo. She stood for president. She received [90,000] votes.", None),
    ("votes_for", "Ida Holt, who campaigned on Gaza, won [90,000] votes.", None),
    ("votes_for", "Parliament met on Friday. All [57] MPs voted for it.", "Parliament"),
    ("votes_for", "All [57] MPs voted for it.", "MPs"),
    ("votes_for", "The House passed it by [308] to 108, and the Senate did so on Friday.", "House"),
    ("votes_for", "The Senate did so on Friday, and the House by [308] to 108.", "House"),
    ("votes_for", "In the Goa Assembly, [57] members voted for it.", "Assembly"),
    ("votes_for", "It lost by 53 to 46 in the Senate and [183] to 250 in the House.", "House"),
    ("votes_for", "House Speaker Ida Holt was glad. The Senate passed it by [60] to 12.", "Senate"),
    ("votes_for", "The White House said the bill had passed by [60] to 12.", None),
]


@pytest.mark.parametrize(("metric", "marked", "place"), ELECTIONS)
def test_a_people_votes_where_it_lives(metric: str, marked: str, place: str | None) -> None:
    assert where(metric, marked).place == place


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.polls))
def test_what_tells_that_a_people_voted(word: str) -> None:
    assert where("votes_for", f"Chad spoke of its {word}. The charter got [4,000] votes.").place == "Chad"
    assert where("votes_for", "Chad spoke of its dams. The charter got [4,000] votes.").place is None


NOWHERE = [
    "About [40] people died.",
    "Worldwide [40] people were infected in 29 countries.",
    "He gave [40] dollars.",
]


NOWHERE += [
    "The virus has killed 813 people in China and [1,200] worldwide.",
    "The flu had killed 90 in Peru and infected around [7,000] worldwide.",
    "Found in Mexico, flu has spread to 74 countries, killing [140].",
]


@pytest.mark.parametrize("marked", NOWHERE)
def test_no_place(marked: str) -> None:
    assert where("killed", marked)[:4] == (None, None, None, None)


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize(
    ("metric", "marked", "place"),
    [
        ("killed", "Soldiers said [500] of Russia's troops had been killed since it invaded its neighbour.", "Ukraine"),
        ("killed", "A quake felt from Jamaica to Dominica killed [50] people.", "Jamaica to Dominica"),
    ],
)
def test_known_miss(metric: str, marked: str, place: str) -> None:
    assert where(metric, marked).place == place


def test_coordinates_come_from_the_gazetteer_alone() -> None:
    known, unknown = (
        where("killed", "[4] died in Goma."),
        where("killed", "[4] died in the village of Xabulo in Kenya."),
    )
    assert known.latitude == pytest.approx(-1.67, abs=0.05)
    assert known.longitude == pytest.approx(29.22, abs=0.05)
    assert (unknown.country, unknown.latitude, unknown.longitude) == ("KEN", None, None)


def test_span_is_the_place_as_written() -> None:
    text = "At least [4] died in Gaza's north."
    found = where("killed", text)
    assert found.span is not None
    assert text.replace("[", "").replace("]", "")[slice(*found.span)] == found.place == "Gaza"


def test_title_has_no_span() -> None:
    assert where("killed", "Rescuers found [40] bodies.", "Quake in Nepal").span is None


WORDS = st.sampled_from(
    "Kyiv in to from fled Gaza's the Ukrainian U.S. Niger village of X-Y (DRC) , . ; 5 — al-Bab 'Oh Port-au-".split()
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.sampled_from(["killed", "refugees", "money", "distance", "votes_for"]),
)
def test_any_text_gives_a_written_place(text: str, metric: str) -> None:
    found = where(metric, text + " [7] people.", "Strike on Kyiv")
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(text) + 10
    assert found.place is None or found.place.strip()


@given(st.text(max_size=60))
def test_spans_of_names_lie_in_the_text(text: str) -> None:
    document = Document(Article(id="a", text=text, published=date(2024, 1, 1)))
    assert all(text[start:end].strip() for start, end in Places(document).names)


def test_alternatives_keep_blanks_within_a_word() -> None:
    assert "|rounded[ ]up|" in PLACE_WORDS.either("jailing")
    assert load_place_patterns().keepers.match("Egyptian security forces jailed nine")
