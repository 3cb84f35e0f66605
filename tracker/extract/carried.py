"""Where did it happen, when the count's own sentence names no place? The event told of before, or the wider country."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.extract.accused import find_accuser
from tracker.extract.ahead import belongs, find_ahead
from tracker.extract.anothers import is_compared
from tracker.extract.atsea import AtSea
from tracker.extract.attacked import Attacked
from tracker.extract.bearings import find_latest, find_office, find_subject, find_there, strays
from tracker.extract.borders import lies_by_border
from tracker.extract.breadth import Breadth
from tracker.extract.continued import adds_to_same, adds_to_world, fate_of_part, is_held_against, tells_of_same
from tracker.extract.count import Count
from tracker.extract.currency import is_home_money
from tracker.extract.document import Document
from tracker.extract.extents import Extents
from tracker.extract.fitness import fit
from tracker.extract.flown import left_camps
from tracker.extract.gifts import find_aided, find_receiver, gives_abroad
from tracker.extract.heldabroad import where_held
from tracker.extract.hints import victims_of
from tracker.extract.listed import states
from tracker.extract.mentions import Mention
from tracker.extract.owed import adds_to_sum, find_supported
from tracker.extract.placeroles import ARREST
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting
from tracker.extract.tallies import Tallies, ties
from tracker.extract.weights import ROLE
from tracker.extract.wholecounts import WholeCounts, lies_in
from tracker.extract.wider import find_nation, is_beside

_NEAR: Final = 1800  # characters
_FEW: Final = 300
_FITS: Final = 0.6
_LAND_OF: Final = re.compile(r"\b(?:country|nation) of (?:[a-z]+ ){0,3}$")
_ILL: Final = re.compile(
    r"\b(?:cases|infections?|infected|virus|disease|outbreak|epidemic|flu|fever|cholera|measles)\b"
)
_LANDS: Final = re.compile(r"\b(?:in|across|to) (?:the|all|these|those) (?:\w+ ){1,2}(?:countries|nations)\b")
_PASSED: Final = frozenset({"aside", "speech", "source"})
_ARMS: Final = frozenset({"equipment", "troops"})
_PEOPLED: Final = frozenset({"person", "household", "building"})
_HINTED, _TOLD = 0.35, 0.5
_TALLIED: Final = frozenset({"infected", "killed", "in_need"})
_BEFALLS: Final = frozenset({"killed", "injured", "missing", "casualties"})
_IN_PART: Final = re.compile(  # of the country of the dateline
    r"(?<!based )\b(?:in|across|throughout) the (?:far |remote |troubled |country['’]s )?"
    r"(?:(?:north|south)-?(?:east|west)?|east|west|centre|center|central(?= ))"
    r"(?:ern)?\b(?! [A-Z]| of the (?:city|town|capital|province|region|state|island))"
)
_LATELY: Final = 2  # sentences


class Answer(NamedTuple):
    """The place that a count takes from the article, None for none, and the rule that found it."""

    mention: Mention | None
    rule: str


class Carried:
    """The places that counts take from the article around their sentence. Counts are asked in text order: a sentence
    that tells of the same people as the one before takes its answer (`note`)."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.document, self.setting = document, setting
        self.breadth, self.attacked = Breadth(document, setting), Attacked(document, setting)
        self.tallies, self.extents = Tallies(document.text), Extents(document, setting)
        self._at_sea = AtSea(setting)
        self._answered: dict[int, Mention] = {}
        self._sums: dict[int, Mention] = {}
        self._fates: dict[str, Mention] = {}
        self._whole = WholeCounts(document, setting)
        self._outgrown: dict[int, Mention] = {}
        self._worldly = set[int]()

    def note(self, count: Count, mention: Mention) -> None:
        """Keeps the answer for a count, for a sentence that tells of the same people after it."""
        self._answered[count.sentence.index] = mention
        if count.metric == "money":
            self._sums[count.sentence.index] = mention
        self._fates[count.metric] = mention
        self.tallies.note(count, mention)

    def find(self, count: Count) -> Answer:
        """The place for a count: that of the same people, of the world (None), what the sentence's own words tell,
        the country or region at large for a total, else the scene carried on."""
        before = self._answered.get(count.sentence.index - 1) if self._continues(count) else None
        if before is not None:
            before = self._whole_of(count.sentence.index - 1, before)
        if before is None and is_held_against(count):
            before = self._answered.get(count.sentence.index)  # "Peru has 876 cases, up from 501"
        before = before or self._fates.get(fate_of_part(count) or "")
        if before is not None:
            return Answer(before, "continued")
        goes_on = count.sentence.index - 1 in self._worldly and adds_to_world(count.sentence)
        if self.setting.traits(count.sentence).worlds or (
            count.metric in _TALLIED and (goes_on or self.setting.of_world(count.sentence))
        ):
            self._worldly.add(count.sentence.index)
            lands = _LANDS.search(self.document.text, count.sentence.start, count.sentence.end)
            return Answer(self.setting.region if lands else None, "world")
        if (
            count.metric == "magnitude"
            and "arlier" not in count.sentence.text
            and (shaken := self.extents.shaken(count.sentence))
        ):
            return Answer(shaken, "shaken")
        if sea := self._at_sea.find(count):
            return Answer(sea, "at sea")
        country, scene = self._scene(count)
        if large := self._whole.goes_on(count, scene):
            return Answer(large, "nation")
        answer = self._told(count, country, scene) or self._at_large(count, country, scene) or self._rest(count, scene)
        if answer.rule == "scene" and (wide := self._whole.told_with(count, answer.mention)):
            return Answer(wide, "told with the whole")
        self._whole.note(count, answer.mention, answer.rule)
        ahead = find_ahead(self.document, self.setting, count) if count.metric in _BEFALLS else None
        return (
            Answer(ahead, "ahead")
            if ahead and belongs(self.setting, count, answer.mention, answer.rule, ahead)
            else answer
        )

    def _whole_of(self, index: int, part: Mention) -> Mention:
        """What holds the places that a sentence counted one by one, if `part` is one of them, else `part`."""
        scenes = self.setting.scenes_of(self.document.sentences[index])
        whole = scenes[0][0] if len(scenes) == 1 else part
        return whole if whole is not part and lies_in(part, whole) else part

    def _continues(self, count: Count) -> bool:
        """True where a sentence goes on about the people of the one before, or counts others beside them."""
        if tells_of_same(count.sentence):
            return True
        if not adds_to_same(count) or self.setting.hints.demonyms_of(count.sentence):
            return False
        traits = self.setting.traits(count.sentence)
        return not (traits.leaves_scene or traits.worlds)

    def _told(self, count: Count, country: str | None, scene: Mention | None) -> Answer | None:
        """What the sentence's own words tell: whose war, whose courts, "in the city"."""
        setting, sentence, at = self.setting, count.sentence, _country_of(scene)
        meant = setting.pointed(sentence, count.numeral.start)
        if meant and meant.places:
            return Answer(meant.mention, "pointed")
        if there := find_there(setting, count.sentence):
            return Answer(there, "there")
        if latest := find_latest(setting, sentence):
            return Answer(latest, "latest")
        if stating := self._stating(count) or find_accuser(setting, count):
            return Answer(stating, "stated")
        if defended := self.attacked.defender(count):
            return Answer(defended, "defended")
        if aimed := self.attacked.aimed(count):
            return Answer(aimed, "aimed")
        if suffered := self.attacked.suffered(count):
            return Answer(suffered, "suffered")
        if front := self._front(count, country, scene):
            return Answer(front, "front")
        held = setting.hints.custody(sentence) if count.metric == "detained" else None
        if held and held != at and (wide := setting.wider(held)):
            return Answer(wide, "custody")
        force = setting.hints.armed(sentence) if count.metric in _ARMS else None
        inside = scene is not None and scene.place is not None and scene.place.kind != "c"
        if force and (force != at or inside) and (wide := setting.wider(force)):
            return Answer(wide, "force")
        if given := find_receiver(setting, count, country):
            return Answer(given, "given")
        if aided := find_aided(setting, count) or self._owed(count):
            return Answer(aided, "given")
        if setting.scattered and not self._has_scene(count, country, scene):
            return Answer(None, "scattered")
        if meant and (count.metric == "money" or not (scene and lies_in(scene, meant.mention))):
            return Answer(meant.mention, "pointed")
        return None

    def _owed(self, count: Count) -> Mention | None:
        """The country of whom a sum supports, or of the sum in the sentence before that it adds to."""
        if count.metric != "money":
            return None
        country = find_supported(self.setting, count)
        if country:
            return self.setting.named_country(country)
        return self._sums.get(count.sentence.index - 1) if adds_to_sum(count) else None

    def _stating(self, count: Count) -> Mention | None:
        """The country that tells of its own: "Peru said 12 people had died"; of the dead one that is in the story."""
        for m in self.setting.by_sentence.get(count.sentence.index, ()):
            if states(count, m, self.document.text):
                focus = self.setting.focus.get((m.place and m.place.country) or "", 0.0)
                told = focus >= _TOLD or self.setting.scattered or count.metric not in _BEFALLS
                told = told or self.setting.tells_of(m.place and m.place.country)
                return m if told or self._of_disease(count) else None
        return None

    def _of_disease(self, count: Count) -> bool:
        """True where a sentence or the one before tells of an illness, of which each country has its own dead."""
        before = self.document.sentences[max(0, count.sentence.index - 1)]
        return _ILL.search(self.document.text, before.start, count.sentence.end) is not None

    def _front(self, count: Count, country: str | None, scene: Mention | None) -> Mention | None:
        """The seat of the war that the sentence names, or in which the army that it names lost people."""
        setting, sentence, at = self.setting, count.sentence, _country_of(scene)
        front, here = setting.front, setting.by_sentence.get(sentence.index, ())
        if (invaded := front.invaded(count)) and (wide := setting.wider(invaded)):
            return wide
        if (since := front.since(count, here)) and not setting.traits(sentence).kinds_meant:
            return since
        fresh = self._fresh(count, scene) and not front.counts_war(sentence)
        seat = None if country or fresh else front.seat(count, setting.focus)
        if seat and seat != at and (wide := setting.wider(seat)):
            return wide
        armies = {d.country for d in setting.hints.demonyms_of(sentence)} | setting.hints.acting(sentence)
        return front.losses(count, country or at, armies)

    def _fresh(self, count: Count, scene: Mention | None) -> bool:
        """True where an event was told of just before, at a place and not on the way from or to it."""
        if scene is None or scene in self.setting.context.titled or scene.role not in ("at", "object", "of", "guess"):
            return False
        return count.sentence.index - self.document.sentence_at(scene.start).index <= 1

    def _has_scene(self, count: Count, country: str | None, scene: Mention | None) -> bool:
        """True where even in an article about many countries something ties the sentence to one."""
        traits = self.setting.traits(count.sentence)
        titled = scene is not None and scene in self.setting.context.titled
        near = scene is not None and 0 <= count.sentence.start - scene.start < _NEAR
        return bool(country) or near or titled or traits.goes_on or traits.names_country

    def _in_passing(self, count: Count, wide: Mention, scene: Mention | None) -> bool:
        """True for a sum that only a country named by the way would have: of a story about a firm, about a person."""
        country = _country_of(wide)
        if self.setting.tells_of(country) or is_home_money(count.unit, country):
            return False
        return scene is None or self.document.sentence_at(scene.start).index < count.sentence.index - _LATELY

    def _at_large(self, count: Count, country: str | None, scene: Mention | None) -> Answer | None:
        """The country or region at large, for money, totals, large numbers and word of a nation."""
        setting, sentence, text = self.setting, count.sentence, self.document.text
        part = self.breadth.part(count)
        if part and country in (None, _country_of(part)) and (wide := setting.country_of_all([part])):
            return Answer(wide, "whole")
        traits = setting.traits(sentence)
        own = setting.own_nation(sentence) if traits.names_country else None
        if own and own != _country_of(scene) and (wide := setting.wider(own)):
            return Answer(wide, "nation")
        at = country or (setting.nation(sentence) if traits.names_country else None) or _country_of(scene)
        if country is None and strays(setting, count, scene):
            at = setting.main
        if count.metric == "population" and _LAND_OF.search(text, sentence.start, count.numeral.start):
            wide = setting.wider(at or setting.main)
            return Answer(wide, "nation") if wide else None
        if count.metric == "money" and country is None and gives_abroad(setting, count):
            at = setting.main
        if count.metric == "money" and not self.breadth.lost_at(count, country, scene) and (wide := setting.wider(at)):
            if country is None and self._in_passing(count, wide, scene):
                return Answer(None, "passing")
            return Answer(wide, "nation")
        local = setting.hints.local(sentence)
        if traits.nationwide or traits.whole:
            of = _country_of(local) or at
            named = setting.named_country(of) if traits.nationwide else setting.wider(of)
            if wide := (find_nation(setting.context, of) if of else None) or named:
                return Answer(wide, "nation")
        spoken = local is not None and local.word in PLACE_WORDS.local_heads
        if local and (spoken or scene is None or not lies_in(scene, local)):
            return Answer(local, "local")
        office = find_office(setting, sentence) if count.metric not in _BEFALLS else None
        if office and scene and lies_in(scene, office):
            return Answer(office, "local")
        if over := self._outgrown.get(sentence.index) or self._over(count, scene):
            self._outgrown[sentence.index] = over
            return Answer(over, "outgrown")
        if self.breadth.of_incident(count, country, scene):
            return None
        if (self.breadth.overseen(count, scene) or self.breadth.of_day(count, scene)) and (wide := setting.wider(at)):
            return Answer(wide, "overseen")
        if self.breadth.outgrows(count, scene) and (wide := setting.wider(at)):
            return Answer(wide, "nation")
        large = self.breadth.is_large(count, scene)
        nation = count.metric in ("population", "refugees") and traits.names_country
        if ((large or country) and (traits.whole or not traits.goes_on)) or traits.lasts or traits.nationwide or nation:
            wide = setting.wider(at) or (setting.named_country(at) if traits.lasts else None)
            return Answer(wide, "total" if large else "nation") if wide else None
        return None

    def _over(self, count: Count, scene: Mention | None) -> Mention | None:
        """The country of an event of which the scene is one spot, or whose count is more than those of its places."""
        if scene is None or scene.place is None or scene.place.kind == "c" or count.unit not in _PEOPLED:
            return None
        spread = self.extents.of(count.sentence)
        if spread and spread.place and spread.place.country == scene.place.country and not ties(count.sentence.text):
            return spread
        first = self.document.sentence_at(scene.start).index
        lead = self.setting.by_sentence.get(0, ())
        spread_out = first == 1 and (len(lead) > 1 or any(m.place and m.place.kind == "c" for m in lead))
        opening = scene in self.setting.context.titled or first < 2 - spread_out
        parts = self.tallies.outgrown(count, scene, opening)
        if not parts:
            return None
        wide = self.setting.wider(scene.place.country)
        if wide and any(m.place == wide.place for m in parts):  # "Gaza", which may be all that is told of
            return find_nation(self.setting.context, scene.place.country or "")
        return self.setting.country_of_all(parts)

    def _rest(self, count: Count, scene: Mention | None) -> Answer:
        """The scene, else a place that the sentence names weakly, else what the article is about."""
        if subject := find_subject(self.setting, count, scene):
            return Answer(subject, "subject")
        if speaks := self._speaking(count, scene):
            return Answer(speaks, "speakers")
        if scene is not None:
            town = scene.place is not None and scene.place.kind in "pm"
            if town and _IN_PART.search(count.sentence.text) and (wide := self.setting.wider(_country_of(scene))):
                return Answer(wide, "part")  # "two more died in the south"
            seat = scene.place is not None and scene.place.kind == "m" and scene.place.flag == "k"
            if seat and count.metric != "protesters" and (wide := self.setting.wider(_country_of(scene))):
                return Answer(wide, "nation")  # "he told the White House that two had died"
            return Answer(self.breadth.whole_of(scene) or scene, "scene")
        weak = [
            m
            for m in self.setting.by_sentence.get(count.sentence.index, [])
            if m.role not in _PASSED
            and not is_compared(m, self.document.text)
            and not (m.place and m.place.country != self.setting.main and lies_by_border(m, self.document.text))
            and not (m.inner is not None and m.inner.role in _PASSED)
            and (m.start < count.numeral.start or fit(count, m, self.document.text, False, None, _FITS) > _FITS)
        ]
        headed = weak and all(m.role in ("dateline", "container") for m in weak)
        if headed and (_IN_PART.search(count.sentence.text) or self.breadth.in_several(count)):
            weak = [wide] if (wide := self.setting.wider(_country_of(weak[0]))) else weak
        if weak:
            best = max(weak, key=lambda m: ROLE.get(m.role, 0))
            if best.word == "officials" and best.is_capital():
                best = self.setting.named_country(_country_of(best)) or best  # "officials in Manila put the toll at 40"
            return Answer(best, "weak")
        if hinted := self.setting.hints.hinted(count.sentence):  # a country hardly told of, but no other
            return Answer(self.setting.wider(hinted) or self.setting.home, "nation")
        if self.setting.scattered:
            return Answer(None, "scattered")
        befell = count.unit in _PEOPLED or count.metric in ("damaged", "attacks")
        home = self.setting.home if befell else self.setting.national
        wide, main = self.setting.wider(None), self.setting.main
        wide = self.setting.named_country(main) if is_beside(self.setting.context, wide, main) else wide
        invaded = PLACE_WORDS.invaded.get(_country_of(wide) or "") if befell else None
        if invaded and self.setting.focus.get(invaded, 0.0) >= _HINTED:
            wide = self.setting.wider(invaded) or wide
        return Answer(wide or home, "article")

    def _speaking(self, count: Count, scene: Mention | None) -> Mention | None:
        """The town of those who tell what they see there: "Witnesses in Osh said …; hundreds of homes burned"."""
        if self.setting.traits(count.sentence).goes_on or count.unit not in _PEOPLED:
            return None
        here = self.setting.by_sentence.get(count.sentence.index, ())
        told = [m for m in here if m.word == "officials" and m.place and m.place.kind in "pm"]
        seat = len(told) == 1 and (self.setting.is_abroad(told[0]) or told[0].is_capital())
        return told[0] if len(told) == 1 and not seat and _country_of(told[0]) == _country_of(scene) else None

    def _scene(self, count: Count) -> tuple[str | None, Mention | None]:
        """The country that the sentence hints at, and the scene carried on, in that country where it has one."""
        setting = self.setting
        skip = frozenset({"from"}) if count.metric in ("attacks", "money", "returned") else frozenset[str]()
        skip = frozenset({ARREST}) if count.metric in _BEFALLS else skip
        if count.metric in ("distance", "area"):
            return None, setting.carried(count.sentence, skip)
        victims = None if left_camps(count) else setting.hints.suffering(count.sentence, victims_of(count))
        few = count.numeral.value < _FEW
        foreign = victims and few and count.metric in _BEFALLS and setting.focus.get(victims, 0) < _HINTED
        foreign = foreign and not setting.hints.tries(count.sentence, victims)
        if foreign and (there := setting.carried(count.sentence, skip)):
            return None, there  # "three Jordanians" of the UN's dead in Haiti
        if count.metric == "detained" and few and (held := where_held(setting, count, skip)):
            return None, held
        if victims:
            scene = setting.carried(count.sentence, skip, victims)
            few = few and "separate" not in count.sentence.text and self._fresh(count, scene)
            return None if few else victims, scene or setting.wider(victims)
        country = setting.hints.hinted(count.sentence, count.metric == "attacks")
        scene = setting.carried(count.sentence, skip)
        if country and _country_of(scene) != country:
            known = setting.focus.get(country, 0) >= _HINTED or setting.lately(count.sentence, country)
            known = known or count.metric == "infected"  # "Fiji's government said ten pupils were ill": its own
            if not known and not setting.hints.is_domestic(count.sentence, country):
                return None, scene
            own = setting.carried(count.sentence, skip, country)
            far = None if own or setting.traits(count.sentence).names_event else setting.wider(country)
            scene = own or far or scene
        return country, scene


def _country_of(m: Mention | None) -> str | None:
    return m.place.country if m and m.place else None
