"""Who is it that denies what is stated, and whose word is it then? "The army denied rebel claims that 40 had died"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found
from tracker.extract.document import Sentence, Word
from tracker.extract.persons import owns
from tracker.extract.phrases import Phrase, can_speak, phrase_after, phrase_ending
from tracker.extract.reach import Attribution
from tracker.extract.saying import read_verb
from tracker.extract.speechwords import BODY, DASHES
from tracker.lexicon.speech import load_speech

DENIED: Final = "denied"
"""The rule of an attribution whose speaker does not state what it covers."""
_SPEECH: Final = load_speech()
DENIALS: Final = frozenset(form for form, base in _SPEECH.verbs.items() if base in _SPEECH.words["denials"])
DOUBTS: Final = frozenset(form for form, base in _SPEECH.verbs.items() if base in _SPEECH.words["doubts"])
_REFUSED: Final = frozenset({"dispute", "dismiss", "contest", "refute", "reject"})
_UNSURE, _REPORTS, _FROM = _SPEECH.words["unsure"], _SPEECH.words["reports"], frozenset({"by", "from", "of"})
_CLOSED: Final = frozenset({"but", ",", ";"})
_NEAR: Final = 8  # words between a denial and the report that is denied


def read_denial(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "denied that 12 had died", "could not confirm a report by the rebels that …": whoever says so does not state it.

    A verb of confirming that no word of doubt stands before is as any verb of saying.
    """
    if _SPEECH.verbs[words[i].lower] in _REFUSED and not _report_at(words, i):
        return  # "dismissed 40 officers"
    denied = words[i].lower in DENIALS or _unsure(words, i)
    for attribution in read_verb(s, words, i, found):
        yield _denied(attribution, words, i) if denied else attribution
        if denied:
            yield from _whose(s, words, i)


def _unsure(words: Sequence[Word], i: int) -> bool:
    """Whether a word of doubt stands before the verb at `i`, not in the clause before ("gave no details but …")."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if words[k].lower in _UNSURE:
            return True
        if words[k].lower in _CLOSED:
            return False
    return False


def _denied(attribution: Attribution, words: Sequence[Word], i: int) -> Attribution:
    """The attribution as one of nobody's, up to the comma: "denied the raid, | in which 12 people died"."""
    forward = attribution.forward
    if forward is not None:
        stop = next((w.start for w in words[i + 1 :] if w.lower == "," or _apart(w, words, i)), forward[1])
        forward = (forward[0], min(stop, forward[1]))
    return attribution._replace(rule=DENIED, forward=forward, backward=None)


def _apart(word: Word, words: Sequence[Word], i: int) -> bool:
    """Whether a dash ends the aside that a denial stands in ("- a claim the army denies | - and …")."""
    return word.text in DASHES and any(w.text in DASHES for w in words[max(0, i - 12) : i])


def _report_at(words: Sequence[Word], i: int) -> int | None:
    """Where the report stands that the verb at `i` denies ("reports", "claims", "the figure"); None where none does."""
    return next((k for k in range(i + 1, min(i + 1 + _NEAR, len(words) - 1)) if words[k].lower in _REPORTS), None)


def _whose(s: Sentence, words: Sequence[Word], i: int) -> Iterator[Attribution]:
    """Whose report it is that is denied: "reports by the rebels that", "rebel claims that"."""
    report = _report_at(words, i)
    if report is None:
        return
    owned = report - 1 - (words[report - 1].text in "'’")
    phrase = phrase_after(words, report + 2) if words[report + 1].lower in _FROM else None
    named = owned > i and (words[owned].lower in BODY or words[owned].text.isupper() or owns(words[owned].lower))
    if phrase is None and named:
        phrase = phrase_ending(words, owned)
        phrase = phrase and Phrase(max(i + 1, phrase.start), owned + 1, None, max(i + 1, phrase.start), owned + 1)
    if phrase and can_speak(words, phrase):
        end = max(words[phrase.after - 1].end, words[report].end)
        yield Attribution(phrase, report, words[phrase.start].start, end, (end, s.end), None, "claim of")
