"""Who states a figure? The person or body that the article gives for a number, or nobody but the article itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from tracker.extract.antecedents import Antecedents, Voice
from tracker.extract.count import Count
from tracker.extract.denials import DENIED
from tracker.extract.document import Document, Sentence
from tracker.extract.hearing import Hearing
from tracker.extract.persons import unowned
from tracker.extract.quoted import Quoted
from tracker.extract.reach import Attribution, lost_stops
from tracker.extract.speakers import Speaker
from tracker.extract.speechwords import ACTORS, HEADS, TIME
from tracker.extract.untrue import said_untrue
from tracker.extract.vouched import vouched_for
from tracker.lexicon.claimants import ClaimantLexicon, load_claimants
from tracker.lexicon.places import load_gazetteer
from tracker.lexicon.speech import load_speech
from tracker.model import Span

_CONTRAST: Final = re.compile(r"[,;] (?:while|whereas|but|although|though)\b|;")
# "(OCHA, 30 Sep 2013)", "(Source: UNHCR, June 2015)"
_SOURCE: Final = re.compile(
    r"""
    \((?:[Ss]ources?:\ ?)?
    (?P<name>[A-Z][^(){}\d,;]{1,60})
    (?:,\ |\ )(?:\d{1,2}/)?(?:\d{1,2}\ )?
    (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\ )?\d{4}\)
    """,
    re.VERBOSE,
)
_CLOSED: Final = re.compile(r" \((?P<name>[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2})\)[.\s]*$")
_LED_TO: Final = re.compile(r"^(?:['’]?s |of |at |in )(?:the )?")  # "one [of the] organisers"
_GLOSS: Final = re.compile(r"\s[–—-]\s")
_RELATIVE: Final = re.compile(r", (?:where|which|who)\b")
_LISTS: Final = re.compile(r"(?: that)?:")  # "the ministry said that:" opens a list
_INCLUDED: Final = re.compile(r"th(?:ese|ose) [a-z]+ includ")  # "These violations included"
# "…, an area of Vale, about [15 km north of Rush]", "the Varna works [300 miles east of Sofia]"
_BEHIND_PLACE: Final = re.compile(
    r"(?:, (?:an? [a-z ]{1,30} )?|\b(?:in|at|to|near|from|of) (?:the )?(?:[A-Z][\w’'-]+ ){1,3})"
    r"(?:about |around |some |roughly |just |approximately )?$"
)
_APPOSED: Final = re.compile(
    r", (?:which (?:is|lies|sits|stands) )?(?:an? [a-z ]{1,30} )?"
    r"(?:about |around |some |roughly |just |approximately )?$"
)
_OPENS_AFAR: Final = re.compile(  # "[40 miles to the north], a …"
    r"(?:About |Some |Around |Roughly |More than |Nearly |Approximately )?$"
)
_LENGTH: Final = re.compile(r"(?<![a-z])(?:km|kilomet(?:er|re)s?|miles?)\b")
_LIES: Final = re.compile(
    r"[ -]?(?:km|kilomet(?:er|re)s?|miles?)\b(?: \([^)]{1,30}\))? (?:to the )?(?:north|south|east|west|from|off)"
)
# "Nepal has reported 65 deaths and [Bangladesh] another 30", "Norway pledged $20 million and [Sweden] $10 million"
_GAPPED: Final = re.compile(
    r"(?:[,;]| and| while) (?:and )?(?:the )?"
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}|[A-Z]{2,}|[a-z]+(?: (?!a[ts]\b)[a-z]+)?)"
    r"(?P<at> at| as)?(?: another| a further| about| some| nearly| over| more than)? [$€£]?$"
)
_COUNTING: Final = frozenset(("police", "government", "army", "military", "opposition", "party", "ministry", "union"))
_JOINTS: Final = (" and ", " while ", ", ", "; ")
_STATING: Final = frozenset(("said before", "counted by body", "recorded by body", "logged by body"))
_DIGIT: Final = re.compile(r"\d")
_TOLD: Final = re.compile(r"\b(?:told|tells) (?:about |around |some |nearly |more than |over |a crowd of )?$")
_AGENCY: Final = r"(?P<name>[A-Z][A-Za-z/]+(?: [A-Z][a-z]+){0,4}|[Tt]he agency)(?: \([A-Z]+\))?(?:, [^,.;:]{3,60},)? "
_HELPER: Final = re.compile(
    _AGENCY + r"(?:(?:has |have |had |also |already ){0,2}"
    r"(?:reached|assisted|supported|helped|prepositioned|pre-positioned|treated|served|fed|vaccinated)\b"
    r"|(?:plans|aims|hopes|intends|is aiming|is planning|expects) to )"
)
_MOVER: Final = re.compile(
    _AGENCY + r"(?:(?:has |have |had |also |already ){0,2}"
    r"(?:moved|relocated|evacuated|transferred|repatriated|resettled|registered|transported|airlifted|flown)\b"
    r"|(?:is|was|are) (?:caring for|looking after|hosting|sheltering|moving|relocating|evacuating|helping)\b)"
)
_AIDED: Final = {"assisted": _HELPER, "evacuated": _MOVER, "returned": _MOVER, "refugees": _MOVER, "displaced": _MOVER}
_TELLING: Final = frozenset(("said after", "said by"))
_GIVEN: Final = frozenset(("money", "equipment", "mass", "troops"))  # "Spain will send 40 tanks"
_BOUGHT: Final = frozenset(("equipment", "mass"))
_ASKING: Final = re.compile(r"\b(?:ask|call|request|advocat|seek|sought)\w*$")
_SUFFERED: Final = frozenset(
    ("killed", "injured", "casualties", "missing", "damaged", "magnitude", "infected", "detained")
)
_PLEDGING: Final = frozenset(("pledge", "appeal", "gift"))
_OTHERS_DO: Final = re.compile(
    r", (?:but|while|whereas) (?!it\b|he\b|she\b|they\b|also\b|only\b)"
    r"[A-Za-z][^,]{3,40} (?:ha(?:s|ve)|said|says|want|ask)"
)
_AMID: Final = re.compile(r"\b(?:as|after|when|while|amid|following|where|which|since|because) ")
_ASKED: Final = re.compile(
    r"[^,;:.]*\bto (?:help|assist|feed|reach|support|aid|treat|vaccinate|provide|shelter|protect|serve)\b"
)
_ITEMS: Final = 15  # lines
_ITEM: Final = re.compile(r"[ \t]*(?:[-–—•*·o]\s|\d|[A-Z][\w .'’-]{1,40}: )")
_LED_BY_TIME: Final = re.compile(  # "[Last year] the figure was 300"
    r"(?:(?:in|on|at|by|for|during) [\w ]{2,24}|last [a-z]+"
    r"|(?:a|the) [a-z]+ (?:earlier|before)|the previous [a-z]+|yesterday),? (?=th)"
)
_PEOPLED: Final = re.compile(  # "The mayor said rebels held the city, which has a population of 300,000": explained
    r", which (?:has|is home to|is inhabited by|houses) [^.,;\d]{0,40}$|, home to [a-z ]{0,30}$"
    r"|\b(?:an?|the) (?:[\w-]+ ){0,4}(?:city|town|village|country|nation|island|region|settlement|district|centre"
    r"|center|community|capital|port|state|territory|enclave|hub) of (?:[a-z]+ ){0,3}$"
)
_CARRY: Final = load_speech().carry


class Claim(NamedTuple):
    """Who states a figure: `name` as short as the text allows, the body a person speaks for, kind, rule and words."""

    name: str
    body: str | None
    kind: str
    rule: str
    span: Span | None


class Claimants:
    """Answers, for one article, who states each of its counts; sentences are analysed only when asked about."""

    def __init__(self, document: Document, lexicon: ClaimantLexicon | None = None) -> None:
        self.document = document
        self._lexicon = lexicon or load_claimants()
        self._voices: dict[int, list[Voice]] = {}
        self._stops: dict[int, list[int]] = {}
        self._hearing = Hearing(document, self._lexicon)
        self._antecedents = Antecedents(document, self._lexicon, self._hearing)

    def claimant_of(self, count: Count) -> Claim | None:
        """The claimant of a count; None where the article states it in its own voice."""
        sentence, at = count.sentence, count.numeral.start
        quoted = self._hearing.quotes.index_at(at)
        if quoted is not None:
            said = Quoted(self.document, self._hearing, self._antecedents, self.voices_of).speaker_of(quoted)
            if said:
                return self._claim(said.speaker, said.rule)
        voice = self._voice_over(sentence, at, count.metric)
        if (voice and voice.attribution.rule == DENIED) or said_untrue(sentence, at):
            return None
        claim = self._claim(voice.speaker, voice.attribution.rule) if voice else None
        if claim and voice and (other := self._beside(voice.attribution, claim, at)):
            return other
        if claim and claim.span and count.metric == "distance" and _explains(self.document.text, claim.span, count):
            return None
        if claim and count.metric == "population" and _PEOPLED.search(self.document.text, max(0, at - 60), at):
            return None
        claim = claim or self._vouched(sentence) or self._carried(sentence)
        claim = claim or self._sourced(sentence, at) or self._listed(at)
        return self._helper(sentence, at, _AIDED[count.metric]) if claim is None and count.metric in _AIDED else claim

    def _beside(self, attribution: Attribution, claim: Claim, at: int) -> Claim | None:
        """Who does as the speaker does, in a clause without a verb: "and [Bangladesh] another 30", "[locals] at 40"."""
        text, low = self.document.text, max(attribution.end, at - 70)
        if attribution.end >= at or not any(text.find(mark, low, at) >= 0 for mark in _JOINTS):
            return None
        m = _GAPPED.search(text, low, at)
        if m is None or m.end() != at or not _DIGIT.search(text, attribution.end, m.start()):
            return None
        put = attribution.rule in ("puts at", "gave")  # "gave the toll as 112, the rebels as 400"
        if bool(m["at"]) != put:
            return None
        country = self._lexicon.country_of(m["name"])
        named = (country is not None and (put or country.name == m["name"])) or self._lexicon.known(m["name"])
        named = named or (_is_place(claim.name) and _is_place(m["name"]))
        if not named and not (_speaks(m["name"]) and (put or attribution.rule in _STATING)):
            return None
        return Claim(m["name"], None, self._lexicon.identify(m["name"]).kind, "beside", Span(*m.span("name")))

    def _listed(self, at: int) -> Claim | None:
        """The claimant of a list's opening line ("The ministry said:"), for a number in one of its items."""
        text = self.document.text
        start = text.rfind("\n", 0, at) + 1
        for _ in range(_ITEMS):
            if not start or not _ITEM.match(text, start):
                return None
            end = start - 1
            start = text.rfind("\n", 0, end) + 1
            while start and not text[start:end].strip():
                end = start - 1
                start = text.rfind("\n", 0, end) + 1
            if text[start:end].rstrip().endswith(":"):
                voices = self.voices_of(self.document.sentence_at(max(start, end - 1)))
                voices = [v for v in voices if start <= v.attribution.start < end]
                return self._claim(voices[-1].speaker, "listed") if voices else None
        return None

    def _helper(self, sentence: Sentence, at: int, pattern: re.Pattern[str]) -> Claim | None:
        """The aid agency that tells how many it has reached ("WFP has reached 10 million people")."""
        for m in pattern.finditer(self.document.text, sentence.start, at):
            span = Span(*m.span("name"))
            topic = self._antecedents.topic(sentence) if m.group("name").endswith(" agency") else None
            name = topic.name if topic else m.group("name")
            known = next((part for part in (name, *name.split("/")) if self._lexicon.known(part)), "")
            kind = self._lexicon.identify(known).kind
            if known and kind in ("un", "ngo"):
                return Claim(name, None, kind, "helped by body", span)
        return None

    def _voice_over(self, sentence: Sentence, at: int, metric: str) -> Voice | None:
        """Who speaks by the sentence's own attributions; news agencies only where no one else states it."""
        voices = self.voices_of(sentence)
        if not voices:
            return None
        text = self.document.text
        stops = self._stops.get(sentence.index)
        if stops is None:
            stops = self._stops[sentence.index] = lost_stops(sentence)
        covering = [v for v in voices if _covers(v.attribution, at, stops, text)]
        covering = [v for v in covering if not _addressed(v.attribution, at, text)]
        if metric != "money":  # "police seek 40 men" appeals for nothing, "seek $2 million to feed 40,000" does
            covering = [
                v for v in covering if v.attribution.rule != "appeal" or _asked(v.attribution, at, text, metric)
            ]
        covering = [v for v in covering if v.attribution.rule not in _PLEDGING or not _turned(v.attribution, at, text)]
        if metric in _SUFFERED:
            covering = [v for v in covering if not _promised_amid(v.attribution, at, text)]
        covering = [v for v in covering if v.attribution.rule != "gift"] or (covering if metric in _GIVEN else [])
        return _nearest([v for v in covering if not v.media] or covering, at, self.document.text)

    def _claim(self, speaker: Speaker, rule: str) -> Claim:
        body = speaker.body
        if speaker.person and body is None:
            body = self._antecedents.body_of(speaker.name)
        body = _as_body(body) if body else None
        kind = self._lexicon.identify(speaker.name, body).kind
        return Claim(speaker.name, body, kind, rule, Span(speaker.start, speaker.end))

    def voices_of(self, sentence: Sentence) -> list[Voice]:
        """The attributions of a sentence whose speaker is known, in text order."""
        known = self._voices.get(sentence.index)
        if known is not None:
            return known
        voices: list[Voice] = []
        self._voices[sentence.index] = voices
        for attribution, written in self._hearing.hear(sentence):
            speaker = self._antecedents.resolve(written, sentence, voices)
            if speaker:
                media = not speaker.person and self._lexicon.identify(speaker.name, speaker.body).kind == "media"
                voices.append(Voice(attribution, speaker, media))
        return voices

    def _sourced(self, sentence: Sentence, at: int) -> Claim | None:
        """The source in brackets within the sentence or right behind it ("… fled. (OCHA, 30 Sep 2013)")."""
        text, last = self.document.text, sentence.end + 3
        if text.find("(", at, last) < 0:
            return None
        if named := self._bracketed(sentence, at):
            return named
        found = _SOURCE.search(text, at, last + 90)
        if found is None or found.start() > last or "\n" in text[at : found.start()]:
            return None
        name = found.group("name").strip()
        if not (self._lexicon.known(name) or name.isupper() or len(name.split()) <= 4):
            return None
        kind = self._lexicon.identify(name).kind
        return Claim(name, None, kind, "source in brackets", Span(*found.span("name")))

    def _bracketed(self, sentence: Sentence, at: int) -> Claim | None:
        """The body in brackets that ends a line ("200 drowned off Oster (UNHCR)"), unless it shortens its own name."""
        text = self.document.text
        found = _CLOSED.search(text, max(at, sentence.end - 60), sentence.end)
        if found is None or self._lexicon.identify(found["name"]).kind not in ("un", "ngo", "government", "military"):
            return None
        before = text[at : found.start()].rstrip().rpartition(" ")[2].lower()
        if not self._lexicon.known(found["name"]) or before in self._lexicon.written_names(found["name"]):
            return None
        kind = self._lexicon.identify(found["name"]).kind
        return Claim(found["name"], None, kind, "source in brackets", Span(*found.span("name")))

    def _vouched(self, sentence: Sentence) -> Claim | None:
        """The claimant that the next sentence only gives ("That is according to the mayor")."""
        voice = vouched_for(self.document, sentence, self.voices_of)
        return self._claim(voice.speaker, "vouched for next") if voice else None

    def _carried(self, sentence: Sentence) -> Claim | None:
        """The claimant of the sentence before, where the wording goes on with the same report ("The figure …")."""
        if sentence.index == 0:
            return None
        opening = sentence.text[:70].lower()
        led = _LED_BY_TIME.match(opening)
        opening = opening[led.end() :] if led else opening
        if not (opening.startswith(_CARRY) or _INCLUDED.match(opening)):
            return None
        voices = self.voices_of(self.document.sentences[sentence.index - 1])
        voices = [v for v in voices if v.attribution.rule not in ("pledge", "appeal")] or voices
        return self._claim(voices[-1].speaker, "carried on") if voices else None


