"""Does a verb of saying state nothing where it stands? A noun, a participle of what others said, a verb of a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.citing import lower_at, sum_at, within
from tracker.extract.document import Word
from tracker.extract.persons import owns
from tracker.extract.phrases import numbered
from tracker.extract.speechwords import ACTORS, ARTICLES, INNER, NUMBERS, PASSIVE, PRONOUNS
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
PARTICIPLES: Final = frozenset(f for table in (_SPEECH.verbs, _SPEECH.bodies) for f in table if f.endswith("ing"))
_ADJECTIVES, _NOUNLIKE, _FATES = _SPEECH.words["adjectives"], _SPEECH.words["nounlike"], _SPEECH.words["fates"]
_HEARSAY, _STATEMENTS = _SPEECH.words["hearsay"], _SPEECH.words["statements"]
_THINGS: Final = _SPEECH.words["things"]  # "two command posts"
_AFTER_NOUN: Final = _SPEECH.words["after_noun"]
_AFTER_STATES: Final = PASSIVE | _SPEECH.words["after_states"]
# "charged him with killing six", "ruled that six had died"
_NEEDS: Final = {"charge": ("with", "that")} | dict.fromkeys(_SPEECH.words["only_that"], ("that",))
_ADMITTED: Final = frozenset({"patients", "wounded", "injured", "people", "victims", "children", "survivors", ","})
_BIDDING: Final = frozenset(
    """ask asked asks urge urged urges order ordered orders force forced invited pressed persuaded begged wants wanted
    pushed allowed advised instructed required calls called pressured pressuring""".split()
)
_KEPT: Final = frozenset({"post", "write"})
_FIRMS: Final = frozenset(
    "company bank firm group lender insurer carrier airline retailer maker giant owner parent".split()
)
_RESULTS: Final = frozenset(
    "loss losses profit profits earnings revenue revenues income surplus deficit gain gains down off".split()
)
_TALES: Final = frozenset("story stories tale tales lie lies joke jokes truth secret things words".split())
_NUMBERED: Final = frozenset({"put", "range", "ranged", "vary", "varied", "place", "run"})
_KINDS: Final = _ADJECTIVES | {"suspected", "probable", "possible", "likely", "suspect", "unconfirmed"}
_CASES: Final = frozenset({"cases", "case", "deaths", "infections"})
_PERFECT: Final = frozenset({"has", "have", "had"})
_A_SAY: Final = frozenset({"a", "any", "more", "little"})  # "a decisive say"
_APPOINTED: Final = frozenset({"him", "her", "them"})
_POSTS: Final = frozenset({"as", "nominee", "nominees", "nomination", "pick", "choice", "appointment"})


def is_participle(words: Sequence[Word], i: int) -> bool:
    """Whether the verb at `i` only tells what others said of a thing: "is said", "the reported 40", "accused of"."""
    low, before, following = words[i].lower, words[i - 1], lower_at(words, i + 1)
    if before.lower in PASSIVE and low not in PARTICIPLES:
        return True
    counted = before.text[0].isdigit() and not numbered(words, i - 1)
    if low in _ADJECTIVES and (before.lower in ARTICLES or before.lower in ("of", "with") or counted):
        return True
    if low in _ADJECTIVES and _listed(words, i):
        return True  # "the number of probable, confirmed and suspected cases"
    if low.endswith("ed") and (following == "by" or (low in ("accused", "suspected") and following == "of")):
        return True  # "a guard accused of killing two", "sanctions announced by the minister"
    if following == "to" and low in _HEARSAY:
        return True  # "a strain said to have killed 42"
    if _SPEECH.verbs[low] == "urge" and following == "on":
        return True  # "urged on the rescuers"
    return low == "feared" and following in _FATES  # "rescuers searched for villagers feared buried"


def _listed(words: Sequence[Word], i: int) -> bool:
    """Whether a participle is one of several adjectives of one noun ("probable, [confirmed] and suspected cases")."""
    before, following = words[i - 1].lower, lower_at(words, i + 1)
    if following in ("and", "or"):
        return lower_at(words, i + 2) in _KINDS
    return before in (",", "and", "or") and following in _CASES


def stands_as_noun(words: Sequence[Word], i: int) -> bool:
    """ "the chief's remarks", "All told, …", "the blame", "Eight states", "denied reports"."""
    low, before = words[i].lower, words[i - 1].lower
    return (
        ((owns(before) or before in _SPEECH.verbs) and low in _NOUNLIKE)
        or (low == "told" and before == "all")
        or (low == "say" and any(w.lower in _A_SAY for w in words[max(0, i - 2) : i]))
        or (before == "the" and not low.endswith(("ed", "ing")) and low not in ("said", "told"))
        or before in NUMBERS
        or (
            low in _THINGS
            and i > 1
            and before.isalpha()
            and (words[i - 2].lower in NUMBERS or words[i - 2].text[:1].isdigit())
        )
        or is_noun(words, i)
    )


def asserts_nothing(words: Sequence[Word], i: int) -> bool:
    """Whether the verb has an object that is no statement: "recommend rest", "claimed 12 lives", "rejected a truce"."""
    if words[i].lower == "written" and not any(w.lower in _PERFECT for w in words[max(0, i - 3) : i]):
        return True  # "a statement written by hand"
    if words[i - 1].lower == "to" and any(w.lower in _BIDDING for w in words[max(0, i - 8) : i - 1]):
        return True  # "asked President Ruiz to declare a disaster in six counties"
    if words[i - 1].lower == "please":
        return True  # "please note: numbers may change"
    if words[i - 1].lower in PRONOUNS and i > 1 and words[i - 2].lower in _TALES:
        return True  # "the story she told her father would spark a feud"
    base = _SPEECH.verbs[words[i].lower]
    if base in _KEPT and words[i - 1].lower in _FIRMS and within(words, i, _RESULTS, 7):
        return True  # "The bank posted a third-quarter loss of $700 million", "wrote down the value of its wells"
    if base == "confirm" and _appoints(words, i):
        return True
    if base == "point":
        return lower_at(words, i + 1) != "out"  # "pointed a gun"
    if base == "recommend":
        return not (lower_at(words, i + 1) == "that" or sum_at(words, i + 1))
    if base == "maintain":
        return lower_at(words, i + 1) != "that" and lower_at(words, i + 1) not in PRONOUNS  # "to maintain 40 bases"
    if base == "claim" and lower_at(words, i + 1) in ("responsibility", "credit"):
        if lower_at(words, i + 2) == "for" and (
            lower_at(words, i + 3)[:1].isdigit() or lower_at(words, i + 3) in NUMBERS
        ):
            return False  # "claimed responsibility for two bombings"
        return not lower_at(words, i + 3).endswith("ing")  # "claimed responsibility for the raid, which killed 12"
    if base == "claim":
        return within(words, i, ("lives", "life", "victims"), 7)
    if base == "admit" and lower_at(words, i + 1)[:1].isdigit():
        return within(words, i + 1, _ADMITTED, 2)  # "the hospital admitted 80 patients"
    if base == "accuse" and lower_at(words, i + 1) in ("each", "one"):
        return True  # "The two sides accuse each other of crimes in a war that has killed 40,000"
    if base == "say" and lower_at(words, i + 1) in ("whether", "if"):
        return True  # "would not say whether 40 had died"
    if base == "respond":
        return lower_at(words, i + 1) == "to"  # "responded to the deaths of 61 people"
    if base in _NEEDS:
        return not within(words, i, _NEEDS[base], 4) or lower_at(words, i + 1) == "with"  # "a man charged with …"
    return base == "reject" and not within(words, i, _STATEMENTS, 6) and lower_at(words, i + 1) != "that"


def _appoints(words: Sequence[Word], i: int) -> bool:
    """Whether the verb at `i` gives somebody a post: "confirmed him in the post", "confirmed Ida Holt as secretary"."""
    if lower_at(words, i + 1) in _APPOINTED:
        return True
    for word in words[i + 1 : i + 9]:
        if word.lower in _POSTS:
            return True
        if not word.text[0].isalpha() or word.lower in NUMBERS or word.lower == "that":
            return False
    return False


def _names_several(words: Sequence[Word], i: int) -> bool:
    """Whether two names or more, joined by "and" or "or", stand right before a word: no one of them states anything."""
    first = i
    while first > 1 and words[first - 1].text[:1].isupper():
        first -= 1
    return first < i and words[first - 1].lower in ("and", "or") and words[first - 2].text[:1].isupper()


def is_noun(words: Sequence[Word], i: int) -> bool:
    """Whether a word that could be a verb is a noun by what follows: "reports say", "documents filed", "claims by"."""
    if words[i].lower not in _NOUNLIKE:
        return False
    following = lower_at(words, i + 1)
    if words[i].lower == "estimates" and following in _NUMBERED:
        return True  # "Unofficial estimates put the dead at 40"
    if words[i].lower == "claim" and i and words[i - 1].lower in ACTORS and words[i - 1].lower.endswith("s"):
        return False  # "a raid that officials claim killed 12"
    if words[i].lower == "states" and _names_several(words, i):
        return True  # "in Kano and Jigawa states"
    if words[i].lower == "states" and (following in _AFTER_STATES or following in INNER):
        return True  # "Member states can ask for loans", "Upper and Lower Vall states in Norland"
    return following in _AFTER_NOUN or (following.endswith("ed") and len(following) > 4)
