"""Which sentences counted a whole country, and which counts go on? "30,000 have fallen ill and 58 have died"."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import perfect
from tracker.extract.document import Document
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting
from tracker.extract.tallies import ties
from tracker.lexicon.places import load_gazetteer

_LARGELY: Final = frozenset({"total", "overseen", "outgrown", "front"})
_WIDELY: Final = frozenset({"total", "nation", "overseen", "outgrown", "whole"})
_BEFALLS: Final = frozenset({"killed", "injured", "missing", "casualties"})
_PEOPLED: Final = frozenset({"person", "household", "building"})


class WholeCounts:
    """The countries that the sentences of an article counted over, noted as its counts are placed in text order."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.document, self.setting = document, setting
        self._tolls: dict[int, Mention] = {}
        self._counted: dict[int, Mention] = {}

    def note(self, count: Count, mention: Mention | None, rule: str) -> None:
        """Keeps the country over which a sentence counts, by the rule that found it."""
        if mention is None:
            return
        if rule in _WIDELY and count.unit in _PEOPLED:
            self._counted[count.sentence.index] = mention
        if rule in _LARGELY and count.metric in _BEFALLS:
            self._tolls[count.sentence.index] = mention

    def told_with(self, count: Count, scene: Mention | None) -> Mention | None:
        """The country of which the sentence counted more just before, in which the scene lies; None where it points
        back to an event."""
        wide = self._counted.get(count.sentence.index)
        if wide is None or scene is None or not lies_in(scene, wide):
            return None
        return None if self.setting.traits(count.sentence).goes_on else wide

    def goes_on(self, count: Count, scene: Mention | None) -> Mention | None:
        """The country whose toll the sentence before told, where this one goes on with it and not with the scene told
        of earlier: "… 9,000 have died. The army says it has lost 3,000"."""
        sentence = count.sentence
        toll = self._tolls.get(sentence.index - 1) if count.metric in _BEFALLS else None
        if toll is None or scene is None or ties(sentence.text):
            return None
        if not all(m.role == "agent" for m in self.setting.by_sentence.get(sentence.index, ())):
            return None
        told = self.document.sentence_at(scene.start).index
        if told >= sentence.index - 1 or not (perfect(count) or "toll" in sentence.text):
            return None
        self._tolls[sentence.index] = toll
        return toll


def lies_in(inner: Mention, outer: Mention) -> bool:
    """True where a place is another or lies in it."""
    return bool(inner.place and outer.place and load_gazetteer().inside(inner.place, outer.place))