def _is_place(name: str) -> bool:
    find = load_gazetteer().find
    return bool(find(name) or find(name.rpartition(" ")[0]))  # "Nara Prefecture"


def _speaks(name: str) -> bool:
    """Whether words in lower case tell who counts, and where nothing lies ("opposition groups", "the government")."""
    first, _, last = name.rpartition(" ")
    return first not in ("a", "an", "one") and last in ACTORS and (last.endswith("s") or last in _COUNTING)


def _as_body(body: str) -> str | None:
    """The words for which a person speaks, without what only led to them; None where they name no body."""
    body = _LED_TO.sub("", body)
    words = body.split()
    named = any((w[0].isupper() and w.lower() not in TIME) or unowned(w.lower()) in HEADS for w in words)
    return body if named else None


def _asked(attribution: Attribution, at: int, text: str, metric: str) -> bool:
    """Whether an appeal says whom it is to help with a number ("seeks $2 million to feed 40,000"), or is for it."""
    if metric in _BOUGHT and _ASKING.search(text, attribution.start, attribution.end):
        return True  # "called for 60 howitzers"
    return attribution.end < at and _ASKED.match(text, attribution.end, at) is not None


def _promised_amid(attribution: Attribution, at: int, text: str) -> bool:
    """Whether a number only tells amid what something was promised ("pledged aid after a quake killed 40")."""
    promised = attribution.rule in ("pledge", "appeal") and attribution.end < at
    return promised and _AMID.search(text, attribution.end, at) is not None


