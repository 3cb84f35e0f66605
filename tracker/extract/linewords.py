"""Is a word that the end of a line cuts at a hyphen one word, or a compound that keeps it?"""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.casewords import load_case_words

_LEFT = re.compile(r"([^\W\d_]+)[-‐]\Z")
_RIGHT = re.compile(r"[^\W\d_]+")
_UNCUT = re.compile(r"(?<![\w-])[^\W\d_]+(?!\w)")


def joins(text: str, hyphen: int, after: int) -> bool:
    """Whether the hyphen that ends a line was put in to break a word which goes on at `after`.

    >>> joins("were evacu-\\nated", 10, 12), joins("a rebel-\\nheld town", 7, 9), joins("a 12-\\nyear-old", 4, 6)
    (True, False, False)
    """
    left, right = _LEFT.search(text, max(0, hyphen - 30), hyphen + 1), _RIGHT.match(text, after)
    if left is None or right is None or right[0][0].isupper() != left[1].isupper():
        return False
    one, two, words = left[1].lower(), right[0].lower(), load_case_words()
    whole = one + two
    if words.listed(whole):
        return True
    if whole in _uncut_words(text):  # a name that the text has elsewhere in one piece
        return True
    return not (words.listed(one) and words.listed(two))


@lru_cache(maxsize=1)
def _uncut_words(text: str) -> frozenset[str]:
    """The words of a text that no hyphen parts, in small letters; kept, as every cut of a text asks for them."""
    return frozenset(_UNCUT.findall(text.lower()))
