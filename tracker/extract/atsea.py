"""Did those counted perish or get rescued at a sea told of just before? "The Mediterranean … 521 drowned crossing"."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting
from tracker.extract.weights import ROLE, STRONG

_METRICS: Final = frozenset({"killed", "missing", "rescued", "casualties"})
_BACK: Final = 4  # sentences
_DROWNING: Final = PLACE_WORDS.either("drowning")
_BOATS: Final = rf"(?:{PLACE_WORDS.either('afloat')}|{_DROWNING})"
_SEAFARERS: Final = rf"(?:{PLACE_WORDS.either('seafarers')})"
_AFLOAT: Final = Hinted(
    ["sea", "crossing", "waters", *PLACE_WORDS.either("afloat").split("|"), *_DROWNING.split("|")],
    rf"\b(?:at sea|the (?:[a-z-]+ )?(?:crossing|waters)|{_SEAFARERS}\b[^.;]*\b{_BOATS}|{_BOATS}\b[^.;]*\b{_SEAFARERS}"
    rf"|(?:{_DROWNING}) [^.;]*\b(?:cross|reach)\w*)\b",
)
_LEAD: Final = 3  # sentences


class AtSea:
    """The sea at which those of an article's counts were, by the sentences before them."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._told: dict[int, bool] = {}  # by sentence: one of many numbers is asked once

    def find(self, count: Count) -> Mention | None:
        """The sea of which the sentences before told, for those who were at sea; None where a coast was named since."""
        if count.metric not in _METRICS or not self._tells_of_sea(count.sentence):
            return None
        setting, sentences = self._setting, self._setting.document.sentences
        if " off " in setting.document.text[: sentences[min(_LEAD, len(sentences)) - 1].end]:
            return None  # of one event, whose coast is named
        for index in range(count.sentence.index, max(-1, count.sentence.index - _BACK - 1), -1):
            here = [m for m in setting.by_sentence.get(index, ()) if m.place and ROLE.get(m.role, 0.0) >= STRONG]
            if sea := next((m for m in here if m.place and m.place.kind == "w" and not m.place.country), None):
                return sea
            if any(m.word == "off" or m.role == "at" for m in here):
                return None
        return None

    def _tells_of_sea(self, sentence: Sentence) -> bool:
        if sentence.index not in self._told:
            self._told[sentence.index] = _AFLOAT.search(sentence, sentence.start, sentence.end) is not None
        return self._told[sentence.index]
