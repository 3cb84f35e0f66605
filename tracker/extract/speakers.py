"""Whom does a phrase name? A person, the body that the person speaks for, a body, or something named earlier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.extract.appositions import is_proper, tells_kind, without_article
from tracker.extract.barenouns import DEFINITE, FROM, Noun, strip_noun, without_data
from tracker.extract.document import Word
from tracker.extract.persons import body_before, find_leading_person, find_person, owns, slice_words, unowned
from tracker.extract.phrases import Phrase, is_name
from tracker.extract.speechwords import (
    ACTORS,
    ARTICLES,
    BODY,
    DATA,
    HEADS,
    SENT,
    TITLES,
    is_capital,
)
from tracker.lexicon.claimants import ClaimantLexicon
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_ANAPHORS, _OWNERS, _WITNESS = _SPEECH.nouns["anaphors"], _SPEECH.nouns["owners"], _SPEECH.nouns["witness"]
_VOICES, _MUTE = _SPEECH.nouns["voices"], _SPEECH.nouns["mute"]
_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "we", "i"})
_WHOSE: Final = {"its": "it", "their": "they"}
_INDEFINITE: Final = frozenset({"a", "an", "one", "another"})
_SPEAKS_FOR: Final = frozenset({"of", "for", "at", "from", "with"})
_GROUPS: Final = frozenset({"rebel", "opposition", "government", "army", "police", "military", "hospital", "ministry"})
_PLAIN_VOICES: Final = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources"}
)
_MADE: Final = _SPEECH.words["made"] | _SPEECH.words["by"]
_ASIDE: Final = 8  # words from "published" to "by"
_NAME_LIMIT: Final = 10  # words
_MEMBERS, _STAFFED = _SPEECH.nouns["members"], _SPEECH.nouns["staffed"]
_REACHED: Final = frozenset(  # "a doctor quoted by the agency"
    {"quoted", "cited", "contacted", "interviewed", "obtained", "seen", "reviewed"}
)
_BASED: Final = frozenset(
    {"group", "organisation", "organization", "charity", "agency", "body", "ngo", "watchdog", "monitor"}
)
_GENERIC: Final = frozenset({"agency", "organisation", "organization"})
_PAPERS, _VAGUE = _SPEECH.nouns["papers"], frozenset({"initial", "unconfirmed", "earlier", "some", "early"})
_OUTLETS: Final = _SPEECH.nouns["outlets"]
_SPEAKING: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_AIDING: Final = frozenset({"humanitarian", "aid", "relief", "charitable"})
_UN: Final = frozenset({"unagency", "u.n.agency", "unbody", "u.n.body"})


class Speaker(NamedTuple):
    """Who a phrase names: `name` as in the text; `body` the person's body; `role` a title without a name."""

    name: str
    start: int
    end: int
    person: bool = False
    body: str | None = None
    role: str | None = None
    anaphor: str | None = None
    """A pronoun or bare noun that stands for someone named elsewhere ("it", "health ministry")."""
    indefinite: bool = False
    """True for "one activist", "a doctor": nobody whom the article names."""


