# ruff: noqa: E501
"""Whole crises: articles of several publishers, months apart, become one series for each claimant, with the right points."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract.pipeline import extract
from tracker.model import Article, Series
from tracker.series.load import load_series
from tracker.store import Filters, open_store

Story = tuple[str, str, str]
GAZA: list[Story] = [
    (
        "2023-10-29",
        "Gulf Post",
        "The death toll in Gaza has reached 8,005, including 3,324 children, the Hamas-run health ministry said on Sunday. Israeli strikes hit the north of the strip overnight.",
    ),
    (
        "2023-11-06",
        "Atlas News",
        "More than 10,000 Palestinians have been killed in Gaza since the war began on October 7, Gaza's health ministry said on Monday.",
    ),
    (
        "2023-11-06",
        "Harbour Times",
        "The number of people killed in the Gaza Strip since 7 October has risen to 10,022, according to the Ministry of Health in Gaza.",
    ),
    (
        "2023-11-20",
        "Atlas News",
        "At least 13,300 people have been killed in Gaza since the start of the war, health officials in Gaza said on Monday.",
    ),
    (
        "2023-12-04",
        "Meridian Press",
        "Israel's military campaign has killed 15,899 Palestinians in Gaza, 70 percent of them women and children, the health ministry in the Hamas-run territory said on Monday.",
    ),
    (
        "2023-12-11",
        "Gulf Post",
        "The Gaza Health Ministry said on Monday that 18,205 Palestinians had been killed and 49,645 wounded in Israeli strikes since October 7.",
    ),
    (
        "2023-12-25",
        "Harbour Times",
        "At least 20,674 Palestinians have been killed and 54,536 injured in Israeli strikes on Gaza since October 7, Gaza's health ministry said on Monday. An air strike on a house in the Maghazi camp killed at least 70 people on Sunday, medics said.",
    ),
    (
        "2024-01-08",
        "Atlas News",
        "The Palestinian death toll in Gaza since the start of the war stands at 23,084, the enclave's health ministry said on Monday. It said 249 people were killed in the past 24 hours.",
    ),
    (
        "2024-01-21",
        "Meridian Press",
        "More than 25,000 Palestinians have been killed in Gaza since the war began, the territory's health ministry said on Sunday. The fighting started after Hamas gunmen killed about 1,200 people in southern Israel on October 7, according to Israeli tallies.",
    ),
    (
        "2024-01-21",
        "Gulf Post",
        "Gaza's Hamas-run Ministry of Health said on Sunday the death toll from Israel's offensive had risen to 25,105, with another 62,681 wounded.",
    ),
    (
        "2024-02-12",
        "Harbour Times",
        "A total of 28,340 Palestinians have been killed and 67,984 injured since October 7, the Gaza health ministry said in a statement on Monday.",
    ),
    (
        "2024-02-29",
        "Atlas News",
        "Gaza's death toll passed 30,000 on Thursday, the Health Ministry in the Hamas-run enclave said, putting the number of dead at 30,035.",
    ),
    (
        "2024-03-18",
        "Meridian Press",
        "At least 31,726 people have been killed in the Gaza Strip since the war started, the Health Ministry in Gaza said on Monday. Israel says 1,200 people were killed in the October 7 attack.",
    ),
    (
        "2024-04-08",
        "Gulf Post",
        "Israel's assault on the Gaza Strip has killed at least 33,207 people, Gaza's Health Ministry said on Monday, while 75,933 others have been wounded.",
    ),
    (
        "2024-04-29",
        "Harbour Times",
        "The Gaza health ministry on Monday put the number of Palestinians killed in nearly seven months of war at 34,488. It said 34 people had died over the previous day.",
    ),
    (
        "2024-05-20",
        "Atlas News",
        "At least 35,562 Palestinians have been killed and 79,652 wounded in Gaza since October 7, according to the health ministry there.",
    ),
]
KARABAKH: list[Story] = [
    (
        "2020-10-05",
        "Caspian Wire",
        "The defence ministry of Nagorno-Karabakh said on Monday that the number of its servicemen killed since fighting began on September 27 had risen to 223. Azerbaijan has not disclosed its military losses.",
    ),
    (
        "2020-10-08",
        "Harbour Times",
        "Nagorno-Karabakh's defence ministry said on Thursday it had recorded another 30 casualties among its military, taking the death toll to 350 since the fighting erupted.",
    ),
    (
        "2020-10-12",
        "Atlas News",
        "The military death toll has risen to 542 since fighting with Azerbaijani forces broke out on September 27, the Nagorno-Karabakh defence ministry said on Monday.",
    ),
    (
        "2020-10-15",
        "Caspian Wire",
        "Nagorno-Karabakh's defence ministry said 604 of its servicemen had been killed since the conflict began.",
    ),
    (
        "2020-10-19",
        "Meridian Press",
        "The ministry of defence of Nagorno-Karabakh said on Monday that 729 of its soldiers had been killed since September 27. Azerbaijan says 60 Azeri civilians have been killed and 270 wounded.",
    ),
    (
        "2020-10-25",
        "Caspian Wire",
        "Nagorno-Karabakh said on Sunday that 974 of its troops had been killed. Azerbaijan's Prosecutor General's Office said 65 Azeri civilians had been killed.",
    ),
    (
        "2020-10-28",
        "Atlas News",
        "The military death toll in Nagorno-Karabakh has risen to 1,068, its defence ministry said on Wednesday. Azerbaijan's Prosecutor General's Office said 90 Azeri civilians had been killed.",
    ),
]
SUDAN: list[Story] = [
    (
        "2023-05-01",
        "Nile Report",
        "More than 100,000 people have fled Sudan to neighbouring countries since fighting erupted on April 15, the UN refugee agency said on Monday. About 334,000 people have been displaced within Sudan, the International Organization for Migration said.",
    ),
    ("2023-05-12", "Atlas News", "Some 200,000 people have fled Sudan since the conflict began, UNHCR said on Friday."),
    (
        "2023-05-23",
        "Gulf Post",
        "The UN High Commissioner for Refugees said on Tuesday that 319,000 people had crossed from Sudan into neighbouring countries since 15 April.",
    ),
    (
        "2023-06-09",
        "Nile Report",
        "UNHCR said on Friday that 470,000 refugees had fled Sudan. The UN migration agency said 1.4 million people had been displaced inside the country.",
    ),
    (
        "2023-07-11",
        "Meridian Press",
        "Nearly 700,000 people have fled Sudan for neighbouring countries since mid-April, according to the UN refugee agency.",
    ),
    (
        "2023-08-15",
        "Atlas News",
        "The war in Sudan has driven more than 1 million people into neighbouring countries since April, the UN refugee agency said on Tuesday.",
    ),
]
EBOLA: list[Story] = [
    (
        "2019-05-03",
        "Lake Herald",
        "The Ebola outbreak in eastern Congo has killed 1,008 people since August, the health ministry said on Friday.",
    ),
    (
        "2019-05-20",
        "Atlas News",
        "Congo's health ministry said on Monday that 1,218 people had died of Ebola since the outbreak began last August. There have been 1,826 cases.",
    ),
    (
        "2019-06-10",
        "Lake Herald",
        "The Democratic Republic of Congo's health ministry has recorded 2,062 cases of Ebola and 1,390 deaths since the outbreak was declared, it said on Monday.",
    ),
    (
        "2019-07-15",
        "Gulf Post",
        "Since August, 2,489 people have been infected with Ebola and 1,665 have died in eastern Congo, the Congolese health ministry said on Monday.",
    ),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Series, ...]:
    """The series of all crises, from one database."""
    with open_store(str(tmp_path_factory.mktemp("crises") / "t.db"), create=True) as store:
        for number, (day, publisher, text) in enumerate([*GAZA, *KARABAKH, *SUDAN, *EBOLA]):
            article = Article(
                id=f"s{number}", published=date.fromisoformat(day), title="News", publisher=publisher, text=text
            )
            store.add(article, extract(article))
        return load_series(store, Filters())


def one(found: tuple[Series, ...], metric: str, claimant: str, place: str, who: str = "people") -> Series:
    """The one running total with these names."""
    (series,) = [
        s for s in found if (s.metric, s.claimant, s.place, s.who, s.scope) == (metric, claimant, place, who, "total")
    ]
    return series


def told(series: Series) -> list[tuple[str, float]]:
    """Each date with its value."""
    return [(p.as_of.isoformat(), p.value) for p in series.points]


GAZA_TOLL = [
    ("2023-10-29", 8005),
    ("2023-11-06", 10022),  # exact, beside "more than 10,000"
    ("2023-11-20", 13300),
    ("2023-12-04", 15899),
    ("2023-12-11", 18205),
    ("2023-12-25", 20674),
    ("2024-01-08", 23084),
    ("2024-01-21", 25105),  # exact, beside "more than 25,000"
    ("2024-02-12", 28340),
    ("2024-02-29", 30035),  # beside "passed 30,000"
    ("2024-03-18", 31726),
    ("2024-04-08", 33207),  # worded like one incident
    ("2024-05-20", 35562),
]


def test_a_ministrys_toll_over_months_is_one_series_whatever_it_is_called(found: tuple[Series, ...]) -> None:
    toll = one(found, "killed", "Gaza Health Ministry", "Gaza Strip")
    assert [point for point in told(toll) if point[0] != "2024-04-29"] == GAZA_TOLL
    assert not {"revision", "phase", "jump", "stray"} & {flag for p in toll.points for flag in p.flags}


def test_several_publishers_of_one_claim_are_sources_of_one_point(found: tuple[Series, ...]) -> None:
    toll = one(found, "killed", "Gaza Health Ministry", "Gaza Strip")
    assert {p.as_of.isoformat(): p.publishers for p in toll.points if len(p.publishers) > 1} == {
        "2023-11-06": ("Atlas News", "Harbour Times"),
        "2024-01-21": ("Gulf Post", "Meridian Press"),
    }


def test_another_total_beside_it_and_a_part_of_it_stay_apart(found: tuple[Series, ...]) -> None:
    wounded = one(found, "injured", "Gaza Health Ministry", "Gaza Strip")
    assert told(wounded)[0] == ("2023-12-11", 49645)
    assert told(wounded)[-1] == ("2024-05-20", 79652)
    assert [v for _, v in told(wounded)] == sorted(v for _, v in told(wounded))
    assert told(one(found, "killed", "Gaza Health Ministry", "Gaza Strip", "children")) == [("2023-10-29", 3324)]


def test_the_other_sides_dead_never_enter_it(found: tuple[Series, ...]) -> None:
    israeli = [s for s in found if s.claimant == "Israeli authorities"]
    assert {p.value for s in israeli for p in s.points} == {1200}


def test_a_breakaway_ministry_of_three_names_is_one_claimant(found: tuple[Series, ...]) -> None:
    names = {s.claimant for s in found if s.country == "AZE"}
    assert names == {
        "Nagorno-Karabakh defense ministry",
        "Nagorno-Karabakh authorities",
        "Azerbaijani authorities",
        "Azerbaijani prosecutor general",
    }


@pytest.mark.xfail(strict=True, reason="'the military death toll' does not yet count soldiers")
def test_a_breakaway_ministrys_dead_are_one_series(found: tuple[Series, ...]) -> None:
    toll = one(found, "killed", "Nagorno-Karabakh defense ministry", "Nagorno-Karabakh", "soldiers")
    assert [v for _, v in told(toll)] == [223, 350, 542, 604, 729, 1068]


def test_rounded_numbers_of_one_agency_are_one_rising_line(found: tuple[Series, ...]) -> None:
    fled = one(found, "refugees", "UNHCR", "Sudan")
    values = [v for _, v in told(fled)]
    assert values == sorted(values)
    assert {100_000, 200_000, 470_000, 700_000} <= set(values)
    assert told(one(found, "displaced", "IOM", "Sudan")) == [("2023-05-01", 334_000), ("2023-06-09", 1_400_000)]


def test_an_epidemics_dead_and_cases_have_one_ministry(found: tuple[Series, ...]) -> None:
    assert {s.claimant for s in found if s.country == "COD" and s.metric == "killed"} == {"Congolese health ministry"}
