"""Which stretch of a sentence does an attribution cover? What follows "X said", what precedes ", X said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.extract.document import Sentence, Word
from tracker.extract.persons import unowned
from tracker.extract.phrases import Phrase, is_name, phrase_after
from tracker.extract.speechwords import ARTICLES, DATA, HEADS, PASSIVE, QUOTES, TIME, TITLES, is_capital
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.speech import load_speech

_WORDS: Final = load_speech().words
_HEARING, _OPENERS, _OPENING, _RESTARTS = _WORDS["hearing"], _WORDS["openers"], _WORDS["opening"], _WORDS["restarts"]
RELATIVES: Final = frozenset({"which", "who", "that", "what", "where", "whom"})
_ENDS_CLAUSE: Final = _WORDS["ends_clause"]
_COMMENTS: Final = _WORDS["comments"]
_DESCRIBES: Final = RELATIVES - {"that", "what"} | {"whose", "one", "himself", "herself", "now", "aged"}
_OVER: Final = frozenset({"of", "at", "for", "in"})
_SUBORDINATE: Final = _OPENERS | RELATIVES
_OF_NOUNS: Final = RELATIVES - {"what", "where"}
_FINITE: Final = frozenset("is are was were has have had will would could may might can must".split())
_NOUN: Final = 8  # words from a relative back to the number of its noun
_CONTRASTS: Final = frozenset({"while", "but", "whereas", "although", "though", ";"})
_AUXILIARY: Final = PASSIVE | {"that", "has", "have", "had", "will", "would", "could", "may", "can", "must"}
# Words that open what only places the telling: "said on Friday", "said in a statement", "said as rescuers dug".
_ASIDES: Final = frozenset(
    """on in at during via through late early from to of by over after following without as about when before
    amid under upon while""".split()
)
_REASONS, _PERSONS = frozenset({"as", "since", "while"}), frozenset({"he", "she", "they"})
_NO_CLAUSE: Final = frozenset({"many", "much", "few", "of", "a", "an", "well", "part", "early", "recently", "late"})
_WHEN: Final = frozenset(
    """earlier later last this ago so too here there afterwards separately recently yet too just hours minutes
    days moments shortly""".split()
)
# "… in the capital The ministry said": a capital function word where a sentence has lost its full stop.
_RESTART: Final = re.compile(
    r"[\s\"“](?=[\sA-Z])(?:(?<=[\w)\]”\"]\s)\s+(?=[A-Z])"
    rf"|(?<=[\w)”\".]\s)(?=(?:{'|'.join(sorted(_RESTARTS))}) [a-z(])"
    r"|(?<=\)\s--\s)|(?<=\)\s[–—]\s)"  # behind the dateline "(CNN) -- "
    r"|(?<=[a-z]\.[\"“])(?=[A-Z]))"  # "the town.“I have no water"
)
_BEFORE_RESTARTS: Final = frozenset('-–—"“')
_BEHIND_QUOTE: Final = re.compile(r"(?<=[a-z]\.[\"“])(?=[A-Z])")


class Attribution(NamedTuple):
    """Who is said to state something, and the spans of text (article offsets) before and after that it covers."""

    phrase: Phrase
    cue: int
    start: int
    end: int
    forward: tuple[int, int] | None
    backward: tuple[int, int] | None
    rule: str
    aside: bool = False
    """True where it stands between commas, so that what follows is only weakly covered."""


def lost_stops(sentence: Sentence) -> list[int]:
    """The offsets in a sentence where a new one seems to begin without a full stop before it."""
    text, start, end = sentence.document.text, sentence.start, sentence.end
    if not _may_restart(sentence.words):
        return [start] if _BEHIND_QUOTE.match(text, start, end) else []
    stops = [m.end() for m in _RESTART.finditer(text, start, end)]
    return [start, *stops] if _BEHIND_QUOTE.match(text, start, end) else stops


def _is_owner(words: Sequence[Word], phrase: Phrase, cue: int) -> bool:
    """Whether a country owns what the participle describes and states nothing: "Mali's reported deaths rose to 40"."""
    last = words[phrase.end - 1].text
    if phrase.end != cue or last[-2:] not in ("'s", "’s") or not words[cue].lower.endswith("ed"):
        return False
    return load_claimants().country_of(unowned(last)) is not None


def _may_restart(words: list[Word]) -> bool:
    """A glance at the words: False where nothing can match that tells of a lost stop, as in most sentences."""
    for k in range(1, len(words)):
        word, before = words[k], words[k - 1]
        if word.start > before.end + 1 or word.text in _RESTARTS:
            return True
        if before.text in _BEFORE_RESTARTS and word.text[0].isupper():
            return True
    return False


def cover_clause(s: Sentence, words: Sequence[Word], cue: int, phrase: Phrase) -> Attribution | None:
    """The attribution "subject verb": it covers what follows, and what precedes where only asides follow the verb.

    None for a reduced relative that states nothing ("one of the largest packages the US has announced").
    """
    if _is_owner(words, phrase, cue):
        return None
    start, end = words[phrase.outer].start, words[cue].end
    before = words[phrase.outer - 1] if phrase.outer else None
    after = words[cue + 1] if cue + 1 < len(words) else None
    if before is None:
        return Attribution(phrase, cue, start, end, (end, s.end), None, "said before")
    spoken = words[phrase.start].lower in ("he", "she") and before.lower in _ENDS_CLAUSE and only_asides(words, cue)
    if spoken:  # "40 people were injured he said, while …": the comma is left out
        return Attribution(phrase, cue, start, end, (end, s.end), (s.start, start), "said after", True)
    joined = before.text[0].isalnum() and before.lower not in ("and", "but", "while", "as", "whereas")
    if joined and after is not None and after.text == "," and not _restarted(words, phrase.outer):
        return None
    last = words[phrase.end - 1]
    if (
        phrase.apposed is None
        and before.lower == "in"
        and is_capital(last.text)
        and not last.text.isupper()
        and last.lower not in HEADS
    ):
        return None  # "one case in Northern Valeland confirmed on Sunday"
    stop = s.end
    bare = joined and before.text.isalpha() and before.text[0].islower() and _counts(words, phrase.outer - 1)
    if (before.text in _OF_NOUNS or bare) and after is not None and after.lower in _FINITE:
        told = _first_comma(words, cue, stop)
        return Attribution(
            phrase, cue, start, end, (end, told), (_noun_before(s, words, phrase.outer - 1), start), "said after"
        )
    if before.lower in RELATIVES or (before.lower in _OPENERS and phrase.outer == 1):
        stop = _first_comma(words, cue, stop)
    backward = None
    apart = not before.text[0].isalnum() or _joined_sources(words, phrase.outer)
    if (apart and (only_asides(words, cue) or _introduces(words, phrase, cue))) or (
        _closes_sentence(words, cue, phrase)
    ):
        backward = (s.start, start)
        if after is not None and after.text == ",":  # "12 died in Oster; | in Vall, the mayor said, two were hurt"
            backward = (max((w.end for w in words[: phrase.outer] if w.text == ";"), default=s.start), start)
    if backward is not None:  # "…, the mayor wrote, | casting doubt on the 200 tonnes"
        for k in range(cue, len(words) - 1):
            if words[k].text == "," and words[k + 1].lower in _COMMENTS:
                stop = min(stop, words[k].start)
    rule = "said before" if backward is None else "said after"
    return Attribution(phrase, cue, start, end, (end, stop), backward, rule, backward is not None)


def _closes_sentence(words: Sequence[Word], cue: int, phrase: Phrase) -> bool:
    """Whether a verb of telling ends its sentence, the comma before its subject left out: "… in the fire police said".

    The noun before runs into a subject that has an article ("the [fire police]"), if that is no person.
    """
    before, named = words[phrase.outer - 1].lower, is_name(words, phrase.end - 2, phrase.end)
    if cue == len(words) - 1:
        return before not in _SUBORDINATE
    if cue != len(words) - 2 or words[-1].text not in ".!" or before in RELATIVES or before == "than":
        return False
    return named or (before not in _SUBORDINATE and words[phrase.start].lower not in ARTICLES)


def _noun_before(s: Sentence, words: Sequence[Word], relative: int) -> int:
    """Where the noun begins of which "who" or "that" at `relative` tells: "[the 50 sailors] who the army says are"."""
    k = relative
    while k > max(0, relative - _NOUN) and words[k - 1].text[0].isalnum():
        k -= 1
        if words[k].text[0].isdigit():
            break
    return words[k].start if k else s.start


def _counts(words: Sequence[Word], noun: int) -> bool:
    """Whether a noun in front of a speaker is counted: "the [28,000 civilians] Ida Lo said were trapped"."""
    return noun > 0 and any(words[k].text[0].isdigit() for k in range(max(0, noun - 2), noun))


def _joined_sources(words: Sequence[Word], first: int) -> bool:
    """Whether two adjectives of one noun open the clause: "…, local and | security sources say"."""
    if first < 4 or words[first - 1].lower != "and" or words[first - 3].text != ",":
        return False
    return words[first - 2].text.isalpha() and words[first - 2].text[0].islower() and words[first].lower not in ARTICLES


def clip(attribution: Attribution, words: Sequence[Word], cue: int, before: frozenset[str]) -> Attribution:
    """The attribution, ended before the first of the given words; not where a verb stands between ("said 2 were …")."""
    if not before or attribution.forward is None:
        return attribution
    for k in range(cue + 1, len(words)):
        if words[k].lower in before:
            return attribution._replace(forward=(attribution.forward[0], min(words[k].start, attribution.forward[1])))
        if words[k].lower in _AUXILIARY:
            return attribution
    return attribution


def _first_comma(words: Sequence[Word], cue: int, stop: int) -> int:
    """Where what is said in a subordinate clause ends: at its comma, but behind a part ("killed 15, including 3")."""
    for k in range(cue, len(words) - 1):
        if words[k].text == "," and words[k + 1].lower != "including":
            return words[k].start
    return stop


def cover_around(s: Sentence, words: Sequence[Word], cue: int, phrase: Phrase, rule: str) -> Attribution:
    """The attribution "according to X": it covers what went before, or what follows where it opens its clause."""
    start, end = words[cue].start, words[phrase.after - 1].end
    opens = cue <= 3 and all(w.lower in _OPENING for w in words[:cue])
    inserted = cue > 1 and words[cue - 1].text == "," and words[cue - 2].lower == "including"
    if opens or inserted or words[cue - 1].lower in _CONTRASTS:
        return Attribution(phrase, cue, start, end, (end, s.end), None, rule)
    forward = told_on(s, words, phrase.after) if rule == "according to" else (end, s.end)
    return Attribution(phrase, cue, start, end, forward, (s.start, start), rule, aside=True)


def told_on(s: Sentence, words: Sequence[Word], k: int) -> tuple[int, int] | None:
    """Where what is said goes on behind a speaker named at its end, from index `k`.

    Not where the writer first tells who that is: "said the trader, whose brother was among the 30 killed", "said Ida
    Holt, the commander of the 600-strong garrison".
    """
    if k + 1 < len(words) and words[k].text in ",–—-" and (words[k + 1].lower in _DESCRIBES or _has_post(words, k + 1)):
        marks = (j for j in range(k + 2, len(words)) if words[j].text in ",–—-:" or words[j].text in QUOTES)
        k = next(marks, len(words))
    return (words[k].start, s.end) if k < len(words) else None


def _has_post(words: Sequence[Word], k: int) -> bool:
    """Whether a post and what it is over stand from index `k`: "the veteran commander of", "leader of"."""
    for i in range(k, min(k + 6, len(words) - 1)):
        if not words[i].text[0].isalnum() or words[i].text[0].isdigit():
            return False
        if words[i].lower in TITLES and words[i + 1].lower in _OVER:
            return True
    return False


def only_asides(words: Sequence[Word], cue: int) -> bool:
    """Whether nothing but time, place or hearer follows the verb up to the next mark ("said on Friday", "told CNN")."""
    k, n = cue + 1, len(words)
    if words[cue].lower in _HEARING:
        hearer = phrase_after(words, k)
        k = hearer.end if hearer else k
        if hearer and _follows(words, k) == "who":
            return True  # "told reporters who had gathered there"
    if k < n and is_capital(words[k].text) and _speaks_next(words, k):
        return True
    while k < n:
        text, lower = words[k].text, words[k].lower
        if not text[0].isalnum():
            return (text not in ":'’" and text not in QUOTES) or k == n - 1
        if _restarted(words, k):
            return True
        if lower in ("as", "while") and k + 1 < n and words[k + 1].lower not in _NO_CLAUSE:
            return True  # "said as rescuers were digging"
        if lower in _ASIDES:
            k += 1
            while k < n and words[k].text[0].isalnum() and not _restarted(words, k):
                if words[k].lower == "because" or (words[k].lower in _REASONS and _follows(words, k + 1) in _PERSONS):
                    return True  # "on condition of anonymity because he was not authorised", "as rescuers were digging"
                if words[k].lower == "that" and words[k - 1].lower in DATA and _follows(words, k + 1) in PASSIVE:
                    return True  # "said in a statement that was released on Friday"
                if words[k].lower in _AUXILIARY:
                    return False
                k += 1
        elif lower in TIME or lower in _WHEN or (lower in ARTICLES and k + 1 < n and words[k + 1].lower in TIME):
            k += 1
        else:
            return False
    return True


def _follows(words: Sequence[Word], k: int) -> str:
    return words[k].lower if k < len(words) else ""


def _introduces(words: Sequence[Word], phrase: Phrase, cue: int) -> bool:
    """Whether a statement precedes and a quotation follows: "Two systems will come, the minister said: “…”"."""
    return (
        phrase.outer > 6 and words[phrase.outer - 1].text == "," and [w.text for w in words[cue + 1 : cue + 2]] == [":"]
    )


def _speaks_next(words: Sequence[Word], k: int) -> bool:
    """Whether another "X said" begins at `k`: "… a doctor says | NATO says it is investigating"."""
    phrase = phrase_after(words, k)
    return phrase is not None and phrase.end < len(words) and words[phrase.end].lower in ("says", "said", "say")


def _restarted(words: Sequence[Word], k: int) -> bool:
    """Whether a sentence begins at `k` without a full stop before it."""
    text = words[k].text
    return k > 0 and text in _RESTARTS and k + 1 < len(words) and not is_capital(words[k + 1].text)