def read_speaker(words: Sequence[Word], phrase: Phrase, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """The speaker that a phrase names; None where it names none ("reports said", "the storm claimed")."""
    start, end = phrase.start, phrase.end
    if end - start == 1 and words[start].lower in _PRONOUNS:
        return Speaker(words[start].text, words[start].start, words[start].end, anaphor=words[start].lower)
    if end - start == 1 and words[start].lower in _WHOSE:
        whose = _WHOSE[words[start].lower]
        return Speaker(whose, words[start].start, words[start].end, anaphor=whose)
    if end - start == 1 and words[start].lower == "another":
        return Speaker("another", words[start].start, words[start].end, anaphor="another", indefinite=True)
    if words[end - 1].lower.endswith("year-old") and words[start].lower == "the":
        return Speaker(words[end - 1].text, words[start].start, words[end - 1].end, anaphor="one")
    opened = next((k for k in range(start + 2, end - 1) if words[k].text == "("), end)
    if opened < end and words[end - 1].text == ")" and is_name(words, start, opened):
        end = opened  # "Ida Holt (spokeswoman for the mayor) said"
    main = _read(words, start, end, text, lexicon)
    if phrase.apposed is None or main is None:
        return main
    if words[phrase.apposed[0]].lower in ("who", "which", "whose"):
        return main
    if words[end - 1].lower in DATA and (maker := _made_by(words, *phrase.apposed)):
        return _read(words, *maker, text, lexicon) or main
    other = _read(words, *phrase.apposed, text, lexicon)
    if other is None:
        return main
    last = words[phrase.end - 1].lower
    if other.person and not main.person and last in _SPEAKING:
        return other._replace(body=other.body or _body_name(main) or main.body)  # "the WFP spokeswoman, Ms Ida Holt"
    if not main.person and last in _OUTLETS and is_proper(words, *phrase.apposed):
        return other  # "the Maputo daily, Noticias"
    if main.person:
        return main if main.body or other.person else main._replace(body=other.body or _body_name(other))
    if other.person and not lexicon.known(main.name):
        if main.role or main.body or main.anaphor:
            return other._replace(body=other.body or main.body or (None if main.anaphor else main.name))
        return main if lexicon.known(main.name) else other._replace(body=other.body or main.name)
    if main.role and other.body and main.body is None:
        return main._replace(body=other.body)
    state = lexicon.country_of(other.name) is not None and not is_proper(words, phrase.start, phrase.end)
    if state and _ends_in_place(words, phrase):
        return main  # "Western diplomats in Islamabad, Pakistan, said"
    first = phrase.apposed[0] + (state and words[phrase.apposed[0]].lower == "the")
    if (state or lexicon.known(other.name)) and is_proper(words, first, phrase.apposed[1]):
        return other  # "The Israeli ambulance service, Magen David Adom, said"
    if tells_kind(words, phrase) and is_proper(words, *without_article(words, *phrase.apposed)) and " " in other.name:
        return other  # "A grassroots activist group, the Local Coordination Committees, said"
    return main


def _made_by(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The words for the maker in an aside to a document: "The report, published on Monday by [the mayor], says"."""
    if words[start].lower != "by" and words[start].lower not in _MADE:
        return None
    by = next((k for k in range(start, min(start + _ASIDE, end - 1)) if words[k].lower == "by"), None)
    return None if by is None else (by + 1, end)


def _ends_in_place(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase ends in where its speaker is ("diplomats [in Islamabad]")."""
    k = phrase.end - 1
    while k > phrase.start and is_capital(words[k].text):
        k -= 1
    return k < phrase.end - 1 and words[k].lower in ("in", "at", "near", "from")


def _body_name(other: Speaker) -> str | None:
    speaks = other.role is None or other.role.startswith("spokes")
    return other.name if speaks and other.anaphor is None else None


def _read(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    bare = strip_noun(words, start, end)
    noun = without_data(words, bare)
    start, end = noun.start, noun.end
    if start >= end or (words[end - 1].lower in _MUTE and not is_capital(words[end - 1].text)):
        of = next((k for k in range(start + 1, end) if words[k].lower in ("of", "for")), 0)
        if not of or words[of - 1].lower not in ACTORS:  # "Lawyers for the victims"
            return None
    last = words[end - 1]
    if end - start > 1 and last.lower.endswith("ed") and last.text[0].islower() and last.lower not in HEADS:
        return None  # "60 dead at school bombed"
    name, at = _short(slice_words(text, words, start, end)), (words[start].start, words[end - 1].end)
    if end < bare.end and end - start == 1 and words[start].lower == "official":
        return None  # "Official data showed"
    if lexicon.known(name) and is_capital(words[start].text):
        return Speaker(unowned(name), *at)
    country = lexicon.country_of(name) if end < bare.end and end - start == 1 else None
    if country and country.adjective == name:
        return Speaker(country.name, *at)  # "Israeli tallies"
    if end < bare.end and end - start == 1 and _adjective(words, start, lexicon):
        return None
    for k in range(start + 1, end):  # "news agency Reuters", "the charity Oxfam": the name says it
        if is_capital(words[k].text) and words[k - 1].text[0].islower() and words[k - 1].lower in BODY:
            name = _short(slice_words(text, words, k, end))
            if lexicon.known(name):
                return Speaker(name, words[k].start, at[1])
    led = next((k for k in range(start + 1, end - 1) if words[k].lower == "of" and words[k - 1].lower in BODY), end)
    if led + 1 < end and words[led + 1].lower in TITLES and is_capital(words[led + 1].text):
        return Speaker(name, *at)  # "the government of President Ruiz"
    to = next((k for k in range(start + 1, end - 1) if words[k].lower == "to" and words[k - 1].lower in SENT), 0)
    if to and (words[end - 1].lower in TITLES or (words[to + 1].lower in TITLES and is_capital(words[to + 1].text))):
        role = words[to - 1].lower if words[to - 1].lower in TITLES else None
        return Speaker(name, *at, body=name, role=role, indefinite=True)  # "an aide to President Ruiz"
    person = None if _stands_for(words, start, end) else find_person(words, start, end, text, lexicon)
    person = person or find_leading_person(words, start, end, text, lexicon)
    if person:
        name = unowned(slice_words(text, words, person.first, person.end))
        known = words[person.first].start, words[person.end - 1].end
        return Speaker(name, *known, person=True, body=person.body)
    return _read_body(words, noun, text, lexicon, owned=end < bare.end)


def _stands_for(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a name opens a phrase and the body it stands for follows: "[Ida Holt] from the aid group Red Hand"."""
    k = next((k for k in range(start + 2, min(start + 5, end - 1)) if words[k].text in ("from", "with", "at")), 0)
    return bool(k) and is_name(words, start, k)


def _adjective(words: Sequence[Word], start: int, lexicon: ClaimantLexicon) -> bool:
    """Whether the one word before a document only opens the sentence ("Credible estimates suggest")."""
    word = words[start]
    if (start > 0 and words[start - 1].text not in ".!?") or word.text.isupper() or owns(word.lower):
        return False
    return word.lower not in BODY and not lexicon.country_of(word.text)


def _read_body(words: Sequence[Word], noun: Noun, text: str, lexicon: ClaimantLexicon, owned: bool) -> Speaker | None:
    start, end, definite = noun
    owner = start
    while start < end and words[start].lower in _OWNERS:
        definite, start = True, start + 1
    if start >= end:
        return None
    end = next((k for k in range(start + 1, end) if words[k].lower in _REACHED), end)
    lows = [w.lower for w in words[start:end]]
    while len(lows) > 1 and definite and unowned(lows[-1]) in _GENERIC and lows[0] in _AIDING:
        start, lows = start + 1, lows[1:]  # "the humanitarian organisation"
    if owned and definite and len(lows) == 1 and unowned(lows[0]) in _GENERIC:
        lows = [unowned(lows[0])]  # "the agency's report"
    first = start + 1 if start == 0 and lows[0] in HEADS else start  # a capital only by its place
    plain = not any(is_capital(w.text) for w in words[first:end])
    name, at = slice_words(text, words, start, end), (words[start].start, words[end - 1].end)
    if lows[0] in _GENERIC and len(lows) == 1:
        name = unowned(name)
    if owner < start and words[owner].lower not in DEFINITE and plain:
        name = slice_words(text, words, owner, end)  # "region's governor", where nothing fuller is found
    if plain and owner > 0 and words[owner - 1].lower in ("its", "their"):
        name = f"its {name}"  # its owner is named in the same sentence
    if lows[-1] in DATA and plain and not (len(lows) > 2 and lows[-2] in ("of", "for") and lows[-3] in ACTORS):
        if definite and len(lows) <= 3:
            return Speaker(name, *at, anaphor="report")
        if lows[-1] in _PAPERS and lows[0] not in _VAGUE:
            return Speaker(name, *at)  # "a study", "an official report": nobody is known to have made it
        if len(lows) == 1 or lows[0] in _VAGUE:
            return None
    if definite and len(lows) == 2 and lows[0].endswith("-based") and lows[1] in _BASED:
        return Speaker(name, *at, anaphor="organisation")  # "the Washington-based group"
    voice = _read_voice(words, start, end, text, lexicon) or _read_member(words, start, end, text, lexicon)
    if voice:
        return voice
    if lows[-1] in TITLES and (lows[-1] not in _VOICES or not plain or definite) and not _many(lows[-1]):
        anaphor = " ".join(lows) if definite and plain else None
        body = body_before(words, start, end, text)
        indefinite = owner > 0 and words[owner - 1].lower in _INDEFINITE
        return Speaker(_short(name), *at, role=" ".join(lows), body=body, anaphor=anaphor, indefinite=indefinite)
    if plain and (definite or (owned and len(lows) > 1)) and lows[-1] in _ANAPHORS:
        return Speaker(name, *at, anaphor=" ".join(lows))
    if definite and "".join(lows) in _UN:
        return Speaker(name, *at, anaphor="un agency")
    if len(lows) > 4:
        name, at = _cut(words, start, end, text)
    if owned or (
        lows[-1].endswith("'s") and (plain or lexicon.known(unowned(name)) or lexicon.country_of(unowned(name)))
    ):
        name = unowned(name)
    return Speaker(_short(name.removeprefix("its ")), *at)


def _many(low: str) -> bool:
    return low in _SPEECH.nouns["many"]


def _bodily(words: Sequence[Word], start: int, end: int, lexicon: ClaimantLexicon) -> bool:
    """Whether the words name a body, and no town: "UNHCR", "the Health Ministry"."""
    if end - start == 1:
        return words[start].text.isupper() or lexicon.known(words[start].text) or words[start].lower in BODY
    return any(words[k].lower in BODY for k in range(start, end)) or words[start].text.isupper()


def _read_voice(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """ "a spokesman for the Civil Defence" -> the Civil Defence; "head of the regional administration": a role."""
    for k in range(start, end - 2):
        low = words[k].lower
        if low not in TITLES and low not in _VOICES:
            continue
        if words[k + 1].lower not in _SPEAKS_FOR:
            continue
        first = k + 2
        while first < end and words[first].lower in ARTICLES:
            first += 1
        if first >= end or (
            low in ("official", "officials", "source", "sources") and not is_capital(words[first].text)
        ):
            return None
        if (
            low in ("official", "officials")
            and words[k + 1].lower == "from"
            and not _bodily(words, first, end, lexicon)
        ):
            return None  # "officials from Oster"
        body, at = unowned(slice_words(text, words, first, end)), (words[first].start, words[end - 1].end)
        if low in _PLAIN_VOICES:
            return Speaker(_short(body), *at, role=low if low.startswith("spokes") else None)
        name = slice_words(text, words, start, end)
        if low not in _VOICES:
            body = name  # "mayor of Lviv": the office is the body
        return Speaker(_short(name), words[start].start, at[1], role=name.lower(), body=body)
    last = words[end - 1].lower
    if last.startswith("spokes") and end - start >= 2 and is_capital(words[start].text):
        body = unowned(slice_words(text, words, start, end - 1))
        if end - start == 2 and start == 0 and words[0].lower in _GROUPS:
            return None  # "Rebel spokesmen"
        return Speaker(_short(body), words[start].start, words[end - 2].end, role=last)
    return None


def _read_member(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Speaker | None:
    """ "activists from the Norland Observatory" -> the Observatory; those of a town or a hospital stay who they are."""
    for k in range(start + 1, end - 1):
        if words[k].lower not in FROM or words[k - 1].lower not in _MEMBERS:
            continue
        first = k + 1
        while first < end - 1 and words[first].lower in ARTICLES:
            first += 1
        last = next((j for j in range(first + 1, end) if words[j].lower in ("in", "at", "from", "on")), end)
        body = _short(unowned(slice_words(text, words, first, last)))
        staffed = any(words[j].lower in _STAFFED for j in range(first, last))
        if (
            is_capital(words[first].text)
            and is_capital(words[last - 1].text)
            and (staffed or body.isupper() or lexicon.known(body))
        ):
            return None if lexicon.country_of(body) else Speaker(body, words[first].start, words[last - 1].end)
        return None
    return None


def _cut(words: Sequence[Word], start: int, end: int, text: str) -> tuple[str, tuple[int, int]]:
    """A long phrase cut before its first inner clause, at most ten words."""
    ends = ("in", "at", "from", "by", "with", "on", "familiar", "close", "briefed")
    stop = next((k for k in range(start + 1, end) if words[k].lower in ends), end)
    stop = min(stop, start + _NAME_LIMIT)
    return slice_words(text, words, start, stop), (words[start].start, words[stop - 1].end)


def _short(name: str) -> str:
    """The name without a bracketed acronym ("Israel Defense Forces (IDF)" -> "Israel Defense Forces")."""
    opened = name.find(" (")
    closed = name.find(")", opened)
    if opened > 0:
        name = name[:opened] + (name[closed + 1 :] if closed > 0 else "")
    return name.strip(" ,-–—(")
