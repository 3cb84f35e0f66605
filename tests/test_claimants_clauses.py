"""Who states each number of several clauses, of a pledge and of a list?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

CLAUSES = """
The rising has killed [1,500|-] people this year, mostly in Borno, Yobe and Adamawa states.
Floods have uprooted [9,000|-] people in Kano and Jigawa states.
Greece declared three days of mourning after wildfires killed [74|-] people.
Zimbabwe declared an emergency over an outbreak that has killed [575|-] people.
The army declared [40|army] rebels dead.
Nara Prefecture reported [46|Nara Prefecture] deaths, Ehime [25|Ehime] and Kyoto [four|Kyoto].
The governor said [5|governor] people died, while the army put the number at [7|army].
Ukraine says [400|Ukraine] soldiers died but Russia says [90|Russia] did.
The ministry said [5|ministry] died. The army said [8|army] died.
Police said [5|Police] died; [12|Police] others were hurt.
Although the army said [5|army] men died, residents counted [20|residents].
After the army said it had found [3|army] bodies, [40|-] people gathered in the square.
The attack, which Ukraine says was carried out by Russia, killed [50|-] people.
The convoy, which officials said held [90|officials] trucks, left on Monday.
The military, which said all [89|military] drones were shot down, gave no details.
Colonel Karim Saad, who said [150|Karim Saad] people died, spoke on television.
The ministry confirmed the strike, saying it had hit [two|ministry] depots.
As talks began near the river, the mayor addressed the crowd, saying [16|mayor] children had been killed.
When the army left, the rebels took the town, and later said [15|rebels] people were trapped.
As the river, swollen by rain, rose, people fled. Some [30|-] died.
Some [30|regional police chief] people died at the mill. That's according to the regional police chief, who spoke.
Some [400|hospital officials] people were hurt in the stampede. These figures are according to hospital officials.
The mayor said [30|mayor] people were killed. That is according to the police.
Of the [4,000|authorities] Malians who the authorities say have entered Niger, most are children.
The band holds [60|Kenya] hostages who Kenya says are alive.
Divers found [40|-] bodies. The boat, which the navy said was overloaded, had sunk.
The ministry confirmed the strike, adding that [two|ministry] depots were hit.
[Six|ministry] people died in the strike, the ministry said, adding that [12|ministry] were wounded.
The governor condemned the raid and later said [15|governor] people were trapped.
Russia intensified its assault, claiming to have captured [12|Russia] villages.
The mayor, speaking in Kharkiv on Friday, said [12|mayor] people died.
The mayor said the city, home to [300,000|mayor] people, would hold.
Reuters cited health officials as saying that [37|health officials] people were hurt.
State media quoted the minister, Ahmad Rahimi, as saying [37|Ahmad Rahimi] people were hurt.
The minister was quoted by state media as saying [37|minister] people were hurt.
Interfax, citing the emergencies ministry, reported [12|emergencies ministry] deaths.
Local media reported that [12|Local media] people died.
The navy's own count stands at [60|navy].
The UN's tally is [4,200|UN].
By the UN's count, [4,200|UN] people have died.
UN refugee agency: [578|UN refugee agency] people survive sinking
Interior ministry: [148|Interior ministry] children killed since March
Zelensky: [344|Zelensky] people brought out on Wednesday
10.05.22 08:15 - General Staff: enemy moved [17|General Staff] tanks to the border
[70|regional governor] killed in shelling of barracks – regional governor
[40|Kulyk] wounded in the city centre, - Kulyk.
[Nine|police] drown as ferry sinks: police\\n\\nOSTER - The ferry left at dawn.
Gale sinks ferry, [nine|provincial governor] drown: provincial governor
[300|Oxfam] families cut off in Valeland: Oxfam
Ferry sinks off Oster, [nine|-] drown: Tuesday's top stories
Ferry sinks off Oster, [nine|officials] drown - officials\\nOSTER: It left at dawn.
[9,000|UN] cross the river into Norland – UN\\nThey came on foot.
A grassroots activist group, the Local Watch Committees, said [nine|Local Watch Committees] people drowned.
An activist group, based in Oster, said [nine|activist group] people drowned.
Fires described as the worst in decades also swept the coast, killing [nine|-] people.
The gale killed [90|-] people in Peru; the army's count is [36|army].
As reported by the daily El Sol, [nine|El Sol] people drowned.
It was confirmed by the mayor, Ana Ruiz, that [nine|Ana Ruiz] people had drowned.
It has been reported by local radio that [nine|local radio] people drowned.
A map published by the mapping agency Unosat shows [300|Unosat] graves.
Pictures examined by Human Rights Watch show [300|Human Rights Watch] graves.
The mayor issued a statement on Monday. The statement said [nine|mayor] people drowned.
The ministry published a bulletin. According to the bulletin, [nine|ministry] people drowned.
In a communique, the Norland army said [nine|Norland army] died. The communique added that [12|Norland army] fell later.
The UN released a survey. It said [nine|UN] children had drowned.
Save the Children warned that [900|Save the Children] pupils could die.
The navy denied the rebels' claim that [nine|rebels] sailors had drowned.
[Four|governor] hurt in Oster: governor\\nIts governor is Otto Lang. [Three|police] were hurt again, police said.
Day 3 of the floods – [40|-] dead
[150,000|UN] have fled the city since Monday, UN says
The dead: [30|-] in the north and [12|-] in the south.
Three things matter: [30|-] people are dead.
"""

PLEDGES = """
World Bank approves $[1 billion|World Bank] for schools in Valeland.
The executive board of the World Bank on Tuesday approved $[1 billion|executive board of the World Bank] for schools.
The US announced a new $[2.3 billion|US] package of weapons.
Germany pledged €[60 million|Germany] for shelters.
Canada has promised $[25 million|Canada] in aid.
The UN appealed for $[1.7 billion|UN] to feed the region.
The World Bank approved $[723|World Bank]m in loans.
Japan's government offered $[100 million|Japan's government] in loans.
Congress gave the administration an additional $[13.4 billion|-].
It is one of the largest packages the US has announced, though dwarfed by the $[6 billion|-] package of April.
Defense Secretary Mark Lowell announced a new $[250 million|Mark Lowell] package.
The Biden administration announced on Monday a package worth $[1.7 billion|Biden administration].
The EU has committed €[40 million|EU] so far.
"""

LISTS = r"""
The ministry said that:\n- [12|ministry] people died\n- [14|ministry] were hurt\n\nIn all [40|-] roads were cut.
According to the WHO, the cases are as follows:\n\n• Vale: [590|WHO] cases\n• Rush: [20|WHO] cases\n
According to the UN, as of Monday:\n[12|UN] people died.\n[14|UN] people were hurt.\n
The floods did much harm:\n- [12|-] people died\n
The civil protection agency gave these figures: [12|civil protection agency] dead, [40|civil protection agency] hurt.
The charity gave [12|-] blankets to each of them.
Some [400|UN] people died last year, UN data shows.
"""


@pytest.mark.parametrize("text", cases(CLAUSES, PLEDGES, LISTS))
def test_claimant_of_a_clause(text: str) -> None:
    assert wrong(text) == []
