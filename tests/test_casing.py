"""Texts whose letters are all of one size: telex, old wires, transcripts, chats."""

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.build_words import build
from tracker.extract import extract
from tracker.extract.casing import has_one_case, restore_case
from tracker.lexicon.claimants import written_names
from tracker.model import Article

ONE_CASE = [
    ("REBELS KILLED 12 SOLDIERS AND WOUNDED 30 IN AN AMBUSH NEAR PUNO", True),
    ("rebels killed 12 soldiers and wounded 30 in an ambush near puno", True),
    ("SENATOR McDONALD SAID TWELVE SOLDIERS WERE KILLED AND THIRTY WOUNDED IN AN AMBUSH 40 km FROM PUNO", True),
    ("Rebels killed 12 soldiers and wounded 30 in an ambush near Puno", False),
    (
        "REBELS AMBUSH PATROL IN THE SOUTH\nTwelve soldiers were killed near Puno on Monday, an officer said.",
        False,
    ),
    ("BREAKING: 12 DEAD", False),  # a heading, too short to tell
    ("12,000 34 5.6 – 7/8", False),
    ("", False),
    ("在秘鲁有12名士兵死亡", False),
]


@pytest.mark.parametrize(("text", "expected"), ONE_CASE)
def test_a_text_of_one_case_is_known(text, expected):
    assert has_one_case(text) is expected


# As a newspaper would print it; read from capitals and from small letters alike.
RESTORED = [
    "Three peasants died in Lima on 3 May, the army said.",
    "The floods in March 1988 may have killed 40 people; troops march in August rain.",  # month or word
    "They told us that the US embassy and US troops were hit by the US.",
    "The United Nations and the UN refugee agency asked the WHO who would pay.",
    "UNHCR, the Red Cross and Amnesty International appealed for $20 million.",
    "The Revolutionary Workers Front (RWF) said the RWF had 300 members.",
    "The Democratic Alliance for Change (DAC) lost.",
    "President Duarte met Colonel Ortega and Lt Col Sanchez.",
    "The president resigned and the colonel said nothing.",
    "Secretary James Baker spoke; Baker left for Cairo.",  # an English word that is a family's name
    "Mr Hamid Stone was freed. Stone had been held in Beirut.",
    "In San Salvador, El Salvador and Rio de Janeiro 30 were held.",
    "Iraqi and Chilean police, Polish farmers and Turkish miners met in China, Chad and Jordan.",
    "Bombs went off in Medellin, in the Antioquia department, and near the Magdalena River.",
    "Hurricane Gilbert reached Jamaica; a hurricane is a storm.",
    "Warplanes and floodwaters were seen from the frontline of the subdistrict.",  # words made of words
    "The mayor of N'Djamena, Juan O'Brien, doesn't know what they've lost.",
    "At 6 pm it was 42 km from Quito, and $1.5 bn had been paid at 8:17 a.m. by 40 men.",
    "Write to www.example.org or press@example.org before Monday.",
    "The Farabundo Marti front denied it. It said the mayor of St. Louis lied.",
    "The ADS (Administrative Department of Security) has 300 men in Lima.",
    "A bomb -- which killed 12 -- went off near La Candelaria, in Santa Rosa de Lima.",
    "Rebels held the town of Victoria, northeastern Cabanas department, and a camp in Corral de Cuyano.",
    "The 3d Infantry Brigade fought near La Ranera stream; the 6th Brigade guards the Las Canas Bridge on the 5th day.",
    "In the eastern province it was the coup de grace.",
    'He said: "Nobody died." Police disagreed.',
    "It rained for a whole week.\n\nThe river rose.",
    "LIMA".capitalize() + ", 3 May (EFE) -- The army reported nothing.",
]


@pytest.mark.parametrize("printed", RESTORED)
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_names_get_their_capitals_back(printed, case):
    assert restore_case(case(printed)) == printed


