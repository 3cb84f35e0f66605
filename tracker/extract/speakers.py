"""Whom does a phrase name? A person, the body that the person speaks for, a body, or something named earlier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.extract.document import Word
from tracker.extract.phrases import ARTICLES, BODY, BREAKS, DATA, INNER, TIME, TITLES, Phrase, is_capital
from tracker.lexicon.claimants import ClaimantLexicon
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_MODIFIERS, _PARTICLES = _SPEECH.titles["modifiers"], _SPEECH.titles["particles"]
_ANAPHORS, _OWNERS, _WITNESS = _SPEECH.nouns["anaphors"], _SPEECH.nouns["owners"], _SPEECH.nouns["witness"]
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
_FROM = frozenset({"from", "by", "of", "at", "for", "in", "with"})
_VOICES = frozenset(
    "spokesman spokeswoman spokesperson spokespersons official officials source sources representative head chief director coordinator commander".split()
)
_VAGUE = frozenset(
    "reports report figures figure data numbers statement statements estimates estimate information account accounts study survey analysis list update document documents records message post tweet".split()
)
_NAME_LIMIT = 10  # words
# Who says nothing: "it was a day that said much", "the strike claimed".
_MUTE = frozenset(
    """strike strikes attack attacks earthquake quake storm flood floods war toll video footage images image picture pictures photo photos
    photographs disease virus outbreak cases number blast explosion fire crash cyclone hurricane typhoon tsunami others people sign signs law
    sense way day days time times reason thing things something nothing everything latter former bomb missile drone banner placard article
    victims civilians children deaths""".split()
)


class Speaker(NamedTuple):
    """Who a phrase names: `name` as in the text; `body` the person's body; `role` a title without a name."""

    name: str
    start: int
    end: int
    person: bool = False
    body: str | None = None
    role: str | None = None
    anaphor: str | None = None
    """A pronoun or bare noun that stands for someone named elsewhere ("it", "the ministry")."""


