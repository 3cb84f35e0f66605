"""Is what is counted of the scene alone, or of more? Parts, lists of places, spans of time, numbers too large."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.cues import perfect
from tracker.extract.document import Document
from tracker.extract.fitness import is_loss
from tracker.extract.mentions import Mention
from tracker.extract.partedplaces import find_whole, joined_with, lists_many
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting
from tracker.extract.unplaced import of_bodies
from tracker.extract.weights import ROLE, STRONG

_VAST = 20_000
_JUST, _LATELY = 2, 3  # sentences
_FEW = 300
_BILLION = 1_000_000_000
_MANY, _TIMES, _LAND = 5_000, 2, 1_000_000
_URBAN = frozenset({"population", "protesters"})
_PEOPLED = frozenset({"person", "household", "building"})
_UNITS = frozenset("province state county district region governorate prefecture".split())
_MOVED_OUT = frozenset({"evacuated", "returned", "released", "rescued"})
HURT = frozenset({"killed", "injured", "missing", "casualties", "rescued"})
HURT_AT_ONCE = 100  # more than one deed hurts
_EITHER = PLACE_WORDS.either
_PARTS = re.compile(
    rf"\b(?:\d[\d,.]*|{_EITHER('few')})"
    r"(?: (?:others?|more|people|dead|deaths|(?:were |have been )?killed|died|of (?:them|whom)))?"
    r" (?:in|at|near) (?:the )?(?:[a-z-]+ ){0,3}(?:of )?$"
    r"|\b(?:half|most|many|some|third|thirds|quarter|majority) of (?:them|whom|those) (?:in|at|near) (?:the )?$"
    r"|\b(?:most|majority|half) of (?:whom|them|those|which|the (?:cases|deaths|dead)) (?:\w+ ){0,2}in (?:the )?$"
    r"|\bincluding (?:an?|the)\b[^.;]* (?:killed|died|found|shot|injured|wounded) (?:in|at|near) (?:the )?$"
)
_SCATTERED = re.compile(  # "forty were killed in various attacks"
    r"\bin (?:various|scattered|(?:several |many |other )?separate|several other"
    r"|(?:a|another) (?:series|string|wave|spate) of)"
    rf" (?:[\w-]+ ){{0,3}}?(?:{_EITHER('incident')}|strike|clashe|airstrike|killing)s\b"
)
_OTHER_TOWNS = re.compile(
    r"\b[Ii]n (?:[a-z]+ |\d+ )?other (?:[a-z]+ )?(?:cities|towns|villages|provinces|districts|regions|areas)\b"
)
_IN_SEVERAL = re.compile(  # "killing at least 269 people in six states"
    r"[^.;:\d]{0,30}? (?:in|across) (?:the )?(?:at least |more than |about )?(?:\d\d?|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|several|many) (?:[a-z]+ )?"
    r"(?P<kind>states|provinces|regions|districts|counties|cities|towns|islands)\b"
)
_DIVISIONS = frozenset({"states", "provinces", "regions"})
_INCIDENT = re.compile(rf"\b(?:{_EITHER('incident')}|bomb|bomber|strike|airstrike|shell|shelling|gunm[ae]n)s?\b")
_DEED_OF_YEAR = re.compile(
    rf"\b(?:an?|another) (?:[\w-]+ ){{0,3}}?(?:{_EITHER('incident')}|strike|flood|storm|outbreak)s?\b[^.;]{{0,60}}?"
    r"\bin (?:(?:early |late |mid-)?[A-Z][a-z]+ )?(?P<year>19\d\d|20\d\d)\b"
)
_LATE = re.compile(r"\bsince (?:last (?:week|weekend|[A-Z]\w+day)|[A-Z]\w+day|yesterday)\b")
_OF_DAY = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last|previous|preceding) (?:24 hours|48 hours|day|two days)\b"
)
_GOVERNMENT = re.compile(
    r"\b[Tt]he (?:[A-Z]\w+ )?(?:government|interior ministry|health ministry"
    r"|(?:national )?disaster (?:management )?agency)\b(?! in [A-Z])"
    r"|\b(?:President|Prime Minister|(?:[Ii]nterim|[Nn]ational) leader) (?:[A-Z][\w’'-]+ ){1,3}(?:said|told|put)\b"
)
_NATIONAL = re.compile(
    r"\b(?:president['’]s office|ministry|general staff|prosecutor[- ]general|armed forces"
    r"|emergency (?:service|situations))\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(  # "wounded in a strike on a convoy": another incident, told of without its place
    rf"\b(?:in|by|when|after) (?:an?|another|separate|other) (?:[\w-]+ ){{0,3}}?(?:{_EITHER('incident')}|strike)s?\b"
)


class Breadth:
    """What the wording and the size of a count tell of how wide a place it is of, set against the scene carried on."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.document, self.setting = document, setting

    def lost_at(self, count: Count, country: str | None, scene: Mention | None) -> bool:
        """True for money lost at the scene: not of another country, nor a nation's billions in a town."""
        if scene is None or scene.place is None or not is_loss(count) or country not in (None, scene.place.country):
            return False
        return count.numeral.value < _BILLION or scene.place.kind not in "pbm"

    def outgrows(self, count: Count, scene: Mention | None) -> bool:
        """True where what is counted is of more than the scene: more people than live there, or those of a year or of
        another time, in an article that turned to the scene by the way."""
        if scene is None or scene.place is None or count.metric in ("troops", "distance", "area"):
            return False
        text = count.sentence.text
        if scene.place.kind in "pbma" and "other " in text and _OTHER_TOWNS.search(text):
            return True  # "there were protests in six other cities"
        if scene.place.kind in "pbma" and self.in_several(count, scene.place.kind == "a"):
            return True
        if count.metric == "protesters":
            return False
        place, traits = scene.place, self.setting.traits(count.sentence)
        least = max(_MANY, _TIMES * place.population) if place.population else _VAST
        town = _is_town(scene) and place.kind in "pa" and count.metric != "population"
        if town and count.unit in _PEOPLED and count.numeral.value > least:
            return True
        if (
            place.kind in "ab"
            and count.unit in _PEOPLED
            and count.numeral.value > _TIMES * max(place.population, _LAND)
        ):
            return True  # "seven million have been displaced": not of the one region told of just before
        spot = place.kind in "pbm" or any(p.kind == "p" for p in scene.options[:2])
        if spot and scene.kind_word not in _UNITS and " in " in text and _SCATTERED.search(text):
            return not (self._names_scene(count, scene) or traits.kinds_meant)
        if place.kind in "pbma" and self._of_old(count, scene):
            return not self._names_scene(count, scene)
        if traits.turns and place.kind in "pbma":
            return not self._names_scene(count, scene)
        if not traits.looks_back or traits.goes_on or place.kind not in "pbma":
            return False
        if self._names_scene(count, scene) or self.document.text.startswith(" more ", count.numeral.end):
            return False  # "rain has forced thousands more to leave"
        titled = any(m.place == place for m in self.setting.context.titled)
        return place.kind in "pm" or not (titled or self.document.sentence_at(scene.start).index < _JUST)

    def in_several(self, count: Count, wide: bool = False) -> bool:
        """True for what is counted "in six states", of which none is named; for a `wide` scene not "in six towns"."""
        told = _IN_SEVERAL.match(self.document.text, count.numeral.end)
        return told is not None and (not wide or told["kind"] in _DIVISIONS)

    def _of_old(self, count: Count, scene: Mention) -> bool:
        """True for what another deed of an earlier year did: "an attack in January 2015 that killed 12"."""
        told, year = _DEED_OF_YEAR.search(count.sentence.text), self.document.published.year
        if told is None or int(told["year"]) >= year:
            return False
        return told["year"] not in self.document.sentence_at(scene.start).text

    def _names_scene(self, count: Count, scene: Mention) -> bool:
        """True where the sentence itself names the scene, in whatever role."""
        return any(m.place == scene.place for m in self.setting.by_sentence.get(count.sentence.index, ()))

    def overseen(self, count: Count, scene: Mention | None) -> bool:
        """True where a body that looks on a whole country counts ("the WHO said 72 had died"), and not on one scene."""
        traits = self.setting.traits(count.sentence)
        if scene is None or scene.place is None or count.unit not in _PEOPLED or count.metric in _MOVED_OUT:
            return False
        town = scene.place.kind in "pbm" or any(place.kind == "p" for place in scene.options[:2])
        if not town or traits.goes_on or traits.kinds_meant:
            return False
        text = count.sentence.text
        return PLACE_WORDS.overseeing.search(text) is not None or of_bodies(text) is not None

    def of_day(self, count: Count, scene: Mention | None) -> bool:
        """True where a national body tells what a day brought, or what the toll is: "six died in the past day",
        "the toll rose to 6,841, the government said"."""
        if scene is None or scene.place is None or scene.place.kind not in "pbm" or count.unit not in _PEOPLED:
            return False
        text = count.sentence.text
        if count.numeral.value >= _FEW and "toll" in text and _GOVERNMENT.search(text):
            return True
        return _OF_DAY.search(count.sentence.text) is not None and _NATIONAL.search(count.sentence.text) is not None

    def whole_of(self, scene: Mention) -> Mention | None:
        """What holds a scene that is only one of many listed: "Puno, Cusco and Tacna were hit. 61,000 fled"."""
        sentence = self.document.sentence_at(scene.start)
        listed = joined_with(scene, self.setting.by_sentence.get(sentence.index, ()))
        if not lists_many(listed, self.document.text):
            return None
        before = range(sentence.index, max(-1, sentence.index - _LATELY), -1)
        near = [m for index in before for m in self.setting.by_sentence.get(index, ())]
        return find_whole(listed, near) or self.setting.country_of_all(listed)

    def part(self, count: Count) -> Mention | None:
        """The place of a part of what is counted: "three died, one in Lae and two in Madang"; the whole is wider."""
        end = count.numeral.end
        if count.unit not in _PEOPLED or count.numeral.value < 2:
            return None
        for m in self.setting.by_sentence.get(count.sentence.index, ()):
            if m.start > end and ROLE.get(m.role, 0.0) >= STRONG and m.place and m.place.kind != "c":
                return m if _PARTS.search(self.document.text, end, m.start) else None
        return None

    def is_large(self, count: Count, scene: Mention | None) -> bool:
        """True for a total of something longer than one event, or a number too large for one, if not the scene's."""
        vast = count.numeral.value >= _VAST and count.unit in _PEOPLED
        sums = self.setting.traits(count.sentence).sums_up or vast
        return sums and not (scene is not None and self.is_local(count, scene))

    def of_incident(self, count: Count, country: str | None, scene: Mention | None) -> bool:
        """True for the few whom one deed hurt, told of just behind the scene by a country's own officials or of its own
        people: "A blast hit Kano. Nigerian police said nine had died"; what they sum up is of the country."""
        if scene is None or scene.place is None or scene.place.country != country or scene.place.kind not in "pba":
            return False
        if count.metric not in HURT or count.numeral.value > HURT_AT_ONCE or scene in self.setting.context.titled:
            return False
        sentence, traits = count.sentence, self.setting.traits(count.sentence)
        told = self.document.sentence_at(scene.start)
        if sentence.index - told.index > _LATELY + 1 or perfect(count) or self.setting.by_sentence.get(sentence.index):
            return False
        if traits.leaves_scene or traits.names_country or _OF_ITS_OWN.search(sentence.text):
            return False
        return _INCIDENT.search(self.document.text, told.start, told.end) is not None

    def is_local(self, count: Count, scene: Mention) -> bool:
        """True where even a large number, or a small one "so far", is of the scene told of just before."""
        sentence, place = count.sentence, scene.place
        traits = self.setting.traits(sentence)
        if place is None or scene in self.setting.context.titled or traits.names_country or traits.lasts:
            return False
        apart = sentence.index - self.document.sentence_at(scene.start).index
        if traits.sums_up and "since" in sentence.text and _LATE.search(sentence.text):
            return apart <= _JUST
        if traits.sums_up:
            return apart <= _JUST and count.numeral.value < _FEW and (place.kind in "pbm" or _is_town(scene))
        return (
            apart <= _LATELY
            and (place.kind in "ab" or scene.kind_word in _UNITS)
            and not (_is_town(scene) and count.metric not in _URBAN)
        )


def _is_town(scene: Mention) -> bool:
    """True for a town, be it a division of its country too: "Nairobi", not "Nairobi county"."""
    place = scene.place
    known = place is not None and (place.kind == "p" or any(p.kind == "p" for p in scene.options[:2]))
    return known and scene.kind_word not in _UNITS
