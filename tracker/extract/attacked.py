"""Who is attacked, in a sentence that names only who fires, who shoots it down, or "it"?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.mentions import Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.setting import Setting

_DEFENDERS: Final = re.compile(
    r"(?:['’]s)? (?:air (?:force|defen[cs]es?)|army|military|armed forces|general staff"
    r"|(?:ministry of )?defen[cs]e)\b(?!-)",
    re.IGNORECASE,
)
_AIMED: Final = re.compile(
    r"\b(?:fir\w+|launch\w+|rain\w+|hurl\w+|drop\w+|aim\w+|[,\d])[^.;]*\b(?:at|on|against|into|toward|towards) $"
)
_CONTINUES: Final = re.compile(r"(?:It|The (?:air force|army|military|ministry)|Of (?:these|those|them))\b")
_IT_SUFFERED: Final = re.compile(
    r"\b[Ii]t (?:has |had )?(?:since |also )?(?:suffered|endured|come under|came under"
    r"|been (?:hit|struck|shelled|bombed|pounded|besieged|flooded))\b"
)
_IT_HAS: Final = re.compile(
    r"It (?:has|had|now has|has had|(?:has )?(?:reported|recorded|confirmed|registered))\b[^.;:,]*"
)
_ITS_RATE: Final = re.compile(
    r"(?:Their|Its) (?:[a-z]+ ){0,3}(?:rate|toll|tally|total|count|figures?|number|caseload)s?\b[^.;:]*"
)
_OPENING: Final = 8  # characters
_SUBJECTS: Final = frozenset({"agent", "host", "object", "mod", "bare"})
_TALLIED: Final = frozenset({"infected", "killed", "in_need"})


class Attacked:
    """What the sentences of an article tell of who is attacked. Counts are asked in text order: what an army shot down
    is gone on with in the sentences behind."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.document, self.setting = document, setting
        self._defended: dict[int, Mention] = {}

    def defender(self, count: Count) -> Mention | None:
        """The country whose army tells how many drones or missiles it shot down, or goes on to tell what it saw."""
        setting, sentence, text = self.setting, count.sentence, self.document.text
        if count.metric != "attacks":
            return None
        before = self._defended.get(sentence.index - 1)
        if before is not None and _CONTINUES.match(text, sentence.start):
            return before
        downed = load_place_patterns().downing.search(text, sentence.start, sentence.end)
        if downed is None:
            return None
        armies = [
            d.country for d in setting.hints.demonyms_of(sentence) if _DEFENDERS.match(text, _word_end(text, d.start))
        ]
        armies += [
            m.place.country
            for m in setting.by_sentence.get(sentence.index, ())
            if m.role == "owner"
            and m.place
            and m.place.kind == "c"
            and m.place.country
            and _DEFENDERS.match(text, m.end)
        ]
        wide = setting.wider(armies[0]) if len(set(armies)) == 1 else None
        if wide is not None:
            self._defended[sentence.index] = wide
        return wide

    def aimed(self, count: Count) -> Mention | None:
        """The country whose targets are fired at: "launched 90 rockets at Israeli cities"."""
        text, setting = self.document.text, self.setting
        if count.metric != "attacks":
            return None
        for d in setting.hints.demonyms_of(count.sentence):
            if load_place_patterns().targets.match(text, _word_end(text, d.start)) and _AIMED.search(
                text, max(0, d.start - 40), d.start
            ):
                return setting.wider(d.country)
        return None

    def suffered(self, count: Count) -> Mention | None:
        """The place that "it has suffered air strikes" means: the subject of the sentence before."""
        sentence = count.sentence
        subjects = [
            m for m in self.setting.by_sentence.get(sentence.index - 1, ()) if m.role in _SUBJECTS | {"reporter"}
        ]
        if len(subjects) == 1 and _IT_SUFFERED.search(self.document.text, sentence.start, count.numeral.start):
            return subjects[0]
        text = self.document.text
        goes_on = _IT_HAS.match(text, sentence.start, count.numeral.start) or _ITS_RATE.match(text, sentence.start)
        if count.metric not in _TALLIED or not goes_on:
            return None
        before = self.document.sentences[max(0, sentence.index - 1)].start  # "Spain has its first patients. It has two"
        return next((m for m in subjects if m.place and m.place.kind == "c" and m.start - before < _OPENING), None)


def _word_end(text: str, start: int) -> int:
    end = text.find(" ", start)
    return end if end >= 0 else len(text)