def _turned(attribution: Attribution, at: int, text: str) -> bool:
    """Whether a number stands in a clause of others ("promised to send 10, but its advisers have called for 300")."""
    return attribution.end < at and _OTHERS_DO.search(text, attribution.end, at) is not None


def _addressed(attribution: Attribution, at: int, text: str) -> bool:
    """Whether a number counts those who are told ("the mayor told hundreds of mourners")."""
    return attribution.end <= at < attribution.end + 25 and bool(_TOLD.search(text[attribution.end - 5 : at]))


def _explains(text: str, speaker: Span, count: Count) -> bool:
    """Whether a distance only says where something lies, which the article explains to what a speaker said."""
    sentence, number = count.sentence, count.numeral
    if speaker.end < number.start:  # "on a base – a town 20 miles south of Haifa"
        bracket = text.rfind("(", speaker.end, number.start)
        inside = bracket > 0 and text.find(")", bracket, number.start) < 0
        if _LENGTH.search(text, speaker.end, text.rfind(" ", 0, bracket - 1) if inside else number.start):
            return False  # "the epicentre was 9 km (6 miles) east of Oster, 73 km north of Vall"
        return bool(_GLOSS.search(text, speaker.end, number.start)) or _lies(text, number.start, number.end)
    if _APPOSED.search(text[max(0, number.start - 45) : number.start]) and _LIES.match(text, number.end):
        closed = text.find(",", number.end, speaker.start)  # "the plant, 40 km north of Oster, burned down, he said"
        return closed >= 0 and text.find(",", closed + 1, speaker.start) >= 0
    opens = _OPENS_AFAR.match(text, sentence.start, number.start)
    return opens is not None and opens.end() == number.start and _LIES.match(text, number.end) is not None


