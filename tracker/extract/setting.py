"""Where is the scene, when a sentence names no place? The article's event, its wider place, its country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tracker.extract.document import Document, Sentence
from tracker.extract.focus import DEPTH, Focus
from tracker.extract.front import Front
from tracker.extract.geography import Context
from tracker.extract.hints import Hints
from tracker.extract.matters import is_matter
from tracker.extract.mentions import Mention
from tracker.extract.once import Keeping, once
from tracker.extract.partedplaces import counted_parts, find_whole
from tracker.extract.passingly import is_passing, tells_record, without_taken
from tracker.extract.pastyears import PastScenes
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.pointed import Meant, Pointer, find_meant, read_pointers
from tracker.extract.sections import Heading, Sections
from tracker.extract.talks import hosts_talks, may_tell_of_talks
from tracker.extract.traits import Traits
from tracker.extract.unplaced import find_home, find_state, name_country, of_bodies
from tracker.extract.weights import ROLE, STRONG
from tracker.extract.wider import find_wider

_REACH: Final = 5
_NATION: Final = 3
_BACK: Final = 10  # sentences in which "the city" may have been named
_OWN: Final = 0.7  # how much is told of a country that an article is about
_HEADING, _FIRST = 60, 8  # characters
_STALE: Final = 0.25  # what a sentence further back costs
_EVENTFUL: Final = 0.3
_MEANT: Final = 1.2
_TITLED, _TITLED_LATE = 0.5, 0.9
_LEAD: Final = -0.9
_OPENS, _HEADS = 0.2, 0.4  # what a name gains at the start of a sentence, of a heading
_SEATS: Final = frozenset({"Geneva", "Switzerland", "Baltimore"})  # where world bodies speak
_NEW_FLU: Final = re.compile(r"\b(?:swine|bird|avian|new) (?:[\w()]+ ){0,2}flu\b|\bH\dN\d\b")
_TURN: Final = re.compile(  # at the start of a sentence
    r"[^\w]*(?:Elsewhere|Separately|(?:Now )?(?:[Mm]oving|[Tt]urning)(?: now)? to"
    r"|Further (?:north|south|east|west|afield))\b"
)
_NEIGHBOURING: Final = re.compile(r"\b[Ii]n neighbou?ring\b")
_THERE: Final = re.compile(  # "were trapped there", not "there were"
    r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|can|seems?|to|in|at|by)\b)"
)
_PART: Final = re.compile(
    r"\b(?:north|south|east|west|cent)[a-z-]* of the country\b"
    r"|\bthe country['’]s (?:far )?(?:north|south|east|west|cent)"
)
_HOSTING: Final = frozenset({"host", "agent", "reporter", "bare"})
_OWNING: Final = frozenset({"owner", "host", "agent"})
_AWAY: Final = 1.2
_PAST: Final = 1.5  # what the scene of another year loses
_PASSING: Final = 0.7  # what a place only gone to, left or told of loses a few sentences on
_RECORD: Final = 0.8  # what a country loses of which only a record is told: "the tallest dam in Peru"
_RAINED: Final = 1.0  # what a place loses of which only the rain is told: "Savana saw 70 mm of rain"
_RAIN: Final = re.compile(r"\d ?mm\b")
_DIGIT: Final = re.compile(r"\d")

_TOLD_OF: Final = 3  # times


class Setting(Keeping):
    """The scene of an article: what `carried`, `wider` and `hinted` answer for a sentence that names no place."""

    def __init__(self, document: Document, context: Context) -> None:
        self.document, self.context = document, context
        self.front = Front(document, context)
        self._focusing = Focus(document, context)
        self._traits: dict[int, Traits] = {}
        self._times = PastScenes(document)
        self._turning: dict[int, bool] = {}
        self._pointers: dict[int, list[tuple[Pointer, Mention]]] = {}
        self._placing: dict[int, list[tuple[Mention, float]]] = {}
        self._wider: dict[str | None, Mention | None] = {}
        self._carried: dict[tuple[int, frozenset[str], str | None], Mention | None] = {}
        self.by_sentence: dict[int, list[Mention]] = {}
        for mention in context.mentions:
            self.by_sentence.setdefault(document.sentence_at(mention.start).index, []).append(mention)

    def traits(self, sentence: Sentence) -> Traits:
        """What the wording of a sentence tells of its scene, read once."""
        if sentence.index not in self._traits:
            self._traits[sentence.index] = Traits(sentence.text)
        return self._traits[sentence.index]

    @once
    def focus(self) -> dict[str, float]:
        """How much happens in each country, by where things are said to happen; the most is 1."""
        return self._focusing.countries

    @once
    def _sections(self) -> Sections:
        return Sections(self.document, self.by_sentence)

    @once
    def hints(self) -> Hints:
        """What sentences tell of a country without placing anything."""
        return Hints(self.document, self.context, self.by_sentence, self.focus)

    @once
    def main(self) -> str | None:
        """The country in which most happens."""
        return max(self.focus, key=lambda c: self.focus[c], default=None)

    @once
    def told_lands(self) -> set[str | None]:
        """The countries of which something is told but that they take people in: "Peru took in 40,000 refugees"."""
        context = self.context
        told = {m.place.country for m in (*context.mentions, *context.titled) if m.place and m.role not in _HOSTING}
        return (told | {d.country for d in (*context.demonyms, *context.peoples)}) - {None}

    def tells_of(self, country: str | None) -> bool:
        """True where the article speaks of a country more than in passing: in its title, or again and again."""
        return country is not None and self._focusing.named(country) >= _TOLD_OF

    def is_abroad(self, speaker: Mention) -> bool:
        """True for a town in whose country nothing else is told: "In Oslo, the army said two had been hurt"."""
        return self._focusing.is_abroad(speaker)

    @once
    def scattered(self) -> bool:
        """True for an article about many countries, none of them more than the others."""
        return bool(self.focus) and sum(self.focus.values()) > 1 / 0.3

    def scenes_of(self, sentence: Sentence) -> list[tuple[Mention, float]]:
        """The mentions of a sentence that place something, each with its weight."""
        return self._scenes(sentence.index)

    def _scenes(self, index: int) -> list[tuple[Mention, float]]:
        """The mentions of a sentence that place something, with their weight: role, country, depth, an event near."""
        known = self._placing.get(index)
        if known is None:
            known = self._placing[index] = self._find_scenes(index) if index in self.by_sentence else []
        return known

    def _find_scenes(self, index: int) -> list[tuple[Mention, float]]:
        text, start = self.document.sentences[index].text, self.document.sentences[index].start
        heading = len(text) < _HEADING
        placing = [
            m
            for m in self.by_sentence[index]
            if ROLE.get(m.role, 0) >= STRONG
            and not (m.word == "officials" and (m.is_capital() or self.is_abroad(m)))
            and (m.role != "bare" or heading or text[: m.start - start].endswith(": "))
            and not is_matter(text, m.start - start, m.end - start)
            and not is_passing(m, text, start)
        ]
        if placing and may_tell_of_talks(text):
            placing = [m for m in placing if not hosts_talks(m, self.document.text, self.focus)]
        if " of " in text and len(self.by_sentence[index]) > 1:
            placing = without_taken(placing, self.by_sentence[index], self.document.sentences[index])
        if not placing:
            return []
        happens = _DIGIT.search(text) or not PLACE_WORDS.happening.isdisjoint(text.lower().split())
        event = _EVENTFUL if happens else 0.0
        opens = _HEADS if heading else _OPENS
        event -= _RAINED if " mm" in text and _RAIN.search(text) else 0.0
        if told := counted_parts(placing, self.by_sentence[index], self.document.text):
            near = [m for i in range(index, max(-1, index - _NATION), -1) for m in self.by_sentence.get(i, ())]
            whole = find_whole(told, near) or self.country_of_all(told)
            return [(whole, self._focusing.weigh(whole) + DEPTH["a"] + event)] if whole else []
        return [
            (
                m,
                self._focusing.weigh(m)
                + event
                + opens * (m.start - start < _FIRST)
                - _RECORD * tells_record(m, text, start),
            )
            for m in placing
        ]

    def carried(self, sentence: Sentence, skip: frozenset[str], country: str | None = None) -> Mention | None:
        """The place of the event that the sentence goes on about: near before, specific, of the main country."""
        key = (sentence.index, skip, country)
        if key not in self._carried:
            self._carried[key] = self._find_carried(sentence, skip, country)
        return self._carried[key]

    def _find_carried(self, sentence: Sentence, skip: frozenset[str], country: str | None) -> Mention | None:
        wanted = self.traits(sentence).kinds_meant
        best, best_score = None, 0.0
        first = max(0, sentence.index - _REACH)
        late = min(0.5, 0.02 * sentence.index)
        heading = self._sections.heading_of(sentence.index)
        turn = max(self._turned(sentence), heading.at if heading else 0)
        if heading and country is None and self._tells_of(heading, sentence):
            country = heading.mention.place and heading.mention.place.country
        there = _MEANT if "there" in (text := sentence.text) and _THERE.search(text) else 0.0
        near = [
            (index, 0.3 - _STALE * (sentence.index - index - 1)) for index in range(max(first, turn), sentence.index)
        ]
        for index, less in [*near, *((i, _LEAD - late) for i in (0, 1) if i < sentence.index and not turn)]:
            for m, weight in self._scenes(index):
                passing = (
                    _PASSING if m.role in ("to", "from", "mod") and sentence.index - index > 2 and index > 1 else 0.0
                )
                away = self._away(m) + (there if m.place and m.place.country else 0.0)
                away = away if index == sentence.index - 1 else 0.0
                passing += _PAST if self._times.is_past(index, sentence) else 0.0
                if (
                    m.place
                    and self.focus.get(m.place.country or "", 0.0) < _OWN
                    and self._times.recalls(index, sentence)
                ):
                    away, passing = 0.0, passing + _PAST
                score = weight + less + away - passing + (_MEANT if m.place and m.place.kind in wanted else 0.0)
                if score > best_score and skip.isdisjoint((m.role, m.word)) and self._fits(m, country):
                    best, best_score = m, score
        if heading and heading.at < first and best is None and self._fits(heading.mention, country):
            return heading.mention
        for m in self.context.titled if not turn else ():
            score = (
                self._focusing.weigh(m)
                - (_TITLED if sentence.index < 3 else _TITLED_LATE)
                + (_MEANT if m.place and m.place.kind in wanted else 0.0)
            )
            if score > best_score and skip.isdisjoint((m.role, m.word)) and self._fits(m, country):
                best, best_score = m, score
        return best

    def _tells_of(self, heading: Heading, sentence: Sentence) -> bool:
        """True where what stands under a country's name is told of it: close by, or its name or people come again."""
        country = heading.mention.place and heading.mention.place.country
        if sentence.index - heading.at <= _NATION:
            return True
        near = range(max(heading.at + 1, sentence.index - _BACK), sentence.index + 1)
        return any(
            any(m.place and m.place.country == country for m in self.by_sentence.get(index, ()))
            or any(d.country == country for d in self.hints.demonyms_of(self.document.sentences[index]))
            for index in near
        )

    def _away(self, m: Mention) -> float:
        """What a town just told of gains in a country that the article tells little of, if no other is named there."""
        here = self.by_sentence.get(self.document.sentence_at(m.start).index, ())
        if m.role != "at" or m.place is None or m.place.kind not in "pbma":
            return 0.0
        others = [other for other in here if other.role != "reference"]
        if any(other.place and other.place.country != m.place.country for other in others):
            return 0.0
        return _AWAY * (1 - self.focus.get(m.place.country or "", 0.0))

    def _turned(self, sentence: Sentence) -> int:
        """The index of the last sentence that turned to another place ("Elsewhere, Chile …"), 0 for none near."""
        for index in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
            if self._scenes(index) and self._turns(index):
                return index
        return 0

    def _turns(self, index: int) -> bool:
        known = self._turning.get(index)
        if known is None:
            text = self.document.sentences[index].text
            beside = "n neighbo" in text and _NEIGHBOURING.search(text)
            known = self._turning[index] = bool(beside or _TURN.match(text))
        return known

    def _fits(self, m: Mention, country: str | None) -> bool:
        return m.place is not None and country in (None, m.place.country)

    def wider(self, country: str | None) -> Mention | None:
        """The country or region that the article is about as a whole (of `country` where given), as it writes it."""
        if country not in self._wider:
            lead = self.document.sentences[min(1, len(self.document.sentences) - 1)].end
            self._wider[country] = find_wider(self.context, lead, country)
        return self._wider[country]

    def named_country(self, code: str | None) -> Mention | None:
        """The country as the article writes it, else by its name."""
        return self.wider(code) or (name_country(code) if code else None)

    def country_of_all(self, parts: Sequence[Mention]) -> Mention | None:
        """The country of parts that lie in one, though the article may not name it; None where they lie in several."""
        codes = {m.place.country for m in parts if m.place}
        code = next(iter(codes), None) if len(codes) == 1 else None
        wide = self.wider(code) if code else None
        if wide is None or (len(parts) > 1 and any(m.place == wide.place for m in parts)):
            return name_country(code) if code else None
        return wide

    @once
    def home(self) -> Mention | None:
        """The state, the place or the country of an article that names no country."""
        return find_state(self.context) or find_home(self.document, self.context)

    @once
    def national(self) -> Mention | None:
        """The country whose own bodies the article names by their acronyms."""
        return of_bodies(self.document.text)

    @once
    def _told(self) -> dict[str, float]:
        """How often the article names each place, 1 for the one it names most; the title counts thrice."""
        counts: Counter[str] = Counter()
        for weight, mentions in ((1, self.context.mentions), (3, self.context.titled)):
            for m in mentions:
                if m.place and m.place.kind != "c":
                    counts[m.place.name] += weight
        top = max(counts.values(), default=1)
        return {name: n / top for name, n in counts.items()}

    def pointed(self, sentence: Sentence, number: int) -> Meant | None:
        """The place that "the city" means in a sentence, and whether the words place something or only speak for it.

        `number` is the offset of the number: of several pointers, one that places and the nearest counts.
        """
        pointers = self._pointers.get(sentence.index)
        if pointers is None:
            pointers = self._pointers[sentence.index] = self._read_pointers(sentence)
        gap = number - sentence.start
        nearest = min(pointers, key=lambda p: (not p[0].places, abs(p[0].start - gap)), default=None)
        return Meant(nearest[1], nearest[0].places) if nearest else None

    def _read_pointers(self, sentence: Sentence) -> list[tuple[Pointer, Mention]]:
        """The words of a sentence that point back to a place, each with the place meant, where there is one."""
        found = []
        for pointer in read_pointers(sentence.text):
            before = [
                (sentence.index - index, m)
                for index in sorted({0, 1, *range(max(0, sentence.index - _BACK), sentence.index + 1)})
                for m in self.by_sentence.get(index, ())
                if m.start < sentence.start + pointer.start or m.role in ("host", "agent")
            ]
            meant = find_meant(pointer, before, self.context.titled, self._told, self.document.text)
            if meant is not None:
                found.append((pointer, meant))
        return found

    def of_world(self, sentence: Sentence) -> bool:
        """True for a tally of the world, though the sentence itself does not say so: it goes on from one that does, or
        gives the count of a world body in an article about a pandemic."""
        here = self.by_sentence.get(sentence.index, ())
        placed = any(ROLE.get(m.role, 0.0) >= STRONG for m in here) or bool(self.hints.demonyms_of(sentence))
        if not placed and self.traits(sentence).of_wide_event:
            return True
        if any(m.place and m.place.kind == "c" for m in here) or self.hints.demonyms_of(sentence):
            return False
        before = self.document.sentences[max(0, sentence.index - 1)]
        if self.traits(sentence).of_world_body and self._pandemic:  # the other reads the whole text
            told = [m for m in self.by_sentence.get(before.index, ()) if m.text.title() not in _SEATS]
            return len({m.place.country for m in told if m.place and ROLE.get(m.role, 0.0) >= STRONG} - {None}) != 1
        return bool(self.traits(before).worlds) and not here and not self.by_sentence.get(before.index)

    @once
    def region(self) -> Mention | None:
        """The region of several countries that "the three countries" of a sentence lie in: the one most told of."""
        regions = [
            m
            for m in [*self.context.titled, *self.context.mentions]
            if m.place and m.place.kind == "r" and m.place.country is None
        ]
        told = Counter(m.place.name for m in regions if m.place)
        return max(regions, key=lambda m: (told[m.place.name if m.place else ""], -m.start), default=None)

    @once
    def _pandemic(self) -> bool:
        title = self.document.title.lower()
        told = "pandemic" in self.document.text or "pandemic" in title or "worldwide" in title
        return told or _NEW_FLU.search(self.document.text) is not None

    def lately(self, sentence: Sentence, country: str) -> bool:
        """True where the sentence before told of something in a country."""
        before = self.by_sentence.get(sentence.index - 1, ())
        return any(m.place and m.place.country == country and ROLE.get(m.role, 0.0) >= STRONG for m in before)

    def nation(self, sentence: Sentence) -> str | None:
        """The country that "the country" means: the last one where something happened, a few sentences back."""
        for index in range(sentence.index - 1, max(-1, sentence.index - _NATION - 1), -1):
            for m in reversed(self.by_sentence.get(index, ())):
                if m.place and m.place.kind == "c" and m.role in ("at", "to", "of", "object", "host", "mod"):
                    return m.place.country
        return None

    def own_nation(self, sentence: Sentence) -> str | None:
        """The country whose part its own body speaks of: "Niger's army won in the west of the country"."""
        part = _PART.search(sentence.text)
        if part is None:
            return None
        named = {
            m.place.country
            for m in self.by_sentence.get(sentence.index, ())
            if m.place and m.place.kind == "c" and m.start < sentence.start + part.start() and m.role in _OWNING
        }
        return named.pop() if len(named) == 1 else None
