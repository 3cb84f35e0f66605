"""Who speaks, where a body or an outlet is told of before a name, or a report stands in a paper?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong
from tracker.lexicon.speech import load_speech

TEXTS = """
"About [5,000|Ida Holt] people have fled", said the WFP spokeswoman, Ms Ida Holt.
"About [5,000|Ida Holt] people have fled," said the agency's spokeswoman, Ida Holt.
At least [700|Norland Times] people died, according to a report in the Norland Times.
A UN report released on Monday said [12,000|UN] people had been killed.
A UN report published last week says [12,000|UN] people had been killed.
A government report issued Tuesday said [12|government] people had died.
[Twelve|police] people were reported dead by police.
[Twelve|-] people were shot dead by police.
At least [48|Al Nahar] people died, according to the newspaper Al Nahar.
"""


@pytest.mark.parametrize("text", cases(TEXTS))
def test_claimant(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("outlet", sorted(load_speech().nouns["outlets"]))
def test_each_outlet_is_named_behind_it(outlet: str) -> None:
    assert wrong(f"The toll, according to the Oster {outlet}, Noticias, is put at [48|Noticias].") == []


@pytest.mark.parametrize("name", sorted(load_speech().nouns["press_names"]))
def test_each_name_of_the_press_speaks_for_its_report(name: str) -> None:
    title = f"Norland {name.capitalize()}"
    assert wrong(f"At least [48|{title}] people died, according to a report in the {title}.") == []
