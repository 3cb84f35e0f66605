"""Who says what a verb of saying states? "The mayor said", "…, said the mayor", "…, adding that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found, lower_at
from tracker.extract.document import Sentence, Word
from tracker.extract.nostatement import PARTICIPLES, asserts_nothing, is_participle, stands_as_noun
from tracker.extract.phrases import Phrase, can_speak, is_name, phrase_after, phrase_ending
from tracker.extract.quotednames import quoted_name_after
from tracker.extract.reach import Attribution, clip, cover_clause, only_asides, told_on
from tracker.extract.speechwords import (
    ACTORS,
    ARTICLES,
    DASHES,
    DATA,
    INNER,
    PASSIVE,
    PRONOUNS,
    QUOTES,
    TIME,
    is_capital,
)
from tracker.extract.subjects import opening_phrase, subject_before
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_STRICT_BASES: Final = _SPEECH.words["strict"]
_STRICT: Final = frozenset(form for form, base in _SPEECH.verbs.items() if base in _STRICT_BASES) | frozenset(
    _SPEECH.bodies
)
_ADJECTIVES: Final = _SPEECH.words["adjectives"]
_HEARING: Final = _SPEECH.words["hearing"]
_AFTER_INVERTED: Final = TIME | _SPEECH.words["after_inverted"]
_GIVEN_NAMES: Final = _SPEECH.words["given"]
_OPENING: Final = TIME | _SPEECH.words["before_subject"]
_BEFORE_OPENING: Final = frozenset(
    {"also", "meanwhile", "separately", "elsewhere", "later", "then", "still", "however"}
)
_RECEIVED: Final = frozenset({"report", "confirm", "record", "register"})
_MEANWHILE: Final = frozenset({"while", "whereas"})
_AFTERWARDS: Final = frozenset({"after", "as", "when", "following", "because"})
_CLAUSES: Final = frozenset(
    {"as", "when", "while", "after", "before", "once", "amid", "following", "although", "though"}
)
_CLAUSE: Final = 22  # words of a clause that opens a sentence
_GOES_ON: Final = frozenset({"and", "but", "while", "whereas", "adding", "saying"})
_UPON: Final = frozenset({"accuse", "blame", "charge", "reject", "deny", "describe", "highlight", "dispute", "dismiss"})
_HANDED: Final = _SPEECH.words["printed"] | {"read", "seen", "obtained", "sent", "signed"}
_NOBODY: Final = frozenset({"no", "nobody", "neither", "none"})
_NOWHERE: frozenset[str] = frozenset()
_NESTED: Final = 6  # characters: "The agency said | Chile has reported", "Ruritania rejected | Valeland's claims"


def read_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The mayor said 12 died", "…, said the mayor", "…, adding that 12 died": a verb that anyone may speak with."""
    if not i or is_participle(words, i) or stands_as_noun(words, i) or asserts_nothing(words, i):
        return
    low, before = words[i].lower, words[i - 1]
    closed = before.text in "'’" and i > 1 and words[i - 2].text == ","
    marked = closed or before.text == "," or before.text in QUOTES or before.text in DASHES
    if marked and low not in PARTICIPLES and low not in _HEARING and _SPEECH.verbs[low] not in _UPON:
        inverted = _inverted(s, words, i)
        if inverted:
            yield inverted
            return
    if low in PARTICIPLES and before.lower not in PASSIVE:
        yield from read_participle(s, words, i, found)
        return
    yield from _with_subject(s, words, i, found)


