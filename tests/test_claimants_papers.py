"""Whose is the number of a study, an analysis, a tally or a headline? Its maker's, else that of the paper itself."""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

PAPERS = """
According to the March 2021 IPC analysis, [2.1 million|IPC] people are in Crisis, with [90,000|IPC] in Emergency.
According to the 12 May OCHA update, [18|OCHA] people have died.
A report by Save the Children put the number at [300|Save the Children].
Save the Children said [40|Save the Children] classrooms fell.
The Internal Review Office counted [40|Internal Review Office] deaths.
The internal figures of the army show [40|army] deaths.
Jan Holt said [40|Jan Holt] people died.
An ANSA tally of official figures puts the number of dead at [60|ANSA].
A study published in the Lancet estimated that [600|Lancet] people had died.
A report in the state-run Light of Oster newspaper said [600|state-run Light of Oster newspaper] people had died.
A report in a newspaper said [600|newspaper] people had died.
Reports from the state capital, Oster, said [600|-] people had died.
A report from the mayor of Oster said [600|mayor of Oster] people had died.
Monday morning's figures indicate that nearly [500|-] are dead and some [2,000|-] hurt.
Last night's figures from the mayor show that [500|mayor] are dead.
A report published in Geneva said [600|Geneva] people had died.
A new survey found that [600|survey] people had died.
According to an official account, [31|official account] people drowned.
Early reports say [31|-] people drowned.
The chief will get [40|-] tonnes, according to Monday's filing.
Yesterday's statement by the Oster Council said [31|Oster Council] people had drowned.
Some [40|Oster Council] people were hurt, according to Thursday's statement from the Oster Council.
Some [40|Oster Council] people were hurt, according to documents from the Oster Council obtained by a newspaper.
Some [40|Vall Ferries Group] people were hurt, according to the owner, Vall Ferries Group, a firm in the south.
The shop accepted Norland's offer to send [40|-] trucks.
According to the latest figures, [31|-] people drowned.
The commission of inquiry concluded in March that [40|commission of inquiry] people were killed.
The ministry's situation report of 3 May said [40|ministry] people were killed.
Images analysed by the Oster Research Lab show [40|Oster Research Lab] graves.
ACLED, a conflict monitor, recorded [40|ACLED] deaths.
The agency cited [18|agency] deaths in the north.
The Oster Observatory measured the quake at magnitude [6.4|Oster Observatory].
The quake struck at dawn. The Oster Geological Survey measured it at [6.4|Oster Geological Survey].
The tremor, which the Oster Observatory measured at magnitude [6.4|Oster Observatory], struck at dawn.
The head of the Oster Observatory, Ida Holt, set the magnitude at [5.1|Ida Holt].
The Oster Observatory gave the quake a magnitude of [5.1|Oster Observatory].
The quake, which struck at dawn at magnitude [5.1|-], set off a fire at the port.
[Nine|police] drown off Oster: police
[Nine|navy] drown off Oster - navy
[Nine|Red Cross] drown off Oster - Red Cross
Drowned off Oster: [nine|-] men
The army's spokesman briefed reporters that [30|army's spokesman] men had died.
The envoy briefed the council on the deaths of [30|envoy] men.
Norland's health ministry notified the WHO of [30|Norland's health ministry] cases.
Officials talked of [30|Officials] dead.
The rebels claimed responsibility for a raid in which [30|-] men died.
The rebels claimed responsibility for killing [30|rebels] men.
"""


@pytest.mark.parametrize("text", cases(PAPERS))
def test_claimant_of_paper(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The charity is seeking $20 million to feed [50,000|charity] people.", "assisted"),
        ("The charity is seeking staff, as [50,000|-] people wait.", "assisted"),
        ("Police seek [40|-] men.", "detained"),
    ],
)
def test_claimant_of_those_whom_an_appeal_is_to_help(text: str, metric: str) -> None:
    assert wrong(text, metric) == []
