"""Which words are the noun phrase before or after a word? The phrases that can name who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.extract.document import Word
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
BREAKS, BETWEEN, TIME = _SPEECH.words["breaks"], _SPEECH.words["between"], _SPEECH.words["time"]
PASSIVE, ARTICLES, INNER = _SPEECH.words["passive"], _SPEECH.words["articles"], _SPEECH.words["inner"]
_SINGULAR = _SPEECH.nouns["body"]
BODY = _SINGULAR | {f"{w}s" for w in _SINGULAR} | {f"{w[:-1]}ies" for w in _SINGULAR if w.endswith("y")}
DATA, WITNESS = _SPEECH.nouns["data"], _SPEECH.nouns["witness"]
TITLES = _SPEECH.titles["titles"]
HEADS = BODY | DATA | WITNESS | TITLES
OPENING, CLOSING = frozenset('“"«('), frozenset('”"»')
QUOTES = frozenset('“”"«»')
DASHES = frozenset("–—-−")
NUMBERS = _SPEECH.words["numbers"]
_QUALIFIED = frozenset({"familiar", "close", "briefed"})  # "officials familiar with the case"
_MOMENTS, _LEAD = _SPEECH.words["moments"], _SPEECH.words["lead"]
# May stand before a capital within one name: "spokesman John Kirby", "former US officials".
_LINKS = HEADS | ARTICLES | INNER | _LEAD | _SPEECH.titles["modifiers"] | _SPEECH.titles["particles"]
_LINKS = _LINKS | {"and", "by", "former", "senior", "top", "state", "based", "de", "news", "rights", "aid", "state-run"}
_ABBREVIATED = frozenset(
    """mr mrs ms dr gen lt col maj brig sgt capt cmdr adm prof gov sen rep rev st jr sr hon u n s k""".split()
)
_ADJECTIVAL = (
    "-run",
    "-based",
    "-backed",
    "-led",
    "-held",
    "'s",
    "ern",
    "ed",
    "ing",
    "ian",
    "ish",
    "al",
    "ic",
    "ary",
    "ive",
)
_AFTER_APPOSED = frozenset(
    {"who", "which", "whose", "that", "on", "in", "at", "with", "to", "and", "(", "during", "for"}
)
_WIDEST = 24  # words; a longer noun phrase names nobody


class Phrase(NamedTuple):
    """A noun phrase as word indices (end exclusive), and a second phrase for the same, set off by commas."""

    start: int
    end: int
    apposed: tuple[int, int] | None = None
    outer: int = 0
    """The first word of the whole, apposition included."""
    after: int = 0
    """The first word behind the whole."""


def is_capital(text: str) -> bool:
    """True for a word that begins with a capital letter, an Arabic article ("al-Ghabbash") aside."""
    return text[:1].isupper() or (text[2:3] == "-" and text[3:4].isupper() and text[:2].islower())


def subject_before(words: Sequence[Word], verb: int) -> Phrase | None:
    """The phrase that is the subject of the verb at index `verb`; None where nothing fit stands before it."""
    j = _skip_adverbs(words, verb - 1)
    if j < 0 or words[j].lower in PASSIVE:
        return None
    low = words[j].lower
    if low in ("who", "which"):
        j -= 1
        if j >= 0 and words[j].text in ",–—-":
            j -= 1
        return _left(words, j)
    if low in ("he", "she", "it", "they", "we", "i"):
        return Phrase(j, j + 1, None, j, j + 1)
    if low == "this" or low == "that":
        return None
    mark = words[j].text
    if mark == "," or mark in DASHES:
        return _before_comma(words, j)
    return _left(words, j)


def _skip_adverbs(words: Sequence[Word], last: int) -> int:
    """The index of the last word up to `last` that is no adverb, auxiliary or time ("has also", "on Tuesday")."""
    j = last
    while j >= 0 and _between(words, j, last):
        j -= 1
    return j


def _between(words: Sequence[Word], j: int, last: int) -> bool:
    """Whether the word at `j` may stand between a subject and its verb."""
    word, low = words[j], words[j].lower
    if low in TIME or (low in BETWEEN and low not in ("both", "all")):
        return True
    if low[:1].isdigit():
        before = words[j - 1].lower if j else ""
        return (before in TIME and len(low) <= 2) or (_year(words, j) and (before == "in" or before in TIME))
    if low in ("in", "by"):
        return j < last and (words[j + 1].lower in TIME or words[j + 1].lower == "recent" or _year(words, j + 1))
    return low.endswith("ly") and len(low) > 5 and not is_capital(word.text) and low not in HEADS


def _year(words: Sequence[Word], k: int) -> bool:
    return len(words[k].text) == 4 and words[k].text.isdigit()


def _before_comma(words: Sequence[Word], comma: int) -> Phrase | None:
    """The subject that ends in an aside: "X, the head of Y, said"; "The head of Y, X, said"; "X, on Friday, said"."""
    mark = words[comma].text
    k = comma - 1
    while k >= 0 and comma - k <= 30:
        text = words[k].text
        if text == mark or (mark in DASHES and text in DASHES):
            break
        if text in QUOTES or text in ";:":
            return None
        k -= 1
    else:
        return None
    if k <= 0:
        return None
    outer = _left(words, k - 1)
    if outer and outer.outer > 1 and words[outer.outer - 1].lower in ("to", "by", "with"):
        opening = _opening_name(words, comma) if mark == "," else None
        if opening:
            return opening
    if is_name(words, k + 1, comma):
        if outer is None:
            return Phrase(k + 1, comma, None, k + 1, comma)
        return Phrase(k + 1, comma, (outer.start, outer.end), outer.outer, comma)
    if outer is None and k >= 3 and words[k - 1].text.isdigit() and words[k - 2].text == ",":
        outer = _left(words, k - 3)  # "Omar Bello, 43, a fisherman, said"
    if outer is None:
        return None
    return Phrase(outer.start, outer.end, (k + 1, comma), outer.outer, comma)


def _opening_name(words: Sequence[Word], comma: int) -> Phrase | None:
    """The name that opens the sentence before asides that end at `comma` ("X, adviser to the president, Y, said")."""
    first = next((k for k in range(2, min(6, comma)) if words[k].text == ","), None)
    if first is None or not is_name(words, 0, first):
        return None
    for k in range(first, comma):
        if words[k].lower in PASSIVE or words[k].text in QUOTES or words[k].lower in ("has", "had", "have", "said"):
            return None
    return Phrase(0, first, (first + 1, _aside_end(words, first + 1, comma)), 0, comma)


def _aside_end(words: Sequence[Word], start: int, end: int) -> int:
    """Where the aside that begins at `start` ends: at a comma behind more than an age, or at `end`."""
    for k in range(start + 2, end):
        if words[k].text == ",":
            return k
    return end


def _left(words: Sequence[Word], last: int) -> Phrase | None:
    """The noun phrase whose last word is at `last`."""
    k = last
    floor = max(-1, last - _WIDEST)
    while k > floor:
        step = _step_left(words, k)
        if step == 0:
            break
        k -= step
        if k > floor and words[k + 1].start - words[k].end > 1 and words[k].text[0].isalnum():
            break  # two spaces: a line break that the page has lost
    start = _trim_start(words, k + 1, last + 1)
    if start > last:
        return None
    return Phrase(start, last + 1, None, start, last + 1)


def _step_left(words: Sequence[Word], k: int) -> int:
    """How many words to take into the phrase, going left from `k`; 0 where it begins."""
    word = words[k]
    text, low = word.text, word.lower
    before = words[k - 1].lower if k else ""
    if not text[0].isalnum():
        return _mark_left(words, k)
    if low in ("of", "for"):
        return 1 if before and before[-1:].isalpha() and before not in BREAKS else 0
    if low in ("in", "at", "from", "on", "with", "to"):
        if before in _QUALIFIED:
            return 2
        return 1 if low != "to" and (before in HEADS or _headed(words, k)) else 0
    if low == "and":
        return 1 if _joins(words, k) else 0
    if low == "by":
        return 2 if before.endswith(("ed", "run", "led")) and k > 1 else 0
    if low in BREAKS and text not in ("US", "WHO"):
        return 0
    if text[0].isdigit():
        return 0
    if low.endswith(("ed", "ing")) and not is_capital(text) and len(low) > 4 and low not in HEADS:
        return 1 if before in ARTICLES or words[min(k + 1, len(words) - 1)].lower in HEADS else 0
    return 1


def _headed(words: Sequence[Word], k: int) -> bool:
    """Whether a speaker's noun opens the clause before a preposition ("[The governor of Belgorod region] on the …")."""
    headed = False
    for j in range(k - 1, max(-1, k - 9), -1):
        low = words[j].lower
        if not words[j].text[0].isalnum():
            return headed and words[j].text in ",“"
        if low in BREAKS:
            return headed and low in ("that", "but", "while", "as")
        headed = headed or low in HEADS
    return headed and k < 9


