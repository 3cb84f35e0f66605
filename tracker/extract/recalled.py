"""Are those counted the dead of attacks that the sentence only recalls? "… groups who killed 24 Israelis at the
weekend": not where today's strikes fall.
"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.hints import victims_of
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_METRICS: Final = frozenset({"killed", "injured", "casualties"})
_RECALLED: Final = re.compile(
    r"\b(?:who|that|which) (?:have |has |had )?(?:also |already )?(?:killed|wounded|injured|murdered|slain)"
    r" (?:about |some |at least |more than |nearly |over |almost |up to )?$"
)
_REACH: Final = 60  # characters
_GOES_ON: Final = re.compile(r"[^,;.]{3,90}, (?!(?:including|among|most|many|some|where|near|in|at|on)\b)")


def recalls_others(setting: Setting, count: Count, best: Mention | None) -> bool:
    """True where those counted, of another nation than the place `best`, were killed in other attacks than it saw:
    `best` stands behind the clause that recalls them, or in another sentence."""
    if count.metric not in _METRICS or best is None or best.place is None:
        return False
    text, start, end = setting.document.text, count.numeral.start, count.numeral.end
    if not _RECALLED.search(text, max(count.sentence.start, start - _REACH), start):
        return False
    victims = setting.hints.suffering(count.sentence, victims_of(count))
    if victims in (None, best.place.country):
        return False
    if count.sentence.start <= best.start < count.sentence.end:
        goes_on = _GOES_ON.match(text, end)
        return goes_on is not None and goes_on.end() <= best.start
    return True
