"""What does the wording of a sentence tell of its scene? Whether it goes on about an event, sums up or points back."""

from __future__ import annotations

import re

from tracker.extract.once import Keeping, once
from tracker.extract.placewords import PLACE_WORDS

_EVENT = re.compile(
    r"""\b(?:
      (?:the|that|this)\ (?:\w+\ ){0,2}(?:attacks?|damage|strikes?
      |blasts?|explosions?|incidents?|shelling|raids?|bombings?|bombardment
      |fighting|battles?
        |clashes|operation|offensive|massacre|ambush|shooting|crash|accident|fire|blaze|earthquake|quake|tremor
        |flood(?:s|ing)?|storm
        |cyclone|hurricane|typhoon|tsunami|landslide|mudslide|eruption|disaster|collapse|stampede|sinking|outbreak
        |epidemic|protests?
        |demonstration|march|rally|area|scene|site|city|town|village|district|province|camp|hospital|school|building
        |apartment|house
        |market|church|mosque|theatre|theater|station|bridge|plant|boat|vessel|ship|plane|train|bus|victims?|dead
        |wounded|injured
        |survivors|bodies|rubble|(?:death\ )?toll(?!\ since)|siege|evacuation|convoy|settlement|neighbou?rhood
        |island|region|state)\b
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
_DEFINITE = re.compile(
    r"t(?<!\wt)he (?:\w+ )?(city|town|village|settlement|capital|camp|region|province|oblast|state|district|county"
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
    | (?:in|across|to)\ (?:the|all|these|those)\ (?:\d+|two|three|four|five|six|seven|eight)\ (?:[\w-]+\ )?
      (?:countries|nations)
    | (?:in|across)\ (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\ (?:[\w-]+\ ){2,3}(?:countries|nations)
    | (?:\d+|two|three|four|five|six|seven|eight|nine|ten|most|many|all)
      \ of\ the\ (?:[\w-]+\ ){0,3}?(?:countries|nations)
    | (?<!%\ of\ )(?<!cent\ of\ )world-?wide | globally | (?:in|around|across|throughout)\ the\ world
    | (?:\d+|twenty|thirty|dozens\ of|many|several)\ (?:countries|nations)\ (?:have|had)
      \ (?:\w+\ )?(?:reported|confirmed|recorded)
    | 1[89]\d\d\ (?:[\w"'“”-]+\ ){0,3}(?:pandemic|epidemic)
    | (?:cause|spark|become|in|to)\ an?\ (?:[\w"'“”-]+\ ){0,4}pandemic
    | global\ (?:\w+\ )?(?:toll|total|tally|count|cases|deaths|hunger|prices|pandemic|caseload|figures?|rate|population
        |economy|output|trade|workforce)
    | the\ world['’]s\ (?:[\w-]+\ )?(?:population|people|children|economy|poor|refugees|hungry)
    | (?:covid-19|covid|coronavirus|influenza|flu|h1n1|aids|hiv)\ (?:pandemic|epidemic)
      \ (?:(?:has|have|had|that|which|is\ thought\ to\ have|is\ estimated\ to\ have)\ )*
      (?:killed|claimed|caused|cost|left|infected|wiped))\b""",
    re.VERBOSE,
)
_MOST = re.compile(
    r"\b(?:largest|worst|biggest|deadliest|most|highest|first|poorest|fastest|more than any(?: other)?"
    r"|any other)\b(?! (?:vulnerable|needy|affected|at[- ]risk|deprived)\b)[^.;\d]{0,50}$"
)
_NATIONWIDE = re.compile(
    r"\b(?:(?:across|throughout|all over|around|over) (?:the|this) (?:whole |entire )?(?:country|nation)|nation-?wide"
    r"|country-?wide|in (?:\d+|several|many|most|all) (?:states|provinces|regions|governorates|departments)"
    r"|(?:elsewhere )?in the (?:whole|entire|rest of the) country)\b"
)
_EITHER = PLACE_WORDS.either
_WAR_TOLL = re.compile(  # "the decades-old conflict which has claimed 60,000 lives", "violence that has already killed"
    rf"\b(?:{_EITHER('unrest')}|offensive|(?:military|retaliatory|bombing|air) campaign)s?"
    rf" (?:[^.;,]{{0,50}}? )?(?:(?:that|which) (?:has |have |had )?|has |have )"
    r"(?:already |so far |now |also )*(?:killed|claimed|cost|uprooted|left)\b"
)
_CRACKDOWN = re.compile(  # "a crackdown that has seen 300 killed", "the revolt, in which 300 died"
    r"\b(?:crackdown|purge|revolt|uprising|revolution)s?\b(?: [^.;,\d]{0,50}?)?,?"
    r" (?:(?:that|which) (?:has|have)|has|have|in which|during which)"
    r" (?:[^.;,]{0,40}? )?(?:killed|claimed|cost|left|seen|died|jailed|arrested|dead)\b"
)
_IN_WAR = re.compile(  # "killed in Chad's military campaign"
    r"\b(?:killed|died|displaced|wounded|injured) (?:[a-z]+ ){0,3}?in (?:\w+['’]s? (?:[\w-]+ ){0,2}"
    r"(?:war|offensive|campaign|crackdown|onslaught)|the (?:[a-z-]+ )?(?:war|conflict|uprising|revolution"
    r"|insurgency))\b"
)
_LASTING = re.compile(
    r"\bsince (?:the (?:\w+ ){0,2}(?:war|conflict|invasion|offensive|uprising|revolution|start|beginning|outbreak|coup)"
    r"|then)\b"
    r"|\bsince (?:the )?(?:[\w-]+ ){0,2}(?:fighting|violence|unrest|protests|uprising|hostilities|crackdown|crisis)"
    r" (?:began|erupted|broke out|started|flared)\b(?! (?:up )?(?:on|late|early|last|over|in|yesterday)\b)"
)
_WHOLE = re.compile(r"\b(?:overall|combined|national|nationwide) (?:\w+ ){0,2}toll\b")
_HABIT = re.compile(
    r"\b(?:in recent (?:years|decades)|this (?:year|season|summer|winter)(?: alone)?"
    r"|(?:over|in|during|for) the (?:past|last) (?:\w+ )?(?:years|decades?|year)|(?:every|each|last) year"
    r"|(?:in|since) (?:19|20)\d\d|(?:a|the) year (?:earlier|before|ago)"
    r"|(?:killed|dead|died|deaths|toll) (?:\w+ ){0,4}this (?:week|month)"
    r"|(?:over|in|during|for) the (?:past|last|previous) (?:\w+ )?(?:weeks|months)"
    r"|(?:this|last|past) (?:week|month) alone"
    rf"|(?:years?|months?|weeks?|decades?|days)(?: of|-long|-old) (?:[\w-]+ ){{0,3}}?(?:{_EITHER('unrest')})"
    rf"|(?:{_EITHER('unrest')}) (?:that|which) (?:has|have|had) (?:\w+ )?(?:killed|claimed|left|displaced)"
    rf"|since (?:{_EITHER('months')})|between (?:{_EITHER('months')}) and)\b"
)
_OF_DAY = re.compile(
    r"\b(?:[Tt]h(?:e|is|at)|[A-Z]\w+day['’]s|[Tt]oday['’]s|[Yy]esterday['’]s) (?:\w+ )?"
    rf"(?:{PLACE_WORDS.either('incident')})\b"
)
_TURNS = re.compile(
    r"(?:Separately|Elsewhere(?! in)|In (?:another|a separate|an unrelated) \w+"
    r"|In other (?:developments|news|incidents))\b"
)
_WIDE_EVENT = re.compile(rf"\b(?:{_EITHER('wide_events')})\b")
_WORLD_BODY = re.compile(r"\b(?:WHO|World Health Organi[sz]ation|Johns Hopkins)\b")
_PARTITIONED = ("country", "nation", " states", " provinces", " regions", " governorates", " departments")
_COUNTRY = ("the country", "the nation", "this country", "a country of", "a country already", "a nation of")


