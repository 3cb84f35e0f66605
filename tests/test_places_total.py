"""Is a number of the scene told of last, or of the country whose war, floods or year it sums up? One line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests.marked_places import places_of
from tracker.extract import extract
from tracker.model import Article

TOLD_APART = [
    # what a month brought is more than the scene
    ("Shells hit Gao in Mali. The UN told of raids in army-held land last month alone, which killed 16.", "Mali"),
    ("Shells hit Gao in Mali. The raid last month killed 16 people.", "Gao"),
    # what a crackdown or a revolt has cost is of its country
    ("A ruler left a clinic in Aswan in Egypt. He is tried over the revolt, in which about 850 people died.", "Egypt"),
    ("A bomb went off in Aswan in Egypt. A crackdown on his foes has seen hundreds killed.", "Egypt"),
    ("A crackdown began in Aswan in Egypt. Police opened fire and 12 people died.", "Aswan"),
    ("A crackdown on smugglers in Aswan in Egypt killed 12 people.", "Aswan"),
    # more than all that was counted at the places before is of what holds them
    ("An earthquake hit Nepal. In Gorkha 41 people died and 35 died in Dolakha. In all, 190 people died.", "Nepal"),
    ("Rain lashed Togo. It is summer. In Lome, 12 people drowned. The government put the dead at 230.", "Togo"),
    ("Rain hit Sofala and Tete in Togo. In Lome, 12 people drowned. Officials put the dead at 230.", "Togo"),
    # with what the same sentence tells of besides
    (
        "Flu is back in Togo. In Lome, 12 people were infected. The ministry said 670 were infected and 80 died.",
        "Togo",
    ),
    # and so is what goes on with the toll of a country
    (
        "War goes on in Syria. Shells hit Latakia. The UN says 1,700 people have died since March. Washington has put "
        "the toll at 2,000.",
        "Syria",
    ),
    (
        "War goes on in Syria. Shells hit Latakia. The UN says 1,700 people have died since March. The raid in "
        "Latakia goes on. The army says 20 have died.",
        "Latakia",
    ),
    # not others beside them, nor what is told of the same deed, nor an update
    ("An earthquake hit Nepal. In Gorkha 4 people died and 3 died in Dolakha. Another 190 people died.", "Dolakha"),
    ("Two bombs went off in Mali. One killed 9 in Gao. In Mopti, 3 died. The blast wounded 2 and killed 190.", "Mopti"),
    ("A bomb went off in Gao in Mali. It killed 9 people. Later doctors said 70 people had died.", "Gao"),
]


@pytest.mark.parametrize(("text", "place"), TOLD_APART)
def test_more_than_the_places_told_of_is_of_the_country(text: str, place: str) -> None:
    assert extract(Article(id="a", text=text, published=date(2024, 5, 6))).figures[-1].place == place


CASES = [
    # an event that is spoken of again is where it was told to be, not at the last of its spots
    ("killed", "Floods have hit Kenya. In Garissa a bridge fell. The rains have killed [90] people.", "", "Kenya"),
    ("infected", "Cholera is back in Chad. A ward opened in Adre. The outbreak has infected [600].", "", "Chad"),
    ("killed", "Floods hit Garissa in Kenya. A bridge fell. The floods killed [9] people.", "", "Garissa"),
    ("killed", "Rain has hit Kenya. In Garissa a dam burst. The flood killed [9] people in the town.", "", "Garissa"),
    # what a national body counts over a day is of the country
    (
        "killed",
        "War goes on in Ukraine. Shells hit Izium. The president's office said [6] people died in the past 24 hours.",
        "",
        "Ukraine",
    ),
    (
        "killed",
        "War goes on in Ukraine. Shells hit Izium. The mayor said [6] people died in the past day.",
        "",
        "Izium",
    ),
    # a deed of an earlier year is not at the scene of today's
    (
        "killed",
        "A teacher was shot in Lyon, France. The gun was like that used in an attack in May 2015 that killed [12].",
        "",
        "France",
    ),
    # campuses "around the country", of which one is named
    (
        "detained",
        "Students marched in Peru. Police made [300] arrests around the country, including in Cusco.",
        "",
        "Peru",
    ),
    ("detained", "Students marched in Peru. Police made [300] arrests around a square in Cusco.", "", "Cusco"),
    # the war that a toll sums up, where the last scene is a land that has none
    (
        "killed",
        "Troops shelled Homs and Hama in Syria. The wounded came to a ward in Turkey. The UN says [9,000] people "
        "have been killed since protests erupted in March.",
        "",
        "Syria",
    ),
    # many of one people are at home, a few may be abroad
    (
        "killed",
        "Police cleared the Columbia campus in New York. Students spoke of Gaza. More than [34,000] Palestinians have "
        "been killed since the start of the conflict.",
        "",
        "Gaza",
    ),
    # it comes back to the deed that is the news
    (
        "injured",
        "A blast at a market in Gao killed six people on Monday. A week earlier a blast in Kidal killed three people. "
        "Monday's blast also hurt [12].",
        "",
        "Gao",
    ),
    (
        "injured",
        "A blast at a market in Gao killed six people on Monday. A blast in Kidal killed three people. They say "
        "it also hurt [12].",
        "",
        "Kidal",
    ),
    # where others meet is no scene, but of what is told there
    (
        "missing",
        "A bomb hit Izium in Ukraine. Talks are due to go on in Oslo. Police said [13] were missing.",
        "",
        "Izium",
    ),
    ("protesters", "Talks are due to go on in Oslo, in Norway. Police counted [1,300] protesters.", "", "Oslo"),
    # a nation's officials tell in its capital of what was told just before
    ("killed", "War goes on in Mali. A bomb hit Gao. Officials in Bamako said [13] had died.", "", "Gao"),
    (
        "killed",
        "War goes on in Mali. A bomb hit Gao. Officials in Bamako said [13] have died so far this year.",
        "",
        "Mali",
    ),
    # a toll of the whole country, in an article that tells more of a part
    (
        "killed",
        "A quake hit Leyte in the Philippines. Leyte was cut off. The national toll was [80].",
        "",
        "Philippines",
    ),
    ("killed", "A shell hit Tyre in Lebanon. Some [80] people have been killed in Israel's campaign.", "", "Lebanon"),
    (
        "killed",
        "A quake hit Leyte in the Philippines. Leyte was cut off. [80] people died in 13 regions.",
        "",
        "Philippines",
    ),
    (
        "damaged",
        "A storm hit the Philippines. It tore roofs off in Tandag. [80] homes fell, the NDRRMC said.",
        "",
        "Philippines",
    ),
    # what the government puts the toll at, or more than one town can have lost
    (
        "killed",
        "A quake hit Turkey on Tuesday. Tents went up in Bursa. The death toll rose to [6,841] on Thursday, the "
        "government announced.",
        "",
        "Turkey",
    ),
    (
        "displaced",
        "Riots broke out in Kenya. Slums burnt in Nairobi. The unrest drove [260,000] people out.",
        "",
        "Kenya",
    ),
    ("protesters", "Riots broke out in Kenya. Crowds met in Nairobi. Some [260,000] people marched.", "", "Nairobi"),
    # a quake has one place
    ("magnitude", "A quake struck Turkey. Tents went up in Bursa. Its magnitude was put at [7.4].", "", "Turkey"),
    ("magnitude", "A quake struck Turkey. Tents went up in Bursa. An earlier one in Izmir had [6.4].", "", "Izmir"),
    # the spot of the one deed of a lead is told next
    (
        "killed",
        "A bomber killed [14] people on a joint Afghan patrol on Monday. Others were hurt in the attack, "
        "near a market in Khost.",
        "",
        "Khost",
    ),
    (
        "killed",
        "Some [140] people have died in Afghan bombings this year. Five were hurt in the attack, near "
        "a market in Khost. The war in Afghanistan goes on.",
        "",
        "Afghanistan",
    ),
    (
        "killed",
        "Shells hit Homs. Syria is torn. One of [5] reporters killed in the conflict was his brother.",
        "",
        "Syria",
    ),
    # whose war it was
    (
        "killed",
        "Writers met in Boston. Some [15] reporters died in the Russia-Ukraine war last year. It began "
        "in Ukraine in 2022.",
        "",
        "Ukraine",
    ),
    # a deed of another month, in another country, is no scene
    (
        "missing",
        "War goes on in Mali. Shells hit Gao. A bombing in Diffa killed 12 people last month. [3] are missing.",
        "",
        "Gao",
    ),
    (
        "missing",
        "War goes on in Mali. Shells hit Gao. A bombing in Diffa killed 12 people on Monday. [3] are missing.",
        "",
        "Diffa",
    ),
    # whose governor speaks
    (
        "displaced",
        "The governor of Sindh said rain had hit Pakistan. Most of it fell in Sukkur. The governor said [16] fled.",
        "",
        "Sindh",
    ),
    ("displaced", "Rain hit Pakistan. Most of the rain fell in Sukkur. The governor said [16] fled.", "", "Sukkur"),
    ("killed", "Shells hit Homs. Syria is torn. The UN says [548] have died since the fighting erupted.", "", "Syria"),
    (
        "killed",
        "Syria is torn. Shells hit Homs. Police say [5] have died since fighting erupted on Sunday.",
        "",
        "Homs",
    ),
    # who fled to a town inside a country that the story tells less of
    (
        "displaced",
        "Rain hit Peru. Floods hit Cusco in Peru. Drought has hit Somalia. [4,000] people have flocked to Mogadishu.",
        "",
        "Somalia",
    ),
    (
        "displaced",
        "Riots broke out in Kenya. Homes burnt in Kenya. [4,000] people have fled, and some have crossed into Uganda.",
        "",
        "Kenya",
    ),
    # "since last Monday" is no year
    ("displaced", "Fighting has spread in Tigray in Ethiopia. Some [966] fled since last Monday.", "", "Tigray"),
    # "there" is the land that the sentence before speaks of
    (
        "killed",
        "An envoy went to Oslo. The vote condemned Mali's army. Some [70] people have been killed there.",
        "",
        "Mali",
    ),
    # the subject of the sentence
    (
        "killed",
        "Bali in Indonesia cancelled its fireworks. Fiji was to hold a quiet night after a fire killed [40] people.",
        "",
        "Fiji",
    ),
    # whose aggression it is
    (
        "killed",
        "Many were hurt by the aggression of Russia in Ukraine. Prosecutors said [349] children died.",
        "",
        "Ukraine",
    ),
    # each number has its own place
    (
        "killed",
        "At least [287] people died in the war in Sudan, after 24 more children in Kutum were found dead.",
        "",
        "Sudan",
    ),
    ("infected", "The boy - one of [91] cases of flu in the US - had been visiting an aunt in Texas.", "", "US"),
    ("killed", "Gunmen stormed Chad's border fence, killing [40] people.", "", "Chad"),
]


@pytest.mark.parametrize(("metric", "marked", "title", "place"), CASES)
def test_of_the_scene_or_the_country(metric: str, marked: str, title: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked, title)] == [place]


AID = [
    ("A vote went ahead on aid for Kenya. Talks are in Berlin. The [30] million package won.", "Kenya"),
    ("Help came for Kenya and aid went to Chad. The [30] million package won support in Congress.", "Chad"),
]


@pytest.mark.parametrize(("marked", "place"), AID)
def test_a_package_is_of_the_country_that_it_is_for(marked: str, place: str) -> None:
    assert [w.place for w in places_of("money", marked)] == [place]
