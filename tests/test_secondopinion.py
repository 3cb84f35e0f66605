"""A scope that the rules read by default is weighed against all words of its sentence."""

import importlib
from datetime import date
from pathlib import Path

import pytest

from tracker.evaluation import read_labelled
from tracker.extract import extract
from tracker.extract.document import Document
from tracker.extract.pipeline import read_by_rule
from tracker.extract.secondopinion import DOUBTFUL, SCOPES, SURE, WEIGHTS, read_plain, read_traits, weigh_scope
from tracker.model import Article, Figure

TODAY = date(2024, 5, 10)
TABLE = Path(importlib.import_module("tracker.lexicon").__file__ or "").parent / "scope_weights.tsv"
LABELLED = Path(__file__).parent / "gold"


def first_of(text: str) -> Figure:
    return extract(Article("a", text, TODAY)).figures[0]


@pytest.mark.parametrize(
    ("text", "scope", "rule", "word"),
    [
        ("The storm has left 44 people dead.", "total", "one incident", "has"),
        ("The storm has displaced more than 30,000 people.", "total", "one incident", "has"),
        ("The earthquake has killed more than 2,300 people and injured thousands.", "total", "one incident", "has"),
        ("The charity has treated 900 children.", "total", "one incident", "has"),
    ],
)
def test_the_words_are_heard_where_the_rules_only_go_by_the_metric(text: str, scope: str, rule: str, word: str) -> None:
    figure = first_of(text)
    reason = next(reason for reason in figure.reasons if reason.field == "scope")
    assert (figure.scope, reason.rule) == (scope, f"weighed against: {rule}")
    assert reason.span is not None
    assert text[reason.span.start : reason.span.end] == word


def test_what_is_still_so_is_no_event_whatever_the_other_words_say() -> None:
    figure = first_of("The raiders are still holding more than 200 girls they abducted from a school on 14 April.")
    assert (figure.scope, figure.as_of) == ("total", TODAY)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Police detained 60 people at the rally.", "event"),
        ("Strikes on the town killed 11 people overnight.", "event"),
        ("The army said 18 soldiers had been killed there in January.", "period"),
        ("Rebels have killed 700 people in the region, the monitor said.", "total"),
    ],
)
def test_an_opinion_that_agrees_changes_nothing(text: str, scope: str) -> None:
    figure = first_of(text)
    assert figure.scope == scope
    assert not any(reason.rule.startswith("weighed") for reason in figure.reasons)


def test_the_last_hours_of_its_own_clause_are_not_weighed_against() -> None:
    text = "To date, 2,194 measles cases have been reported since the outbreak, with 144 recorded in the last 24 hours."
    assert [f.scope for f in extract(Article("a", text, TODAY)).figures] == ["total", "period"]


@pytest.mark.parametrize(
    "text",
    [
        "A minibus went over a cliff near Tolmin. The crash shocked the valley. Rescuers counted 30 bodies.",
        "A bomb went off at the docks. A ministry official said 52 had been killed and 60 people were wounded.",
        "The governor sent his condolences over the tragic incident, which resulted in the deaths of several men.",
    ],
)
def test_few_whom_one_incident_struck_are_no_total_whatever_the_words_weigh(text: str) -> None:
    figures = extract(Article("a", text, TODAY)).figures
    assert [f.scope for f in figures] == ["event"] * len(figures) != []


@pytest.mark.parametrize(
    "text",
    [
        "The soldier was part of Operation Lamp, a force of 7,000 troops deployed after the May attacks.",
        "The premier barred the 170,000-strong national police from his crackdown after two officers were implicated.",
    ],
)
def test_the_size_of_a_force_stands_whatever_the_words_weigh(text: str) -> None:
    assert first_of(text).scope == "total"


DEFAULTS = {
    "one incident": "Police detained 60 people.",
    "one disaster": "Wildfires have killed 11 people.",
    "more than one incident takes": "The army lost 2,300 men in the campaign.",
    "several incidents": "Landslides and floods have killed 57 people across the island.",
    "a series of incidents": "A series of bombings killed 40 people.",
    "stated span": "The army said 18 soldiers had been killed there in January.",
    "standing count": "Another 37 are being treated in hospital.",
    "standing stock": "The camp shelters 4,000 refugees.",
}


@pytest.mark.parametrize("rule", sorted(DOUBTFUL))
def test_each_rule_that_may_be_outweighed_is_one_that_reads(rule: str) -> None:
    _, figures, _ = read_by_rule(Document(Article("a", DEFAULTS[rule], TODAY)))
    assert rule in [reason.rule for figure in figures for reason in figure.reasons if reason.field == "scope"]


@pytest.mark.parametrize("text", sorted(DEFAULTS.values()))
def test_an_opinion_is_a_share(text: str) -> None:
    counts, figures, _ = read_by_rule(Document(Article("a", text, TODAY)))
    for count, figure in zip(counts, figures, strict=True):
        opinion = weigh_scope(count, figure, TODAY)
        assert opinion.scope in SCOPES
        assert 1 / 3 <= opinion.sureness <= 1
        assert opinion.span is None or opinion.sureness >= SURE


def test_sums_are_of_one_deed_whatever_the_words_weigh() -> None:
    _, figures, _ = read_by_rule(Document(Article("a", "Norway has given $40 million.", TODAY)))
    assert [f.scope for f in figures] == [first_of("Norway has given $40 million.").scope]


def test_words_are_weighed_without_their_endings() -> None:
    sentence = Document(Article("a", "In 2023 bombings wounded 12,000 in cities.", TODAY)).sentence_at(0)
    assert read_plain(sentence).words == ["in", "year", "bombing", "wound", "0", "in", "citi", "."]


def test_the_table_is_sorted_and_weighs_what_is_asked_for() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines]
    assert [row[:2] for row in rows] == sorted({row[:2] for row in rows})
    counts, figures, _ = read_by_rule(
        Document(Article("a", "Since March at least 40 boys have died near Oslo.", TODAY))
    )
    kinds = {kind for kind, _ in read_traits(counts[0], figures[0], TODAY)}
    assert set(WEIGHTS) == kinds | {"word"}


def test_weights_are_learned_of_labelled_articles_the_same_each_time() -> None:
    pytest.importorskip("sklearn")
    from benchmarks.train_scope import Learned, measure, read_examples

    examples = read_examples(read_labelled([LABELLED]))
    assert {scope for example in examples for scope in example.right} == set(SCOPES)
    assert Learned(examples).lines() == Learned(examples).lines() != []
    assert all("changed" in line for line in measure(examples))
