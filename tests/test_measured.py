"""Of what is a sum, an area, a length, a number that "the number of" leads to?

One line a case: the sentence, the number, the thing ("-" for none)."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract.pipeline import extract
from tracker.model import Article

CASES = """
The choir has seen £100,000 raised since May. | 100,000 | -
The clinic has $2 million secured for a new roof. | 2 million | -
They fought over a $3 million package aimed at farmers. | 3 million | package
The port needs $5 million for seed. | 5 million | -
The storm caused economic losses of up to 162 billion yuan. | 162 billion | economic losses
Direct losses are estimated at 5.8 billion yuan. | 5.8 billion | direct losses
The minister announced a €2bn ($2.15bn) military aid package. | 2bn | military aid package
Floods could lead to $250 million (£190 million) in insurance claims. | 250 million | insurance claims
The mill kept 9.5 tons of deadly mustard gas. | 9.5 | deadly mustard gas
Trucks brought 5,221 quintals of flattened rice. | 5,221 | flattened rice
Nobody enters the 4,000-sq-km (1,545 sq-mile) exclusion zone. | 4,000 | exclusion zone
The troops are within 25km of the centre. | 25 | -
The fire grew from 100 acres on Tuesday morning to nine square miles. | nine | -
They asked about the status of more than $1 billion. | 1 billion | -
The appeal raised £1.5 million-plus for the town. | 1.5 million | -
It repaid nearly $7 billion of its total $25 billion in foreign debt. | 7 billion | -
The bank reported a loss of close to $1bn. | 1bn | loss
The fund raised $2 million in a week. | 2 million | -
The bank lost $2 billion in a single day. | 2 billion | -
The robbers took $5 million according to the mayor. | 5 million | -
The death brought the number of foreign troops killed this year to 135. | 135 | foreign troops
Authorities put the number of destroyed villages at 40. | 40 | destroyed villages
The number of deaths rose to 300. | 300 | -
The agency put the number of dead Frenchmen at 12,000. | 12,000 | frenchmen
The number of soldiers killed rose to 40. | 40 | soldiers
A package of military support for Kenya worth $31m was agreed. | 31m | military support
The bill, which has $30bn earmarked for Kyiv, was passed. | 30bn | bill
Norland will increase financial aid to Kenya to €11.5bn. | 11.5bn | increase financial aid
Some shells cost millions of pounds compared with a few thousand. | millions | -
Sales came to $45,000, rising to $170,000 in May. | 170,000 | -
He has sold goods for $2m using one image. | 2m | -
The men were linked to schemes worth $140 million. | 140 million | schemes
They approved billions of dollars in new US military aid. | billions | new us military aid
Rescuers came to help. Three of them were killed. | Three | rescuers
The crash hit rescue workers. Two of them died. | Two | rescue workers
The roof fell in. Three of them were killed. | Three | -
Rebels took 40 hostages. Nine of those killed were at a concert. | Nine | people
All 180 Liberals voted in favour of the bill. | 180 | liberals
All 180 members voted in favour of the bill. | 180 | -
The firm announced a $500-million (460-million-euro) investment in the mill. | 460-million | -
It was far below the 1.1-billion-euro loss of the year before. | 1.1-billion | loss
They gave a 3-billion-rupee loan. | 3-billion | loan
The mine lost $38 million-even after the repairs. | 38 million | -
The reserves were nearly $1 trillion lower than in May. | 1 trillion | reserves
They will need the billions of dollars they asked for. | billions | -
The number of people who have fled the country has risen to 300,000. | 300,000 | -
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_what_a_number_measures(line: str) -> None:
    text, number, wanted = (part.strip() for part in line.split("|"))
    found = {f.text: f.who for f in extract(Article("a", text, date(2024, 5, 7))).figures}
    assert found[number] == (None if wanted == "-" else wanted)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A quake of magnitude 6.8 struck 30 km north of Quito.", "quake"),
        ("The 6.5-magnitude earthquake killed many.", "earthquake"),
        ("A tremor measuring 5.9 shook the town.", "tremor"),
        ("It had a magnitude of 5.9, the survey said.", None),
    ],
)
def test_what_has_a_magnitude_is_named_alone(text: str, who: str | None) -> None:
    figures = extract(Article("a", text, date(2022, 3, 3))).figures
    assert [f.who for f in figures if f.metric == "magnitude"] == [who]


@pytest.mark.parametrize(
    "height", ["6-foot-1", "5ft 10in", "six feet", "5 ft 9", "six foot", "69 inches", "6ft", "5ft", "very tall"]
)
def test_what_somebody_weighs_is_no_freight(height: str) -> None:
    text = f"Police sought a man, {height}, 190 pounds, with black hair."
    found = extract(Article("a", text, date(2022, 3, 3)))
    assert [r.reason for r in found.rejections if r.text == "190"] == ["the weight of one thing"]
    assert not [f for f in found.figures if f.metric == "mass"]


@pytest.mark.parametrize("unit", ["tons", "tonnes", "metric tons", "metric tonnes"])
def test_what_a_mill_could_make_is_a_capacity(unit: str) -> None:
    found = extract(Article("a", f"The mill has a capacity of 4 million {unit} of steel.", date(2022, 3, 3)))
    assert [r.reason for r in found.rejections] == ["a capacity"]
