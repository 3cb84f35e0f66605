"""Who speaks in a quotation? Whoever the words around it name, or goes on from the quotation or paragraph before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from tracker.extract.antecedents import Antecedents, Voice
from tracker.extract.document import Document, Sentence
from tracker.extract.hearing import Hearing
from tracker.extract.reach import only_asides
from tracker.extract.speakers import Speaker
from tracker.model import Span

_PARAGRAPHS: Final = 3  # of one quotation, each opening anew, that may stand before the one that names the speaker
_BEFORE: Final = 4  # sentences
_OPENS: Final = 40  # characters from where a sentence begins to the name of whom it tells
_HEADING: Final = 8  # words
_FURTHEST: Final = 200  # characters from a quotation to the words that tell who speaks
_SAME: Final = frozenset({"he", "she", "they", "it"})


class Said(NamedTuple):
    """Who speaks in a quotation, and by which rule."""

    speaker: Speaker
    rule: str


class Quoted:
    """Answers, for one article, who speaks in each of its quotations."""

    def __init__(
        self,
        document: Document,
        hearing: Hearing,
        antecedents: Antecedents,
        voices_of: Callable[[Sentence], list[Voice]],
    ) -> None:
        self._document, self._hearing, self._antecedents = document, hearing, antecedents
        self._voices_of = voices_of

    def speaker_of(self, index: int) -> Said | None:
        """Who speaks in quotation `index`: who is named right after, right before, or went on; None for nobody."""
        spans, text = self._hearing.quotes.spans, self._document.text
        for step in range(min(3, index + 1)):
            speaker = self._named(index - step)
            if speaker:
                return Said(speaker, "quoted" if step == 0 else "quoted on")
            if step == 0 and (speaker := self._further_on(index)):
                return Said(speaker, "quoted on")
            if index > step and text[spans[index - step - 1].end : spans[index - step].start].count("\n") > 2:
                break
        gone = self._gone_on(spans[index])
        return Said(gone, "quoted on") if gone else None

    def _further_on(self, index: int) -> Speaker | None:
        """Who speaks in the paragraphs with which quotation `index` goes on; None where it ends with its own."""
        for on in range(index, index + _PARAGRAPHS):
            if not self._hearing.quotes.runs_on(on):
                return None
            if speaker := self._named(on + 1):
                return speaker
        return None

    def _gone_on(self, quote: Span) -> Speaker | None:
        """The person speaking in the paragraph before, where this one is a quotation and names no speaker."""
        text, sentences = self._document.text, self._document.sentences
        if text[: quote.start].rstrip(" ")[-1:] != "\n" or text[quote.end : quote.end + 1].strip(" \n"):
            return None
        index = self._document.sentence_at(quote.start).index - 1
        if index > 0 and len(sentences[index].words) <= _HEADING and not self._voices_of(sentences[index]):
            index -= 1
        voices = self._voices_of(sentences[index]) if index >= 0 else []
        speaker = voices[-1].speaker if voices else None
        return speaker if speaker and speaker.person else None

    def _named(self, index: int) -> Speaker | None:
        """Whom the words around quotation `index` name as its speaker."""
        text, quote = self._document.text, self._hearing.quotes.spans[index]
        opening = self._document.sentence_at(quote.start)
        before = [v for v in self._voices_of(opening) if v.attribution.start < quote.start]
        if before and (text[: quote.start].rstrip()[-1:] == ":" or _leads_in(before[-1], text, quote.start)):
            return before[-1].speaker
        return self._after(index, before) or (before[-1].speaker if before else self._led_in(opening, quote))

    def _after(self, index: int, before: list[Voice]) -> Speaker | None:
        """Who is named behind quotation `index`, in the sentence that it ends or in the next."""
        spans, text, sentences = self._hearing.quotes.spans, self._document.text, self._document.sentences
        quote, following = spans[index], spans[index + 1].start if index + 1 < len(spans) else len(text)
        opening, closing = self._document.sentence_at(quote.start), self._document.sentence_at(quote.end - 1)
        comma = text[quote.start : quote.end - 1].rstrip()[-1:] == ","
        for sentence in sentences[closing.index : closing.index + 2]:
            if "\n" in text[quote.end : max(quote.end, sentence.start)]:
                break
            for voice in self._voices_of(sentence):
                at = voice.attribution.start
                near = at - quote.end <= 4 and "." not in text[quote.end : at]
                if not (quote.end <= at < min(following, quote.end + _FURTHEST) and (near or comma)):
                    continue
                same = text[voice.speaker.start : voice.speaker.end].lower() in _SAME
                if sentence.index == closing.index or comma or same or not _states_more(sentence, voice):
                    return voice.speaker
                if before:
                    return before[-1].speaker
                opens = not quote.start or text[quote.start - 1] == "\n"
                return self._last_in_paragraph(opening) or (voice.speaker if opens else None)
        return None

    def _led_in(self, opening: Sentence, quote: Span) -> Speaker | None:
        """Whom the line before a quotation introduces, where it ends in a colon."""
        text, sentences = self._document.text, self._document.sentences
        previous = sentences[opening.index - 1] if opening.index else None
        if previous is not None and text[previous.start : quote.start].rstrip().endswith(":"):
            voices = self._voices_of(previous)
            return voices[-1].speaker if voices else self._antecedents.introduced(previous, quote.start)
        if text[opening.start : quote.start].rstrip().endswith(":"):
            return self._antecedents.introduced(opening, quote.start)  # 'Otto Lang was blunt: "We lost 40 men."'
        return self._told_of(previous, opening, quote) if previous is not None else None

    def _told_of(self, previous: Sentence, opening: Sentence, quote: Span) -> Speaker | None:
        """Of whom the sentence before tells, where a quotation alone ends the paragraph: 'Ida Holt is angry. “…”'."""
        text = self._document.text
        end = text.find("\n", quote.end)
        rest = text[quote.end : end if end >= 0 else len(text)]
        before = text[previous.end - 1 : quote.start]
        if text[opening.start : quote.start].strip() or rest.strip() or before.strip(" ") not in (".", ""):
            return None
        if (speaker := self._last_in_paragraph(opening)) or self._voices_of(previous):
            return speaker  # "The mayor said roads were cut. “We lost 40 men.”"
        person = self._antecedents.introduced(previous, quote.start)
        opens = person is not None and person.person and person.start - previous.start < _OPENS
        return person if opens and " " in (person.name if person else "") else None

    def _last_in_paragraph(self, sentence: Sentence) -> Speaker | None:
        """Who spoke last in the same paragraph before a sentence; None where nobody did."""
        text, start = self._document.text, sentence.start
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BEFORE), -1):
            earlier = self._document.sentences[index]
            if "\n" in text[earlier.end - 1 : start]:
                return None
            if voices := [v for v in self._voices_of(earlier) if not v.media]:
                return voices[-1].speaker
        return None


def _leads_in(voice: Voice, text: str, quote: int) -> bool:
    """Whether a quotation stands right behind the words of telling ("the ministry said, “…”")."""
    return voice.attribution.end < quote and not text[voice.attribution.end : quote].strip(" ,:")


def _states_more(sentence: Sentence, voice: Voice) -> bool:
    """Whether the words of telling open a statement of their own: "“…” Ida Holt told the BBC [the boat had sunk]"."""
    cue = sentence.word_at(voice.attribution.end - 1)
    return voice.attribution.rule == "said before" and not only_asides(sentence.words, cue)
