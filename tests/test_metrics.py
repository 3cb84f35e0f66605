"""Of what is it a number? One line a case: the sentence, then each number with its metric ("-" where it is no
figure)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tracker.extract.pipeline import extract
from tracker.model import Article

CASES = """
# a list of places, each with its number in brackets
The hosts are Kenya (14,000 refugees), Togo (1,300) and Iran (980). | 14,000 refugees; 1,300 refugees; 980 refugees
Refugees reached Chad (60,000), Mali (24,300) and Niger (some 900). | 60,000 refugees; 24,300 refugees; 900 refugees
The displaced are mainly in Borno (1.4 million) and Yobe (124,000). | 1.4 million displaced; 124,000 displaced
Gunmen struck posts in Homs (12 dead), Hama (7) and Idlib (3). | 12 killed; 7 killed; 3 killed
Refugees told of raids on Homs (300) and Hama (120). | 300 -; 120 -
The refugees came from Syria (54) and Iraq (20). | 54 -; 20 -
Visitors came from Peru (1,200) and Chile (640). | 1,200 -; 640 -
# as many as there is something for
The depot holds enough grain to feed 900 people. | 900 -
There is still sufficient cloth to shelter 900 families. | 900 -
Lorries brought enough flour to feed 900 people. | 900 assisted
The worst-case estimate is 900 refugees. | 900 refugees
# active, passive, participle
The bombing killed 12 soldiers and wounded 40 others. | 12 killed; 40 injured
Nine miners were killed and 31 injured when the roof fell in. | Nine killed; 31 injured
12 dead, 40 hurt in bus crash | 12 dead? killed; 40 injured
Gunmen shot dead four farmers near the river. | four killed
The floods left 53 people dead and 1,200 homeless. | 53 killed; 1,200 displaced
Police say six people died and two remain missing. | six killed; two missing
The quake, in which 53 people died and 271 were injured, struck at dawn. | 53 killed; 271 injured
Rebels ambushed the convoy, killing at least seven guards. | seven killed
A shell hit the queue, killing one woman and injuring three. | one killed; three injured
More than 300 villagers have been buried alive, the mayor fears. | 300 killed
The militia executed 17 captives. | 17 killed
The disease has claimed 48 lives since May. | 48 killed
The region had 12 deaths and 300 cases. | 12 killed; 300 -
Their rate is low (44 deaths, 17,855 cases). | 44 killed; 17,855 -
The raid killed nine people, including two patients. | nine killed; two killed
The storm took the lives of 21 people. | 21 killed
Eleven bodies were recovered from the lake. | Eleven killed
The ministry put the death toll at 340. | 340 killed
The death toll from the landslide has risen to 77. | 77 killed
By nightfall the toll stood at 19. | 19 killed
The number of people killed climbed to 502. | 502 killed
Killed: 340 | 340 killed
Injured - 25 | 25 injured
Deaths: 14, injuries: 62, missing: 3 | 14 killed; 62 injured; 3 missing
The murder of two aid workers shocked the town. | two killed
He mourned the loss of 22 comrades. | 22 killed
Among those killed were four medics. | four killed
The dead included three children. | three killed
Of the 300 people aboard, 120 died. | 120 killed
Two gunmen killed six guards. | Two -; six killed
Six guards were killed by two gunmen. | Six killed; two -
The storm left 500 people dead and disrupted the lives of two million. | 500 killed; two million affected
The death toll has crossed 500. | 500 killed
The army lost 300 troops in the battle. | 300 killed
Fifteen people were beheaded, activists said. | Fifteen killed
Nobody survived, and 148 passengers perished. | 148 killed
The attackers stabbed to death five villagers. | five killed
They found dead 13 migrants in a lorry. | 13 killed
The two pilots were not hurt. | two -
No casualties were reported. | No casualties
There are no coffins here. | no -
Dozens are feared dead. | Dozens killed
Officials warn the toll could reach 4,000. | 4,000 killed
# parts of a whole
Twenty-one people, including three children, were killed. | Twenty-one killed; three killed
The raid wounded 64 civilians, among them 15 women. | 64 injured; 15 injured
The raid killed 26: five civilians, four soldiers and 14 militiamen. | 26 killed; five killed; four killed; 14 killed
The clinic counted 90 dead (40 men, 30 women, 20 children). | 90 killed; 40 killed; 30 killed; 20 killed
Four of its medics were wounded. | Four injured
The blast hurt 30 people, 12 of them seriously. | 30 injured; 12 injured
Five hundred people were arrested, 40 of whom remain in custody. | Five hundred detained; 40 detained
Nine policemen and nine civilians, including four clerks, died. | Nine killed; nine killed; four killed
Three of those killed were teachers. | Three killed
He injured a man and two women. | two injured
A mother and her three sons were among seven people killed. | three killed; seven killed
At least 22 of the 71 patients survived. | 22 rescued; 71 -
Of the 108 people killed, 49 were children. | 108 killed; 49 killed
It has 1,626 cases of cholera, up from 1,364 on Saturday. | 1,626 infected; 1,364 infected
Cholera cases by country: Chad (93), Benin (39), Togo (11). | 93 infected; 39 infected; 11 infected
The governor put the number of civilian victims at 210. | 210 casualties
Two journalists working for a network have been killed. | Two killed
Forces repelled 46 of 56 attacks. | 46 attacks; 56 attacks
Flu kills several thousand people in the country each winter. | several thousand -
The toll could range between 50,000 and 75,000. | 50,000 and 75,000 killed
The firm shut several substations in areas affected by rain. | several -
We spoke to one migrant who left the city. | one -
The number of rescue missions reached 576. | 576 -
Ninety civilians were wounded, as were seventeen soldiers. | Ninety injured; seventeen injured
The bill needs support from at least 10 senators. | 10 -
The general was killed in the port along with two senior officers. | two killed
My brother is one of 40 people killed. | one -; 40 killed
The country confirmed its first two cases of measles. | two infected
The number of countries reporting cases of the virus has risen to 36. | 36 -
The ministry counted 150 soldiers, 95 civilians and hundreds of rebels killed. | 150 killed; 95 killed; hundreds killed
To date 53 measles related deaths have been recorded. | 53 killed
Nine deaths and five recoveries were recorded. | Nine killed; five -
His son and three of his grandchildren died in the raid. | three killed
Police saw the twelve with the dead jackal. | twelve -
Estimated death tolls exceeded 100. | 100 killed
Bombing was killing seven civilians on average. | seven -
The sentencing to death of two Britons caused outrage. | two -
The ministry put the number of Palestinians killed in seven months of war at 34,488. | 34,488 killed
The number of its servicemen killed in the battle had risen to 223. | 223 killed
# injured, missing
Hospitals treated 45 people for burns. | 45 injured
Seventeen patients were in critical condition. | Seventeen injured
The explosion left 63 injured. | 63 injured
A total of 1,204 wounded were counted. | 1,204 injured
Thirty more remain missing. | Thirty missing
Some 250 fishermen are unaccounted for. | 250 missing
Rescuers are searching for 11 people who went missing in the flood. | 11 missing
# moved people
With tens of thousands still displaced, the region needs help. | tens of thousands displaced
The number of people who have fled Ukraine reached 2.5 million. | 2.5 million refugees
Nearly two million are thought to be displaced inside the country. | two million displaced
Some 40,000 people have flowed into the town. | 40,000 displaced
Volunteers help some 1.5 million refugees. | 1.5 million refugees
More than 1.7 million Ukrainians have fled the war-torn country. | 1.7 million refugees
More than 660,000 people have fled Ukraine to neighbouring countries. | 660,000 refugees
More than 2.3 million people have since fled the country. | 2.3 million refugees
More than 319,000 people had crossed from Sudan. | 319,000 refugees
The war has driven a million people into neighbouring countries. | a million refugees
Some 5,200 residents took refuge in schools. | 5,200 displaced
About 20,000 crossed the border into Chad. | 20,000 refugees
Kenya hosts 300,000 refugees. | 300,000 refugees
Some 4,000 asylum seekers arrived on the islands. | 4,000 refugees
Some 274 residents are under evacuation orders. | 274 displaced
Nearly 40,000 residents fled their homes. | 40,000 displaced
The fighting has displaced 1.2 million people. | 1.2 million displaced
The typhoon left 9,000 families homeless. | 9,000 displaced
Fighting forced 150,000 villagers to flee. | 150,000 displaced
An estimated 6.9 million people were internally displaced. | 6.9 million displaced
Thousands were ordered to leave their homes. | Thousands displaced
Some 140,000 residents were advised to evacuate. | 140,000 displaced
The mayor told 900 people to leave the valley. | 900 displaced
An additional 47 million people are facing “acute hunger”. | 47 million in_need
Some 300 people are facing “acute hunger” and 12 were killed | 300 in_need; 12 killed
Three people were sent to hospital. | Three injured
Around 200 people were evacuated from the hotel. | 200 evacuated
Helicopters airlifted 85 tourists. | 85 evacuated
More than 1.4 million refugees have returned. | 1.4 million returned
Nearly two million internally displaced people headed back home. | two million returned
Pakistan has deported 30,000 migrants. | 30,000 returned
# held, freed, saved
Police arrested 47 demonstrators. | 47 detained
The group took 250 people hostage. | 250 detained
Fighters abducted 276 schoolgirls. | 276 detained
They surrendered alongside hundreds of soldiers. | hundreds detained
Two of three volunteers missing since June have been captured. | Two detained; three missing
Some 2,400 fighters surrendered. | 2,400 detained
Militants hold 40 hostages. | 40 detained
It has registered hundreds of prisoners of war. | hundreds detained
The two sides exchanged 95 prisoners. | 95 released
Thirty captives were freed on Monday. | Thirty released
Crews rescued nine people trapped in cars. | nine rescued
Four journalists are free after weeks in prison. | Four released
Boats rescued 88 migrants. | 88 rescued
Firefighters pulled out alive three workers. | three rescued
At least 578 people survived the sinking. | 578 rescued
# health and need
The ministry reported 1,245 new cholera cases and 22 deaths. | 1,245 infected; 22 killed
More than 90 people fell ill with measles. | 90 infected
The virus has infected 12,000 people. | 12,000 infected
He was a lawyer in 40 criminal cases. | 40 -
Some 400,000 people are in need of food aid. | 400,000 in_need
Half a million people were already food insecure. | Half a million in_need
About 84,000 face emergency levels of hunger. | 84,000 in_need
Drought has driven 200,000 people into famine-like conditions. | 200,000 in_need
The drought has affected 3 million people. | 3 million affected
The attack cut off water to 241,000 people. | 241,000 affected
Landslides left 12,000 people cut off. | 12,000 affected
Some 70,000 households were without power. | 70,000 affected
The agency fed 220,000 people last month. | 220,000 assisted
WFP distributed rations to 18,000 people. | 18,000 assisted
Medics vaccinated 58,000 children. | 58,000 assisted
# forces, crowds, inhabitants
Washington will deploy 3,000 troops. | 3,000 troops
Russia has massed 190,000 soldiers on the border. | 190,000 troops
The mission has 12,000 peacekeepers. | 12,000 troops
Thousands of people took to the streets. | Thousands protesters
Some 50,000 protesters marched through the capital. | 50,000 protesters
A crowd of 10,000 gathered in the square. | 10,000 protesters
The crisis worries China's 1.4 billion people. | 1.4 billion population
A city of 1.5 million people was shelled. | 1.5 million population
The town has 14,000 inhabitants. | 14,000 population
The camp is home to 35,000 people. | 35,000 population
# votes
The assembly voted 141 to 5, with 35 abstentions. | 141 votes_for; 5 votes_against; 35 abstentions
The motion passed by 310 votes to 204. | 310 votes_for; 204 votes_against
Lawmakers rejected the bill 120-95. | 120 votes_against; 95 votes_for
It was adopted with 12 in favour, two against and one abstention. | 12 votes_for; two votes_against; one abstentions
# things
Shelling destroyed 40 houses and damaged two schools. | 40 damaged; two damaged
The quake toppled 6,988 buildings and damaged 13,842 more. | 6,988 damaged; 13,842 damaged
Some 1,200 homes were flooded. | 1,200 damaged
Ninety flats, 11 shops, three clinics and a school were damaged. | Ninety damaged; 11 damaged; three damaged
27,000 houses destroyed | 27,000 damaged
The fire burnt 18 cars. | 18 damaged
The bridge at Ust and two others collapsed. | two damaged
Russia fired 13 missiles and 29 drones. | 13 attacks; 29 attacks
Air defences shot down 22 drones overnight. | 22 attacks
There were four explosions. | four attacks
The storm brought 136,000 lightning strikes. | 136,000 -
The port was hit several times. | several attacks
Four missiles hit the plant and five hit the port. | Four attacks; five attacks
Jets carried out 60 air strikes. | 60 attacks
The brigade lost 12 tanks. | 12 equipment
Ukraine captured three armoured vehicles. | three equipment
Main battle tanks - 2,205 | 2,205 equipment
Berlin will send 14 tanks. | 14 equipment
London delivered 2,000 missiles and is sending another 1,615. | 2,000 equipment; 1,615 equipment
Berlin supplied 1,000 anti-tank weapons and 500 missiles. | 1,000 equipment; 500 equipment
# measures
The plant is hundreds of kilometres from the front. | hundreds distance
A 64km-long convoy moved south. | 64 distance
The epicentre was 20 miles north of the capital. | 20 distance
The 4,000-sq-km zone is closed. | 4,000 area
Fire scorched 5,000 hectares of forest. | 5,000 area
The rain left 300 flooded acres. | 300 area
It raised # 1.6 m for the victims. | 1.6 m money
Troops seized 30 square kilometres of land. | 30 area
He lost about Sh 1 million. | 1 million money
It demanded tens of millions of dollars. | tens of millions money
Donors pledged $1.2bn. | 1.2bn money
The agency needs 45 million euros. | 45 million money
The ship carried 26,000 tonnes of wheat. | 26,000 mass
A magnitude 7.0 quake struck. | 7.0 magnitude
The 6.4-magnitude tremor was felt widely. | 6.4 magnitude
# no figures
The boy, 15, looked exhausted. | 15 -
A 40-year-old man was arrested. | 40 -
The war began in 2014. | 2014 -
It was the first session since 1997. | 1997 -
Unemployment rose by 12 percent. | 12 -
The team won 3-1. | 3 -; 1 -
Resolution 2254 was adopted. | 2254 -
One of the dead was a teacher. | One -
Two ministers met three envoys. | Two -; three -
He gave two reasons. | two -
The talks lasted four days. | four -
Flight MH17 was shot down. | 17 -
They flew F-16 jets. | 16 -
Petrol costs $2 a litre. | $2? -
Twelve countries signed the pact. | Twelve -
The dam holds back 300 cattle. | 300 -
Floods killed 300 cattle. | 300 -
The tower is 90 metres tall. | 90 distance
The rate was $1 = 0.77 pounds. | 1 -; 0.77 -
Power was restored to 800,000 residents. | 800,000 -
She ran from the west of the country with her two children. | two -
Seventeen citizens joined mercenary forces. | Seventeen -
It must adapt to one metre of sea level rise. | one -
He carried a 2lb copy of the book. | 2 -
Some 1,300 people work at the plant. | 1,300 -
Three hundred guests attended the wedding. | Three hundred -
"""


def table() -> list[tuple[str, list[tuple[str, str]]]]:
    rows = []
    more = [
        Path(__file__).with_name(f"{name}_cases.txt").read_text(encoding="utf-8") for name in ("metric", "wire", "mess")
    ]
    for line in "\n".join([CASES.strip(), *(text.strip() for text in more)]).splitlines():
        if line.startswith("#"):
            continue
        text, _, wanted = line.rpartition(" | ")
        pairs = [tuple(item.strip().replace("dead? ", "").rsplit(" ", 1)) for item in wanted.split(";")]
        rows.append((text, [(number.removesuffix("?"), metric) for number, metric in pairs]))
    return rows


@pytest.mark.parametrize(("text", "wanted"), table(), ids=lambda v: v[:50] if isinstance(v, str) else "")
def test_metric_of_each_number(text: str, wanted: list[tuple[str, str]]) -> None:
    figures = extract(Article("a", text, date(2024, 5, 7))).figures
    got = [(f.text, f.metric) for f in figures]
    assert got == [(number, metric) for number, metric in wanted if metric != "-"]


def test_soft_hyphens_inside_words_are_read_over() -> None:
    text = "Nearly 1.2 mil\u00adlion peo\u00adple were dis\u00adplaced in Ken\u00adya. In 20\u00ad19 two died."
    found = extract(Article("a", text, date(2024, 5, 7)))
    assert [(f.text, f.value, f.metric, f.place) for f in found.figures] == [
        ("1.2 mil\u00adlion", 1_200_000, "displaced", "Kenya"),
        ("two", 2, "killed", "Kenya"),
    ]
    assert all(text[f.start : f.end] == f.text and f.sentence in text for f in found.figures)
    assert [text[r.start : r.end] for r in found.rejections] == ["20\u00ad19"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The shelling killed 12 non-combatants on Monday.", "non-combatants"),
        ("Police arrested 14 non-Japanese residents on Monday.", "non-japanese residents"),
        ("Rebels captured nine ex-soldiers on Monday.", "soldiers"),
        ("Laboratories confirmed nine H5N1 infections on Monday.", "h5n1 infections"),
    ],
)
def test_those_who_are_not_what_the_noun_says_keep_their_non(text: str, who: str) -> None:
    (figure,) = extract(Article("a", text, date(2022, 3, 3))).figures
    assert figure.who == who


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Nearly 2,300 homes and shops are without power.", "building"),
        ("Nearly 2,300 people are without power.", "person"),
        ("Nearly 2,300 families are without power.", "household"),
    ],
)
def test_who_or_what_is_cut_off_tells_the_unit(text: str, unit: str) -> None:
    (figure,) = extract(Article("a", text, date(2022, 3, 3))).figures
    assert (figure.metric, figure.unit) == ("affected", unit)


def test_missions_and_runs_of_planes_are_attacks() -> None:
    text = "The jets flew 90 combat missions and made four attack runs over the valley."
    figures = extract(Article("a", text, date(2022, 3, 3))).figures
    assert [(f.metric, f.unit) for f in figures] == [("attacks", "attack")] * 2


def test_what_one_deed_came_to_in_all_is_its_own() -> None:
    figure = extract(
        Article("a", "He said a jet circled the hill, dropping six bombs in all.", date(2022, 3, 3))
    ).figures[0]
    assert (figure.text, figure.scope) == ("six", "event")
