"""A running total, a span's count, or one incident's? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask
from tracker.extract.reading import words_of_status

TOTAL = [
    ("killed", "«4,000» farmers have been killed in shelling and air strikes."),
    ("area", "Since January, the rebels have taken more than «900» acres of land."),
    ("killed", "Days of rain and floods have now claimed «190» lives in Ruritania."),
    ("killed", "GENEVA, 3 March - Up to «15,000» people killed in Ruritania war, says an expert."),
    ("detained", "The governor says that the raiders are keeping «170» people captive."),
    ("injured", "«70» people are still in hospital after the attack on the port."),
    ("affected", "Another «200» guards, who were on duty at the time of the assault, remain trapped."),
    ("infected", "The fever had sickened «400» people since May and killed 62."),
    ("killed", "The fever had sickened 400 people since May and killed «62»."),
    ("refugees", "In all «80,000» people are now registered there, and more come every day."),
    ("rescued", "Hello. Bye. More than «130» people have been pulled from the mud, two weeks after the quake."),
    ("equipment", "Hello. Bye. Norland has supplied 900 lorries, as well as «100» guns."),
    ("infected", "Chile reported «1,140» suspected cases of the new virus, including two in the port."),
    ("infected", "Chile reported 1,140 suspected cases of the new virus, including «two» in the port."),
    ("killed", "In May the office put the death toll since March at «5,000»."),
    ("infected", "The total number of known infections passed «one million» on Friday."),
    (
        "killed",
        "Hello. Bye. The revolt, begun in May, has killed «100» people, including fifty over the weekend up there.",
    ),
    ("equipment", "Hello. Bye. On paper the army has 9,000 men, over 400 guns and «80» tanks."),
    ("equipment", "Hello. Bye. Coast guards operate «12» boats on the lake."),
    ("equipment", "Hello. Bye. Armoured carriers - «945»."),
    ("equipment", "Hello. Bye. 90 jets -- «13» old ones, 77 new ones."),
    ("refugees", "What it calls an operation has brought hunger, driving «5 million» people into other states."),
    ("displaced", "The agency was sending tents to «thousands» of people displaced by a drought in the south."),
    ("killed", "A nurse died in Quito, bringing the toll in the country to «three»."),
    ("infected", "The state fears that the number of infections could rise to «30,000» by the end of the year."),
    ("displaced", "Millions were hit by the quake, including «900,000» who are now homeless."),
    ("killed", "By its latest figures, more than «210» people have been killed by the flu."),
    ("infected", "Cases of the flu were confirmed, eight in Lima and «two» in Cusco."),
    ("refugees", "The state says «14,000» people had crossed over by Friday, most of them women."),
    ("killed", "More than «640» people have been killed in the crackdown."),
    ("assisted", "«2 million» people in the north receive food from abroad."),
    ("equipment", "Hello. Bye. Norway had delivered «2,700» light missiles."),
    ("killed", "Deaths from the fever have tripled in the past week to «66»."),
    ("equipment", "Hello. Bye. Norway has supplied «60» howitzers to the north."),
    ("rescued", "Hello. Bye. More than «90» people have been pulled alive from the mud."),
    ("killed", "Reports say the death toll has crossed «700» amid the unrest."),
    ("infected", "Norway: «9» confirmed cases. New Zealand: 7 confirmed cases."),
    ("infected", "Peru has 412 confirmed cases and Chile «12» cases, both with one death."),
    ("killed", "«1,280» people have been killed since 7 October."),
    ("killed", "«1,280» people have been killed so far."),
    ("killed", "The death toll has risen to «52»."),
    ("killed", "The death toll stands at «52»."),
    ("killed", "In total, «52» people have died."),
    ("killed", "The war has killed more than «39,000» people."),
    ("killed", "An offensive which has killed «39,000» people goes on."),
    ("killed", "These three bring the number to «nine», bringing the total to «nine»."),
    ("killed", "As of Monday, «52» people had died."),
    ("killed", "The virus has caused «52» deaths."),
    ("killed", "The toll is 52, up from «47»."),
    ("injured", "Since the fighting began, «300» people have been hurt."),
    ("injured", "More than «20» people remain in hospital."),
    ("missing", "«Four» people are still missing."),
    ("missing", "«Four» people are unaccounted for."),
    ("displaced", "More than «400,000» people have been displaced."),
    ("displaced", "«6.9 million» people were displaced by the end of 2021."),
    ("refugees", "The country hosts «1.2 million» refugees."),
    ("refugees", "More than «660,000» people have fled the country."),
    ("returned", "Nearly «1.4 million» refugees have returned."),
    ("detained", "«8,000» soldiers are being held captive."),
    ("infected", "There are «118,381» cases worldwide."),
    ("infected", "A total of «5,667» cases were reported."),
    ("population", "The city has «1.5 million» inhabitants."),
    ("troops", "There are «190,000» soldiers at the border."),
    ("in_need", "«25 million» people need aid."),
    ("affected", "«33,000» households are now without power."),
    ("money", "The state has given «$53 billion» since the war began."),
    ("attacks", "The army has struck «64» times since the start of the year."),
    ("attacks", "So far «64» rockets have fallen."),
    ("killed", "The army gave its losses for the first time since the war began, saying «80» had died."),
    ("killed", "Kyiv admitted its casualties for the first time since May, putting them at «80»."),
    ("killed", "The ministry said 45 had died in the past day, bringing the toll to «39,000»."),
    ("killed", "As of the morning of 3 March, more than «90» children had died."),
    ("killed", "The UN office said that «540» civilians had been killed and 950 hurt by midnight on 2 March."),
    ("injured", "The UN office said that 540 civilians had been killed and «95» hurt by midnight on 2 March."),
    ("displaced", "The agency said on Tuesday that 7 million had fled, up from «6 million» in the middle of February."),
    ("displaced", "The agency said on Tuesday that «7 million» people were displaced inside the country."),
    ("killed", "The ministry's own losses: «9,400» dead soldiers."),
    ("injured", "Its hospitals took in «2,300» wounded men."),
    ("infected", "While there were «40» cases of measles in the north, this is the first here."),
    ("killed", "Hello. Norland's assault on the strip has killed more than «70,000», mostly civilians."),
    ("attacks", "It points to the «248» attacks on hospitals documented by the agency."),
    ("displaced", "The envoy arrived in Norland on Friday to discuss the plight of «275,000» displaced people."),
    (
        "killed",
        "Measles is back. The measles outbreak grew. Of these, 1,846 were ill, while «81» had lost their lives.",
    ),
    ("killed", "The country has had one of its worst rainy seasons in decades, with some «70» people dead."),
    ("killed", "They lie where the dead of the 2014-16 Ebola outbreak lie, which killed «4,000» people in the land."),
    ("killed", "The deaths take coalition losses to at least «347» this year."),
    ("killed", "That takes the number of dead to «40»."),
    ("detained", "The army holds «40» rebels."),
    ("assisted", "The agency is feeding «200,000» people in the camps."),
    ("assisted", "Since the quake the agency has fed «20,000» people."),
    ("killed", "It is thought at least «80,000» people have been killed in the 26-year war."),
    ("killed", "At least «80,000» people died in the 26-year-old conflict."),
    ("killed", "More than «5,000» people have been killed in the nearly two-year uprising."),
    ("killed", "Officials raised the death toll there by 20 to «77»."),
    ("detained", "More than «5,000» people have been arrested in a crackdown that began in May."),
    ("infected", "The agency said Norland has reported «1,626» confirmed cases, up from 1,364 on Saturday."),
    ("infected", "Norland has «1,626» confirmed cases, compared with 1,364 on Saturday."),
    ("killed", "Norland had 1,626 cases, up from 1,364 on Saturday, and «45» people have died there from the new flu."),
    ("killed", "Hello. The storm season has claimed 90 lives so far: «40» in Oster, 50 in Vall."),
    ("killed", "Seven people drowned in the north, raising the death toll to «25» since the river rose last week."),
    ("damaged", "None came. None went. Of all that stood here 300 schools have been hit, with «50» of them levelled."),
    ("displaced", "Aid is short for the «40,000» displaced families in the camp."),
    ("displaced", "Police said «90,000» people had fled the valley."),
    ("money", "The state must roll over «$9 billion» of foreign debt this year."),
    ("damaged", "Pictures from 2017 show «3,000» ruined homes."),
]
PERIOD = [
    ("attacks", "The general staff said its forces repelled «46» of 56 attacks near the town."),
    ("attacks", "The general staff said its forces repelled 46 of «56» attacks near the town."),
    ("killed", "Monsoon rains have killed at least «130» people in other parts of the land this year."),
    ("infected", "«25» cases were found in the south and 26 more in the north, taking the total to 940."),
    ("infected", "Hello. 90 new cases were logged in the week to 1 March: «40» in Oster and 50 in Vall."),
    ("infected", "Hello. 90 new cases were logged in the week to 1 March: 40 in Oster and «50» in Vall."),
    ("killed", "Hello. Police said 12 people had been killed over the past day: «five» in Oster, seven in Vall."),
    ("killed", "Officials on Friday reported «50» more deaths, raising the toll there to 710 this season."),
    ("killed", "Officials raised the death toll there by «20» to 77."),
    ("killed", "Troops have killed «dozens» of rebels in a series of battles in the far north, the army says."),
    ("killed", "A spate of shootings left «14» people dead in Oster."),
    ("refugees", "«Thousands» have fled over the lake during the three months of unrest."),
    ("evacuated", "In addition, «two» nurses and a number of others were flown out to Norland in the week to 1 March."),
    ("attacks", "The army shot down 48 jets over a five-hour period on Sunday. Those included «five» in the hills."),
    ("attacks", "The army shot down 48 jets in six hours. It said that the total included «17» over the port."),
    ("killed", "After weeks of protests in which more than «100» people died, the king fled."),
    ("killed", "The guards killed 33 people on Thursday, including «21» in the port."),
    (
        "killed",
        "The revolt, which began in May, has killed 100 people, including «fifty» over the weekend up there.",
    ),
    ("evacuated", "Buses took out 1,440 people on Tuesday, including «20» infants, from a town that is still shelled."),
    ("refugees", "The number of people applying for asylum in Peru reached «130,000» last year."),
    ("infected", "Chile has had 9,000 cases, including «400» in the twenty four hours preceding noon."),
    ("mass", "The port could ship «60 million» tonnes over the next nine months."),
    ("assisted", "With four clinics, the agency reached «300» families during the reporting period."),
    ("detained", "The state arrested «800» people over the leaflets on Monday."),
    ("infected", "Last night «5» cases of the flu were confirmed in Peru."),
    ("infected", "Another «61» cases of the flu were confirmed."),
    ("killed", "Troops killed at least «16» people on Saturday, a network of activists said."),
    ("killed", "The monitors said «16» people had been killed on Friday."),
    ("infected", "There were «410» new infections and 9 new deaths, so the total number of cases is now 1,302."),
    ("attacks", "Crews shot down «41» drones over a six-hour period on Sunday."),
    ("killed", "«Five» people were killed across the country overnight."),
    ("killed", "Rebel raids on Mali killed at least «nine» people on Sunday."),
    ("killed", "«21» people were killed over the past day."),
    ("killed", "«21» people were killed in the last 48 hours."),
    ("killed", "«21» people were killed in January."),
    ("killed", "Attacks killed «21» people last week."),
    ("killed", "Between 24 February and 3 March, «1,006» people were killed."),
    ("killed", "Two weeks of air strikes killed «21» people."),
    ("killed", "The week-long assault killed «150» gunmen."),
    ("killed", "Clashes across the country killed «21» people on Sunday."),
    ("killed", "In 2018, «140,000» people died of it."),
    ("displaced", "Some «450,000» people have fled over the past week."),
    ("displaced", "The country saw «707,000» new displacements in 2021."),
    ("displaced", "The year saw «47 million» new internal displacements."),
    ("infected", "The state confirmed «10» new cases."),
    ("attacks", "Over the past week the army fired «890» bombs."),
    ("evacuated", "Over the last three days, «86» children were evacuated."),
    ("assisted", "In October the agency fed a total of «681,388» people."),
    ("killed", "A total of «137» people were killed on Thursday, the first day of the war."),
    ("detained", "Police detained at least «1,700» people at protests on Thursday."),
    ("evacuated", "Some «35,000» people were evacuated from the town on Wednesday."),
    ("killed", "Two attacks on Monday killed «12» people."),
    ("killed", "Clashes on Friday left «24» people dead."),
    ("killed", "There were «12» new deaths."),
    ("killed", "The group has killed «1,200» people in five years."),
    ("refugees", "«60,000» people crossed the border in a week."),
    ("refugees", "«60,000» people crossed the border on Friday."),
    ("killed", "Since then dozens more have died, including «14» people over the last three days."),
    ("killed", "Hundreds have already died this year, including «90» in two villages in March."),
    ("killed", "The toll from strikes over a 24-hour period was put at «nine»."),
    ("killed", "They lived through two weeks of air raids that have killed «dozens» of nurses."),
    ("killed", "«600» people were killed in less than three weeks."),
    ("killed", "Since May 128 guards have died; «40» of them fell in just three days."),
    ("killed", "The province recorded «seven» new deaths from cholera."),
    ("killed", "Over «900» deaths from the virus were recorded on Thursday."),
    ("infected", "The island found «two» more cases of flu, bringing its total to three."),
    ("detained", "A further «77» fighters gave themselves up this week, bringing the total to 1,730."),
    ("money", "In 2021 the state spent «$32 billion» on aid."),
]
EVENT = [
    ("killed", "In separate violence, a parked car bomb exploded at a restaurant, killing «two» policemen."),
    ("detained", "The province has been in the headlines since the July 19 kidnapping of «23» aid workers."),
    (
        "killed",
        "In one of the incidents on Saturday that hit the north, «four» people were buried alive as they slept.",
    ),
    ("killed", "Men on horseback reached his village early in the morning of 2 March, killing «12» people."),
    ("injured", "Hospital sources put the number of dead at 10 with more than «60» wounded."),
    ("killed", "«Seven» people drowned in the north, raising the death toll to 25 since the river rose last week."),
    ("killed", "It was similar in strength to recent quakes that killed 15,000 in Arda and «2,000» in Vall."),
    ("killed", "Two earthquakes struck the far west on Monday, killing at least «27» people."),
    ("injured", "A bus fell into a gorge on Friday, killing 20 and injuring «31», of whom five are still in hospital."),
    ("killed", "«Three» people died in the clashes that began on Friday and raged into the early hours."),
    ("killed", "On April 18, a series of missile strikes on the city of Vall killed «seven» people."),
    ("attacks", "The town was struck by «500» drones in the biggest raid of the three-year war."),
    ("released", "Spain held its third swap of prisoners with Chad since May, freeing «20» men."),
    ("injured", "Several blasts were heard in the port early on Friday, wounding «1» person."),
    ("area", "Over the past week «40» acres of woodland were lost."),
    ("killed", "A jet fell into the sea with 148 people on board. The dead included «133» tourists."),
    ("protesters", "An estimated «four million» people overall took part in the protests."),
    ("refugees", "A founder has pledged to meet the cost of bringing «1,000» refugees to the coast."),
    ("refugees", "Norland has committed to welcoming «40,000» refugees over the coming years."),
    ("detained", "«One» man was arrested over the fire last week."),
    ("evacuated", "Two people still missing, «500» evacuated in the landslide."),
    ("killed", "The bodies of «909» fallen men were returned to their families."),
    ("killed", "Norland handed over the bodies of «1,000» soldiers."),
    ("displaced", "A first clash came in August, displacing «23,000» people, 8,500 of whom remain in Chad."),
    ("affected", "The ensuing floods affected over «2 million» people in the delta."),
    ("equipment", "Spain is sending «1,200» launchers and an unknown number of guns."),
    ("killed", "He meant to bomb the town, which in the war would have killed «500» people."),
    ("killed", "In 2008, heavy flooding in the delta left more than «500» people dead."),
    ("protesters", "A group of «400» men stood outside the embassy in April."),
    ("detained", "Police held «8» traders over rumours of the fever in December."),
    ("killed", "«Seven» guards had been killed on Friday after gunmen fired on a convoy."),
    ("killed", "On Saturday guards killed «16» people when they fired on a crowd."),
    ("displaced", "About «90,000» residents of the coast were advised to leave."),
    ("killed", "Raids on two villages killed «nine» people on Sunday."),
    ("killed", "«0» deaths have been reported so far."),
    ("displaced", "«0» people have been displaced."),
    ("killed", "A strike killed «12» people."),
    ("killed", "The strike on Monday killed «12» people."),
    ("killed", "«12» people were killed when a bus fell into a river."),
    ("killed", "The ministry put the death toll of the attack at «28»."),
    ("killed", "In April a strike killed «two» officers."),
    ("killed", "In 1692 a quake killed «2,000» people."),
    ("killed", "The deadliest attack since 2014 killed «45» people."),
    ("killed", "Last month, in one of its largest attacks, the army killed «45» people."),
    ("injured", "«14» others were hurt in the blast."),
    ("missing", "A boat capsized and «14» people went missing in the accident."),
    ("affected", "Raids on Monday left «30,000» people without power."),
    ("injured", "A bomb fell on Monday. A first toll had «four» people injured."),
    ("displaced", "A flood displaced «14,000» people on Monday."),
    ("damaged", "The storm damaged «82» homes."),
    ("protesters", "«50,000» people marched on Friday."),
    ("magnitude", "A magnitude «7.0» quake struck in 2010."),
    ("votes_for", "The assembly voted «141» to 5."),
    ("distance", "The convoy is «64» km long."),
    ("area", "The fire burned «200» acres last week."),
    ("money", "The state announced «$2.3 billion» in aid in April."),
    ("released", "«30» prisoners were freed on Tuesday."),
    ("attacks", "«Four» loud explosions were heard on Monday."),
    ("killed", "Flash floods in the valley have killed «two» people."),
    ("killed", "«14» people died in floods in the valley in October 2014."),
    ("killed", "«14» people died in March this year after flooding in the valley."),
    ("displaced", "The river burst its banks, forcing «30» families from their homes."),
    ("displaced", "The army ordered «thousands» of people to leave their homes."),
    ("killed", "The death toll of the strike on the station has risen to «57»."),
    ("injured", "He said «27» people were hurt in the strikes, and by Wednesday 400 had given blood."),
    ("killed", "At least «1,200» people were killed and many hurt in the assault, the ministry said."),
    ("killed", "Two strikes on the northern region have killed at least «seven» people."),
    ("detained", "More than «100» students were arrested when police raided the camp on Friday."),
    ("killed", "Floods have killed «120» people and swept bridges away."),
    ("evacuated", "«200» people have been evacuated after over 2 weeks of flooding."),
    ("missing", "«Four» policemen went missing on Thursday."),
    ("evacuated", "On board were «50» patients, six of them urgent cases."),
    ("protesters", "«10,000» people had joined by the time the march reached the park."),
    ("killed", "«1,200» people died when a wave struck the coast in 1998."),
]


@pytest.mark.parametrize(
    ("metric", "marked", "scope"),
    [(m, t, scope) for scope, rows in (("total", TOTAL), ("period", PERIOD), ("event", EVENT)) for m, t in rows],
)
def test_scope(metric: str, marked: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope


@pytest.mark.parametrize(
    ("marked", "scope"),
    [
        ("«128» people were killed since May. Another «10» were killed in the hills.", "total"),
        ("«208» fighters have died since May, including «46» soldiers.", "total"),
        ("«128» people were killed since May. A bomb killed «10» yesterday.", "event"),
        ("There are 28,774 infections to date, including «144» deaths.", "total"),
    ],
)
def test_part_of_a_total_is_a_total(marked: str, scope: str) -> None:
    assert ask(marked).scope.value == scope


MISSED = [
    ("killed", "Guns fell silent. The storm's death toll rose to «12».", "event"),
    ("killed", "The six-week war killed «2,251» people.", "total"),
    ("killed", "Some «250» people starved in the siege.", "total"),
    ("killed", "Most of the casualties were in the capital, where «three» people died.", "period"),
    ("killed", "The toll for the whole valley, a place of many raids, came to «300» at dusk.", "event"),
]


@pytest.mark.xfail(strict=True, reason="needs what the sentences before have told")
@pytest.mark.parametrize(("metric", "marked", "scope"), MISSED)
def test_scope_not_yet_found(metric: str, marked: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope


LEXICON = words_of_status()


@pytest.mark.parametrize("word", LEXICON["total"]["running"] + LEXICON["total"]["leading"] + LEXICON["total"]["toll"])
def test_each_word_of_a_running_total(word: str) -> None:
    assert ask(f"In the north {word} «300» people.").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["total"]["leading"])
def test_each_word_that_leads_to_its_number_says_nothing_of_one_before(word: str) -> None:
    assert ask(f"A raid killed «12» men there, {word} 300 people.").scope.value == "event"


@pytest.mark.parametrize("word", LEXICON["event"]["disasters"])
def test_each_disaster_is_one_event(word: str) -> None:
    assert ask(f"The {word} in the valley have killed «12» people.").scope.value == "event"


@pytest.mark.parametrize(("metric", "least"), LEXICON["event"]["beyond"].items())
def test_each_count_beyond_one_incident(metric: str, least: int) -> None:
    assert ask(f"He spoke of «{least}» there.", metric).scope.value == "total"
    if metric not in LEXICON["metrics"]["standing"]:
        assert ask(f"He spoke of «{least - 1}» there.", metric).scope.value == "event"


@pytest.mark.parametrize("word", LEXICON["money"]["standing"])
def test_each_sum_that_stands(word: str) -> None:
    assert ask(f"It has «$3 billion» of {word}.", "money").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["total"]["summing"])
def test_each_word_that_sums_up_a_span_is_no_running_total(word: str) -> None:
    assert ask(f"In January {word} «300» people.").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["speech"]["verbs"])
def test_each_verb_of_saying_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"The ministry {word} on Monday that «300» people were killed.").when.rule
    assert "statement" in ask(f"The ministry on Monday {word} that «300» people were killed.").when.rule


@pytest.mark.parametrize("word", LEXICON["speech"]["nouns"])
def test_each_source_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"In a {word} on Monday it gave «300» deaths.").when.rule


@pytest.mark.parametrize("word", LEXICON["total"]["campaign"])
def test_each_campaign_runs_up(word: str) -> None:
    assert ask(f"It {word} «30» people there.").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["total"]["standing"])
def test_each_word_of_a_lasting_state(word: str) -> None:
    assert ask(f"Some «300» people {word} there.", "detained").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["total"]["epidemic"])
def test_each_epidemic_runs_up(word: str) -> None:
    assert ask(f"The {word} led to «30» deaths.").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["period"]["fresh"])
def test_each_fresh_count_of_an_epidemic_is_no_total(word: str) -> None:
    assert ask(f"There were {word} «30» deaths from cholera.").scope.value != "total"


@pytest.mark.parametrize("word", LEXICON["period"]["cues"])
def test_each_span_without_a_date(word: str) -> None:
    assert ask(f"In the north {word} «30» people died.").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["period"]["lengths"])
def test_each_length_filled_with_incidents(word: str) -> None:
    assert ask(f"In the north {word} raids killed «30» people.").scope.value == "period"


@pytest.mark.parametrize("noun", LEXICON["event"]["nouns"])
def test_each_incident_makes_its_toll_an_event(noun: str) -> None:
    assert ask(f"The {noun} in January had a death toll of «30».").scope.value == "event"


@pytest.mark.parametrize("noun", LEXICON["event"]["plural"])
@pytest.mark.parametrize("spread", ["across"])
def test_each_kind_of_incidents_in_many_places(noun: str, spread: str) -> None:
    assert ask(f"The many {noun} {spread} the north killed «30» people.").scope.value == "period"


@pytest.mark.parametrize("spread", LEXICON["event"]["spread"])
def test_each_word_of_many_places(spread: str) -> None:
    assert ask(f"Raids {spread} the north killed «30» people.").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["comparison"]["words"])
def test_each_comparison_is_no_span(word: str) -> None:
    assert ask(f"A raid, the {word} since 2014, killed «30» people.").scope.value == "event"


@pytest.mark.parametrize("metric", LEXICON["metrics"]["stock"])
def test_each_stock_is_a_total(metric: str) -> None:
    assert ask("There were «300» of them last week.", metric).scope.value == "total"


@pytest.mark.parametrize("metric", LEXICON["metrics"]["single"])
def test_each_sum_is_an_event(metric: str) -> None:
    assert ask("It had «300» of them.", metric).scope.value == "event"


@pytest.mark.parametrize("metric", LEXICON["metrics"]["standing"])
def test_each_standing_metric_is_a_total_in_the_present(metric: str) -> None:
    assert ask("There are «300» of them.", metric).scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["continuing"]["more"])
def test_each_word_that_goes_on_with_a_total(word: str) -> None:
    assert ask(f"«128» were killed since May. Then {word} «10» were lost.").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["continuing"]["same"])
def test_each_word_that_goes_on_with_a_report(word: str) -> None:
    answer = ask(
        f"The UN said last Monday that 128 were killed. Then {word} «10» others were lost.", published="2022-03-05"
    )
    assert str(answer.when.as_of) == "2022-02-28"


@pytest.mark.parametrize("word", LEXICON["continuing"]["openers"])
def test_each_opening_leans_on_the_sentence_before(word: str) -> None:
    assert str(ask(f"The tremor struck in 2010. {word.capitalize()} «10» were lost.").when.as_of) == "2010-12-31"


@pytest.mark.parametrize("word", LEXICON["beginning"]["words"])
def test_each_beginning_keeps_its_day(word: str) -> None:
    assert str(ask(f"The army, which {word} in 2011, killed «30» people.").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["beginning"]["upheavals"])
def test_each_upheaval_keeps_its_year(word: str) -> None:
    assert str(ask(f"The 2011 {word} was recalled as «30» people died.").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["beginning"]["reports"])
def test_each_report_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"Monday's {word} gave «30» deaths.").when.rule


@pytest.mark.parametrize("word", LEXICON["total"]["having"])
def test_each_word_of_having_tells_of_a_stock(word: str) -> None:
    assert ask(f"Hello. Bye. The army {word} «80» tanks.", "equipment").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["period"]["flows"])
def test_each_flow_of_a_span_is_no_stock(word: str) -> None:
    assert ask(f"They {word} in Peru: «130,000» people last year.", "refugees").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["event"]["lasting"])
def test_each_lasting_incident_makes_no_million_flee_at_once(word: str) -> None:
    assert ask(f"A {word} was told of, displacing «5 million» people.", "displaced").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["total"]["firm"])
def test_each_firm_state_outweighs_an_incident(word: str) -> None:
    assert ask(f"Some «90» villagers {word} after the strike on the camp.", "detained").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["event"]["welcoming"])
def test_each_offer_to_take_people_in_is_one(word: str) -> None:
    assert ask(f"Norland has pledged {word} «1,000» refugees.", "refugees").scope.value == "event"


@pytest.mark.parametrize("word", LEXICON["continuing"]["parts"])
def test_each_word_of_parts_goes_on_with_the_whole_of_the_sentence_before(word: str) -> None:
    assert ask(f"The flu killed 48 people in the past week. {word.capitalize()} «five» nurses.").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["total"]["growing"])
def test_each_verb_of_growth_leads_to_a_total(word: str) -> None:
    assert ask(f"Deaths have {word} in the past week to «44».").scope.value == "total"


@pytest.mark.parametrize("noun", LEXICON["attacks"]["nouns"])
@pytest.mark.parametrize("verb", LEXICON["attacks"]["verbs"][:3])
def test_each_attack_named_again_keeps_its_old_day(noun: str, verb: str) -> None:
    told = (
        f"Norland {verb} the town on 7 October 2021. A year went by. In the Norland {noun} «1,200» people were killed."
    )
    assert str(ask(told).when.as_of) == "2021-10-07"


@pytest.mark.parametrize("verb", LEXICON["attacks"]["verbs"])
def test_each_verb_of_attack_tells_the_day(verb: str) -> None:
    told = f"Norland {verb} the town on 7 October 2021. A year went by. In the Norland assault «1,200» were killed."
    assert str(ask(told).when.as_of) == "2021-10-07"


@pytest.mark.parametrize("word", LEXICON["elsewhere"]["reasons"])
def test_each_reason_has_a_day_of_its_own(word: str) -> None:
    assert str(ask(f"It came in {word} a raid on 20 February. It killed «12».").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["elsewhere"]["imposed"])
def test_each_law_has_a_day_of_its_own(word: str) -> None:
    assert str(ask(f"It holds «$3 billion» under a law {word} in January.", "money").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["total"]["adding"])
@pytest.mark.parametrize("toll", LEXICON["total"]["tolls"])
def test_each_word_of_adding_leads_to_another_total(word: str, toll: str) -> None:
    told = f"«Two» more people died in Oster, {word} the {toll} there to 14 since May."
    assert ask(told).scope.rule == "adds to a total"


@pytest.mark.parametrize("word", LEXICON["total"]["earlier"])
def test_each_change_from_an_earlier_value_has_its_own_day(word: str) -> None:
    assert (
        ask(f"Norland has «1,626» confirmed cases, {word} from 1,364 on Saturday.", "infected").scope.value == "total"
    )


@pytest.mark.parametrize("word", LEXICON["total"]["begun"])
def test_each_beginning_opens_a_total(word: str) -> None:
    assert ask(f"«12» people have been killed in fighting {word} on Friday.").scope.rule == "since a beginning"


@pytest.mark.parametrize("word", LEXICON["total"]["wars"])
def test_the_length_of_each_war_is_no_span(word: str) -> None:
    assert ask(f"Hello. «12» people died in the six-year {word}.").scope.rule == "whole war"


@pytest.mark.parametrize("word", LEXICON["event"]["series"])
def test_each_series_is_of_several_incidents(word: str) -> None:
    assert ask(f"«12» people were killed in a {word} raids on Friday.").scope.value == "period"


@pytest.mark.parametrize("word", LEXICON["total"]["reaching"])
def test_each_word_of_reaching_stands_right_before_its_total(word: str) -> None:
    assert ask(f"The number of dead {word} nearly «1,500» on Friday.").scope.value == "total"
    assert ask(f"Gunmen {word} the line and killed «12».").scope.value == "event"


@pytest.mark.parametrize("word", LEXICON["total"]["seasons"])
def test_each_season_sums_up(word: str) -> None:
    assert (
        ask(f"Hello. The country has had one of its worst {word}, with «12» people dead.").scope.rule == "whole season"
    )


@pytest.mark.parametrize("word", LEXICON["total"]["campaigns"])
def test_what_each_campaign_has_done_is_a_total(word: str) -> None:
    assert ask(f"Hello. Its {word} in the north has killed «40» people.").scope.rule == "whole war or campaign"


@pytest.mark.parametrize("word", LEXICON["total"]["gathered"])
def test_what_is_gathered_is_a_total(word: str) -> None:
    assert ask(f"It points to the «248» attacks on hospitals {word} the agency.", "attacks").scope.value == "total"


@pytest.mark.parametrize("word", LEXICON["event"]["repelled"])
def test_many_attacks_are_the_work_of_a_day(word: str) -> None:
    assert ask(f"The army said it {word} «46» attacks near the town.", "attacks").scope.value == "period"