def _mark_left(words: Sequence[Word], k: int) -> int:
    text = words[k].text
    before = words[k - 1] if k else None
    if before is None:
        return 0
    if text == ")":
        for back in range(1, min(8, k)):
            if words[k - back].text == "(":
                return back + 1
        return 0
    if text == "." and (len(before.text) == 1 or before.lower in _ABBREVIATED) and is_capital(before.text):
        return 2
    if text in "'’" and before.lower.endswith("s"):
        return 1
    return 1 if text in "&/" or (text in DASHES and words[k].start == before.end) else 0


def _joins(words: Sequence[Word], k: int) -> bool:
    """Whether the "and" at `k` joins two speakers ("police and rescuers said") and not two clauses."""
    before, after = words[k - 1], words[k + 1] if k + 1 < len(words) else None
    if after is None or not before.text[:1].isalpha() or before.lower in TIME:
        return False
    if is_capital(before.text) and is_capital(after.text) and after.lower not in ARTICLES:
        left = k - 1
        while left >= 0 and (is_capital(words[left].text) or words[left].lower in ("of", "the", "for")):
            left -= 1
        return left < 0 or not words[left].text[0].isalnum() or words[left].lower in HEADS | INNER | {"by", "to"}
    if before.lower not in HEADS:
        return False
    left = k - 1
    while left >= 0 and k - left < 6:
        low = words[left].lower
        if not words[left].text[0].isalnum():
            return True
        if low in BREAKS:
            return low in ("to", "by", "that")
        if low in INNER:
            return False
        left -= 1
    return left < 0


