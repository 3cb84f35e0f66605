"""Where did it happen? The most specific named place of each count, its country, and where the people went.

The names of an article are found once (`toponyms`), their meaning settled by the countries that the article speaks of,
and then each count asks: its own clause, its sentence, the sentences before it, the title.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.geography import Context, read_context
from tracker.extract.toponyms import Mention, Toponyms, find_toponyms, load_place_words
from tracker.lexicon.places import load_gazetteer
from tracker.model import Span

MOVED = frozenset({"refugees", "displaced", "evacuated", "returned"})
VOTES = frozenset({"votes_for", "votes_against", "abstentions"})
ARRIVING = frozenset({"troops", "equipment", "assisted", "money", "attacks", "mass"})
_ROLE = {
    "at": 3.0,
    "object": 2.9,
    "from": 2.2,
    "of": 2.3,
    "to": 2.2,
    "mod": 1.6,
    "bare": 1.5,
    "container": 0.5,
    "owner": 0.3,
    "agent": 0.2,
}
_STRONG = 1.0
_BREAK = re.compile(r";|, (?:while|but|and|where|as|who|which|with)\b|\b(?:while|whereas|but)\b")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|scores)\b", re.I
)
_WIDE = re.compile(
    r"\b(?:since the (?:war|conflict|fighting|invasion|offensive|crisis|start|beginning|outbreak)|so far|overall|in total|across the "
    r"(?:country|territory|enclave|region)|nationwide|since then|since (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|\d))",
    re.I,
)


class Where(NamedTuple):
    """A count's place as the article names it, its country (ISO 3166 alpha-3) and position, and the destination of people
    who moved. Each is None where the article gives none. `rule` tells how it was found, `span` where it is written (None
    for the title).
    """

    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    destination: str | None
    rule: str
    span: Span | None


class Places:
    """The places of one article; `place_of` answers for a count."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text

    @cached_property
    def _found(self) -> Toponyms:
        return find_toponyms(self.text)

    @cached_property
    def _title(self) -> Toponyms:
        return find_toponyms(self.document.article.title, headline=True)

    @cached_property
    def _context(self) -> Context:
        return read_context(self._found, self._title, self.text)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Mention]]:
        table: dict[int, list[Mention]] = {}
        for mention in self._context.mentions:
            table.setdefault(self.document.sentence_at(mention.start).index, []).append(mention)
        return table

    @property
    def names(self) -> list[Span]:
        """The spans of all recognised place names, in text order."""
        return [m.name for m in self._found.mentions]

    def place_of(self, count: Count) -> Where:
        """The place of a count, with the rule that found it."""
        if count.metric in VOTES:
            return self._body_of(count)
        here = self._by_sentence.get(count.sentence.index, [])
        destination = self._destination(count, here) if count.metric in MOVED else None
        best, rule = self._in_sentence(count, here, destination)
        if best is None:
            best, rule = self._from_before(count, here)
        if best is None and here:
            best, rule = max(here, key=lambda m: _ROLE.get(m.role, 0)), "weak"
        if count.metric == "returned" and destination is not None and (best is None or rule != "sentence"):
            best, rule = destination, "destination"
        return self._answer(best, rule, destination)

    def _body_of(self, count: Count) -> Where:
        """The body that voted, named in the sentence or before it."""
        for sentence in reversed(self.document.sentences[max(0, count.sentence.index - 6) : count.sentence.index + 1]):
            text = sentence.text
            for body in load_place_words().voters:
                at = text.find(body)
                if at >= 0:
                    start = sentence.start + at
                    return Where(body, None, None, None, None, "body", Span(start, start + len(body)))
        return Where(None, None, None, None, None, "no body", None)

    def _destination(self, count: Count, here: list[Mention]) -> Mention | None:
        to = [m for m in here if m.role == "to" and m.place]
        return min(to, key=lambda m: self._distance(count, m)) if to else None

    def _in_sentence(
        self, count: Count, here: list[Mention], destination: Mention | None
    ) -> tuple[Mention | None, str]:
        """The mention of the count's own sentence that fits best, if any fits."""
        scored = [(self._score(count, m, destination), -m.start, m) for m in here if m.place]
        if not scored:
            return None, ""
        score, _, best = max(scored, key=lambda row: row[:2])
        if score < _STRONG:
            return None, ""
        return self._narrow(count, best, here), "sentence"

    def _narrow(self, count: Count, best: Mention, here: list[Mention]) -> Mention:
        """A place in the same clause that lies inside the best one."""
        for other in here:
            if (
                other is not best
                and other.place
                and best.place
                and other.role in ("at", "object", "of")
                and other.place != best.place
            ):
                between = self.text[min(other.end, best.end) : max(other.start, best.start)]
                if (
                    len(between) < 60
                    and not _NUMBER.search(between)
                    and load_gazetteer().inside(other.place, best.place)
                ):
                    return other
        return best

    def _score(self, count: Count, m: Mention, destination: Mention | None) -> float:
        score = _ROLE.get(m.role, 0.0)
        metric = count.metric
        if metric in MOVED:
            score = {"from": 4.0, "to": 0.8 if metric != "returned" else 2.0}.get(m.role, score)
            if m is destination and metric != "returned":
                score = 0.4
        elif metric == "distance":
            score = self._distance_score(count, m)
        elif metric == "population":
            score = max(score, 2.0)
        elif metric == "money":
            score = {"to": 3.0, "at": 2.8, "from": 0.3, "agent": 0.2}.get(m.role, score) + (
                0.5 if m.word in ("for", "to") else 0
            )
        elif metric == "attacks":
            score = {"to": 3.2, "from": 0.6}.get(m.role, score)
        elif metric in ARRIVING:
            score = {"to": 3.2}.get(m.role, score)
        elif m.role == "at" and m.word == "from" or m.role == "from":
            score = 1.2
        if m.word in ("between", "for") and metric != "money":
            score = 0.9
        if m.word in ("against",) and metric not in ("attacks", "equipment"):
            score = 0.9
        return score - self._penalty(count, m)

    def _distance_score(self, count: Count, m: Mention) -> float:
        gap = self.text[count.numeral.end : m.start] if m.start > count.numeral.end else ""
        return (
            5.0
            if gap and len(gap) < 70 and re.search(r"\b(?:of|from|to)\b", gap[-40:] + " ")
            else _ROLE.get(m.role, 0.0)
        )

    def _penalty(self, count: Count, m: Mention) -> float:
        """How far a mention is from the number: clause breaks and other numbers between count most."""
        start, end = count.numeral.start, count.numeral.end
        between = self.text[end : m.start] if m.start >= end else self.text[m.end : start]
        penalty = min(len(between), 300) / 400
        if m.start < end:
            penalty += 0.15
        penalty += 0.45 * min(2, len(_BREAK.findall(between)))
        return penalty + (0.3 if _NUMBER.search(between) else 0.0)

    def _distance(self, count: Count, m: Mention) -> int:
        return min(abs(m.start - count.numeral.end), abs(count.numeral.start - m.end))

    def _from_before(self, count: Count, here: list[Mention]) -> tuple[Mention | None, str]:
        """The event's place: the last sentence before that places something, the lead, the title."""
        wide = bool(_WIDE.search(count.sentence.text))
        best: Mention | None = None
        for back in range(1, 5):
            index = count.sentence.index - back
            if index < 0:
                break
            placing = [m for m in self._by_sentence.get(index, []) if _ROLE.get(m.role, 0) >= _STRONG and m.place]
            if count.metric in ("attacks", "money"):
                placing = [m for m in placing if m.role != "from"]
            if placing:
                best = self._main_of(placing)
                break
        if best is None:
            for index in range(count.sentence.index + 1 if count.sentence.index < 2 else 3):
                placing = [m for m in self._by_sentence.get(index, []) if _ROLE.get(m.role, 0) >= _STRONG and m.place]
                if placing:
                    return self._main_of(placing), "lead"
            titled = [m for m in self._title.mentions if m.place]
            return (self._main_of(titled), "title") if titled else (None, "none")
        return best, "wide" if wide else "before"

    def _main_of(self, mentions: list[Mention]) -> Mention:
        """The most specific of the best placed mentions of a sentence."""

        def rank(m: Mention) -> tuple[float, float]:
            assert m.place
            return (
                _ROLE.get(m.role, 0)
                + {"c": 0.0, "r": 0.4, "a": 0.5, "b": 0.7, "p": 0.9, "m": 1.0, "x": 0.7, "w": 0.1}[m.place.kind],
                -m.start,
            )

        return max(mentions, key=rank)

    def _answer(self, best: Mention | None, rule: str, destination: Mention | None) -> Where:
        target = self._written(destination) if destination else None
        if best is None or best.place is None:
            return Where(None, None, None, None, target, rule or "none", None)
        in_title = best in self._title.mentions
        place = best.place
        return Where(
            self._written(best),
            place.country,
            place.latitude,
            place.longitude,
            target,
            rule,
            None if in_title else Span(best.start, best.end),
        )

    def _written(self, m: Mention) -> str:
        source = self.document.article.title if m in self._title.mentions else self.text
        return " ".join(source[m.start : m.end].split())
