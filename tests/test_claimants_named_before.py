# ruff: noqa: E501
"""Who states each number, where whoever speaks is named before it?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

BEFORE = """
Ida Rose, the director of planning at the relief agency, said on Tuesday that [40|Ida Rose] people had drowned.
Will Holt of the fire service said [40|Will Holt] people had drowned.
The union said its members in the north put the toll at [151|union].
The two sides accuse each other of crimes in a war that has cost more than [35,000|-] lives.
The army accuses the rebels of crimes that cost [40|army] lives.
A note, carried by the official Norland news agency, VNA, said [31|official Norland news agency] clerks had been shot.
Depot set on fire: On Friday the crowd freed [40|-] inmates.
Ana Ruiz, a doctor who has worked in Chad, Niger and Mali, said [64|Ana Ruiz] people died.
Airwars, which watches strikes in Iraq, Syria and Libya, has tracked [64|Airwars] civilians killed.
The agency's review of the raid has determined that [40|agency] villagers died.
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
Nolan Foods Inc. said [40|Nolan Foods Inc] of its workers had drowned.
The dead, [40|-] by now, exceed the official figures for Norland's toll.
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
The rebels claimed responsibility for an ambush in which [8|-] soldiers died.
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
The ambassador to Kenya Pavel Orlov met reporters. Orlov said [40|Pavel Orlov] people were killed.
The ambassador to South Korea Ivan Petrov came. Petrov said [40|Ivan Petrov] people were killed.
The chief analyst with Vetobank Igor Weiss spoke. Weiss said [40|Igor Weiss] people had died.
He spoke to Juan Carlos Perez. Perez said [40|Juan Carlos Perez] people had died.
Lawyers of the family announced that [40|Lawyers of the family] people had died.
According to the published police statement, [40|police] people died.
Data from the Bureau of Roads showed that [40|Bureau of Roads] people died.
Some [40|Bureau of Roads] people died, data from the Bureau of Roads show.
"""


@pytest.mark.parametrize("text", cases(BEFORE))
def test_claimant_named_before(text: str) -> None:
    assert wrong(text) == []
