"""Does a word say no such thing of those counted? Concerts "held", delegates who "gather", craft of trade, a return
to work."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.senses import Governor, speaks_of, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("idioms")
_STEMS: Final = stems_of_sense("idioms")
_STARTLED: Final = _WORDS["startled"]
_OF_THINGS: Final = _STEMS["of_things"]
_LENSES: Final = _WORDS["lenses"]
_CONFERRING: Final = _WORDS["conferring"]
_SESSIONS: Final = _WORDS["sessions"]
_TRADING: Final = _STEMS["trading"]
_CRAFT: Final = _WORDS["craft"]
_TRADE: Final = _WORDS["trade"]
_OF_TRADE: Final = _WORDS["of_trade"]  # only beside a verb of it
_PARTICLES: Final = _WORDS["particles"]
_ROUTINE: Final = _WORDS["routine"]
_MEMBERS: Final = _WORDS["members"]
_BODIES: Final = _WORDS["bodies"]
_PUPILS: Final = _WORDS["pupils"]
_SPORTS: Final = _WORDS["sports"]
_BACK_WITH: Final = _WORDS["back_with"]
_ENVOYS: Final = _WORDS["envoys"]
_RAIDERS: Final = _WORDS["raiders"]
_GETAWAY: Final = _WORDS["getaway"]
_RECRUITED: Final = _WORDS["recruited"]
_ARMED_MEN: Final = _WORDS["masks"]
_SUBSISTING: Final = _WORDS["subsisting"]
_CHANGING: Final = _STEMS["changing"]
_LODGING: Final = _WORDS["lodging"]
_ROOM: Final = _WORDS["room"]
_ABLE: Final = _WORDS["able"]
_GROWN: Final = _WORDS["grown"]
_AUDIENCES: Final = _WORDS["audiences"]
_ENOUGH: Final = _WORDS["enough"]
_KEEPING: Final = _WORDS["keeping"]
_VESSELS: Final = _WORDS["holding"]
_PAPERS: Final = _WORDS["papers"]
_TRAINING: Final = _WORDS["training"]
_STAFF: Final = _WORDS["staff"]
_HELPERS: Final = _WORDS["helpers"]
_FIGHTING: Final = _WORDS["fighting"]
_DUG: Final = frozenset(["mine", "mines"])
_OF_PERSONS: Final = ("er", "ers", "or", "ors", "ist", "ists", "ees", "ians", "men", "ants", "kins", "folk")
_SHOOTING: Final = frozenset(["shot", "shooting", "shoots", "shoot"])
_ARMED: Final = METRICS["equipment"].needs["ship"] | METRICS["equipment"].needs["aircraft"] | _WORDS["fighters"]


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


def _is_change(tokens: list[Token], number: int) -> bool:
    """Whether a number tells by how much something changed: "declined by 1,500"."""
    i = step_left(tokens, number)
    return i > 0 and tokens[i].lower == "by" and tokens[i - 1].lower.startswith(_CHANGING)


def _to_routine(tokens: list[Token], at: int) -> bool:
    """ "pupils returned to their classes", "players returned to training": nobody went home."""
    words = [t.lower for t in tokens[at + 1 : at + 5]]
    told = tokens[at].lower.split()[1:2] == ["to"] or words[:1] == ["to"]
    return told and any(w in _ROUTINE for w in words[:4])


def _scores(tokens: list[Token], phrase: Counted) -> bool:
    """ "Shot 9 of 20 from the field": throws, of which no noun tells."""
    k = phrase.numeral + 1
    parted = k + 2 < len(tokens) and tokens[k].lower == "of" and tokens[k + 1].tag in "NX"
    return parted and (tokens[k + 2].tag in "PC,." or tokens[k + 2].lower in ("shots", "attempts"))


def is_idiom(tokens: list[Token], phrase: Counted, at: int, metric: str) -> bool:
    """Whether the word at `at` says no such thing of those counted: concerts "held", fans who "drowned out" a band."""
    if phrase.kinds == {"unknown"} and tokens[at].lower.startswith(_OF_THINGS):
        return True  # "five concerts were held at the arena", "eliminated dozens of safeguards"
    asked = _IDIOMS.get(metric)
    return asked is not None and asked(tokens, phrase, at)


def _no_killing(tokens: list[Token], phrase: Counted, at: int) -> bool:
    low = tokens[at].lower
    if low.startswith("los") and _heads(tokens, phrase, _AUDIENCES):
        return True  # "the bank lost 300 customers"
    if not phrase.elided and tokens[phrase.head].lower == "characters":
        return True  # "the writers have killed off 12 characters"
    if low.startswith("destroy") and not phrase.kinds & {"soldier", "military"}:
        return True  # "she fed 14 neighbours after their huts were destroyed"
    if low == "loss" and phrase.kinds == {"unknown"} and not phrase.elided:
        return tokens[at - 1].lower == "a"  # "a loss of 300 looms", not "the loss of 22 comrades"
    return low.startswith("drown") and _after(tokens, at) == "out"  # "40,000 fans drowned out the band"


def _no_shooting(tokens: list[Token], phrase: Counted, at: int) -> bool:
    if tokens[at].lower == "shot" and any(t.lower in _LENSES for t in tokens[at + 1 : at + 8]):
        return True  # "four of the nominees were shot on film"
    return tokens[at].lower in _SHOOTING and _scores(tokens, phrase)  # "after shooting 4 of 13 from the field"


def _no_protest(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "500 delegates gathered in Geneva for talks"."""
    return not phrase.elided and confers(tokens, phrase) and any(t.lower in _SESSIONS for t in tokens)


