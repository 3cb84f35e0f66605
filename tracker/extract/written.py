"""How is a count's place given? Under which name, with which others of a list, as an article writes them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.extract.document import Document
from tracker.extract.geography import Context
from tracker.extract.mentions import Mention
from tracker.extract.partedplaces import is_pair, joined_with
from tracker.extract.setting import Setting
from tracker.model import Span

_ALIKE: Final = 0.45  # of what is told of one country, how much of another whose events it shares
_ACRONYM: Final = 5
_KNOWN: Final = frozenset({"US", "UK", "UAE", "USA"})
_WHERE: Final = re.compile(r",? where\b")


class Where(NamedTuple):
    """A count's place as the article names it, its country (ISO 3166 alpha-3) and position, and where people went.

    Each is None where the article gives none. `rule` tells how it was found, `span` where it is written (None for the
    title).
    """

    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    destination: str | None
    rule: str
    span: Span | None


class Naming:
    """The names by which an article's places are given."""

    def __init__(self, document: Document, context: Context, setting: Setting) -> None:
        self.document, self.text = document, document.text
        self._context, self._setting = context, setting

    def answer(self, best: Mention | None, rule: str, destination: Mention | None, here: list[Mention]) -> Where:
        """The place of a count by the mention that was found for it; `here` are those of its own sentence."""
        target = self._written(destination) if destination else None
        if best is None or best.place is None:
            return Where(None, None, None, None, target, "none", None)
        group = [best]
        if rule == "sentence":
            group = self._of_clause(joined_with(best, here))
        elif rule == "scene" and best.place.kind == "c" and not here and best not in self._context.titled:
            group = self._lands_with(best)
        elif rule == "scene" and best not in self._context.titled:
            group = self._pair_with(best)
        if len(group) > 1:
            span = Span(group[0].start, group[-1].end)
            countries = {m.place.country for m in group if m.place}
            written = " ".join(self.text[span.start : span.end].split())
            if len(written) > 80:
                written = " and ".join(self._written(m) for m in group[:3])
            country = countries.pop() if len(countries) == 1 else None
            return Where(written, country, None, None, target, "joined", span)
        place = best.place
        known = bool(best.options)
        latitude, longitude = (place.latitude, place.longitude) if known else (None, None)
        stands = best.end > 0 and best not in self._context.titled
        span_or_none = Span(best.start, best.end) if stands else None
        return Where(self._written(best), place.country, latitude, longitude, target, rule, span_or_none)

    def _of_clause(self, group: list[Mention]) -> list[Mention]:
        """Those of a list of which a clause tells: "rain hit El Rama, and Costa Rica, where 1,000 fled"."""
        if len(group) > 1 and _WHERE.match(self.text, group[-1].end):
            first = len(group) - 1
            while first and self.text[group[first - 1].end : group[first].start] == " and ":
                first -= 1
            return group[first:]
        return group

    def _lands_with(self, best: Mention) -> list[Mention]:
        """The countries listed with one that is the scene, where the article tells as much of each."""
        lands = joined_with(best, self._setting.by_sentence.get(self.document.sentence_at(best.start).index, []))
        told = [self._setting.focus.get(m.place.country or "", 0.0) for m in lands if m.place and m.place.kind == "c"]
        return lands if len(told) == len(lands) and min(told) > _ALIKE * max(told) else [best]

    def _pair_with(self, best: Mention) -> list[Mention]:
        """The two places that are the scene together, if it is one of a pair: "in Sumy and Kharkiv"."""
        pair = joined_with(best, self._setting.by_sentence.get(self.document.sentence_at(best.start).index, []))
        return pair if is_pair(pair, self.text) else [best]

    def _written(self, m: Mention) -> str:
        if m.alias:
            return m.alias
        if m.word == "dateline" and m.text.isupper() and m.place and m.options:
            return next(
                (o.text for o in self._context.mentions if o.text.lower() == m.text.lower() and o is not m),
                m.place.name,
            )
        if m.text.isupper() and len(m.text) < _ACRONYM and m.text not in _KNOWN:
            full = next((o for o in self._context.mentions if o.place == m.place and len(o.text) > len(m.text)), m)
            return " ".join(full.text.split())
        source = self.document.title if m in self._context.titled else self.text
        return " ".join(source[m.start : m.end].split())
