# ruff: noqa: E501
"""Who states each number, where whoever speaks is named after it, or by "according to"?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

AFTER = """
Chile recorded the second-highest number of fires, with [900|-] hectares burned.
“We did our best,” said Ida Holt, D-Texas, before the fire killed [12|-] people.
“It is time,” said Bo Lund, the veteran commander of the [600|-]-strong garrison.
Floods killed [12|Bo Lund] people, said Bo Lund, a spokesman for the governor, and hurt [40|Bo Lund].
At least [12|ministry] people died in the fire, the ministry said.
At least [49|U.K.-based Kenyan Observatory] people were killed, according to the U.K.-based Kenyan Observatory.
Some [40|U.S.-backed Northern Force] people died, said the U.S.-backed Northern Force.
Floods killed [246|Ana Ruiz] people, Ana Ruiz, the mayor of Karst, said Thursday.
Floods killed [246|Saviour Moyo] people and hurt [40|Saviour Moyo], Saviour Moyo, Norland's minister of health, said late Monday.
At least [12|Li Wei] people died, Li Wei, 45, said Thursday.
Floods killed [246|-] people, said Thursday's report.
ISIL claimed responsibility for [two|ISIL] bombings in Karst.
The rebels claimed responsibility for the raid, which killed [12|-] people.
At least [21|Oleg Marchenko] people were killed and [112|Oleg Marchenko] hurt, said Oleg Marchenko, head of the regional administration.
At least [21|Oleg Marchenko] people were killed, said Oleg Marchenko, head of the regional administration, Reuters reported.
[Two|Ukrainian officials] people were killed in Kherson, Ukrainian officials said on Wednesday.
More than [660,000|UN refugee agency] people have fled to neighbouring countries, the UN refugee agency said.
[Nine|authorities] people drowned, authorities said, and [14|authorities] others were rescued.
[Nine|authorities] people drowned, according to the authorities, and [14|authorities] others were rescued.
Some [300|police] people took part, police said in a statement.
The strike killed [5|army], the army said without giving details.
The flood destroyed [40|mayor] homes, according to the mayor.
Shelling killed [four|prosecutors] people, prosecutors said Saturday.
[86|regional officials] children were moved out, along with their parents, as shelling grew worse, regional officials said Saturday.
[Six|Civil Defense] people were killed when the roof fell, the Civil Defense told CNN.
The toll has risen to [26|National Disaster Council], according to the National Disaster Council (NDC).
The region lost [20|Farm ministry] percent of its herds and [70,000|Farm ministry] cattle, the Farm ministry says.
[500|Amnesty International] people were jailed, according to figures from Amnesty International.
[195|refugee agency] survivors were moved to a camp, according to a statement from the refugee agency.
A drone hit a bus, killing [three|Vadym Lyakh] people, mayor Vadym Lyakh wrote on Telegram.
[17|Gaza Civil Defense] people were killed and [63|Gaza Civil Defense] hurt, the Gaza Civil Defense has said.
[Three|Daniel Mwangi] of those hurt were children, the head of the county hospital, Daniel Mwangi, said.
[Three|Daniel Mwangi] of those hurt were children, county hospital director Daniel Mwangi said.
[48|Russia's defence ministry] drones were destroyed overnight, Russia's defence ministry said on Sunday.
[82|Oleksandr Filatov] buildings were damaged, Oleksandr Filatov, the chief prosecutor, said late on Friday.
The dam burst and [11|local officials] villages were flooded, say local officials.
Fighting has uprooted [40,000|UN's migration agency] people since May, the UN's migration agency says.
An air strike killed [7|Wafa news agency] people, Wafa news agency reported.
Militants killed [20|security sources] soldiers, two security sources said.
[54|Palestinian Red Crescent] people were hurt in the strike, the Palestinian Red Crescent says.
[130|health officials] people were killed since Sunday, Reuters reported, citing health officials.
[130|health officials] people were killed since Sunday, the agency Reuters reported, citing health officials.
At least [130|AFP] people were killed since Sunday, AFP reported.
[Four|Interfax] ships were hit, Interfax reported on Monday.
Storms killed [3|Marta Ruiz] people, Marta Ruiz, a spokeswoman for the civil protection service, told local radio.
The mine held [60|union] men at the time, the union said.
[99|Josephine Adeyemi] cases were found, according to Dr Josephine Adeyemi of the health institute.
[1,000|Sudan Doctors Network] people died in the siege, according to the Sudan Doctors Network.
[1,000|diplomats] people died, according to two diplomats.
[1,200|-] people were killed on that day and [251|-] were taken hostage.
[16|officer] men were caught, an officer said.
[16|Iran] men were hanged, Iran announced.
[70|Ministry of Emergencies] were injured, as reported by the Ministry of Emergencies.
[70|Ministry of Emergencies] injuries have been confirmed by the Ministry of Emergencies.
[70|-] people have been confirmed dead.
[3|-] people have been reported missing.
[3|-] people were reportedly killed.
Reportedly, [3|-] people were killed.
The number of confirmed deaths rose to [800|-].
An estimated [5 million|-] people live there.
It is estimated that [400|-] people died.
The earthquake claimed [500|-] lives.
The storm has claimed the lives of [13|-] people.
"""

ACCORDING = """
According to the UN, [40|UN] people died and [60|UN] were wounded.
According to Governor Ali Hamid, [two|Ali Hamid] bridges fell.
According to the UN's migration agency, about [90,000|UN's migration agency] people left.
According to figures released by the World Health Organization, [37|World Health Organization] clinics have shut.
According to data from the statistics office, [650|statistics office] died.
According to a report by Save the Children, [1,000|Save the Children] pupils lost a parent.
According to police, [six|police] people died, while the fire brigade said [nine|fire brigade] had been killed.
According to Kyiv, [six|Kyiv] people died, while according to Moscow [two|Moscow] did.
[Six|police] people died, according to police, while the army said [nine|army] had been killed.
Six people died according to [2|-] reports that nobody signed.
But according to residents, [30|residents] houses burnt.
Meanwhile, according to the Norwegian Refugee Council (NRC), [6.9 million|Norwegian Refugee Council] people are displaced.
The war has killed [40,000|Gaza's Ministry of Health] people and injured [90,000|Gaza's Ministry of Health], according to Gaza's Ministry of Health.
It killed [31|Ukrainian officials] people, according to Ukrainian officials at the time.
As many as [75|aid workers] people drowned, according to aid workers on the island.
[Two|officials] men were shot, according to officials familiar with the case.
[Two|Tom Becker] men were shot, according to Tom Becker, who runs the shelter.
[Two|regional military head] men were shot, according to the regional military head.
[7|Israel Defense Forces] rockets were fired, according to the Israel Defense Forces (IDF).
[7|US Geological Survey] tremors followed, according to the US Geological Survey.
"""


@pytest.mark.parametrize("text", cases(AFTER, ACCORDING))
def test_claimant_named_after(text: str) -> None:
    assert wrong(text) == []