def _lies(text: str, start: int, end: int) -> bool:
    """Whether a number only says where the place before it lies (", about 15 km north of Haifa")."""
    return bool(_BEHIND_PLACE.search(text[max(0, start - 45) : start]) and _LIES.match(text, end))


def _covers(attribution: Attribution, at: int, stops: list[int], text: str) -> bool:
    """Whether a number at offset `at` lies in the attribution's reach, with no new sentence in between."""
    forward, backward = attribution.forward, attribution.backward
    if not ((forward and forward[0] <= at < forward[1]) or (backward and backward[0] <= at < backward[1])):
        return False
    low, high = sorted((at, attribution.start))
    between = stops[bisect_right(stops, low) : bisect_right(stops, high)]
    if between and low < at and _LISTS.match(text, attribution.end):
        between = [stop for stop in between if not text[stop : stop + 1].isdigit() and text[stop - 2 : stop] != "  "]
    return not between


def _within(inner: Attribution, outer: Attribution) -> bool:
    """Whether one attribution stands between the speaker and the verb of another."""
    return outer.start < inner.start and inner.end <= outer.end


def _nearest(voices: list[Voice], at: int, text: str) -> Voice | None:
    """The attribution that governs the number: the nearest before it, else the nearest after, else an aside before."""
    before = [v for v in voices if v.attribution.start < at and v.attribution.forward]
    after = [v for v in voices if v.attribution.start > at]
    firm = [v for v in before if not v.attribution.aside]
    own = bool(after) and after[0].attribution.rule == "according to" and bool(firm)
    if own and _RELATIVE.search(text, firm[-1].attribution.end, at):
        return after[0]  # "X alleges an expulsion from the towns, where 40 fled, according to Y"
    if len(firm) == 2 and firm[0].attribution.rule == "citing" and not after:
        return firm[0]  # "Citing the hospital, the paper said"
    last = firm[-1].attribution if firm and not after else None
    if last and (handed := [v for v in before if v.attribution.rule == "citing" and _within(v.attribution, last)]):
        return handed[-1]  # "The daily El Sol, quoting the governor, said"
    counted = bool(firm) and firm[-1].attribution.rule.endswith(" by body") and not firm[-1].speaker.person
    if counted and after and after[0].speaker.person and after[0].attribution.rule in _TELLING:
        return after[0]  # "The agency has registered 4,000, its spokesman Otto Lang said"
    if firm and not (after and _CONTRAST.search(text, firm[-1].attribution.end, at)):
        return firm[-1] if after else before[-1]
    if after:
        return after[0]
    return before[-1] if before else None
