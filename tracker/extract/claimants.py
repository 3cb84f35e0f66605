"""Who states a figure? The person or body that the article gives for a number, or nobody but the article itself."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.document import Document, Sentence
from tracker.extract.quotes import Quotes
from tracker.extract.speakers import Speaker, read_speaker
from tracker.extract.speech import Attribution, find_attributions
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.speech import load_speech
from tracker.model import Span

_BACK = 12  # sentences that a pronoun or "the ministry" may look back
_CLAUSE_END = re.compile(r"[,;] (?:while|whereas|but|although|though)\b|;")
_NAME = r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PERSONAL = frozenset({"he", "she"})
_CARRY = load_speech().carry


class Claim(NamedTuple):
    """Who states a figure: `name` as short as the text allows, the body a person speaks for, kind, rule and words."""

    name: str
    body: str | None
    kind: str
    rule: str
    span: Span | None


class Voice(NamedTuple):
    """One attribution with its speaker resolved."""

    attribution: Attribution
    speaker: Speaker
    media: bool


class Claimants:
    """Answers, for one article, who states each of its counts; sentences are analysed only when asked about."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._lexicon = load_claimants()
        self._voices: dict[int, list[Voice]] = {}
        self._names: dict[str, str] = {}
        self._busy: set[int] = set()

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self.document.text)

    def claimant_of(self, count: Count) -> Claim | None:
        """The claimant of a count; None where the article states it in its own voice."""
        sentence, at = count.sentence, count.numeral.start
        quoted = self._quotes.index_at(at)
        if quoted is not None:
            claim = self._quoted(sentence, quoted)
            if claim:
                return claim
        return self._stated(sentence, at) or self._carried(sentence)

    def _stated(self, sentence: Sentence, at: int) -> Claim | None:
        """The claimant by the sentence's own attributions; news agencies only where no one else states it."""
        voices = [v for v in self.voices_of(sentence) if _covers(v.attribution, at)]
        own = [v for v in voices if not v.media] or voices
        best = _nearest(own, at, self.document.text)
        return self._claim(best.speaker, best.attribution.rule) if best else None

    def _claim(self, speaker: Speaker, rule: str) -> Claim:
        kind = self._lexicon.identify(speaker.name, speaker.body).kind
        return Claim(speaker.name, speaker.body, kind, rule, Span(speaker.start, speaker.end))

    def voices_of(self, sentence: Sentence) -> list[Voice]:
        """The attributions of a sentence whose speaker is known, in text order."""
        known = self._voices.get(sentence.index)
        if known is not None:
            return known
        voices: list[Voice] = []
        self._voices[sentence.index] = voices
        for attribution in find_attributions(sentence):
            if self._quotes.holds(attribution.start):
                continue
            speaker = read_speaker(sentence.words, attribution.phrase, self.document.text, self._lexicon)
            speaker = self._resolve(speaker, sentence, voices) if speaker else None
            if speaker:
                media = self._lexicon.identify(speaker.name, speaker.body).kind == "media" and not speaker.person
                voices.append(Voice(attribution, speaker, media))
        return voices

    def _resolve(self, speaker: Speaker, sentence: Sentence, voices: list[Voice]) -> Speaker | None:
        if speaker.anaphor:
            return self._antecedent(speaker, sentence, voices)
        if speaker.person and " " not in speaker.name:
            return speaker._replace(name=self._full_name(speaker.name, speaker.start))
        if speaker.role and not speaker.role.startswith("spokes"):
            named = self._holder(speaker)
            return speaker._replace(name=named, person=True) if named else speaker
        if " " not in speaker.name and speaker.name[:1].isupper() and not self._lexicon.known(speaker.name):
            if not self._lexicon.country_of(speaker.name):
                full = self._full_name(speaker.name, speaker.start)
                if full != speaker.name:
                    return speaker._replace(name=full, person=True)
        return speaker

    def _antecedent(self, speaker: Speaker, sentence: Sentence, voices: list[Voice]) -> Speaker | None:
        word = speaker.anaphor or ""
        if word in ("we", "i"):
            return None
        for voice in reversed(voices):
            if _refers(word, voice, self._lexicon.written_names(voice.speaker.name)):
                return voice.speaker._replace(start=speaker.start, end=speaker.end)
        sentences = self.document.sentences
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
            if index in self._busy:
                break
            self._busy.add(index)
            earlier = self.voices_of(sentences[index])
            self._busy.discard(index)
            for voice in reversed(earlier):
                if _refers(word, voice, self._lexicon.written_names(voice.speaker.name)):
                    return voice.speaker._replace(start=speaker.start, end=speaker.end)
        if word in ("he", "she", "it", "they", "report"):
            return None
        return self._fuller(speaker)

    def _fuller(self, speaker: Speaker) -> Speaker:
        """ "the ministry" by the fuller name that the article uses for it ("the Palestinian health ministry")."""
        pattern = re.compile(
            rf"((?:{_NAME} |{_NAME}['’]s? |[a-z]+-run |[a-z]+ )??)\b{re.escape(speaker.name)}\b", re.IGNORECASE
        )
        del pattern
        holder = re.compile(
            rf"(?:{_NAME} )*{_NAME}(?:['’]s?)?(?: [a-z]+(?:-[a-z]+)?)? (?i:{re.escape(speaker.name)})\b"
        )
        found = holder.search(self.document.text)
        if found:
            name = re.sub(r"^(?:The|A|An|In|On|But|And|Meanwhile) ", "", found.group())
            return speaker._replace(name=name, anaphor=None)
        return speaker._replace(anaphor=None)

    def _full_name(self, surname: str, at: int) -> str:
        """The full name by which the article introduces a surname, else the surname."""
        if surname not in self._names:
            found = re.search(
                rf"(?<!\w)((?:{_NAME} |[A-Z]\. |(?:al|bin|van|von|de|der)[ -]){{1,3}}){re.escape(surname)}\b",
                self.document.text,
            )
            name = surname
            if found:
                parts = found.group().split()
                while (
                    len(parts) > 1
                    and parts[0].lower().rstrip(".") in load_speech().titles["titles"] | load_speech().words["articles"]
                ):
                    parts.pop(0)
                name = " ".join(parts)
            self._names[surname] = name
        return self._names[surname]

    def _holder(self, speaker: Speaker) -> str | None:
        """The person whom the article names with the same title ("the health minister" -> "Firass Abiad")."""
        title = (speaker.role or "").split()[-1]
        if not speaker.role or " of " in speaker.role or " for " in speaker.role:
            return None
        found = re.search(rf"(?i:\b{re.escape(speaker.role)}),? ({_NAME}(?: {_NAME})+)", self.document.text)
        if found is None and title in ("governor", "mayor"):
            found = re.search(rf"(?i:\b{re.escape(title)}),? ({_NAME}(?: {_NAME})+)", self.document.text)
        return found.group(1) if found else None

    def _quoted(self, sentence: Sentence, index: int) -> Claim | None:
        """The claimant of a number within quotation `index`: who speaks right after, right before, or went on speaking."""
        for step in range(3):
            if index - step < 0:
                return None
            speaker = self._quote_speaker(index - step)
            if speaker:
                return self._claim(speaker.speaker, "quoted" if step == 0 else "quoted on")
            if (
                step + 1 <= index
                and self.document.text[
                    self._quotes.spans[index - step - 1].end : self._quotes.spans[index - step].start
                ].count("\n")
                > 2
            ):
                return None
        return None

    def _quote_speaker(self, index: int) -> Voice | None:
        quote, text = self._quotes.spans[index], self.document.text
        following = self._quotes.spans[index + 1].start if index + 1 < len(self._quotes.spans) else len(text)
        closing = self.document.sentence_at(quote.end - 1)
        for sentence in (closing, self._next(closing)):
            if sentence is None or "\n" in text[quote.end : max(quote.end, sentence.start)]:
                continue
            for voice in self.voices_of(sentence):
                if quote.end <= voice.attribution.start < min(following, quote.end + 200):
                    if voice.attribution.start - quote.end <= 4 or text[quote.end - 2] in ",":
                        return voice
                    break
        opening = self.document.sentence_at(quote.start)
        before = [v for v in self.voices_of(opening) if v.attribution.start < quote.start]
        if before:
            return before[-1]
        previous = self.document.sentences[opening.index - 1] if opening.index else None
        if previous is not None and text[previous.start : quote.start].rstrip().endswith(":"):
            voices = self.voices_of(previous)
            return voices[-1] if voices else None
        return None

    def _next(self, sentence: Sentence) -> Sentence | None:
        sentences = self.document.sentences
        return sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None

    def _carried(self, sentence: Sentence) -> Claim | None:
        """The claimant of the sentence before, where the wording goes on with the same report ("The figure …")."""
        if sentence.index == 0 or not sentence.text[:40].lower().startswith(_CARRY):
            return None
        voices = self.voices_of(self.document.sentences[sentence.index - 1])
        return self._claim(voices[-1].speaker, "carried on") if voices else None


