"""Who speaks in a quotation of several paragraphs, each of which opens anew while only the last is closed?"""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong

TEXTS = [
    'The raid began at dawn, a guard said.\n\n"They came on foot. [Two|Otto Lang] men died.\n\n"At least [14|Otto '
    'Lang] were hurt," the mayor, Otto Lang, said.',
    'The director, Mara Lind, said: "Many have lost their homes.\n\n"[Two|Mara Lind] drivers died.\n\n"We go on."',
    "“We have no water,” said Anna Berg, the mayor. “We counted [40|Anna Berg] dead.\n\n“And [three|Anna Berg] died "
    "in hospital.”",
    '"Fuel is short.\nIt has not rained.\n"[Two|Anna Berg] men died in the queue," Anna Berg, a nurse, said.',
    'He spoke of "care " and the minister said [12|minister] people died.\n"They were young," said Anna Berg.',
    'The guard fell. "They came on foot.\n\nA raid on the port killed [12|-] men.\n\n"We fled," said Anna Berg.',
]


@pytest.mark.parametrize("text", TEXTS)
def test_paragraphs_of_one_quotation_have_one_speaker(text: str) -> None:
    assert wrong(text) == []
