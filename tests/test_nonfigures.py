"""Which numbers never count? One line a case: the sentence with the number in brackets, and the reason or None."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.document import Document
from tracker.extract.nonfigures import reject_numeral
from tracker.extract.numerals import find_numerals
from tracker.model import Article


def reason_of(marked: str) -> str | None:
    """Why the number in [brackets] never counts; None where it may be a figure."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    document = Document(Article(id="a", text=text, published=date(2022, 3, 5)))
    (numeral,) = (n for n in find_numerals(text) if n.start == start)
    assert numeral.end == end
    return reject_numeral(numeral, document.sentence_at(start))


REJECTED = [
    # dates
    ("On [24] February the war began.", "a date"),
    ("On [24]th of February it began.", "a date"),
    ("On February [24] it began.", "a date"),
    ("On Feb. [24], it began.", "a date"),
    ("On Feb [24], 2022, it began.", "a date"),
    ("On Feb 24, [2022], it began.", "a date"),
    ("It began on 24 February [2022].", "a date"),
    ("In June [2014] it fell.", "a date"),
    ("the October [7] attack", "a date"),
    ("the [7] October attack", "a date"),
    ("Between [24] February and 3 March", "a date"),
    ("Between 24 February and [3] March, the UN counted", "a date"),
    ("on [24] and 25 February", "a date"),
    ("on 24 and [25] February", "a date"),
    ("on [12-15] March", "a date"),
    ("on Oct. 7, [8] and 9", "a date"),
    ("On May 9, [2022], troops fired", "a date"),
    ("on March [12-15]", "a date"),
    ("on March [12] and 13", "a date"),
    ("on March 12 and [13]", "a date"),
    ("GENEVA | Thu Mar [3], 2011", "a date"),
    ("(OCHA, 30 Nov [2013])", "a date"),
    ("[28.05].22 the report", "part of a date, version or code"),
    ("2022-[03]-04", "a code or a time of day"),
    ("[2022]-03-04", "a year"),
    ("until 24:00 on [30] March", "a date"),
    ("By [12] May there were 40 cases", "a date"),
    # years
    ("In [2009] some 184 000 died", "a year"),
    ("since [2014]", "a year"),
    ("by [2030]", "a year"),
    ("the [2010] earthquake", "a year"),
    ("Russia’s [2014] invasion", "a year"),
    ("a [2019] report", "a year"),
    ("the early [1990]s", "a year"),
    ("the years [1961-1990]", "a year"),
    ("[2012]-13", "a year"),
    ("2012-[13]", "part of a score, span or code"),
    ("[1995]-01", "a year"),
    ("summer [2015]", "a year"),
    ("© [2019]", "a year"),
    ("In [1984], she ran", "a year"),
    ("[2020] was another wet year", "a year"),
    ("Euro [2012]", "a year"),
    # ages
    ("The driver, [25], was held", "an age"),
    ("Boy, [4], among nine hurt", "an age"),
    ("Oleh Petrenko, [45], said", "an age"),
    ("children aged [5]", "an age"),
    ("a girl of [14]", "an age"),
    ("[0-5] year old children", "an age"),
    ("children aged [5 to 11]", "an age"),
    ("children between the ages of [11 and 15]", "an age"),
    ("a man of age [50]", "an age"),
    ("died aged [50] in June", "an age"),
    ("5 million children under [five]", "an age"),
    ("men over [60] may leave", "an age"),
    ("people under [18]", "an age"),
    ("those under [18] were let go", "an age"),
    ("men older than [60]", "an age"),
    ("a [40]-year-old man", "an age"),
    ("a [five]-year-old", "an age"),
    ("a [six]-month-old baby", "an age"),
    ("the [12] year old", "an age"),
    ("who turned [18] in May", "an age"),
    ("Roxana, now [17], says", "an age"),
    ("in his [30]s", "a decade or an age group"),
    ("a [20]-something", "an age"),
    # times and durations
    ("at [16]:30", "a time of day"),
    ("at 16:[30]", "part of a time, date or code"),
    ("at [7.30]pm", "a time of day"),
    ("at [6] a.m. on Sunday", "a time of day"),
    ("at [10] o’clock", "a time of day"),
    ("at [0600] hours", "a code or a time of day"),
    ("at [18] GMT", "a time of day"),
    ("over the past [24] hours", "a duration"),
    ("a [24]-hour truce", "a duration"),
    ("[two] days ago", "a duration"),
    ("a [two]-day visit", "a duration"),
    ("a [three]-year war", "a duration"),
    ("for [several] weeks", "a duration"),
    ("for [two and a half] years", "a duration"),
    ("[five] more years", "a duration"),
    ("[three] consecutive days", "a duration"),
    ("[10] days ago", "a duration"),
    ("after [100] days of war", "a duration"),
    ("[three to five] days", "a duration"),
    ("in [24]h", "a duration"),
    ("one in [two] days", "a duration"),
    # ordinals, percentages, rates, multiples
    ("the [22]nd attack", "an ordinal"),
    ("the [1]st brigade", "an ordinal"),
    ("the first [two] trains", "an ordinal"),
    ("[19]% of them", "a percentage"),
    ("[19] % of them", "a percentage"),
    ("[19] per cent of them", "a percentage"),
    ("[19] percent of them", "a percentage"),
    ("[nineteen] percent of them", "a percentage"),
    ("[10 to 20] per cent", "a percentage"),
    ("[10% to 20]%", "a percentage"),
    ("up [3] percentage points", "a percentage"),
    ("[one] in five people", "a rate"),
    ("a monthly salary of $[2,402]", "a rate"),
    ("an annual fee of nearly [300] euros", "a rate"),
    ("one in [five] people", "a rate"),
    ("[one] in every three children", "a rate"),
    ("one in every [three] children", "a rate"),
    ("[nine] out of 10 homes", "a rate"),
    ("nine out of [10] homes", "a rate"),
    ("[two] in five children", "a rate"),
    ("[3,000] people a day", "a rate"),
    ("[30] people per day", "a rate"),
    ("[12] children every hour", "a rate"),
    ("[100] strikes daily", "a rate"),
    ("losing [60 to 100] soldiers a day", "a rate"),
    ("an average of [30] deaths", "a rate"),
    ("$[5] a barrel", "a rate"),
    ("$[100] per tonne", "a rate"),
    ("$[40] each.", "a rate"),
    ("£[0.6 billion] each year on defences", "a rate"),
    ("[1.6 million] barrels per day", "a rate"),
    ("[150,000] bpd", "a rate"),
    ("3 deaths per [100,000]", "a rate"),
    ("[three] times a week", "a rate"),
    ("[10] times more than", "a multiple"),
    ("[ten] times the size", "a multiple"),
    ("a [five]-fold rise", "a multiple"),
    ("[two]-thirds of the city", "a fraction"),
    ("[one] third of the city", "a fraction"),
    ("[three] quarters of the city", "a fraction"),
    ("a [1]/4 share", "part of a date or fraction"),
    ("a [50]-50 chance", "part of a score, span or code"),
    ("a 50-[50] chance", "part of a score, span or code"),
    ("open [24]/7", "part of a date or fraction"),
    ("open 24/[7]", "part of a time, date or code"),
    ("after [9]/11", "part of a date or fraction"),
    ("after 9/[11]", "part of a time, date or code"),
    ("outnumbered by [seven] to one", "a ratio"),
    ("[hundreds] of times likelier", "a multiple"),
    ("£[3bn] ($3.75bn) per year", "a rate"),
    ("Each day [30] soldiers die", "a rate"),
    ("every week about [30] soldiers die", "a rate"),
    # measures outside the catalogue
    ("a [155]mm howitzer", "a measure in millimetres"),
    ("a [155] mm shell", "a measure in millimetres"),
    ("[98.5] mm of rain", "a measure in millimetres"),
    ("[20] cm (8 inches) of snow", "an amount of rain or snow"),
    ("[three] feet of snow", "an amount of rain or snow"),
    ("a [50]-calibre gun", "a calibre"),
    ("it was [40]°C", "a temperature"),
    ("[40] degrees Celsius", "a temperature"),
    ("[40]C heat", "a temperature"),
    ("winds of [120] km/h", "a speed"),
    ("winds of [120]kph", "a speed"),
    ("winds of [75] mph", "a speed"),
    ("winds of [111] kilometers (69 miles) per hour", "a speed"),
    ("at [36.2]°N", "a temperature"),
    ("a [500]-pound bomb", "the size of a weapon"),
    ("a [500]kg glide bomb", "the size of a weapon"),
    # names and codes
    ("Resolution [2254]", "part of a name"),
    ("resolution [2254]", "part of a name"),
    ("flight MH[17]", "part of a name"),
    ("the G[20] summit", "part of a name"),
    ("a T-[72] tank", "part of a name"),
    ("F-[16] jets", "part of a name"),
    ("Su-[25] jets", "part of a name"),
    ("Covid-[19] deaths", "part of a name"),
    ("H[1]N1 flu", "part of a name"),
    ("H1N[1] flu", "part of a name"),
    ("a Boeing [777] jet", "part of a name"),
    ("Route [66]", "part of a name"),
    ("Ward [5] was hit", "part of a name"),
    ("Article [5] of the treaty", "part of a name"),
    ("Chapter [7]", "part of a name"),
    ("page [12]", "part of a name"),
    ("channel [4]", "part of a name"),
    ("World War [Two]", "part of a name"),
    ("a [5]G network", "part of a name"),
    ("a [3]-D map", "part of a name"),
    ("the [2]S19 gun", "part of a name"),
    ("the [Three] Gorges dam", "part of a name"),
    ("#[5] on the list", "a code"),
    ("call +[4402079460]", "a phone number"),
    ("call [555]-0199", "part of a score, span or code"),
    ("WhatsApp on 0800 [169] 1830", "a phone number"),
    ("WhatsApp on 0800 169 [1830]", "a phone number"),
    ("agent [007]", "a code or a time of day"),
    ("see https://example.org/a/[12]", "part of an address"),
    ("pic.twitter.com/x[9]Yk", "part of an address"),
    ("the mid-[2014] offensive", "part of a name"),
    ("under-[5] mortality", "part of a name"),
    ("post-[nine] blues", "part of a compound"),
    # scores
    ("They won [3]-1 in Lviv", "part of a score, span or code"),
    ("They won 3-[1] in Lviv", "part of a score, span or code"),
    ("They lost [1]-3 in Lviv", "part of a score, span or code"),
    ("the final ended [1-3] in Lviv", "a score"),
    ("Her [scores] in maths", "a score"),
    # adjectives and list counters
    ("a [nine]-storey block", "part of an adjective"),
    ("a [two]-state solution", "part of an adjective"),
    ("the [15]-member council", "part of an adjective"),
    ("a [five]-member family", "part of an adjective"),
    ("for [two] reasons", "counts nothing of the catalogue"),
    ("by [12] points", "counts nothing of the catalogue"),
    ("[1]. Open the door", "a list counter"),
    ("[2]) Open the door", "a list counter"),
    # one, zero
    ("[one] of the dead men", "a partitive or pronoun"),
    ("[One] of the largest attacks", "a partitive or pronoun"),
    ("[one] of his brothers said", "a partitive or pronoun"),
    ("[one] of them told us", "a partitive or pronoun"),
    ("[one] who knows", "a partitive or pronoun"),
    ("[One] must ask", "a partitive or pronoun"),
    ("[One] resident said", "a partitive or pronoun"),
    ("this [one] is new", "a partitive or pronoun"),
    ("a new [one].", "a pronoun"),
    ("every [one] of them", "a partitive or pronoun"),
    ("“We wait,” said [one] Ukrainian", "a speaker"),
    ("he is not the only [one] in town", "a pronoun"),
    ("[One] of four labels", "a partitive or pronoun"),
    ("ground [zero]", "a fixed phrase"),
    ("[zero]-covid policy", "a fixed phrase"),
    # malformed
    ("over [2.1] returned", "a fraction of a person"),
    ("[19],60 5 people", "a malformed number"),
    ("19,[60] 5 people", "part of a time, date or code"),
    ("19,60 [5] people", "a malformed number"),
]

