"""Is a number of the world, of a whole country or of a part of it? One line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of

WORLD = [
    ("killed", "Mexico closed its schools. Experts fear that the strain may cause a pandemic and kill [3] people.", ""),
    (
        "infected",
        "Flu cases surged worldwide on Monday. At least [52,000] cases are linked to it.",
        "France shuts its schools",
    ),
    ("infected", "It is a pandemic. Chile shut its ports. Later it relented. The WHO put cases at [8,451].", ""),
    ("infected", "Peru shut its ports. So far 21 countries have officially reported [1,124] cases.", ""),
    ("in_need", "Fighting goes on in Sudan. Global food prices rose and [47,000,000] more people go hungry.", ""),
]


@pytest.mark.parametrize(("metric", "marked", "title"), WORLD)
def test_a_tally_of_the_world_has_no_place(metric: str, marked: str, title: str) -> None:
    assert [w.place for w in places_of(metric, marked, title)] == [None]


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


def test_an_earlier_value_is_of_the_same_place() -> None:
    marked = "Flu spread in Mexico. Flu hit Mexico City. Australia has [876] cases, the WHO says, up from [501]."
    assert [w.place for w in places_of("infected", marked)] == ["Australia", "Australia"]