def _refers(word: str, voice: Voice, written: str) -> bool:
    """Whether a pronoun or bare noun can stand for the speaker of an earlier attribution."""
    speaker = voice.speaker
    if word in _PERSONAL:
        return speaker.person or (speaker.role is not None)
    if word == "it":
        return not speaker.person and not speaker.name.lower().endswith(
            ("officials", "authorities", "rescuers", "police", "residents", "witnesses")
        )
    if word == "they":
        return True
    if word == "report":
        return True
    head = word.split()[-1]
    names = f"{speaker.name} {speaker.body or ''} {written}".lower()
    if speaker.role and head in speaker.role:
        return True
    if head in ("agency", "group", "organisation", "organization", "body") and speaker.person:
        return False
    return all(part in names for part in word.split())


def _covers(attribution: Attribution, at: int) -> bool:
    forward, backward = attribution.forward, attribution.backward
    return bool((forward and forward[0] <= at < forward[1]) or (backward and backward[0] <= at < backward[1]))


def _nearest(voices: list[Voice], at: int, text: str) -> Voice | None:
    """The attribution that governs the number: the nearest before it, else the nearest after it, else an aside before."""
    before = [v for v in voices if v.attribution.start < at and v.attribution.forward]
    after = [v for v in voices if v.attribution.start > at]
    firm = [v for v in before if not v.attribution.aside]
    if firm and not (after and _CLAUSE_END.search(text, firm[-1].attribution.end, at)):
        return firm[-1] if not before or before[-1] is firm[-1] or after else before[-1]
    if after:
        return after[0]
    return before[-1] if before else None
