"""Which phrase is the subject of a verb of speech? The noun phrase before it, across adverbs and asides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.describednames import CONJOINED, before_comma, behind_name, behind_title, described
from tracker.extract.document import Word
from tracker.extract.phrases import Phrase, is_name, phrase_after, phrase_ending
from tracker.extract.quotednames import quoted_name_before
from tracker.extract.speechwords import (
    ACTORS,
    ARTICLES,
    BETWEEN,
    BODY,
    DASHES,
    DATA,
    HEADS,
    LINKS,
    PASSIVE,
    TIME,
    TITLES,
    bears_name_of_month,
    in_date,
    is_capital,
)
from tracker.extract.wordclass import classify_word
from tracker.lexicon.speech import load_speech

_NEARBY: Final = frozenset({"nearby", "neighbouring", "neighboring", "surrounding", "adjacent"})
_SITES: Final = load_speech().nouns["sites"]
_DATED: Final = frozenset({"of", "for", "dated"})
_MADE: Final = load_speech().words["made"] | load_speech().words["by"]
_SHORTENED: Final = load_speech().words["shortened"]
# "an attendant who asked not to be named", "who gave only her nickname"
_UNNAMED: Final = frozenset(
    "asked declined requested refused wished wanted spoke insisted gave preferred identified".split()
)
_BEFORE_ANOTHER: Final = frozenset({"while", "but", "and", "though", ",", ";", "“", '"'})
_OPENING: Final = 6  # words
_OWNING: Final = frozenset({"its", "their", "his", "our", "my", "your"})
_TELLING: Final = frozenset(load_speech().verbs) | frozenset(load_speech().bodies)


def subject_before(words: Sequence[Word], verb: int) -> Phrase | None:
    """The phrase that is the subject of the verb at index `verb`; None where nothing fit stands before it."""
    j = _skip_adverbs(words, _skip_date(words, verb - 1))
    if j > 0 and words[j].text == "." and words[j - 1].lower in _SHORTENED:
        j -= 1  # "Banana Foods Inc. said"
    if j > 1 and words[j].lower in _MADE and words[j - 1].lower in DATA:
        j -= 1  # "A UN report released on Monday said"
    if j < 0 or words[j].lower in PASSIVE or words[j].lower in _OWNING:
        return None  # "fighters in its count"
    if (quoted := quoted_name_before(words, j)) is not None:
        return quoted
    low = words[j].lower
    if low in ("and", "but"):
        return None  # "The mayor toured the port and said": the subject is that of the verb before
    if low in ("who", "which") and words[j].text != "WHO":
        j -= 1
        if j >= 0 and words[j].text in ",–—-":
            j -= 1
        phrase = _behind_by(words, phrase_ending(words, j))
        return described(words, phrase) or phrase
    if low in ("he", "she", "it", "they", "we", "i"):
        return Phrase(j, j + 1, None, j, j + 1)
    if low == "another" and (j == 0 or words[j - 1].lower in _BEFORE_ANOTHER):
        return Phrase(j, j + 1, None, j, j + 1)  # "A medic said 40 had died. Another put it at 55"
    if low.endswith("year-old") and j:
        the = next((k for k in range(j - 1, max(-1, j - 4), -1) if words[k].lower == "the"), None)
        return Phrase(the, j + 1, None, the, j + 1) if the is not None else None  # "the 34-year-old told"
    if low in ("this", "that", "having", "it's", "he's", "she's", "that's", "there's", "what's"):
        return None
    mark = words[j].text
    if mark == "," or mark in DASHES:
        return _behind_by(words, before_comma(words, j))
    phrase = phrase_ending(words, j)
    if (told := _who_told(words, phrase) or _long_titled(words, phrase)) is not None:
        return told
    if phrase and (paper := _published(words, phrase) or _joint_makers(words, phrase)) is not None:
        return paper
    before = _before_relative(words, phrase, j) or behind_name(words, phrase) or behind_title(words, phrase)
    return before or _listed_name(words, phrase) or phrase


def _behind_by(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """ "fewer than claimed by [the ministry], which says", "a note, carried by [the agency], says": who comes behind
    "by"."""
    if phrase is None or not words[phrase.start].lower.endswith("ed"):
        return phrase
    by = next((k for k in range(phrase.start + 1, phrase.end - 1) if words[k].lower == "by"), 0)
    return phrase._replace(start=by + 1, outer=by + 1) if by else phrase


def _skip_date(words: Sequence[Word], j: int) -> int:
    """The index before a whole date that ends at `j`: "The agency on Friday, May 3, 2024 put the toll at 40"."""
    k = j if j >= 0 and in_date(words[j]) else 0
    while k > 0 and (words[k].text == "," or in_date(words[k])):
        k -= 1
    dated = k > 0 and (words[k].lower == "on" or (words[k].lower in _DATED and words[k - 1].lower in DATA))
    dated = dated and any(words[i].text[0].isupper() for i in range(k, j + 1))
    return k - 1 if dated else j


def _published(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The document before where it is printed: "[A study published in the Lancet] found"."""
    k = phrase.outer - 2
    if k < 1 or words[k + 1].lower not in ("in", "on"):
        return None
    k -= words[k].lower in _MADE  # "A post on the army's page", "A study published in the Lancet"
    if words[k].lower not in DATA or (words[k + 1].lower in ("in", "on") and words[phrase.end - 1].lower not in _SITES):
        return None
    paper = phrase_ending(words, k)
    return paper and Phrase(paper.start, phrase.end, None, paper.outer, phrase.end)


