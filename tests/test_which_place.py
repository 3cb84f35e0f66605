"""To which of several places a number belongs, and which town bears the name: one line a case, numbers in brackets."""

from __future__ import annotations

import pytest

from tests.test_carried import places_of

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
