"""Where does a sentence that places nothing say that it is? "There", its subject, the war that it sums up."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.listed import MOVED
from tracker.extract.mentions import Mention
from tracker.extract.placewords import load_place_words
from tracker.extract.setting import Setting

_UNREST: Final = load_place_words().either("unrest")
_STRIFE: Final = re.compile(rf"\b(?:{_UNREST})s?\b", re.IGNORECASE)
_SINCE_UNREST: Final = re.compile(
    rf"\bsince (?:the )?(?:[\w-]+ ){{0,6}}?(?:{_UNREST}|protests?|demonstrations|revolution|revolt|invasion"
    r"|crackdown)\b"
)
_THERE: Final = re.compile(
    r" there\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|can|to|in|at|by)\b)"
)
_OPENING: Final = 8  # characters
_TOLD: Final = 0.5
_SUFFERED: Final = frozenset({"killed", "injured", "missing", "casualties"})


def find_there(setting: Setting, sentence: Sentence) -> Mention | None:
    """The country that "there" means behind a sentence that places nothing, but speaks of it: "condemning Mali's army.
    Some 70 people have been killed there"."""
    here = setting.by_sentence.get(sentence.index)
    if sentence.index == 0 or here or " there" not in sentence.text or _THERE.search(sentence.text) is None:
        return None
    before = setting.document.sentences[sentence.index - 1]
    named = setting.by_sentence.get(before.index, ())
    if setting.scenes_of(before) or any(m.place and m.place.kind != "c" for m in named):
        return None
    told = {m.place.country for m in named if m.place} | {d.country for d in setting.hints.demonyms_of(before)}
    return setting.wider(told.pop()) if len(told) == 1 else None


def find_subject(setting: Setting, count: Count, scene: Mention | None) -> Mention | None:
    """The place with which a sentence begins that tells of it, where the scene is in another country: "Fiji has cut its
    parades, after a fire killed 40"."""
    sentence, at = count.sentence, scene.place.country if scene and scene.place else None
    if count.metric in MOVED:
        return None
    for m in setting.by_sentence.get(sentence.index, ())[:1]:
        opens = m.role == "host" and m.start - sentence.start < _OPENING and m.end < count.numeral.start
        if opens and m.place and m.place.country and m.place.country != at:
            return m
    return None


def strays(setting: Setting, count: Count, scene: Mention | None) -> bool:
    """True for the toll of an uprising where the scene is in another country, of which no strife is told."""
    at = scene.place.country if scene and scene.place else None
    if scene is None or at is None or count.metric not in _SUFFERED or setting.focus.get(at, 0.0) >= _TOLD:
        return False
    if scene in setting.context.titled or not _SINCE_UNREST.search(count.sentence.text):
        return False
    told = setting.document.text[setting.document.sentence_at(scene.start).start : count.sentence.start]
    return _STRIFE.search(told) is None
