"""Where is the scene, when a sentence names no place? The article's event, its wider place, and the country it is
about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property

from tracker.extract.document import Document, Sentence
from tracker.extract.geography import Context
from tracker.extract.mentions import Mention
from tracker.extract.placewords import load_place_words
from tracker.extract.toponyms import Demonym

# How surely a role says that something happened there; from 1 on it places an event.
ROLE = {
    "at": 3.0,
    "object": 2.9,
    "of": 2.3,
    "from": 2.2,
    "to": 2.2,
    "mod": 1.7,
    "host": 1.5,
    "for": 0.95,
    "guess": 1.7,
    "reporter": 0.9,
    "bare": 1.3,
    "dateline": 0.9,
    "container": 0.5,
    "owner": 0.3,
    "source": 0.3,
    "agent": 0.2,
    "speech": 0.5,
    "aside": 0.1,
    "reference": 0.6,
}
STRONG = 1.0
_DEPTH = {"c": 0.0, "w": 0.05, "r": 0.2, "a": 0.5, "x": 0.4, "b": 0.5, "p": 0.5, "m": 0.55}
_WIDTH = {"c": 1.0, "r": 0.34}
_REACH = 5
_HEADING, _FIRST = 60, 8  # characters
_STALE = 0.25  # what a sentence further back costs
_EVENTFUL = 0.3
_MEANT = 1.2
_TITLED, _TITLED_LATE = 0.5, 0.9
_LEAD = -0.9
_OPENS = 0.4
_FOCUS = 1.2
_EVENT = re.compile(
    r"""\b(?:
      the\ (?:\w+\ ){0,2}(?:attacks?|strikes?|blasts?|explosions?|incidents?|shelling|raids?|bombings?|bombardment
      |fighting|battles?
        |clashes|operation|offensive|massacre|ambush|shooting|crash|accident|fire|blaze|earthquake|quake|tremor
        |flood(?:s|ing)?|storm
        |cyclone|hurricane|typhoon|tsunami|landslide|mudslide|eruption|disaster|collapse|stampede|sinking|outbreak
        |epidemic|protests?
        |demonstration|march|rally|area|scene|site|city|town|village|district|province|camp|hospital|school|building
        |apartment|house
        |market|church|mosque|theatre|theater|station|bridge|plant|boat|vessel|ship|plane|train|bus|victims?|dead
        |wounded|injured
        |survivors|bodies|rubble|death\ toll|toll|siege|evacuation|convoy|settlement|neighbou?rhood|island|region|state)
    | the\ (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\ (?:people|men|women|children|dead|victims|killed
      |others)
    | there\b | (?:among|(?:one|two|three|some|most|many|several|half|all|each|both|\d)\ of)\ (?:the|those|them)
    | another | others | the\ same | who\ died | its\ (?:mayor|governor)
    )""",
    re.VERBOSE,
)
_TOTAL = re.compile(
    r"""\b(?:
      since\ (?:the|it|then|last|early|mid|late|fighting|violence|hostilities|january|february|march|april|may|june
      |july|august
        |september|october|november|december|\d|russia|israel|hamas|hezbollah|moscow)
    | so\ far | overall | in\ total | nationwide | altogether
    | across\ the\ (?:country|territory|enclave|region|strip|nation) | in\ the\ (?:country|enclave|territory|war
      |conflict)
    | (?:the|this)\ (?:country|nation)(?:['’]s)?
    )\b""",
    re.VERBOSE,
)
_HAPPENING = frozenset(
    """killed dead died death deaths injured wounded missing displaced fled homeless hit struck attack attacks
    attacked strike
    strikes explosion explosions bombing bombs bombed bombardment shelling shelled quake earthquake flood floods
    flooding
    cyclone storm evacuated arrested detained collapsed destroyed damaged dozens hundreds thousands""".split()
)
_DIGIT = re.compile(r"\d")
_DEFINITE = re.compile(
    r"\bthe (?:\w+ )?(city|town|village|settlement|capital|camp|region|province|oblast|state|district|county"
    r"|governorate|island|country|nation)\b"
)
_KINDS_OF = {
    "city": "p",
    "town": "p",
    "village": "p",
    "settlement": "p",
    "capital": "p",
    "camp": "m",
    "region": "arb",
    "province": "ab",
    "oblast": "a",
    "state": "a",
    "district": "b",
    "county": "b",
    "governorate": "ar",
    "island": "r",
    "country": "c",
    "nation": "c",
}
_WORLD = re.compile(
    r"""\b(?:(?:in|across|to|from|over)\ (?:(?:more\ than|at\ least|some|about|nearly|over)\ )?
      (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens\ of|many|several|most|all)
      \ (?:\w+\ )?(?:countries|nations)
    | worldwide | globally | (?:in|around|across|throughout)\ the\ world)\b""",
    re.VERBOSE,
)
_MOST = re.compile(r"\b(?:largest|worst|biggest|deadliest|most|highest|first|poorest|fastest)\b[^.;\d]{0,50}$")
_MEDIA = frozenset("news newspaper media television tv radio times post".split())
_FRONT = re.compile(r"\b(?:war|invasion|offensive|assault|operation|attack|fighting) (?:of|in|on|against) (?:the )?$")
_LASTING = re.compile(
    r"\bsince (?:the (?:\w+ ){0,2}(?:war|conflict|invasion|offensive|uprising|revolution|start|beginning|outbreak|coup)"
    r"|then)\b"
)
_ACTOR = re.compile(
    r"""[\w.]+(?:[ ]\w+){0,1}[ ](?:air|drone|missile|rocket|artillery|ground|bomb(?:ing)?|aerial|naval)?[
    ]?(?:strikes?|airstrikes?|attacks?|raids?|shelling
      |bombardments?|bombings?|bombs?|missiles?|drones?|rockets?|forces|troops|army|military|soldiers?|warplanes?
      |jets?|invasion|offensive
      |fire|assault|tanks?|navy|ships?|occupation|operation|incursion|settlers?|police|munitions)\b""",
    re.VERBOSE | re.IGNORECASE,
)


class Setting:
    """The scene of an article: what `carried`, `wider` and `hinted` answer for a sentence that names no place."""

    def __init__(self, document: Document, context: Context) -> None:
        self.document, self.context = document, context
        self._traits: dict[int, Traits] = {}
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

    @cached_property
    def focus(self) -> dict[str, float]:
        """How much happens in each country, by where things are said to happen; the most is 1."""
        counts: defaultdict[str, float] = defaultdict(float)
        for weight, mentions in ((1, self.context.mentions), (3, self.context.titled)):
            for m in mentions:
                if m.place and m.place.country:
                    counts[m.place.country] += weight * (0.1 + min(ROLE.get(m.role, 0.0), 3.0))
        for demonym in self.context.demonyms:
            counts[demonym.country] += 0.3
        top = max(counts.values(), default=1.0)
        return {country: n / top for country, n in counts.items()}

    @cached_property
    def _attackers(self) -> set[str]:
        """The countries whose strikes and forces the article speaks of again and again."""
        deeds = Counter(d.country for d in self.context.demonyms if _ACTOR.match(self.document.text, d.start))
        return {country for country, n in deeds.items() if n > 1}

    @cached_property
    def scattered(self) -> bool:
        """True for an article about many countries, none of them more than the others."""
        return bool(self.focus) and 1 / sum(self.focus.values()) < 0.3

    def _scenes(self, index: int) -> list[tuple[Mention, float]]:
        """The mentions of a sentence that place something, with their weight: role, main country, depth, an event
        near."""
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
            if ROLE.get(m.role, 0) >= STRONG and (m.role != "bare" or heading or text[: m.start - start].endswith(": "))
        ]
        if not placing:
            return []
        event = _EVENTFUL if _DIGIT.search(text) or not _HAPPENING.isdisjoint(text.lower().split()) else 0.0
        return [(m, self._weigh(m) + event + (_OPENS if m.start - start < _FIRST else 0.0)) for m in placing]

    def _weigh(self, m: Mention) -> float:
        if m.place is None:
            return -9.0
        focus = self.focus.get(m.place.country or "", 0.0)
        if m.place.country in self._attackers and focus < 1:
            focus -= 0.4

        return ROLE.get(m.role, 0.0) / 3 + _FOCUS * focus + _DEPTH[m.place.kind]

    def carried(self, sentence: Sentence, skip: frozenset[str], country: str | None = None) -> Mention | None:
        """The place of the event that the sentence goes on about: near before, well placed, specific, of the main
        country."""
        key = (sentence.index, skip, country)
        if key not in self._carried:
            self._carried[key] = self._find_carried(sentence, skip, country)
        return self._carried[key]

    def _find_carried(self, sentence: Sentence, skip: frozenset[str], country: str | None) -> Mention | None:
        wanted = self.traits(sentence).kinds_meant
        best, best_score = None, 0.0
        first = max(0, sentence.index - _REACH)
        late = min(0.5, 0.02 * sentence.index)
        near = [(index, 0.3 - _STALE * (sentence.index - index - 1)) for index in range(first, sentence.index)]
        for index, less in [*near, *((i, _LEAD - late) for i in (0, 1) if i < sentence.index)]:
            for m, weight in self._scenes(index):
                score = weight + less + (_MEANT if m.place and m.place.kind in wanted else 0.0)
                if score > best_score and m.role not in skip and self._fits(m, country):
                    best, best_score = m, score
        for m in self.context.titled:
            score = (
                self._weigh(m)
                - (_TITLED if sentence.index < 3 else _TITLED_LATE)
                + (_MEANT if m.place and m.place.kind in wanted else 0.0)
            )
            if score > best_score and m.role not in skip and self._fits(m, country):
                best, best_score = m, score
        return best

    def _fits(self, m: Mention, country: str | None) -> bool:
        return m.place is not None and country in (None, m.place.country)

    def wider(self, country: str | None) -> Mention | None:
        """The country or region that the article is about as a whole (of `country` where given), as it writes it."""
        if country not in self._wider:
            self._wider[country] = self._find_wider(country)
        return self._wider[country]

    def _find_wider(self, country: str | None) -> Mention | None:
        scores: defaultdict[tuple[str, str], float] = defaultdict(float)
        first: dict[tuple[str, str], Mention] = {}
        for weight, mentions in ((1, self.context.mentions), (2, self.context.titled)):
            for m in mentions:
                if m.place and m.place.kind in "cr" and m.place.country and country in (None, m.place.country):
                    key = (m.place.name, m.place.country)
                    scores[key] += weight * (0.2 + min(ROLE.get(m.role, 0.0), 2.5)) * _WIDTH[m.place.kind]
                    first.setdefault(key, m)
        return first[max(scores, key=lambda key: (scores[key], key))] if scores else None

    @cached_property
    def theatre(self) -> Mention | None:
        """Where the war is that the article names: "the invasion of Ukraine", "the war in Gaza"."""
        fronts: list[Mention] = []
        for m in [*self.context.mentions, *self.context.titled]:
            source = self.document.article.title if m in self.context.titled else self.document.text
            if m.place and m.place.country and _FRONT.search(source, max(0, m.start - 40), m.start):
                fronts.append(m)
        told = Counter(m.place.country for m in fronts if m.place)
        most = max(told, key=lambda c: told[c], default=None)
        return next((m for m in fronts if m.place and m.place.country == most), None)

    @cached_property
    def invaders(self) -> set[str]:
        """The countries whose war the article names: "Russia's invasion", "the Russian offensive"."""
        deeds = load_place_words().deeds
        owners = {m.place.country for m in self.context.mentions if m.place and m.role == "owner" and m.word in deeds}
        return {c for c in owners if c}

    def origin(self, sentence: Sentence, goal: Mention) -> Mention | None:
        """Where the people who went to `goal` had come from: the last place left, else the main country."""
        for index in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
            for m in reversed(self.by_sentence.get(index, ())):
                if m.role == "from" and m.place and m.place != goal.place:
                    return m
        main = max(self.focus, key=lambda c: self.focus[c], default=None)
        wide = self.wider(main)
        return wide if wide and goal.place and main != goal.place.country else None

    def suffering(self, sentence: Sentence, who: str | None) -> str | None:
        """The country of those who are counted, if their name tells: "Palestinians", "Iraqi civilians"."""
        start = (who or "").lower()[:5]
        for demonym in self.demonyms_of(sentence) if start else ():
            if self.document.text[demonym.start : demonym.start + 5].lower() == start:
                return demonym.country
        return None

    def hinted(self, sentence: Sentence) -> str | None:
        """The country of which the sentence speaks without placing anything: "Ukrainian officials".

        Whoever attacks tells nothing of where, except in a country that the article is about ("Syrian forces" in
        Syria).
        """
        weak: list[tuple[int, str]] = []
        deeds = load_place_words().deeds
        for demonym in self.demonyms_of(sentence):
            if self.focus.get(demonym.country, 0) == 1 or not _ACTOR.match(self.document.text, demonym.start):
                weak.append((demonym.start, demonym.country))
        for m in self.by_sentence.get(sentence.index, ()):
            if not m.place or not m.place.country or m.word in deeds:
                continue
            claims = m.role == "agent" and m.place.kind == "c" and self.focus.get(m.place.country) == 1
            if m.role in ("owner", "reporter", "host") or claims:
                weak.append((m.start, m.place.country))
        return min(weak)[1] if weak else None

    def local(self, sentence: Sentence) -> Mention | None:
        """The town or region whose official speaks in the sentence: "the governor of Voronezh said". No capital: that
        speaks for its country."""
        for m in self.by_sentence.get(sentence.index, ()):
            if m.word in _MEDIA:
                continue
            if m.role == "owner" and m.place and m.place.kind in "abpmr" and not any(p.flag == "k" for p in m.options):
                return m
        return None

    def demonyms_of(self, sentence: Sentence) -> list[Demonym]:
        """The adjectives and names of people in a sentence."""
        demonyms = self.context.demonyms
        first = bisect_left(demonyms, sentence.start, key=lambda d: d.start)
        return demonyms[first : bisect_left(demonyms, sentence.end, key=lambda d: d.start)]


class Traits:
    """What the wording of a sentence tells of its scene, each trait read when it is first asked for.

    >>> Traits("Four more died in the blast.").goes_on, Traits("Four people died.").goes_on
    (True, False)
    """

    def __init__(self, text: str) -> None:
        self._text = text.lower()

    @cached_property
    def goes_on(self) -> bool:
        """It points back to an event: "the attack", "the two people", "there"."""
        return _EVENT.search(self._text) is not None

    @cached_property
    def sums_up(self) -> bool:
        """It states a total of something longer than one event: "since the war began", "so far"."""
        return _TOTAL.search(self._text) is not None

    @cached_property
    def lasts(self) -> bool:
        """It counts from the beginning of a war or year, which is more than any one scene."""
        return "since " in self._text and _LASTING.search(self._text) is not None

    @cached_property
    def worlds(self) -> tuple[tuple[int, int], ...]:
        """Where it counts over many countries, from its start: "in 29 countries", "worldwide"."""
        text = self._text
        if not ("countries" in text or "nations" in text or "world" in text or "globally" in text):
            return ()
        found = (m.span() for m in _WORLD.finditer(text))
        return tuple((start, end) for start, end in found if not _MOST.search(text, max(0, start - 90), start))

    @cached_property
    def names_country(self) -> bool:
        """It speaks of "the country" without its name."""
        text = self._text
        return ("country" in text or "nation" in text) and any(words in text for words in _COUNTRY)

    @cached_property
    def kinds_meant(self) -> str:
        """The kinds of place that "the city" or "the region" points back to."""
        definite = _DEFINITE.search(self._text) if "the " in self._text else None
        return _KINDS_OF[definite.group(1)] if definite else ""


_COUNTRY = ("the country", "the nation", "this country", "a country of", "a country already", "a nation of")
