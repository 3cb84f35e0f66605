# ruff: noqa: E501
"""Who states each number? Texts of our own wording; `[12|UNHCR]` marks a number and its claimant, `[12|-]` one without."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tracker.extract.claimants import Claim, Claimants
from tracker.extract.count import Count, Numeral
from tracker.extract.document import Document
from tracker.lexicon.speech import load_speech
from tracker.model import Article, Span

_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def claims(marked: str, metric: str = "killed") -> list[tuple[str, Claim | None]]:
    """For each marked number of a text, the claimant expected and the claim made."""
    text, places, last = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        places.append((len(text), m.group(1), m.group(2)))
        text += m.group(1)
        last = m.end()
    document = Document(Article("a", text + marked[last:], date(2024, 5, 1)))
    room, found = Claimants(document), []
    for start, number, expected in places:
        sentence = document.sentence_at(start)
        numeral = Numeral(start, start + len(number), number, 1.0)
        clause = Span(sentence.start, sentence.end)
        count = Count(numeral, sentence, metric, "person", None, "exact", "test", clause)
        found.append((expected, room.claimant_of(count)))
    return found


def wrong(marked: str, metric: str = "killed") -> list[tuple[str, str]]:
    """The numbers of a marked text whose claimant is not the expected one, as (expected, found)."""
    made = [(expected, claim.name if claim else "-") for expected, claim in claims(marked, metric)]
    return [(expected, name) for expected, name in made if expected != name]


BEFORE = """
At least [17|officials] people were hurt, officials said in a statement that was released on Friday.
At least [17|mayor] people were hurt, the mayor told reporters who had gathered at the site.
A bomber struck a parade, killing the [two|US military and police] soldiers and another [nine|US military and police] people, the US military and police said.
Among the dead were [four|police officer] clerks and [four|police officer] guards, a police officer said on condition of anonymity as he was not authorized to speak.
At least [17|official] people were hurt, an official said on condition of anonymity because he was not allowed to brief reporters.
At least [17|officials] people were hurt, officials said as rescuers were digging through the rubble.
Police raised the toll to [40|Police] on Saturday, and the embassy raised the total of Norland dead to [10|embassy], with [24|embassy] more missing.
The Red Cross flew in. [28|Red Cross] were missing, the Red Cross said. [Twelve|Red Cross] people were saved there, the humanitarian organisation said.
A militia leader based in the state capital Oster, Usman Kale, told AFP news agency that [191|Usman Kale] had been abducted.
Of them [21,000|Inter Sector Group] live with locals, but they are moving on, said the report prepared and updated by the Inter Sector Group.
At least [two|workers] people were killed and [32|workers] wounded, said workers at the city's two hospitals.
Military observers counted [1,535|Manuel Lopez] shells fired into the city, said Maj. Manuel Lopez, a UN spokesman.
UNHCR has registered [4,000|Otto Lang] new arrivals, its spokesman Otto Lang said.
The ministry has recorded [40|Ida Holt] deaths, Ida Holt, its spokeswoman, told reporters.
Officials who asked not to be named said [40|Officials] people had died.
An official speaking on condition of anonymity told Reuters [40|official] people had died.
Police in Oster and nearby Vall said [40|Police] people were held.
The toll has been put at [400|rights groups] by rights groups.
A leaked UN report put the dead at [40|UN].
An internal UN memo says [40|UN] people died.
Lawyers for the victims say [40|Lawyers for the victims] people died.
Activists from the Norland Observatory for Rights said [12|Norland Observatory for Rights] civilians were killed.
Doctors with the Red Cross in Oster said [12|Red Cross] bodies had been brought in.
Researchers at the University of Oster put the dead at [300|University of Oster].
A team from the World Health Organization reported [40|World Health Organization] cases.
Monitors from the OSCE counted [40|OSCE] blasts.
The World Health Organization met on Monday. The U.N. agency said [45|World Health Organization] people had died.
The deaths were confirmed, the Disaster Council said. [Five|Disaster Council] have been confirmed, the agency's latest situation report showed.
Police raised the death toll to [40|Police].
The WHO increased the number of cases in Canada to [280|WHO], from 242.
The health ministry revised its count down to [120|health ministry].
The ministry lowered the toll to [12|ministry] from 15.
Rains have hit [170,000|-] people in Oster, West Vall and White Lake states in Norland.
The Interior Ministry updated the death toll to [31|Interior Ministry].
Authorities on Sunday upped the toll to [50|Authorities].
Norland's civil defence chief, Otto Lang, raised the number of dead to [60|Otto Lang].
A hospital source quoted by AFP said [12|hospital source] people were dead.
Turkish media reports say [12|Turkish media] people died.
An AFP tally based on official figures shows [40|AFP] people died.
A count by the Associated Press found [40|Associated Press] people died.
The WHO's latest flu tally raised the number of infections to [2,254|WHO].
The Disaster Council (NDC) of Norland raised the toll to [6|Disaster Council of Norland].
A quake that struck southern Norland has raised the toll of the week to [6|-].
The war has become a slog, says a study by the US-based Centre for Strategic Studies (CSS), which puts deaths at [250,000|US-based Centre for Strategic Studies].
Divers looked for sailors feared drowned, with [4|Ana Lo] bodies found, Ana Lo, an official, said.
The Red Cross on Friday, April 5, 2024 put the death toll at [40|Red Cross].
Figures, compiled by Mediawatch, a small outlet, from open sources, show [40|Mediawatch] dead.
According to the B.C. Coroners Service, there were [7|B.C. Coroners Service] deaths.
The UN said rebels bore an equal share of the blame for a raid in which [20|UN] people died.
The health ministry said [12|health ministry] people had died.
Officials said on Friday that at least [40|Officials] people were wounded.
The UN says more than [200|UN] schools have been hit, with at least [50|UN] destroyed outright.
Ukraine's interior ministry reported [14|Ukraine's interior ministry] deaths in the shelling of a market.
Mayor Anna Horak said [3|Anna Horak] houses had burnt down.
Local authorities have confirmed [9|Local authorities] deaths and [31|Local authorities] injuries.
Police say they arrested [120|Police] demonstrators.
Rescuers told reporters that [7|Rescuers] children were still missing.
A 25-year-old driver said [12|driver] people were on the bus that burned.
UNICEF warned on Monday that [1.2 million|UNICEF] children could go hungry.
The Kremlin acknowledged that [63|Kremlin] soldiers had been killed.
The World Food Programme estimates that [3.5 million|World Food Programme] people need food.
Médecins Sans Frontières said its clinics treated [410|Médecins Sans Frontières] wounded.
Governor Pavlo Reva later said [15|Pavlo Reva] people were still trapped.
The army claimed it had destroyed [22|army] tanks.
The army claims to have killed [60|army] fighters.
The rebels claimed responsibility for an ambush in which [8|rebels] soldiers died.
The group said it fired [40|group] rockets at the base.
Hamas said [6|Hamas] hostages were dead.
Brigadier General Yusuf Okoye told state television [45|Yusuf Okoye] militants had been killed.
Witnesses said there were [two|Witnesses] explosions.
A hospital doctor, who asked not to be named, said [19|hospital doctor] bodies had been brought in.
The Syrian Observatory for Human Rights (SOHR) said at least [26|Syrian Observatory for Human Rights] people were killed, including [five|Syrian Observatory for Human Rights] civilians.
Lebanon's Health Minister Karim Haddad said on Thursday that [97|Karim Haddad] rescue workers had been killed.
The director of the Saint Anne hospital, Dr Mariam Saleh, said [11|Mariam Saleh] patients had died.
Mariam Saleh, director of the Saint Anne hospital, said [11|Mariam Saleh] patients had died.
Omar Bello, 43, a fisherman, said the boat carried [70|Omar Bello] people.
The ministry's spokesman, Ivan Petrov, said [30|Ivan Petrov] drones were shot down.
In a statement, the defence ministry said it had shot down [89|defence ministry] drones.
In its weekly update, OCHA said [150,000|OCHA] people had fled.
On Tuesday the provincial government said [4|provincial government] bridges had collapsed.
Late on Friday the Civil Defence announced that [18|Civil Defence] bodies had been recovered.
The NRC report said [707,000|NRC] people were newly displaced.
A Human Rights Watch report found that more than [200|Human Rights Watch] villagers were killed.
Figures from the United Nations show that [2 million|United Nations] people have been uprooted.
Data compiled by Johns Hopkins University showed [9,300|Johns Hopkins University] deaths.
A list published by al-Noor hospital suggested that at least [two|al-Noor hospital] of the dead were children.
The Red Cross has registered [5,000|Red Cross] missing persons.
OHCHR has recorded [4,253|OHCHR] civilian deaths.
The commission verified [312|commission] killings.
Ukraine's General Staff put Russian losses at [1,200|Ukraine's General Staff] men.
The health ministry also put the death toll at [28|health ministry].
Israel has previously acknowledged carrying out [hundreds|Israel] of strikes.
Activists in Homs said [33|Activists in Homs] people were killed.
Aid agencies fear that [10,000|Aid agencies] people may have drowned.
The UN expects [4 million|UN] people to flee.
The agency believes [900|agency] people are missing.
A strain said to have killed [42|-] people was found.
The agency said Chile has reported [3|Chile] deaths, and repeated that [45|agency] people had died in Peru.
A doctor says NATO says [12|NATO] men died.
An official at the port said [six|official at the port] sailors had died.
A spokesman for the Civil Protection Agency said [25|Civil Protection Agency] people were hurt.
A senior US defense official said that [20|senior US defense official] vehicles had been hit.
Two US officials told a newspaper that [300|US officials] soldiers would be sent.
Oxfam's Leila Haddad said [40|Leila Haddad] wells had dried up.
Doctors at the main hospital said they had treated [55|Doctors] people.
Turkey's disaster agency AFAD said [1,014|AFAD] people had died.
Russian officials claimed that [5|Russian officials] ships were sunk.
Kyiv said [13|Kyiv] missiles were fired overnight.
Residents of the village said [50|Residents of the village] homes were burnt.
Relatives reported [two|Relatives] men missing.
President Luis Ortega declared that [1,000|Luis Ortega] people had died.
A UN-backed assessment said last month that [1.1 million|UN-backed assessment] people faced hunger.
The Palestinian health ministry identified the [five|Palestinian health ministry] men killed.
She was told that the mayor had said [30|mayor] people died.
North Korea's state news agency KCNA reported [133|KCNA] deaths.
Sources in the army said [17|Sources in the army] soldiers were killed.
The regional administration accused the army of killing [40|regional administration] villagers.
Protest organisers said [100,000|Protest organisers] people marched, while police put the crowd at [15,000|police].
Organisers said [100,000|Organisers] people marched; police said [15,000|police].
Researchers at the university concluded that [650,000|Researchers at the university] people had died.
"""

AFTER = """
At least [12|ministry] people died in the fire, the ministry said.
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

