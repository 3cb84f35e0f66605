"""Where it happened, at places that no list holds or that have long names: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import where

CASES = [
    # a president, not a park; a prince, not his land
    ("protesters", "South Korea waits. [300] people called on President Park to go.", "South Korea", "KOR"),
    ("killed", "[9] people died in President Park in Manila.", "President Park", "PHL"),
    ("killed", "He married Prince Olaf of Greece and Denmark in London, where [9] people died.", "London", "GBR"),
    # one place by two spellings, that nothing else puts in a land abroad
    (
        "killed",
        "Syria's army took El Beida. It moved towards Palmyra in Syria. [9] people died in El-Beida.",
        "El-Beida",
        "SYR",
    ),
    # a great town has small namesakes, which need their state
    (
        "killed",
        "Syria and Syria's army talk with the US. In Syria [9] people died since the talks in Geneva.",
        "Syria",
        "SYR",
    ),
    ("killed", "[9] people died in Geneva, Illinois.", "Geneva", "USA"),
    ("killed", "Illinois mourns. Chicago mourns. In Illinois, [9] people died in Geneva.", "Geneva", "USA"),
    # a people is no place
    ("injured", "Crowds attacked Africans in India on Monday. [5] men were hurt.", "India", "IND"),
    ("injured", "Crowds attacked Christians in India on Monday. [5] men were hurt.", "India", "IND"),
    # a city whose name is a person's, of which none abroad is nearly as large
    ("killed", "A bomb killed [246] people in Darwin on Monday.", "Darwin", "AUS"),
    ("killed", "The blast, near a mosque in Bergen, killed [246] people.", "Bergen", "NOR"),
    ("damaged", "Gales tore the roofs off [40] homes in Jena.", "Jena", "DEU"),
    # names joined by the small words of their language
    ("killed", "Kenya mourns. In Dar es Salaam, [7] people died.", "Dar es Salaam", "TZA"),
    ("injured", "A train hit a bus in Frankfurt am Main, hurting [7] people.", "Frankfurt am Main", "DEU"),
    ("killed", "The quake that levelled towns in Soviet Armenia killed [700] people.", "Armenia", "ARM"),
    ("damaged", "Storms hit Victoria, Australia. At Moyhurst, near Wangaratta, [14] sheds fell.", "Moyhurst", "AUS"),
    ("killed", "Indonesia mourns. Donggala, north of Palu, recorded [153] deaths.", "Donggala", "IDN"),
    ("killed", "Colombia mourns. Peru, a country of high hills, reported [153] deaths.", "Peru", "PER"),
    # a common word before the name of a people is no town
    ("troops", "War goes on in Aleppo. A commander of the Free Syrian Army has [40,000] men.", "Aleppo", "SYR"),
    # unknown places by what stands around them
    ("killed", "Russia mourns. [14] people died near the Urals town of Ashovka.", "Ashovka", "RUS"),
    ("killed", "A quake hit Iran. In Varzaqal [40] people died.", "Varzaqal", "IRN"),
    ("killed", "Two died in Italy, said the mayor of Amatrova, where [35] perished.", "Amatrova", "ITA"),
    ("damaged", "In Barriero, north of Kamloops, [65] houses burned.", "Barriero", "CAN"),
    ("killed", "[5] people died on White Island, in New Zealand.", "White Island", "NZL"),
    ("killed", "Floods in the Mekong Delta killed [108] people.", "Mekong Delta", "VNM"),
    ("affected", "A storm killed four in Cuba before it skirted Haiti, where [900] people lost power.", "Haiti", "HTI"),
    ("displaced", "A storm is near Cuba. Florida ordered [650] people to leave.", "Florida", "USA"),
    ("killed", "[1] person was shot dead in the village of Wadi Zahran, near Bethlehem.", "Wadi Zahran", "PSE"),
    ("killed", "[4] people drowned in Ystradfellte, in South Wales.", "Ystradfellte", "GBR"),
    ("detained", "The New York Police Department said on Friday that [300] people were arrested.", "New York", "USA"),
    ("killed", "Floods hit Wales.\n\nKin of the [4] people who died met at St Paul's Cathedral.", "Wales", "GBR"),
    ("assisted", "Help for Haiti.\n\nIn Numbers\n\n[4,200] people were fed.", "Haiti", "HTI"),
    ("killed", "Floods hit Wales.\n\nIn Ystradfellte, [4] people drowned.", "Ystradfellte", "GBR"),
    # an unknown town is in the land that opens its sentence, not in the one across the border
    (
        "killed",
        "A quake hit El Salvador and cut roads in San Salvador, El Salvador. In Guatemala, [2] people died in the town "
        "of Wadarapa, near the border with El Salvador.",
        "Wadarapa",
        "GTM",
    ),
    # nor does a house or a street that is called after a land
    ("killed", "Rain hit Lome in Togo. Police told of [7] dead in Qatar Hospital.", "Lome", "TGO"),
    ("killed", "Rain hit Lome in Togo. Police told of [7] dead in Norway Street.", "Lome", "TGO"),
    # a title's "in" leads to no place
    ("killed", "Rain hit Togo. The Minister in Charge of Relief told of [7] dead.", "Togo", "TGO"),
    ("killed", "Rain hit Togo. The Government in Exile told of [7] dead.", "Togo", "TGO"),
    ("killed", "[4] people died in Pochonga district in northern Zambia.", "Pochonga district", "ZMB"),
    ("damaged", "[33] homes were flooded in Tegalwarna village, Indonesia.", "Tegalwarna village", "IDN"),
    # names that carry their kind of place, though no list holds them
    ("killed", "Another [5] people drowned near the Imbwasa River in Kenya.", "Imbwasa River", "KEN"),
    ("killed", "[5] climbers died on Mount Tarrapong in Nepal.", "Mount Tarrapong", "NPL"),
    (
        "injured",
        "A bus overturned on Ferdinand Lahr Avenue in Vienna, hurting [5].",
        "Ferdinand Lahr Avenue",
        "AUT",
    ),
    (
        "damaged",
        "The fire in Kettlehorn National Forest in Montana burned [5] homes.",
        "Kettlehorn National Forest",
        "USA",
    ),
    ("affected", "At the Quennel Hotel in Lima, [5] guests were held back.", "Quennel Hotel", "PER"),
    ("rescued", "[5] were pulled from the swollen River Tarrow in Wales.", "River Tarrow", "GBR"),
    (
        "displaced",
        "[5] people have fled the Jebel Sirwah area of Sudan's South Kordofan State.",
        "Jebel Sirwah area",
        "SDN",
    ),
    ("killed", "At least [5] died over the weekend in the Trandik area of Chad.", "Trandik area", "TCD"),
    ("population", "Some [5] families live in the Wok area, along the Nile River in South Sudan.", "Wok area", "SSD"),
    ("killed", "Winds brought down roofs from Quarley in Kansas, where [5] people died.", "Quarley", "USA"),
    ("displaced", "[5] people in the country's southern Bay region, Somalia, left home.", "southern Bay region", "SOM"),
    ("injured", "[5] people were hurt at London's Sablewick Beach.", "Sablewick Beach", "GBR"),
    ("evacuated", "Shanghai evacuated [5] people before the storm.", "Shanghai", "CHN"),
    ("killed", "[5] died in the province of Iraqi-held Kirkuk.", "Kirkuk", "IRQ"),
    ("killed", "[5] died in Brenholm, a town on the outskirts of Oslo.", "Brenholm", "NOR"),
    # a kind of place in lower case, a bearing, a list of towns, a named hotel
    ("killed", "[5] guards died at the Tarvik steel plant in Norway.", "Tarvik steel plant", "NOR"),
    ("damaged", "[5] boats sank in the Orrell estuary in Wales.", "Orrell estuary", "GBR"),
    ("distance", "The fire in Canada was [5] miles east of Pinecrag.", "Pinecrag", "CAN"),
    (
        "killed",
        "[5] died in the Libyan cities of Mistorra, Ajdabiya and Zintan.",
        "Mistorra, Ajdabiya and Zintan",
        "LBY",
    ),
    ("rescued", "[5] people were rescued in Bewley, Warrington.", "Bewley", "GBR"),
    (
        "affected",
        "It will help [5] homes along the Orrell estuary near Victoria Dock Village, Hull.",
        "Orrell estuary",
        "GBR",
    ),
    (
        "killed",
        "Iraqis from Anbar hit the Regal Plaza Hotel in Amman, Jordan. [5] people died in the Regal hotel.",
        "Regal hotel",
        "JOR",
    ),
    ("refugees", "Lampedusa, the nearest Italian island to Africa, sheltered [5] people.", "Lampedusa", "ITA"),
    ("distance", "The well is [5] km (3 miles) east of the capital, Riyadh.", "Riyadh", "SAU"),
    ("displaced", "The flood of the Mississippi River made [5] people homeless.", "Mississippi River", "USA"),
    ("damaged", "Haiti was hit. [5] huts in Beaumont were lost.", "Beaumont", "HTI"),
    # a name that was called a place once is one ever after
    (
        "killed",
        "Rebels hold the village of Tal Harun in Syria. Tal Harun was shelled, and [5] died.",
        "Tal Harun",
        "SYR",
    ),
    ("killed", "It rained on the Imbwasa River in Kenya. The Imbwasa River flood killed [5].", "Imbwasa River", "KEN"),
    ("killed", "A quake killed at least [5] people and injured more than 100 in Ambon.", "Ambon", "IDN"),
    ("rescued", "Police in Nepal rescued [5] tourists from Saurawa by raft.", "Saurawa", "NPL"),
    (
        "damaged",
        "Rain fell on Java. Nayo Jaya regency has also been badly hit, and [5] houses fell.",
        "Nayo Jaya regency",
        "IDN",
    ),
    (
        "killed",
        "Fiji mourns. A man and [5] boys were swept away by the swollen Bua Lomo River.",
        "Bua Lomo River",
        "FJI",
    ),
    ("distance", "England will raise walls along [5] metres of the River Tarrow.", "River Tarrow", "GBR"),
    (
        "displaced",
        "Somalia is dry. [5] people in the country’s southern Bay region left.",
        "southern Bay region",
        "SOM",
    ),
    ("magnitude", "In March, a [5]-magnitude quake hurt 30 people in Ambon.", "Ambon", "IDN"),
    ("damaged", "Ukraine hit [5] depots near Tver in a raid that Moscow said had failed.", "Tver", "RUS"),
    ("detained", "Some [5] people were held in Oslo for protesting the Gaza war.", "Oslo", "NOR"),
    ("killed", "Men stormed the village of Gidan Rawa in Nigeria's Zamfara state and killed [5].", "Gidan Rawa", "NGA"),
    ("killed", "The avalanche in the French Alps killed [5] skiers.", "French Alps", "FRA"),
    ("killed", "[5] miners died at the Ostrovna mine in Poland.", "Ostrovna mine", "POL"),
    ("troops", "France will withdraw [5] troops from Niger.", "Niger", "NER"),
    ("displaced", "Water from the Juba River has displaced [5] people in Bardhere.", "Bardhere", "SOM"),
    ("killed", "Troops in the Philippines killed [5] rebels in Northern Samar.", "Northern Samar", "PHL"),
    ("refugees", "Some [5] people fled the Francolo regions of Cameroon for Nigeria.", "Francolo regions", "CMR"),
    ("affected", "[5] Burundians live in Mahango camp in Rwanda.", "Mahango camp", "RWA"),
    ("money", "Washington will give Kyiv a further [5] dollars.", "Kyiv", "UKR"),
    ("attacks", "[5] drones were shot down over the Red Sea.", "Red Sea", None),
    ("damaged", "[5] houses fell in the Red Sea governorate in Egypt.", "Red Sea governorate", "EGY"),
    ("money", "Over that time the UK gave Ukraine [5] dollars.", "Ukraine", "UKR"),
    (
        "detained",
        "Ghana's navy held [5] Peruvians with cocaine at Osvaldo Rivas airport.",
        "Osvaldo Rivas airport",
        "GHA",
    ),
    ("mass", "Sri Lanka received [5] tonnes of diesel from India.", "Sri Lanka", "LKA"),
    # soil
    ("attacks", "Strikes hit Syrian territory [64] times.", "Syria", "SYR"),
    ("killed", "[2] soldiers were killed on Russian soil.", "Russia", "RUS"),
    ("protesters", "[3,000] people gathered in the Jordanian capital.", "Amman", "JOR"),
    # a name inside a longer description of the place
    ("injured", "[2] people were hurt in the suburbs of the Black Sea port city of Odesa.", "Odesa", "UKR"),
    ("killed", "At least [31] people have died in Mali's capital Bamako.", "Bamako", "MLI"),
    ("killed", "Russian drones hit the Ukrainian city of Velykopil, killing [3].", "Velykopil", "UKR"),
    ("killed", "A tremor struck Lanping County in southern China, killing [9].", "Lanping County", "CHN"),
    ("killed", "The army shelled the town of Tal Harun in Syria, killing [6].", "Tal Harun", "SYR"),
    ("population", "Flames threatened Marrowby, a town of [3,000] people in Oregon.", "Marrowby", "USA"),
    ("killed", "[31] died in the Democratic Republic of Congo's capital Kinshasa.", "Kinshasa", "COD"),
    ("killed", "[24] people died in two eastern provinces, Khost and Paktia.", "Khost and Paktia", "AFG"),
]


@pytest.mark.parametrize(
    ("metric", "marked"),
    [
        ("killed", "Darwin said [246] people had been killed."),
        ("killed", "A bomb killed [246] people, Regina Darwin said."),
        ("killed", "A bomb killed [246] people in Toledo."),
        ("killed", "De Lima is a foe of the war on drugs. Some [246] people have been killed."),
        ("killed", "It meant together in the local Dari language. Some [246] people were killed."),
    ],
)
def test_a_name_that_may_be_a_person_s_or_another_town_s_is_no_place(metric: str, marked: str) -> None:
    assert where(metric, marked).place is None


@pytest.mark.parametrize(("metric", "marked", "place", "country"), CASES)
def test_place_named_in_full(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)
