"""What a count takes from the article when its own sentence names no place: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of

SCENES = [
    # where the speaker is
    (
        "killed",
        "Violence erupted in Goma this week. Speaking in Brussels, the UN envoy said [40] people had died.",
        "",
        "Goma",
    ),
    (
        "killed",
        "Violence erupted in Goma this week. Speaking from Brussels, the envoy said [40] people had died.",
        "",
        "Goma",
    ),
    (
        "killed",
        "Violence erupted in Goma this week. Addressing reporters in Brussels, the envoy said [40] people had died.",
        "",
        "Goma",
    ),
    (
        "killed",
        "Violence erupted in Goma this week. From his exile in Tokyo, the rebel leader said [40] people had died.",
        "",
        "Goma",
    ),
    (
        "killed",
        "Violence erupted in Goma this week. Testifying in Washington, a general said [40] people had died.",
        "",
        "Goma",
    ),
    # whose targets are fired at
    (
        "attacks",
        "Sirens rang in Haifa, in Israel. By one count Iran has so far fired [90] missiles, most of them old, at "
        "Israeli targets.",
        "",
        "Israel",
    ),
    # who spoke last week, or earlier, is not where it happened
    (
        "mass",
        "Silos burnt in Georgia. All ports in Georgia closed. Moscow earlier said that [80] tonnes were lost.",
        "",
        "Georgia",
    ),
    # an army tells what it shot down over its country, and goes on to tell what it saw
    (
        "attacks",
        "Haifa was hit at dawn, in Israel. The Israeli air force said it had shot down [40] rockets overnight.",
        "",
        "Israel",
    ),
    ("attacks", "Odesa burns, in Ukraine. Russia's air defence intercepted [9] Ukrainian drones.", "", "Russia"),
    # a region just told of, near a border with the country of the other scenes
    (
        "damaged",
        "Rockets hit Sumy, in Ukraine. Two men died in the Russian region of Kursk on Monday, near the Ukrainian "
        "border, its governor said. Igor Orlov said [14] homes were damaged.",
        "",
        "Kursk",
    ),
    # "there" is where the sentence before was
    (
        "affected",
        "Hundreds shelter in Tyre, in Lebanon. Floods cut off Sidon. An aid worker said [70] families live there.",
        "",
        "Sidon",
    ),
    # who backs somebody tells nothing of where
    ("affected", "Fighting goes on at Taiz, in Yemen. A Saudi-backed commander said [90] men held out.", "", "Taiz"),
    # "it has suffered" is said of the place before
    (
        "killed",
        "Peru was dry. For a week Arequipa held back the water. Since then, it has suffered mudslides, with [30] dead.",
        "",
        "Arequipa",
    ),
    # a country that is told of anew, further on
    (
        "refugees",
        "Buses left Amman for Jordan's north. Further south, Egypt has emerged as a haven. Some [900] people applied.",
        "",
        "Egypt",
    ),
    # who gives is not who gets
    (
        "equipment",
        "The war goes on in Georgia. Fighting is heavy in Georgia. A paper put it at [400] rifles, sent by France.",
        "",
        "Georgia",
    ),
    # a body of the world counts one country where the sentence before tells of it
    ("infected", "It is a pandemic. Cases rose in Chile. The WHO put them at [8,451].", "", "Chile"),
    # what a country's war did is told of the country that suffers it
    (
        "killed",
        "Cafes are full in Moscow. Russia's full-scale invasion of Ukraine goes on. Russia's war has left "
        "[900] people dead.",
        "",
        "Ukraine",
    ),
    (
        "displaced",
        "Ethiopia voted. Talks on Eritrea's border stalled. Since Ethiopia's brutal war began, [900] people fled.",
        "",
        "Eritrea",
    ),
    # courts and police hold people in their own country
    (
        "detained",
        "Fighting rages in Kyiv, in Ukraine. Crowds met in Russia. [300] people were arrested by Russian police.",
        "War in Ukraine",
        "Russia",
    ),
    ("detained", "Shells hit Kharkiv, in Ukraine. Belarus convicted [23] Ukrainians of spying.", "", "Belarus"),
    # a large number after an area is of the area; a small one "so far" of the scene
    (
        "affected",
        "A quake struck China. It hit Sichuan province at night. In all [120,000] people were affected.",
        "",
        "Sichuan province",
    ),
    ("rescued", "Iran was hit. In Bam a hotel fell on Monday. He was one of [9] people found so far.", "", "Bam"),
    # "across the country" is wider than the scene
    (
        "displaced",
        "Rain fell in Mie, in central Japan. Another [600] people were moved across the country.",
        "",
        "central Japan",
    ),
    # the country that "the country" means is the last one told of
    (
        "returned",
        "Storms hit Madagascar. Moving now to Mali, where cold grips the north. The returnees in the country "
        "number [5,400].",
        "Storms batter Madagascar",
        "Mali",
    ),
    # "elsewhere" leaves the scenes before it
    (
        "infected",
        "Flu spread in Osaka, in Japan. Tokyo was hit. Elsewhere, Chile is badly hit. [16] children fell ill.",
        "Flu in Japan",
        "Chile",
    ),
    # the people of the title, and the country of the lead
    (
        "killed",
        "The government of Samoa shut schools. Vaccines came late. To date [53] deaths were recorded. One in "
        "a thousand die, say doctors in the United States.",
        "Samoan schools shut",
        "Samoa",
    ),
    # the parts have their places, the whole is wider
    (
        "killed",
        "Floods hit Lae. Papua New Guinea mourns. At least [3] people died, one in Lae, 2 in Madang.",
        "",
        "Papua New Guinea",
    ),
    # rivers that burst their banks are events
    (
        "affected",
        "A storm cut off 30 people in Cusco. Later the Tauli overflowed in Puno. Over [300] people lost all.",
        "",
        "Puno",
    ),
    # a place beside the event yields to the place of the event
    ("killed", "On the edge of Kyiv, a grave was dug in the town of Bucha. It holds [60] bodies.", "", "Bucha"),
    # a place that someone only went to is soon left behind
    (
        "killed",
        "A house fell in Tomsk. Rescuers came. A child was flown to Moscow. It lives. Hope fades. A doctor "
        "wept. [6] people died.",
        "House falls in Tomsk",
        "Tomsk",
    ),
    # the ministry of an army tells of the war
    (
        "killed",
        "Ukraine fights on. Shells fell in Mariupol. Russia's defence ministry said [152] bodies were found.",
        "",
        "Mariupol",
    ),
    # the same people, further cases
    (
        "infected",
        "Mali has 6 cases. In Ghana the WHO found 9 cases. In addition to these cases, [3] were probable.",
        "",
        "Ghana",
    ),
    # an army that has weapons has them at home; what is meant for a front is not "the battle"
    (
        "equipment",
        "Kyiv asks for help. Shells fell in Odesa. Spain's military has [3] batteries and needs them.",
        "",
        "Spain",
    ),
    ("equipment", "A drone fell near Pardina, in Romania. Ukraine was hit. Romania scrambled [2] jets.", "", "Romania"),
    # who died at the front of a war died where it is
    (
        "killed",
        "Russia's war in Ukraine goes on. He spoke in Moscow. [9,000] Russian prisoners were killed on the front line.",
        "",
        "Ukraine",
    ),
    # what a donor sends is for whom it was said to help, or where the war is
    (
        "equipment",
        "Aid goes to Sudan from all sides. Britain was among the first. The UK had delivered [300] trucks.",
        "",
        "Sudan",
    ),
    ("equipment", "The war in Ukraine goes on. Spain will help. France has promised to send [12] guns.", "", "Ukraine"),
    # "that strike" is the one just told of, whoever speaks of it
    ("killed", "A missile fell on Odesa. Ukrainian officials said that strike killed [23] people.", "", "Odesa"),
    # "in 36 states": the country of the governor who speaks
    (
        "infected",
        "Mexico City shut its bars. Cases grew to [279] in 36 states, and Texas Governor Rick Perry spoke.",
        "Flu in the United States",
        "United States",
    ),
    # "since the war began" counts where the war is, though another place was told of last
    (
        "killed",
        "Vans go to Ukraine. Crews from England and Wales will drive. It is cold. [91] firemen have died "
        "since the war began. They hate the invasion of Ukraine.",
        "",
        "Ukraine",
    ),
    # what a protest is about is not where it is
    (
        "detained",
        "Students met in Boston, in the United States. They spoke against the war in Gaza. [90] people were held.",
        "",
        "Boston",
    ),
    # a neighbouring country is a turn
    (
        "injured",
        "Riga, in Latvia, was calm. A riot shook Riga, in Latvia. Days later a rally in neighbouring "
        "Lithuania turned ugly. [15] people were hurt.",
        "",
        "Lithuania",
    ),
    # no country rather than one that the sentence does not speak of
    (
        "killed",
        "The United States closed its border. A Pakistani judge heard the case. He spoke of the killing "
        "of [2] Pakistanis.",
        "",
        None,
    ),
    # a town just told of, though the article is about another country
    (
        "injured",
        "Ukraine fights on. Ukraine was hit again. Shells fell in Mariupol. A riot broke out in Bergen. [3] were hurt.",
        "War in Ukraine",
        "Bergen",
    ),
    # "in 591 camps in Lae" is no part of the people counted
    (
        "displaced",
        "Papua New Guinea rebuilds. It improves the lives of the [692,000] people in 591 camps in Lae.",
        "",
        "Lae",
    ),
    # a country hardly told of, but in the sentence before
    (
        "evacuated",
        "China was hit. Fujian in China was flooded and Zhejiang in China cut off. The storm had gone to "
        "Taiwan. [900] people left, said Taiwan's emergency centre.",
        "Storm batters China",
        "Taiwan",
    ),
    # the place of a comparison is no scene
    (
        "killed",
        "Shells fell in Odesa. It is more than the 15,000 men the Soviets lost in a war in Afghanistan. [40] died.",
        "",
        "Odesa",
    ),
    (
        "killed",
        "A bomb went off in Kabul. It was the deadliest blast since an attack in Ghazni. It left [12] dead.",
        "",
        "Kabul",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "title", "place"), SCENES)
def test_scene(metric: str, marked: str, title: str, place: str | None) -> None:
    assert [w.place for w in places_of(metric, marked, title)] == [place]


def test_the_same_people_are_where_they_were_counted() -> None:
    marked = "A flood hit Bamako. Mali sent [3,000] soldiers to Niger. Of the [1,000] sent first, [40] were hurt."
    assert {w.place for w in places_of("troops", marked)} == {"Niger"}
