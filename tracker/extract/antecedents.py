"""Who is "he", "it", "the ministry", "the governor", "Basal"? The name that the article gives elsewhere."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.extract.document import Document, Sentence
from tracker.extract.firms import FIRMS, Firms
from tracker.extract.fullnames import FullNames
from tracker.extract.hearing import Hearing
from tracker.extract.openers import Openers
from tracker.extract.phrases import can_speak, phrase_after, phrase_at
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.pronouns import MANY, PERSONAL, PRONOUNS, Pronouns
from tracker.extract.reach import Attribution
from tracker.extract.speakers import Speaker, read_speaker
from tracker.extract.speechwords import DATA, NUMBERS, is_capital
from tracker.extract.subjects import opening_phrase, subject_before
from tracker.lexicon.claimants import ClaimantLexicon
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_BACK: Final = 12  # sentences that a pronoun may look back
_REALMS: Final = ("territory", "country", "nation", "enclave", "strip", "kingdom", "republic", "island")
_LATELY: Final = 3  # sentences from what a firm did to what "the company" says
_NEXT: Final = 2  # sentences from what a body did to what "the force" says
_FARTHEST: Final = 60  # sentences, where the same pronoun goes on
_CLOSE: Final = 6  # sentences that "the agency" may look back to any organisation
_GENERIC: Final = frozenset({"agency", "organisation", "organization", "un agency"})
_UNITED: Final = frozenset({"group", "charity", "ngo", "watchdog", "network", "movement"})  # no state, and not the UN
_BANDS: Final = frozenset({"group", "movement", "militia"})
_ARMED: Final = frozenset(
    "armed militant islamist jihadist rebel resistance insurgent separatist paramilitary terrorist".split()
)
_HELD: Final = frozenset({"mayor", "governor", "minister", "president", "premier", "chancellor", "secretary"})
_PAPERS: Final = frozenset({"report", "study", "survey"})
_FAR: Final = 40  # sentences that "the ministry" may look back
_NAME: Final = r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_DOCUMENT: Final = re.compile(r"\b(?:report|study|survey|statement|bulletin|update|figures|data|release|assessment)\b")
_ADMINISTRATION: Final = re.compile(r"\b[Tt]he (?P<name>[A-Z][a-z]+) administration\b(?! of\b)")
_ISSUED: Final = _SPEECH.words["issued"]
_REALM_NAME: Final = re.compile(rf"{_NAME}(?: {_NAME})?")
_OFFICE: Final = rf"(?:{'|'.join(sorted(_SPEECH.titles['titles']))})"
_DESCRIBED: Final = re.compile(rf", (?:the|an?) (?:[a-z-]+ ){{0,2}}{_OFFICE}\b", re.IGNORECASE)
_TITLED: Final = re.compile(rf"\b{_OFFICE},? $", re.IGNORECASE)


class Voice(NamedTuple):
    """One attribution with its speaker resolved; `media` for a news agency or paper, which yields to others."""

    attribution: Attribution
    speaker: Speaker
    media: bool


class Antecedents:
    """Resolves short ways to name a speaker by what the article says before (or, for names, anywhere)."""

    def __init__(self, document: Document, lexicon: ClaimantLexicon, hearing: Hearing) -> None:
        self._document, self._lexicon, self._hear = document, lexicon, hearing.hear
        self._openers = Openers(document, lexicon, hearing)
        self._full, self._firms = FullNames(document), Firms(document)
        self._stands = Pronouns(document, lexicon, self._full)
        self._found: dict[tuple[str, int], Speaker | None] = {}
        self._bodies: dict[str, str | None] = {}

    def resolve(self, speaker: Speaker, sentence: Sentence, voices: list[Voice]) -> Speaker | None:
        """The speaker under the name that the article gives; None for a pronoun that refers to no speaker.

        `voices` are the attributions of the sentence so far.
        """
        if speaker.anaphor:
            return self._refer(speaker, sentence, voices)
        if speaker.person:
            return speaker if " " in speaker.name else self._named(speaker)
        if speaker.role and not speaker.indefinite and not speaker.role.startswith("spokes"):
            held = self._full.holder(speaker.role, speaker.start) or self._named_next(speaker.role, sentence)
            return speaker._replace(name=held, person=True) if held else speaker
        if self._stands.single(speaker):
            full = self._named(speaker)
            return full._replace(person=True) if full.name != speaker.name else speaker
        return self._armed(speaker, sentence) or speaker

    def _armed(self, speaker: Speaker, sentence: Sentence) -> Speaker | None:
        """Whom "the Palestinian armed group" describes: the group that the sentences right before name last."""
        *kinds, last = speaker.name.lower().split()
        if (
            last not in _BANDS
            or _ARMED.isdisjoint(kinds)
            or sentence.text[speaker.start - sentence.start - 4 :][:4].lower() != "the "
        ):
            return None
        for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            earlier = self._document.sentences[index]
            for word in reversed(earlier.words):
                name = word.text.removesuffix("'s").removesuffix("’s")
                if is_capital(name) and self._lexicon.known(name) and self._lexicon.identify(name).kind == "other":
                    return speaker._replace(name=name)
        return None

    def _named_next(self, role: str, sentence: Sentence) -> str | None:
        """Who holds the office, where a bare new name speaks next ("…, the mayor said. Ida Holt said")."""
        sentences, text = self._document.sentences, self._document.text
        if role.split()[-1] not in _HELD or sentence.index + 1 >= len(sentences):
            return None
        for _, speaker in self._hear(sentences[sentence.index + 1])[:1]:
            bare = speaker.person and speaker.body is None and " " in speaker.name
            before, after = text[: speaker.start].rstrip(" ")[-1:], text[speaker.end : speaker.end + 1]
            if bare and before in ".,\n”" and after == " " and text.find(speaker.name) == speaker.start:
                return speaker.name
        return None

    def introduced(self, sentence: Sentence, before: int) -> Speaker | None:
        """Whom a line that ends in a colon introduces: its subject ("In a statement, the army defended the raid:").

        Else a person ("Here is Ana Ruiz, spokesperson for UNHCR:").

        Only the words before the offset `before` are looked at.
        """
        words, text = sentence.words, self._document.text
        subject = self._subject(sentence)
        if subject is not None and subject.end < before:
            return subject
        for i, word in enumerate(words):
            if word.start >= before:
                break
            if not is_capital(word.text):
                continue
            phrase = phrase_after(words, i)
            speaker = read_speaker(words, phrase, text, self._lexicon) if phrase else None
            if speaker and speaker.person and " " in speaker.name:
                return speaker
        return None

    def _subject(self, sentence: Sentence) -> Speaker | None:
        """The body or person with whom a sentence begins, behind "In a statement, " and the like."""
        words, at = sentence.words, 0
        if words and words[0].lower in ("in", "on", "at", "during"):
            at = next((i + 1 for i, word in enumerate(words[:20]) if word.text == ","), 0)
        phrase = phrase_after(words, at) if at < len(words) else None
        speaker = read_speaker(words, phrase, self._document.text, self._lexicon) if phrase else None
        unheard = speaker is None or speaker.indefinite or speaker.name.lower() in PLACE_WORDS.types
        return None if unheard else speaker  # "The town was quiet:"

    def _only_person(self, sentence: Sentence, word: str) -> Speaker | None:
        """The one person whom a sentence names in full ("Her remarks led Dmitri Orlov, a minister, to reply")."""
        people: dict[str, Speaker] = {}
        previous = False
        for i, named in enumerate(sentence.words):
            opens = is_capital(named.text) and not previous
            previous = is_capital(named.text)
            if not opens:
                continue
            phrase = phrase_after(sentence.words, i)
            speaker = read_speaker(sentence.words, phrase, self._document.text, self._lexicon) if phrase else None
            if speaker and speaker.person and " " in speaker.name and speaker.start == named.start:
                people[speaker.name] = speaker
        only = next(iter(people.values())) if len(people) == 1 else None
        text = self._document.text
        described = only and (
            _DESCRIBED.match(text, only.end) or _TITLED.search(text[max(0, only.start - 25) : only.start])
        )
        return only if only and (described or self._full.pronoun_of(only.name) == word) else None

    def _named(self, speaker: Speaker) -> Speaker:
        """The speaker by the full name by which the article introduces a surname, with the body given there."""
        full = self._full.full_name(speaker.name)
        return speaker if full == speaker.name else speaker._replace(name=full)

    def body_of(self, name: str) -> str | None:
        """The body that a person speaks for, by the words around the first mention of the full name."""
        if name not in self._bodies:
            self._bodies[name] = self._find_body(name)
        return self._bodies[name]

    def _find_body(self, name: str) -> str | None:
        at = self._document.text.find(name)
        if at < 0:
            return None
        sentence = self._document.sentence_at(at)
        words, last = sentence.words, sentence.word_at(at + len(name) - 1)
        phrase = phrase_at(words, last)
        speaker = read_speaker(words, phrase, self._document.text, self._lexicon) if phrase else None
        return speaker.body if speaker and speaker.person and speaker.name == name else None

    def _refer(self, speaker: Speaker, sentence: Sentence, voices: list[Voice]) -> Speaker | None:
        word = speaker.anaphor or ""
        if word in ("we", "i"):
            return None
        if word == "another":
            return self._another(speaker, sentence, voices)
        if speaker.name.startswith("its "):
            place = self._realm_in(sentence.start, speaker.start, first=True)
            if place:
                return speaker._replace(name=f"{place}'s {word}", anaphor=None)
            speaker = speaker._replace(name=speaker.name.removeprefix("its "))
        if speaker.name == "administration" and (named := self._administration(speaker.start)):
            return speaker._replace(name=named, anaphor=None)
        found = self.topic(sentence) if word in _GENERIC else None
        found = found or self._earlier(word, sentence, voices, speaker.name)
        if word in FIRMS and (found is None or found.name[:1].islower() or "-based " in found.name):
            for earlier in reversed(self._document.sentences[max(0, sentence.index - _LATELY) : sentence.index + 1]):
                if firm := self._firms.opening(earlier.start, speaker.start, word):
                    return speaker._replace(name=firm, anaphor=None)
        if found:
            return found._replace(start=speaker.start, end=speaker.end)
        if speaker.role:
            held = self._full.holder(speaker.role, speaker.start)
            held = held or self._named_next(speaker.role, sentence)
            if held:
                return speaker._replace(name=held, person=True, anaphor=None)
        if word == "report" and speaker.name.rpartition(" ")[2] in _SPEECH.nouns["papers"] - {word}:
            return speaker._replace(anaphor=None)  # "the study": nobody is known to have made it
        if word == "it":
            return self._itself(speaker, sentence)
        if word in PRONOUNS:
            return None
        full = self._full.full_body(word)
        if full == word:
            organisation = self._organisation(word, sentence)
            if organisation:
                return organisation._replace(start=speaker.start, end=speaker.end)
        if full == word and speaker.name.lower().startswith(_REALMS):
            before = self._document.sentences[max(0, sentence.index - 1)]
            place = self._realm_in(before.start, speaker.start, first=False)
            full = f"{place} {word}" if place else speaker.name
        return speaker._replace(name=speaker.name if full == word else full, anaphor=None)

    def _another(self, speaker: Speaker, sentence: Sentence, voices: list[Voice]) -> Speaker | None:
        """One more of the kind that spoke right before ("A medic said … Another put it at 55"); None for a name."""
        heard = [voice.speaker for voice in voices]
        if not heard and sentence.index:
            heard = [told for _, told in self._hear(self._document.sentences[sentence.index - 1])]
        if not heard or heard[-1].person or heard[-1].anaphor or not heard[-1].name.islower():
            return None
        return speaker._replace(name=f"another {heard[-1].name}", anaphor=None)

    def _administration(self, before: int) -> str | None:
        """The president's own that the article last named: "the Obama administration"."""
        named = [m["name"] for m in _ADMINISTRATION.finditer(self._document.text, 0, before)]
        own = next((name for name in reversed(named) if self._lexicon.country_of(name) is None), None)
        return f"{own} administration" if own else None

    def _itself(self, speaker: Speaker, sentence: Sentence) -> Speaker | None:
        """The body that a sentence begins with, where nobody else has spoken ("The plant has laid off 40, it said")."""
        phrase = opening_phrase(sentence.words, 0)
        if phrase and (sentence.words[0].text[0].isdigit() or sentence.words[0].lower in NUMBERS):
            return None  # "Nine aid workers were among the dead, it added"
        if phrase is None or sentence.words[phrase.end - 1].end >= speaker.start:
            return None
        body = self._openers.body(sentence, phrase)
        if body is None and (firm := self._firms.opening(sentence.start, speaker.start)):
            return speaker._replace(name=firm, anaphor=None)
        if body is None or not self._stands.fits("it", body):
            return None
        return body._replace(start=speaker.start, end=speaker.end, anaphor=None)

    def _realm_in(self, start: int, end: int, first: bool) -> str | None:
        """The first country or territory named between two offsets ("its"), or the last ("the territory's")."""
        names = [m.group() for m in _REALM_NAME.finditer(self._document.text, start, end)]
        for found in names if first else reversed(names):
            for name in (found, *found.split(" ")):
                bare: str = name.removesuffix("'s").removesuffix("’s")
                if self._lexicon.is_realm(bare):
                    return bare
        return None

    def _earlier(self, word: str, sentence: Sentence, voices: list[Voice], noun: str) -> Speaker | None:
        for voice in reversed(voices):
            if self._stands.fits(word, voice.speaker):
                return voice.speaker
        key = (word, sentence.index)
        if key not in self._found:
            self._found[key] = self._reporter(sentence, noun) if word == "report" else self._farther(word, sentence)
        return self._found[key]

    def _farther(self, word: str, sentence: Sentence) -> Speaker | None:
        """The nearest speaker in the sentences before that the word can stand for."""
        left = _BACK if word in PRONOUNS else _FAR
        office: Speaker | None = None
        apart = 0  # sentences outside quotations
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _FARTHEST), -1):
            if sentence.index - index == _CLOSE + 1 and (near := self._organisation(word, sentence)):
                return near
            earlier = self._document.sentences[index]
            heard = self._hear(earlier)
            apart += not (apart and self._openers.quoted(earlier))
            if word in PERSONAL and apart <= 3 and not heard and not self._openers.quoted(earlier):
                subject = self._openers.person(earlier)
                if subject and not subject.person:
                    subject = self._named(subject) if self._stands.surname(subject) else None
                subject = self.resolve(subject, earlier, []) if subject else None
                if subject is None and apart == 1:
                    subject = self._only_person(earlier, word)
                if subject and (word == "one" or self._full.pronoun_of(subject.name) in (word, None)):
                    return subject
                office = office or self._openers.office(earlier)
            if word in _SPEECH.kindred and sentence.index - index <= _NEXT and not heard:
                doer = next((b for b in self._openers.bodies(earlier) if self._stands.fits(word, b)), None)
                if doer is not None:
                    return self.resolve(doer, earlier, [])
            if word in ("it", "they") and sentence.index - index == 1 and not heard:
                maker = self._maker(earlier, word) if word == "it" else None
                if maker or (
                    maker := next((b for b in self._openers.bodies(earlier) if self._stands.fits(word, b)), None)
                ):
                    return self.resolve(maker, earlier, [])
            for _, speaker in reversed(heard):
                if self._stands.nameable(word, speaker) and self._stands.fits(word, speaker):
                    return self.resolve(speaker, earlier, [])
                if speaker.anaphor == word:
                    left = _BACK  # the same pronoun goes on: whom it means was named farther back
            left -= 1
            if left <= 0:
                break
        return office

    def topic(self, sentence: Sentence) -> Speaker | None:
        """The aid organisation that one of the few sentences before begins with; None where somebody spoke since."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _CLOSE), -1):
            earlier = self._document.sentences[index]
            if self._hear(earlier):
                return None
            if named := self._openers.organisation(earlier):
                return named
        return None

    def _organisation(self, word: str, sentence: Sentence) -> Speaker | None:
        """The organisation that spoke last in the few sentences before, for a word like "agency" or "group"."""
        if word not in _GENERIC and word not in _UNITED:
            return None
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _CLOSE), -1):
            for _, speaker in reversed(self._hear(self._document.sentences[index])):
                name = speaker.name
                if speaker.person or speaker.role or speaker.anaphor or not name[:1].isupper():
                    continue
                if name.lower().endswith(MANY) or self._lexicon.country_of(name) or not self._is_organisation(name):
                    continue
                if word in _UNITED and self._lexicon.identify(name).kind not in ("ngo", "other"):
                    continue
                return speaker
        return None

    def _is_organisation(self, name: str) -> bool:
        kind = self._lexicon.identify(name).kind
        return kind not in ("media", "military") and (" " in name or name.isupper() or self._lexicon.known(name))

    def _reporter(self, sentence: Sentence, noun: str) -> Speaker | None:
        """Who made "the report": the maker of one just named, else of the first that the article tells of."""
        near = range(sentence.index - 1, max(-1, sentence.index - 3), -1)
        fallback = self._stater(sentence) if noun.endswith("statement") or noun in _PAPERS else None
        if fallback and noun in _PAPERS and not self._studies(fallback):
            fallback = None
        for index in (*near, *range(min(sentence.index, _FAR))):
            earlier = self._document.sentences[index]
            if sentence.index - 2 <= index and noun in earlier.text and (maker := self._maker(earlier, noun)):
                return maker
            if not _DOCUMENT.search(earlier.text) and (noun not in earlier.text or index < sentence.index - 2):
                continue
            for _, speaker in reversed(self._hear(earlier)):
                named = speaker.anaphor is None or (speaker.anaphor not in PRONOUNS and noun in earlier.text)
                own = (
                    noun == "statement" and noun in earlier.text and index >= sentence.index - 2
                )  # "In a statement, Ida …"
                if named and (own or not speaker.person or speaker.body is not None):
                    if noun in earlier.text or noun not in _PAPERS:  # "a press release" is no report
                        return self.resolve(speaker, earlier, [])
                    fallback = fallback or self.resolve(speaker, earlier, [])
        return fallback

    def _studies(self, speaker: Speaker) -> bool:
        """Whether a body is one that makes studies: no ministry, no army and no state."""
        known = self._lexicon.country_of(speaker.name) or self._lexicon.identify(speaker.name).kind
        return not speaker.person and known in ("ngo", "un", "other") and self._is_organisation(speaker.name)

    def _stater(self, sentence: Sentence) -> Speaker | None:
        """The body that spoke last in the sentence before ("The army said … [The statement] added")."""
        earlier = self._document.sentences[max(0, sentence.index - 1)]
        heard = self._hear(earlier) if sentence.index else []
        speaker = heard[-1].speaker if heard else None
        if speaker is None or (speaker.person and speaker.body is None):
            return None
        return self.resolve(speaker, earlier, [])

    def _maker(self, sentence: Sentence, noun: str) -> Speaker | None:
        """Who made the document of a sentence: "The mayor issued a statement", "a statement by the rebels"."""
        words = sentence.words
        for k, word in enumerate(words[:-1]):
            if word.lower not in DATA or (noun != "it" and word.lower != noun.lower()):
                continue
            phrase = phrase_after(words, k + 2) if words[k + 1].lower in ("by", "from") else None
            issued = next((j for j in range(k - 1, max(0, k - 6), -1) if words[j].lower in _ISSUED), 0)
            phrase = phrase or (subject_before(words, issued) if issued else None)
            if phrase and can_speak(words, phrase):
                speaker = read_speaker(words, phrase, self._document.text, self._lexicon)
                if speaker and speaker.anaphor not in PRONOUNS:
                    return self.resolve(speaker, sentence, [])
        return None