def _trim_start(words: Sequence[Word], start: int, end: int) -> int:
    """Where the phrase itself begins: behind an earlier phrase that ran into it ("On Tuesday [the ministry]")."""
    for i in range(end - 2, start, -1):
        low = words[i].lower
        if (
            low in ("the", "a", "an")
            and words[i - 1].lower not in INNER
            and words[i - 1].lower not in ("and", "by", "to")
        ):
            start = i
            break
    for i in range(end - 1, start, -1):  # "throats [UN observers]": a noun of the sentence before
        low = words[i - 1].lower
        if (
            is_capital(words[i].text)
            and words[i - 1].text[0].islower()
            and low not in _LINKS
            and not low.endswith(_ADJECTIVAL)
        ):
            start = i
            break
    while start < end and (
        words[start].lower in TIME
        or words[start].lower in ("and", "in", "on", "at", "for", "of", "with", "from", "by", "to")
        or (not words[start].text[0].isalnum())
    ):
        start += 1
    return start


def phrase_after(words: Sequence[Word], first: int) -> Phrase | None:
    """The noun phrase that begins at index `first`, with an apposition behind a comma; None where none begins."""
    k = _walk_right(words, first)
    while k > first and (words[k - 1].lower in INNER or words[k - 1].lower in ("and", "the", "a", "an")):
        k -= 1
    if k <= first or all(words[i].lower in ARTICLES for i in range(first, k)):
        return None
    apposed = _apposition_after(words, k)
    return Phrase(first, k, apposed, first, apposed[1] if apposed else k)


def _walk_right(words: Sequence[Word], first: int) -> int:
    """Where the noun phrase that begins at `first` ends (exclusive)."""
    k, stop = first, min(len(words), first + _WIDEST)
    while k < stop:
        step = _step_right(words, k, first)
        if step == 0:
            break
        k += step
    return min(k, len(words))


def _step_right(words: Sequence[Word], k: int, first: int) -> int:
    word = words[k]
    text, low = word.text, word.lower
    following = words[k + 1] if k + 1 < len(words) else None
    if not text[0].isalnum():
        return _mark_right(words, k, first)
    if low in TIME and k > first and not (low in ("march", "may") and not is_capital(text)):
        return 0
    if low in ("of", "for"):
        return 1 if following and following.text[:1].isalpha() else 0
    if low in ("in", "at", "from"):
        named = following and (is_capital(following.text) or following.lower == "the")
        beyond = words[k + 2].lower if k + 2 < len(words) else ""
        if words[k - 1].lower in DATA and low == "from" and following and following.text[:1].isalpha():
            return 1
        if not named or not following or following.lower in TIME or beyond in _MOMENTS or beyond in TIME:
            return 0
        return 1 if words[k - 1].lower in HEADS else 0
    if low == "and":
        return 1 if _continues(words, k) else 0
    if low == "by":
        return 1 if words[k - 1].lower.endswith("ed") or words[k - 1].lower in DATA | {"led"} else 0
    if k > first + 2 and text[0].islower() and is_capital(words[k - 1].text) and _placed(words, k - 1, first):
        return 0  # "authorities in Damascus | blame …"
    if low in BREAKS and text not in ("US", "WHO") and not (k == first and low in ARTICLES):
        return 0
    if text[0].isdigit() or (k > first and (low in NUMBERS or low in _QUALIFIED)):
        return 0
    if low.endswith("ed") and not is_capital(text) and k > first and len(low) > 4:
        if following and following.lower in ("by", "from"):
            return 1
        return 1 if words[k - 1].lower in ARTICLES else 0
    if low.endswith("ing") and not is_capital(text) and k > first and low not in HEADS:
        return 1 if following and following.lower in HEADS else 0
    return 1


