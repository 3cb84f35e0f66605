"""Where do the police of one country hold the people of another? "After raids in Spain nine Malians were arrested"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_MOSTLY: Final = 0.7
_POLICE: Final = re.compile(
    r"\b(?:police|arrest\w*|courts?|charged|custody|detectives|prosecutors?|jailed|sentenced)\b"
)


def where_held(setting: Setting, count: Count, skip: frozenset[str]) -> Mention | None:
    """The scene in the country that the article is about; None for its own people, and where no police and no court
    tells that nobody else holds them."""
    sentence = count.sentence
    home = setting.hints.suffering(sentence, count.who)
    if home in (None, setting.main) or _POLICE.search(sentence.text) is None:
        return None
    if any(d.country != home for d in setting.hints.demonyms_of(sentence)):
        return None  # "Peruvian police arrested nine Chileans"
    scene = setting.carried(sentence, skip)
    country = scene.place.country if scene and scene.place else None
    told = setting.focus.get(country or "", 0.0) >= _MOSTLY and country != home
    return scene if told else setting.carried(sentence, skip, setting.main)
