"""Which numbers does a text hold? One line a case: the sentence, then each number as text, value, high end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.currency import sign_before, word_after
from tracker.extract.number_words import WORDS
from tracker.extract.numerals import find_numerals


def read(text: str) -> list[tuple[str, float]]:
    return [(n.text, n.value) for n in find_numerals(text)]


def only(text: str) -> tuple[str, float, float | None, bool, str | None]:
    (n,) = find_numerals(text)
    return n.text, n.value, n.high, n.vague, n.currency


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
    ("1'600 marchers", "1'600", 1600),
    ("1’600 marchers", "1’600", 1600),
    ("6,60,000 voters", "6,60,000", 660000),
    ("1,20,00,000 voters", "1,20,00,000", 12000000),
    ("61, 000 displaced", "61, 000", 61000),
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


RANGES = [
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
    ("shipments rose from 900 kg in 2024 to 87,000 kg", [("900", 900), ("2024", 2024), ("87,000", 87000)]),
    ("the camp grew from 40,000 tents in 2015 to 61,000", [("40,000", 40000), ("2015", 2015), ("61,000", 61000)]),
    ("cut its force from 900 to 2,000", [("900", 900), ("2,000", 2000)]),
    ("the number climbed sharply from 12 to 40", [("12", 12), ("40", 40)]),
    ("rose by 12 to 340", [("12", 12), ("340", 340)]),
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


MONEY = [
    ("$1.2bn in aid", "1.2bn", 1.2e9, "USD"),
    ("$30m in aid", "30m", 3e7, "USD"),
    ("$1.5 m in aid", "1.5 m", 1.5e6, "USD"),
    ("$2.5M in aid", "2.5M", 2.5e6, "USD"),
    ("$30B in aid", "30B", 3e10, "USD"),
    ("$500K in aid", "500K", 5e5, "USD"),
    ("US$40,000", "40,000", 40000, "USD"),
    ("US $40,000", "40,000", 40000, "USD"),
    ("USD 5 million", "5 million", 5e6, "USD"),
    ("5 million USD", "5 million", 5e6, "USD"),
    ("1.2 billion dollars", "1.2 billion", 1.2e9, "USD"),
    ("a billion US dollars", "a billion", 1e9, "USD"),
    ("a 300-dollar grant", "300", 300, "USD"),
    ("$US40,000", "40,000", 40000, "USD"),
    ("$A29 billion", "29 billion", 29e9, "AUD"),
    ("€160 million", "160 million", 1.6e8, "EUR"),
    ("€ 160 million", "160 million", 1.6e8, "EUR"),
    ("160 million euros", "160 million", 1.6e8, "EUR"),
    ("EUR 160 million", "160 million", 1.6e8, "EUR"),
    ("£1.5m", "1.5m", 1.5e6, "GBP"),
    ("20 million pounds", "20 million", 2e7, "GBP"),
    ("20 million pounds sterling", "20 million", 2e7, "GBP"),
    ("Rs 500 crore", "500 crore", 5e9, "INR"),
    ("Rs. 20 lakh", "20 lakh", 2e6, "INR"),
    ("Rs.20 lakh", "20 lakh", 2e6, "INR"),
    ("₹5.3 crore", "5.3 crore", 5.3e7, "INR"),
    ("Rs 500 cr", "500 cr", 5e9, "INR"),
    ("20 lakh rupees", "20 lakh", 2e6, "INR"),
    ("50 million hryvnia", "50 million", 5e7, "UAH"),
    ("50 million hryvnias", "50 million", 5e7, "UAH"),
    ("3 million roubles", "3 million", 3e6, "RUB"),
    ("A$30m", "30m", 3e7, "AUD"),
    ("C$30m", "30m", 3e7, "CAD"),
    ("30 million Canadian dollars", "30 million", 3e7, "CAD"),
    ("¥3 billion", "3 billion", 3e9, "JPY"),
    ("2 million yuan", "2 million", 2e6, "CNY"),
    ("two million dollars", "two million", 2e6, "USD"),
    ("millions of dollars", "millions", 2e6, None),
    ("150 people", "150", 150, None),
    ("2m people", "2m", 2e6, None),
    ("200 pounds of rice", "200", 200, None),
    ("has 30 men", "30", 30, None),
    ("the hours 30 men spent", "30", 30, None),
    ("20 European monitors", "20", 20, None),
]


@pytest.mark.parametrize(("sentence", "text", "value", "currency"), MONEY)
def test_find_numerals_money(sentence: str, text: str, value: float, currency: str | None) -> None:
    got = only(sentence)
    assert (got[0], got[1], got[4]) == (text, value, currency)


def test_money_bracketed_conversion_has_its_own_currency() -> None:
    found = find_numerals("the EU will pay €160 million ($179 million)")
    assert [(n.text, n.currency) for n in found] == [("160 million", "EUR"), ("179 million", "USD")]


@pytest.mark.parametrize(
    ("text", "start", "code"), [("$5", 1, "USD"), ("x 5", 2, None), ("kRs 5", 4, None), ("5", 0, None)]
)
def test_sign_before(text: str, start: int, code: str | None) -> None:
    assert sign_before(text, start) == code


@pytest.mark.parametrize(
    ("text", "code"), [("5 euros", "EUR"), ("5 eurosceptics", None), ("5", None), ("5 EUR", "EUR")]
)
def test_word_after(text: str, code: str | None) -> None:
    assert word_after(text, 1) == code


@pytest.mark.parametrize(
    "word", sorted(set(WORDS) - {"a", "half", "quarter", "quarters", "tens", "few", "handful", "couple"})
)
def test_every_number_word_is_read(word: str) -> None:
    following = "of them" if word in ("a couple", "none") else "people"
    assert read(f"There were {word} {following}.") == [(word, WORDS[word][1])]


KNOWN_MISSES = [
    ("three-quarters of a million", "three-quarters of a million", 750000),
    ("hundreds upon hundreds of people", "hundreds upon hundreds", 200),
    ("two score men", "two score", 40),
]


@pytest.mark.parametrize(
    ("sentence", "text", "value"), [pytest.param(*c, marks=pytest.mark.xfail(strict=True)) for c in KNOWN_MISSES]
)
def test_find_numerals_known_miss(sentence: str, text: str, value: float) -> None:
    assert read(sentence) == [(text, value)]


ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen
eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n: int, joiner: str) -> str:
    """The number in words; `joiner` stands between hundreds and the rest ("and" or nothing)."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = f" {joiner} " if joiner and rest and (size == 100 or rest < 100) else " "
            return f"{spell(n // size, joiner)} {name}" + (link + spell(rest, joiner) if rest else "")
    raise AssertionError(n)


