"""The finite verb that governs a number decides whether it has happened. One line a case."""

# ruff: noqa: E501
from __future__ import annotations

from datetime import date

import pytest

from tests.marked_counts import ask
from tracker.extract import extract
from tracker.extract.reading import words_of_status
from tracker.model import Article

FACTS = [
    "The ministry hopes for a fair hearing of its appeal against the ruling in the «$3 billion» case.",
    "Hopes are fading of finding «three» crew members still missing off the coast.",
    "They then dismissed calls for the house to have a vote on any deal by «331» to 286 votes.",
    "The state will open an inquiry on why «hundreds» of women and girls have gone missing.",
    "The army had destroyed only ten tunnels and «eight» houses as part of a plan to clear a strip that would run along the fence.",
    "Police arrested «3,500» marchers in the port, likely to break the strike.",
    "With «664» confirmed cases in the valley and more in the hills, will a plague come?",
    "To hold down prices costs the state «$1.2 billion» in lost income but lifting the cap will be unpopular.",
    "The rafts may carry on, though the flood killed 12 goats and «40» people.",
    "A part of his ashes could be scattered near Oster, about «130» kilometres upstream from Kail.",
    "The town is in need of men to hold a dyke that runs for more than «300» km.",
    "The ministry called for the council to step in, claiming «20» traders were killed last year.",
    "Some parties want the settlers to be excluded from the count. «Millions» of settlers have poured into Norland since the war.",
    "Before the raid in which dozens may have died, the army had admitted to killing «220» villagers since August.",
    "The ministry has said it will open an inquiry into the deaths of the «two» envoys.",
    "The appeal has received only a tenth of the money needed - «$298m» out of a $4.6bn target.",
    "The grocer finally accepted its rival's offer to cut the price by «$350 million».",
    "Although he has refused to show his papers, the paper wrote that he took a «$916 million» loss.",
    "The project is the result of three years' work and an investment of «44 billion» yuan.",
    "The firm bought a fifth of the Kara project for «$5.4 billion».",
    "The mayor ordered the evacuation of the low-lying streets, though over «160,000» people live in the area.",
    "The envoy accused him of failing to declare more than «$2 billion» in deposits as required by law.",
    "She says the «$5,000» in prize money will go to her old school.",
    "The state will put $87 million toward pipes and in March the agency awarded «$100 million» to the city.",
    "To hold down prices costs the state «$1.2 billion» in lost income, but lifting the cap will be unpopular.",
    "The army had destroyed only «eight» houses as part of a plan to clear a strip that would run along the fence.",
    "While no ministry can control the price, we have brought in an extraordinary «$37bn» package to help families.",
    "Of those who were named as needing help, only «12,700» people were reached last week.",
    "He wants an inquiry after the guards killed «40» men.",
    "The lake town may sue the firm, which lost «$300 million» last year.",
    "They are planning a march, and police arrested «12» people on Sunday.",
    "The minister will visit the port, where the flood left «900» families homeless.",
    "The union hopes to open talks with the rebels, who hold «300» captives.",
    "Doctors expected a quiet night but treated «60» wounded men.",
    "The king promised reform and freed «120» prisoners.",
    "The strike could spread, the union said, adding that «6,000» workers had walked out and marched.",
    "The council has asked for calm, saying «14» people had died.",
    "Ministers will meet on Monday to discuss the quake, which killed «900» people.",
    "The rebels, who want a truce, have released «19» hostages.",
    "Oslo agreed to talks after it lost «30» soldiers.",
    "The bank needs to cut costs after it paid «$4 million» in fines.",
    "The firm that plans the mine has spent «$40 million» there.",
    "The agency, which aims to feed the whole valley, fed «9,000» people in May.",
    "The port will reopen: «12» ships were damaged.",
    "The judge will sentence a man who killed «five» women.",
    "The government may have to resign over the fire that killed «61» people.",
    "Police are seeking two men over a robbery in which «three» guards were shot dead.",
    "Aid workers are trying to reach a valley where «4,000» people are trapped.",
    "Families plan to sue over the collapse of a bridge that killed «43» people.",
    "The party, which is likely to win, won «12» votes to 3 in the council.",
    "A vaccine could be ready by May, but the fever has already killed «900» people.",
    "The airline is due to publish its report on the crash in which «150» people died.",
    "Voters will choose a new mayor in a city of «two million» people.",
    "A donor has offered to rebuild the school where «20» children died.",
    "He denied that he planned the raid, in which «40» people were killed.",
    "Officials fear unrest after troops shot dead «17» marchers.",
    "The prosecutor requested a trial for the guards, who beat «30» inmates; «two» prisoners died.",
    "They would be turning their backs on the «millions» of people who have taken to the streets.",
    "The number of bankers who think three rises will be needed rose from six to «nine» killed.",
    "The ministers could shore up the fund that feeds «900,000» families.",
    "The bill would cut the funds that feed «900,000» families.",
    "At least «four» of the wounded required stitches.",
    "The crash hurt 60 people, «31» of whom needed hospital treatment.",
    "In May the king was set to begin his third term and «thousands» protested against it in the port.",
    "A woman committed suicide by leaping from a bridge, killing her «six» children.",
    "The talks will settle the status of some «3 million» Norlanders living in Westland.",
    "The quake prompted «thousands» of villagers to be evacuated.",
    "The sum needing approval fell from «$50 million» to $5 million.",
    "The office approved 227 road projects valued at «1.7 trillion» yuan in May.",
    "The ships will sail to Kail Bank, «250» km off the coast.",
    "Snow is falling in what could be the worst storm of the year, affecting about «50 million» people.",
    "The helicopter fetched a seaman requiring medical help from a boat «150» nautical miles west of Kail.",
    "The panel called on the state to reveal the whereabouts of «three» brothers who were kidnapped in May.",
    "More than «500,000» residents of the port can work calmly now.",
    "Unions want a say for the «40,000» workers who joined the march.",
    "The mayor hopes to talk with the «9,000» villagers who fled the flood.",
    "The ministry has granted visas to «300» refugees so far but the mayor said more needed to be done.",
    "The mayor said dozens may have been killed and the king has heard that between «30» and 50 people were killed.",
    "While the premier had vowed to accept 20,000 refugees, so far fewer than «2,000» people have been resettled and killed.",
    "The state will open an inquiry on why «hundreds» of women have gone missing.",
    "All you need to know: in the rising about «300» people, most of them sailors, were killed.",
    "«Three» climbers are missing but I am sure that their story will be told.",
    "«Two» navy vessels are at the scene and will stay there.",
    "Lawmakers voted by 331 to 286 to reject a change requiring a new ballot and by «335» to 287 votes to drop another.",
    "Peers voted by 274 votes to «118» not to ask again whether the house should have a veto.",
    "The outbreak could lead to great losses as an estimated «124,000» hectares of maize has been burnt.",
    "Former guard links the king to «200» killings “I will not be silent,” he wrote.",
    "Demand for feed is about «600 million» tonnes.",
]