CLAUSES = """
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

LISTS = r"""
The ministry said that:\n- [12|ministry] people died\n- [14|ministry] were hurt\n\nIn all [40|-] roads were cut.
According to the WHO, the cases are as follows:\n\n• Vale: [590|WHO] cases\n• Rush: [20|WHO] cases\n
According to the UN, as of Monday:\n[12|UN] people died.\n[14|UN] people were hurt.\n
The floods did much harm:\n- [12|-] people died\n
The civil protection agency gave these figures: [12|civil protection agency] dead, [40|civil protection agency] hurt.
The charity gave [12|-] blankets to each of them.
Some [400|UN] people died last year, UN data shows.
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

NOBODY = """
[Six|-] people were killed in the strike.
Russian forces killed [three|-] people and wounded [12|-] in the Donetsk region.
The ministry of defence has [30,000|-] soldiers.
The UN sent [40|-] trucks of food.
President Luis Ortega met [40|-] survivors.
The general, who led [400|-] men, was killed.
Hundreds fled after the mayor's house burnt and [60|-] shops closed.
A quake killed [1,000|-] people in 1907.
As said, [12|-] people died.
The deadliest recorded flood killed [5,000|-] people.
The [12|-] reported cases were all in one village.
Police detained [40|-] people at the rally.
The United States has [2,000|-] troops there.
Unconfirmed reports say [12|-] people died.
Video showed [12|-] bodies.
Satellite images show [40|-] vehicles.
"""