KNOWN_MISSES = [
    "The Shining Path took the town of Hope.",  # names of English words alone, which nothing tells
    "General Rice and the poet Cook met in Reading.",
]


@pytest.mark.parametrize("printed", [pytest.param(p, marks=pytest.mark.xfail(strict=True)) for p in KNOWN_MISSES])
def test_names_of_english_words_alone(printed):
    assert restore_case(printed.upper()) == printed


@given(st.text(max_size=300))
def test_every_character_stays_where_it_is(text):
    restored = restore_case(text)
    assert len(restored) == len(text)
    assert all(a.casefold() == b.casefold() for a, b in zip(text, restored, strict=True))


@pytest.mark.parametrize("name", ["İSTANBUL", "STRASSE", "ŁÓDŹ", "ǅ", "ﬁre"])
def test_letters_that_change_their_length_stay(name):
    assert len(restore_case(f"12 DIED IN {name} ON MONDAY")) == len(f"12 DIED IN {name} ON MONDAY")


STORIES = [
    "At least 21 people were killed in Kharkiv on Tuesday, the governor, Oleh Syniehubov, said.",
    "Guerrillas of the Liberation Army (LA) killed 12 soldiers in Ayacucho on 3 May, Colonel Luis Vargas said.",
    "UNHCR says 40,000 refugees have fled to Chad since March.",
    "The US State Department said it would give $12 million to Ethiopia.",
    "The quake killed 300 people in northern Peru, the Red Cross reported. More than 2,000 were injured.",
    "Some 30 hostages were freed in Lima last week, President Garcia said.",
    "The resolution was adopted by 12 votes to 2, with one abstention.",
    "Floods in Bangladesh left 2 million people homeless in August 1988, according to the government in Dhaka.",
]


def _told(article):
    return [
        (
            f.metric,
            f.value,
            f.bound,
            (f.who or "").lower(),
            (f.claimant or "").lower(),
            f.place,
            f.country,
            f.as_of,
            f.scope,
        )
        for f in extract(article).figures
    ]


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_one_case_tells_the_same_figures(story, case):
    article = Article("a", story, date(1988, 9, 14), "Dozens killed in north", "A")
    assert _told(article)
    assert _told(replace(article, text=case(story), title=case(article.title))) == _told(article)


def test_the_evidence_is_what_was_printed():
    text = "GUERRILLAS KILLED TWELVE SOLDIERS NEAR AYACUCHO ON 3 MAY, THE ARMY SAID. CLASS 4B WAS CLOSED."
    found = extract(Article("a", text, date(1989, 5, 4)))
    assert [(f.text, f.sentence, f.place) for f in found.figures] == [
        ("TWELVE", text[: text.index(" CLASS")], "Ayacucho")
    ]
    assert all(text[r.start : r.end] == r.text for r in found.rejections)


def test_every_listed_name_is_written_as_listed():
    names = [n for n in written_names() if " " in n and n.isascii() and n.replace(" ", "").isalpha() and n != n.lower()]
    assert len(names) > 300
    wrong = [n for n in names if n not in restore_case(f"MEANWHILE IN THE NORTH THE {n.upper()} SAID SO.")]
    assert len(wrong) < len(names) / 50, wrong


def test_the_words_of_the_language_are_sorted_and_small():
    words = files("tracker.lexicon").joinpath("english.txt").read_text(encoding="utf-8").split()
    assert words == sorted(set(words))
    assert all(w.isascii() and w.islower() and len(w) > 1 for w in words)
    assert {"guerrillas", "defence", "defense", "homes"} < set(words)
    assert not {"lima", "salvador", "kyiv"} & set(words)


def test_word_lists_are_compiled_from_their_sources(tmp_path):
    (tmp_path / "a").write_text("Lima\nhome\nhome's\nx\n", encoding="utf-8")
    (tmp_path / "b").write_text("defence\nhome\nÅngström\n", encoding="utf-8")
    assert build([tmp_path / "a", tmp_path / "b"]) == ["defence", "home"]
