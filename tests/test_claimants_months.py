"""Who is called like a month, a noun that is spelt like a verb of saying, and who only votes: who states a number?"""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong

SENTENCES = [
    "Theresa May said [12|Theresa May] people had been hurt.",
    "Theresa May toured the port. On Tuesday Mrs May said [12|Theresa May] people had been hurt.",
    "“Some [12|May] people were hurt,” Mrs May told MPs.",
    "Prime Minister May told MPs that [12|May] people had been hurt.",
    "May said [12|May] people had been hurt.",
    "Mr March said [40|March] clerks had died.",
    "Dr June told reporters that [40|June] clerks had died.",
    "According to Theresa May, [12|Theresa May] people had been hurt.",
    "The army on May 3 said [12|army] people had been hurt.",
    "The ministry in March said [12|ministry] people had been hurt.",
    "In May the ministry said [12|ministry] people had been hurt.",
    "Officials in May said [12|Officials] people had been hurt.",
    # no verb, but a noun; nobody who speaks; a post that is given
    "Villagers want a decisive say on the dam, whose flood killed [12|-] men.",
    "The workers had little say in the port, where [12|-] men died.",
    "After unrest in which [35|-] shops were looted, no president commented on it.",
    "No minister confirmed that [12|-] men had died.",
    "The Senate confirmed him in the post by a vote of [52|-] to [47|-].",
    "The Senate confirmed Ida Holt as commerce secretary by [72|-] votes to [27|-].",
    "The Senate confirmed the president's pick, who once led [400|-] soldiers.",
    "The Senate confirmed that [12|Senate] men had died.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_of_months_and_nouns_of_saying(sentence: str) -> None:
    assert wrong(sentence) == []
