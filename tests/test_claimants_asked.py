"""Whose is a number that is asked for, ruled on, seen, doubted, or that two speakers give each for themselves?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

ASKED = """
UNICEF's 2026 appeal seeks $[40 million|UNICEF].
UNICEF launched its appeal. The appeal seeks $[40 million|UNICEF].
The governor asked parliament for $[40 million|governor].
The governor is asking parliament for another $[40 million|governor].
The governor asked the crowd to vote for a fund of $[40 million|-].
The charity launched an appeal for $[40 million|charity].
The charity launched a $[40 million|charity] appeal.
The charity hopes to raise $[40 million|charity].
The agency called for $[40 million|agency] to help those hit.
The agency is calling for $[40 million|agency].
An October appeal by the United Nations for $[142 million|United Nations] is hardly funded.
Lo was asked to defend President Otto Lang's $[47 billion|Otto Lang] request.
Chancellor Otto Lang is advocating for the union to unlock up to €[140 million|Otto Lang] in frozen assets.
The cuts came as the bank posted a loss of $[729 million|-].
The bank posted a notice that $[7 million|bank] had been stolen.
Norland pledged $[20 million|Norland] and Sweden $[10 million|Sweden].
Norland pledged $[20 million|Norland] and Otto Lang $[10 million|Norland].
"""
STATED = """
Nepal has reported [65|Nepal] deaths and Bangladesh another [30|Bangladesh].
The county medical examiner identified [six|county medical examiner] victims.
A coroner ruled that [six|coroner] people died.
The party that ruled [six|-] provinces lost them.
Prosecutors charged him with killing [six|Prosecutors] people.
He appeared in the Oster Court on Friday, charged with killing [six|-] people.
An indictment unsealed on Friday said the men smuggled [60|indictment] people.
A post on the army's Facebook page said [six|army] men were hurt.
A statement on the ministry's website said [six|ministry] people died.
The opposition website Oster News reported [six|Oster News] deaths.
An ANSA photographer saw [six|ANSA photographer] bodies.
The farmer saw [six|-] bodies.
The minister, Otto Lang, said police responded swiftly, killing [145|Otto Lang] rebels.
“We lost [40|Ida Holt] men,” Ida Holt responded.
Activist Ida Holt, who has been vocal against mining in Vall told Oster News that [two|Ida Holt] people died.
The ministry does not tell fighters from farmers in its count but says [900|ministry] children have died.
The army did not give details but confirmed [40|army] people had died.
The army has not confirmed that [40|-] people had died.
The revolt has cost [900|UN] lives, according to the UN and Norland's King Otto says that he should go.
The revolt has cost [900|UN and the Red Cross] lives, according to the UN and the Red Cross.
Al Jazeera reporting at least [12|Al Jazeera] killed and [16|Al Jazeera] injured.
In Kyiv reporting is hard, with [12|-] dead.
A separatist claimed [12|separatist] people had died.
The rebels' claim that [40|rebels] soldiers died could not be checked.
The general spoke of the rebels' claim of [40|rebels] dead.
Reuters could not independently verify the figure of [40|-] dead.
The ministry rejected the army's figure of [40|army] dead.
The ministry disputed the UN toll of [40|UN] dead.
The ministry dismissed [40|-] officers.
The ministry would not say whether [40|-] soldiers had died.
Officials have not confirmed the toll, which the union put at [40|union].
Norland said it had lost [nine|Norland] men, a figure Karsk, which has told of [30|Karsk] deaths, rejects.
The party, which led [5,000|-] people through town, accuses the police of killing [two|party] men.
"""
FAR = """
The mill, [40|-] km north of Oster, burned down at dawn, the mayor said.
In Vall, about [60|-] miles south of Oster, a bomb went off near a school, killing a girl, police said.
The boat ran aground off Vall, about [300|mayor] km north of Oster, the mayor said.
"""


@pytest.mark.parametrize("text", cases(ASKED, STATED))
def test_claimant_of_what_is_asked_or_stated(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("text", cases(FAR))
def test_nobody_states_where_a_place_told_of_lies(text: str) -> None:
    assert wrong(text, "distance") == []