KEPT = [
    "the first [two] victims",
    "[21] people were killed",
    "killed [21].",
    "killing [one].",
    "[One] person was killed",
    "[one] resident in the city was killed",
    "left [one] dead",
    "[One] is missing",
    "[Two] of its soldiers were killed",
    "at least [two] of those killed were children",
    "his [two] sisters were killed",
    "the [five] people killed",
    "the other [two] were wounded",
    "in Syria [300] were killed",
    "In Kharkiv [21] people died",
    "On Monday [12] soldiers died",
    "In March [12] soldiers died",
    "On 7 October [251] people were taken",
    "[12] may have died",
    "[2000] people were killed",
    "killed [2000] people",
    "destroyed [1800] tanks",
    "more than [2000] were hurt",
    "killed more than [2000].",
    "[1900] homes were burnt",
    "[30] people a day earlier",
    "(from [3,090] a day earlier)",
    "around [170] in three villages",
    "[three] in two separate attacks",
    "killed [two] in Kyiv",
    "voted [141] to 5",
    "voted 141 to [5]",
    "the council voted [10]-0",
    "the council voted 10-[0]",
    "with [35] abstentions",
    "the bill was defeated [123]-295",
    "the bill was defeated 123-[295]",
    "it was defeated [123]-295, with Democrats against",
    "he said [one] drone struck a house",
    "said [one] resident was killed",
    "left in [one] plane and a second one",
    "freed [105] hostages in return for a week-long truce",
    "said [25] new projects will receive a share of the fund",
    "As of December 15, [14] cases were confirmed",
    "As of January 8, [14] MVD cases were confirmed",
    "On May 9, [8] Russian attacks were repelled",
    "Mariupol: [1582] peaceful residents died",
    "[28] Caliber missiles",
    "damaged [100s] of homes",
    "over 100,000 [55] homes",
    "the council voted [8] to 1",
    "$US[1.83 million] in losses",
    "$A[29 billion] in losses",
    "a magnitude [7.0] quake",
    "a [6.5]-magnitude quake",
    "a [64]km-long convoy",
    "[20] miles north of Kyiv",
    "[5] km from the border",
    "a [2]m-high wall",
    "[1.5 million] people",
    "a [5,000]-strong force",
    "a [2m]-strong diaspora",
    "hit [several] times",
    "attacked [15] times",
    "$[5 million] in aid",
    "€[160 million]",
    "[dozens] of tanks",
    "[Scores] were hurt",
    "[scores] of homes burnt",
    "[hundreds of thousands] fled",
    "[no] casualties",
    "[zero] deaths",
    "across[14] provinces",
    "[340]killed",
    "[540,000] peoplewere moved",
    "Killed: [340]",
    "[15], including three children",
    "killed 12, [15] were hurt",
    "12 dead, [40] hurt",
    "[100] or more people",
    "[603]+ people",
    "[16.8 million] hectares",
    "[2.5] hectares",
    "[20] tanks",
    "under [40] homes were hit",
    "over [60] people were hurt",
    "killing over [60].",
    "children, over [60] of them orphans",
    "[four] hospitals were damaged",
    "at the camp [12] people died",
    "[100 to 200] people",
    "[10–13] people",
    "[10-13] people were killed",
    "lifting the toll to [52]",
    "a death toll of [300]",
    "the number killed is [40]",
    "a million people and [50] villages",
]


