"""What sets the scene of a sentence that names no place: sentences before, title, dateline, heading. A case a line."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

SCENES = [
    # a person of the title is no town of that name, a pass no road over a ridge
    (
        "killed",
        "Snow fell in Ohio. Jerry Sandusky went on trial. Some [90] men died.",
        "Sandusky trial opens",
        "Ohio",
        "USA",
    ),
    (
        "killed",
        "Snow fell in Ohio. In Sandusky, roads were shut. Some [90] men died.",
        "Sandusky shuts roads",
        "Sandusky",
        "USA",
    ),
    (
        "killed",
        "Snow fell in Ohio. The plan was to give an Interrail Pass to all. Some [90] men died.",
        "",
        "Ohio",
        "USA",
    ),
    ("killed", "Snow fell in Ohio. They gave up near the Kunlun Pass. Some [90] men died.", "", "Kunlun Pass", "USA"),
    # a seat of government only speaks: its country is the scene, but of those who march there
    ("released", "Snow fell on the US. He spoke at the White House. Some [90] men were freed.", "", "US", "USA"),
    ("released", "He spoke at the Kremlin in Russia. Some [90] men were freed.", "", "Russia", "RUS"),
    ("protesters", "A rally went on at the Kremlin. Some [90] people came.", "", "Kremlin", "RUS"),
    # what an article names while it tells of its own land is not where it plays
    (
        "protesters",
        "The US president and US senators met. A US judge spoke of Mali's envoy. [Hundreds] of people had marched.",
        "",
        "United States",
        "USA",
    ),
    # those who came are where they came to, not where talk went on
    (
        "refugees",
        "Norway is wary. Its envoy flew to Egypt. [900] refugees came to Norway last year.",
        "",
        "Norway",
        "NOR",
    ),
    ("refugees", "War rages in Mali. [900] refugees came to Norway last year.", "", "Mali", "MLI"),
    # a land's crackdown is of the land, though only its people are named
    (
        "killed",
        "The Philippine leader lives in a house in Davao. His crackdown has left [thousands] of people dead.",
        "",
        "Philippines",
        "PHL",
    ),
    # carried from the sentence before, past sentences without places
    ("killed", "A bomb went off in Kabul on Monday. At least [9] people were killed in the blast.", "", "Kabul", "AFG"),
    ("killed", "A bomb went off in Kabul on Monday. It was loud. [9] people died.", "", "Kabul", "AFG"),
    ("injured", "Rockets hit Kherson. Officials said the strike left [9] people hurt.", "", "Kherson", "UKR"),
    ("killed", "Floods hit the town of Derna in Libya. Rescuers found [40] bodies.", "", "Derna", "LBY"),
    # the title, when the text names nothing
    ("killed", "Rescuers found [40] bodies in the rubble.", "Quake in Nepal kills dozens", "Nepal", "NPL"),
    ("displaced", "About [400] families left their homes.", "Flooding in Southern China", "Southern China", "CHN"),
    # what was taken before is over
    (
        "evacuated",
        "The mayor of Goma told its people to leave after the fall of Sake. Aid workers said [300] were evacuated.",
        "",
        "Goma",
        "COD",
    ),
    ("killed", "Rebels shelled Goma following the capture of Sake. Doctors said [30] had died.", "", "Goma", "COD"),
    ("killed", "The fall of Sake was swift. Doctors said [30] had died.", "", "Sake", "COD"),
    # a dateline is no scene while there is a better one
    (
        "killed",
        "NAIROBI, Kenya (AP) - Gunmen killed 4 people in Baidoa, Somalia. The attack left [7] hurt.",
        "",
        "Baidoa",
        "SOM",
    ),
    ("killed", "Oslo: The storm that struck Fiji killed [7] people.", "", "Fiji", "FJI"),
    ("killed", "New Delhi, May 1 (IANS): At least [7] people died in Lagos.", "", "Lagos", "NGA"),
    ("killed", "Oslo: Rain fell all night. Police said [7] people died.", "", "Oslo", "NOR"),
    ("killed", "Togo: At least [7] people died as the river Oti rose.", "", "Togo", "TGO"),
    # what is spoken of is no scene, nor is a namesake that nothing is put in
    ("detained", "Crowds in Lyon want to end the war in Yemen. Police held [40] people.", "", "Lyon", "FRA"),
    ("detained", "Lyon saw marches in solidarity with Tibet. In Lyon [40] people were held.", "", "Lyon", "FRA"),
    (
        "injured",
        "Marches over the Ukraine war filled streets in Berlin. Some [12] people were hurt.",
        "",
        "Berlin",
        "DEU",
    ),
    (
        "killed",
        "Ukraine is at war. A shell fell in Kharkiv. It was loud, Kira said. [12] died.",
        "",
        "Kharkiv",
        "UKR",
    ),
    (
        "killed",
        "Aid reaches the Gaza Strip from Rafah, near the border with Egypt. Shells fell in Rafah. [7] died.",
        "",
        "Rafah",
        "PSE",
    ),
    # word of a nation is the nation's, though its name is an adjective only
    (
        "detained",
        "French students marched in Lyon over the Gaza war. Police held [90] people nationwide.",
        "",
        "France",
        "FRA",
    ),
    (
        "killed",
        "A bomb hit Tunis. The Islamic State of Iraq and the Levant killed [12] people.",
        "",
        "Tunis",
        "TUN",
    ),
    # whose missiles and drones they were is not where they fell, even in a story about that country
    (
        "killed",
        "Iran is poor. Its banks shut. A raid shook Erbil in Iraq. Iranian missile strikes left [9] dead.",
        "",
        "Erbil",
        "IRQ",
    ),
    # who says that it was struck; clans and broadcasters are no places
    (
        "attacks",
        "War goes on near Goma in Congo. Kigali has accused Kinshasa of launching [40] drones.",
        "",
        "Rwanda",
        "RWA",
    ),
    ("killed", "Fire fell on Lahore. India blamed Pakistan for shelling that killed [12] people.", "", "India", "IND"),
    ("assisted", "Floods hit Enga. The agency fed [749] families from the Apopa and Kira clans.", "", "Enga", "PNG"),
    ("killed", "A mine fell in at Karonga in Malawi. Doctors told BBC Somali [12] men had died.", "", "Karonga", "MWI"),
    # totals belong to the whole
    (
        "killed",
        "A strike hit Deir al-Balah, in Gaza. More than [42,000] people have been killed since the war began.",
        "",
        "Gaza",
        "PSE",
    ),
    (
        "killed",
        "Shells hit Kharkiv in Ukraine on Monday. Some [10,000] civilians have been killed since the invasion began.",
        "",
        "Ukraine",
        "UKR",
    ),
    # word of a nation without an event
    (
        "attacks",
        "A missile hit Lviv, in western Ukraine. The Ukrainian air force said it had downed [22] drones overnight.",
        "",
        "western Ukraine",
        "UKR",
    ),
    (
        "killed",
        "Strikes hit Tyre, in southern Lebanon. Lebanon's health minister said [97] medics had been killed.",
        "",
        "Lebanon",
        "LBN",
    ),
    # a local official speaks of his own place
    ("attacks", "Drones hit Moscow. The governor of Voronezh said [25] drones were shot down.", "", "Voronezh", "RUS"),
    # "the city", "the capital", "the country"
    ("killed", "Troops hold Homs, in central Syria. Shelling of the city killed [95] people.", "", "Homs", "SYR"),
    (
        "killed",
        "Rebels took Tripoli from the army, says Libya. In the capital [30] people were killed.",
        "",
        "Tripoli",
        "LBY",
    ),
    # who is counted tells the country
    (
        "killed",
        "A bomb hit Tripoli in Libya. Rockets fell on Israel. At least [8] Israelis were killed.",
        "",
        "Israel",
        "ISR",
    ),
    # a name that a sentence only lists is no scene for the next
    (
        "displaced",
        "Haiti was hit hardest. Roofs were lost in the South, Grand'Anse and Nippes. Some [16,000] people fled.",
        "Storm in Haiti",
        "Haiti",
        "HTI",
    ),
    # an army's losses lie where its war is
    (
        "killed",
        "Russia's invasion of Ukraine began in 2022. Putin spoke in Vladivostok. Russian soldiers killed: [250].",
        "",
        "Ukraine",
        "UKR",
    ),
    # a host's refugees, a city's people
    (
        "refugees",
        "Thousands reached N'Djamena in Chad. They strain a country already hosting [900,000] refugees.",
        "",
        "Chad",
        "TCD",
    ),
    (
        "affected",
        "Curbs were eased in Karachi, in Pakistan. Nearly [12,000,000] people in the city may go out.",
        "",
        "Karachi",
        "PAK",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "title", "place", "country"), SCENES)
def test_scene_of_sentence_without_place(metric: str, marked: str, title: str, place: str, country: str) -> None:
    found = where(metric, marked, title, "israelis" if "Israelis" in marked else "people")
    assert (found.place, found.country) == (place, country)


SECTIONS = [
    # a line with nothing but a place heads what follows, however much that is
    (
        "killed",
        "Floods.\n\nIndia\n\nFlooding in Assam has cut roads. [11] died there.\n\nNepal\n\nPolice said [67] had died. "
        "It rains. It pours. It snows. It is cold. It is dark. [30] more died.",
        ["Assam", "Nepal", "Nepal"],
    ),
    (
        "killed",
        "AUSTRIA\n\nThree drowned in Lower Austria.\n\nCZECH REPUBLIC\n\n[2] people drowned in a stream.",
        ["Czech Republic"],
    ),
    # names on a map head nothing
    ("killed", "Snow fell on Oslo, in Norway.\n\nKENYA\n\nCHAD\n\nMALI\n\n[2] people froze.", ["Oslo"]),
    # where officials only speak, and another year's scene, are not where the story goes on
    (
        "missing",
        "Snow lies in Kohistan district, Pakistan. Officials in Peshawar said [60] others were missing. [15] died.",
        ["Kohistan district", "Kohistan district"],
    ),
    ("killed", "A blast hit Soma, in Turkey. In 1992, 263 died near Zonguldak. [9] men are still trapped.", ["Soma"]),
    ("killed", "A blast hit Soma, in Turkey. In 1992, a mine burned near Zonguldak. [9] men died.", ["Zonguldak"]),
    (
        "killed",
        "A blast hit Soma, in Turkey. It was the worst since a mine burned at Zonguldak in March 1992. [9] men died on "
        "Tuesday.",
        ["Soma"],
    ),
    (
        "detained",
        "Serbs overran Srebrenica, in Bosnia. In The Hague, the defence minister said [55] soldiers were hostages.",
        ["Srebrenica"],
    ),
    # the lands of a list together, unless one of them is the story's
    (
        "displaced",
        "Peru, Chile and Bolivia are hardest hit. It is dry, with [900] displaced.",
        ["Peru, Chile and Bolivia"],
    ),
    ("displaced", "Floods in Peru and Chile. Peru is hit. Roads in Peru are cut. [900] fled.", ["Peru"]),
    (
        "in_need",
        "The Sahel is dry. Mali and Niger are hungry. The UN will feed [900] in the two countries.",
        ["The Sahel"],
    ),
    ("in_need", "The Sahel is dry. Mali is hungry. [900] people in the region need food.", ["The Sahel"]),
    ("killed", "Gunmen stormed a hotel in Bamako. [27] bodies were found, a UN official in New York said.", ["Bamako"]),
    (
        "injured",
        "A bus fell off a cliff near Ayaviri, in Peru. [20] people were taken to hospital in Juliaca.",
        ["Ayaviri"],
    ),
]


@pytest.mark.parametrize(("metric", "marked", "places"), SECTIONS)
def test_the_part_of_a_text_has_a_scene(metric: str, marked: str, places: list[str]) -> None:
    found = [(where.place or "").lower() for where in places_of(metric, marked)]
    assert found == [place.lower() for place in places]


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
