"""Which numbers does a text hold? One line a case: the sentence, then each number as text, value, high end."""

from __future__ import annotations

import pytest

from tests.marked_numerals import only, read
from tracker.extract.number_words import WORDS

DIGITS = [
    ("21 people died", "21", 21),
    ("the toll is 342000", "342000", 342000),
    ("1,600 were hurt", "1,600", 1600),
    ("12,345,678 voters", "12,345,678", 12345678),
    ("816 000 refugees", "816 000", 816000),
    ("12\u00a0000 refugees", "12\u00a0000", 12000),
    ("12\u2009000 refugees", "12\u2009000", 12000),
    ("12\u202f000 refugees", "12\u202f000", 12000),
    ("1 234 567 inhabitants", "1 234 567", 1234567),
    ("1\u202f200 km of border", "1\u202f200", 1200),
    ("1.600.000 inhabitants", "1.600.000", 1600000),
    ("360.000 need food", "360.000", 360000),
    ("12.000 need food", "12.000", 12000),
    ("2.500 houses", "2.500", 2500),
    ("39.480 displaced people", "39.480", 39480),
    ("1.300 high-rise buildings", "1.300", 1300),
    ("1.500 million people", "1.500 million", 1500000),
    ("2.375 people per household", "2.375", 2.375),
    ("1.250 metres", "1.250", 1.25),
    ("0.480 cases", "0.480", 0.48),
    ("1'600 marchers", "1'600", 1600),
    ("1’600 marchers", "1’600", 1600),
    ("6,60,000 voters", "6,60,000", 660000),
    ("1,20,00,000 voters", "1,20,00,000", 12000000),
    ("61, 000 displaced", "61, 000", 61000),
    ("left 1, 200 dead", "1, 200", 1200),
    ("two score men", "two score", 40),
    ("a score of clerks", "a score", 20),
    ("61 ,000 displaced", "61 ,000", 61000),
    ("1,600² were hurt", "1,600", 1600),
    ("7.5 tonnes", "7.5", 7.5),
    ("1,250.5 hectares", "1,250.5", 1250.5),
    ("7·5 tonnes", "7·5", 7.5),
    ("2 1/4 miles", "2 1/4", 2.25),
    ("2-1/2 miles", "2-1/2", 2.5),
    ("2½ miles", "2½", 2.5),
    ("½ mile", "½", 0.5),
    ("64km-long column", "64", 64),
    ("5km of wire", "5", 5),
    ("the 64-km column", "64", 64),
    ("540,000 peoplewere moved", "540,000", 540000),
    ("across14 provinces", "14", 14),
    ("340killed", "340", 340),
    ("Killed: 340", "340", 340),
    ("Wounded | 1,200 |", "1,200", 1200),
    ("â€œ21â€\x9d dead", "21", 21),
    ("(21)", "21", 21),
    ("“21”", "21", 21),
    ("İzmir: 21 dead", "21", 21),
    ("21", "21", 21),
]

SCALED = [
    ("1.5 million people", "1.5 million", 1500000),
    ("8.3 million people", "8.3 million", 8300000),
    ("4.1 million people", "4.1 million", 4100000),
    ("9.5 Million people", "9.5 Million", 9500000),
    ("2,5 million people", "2,5 million", 2500000),
    ("2,5-million people", "2,5-million", 2500000),
    ("5 thousand people", "5 thousand", 5000),
    ("3 hundred people", "3 hundred", 300),
    ("3 hundred thousand people", "3 hundred thousand", 300000),
    ("130 millions", "130 millions", 130000000),
    ("2 dozen people", "2 dozen", 24),
    ("1.2 trillion", "1.2 trillion", 1.2e12),
    ("6.6 lakh people", "6.6 lakh", 660000),
    ("20 crore people", "20 crore", 200000000),
    ("20 lakhs", "20 lakhs", 2000000),
    ("1 lakh crore", "1 lakh crore", 1e12),
    ("1 crore 20 lakh", "1 crore 20 lakh", 12000000),
    ("a 5-million backlog", "5-million", 5000000),
    ("some 199K people", "199K", 199000),
    ("some 20k people", "20k", 20000),
    ("2m people", "2m", 2000000),
    ("2.5M people", "2.5M", 2500000),
    ("2 m people", "2 m", 2000000),
    ("the 2m-strong diaspora", "2m", 2000000),
    ("30bn cubic feet", "30bn", 3e10),
    ("30 bn cubic feet", "30 bn", 3e10),
    ("12million people fled", "12million", 12e6),
    ("1.5million homes", "1.5million", 1.5e6),
    ("20thousand tents", "20thousand", 20000),
    ("130millions were spent", "130millions", 130e6),
    ("4mn people", "4mn", 4000000),
    ("1.4B people", "1.4B", 1.4e9),
    ("a 2m-high wall", "2", 2),
    ("2m high walls", "2", 2),
    ("1.5 m of water", "1.5", 1.5),
    ("waves of up to 5m", "5", 5),
    ("only 50m away", "50", 50),
    ("1,500m of cable", "1,500", 1500),
    ("1.5m of water", "1.5", 1.5),
    ("2 1/2 million", "2 1/2 million", 2500000),
    ("2½ million", "2½ million", 2500000),
    ("2 and a half million", "2 and a half million", 2500000),
    ("20\u00a0million people", "20\u00a0million", 20000000),
]

