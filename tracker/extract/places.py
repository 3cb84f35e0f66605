"""Where did it happen? The most specific named place of each count, its country, and where the people went.

The names of an article are found once (`toponyms`), their meaning settled by the countries that the article speaks of
(`geography`), and then each count asks: its own clause and sentence (`fitness`), else the article's scene (`setting`).
"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.anothers import counts_nation, lies_elsewhere, totals_more
from tracker.extract.befallen import where_it_befell
from tracker.extract.borders import is_reach, lies_before, measures_border, this_side
from tracker.extract.breadth import HURT, HURT_AT_ONCE
from tracker.extract.carried import Carried
from tracker.extract.count import VOTES, Count
from tracker.extract.currency import is_shared, settle
from tracker.extract.datelines import settle_datelines
from tracker.extract.dates import When
from tracker.extract.departures import home_of, origin_of
from tracker.extract.document import Document
from tracker.extract.dollars import Dollars
from tracker.extract.donors import without_donors
from tracker.extract.electorate import body_of, is_peoples
from tracker.extract.eventplaces import EventPlaces
from tracker.extract.fitness import fit
from tracker.extract.flown import left_camps, stays_at
from tracker.extract.geography import Context, read_context
from tracker.extract.goals import host_of, named_goal
from tracker.extract.hints import victims_of
from tracker.extract.knownevents import Known, first_blow
from tracker.extract.listed import MOVED
from tracker.extract.mentions import Mention
from tracker.extract.narrowing import NARROWER, narrow
from tracker.extract.once import Keeping, once
from tracker.extract.owed import find_fining
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.recalled import recalls_others
from tracker.extract.retorts import struck_back
from tracker.extract.setting import Setting
from tracker.extract.straddling import settle_straddling
from tracker.extract.talks import settle_hosts
from tracker.extract.toponyms import Toponyms, find_toponyms
from tracker.extract.weights import STRONG
from tracker.extract.wholecounts import lies_in
from tracker.extract.worldevents import BY_PLACE
from tracker.extract.written import Naming, Where
from tracker.model import Span

_NEAR: Final = 1800
_CROWD: Final = 30
_WORLDLY: Final = 80  # characters
_LEFT: Final = frozenset({"refugees", "displaced"})
_UNTOLD: Final = frozenset({"total", "nation", "article", "weak"})
_CAME: Final = re.compile(r"\b(?:came|(?:has|have|had) come|arrived|reached|entered|crossed|landed)\b[^.;,]{0,30}$")
_LEFT_FOR: Final = 50  # characters
_LYING: Final = frozenset({"distance", "area"})  # "Lae, 12 km from Madang": nobody who is told of again is in Madang
_COUNTRY_OF: Final = re.compile(r"\b(?:country|nation) of (?:about |some |around |nearly |almost |more than |over )?$")
_THIS_LAND: Final = re.compile(r"\b(?:this|that) (?:[a-z-]+ )?(?:country|nation) of ")  # not its attacker's
_SUBJECTS: Final = frozenset({"agent", "host", "mod", "bare"})
_HOLDING: Final = frozenset({"at", "object", "of", "from"})
_STRUCK: Final = frozenset({"killed", "injured", "casualties", "detained", "missing"})
ONSET: Final = "where the war began"
_INCLUDING: Final = re.compile(r",? (?:including|among them) (?:[a-z]+ ){0,3}")
_ITS_OWN: Final = re.compile(r" [^,;:–—\d-]{0,40}?in (?:the )?")
_THERE_REACH: Final = 50  # characters
_THERE: Final = re.compile(
    r"[^.,;:\d]{0,40}\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|to|in|at)\b)"
)


class Places(Keeping):
    """The places of one article; `place_of` answers for a count."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text
        self._scenes: Setting | None = None  # asked for so often that looking it up by name would tell

    @once
    def _found(self) -> Toponyms:
        return find_toponyms(self.text)

    @once
    def _context(self) -> Context:
        context = read_context(self._found, find_toponyms(self.document.title, headline=True), self.text)
        settle_datelines(context.mentions, self.text)
        settle_hosts(context, self.text)
        return context

    @property
    def _setting(self) -> Setting:
        if self._scenes is None:
            self._scenes = Setting(self.document, self._context)
        return self._scenes

    @once
    def _carried(self) -> Carried:
        return Carried(self.document, self._setting)

    @once
    def _naming(self) -> Naming:
        return Naming(self.document, self._context, self._setting)

    @once
    def _dollars(self) -> Dollars:
        return Dollars(self._setting)

    @once
    def _events(self) -> EventPlaces:
        return EventPlaces(self._setting)

    @property
    def names(self) -> list[Span]:
        """The spans of all recognised place names, in text order."""
        return [m.name for m in self._found.mentions]

    def money_at(self, count: Count, country: str | None) -> str:
        """The unit of a sum that concerns `country`, where the money's word ("pesos") does not tell whose it is."""
        if count.unit == "USD":
            return self._dollars.unit_of(count, country)
        if not is_shared(count.unit):
            return count.unit
        main = max(self._setting.focus.items(), key=lambda row: row[1], default=(None, 0.0))[0]
        told = {m.place.country for m in self._around(count) if m.place} | {country or main}
        monies = {settle(count.unit, self.text, count.numeral.end, nation) or "" for nation in told if nation}
        monies.discard("")
        return monies.pop() if len(monies) == 1 else count.unit

    def place_of(self, count: Count, when: When) -> Where:
        """The place of a count of that day, with the rule that found it."""
        if count.metric in VOTES and (voted := self._body_of(count)) is not None:
            return voted
        if count.metric == "distance" and is_reach(count, self.text):
            return Where(None, None, None, None, None, "reach", None)
        here = self._around(count)
        if count.metric == "money" and len(here) > 1:
            here = without_donors(here, self.text, count.sentence.start)
        destination = named_goal(count, here, self.text) if count.metric in MOVED else None
        best, rule = self._of_fine(count) or self._in_sentence(count, here, destination)
        if best is None and destination and count.metric != "returned":
            best, rule = origin_of(self._setting, count.sentence, destination, count.metric == "displaced"), "origin"
        if best is None:
            best, rule = self._carried.find(count)
            if count.metric in VOTES and best and best.place and best.place.kind != "c":
                best, rule = None, "no body"  # no town of the candidate's: a people votes all over its land
            if count.metric == "refugees" and destination and _one_country(best, destination):
                best, rule = home_of(self._setting, count.sentence, destination) or best, "origin"
        if count.metric == "refugees" and destination and rule == "scene" and self._have_come(best, destination):
            best, rule = destination, "destination"  # "her tenure saw 900,000 who came to Germany": where they are
        if count.metric == "refugees" and rule in _UNTOLD and best and best.place:
            taken = next((m for m in here if m.role in ("host", "agent") and m.end < count.numeral.start), None)
            if taken and best.place.country not in self._setting.told_lands:
                best, rule = taken, "destination"  # "Peru took in 40,000 refugees, Chile 9,000": nothing tells whence
        if recalls_others(self._setting, count, best):
            best, rule = None, "recalled"
        if event := self._events.find(count, best):
            best, rule = event, "event"
        if (struck := self._first_struck(count, best, when)) is not None:
            self._carried.note(count, struck)
            return self._naming.answer(struck, ONSET, None, [])
        if when.span is not None and when.rule.startswith(BY_PLACE):
            struck = where_it_befell(self.text, when.span, self.document.published, best, count.numeral.start)
            if struck is not None:
                return self._naming.answer(struck, BY_PLACE, None, [])
        if best is not None and count.metric not in _LYING:
            self._carried.note(count, best)
        if count.metric == "returned" and destination is not None and rule != "sentence":
            best, rule = destination, "destination"
        if best is not None and destination is None:
            destination = self._goal(count, here, best, rule)
        where = self._naming.answer(best, rule, destination, here)
        if best is not None and where.country is None and (land := settle_straddling(self._setting, count, best)):
            return where._replace(country=land)
        if best is not None and where.country is None and (owner := _owner_of(best, here, self.text)):
            return where._replace(country=owner)
        return where

    def _first_struck(self, count: Count, best: Mention | None, when: When) -> Mention | None:
        """Where the first blow of a known war fell, for a count of its victims that is at `best`, on the other side."""
        known = self._onset
        if known is None or when.as_of != known.first or count.metric not in _STRUCK:
            return None
        if best is not None and best.place is not None and best.place.country == known.country:
            return None
        victims = self._setting.hints.suffering(count.sentence, victims_of(count))
        if victims and victims != known.country:
            return None  # "two Palestinians were killed"
        named = when.rule.startswith("event")  # "at the Nova festival, near the Gaza fence"
        if named or victims or best not in self._setting.by_sentence.get(count.sentence.index, []):
            return self._setting.named_country(known.country)
        struck = next((m for m in self._around(count) if m.place and m.place.country == known.country), None)
        told = self.text[count.sentence.start : count.numeral.start]
        return struck if any(name in told for name in known.strikers) else None

    def _have_come(self, scene: Mention | None, goal: Mention) -> bool:
        """True where people have come to a goal in another country than that of the scene."""
        came = _CAME.search(self.text, max(0, goal.start - _LEFT_FOR), goal.start) is not None
        return came and not _one_country(scene, goal)

    @once
    def _onset(self) -> Known | None:
        return first_blow(self.text, self.document.published)

    def _goal(self, count: Count, here: list[Mention], best: Mention, rule: str) -> Mention | None:
        """Where people went who are counted at `best`, if no "to" tells it: those who came back are there."""
        if count.metric == "returned":
            told = rule in ("sentence", "pointed") and best.role in ("at", "to", "host", "of")
            return best if told and best.joined is None else None
        return host_of(count, here, best, self.text)

    def _around(self, count: Count) -> list[Mention]:
        """The mentions of the count's sentence, in a sentence without end only those near the number."""
        here = self._setting.by_sentence.get(count.sentence.index, [])
        return here if len(here) <= _CROWD else [m for m in here if abs(m.start - count.numeral.start) < _NEAR // 12]

    def _body_of(self, count: Count) -> Where | None:
        """The body that voted; None where a people did."""
        body = body_of(count)
        if body is not None:
            return Where(self.text[body.start : body.end], None, None, None, None, "body", body)
        return None if is_peoples(count) else Where(None, None, None, None, None, "no body", None)

    def _of_fine(self, count: Count) -> tuple[Mention, str] | None:
        """The country that fines, wherever else the sentence tells of: "fined $3m by Norwegian regulators"."""
        fining = find_fining(self._setting, count) if count.metric == "money" else None
        named = self._setting.named_country(fining) if fining else None
        return (named, "fined") if named else None

    def _in_sentence(
        self, count: Count, here: list[Mention], destination: Mention | None
    ) -> tuple[Mention | None, str]:
        """The mention of the count's own sentence that fits best, if any fits."""
        homed = left_camps(count) or count.metric == "damaged"
        victims = None if homed else self._setting.hints.suffering(count.sentence, victims_of(count))
        fled = victims if count.metric in _LEFT else None
        home = None
        left = "" if count.metric == "displaced" else "from"  # nobody is displaced from another's country
        if fled and (
            hosts := [
                m for m in here if m.role != left and m.place and m.place.country != fled and not stays_at(count, m)
            ]
        ):
            # "40,000 Afghans" came from Afghanistan, whoever takes them in
            here, home = [m for m in here if m not in hosts], self._setting.wider(fled)
        if (
            count.metric == "population"
            and here
            and _COUNTRY_OF.search(self.text, max(0, count.numeral.start - 40), count.numeral.start)
        ):
            if self.text.find("he country of ", count.sentence.start, count.numeral.start) >= 0:
                here = [m for m in here if m.start < count.numeral.start]  # "the country of 5 million relies on Chad"
            told_of = _THIS_LAND.search(self.text, max(0, count.numeral.start - 60), count.numeral.start)
            here = [m for m in here if m.place and m.place.kind == "c" and not (told_of and m.role in _SUBJECTS)]
        scored = self._score(count, here, destination, victims)
        best_score, best = max(scored, key=lambda row: row[0], default=(0.0, None))
        if count.metric == "distance" and best and measures_border(count, best, self.text):
            scored = [row for row in scored if lies_before(count, row[1], best)] or scored
            best_score, best = max(scored, key=lambda row: row[0])
        if best and best.word == "officials":  # "officials in Jakarta said ten had died on Lombok"
            told = [row for row in scored if row[1].word != "officials" and row[0] >= STRONG]
            scored = told or scored
            best_score, best = max(scored, key=lambda row: row[0])
        sentence = count.sentence
        if best is None or best_score < STRONG or self._counts_world(count, best):
            return home, "sentence" if home else ""
        if fought := self._setting.front.lost_abroad(count, best, self._setting.focus):
            return self._setting.wider(fought) or best, "sentence"
        if striker := struck_back(self._setting, count, best):
            return self._setting.named_country(striker) or best, "struck back"
        if (side := this_side(self._setting, count, best)) is not None:
            return side, "border"
        if count.metric == "detained" and best.role not in _HOLDING and (held := self._setting.hints.custody(sentence)):
            return self._setting.named_country(held) or best, "custody"
        if any(apart(count, best, self.text) for apart in (lies_elsewhere, totals_more, counts_nation)):
            return self._wider_than(best, here), "sentence"
        end = count.numeral.end
        there = _THERE.match(self.text, end) if self.text.find("there", end, end + _THERE_REACH) >= 0 else None
        if there and best.start > there.end():
            return None, ""  # "24,000 people lived there, refugees from Sudan"
        if there and best.word == "officials":
            return best, "sentence"  # "Police in Londonderry said 12 officers were hurt in riots there"
        nation = best.place.country if best.word == "officials" and best.place and best.place.kind == "c" else None
        if nation and self._setting.lately(count.sentence, nation):
            return None, ""  # "villages were flooded in Hubei. Aid workers in China said 12 had died"
        if best.word == "officials" and best.place and best.is_capital():
            # "the ministry in Havana said"
            goes_on = self._setting.traits(count.sentence).goes_on or self._setting.is_abroad(best)
            goes_on = goes_on or self._follows(count, best)
            wide = self._setting.wider(best.place.country) or self._setting.named_country(best.place.country)
            return (None, "") if goes_on else (wide or best, "sentence")
        if best.word == "officials" and best.place and best.place.kind in "pab" and self._goes_on_from(count, best):
            return None, ""  # "a bridge fell in Lae. Officials in Madang said three others were missing"
        if own := self._setting.hints.at_home(count, best):
            return self._setting.wider(own) or best, "officials"
        return self._of_official(count, narrow(count, scored, self.text)), "sentence"

    def _score(
        self, count: Count, here: list[Mention], destination: Mention | None, victims: str | None
    ) -> list[tuple[float, Mention]]:
        """How well each mention fits; exact for those that may be the best or, lying in it, may stand for it."""
        scored = []
        least = STRONG
        for m in here:
            if m.place:
                score = fit(count, m, self.text, _same(m, destination), victims, least)
                scored.append((score, m))
                if count.metric != "distance" and m.word != "officials":  # neither need be the place in the end
                    least = max(least, score - NARROWER)
        return scored

    def _wider_than(self, best: Mention, here: list[Mention]) -> Mention:
        """The place of the sentence in which one of it lies, else its country."""
        outer = [m for m in here if m is not best and lies_in(best, m) and not lies_in(m, best)]
        country = best.place.country if best.place else None
        return (outer[0] if outer else None) or (self._setting.wider(country) if country else None) or best

    def _follows(self, count: Count, speaker: Mention) -> bool:
        """True where a nation's officials tell of the few hurt by what the sentence before told of in their country:
        "Shells hit Gao. Officials in Bamako said two had died"."""
        traits, index = self._setting.traits(count.sentence), count.sentence.index
        if index == 0 or count.metric not in HURT or count.numeral.value > HURT_AT_ONCE:
            return False
        if traits.leaves_scene or traits.names_country:
            return False
        before = self._setting.scenes_of(self.document.sentences[index - 1])
        nation = speaker.place.country if speaker.place else None
        return any(m.place and m.place.country == nation and m.place.kind != "c" for m, _ in before)

    def _goes_on_from(self, count: Count, speaker: Mention) -> bool:
        """True where officials of a town speak of an event told of just before, elsewhere."""
        if self._setting.is_abroad(speaker):
            return True
        nation = speaker.place.country if speaker.place else None
        if not nation or not self._setting.traits(count.sentence).goes_on:
            return False
        before = self._setting.scenes_of(self.document.sentences[max(0, count.sentence.index - 1)])
        return any(m.place and m.place.country == nation and m.place.kind != "c" for m, _ in before)

    def _of_official(self, count: Count, best: Mention) -> Mention:
        """The region of the official who speaks, not its whole country: "In Peru, the governor of Tacna said"."""
        local = self._setting.hints.local(count.sentence) if best.place and best.place.kind == "c" else None
        told = local is not None and local.word in PLACE_WORDS.local_heads and lies_in(local, best)
        return local if told and local is not None else best

    def _counts_world(self, count: Count, best: Mention) -> bool:
        """True where "worldwide" or "in 70 countries" stands nearer to the number than the place that fits best."""
        start, gap = count.sentence.start, min(_WORLDLY, _apart(count, best))
        worlds = self._setting.traits(count.sentence).worlds
        part = _ITS_OWN.fullmatch(
            self.text, count.numeral.end, best.start
        )  # "in 20 countries, including 590 in Mexico"
        return any(
            _apart(count, Span(start + first, start + last)) < gap
            for first, last in worlds
            if not (part and _INCLUDING.fullmatch(self.text, start + last, count.numeral.start))
        )


def _owner_of(best: Mention, here: list[Mention], text: str) -> str | None:
    """The country whose sea or region a place is called: "Ecuador's Pacific coast"."""
    owners = (m for m in here if m.place and m.place.kind == "c" and text[m.end : best.start] in ("'s ", "’s "))
    return next((m.place.country for m in owners if m.place), None)


def _one_country(m: Mention | None, other: Mention) -> bool:
    return bool(m and m.place and other.place and m.place.country and m.place.country == other.place.country)


def _apart(count: Count, span: Span | Mention) -> int:
    return span.start - count.numeral.end if span.start > count.numeral.start else count.numeral.start - span.end


def _same(m: Mention, other: Mention | None) -> bool:
    return other is not None and (m is other or (m.place == other.place and m.role == "at"))