def _no_return(tokens: list[Token], phrase: Counted, at: int) -> bool:
    low = tokens[at].lower
    if low.startswith(("came", "come", "coming")) and _after(tokens, at) in _BACK_WITH:
        return True  # "one plant has come back online", "the samples came back with no result"
    if low.startswith("return"):
        return _to_routine(tokens, at)
    return low.startswith("sen") and _heads(tokens, phrase, _STAFF | _PUPILS)  # "sent 400 pupils home"


def _no_displacing(tokens: list[Token], phrase: Counted, at: int) -> bool:
    if _has_room(tokens, at) and not phrase.noun_metrics:
        return True  # "the centre has the capacity to house 2,000 men"
    if tokens[at].lower.startswith("expel") and not phrase.elided:  # "expelled 30 diplomats"
        of_body = any(t.lower in _BODIES for t in tokens[max(0, at - 6) : at])
        return of_body or _heads(tokens, phrase, _ENVOYS | _MEMBERS)
    return _no_flight(tokens, phrase, at)


def _no_flight(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "Left" of envoys; "three gunmen fled the scene": no home is lost by getting away."""
    if any(t.lower in _GETAWAY for t in tokens[at + 1 : at + 5]) or "scene" in tokens[at].lower:
        return True  # "two men fled the scene in a car", "fled with the loot"
    ahead = [t.lower for t in tokens[at + 1 : at + 13]]
    if any(verb in _RECRUITED and before == "to" for before, verb in pairwise(ahead)):
        return True  # "left the country for Syria to join militants"
    if phrase.elided:
        told = tokens[max(0, phrase.numeral - 6) : phrase.numeral] if phrase.anaphoric else []
        return any(t.lower in _RAIDERS for t in told)  # "seven suspects, four of whom fled the country"
    if _heads(tokens, phrase, _RAIDERS) or _armed(tokens, phrase):
        return True
    return tokens[at].lower.startswith(("leav", "left")) and _heads(tokens, phrase, _ENVOYS)


def _armed(tokens: list[Token], phrase: Counted) -> bool:
    described = tokens[phrase.numeral + 1 : phrase.head + 1]
    return any(not _ARMED_MEN.isdisjoint(t.lower.split()) for t in described)


def _has_room(tokens: list[Token], at: int) -> bool:
    """ "Its inns can accommodate 900 visitors", "built to hold 300 inmates": as many as there is room for."""
    if tokens[at].lower not in _LODGING:
        return False
    before = [t.lower for t in tokens[max(0, at - 3) : at]]
    if before[-1:] == ["to"]:
        return not _ROOM.isdisjoint(before)
    return not _ABLE.isdisjoint(before)


def _no_arms(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "Ordered 507 others to make changes", "operates two mines in Chile": no weapons."""
    if phrase.elided and tokens[at].lower.startswith("order") and "military" not in phrase.kinds:
        return phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].lower == "to"
    left = step_left(tokens, phrase.numeral)
    return left >= 0 and tokens[left].lower.startswith("operat") and _heads(tokens, phrase, _DUG)


