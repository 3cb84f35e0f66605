"""What do the words before a place's name make of it: a scene, a way out, a goal, a speaker, part of a name?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import PLACE_WORDS, PlaceWords
from tracker.lexicon.places import load_gazetteer

_MEASURED: Final = re.compile(
    r"""(?:\d|ten|dozen|hundred|few|several|some|two|three|four|five|six)\S*[ -]
    (?:km|kms|kilomet\w+|mi|miles?|met(?:er|re)s?|m|minutes?|hours?)\b
    (?:[ ]?[(\[][^)\]]{1,20}[)\]])?[^.;,\d]{0,45}(?:capital,[ ])?$          # 20 miles (33 km) to the south of
    """,
    re.VERBOSE,
)
_UNIT: Final = re.compile(r"[ -](?:km|kms|kilomet\w+|mi|miles?|met(?:er|re)s?|m|minutes?|hours?)\b")
_SET_ASIDE: Final = re.compile(
    r"\b(?:in addition to|besides|apart from|aside from|compared (?:with|to))\b[^,;.]*$", re.IGNORECASE
)
_SPEECH: Final = (
    re.compile(  # "told reporters in Geneva", "said in Madrid": where the words fell, not what they tell of
        r"\b(?:(?:told|telling) (?:[\w.’'-]+ ){1,4}|(?:said|saying|[Ss]peaking|spoke|speaks) (?:(?:on|this|last) \w+ )?"
        r"|[Ss]peaking (?:on|to|at|during|from|with) (?:[\w.’'-]+ ){1,4}"
        r"|(?:press|news) (?:conference|briefing) (?:on \w+ )?"
        r"|\b(?:interview|statement|speech|remarks|report) (?:(?:issued|released|made|given) )?(?:on \w+ )?)"
        r"in (?:the )?(?:(?:(?:north|south)?(?:east|west)|north|south)ern )?$"
    )
)
_SAYING: Final = tuple(
    "said saying peaking spoke speaks conference briefing interview statement speech remarks report".split()
)
_STAY: Final = re.compile(  # "Addressing reporters in Brussels, the envoy said": where the speaker is
    r"(?:^|[.!?”\"]\s+)(?:(?:Speaking|Addressing|Briefing|Testifying)\b|(?:At|After|Before|During) (?:an? |the )?"
    r"(?:[a-z-]+ ){0,3}?(?:summit|conference|hearing|briefing|talks|forum|assembly)\b"
    r"|From (?:his|her|their) (?:[a-z-]+ )?(?:exile|headquarters)\b)[^.;,“”\d]{0,60} (?:in|from|at) (?:the )?$"
)
_STAY_OPENS: Final = re.compile(r"[ABDFST](?:t |fter |efore |uring |rom [ht]|peaking|ddressing|riefing|estifying)")
_TELLER: Final = re.compile(  # "said Musa Bello, who fled to Mubi": where the speaker went
    r"\b(?:said|says|told [\w ]{2,20}|added|recalled) (?:[A-Z][\w.’'-]+ ){1,4}?, who\b[^.;\"”]*$"
    r"|\b(?:said|says|told [\w ]{2,20}|added|recalled) (?:[A-Z][\w.’'-]+ ?){1,4}, who\b[^.;\"”]*$"
)
_BY_PHONE: Final = re.compile(
    r"\b(?:said|told|spoke|speaking|reached|interview(?:ed)?)\b[^.;,\"”]{0,30} by (?:\w+ )?(?:tele)?phone (?:from|in) $"
)
_EXTENT: Final = re.compile(  # "the river stretches from Qinghai to Shanghai"
    r"\b(?:linking|links|connecting|connects|running|runs|stretch(?:es|ing)|extends|extending|flows|flowing)\b"
    r"(?:[^.;,]|[.,](?=\d))*$"
)
_THEN_SAYS: Final = re.compile(  # "[Brussels], the UN envoy said"
    r"[^,;.\d]{2,40},? [^;.,\d]{2,60} (?:said|says|told|added|warned|announced|put|claimed|estimated|acknowledged)\b"
)
_BY_NAME: Final = re.compile(r"\bIslamic State (?:of|in) (?:Iraq and (?:the )?)?$")  # of the group, not of a place
_STARTED: Final = re.compile(  # "fighting that began in Gao has spread to Kidal"
    r"\b(?:that|which) (?:had |has |have )?(?:first |earlier )?(?:began|begun|started|erupted|originated)"
    r" in $"
)
_SPREADS: Final = re.compile(r"[^.;]{2,40}\b(?:spread|moved|reached|engulfed)\b")
_SPREAD_TO: Final = re.compile(  # "died in an outbreak that has spread to the capital": not only there
    r"\b(?:that|which) (?:has |have |had )?(?:also |now |since |already )?spread (?:from [^.;,]{2,30} )?to (?:the )?$"
)
_STAYS: Final = frozenset(["in", "from", "at"])
_ACCESS: Final = re.compile(  # "a crossing point into Poland", "the road to Basra": what leads there is not there
    r"\b(?:crossings?|crossing points?|roads?|routes?|gateways?|highways?|links?|pipelines?|railways?|railroads?)"
    r" (?:in)?to (?:[a-z-]+ ){0,3}(?:[A-Z][a-z]+ (?:member|ally) )?$|\b(?:closest|nearest)(?: \w+){0,3} to (?:the )?$"
)
_LEADING: Final = tuple("crossing road route gateway highway link pipeline rail closest nearest".split())
_LATELY: Final = re.compile(  # "since Russia invaded Ukraine", "since protests erupted in Daraa": when, not where
    r"\b(?:[Ss]ince|[Ii]n response to|[–—] the day|[Aa] (?:day|week|month|year) after) (?:[\w’'-]+ ){0,5}"
    r"(?:invaded|invasion of|attacked|annexed|(?:began|started|erupted|broke out|flared)(?: up)? in) (?:[a-z-]+ ){0,4}$"
)
_LIKEWISE: Final = re.compile(  # "like the ones in Cairo", "causing outrage in Cairo"
    r"\b(?:(?:like|similar to) (?:the |those |that )(?:\w+ ){0,3}|(?:outrage|condemnation|alarm|anger|concern|headlines"
    r"|shock) )(?:in|across) (?:the )?$"
)
_WITHIN: Final = frozenset({"in", "across"})
_STIRRED: Final = tuple("outrage condemnation alarm anger concern headlines shock".split())
_LIVING: Final = tuple("lives lived resides based exile exiled studied studies works".split())
_RANGING: Final = frozenset("reach reaching hit hitting strike striking target targeting".split())
_IN_RANGE: Final = re.compile(  # "missiles that can reach Guam"
    r"\b(?:can|could|able to|capable of) (?:[a-z]+ )?(?:reach|hit|strik|target)(?:e|ing)? (?:the )?(?:[a-z]+ )?$"
)
_LAWLESS: Final = tuple("outlawed banned prohibited proscribed forbidden".split())
_CUT_SHORT: Final = re.compile(r"\bcut short (?:an?|his|her|their|the) (?:[\w-]+ ){1,3}(?:to|in) (?:the )?$")
ARREST: Final = "arrested in"
"""The word of a place where somebody was caught: whom he harmed was elsewhere."""
_CAUGHT: Final = re.compile(
    r"\b(?:was|were|been|being|is|had) (?:[a-z]+ )?(?:arrested|captured)(?: (?:late|early|on|last|later))*"
    r"(?: [A-Z][a-z]+day)?(?: (?:night|morning|evening))? in (?:the )?$"
)
_BORDERS: Final = frozenset({"border", "borders", "frontier"})
_HOME: Final = re.compile(  # "her uncle, who lives in Oslo", "in exile in Oslo"; not "the 300,000 who live in Goma"
    r"\b(?:lives|lived|resides|(?:is|was) based|(?:living |lived )?in exile|exiled|grew up|studied|studies|works)"
    r" in (?:the )?$"
)
_ROOTS: Final = re.compile(  # "one driver was from Miami, the other from Tampa"
    r"\b(?:he|she|i|who|man|woman|dead|(?:driver|victim|suspect|gunman|pilot|passenger|soldier|student|teacher|boy|girl"
    r"|teenager|officer|attacker|bomber|survivor|patient|brother|sister|couple)s?)"
    r" (?:is|was|were|are|comes?|came|hails?|hailed)(?: (?:reportedly|allegedly|mostly|mainly|largely|originally|all))?"
    r" from (?:the )?$|\bthe others? from (?:the )?$|\bhailing(?: [a-z]+ly)? from (?:the )?$",
    re.IGNORECASE,
)
_ROOTED: Final = tuple(
    """is was were are come comes came hail hails hailed hailing other others mostly mainly largely all reportedly
    allegedly originally""".split()
)
_NATIVE: Final = re.compile(r"(?:^|[.!?][\"”]? )An? (?:[a-z-]+ )?(?:resident|native|citizen|graduate) of (?:the )?$")
_BORN: Final = re.compile(  # "a 25-year-old clerk from Jakarta", "named as Ann and Bob Lee from Hull"
    r"(?:\byear-old(?: (?!was\b|were\b|fled\b|[a-z]+ed\b|ran\b|taken\b|flown\b|freed\b)[\w.-]+){0,4}"
    r"|\b(?:named|identified)(?: [a-z]+)? as [^.;\d]{3,60}|\b(?:originally|converts?))"
    r" from (?:the )?$"
)
_BORN_HINTS: Final = ("year-old ", " as ", "originally ", "convert")
_OUTLAWED: Final = re.compile(  # "the group, banned in Peru": whose law it is, not where its people are
    r"\b(?:organi[sz]ations?|groups?|movements?|parties|party|networks?|sects?|State|Qaeda|Nusra)"
    r"[”\"]?(?:,? (?:which|that) (?:is|are|was|were))?,? \(?(?:officially |also )?"
    r"(?:outlawed|banned|prohibited|proscribed|forbidden) in (?:the )?$"
)
_BORDERING: Final = re.compile(  # "which border Chad's Lac province", "a town bordering Chad"
    r"\b(?:bordering|(?:which|that) (?:also )?border(?:s|ed)?)(?: on)? (?:the )?(?:[a-z-]+ ){0,2}$"
)
_SLOGAN: Final = re.compile(  # shouted, not told
    r"[“\"](?:[Dd]eath to|[Dd]own with|[Gg]lory to|[Vv]ictory to|[Ll]ong live|[Ff]ree(?:dom for)?"
    r"|[Nn]o (?:to|war (?:with|on|in))|[Hh]ands off|[Ss]top|[Ss]ave|[Ss]tand with|[Pp]ray for|[Jj]ustice for)"
    r" (?:the )?$"
)
_SLOGAN_REACH: Final = 24  # characters
_SLOGAN_ENDS: Final = re.compile(r"[A-Z][\w’-]*(?: [A-Z][\w-]+)?[!.,]?[”\"]")
_AGED: Final = re.compile(r"[A-Z][\w.’'-]+, (?:aged )?\d{1,3}, (?:both |all )?(?:of|from) (?:the )?$")
_LEFT_WINDOW: Final = 90
_OPENING: Final = frozenset(" \xa0-“\"‘'(")
_MEASURING: Final = frozenset({"from", "to", "outside", "off", "inside", "beyond", "of"})
_STEPS: Final = 9
_NEAREST: Final = 5  # words that nearly always suffice
_NEXT_TO: Final = frozenset({"adjacent", "next", "close", "opposite", "closer"})
_CROWDED: Final = frozenset({"crammed", "packed", "squeezed", "crowded", "huddled"})
_WEAK: Final = PLACE_WORDS.asides | {"between", "for"}
_WEAKENING: Final = PLACE_WORDS.asides | PLACE_WORDS.sending | PLACE_WORDS.ties | _NEXT_TO | _CROWDED | {"addition"}
"""What may make another role of the one that the word behind it gives."""
PLACING: Final = frozenset({"at", "from", "to", "object", "of", "for"})


class Cue:
    """A role and the word that gives it; both empty where nothing does."""

    __slots__ = ("role", "word")

    def __init__(self, role: str, word: str) -> None:
        self.role, self.word = role, word

    def __repr__(self) -> str:
        return f"Cue(role={self.role!r}, word={self.word!r})"


NOTHING: Final = Cue("", "")


def read_left(text: str, start: int) -> Cue:
    """The role that the words before a name give it: back over adjectives and kinds of place to a preposition or verb.

    >>> read_left("in the besieged port city of Mariupol", 29)
    Cue(role='at', word='in')
    >>> read_left("the president of Ukraine", 17)
    Cue(role='owner', word='president')
    """
    if start == 0 or text[start - 1] not in _OPENING:
        return NOTHING
    before = text[max(0, start - _LEFT_WINDOW) : start]
    if "\n" in before:
        before = before[before.rfind("\n") + 1 :]
    if "border" in before and _BORDERING.search(before):
        return Cue("reference", "border")
    if (
        ('"' in before or "“" in before)
        and _quotes(before[-_SLOGAN_REACH:])
        and _SLOGAN.search(before)
        and _SLOGAN_ENDS.match(text, start)
    ):
        return Cue("aside", "slogan")
    raw = before.rsplit(None, _NEAREST)
    cue = _walk_back(raw, _NEAREST)
    if cue is None:  # few names have so many words before the one that tells
        raw = before.rsplit(None, _STEPS + 2)
        cue = _walk_back(raw, _STEPS + 2) or NOTHING
    if cue.word in ("to", "in") and " short " in before and _CUT_SHORT.search(before):
        return Cue("aside", "visit")
    if before.endswith("March on "):
        return Cue("aside", "march")
    if "lamic State " in before and _BY_NAME.search(before):
        return Cue("aside", "name")
    if not cue.role:
        return Cue("aside", "unlike") if before.endswith("nlike ") else cue
    if (
        cue.word == "in"
        and ("that " in before or "which " in before)
        and _STARTED.search(before)
        and _SPREADS.match(text, start)
    ):
        return Cue("aside", "began")
    if cue.role in ("at", "of", "for", "object") and _sets_aside(before):
        return Cue("aside", "addition")
    if cue.word in _RANGING and _IN_RANGE.search(before):
        return Cue("aside", "range")
    if cue.word == "in" and _speaks(before, raw) and _SPEECH.search(before):
        return Cue("speech", cue.word)
    if cue.word in _STAYS and _stays(before) and _STAY.search(before) and _THEN_SAYS.match(text, start):
        return Cue("speech", cue.word)
    if cue.role and ", who" in before and _TELLER.search(before):
        return Cue("speech", cue.word)
    if cue.word in ("in", "from") and "phone " in before and _BY_PHONE.search(before):
        return Cue("speech", cue.word)
    if cue.role in ("from", "to") and _extends(before) and _EXTENT.search(before):
        return Cue("reference", cue.word)
    if cue.word in _WITHIN and (told := _read_within(before, raw, cue)):
        return told
    if cue.role in ("at", "of", "object") and _tells_when(before) and _LATELY.search(before):
        return Cue(cue.role, "since")
    if cue.role == "to" and " spread" in before and _SPREAD_TO.search(before):
        return Cue("reference", "spread")
    if cue.role == "to" and any(word in before for word in _LEADING) and _ACCESS.search(before):
        return Cue("reference", "access")
    if cue.role == "from" and before.endswith(_REPORTING):
        return Cue("speech", "from")  # "Ida Holt, reporting from Beirut, said"
    if cue.role == "from" and before[-10:].lower().endswith((" from ", " from the ")) and _roots(raw, before):
        return Cue("source", "from")
    if cue.word == "to" and before.endswith("second only to "):
        return Cue("aside", "to")
    if cue.role in ("of", "from") and before[-15:-3].count(",") and _AGED.search(before):
        return Cue("source", cue.word)  # "Joe Bell, 39, of Tampa"
    if cue.role == "of" and " of " in before[-9:] and "A" in before and _NATIVE.search(before):
        return Cue("source", "of")  # "A resident of Antioch, he is accused of"
    if (cue.word in _MEASURING or cue.role == "of") and _names_unit(before) and _MEASURED.search(before):
        return Cue("reference", cue.word)
    return cue


_REPORTING: Final = tuple(
    f"{verb} from {the}"
    for verb in ("eporting", "roadcasting", "orrespondent", " said", "peaking", " spoke", " told reporters")
    for the in ("", "the ")
)


def _quotes(behind: str) -> bool:
    return '"' in behind or "“" in behind


def _read_within(before: str, raw: list[str], cue: Cue) -> Cue | None:
    """What the word before "in" makes of a name right behind: where somebody speaks or lives, or what it is like."""
    at = len(raw) - 1 - (raw[-1] == "the")
    if at < 1 or raw[at] != cue.word:
        return None  # "in besieged"
    word = raw[at - 1]
    if cue.word == "in" and word[:1].isupper() and load_place_patterns().ends_house(word, before):
        return Cue("speech", cue.word)
    if cue.word == "in" and word.endswith(_LIVING) and _HOME.search(before):
        return Cue("aside", "home")
    if cue.word == "in" and ("rrested " in before or "aptured " in before) and _CAUGHT.search(before):
        return Cue("at", ARREST)
    if cue.word == "in" and word == "felt":
        return Cue("aside", "felt")  # "the quake was felt in Houston": it struck elsewhere
    if word.endswith(_LAWLESS) and _OUTLAWED.search(before):
        return Cue("aside", "home")
    alike = word.endswith(_STIRRED) or "like " in before or "similar to " in before
    return Cue("aside", cue.word) if cue.role == "at" and alike and _LIKEWISE.search(before) else None


def _sets_aside(before: str) -> bool:
    """Whether a look for what is set aside is worth it: a cheap sieve before a pattern, as the next ones are."""
    hinted = (
        "ddition to" in before
        or "esides" in before
        or "part from" in before
        or "side from" in before
        or "ompared " in before
    )
    return hinted and _SET_ASIDE.search(before) is not None


def _speaks(before: str, raw: list[str]) -> bool:
    if "told " in before or "telling " in before or "peaking " in before:
        return True
    return any(word.endswith(_SAYING) for word in raw)  # no more than six words stand between, as `raw` is cut


def _roots(raw: list[str], before: str) -> bool:
    at = len(raw) - 2 - (raw[-1].lower() == "the")  # the word before "from"
    if at >= 0 and raw[at].lower().endswith(_ROOTED) and _ROOTS.search(before) is not None:
        return True
    return any(hint in before for hint in _BORN_HINTS) and _BORN.search(before) is not None


def _stays(before: str) -> bool:
    return _STAY_OPENS.search(before) is not None


def _tells_when(before: str) -> bool:
    if "ince " in before or "response" in before or " the day " in before:
        return True
    return " after " in before and any(f"{unit} after " in before for unit in ("day", "week", "month", "year"))


def _extends(before: str) -> bool:
    return (
        "link" in before
        or "connect" in before
        or "run" in before
        or "stretch" in before
        or "exten" in before
        or "flow" in before
    )


def _names_unit(before: str) -> bool:
    hinted = "km" in before or " m" in before or "-m" in before or "kilomet" in before or "hour" in before
    return hinted and _UNIT.search(before) is not None


def _walk_back(raw: list[str], cuts: int) -> Cue | None:
    """The cue of the nearest word that gives a role, over words that may stand between it and the name.

    None where the words do not reach far enough back: `raw` is cut at `cuts` places at most, its first is the rest.
    """
    w = PLACE_WORDS
    of, fallback, left = False, NOTHING, w.left
    last = len(raw) - 1
    first = 3 if last == cuts else 0  # two words before the one that is read are looked at
    for i in range(last, max(-1, last - _STEPS), -1):
        if i < first:
            return None
        word = raw[i].lower()
        kind = left.get(word)
        if kind is None and not word.isalpha():
            if word[-1] in ",;:.)—–-" and word not in ("u.s.", "st."):
                picked = word[-1] == "," and word[:-1] in w.apposed
                if picked and all(later.lower() in w.picking for later in raw[i + 1 :]):
                    continue  # "in Haiti's capital, Port-au-Prince", "to four countries, mainly Chad"
                return fallback
            word = word.strip("“”\"'‘’(").replace("’", "'")
            kind = left.get(word)
        if i == last and word == "that":  # "an attack that Moscow denied"
            return NOTHING
        if of and (word in w.holders or word == "aggression"):
            return Cue("owner", word)
        if kind is None:
            kind = "inner" if word.rpartition("-")[2] in w.states else ""
        if kind == "inner":
            continue
        if kind == "struck":  # "the besieged city of", but also "they besieged the city of"
            fallback = Cue("object", word)
        elif kind == "of":
            of, fallback = True, fallback if fallback.role else Cue("of", "of")
        elif kind == "with":  # "talks with Iran", and "the border with Iran"; not "with Iran reporting 12 cases"
            tied = raw[i - 1].lower() if i else ""
            return Cue("reference" if tied in _BORDERS else "aside", "with") if tied in w.relations else fallback
        elif kind == "by":
            return Cue("agent", word) if i == last else fallback
        elif kind:
            return _weaken(kind, word, raw[i - 1].lower() if i else "", raw[i - 2].lower() if i > 1 else "", w)
        elif not _is_place_like(raw[i]):
            return Cue("of", word) if of else fallback
    return fallback


def _is_place_like(word: str) -> bool:
    """True for "Yemeni" and "Haiti's", which stand between a preposition and a name."""
    if not word[0].isupper():
        return False
    places = load_gazetteer().find(word.removesuffix("'s").removesuffix("’s"))
    return bool(places) and (
        (places[0].kind in "capr" and word.endswith(("'s", "’s"))) or any(p.kind == "d" for p in places)
    )


def _weaken(role: str, word: str, before: str, earlier: str, w: PlaceWords) -> Cue:
    """ "according to", "linked to" and "based in" place nothing; "in addition to Kharkiv" sets it aside."""
    before = before.strip("“”\"'‘’(,")
    if before not in _WEAKENING and word not in _WEAK:
        return Cue(role, word)
    if before in w.asides or word in w.asides or (before == "addition" and earlier == "in"):
        return Cue("aside", word)
    if word == "between":
        return Cue("reference", word)
    if word == "for":
        return Cue("for", word)
    if word == "to" and before in _NEXT_TO and earlier not in w.bodies and earlier not in w.sourcing:
        return Cue("at", before)
    if before in _CROWDED:
        return Cue("at", before)
    if word == "from" and before in w.sending:
        return Cue("source", before)
    if before in w.ties and word in ("to", "with", "in", "from", "at", "for", "into", "over"):
        return Cue("owner", before)
    return Cue(role, word)
