"""Where did it happen, when the lead does not say? Where the next sentences say that "the attack" was."""

from __future__ import annotations

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_LEAD, _AHEAD = 2, 3  # sentences


def find_ahead(document: Document, setting: Setting, count: Count) -> Mention | None:
    """The scene that the next sentences give to the event of a lead: "Sunday's attack near Serzhen-Yurt"."""
    first = count.sentence.index + 1
    if first > _LEAD:
        return None
    for sentence in document.sentences[first : first + _AHEAD]:
        scenes = setting.scenes_of(sentence) if setting.traits(sentence).names_event else []
        if scenes:
            return max(scenes, key=lambda row: row[1])[0]
    return None


def belongs(setting: Setting, count: Count, wide: Mention | None, rule: str, ahead: Mention) -> bool:
    """True where a lead told of one deed nowhere, or in a land at large (`wide`), of which the spot is named next."""
    traits = setting.traits(count.sentence)
    if traits.leaves_scene or traits.lasts or traits.whole:
        return False
    if wide is None or wide.role == "dateline" or rule == "article":
        return True
    if wide.place is None or ahead.place is None:
        return False
    return wide.place.kind == "c" != ahead.place.kind and ahead.place.country == wide.place.country