def _no_people(tokens: list[Token], phrase: Counted, at: int) -> bool:
    if _has_room(tokens, at) or (tokens[at].lower.startswith("host") and confers(tokens, phrase)):
        return True  # "hosted a dozen leaders at his ranch"
    return phrase.elided and _is_change(tokens, phrase.numeral)


def _no_need(tokens: list[Token], phrase: Counted, at: int) -> bool:
    low = tokens[at].lower
    if low in ("need", "needs", "needed") and _after(tokens, at) == "to":
        return at + 2 < len(tokens) and tokens[at + 2].lower not in _SUBSISTING  # "you only need to run a command"
    return low.startswith(("need", "requir")) and any(t.lower in _PAPERS for t in tokens[at + 1 : at + 5])


def _no_help(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "To reach a billion users", "there is enough grain to feed 900 people"."""
    return (tokens[at].lower.startswith("reach") and _heads(tokens, phrase, _AUDIENCES)) or _in_store(tokens, at)


def _in_store(tokens: list[Token], at: int) -> bool:
    """ "The depot holds enough tents to shelter 900 people": as many as there is something for, none helped yet."""
    if at < 3 or tokens[at - 1].lower != "to":
        return False
    k = next((k for k in range(at - 2, max(0, at - 6), -1) if tokens[k].lower in _ENOUGH), 0)
    while k > 1 and tokens[k - 1].lower in ("still", "only", "just", "now"):
        k -= 1
    return k > 0 and tokens[k - 1].lower in _KEEPING


def _no_release(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "Made 12 of 14 free throws"."""
    return tokens[at].lower == "free" and _after(tokens, at) in _SPORTS


def _no_rescue(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "Five of whom survived into adulthood"."""
    return tokens[at].lower.startswith("surviv") and any(t.lower in _GROWN for t in tokens[at + 1 : at + 4])


def _no_arrest(tokens: list[Token], phrase: Counted, at: int) -> bool:
    low = tokens[at].lower
    if low == "held" and _after(tokens, at) in _PARTICLES:
        return True  # "one protester held up a sign"
    if low in ("hold", "holds", "holding"):
        return any(t.lower in _VESSELS for t in tokens[max(0, at - 3) : at])  # "the port still holds 4,000 workers"
    if low.startswith("captur") and at and tokens[at - 1].lower in _LENSES:
        return True  # "video captured two men fighting"
    if low.startswith("captur") and at < phrase.numeral and phrase.kinds == {"unknown"} and not phrase.elided:
        return not tokens[phrase.head].lower.endswith(_OF_PERSONS)  # "captured two rare scenes"
    return low.startswith(("catch", "caught")) and _startled(tokens, phrase, at)


def _after(tokens: list[Token], at: int) -> str:
    return tokens[at + 1].lower if at + 1 < len(tokens) else ""


def _heads(tokens: list[Token], phrase: Counted, nouns: frozenset[str]) -> bool:
    return not phrase.elided and tokens[phrase.head].lower.split()[-1] in nouns


_IDIOMS: Final[dict[str, Callable[[list[Token], Counted, int], bool]]] = {
    "killed": _no_killing,
    "casualties": _no_shooting,
    "protesters": _no_protest,
    "returned": _no_return,
    "displaced": _no_displacing,
    "refugees": _no_flight,
    "population": _no_people,
    "equipment": _no_arms,
    "in_need": _no_need,
    "assisted": _no_help,
    "released": _no_release,
    "rescued": _no_rescue,
    "detained": _no_arrest,
}


def _startled(tokens: list[Token], phrase: Counted, at: int) -> bool:
    """ "caught 20 soldiers off guard", "12 climbers were caught unawares": nobody is held."""
    end = max(at, phrase.last) + 1
    return any(t.lower in _STARTLED for t in tokens[end : end + 3])


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