def _with_subject(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The mayor said", "is reporting": the verb at `i` behind its subject, or behind a verb that has the same."""
    low = words[i].lower
    phrase = subject_before(words, i - 1 if low in PARTICIPLES else i)
    if phrase is None:
        yield from read_coordinated(s, words, i, found)
    elif words[phrase.outer].lower in _NOBODY or (phrase.outer and words[phrase.outer - 1].lower in _NOBODY):
        return  # "no minister commented on the raid"
    elif found and low == "added" and words[phrase.outer].start - found[-1].end <= _NESTED:
        return  # "An official said the rebels added two battalions"
    elif found and found[-1].rule != "gift" and _of_own(words, phrase) and not _closes(words, i):
        return  # "The agency said its doctors had confirmed 12": the agency says so
    elif low not in _STRICT or can_speak(words, phrase):
        attribution = cover_clause(s, words, i, phrase)
        if attribution:
            yield clip(attribution, words, i, stops_at(words, i))


def read_quip(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "“We lost 40 men,” she joked", "“…,” jokes Ida Holt": it tells who speaks only beside a quotation."""
    if i and words[i - 1].text in QUOTES:
        inverted = _inverted(s, words, i)
        if inverted:
            yield inverted
        return
    phrase = subject_before(words, i)
    if lower_at(words, i + 1) == "that" and phrase and can_speak(words, phrase):
        yield from _with_subject(s, words, i, found)  # "The army responded that 12 people had died"
        return
    if phrase and phrase.outer and words[phrase.outer - 1].text in QUOTES:
        start, end = words[phrase.outer].start, words[i].end
        yield Attribution(phrase, i, start, end, None, (s.start, start), "said after")


def _of_own(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a subject is the speaker's own: "said its doctors had confirmed", "said that her clinic had admitted"."""
    low, before = words[phrase.start].lower, lower_at(words, phrase.start - 1) if phrase.start else ""
    return low in ("its", "their") or (low in ("his", "her") and (before == "that" or before in _SPEECH.verbs))


def _inverted(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "…, said Oleg Sinehubov, head of …": the speaker follows the verb."""
    phrase = quoted_name_after(words, i + 1) or phrase_after(words, i + 1)
    if phrase is None or words[i + 1].lower in INNER or not can_speak(words, phrase):
        return None  # "…, Ida Holt, said on X"
    day = words[i + 1].lower.removesuffix("'s").removesuffix("’s")
    if day in TIME and not (day in _GIVEN_NAMES and phrase.end > i + 2):
        return None  # "…, Ida Holt, the mayor, said Thursday"
    follower = words[phrase.end] if phrase.end < len(words) else None
    if follower is not None and follower.text[0].isalnum() and follower.lower not in _AFTER_INVERTED:
        maker = _maker_after(words, phrase)
        if maker is None and not (words[phrase.end - 1].lower in DATA and follower.lower in _HANDED):
            return None  # "said a communique read on state radio" names whoever issued it, or nobody
        phrase = maker or phrase
    phrase = _without_spot(words, phrase)
    end = words[max(phrase.after - 1, i)].end
    back, k = (s.start, words[i].start), phrase.after
    while k < len(words) and words[k].text[0].isalnum() and words[k].lower not in _GOES_ON:
        k += 1  # "said the head of the 300-strong unit"
    later = _behind_seat(words, k)
    if later or any(w.lower in _AFTERWARDS for w in words[phrase.after : k]):  # "said Ida Holt after she voted, 90-10"
        k = next((j for j in range(k, len(words)) if words[j].text in QUOTES or words[j].lower in _GOES_ON), len(words))
    return Attribution(phrase, i, words[i].start, end, told_on(s, words, k), back, "said by", True)


def _behind_seat(words: Sequence[Word], k: int) -> bool:
    """Whether only a seat between commas parts the speaker from a clause of time: ", D-Texas, before the vote"."""
    close = next((j for j in range(k + 1, min(k + 6, len(words) - 1)) if words[j].text == ","), 0)
    seat = close > k and words[k].text == "," and is_capital(words[k + 1].text)
    return seat and words[close + 1].lower in _AFTERWARDS | {"before"}


def _without_spot(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """The name without where its bearer stands: "said the BBC's [Ida Holt] on campus"."""
    on = next((k for k in range(phrase.start + 2, phrase.end) if words[k].lower == "on"), 0)
    named = on and is_capital(words[on - 1].text) and is_capital(words[on - 2].text)
    return Phrase(phrase.start, on, None, phrase.outer, on) if named else phrase


def _maker_after(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """Who made the document that speaks: "…, said the report prepared and updated by [the agency]"."""
    if words[phrase.end - 1].lower not in DATA or not words[phrase.end].lower.endswith("ed"):
        return None
    by = next((k for k in range(phrase.end + 1, min(phrase.end + 5, len(words))) if words[k].lower == "by"), 0)
    maker = phrase_after(words, by + 1) if by else None
    return maker if maker and can_speak(words, maker) else None


def read_participle(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "…, adding that 12 were hurt": the speaker before it in the sentence, else the sentence's subject."""
    before = words[i - 1].lower
    phrase: Phrase | None
    if before in ACTORS:
        phrase = phrase_ending(words, i - 1)  # "with officials reporting"
        led = words[phrase.start - 1] if found and phrase and phrase.start else None
        if led is not None and led.text[0].islower() and led.lower not in ("with", "and", "as"):
            return  # "She said she gave a report to the mayor describing"
    elif (named := _with_name(words, i)) is not None:
        phrase = named
    elif words[i].lower == "reporting" and 0 < i <= 3 and is_capital(words[0].text) and is_capital(words[i - 1].text):
        phrase = phrase_ending(words, i - 1)  # "Al Jazeera reporting 12 killed"
        opens = phrase is not None and all(w.lower in ARTICLES for w in words[: phrase.start])
        if phrase is None or not opens or not can_speak(words, phrase):
            return
    elif found or before == ",":
        phrase = _main(found).phrase if found else _sentence_subject(words, i)
    else:
        return
    if phrase:
        end, stop = words[i].end, s.end
        if phrase.end == i - 1 and before == ",":  # "The mayor, fearing a flood, | moved 40 families"
            stop = next((w.start for w in words[i + 1 :] if w.text == ","), stop)
        yield Attribution(phrase, i, words[i].start, end, (end, stop), None, "participle")


_ASIDE: Final = 12  # words from "with" to its name


def _with_name(words: Sequence[Word], i: int) -> Phrase | None:
    """ "…, with [ambassador to Karsk Ida Holt] saying 40 had come": the name between "with" and the participle."""
    phrase = phrase_ending(words, i - 1) if is_capital(words[i - 1].text) else None
    if phrase is None:
        return None
    if not is_name(words, phrase.end - 2, phrase.end):
        return _with_actors(words, i)
    for k in range(phrase.outer - 1, max(-1, i - _ASIDE), -1):
        if words[k].lower == "with":
            return phrase
        if not words[k].text[0].isalnum():
            return None
    return None


def _with_actors(words: Sequence[Word], i: int) -> Phrase | None:
    """ "…, with [officials] in the Danish city of Aalborg accusing": several, told by where they are."""
    for k in range(i - 2, max(-1, i - _ASIDE), -1):
        if not words[k].text[0].isalnum():
            return None
        if words[k].lower == "with":
            plural = next((j for j in range(k + 1, min(k + 4, i)) if words[j].lower in ACTORS), 0)
            told = (
                plural and words[plural].lower.endswith("s") and words[plural + 1].lower in ("in", "at", "from", "of")
            )
            return Phrase(k + 1, plural + 1, None, k + 1, plural + 1) if told else None
    return None


def _main(found: Found) -> Attribution:
    """The attribution that a participle goes on with: not a claim that the sentence's own speaker turns down."""
    nested = len(found) > 1 and found[-1].start - found[-2].end <= _NESTED
    return found[-2] if nested else found[-1]


def read_coordinated(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The governor condemned the strike, and later said 15 were trapped": the subject of the verb before."""
    k = i - 1
    while k > 0 and words[k].lower in _SPEECH.words["between"]:
        k -= 1
    if k <= 0 or words[k].lower not in ("and", "but"):
        return
    if words[i].lower in _ADJECTIVES and any(w.lower in PASSIVE for w in words[max(0, k - 4) : k]):
        return  # "has been reported, but not confirmed"
    speaker = found[-1] if found else None
    nested = len(found) > 1 and words[k - 1].text == "," and found[-1].start - found[-2].end <= _NESTED
    if nested:
        speaker = found[-2]  # "The agency said Chile has reported 3 cases, and repeated that …"
    phrase = speaker.phrase if speaker else _sentence_subject(words, k)
    if phrase:
        end = words[i].end
        yield Attribution(phrase, i, words[i].start, end, (end, s.end), None, "coordinated")


def _sentence_subject(words: Sequence[Word], limit: int) -> Phrase | None:
    """The phrase that a sentence begins with, where it can speak."""
    if words[0].lower in PRONOUNS:
        return Phrase(0, 1, None, 0, 1)
    first = 0
    if words[0].lower in _BEFORE_OPENING:  # "Also on Friday, …", "Meanwhile, …"
        first = 1 + (len(words) > 1 and words[1].text == ",")
    if first < len(words) and words[first].lower in _OPENING:  # "Last Saturday, the president flew …"
        first = next((k + 1 for k in range(first, min(14, limit)) if words[k].text == ","), 0)
    elif first == 0 and words[0].lower in _CLAUSES:  # "As talks began, the mayor addressed the crowd"
        first = next((k + 1 for k in range(2, min(_CLAUSE, limit)) if words[k].text == ","), 0)
    phrase = opening_phrase(words, first)
    return phrase if phrase and phrase.end < limit and can_speak(words, phrase) else None


def _closes(words: Sequence[Word], i: int) -> bool:
    """Whether a verb of telling ends its sentence: "The agency has registered 12, its spokesman Otto Lang said"."""
    return words[i].lower in ("said", "says", "told") and only_asides(words, i)


def stops_at(words: Sequence[Word], i: int) -> frozenset[str]:
    """The words before which a verb with a bare object ends: "reported 50 arrivals, | while 20 more crossed"."""
    base, following = _SPEECH.verbs.get(words[i].lower) or _SPEECH.bodies.get(words[i].lower), lower_at(words, i + 1)
    if base == "declare" and following != "that":
        return _AFTERWARDS | {"over", "amid"}  # "declared an emergency | after the fire ate 100 acres"
    if base == "urge":
        return _AFTERWARDS  # "urged calm | after 41 people were killed"
    if base in _RECEIVED and following != "that":
        return _MEANWHILE
    return _NOWHERE
