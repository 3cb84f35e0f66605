"""Which unknown names carry their kind of place in themselves: "Olodo River", "Mount Osutaka", "Karl Marx Avenue"?"""

from __future__ import annotations

from typing import Final

from tracker.extract.capitals import Token
from tracker.extract.placewords import PLACE_WORDS

JOINTS: Final = frozenset({" ", "\xa0", " of ", " de ", " del ", " da ", " la ", " of the "})
_WIDEST_JOINT: Final = max(map(len, JOINTS))
_LONGEST: Final = 5
_THERE: Final = ("in ", "at ", "near ", "the ")
_PLACES: Final = PLACE_WORDS


def read_feature(text: str, tokens: list[Token], i: int) -> tuple[int, str] | None:
    """The last token of such a name that begins at token `i`, and its kind of place; None where there is none.

    >>> from tracker.extract.capitals import find_tokens
    >>> text = "a bridge over the Blue Otter River broke"
    >>> read_feature(text, find_tokens(text), 0)
    (2, 'river')
    """
    w = _PLACES
    found, first = None, tokens[i].low
    heads = first in w.feature_heads
    for j in range(i + 1, min(i + _LONGEST, len(tokens))):
        before, after = tokens[j - 1].end, tokens[j].start
        if tokens[j - 1].possessive or after - before > _WIDEST_JOINT or text[before:after] not in JOINTS:
            break
        word = tokens[j].low
        if word in w.features:
            found = j, word
        elif word in w.bodies or word in w.notbodies:
            return None  # "Red River Bank", "Market Street University"
    if found is None and heads and i + 1 < len(tokens) and text[tokens[i].end : tokens[i + 1].start] == " ":
        found = i + 1, first
    honours = found is not None and first in w.honouring and found[0] == i + 1  # "White Island", "King Street"
    if found is None or (first in w.notplaces and not honours) or (first in w.openers and found[0] == i + 1):
        return None
    person = first in w.titles and found[0] == i + 1 and found[1] in w.surnames
    return None if person and not text.endswith(_THERE, 0, tokens[i].start) else found  # "calling on President Park"
