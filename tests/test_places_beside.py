"""Which places of a sentence only stand beside the one where it happened: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where
from tracker.extract.placewords import PLACE_WORDS

CASES = [
    # what only sends, speaks, flanks or dates is not where it happened
    ("killed", "Peru's navy said [5] of its sailors died off Callao in clashes with Chile.", "Callao", "PER"),
    ("killed", "Peru buried [5] men who fell in battles with Chile.", "Peru", "PER"),
    ("mass", "Sudan waits as [5] tonnes of flour from Turkey are unloaded in Port Sudan.", "Port Sudan", "SDN"),
    ("mass", "The port let out [5] tonnes of grain for export from Argentina.", "Argentina", "ARG"),
    ("damaged", "[5] houses burned in Brody, on the road to Poland.", "Brody", "UKR"),
    ("killed", "[5] people have died in Jisr since protests erupted in the southern city of Daraa.", "Jisr", "SYR"),
    ("attacks", "Speaking on state TV in Tehran, he said [5] drones had hit Haifa.", "Haifa", "ISR"),
    ("protesters", "[5] people marched in Amman in protests like those in Tunis.", "Amman", "JOR"),
    ("killed", "In Syria, [5] fighters from Iraq were killed.", "Syria", "SYR"),
    ("detained", "Peru has a new law. The ministry in Lima said [5] Peruvians were held.", "Peru", "PER"),
    ("killed", "Officials in Italy say [5] died in a landslide in Sondrio.", "Sondrio", "ITA"),
    ("killed", "In Peru, Luz Paz, governor of the Tacna region, said [5] died.", "Tacna region", "PER"),
    ("detained", "Belarus jailed [5] captured Lithuanians after a trial.", "Belarus", "BLR"),
    # beside a neighbour's border is on this side of it
    ("injured", "Two bombs hit Hatay in Turkey. The second, near the Syrian border, hurt [5] men.", "Hatay", "TUR"),
    ("killed", "Turkey's army shelled hills in Turkey. Near the border with Syria [5] died.", "Turkey", "TUR"),
    ("killed", "Turkey fears raids on Ankara. [5] men died on the Syrian side of the border.", "Syria", "SYR"),
    ("killed", "Niger's army has closed Agadez. [5] men died near the Libyan border in Ghat.", "Ghat", "LBY"),
    ("injured", "Raids go on near Azaz, Syria. The [3] hurt were taken to hospitals in Turkey's Kilis.", "Azaz", "SYR"),
    # the home of somebody named with his age
    (
        "killed",
        "A bomb fell near Kandahar in Afghanistan. The [3] dead were named as Sgt Al Cox, 39, of Ohio, and two others.",
        "Kandahar",
        "AFG",
    ),
    # a part has its own place, the whole the wider one
    ("killed", "In Syria [5] people were killed, including 17 in the eastern city of Deir al-Zour.", "Syria", "SYR"),
    (
        "killed",
        "In Syria 35 people were killed, including [5] in the eastern city of Deir al-Zour.",
        "Deir al-Zour",
        "SYR",
    ),
    ("killed", "[5] were killed 80 km from the state capital, Damaturu, in Gujba.", "Gujba", "NGA"),
    # people of a nation left it, whoever takes them in
    ("refugees", "Iraq's war goes on. Canada has promised to take in [5] Iraqis.", "Iraq", "IRQ"),
    ("killed", "Up to [5] Russian soldiers have died since the start of the invasion of Georgia.", "Georgia", "GEO"),
    ("killed", "Anger has grown since rebels hit Goma in Congo, killing [5] people.", "Goma", "COD"),
    ("area", "Chile's fires spread, with Argentina reporting [5] hectares burned.", "Argentina", "ARG"),
    ("killed", "[5] climbers died on Mount Etna.", "Mount Etna", "ITA"),
    # a quarter of a city in the land told of, not its namesake abroad
    (
        "killed",
        "TEGUCIGALPA, Honduras -- Honduran police said [4] people died in the Las Colinas neighborhood.",
        "Las Colinas neighborhood",
        "HND",
    ),
    ("injured", "Police in Nairobi, Kenya, said [12] were hurt in the Richmond suburb.", "Richmond suburb", "KEN"),
    (
        "damaged",
        "A storm hit Lusaka, Zambia, on Friday. It damaged [60] houses in the Kingston neighbourhood.",
        "Kingston neighbourhood",
        "ZMB",
    ),
    # a country of so many
    ("population", "Troops entered Daraa as protests spread across Syria, a country of [5] million.", "Syria", "SYR"),
    ("population", "A flat outside Lublin - a city of [5] in eastern Poland - burned.", "Lublin", "POL"),
    # a far town measures, a near one places; what leads to a country is not in it
    (
        "killed",
        "Mali mourns. The chief spoke in Nara, 160 km north of Bamako, after [5] died in Ségou.",
        "Ségou",
        "MLI",
    ),
    ("killed", "[5] were killed at a depot near Brody, close to a crossing point into Poland.", "Brody", "UKR"),
    # a city that is described, not named again
    (
        "killed",
        "Rockets hit Homs. [5] people died in the city, one of the oldest in the Levant.",
        "Homs",
        "SYR",
    ),
    ("killed", "A raid on Homs killed [5] people and caused outrage in Turkey.", "Homs", "SYR"),
    ("evacuated", "[5] people were evacuated from Sumy, though no one could leave Kherson.", "Sumy", "UKR"),
    ("displaced", "Riots in Cameroon displaced [5] people, 8,500 of whom have stayed in Chad.", "Cameroon", "CMR"),
    ("infected", "Lagos accounted for 95% of the total, or 900 cases, of which [5] were severe.", "Lagos", "NGA"),
    ("killed", "Over [5] fighters from Chad and Mali died as the army of Libya struck Sabha.", "Sabha", "LBY"),
    ("killed", "Floods in the Senegal capital have left [5] dead.", "Dakar", "SEN"),
    ("killed", "Two flats in Chasiv Yar, in Donetsk oblast, were hit: [5] died.", "Chasiv Yar", "UKR"),
    ("killed", "Shells hit Lyman. Ana Lu, the governor of the Donetsk region, said [5] died.", "Donetsk region", "UKR"),
    # each number has its own place
    (
        "killed",
        "Shells hit Goma. Ida Holt, spokeswoman for the agency in Geneva, said [40] people had died.",
        "Goma",
        "COD",
    ),
    (
        "mass",
        "Shells hit Goma. Bo Lund, spokesman for the command in Bonn, Germany, told a paper [17] tonnes burned.",
        "Goma",
        "COD",
    ),
    (
        "killed",
        "They voted aid to Panama. Ola said Mali's decade-long civil war had cost [70,000] lives.",
        "Mali",
        "MLI",
    ),
    (
        "area",
        "Fires in Greece killed 19. Spain had the second-worst fires, with [84,000] hectares burned.",
        "Spain",
        "ESP",
    ),
    ("released", "Pirates off Kenya freed a ship and its [24] Polish crew.", "Kenya", "KEN"),
    ("infected", "There are [337] cases in Scotland, and officials in Edinburgh fear more.", "Scotland", "GBR"),
    ("infected", "Nearly 500 fell ill in Scotland alone, out of [1,261] cases in the UK.", "UK", "GBR"),
    ("infected", "12 more fell ill in Wales, taking the UK total to [612].", "UK", "GBR"),
    ("infected", "Worst hit are: Mexico: 101 deaths, [590] cases. Spain: 57 cases.", "Mexico", "MEX"),
    ("infected", "Canada has [496] cases and Peru nine.", "Canada", "CAN"),
    ("infected", "Chile also reported [2] cases.", "Chile", "CHL"),
    # where words fell is not what they tell of
    ("equipment", "The minister told reporters in Madrid that [40] jets would go to Romania.", "Romania", "ROU"),
    ("detained", "A clan said it had seized [20] Syrians in Lebanon.", "Lebanon", "LBN"),
    ("displaced", "[32,000] were driven out as part of Israel's “Wall” operation in Jenin.", "Jenin", "PSE"),
    ("evacuated", "Nearly [3,600] Chinese have left Libya, China's biggest airlift so far.", "Libya", "LBY"),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), CASES)
def test_place_among_others(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)


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


@pytest.mark.parametrize("word", sorted(PLACE_WORDS.local_heads))
def test_who_speaks_for_a_region_speaks_of_it(word: str) -> None:
    told = "Shells hit Lyman. Ana Lu, the {} of the Donetsk region, said [5] died."
    assert where("killed", told.format(word)).place == "Donetsk region"
    assert where("killed", told.format("police")).place == "Lyman"


GIVEN = [
    ("Norway pledged $5m, Peru $[3m] and Chile $2m.", "Tonga"),
    ("Norway has donated $5m; the United States, $[2 million]; Peru, $1m.", "Tonga"),
    ("Among the donors were Norway ($5m), Peru ($[3m]) and Chile ($2m).", "Tonga"),
    ("Norway pledged $5m to Chad and Peru $[3m] to Mali.", "Mali"),
    ("The storm cost Chile $5m, Peru $[3m] and Bolivia $2m.", "Peru"),
    ("The storm cost Chile $[5m], Peru $3m and Bolivia $2m.", "Chile"),
]


@pytest.mark.parametrize(("marked", "place"), GIVEN)
def test_donors_of_a_list_are_no_place_of_their_gifts(marked: str, place: str) -> None:
    assert where("money", f"A flood hit Tonga. {marked}").place == place