def _cases(*tables: str) -> list[str]:
    return [line.replace("\\n", "\n") for table in tables for line in table.strip().splitlines()]


MISSES = """
"We are ready," said Ana Silva. "But I hope all goes well. About [1,200|-] people died, and more fled. "It was bad," said Bo Lind.
Edward Said said [40|Edward Said] people died.
The mayor said the school, which [300|-] pupils attend according to its website, was hit.
"""


@pytest.mark.parametrize(
    "text", _cases(BEFORE, AFTER, ACCORDING, CLAUSES, ASIDES, PLEDGES, CITED, READERS, LISTS, QUOTES, PRONOUNS, NOBODY)
)
def test_claimant(text: str) -> None:
    assert wrong(text, "money" if "$" in text or "€" in text else "killed") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police say a man drowned in Rush, an area of Wall, about [15|-] km north of Vale.",
        "Two hundred homes fell, Governor Ida Holt told reporters in the town of Vale, [160|-] km (99 miles) north of Rush.",
        "The boat ran aground near the islands, about [300|UNHCR] km north of Vale, UNHCR said.",
        "The army said its men advanced [2|army] km on Friday.",
        "The president told reporters on a visit to the Varna Works [300|-] miles (480 km) east of Sofia.",
        "Forty kilometres to the north, [12|police] km of wire was laid, police said.",
        "[Forty|-] kilometres to the north west, a grave was dug near a church, a lawmaker said.",
    ],
)
def test_a_distance_that_only_says_where_a_place_lies_is_nobodys(text: str) -> None:
    assert wrong(text, "distance") == []


