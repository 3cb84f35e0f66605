# ruff: noqa: E501
"""Who states each number, where titles, asides and the words of others stand between?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

ASIDES = r"""
Mikhail Orlov, an adviser to the president, Taras Bondar, said [40|Mikhail Orlov] people died.
Port Amelia, a town of fishermen, was hit and [12|-] people died.
According to the ministry, the hospitals treated [120|ministry] people.
According to the ministry, Mercy Hospital treated [120|ministry] people.
According to the agency, the attacks on schools killed [12|agency] pupils.
Last Saturday, President Rosa Lima flew over the region and announced $[6.6|Rosa Lima] million in aid.
The agency is appealing for $[9.9 million|agency].
The state broadcaster is reporting [14|state broadcaster] deaths.
Court documents filed in June show debts of $[780,000|-].
Using early forecasts, $[4 million|-] was released.
A judge ordered that a guard accused of killing [two|court official] men be held, a court official said.
Sanctions announced by the ministry include [five|ministry] people, the ministry said.
According to data from local authorities, [40,000|local authorities] people were taken away.
According to an analysis of daily data published by the air force, [270|air force] missiles were fired.
The region's governor said [3|region's governor] people were killed.
The governor of the eastern Luhansk region said [two|governor of the eastern Luhansk region] civilians had been killed.
The governor of the coastal region on the border said [four|governor of the coastal region] drones fell.
US Senate Minority Leader Ian Holt has said $[40 billion|Ian Holt] would be spent.
The US secretary of state announced $[54 million|US secretary of state] in aid.
The army committed to sending [40|army] tanks.
Police requested help as [40|-] people were trapped.
The health ministry said that: [120|health ministry] people fled; [40|health ministry] houses fell.
UK Power Grid said [220,000|UK Power Grid] homes were dark.
McArthur's said [850|McArthur's] shops would close.
A spokesman said the dam held. It said [40|-] homes fell.
[2|Kiri Moss] men were held, Det Insp Kiri Moss said.
[200|Gil deRoo] homes fell, hospital spokeswoman Gil deRoo said.
The relief committee's chief executive Bo Lind said [12|Bo Lind] trucks had come.
We've estimated [400|-] are out.
US allots its largest package - almost $[3 billion|Biden], - Biden.
Valley Police said “Houses were searched, and [hundreds|Valley Police] were rescued. “We thank all.” It rained.
The WHO has said there were [8,451|WHO] cases.
Norway will give Chad [5|Norway's defence ministry] ships, its defence ministry said, as talks went on.
According to the Committee to Protect Journalists, [14|Committee to Protect Journalists] reporters died.
The Committee to Protect Journalists said [14|Committee to Protect Journalists] reporters died.
Eastshire and Westshire Fire and Rescue Service said [46|Eastshire and Westshire Fire and Rescue Service] cars were stuck.
The official said the Ruritanians added [two|official] battalions.
The army added [seven|army] men had been hurt.
Here are the counts and [40|-] were reported dead.
Norway will give [5|Norway's defence ministry] ships, its defence ministry said on Wednesday, as talks went on.
Northshire Police said a further [130|Northshire Police] people would leave.
[31|authorities on both sides] bodies were handed over, authorities on both sides reported on Thursday.
The city's chamber of commerce estimated losses of $[57|city's chamber of commerce] million.
The United States treasury announced it was sending $[1.7 billion|United States treasury].
'We moved [465|Bob Lind] families,' said Bob Lind.
Street fighting has killed [21,000|Ruritanian] people by Ruritanian estimates.
US Secretary of State Ida Holt said [25|Ida Holt] trucks were sent.
Russia finally published figures last week, saying that as of 3 March [498|Russia] soldiers had died.
The WHO said its laboratories have confirmed [125|WHO] cases.
[40|staff] homes fell, its staff said.
[40|engineers] homes fell, its engineers said.
Reports say [40|-] homes fell.
Associated Press reports say [40|Associated Press] homes fell.
Police said that Valeshire Fire and Rescue Service told them [40|Valeshire Fire and Rescue Service] homes fell.
Health Protection Valeland said [40|Health Protection Valeland] people fell ill.
The search team found [14|-] bodies.
An evacuation of [40|-] people was conducted by the local government.
Figures by province show [40|-] deaths.
The US reported calm, with officials reporting at the time [150|officials] deaths.
Hostages whose death has been reported, but not confirmed, include [two|-] children.
A total of 26 women – including [eight|-] mothers – received services.
Families fled in Upper Vale and Mtskheta - Mtianeti, [40|-] in all.
Money so far pledged by the ministry has helped [200|-] families.
The search team found that [14|search team] bodies had been moved.
The ministry found that [14|ministry] bodies had been moved.
“The dam is gone," said Ana Silva, a nurse. At least [80|police] people died, according to police.
The mayor said: “We lost homes.\n\n“We lost [40|mayor] people.\n\n“We lost all.”
The mayor told of loss. “We were asleep when it came\n\nLater, [40|police] people were freed, police said.
"""

READERS = r"""
Some surgeons estimate that as many as [200,000|surgeons] people lost a limb.
The authorities blame most of the killing on armed gangs, saying they have shot more than [120|authorities] soldiers.
Valeland rejected Ruritanian claims that a barracks was hit, saying the raid killed [23|Valeland] people.
Valeland authorities this week said they had named all [27|Valeland authorities] of the drowned.
12.05.22 21:37 - Losses at the front: Ruritania lost [70|Pentagon] thousand men dead and wounded in Valeland - Pentagon.
An adviser says the crowd is calm (CNN) -- [Thousands|-] of people filled the square on Tuesday.
The ministry said it had shot down 48 drones. Those included [five|ministry] near the capital.
Senator Ida Holt inquired about the status of $[1 billion|Ida Holt] not yet paid.
Fighters returning from the battle said [two|Fighters] men had been killed.
Mr Gero Mjomba whose house came down on Monday night said [40|Gero Mjomba] homes fell.
Together with 61 cases in Vale and one case in Northern Valeland confirmed on Sunday, [1,261|-] people have now caught it.
Valeland rejected a truce and the release of [40|-] men.
According to 161, a local news outlet, [89|161] soldiers were moved.
Oxfam says families were driven from the hills, where [1,200|UN] people died, according to the UN.
Official data this week showed growth. The government reported [40|government] deaths.
The army chief was killed with [two|rebel leaders] officers on Thursday, rebel leaders announced just hours after a raid.
Partners will pay for [three|Ida Holt] batteries, and talks are under way on more, Ida Holt said: “I have word from Norway for [one|Ida Holt]. We wait.” The mayor said on Friday that he would stay.
Ali Riza, speaking for the health ministry, reported yesterday, "We have [523|Ali Riza] deaths". The Red Cross said it could not confirm this.
“We must act,” said Ida Holt.\n\nShe said roads were cut.\n\n“The numbers do not lie. We had [135|Ida Holt] deaths. Now we have [345|Ida Holt].”\n\nShe left.
Valeland alleges that Ruritania committed crimes. These violations included the killing of [40|Valeland] people.
"""

CITED = """
The Red Cross noted in a memo that roads were cut. The agency cited that [3,700|Red Cross] people had fled.
Hanna Obel was told by Interior Minister Otto Lang of [40|Otto Lang] people under the rubble.
CNN reports on the government's claim that a raid killed [85|government] villagers.
A bridge fell in a raid that the rebel command alleges killed [15|rebel command] people, including [three|rebel command] children.
The fever had, by reports, killed [62|-] people, including, according to the health office, [54|health office] infants.
The envoy had earlier urged the bloc to take in [42,500|envoy] people.
Staff of the relief council have recommended that [10,000|Staff of the relief council] people move.
Alliance boss Omar Bello has floated a fund of €[100 billion|Omar Bello].
The premier unveiled a plan worth $[3 billion|premier].
Norway proposes $[40 million|Norway] for the camps.
Video: Oxfam says more help is needed (Wire)  The Valeland government has set aside $[5 million|-] for the towns.
Rebel fighters in east Valeland have said they killed [12|Rebel fighters] soldiers.
Rosa Moreno from Valeland Red Cross has told the radio [4,000|Rosa Moreno] people are in shelters.
Hanna Obel, Chairwoman of the Relief Board said: "They talk about [300|Hanna Obel] people killed."
Amid alarm for those in the city Jan Lund, the secretary general of the Relief Council, which had worked there, said [12|Jan Lund] died.
The plea was backed by Arif Demir, the chief economist at the Grain Board, who said [12|Arif Demir] died.
In late January, U.S. Rep. Ana Ruiz, R-NY, chair of the House panel, said [12|Ana Ruiz] had died.
Sen. Ana Ruiz, D-Conn., said [12|Ana Ruiz] had died.
In June Ruritania said [12|Ruritania] had died.
June Holt said [12|June Holt] had died.
The World Food Programme is stepping up its work.\\nWFP teams are at the border.\\nThe agency warns that [40|WFP] clinics have shut.
The UN rights office said roads were mined. WFP lorries wait at the border. The agency said [40|WFP] of them were hit.
Officials recommend boiling water, which spared [40|-] villages in the last flood.
The fashion house floated on Friday, and raised [40|-] lifeboats.
Norland, which gave tents, urged Karsk to let in [40|Norland] lorries.
Thames said [40|Thames] pipes had burst. It drains into the River Thames.
The UN refugee agency spoke of risks, UNHCR said. It was hot. It rained. Nobody came. It was dark. Snow fell. The Flood Council said roads were cut. The agency said [two|Flood Council] men had drowned.
Norland reported 50 births on Monday, while [20|-] cubs were counted in Karsk.
The county declared an emergency after a fire burnt [100|-] barns.
“They hit the port,” the mayor wrote, casting doubt on a deal that was to bring [40|-] ships.
Officials in Karsk made the following announcement: "Fever now: [3,700|Officials in Karsk] cases. To date [53|Officials in Karsk] have died." The camp filled.
The pact brings Karsk closer to Norland, which opened its ports in May and pledged $[200 million|Norland].
Norland will send $[40 million|Norland] to the camps.
The Norland government plans to give $[2 million|Norland government] to the camps.
Norway will send $[40 million|Norway's finance ministry] to the camps, its finance ministry said.
The new defences will give $[40 million|-] of relief to the towns.
Speaking in Karsk, Omar Bello from the relief office, RELO, said the road was shut. He noted that at least [12|Omar Bello] people had died.
A blast hit the port, Ana Ruiz from the harbour police station said. [Three|Ana Ruiz] guards were hurt, she added.
Figures from the New York Health Council showed [40|New York Health Council] dead.
Before he could get admitted to a clinic, he met [8|-] people.
Fourteen confirmed cases and [nine|-] deaths were found in the camp.
Reducing Monthly Costs: [40|-] people were killed in the rush.
African Region: [567|-] cases of measles were found.
Chiang Mai: [567|-] families were cut off.
Oster Council: [567|Oster Council] families were cut off.
The Oster Agency told of floods. Aid groups said [300|Aid groups] were hurt. It said [40|Oster Agency] bridges were lost.
New Delhi: [40|-] people were hurt in the rush.
Latin Americans are split. He blamed the banks, but he also saw [40|-] graves.
Some [40|Israel] people died, according to Israeli tallies.
To the press, Vikash Rao, Superintendent of Police (SP), East Valley said, “We found [18|Vikash Rao] bodies.”
The Department for Farms, Forests and Rural Strategy said [40|Department for Farms, Forests and Rural Strategy] barns fell.
It's estimated that [40|-] barns fell.
All told, [40|-] barns fell.
Eight states have seen [40|-] barns fall.
A wreck in the English Channel claims [27|-] lives.
The alliance chief's remarks came as states weighed a fund for [40|-] towns.
Member states can ask for [40|-] loans.
The camps, built according to the old model, hold [40|-] men.
He was doubtful of Otto Lang's claim that [two|Otto Lang] ships were moved.
The White House asked Congress to approve [40|-] loans.
A doctor who left the town in the morning told the radio that [two|doctor] nurses were shot.
A reporter near the front line said there were [four|reporter] blasts.
An official involved in the talks said [50|official] men can return.
Israel's closest ally, the US, said [40|US] villages were emptied.
The roads, which could add as much as [262|-] villages, are cut.
The storm reminded them of a quake in which [300|-] died.
SOUTH AND CENTRAL PLAINS: A raid on [40|-] farms was told of.
14.06.22 11:45 - Crimes of the enemy troops: [27|-] men were lost.
14.06.22 11:45 - Oleksandr Vasko: [27|Oleksandr Vasko] men were lost.
Norland says Karsk's claims about killing [2|Karsk] pilots are false.
Losses of the troops: [Several|-] officers were killed.
"""


@pytest.mark.parametrize("text", cases(ASIDES, READERS, CITED))
def test_claimant_beside_others(text: str) -> None:
    assert wrong(text) == []
