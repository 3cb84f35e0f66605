"""Where does a sentence that places nothing say that it is? "There", its subject, the war that it sums up."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.listed import MOVED
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting

_UNREST: Final = PLACE_WORDS.either("unrest")
_STRIFE: Final = re.compile(rf"\b(?:{_UNREST})s?\b", re.IGNORECASE)
_SINCE_UNREST: Final = re.compile(
    rf"\bsince (?:the )?(?:[\w-]+ ){{0,6}}?(?:{_UNREST}|protests?|demonstrations|revolution|revolt|invasion"
    r"|crackdown)\b"
)
_THERE: Final = re.compile(
    r" there\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|can|to|in|at|by)\b)"
)
_DEED: Final = rf"(?P<deed>(?:{PLACE_WORDS.either('incident')}|strike|bombardment|shelling|violence))s?\b"
_LATEST: Final = re.compile(
    rf"\b(?:[Tt]he latest|(?P<day>[A-Z]\w+day)['’]s|[Tt]oday['’]s|[Yy]esterday['’]s) (?:[a-z]+ )?{_DEED}"
)
_EARLIER: Final = re.compile(
    r"\b(?:[Ee]arlier|ago|[Ll]ast (?:week|month|year|[A-Z]\w+)|the previous (?:day|week|month|year)"
    r"|(?:[Aa]|one|two|three|\d+) (?:days?|weeks?|months?|years?|hours?) after|similar|in (?:19|20)\d\d)\b"
)
_OFFICE: Final = re.compile(r"\b[Tt]he (?:[a-z]+ )?(governor|mayor)\b(?! of)")
_BACK: Final = 5  # sentences
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


def find_latest(setting: Setting, sentence: Sentence) -> Mention | None:
    """The scene of the news, where a sentence comes back to it from an earlier deed: "A blast hit Gao. A week ago one
    hit Kidal. Monday's blast hurt six"."""
    told = _LATEST.search(sentence.text) if "day" in sentence.text or "atest" in sentence.text else None
    if told is None:
        return None
    sentences, back = setting.document.sentences, sentence.index - 1
    while back >= 0 and not setting.scenes_of(sentences[back]):
        back -= 1
    if back < 1 or _EARLIER.search(sentences[back].text) is None:
        return None
    for index in range(back - 1, max(-1, back - _BACK), -1):
        text = sentences[index].text
        named = told["deed"] in text or (told["day"] in text if told["day"] else any(map(str.isdigit, text)))
        scenes = [(weight, m) for m, weight in setting.scenes_of(sentences[index]) if not _is_country(m)]
        if scenes and named and _EARLIER.search(text) is None:
            return max(scenes, key=lambda row: row[0])[1]
    return None


def _is_country(m: Mention) -> bool:
    """True for a whole country: "Chad", not "southern Chad"."""
    return m.place is not None and m.place.kind == "c" and m.start == m.name.start


def find_office(setting: Setting, sentence: Sentence) -> Mention | None:
    """The region or town of "the governor" or "the mayor" who speaks, where a sentence before names it: "the governor
    of Mopti said … The governor said 16 had fled"."""
    told = _OFFICE.search(sentence.text) if "ayor" in sentence.text or "overnor" in sentence.text else None
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1) if told else ():
        for m in setting.by_sentence.get(index, ()):
            if told and m.role == "owner" and m.word == told[1] and m.place and m.place.country:
                return m
    return None


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
