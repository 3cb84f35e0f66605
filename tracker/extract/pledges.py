"""Who pledges, offers or asks for a number? "Norway pledged $12 million", "Spain will send 40 tanks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found, lower_at, sum_at
from tracker.extract.document import Sentence, Word
from tracker.extract.donors import donors_after
from tracker.extract.persons import owns
from tracker.extract.phrases import Phrase, can_speak, phrase_ending
from tracker.extract.reach import Attribution, cover_clause
from tracker.extract.saying import read_coordinated
from tracker.extract.speechwords import BODY, PASSIVE, is_capital
from tracker.extract.subjects import subject_before
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_IDEAS: Final = frozenset({"a", "an", "the", "plan", "plans", "idea", "ideas", "proposals"})
_WEAK: Final = frozenset({"request", "seek", "approve", "ask", "launch"})
_ASKING: Final = {
    "ask": frozenset({"for"}),
    "launch": frozenset({"appeal"}),
}  # "asked donors for", "launched an appeal"
_MEANING: Final = frozenset("plans agreed intends decided hopes aims wants promised vowed is are".split())
_NOUNS: Final = frozenset({"offer", "pledge", "appeal", "request", "launch"})  # as verbs they have no owner before them
_COMFORT: Final = frozenset(
    "condolences condolence sympathy sympathies prayers apologies thanks congratulations".split()
)
_GRANTING: Final = frozenset(
    "approve grant authorise authorize pass release provide allocate fund give unlock use spend invest".split()
)
_BACK: Final = 16  # words that a second verb may stand behind its subject


def read_sum(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "Norway pledged $12 million", "Chad, which took them in and pledged food": the subject states the number."""
    if lower_at(words, i - 1) in ("reportedly", "to") or lower_at(words, i + 1) == "by":
        return
    if words[i].lower.endswith("ing") and lower_at(words, i - 1) not in PASSIVE:
        return
    if words[i].lower == "floated" and lower_at(words, i + 1) not in _IDEAS and not sum_at(words, i + 1):
        return  # "the company floated on Friday"
    if words[i].lower in _NOUNS and owns(lower_at(words, i - 1)):
        return  # "accepted the firm's offer to cut the price"
    if any(w.lower in _COMFORT for w in words[i + 1 : i + 4]):
        return  # "offered condolences to the families of the 41 victims"
    asking = _ASKING.get(_SPEECH.sums[words[i].lower])
    if asking and not _asks(words, i, asking) and not sum_at(words, i + 1):
        return  # "asked the crowd to go", "launched a raid"
    phrase = subject_before(words, i - 1 if words[i].lower.endswith("ing") else i)
    if phrase is None and lower_at(words, i - 1) == "and":
        phrase = _before_relative(words, i - 1)
    if phrase is None and any(sum_at(words, j) for j in range(i + 1, i + 4)):  # "came to see them and promised $2m"
        phrase = next((second.phrase for second in read_coordinated(s, words, i, found)), None)
    if phrase and can_speak(words, phrase):
        attribution = cover_clause(s, words, i, phrase)
        if attribution:
            base = _SPEECH.sums[words[i].lower]
            weak = base in _WEAK or (base == "commit" and lower_at(words, i + 1) != "to")
            yield attribution._replace(backward=None, rule="appeal" if weak else "pledge")
            for donor, k in (
                () if weak or not any(sum_at(words, j) for j in range(i + 1, i + 5)) else donors_after(words, i)
            ):
                start, end = words[donor.start].start, words[k].end
                yield Attribution(
                    donor, k, start, words[donor.end - 1].end, (words[donor.end - 1].end, end), None, "pledge"
                )


def _asks(words: Sequence[Word], i: int, asking: frozenset[str]) -> bool:
    """Whether a sum is asked for behind the verb at `i`: "asked Congress for $2 million", "launched an appeal"."""
    for k in range(i + 1, min(i + 10, len(words))):
        if words[k].lower in asking:
            return words[k].lower != "for" or any(sum_at(words, j) for j in range(k + 1, k + 5)) or _grants(words, k)
        if words[k].lower == "to" and lower_at(words, k + 1) in _GRANTING:
            return any(sum_at(words, j) for j in range(k + 2, k + 15))  # "asked Congress to approve $2 million"
        if words[k].lower == "to":
            return False  # "asked the crowd to vote for a fund of $2 million"
    return False


def _grants(words: Sequence[Word], k: int) -> bool:
    """Whether somebody is to give a sum: "advocating for [the union to unlock $2 million]"."""
    to = next((j for j in range(k + 1, min(k + 6, len(words) - 1)) if words[j].lower == "to"), 0)
    return bool(to) and words[to + 1].lower in _GRANTING and any(sum_at(words, j) for j in range(to + 2, to + 6))


def _before_relative(words: Sequence[Word], k: int) -> Phrase | None:
    """The noun before ", which": the subject of a second verb of its clause; None where the clause is no relative."""
    for j in range(k - 1, max(1, k - _BACK), -1):
        if words[j].text in ",;:" or words[j].text in '“”"':
            return None
        if words[j].lower in ("which", "who"):
            return _last_joined(words, phrase_ending(words, j - 2)) if words[j - 1].text == "," else None
    return None


def _last_joined(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The last of two names that "and" joins: "between Karsk and Norland, which pledged …"."""
    if phrase is None:
        return None
    first = next((k + 1 for k in range(phrase.end - 1, phrase.start, -1) if words[k].lower == "and"), phrase.start)
    return Phrase(first, phrase.end, None, first, phrase.end)


def _willing(words: Sequence[Word], i: int) -> int | None:
    """Where the verb of whoever is to give begins: "[will] send", "[agreed] to send", "[is] sending"; None for none."""
    before = lower_at(words, i - 1) if i else ""
    if words[i].lower.endswith("ing"):
        return i - 1 if before in ("is", "are") else None
    if before == "to":
        return i - 2 if i > 1 and lower_at(words, i - 2) in _MEANING else None
    return i - 1 if before == "will" else None


def read_gift(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "Spain will send 40 tanks", "is sending 40 tanks": who is to give them, where nobody else says so."""
    verb = _willing(words, i)
    if verb is None or found:
        return
    phrase = subject_before(words, verb)
    if phrase is None or phrase.start > 1 or words[phrase.start].lower == "it" or not can_speak(words, phrase):
        return
    last = words[phrase.end - 1]
    if not is_capital(last.text) and (last.lower not in BODY or last.lower.endswith("s")):
        return  # "the new defences will give …"
    attribution = cover_clause(s, words, i, phrase)
    if attribution:
        yield attribution._replace(backward=None, rule="gift")
