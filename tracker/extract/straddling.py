"""In which of its countries does something lie that happened in a region of several? "Indian police … in Kashmir"."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting

_FEW: Final = 1000  # what is more may be counted over all of the region
_CLEARLY: Final = 0.5


def settle_straddling(setting: Setting, count: Count, m: Mention) -> str | None:
    """The country of what happened in a region of several countries, by whose people, towns or police the sentence
    names, else by the one of them that the article is about; None where neither tells."""
    lands = PLACE_WORDS.straddling.get(m.place.name) if m.place and not m.place.country else None
    if lands is None or count.numeral.value >= _FEW:
        return None
    here = {d.country for d in setting.hints.demonyms_of(count.sentence)}
    here |= {o.place.country for o in setting.by_sentence.get(count.sentence.index, ()) if o.place and o.place.country}
    if len(told := here & lands) == 1:
        return told.pop()
    ranked = sorted(((setting.focus.get(land, 0.0), land) for land in lands), reverse=True)
    (most, first), (less, _) = ranked[:2]
    return first if most > 0 and less < most * _CLEARLY and not told else None