@pytest.mark.parametrize(
    "text",
    [
        "Despite this, WFP has reached over [10 million|WFP] people with food.",
        "Through four clinics, UNICEF also supported [22,061|UNICEF] mothers.",
        "The State Government fed [86,330|-] people.",
        "The World Food Programme runs kitchens there. The agency plans to reach [half a million|World Food Programme] people.",
        "PAHO/WHO has prepositioned kits for [11,100|PAHO/WHO] people.",
        "Mobile clinics served [241|-] people.",
    ],
)
def test_an_aid_agency_counts_those_whom_it_has_helped(text: str) -> None:
    assert wrong(text, "assisted") == []
    assert wrong(re.sub(r"\|[^\]]+", "|-", text), "killed") == []


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize("text", _cases(MISSES))
def test_claimant_missed(text: str) -> None:
    assert wrong(text) == []


_SPEECH = load_speech()
_NOT_ALONE = {"putting", "count", "counts", "counting"}


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.verbs if not f.endswith("ing")))
def test_every_verb_of_speech_makes_its_subject_the_claimant(form: str) -> None:
    assert wrong(f"The interior ministry {form} that [12|interior ministry] people had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.verbs if f.endswith("ing")))
def test_every_participle_of_speech_goes_on_with_the_speaker(form: str) -> None:
    assert wrong(f"The interior ministry confirmed the raid, {form} that [12|interior ministry] people had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.bodies if not f.endswith("ing")))
def test_every_verb_of_counting_makes_a_report_the_claimant(form: str) -> None:
    assert wrong(f"The UNICEF report {form} that [12|UNICEF] children had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.sums if not f.endswith("ing")))
def test_every_verb_of_pledging_makes_its_subject_the_claimant(form: str) -> None:
    assert wrong(f"Norway {form} $[12 million|Norway] in aid.", "money") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["body"]))
def test_every_body_noun_can_speak(noun: str) -> None:
    assert wrong(f"[12|Ruritanian {noun}] people died, the Ruritanian {noun} said on Friday.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["witness"]))
def test_every_witness_can_speak(noun: str) -> None:
    assert wrong(f"[12|{noun}] people died, according to a {noun}.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["data"] - {"index"}))
def test_every_document_speaks_for_its_maker(noun: str) -> None:
    assert wrong(f"[12|OCHA] people died, according to a {noun} from OCHA.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["mute"]))
def test_what_cannot_speak_states_nothing(noun: str) -> None:
    assert wrong(f"The {noun} claimed [12|-] of them.") == []


@pytest.mark.parametrize("title", sorted(_SPEECH.titles["titles"]))
def test_every_title_is_taken_off_a_name(title: str) -> None:
    assert wrong(f"[12|Mira Kovač] people died, {title.capitalize()} Mira Kovač said.") == []


@pytest.mark.parametrize("word", sorted(_SPEECH.carry))
def test_every_continuing_opening_carries_the_claimant(word: str) -> None:
    assert wrong(f"UNICEF said schools were shut. {word.capitalize()} [40|UNICEF] teachers.") == []


@pytest.mark.parametrize(
    "adverb", sorted(_SPEECH.words["between"] - {"on", "to", "both", "all", "so", "far", "there", "here"})
)
def test_every_adverb_may_stand_before_the_verb(adverb: str) -> None:
    assert wrong(f"The interior ministry {adverb} said [12|interior ministry] people had died.") == []


@pytest.mark.parametrize("by", sorted(_SPEECH.words["by"]))
def test_every_participle_hands_on_to_who_stands_behind_by(by: str) -> None:
    assert wrong(f"A total of [12|OCHA] deaths, {by} by OCHA.") == []


@pytest.mark.parametrize("made", sorted(_SPEECH.words["made"]))
def test_every_participle_of_making_hands_on_only_behind_data(made: str) -> None:
    assert wrong(f"A total of [12|OCHA] deaths in figures {made} by OCHA.") == []
    assert wrong(f"A total of [12|-] tents in a convoy {made} by OCHA.") == []


@pytest.mark.parametrize("verb", sorted(_SPEECH.words["revising"]))
@pytest.mark.parametrize("noun", sorted(_SPEECH.words["revised"]))
def test_who_puts_a_toll_right_states_it(verb: str, noun: str) -> None:
    assert wrong(f"The ministry {verb} the {noun} to [40|ministry].") == []
    assert wrong(f"The storm {verb} the {noun} to [40|-].") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.words["revised_numbers"]))
def test_who_changes_the_number_of_the_dead_states_it(noun: str) -> None:
    assert wrong(f"The ministry raised the number of {noun} to [40|ministry].") == []
    assert wrong("The ministry raised the number of guards to [40|-].") == []


@pytest.mark.parametrize("member", sorted(_SPEECH.nouns["members"]))
@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["staffed"]))
def test_those_of_an_organisation_speak_for_it(member: str, noun: str) -> None:
    named = f"Oster {noun.capitalize()}"
    assert wrong(f"According to {member} from the {named}, [40|{named}] died.") == []


