"""What a war has done so far, what a sum has come to by now, and what stands at a day: one line a case."""

from __future__ import annotations

import pytest
from marked_counts import ask

from tracker.extract.reading import words_of_status

TOTAL = [
    ("killed", "More than «30» people have been killed in the fighting."),
    ("killed", "At least «30» nurses have been killed in the country's war, the union said on Tuesday."),
    ("killed", "«Four» reporters have died in Norland's conflict."),
    ("killed", "The unrest has left «120» dead."),
    ("killed", "It was the end of a war that killed «260,000» people."),
    ("killed", "The latest deaths bring to «67» the number of people killed."),
    ("killed", "By the end of February, «14» people had drowned in the lakes."),
    ("money", "The public has so far donated «$25 million» to the appeal."),
    ("money", "The cost to date is «$25 million»."),
    ("affected", "«40,000» people were without power on Thursday."),
]
OTHER = [
    ("killed", "«15» people have been killed in an assault on the city.", "event"),
    ("killed", "The war began with an assault that killed «40» people.", "event"),
    ("money", "Only 4 per cent of the «$90 million» needed has been received so far.", "event"),
    ("money", "The firm has lost «$90 million» so far this year.", "period"),
    ("money", "The 2010 earthquake caused «$8 billion» in damage.", "event"),
    ("killed", "They heard nothing until Monday, when «two» men were killed.", "event"),
]


@pytest.mark.parametrize(("metric", "marked", "scope"), [*((m, t, "total") for m, t in TOTAL), *OTHER])
def test_scope(metric: str, marked: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope


@pytest.mark.parametrize("word", words_of_status()["total"]["gathered_yet"])
def test_each_word_of_what_a_sum_has_come_to(word: str) -> None:
    assert ask(f"They have spent «$40 million» {word}.", "money").scope.value == "total"
