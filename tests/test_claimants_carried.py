# ruff: noqa: E501
"""Who states each number, where a quote, a pronoun or the sentence before tells?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

QUOTES = r"""
"Nothing comes in from outside.\nThere is no hospital, "said the spokesman, who gave the name of Bilal.\nHe said [23|spokesman] people died.
"We have bread.\nWe have [40|Ana Silva] beds, "Ana Silva said.\nIn all [12|-] people died.
"We wait for news. "\nLater [12|-] people died. "It hurts, "said Ana Silva.
Having said that, [12|-] people died.
“We have buried [40|Ana Silva] people,” said Ana Silva, a nurse.
“We have buried [40|Ana Silva] people,” Ana Silva said.
Ana Silva said: “We have buried [40|Ana Silva] people.”
"We have buried [40|Ana Silva] people," Ana Silva told reporters.
“It was terrible. We have buried [40|Ana Silva] people. No one helped,” said Ana Silva, a nurse.
“It was terrible,” said Ana Silva, a nurse. “We have buried [40|Ana Silva] people.”
“It was terrible,” Ana Silva said. “The water came. We have buried [40|Ana Silva] people.”
The army said it had “eliminated [50|army] militants” in the camp.
The army had “eliminated [50|army] militants”, it said in a statement by the army.
Here is Ana Silva, spokesperson for the relief fund:\n\n“The roads are cut. Some [9,000|Ana Silva] people have left.”
“The roads are cut,” Ana Silva said.\n\n“Some [9,000|Ana Silva] people have left,” she added.
Zelensky said that over the week “the Russians have launched around [30|Zelensky] missiles”.
The agency said: "Just last month, [hundreds|agency] died."
A sign read “No [2|-] ways about it”.
"""

PRONOUNS = """
The activist Omar Bello spoke by telephone. One activist said [3|activist] people were shot.
The mayor told [hundreds|-] of mourners that [7|mayor] people had drowned.
The mayor told reporters [7|mayor] people had drowned.
[Four|Ida Holt] drones fell, the city’s mayor said, while the airport shut. Ida Holt said crews were at work.
The foreign minister said [four|foreign minister] ships had left. Ida Holt, a baker, said she saw them.
Her remarks led Dmitri Orlov, the former president, to hit back. He said [700|Dmitri Orlov] people had starved.
The chief, Omar Bello was forced to work outside. He said [40|Omar Bello] homes were lost.
Anna Horak met Omar Bello on the road. They spoke. He said [40|-] homes were lost.
Roads were cut, according to the National Flood Headquarters. Losses came to [162|National Flood Headquarters], the agency says.
OCHA said tents were short. The UN agency warned that [800|OCHA] people had none.
The Norwegian Refugee Council said in a report that aid fell. Ruritania replied in a press release. In all [40|Norwegian Refugee Council] died, the report said.
Anna Horak runs the town. She said [30|Anna Horak] people had died.
Mayor Anna Horak visited the site. She said [30|Anna Horak] people had died.
Anna Horak, the mayor, said the fire was out. [Three|Anna Horak] houses burnt down, she added.
UNICEF said schools were shut. It said [40|UNICEF] teachers were killed.
UNICEF said schools were shut. It added that [40|UNICEF] teachers were killed.
UNICEF said schools were shut. Another [40|UNICEF] teachers were killed, it added.
UNICEF said schools were shut. Another [40|-] teachers were killed.
The Palestinian health ministry said the hospital was hit. The ministry said [one|Palestinian health ministry] man died.
The Palestinian health ministry said the hospital was hit. [One|Palestinian health ministry] man died, the health ministry added.
The U.N. refugee agency said a boat sank. [Scores|U.N. refugee agency] drowned, the agency said.
The Syrian Observatory for Human Rights said the base was hit. The UK-based group said [26|UK-based group] died.
Rescue workers said the dam broke. They said [12|Rescue workers] people were swept away.
Basal said [three|Mahmoud Basal] missiles hit. Mahmoud Basal is a spokesman for the Civil Defense.
Mahmoud Basal, a spokesman for the Civil Defense, said two schools were hit. Basal said [17|Mahmoud Basal] people died.
The regional governor said [five|Viktor Hladun] people died. Governor Viktor Hladun said more were in hospital.
The health minister says [18|health minister] people died.
Health Minister Ayman Nassar was at the site. The health minister said [18|Ayman Nassar] people died.
Farah Noor, a doctor, said help came. Anna Berg, a nurse, said roads were cut. She said [5|Anna Berg] people died.
Omar Noor, a doctor, said help came. Anna Berg, a nurse, said roads were cut. He said [5|Omar Noor] people died.
Mr Lund said help came. Ms Dahl said roads were cut. He said [5|Lund] people died.
More than [40|Gaza health ministry] people were killed in Gaza, according to the territory's health ministry.
Snow fell in Tajikistan. [40|Tajikistan emergencies ministry] people died, the country's emergencies ministry said.
Floods displaced [22,000|OCHA] people. (OCHA, 30 Sep 2013) More rain is due.
Some [6,500|UNHCR] people live in camps (UNHCR, June 2015).
Some [6,500|-] people live in camps (see the map).
The general said [5|general] died. It went on. He wept. The officer said [6|general] died.
The army said it hit the camp. The figure includes [40|army] fighters.
The army said it hit the camp. [40|-] fighters died.
Colonel Musa Diallo said the attack was over. The officer said [40|Musa Diallo] men died.
In its annual report, the Norwegian Refugee Council said aid fell. Some [707,000|Norwegian Refugee Council] people fled, the report said.
The police chief, Otto Lang, spoke first. He said [40|Otto Lang] people died.
He said [40|-] people died.
Israel said the strike hit a depot. Iran said [40|Iran] people died. It said [12|Iran] were children.
"""

MISSES = """
"We are ready," said Ana Silva. "But I hope all goes well. About [1,200|-] people died, and more fled. "It was bad," said Bo Lind.
Edward Said said [40|Edward Said] people died.
The mayor said the school, which [300|-] pupils attend according to its website, was hit.
"""


@pytest.mark.parametrize("text", cases(QUOTES, PRONOUNS))
def test_claimant_from_other_sentences(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize("text", cases(MISSES))
def test_claimant_missed(text: str) -> None:
    assert wrong(text) == []
