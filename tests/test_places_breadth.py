"""Is a count of the scene alone, of all places listed with it, or of the country? One line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests.marked_places import places_of
from tracker.extract import extract
from tracker.model import Article

LISTED = [
    # one of three places listed is no scene of its own: what follows is of all of them
    (
        "affected",
        "Landslides hit Peru. The regions of Puno, Cusco and Tacna suffered most. To date, [6,100] were affected.",
        "Peru",
    ),
    (
        "killed",
        "Floods hit Kenya. Rivers burst in Kisumu, Garissa and Malindi on Monday. [14] people died.",
        "Kenya",
    ),
    (
        "area",
        "Floods hit East Java in Indonesia. Rivers burst in Tuban, Gresik and Mojokerto. [800] hectares were ruined.",
        "East Java",
    ),
    # nor is one that stands for others
    ("killed", "Riots broke out in Lagos and other Nigerian cities on Monday. [5] people died.", "Nigeria"),
    ("injured", "Crowds filled Lima, Cusco and elsewhere in Peru on Friday. [12] were hurt.", "Peru"),
    # two are the scene together
    ("damaged", "Hail fell on Sumy and Poltava in Ukraine on Monday. [50] homes lost their roofs.", "Sumy and Poltava"),
    # so are other towns than the one told of
    ("protesters", "About 300 men met in Lima, in Peru. In six other cities crowds came to [2,200] in all.", "Peru"),
    # but a town and what it lies in are one
    ("injured", "A bus hit a bridge in Winchester, Hampshire, England. [13] students were hurt.", "Winchester"),
    ("killed", "A bus crashed in Ibadan, Oyo State, in Nigeria on Monday. [5] people died.", "Ibadan"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), LISTED)
def test_one_of_many_places_is_no_scene(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


SPANS = [
    # what lasts or is of months and years is of the country, not of the town just told of
    (
        "killed",
        "Kenya buried a judge. Gunmen shot him. They struck in Garissa on Monday. Raids have killed [17] people over"
        " the past two weeks.",
        "Kenya",
    ),
    (
        "killed",
        "Mali's army lost a post. Rebels burnt it. They came to Gao at dawn. Of the [165] soldiers killed since"
        " January, few died in battle.",
        "Mali",
    ),
    (
        "killed",
        "Mali's army lost a post. Rebels burnt it. They came to Gao at dawn. The conflict that has claimed [900]"
        " lives goes on.",
        "Mali",
    ),
    (
        "killed",
        "Riots shook Lae, in Papua New Guinea. The war that has claimed [900] lives goes on.",
        "Papua New Guinea",
    ),
    # nor what the text turns to
    ("killed", "A bomb tore up a market in Gao, in Mali. Separately, the army told of [7] deaths.", "Mali"),
    # the country, not the part of it that was named first
    (
        "killed",
        "Rain hit western Kenya. Kenya is poor. Lorries crashed in Kisumu. The war that killed [90] is over.",
        "Kenya",
    ),
    # a part is named by its direction
    ("killed", "Syria is at war. Men say [35] were killed, including 17 in the eastern city of Raqqa.", "Syria"),
    # unless the sentence names the scene or goes on about it
    (
        "displaced",
        "Kenya is wet. Rain fell for days. Floods struck Garissa town. Rain over the last two weeks has forced [900]"
        " more out.",
        "Garissa town",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "place"), SPANS)
def test_what_took_months_is_of_the_country(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


INCIDENTS = [
    # a nation's officials tell of the few hurt by what was told just before
    (
        "injured",
        "A shell hit a market in Gao on Monday. [62] people were wounded, according to the Malian army.",
        "Gao",
    ),
    ("killed", "A bomb went off in Kano, in Nigeria. Nigerian police said [9] had died.", "Kano"),
    ("killed", "A bus crash near Cusco shocked Peru. He said [10] Peruvians were killed and others hurt.", "Cusco"),
    # not of another incident, of more than one, or of what they sum up
    (
        "injured",
        "A bomb went off in Kano, in Nigeria. Nigerian police said [9] were hurt in a raid on a farm.",
        "Nigeria",
    ),
    (
        "killed",
        "A bomb went off in Kano, in Nigeria. Nigerian police said [90] have been killed in bombings.",
        "Nigeria",
    ),
    ("killed", "A bomb went off in Kano, in Nigeria. Nigerian police said [90] died in the country.", "Nigeria"),
    ("killed", "Aid came to Kano, in Nigeria. Nigerian officials counted [48] deaths of cholera.", "Nigeria"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), INCIDENTS)
def test_a_nation_tells_of_the_incident_at_the_scene(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


def test_a_distance_places_nobody_told_of_again() -> None:
    text = "A house burnt in Badalona, a town 10 km from Barcelona. The dead were 3 women. The fire killed 3 women."
    figures = extract(Article(id="a", text=text, published=date(2019, 1, 7))).figures
    assert [(f.metric, f.place) for f in figures if f.metric == "killed"] == [("killed", "Badalona")] * 2
