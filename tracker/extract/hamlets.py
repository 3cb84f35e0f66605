"""Which unknown names are a place's, by what stands around them: "the village of Wadi Rahhal", "in Ystradgynlais"?"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.extract.capitals import Token
from tracker.extract.placeroles import NOTHING, PLACING, Cue, read_left
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import read_right
from tracker.lexicon.places import load_gazetteer

_WORD: Final = re.compile(r"[\w.'’-]+")
_NAMED: Final = re.compile(
    r"""\b(village|town|city|district|province|region|suburb|neighbou?rhood|island|camp|settlement|kibbutz|hamlet|commune
    |municipality|department|county|township|governorate|enclave|port|community|parish|area|locality|barangay|hamlet
    |quarter|prefecture|slum|shanty[ ]?town|favela|barrio|borough
    |villages|towns|cities|districts|provinces|regions|counties|communes)[ ](?:of|called)[ ]$""",
    re.VERBOSE,
)
_TYPED: Final = re.compile(
    r"""[ ](village|town|district|province|region|neighbou?rhood|governorate|oblast|county|municipality|suburb|camp
    |islands?|township|sub-?district|commune|regency|raion|barangay
    |settlement|kibbutz|woreda|localit(?:y|ies)|refugee[ ]camp|mountains?|hills|valley
    |peninsula|forest|oilfield|airport|airbase
    |estuary|creek|river|canal|dam|gorge|plateau|delta|canyon|reservoir
    |highlands|tunnel|checkpoint|border[ ]crossing|(?:railway|train|bus|metro)[ ]station|stadium|prison|jail|hotel
    |mine|bridge|mosque|refinery
    |(?:steel|power|nuclear|chemical|nuclear[ ]power|hydroelectric)[ ](?:plant|station|works)
    |(?:air|naval|military)[ ]base|(?:general[ ])?areas?|zone|communit(?:y|ies)|quarter|prefecture|parish
    |(?:district|village|town|province|count|commune|suburb|neighbou?rhood|region|governorate|municipalit)(?:s|ies))\b""",
    re.VERBOSE,
)


# How what may follow an unknown name opens, that it is read at all: a kind of place, or "in Nebraska".
OPENINGS: Final = frozenset(
    """air are bar bor bri bus cam can che com cou cre dam del dis est gen gor gov hig hot hyd isl jai kib loc met mil
    min mos mou mun nav nei nuc obl oil par pen pla pow pre pri pro qua rai ref reg riv set sta ste sub tow tun val vil
    wor zon""".split()
) | {"in "}
_TYPES: Final = OPENINGS | {"for", "hil", "res", "tra"}  # how what `_TYPED` matches opens
_APPOSED: Final = re.compile(
    r", (?:a|an) (?:[a-zA-Z-]+ ){0,3}(village|town|city|suburb|hamlet|settlement|township|province)\b"
)
_BEARS: Final = re.compile(  # "at Qalyub, about 20 km (12 miles) north of Cairo"
    r",? (?:about |some |around |roughly |nearly |just |only |approximately )?"
    r"\d[\d,.]*[ -]?(?:km|kms|kilomet\w+|mi|miles)\b"
    r"(?: ?[(\[][^)\]]{1,20}[)\]])? (?:to the )?(?:[a-z-]+ ){0,2}(?:of|from|outside) "
)
_ROUGHLY: Final = frozenset("ab so ar ro ne ju on ap".split())  # how the words open that `_BEARS` may begin with
_WITHIN: Final = re.compile(r"(?:,|,? in)(?: the)? (?:[a-z-]+ ){0,2}")  # "to Pilger in Nebraska"
_WITHIN_REACH: Final = 30
_COUNTED: Final = re.compile(  # "In Varzaqan 40 people died", not "on Interstate 80"
    r" \d[\d,.]* (?:more |other )?(?:people|persons|men|women|children|others|residents|families|homes|houses|buildings"
    r"|civilians|soldiers|were|had been|have been|died|bodies)\b"
)
_BESIDE: Final = re.compile(
    r",? (?:just )?(?:near|outside|close to|not far from|(?:north|south)[- ]?(?:east|west)? of|(?:east|west) of"
    r"|on the (?:edge|outskirts|fringes?) of)"
    r" (?:the )?(?:[a-z]+ of )?[A-Z]"
)
_BEARING: Final = re.compile(  # "five miles east of Lodgepole"
    r"\b(?:(?:north|south)?-?(?:east|west)|north|south|(?:km|kilomet\w+|miles)(?: away)? from)(?: of)? $"
)
_SUFFERING: Final = frozenset(
    "village town district province county municipality township regency commune region".split()
)
_SAVED: Final = re.compile(
    r"\b(?:rescued|evacuated|fled|fleeing|airlifted|escaped|displaced|expelled|driven)\b[^.;]*? from $"
)
_SAVED_REACH: Final = 60
_ARTICLES: Final = frozenset("El Al La Las Los San Ain Tel Bir Ras".split())
_SAMPLE: Final = 8_000
_GOING: Final = frozenset({"at", "from", "to", "object"})
_LEADING: Final = frozenset({"of ", "ed ", "in ", "ar ", "de ", "In ", "om "})  # how "called", "near", "outside" end
_AFTER_PREPOSITION: Final = frozenset({"n ", "r ", "e ", "f ", "d ", "t ", "o ", "m "})  # and "the"
_SPACED: Final = frozenset(", ")
_FIGURES: Final = frozenset("0123456789")
_DIGIT: Final = re.compile(r"\d")
_COMPASS: Final = frozenset("jnocsew")  # how what `_BESIDE` matches opens
_COMPASS_BEHIND: Final = frozenset("nt")  # "in X near Gao", "west X"


class Hamlet(NamedTuple):
    """An unknown name that is a place's: its last token, its role, and the kind of place that the text calls it."""

    last: int
    cue: Cue
    kind: str


