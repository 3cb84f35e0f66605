"""Which sums of money does a text hold, and in which currency? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_numerals import only
from tracker.extract.currency import sign_before, word_after
from tracker.extract.numerals import find_numerals

MONEY = [
    ("$1.2bn in aid", "1.2bn", 1.2e9, "USD"),
    ("a £70million barrier", "70million", 70e6, "GBP"),
    ("nearly €3.5billion of aid", "3.5billion", 3.5e9, "EUR"),
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
    ("$26.7 million Hong Kong dollars", "26.7 million", 26_700_000, "HKD"),
    ("A$5 million dollars", "5 million", 5_000_000, "AUD"),
    ("$5 million dollars", "5 million", 5_000_000, "USD"),
    ("$5 million US dollars", "5 million", 5e6, "USD"),
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
    ("30 million ECU in aid", "30 million", 3e7, "XEU"),
    ("12,000 guilders", "12,000", 12000, "NLG"),
    ("40 million schillings", "40 million", 4e7, "ATS"),
    ("3 billion drachmas", "3 billion", 3e9, "GRD"),
    ("12.5 mln dlrs", "12.5 mln", 1.25e7, "USD"),  # as wires wrote in the eighties
    ("a 1.2 bln dlr loan", "1.2 bln", 1.2e9, "USD"),
    ("45 mln stg", "45 mln", 4.5e7, "GBP"),
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
