"""Which finite verb governs a number? One that tells of the past makes it a fact, whatever was planned before it."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Word
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import NUMBERS
from tracker.extract.wordclass import DETERMINER, MODAL, classify_word
from tracker.lexicon.inflect import IRREGULAR_VERBS

_WORDS: Final = words_of_status()["governing"]
_BE: Final = frozenset(("be", "been", "being", "is", "are", "am", "get", "gets", "getting", "become"))
_WAS: Final = frozenset(("was", "were"))
_HAVE: Final = frozenset(("has", "have", "had", "'ve"))
_OWN: Final = frozenset(("was", "were", "has", "have", "had", "did"))
_RELATIVES: Final = frozenset(("that", "which", "who", "whose"))
_JOINTS: Final = frozenset(("and", "or"))
_UNDECIDED: Final = frozenset(_WORDS["undecided"])
_CLAUSAL: Final = frozenset(_WORDS["clausal"])
_STATIVE: Final = frozenset(_WORDS["stative"])
_OPENING: Final = frozenset(_WORDS["opening"])
_MAKING: Final = frozenset(_WORDS["making"])
_NO_PAST: Final = frozenset(_WORDS["no_past"])
_PAST: Final = frozenset(f[1] for f in IRREGULAR_VERBS.values()) | frozenset(f[2] for f in IRREGULAR_VERBS.values())
_UNMARKED: Final = frozenset(base for base, forms in IRREGULAR_VERBS.items() if base in forms[1:3])
"""Verbs whose past looks like any other form: "hit", "cut"."""
_ONLY_PAST: Final = frozenset(f[1] for base, f in IRREGULAR_VERBS.items() if f[1] not in (base, f[2]))
_SCALES: Final = frozenset(("hundred", "thousand", "million", "billion", "trillion", "m", "bn"))
_MOVING: Final = frozenset(("to", "from", "by", "above", "past", "beyond", "below"))
_MANY: Final = frozenset(("many", "much", "few", "little"))
_LEADING: Final = frozenset(("to", "of", "for", "with"))
_PARTICLES: Final = frozenset("up out off back in into over down away on about".split())
_BEFORE_NUMBER: Final = frozenset(
    """
    $ € £ ¥ at least more than some about nearly around over up an estimated almost as many as only just
    between roughly approximately fewer less other another further additional additionally total of us
    """.split()
)
_THE: Final = frozenset(("the", "those", "these"))
_HOSTED: Final = frozenset(("refugees", "troops", "equipment", "detained"))
_OBJECT: Final = 2  # words of no class that may stand between a verb and its object's number
_REACH: Final = 12  # words


def is_past(word: str) -> bool:
    """Whether a word, in small letters, is a verb's past form or participle by its look.

    >>> [is_past(word) for word in ("awarded", "took", "hundred", "take")]
    [True, True, False, False]
    """
    return (word in _PAST or (word.endswith("ed") and len(word) > 4)) and word not in _NO_PAST


def done_to(count: Count, low: int) -> bool:
    """Whether the number is the object of a verb of the past, no earlier than `low`: "plans to stay, and lost 300 men".

    Not of one that only speaks or weighs: "discussed 300 posts", "said 300 would go".
    """
    words, first = count.sentence.words, count.sentence.word_at(count.numeral.start)
    at = _verb_before(words, first, low)
    return at >= 0 and _is_finite(words, at, low)


def _verb_before(words: list[Word], first: int, low: int) -> int:
    """The index of the past form whose object begins with the words before a number; -1 where there is none."""
    unknown, determined, moved, going = 0, False, False, False
    k = first
    while k > max(0, first - _REACH):
        k -= 1
        low_word = words[k].lower
        if words[k].start < low:
            return -1
        if low_word in _BEFORE_NUMBER or low_word in _PARTICLES or (low_word == "to" and words[k - 1].lower == "up"):
            continue
        if moved and (low_word[0].isdigit() or low_word in NUMBERS or low_word in _SCALES):
            continue
        if low_word in DETERMINER:
            determined = True
            continue
        if low_word in _MOVING and not (determined or unknown):
            moved = True  # "rose from six to [nine]", "fell by [$4m]"
            continue
        if low_word in ("and", "or") and not (unknown or determined or going) and (listed := _listed(words, k)):
            k = listed  # "destroyed ten tunnels and [eight] houses"
            continue
        if low_word.endswith("ing") and not (unknown or determined or moved):
            going = True
            continue
        if going and low_word in _LEADING:
            continue  # "admitted to killing [40]"
        if moved and is_past(low_word) and not (low_word in _ONLY_PAST or words[k - 1].lower in _HAVE):
            return -1  # "wants its force raised to [900]"
        tag = classify_word(low_word)
        if is_past(low_word) and not (determined and words[k + 1].lower not in DETERMINER and unknown == 0):
            return k
        if tag not in "WBO" or not words[k].text[0].isalpha() or determined:
            return -1
        unknown += 1
        if unknown > _OBJECT:
            return -1
    return -1


def _listed(words: list[Word], at: int) -> int:
    """The index of the number of the item that stands before the "and" at `at`; 0 where no counted noun does."""
    for k in range(at - 1, max(0, at - 5), -1):
        word = words[k].lower
        if word[0].isdigit() or word in NUMBERS:
            return k if k < at - 1 else 0
        if classify_word(word) not in "WB-h":
            return 0
    return 0


def _is_finite(words: list[Word], at: int, low: int) -> bool:
    """Whether the past form at `at` tells of a deed done: "lost", "has lost", "were given", not "could have lost"."""
    verb = words[at].lower
    if verb in _UNDECIDED or verb in _CLAUSAL:
        return False
    k = at - 1
    while k > 0 and classify_word(words[k].lower) == "B":
        k -= 1
    if k < 0 or words[k].start < low:
        return verb in _ONLY_PAST or (k < 0 and verb not in _UNMARKED)
    before = words[k].lower
    if before == "been":
        return _is_finite_have(words, k - 1)
    if before in _HAVE:
        return _is_finite_have(words, k)
    if before in _WAS:
        return not _follows_modal(words, k)
    if before in _BE or before in MODAL or before in DETERMINER or before in ("to", "not", "having", "of"):
        return False
    if verb in _UNMARKED:
        return False
    if before in _JOINTS:
        return not _shares_auxiliary(words, k, low)
    return True


def _is_finite_have(words: list[Word], at: int) -> bool:
    while at > 0 and classify_word(words[at].lower) == "B":
        at -= 1
    return words[at].lower in _HAVE and not _follows_modal(words, at)


def _follows_modal(words: list[Word], at: int) -> bool:
    k = at - 1
    while k > 0 and (classify_word(words[k].lower) == "B" or words[k].lower in ("not", "n't")):
        k -= 1
    return k >= 0 and (words[k].lower in MODAL or words[k].lower == "to")


def _shares_auxiliary(words: list[Word], at: int, low: int) -> bool:
    """ "may have killed six and [injured] 40", "would be fined and [jailed]": what stands before "and" rules both."""
    for k in range(at - 1, max(-1, at - 2 * _REACH), -1):
        word = words[k].lower
        if words[k].start < low - 1 or word in ".;:":
            return word in ("have", "be")  # up to the word that puts off
        if word in ("have", "be", "been", "get"):
            return True
        if word in _OWN or word in _RELATIVES:
            return False
        if is_past(word) and classify_word(words[k + 1].lower) in "DN":
            return False
    return False


def has_own_verb(count: Count, low: int) -> bool:
    """Whether the number opens a clause behind `low` whose verb tells of the past: ", saying 20 people were killed"."""
    words, first = count.sentence.words, count.sentence.word_at(count.numeral.start)
    if words[first].text[0].isupper():
        return _own_verb(words, count.sentence.word_at(count.numeral.end))  # a new line that lost its break
    k = first - 1
    while k >= 0 and words[k].start >= low and _leads_to_number(words, k):
        k -= 1
    if k < 0 or words[k].start < low:
        return False
    if words[k].lower == "and":
        return count.rule.endswith("subject of verb") and _does_past(count, words)
    if words[k].lower not in _OPENING:
        return False
    return _own_verb(words, count.sentence.word_at(count.numeral.end))


def _leads_to_number(words: list[Word], at: int) -> bool:
    word = words[at].lower
    if word == "as":
        return words[at + 1].lower in _MANY or words[at - 1].lower in _MANY
    return word in _BEFORE_NUMBER or word in ("so", "far", "now", "already") or (word in DETERMINER and word != "that")


def _does_past(count: Count, words: list[Word]) -> bool:
    """Whether the verb of which those counted are the subject is told of the past: "and thousands [protested]"."""
    trigger = count.trigger
    if trigger is None or trigger.start < count.numeral.end:
        return False
    at = count.sentence.word_at(trigger.start)
    before = words[at - 1].lower
    return is_past(words[at].lower) and not (words[at].lower in _UNMARKED or before in MODAL or before in ("to", "be"))


def has_told_group(count: Count) -> bool:
    """Whether a relative clause of the past tells of those counted: "the 900 people [who have fled]".

    So they are there, whatever is to become of them.
    """
    words, k = count.sentence.words, count.sentence.word_at(count.numeral.end)
    first = count.sentence.word_at(count.numeral.start)
    if count.metric in _HOSTED and not any(word.lower in _THE for word in words[max(0, first - 4) : first]):
        return False  # "would take in 900 refugees who have reached the camp"
    for at in range(k, min(len(words) - 2, k + 5)):
        word = words[at].lower
        if word == "who" or (word == "that" and at > k):
            told = at + 1
            while told < len(words) - 1 and classify_word(words[told].lower) == "B":
                told += 1
            verb = words[told].lower
            if verb in ("have", "has", "had"):
                return words[told + 1].lower not in ("to", "been", "yet")
            return verb in ("were", "was") or (is_past(verb) and verb not in _UNMARKED)
        if not (word[0].isalpha() or word == "-") or classify_word(word) not in "WX-hP" or word == "to":
            return False
    return False


def _own_verb(words: list[Word], start: int) -> bool:
    k, stop = start, min(len(words), start + _REACH)
    aside = False
    while k < stop:
        word = words[k].lower
        if word == "," and not aside and (closing := _closing(words, k)):
            k, aside = closing + 1, True  # "about 300 people, most of them sailors, were killed"
            stop = min(len(words), k + 2)
            continue
        if word in _OWN or word in _STATIVE:
            return not (word in ("has", "have", "had") and k + 1 < len(words) and words[k + 1].lower == "to")
        tag = classify_word(word)
        if tag in "MR.(:" or word in ("to", ",", "are", "is"):
            return False
        if word in _JOINTS and k + 1 < len(words) and words[k + 1].lower in _OWN:
            return False  # "saw 300 guns and was afraid"
        if k > start and is_past(word) and k + 1 < len(words) and _closes_verb(words, k):
            return True
        k += 1
    return False


def _closing(words: list[Word], at: int) -> int:
    """Where the comma stands that closes what the comma at `at` opens, right before a verb of its own; 0 for none."""
    for k in range(at + 2, min(len(words) - 1, at + _REACH)):
        if words[k].lower == ",":
            return k if words[k + 1].lower in _OWN else 0
        if classify_word(words[k].lower) in "MAR.":
            return 0
    return 0


def _closes_verb(words: list[Word], at: int) -> bool:
    """Whether a past form behind a noun is its verb and no participle: "300 men [fled]", not "300 men [held] by …"."""
    verb, after = words[at].lower, words[at + 1].lower
    forms = [f for f in IRREGULAR_VERBS.values() if verb == f[1] and verb != f[2]]
    return bool(forms) or verb in ("fled", "died") or after in DETERMINER


def in_told_relative(count: Count, low: int) -> bool:
    """Whether the number stands in a relative clause of the past or present behind `low`: "a front that runs 300 km".

    Not where what it tells of is only to be made: "will build a wall that runs 300 km".
    """
    words, first = count.sentence.words, count.sentence.word_at(count.numeral.start)
    for k in range(first - 1, max(0, first - _REACH), -1):
        word = words[k].lower
        if words[k].start < low:
            return False
        if word in ",.;:" or word in MODAL or word == "to":
            return False
        if word in ("that", "which", "who") and words[k - 1].text[0].isalpha():
            return _tells_of_fact(words, k, low)
    return False


def _tells_of_fact(words: list[Word], at: int, low: int) -> bool:
    noun, verb = words[at - 1].lower, at + 1
    while verb < len(words) - 1 and classify_word(words[verb].lower) == "B":
        verb += 1
    told = words[verb].lower
    if noun in _CLAUSAL or is_past(noun) or classify_word(noun) not in "WX" or told in _UNDECIDED:
        return False
    if told in ("had", "was", "were", "did") or (is_past(told) and told not in _UNMARKED and told not in _CLAUSAL):
        return True
    if _is_definite(words, at, low) and classify_word(told) in "WOBA" and told[0].isalpha() and told not in _PRONOUNS:
        return True  # "could shore up the funds that cover 900 families"
    if words[at].lower == "who" or not (told in ("has", "is") or (told.endswith("s") and len(told) > 3)):
        return False
    # what is told in the present is there, unless it is to be made
    between = [word.lower for word in words[at - _REACH if at > _REACH else 0 : at] if word.start >= low]
    if not between or "for" in between[:2]:
        return False
    return any(k and w == "to" for k, w in enumerate(between)) and _MAKING.isdisjoint(between)


_PRONOUNS: Final = frozenset("it he she they we you i there people".split())


def _is_definite(words: list[Word], at: int, low: int) -> bool:
    """Whether the noun before the relative at `at` is one that is known: "the funds that", "its fund that"."""
    for k in range(at - 1, max(-1, at - 5), -1):
        word = words[k].lower
        if words[k].start < low:
            return False
        if word in ("the", "its", "their", "his", "her", "our", "these", "those"):
            return True
        if classify_word(word) not in "WB-h" or is_past(word):
            return False
    return False