def _joint_makers(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """Both who made a document: "An assessment by [OCHA and the government] found"."""
    k = phrase.outer - 1
    if k < 3 or words[k].lower != "and":
        return None
    first = phrase_ending(words, k - 1)
    if (
        first is None
        or first.outer < 2
        or words[first.outer - 1].lower != "by"
        or words[first.outer - 2].lower not in DATA
    ):
        return None
    return Phrase(first.start, phrase.end, None, first.outer, phrase.end)


def _listed_name(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The whole name of a body that holds a comma: "the Department for Business, Energy and Industrial Strategy"."""
    if (
        phrase is None
        or phrase.outer < 4
        or words[phrase.outer - 1].text != ","
        or not is_capital(words[phrase.start].text)
    ):
        return None
    if all(words[k].lower != "and" for k in range(phrase.start, phrase.end)):
        return None
    head = phrase_ending(words, phrase.outer - 2)
    if head is None or not is_capital(words[phrase.outer - 2].text):
        return None
    of = next((k for k in range(head.start + 1, head.end) if words[k].lower in ("of", "for")), None)
    if of is None or words[of - 1].lower not in BODY or not is_capital(words[of - 1].text):
        return None
    return Phrase(head.start, phrase.end, None, head.outer, phrase.end)


def _long_titled(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """A name with its title before it: "…, [director of relief operations Otto Lang] told AFP"."""
    if phrase is None or phrase.outer < 4 or not is_name(words, phrase.start, phrase.end):
        return None
    for k in range(phrase.outer - 1, max(1, phrase.outer - 7), -1):
        if not words[k].text.isalpha() or not words[k].text[0].islower():
            return None
        if words[k].lower in ("of", "for"):
            titled = words[k - 1].lower in TITLES and (k == 1 or words[k - 2].text == ",")
            return phrase._replace(outer=k - 1) if titled else None
    return None


def _who_told(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The name before a relative clause that no comma closes: "Ida Holt, who escaped to Oster said"."""
    if phrase is None or phrase.outer < 4:
        return None
    low = max(1, phrase.outer - _OPENING - _OPENING)
    who = next(
        (k for k in range(phrase.outer - 1, low, -1) if not words[k].text[0].islower() or words[k].text == "who"), 0
    )
    if who < 2 or words[who].text != "who" or words[who - 1].text != "," or who > phrase.outer - 2:
        return None
    return phrase_ending(words, who - 2) if is_capital(words[who - 2].text) else None


def _before_relative(words: Sequence[Word], phrase: Phrase | None, last: int) -> Phrase | None:
    """The subject before a clause of its own: "men returning from the battle said", "Mr X whose house fell said"."""
    if phrase is None:
        who = next((n for n in range(last, max(0, last - 12), -1) if words[n].text == "who"), 0)
        if who and _tells(words, who - 1) and _goes_on(words, who + 1, last):
            return phrase_ending(words, who - 1)  # "Officials who asked not to be named said"
        for k in range(last, max(0, last - 14), -1):
            if not words[k].text[0].isalnum():
                return None
            if words[k].lower == "whose":
                return phrase_ending(words, k - 1)
        return None
    k = phrase.outer - 1
    if k > 0 and words[k].lower in ("near", "outside", "inside") and words[k - 1].lower in ACTORS:
        return phrase_ending(words, k - 1)  # "A reporter near the front said"
    if k > 1 and words[k].lower in ("from", "in", "at", "on", "to", "near", "into", "across"):
        k -= 1
    if k > 0 and words[k].lower == "involved" and words[k - 1].lower in ACTORS:
        return phrase_ending(words, k - 1)
    who = next((n for n in range(last, max(0, last - 10), -1) if words[n].text in ("who", "that")), 0)
    told = words[who].text == "who" or (who <= _OPENING and all(w.text[0].isalnum() for w in words[:who]))
    if who and told and _tells(words, who - 1) and _goes_on(words, who + 1, last) and not _known_verb(words, who - 1):
        return phrase_ending(words, who - 1)  # "A doctor who left the city in the morning told", "A team that …"
    if k > 0 and words[k].lower.endswith("ing") and words[k - 1].lower in ACTORS:
        outer = phrase_ending(words, k - 1)  # "men returning from the battle", "an official speaking on condition …"
        several = words[k - 1].lower[-1] == "s"
        if several or (outer is not None and words[outer.start].lower in ("a", "an", "one", "another")):
            return outer
    return _doing(words, phrase) or _of_two_places(words, phrase)


def _doing(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """Who is told by what they do: "after [rebels] fighting to overthrow Otto Lang said"."""
    k = phrase.outer - 1
    while k > 0 and phrase.outer - k < _OPENING and words[k].text.isalpha() and words[k].text[0].islower():
        several = words[k - 1].lower in ACTORS and words[k - 1].lower.endswith("s")
        if words[k].lower.endswith("ing") and len(words[k].text) > 4 and several:
            return phrase_ending(words, k - 1)
        if words[k].lower in PASSIVE or words[k].lower in _TELLING or words[k].lower in CONJOINED:
            return None
        k -= 1
    return None


def _of_two_places(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The speaker before two places: "[Police] in Oster and nearby Vall said"."""
    k = phrase.outer - 1
    if k > 0 and words[k].lower in _NEARBY:
        k -= 1
    if k < 3 or words[k].lower != "and":
        return None
    if not all(is_capital(words[j].text) or words[j].lower in _NEARBY for j in range(phrase.start, phrase.end)):
        return None
    if any(words[j].lower in HEADS for j in range(phrase.start, phrase.end)) or is_name(
        words, phrase.start, phrase.end
    ):
        return None
    j = k - 1
    while j > 0 and is_capital(words[j].text):
        j -= 1
    if j == k - 1 or words[j].lower not in ("in", "at", "near") or words[j - 1].lower not in ACTORS:
        return None
    return phrase_ending(words, j - 1)


def _tells(words: Sequence[Word], k: int) -> bool:
    """Whether the noun at `k`, before "who", can be who speaks: "a doctor who", or whom a sentence begins with."""
    opens = k <= 2 and words[k].text.isalpha() and all(w.text.isalpha() and not is_capital(w.text) for w in words[1:k])
    unnamed = k + 2 < len(words) and words[k + 2].lower in _UNNAMED and words[k].text.isalpha()
    return words[k].lower in ACTORS or opens or unnamed


def _known_verb(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` tells rather than names: "The ministry [says] that aid that came …"."""
    return words[k + 1].text == "that" and (words[k].lower in _TELLING or words[k + 2].lower in ARTICLES)


def _goes_on(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words of a clause behind "who" run on without a mark and begin with its verb."""
    begins = words[first].text[0].islower() and words[first].lower not in ("he", "she", "they", "it", "we", "i")
    return begins and all(words[k].text[0].isalnum() for k in range(first, last + 1))


def _skip_adverbs(words: Sequence[Word], last: int) -> int:
    """The index of the last word up to `last` that is no adverb, auxiliary or time ("has also", "on Tuesday")."""
    j = last
    while j >= 0 and _between(words, j, last):
        j -= 1
    return j


def _between(words: Sequence[Word], j: int, last: int) -> bool:
    """Whether the word at `j` may stand between a subject and its verb."""
    word, low = words[j], words[j].lower
    if bears_name_of_month(words, j):
        return False
    if low in TIME or (low in BETWEEN and low not in ("both", "all")):
        return True
    if low[:1].isdigit():
        before = words[j - 1].lower if j else ""
        return (before in TIME and len(low) <= 2) or (_year(words, j) and (before == "in" or before in TIME))
    if low in ("this", "last"):
        return j < last and words[j + 1].lower in TIME  # "the authorities this week said"
    if low in ("in", "by"):
        return j < last and (words[j + 1].lower in TIME or words[j + 1].lower == "recent" or _year(words, j + 1))
    adverb = low.endswith("ly") and len(low) > 5 and classify_word(low) == "B"  # not "lawyers of the family said"
    return adverb and not is_capital(word.text) and low not in HEADS


def _year(words: Sequence[Word], k: int) -> bool:
    return len(words[k].text) == 4 and words[k].text.isdigit()


def opening_phrase(words: Sequence[Word], first: int) -> Phrase | None:
    """The phrase that begins a sentence at `first`, cut before what seems a verb ("Ana Lo | runs", "she | met")."""
    if first >= len(words) or not words[first].text[0].isalpha():
        return None
    phrase = phrase_after(words, first)
    if phrase is None:
        return None
    for k in range(first + 1, phrase.end):
        low = words[k].lower
        titled = words[k - 1].lower in TITLES and words[first].lower in ("the", "a", "an")
        led = titled or (is_capital(words[k - 1].text) and words[k - 1].lower not in ARTICLES)
        if words[k].text[0].islower() and led and (low not in LINKS or low.endswith("ly")):
            return Phrase(first, k, None, first, k)
    return phrase
