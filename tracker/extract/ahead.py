"""Where did it happen, when the lead does not say? Where the next sentences say that "the attack" was."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.mentions import Mention
from tracker.extract.placewords import load_place_words
from tracker.extract.setting import Setting

_LEAD, _AHEAD = 2, 3  # sentences
_OF_DAY = re.compile(
    r"\b(?:[Tt]h(?:e|is|at)|[A-Z]\w+day['’]s|[Tt]oday['’]s|[Yy]esterday['’]s) (?:\w+ )?"
    rf"(?:{load_place_words().either('incident')})\b"
)


def names_event(text: str) -> bool:
    """True where a sentence speaks of an event told of already: "the attack", "Sunday's earthquake".

    >>> names_event("Sunday's attack was the worst."), names_event("An attack was feared.")
    (True, False)
    """
    return _OF_DAY.search(text) is not None


def find_ahead(document: Document, setting: Setting, count: Count) -> Mention | None:
    """The scene that the next sentences give to the event of a lead: "Sunday's attack near Serzhen-Yurt"."""
    first = count.sentence.index + 1
    if first > _LEAD:
        return None
    for sentence in document.sentences[first : first + _AHEAD]:
        scenes = setting.scenes_of(sentence) if names_event(sentence.text) else []
        if scenes:
            return max(scenes, key=lambda row: row[1])[0]
    return None
