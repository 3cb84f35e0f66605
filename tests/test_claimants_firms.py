"""The firm or aid group for which "the company", "the airline", "the group" stands; each word decides."""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong
from tracker.lexicon.speech import load_speech

FIRMS = load_speech().firms


@pytest.mark.parametrize("word", sorted(FIRMS["any"]))
def test_any_firm_may_be_called_so(word: str) -> None:
    assert (
        wrong(f"Vallon Motors cut its forecast on Friday. It lost $[12 million|Vallon Motors], the {word} said.") == []
    )


@pytest.mark.parametrize("word", sorted(FIRMS["trades"] - {"giant", "builder", "miner"}))
def test_a_firm_is_called_by_its_trade(word: str) -> None:
    assert wrong(f"The {word} Vallon cut its forecast. It lost $[12 million|Vallon], the {word} said.") == []


@pytest.mark.parametrize("word", sorted(FIRMS["trades"]))
def test_every_trade_leads_to_the_name_of_a_firm(word: str) -> None:
    assert wrong(f"The {word} Vallon cut its forecast. It lost $[12 million|Vallon], the company said.") == []


@pytest.mark.parametrize("word", sorted(FIRMS["causes"]))
def test_a_group_is_called_by_its_cause(word: str) -> None:
    assert wrong(f"The {word} Red Hand opened a clinic. [Twelve|Red Hand] people died, the {word} said.") == []


@pytest.mark.parametrize("end", sorted(FIRMS["suffixes"] | FIRMS["airlines"] | FIRMS["banks"]))
def test_every_ending_makes_a_name_that_of_a_firm(end: str) -> None:
    assert wrong(f"Vall {end} cut its forecast. It lost $[12 million|Vall {end}], the company said.") == []


@pytest.mark.parametrize(
    "marked",
    [
        "Vall Air suspended its flights on Friday. [Twelve|Vall Air] passengers were hurt, the airline said.",
        "Nord Bank cut its forecast. It lost $[12 million|Nord Bank], the lender said.",
        "Carmaker Vallon Motors lost $[12 million|Vallon Motors] in the quarter, it said on Friday.",
        "Vallon, the country's biggest insurer, cut jobs. It owes $[12 million|Vallon], the insurer said.",
        "Red Hand, a rights group based in Vall, opened a clinic. [Twelve|Red Hand] people died, the group said.",
        "Vall Air laid off staff. The loan is worth $[12 million|bank], the bank said.",
        "Ida Holt, a spokesman for the company, resigned. [Twelve|company] people were hurt, the company said.",
        "The loan came from Nord Bank and others. It cost $[12 million|company], the company said.",
        "The Arda Ministry of Health met. [Twelve|Arda Ministry of Health] people died, the ministry said.",
    ],
)
def test_a_firm_is_whom_the_last_sentences_begin_with(marked: str) -> None:
    assert wrong(marked) == []
