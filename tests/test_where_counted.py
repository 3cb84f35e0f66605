"""Where is each number counted: at a place of its own, at the scene told of, in the whole of which parts were named?"""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.extract.toponyms import find_toponyms
from tracker.model import Article


def places_in(text: str, title: str = "") -> list[tuple[str, str | None, str | None]]:
    """Each number of a text with its place and country."""
    figures = extract(Article("a", text, date(2012, 5, 14), title)).figures
    return [(f.text, f.place, f.country) for f in figures]


OWN = [
    # a bare number right before a place is of that place
    ("Floods killed 64 people in Peru: 30 in Tacna, 20 in Puno.", [("64", "Peru"), ("30", "Tacna"), ("20", "Puno")]),
    (
        "Some 9,000 people fled from camps around Goma, 3,000 from camps around Uvira.",
        [("9,000", "Goma"), ("3,000", "Uvira")],
    ),
    ("A blast in Sumy killed 8 people, 3 in Ukraine's northern Konotop.", [("8", "Sumy"), ("3", "northern Konotop")]),
    # the worst of many is a part
    ("Dozens of people died in Chad, with the worst raid near Abeche.", [("Dozens", "Chad")]),
    # how far and which way an unknown place lies
    ("Egypt said 42 people died when two trains met at Qalyud, 20 km north of Cairo.", [("42", "Qalyud")]),
    ("Eight people died in Skeddan, Gwynedd, Wales.", [("Eight", "Skeddan, Gwynedd")]),
    # roads between two towns
    ("A truck overturned on the Nairobi-Mombasa highway, killing 17 people.", [("17", "Nairobi-Mombasa")]),
    # those who speak yield to the scene
    (
        "Three soldiers died in Helmand province, the media office in Kabul said, revising a toll of four dead.",
        [("Three", "Helmand province"), ("four", "Helmand province")],
    ),
    (
        "A quake hit Ica in Peru. The Earth Survey in Golden, Colo., put the magnitude at 7.1. It killed 30 people.",
        [("7.1", "Ica"), ("30", "Ica")],
    ),
    (
        "A bomb killed 11 people in Mosul. In Copenhagen, the Danish army said two soldiers had been wounded by it.",
        [("11", "Mosul"), ("two", "Mosul")],
    ),
    (
        "Troops fought in Jaffna. The army, in a statement issued in Colombo, said it had killed 39 rebels.",
        [("39", "Jaffna")],
    ),
    # a suburb of a city, named after the city
    ("Shells fell on the Sarajevo suburb of Ilidza, killing 10 people.", [("10", "Ilidza")]),
    ("A strike on the Rimal district of Gaza City killed 10 people.", [("10", "Rimal district")]),
    # what is given for what lies elsewhere
    (
        "Rebels in Gaza freed 105 hostages in return for a truce and 240 prisoners in Israeli jails.",
        [("105", "Gaza"), ("240", "Israel")],
    ),
    # villages of a country
    ("Rescuers pulled 300 bodies from mud-filled northern Nicaraguan villages.", [("300", "Nicaragua")]),
    ("The quake jolted Puno, killing 6 people.", [("6", "Puno")]),
    # the town of before
    ("A tornado hit Athens, Ala., on Monday. Four people died from another south of town.", [("Four", "Athens")]),
    # a street is in its town
    (
        "A bus hit a tree in Perth in Australia. It came from Murray Street in Perth. A man was held in Hay Street. "
        "Police said six people were hurt.",
        [("six", "Perth")],
    ),
    # where those who tell have gone, or telephone from
    (
        'Gunmen came on Monday in Huyim, in the Askur district of Borno. "We lost 500 homes," said Musa Bello, '
        'who fled to the hub of Mubi in Adamawa. "We lost 15 people."',
        [("500", "Huyim"), ("15", "Huyim")],
    ),
    (
        "Rebels hit Vedeno. Another eight officers were wounded, a ministry spokesman said by telephone from Grozny.",
        [("eight", "Vedeno")],
    ),
    ("Rain hit Hubei. The road runs from Beijing to Shanghai. Two people died.", [("Two", "Hubei")]),
    (
        "Raids hit Relizane in Algeria. Sources confirmed 113 dead in Sahnoun, 73 in El Abadel and 50 in Ouled.",
        [("113", "Sahnoun"), ("73", "El Abadel")],
    ),
    # those who come from a place die elsewhere
    ("Some 43 servicemen from Perm were killed in an ambush near Vedeno.", [("43", "Vedeno")]),
    # the lead does not say where
    (
        "Gunmen ambushed an army convoy on Sunday, killing at least 15 soldiers. Sunday's attack near Gao was the "
        "worst in Mali in weeks.",
        [("15", "Gao")],
    ),
    # what a flood cost is where it cost it
    ("Floods swept Hunan in China. They caused losses of 40 million yuan.", [("40 million", "Hunan")]),
    ("Floods swept Hunan in China. The government gave 40 million yuan.", [("40 million", "China")]),
    # where people never came
    ("A boat sank off Zuwara. Two people died trying to reach Italy.", [("Two", "Zuwara")]),
    ("Two people died trying to cross the Mediterranean to reach Italy.", [("Two", "Mediterranean")]),
    ("Samar thanked Qatar for its help, saying 40 people had been freed in Herat.", [("40", "Herat")]),
]


