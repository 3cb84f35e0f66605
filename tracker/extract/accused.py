"""Who says that it was struck? "Moscow has accused Kyiv of launching 40 attacks" tells of Russia."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting
from tracker.extract.unplaced import name_country

_STRUCK: Final = frozenset({"attacks", "killed", "injured", "casualties", "damaged"})
_ACCUSES: Final = re.compile(
    r",? (?:(?:has|have|had|again|also|later|repeatedly) ){0,2}(?:accus(?:ed|es)|blam(?:ed|es)) "
    r"(?:the )?(?:[A-Z][\w’'-]*|its|neighbou?ring|rebels?|forces)[^.;:]{0,60}? (?:of|for) [^.;:]*$"
)


def find_accuser(setting: Setting, count: Count) -> Mention | None:
    """The country of the government that accuses another of so many attacks or dead; None where none does."""
    if count.metric not in _STRUCK:
        return None
    text, sentence, at = count.sentence.document.text, count.sentence, count.numeral.start
    if text.find("accus", sentence.start, at) < 0 and text.find("blam", sentence.start, at) < 0:
        return None
    for m in setting.by_sentence.get(sentence.index, ()):
        nation = m.place is not None and (m.place.kind == "c" or m.is_capital())
        if nation and m.place and m.end < at and _ACCUSES.fullmatch(text, m.end, at):
            return m if m.place.kind == "c" else name_country(m.place.country or "")
    return None
