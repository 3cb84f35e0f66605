"""Does a word say no such thing of those counted? Concerts "held", delegates who "gather", craft of trade, a return
to work."""

from __future__ import annotations

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.senses import Governor, speaks_of, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import catalogue
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS = words_of_sense("idioms")
_STEMS = stems_of_sense("idioms")
_STARTLED = _WORDS["startled"]
_OF_THINGS = _STEMS["of_things"]
_LENSES = _WORDS["lenses"]
_CONFERRING = _WORDS["conferring"]
_SESSIONS = _WORDS["sessions"]
_TRADING = _STEMS["trading"]
_CRAFT = _WORDS["craft"]
_ARMED = catalogue()["equipment"].needs["ship"] | catalogue()["equipment"].needs["aircraft"] | _WORDS["fighters"]
_TRADE = _WORDS["trade"]
_OF_TRADE = _WORDS["of_trade"]
"""Words of trade only beside a verb of it."""


def confers(tokens: list[Token], phrase: Counted) -> bool:
    """ "300 delegates gathered in the port", "airline chiefs, 200 of whom gathered"."""
    if not phrase.elided:
        return tokens[phrase.head].lower in _CONFERRING
    return phrase.anaphoric and any(t.lower in _CONFERRING for t in tokens[max(0, phrase.numeral - 9) : phrase.numeral])


def is_trade(tokens: list[Token], phrase: Counted, at: int, sentence: Sentence) -> bool:
    """ "The airline ordered 30 planes", "several commercial ships": craft of trade, where no arms are told of."""
    if phrase.elided or tokens[phrase.head].lower.split()[-1] not in _CRAFT:
        return False
    words = {word for t in tokens for word in t.lower.split()}
    if not words.isdisjoint(_ARMED):
        return False
    if tokens[at].lower.startswith(_TRADING) and not words.isdisjoint(_TRADE | _OF_TRADE):
        return True
    return not words.isdisjoint(_TRADE) and not speaks_of(sentence, _ARMED)


_PARTICLES = _WORDS["particles"]
_ROUTINE = _WORDS["routine"]


_MEMBERS = _WORDS["members"]
_BODIES = _WORDS["bodies"]
_PUPILS = _WORDS["pupils"]
_SPORTS = _WORDS["sports"]
_BACK_WITH = _WORDS["back_with"]
_ENVOYS = _WORDS["envoys"]
_SUBSISTING = _WORDS["subsisting"]
_CHANGING = _STEMS["changing"]


def _is_change(tokens: list[Token], number: int) -> bool:
    """Whether a number tells by how much something changed: "declined by 1,500"."""
    i = step_left(tokens, number)
    return i > 0 and tokens[i].lower == "by" and tokens[i - 1].lower.startswith(_CHANGING)


def _to_routine(tokens: list[Token], at: int) -> bool:
    """ "pupils returned to their classes", "players returned to training": nobody went home."""
    words = [t.lower for t in tokens[at + 1 : at + 5]]
    told = tokens[at].lower.split()[1:2] == ["to"] or words[:1] == ["to"]
    return told and any(w in _ROUTINE for w in words[:4])


_GROWN = _WORDS["grown"]
_AUDIENCES = _WORDS["audiences"]
_VESSELS = _WORDS["holding"]


def _scores(tokens: list[Token], phrase: Counted) -> bool:
    """ "Shot 9 of 20 from the field": throws, of which no noun tells."""
    k = phrase.numeral + 1
    parted = k + 2 < len(tokens) and tokens[k].lower == "of" and tokens[k + 1].tag in "NX"
    return parted and (tokens[k + 2].tag in "PC,." or tokens[k + 2].lower in ("shots", "attempts"))


_SHOOTING = frozenset(["shot", "shooting", "shoots", "shoot"])