@pytest.mark.parametrize(("text", "places"), OWN)
def test_each_number_has_its_place(text: str, places: list[tuple[str, str]]) -> None:
    assert [(number, place) for number, place, _ in places_in(text)][: len(places)] == places


WHOLE = [
    # after parts with a number each: the whole
    (
        "A typhoon swept China. Nine people died in Jiangxi province and four died in Guangdong province. "
        "About 289,000 people were evacuated.",
        ("289,000", "China"),
    ),
    (
        "Rain lashed Kerala state in India. Nine people died in Wayanad and four people died in Idukki. "
        "Some 1,200 homes were destroyed.",
        ("1,200", "Kerala state"),
    ),
    (
        "A typhoon hit Danang in Vietnam. Television reported 3,000 people injured across the central region.",
        ("3,000", "Vietnam"),
    ),
    (
        "Fever spread in Turkey, and a pandemic is near. Schools in India and Turkey shut. The WHO said 72 had died.",
        ("72", None),
    ),
    (
        "A quake hit Turkey. Some 500 people died in Sakarya. An agency set the overall death toll at 2,011.",
        ("2,011", "Turkey"),
    ),
    (
        "Gunmen killed 12 people near Blida in Algeria. That brought the number of people killed this month to 76.",
        ("76", "Algeria"),
    ),
    # the greater part is no whole
    ("Rain fell on Honduras. Over 100 people fled floods, most of them in Siguatepeque.", ("100", "Honduras")),
    # parts of several countries
    (
        "Rain fell in Honduras. At least 1,071 people died in Nicaragua and 313 people died in Guatemala. "
        "Thousands of people were missing.",
        ("Thousands", "Honduras"),
    ),
    ("More than 1,500 people were killed in six Central American countries and Mexico.", ("1,500", None)),
    ("Fever hit Gabon. Two of the five countries recovered, and the toll rose to 2,793 dead.", ("2,793", None)),
    # a capital where somebody only speaks
    (
        "Mud hit Nicaragua. A spokeswoman in Managua, the nation's capital, said bodies were found. "
        "Several hundred people were missing.",
        ("Several hundred", "Nicaragua"),
    ),
    # "in Oyo, where ten died in Ibadan" is no list
    (
        "Rain on 28 and 29 June hit Oyo State in Nigeria, where ten people died in Ibadan. Two boys were rescued.",
        ("Two", "Ibadan"),
    ),
    # more than live there
    (
        "Trees fell in Kemble in Gloucestershire. Storms hit England. One person died near Kemble. "
        "Outages affected 107,000 homes during the peak of the storm.",
        ("107,000", "England"),
    ),
    # a year, or another year
    (
        "A bomb went off in Zaranj in Afghanistan. More than 300 civilians have been killed this year alone.",
        ("300", "Afghanistan"),
    ),
    (
        "A ferry left Surigao for Cebu in the Philippines. Fire broke out at sea near Surigao. "
        "In 1987 a ship hit a tanker, leaving 4,300 people dead.",
        ("4,300", "Philippines"),
    ),
    ("A mine killed two in Mosul in Iraq. Another blast killed 9 people in the south.", ("9", "Iraq")),
    ("BAMAKO, Mali (AP) - Four soldiers were killed by a mine in the north on Friday.", ("Four", "Mali")),
    # a superlative of the world counts no world
    (
        "Iran borders seven countries and has 1.8 million refugees, more than any other country in the world.",
        ("1.8 million", "Iran"),
    ),
    # a paper that need not name its country
    ("Fire crossed a ridge in Oregon. Homes burned. Officials said five people had died.", ("five", "Oregon")),
]


