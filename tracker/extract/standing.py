"""Does the counted noun stand for a metric by itself? "300 refugees", "four explosions", "1.5 million inhabitants"."""

from __future__ import annotations

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.extract.governors import accepts
from tracker.extract.counted import Counted
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import catalogue

# Nouns that are a figure alone only in numbers: "two officers said" counts nobody, "3,000 officers" is a force.
_FORCE = 20
_DISEASE = frozenset(
    """cholera measles covid covid-19 coronavirus virus ebola flu influenza dengue malaria outbreak disease epidemic pandemic infection
    infections polio typhoid mpox diphtheria meningitis plague zika sars mers h1n1 swine hepatitis diarrhoea diarrhea hiv tuberculosis
    suspected confirmed fever health laboratory tested testing""".split()
)


def stands_alone(tokens: list[Token], phrase: Counted, numeral: Numeral, sentence: Sentence) -> str | None:
    """The metric that the head noun carries by itself, or None."""
    if phrase.elided:
        return None
    for metric in phrase.noun_metrics:
        if metric == "troops" and numeral.value < _FORCE:
            continue
        if metric == "infected" and not _about_disease(sentence):
            continue
        if metric.startswith("vote"):
            continue
        if catalogue()[metric].unit == "person" and not accepts(metric, phrase) and not phrase.noun_metrics:
            continue
        return metric
    if "projectile" in phrase.kinds:
        return "attacks"
    return None


def _about_disease(sentence: Sentence) -> bool:
    near = sentence.document.sentences[max(0, sentence.index - 3) : sentence.index + 2]
    return any(w.lower in _DISEASE for s in near for w in s.words)
