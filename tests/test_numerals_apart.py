"""Which numbers belong together, which stand apart, and what holds none? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_numerals import only, read

RANGES = [
    ("some additional 4,000 to 5,000 herders came", "4,000 to 5,000", 4000, 5000),
    ("100 to 200 people", "100 to 200", 100, 200),
    ("0-5 cases", "0-5", 0, 5),
    ("approved 500-1,000 drones", "500-1,000", 500, 1000),
    ("between 200 and 300 people", "200 and 300", 200, 300),
    ("Between 11 and 17 people", "11 and 17", 11, 17),
    ("between three and six people", "three and six", 3, 6),
    ("between about 200 and 300", "200 and 300", 200, 300),
    ("from 5 to 9 people", "5 to 9", 5, 9),
    ("anywhere from five to nine people", "five to nine", 5, 9),
    ("10 to 13 people", "10 to 13", 10, 13),
    ("10–13 people", "10–13", 10, 13),
    ("10-13 people", "10-13", 10, 13),
    ("10 or 11 people", "10 or 11", 10, 11),
    ("two or three people", "two or three", 2, 3),
    ("one or two people", "one or two", 1, 2),
    ("1.5 to 2 million people", "1.5 to 2 million", 1500000, 2000000),
    ("3-4 million people", "3-4 million", 3000000, 4000000),
    ("one to 1.5 million people", "one to 1.5 million", 1000000, 1500000),
    ("two to three hundred people", "two to three hundred", 200, 300),
    ("five or six hundred people", "five or six hundred", 500, 600),
    ("two-to-three million people", "two-to-three million", 2000000, 3000000),
    ("two or three dozen people", "two or three dozen", 24, 36),
    ("10 to 20 thousand people", "10 to 20 thousand", 10000, 20000),
    ("500,000 to 2 million people", "500,000 to 2 million", 500000, 2000000),
    ("20 to 30,000 people", "20 to 30,000", 20000, 30000),
    ("2-3m people", "2-3m", 2000000, 3000000),
    ("8- to 16-metre waves", "8- to 16", 8, 16),
    ("5km to 10km of road", "5km to 10", 5, 10),
    ("2010-2014", "2010-2014", 2010, 2014),
    ("between $1bn and $2bn", "1bn and $2bn", 1e9, 2e9),
    ("$125 million to $250 million", "125 million to $250 million", 125e6, 250e6),
    ("$2-3 million", "2-3 million", 2e6, 3e6),
    ("up from 5km-7km of road", "5km-7", 5, 7),
    ("up from £5 million-£7 million", "5 million-£7 million", 5e6, 7e6),
    ("£10-15million of cuts", "10-15million", 10e6, 15e6),
    ("100 to 1,000 people", "100 to 1,000", 100, 1000),
    ("7 to 10 lakh people", "7 to 10 lakh", 700000, 1000000),
]


@pytest.mark.parametrize(("sentence", "text", "low", "high"), RANGES)
def test_find_numerals_range(sentence: str, text: str, low: float, high: float) -> None:
    assert only(sentence)[:4] == (text, low, high, False)


APART = [
    ("voted 141 to 5, with 35 abstentions", [("141", 141), ("5", 5), ("35", 35)]),
    ("voted 52 to 98", [("52", 52), ("98", 98)]),
    ("the toll rose from 5 to 9", [("5", 5), ("9", 9)]),
    ("it increased the fund for fishing and farming in the north from £17m to £48m", [("17m", 17e6), ("48m", 48e6)]),
    ("shipments rose from 900 kg in 2024 to 87,000 kg", [("900", 900), ("2024", 2024), ("87,000", 87000)]),
    ("the camp grew from 40,000 tents in 2015 to 61,000", [("40,000", 40000), ("2015", 2015), ("61,000", 61000)]),
    ("cut its force from 900 to 2,000", [("900", 900), ("2,000", 2000)]),
    ("the number climbed sharply from 12 to 40", [("12", 12), ("40", 40)]),
    ("rose by 12 to 340", [("12", 12), ("340", 340)]),
    ("rose by a further 12 to 340", [("12", 12), ("340", 340)]),
    ("rose 31 percent to 207 million", [("31", 31), ("207 million", 207e6)]),
    ("5 and 9 people", [("5", 5), ("9", 9)]),
    ("9 policemen and 9 civilians, including four clerks", [("9", 9), ("9", 9), ("four", 4)]),
    ("killed 12 and wounded 40", [("12", 12), ("40", 40)]),
    ("12 dead, 40 hurt", [("12", 12), ("40", 40)]),
    ("one hundred and two hundred", [("one hundred", 100), ("two hundred", 200)]),
    ("two, three and five", [("two", 2), ("three", 3), ("five", 5)]),
    ("1, 2 and 3", [("1", 1), ("2", 2), ("3", 3)]),
    ("1,2 and 3", [("1", 1), ("2", 2), ("3", 3)]),
    ("On 7 October 251 people", [("7", 7), ("251", 251)]),
    ("On October 7 251 people", [("7", 7), ("251", 251)]),
    ("flight MH17 298 died", [("17", 17), ("298", 298)]),
    ("at 18:00 250 left", [("18", 18), ("00", 0), ("250", 250)]),
    ("five\nsix", [("five", 5), ("six", 6)]),
    ("4,105 (4,090)", [("4,105", 4105), ("4,090", 4090)]),
    ("412 (405) dead and 860 (851) injured", [("412", 412), ("405", 405), ("860", 860), ("851", 851)]),
    ("2022-03-04", [("2022", 2022), ("03", 3), ("04", 4)]),
    ("hundreds or thousands", [("hundreds", 200), ("thousands", 2000)]),
    ("20 miles (33km)", [("20", 20), ("33", 33)]),
    ("1,232 dead (250 men, 18 girls)", [("1,232", 1232), ("250", 250), ("18", 18)]),
    ("2012-13", [("2012", 2012), ("13", 13)]),
    ("won 3-1", [("3", 3), ("1", 1)]),
    ("a 50-50 chance", [("50", 50), ("50", 50)]),
    ("two people, 30 houses", [("two", 2), ("30", 30)]),
    ("killed two hundred and 30 wounded", [("two hundred", 200), ("30", 30)]),
    ("3 million 300 people", [("3 million", 3e6), ("300", 300)]),
]


@pytest.mark.parametrize(("sentence", "numbers"), APART)
def test_find_numerals_apart(sentence: str, numbers: list[tuple[str, float]]) -> None:
    assert read(sentence) == numbers


NOTHING = [
    "",
    "   \n",
    "nobody was hurt",
    "no one was hurt",
    "No one was hurt",
    "no longer safe",
    "no fewer people came",
    "no more shells",
    "no doubt about it",
    "they helped one another",
    "one day they may return",
    "on the one hand",
    "half of the victims",
    "a quarter of the victims",
    "few people came",
    "a couple from the village died",
    "tension",
    "someone often shone",
    "the tens column",
    "a multi-million appeal",
    "a bone, a stone",
    "often",
    "weighty",
    "1234567890123456789",
    "1,2,3,4,5,6,7,8,9,10",
    "10.20.30.40.50.60.70.80.90",
    "second thoughts, a third man",
    "nonetheless",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_find_numerals_nothing(sentence: str) -> None:
    assert read(sentence) == []
