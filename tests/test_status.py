"""Happened, or feared and planned? One line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests.marked_counts import ask
from tracker.extract import extract
from tracker.extract.reading import words_of_status
from tracker.model import Article

PROJECTED = [
    ("refugees", "The worst-case scenario had been for «90,000» refugees."),
    ("refugees", "The worst-case scenario was «90,000» refugees."),
    ("returned", "The plan was for «20,000» returnees."),
    ("refugees", "The port is bracing for «60,000» refugees."),
    ("refugees", "The agency had prepared for «60,000» refugees but received only 4,000."),
    ("returned", "Some «4,000» families have asked to return home."),
    ("returned", "About «4,000» families want to return to Ruma."),
    ("votes_for", "She needs a vote of «60» to 40."),
    ("votes_for", "The bill could pass by «60» to 40."),
    ("troops", "The union is looking to triple the mission to more than «7,700» troops."),
    ("troops", "A total of «800» British troops and 300 French soldiers will be stationed there."),
    ("money", "The bank pledged about half the total -- «$4.2bn» over the next three years -- and the fund $1bn."),
    ("troops", "She has ordered the army to be increased by «80,000», to 1.5 million."),
    ("troops", "She has ordered the army to be increased by 80,000, to «1.5 million»."),
    ("money", "She offered a plan for a book, to be printed for «$2.9 million»."),
    ("money", "The gap is large, with «$18 million» urgently needed."),
    ("money", "The mayor has now promised to spend more - «€100bn» (£84bn) more - on schools."),
    ("money", "Ministers left the door open for a «€140bn» loan."),
    ("mass", "Both sides signed a deal to allow the export of «3 million» tonnes of rice."),
    ("released", "They signed an agreement to free «40» captives."),
    ("money", "A campaign to raise more than «£3m» for the hoard opened on Friday."),
    ("money", "The senate heard him defend his «$47 billion» budget request for the navy."),
    ("money", "A study put the prospective long-term cost of the dam at more than «$1 trillion»."),
    ("money", "The premier is advocating for the union to unlock up to «€140bn» in frozen funds."),
    ("money", "The bank is continuing to work on another «$3bn» package for schools."),
    ("released", "The terms are believed to involve the release of «30» captives during a truce."),
    (
        "released",
        "The rebels accepted a proposal, the basis of which is a pause and the release of «several dozen» hostages.",
    ),
    ("money", "For months, an aid package worth «$60.8bn» (£49bn) has been blocked in parliament."),
    ("money", "The town has been waiting for months for a «$60bn» aid package to pass."),
    ("money", "His first goal was to raise «$500»."),
    ("refugees", "He wants the port to be a haven and look after «1,000» refugees."),
    ("money", "The council called on donors to give «$2bn»."),
    ("equipment", "At least «seven» launchers, or their equivalent, were needed."),
    ("released", "It reportedly involves a truce of weeks and the release of more than «30» captives."),
    ("evacuated", "The city had hoped to evacuate «900» villagers."),
    ("money", "Congress rejected a bill that would have sent «$14bn» to the east."),
    ("money", "Of the «$1.2bn» asked for, little has come in."),
    ("money", "Senators blocked an aid bill worth «$40bn»."),
    ("money", "They objected to sending «tens of millions» of euros overseas."),
    ("troops", "The age was lowered in an effort to raise «thousands» of recruits."),
    ("killed", "The death toll is expected to rise to «700»."),
    ("displaced", "The army ordered «20,000» civilians to begin evacuating the port."),
    ("troops", "About «2,500» soldiers were to be withdrawn by Friday."),
    ("money", "So far donors have given $300 million of the «$1.2 billion» needed."),
    ("displaced", "The dam could leave «900» people displaced by floods."),
    ("money", "Of that, another «$7 billion» is yet to be transferred."),
    ("released", "Nearly «500» prisoners and 46 wounded soldiers will be exchanged on Sunday."),
    ("money", "Up to «7 billion» roubles (£98m) would be invested this year."),
    ("evacuated", "Its staff have recommended that «10,000» people move to another site."),
    ("displaced", "«270» residents are under mandatory evacuation orders."),
    ("equipment", "The country's application for «eleven» launchers is held up."),
    ("distance", "The zone would extend only «500» metres from the border."),
    ("displaced", "The offensive could displace 4 million people, including «900,000» children."),
    ("displaced", "The offensive could displace «4 million» people."),
    ("refugees", "Up to «5 million» people may flee the country."),
    ("refugees", "«4 million» people could cross the border, the agency said."),
    ("killed", "«Dozens» are feared dead after the ferry sank."),
    ("killed", "As many as «300» people may have died."),
    ("killed", "Police foiled a plot to kill «300» people."),
    ("damaged", "The men were accused of plotting to bomb «12» churches."),
    ("detained", "Police attempted to arrest «12» men."),
    ("killed", "They were convicted of conspiring to kill «300» people."),
    ("killed", "The drill simulated a quake that kills «300» people."),
    ("killed", "It is not true that «300» people died, the mayor said."),
    ("killed", "It is unclear whether «300» people died."),
    ("killed", "The army would not say if «300» had died."),
    ("released", "Some «300» people were to have been freed on Monday but were not."),
    ("killed", "Did «300» people really die in the camp?"),
    ("displaced", "Have «40,000» people fled?"),
    ("killed", "There is no evidence that «300» people were killed, the ministry said."),
    ("killed", "“Were «12» men killed?” he asked."),
    ("injured", "The blast may have hurt «40» workers."),
    ("killed", "At least «300» people were feared drowned."),
    ("killed", "«12» climbers are presumed dead."),
    ("killed", "The agency warned of «10,000» deaths."),
    ("killed", "The death toll is expected to reach «500»."),
    ("killed", "The toll could rise to «500», he said."),
    ("in_need", "Some «6.3 million» people will need aid next year."),
    ("assisted", "The agency plans to feed «2 million» people."),
    ("assisted", "The agency aims to reach «2 million» people."),
    ("assisted", "It is preparing to house «2 million» people."),
    ("money", "Donors pledged «$1.7 billion» for the country."),
    ("money", "The agency needs «$1.7 billion» this year."),
    ("money", "The office appealed for «$142 million»."),
    ("money", "The government will spend «$40 million» on homes."),
    ("money", "Lawmakers are considering «$40 million» in aid."),
    ("money", "He offered «$40 million» if the fighting stopped."),
    ("money", "Ministers asked for «$40 million»."),
    ("troops", "The country would send «500» soldiers."),
    ("troops", "The state has promised «500» soldiers."),
    ("released", "«30» prisoners will be freed."),
    ("released", "«30» prisoners are to be released on Friday."),
    ("returned", "«20,000» refugees are due to return in June."),
    ("evacuated", "Officials intend to evacuate «800» people."),
    ("displaced", "The army ordered «20,000» people to leave their homes."),
    ("displaced", "«20,000» people were told to leave the valley."),
    ("displaced", "«20,000» people are under evacuation orders."),
    ("displaced", "The dam threatens to drive out «20,000» people."),
    ("in_need", "If the rains fail, «3 million» will go hungry."),
    ("infected", "Models predict «9,000» cases by June."),
    ("infected", "The region is likely to see «9,000» cases."),
    ("affected", "A potential «9,000» homes would lose power."),
    ("equipment", "The US is set to send «20» tanks."),
    ("equipment", "Kyiv wants «300» tanks."),
    ("protesters", "Organisers expect «50,000» people at the march."),
    ("killed", "«20» hostages are at risk of being killed."),
    ("troops", "The force must have «8,000» soldiers."),
    ("troops", "The force is going to have «8,000» soldiers."),
    ("in_need", "About «6 million» people in the delta – half of its people – would go hungry next year."),
    ("money", "The council pledged 100,000 pounds ($«12,600») for the families."),
    ("money", "Diplomats dislike the proposal to hand «$1 billion» to traders."),
    ("killed", "If «10,000» people were killed, the other wars would be a footnote."),
    ("refugees", "He has arranged for «50» asylum seekers to be resettled abroad."),
    ("rescued", "It will take days simply to rescue the «300» victims."),
    ("money", "The union is to send «€40 million»."),
    ("equipment", "Germany agreed to hand over «12» tanks."),
    ("money", "Germany has agreed to give «€12 million»."),
    ("displaced", "«30,000» people need to leave their homes."),
    ("released", "They tried to free «30» people."),
    ("protesters", "Up to «6,000» people are due to march."),
    ("rescued", "Rescuers hope to free «12» trapped miners."),
    ("killed", "There are fears that «30» fishermen drowned."),
    ("money", "The bill would provide «$60 billion»."),
    ("money", "Rebuilding will cost «$20 billion»."),
    ("evacuated", "It will take days to evacuate the «300» wounded."),
    ("released", "They discussed a possible swap of 300 prisoners and «40» hostages."),
    ("returned", "They spoke of a possible return of 300 sailors, 12 cooks and «40» nurses."),
]


@pytest.mark.parametrize(("metric", "marked"), PROJECTED)
def test_put_off(metric: str, marked: str) -> None:
    answer = ask(marked, metric)
    assert answer.status.value == "projected"
    assert answer.status.span is not None


REPORTED = [
    ("detained", "Police hold «300» migrants who want to return to Ruma."),
    ("returned", "About «4,000» families who had asked to return were let in on Monday."),
    ("killed", "They discussed a possible swap of 300 prisoners on Friday, and «40» hostages died."),
    ("troops", "She already has committed nearly «4,000» soldiers to the valley."),
    ("refugees", "The money would help the camps, home to at least «900» refugees."),
    ("votes_for", "The Senate passed it - after defeating attempts to amend it - on an «89» to 9 vote."),
    ("votes_for", "She could muster only «11» votes."),
    ("refugees", "There is no sign that most of the «900» refugees in the town are leaving."),
    ("refugees", "The rice is enough to meet the demands of «900» refugees."),
    ("refugees", "Most of the «900» refugees are preparing to leave."),
    ("votes_for", "The motion drew «107» of the 119 votes needed."),
    ("affected", "The army brings tents as quickly as possible to «900» people struck by the flood."),
    ("affected", "The agency hopes to reach «40,000» people hit by the flood."),
    ("displaced", "The agency hopes to reach «40,000» people uprooted by the flood."),
    ("in_need", "They have launched an appeal to help «millions» of people facing hunger in the east."),
    ("missing", "The main aim of the search is to locate «three» missing crew."),
    ("released", "The last of the «three» leaders to be freed said the cells were full."),
    ("released", "She was the first of «12» hostages to be released."),
    ("money", "Of the $1.2bn asked for, «$400m» has come in."),
    ("equipment", "Norland gave «14» howitzers it had promised in March."),
    ("killed", "Officials expect the toll of «42» to rise."),
    ("troops", "The army has called up «30,000» men and may call up 20,000 more."),
    ("attacks", "Jets hit the city with more than «9,000» bombs this year and Oster needed to be able to fight back."),
    ("population", "They would struggle to rule by consent a population of some «40 million»."),
    ("money", "The bank blocked a firm worth «$1 billion» that moved its money."),
    ("released", "The talks on a proposal led to the release of «12» captives."),
    ("equipment", "All «seven» howitzers promised by Oslo have arrived."),
    ("equipment", "The «six» tanks pledged in May were delivered on Friday."),
    ("attacks", "She had not expected «two» more strikes to follow."),
    ("distance", "He could not have known that it would lead a boy to travel «100km» to the school."),
    ("distance", "The launcher can fire missiles up to «300km»."),
    ("area", "The aid will be stored at a «67» acre site."),
    ("injured", "The guard was last seen trying to help «two» badly-injured women."),
    ("killed", "The death toll reached «672» and was expected to rise."),
    ("injured", "The radio reported four dead and «17» wounded and predicted the count would rise."),
    ("distance", "People who want to leave the area of Kail, about «20» km from the border, are held."),
    ("in_need", "The fund asked for money to feed «9,000» hungry people."),
    ("protesters", "“We will win in the end,” the leader told «3,000» supporters."),
    ("equipment", "One witness said he could see «two» gunboats off the beach."),
    ("money", "So far donors have given «$300 million» of the $1.2 billion needed."),
    ("refugees", "Norland said it would not take in the «60,000» refugees at its gates."),
    ("injured", "Doctors fear for the lives of «12» wounded."),
    ("infected", "It could become the worst outbreak since one in 2003, infecting «900» people."),
    ("evacuated", "Officials, fearing a torrent, evacuated «130,000» villagers."),
    ("detained", "They demand the release of the «101» hostages."),
    ("rescued", "The «28» survivors of what may be the worst wreck in memory came ashore."),
    ("equipment", "The navy has sent «three» ships to help but they will take a week to arrive."),
    ("money", "This «£42 million» sum is good news for the town as it will allow us to mend the dyke."),
    ("detained", "«1,500» farmers are held in the camp and they have done no wrong and ought to be let go."),
    ("killed", "An attempt to rob a bank left «12» people dead."),
    ("killed", "The army attempted to retake the town, killing «40» rebels."),
    ("killed", "He attempted to leave but «12» guards were killed."),
    ("detained", "Police arrested «40» migrants attempting to reach Spain."),
    ("killed", "When did the «12» men die?"),
    ("population", "The town's «12,000» residents could have been told of the fire."),
    ("rescued", "«Ten» miners feared dead in the slide have been found alive."),
    ("rescued", "«Ten» miners presumed dead were pulled out alive on Sunday."),
    ("evacuated", "Officials, fearing a torrent as the dam gave way, evacuated more than «130,000» villagers."),
    ("assisted", "The agency, planning for a long winter, has already sheltered «9,000» families."),
    ("distance", "A truce would in effect freeze the existing «1,000km» front."),
    ("infected", "«Five» of these cases have resulted in people going to hospital."),
    ("killed", "He asked how a people who lost «8 million» of its own could be told so."),
    ("money", "We must unlock the frozen «$150 billion» for the towns."),
    ("magnitude", "The toll of the «7.0» quake may reach hundreds."),
    ("attacks", "«Four» rockets struck the yard on Sunday, and control of the port would be key."),
    ("detained", "The sides said «two» captured Norland pilots could face trial."),
    ("detained", "The aim is the release of the «101» hostages still held in the hills."),
    ("detained", "Some «133» hostages are believed still to be in the town."),
    ("distance", "They found a driver willing to take them to a border «250» km away."),
    (
        "population",
        "The longer it takes to calm this nation of over «40 million» people, the more trouble it is likely to see.",
    ),
    ("killed", "Fears grow in the port as the toll of the flu reaches «80»."),
    ("displaced", "We think that more than «100,000» must have already moved out of their homes."),
    ("troops", "It sent guards in an attempt to push back an assault involving «3,000» soldiers."),
    ("troops", "The state should have men to swap with the «500,000» or so who are currently at the front."),
    ("troops", "That would translate to about «55,000» soldiers."),
    ("mass", "A ship brought «12» tonnes of urgently needed food."),
    ("money", "The navy has seized the yacht, estimated to be valued at «$300 million», seized."),
    ("refugees", "The bank tries to get money to its «40,000» refugees."),
    ("equipment", "Could these «2» ships have a part in what is to come?"),
    ("money", "Just under half of the total «37 billion» dinars would be used to pay wages."),
    ("money", "Norland would give £500m this year, on top of «£2.5bn» already spent."),
    ("affected", "That may raise the pressure to let food in to the «28,000» villagers she said were trapped there."),
    ("equipment", "It has shipped crates likely holding «900» shells."),
    ("distance", "The rattle of guns could also be heard about «4» km inside the line."),
    ("troops", "He has pledged to begin pulling out the first of about «90,000» soldiers."),
    ("troops", "The plan is to send half of its «40,000» soldiers home."),
    ("mass", "They are sending scouts to see what is needed along with «2» tonnes of drugs."),
    ("money", "Our new plan will help farmers; and we have recently raised the fund from £17m to «£48m»."),
    ("distance", "The army is trying to press on along a front line for more than «300» miles."),
    ("distance", "As we are «12» miles from the port I doubt that we will see much help."),
    ("refugees", "It will freeze tonight and there are «thousands» here."),
    ("affected", "Given the floods, «40,000» people in the valley, it is going to be a long week."),
    ("affected", "Shelling threatens the lives of the «thousands» of people still sheltering there."),
    ("affected", "We fear that «12,000» people remain caught in the town."),
    ("killed", "Norland will hand over the bodies of «150» soldiers."),
    ("evacuated", "Buses took out 140 people on Tuesday, including «20» infants, from a town at risk of floods."),
    ("killed", "19 people are feared dead after the storm, including «three» who drowned in a home."),
    ("money", "Some «£90m» has been donated to an appeal for the victims."),
    ("attacks", "All «four» of the missiles hit their target."),
    ("equipment", "Norway had sent «400» rockets and promised more of them."),
    ("distance", "Some pulled back to seek cover near a town «35» km west of the port."),
    ("killed", "«12» people were killed in the market."),
    ("killed", "The army may retaliate for a raid that killed «12» people."),
    ("killed", "Leaders will meet after «12» people were killed."),
    ("killed", "The «12» victims will be buried on Monday."),
    ("killed", "The city changed its plans in honour of the «161» people who died in the fire."),
    ("killed", "«12» soldiers died in May 2015."),
    ("killed", "He said «12» people had died, which could lead to talks."),
    ("killed", "Police fear unrest: «12» people were killed."),
    ("killed", "The blast killed «12» people; the toll may rise."),
    ("displaced", "«20,000» people have fled, aware that they could come under fire."),
    ("displaced", "«20,000» people were forced to leave their homes."),
    ("evacuated", "The river burst its banks, forcing «100» families to evacuate."),
    ("evacuated", "The flood forced «100» people to be evacuated."),
    ("in_need", "Some «25 million» people are in need of aid."),
    ("in_need", "«25 million» people need food."),
    ("in_need", "«40,000» people are at risk of famine."),
    ("affected", "Floods have put «300,000» people at risk of disease."),
    ("affected", "«300,000» homes are at risk."),
    ("money", "The government announced «$2.3 billion» in aid."),
    ("money", "Congress approved «$2.3 billion» for the country."),
    ("money", "The bank gave «$2.3 billion» to the country."),
    ("money", "He has vowed to help and announced «$250 million» in aid."),
    ("money", "The firm signed a «$44 billion» deal that will change it."),
    ("money", "Rust could eat the «$1 billion» roof."),
    ("attacks", "Explosions could be heard; «four» rockets fell."),
    ("attacks", "The army fired «300» rockets, most of which were shot down."),
    ("troops", "He rejected talks while «5,000» soldiers held the town."),
    ("infected", "The clinic confirmed «40» cases."),
    ("refugees", "More than «660,000» people have crossed the border."),
    ("missing", "«Four» people are missing."),
    ("money", "A pledge, since paid, of «$40 million» came in June."),
    ("evacuated", "Some 2,000 homes are at risk and «thousands» of people have been moved."),
    ("distance", "When floods threaten, «40» km of barriers stand ready."),
    ("killed", "He will stay in custody over the killing of «two» boys."),
    ("protesters", "They can not ignore the «10 million» people who marched."),
    ("killed", "Envoy demands truce now Officials said at least «20» people were killed in the clashes."),
    ("infected", "Before he could see a doctor, he infected «eight» people."),
    ("damaged", "The toll could rise while «300» homes lie in ruins."),
    ("evacuated", "Some «50» people had to be evacuated after the river rose."),
    ("damaged", "«4,000» homes are damaged and will need new roofs."),
    ("killed", "It is the biggest risk of a plague since the fever came back in 2003, killing «257» people."),
    ("protesters", "In the port «2,000» gathered on Saturday, chanting, “We will change the regime.”"),
    ("displaced", "It is wrong to expect the more than «40,000» displaced people there to move."),
    ("displaced", "«40,000» families live here so that the army can hold the town."),
    ("magnitude", "The «7.0»-magnitude quake is feared to have killed thousands."),
    ("killed", "A judge ruled that a man accused of killing «two» people can be held for a week."),
    ("money", "Britons have donated «£23 million» to the appeal."),
    ("affected", "Britain will help «5,000» people trapped in the port."),
    ("money", "The market is predicted to grow from «$57bn» in 2023 to $187bn."),
    ("killed", "Two helicopters collided while trying to avoid fire, killing «17» soldiers."),
    ("detained", "The state is trying to negotiate the release of «two» teachers imprisoned there."),
    ("distance", "Guns could be heard; the line is about 4 km («2.5» miles) inside the state."),
    ("money", "It agreed to reopen its approximately $13.7bn (£«11bn») fund."),
    ("killed", "The court could jail him for killing «two» people."),
    ("killed", "He is wanted for killing «two» people."),
    ("killed", "He asked how «two» people could have died."),
    ("killed", "The deaths of «30» people must be investigated."),
    ("killed", "If confirmed, the «30» deaths would be the worst."),
    ("infected", "The virus has infected «600» people and could spread."),
    ("missing", "Fears are growing for «30» missing fishermen."),
    ("affected", "Rescuers hope to reach «12» trapped miners."),
    ("detained", "The «30» captured officers will be tried."),
    ("displaced", "«30» families who lost their homes will be given tents."),
    ("money", "Damage is estimated at «$20 million»."),
    ("money", "The $95bn bill includes «$60 billion» for the country."),
    ("displaced", "He asked the ministry to assist about «1,800» families displaced by the fighting."),
    ("refugees", "Neighbours prepare for an influx as «40,000» people flee the town."),
    ("population", "The party will have to lead the country of more than «80 million» people through hard times."),
    ("refugees", "Dry weather is forecast for southern and More than «20,000» of them are hosted there."),
    ("damaged", "354 needed help  «27» homes destroyed  31 homes damaged"),
]


@pytest.mark.parametrize(("metric", "marked"), REPORTED)
def test_said_as_fact(metric: str, marked: str) -> None:
    answer = ask(marked, metric)
    assert (answer.status.value, answer.status.span) == ("reported", None)


SECOND_VERBS = [
    "Portugal has accepted 5,500 refugees and may take in many more.",
    "Police arrested 40 people and could detain others.",
    "The agency has fed 3,000 families, and will now turn to the north.",
]


@pytest.mark.parametrize("text", SECOND_VERBS)
def test_what_may_be_done_next_puts_off_nothing_done(text: str) -> None:
    (figure,) = extract(Article("a", text, date(2024, 5, 6))).figures
    assert figure.status == "reported"


KNOWN = [
    "The state must house 900 people uprooted by the flood.",
    "A court will try 300 people arrested after the coup.",
    "Two more men held by rebels in the east could face the death penalty.",
    "The president promised to rebuild the 600 homes lost in the fire.",
    "Aid agencies need access to the 600,000 people cut off in the north.",
    "The rebels will free the hostages, eight of whom are dead.",
]


@pytest.mark.parametrize("text", KNOWN)
def test_what_is_to_be_done_to_a_group_puts_off_nothing_that_befell_it(text: str) -> None:
    (figure,) = extract(Article("a", text, date(2024, 5, 6))).figures
    assert figure.status == "reported"


MISSED = [
    ("money", "A donor conference raised «$1.5 billion» in pledges.", "projected"),
    ("equipment", "He backed the sale of «40» jets.", "projected"),
    ("damaged", "«30» homes will have to be rebuilt.", "reported"),
    ("killed", "Had the dam broken, «9,000» people were lost.", "projected"),
    ("troops", "The plan he tore up gave the region «8,000» soldiers.", "projected"),
]


@pytest.mark.xfail(strict=True, reason="needs the meaning of the whole sentence")
@pytest.mark.parametrize(("metric", "marked", "status"), MISSED)
def test_status_not_yet_found(metric: str, marked: str, status: str) -> None:
    assert ask(marked, metric).status.value == status


LEXICON = words_of_status()["projected"]


@pytest.mark.parametrize("word", LEXICON["modals"] + LEXICON["verbs"] + LEXICON["near"])
def test_each_word_before_the_number_puts_it_off(word: str) -> None:
    assert ask(f"Officials {word} «300» tanks there.", "equipment").status.value == "projected"


@pytest.mark.parametrize("word", LEXICON["after"])
def test_each_word_after_the_number_puts_it_off(word: str) -> None:
    metric = "returned" if word in LEXICON["homesick"] else "released"
    assert ask(f"In the north «300» people {word} there.", metric).status.value == "projected"


@pytest.mark.parametrize("word", LEXICON["done"])
def test_each_finished_deed_makes_it_a_fact(word: str) -> None:
    assert ask(f"They hope to help and {word} «300» tanks.", "equipment").status.value == "reported"


@pytest.mark.parametrize("word", LEXICON["orders"])
def test_each_order_puts_off_those_who_are_to_leave(word: str) -> None:
    assert ask(f"The army {word} «300» people to leave the town.", "displaced").status.value == "projected"


@pytest.mark.parametrize("word", LEXICON["leave"])
def test_each_way_of_leaving_belongs_to_an_order(word: str) -> None:
    assert ask(f"The army ordered «300» people {word} the town.", "displaced").status.value == "projected"


@pytest.mark.parametrize("word", LEXICON["idle"])
def test_each_idle_phrase_puts_nothing_off(word: str) -> None:
    assert ask(f"They {word} «300» tanks there.", "equipment").status.value == "reported"


@pytest.mark.parametrize(("metric", "word"), [(m, w) for m, ws in LEXICON["metric_words"].items() for w in ws])
def test_each_word_of_a_metric_is_no_plan(metric: str, word: str) -> None:
    assert ask(f"There were {word} «300» people there.", metric).status.value == "reported"


@pytest.mark.parametrize("word", LEXICON["future"])
def test_each_word_of_the_future_is_a_word_that_puts_off(word: str) -> None:
    assert word in LEXICON["verbs"] + LEXICON["after"] + LEXICON["near"]