def read_hamlet(text: str, tokens: list[Token], i: int) -> Hamlet | None:
    """The place that begins at the unknown token `i`, None where nothing says that it is one."""
    first, j = tokens[i], i
    if first.low in PLACE_WORDS.openers:
        return None
    while j + 1 < len(tokens) and j - i < 3 and _goes_on(text, tokens[j], tokens[j + 1]):
        j += 1
    before, after = text[max(0, first.start - 9) : first.start], text[tokens[j].end : tokens[j].end + 8]
    if before[-3:] not in _LEADING and not (_may_follow(before, after) and _is_promising(text, first)):
        return None
    named = before.endswith(("of ", "called "))  # "the village of La Bisbal"
    if len(first.text) < 3 and i == j and not named:  # "Ly Son island", but no "UN camp"
        return None
    guess, saved = before.endswith((" in ", " near ", "outside ")), False
    if before.endswith(("In ", "Near ")):  # a heading has no more words: "In Numbers"
        guess = text[tokens[j].end : tokens[j].end + 1] in (" ", ",")
    elif before.endswith(("t of ", "h of ", " from ")):
        start = max(0, first.start - _SAVED_REACH)
        guess = bool(_BEARING.search(text, start, first.start))
        saved = bool(_SAVED.search(text, start, first.start))
    typed = _TYPED.match(text, tokens[j].end) if not tokens[j].possessive and after[1:4] in _TYPES else None
    apposed = _APPOSED.match(text, tokens[j].end) if after[:3] == ", a" else None
    inner = before[-2:-1].islower()
    within = inner and (_lies_within(text, tokens, j, after) or bool(_bears(text, tokens[j].end, after)))
    where = inner and after == ", where "  # "the mayor of Amatrice, where 35"
    compass = after[:3] in (", n", ", s", ", e", ", w") or before[-2:-1] in ("n", "t")
    compass = compass and not before.endswith(("al ", "el "))
    beside = compass and _BESIDE.match(text, tokens[j].end) is not None  # "Donggala, north of Palu"
    if not (named or guess or typed or apposed or within or saved or where or beside):
        return None
    if typed and (first.text.isupper() or first.low in PLACE_WORDS.notplaces):
        typed = None  # "the ICU area", "the Jewish community"
    called = _NAMED.search(text, max(0, first.start - 24), first.start) if named else None
    cue = read_left(text, first.start)
    if called:
        return Hamlet(j, cue if cue.role else Cue("bare", ""), called.group(1).lower())
    if typed and cue.role in PLACING:
        return Hamlet(j, cue, typed.group(1))
    if typed and (suffers := _suffers(text, typed)).role:
        return Hamlet(j, suffers, typed.group(1))
    if apposed and _guessable(text, tokens[i : j + 1], 3):  # "threatened Burney, a town of 3,000 people"
        return Hamlet(j, cue if cue.role else Cue("bare", ""), apposed.group(1))
    if where and not guess and cue.role == "owner" and _guessable(text, tokens[i : j + 1]):
        return Hamlet(j, cue, "")
    if beside and not guess and not cue.role and _guessable(text, tokens[i : j + 1]):
        return Hamlet(j, Cue("bare", ""), "")
    if (within or saved or beside) and cue.role in _GOING and _guessable(text, tokens[i : j + 1]):
        return Hamlet(j, cue, "")
    if not (guess and _guessable(text, tokens[i : j + 1])):
        return None
    near = cue.role == "at" and _BESIDE.match(text, tokens[j].end)  # "in Lower Tamar, near Saltash"
    return Hamlet(j, cue if near or cue.role == "speech" else Cue("guess", cue.word), "")