def read_speaker(words: Sequence[Word], phrase: Phrase, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """The speaker that a phrase names; None where it names none ("reports said", "the storm claimed")."""
    start, end = phrase.start, phrase.end
    if end - start == 1 and words[start].lower in _PRONOUNS:
        return Speaker(words[start].text, words[start].start, words[start].end, anaphor=words[start].lower)
    main = _read(words, start, end, text, lexicon)
    if phrase.apposed is None or main is None:
        return main
    other = _read(words, *phrase.apposed, text, lexicon)
    if other is None:
        return main
    if main.person:
        return main if main.body else main._replace(body=other.body or (None if other.person else _body_name(other)))
    if other.person and (main.role or not _is_body(main, lexicon)):
        return other._replace(body=other.body or main.body or main.name)
    if main.role and other.body and main.body is None:
        return main._replace(body=other.body)
    return main


def _is_body(speaker: Speaker, lexicon: ClaimantLexicon) -> bool:
    return speaker.role is None and speaker.body is None and not speaker.person


def _body_name(other: Speaker) -> str | None:
    return other.body or (other.name if other.role is None else None)


def _read(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    definite = False
    while start < end and (words[start].lower in ARTICLES or words[start].lower in _SPEECH.words["lead"]):
        definite = definite or words[start].lower in ("the", "that", "this", "its", "their", "his", "her")
        start += 1
    while end > start and (
        words[end - 1].lower in INNER or words[end - 1].lower in ("and", "'", "’") or words[end - 1].lower in TIME
    ):
        end -= 1
    if start >= end:
        return None
    start, end, definite = _without_data(words, start, end, definite)
    if start >= end:
        return None
    lows = [w.lower for w in words[start:end]]
    if lows[-1] in _MUTE and not is_capital(words[end - 1].text):
        return None
    person = _read_person(words, start, end, text, lexicon)
    if person:
        return person
    return _read_body(words, start, end, text, lexicon, definite)


def _without_data(words: Sequence[Word], start: int, end: int, definite: bool) -> tuple[int, int, bool]:
    """The phrase without the document that speaks: "figures from the UN" -> "UN", "the UN's latest report" -> "UN"."""
    for k in range(start, end):
        low = words[k].lower
        if low in _VAGUE and k + 1 < end:
            j = k + 1
            while j < end - 1 and words[j].lower not in _FROM:
                j += 1
            if words[j].lower in _FROM and j + 1 < end and (j == k + 1 or words[j].lower in ("by", "from")):
                start, k = j + 1, j + 1
                while start < end and words[start].lower in ARTICLES:
                    definite = definite or words[start].lower == "the"
                    start += 1
                return start, end, definite
        if low in ("in", "on") and k > start and words[k - 1].lower not in BODY | TITLES | _WITNESS:
            end = k
            break
    if end - start >= 2 and words[end - 1].lower in DATA:
        k = end - 1
        while k > start and (
            words[k - 1].lower in DATA
            or words[k - 1].lower in _SPEECH.words["lead"]
            or words[k - 1].lower
            in (
                "press",
                "situation",
                "news",
                "monthly",
                "weekly",
                "survey",
                "death",
                "casualty",
                "official",
                "internal",
                "public",
                "own",
                "damage",
                "population",
                "mortality",
            )
        ):
            k -= 1
        if k > start and _can_own(words, start, k):
            return start, k, definite
    return start, end, definite


def _can_own(words: Sequence[Word], start: int, k: int) -> bool:
    last = words[k - 1]
    return last.lower.endswith(("'s", "s'")) or is_capital(last.text) or last.lower in BODY or last.text == ")"


def _read_person(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """The person that a phrase ends in, without titles ("Lviv Mayor Andriy Sadovy" -> "Andriy Sadovy")."""
    run = end
    while run > start:
        word = words[run - 1]
        low = word.lower
        if word.text == "." and run - 1 > start and len(words[run - 2].text) == 1:
            run -= 2
            continue
        if low in _PARTICLES and run < end and run - 1 >= start:
            run -= 1
            continue
        if (
            not is_capital(word.text)
            or low in TITLES
            or low in BODY
            or low.endswith("'s")
            or low in ARTICLES
            or low in _MODIFIERS
            and run < end - 1
        ):
            break
        run -= 1
    if run >= end or words[run].lower in _PARTICLES and not is_capital(words[run].text) and run + 1 >= end:
        return None
    titled = run > start and (
        words[run - 1].lower in TITLES or (words[run - 1].text == "." and words[run - 2].lower in TITLES)
    )
    run = _skip_origin(words, run, end, lexicon)
    size = sum(1 for k in range(run, end) if words[k].text[0].isalpha())
    if size == 0 or size > 5 or (size == 1 and not titled):
        return None
    name = _slice(text, words, run, end)
    if not titled and (lexicon.known(name) or lexicon.country_of(name) or _has_body_word(words, run, end)):
        return None
    if (
        not titled
        and run > start
        and not (words[run - 1].lower.endswith(("'s", "s'")) or is_capital(words[run - 1].text) or run - start <= 3)
    ):
        return None
    return Speaker(
        _unowned(name), words[run].start, words[end - 1].end, True, _body_before(words, start, run, text, lexicon)
    )


def _skip_origin(words: Sequence[Word], run: int, end: int, lexicon: ClaimantLexicon) -> int:
    """Behind a country or its adjective that ran into the name ("Ukraine Oleksiy Reznikov")."""
    while end - run > 2 and lexicon.country_of(words[run].text):
        run += 1
    return run


def _has_body_word(words: Sequence[Word], start: int, end: int) -> bool:
    return any(words[k].lower in BODY for k in range(start, end))


def _body_before(words: Sequence[Word], start: int, run: int, text: str, lexicon: ClaimantLexicon) -> str | None:
    """The body in front of a person's name: "Gaza Civil Defense spokesperson" -> "Gaza Civil Defense"."""
    while start < run and (words[start].lower in ARTICLES or words[start].lower in ("former", "senior", "top")):
        start += 1
    if start >= run:
        return None
    of = next((k for k in range(start, run) if words[k].lower in ("of", "for", "at")), None)
    if of is not None and of > start and words[of - 1].lower in TITLES:
        while of + 1 < run and words[of + 1].lower in ARTICLES:
            of += 1
        end = run
        if words[of - 1].lower not in _VOICES and words[of - 1].lower not in ("the",):
            return _slice(text, words, start, end)
        return _slice(text, words, of + 1, end) or None
    end = run
    while end > start and words[end - 1].text == ".":
        end -= 1
    if words[end - 1].lower.endswith(("'s", "s'")):
        return _unowned(_slice(text, words, start, end))
    if words[end - 1].lower == "minister":
        if end - 2 >= start and words[end - 2].lower == "prime":
            end -= 2
        else:
            return _slice(text, words, start, end)[: -len("minister")] + "ministry"
    else:
        while end > start and (
            words[end - 1].lower in TITLES
            or words[end - 1].lower in ("press", "executive", "deputy", "vice", "acting", "then")
        ):
            if words[end - 1].lower in ("mayor", "governor"):
                break
            end -= 1
    if end <= start:
        return None
    body = _unowned(_slice(text, words, start, end))
    return body if body and is_capital(words[start].text) or _has_body_word(words, start, end) else None


def _read_body(
    words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon, definite: bool
) -> Speaker | None:
    lows = [w.lower for w in words[start:end]]
    if lows[0] in _OWNERS:
        definite = True
        start, lows = start + 1, lows[1:]
        if start >= end:
            return None
    name = _slice(text, words, start, end)
    at = (words[start].start, words[end - 1].end)
    if lows[-1] in _VAGUE and not any(is_capital(w.text) for w in words[start:end]):
        if definite and len(lows) <= 3:
            return Speaker(name, *at, anaphor="report")
        if len(lows) == 1 or not definite and lows[-1] in ("reports", "report", "accounts") and len(lows) < 2:
            return None
    voice = _read_voice(words, start, end, text, lexicon)
    if voice:
        return voice
    if definite and all(not is_capital(w.text) for w in words[start:end]) and lows[-1] in _ANAPHORS:
        return Speaker(name, *at, anaphor=" ".join(lows))
    if lows[-1] in TITLES and lows[-1] not in _VOICES:
        return Speaker(_short(name), *at, role=" ".join(lows), body=_body_before(words, start, end, text, lexicon))
    if len(name.split()) > _NAME_LIMIT:
        name, at = _cut(words, start, end, text)
    return Speaker(_unowned(_short(name)), *at)


def _read_voice(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """ "a spokesman for the Civil Defence" -> the Civil Defence; "head of the regional administration": a role."""
    for k in range(start, end - 1):
        low = words[k].lower
        if low in TITLES or low in _VOICES:
            follower = words[k + 1].lower
            if follower not in ("of", "for", "at", "from", "with"):
                continue
            first = k + 2
            while first < end and words[first].lower in ARTICLES:
                first += 1
            if first >= end:
                return None
            body = _unowned(_slice(text, words, first, end))
            if low in ("official", "officials", "source", "sources") and not is_capital(words[first].text):
                return None
            name = _slice(text, words, start, end)
            at = (words[start].start, words[end - 1].end)
            if low in (
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "official",
                "officials",
                "source",
                "sources",
                "representative",
            ):
                return Speaker(
                    _short(body),
                    words[first].start,
                    words[end - 1].end,
                    False,
                    None,
                    role=low if low.startswith("spokes") else None,
                )
            return Speaker(_short(name), *at, role=name.lower(), body=body)
    last = words[end - 1].lower
    if last in ("spokesman", "spokeswoman", "spokesperson") and end - start >= 2:
        body = _unowned(_slice(text, words, start, end - 1))
        if is_capital(words[start].text):
            return Speaker(_short(body), words[start].start, words[end - 2].end, role=last)
    return None


def _cut(words: Sequence[Word], start: int, end: int, text: str) -> tuple[str, tuple[int, int]]:
    """A long phrase cut before its first inner clause, at most ten words."""
    stop = next(
        (k for k in range(start + 2, end) if words[k].lower in ("in", "at", "from", "by", "with", "on", "and")), end
    )
    stop = min(stop, start + _NAME_LIMIT)
    return _slice(text, words, start, stop), (words[start].start, words[stop - 1].end)


def _slice(text: str, words: Sequence[Word], start: int, end: int) -> str:
    if end <= start:
        return ""
    return " ".join(text[words[start].start : words[end - 1].end].split())


def _short(name: str) -> str:
    """The name without a bracketed acronym ("Israel Defense Forces (IDF)" -> "Israel Defense Forces")."""
    open_at = name.find(" (")
    close = name.find(")", open_at)
    if open_at > 0 and close > 0:
        name = name[:open_at] + name[close + 1 :]
    return name.strip(" ,-–—")


def _unowned(name: str) -> str:
    for tail in ("'s", "’s"):
        if name.endswith(tail):
            return name[:-2]
    return name.rstrip("'’")