@pytest.mark.parametrize("press", sorted(_SPEECH.nouns["press"]))
@pytest.mark.parametrize("account", sorted(_SPEECH.nouns["accounts"]))
def test_what_the_press_reports_is_its_own(press: str, account: str) -> None:
    assert wrong(f"Turkish {press} {account} said [40|Turkish {press}] died.") == []


def test_a_person_keeps_the_body() -> None:
    ((_, claim),) = claims("[17|x] people were killed, Gaza Civil Defense spokesperson Mahmoud Basal said.")
    assert claim is not None
    assert (claim.name, claim.body) == ("Mahmoud Basal", "Gaza Civil Defense")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("said Oleg Marchenko, head of the Sumy regional administration", "Sumy regional administration"),
        ("Lebanon's Health Minister Karim Haddad said", "Lebanon's Health ministry"),
        ("UNHCR spokeswoman Ana Ruiz said", "UNHCR"),
        ("Ana Ruiz, a spokeswoman for UNHCR, said", "UNHCR"),
        ("the head of UNHCR, Ana Ruiz, said", "UNHCR"),
        ("UNICEF's Ana Ruiz said", "UNICEF"),
        ("Ukrainian President Taras Bondar said", "Ukrainian"),
        ("Pentagon press secretary Ana Ruiz said", "Pentagon"),
        ("Britain's defence secretary, Paul Field, said", "Britain's defence secretary"),
        ("according to Ana Ruiz, director of the relief fund", "relief fund"),
        ("according to Dr Ana Ruiz of the health institute", "health institute"),
        ("World Health Organization director general Ana Ruiz said", "World Health Organization"),
        ("Lviv Mayor Ana Ruiz said", "Lviv Mayor"),
    ],
)
def test_body_of_a_person(text: str, body: str) -> None:
    ((_, claim),) = claims(f"At least [17|x] people were killed, {text}.")
    assert claim is not None
    assert claim.body == body


def test_the_words_that_decide_are_kept() -> None:
    text = "At least 12 people died, the interior ministry said."
    ((_, claim),) = claims(text.replace("12", "[12|x]"))
    assert claim is not None
    assert claim.span is not None
    assert text[claim.span.start : claim.span.end] == "interior ministry"
    assert claim.kind == "government"


@pytest.mark.parametrize(
    "text",
    [
        "“" * 300_000,
        '"' * 300_000,
        "said " * 100_000,
        "He said " * 50_000,
        "A b, said C D. " * 20_000,
        "said (" * 80_000,
    ],
    ids=["curly", "straight", "said", "he said", "said by", "brackets"],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    marked = text[:-10] + " [12|x] people" + text[-10:]
    assert len(claims(marked)) == 1
