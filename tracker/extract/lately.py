"""Does a count go on with the deed of the last sentences, by its size and by how its own sentence opens?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Sentence

_COUNTED: Final = re.compile(
    r"(?<![\d,.-])\d{1,3}(?:,\d{3})*(?= (?:[a-z]+ )?(?:people|others|men|women|passengers|dead|civilians))"
)
_OPENS: Final = re.compile(r"An? (?:[a-z-]+ ){1,4}(?:in|at|near) (?:the )?(?P<place>[A-Z][\w’'-]+)")
_NEAR: Final = 600  # characters


def hurt_with_dead(sentence: Sentence) -> int:
    """How many the deed may have hurt of which the text before tells: twice as many as the most that it counts."""
    told = _COUNTED.findall(sentence.document.text, max(0, sentence.start - _NEAR), sentence.start)
    return 2 * max((int(number.replace(",", "")) for number in told), default=0)


def opens_another(sentence: Sentence, told: Sentence) -> bool:
    """True for a sentence that opens with a deed at a place of which the one before, `told`, knows nothing: "A bus fell
    in Lima on Friday. […] A car bomb in Quito killed 23"."""
    opens = _OPENS.match(sentence.document.text, sentence.start)
    return opens is not None and opens["place"] not in told.text