SPELLED = [
    ("two and half million people fled", "two and half million", 2500000),
    ("2 and half million people fled", "2 and half million", 2500000),
    ("two and half a million people fled", "two and half a million", 2500000),
    ("three and half thousand homes", "three and half thousand", 3500),
    ("two died", "two", 2),
    ("Thirty died", "Thirty", 30),
    ("FIVE died", "FIVE", 5),
    ("twenty-one died", "twenty-one", 21),
    ("twenty one died", "twenty one", 21),
    ("nine hundred and twenty-one", "nine hundred and twenty-one", 921),
    ("nine hundred twenty-one", "nine hundred twenty-one", 921),
    ("three hundred and forty-two thousand", "three hundred and forty-two thousand", 342000),
    ("three-hundred people", "three-hundred", 300),
    ("fifteen hundred people", "fifteen hundred", 1500),
    ("one million two hundred thousand", "one million two hundred thousand", 1200000),
    ("two thousand and one", "two thousand and one", 2001),
    ("three million, they said", "three million", 3000000),
    ("two million five hundred thousand and ten", "two million five hundred thousand and ten", 2500010),
    ("a hundred people", "a hundred", 100),
    ("a hundred and fifty people", "a hundred and fifty", 150),
    ("a hundred thousand people", "a hundred thousand", 100000),
    ("a thousand people", "a thousand", 1000),
    ("a million people", "a million", 1000000),
    ("A million people", "A million", 1000000),
    ("a billion birds", "a billion", 1e9),
    ("another million people", "million", 1000000),
    ("the hundred men", "hundred", 100),
    ("two and a half million", "two and a half million", 2500000),
    ("one and a half million", "one and a half million", 1500000),
    ("a million and a half", "a million and a half", 1500000),
    ("half a million", "half a million", 500000),
    ("half-a-million", "half-a-million", 500000),
    ("half million", "half million", 500000),
    ("half of a million", "half of a million", 500000),
    ("a half million", "a half million", 500000),
    ("a quarter of a million", "a quarter of a million", 250000),
    ("quarter of a million", "quarter of a million", 250000),
    ("three lakh", "three lakh", 300000),
    ("a dozen", "a dozen", 12),
    ("A dozen", "A dozen", 12),
    ("two dozen", "two dozen", 24),
    ("half a dozen", "half a dozen", 6),
    ("half-dozen", "half-dozen", 6),
    ("the dozen victims", "dozen", 12),
    ("zero deaths", "zero", 0),
    ("no casualties", "no", 0),
    ("No casualties", "No", 0),
    ("none of the crew", "none", 0),
    ("one person", "one", 1),
    ("One person", "One", 1),
    ("killing one.", "one", 1),
]

VAGUE = [
    ("dozens of people", "dozens", 24),
    ("Scores were hurt", "Scores", 40),
    ("tens of people", "tens", 20),
    ("hundreds fled", "hundreds", 200),
    ("Thousands fled", "Thousands", 2000),
    ("tens of thousands fled", "tens of thousands", 20000),
    ("hundreds of thousands fled", "hundreds of thousands", 200000),
    ("dozens of thousands", "dozens of thousands", 24000),
    ("millions fled", "millions", 2000000),
    ("tens of millions", "tens of millions", 20000000),
    ("hundreds of millions", "hundreds of millions", 200000000),
    ("billions of birds", "billions", 2e9),
    ("many thousands", "thousands", 2000),
    ("100s of homes", "100s", 200),
    ("10s of thousands fled", "10s of thousands", 20000),
    ("several people", "several", 3),
    ("Several people", "Several", 3),
    ("a few people", "a few", 3),
    ("A few people", "A few", 3),
    ("a handful of people", "a handful", 3),
    ("a couple of people", "a couple", 2),
    ("several hundred", "several hundred", 300),
    ("several hundreds", "several hundreds", 300),
    ("several thousand", "several thousand", 3000),
    ("several dozen", "several dozen", 36),
    ("several million", "several million", 3000000),
    ("several hundred thousand", "several hundred thousand", 300000),
    ("several tens of thousands", "several tens of thousands", 20000),
    ("a few hundred", "a few hundred", 300),
    ("a few thousand", "a few thousand", 3000),
    ("the few hundred who stayed", "few hundred", 300),
    ("a couple of hundred", "a couple of hundred", 200),
    ("a couple hundred", "a couple hundred", 200),
    ("a couple of dozen", "a couple of dozen", 24),
    ("a couple of thousand", "a couple of thousand", 2000),
]


@pytest.mark.parametrize(("sentence", "text", "value"), DIGITS + SCALED + SPELLED)
def test_find_numerals_exact(sentence: str, text: str, value: float) -> None:
    assert only(sentence)[:4] == (text, value, None, False)


@pytest.mark.parametrize(("sentence", "text", "value"), VAGUE)
def test_find_numerals_vague(sentence: str, text: str, value: float) -> None:
    assert only(sentence)[:4] == (text, value, None, True)


@pytest.mark.parametrize(
    "word", sorted(set(WORDS) - {"a", "half", "quarter", "quarters", "tens", "few", "handful", "couple"})
)
def test_every_number_word_is_read(word: str) -> None:
    following = "of them" if word in ("a couple", "none") else "people"
    assert read(f"There were {word} {following}.") == [(word, WORDS[word][1])]


KNOWN_MISSES = [
    ("three-quarters of a million", "three-quarters of a million", 750000),
    ("hundreds upon hundreds of people", "hundreds upon hundreds", 200),
]


@pytest.mark.parametrize(
    ("sentence", "text", "value"), [pytest.param(*c, marks=pytest.mark.xfail(strict=True)) for c in KNOWN_MISSES]
)
def test_find_numerals_known_miss(sentence: str, text: str, value: float) -> None:
    assert read(sentence) == [(text, value)]