def _placed(words: Sequence[Word], k: int, first: int) -> bool:
    """Whether the capital words up to `k` stand behind "in", "at", "from"."""
    while k > first and is_capital(words[k].text):
        k -= 1
    return words[k].lower in ("in", "at", "from") and not is_capital(words[k].text)


def _mark_right(words: Sequence[Word], k: int, first: int) -> int:
    text = words[k].text
    if k == first:
        return 0
    before = words[k - 1]
    after = words[k + 1] if k + 1 < len(words) else None
    if text == "." and (len(before.text) == 1 or before.lower in _ABBREVIATED) and is_capital(before.text) and after:
        return 1 if after.text[:1].isalpha() and (after.start - words[k].end <= 1) else 0
    if text == "(":
        for ahead in range(1, 7):
            if k + ahead < len(words) and words[k + ahead].text == ")":
                return ahead + 1
        return 0
    if text in "'’" and before.lower.endswith("s") and before.end == words[k].start:
        return 1
    return 1 if text in "&/" else 0


def _continues(words: Sequence[Word], k: int) -> bool:
    """Whether the "and" at `k` joins two nouns of one phrase and does not open a new clause."""
    j = k + 1
    while j < len(words) and j - k < 7:
        low = words[j].lower
        if not words[j].text[0].isalnum():
            return True
        if low in PASSIVE or low in ("has", "have", "had", "will", "said", "that") or words[j].text[0].isdigit():
            return False
        if low in BREAKS:
            return low not in ("it", "he", "she", "they", "there", "more", "at", "some", "to") and j > k + 1
        j += 1
    return True


def _apposition_after(words: Sequence[Word], k: int) -> tuple[int, int] | None:
    """The words between a comma at `k` and the next mark, where they can describe or name the phrase before."""
    if k >= len(words) or words[k].text not in ",–—-" or k + 1 >= len(words):
        return None
    end = k + 1
    while end < len(words) and end - k < 22:
        if words[end].text in "$€£" or (words[end].text[0].isdigit() and len(words[end].text) > 2):
            return None
        if words[end].text in ",;:" or words[end].text in QUOTES or words[end].text in "–—":
            break
        if words[end].text == "." and not (len(words[end - 1].text) == 1 or words[end - 1].lower in _ABBREVIATED):
            break
        end += 1
    first = words[k + 1].lower
    if is_name(words, k + 1, end):
        return (k + 1, end)
    walked = _walk_right(words, k + 1)
    if walked < end and words[walked].lower not in _AFTER_APPOSED and words[walked].lower not in TIME:
        return None  # "according to the ministry, the hospital treated 12"
    if first in ("the", "a", "an") or first in TITLES or is_capital(words[k + 1].text):
        if any(words[i].lower in TITLES or words[i].lower in BODY for i in range(k + 1, end)):
            return (k + 1, end)
        return None
    if first in _SPEECH.titles["modifiers"] and any(words[i].lower in TITLES for i in range(k + 1, end)):
        return (k + 1, end)
    return None


def is_name(words: Sequence[Word], start: int, end: int) -> bool:
    """True where the words from `start` to `end` are two to five that look like a person's name."""
    count = 0
    if not 2 <= end - start <= 7:
        return False
    for i in range(start, end):
        text, low = words[i].text, words[i].lower
        if text == "." and len(words[i - 1].text) == 1:
            continue
        if low in _SPEECH.titles["particles"] and start < i < end - 1:
            continue
        if not is_capital(text) or low in BODY or low in TITLES or low in TIME or low in ARTICLES or low in BREAKS:
            return False
        if low.endswith("'s"):
            return False
        count += 1
    return 2 <= count <= 5
