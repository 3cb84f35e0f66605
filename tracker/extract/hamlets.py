"""Which unknown names are a place's, by what stands around them: "the village of Wadi Rahhal", "in Ystradgynlais"?"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.capitals import Token
from tracker.extract.placeroles import PLACING, Cue, read_left
from tracker.extract.placewords import load_place_words

_WORD = re.compile(r"[\w.'’-]+")
_NAMED = re.compile(
    r"""\b(village|town|city|district|province|region|suburb|neighbou?rhood|island|camp|settlement|kibbutz|hamlet|commune
    |municipality|department|county|township|governorate|enclave|port)[ ](?:of|called)[ ]$""",
    re.VERBOSE,
)
_TYPED = re.compile(
    r"""[ ](village|town|district|province|region|neighbou?rhood|governorate|oblast|county|municipality|suburb|camp
    |islands?|township|sub-?district|commune|regency|raion|barangay
    |settlement|kibbutz|woreda|refugee[ ]camp|mountains?|hills|valley
    |peninsula|forest|oilfield|airport|airbase)\b""",
    re.VERBOSE,
)


_APPOSED = re.compile(r", (?:a|an) (?:[a-z-]+ ){0,3}(village|town|city|suburb|hamlet|settlement|township|province)\b")
_TITLED = frozenset("village town township county district commune municipality regency subdistrict".split())
_SAMPLE = 8_000


class Hamlet(NamedTuple):
    """An unknown name that is a place's: its last token, its role, and the kind of place that the text calls it."""

    last: int
    cue: Cue
    kind: str


def read_hamlet(text: str, tokens: list[Token], i: int) -> Hamlet | None:
    """The place that begins at the unknown token `i`, None where nothing says that it is one."""
    first, j = tokens[i], i
    before = text[max(0, first.start - 9) : first.start]
    named = before.endswith(("of ", "called "))
    guess = before.endswith((" in ", "In ", " near ", "Near ", "outside "))
    while j + 1 < len(tokens) and j - i < 3 and tokens[j + 1].start == tokens[j].end + 1 and text[tokens[j].end] == " ":
        j += 1
    lower = text[tokens[j].end : tokens[j].end + 2]
    typed = _TYPED.match(text, tokens[j].end) if lower[:1] == " " and lower[1:].islower() else None
    typed = None if tokens[j].possessive else typed
    apposed = _APPOSED.match(text, tokens[j].end) if text.startswith(", a", tokens[j].end) else None
    kind = tokens[j].text.lower() if j > i else ""
    titled = kind in _TITLED
    hinted = named or guess or typed or titled or apposed
    if not hinted or len(first.text) < 3 or first.text.lower() in load_place_words().openers:
        return None
    called = _NAMED.search(text, max(0, first.start - 24), first.start) if named else None
    cue = read_left(text, first.start)
    if called:
        return Hamlet(j, cue if cue.role else Cue("bare", ""), called.group(1).lower())
    if typed and cue.role in PLACING:
        return Hamlet(j, cue, typed.group(1))
    if apposed and _guessable(text, tokens[i : j + 1]):  # "threatened Burney, a town of 3,000 people"
        return Hamlet(j, cue if cue.role else Cue("bare", ""), apposed.group(1))
    if titled and cue.role in PLACING:  # "struck Ludian County"
        return Hamlet(j, cue, kind)
    return Hamlet(j, Cue("guess", cue.word), "") if guess and _guessable(text, tokens[i : j + 1]) else None


def _guessable(text: str, tokens: list[Token]) -> bool:
    """True for one or two plain words that look like a village's name: no acronym, body, language, month or group."""
    w = load_place_words()
    last = tokens[-1]
    if len(tokens) > 2 or tokens[0].text.isupper() or last.possessive or len(tokens[0].text) < 4:
        return False
    for word in (t.text.lower() for t in tokens):
        if not word.replace("-", "").isalpha() or word in w.bodies or word in w.sites or word in w.notplaces:
            return False
    if f" {tokens[0].text.lower()} " in text[:_SAMPLE]:
        return False  # the text uses it as a common word: a headline's "In Economic Trouble"
    following = _WORD.match(text, last.end + 1) if text[last.end : last.end + 1] == " " else None
    word = following.group().lower() if following else ""
    return not word or word in w.openers or w.gives_role(word)