@pytest.mark.parametrize(("text", "told"), WHOLE)
def test_what_is_of_the_whole(text: str, told: tuple[str, str]) -> None:
    assert told in [(number, place) for number, place, _ in places_in(text)]


COUNTRIES = [
    ("Gunmen attacked Kuzar village in Nigeria's Niger state, killing 18 people.", "NGA"),
    ("Shells hit the Somali capital, killing 16 people.", "SOM"),
    ("Seven people died in a strike on the Afghan side of the border.", "AFG"),
    ("A tornado killed five people in Perkburg, Okla., on Monday.", "USA"),
    ("A tornado killed five people in Gravette, AR, on Monday.", "USA"),
    ("GULDARA, Nepal (AP) -- A mudslide killed five people here on Monday.", "NPL"),
    ("ENTON, Calif. (AP) -- A fire killed five people on Monday.", "USA"),
    ("Russia and Iran signed. Russia hit Lviv in Ukraine. Air defence units shot down 33 Russian drones.", "UKR"),
    # those who came stay where they stay, unless they still move
    ("Rwanda is near. Camps housing 80,000 Rwandans near Kisangani in Zaire were found empty.", "COD"),
    ("About 5,000 Rwandan refugees emerged from hiding in the jungles of Zaire.", "COD"),
    ("About 5,000 Rwandan refugees crossed into Zaire from Rwanda.", "RWA"),
    ("In Zaire fighting spread. A stream of 9,000 Rwandan refugees fled their camps there.", "COD"),
    # a small namesake in a country of which nothing else speaks
    ("A bomb hit Baghdad in Iraq. Iraqi police said a blast in Mansur wounded six people.", "IRQ"),
    ("A ferry sank off the Finnish island of Uto in Finland, killing six people.", "FIN"),
    ("A bomb hit Baghdad in Iraq. Iraqi envoys flew to Larnaca in Cyprus, where six people died.", "CYP"),
    # a currency is no country
    ("Floods hit Peru. Losses of US$3 million followed. Officials said 6 people had died.", "PER"),
    # who fled to a country did not come from it
    ("The Cambodian army attacked a base in Cambodia. More than 10,000 refugees streamed into Thailand.", "KHM"),
    # a news agency's country is not the scene; an activist's own is
    ("Russia spoke. A shell hit Kherson in Ukraine. At least 7 people died, the Russian news agency said.", "UKR"),
    (
        "Troops stormed Deraa in Syria. Omar said he was in Istanbul as an envoy. Musa, head of the Syrian Rights "
        "Committee, said that 5,000 people had been arrested.",
        "SYR",
    ),
    # a weather pattern is no town
    ("Peru suffers from El Nino. Officials said 6 people had died.", "PER"),
]


@pytest.mark.parametrize(("text", "country"), COUNTRIES)
def test_country_of_a_count(text: str, country: str) -> None:
    assert places_in(text)[-1][2] == country


def test_groups_name_no_village() -> None:
    assert [
        m.text for m in find_toponyms("A mine went off outside a former Taliban town in Afghanistan.").mentions
    ] == ["Afghanistan"]
