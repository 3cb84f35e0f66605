"""Where others only meet, come from, live near or shout about is not where it happened. One line a case."""

from __future__ import annotations

import re

import pytest

from tests.marked_places import places_of, where
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.toponyms import find_toponyms

MEETINGS = [
    "Foreign ministers met in Vienna on Monday to discuss the war in Sudan. The fighting has killed [14,000] people.",
    "The envoy for Sudan welcomed rebels in Geneva, opening fresh peace talks. More than [300,000] people have died.",
    "Diplomats met in Rome for talks on the famine in Sudan. Some [900] children have died this month.",
    "Talks resumed in Oslo. Rebels hold towns in Sudan. In Oslo, the envoy spoke of hope. In all [90] people died.",
]


NAMED_AFTER = [
    # a treaty, talks and a process bear the name of a town where nothing of the sort happened
    ("returned", "Spain acts. [9] men were sent back to Mali under the Dublin regulations.", "Mali"),
    ("released", "Some [9] men were freed in Mali under the Geneva Conventions.", "Mali"),
    ("killed", "The war in Mali goes on. The Oslo talks aim to end it. In all [900] people have died.", "Mali"),
    ("killed", "The war in Mali goes on. The Oslo peace process is over. In all [900] people have died.", "Mali"),
    # what spans lands is in them
    ("detained", "The army kidnapped [900] boys in a rebellion spanning Chad and Niger.", "Chad and Niger"),
    # where a parliament sits is a place
    ("protesters", "The rally at Stormont drew [300] people.", "Stormont"),
    ("killed", "Britain mourns. The attack in Westminster killed [5] people.", "Westminster"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), NAMED_AFTER)
def test_what_bears_a_town_s_name_is_not_there(metric: str, marked: str, place: str) -> None:
    assert where(metric, marked).place == place


HELD = [
    # whoever holds them
    (
        "Fighting hit Gao in Mali. Some [8,000] Malian soldiers are being held captive by Chad.",
        "malian soldiers",
        "TCD",
    ),
    ("Fighting hit Gao in Mali. Some [8,000] Malian soldiers were captured, a report by Chad says.", "soldiers", "MLI"),
    # strangers held by the police of the country that the story is of
    (
        "Police in Kenya met at Nairobi airport. Nairobi is quiet. Chad was angry, and Chad's envoy left."
        " [One] Chadian man is in police custody.",
        "chadian man",
        "KEN",
    ),
    (
        "Spain raided bars in Madrid. Mali is far; Mali's minister spoke. [Nine] Malians were arrested.",
        "malians",
        "ESP",
    ),
    ("Kenya met at Nairobi airport. Chad was angry. Chadian police arrested [nine] Chadians.", "chadians", "TCD"),
    (
        "Fighting went on in Goma. In Rwanda, mothers wept. Fighters captured [nine] Rwandan soldiers.",
        "rwandan soldiers",
        "RWA",
    ),
]


@pytest.mark.parametrize(("marked", "who", "country"), HELD)
def test_where_strangers_are_held(marked: str, who: str, country: str) -> None:
    assert where("detained", marked, "", who).country == country


WARS = [
    "The war in Sudan was the topic in a hall in Geneva. They must end a war that has killed [900] people, he said.",
    "Some 70,000 people have fled Darfur to Chad since a raid by armed men in which [nine] guards were killed.",
    "Thousands have fled Khartoum to Egypt since a raid in which [40] villagers were killed.",
    "Thousands crossed from Sudan to Chad after an attack that killed [12] men.",
    "The raid in Darfur, which killed [12] men, drove thousands to Chad.",
]


@pytest.mark.parametrize("marked", WARS)
def test_where_a_war_is_talked_of_or_fled_to_is_not_where_it_killed(marked: str) -> None:
    assert where("killed", marked).country == "SDN"


@pytest.mark.parametrize("marked", MEETINGS)
def test_where_others_meet_is_no_scene(marked: str) -> None:
    assert where("killed", marked).country == "SDN"


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("A bomb went off at a conference in Kabul. The US condemned it. Police said [12] had died.", "AFG"),
        ("Leaders of Chad and Niger met in Khartoum. A fire in the city killed [12] people.", "SDN"),
        ("Talks are held in Oslo. Norwegian police were on guard. A bus crash killed [12] people.", "NOR"),
    ],
)
def test_the_scene_stays_where_something_befell_it(marked: str, country: str) -> None:
    assert where("killed", marked).country == country


@pytest.mark.parametrize("word", re.sub(r"\[.|\]|\?", "", PLACE_WORDS.either("statesmen")).split("|"))
def test_each_who_meets_to_talk(word: str) -> None:
    text = f"The {word} met in Vienna to discuss the war in Sudan. In all [14,000] people have died."
    assert where("killed", text.replace("headsofstate", "heads of state")).country == "SDN"