def _may_follow(before: str, after: str) -> bool:
    """False for what is behind most unknown words with a capital, by which none is a place's name."""
    opening = after[:1]
    if opening == ",":
        return True
    if opening != " ":
        return False
    following = after[1:4]
    return (
        following in _TYPES
        or following == "in "
        or following[:2] in _ROUGHLY
        or following[:1] in _FIGURES
        or (before[-2:-1] in _COMPASS_BEHIND and following[:1] in _COMPASS)
    )


def _is_promising(text: str, token: Token) -> bool:
    """False for most unknown words with a capital: nothing beside them calls a place."""
    start, end = token.start, token.end
    if text[start - 2 : start] in _AFTER_PREPOSITION:
        return True
    gap, after = text[end : end + 1], text[end + 1 : end + 4]
    if gap == " ":
        return after in OPENINGS or after[:1].isupper() or _DIGIT.search(text, end, end + 12) is not None
    return gap == "," and (
        after[:2] in (" a", " e", " n", " s", " w") or _DIGIT.search(text, end, end + 12) is not None
    )


def _bears(text: str, end: int, after: str) -> re.Match[str] | None:
    """What tells how far and which way the name that ends at `end`, before `after`, lies from another."""
    if after[:1] not in _SPACED:
        return None
    opening = after[2:4] if after[:2] == ", " else after[1:3]
    return _BEARS.match(text, end) if opening in _ROUGHLY or opening[:1] in _FIGURES else None


_PARTICLE: Final = re.compile(r" (?:de|del|do|da|dos|das|du|des|di)(?: l[ao]s?)? ")


def _goes_on(text: str, here: Token, after: Token) -> bool:
    """Whether two capitals are one name: "Tell Rifaat", "Corral de Piedras"."""
    gap = after.start - here.end
    if gap == 1:
        return text[here.end] == " "
    return 3 < gap < 9 and not here.possessive and _PARTICLE.fullmatch(text, here.end, after.start) is not None


def _suffers(text: str, typed: re.Match[str]) -> Cue:
    """What befell a subject without a preposition: "Nayo Jaya regency was badly hit", "Nayo district recorded"."""
    right = read_right(text, typed.end(), False, False) if typed.group(1) in _SUFFERING else NOTHING
    return right if right.role in ("object", "host") else NOTHING


def _lies_within(text: str, tokens: list[Token], j: int, after_name: str) -> bool:
    """True where a country or region that holds the name comes next: "to Pilger in Nebraska"."""
    if j + 1 >= len(tokens) or not (after_name[:1] == "," or after_name[:4] == " in "):
        return False
    after = tokens[j + 1]
    if after.start - tokens[j].end > _WITHIN_REACH or not _WITHIN.fullmatch(text, tokens[j].end, after.start):
        return False
    places = load_gazetteer().named(PLACE_WORDS.abbreviated.get(after.text, after.text)).places
    return bool(places) and places[0].kind in "car" and not places[0].flag


def _guessable(text: str, tokens: list[Token], most: int = 2) -> bool:
    """True for one or two plain words that look like a village's name: no acronym, body, language, month or group."""
    w = PLACE_WORDS
    last = tokens[-1]
    if len(tokens) > most or tokens[0].text.isupper() or last.possessive:
        return False
    article = len(tokens) > 1 and tokens[0].text in _ARTICLES  # "in El Abadel"
    if len(tokens[article].text) < 4:
        return False
    for word in (t.text.lower() for t in tokens):
        if not word.replace("-", "").isalpha() or word in w.bodies or word in w.sites or word in w.notplaces:
            return False
    if f" {tokens[article].low} " in text[:_SAMPLE]:
        return False  # the text uses it as a common word: a headline's "In Economic Trouble"
    following = _WORD.match(text, last.end + 1) if text[last.end : last.end + 1] == " " else None
    word = following.group().lower() if following else ""
    counts = word[:1].isdigit() and _COUNTED.match(text, last.end) is not None
    return not word or counts or word in w.openers or w.gives_role(word)