class Traits(Keeping):
    """What the wording of a sentence tells of its scene, each trait read when it is first asked for.

    >>> Traits("Four more died in the blast.").goes_on, Traits("Four people died.").goes_on
    (True, False)
    """

    def __init__(self, text: str) -> None:
        self._written, self._text = text, text.lower()

    @once
    def names_event(self) -> bool:
        """It speaks of an event told of already: "the attack", "Sunday's earthquake".

        >>> Traits("Sunday's attack was the worst.").names_event, Traits("An attack was feared.").names_event
        (True, False)
        """
        return _OF_DAY.search(self._written) is not None

    @once
    def goes_on(self) -> bool:
        """It points back to an event: "the attack", "the two people", "there"."""
        return _EVENT.search(self._text) is not None

    @once
    def sums_up(self) -> bool:
        """It states a total of something longer than one event: "since the war began", "so far"."""
        return _TOTAL.search(self._text) is not None

    @once
    def lasts(self) -> bool:
        """It counts from the beginning of a war or year, which is more than any one scene."""
        since = "since " in self._text and _LASTING.search(self._text) is not None
        tolls = _WAR_TOLL, _IN_WAR, _CRACKDOWN
        return since or any(toll.search(self._text) is not None for toll in tolls)

    @once
    def whole(self) -> bool:
        """It names the toll of all: "the overall death toll", which points back to no one scene."""
        return "toll" in self._text and _WHOLE.search(self._text) is not None

    @once
    def looks_back(self) -> bool:
        """It tells of what is usual, of a year, or of another year: "more than 300 have died this year"."""
        return _HABIT.search(self._text) is not None

    @once
    def worlds(self) -> tuple[tuple[int, int], ...]:
        """Where it counts over many countries, from its start: "in 29 countries", "worldwide"."""
        text = self._text
        if not any(word in text for word in ("countries", "nations", "world", "global", "demic")):
            return ()
        found = (m.span() for m in _WORLD.finditer(text))
        return tuple((start, end) for start, end in found if not _MOST.search(text, max(0, start - 90), start))

    @once
    def of_wide_event(self) -> bool:
        """It tells of what befell many countries: "the six million Jews murdered in the Holocaust"."""
        return _WIDE_EVENT.search(self._written) is not None

    @once
    def of_world_body(self) -> bool:
        """It names a body that counts the sick of the world."""
        return _WORLD_BODY.search(self._written) is not None

    @once
    def turns(self) -> bool:
        """It turns to another event than the one told of before: "Separately", "In a separate incident".

        >>> Traits("Separately, the army said two had died.").turns, Traits("The army said two had died.").turns
        (True, False)
        """
        return self._written[:1] in ("S", "E", "I") and _TURNS.match(self._written) is not None

    @once
    def leaves_scene(self) -> bool:
        """It tells of more than the scene before, or of something else."""
        return self.sums_up or self.looks_back or self.nationwide or self.turns

    @once
    def nationwide(self) -> bool:
        """It counts over a whole country: "across the country"."""
        text = self._text
        return any(word in text for word in _PARTITIONED) and _NATIONWIDE.search(text) is not None

    @once
    def names_country(self) -> bool:
        """It speaks of "the country" without its name."""
        text = self._text
        return ("country" in text or "nation" in text) and any(words in text for words in _COUNTRY)

    @once
    def kinds_meant(self) -> str:
        """The kinds of place that "the city" or "the region" points back to."""
        definite = _DEFINITE.search(self._text) if "the " in self._text else None
        return _KINDS_OF[definite.group(1)] if definite else ""
