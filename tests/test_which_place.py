"""To which of several places a number belongs, and which town bears the name: one line a case, numbers in brackets."""

from __future__ import annotations

import pytest

from tests.test_carried import places_of
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import load_place_words


def test_alternatives_keep_blanks_within_a_word() -> None:
    assert "|rounded[ ]up|" in load_place_words().either("jailing")
    assert load_place_patterns().keepers.match("Egyptian security forces jailed nine")


PARTS = [
    # what ", including …," tells of is a part of the whole
    ("killed", "Blasts in Chad, including a car bomb at a market in Abeche, killed [12] people.", "Chad"),
    ("killed", "Storms across Kenya, among them a flood in Lodwar, have left [31] people dead.", "Kenya"),
    ("injured", "Riots in Peru, especially in Cusco, injured [80] people.", "Peru"),
    ("killed", "Two attacks hit Mali, including one in the north at a well in Gao, killing [3].", "Gao"),
    ("killed", "[14] people have died in Togo since May, including 11 who were killed this week in Kara.", "Togo"),
    ("killed", "[14] people died in Togo, including 2 who had lost their way.", "Togo"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), PARTS)
def test_the_whole_is_not_where_its_part_is(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


DATELINES = [
    ("killed", "LEH, India -- Mud buried half of this town on Friday. Rescuers have counted [90] dead.", "Leh"),
    ("killed", "LEH, India (AP) _ Streets here are still under water. Rescuers have counted [90] dead.", "Leh"),
    ("killed", "NAIROBI (AP) - Mud buried a town in Uganda on Friday. Rescuers have counted [90] dead.", "Uganda"),
    ("killed", 'NAIROBI (AP) - Mud hit Uganda. "I came here late," he said. They have counted [90] dead.', "Uganda"),
    ("killed", "Nairobi, May 1, 2015\n\nMud buried a town in Uganda. Rescuers have counted [90] dead.", "Uganda"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), DATELINES)
def test_a_dateline_is_the_scene_where_the_reporter_says_here(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


NAMESAKES = [
    ("Clashes spread from Syria into Lebanon, where [3] people died in the city of Tripoli.", "LBN"),
    ("Marches drew 250 in New York and [900] people in London.", "GBR"),
    ("The quake in Nepal killed 40 people in Bhaktapur and [17] in Lalitpur, and 9 in Uttar Pradesh.", "NPL"),
    ("Rebels hold the coast. In Spain, [20] people fell ill in Merida.", "ESP"),
]


@pytest.mark.parametrize(("marked", "country"), NAMESAKES)
def test_the_country_named_beside_decides_between_namesakes(marked: str, country: str) -> None:
    assert [w.country for w in places_of("killed", marked)] == [country]


ELSEWHERE = [
    # where somebody lives or speaks is no scene
    ("killed", "A revolt grips Syria. His cousin, who lives in Madrid, spoke out. [400] people have died.", "Syria"),
    ("killed", "A revolt grips Syria. He gave an interview in Madrid on Monday. [400] people have died.", "Syria"),
    ("population", "Some [300,000] people live in Goma.", "Goma"),
    # where the hurt were flown is not where they were hurt
    ("injured", "A bomb hit Gao, in Mali. The wounded, [40] in all, were flown to Dakar.", "Gao"),
    # a hospital's own town
    ("injured", "Fights broke out in Iraq. [40] people were hurt, a Ramadi general hospital doctor said.", "Ramadi"),
    # a river floods; the scene is what it floods
    ("assisted", "The Blue Otter River burst in Canada. Its flood reached Brandon. [600] people got food.", "Brandon"),
    # kinds of place
    ("damaged", "Fire swept Kassala, in Sudan, and reached Tor Zeit locality where [70] homes burnt.", "Tor Zeit"),
    ("killed", "Waves hit Ly Ve island, off Vietnam, killing [4] people.", "Ly Ve"),
    # some of several countries
    ("refugees", "Since fighting in Togo began, [900] people have fled to nearby countries, mainly Ghana.", "Togo"),
    (
        "attacks",
        "At least [59] drones flew at four regions, including Tula, Bryansk and Kursk.",
        "Tula, Bryansk and Kursk",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "place"), ELSEWHERE)
def test_places_that_only_stand_near(metric: str, marked: str, place: str) -> None:
    (found,) = places_of(metric, marked)
    assert found.place is not None
    assert found.place.removesuffix(" island").removesuffix(" locality") == place


GOALS = [
    # who takes people in
    ("refugees", "Canada has committed to welcoming [40,000] Syrians.", "syrians", "Syria", "Canada"),
    ("refugees", "Chad is hosting [900] refugees from Sudan.", "refugees", "Sudan", "Chad"),
    ("refugees", "Peru took in 700 Haitians, while Brazil has granted visas to [300].", "haitians", "Haiti", "Brazil"),
    ("refugees", "Chad says [900] people have fled there from Sudan.", "people", "Sudan", "Chad"),
    # where they found shelter
    ("refugees", "[2,000] refugees from Mali have sought shelter in Niger.", "refugees", "Mali", "Niger"),
    ("refugees", "Some [95,000] Afghans have arrived in Iran after the raids.", "afghans", "Afghanistan", "Iran"),
    # the people of a country at home, and who only speaks of them
    ("refugees", "Kenya said [900] people had fled Somalia.", "people", "Somalia", None),
    ("displaced", "[900] people live in camps in Sudan.", "people", "Sudan", None),
    # those who came back are there
    ("returned", "[300] villagers went back to their homes in Bihar.", "villagers", "Bihar", "Bihar"),
    ("returned", "[300] people returned from Iran.", "people", "Iran", None),
]


@pytest.mark.parametrize(("metric", "marked", "who", "place", "goal"), GOALS)
def test_where_people_went(metric: str, marked: str, who: str, place: str, goal: str | None) -> None:
    lead = (
        "" if "Syrians" not in marked and "Haitians" not in marked and "Afghans" not in marked else f"War in {place}. "
    )
    assert [(w.place, w.destination) for w in places_of(metric, lead + marked, "", who)] == [(place, goal)]


CLAUSES = [
    # whose officials tell of home in a clause of their own
    (
        "evacuated",
        "Rain hit Manila, in the Philippines, and Thai officials have moved [900] people.",
        "people",
        "Thailand",
    ),
    ("killed", "Rain hit Manila, in the Philippines, and killed [9] people.", "people", "Manila"),
    # a body tells of a part of its country
    ("killed", "Raids go on in Chad. Niger's army said it shot [10] men in the west of the country.", "men", "Niger"),
    # nobody is displaced from another's country
    ("displaced", "Some [50,000] Chadians lost their homes to men who fled Darfur.", "chadians", "Chad"),
    # there
    ("killed", "The mayor of Gao said [3] men had died there and a clinic in Mopti was hit.", "men", "Gao"),
]


@pytest.mark.parametrize(("metric", "marked", "who", "place"), CLAUSES)
def test_the_clause_of_the_number_tells(metric: str, marked: str, who: str, place: str) -> None:
    lead = "" if place in marked else f"Storms near {place}. "
    lead = "Chad's east burns. " if place == "Chad" else lead
    assert [w.place for w in places_of(metric, lead + marked, "", who)] == [place]


OVERSEEN = [
    # a body that looks on the whole country counts all of it
    ("killed", "A raid hit Douma, in Syria. Clashes followed in Douma. The UN says [9,000] have died.", "Syria"),
    (
        "damaged",
        "A flood hit Garissa town, in Kenya. The World Health Organization counted [25] clinics in ruins.",
        "Kenya",
    ),
    ("killed", "A raid hit Douma, in Syria. The UN said [12] people died in the attack.", "Douma"),
    ("detained", "A raid hit Homs, in Syria. [12,000] men are held, according to rights groups.", "Syria"),
    ("killed", "A raid hit Douma, in Syria. Its mayor said [12] people had died.", "Douma"),
    ("killed", "A raid hit Douma, in Syria. The UN put the death toll since March at [5,000].", "Syria"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), OVERSEEN)
def test_what_world_bodies_count_is_of_the_country(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


def test_an_earlier_value_is_of_the_same_place() -> None:
    marked = "Flu spread in Mexico. Flu hit Mexico City. Australia has [876] cases, the WHO says, up from [501]."
    assert [w.place for w in places_of("infected", marked)] == ["Australia", "Australia"]


PEOPLES = [
    # the few dead of a nation lie where something was just told of, the many across it
    ("killed", "A raid hit Mosul, in Iraq. [4] Iraqis died.", "iraqis", "Mosul"),
    ("killed", "A raid hit Mosul, in Iraq. [4] other Iraqis died in separate attacks.", "iraqis", "Iraq"),
    ("killed", "A raid hit Mosul, in Iraq. [40,000] Iraqis have died.", "iraqis", "Iraq"),
    # foreigners die where the others do
    (
        "killed",
        "A quake hit Haiti on Monday. Of the dead, [3] Jordanians had come last week.",
        "jordanians",
        "Haiti",
    ),
    (
        "killed",
        "A blast near Mosul, in Iraq, shook a base in Mosul. [3] US contractors died.",
        "us contractors",
        "Mosul",
    ),
    # a war of one's own
    (
        "injured",
        "US raids hit Libya. US aid came. The UN says [15,000] fighters were hurt in Libya's war.",
        "people",
        "Libya",
    ),
    # names with a small letter first
    ("killed", "Clashes in Côte d'Ivoire killed [9] people.", "people", "Côte d'Ivoire"),
    ("refugees", "Raids hit Ivory Coast. [900] Ivoirians fled to Ghana.", "ivoirians", "Ivory Coast"),
    ("refugees", "[900] Darfuris sought shelter in Chad. Darfur, in Sudan, burns.", "darfuris", "Sudan"),
]


@pytest.mark.parametrize(("metric", "marked", "who", "place"), PEOPLES)
def test_whose_people_are_counted(metric: str, marked: str, who: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked, "", who)] == [place]


HEADINGS = [
    (
        "returned",
        "Aid for Gaza grew. Schools opened in Gaza and 336 children went back.\n\nSyria sees people come home\n\n"
        "Nearly [1,400,000] people have come back since the winter.",
        "Syria sees people come home",
        "Syria",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "title", "place"), HEADINGS)
def test_a_heading_sets_the_scene(metric: str, marked: str, title: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked, title)] == [place]
