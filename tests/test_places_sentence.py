"""Where it happened, as the sentence of the number tells: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import where

CASES = [
    # where the dead and the saved came from, with a word between
    ("killed", "A camp burned in Malaysia. Most of the [118] dead were reportedly from Nepal.", "Malaysia", "MYS"),
    ("rescued", "A boat sank off Libya. It saved [101] people, hailing mostly from Nepal.", "Libya", "LBY"),
    ("refugees", "War goes on in Syria. Refugees came mostly from Syria: [900] of them arrived.", "Syria", "SYR"),
    # what weapons might reach is not where they flew, nor does a speaker's stay place what is told of
    ("attacks", "Chad fired [4] missiles and works on some that can reach the US.", "Chad", "TCD"),
    (
        "killed",
        "France mourns after [235] people died in raids, a minister told reporters in southern Spain.",
        "France",
        "FRA",
    ),
    ("killed", "Shells hit Lae. In Lae, which rockets can reach from the sea, [9] people died.", "Lae", "PNG"),
    # "the country" is the one told of, not one that its sentence names behind
    (
        "population",
        "Rain fell in Chad. Chad has gas. Now the country of over [5] million people relies on China.",
        "Chad",
        "TCD",
    ),
    ("population", "In China, a country of over [5] million people, rain fell.", "China", "CHN"),
    # a land's second city, named between commas or not, before what befell it
    ("injured", "Mali's second city, Gao, faced a raid, with officials saying [2] men were hurt.", "Gao", "MLI"),
    ("injured", "Mali's second city Gao saw a raid, with officials saying [2] men were hurt.", "Gao", "MLI"),
    # the part of a town lies in that town, whatever else bears its name
    ("killed", "Troops took the Salah al-Din district of Aleppo, where [9] men died.", "Salah al-Din district", "SYR"),
    ("killed", "A bomb in the Karada district of Baghdad killed [9] people.", "Karada district", "IRQ"),
    ("killed", "A bomb in the Sarajevo suburb of Ilidza killed [9] people.", "Ilidza", "BIH"),
    # a land that suffered what killed, when no place of it is named
    ("killed", "A blast hit Lae. In May, Chile suffered its worst raid as a bomber killed [88] men.", "Chile", "CHL"),
    ("killed", "Mali saw its army retreat after [12] soldiers died in Gao.", "Gao", "MLI"),
    ("infected", "Fiji saw its first death and Chile reported its first [two] cases.", "Chile", "CHL"),
    # a town in a land has no other of its name in mind
    ("killed", "A blast tore through a hospital in Heliopolis in Egypt, killing [9] people.", "Heliopolis", "EGY"),
    ("killed", "A blast tore through a hospital in Toledo in Ohio, killing [9] people.", "Toledo", "USA"),
    ("killed", "A rally in London in Mali's support drew crowds, and [9] people died in Gao.", "Gao", "MLI"),
    # whose law forbids a group is not where its people are
    ("troops", "Some [900] men of Jund, a group outlawed in Peru, are in Togo.", "Togo", "TGO"),
    ("killed", "Members of the Azal sect (banned in Norway) killed [9] people in Mali.", "Mali", "MLI"),
    ("detained", "Rallies were banned in Lae, and [30] people were arrested.", "Lae", "PNG"),
    # the port, not the sea that it lies on
    ("distance", "The boat sank about [30] miles from the Black Sea port of Constanta.", "Constanta", "ROU"),
    ("distance", "The boat sank about [30] miles from the Black Sea.", "Black Sea", None),
    # two districts beside each other, each with its own dead
    (
        "killed",
        "Hail hit Rwanda. [8] died in Karongi District, one died in Rutaro District.",
        "Karongi District",
        "RWA",
    ),
    ("killed", "[9] people died in Oyo State, one was hurt in Ibadan.", "Oyo State", "NGA"),
    ("killed", "[9] people died in Oyo State when two bombs exploded in Ibadan.", "Ibadan", "NGA"),
    # a station's town is not where it happened
    ("injured", "A deck fell in Madang. [8] people were hurt, NBN's Lae affiliate reported.", "Madang", "PNG"),
    # a town is told of, then all the country
    (
        "killed",
        "Syria mourns 26 who fell in Aleppo; they were among [130] people killed across the country.",
        "Syria",
        "SYR",
    ),
    ("detained", "In Lima, the mayor of Peru's capital said [300] people had been held nationwide.", "Peru", "PER"),
    (
        "damaged",
        "In Tacna, a town in Peru, [300] shops were damaged across the country's oldest street.",
        "Tacna",
        "PER",
    ),
    # where a body sits is a place
    ("killed", "[5] men of the Afghan guard died when shots rang out at Kabul's military airport.", "Kabul", "AFG"),
    ("killed", "[5] people died in a raid on Kirkuk's police headquarters, Turkey said.", "Kirkuk", "IRQ"),
    ("displaced", "Losses rose, led by Chile's worst fire season, which displaced [5,000] people.", "Chile", "CHL"),
    ("refugees", "[9,000] refugees crossed into the countries around Mali; aid from Spain came.", "Mali", "MLI"),
    ("killed", "Figures show 40 dead in Lae, compared to [9] from Rabaul and 7 from Madang.", "Rabaul", "PNG"),
    ("killed", "SALTA: Storms that lasted for three days have killed [12] people in Argentina.", "Argentina", "ARG"),
    ("equipment", "Ethiopia has only [20] tanks at the border compared with Sudan's 90.", "Ethiopia", "ETH"),
    ("equipment", "Norway sent Mali [20] guns, a relic of fighting in Burma in the 1940s.", "Mali", "MLI"),
    ("refugees", "[9,000] refugees fled into the countries around Burundi as rain fell on Chad.", "Burundi", "BDI"),
    ("killed", "[1] man drowned in the river in Corley Vale, near Matlock in Derbyshire.", "Corley Vale", "GBR"),
    ("killed", "[1] man drowned in Perth Hollow, near Matlock in Derbyshire.", "Perth Hollow", "GBR"),
    ("evacuated", "Rain hit Peru where a dam broke, and Chile, where [300] people moved.", "Chile", "CHL"),
    ("killed", "Officials recalled Leningrad, besieged for 900 days, where [700] people starved.", "Leningrad", "RUS"),
    ("killed", "Libya, with [4] combat deaths, is dangerous for the press.", "Libya", "LBY"),
    ("distance", "In Washington he said the rebels are only about [160] km outside Benghazi.", "Benghazi", "LBY"),
    ("killed", "Tehran radio, monitored in Nicosia, said [45] civilians died in Shiraz.", "Shiraz", "IRN"),
    ("killed", "Rebel broadcasts monitored in Nairobi spoke of [45] dead in Asmara.", "Asmara", "ERI"),
    # what lies so far from a border, not the land behind it
    (
        "distance",
        "Drones from Chile hit a refinery at Tacna in Peru, about [90] km from the Chilean border.",
        "Tacna",
        "PER",
    ),
    ("distance", "They seized Arica in Chile, [12] km from the border with Peru.", "Arica", "CHL"),
    ("distance", "The envoy would move to Arica in Chile, [12] km from the border with Peru.", "Arica", "CHL"),
    (
        "population",
        "The assault on Misrata, Libya's third-biggest city with a population of about [300,000], goes on.",
        "Misrata",
        "LBY",
    ),
    # its own army has what it has in the country, wherever the paper stands
    (
        "equipment",
        "In Lima the paper ran it. Peru's maritime forces, under the State Ocean Office, will have [16] aircraft.",
        "Peru",
        "PER",
    ),
    (
        "killed",
        "Syria is at war. Troops struck Damascus. The Local Co-Ordination Committee (LCC) said [37] people had died.",
        "Syria",
        "SYR",
    ),
    # how far a weapon reaches is nowhere
    ("distance", "War goes on in Chad. The new rockets have a range of [280] miles.", None, None),
    ("distance", "War goes on in Chad. It has guns which can hit targets up to [50] miles away.", None, None),
    ("distance", "The launch was in Peru. The craft circles [250] miles up.", None, None),
    (
        "missing",
        "A boat sank off Sicily. Up to [250] are missing from the boat, which had left Libya.",
        "Sicily",
        "ITA",
    ),
    ("money", "Markets in Europe hold that Greece will have to restructure its $[327] of debt.", "Greece", "GRC"),
    (
        "population",
        "War goes on in Chad. The longer it takes Libya to subdue this nation of [19] people, the worse.",
        "Chad",
        "TCD",
    ),
    (
        "population",
        "Riga, which has a population of about [500,000], is the base of Russia's Baltic fleet.",
        "Riga",
        "LVA",
    ),
    ("killed", "China shut its ports. Mexico has now confirmed [25] deaths from the virus.", "Mexico", "MEX"),
    (
        "killed",
        "On Monday [12] people died in Boston, Lincolnshire. The Environment Agency in Britain said.",
        "Boston",
        "GBR",
    ),
    (
        "killed",
        "Raids on Kyiv brought back the killing of [8,000] Bosnian men by Serb troops at Srebrenica.",
        "Srebrenica",
        "BIH",
    ),
    ("distance", "Peru, a friend of Cuba, shares a [679]km border with Chile, an ally of Fiji.", "Peru", "PER"),
    ("affected", "Cuts hit Tacna and Puno where around [2,000] families sat in the dark.", "Tacna and Puno", "PER"),
    ("killed", "Fire in a Swiss ski resort killed [40] people.", "Switzerland", "CHE"),
    ("in_need", "In Haiti over [900] people are in Crisis (IPC Phase 3).", "Haiti", "HTI"),
    ("infected", "At [64], Peru has the most cases outside Chile.", "Peru", "PER"),
    ("infected", "Peru has become the latest after Chile to find it, reporting [3] cases.", "Peru", "PER"),
    ("infected", "Chile has 90 cases. Peru has its first patients. It has [2] cases of flu.", "Peru", "PER"),
    ("killed", "A bus fell off a bridge in Cuba. The dead are two Chileans and [1] from Norway.", "Cuba", "CUB"),
    (
        "casualties",
        "War goes on in Ukraine. Ukraine is hit. Russia has suffered [900] casualties in all.",
        "Ukraine",
        "UKR",
    ),
    ("detained", "Blasts hit Turin in Italy. [11] were held, four close to the border with France.", "Turin", "ITA"),
    (
        "killed",
        "BAGHDAD (AP) - A bomb killed [9] in Khan Bela Sart, a mainly Shiite town in Iraq.",
        "Khan Bela Sart",
        "IRQ",
    ),
    # the preposition decides
    ("killed", "At least [12] people were killed in Kharkiv on Friday.", "Kharkiv", "UKR"),
    ("killed", "In Kharkiv, at least [12] people were killed.", "Kharkiv", "UKR"),
    ("killed", "A blast near Kabul killed [9] people.", "Kabul", "AFG"),
    ("injured", "[30] people were hurt outside Mogadishu.", "Mogadishu", "SOM"),
    ("killed", "Fighting across Sudan has killed [40] people.", "Sudan", "SDN"),
    ("killed", "[8] died at Bamako airport.", "Bamako", "MLI"),
    ("killed", "Shelling of Kherson killed [3].", "Kherson", "UKR"),
    ("killed", "A strike on Beirut killed [11].", "Beirut", "LBN"),
    ("killed", "A strike hit Beirut, killing [11].", "Beirut", "LBN"),
    ("killed", "Missiles struck the city of Dnipro, killing [4].", "Dnipro", "UKR"),
    ("killed", "Floods ravaged Derna, killing [4,000].", "Derna", "LBY"),
    ("killed", "Kharkiv was shelled again overnight and [4] people died.", "Kharkiv", "UKR"),
    ("killed", "[12] people died when a bridge collapsed in Genoa.", "Genoa", "ITA"),
    # adjectives and kinds of place between preposition and name
    ("killed", "[7] were killed in the besieged southern port city of Mariupol.", "Mariupol", "UKR"),
    ("killed", "[7] were killed in the Yemeni port city of Hodeidah.", "Hodeidah", "YEM"),
    ("killed", "[7] were killed in Haiti's capital, Port-au-Prince.", "Port-au-Prince", "HTI"),
    ("killed", "[7] were killed in the capital, Tripoli, in western Libya.", "Tripoli", "LBY"),
    ("killed", "[7] were killed on the outskirts of Goma.", "Goma", "COD"),
    ("killed", "[7] were killed in the occupied West Bank.", "West Bank", "PSE"),
    ("killed", "[7] were killed in northern Gaza.", "northern Gaza", "PSE"),
    ("killed", "[7] were killed in eastern and southern Ukraine.", "eastern and southern Ukraine", "UKR"),
    ("killed", "[7] were killed in the Kursk region.", "Kursk region", "RUS"),
    ("killed", "[7] were killed in the Nur Shams refugee camp.", "Nur Shams refugee camp", "PSE"),
    ("killed", "[7] were killed in Helmand province.", "Helmand province", "AFG"),
    # the most specific of several
    ("killed", "[7] were killed in Goma, DR Congo.", "Goma", "COD"),
    ("killed", "[7] were killed in Goma in eastern DR Congo.", "Goma", "COD"),
    ("killed", "[7] were killed in Bakhmut in Ukraine's Donetsk region.", "Bakhmut", "UKR"),
    ("killed", "In Ukraine, [7] people were killed in Bakhmut.", "Bakhmut", "UKR"),
    ("killed", "In Ukraine's Kharkiv region, [7] people were killed.", "Kharkiv region", "UKR"),
    ("killed", "In the Nuseirat camp in central Gaza, [7] people were killed.", "Nuseirat camp", "PSE"),
    # each number to its own place
    ("killed", "[5] people were killed in Sumy and three in Poltava.", "Sumy", "UKR"),
    ("killed", "Five people were killed in Sumy and [3] in Poltava.", "Poltava", "UKR"),
    ("killed", "In Sumy five were killed, while in Poltava [3] died.", "Poltava", "UKR"),
    ("killed", "[5] died in Java; two drowned in Aceh.", "Java", "IDN"),
    ("killed", "Five died in Java; [2] drowned in Aceh.", "Aceh", "IDN"),
    ("killed", "Deaths by province: Ha Giang ([7]), Lai Chau (6).", "Ha Giang", "VNM"),
    ("killed", "Deaths by province: Ha Giang (7), Lai Chau ([6]).", "Lai Chau", "VNM"),
    ("injured", "Toretsk, where [3] people were hurt, was shelled.", "Toretsk", "UKR"),
    # owners, agents and names that place nothing
    ("killed", "Ukraine's president said [3] people were killed in Dnipro.", "Dnipro", "UKR"),
    ("killed", "Moscow said [3] people were killed in Belgorod.", "Belgorod", "RUS"),
    ("killed", "The New York Times said [3] people were killed in Aleppo.", "Aleppo", "SYR"),
    ("killed", "Paris Hilton mourned [3] people killed in Aleppo.", "Aleppo", "SYR"),
    ("killed", "According to Gaza's health ministry, [3] people were killed in Rafah.", "Rafah", "PSE"),
    ("killed", "Israel's bombardment killed [3] people in Tyre.", "Tyre", "LBN"),
    ("killed", "Russia's full-scale invasion has killed [3] people in Sumy.", "Sumy", "UKR"),
    ("killed", "Apart from the dead in Kharkiv, attacks on Ukrainian territory killed [3] people.", "Ukraine", "UKR"),
    # people who left
    ("refugees", "More than [660,000] people have fled Ukraine.", "Ukraine", "UKR"),
    ("refugees", "[5,000] people fled from Sudan to Chad.", "Sudan", "SDN"),
    ("refugees", "[5,000] fleeing the war in Syria have been received in Germany.", "Syria", "SYR"),
    ("displaced", "[150,000] people have left Khan Younis since Monday.", "Khan Younis", "PSE"),
    ("displaced", "[90,000] people were displaced in Mindanao.", "Mindanao", "PHL"),
    ("evacuated", "[86] children were evacuated from Kostiantynivka.", "Kostiantynivka", "UKR"),
    ("refugees", "Lampedusa, the island closest to Africa, took in [900] migrants.", "Lampedusa", "ITA"),
    ("refugees", "[900,000] refugees live near Cox's Bazar in Bangladesh.", "Cox's Bazar", "BGD"),
    ("refugees", "Bangladesh hosts [900,000] refugees.", "Bangladesh", "BGD"),
    ("refugees", "[80,000] refugees live in Zaatari.", "Zaatari", "JOR"),
    # distances, areas, populations
    ("distance", "The town lies [55] miles northeast of Colombo.", "Colombo", "LKA"),
    ("distance", "They were [30] km from Kyiv.", "Kyiv", "UKR"),
    ("distance", "The convoy stretched [64] km north of Kyiv.", "Kyiv", "UKR"),
    ("distance", "It is [40] kilometres (25 miles) north of the Greek capital.", "Athens", "GRC"),
    ("population", "Kharkiv, a city of [1.4 million] people, was shelled.", "Kharkiv", "UKR"),
    ("area", "Fires burned [5,000] hectares in Evia.", "Evia", "GRC"),
    # money, arms, aid
    ("money", "The US announced [2] billion dollars in aid for Ukraine.", "Ukraine", "UKR"),
    ("money", "Germany will give [50] million euros to Somalia.", "Somalia", "SOM"),
    ("money", "The flood caused [50] million dollars of damage in Pakistan.", "Pakistan", "PAK"),
    ("troops", "The US sent [3,000] troops to Poland.", "Poland", "POL"),
    ("equipment", "Britain will send [14] tanks to Ukraine.", "Ukraine", "UKR"),
    ("assisted", "The agency gave food to [18,000] people in Tamatave.", "Tamatave", "MDG"),
    # rockets land
    ("attacks", "[40] rockets were fired from Lebanon at Haifa, in northern Israel.", "Haifa", "ISR"),
    ("attacks", "Iran launched [300] drones and missiles against Israel.", "Israel", "ISR"),
    ("attacks", "Iran launched [300] missiles at Israel.", "Israel", "ISR"),
    # cases of disease
    ("infected", "Mexico reported [1,626] new cases.", "Mexico", "MEX"),
    ("infected", "India has recorded [50] cases.", "India", "IND"),
    ("in_need", "Afghanistan faces its worst winter, with [23 million] hungry.", "Afghanistan", "AFG"),
    ("evacuated", "Panic spread to Manokwari city, where [200] patients were evacuated.", "Manokwari city", "IDN"),
    (
        "killed",
        "In neighbouring Guangxi Zhuang Autonomous Region, floods left [2] people dead.",
        "Guangxi Zhuang Autonomous Region",
        "CHN",
    ),
    ("killed", "[4] died in a landslide in Central Province, Papua New Guinea.", "Central Province", "PNG"),
    ("killed", "[3] people, including a child, were killed in a strike on the city of Mariupol.", "Mariupol", "UKR"),
    ("attacks", "[52] drones were launched from Kursk at Sumy.", "Sumy", "UKR"),
    ("killed", "In the town of Bucha near Kyiv, where [60] people were buried, shells fell.", "Bucha", "UKR"),
    ("protesters", "In London [200] people marched against the war in Ukraine.", "London", "GBR"),
    ("money", "The US has moved to bolster war-ravaged Ukraine with [13] billion dollars.", "Ukraine", "UKR"),
    ("displaced", "[32] people left as part of Israel's Iron Wall operation in the camp of Jenin.", "Jenin", "PSE"),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), CASES)
def test_place_in_the_sentence(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)
