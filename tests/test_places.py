"""Where it happened: one line a case. The number asked about stands in brackets; the metric is given."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract.capitals import find_tokens
from tracker.extract.count import Count, Numeral
from tracker.extract.document import Document
from tracker.extract.places import Places, Where
from tracker.extract.toponyms import find_toponyms
from tracker.model import Article, Span

UNITS = {
    "votes_for": "vote",
    "votes_against": "vote",
    "abstentions": "vote",
    "attacks": "attack",
    "damaged": "building",
    "equipment": "tank",
    "distance": "km",
    "money": "USD",
    "area": "km2",
    "magnitude": "magnitude",
    "mass": "tonne",
}


def where(metric: str, marked: str, title: str = "", who: str | None = "people") -> Where:
    start = marked.index("[")
    end = marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    document = Document(Article(id="a", text=text, published=date(2024, 5, 6), title=title))
    sentence = document.sentence_at(start)
    digits = "".join(c for c in text[start:end] if c.isdigit())
    number = Numeral(start, end, text[start:end], float(digits or 5))
    unit = UNITS.get(metric, "person")
    clause = Span(sentence.start, sentence.end)
    return Places(document).place_of(Count(number, sentence, metric, unit, who, "exact", "test", clause))


IN_SENTENCE = [
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
    # unknown places by what stands around them
    ("killed", "[1] person was shot dead in the village of Wadi Zahran, near Bethlehem.", "Wadi Zahran", "PSE"),
    ("killed", "[4] people drowned in Ystradfellte, in South Wales.", "Ystradfellte", "GBR"),
    ("detained", "The New York Police Department said on Friday that [300] people were arrested.", "New York", "USA"),
    ("killed", "Floods hit Wales.\n\nKin of the [4] people who died met at St Paul's Cathedral.", "Wales", "GBR"),
    ("assisted", "Help for Haiti.\n\nIn Numbers\n\n[4,200] people were fed.", "Haiti", "HTI"),
    ("killed", "Floods hit Wales.\n\nIn Ystradfellte, [4] people drowned.", "Ystradfellte", "GBR"),
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
    # each number has its own place
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


@pytest.mark.parametrize(("metric", "marked", "place", "country"), IN_SENTENCE)
def test_place_in_sentence(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)


LISTS = [
    ("killed", "Floods across Kenya and Uganda have left [5] dead.", "Kenya and Uganda", None),
    ("refugees", "More than [5] people from Eritrea and Sudan have crossed the sea.", "Eritrea and Sudan", None),
    ("affected", "[9] villages were hit in Sumy and Kharkiv.", "Sumy and Kharkiv", "UKR"),
    ("affected", "[9] were hit in Sumy, Kharkiv and Poltava.", "Sumy, Kharkiv and Poltava", "UKR"),
    ("refugees", "[30,000] migrants from Tunisia and Libya crossed the sea.", "Tunisia and Libya", None),
    ("returned", "[150,000] people have returned from Iran and Pakistan.", "Iran and Pakistan", None),
    (
        "population",
        "Some [700,000] settlers live in the West Bank and East Jerusalem.",
        "West Bank and East Jerusalem",
        "PSE",
    ),
    ("killed", "The quake killed [50] in Turkey and Syria.", "Turkey and Syria", None),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), LISTS)
def test_places_joined(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked)
    assert (found.place, found.country, found.rule) == (place, country, "joined")


DESTINATIONS = [
    ("refugees", "[5,000] people fled from Sudan to Chad.", "Chad"),
    ("refugees", "[5,000] Ukrainians crossed into Poland.", "Poland"),
    ("evacuated", "[53,000] residents were evacuated from Luhansk to Russia.", "Russia"),
    ("returned", "[1,000] Palestinians returned to Khan Younis.", "Khan Younis"),
    ("displaced", "[90,000] people were displaced in Mindanao.", None),
    ("killed", "[5] people were taken to Nairobi.", None),
]


@pytest.mark.parametrize(("metric", "marked", "destination"), DESTINATIONS)
def test_destination(metric: str, marked: str, destination: str | None) -> None:
    assert where(metric, marked).destination == destination


VOTES = [
    ("votes_for", "On Friday the Sejm, the lower house, voted [66] to 27.", "Sejm"),
    ("votes_for", "The UN General Assembly voted [141] to 5 to condemn Russia.", "UN General Assembly"),
    ("abstentions", "The Security Council passed it. There were [3] abstentions.", "Security Council"),
    ("votes_for", "Israel's Knesset passed the bill by [64] votes to 48.", "Knesset"),
    ("votes_against", "The Senate rejected it, [51] to 49.", "Senate"),
    ("votes_for", "The House of Representatives approved the aid by [311] to 112.", "House of Representatives"),
]


@pytest.mark.parametrize(("metric", "marked", "body"), VOTES)
def test_body_that_voted(metric: str, marked: str, body: str) -> None:
    found = where(metric, marked)
    assert (found.place, found.country, found.latitude) == (body, None, None)


SCENES = [
    # carried from the sentence before, past sentences without places
    ("killed", "A bomb went off in Kabul on Monday. At least [9] people were killed in the blast.", "", "Kabul", "AFG"),
    ("killed", "A bomb went off in Kabul on Monday. It was loud. [9] people died.", "", "Kabul", "AFG"),
    ("injured", "Rockets hit Kherson. Officials said the strike left [9] people hurt.", "", "Kherson", "UKR"),
    ("killed", "Floods hit the town of Derna in Libya. Rescuers found [40] bodies.", "", "Derna", "LBY"),
    # the title, when the text names nothing
    ("killed", "Rescuers found [40] bodies in the rubble.", "Quake in Nepal kills dozens", "Nepal", "NPL"),
    ("displaced", "About [400] families left their homes.", "Flooding in Southern China", "Southern China", "CHN"),
    # a dateline is no scene while there is a better one
    (
        "killed",
        "NAIROBI, Kenya (AP) - Gunmen killed 4 people in Baidoa, Somalia. The attack left [7] hurt.",
        "",
        "Baidoa",
        "SOM",
    ),
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
        "southern Lebanon",
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


CONTEXT = [
    ("[4] died in Tripoli, a city in northern Lebanon, Lebanese officials said.", "LBN"),
    ("Libya's army and Libyan rebels fought. [4] died in Tripoli.", "LBY"),
    ("Egyptian officials in Cairo said [4] died in Rafah.", "EGY"),
    ("Israeli tanks entered Gaza. [4] died in Rafah.", "PSE"),
    ("[4] died in Odessa, Texas.", "USA"),
    ("Russian missiles fell on Ukraine. [4] died in Odessa.", "UKR"),
    ("A tornado crossed Atlanta and Alabama. [4] died in Georgia, U.S. officials said.", "USA"),
    ("Russian jets bombed Tbilisi and Gori. [4] died in Georgia.", "GEO"),
    ("[4] died in Niger.", "NER"),
    ("[4] died in Nigeria.", "NGA"),
    ("[4] died in South Sudan.", "SSD"),
    ("[4] died in Sudan.", "SDN"),
    ("[4] died in Guinea-Bissau.", "GNB"),
    ("[4] died in Guinea.", "GIN"),
    ("[4] died in Santiago, Chilean police said.", "CHL"),
    ("Indian police in Delhi said [4] died in Hyderabad.", "IND"),
    ("Pakistani police in Sindh said [4] died in Hyderabad.", "PAK"),
    ("French police said [4] died in Paris.", "FRA"),
    ("[4] died in London, Ontario, Canadian police said.", "CAN"),
]


@pytest.mark.parametrize(("marked", "country"), CONTEXT)
def test_context_decides_country(marked: str, country: str) -> None:
    assert where("killed", marked).country == country


NOT_PLACES = [
    "George Washington spoke.",
    "Tariq Aziz met Mr Lagos.",
    "Osama bin Ladin spoke.",
    "The Washington Post wrote.",
    "Police said so in March.",
    "The state agency SANA said so.",
    "President Lincoln was shot.",
    "Reading the report took long.",
    "They met in Ramadan.",
    "She read it in Science.",
    "He wrote in Arabic.",
    "They sang in New Zembla.",
    "But Martin swam to the shore.",
    "He spoke to Elon about the Federal Aviation Agency.",
    "It was told to the Blue River Bank.",
    "He lived in the Druze area.",
]


@pytest.mark.parametrize("text", NOT_PLACES)
def test_name_is_no_place(text: str) -> None:
    assert find_toponyms(text).mentions == []


ROLES = [
    ("in Kyiv", "at"),
    ("from Kyiv", "from"),
    ("to Kyiv", "to"),
    ("fled Kyiv", "from"),
    ("shelled Kyiv", "object"),
    ("the siege of Kyiv", "of"),
    ("the mayor of Kyiv", "owner"),
    ("according to Kyiv", "owner"),
    ("loyal to Kyiv", "owner"),
    ("Kyiv said", "agent"),
    ("Kyiv officials", "owner"),
    ("Kyiv's army", "owner"),
    ("Kyiv was bombed", "object"),
    ("20 miles (33km) north of Kyiv", "reference"),
    ("10 km from Kyiv", "reference"),
    ("unlike in Kyiv", "aside"),
    ("aid for Kyiv", "for"),
    ("between Kyiv", "reference"),
    ("close to Kyiv", "at"),
    ("by Kyiv", "agent"),
    ("people crammed into Kyiv", "at"),
    ("a blast rocked Kyiv", "object"),
    ("parts of Kyiv", "of"),
    ("Kyiv faces cuts", "host"),
    ("Kyiv reported cases", "reporter"),
    ("the Kyiv blast", "mod"),
    ("Kyiv-backed", None),
    ("the Japan Coast Guard", "owner"),
    ("an attack that Kyiv denied", "agent"),
    ("Russia's February invasion", "owner"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(text: str, role: str | None) -> None:
    assert [m.role for m in find_toponyms(f"Once {text}, all changed.").mentions] == ([role] if role else [])


def test_coordinates_come_from_the_gazetteer_alone() -> None:
    known, unknown = (
        where("killed", "[4] died in Goma."),
        where("killed", "[4] died in the village of Xabulo in Kenya."),
    )
    assert known.latitude == pytest.approx(-1.67, abs=0.05)
    assert known.longitude == pytest.approx(29.22, abs=0.05)
    assert (unknown.country, unknown.latitude, unknown.longitude) == ("KEN", None, None)


def test_span_is_the_place_as_written() -> None:
    text = "At least [4] died in Gaza's north."
    found = where("killed", text)
    assert found.span is not None
    assert text.replace("[", "").replace("]", "")[slice(*found.span)] == found.place == "Gaza"


def test_title_has_no_span() -> None:
    assert where("killed", "Rescuers found [40] bodies.", "Quake in Nepal").span is None


NOWHERE = [
    "About [40] people died.",
    "Worldwide [40] people were infected in 29 countries.",
    "He gave [40] dollars.",
]
NOWHERE += [
    "The virus has killed 813 people in China and [1,200] worldwide.",
    "Found in Mexico, flu has spread to 74 countries, killing [140].",
]


@pytest.mark.parametrize("marked", NOWHERE)
def test_no_place(marked: str) -> None:
    assert where("killed", marked)[:4] == (None, None, None, None)


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize(
    ("metric", "marked", "place"),
    [
        ("injured", "One man died in Toretsk, in the Donetsk region, and [4] were hurt elsewhere.", "Donetsk region"),
        ("killed", "Soldiers said [500] of Russia's troops had been killed since it invaded its neighbour.", "Ukraine"),
        ("killed", "A quake felt from Jamaica to Dominica killed [50] people.", "Jamaica to Dominica"),
    ],
)
def test_known_miss(metric: str, marked: str, place: str) -> None:
    assert where(metric, marked).place == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In al-Bureij, the U.S. envoy", ["In", "al-Bureij", "U.S."]),
        ("St. Louis, Mt. Elgon", ["St.", "Louis", "Mt.", "Elgon"]),
        ("Port-au-Prince's mayor", ["Port-au-Prince"]),
        ("the Israel-Hamas war", ["Israel-Hamas"]),
        ("Médecins, Łódź", ["Médecins", "Łódź"]),
        ("iPhone and x86", []),
        ("a Cox's Bazar camp", ["Cox", "Bazar"]),
    ],
)
def test_capitals(text: str, words: list[str]) -> None:
    assert [t.text for t in find_tokens(text)] == words


WORDS = st.sampled_from(
    "Kyiv in to from fled Gaza's the Ukrainian U.S. Niger village of X-Y (DRC) , . ; 5 — al-Bab 'Oh Port-au-".split()
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.sampled_from(["killed", "refugees", "money", "distance", "votes_for"]),
)
def test_any_text_gives_a_written_place(text: str, metric: str) -> None:
    found = where(metric, text + " [7] people.", "Strike on Kyiv")
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(text) + 10
    assert found.place is None or found.place.strip()


@given(st.text(max_size=60))
def test_spans_of_names_lie_in_the_text(text: str) -> None:
    document = Document(Article(id="a", text=text, published=date(2024, 1, 1)))
    assert all(text[start:end].strip() for start, end in Places(document).names)
