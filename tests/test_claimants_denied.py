"""Whoever denies a number does not state it: the claimant is whose report it was, or nobody."""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong

SENTENCES = [
    "The ministry denied a report that [300|-] soldiers were killed.",
    "The army denied rebel claims that [40|rebel] soldiers died in the ambush.",
    "The army has denied opposition reports that [40|opposition] farmers were shot.",
    "The interior minister denied on Tuesday a report from army sources that [200|army sources] trucks had arrived.",
    "Ruritania has denied reports that [thousands|-] of troops were sent.",
    "The government denies killing [12|-] protesters.",
    "Police denied that more than [12|-] people had been arrested.",
    "Rebels denied the raid, in which [12|police] people died, police said.",
    "“Nobody was killed,” the mayor said, denying reports that [30|-] had died.",
    "The ministry could neither confirm nor deny that [12|-] soldiers were captured.",
    "The hospital could not confirm the report that [30|-] had died.",
    "The Red Cross was unable to verify a claim by the rebels that [90|rebels] prisoners were shot.",
    "It is not true that [300|-] people died, the mayor said.",
    "Fact check: False claim that the mayor freed [300|-] prisoners.",
    "There is no evidence that [300|-] people were killed, the ministry said.",
    "There was no truth in reports that [40|-] men had fled, an army officer said.",
    # who denies one thing may state another
    "The company denied wrongdoing and said [14|company] workers were hurt.",
    "The minister denied the charge. He said [three|minister] people were hurt.",
    "Valeland rejected claims that it shelled the port, saying the attack killed [23|Valeland] people.",
    "The army denied the raid but confirmed that [12|army] villagers had died.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_who_states_what_another_denies(sentence: str) -> None:
    assert wrong(sentence) == []