PLANS = [
    "The agency launched an appeal for «$3 million» against hunger.",
    "The mayor hopes that «300» men and women will come and march.",
    "They will send 12 tanks and «40» guns.",
    "The slide may have killed ten men and «20» women.",
    "About «300» workers are likely to lose their homes.",
    "The storm left «20» people feared dead.",
    "The «$999 million» requested by the ministry would pay for the first year alone.",
    "The bureau turned down «$12 million» sought by the farmers.",
    "There are fears that «20» people were killed.",
    "Rescuers fear the slide buried «40» people.",
    "The region would need «$3bn» to rebuild.",
    "The state pledged «$400 million».",
    "The union plans to send «600» soldiers.",
    "The bureau requested «$1bn» for the wall.",
    "The «$999m» requested by the ministry would cover the first year.",
    "The agency launched an appeal for «$40 million».",
    "«Two» navy ships will be used in the search.",
    "The blast may have killed 20 people and injured «300».",
    "The fire could have hurt or killed «300» people.",
    "Norland plans to build a wall that runs «300» km along the border.",
    "She hopes that «300» men have survived; «40» soldiers will be sent.",
    "He discussed a plan to evacuate «900» villagers.",
    "Jets likely bombed «several» villages.",
    "Firms could be banned or fined «$3 million».",
    "Ministers want to send tents, food and «4,000» soldiers.",
    "The bill would give the farmers «$12 million».",
    "The union wants its force increased to «9,000» soldiers.",
    "The council rejected a plan to house «300» refugees.",
    "He offered to pay «$2 million».",
    "They demanded «$2 million» from the firm.",
    "The lender agreed to lend «$9bn».",
    "The state is considering whether to send «40» tanks.",
    "About «7,000» homes are likely to lose power.",
    "Parliament will vote on a bill that gives «$60bn» to farmers.",
    "If the dam breaks, «30,000» people will be left homeless.",
    "The pact would see «30» hostages released.",
    "The minister says the state must find «$800 million» by June.",
    "He called on donors to give «$90 million».",
    "Her plan to resettle «4,000» refugees was criticised.",
    "The drought has worsened and «3 million» people could go hungry.",
    "Under the plan, «900» soldiers would leave.",
    "They called for «$4 million» in compensation.",
    "The firm aims to have sold «$4 billion» worth of bonds by June.",
    "It needs «400» more soldiers.",
    "By June the fund will have paid out «$40 million».",
    "The fever might infect «2 million» people, the agency said.",
    "Some «400» families are to be evacuated.",
    "The town expects to host «9,000» refugees.",
    "The agency wants to vaccinate «2 million» children.",
    "The council projects a loss of «$40 million».",
    "The firm committed to spending «$40 million».",
    "Norland committed «400» soldiers to the force.",
    "Oslo agreed to pay «$2 million».",
    "The fund needs «$40 million».",
    "«$40 million» is needed for tents.",
    "The project to house «300» refugees starts in May.",
    "The army risks losing «300» soldiers.",
    "Population: the town could reach «40,000» residents by 2030.",
    "«40,000» people will live in the new town.",
    "They will free the «12» hostages who were seized in May.",
    "Norland would take in «4,000» refugees who have reached the camp.",
    "The plan would give «$300 million» to farmers who lost their crops.",
    "Aid groups appealed for «$3 million» for the families that lost homes.",
    "A quake would kill «3,000» people who live near the river.",
    "Talks are held up because officials have yet to decide whether he should get the «$20 million» payment that the firm had promised him.",
    "Tented camps able to shelter «10,000» people each would be built in the hills.",
    "The agency led a «$2.3 billion» appeal for the valley.",
    "The demand for «$4 million» was turned down.",
    "The bill could pass by «331» votes to 286.",
    "Lawmakers will vote on it and hope to win by «331» votes to 286.",
    "All you need is «$300» for tents.",
    "The plan would raise its army to «9,000» soldiers.",
]