@pytest.mark.parametrize(("marked", "reason"), REJECTED)
def test_reject_numeral(marked: str, reason: str) -> None:
    assert reason_of(marked) == reason


@pytest.mark.parametrize("marked", KEPT)
def test_reject_numeral_keeps(marked: str) -> None:
    assert reason_of(marked) is None


LEXICON = tomllib.loads((files("tracker.lexicon") / "nonfigures.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("noun", LEXICON["numbered"])
def test_every_numbered_noun_names(noun: str) -> None:
    assert reason_of(f"They spoke of {noun} [7] again") == "part of a name"


@pytest.mark.parametrize("noun", LEXICON["numbered_only_capital"])
def test_every_capitalised_noun_names_only_with_its_capital(noun: str) -> None:
    assert reason_of(f"They spoke of {noun.capitalize()} [7] again") == "part of a name"
    assert reason_of(f"They spoke of {noun} [7] again") is None


@pytest.mark.parametrize("noun", LEXICON["uncounted"])
def test_every_uncounted_noun_rejects(noun: str) -> None:
    assert reason_of(f"They spoke of [7] {noun} again") == "counts nothing of the catalogue"


@pytest.mark.parametrize("word", LEXICON["compound"])
def test_every_compound_rejects(word: str) -> None:
    assert reason_of(f"They spoke of a [seven]-{word} thing") is not None


@pytest.mark.parametrize("noun", LEXICON["counted"])
def test_every_counted_noun_makes_a_count_of_a_year(noun: str) -> None:
    assert reason_of(f"They lost [1998] {noun}") is None


@pytest.mark.parametrize("noun", LEXICON["aged"])
def test_every_aged_noun_makes_an_age(noun: str) -> None:
    assert reason_of(f"They helped {noun} under [15]") == "an age"


@given(
    st.integers(1, 31),
    st.sampled_from("January March May August December Sept. Oct. Nov".split()),
    st.integers(1900, 2030),
)
def test_a_full_date_is_never_a_count(day: int, month: str, year: int) -> None:
    assert reason_of(f"It was hit on [{day}] {month} {year}.") is not None
    assert reason_of(f"It was hit on {month} {day}, [{year}].") is not None
    assert reason_of(f"It was hit on {month} [{day}], {year}.") is not None


@given(st.integers(2, 10**6), st.sampled_from(["people were killed", "homes were burnt", "soldiers died", "wounded"]))
def test_a_plain_count_is_kept(n: int, rest: str) -> None:
    assert reason_of(f"Officials said [{n:,}] {rest} there.") is None


KNOWN_MISSES = [
    ("Roxana ([17]) was hurt", "an age"),
    ("the top [40]", "an ordinal"),
    ("a Group of [Seven] meeting", "part of a name"),
    ("in the year of our lord [812]", "a year"),
]


@pytest.mark.parametrize(
    ("marked", "reason"), [pytest.param(*c, marks=pytest.mark.xfail(strict=True)) for c in KNOWN_MISSES]
)
def test_reject_numeral_known_miss(marked: str, reason: str) -> None:
    assert reason_of(marked) == reason