NUMBERS = st.integers(1, 999_999_999_999) | st.integers(1, 3000)


@given(NUMBERS, st.sampled_from(["and", ""]))
def test_spelled_number_is_read_back(n: int, joiner: str) -> None:
    assert read(f"Some say {spell(n, joiner)} people left.") == [(spell(n, joiner), n)]


@given(NUMBERS, st.sampled_from([",", " ", "\u00a0", "\u2009", "\u202f", "'", ""]))
def test_grouped_number_is_read_back(n: int, mark: str) -> None:
    written = f"{n:,}".replace(",", mark)
    assert read(f"Some say {written} people left.") == [(written, n)]


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion", "lakh", "crore"]))
def test_scaled_decimal_is_read_back(tenths: int, scale: str) -> None:
    assert read(f"{tenths / 10:.1f} {scale} people") == [
        (f"{tenths / 10:.1f} {scale}", pytest.approx(tenths / 10 * WORDS[scale][1]))
    ]


@given(
    st.integers(1, 10**7),
    st.integers(1, 10**7),
    st.sampled_from(["{} to {} people", "between {} and {} people", "{:,}-{:,} people"]),
)
def test_range_is_kept_only_when_it_rises(low: int, high: int, shape: str) -> None:
    low, high = 10_000 + low, 10_000 + high
    found = find_numerals(shape.format(low, high))
    assert [(n.value, n.high) for n in found] == ([(low, high)] if low < high else [(low, None), (high, None)])


PIECES = st.sampled_from(
    """one two three twenty forty hundred thousand million billion dozen dozens half a few several couple of and to
    or between from
    no zero none tens hundreds 1 12 300 2022 1,600 12.5 3/4 $ € % - – : , . ( ) m k bn people died
    March lakh crore quarter İ ½""".split()
)
SOUP = st.lists(PIECES, max_size=25).flatmap(
    lambda p: st.sampled_from([" ".join(p), "".join(p), "-".join(p)])
) | st.text(max_size=80)


@given(SOUP)
def test_offsets_fit_and_numerals_never_overlap(text: str) -> None:
    found = find_numerals(text)
    assert all(text[n.start : n.end] == n.text and n.text.strip() == n.text for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(n.high is None or n.high > n.value for n in found)
    assert all(n.value >= 0 for n in found)


@given(SOUP)
def test_an_unrelated_sentence_changes_nothing(text: str) -> None:
    before, after = "The river rose again.\n\n", "\n\nRescuers kept on searching."
    moved = [(n.start - len(before), n.value, n.high) for n in find_numerals(before + text + after)]
    assert moved == [(n.start, n.value, n.high) for n in find_numerals(text)]


HOSTILE = [
    "7",
    "1,",
    "1 ",
    "and ",
    "((",
    "one hundred and ",
    "half a ",
    "1 to ",
    "a few ",
    "$",
    "1.",
    "2 1/",
    "tens of ",
    "one ",
    "000 ",
    "1-",
    "no ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + " then 42 people died."
    assert (find_numerals(text)[-1].text, find_numerals(text)[-1].value) == ("42", 42)


def test_a_long_row_of_numbers_is_one_numeral_up_to_its_last() -> None:
    row = " ".join(str(n) for n in range(130))
    assert [n.text for n in find_numerals(f"{row} 7 people fled.")] == [row, "7"]
    assert len(find_numerals("Losses by month: 12 15 9 30 people.")) == 4
