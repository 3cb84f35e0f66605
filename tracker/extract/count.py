"""What passes between the questions about a number: the number as read, the count it is, a field decided."""

from __future__ import annotations

from typing import Final, NamedTuple

from tracker.extract.document import Sentence
from tracker.model import Span

VOTES: Final = frozenset({"votes_for", "votes_against", "abstentions"})


class Numeral:
    """One number as written, scale words included, without bound word or unit.

    `high` is set for a range ("100 to 200"), and then `text` is the whole range. `vague` marks "dozens" and its like,
    whose value is fixed by the guideline. `currency` is the ISO code where a money sign or word is attached.
    """

    __slots__ = ("currency", "end", "high", "start", "text", "vague", "value")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        value: float,
        high: float | None = None,
        vague: bool = False,
        currency: str | None = None,
    ) -> None:
        self.start, self.end, self.text, self.value = start, end, text, value
        self.high, self.vague, self.currency = high, vague, currency


class Count:
    """A numeral that counts or measures a metric of the catalogue, before claimant, place and date are asked.

    `head` spans the counted noun phrase after (or before) the number, `trigger` the verb or noun that decides the
    metric; either is None where the text has none. `clause` spans the clause around both. `subset` is true for a part
    of a whole that the same sentence states ("including 15 children").
    """

    __slots__ = (
        "bound",
        "clause",
        "head",
        "metric",
        "numeral",
        "rule",
        "sentence",
        "subset",
        "trigger",
        "unit",
        "who",
    )

    def __init__(
        self,
        numeral: Numeral,
        sentence: Sentence,
        metric: str,
        unit: str,
        who: str | None,
        bound: str,
        rule: str,
        clause: Span,
        head: Span | None = None,
        trigger: Span | None = None,
        subset: bool = False,
    ) -> None:
        self.numeral, self.sentence, self.metric, self.unit, self.who = numeral, sentence, metric, unit, who
        self.bound, self.rule, self.clause = bound, rule, clause
        self.head, self.trigger, self.subset = head, trigger, subset

    def with_number(self, numeral: Numeral, metric: str | None = None, sentence: Sentence | None = None) -> Count:
        """The count with another number, of another metric or sentence where they are given."""
        return Count(
            numeral,
            sentence or self.sentence,
            metric or self.metric,
            self.unit,
            self.who,
            self.bound,
            self.rule,
            self.clause,
            self.head,
            self.trigger,
            self.subset,
        )


class Decision(NamedTuple):
    """A field's value, the rule that chose it, and the words that decided (None: a default)."""

    value: str
    rule: str
    span: Span | None = None