def is_idiom(tokens: list[Token], phrase: Counted, at: int, metric: str) -> bool:
    """Whether the word at `at` says no such thing of those counted: concerts "held", fans who "drowned out" a band."""
    if phrase.kinds == {"unknown"} and tokens[at].lower.startswith(_OF_THINGS):
        return True  # "five concerts were held at the arena", "eliminated dozens of safeguards"
    if metric == "killed" and tokens[at].lower.startswith("destroy") and not phrase.kinds & {"soldier", "military"}:
        return True  # "she fed 14 neighbours after their huts were destroyed"
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if metric == "killed" and tokens[at].lower == "loss" and phrase.kinds == {"unknown"} and not phrase.elided:
        return tokens[at - 1].lower == "a"  # "a loss of 300 looms", not "the loss of 22 comrades"
    if metric == "killed" and after == "out" and tokens[at].lower.startswith("drown"):
        return True  # "the roar of 40,000 fans drowned out the band"
    if (
        metric == "casualties"
        and tokens[at].lower == "shot"
        and any(t.lower in _LENSES for t in tokens[at + 1 : at + 8])
    ):
        return True  # "four of the nominees were shot on film"
    if metric == "casualties" and tokens[at].lower in _SHOOTING and _scores(tokens, phrase):
        return True  # "after shooting 4 of 13 from the field"
    if metric == "protesters" and not phrase.elided and confers(tokens, phrase):
        return any(t.lower in _SESSIONS for t in tokens)  # "500 delegates gathered in Geneva for talks"
    if metric == "returned" and tokens[at].lower.startswith(("came", "come", "coming")) and after in _BACK_WITH:
        return True  # "one plant has come back online", "the samples came back with no result"
    if metric == "returned" and tokens[at].lower.startswith("return"):
        return _to_routine(tokens, at)
    if metric == "displaced" and tokens[at].lower.startswith("expel") and not phrase.elided:
        members = tokens[phrase.head].lower.split()[-1] in _ENVOYS | _MEMBERS  # "expelled 30 diplomats"
        return members or any(t.lower in _BODIES for t in tokens[max(0, at - 6) : at])
    if metric in ("refugees", "displaced") and tokens[at].lower.startswith(("leav", "left")) and not phrase.elided:
        return tokens[phrase.head].lower.split()[-1] in _ENVOYS
    if metric == "returned" and tokens[at].lower.startswith("sen") and not phrase.elided:
        return tokens[phrase.head].lower.split()[-1] in _STAFF | _PUPILS  # "sent 400 pupils home"
    if metric == "population" and phrase.elided:
        return _is_change(tokens, phrase.numeral)
    if metric == "in_need" and tokens[at].lower in ("need", "needs", "needed") and after == "to":
        return at + 2 < len(tokens) and tokens[at + 2].lower not in _SUBSISTING  # "you only need to run a command"
    if metric == "in_need" and tokens[at].lower.startswith(("need", "requir")):
        return any(t.lower in _PAPERS for t in tokens[at + 1 : at + 5])
    if metric == "assisted" and tokens[at].lower.startswith("reach") and not phrase.elided:
        return tokens[phrase.head].lower.split()[-1] in _AUDIENCES  # "to reach a billion users"
    if metric == "released" and tokens[at].lower == "free" and after in _SPORTS:
        return True  # "made 12 of 14 free throws"
    if metric == "detained" and tokens[at].lower == "held" and after in _PARTICLES:
        return True  # "one protester held up a sign"
    if metric == "rescued" and tokens[at].lower.startswith("surviv"):
        return any(t.lower in _GROWN for t in tokens[at + 1 : at + 4])  # "five of whom survived into adulthood"
    if metric == "detained" and tokens[at].lower in ("hold", "holds", "holding"):
        return any(t.lower in _VESSELS for t in tokens[max(0, at - 3) : at])  # "the port still holds 4,000 workers"
    if metric == "detained" and at and tokens[at].lower.startswith("captur") and tokens[at - 1].lower in _LENSES:
        return True  # "video captured two men fighting"
    return metric == "detained" and tokens[at].lower.startswith(("catch", "caught")) and _startled(tokens, phrase, at)


def _startled(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "caught 20 soldiers off guard", "12 climbers were caught unawares": nobody is held."""
    end = max(at, phrase.last) + 1
    return any(t.lower in _STARTLED for t in tokens[end : end + 3])


_PAPERS = _WORDS["papers"]


_TRAINING = _WORDS["training"]
_STAFF = _WORDS["staff"]
_HELPERS = _WORDS["helpers"]
_FIGHTING = _WORDS["fighting"]


def helps(tokens: list[Token], phrase: Counted) -> bool:
    """Whether volunteers, nurses and the like are counted, where no army is told of."""
    helper = not phrase.elided and tokens[phrase.head].lower.split()[-1] in _HELPERS
    return helper and not any(t.lower in _FIGHTING for t in tokens)


def trains(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "gave a three-day training to 35 health workers": those who help are no people reached with aid."""
    if phrase.elided or governor.rule != "recipient" or tokens[phrase.head].lower.split()[-1] not in _STAFF:
        return False
    low = min(governor.at, phrase.numeral)
    return any(t.lower in _TRAINING for t in tokens[max(0, low - 12) : phrase.numeral])