LANDS = [
    # a clause with "where" tells of the name right before it
    ("killed", "Grasse is about 44km (27 miles) from the city of Nice, where a lorry killed [86] people.", "Nice"),
    ("killed", "Gulu lies 20 miles north of Kampala, where [12] people died.", "Kampala"),
    ("killed", "In Bucha near Kyiv, where shells fell, [12] people died.", "Bucha"),
    # who comes from somewhere
    ("killed", "A bus crashed near Lima. A 25-year-old clerk from Quito was at the wheel. [12] people died.", "Lima"),
    ("killed", "A jet fell on Lima. Two were named as Ken and Ann Bell from Hull, near York. [12] died.", "Lima"),
    ("killed", "A man attacked a church in Lima. He was a convert from Burundi. [12] people died.", "Lima"),
    ("infected", "A 30-year-old clerk from Lagos is one of [12] people with Lassa fever.", "Lagos"),
    # what lies behind a border
    (
        "killed",
        "Men raided two districts in Ethiopia, which border South Sudan's Upper Nile State. [12] died.",
        "Ethiopia",
    ),
    ("killed", "Men raided Gambella in Ethiopia, a town bordering South Sudan. [12] people died.", "Gambella"),
    # what is shouted
    (
        "protesters",
        'A leader was buried in Gaza. The funeral drew [900] mourners with chants of "death to Israel".',
        "Gaza",
    ),
    ("protesters", 'Cairo was tense. Some [900] people shouted "Down with America!" on Monday.', "Cairo"),
    # with what a rate is compared
    ("killed", "Colombia is full of mines. They killed [900] people, a toll second only to Afghanistan.", "Colombia"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), LANDS)
def test_what_is_only_named_beside_the_event(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


NAMES = [
    ("Guns fell silent in Ukraine. It counted [90] shots, says the Office for Security and Arms in Europe.", "Ukraine"),
    ("Fighters of the Islamic State in Mosul killed [90] villagers.", "Mosul"),
    ("US forces raided Al Qaeda in Yemen and killed [90] men.", "Yemen"),
    (
        "Honduras mourns. The activist leader Berta Caceres spoke. Since the murder of Caceres, [90] women died.",
        "Honduras",
    ),
    ("A fire at the Kano Sugar Factory killed [90] people.", "Kano"),
]


@pytest.mark.parametrize(("marked", "place"), NAMES)
def test_names_of_bodies_people_and_sites(marked: str, place: str) -> None:
    assert where("killed", marked).place == place


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.feasts))
def test_each_feast_that_a_town_holds(word: str) -> None:
    assert where("killed", f"A lorry drove into a Berlin {word.title()} market, killing [12].").place == "Berlin"


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.site_kinds))
def test_each_kind_of_site_that_bears_a_town_s_name(word: str) -> None:
    assert where("killed", f"A fire at the Kano {word.title()} Centre killed [12] people.").place == "Kano"


@pytest.mark.parametrize("word", PLACE_WORDS.either("unions").replace("[sz]", "s").split("|"))
def test_each_body_that_is_for_something_somewhere(word: str) -> None:
    text = f"Shells fell on Kharkiv. The {word} for Peace and Justice in Africa said [12] people had died."
    assert where("killed", text).place == "Kharkiv"


CITIES = [
    ("killed", "He died at Kuala Lumpur International Airport. South Koreans mourn. [12] people died.", "MYS"),
    ("killed", "A blast at the Kano Grand Mosque killed [12] people.", "NGA"),
    (
        "troops",
        "Rebels hold Ethiopia's south. A fellow at the Oslo Peace Institute spoke. [900] soldiers are there.",
        "ETH",
    ),
    (
        "troops",
        "Rebels hold Ethiopia's south. Ana Bell, a fellow at the Institute of African Affairs in Hamburg, told a paper "
        "so. The force has [900] soldiers.",
        "ETH",
    ),
    ("killed", "He was at the Bataclan in Paris and in Sousse, Tunisia. Guns killed [30] in Sousse.", "TUN"),
    (
        "killed",
        "After the Bataclan attack in Paris and the shootings in Sousse, Tunisia, which killed [30], they wept.",
        "TUN",
    ),
    ("killed", "Peru's Maritime Security Agency fired. It killed [12] people.", "PER"),
]


@pytest.mark.parametrize(("metric", "marked", "country"), CITIES)
def test_whose_city_a_site_or_an_institute_names(metric: str, marked: str, country: str) -> None:
    assert [w.country for w in places_of(metric, marked)] == [country]


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.towns_own))
def test_each_site_that_bears_its_city_s_name(word: str) -> None:
    assert where("killed", f"A blast at the Kano Grand {word.title()} killed [12] people.").country == "NGA"


def test_a_stop_and_a_dash_end_a_sentence() -> None:
    marked = "LIMA, Peru.- Fire hit Puno.- It killed [12] people.- Aid came from Chile."
    assert [w.country for w in places_of("killed", marked)] == ["PER"]
    assert where("killed", "Armed men in Myanmar killed [9].- Many have fled to Chad.").country == "MMR"


PEOPLE = [
    ("Ann Bell of Chile and Zaida Zen of Peru were shot with [3] guides on a trip through Sudan.", "Sudan"),
    # what a second verb tells of another place
    ("The shooting in Belgium that left [4] dead and alarmed people across Europe was long ago.", "Belgium"),
    ("The revolt in Nigeria, which has killed [900] people has spread throughout the Lake Chad region.", "Nigeria"),
    ("A storm that killed [4] and injured many in Cuba has passed.", "Cuba"),
]


@pytest.mark.parametrize(("marked", "place"), PEOPLE)
def test_whose_name_and_which_verb(marked: str, place: str) -> None:
    assert where("killed", marked).place == place


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.kin))
def test_each_of_a_family(word: str) -> None:
    assert find_toponyms(f"They told her {word} Paris of it.").mentions == []


def test_an_unknown_village_is_not_in_a_land_of_a_list() -> None:
    lead = "Zimbabwe has had rain. Zimbabwe was hit. Others need help, such as Yemen and Mali."
    assert where("killed", f"{lead} Rain in Sipepa, a hamlet in Tsholo District, killed [9].").country == "ZWE"
