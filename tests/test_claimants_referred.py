# ruff: noqa: E501
"""Who states each number, where a sentence before tells who "he", "it" or "the group" is, or a count is somebody's?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

REFERRED = """
West Vall Police closed the road. The force said [four|West Vall Police] people were hurt.
Police in Lorra said a bus was stopped. The weather was bad. The force said [four|Police in Lorra] people were hurt.
The Norland military said roads were cut. The army said [12|Norland military] men had died.
Military sources said roads were cut. The army said [12|army] men had died.
Le Monde said roads were cut. The newspaper said [12|Le Monde] men had died.
A medic said [40|medic] people had died. Another put the count at [55|another medic].
One trader said [12|trader] men had died, while another said [14|another trader] had.
The army said [12|army] men had died. Another said [14|-] had.
Ida Holt said [12|Ida Holt] men had died. Another said [14|-] men had died.
The premier flew to the town on Monday and pledged [$20 million|premier] in aid.
Ida Holt visited the scene and promised [$96m|Ida Holt] for the victims.
A man suspected of a raid that left [three|-] people dead was released.
The army issued a statement. Thursday's statement said [12|army] men had died.
The Vall Academy published a report. Monday's report said [40|Vall Academy] children had died.
Monday's report said [40|-] people had died.
Monday's Noticias said [40|Noticias] people had died.
According to yesterday's filing, [40|-] people had died.
The governor toured the valley on Sunday. He told reporters that [600|governor] people had lost their homes.
The minister flew to the coast. He said [86|minister] people had drowned.
A member of the militia said the jets came back. He said a jet had hit [12|member of the militia] trucks.
“We ran,” said a union member, who gave no name. She said [12|union member] clerks were hurt.
A nurse waved us in. She said [12|nurse] patients had died.
"They took [19|Dawit] men," said Dawit, a 34-year-old teacher. He counted [11|Dawit] bodies at dawn.
Ana Lo said [12|Ana Lo] people died. The minister flew to the coast. She said [six|Ana Lo] were hurt.
"A guard bound my leg," Ida Holt said. She said [two|Ida Holt] more raids followed.
The raid was claimed by the navy. It said [12|navy] men were seized.
The Vall Relief Agency opened a camp. It said [40|Vall Relief Agency] children had died.
The road was cut by the storm. It said [40|-] people died.
The charity Plan International said roads were cut. The group said [80|Plan International] people died.
Amnesty International said it had met survivors. The watchdog said [80|Amnesty International] people died.
The World Health Organization said it was worried. The group said [80|group] people died.
The Vall Academy said hunger was spreading. The report found [900|Vall Academy] people had died.
The army said hunger was spreading. The report found [900|-] people had died.
Ministers met. The Vall Academy said war was spreading. The study counts 23 wars. It records [900|Vall Academy] deaths.
In a statement, Ida Holt said roads were cut. The statement said [12|Ida Holt] people had died.
A government spokesman said roads were cut. He said [12|government spokesman] people had died.
In a statement, an official said roads were cut. He said [12|official] people had died.
The ministry said [900|ministry] people had died this year. Last year the figure was [300|ministry].
The ministry said [900|ministry] people had died this year. Last year [300|-] people died.
The World Health Organization raised its alarm. According to its latest figures, more than [230|World Health Organization] people died.
The North has sent [148|Vall army] men to die, according to reports attributed to the Vall army.
The news agency AFP has placed the protester death count in the [hundreds|AFP].
Rebels fighting to overthrow Otto Lang said a raid killed [five|Rebels] of their men.
A truce held, after rebels fighting to overthrow Otto Lang said a raid killed [five|rebels] of their men.
Fighting spread, with officials in the Danish city of Aalborg accusing Swedish forces of bombing a street and killing [three|officials].
A recent article in the New York Times plausibly estimated that [900|New York Times] had died.
The Obama administration sent aides. The White House had met. Later, the administration said [800|Obama administration] had died.
The White House said it was worried. The administration said [800|White House] had died.
That may let relief reach the [28,000|Ida Lo] civilians Ida Lo said were trapped in the town.
"It was too cute," declared Senator Ida Holt after she joined others in voting it down, [90|-]-10.
Crews dug a ditch, [12|-] died in the town."I have trust in our men," Otto Lang said.
Two [12|minister] died of flu (Updates with details) in Vall, the minister said.
The miner said the shaft had flooded. He said [12|miner] men were below.
Shells killed [six|Ida Holt] people in Oster, the regional governor said. They hit a bus stop, the governor for the area, Ida Holt, wrote on Telegram.
Shells killed [six|Ida Holt] people in Oster, the regional governor said. Ida Holt, the governor of the region, urged calm.
In Karsk, fires were put out, said Ida Holt, the governor. [Six|region's governor] people died in Oster, the region's governor said.
The army of Norland denied it. The Palestinian armed group said [40|Palestinian armed group] of its men had died.
Hezbollah fired rockets. The Lebanese armed group said [12|Hezbollah] of its fighters were killed.
"We lost [40|Otto Lang] colleagues," the UNRWA chief said. Otto Lang, head of UNRWA, spoke in Geneva.
Otto Lang told the pupils to go. The story he told his son would lead [30|-] men to the school.
Talks go on, with Red Cross official Ida Holt saying [40|Ida Holt] homes were burnt.
The school stays shut, with ambassador to Karsk Ida Holt reporting [40|Ida Holt] deaths.
More than [900|health ministry] people have been reported either killed or injured by the health ministry, amid shelling.
The president asked Congress to approve spending of [$33bn|president].
Three states have promised to give $10 million, but Norland's advisers have said [$300 million|Norland's advisers] was needed.
Three states have promised to give $10 million, but their ministers have not found [$300 million|-].
That is fewer than claimed by the ministry, which says it has counted [48|ministry] dead.
[Nine|-] aid workers were among the dead, it added.
Ida Holt asked the crowd to vote for a fund of [$2 million|-].
"""

CITED = """
As per the state health department, [90|state health department] people died.
[90|police] people died, as per police.
The dead, [90|-] of them by now, were buried as per custom.
[90|police] people died, per police.
Kyiv's estimate is that [90|Kyiv] people died.
The army says [12|army] people died; Ukraine's estimate is [90|Ukraine] dead.
Lagos's estimate is [90|-] dead.
Kyiv puts the dead at [90|Kyiv], Moscow at [12|Moscow].
Mali's reported deaths rose to [90|-].
Mali's confirmed cases reached [90|-].
Mali reported [90|Mali] deaths.
Per the UN, [90|UN] people died.
[90|governor's office] people died (per the governor's office).
[90|-] people died, per tradition far too few.
By the rebels' count, [60|rebels] soldiers died.
The war has killed [900|United Nations] people, by the United Nations' count.
The war has killed [900|-] people by any count.
The government had earlier given a toll of [44|government].
Given a toll of [44|-], the town was stunned.
Ida Holt, the health minister, denied reports that [140|-] people had died.
[12|-] people died, a news site reported, citing no sources.
Scores of homes, [40|Vall Institute] in all, have burnt down since May, satellite analysis by the Vall Institute has found.
The mayor placed the death toll at [40|mayor].
The firm, when it listed its shares, was worth $[7 million|-].
"""


@pytest.mark.parametrize("text", cases(REFERRED, CITED))
def test_claimant_referred_to(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("verb", ["placed", "put"])
def test_who_puts_a_toll_at_a_number_states_it(verb: str) -> None:
    assert wrong(f"The army {verb} the toll at [40|army].") == []


QUOTATIONS = """
"We lost [40|Otto Lang] men," said Otto Lang. "It was hard, with [30|Otto Lang] more hurt." Minister Ida Holt told the BBC the scheme was slow.
He hopes to go home. "It took [30|-] men." Minister Ida Holt told the BBC the scheme was slow.
"We lost [40|Ida Holt] men." Ida Holt said the boat had sunk.
Vall Fire Service (VFS) said, “[Twenty-nine|Vall Fire Service] adults died.” Police told people to stay away.
Ida Holt runs a shop. "I saw [12|Ida Holt] bodies. We all wept. My son was there. Nobody came," she said.
Holt toured the camp. He said [40|Otto Holt] people had died. Minister Otto Holt was born in Vall.
Ida Holt runs a shop. "[12|Ida Holt] people died, but much was saved." She believes that it will get worse.
"[12|Ida Holt] people died," Ida Holt has written online.
A note written by hand listed [12|-] names.
The army responded to the deaths of [12|-] people with raids.
The army responded that [12|army] people had died.
The envoy told reporters the road was cut, and quoted truckers as saying [19|truckers] soldiers had died.
Guerrilla spokesmen claimed [41|Guerrilla] soldiers had died.
The inquest found that [96|inquest] fans had died.
"""


@pytest.mark.parametrize("text", cases(QUOTATIONS))
def test_claimant_of_a_quotation(text: str) -> None:
    assert wrong(text) == []


RELEASED = """
The WHO on Monday released a toll of [746|WHO].
The agency published figures on Monday showing that [746|agency] people had died.
The toll was released on Monday: [746|-].
The toll, released by the WHO on Monday, stands at [746|WHO].
The figure of [50|rebels] dead given by the rebels is in doubt.
The rebels rejected the army's claim to have killed [50|army] men.
The rebels denied they had lost [50|-] men, putting their losses at [three|rebels].
The MDC says it lost [86|MDC] men - a claim the government denies - and that [20|MDC] more were hurt.
Norway promised more food as fighting raged in Vall, killing [nine|-] people.
Ida Holt pointed out that [12|Ida Holt] people had died.
The army pointed guns at [12|-] people.
Britain pledged $[10 million|Britain] and the EU $[9 million|EU].
Britain pledged $[10 million|Britain] and the mayor paid $[9 million|Britain].
"""


@pytest.mark.parametrize("text", cases(RELEASED))
def test_claimant_of_what_was_released(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("verb", ["is sending", "is to send", "is giving"])
def test_who_is_about_to_give_states_what(verb: str) -> None:
    assert wrong(f"Japan {verb} $[9 million|Japan].", "money") == []
    assert wrong(f"It {verb} $[9 million|-].", "money") == []


UNNAMED = """
"We wept," said Ida Holt. "I saw [12|Ida Holt] bodies," the 34-year-old told Vall Radio.
In Vall, a mortuary attendant who asked not to be named said he had received [53|mortuary attendant] bodies.
Otto Lang said [40|Otto Lang] people died. However, the head of civil defence, Ida Holt, disputed that number. She said [12|Ida Holt] had died.
Western diplomats in Islamabad, Pakistan, reported that [30|Western diplomats in Islamabad] people died.
The tour company, Vall Treks, said [five|Vall Treks] of the dead were clients.
The lone survivor, guide Pancho Lee, said [12|Pancho Lee] of them died.
The army, Norland's largest employer, said [12|army] people died.
VALL, 18 May 2014 (Wire) - The number of probable, confirmed and suspected cases was [40|-].
At least [200|medical, security sources] killed in bombing: medical, security sources
"[200|doctor] killed in bombing" – doctor
[200|UNHCR] drown off Oster (UNHCR)
The [200|-] came from the World Health Organization (WHO).
The Vall daily El Sol, quoting the governor, reported [nine|governor] deaths.
The envoys, quoting witnesses, said [nine|witnesses] soldiers had died.
Ida Holt asked President Ruiz to declare [12|-] men lost.
A UN team that visited the area reported [40|UN team] dead.
The ministry says that aid that came in killed [12|ministry] people.
A joint assessment by OCHA and the government found [40|OCHA and the government] dead.
Unofficial estimates put the dead at [3,000|-].
The Red Cross toll has risen to [300|Red Cross].
An earlier Red Cross toll was [260|Red Cross].
An earlier toll given by the Red Cross was [260|Red Cross].
Gaza's toll has risen to [300|-].
Contrary to the rebels' claim of [100|rebels] dead, only [six|ministry] died, the ministry said.
Reports that [100|-] people had died were false, the ministry said.
The ministry said reports of [100|-] dead were exaggerated.
Reports that [100|ministry] people had died were confirmed, the ministry said.
Spokesman Otto Lang said his team had counted [205|Otto Lang] bodies.
"""


@pytest.mark.parametrize("text", cases(UNNAMED))
def test_claimant_who_is_not_named(text: str) -> None:
    assert wrong(text) == []


BESIDE = """
The army puts the dead at [90|army], residents at [40|residents].
Students say [3,000|Students] died, the government [300|government].
Students say [3,000|Students] died, a town 40 miles off.
Police counted [4,000|Police] marchers, organisers [15,000|organisers].
The cabinet gave the toll as [112|cabinet], the rebels as [400|rebels].
The ministry reported [40|ministry] deaths, the opposition [90|opposition].
The army killed [40|-] rebels, the police [12|-].
According to the army [nine|army] rebels died. Residents, though, say [four|Residents] did.
The mufti, Sheikh Otto Lang, urged calm after [41|-] people were killed.
The president offered condolences to the families of the [41|-] victims.
MPs from the area say [40|MPs from the area] died.
Speaking on state radio, the minister put the loss at $[40 million|minister].
[60|-] people confirmed dead at school bombed by Russians.
"""


@pytest.mark.parametrize("text", cases(BESIDE))
def test_claimant_beside_another(text: str) -> None:
    assert wrong(text) == []


def test_distances_one_after_another_are_the_speaker_s() -> None:
    text = "According to the Vall Institute, it lay 9 km east of Oster, [73|Vall Institute] km north of Tal."
    assert wrong(text, "distance") == []
    assert wrong("Police said the raid was in Tal, about [20|-] km (12 miles) north of Oster.", "distance") == []


def test_who_tells_of_a_city_does_not_tell_its_size() -> None:
    text = "The mayor said rebels had ringed the city, which has a population of [300,000|-]."
    assert wrong(text, "population") == []
    assert wrong("The mayor said the city had a population of [300,000|mayor].", "population") == []
    assert wrong("The mayor said rebels took Vall, a city of about [300,000|-].", "population") == []
    assert wrong("In Vall, home to just over [300,000|-] people, a plant burned, the mayor said.", "population") == []


def test_who_calls_for_weapons_states_their_number() -> None:
    text = "Norland has promised to send 10 guns, but Kenyan advisers have called for [60|Kenyan advisers] or more."
    assert wrong(text, "equipment") == []
