"""As of which day a count holds that its own clause dates: one line a case."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask

# Unless a case says otherwise, the article is of Saturday 5 March 2022.
IN_THE_CLAUSE = [
    (
        "Rain hit the east over a week ago, and officials on Friday said so far «102» have died.",
        "2022-03-04",
    ),
    ("Rain swamped the east over a week ago, and «102» people have died so far.", "2022-03-05"),
    ("The toll is 102, up «35» from Thursday.", "2022-03-05"),
    ("The death toll from Thursday's quake rose to «3,000».", "2022-03-05"),
    ("Men dug on Friday as the death toll from Thursday's quake rose to «3,000».", "2022-03-04"),
    ("The toll from Thursday's quake was «40».", "2022-03-03"),
    ("The toll is «102», up 35 from Thursday.", "2022-03-05"),
    ("A print ties the man who shot «two» guards last week to the November murder of a clerk.", "2022-02-27"),
    ("The raid came a day after the 10th anniversary of a bombing that killed «250» people.", "2012-03-05"),
    ("Shelling left 12 dead on Friday, three days after a raid that killed «6».", "2022-03-01"),
    ("The agency asked for «$44 million» to go on through May.", "2022-05-31"),
    ("The agency asked for «$44 million» in May.", "2021-05-31"),
    ("Norland failed to meet its target of sending «one million» shells by the end of January.", "2022-01-31"),
    ("More than «400» boatmen drifted for six days before fishermen saved them early on Thursday.", "2022-03-03"),
    ("«40» men held out for six days before help came.", "2022-03-05"),
    ("It said «900» people faced hunger and asked for aid to avoid a repeat of a famine a decade ago.", "2022-03-05"),
    ("It was the worst since a February 9 rampage in the port of Vall, where gunmen killed «30» people.", "2022-02-09"),
    ("It was the worst since a February 9 bombing that killed «30» people.", "2022-02-09"),
    ("Some «30» people have died since a February 9 bombing.", "2022-03-05"),
    ("The raiders took «200» pupils from a school on 14 February.", "2022-02-14"),
    ("Among the dead were «two» girls in summer dresses.", "2022-03-05"),
    ("The palace announced a rise in spending Monday that would add «$54 billion» to the budget.", "2022-02-28"),
    ("The mayor said «4,000» refugees would be housed in tents on Thursday.", "2022-03-10"),
    ("Some «6 million» children now depend on aid, 12 times the number in 2012.", "2022-03-05"),
    ("The fire killed «260» people. (23.06.2016) Thousands march today.", "2016-06-23"),
    ("The fire was put out. (23.06.2016) «300» people march in Lamu.", "2022-03-05"),
    ("Norland says it lost «21» men on the night of 9-10 February.", "2022-02-10"),
    ("Shells killed «21» people overnight into Thursday.", "2022-03-03"),
    ("Shells killed «21» people overnight from Wednesday to Thursday.", "2022-03-03"),
    ("Late on Wednesday into Thursday, shells killed «21» people.", "2022-03-03"),
    ("Shells killed «21» people on Wednesday before they fell on Arda on Thursday.", "2022-03-02"),
    ("In 2014, «21» people were killed, in 2015 there were no raids.", "2014-12-31"),
    ("On Wednesday «21» people were killed, and on Thursday the guns fell silent.", "2022-03-02"),
    ("Some «21» people were killed, on Thursday alone.", "2022-03-03"),
    ("The siege of the week ended on Thursday as «21» people were freed.", "2022-03-03"),
    ("The sale of «900» 2000lb bombs was put off.", "2022-03-05"),
    ("A storm killed «40» people in mid-2020.", "2020-06-30"),
    ("He feared «300» might have drowned in the ferry that sank on Thursday.", "2022-03-03"),
    ("He hoped «300» might be freed on Thursday.", "2022-03-10"),
    ("The death toll from last week's floods in Norland has risen to «40».", "2022-03-05"),
    ("The number of dead in last month's floods has now reached at least «40».", "2022-03-05"),
    ("The death toll from last week's floods in Norland is «40».", "2022-02-27"),
    ("A storm killed «40» people in early 2020.", "2020-03-31"),
    ("The rebels had fired «148» rockets by the start of this year.", "2022-01-31"),
    ("Clashes through February 3 killed «40» people.", "2022-02-03"),
    ("The cost in lives through February 3 was «40» dead.", "2022-02-03"),
    ("«12» people died when a World War II-era bomber crashed on Thursday.", "2022-03-03"),
    ("The 1918 Spanish flu outbreak killed «50 million» people.", "1918-12-31"),
    ("In the 1991 Gulf War «900» sailors drowned.", "1991-02-28"),
    ("Up to «250» people were missing from the ferry, which was said to have left Norland on Monday.", "2022-03-05"),
    ("A man suspected of a stabbing that left «three» people dead in Oster was released on Friday.", "2022-03-05"),
    ("The man accused of shooting dead «four» women appeared in court on Monday.", "2022-03-05"),
    ("A man accused of shooting dead «four» women on Monday has been charged.", "2022-02-28"),
    ("The rebels were blamed for an attack that killed «12» people on Friday.", "2022-03-04"),
    ("«12» people died on a ship that visited the port between 3 and 6 February.", "2022-03-05"),
    ("«179» soldiers were killed there after the premier backed the decision to invade in March 2003.", "2022-03-05"),
    ("Frost, which lasts from November to January, often kills «40» people.", "2022-03-05"),
    ("At least «5» people died in the storm, including one man who drowned in a river on 16 February.", "2022-03-05"),
    ("The south has had rain since 8 May 2021 where «3» people died after floods.", "2021-05-08"),
    ("They spoke of «12» dead before the law that will raise duties in July.", "2022-03-05"),
    ("The pact, expected to be set out on Monday, ends a war in which «40» villages fell.", "2022-03-05"),
    ("The last pandemic was in 1968. The virus killed «3 million» people at the time.", "1968-12-31"),
    (
        "Monday's blast was the worst since a raid in Vall in August 2018, with aides putting the dead at the time"
        " at «150».",
        "2018-08-31",
    ),
    ("The same jet was in a crash in Vall on 23 August 1987. The report said «12» passengers were hurt.", "1987-08-23"),
    ("Police came at dawn on Saturday to clear the camp. Within an hour, «12» people were dead.", "2022-03-05"),
    (
        "The plan, which the state took up on Tuesday, calls for calm. Shells hit the port. «5» people died there.",
        "2022-03-05",
    ),
    ("A critic of the Sunday Herald was there. Shells hit the port. «5» people died there.", "2022-03-05"),
    ("The toll has risen to «39», up from seven on Thursday.", "2022-03-05"),
    ("The army said on Friday that the toll had risen to «64», up from seven a day earlier.", "2022-03-04"),
    ("Officials said that heavy rain between 2 and 14 February had left «60» people dead.", "2022-02-14"),
    ("Tensions grew after the 7 January Zandar attack, in which «120» people were killed.", "2022-01-07"),
    ("A study said last month that «900» people were hungry and that famine was imminent by May.", "2022-02-28"),
    (
        "He seeks a fund for «400» dead, with the aim of opening it in time for the next summit in July.",
        "2022-03-05",
    ),
    ("As of 10 February «30» bodies have been recovered.", "2022-02-10"),
    ("A clerk is due in court on 5 April. A blast hit the mill, killing «8» people the same day.", "2022-03-05"),
    ("He was remanded until April 5. Shells hit the port, killing «8» people the same day.", "2022-03-05"),
    ("The vote was postponed to 12 June. Shells hit the port, killing «8» people the same day.", "2022-03-05"),
    ("Some «12,000» people have fled Vall since the 2019 coup, the UN said in November.", "2021-11-30"),
    ("The firm is aiming to spend $«4.4» million on the mill by the end of June.", "2022-06-30"),
    ("The guards were there until November, when a blast killed «4» people.", "2021-11-30"),
    ("In 2019 the coup cost lives; some «12,000» people fled Vall in November.", "2019-11-30"),
    ("On 1 March they found «18» bodies, seven more on 2 March.", "2022-03-01"),
    ("Ida Holt told the Oster News, “On 23 December 2021 a blast, felt in Vall, killed «12» people.”", "2021-12-23"),
    ("Word is scarce, though on Thursday the mayor said «57» people had died.", "2022-03-03"),
    ("Some «40» people died, roughly the same number as in 2021.", "2022-03-05"),
    ("The agency fed 300 people last month and hoped to reach «900» more.", "2022-03-05"),
    ("Fighting in February forced 300 people out, adding to the «900» already uprooted by the war.", "2022-03-05"),
    ("Drones killed at least «12» people on the island, which Norland took from Vall in 2014.", "2022-03-05"),
    ("On Monday a court heard of a fire last year that killed «86» people.", "2021-12-31"),
    ("Since 10 January 700 people have fled. Some «334» had left a week earlier.", "2022-02-26"),
    (
        "In 2021 floods drove out 30, a third more than in 2020. At the end of the year «71» lived in tents.",
        "2021-12-31",
    ),
    ("The agency fed «2,100» people during the fourth quarter.", "2021-12-31"),
    ("Since January «780» people have drowned, against 500 in the whole of last year.", "2022-03-05"),
    ("The toll in the quake that struck Peru last Saturday has crossed «6,200».", "2022-03-05"),
    ("So far «27» bodies have been found after Thursday's quake.", "2022-03-05"),
    ("A total of «27» people died in Thursday's quake.", "2022-03-03"),
    ("About «600» people are missing after a torrent of mud on Monday.", "2022-03-05"),
    ("The state has «100» troops there, but they are due to pull out by the end of 2023.", "2022-03-05"),
    ("By the end of 2021 many had fled to Peru, which already hosts «900» of them.", "2022-03-05"),
    ("Early this year «12» people drowned.", "2022-03-05"),
    ("In Q2 2021 «12» people drowned.", "2021-06-30"),
    ("In the first two days of March «300» people were held.", "2022-03-02"),
    ("Rebels fired «74» rockets overnight, the army said early on Friday.", "2022-03-04"),
    ("Thursday's raids came hours after he asked for a plan to send «40» tanks.", "2022-03-03"),
    ("They were unrelated to last month's landmark $«17» million aid package.", "2022-02-28"),
    ("Peru says more than «900» people have died, while Chile last week admitted 40 deaths.", "2022-03-05"),
    ("A truce was signed on Monday. Some «40» of the hostages are presumed dead.", "2022-03-05"),
    ("The school's 1986 batch gave «3» million dollars on Thursday.", "2022-03-03"),
    ("The agency said «40» people were starving and that famine was likely by May.", "2022-03-05"),
    ("By May the toll had reached «1,000».", "2021-05-31"),
    ("In FY2020 «12» people drowned.", "2020-12-31"),
    ("Nearly «3,000» people died in the September 11 attacks.", "2001-09-11"),
    ("Police on Tuesday held «12» men over the killing of a nun in January.", "2022-03-01"),
    (
        "By the middle of this week rallies were held, and they went on: police said on Friday «12» people died.",
        "2022-03-04",
    ),
    ("In week 6, 278 cases of flu were found, compared to «151» in week 5.", "2022-02-06"),
    ("In week 6, «278» cases of flu were found, compared to 151 in week 5.", "2022-02-13"),
    ("Deaths from cholera came to «12» in week 50.", "2021-12-19"),
    ("In the week of 14 February «12» children died.", "2022-02-20"),
    ("Some 3,000 came last week, up from «1,200» the week before.", "2022-02-20"),
    ("In 2021 «120» people died, and 90 the year before.", "2021-12-31"),
    ("So far this year 39 people have drowned, compared with «65» in the same period of 2021.", "2021-03-05"),
    ("The storm killed 28 on Thursday, more than the «19» who died in a gale there in 2012.", "2012-12-31"),
    ("«38» people, most of them Danes, died in June 2015 when a gunman opened fire.", "2015-06-30"),
    ("Its losses rose to «704» men from 544 men the year before.", "2022-03-05"),
    ("Its losses rose to 704 men from «544» men in 2020.", "2020-12-31"),
    ("The vote comes a month after a storm hit the coast, killing «12» people.", "2022-02-05"),
    (
        "Until the 1960s people drowned here, and the turning point was the storm of 1987, where «18» died.",
        "1987-12-31",
    ),
    ("«12» people were killed on Thursday when a shell hit a market.", "2022-03-03"),
    ("On Thursday, a shell hit a market, killing «12» people.", "2022-03-03"),
    (
        "She led a march on 20 September of last year. Some «four million» people took part in the protests.",
        "2021-09-20",
    ),
    ("The army burnt the hills from 2016 to 2018. These raids included the killing of «10,000» people.", "2018-12-31"),
    ("«Two» blocks in the port, near the front, were hit on 9 February: 48 people were killed.", "2022-02-09"),
    ("Between January and the end of March, «half a million» people will likely have fled.", "2022-03-31"),
    ("A shell killed «12» people, including three children, on Thursday.", "2022-03-03"),
    ("A shell killed «12» people, including three children on Thursday.", "2022-03-03"),
    ("A shell killed 12 people, including «three» children on Thursday.", "2022-03-03"),
    ("The fighting has killed 100 people, including «fifty» in January.", "2022-01-31"),
    ("On Thursday, officials said a shell had killed «12» people.", "2022-03-03"),
    ("A strike on Wednesday night left «12» people dead, the mayor said.", "2022-03-02"),
    ("Wednesday's strike killed «12» people.", "2022-03-02"),
    ("The strike, which came early on Wednesday, killed «12» people.", "2022-03-02"),
    ("«12» people were killed yesterday.", "2022-03-04"),
    ("At least «12» people died last week in floods.", "2022-02-27"),
    ("At least «12» people died last month in floods.", "2022-02-28"),
    ("In January, floods killed «12» people in the delta.", "2022-01-31"),
    ("In 2014, floods killed «12» people in the delta.", "2014-12-31"),
    ("The 2010 earthquake killed «220,000» people.", "2010-12-31"),
    ("In 1692 a quake killed «2,000»; one in 1843 killed 5,000.", "1692-12-31"),
    ("In 1692 a quake killed 2,000; one in 1843 killed «5,000».", "1843-12-31"),
    ("Floods killed «12» on Monday and 14 on Tuesday.", "2022-02-28"),
    ("Floods killed 12 on Monday and «14» on Tuesday.", "2022-03-01"),
    ("By 12 February there were «40» cases; three patients died yesterday.", "2022-02-12"),
    ("By 12 February there were 40 cases; «three» patients died yesterday.", "2022-03-04"),
    ("Between 24 February and 3 March the office counted «1,006» casualties.", "2022-03-03"),
    ("«21» people were killed over the past 24 hours.", "2022-03-05"),
    ("«21» people were killed over the past 24 hours, the governor said on Thursday.", "2022-03-03"),
    ("«21» people were killed in the 24 hours to 00:00 on 2 March.", "2022-03-01"),
    ("«21» people were killed until 24:00 on 1 March.", "2022-03-01"),
    ("Some 40 died and «70» were hurt on Thursday.", "2022-03-03"),
    (
        "Militants stormed the town on 7 May 2019, in which about 90 people were killed and «25» others taken hostage.",
        "2019-05-07",
    ),
    ("The war began on 7 May 2019, when gunmen crossed the border, killing about «1,200» people.", "2019-05-07"),
    ("The flood killed «12» people four years ago.", "2018-03-05"),
    ("«12» people drowned 10 days ago when a ferry sank.", "2022-02-23"),
    ("It was in mid-February that «12» miners died.", "2022-02-20"),
    ("In early February «12» miners died.", "2022-02-10"),
    ("By the end of 2021, «6.9 million» people were displaced.", "2021-12-31"),
    ("This year «12» people have been killed in attacks.", "2022-03-05"),
    ("«12» people have been killed in recent weeks.", "2022-03-05"),
    ("«12» were killed overnight.", "2022-03-05"),
    ("Over the weekend, «12» climbers died.", "2022-03-05"),
    ("The attacks began early on Monday in many places and left «31» civilians dead.", "2022-02-28"),
    ("The army launched «170» rockets on Monday.", "2022-02-28"),
    ("Only a few roads are dry after last week's floods in the delta that left «three» dead.", "2022-02-27"),
    ("The Second World War killed «60 million» people.", "1945-09-02"),
    ("In 2019, an estimated «160,000» women died giving birth.", "2019-12-31"),
    (
        "The council condemned the state since last week's massacre in the valley, where «108» people died.",
        "2022-02-27",
    ),
    ("1987, 23 July: rebels raid a post, killing «13» soldiers.", "1987-07-23"),
    ("The storm comes a month after another one killed «several» people in the delta.", "2022-02-05"),
    ("On the second day of the war in Syria, troops killed «six» people.", "2011-03-16"),
    # what the news is the worst since
    ("Monday's blast was the worst since 28 January, when «five» guards were killed in an ambush.", "2022-01-28"),
    ("This makes May the deadliest month since last April when «135» men died.", "2021-04-30"),
    ("Yesterday's raid was the worst since «10» miners were killed by a bomb near the port in May 2015.", "2015-05-31"),
    ("At least 723 bodies were found this month, compared with 19 a day in June, when «563» were found.", "2021-06-30"),
    ("This was a deadlier year than 2014, when nearly «3,300» migrants drowned.", "2014-12-31"),
    # a day at the sentence's end, and that of whom a clause tells
    ("«21» men drowned when a boat sank off the port while it was being towed by a tug, on Wednesday.", "2022-03-02"),
    ("Thursday's find of a wreck that may hold «200» victims, who drowned last month.", "2022-02-28"),
    ("«610» migrants landed in four days, between Thursday 24 to Sunday 27 February.", "2022-02-27"),
    # what stood a while before the news
    ("Some 78 people were found dead on Thursday, a day after two bombs killed «dozens» of dancers.", "2022-03-02"),
    ("Some «78» people were found dead on Thursday, a day after two bombs killed dozens of dancers.", "2022-03-03"),
    ("Two weeks after a ferry sank and left «30» people dead, divers search on.", "2022-02-19"),
    ("Two weeks after a ferry sank and left 30 people dead, gunmen killed «12» divers.", "2022-03-05"),
    # what the deed behind "since" did
    ("People have been nervous since a tremor struck the hills on 7 February, killing «12» people.", "2022-02-07"),
    (
        "The river has been watched since it left its bed in 2008, drowning 90 and affecting «30,000» people.",
        "2008-12-31",
    ),
    ("People have been nervous since a storm of «200» dead hit the coast on 7 February.", "2022-02-07"),
    ("March 2: a shell killed «12» people.", "2022-03-02"),
    # an old attack, told in many ways
    ("In the 7 May 2019 raid that set off the war, gunmen killed about «1,200» people and took 250.", "2019-05-07"),
    ("Gunmen killed about 1,200 people and took «250» in the May 7 raid that set off the war.", "2021-05-07"),
    ("Gunmen killed about «1,200» people and seized 250 hostages on 7 May 2019, by its own tallies.", "2019-05-07"),
    (
        "The war came after a raid on 7 May 2019, in which about 1,200 – mostly civilians – died and «251» were taken.",
        "2019-05-07",
    ),
    ("Nearly «40,000» people have been killed since the state began its revenge for the 7 May attacks.", "2022-03-05"),
    ("In May 21 miners and «12» drivers died.", "2021-05-31"),
    # what a later deed of a relative clause or a purpose names is not the day
    ("On Thursday gunmen seized «20» drivers in an attempt to free a man held since a raid on Monday.", "2022-03-03"),
    ("Within a week the state paid out «20» claims of the fund, which the country joined in 2013.", "2022-03-05"),
    ("Satellite images from 2017 showed «3,000» ruined homes.", "2017-12-31"),
    ("Months of fighting, sparked by raids on 7 May 2021, have left «9,000» people dead.", "2022-03-05"),
    ("The virus, known as 2019-nCoV, has killed «two» visitors.", "2022-03-05"),
    ("The fever originated in the delta in April and has killed «140» people.", "2022-03-05"),
    (
        "More than «40,000» were taken home, said Ali Omar, a spokesman for the office of the agency, on Thursday.",
        "2022-03-03",
    ),
]


def test_a_lasting_state_is_not_of_the_day_that_caused_it() -> None:
    marked = "Some «900» families are still in shelters following Thursday's quake."
    assert str(ask(marked, "displaced").when.as_of) == "2022-03-05"


@pytest.mark.parametrize(("marked", "day"), IN_THE_CLAUSE)
def test_time_of_the_clause_dates_the_count(marked: str, day: str) -> None:
    assert str(ask(marked).when.as_of) == day


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("«415» people have been abducted since 24 February.", "2022-02-24"),
        ("«21» people were killed over the past three days.", "2022-03-02"),
        ("«21» people were killed in January.", "2022-01-01"),
        ("After a third-quarter fall in jobs «21» people starved.", "2021-07-01"),
        ("«21» people were killed on Monday.", "None"),
        ("«21» people were killed.", "None"),
    ],
)
def test_first_day_of_a_stated_span_is_kept(marked: str, first: str) -> None:
    assert str(ask(marked).when.since) == first


@pytest.mark.parametrize(
    ("marked", "precision"),
    [
        ("«21» people were killed on Monday.", "day"),
        ("«21» people were killed last week.", "week"),
        ("«21» people were killed in January.", "month"),
        ("«21» people were killed in 2014.", "year"),
    ],
)
def test_precision_is_as_stated(marked: str, precision: str) -> None:
    assert ask(marked).when.precision == precision


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("«30» hostages will be freed on Monday.", "2022-03-07"),
        ("The number could reach «4 million» by July.", "2022-07-31"),
        ("They plan to reach «336,000» children this year.", "2022-12-31"),
        ("The fleet will have «520» vessels by 2030.", "2030-12-31"),
        ("The state agreed on Tuesday that it will free «30» prisoners.", "2022-03-01"),
        ("The state pledged on Tuesday to free «30» prisoners.", "2022-03-01"),
    ],
)
def test_a_planned_count_may_lie_ahead(marked: str, day: str) -> None:
    assert str(ask(marked, "released").when.as_of) == day


def test_words_that_decided_are_kept() -> None:
    answer = ask("«12» people were killed on Thursday.")
    assert answer.when.span is not None
    assert answer.text[answer.when.span.start : answer.when.span.end] == "Thursday"
    assert ask("«12» people were killed.").when.span is None


def test_who_is_held_over_an_event_is_not_held_on_its_day() -> None:
    marked = "Police said on 3 March they had arrested «64» people over a landslide on 14 February."
    assert str(ask(marked, "detained").when.as_of) == "2022-03-03"


def test_a_sum_is_not_of_the_day_of_those_it_is_for() -> None:
    marked = (
        "The state said on Thursday it would pay «$86 million» to the families of the 104 people killed on Tuesday."
    )
    assert str(ask(marked, "money").when.as_of) == "2022-03-03"