def status_of(marked: str) -> str:
    """The status of the figure whose number stands between « and »."""
    at = marked.index("«")
    figures = extract(Article("a", marked.replace("«", "").replace("»", ""), date(2024, 5, 6))).figures
    (status,) = {f.status for f in figures if f.start - 2 <= at < f.end}
    return str(status)


@pytest.mark.parametrize("marked", FACTS)
def test_what_a_verb_of_the_past_tells_is_a_fact(marked: str) -> None:
    assert status_of(marked) == "reported"


@pytest.mark.parametrize("marked", PLANS)
def test_what_no_verb_tells_as_done_stays_a_plan(marked: str) -> None:
    assert status_of(marked) == "projected"


WORDS = words_of_status()["governing"]


@pytest.mark.parametrize("word", WORDS["undecided"])
def test_what_is_only_weighed_or_asked_for_is_no_fact(word: str) -> None:
    assert ask(f"They may stay and {word} «300» tanks.", "equipment").status.value == "projected"


@pytest.mark.parametrize("word", [w for w in WORDS["clausal"] if w != "announced"])
def test_behind_a_verb_of_telling_stands_what_is_told(word: str) -> None:
    assert ask(f"They hope for a vote that {word} «300» tanks will go.", "equipment").status.value == "projected"


@pytest.mark.parametrize("word", WORDS["stative"])
def test_what_is_there_is_a_fact(word: str) -> None:
    assert ask(f"They may go, but «300» people {word} there.").status.value == "reported"


@pytest.mark.parametrize("word", [w for w in WORDS["opening"] if w.isalpha()])
def test_each_word_opens_a_clause_of_its_own(word: str) -> None:
    assert ask(f"They may go, {word} «300» men were held there.").status.value == "reported"


@pytest.mark.parametrize("word", WORDS["making"])
def test_what_is_only_made_is_not_there(word: str) -> None:
    assert ask(f"They agreed to {word} a wall that stretches «300» km.", "distance").status.value == "projected"


@pytest.mark.parametrize("word", WORDS["holdings"])
def test_what_somebody_has_is_a_fact(word: str) -> None:
    assert ask(f"It will send six of its {word} of «300» ships.", "equipment").status.value == "reported"


@pytest.mark.parametrize("word", WORDS["no_past"])
def test_not_every_word_in_ed_is_a_verb(word: str) -> None:
    assert ask(f"They will send {word} «300» tanks.", "equipment").status.value == "projected"


@pytest.mark.parametrize("word", words_of_status()["projected"]["crimes"])
def test_a_crime_is_committed_and_not_promised(word: str) -> None:
    assert ask(f"He committed {word} with «300» men.", "troops").status.value == "reported"


@pytest.mark.parametrize(
    "word", [w for w in words_of_status()["projected"]["doubting"] if w in ("fears", "likely", "unlikely")]
)
def test_what_is_told_behind_a_doubt_is_supposed(word: str) -> None:
    assert ask(f"The slide {word} killed «300» men.").status.value == "projected"
