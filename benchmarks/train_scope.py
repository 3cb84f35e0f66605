"""Learns what words weigh for a figure's scope: `python -m benchmarks.train_scope GOLD…`, folders of labelled articles.

Writes tracker/lexicon/scope_weights.tsv, which `tracker.extract.secondopinion` reads: a line for each trait, with its
weight for `event`, `period` and `total` in hundredths. Before it writes, it prints what the weights would have mended
and broken in articles that they have not seen: five times, a fifth of the articles is left out. The same articles
give the same file. Needs scikit-learn (`pip install figure-tracker[train]`). Labelled articles are other people's
texts, so that only what was learned of them is kept here.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tracker.evaluation import Labelled, read_labelled
from tracker.extract.document import Document
from tracker.extract.pipeline import read_by_rule
from tracker.extract.secondopinion import SCOPES, read_plain, read_traits

TABLE = Path(__file__).parent.parent / "tracker" / "lexicon" / "scope_weights.tsv"
_RARE = 3  # examples that a trait must have
_LOOSE = 0.15  # the inverse of how strongly weights are held near nothing
_FOLDS = 5


class Example(NamedTuple):
    """A figure that was found: its article, its traits, what the rules read and what is right."""

    article: str
    traits: frozenset[tuple[str, str]]
    rule: str
    right: tuple[str, ...]


def read_examples(labelled: Sequence[Labelled]) -> list[Example]:
    """The figures of labelled articles that the rules find, in order; those labelled as optional are left out."""
    examples = []
    for item in labelled:
        document = Document(item.article)
        counts, figures, _ = read_by_rule(document)
        free = list(zip(counts, figures, strict=True))
        for label in item.labels:
            metrics = [label.fields["metric"], *label.also.get("metric", [])]
            fits = (
                pair
                for pair in free
                if pair[1].metric in metrics and pair[0].numeral.start < label.end and label.start < pair[0].numeral.end
            )
            found = next(fits, None)
            if found is None:
                continue
            free.remove(found)
            right = tuple(s for s in (label.fields.get("scope"), *label.also.get("scope", ())) if s in SCOPES)
            if right and not label.optional:
                count, figure = found
                traits = {("word", word) for word in read_plain(count.sentence).words}
                traits |= {(kind, k) for kind, keys in read_traits(count, figure, item.article.published) for k in keys}
                examples.append(Example(item.article.id, frozenset(traits), figure.scope, right))
    return examples


class Learned:
    """Weights learned from examples, and what they say of others."""

    def __init__(self, examples: Sequence[Example]) -> None:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression

        seen = Counter(trait for example in examples for trait in example.traits)
        self._vectors = DictVectorizer()
        self._known = {trait for trait, n in seen.items() if n >= _RARE}
        rows = self._vectors.fit_transform([self._row(example) for example in examples])
        self._model = LogisticRegression(C=_LOOSE, max_iter=2000).fit(rows, [e.right[0] for e in examples])

    def _row(self, example: Example) -> dict[str, float]:
        return {"\t".join(trait): 1.0 for trait in sorted(example.traits) if trait in self._known}

    def weigh(self, examples: Sequence[Example]) -> list[tuple[str, float]]:
        """The likeliest scope of each example, and how likely it is."""
        shares: Any = self._model.predict_proba(self._vectors.transform([self._row(e) for e in examples]))
        return [(str(self._model.classes_[row.argmax()]), float(row.max())) for row in shares]

    def lines(self) -> list[str]:
        """The table's lines, sorted; what weighs nothing is left out, and the intercept is a trait of every figure."""
        order = [list(self._model.classes_).index(scope) for scope in SCOPES]
        table = {("always", ""): [self._model.intercept_[i] for i in order]}
        for name, column in self._vectors.vocabulary_.items():
            kind, _, key = name.partition("\t")
            table[kind, key] = [self._model.coef_[i][column] for i in order]
        whole = {trait: [round(100 * weight) for weight in row] for trait, row in table.items()}
        return ["\t".join((*trait, *map(str, row))) for trait, row in sorted(whole.items()) if any(row)]


def measure(examples: Sequence[Example]) -> list[str]:
    """For several thresholds: how many scopes are changed in articles left out, how many of them mended and broken."""
    articles = sorted({example.article for example in examples})
    heard: list[tuple[Example, str, float]] = []
    for fold in range(_FOLDS):
        apart = set(articles[fold::_FOLDS])
        learned = Learned([e for e in examples if e.article not in apart])
        others = [e for e in examples if e.article in apart]
        heard += [(e, *said) for e, said in zip(others, learned.weigh(others), strict=True)]
    lines = []
    for threshold in (0.6, 0.7, 0.75, 0.8, 0.9):
        changed = [(e, scope) for e, scope, share in heard if share >= threshold and scope != e.rule]
        mended = sum(scope in e.right and e.rule not in e.right for e, scope in changed)
        broken = sum(scope not in e.right and e.rule in e.right for e, scope in changed)
        lines.append(f"{threshold:.2f}: {len(changed)} of {len(heard)} changed, {mended} mended, {broken} broken")
    return lines


def main(paths: Sequence[str]) -> None:
    """Prints the measure and writes the table."""
    examples = read_examples(read_labelled([Path(path) for path in paths]))
    print("\n".join(measure(examples)))
    TABLE.write_text("\n".join(Learned(examples).lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
