"""Whose word is it, where a name stands behind "to", "from" or "without", or a description behind the speaker?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong
from tracker.lexicon.claimants import canonical_claimant

SENT = """
The Karsk ambassador to Norland said [14|Karsk ambassador to Norland] people died.
Karsk ambassador to Norland Otto Lang said [14|Otto Lang] people died.
The UN envoy to Valeland told the council that [14|UN envoy to Valeland] people died.
An aide to President Ruiz said [14|aide to President Ruiz] people died.
Adviser to the president Otto Lang said [14|Otto Lang] people died.
Sources close to the mayor said [14|Sources close to the mayor] people died. He added that [two|-] were boys.
The minister's letter to Otto Lang said [14|minister] people died.
A UN report to the Security Council said [14|UN] people died.
She said she had sent a report to the mayor describing a front of [40|-] miles.
Action Against Hunger said [14|Action Against Hunger] people died.
[14|Doctors Without Borders] people died, according to Doctors Without Borders.
Officials from Oster said [14|Officials from Oster] people died.
Officials from the Health Ministry said [14|Health Ministry] people died.
The Office for National Records said [14|Office for National Records] people died.
The Norland Observatory for Human Rights said [14|Norland Observatory for Human Rights] people died.
The M7 rebels said [14|M7 rebels] men died.
WATCH: [60|-] killed in Oster
EXCLUSIVE: [60|-] killed in Oster
Governor: [60|Governor] killed in Oster
"It was hell," said trader Lina Falk, whose brother was among the [30|-] killed.
"It was hell," said trader Lina Falk, one of [4,000|-] people in the stadium.
"We hold out," said the head of the [3,000|-]-strong garrison.
[Nine|Lina Falk] died, said trader Lina Falk, who fled, and [40|Lina Falk] were hurt.
[Nine|police] died according to the police and [40|police] were hurt.
General Otto Lang was blunt: "We lost [40|Otto Lang] men."
For Lina Falk, the night never ended. "They killed [nine|Lina Falk] of us," she says.
The army said it had shot [40|army] men. The statement said [three|army] were hurt.
"""


@pytest.mark.parametrize("text", cases(SENT))
def test_claimant_by_small_words(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("WHO's regional office for Africa", "un"),
        ("UNICEF Sudan", "un"),
        ("Residents of the town of Oster", "witness"),
        ("M7 rebel group", "military"),
        ("Norland's Investigative Committee", "government"),
    ],
)
def test_kind_of_longer_name(name: str, kind: str) -> None:
    assert canonical_claimant(name).kind == kind
