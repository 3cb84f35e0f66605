"""How do two place names in a row relate: a list, a place in a place, a place beside a place?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.mentions import Mention
from tracker.extract.placeroles import NOTHING, PLACING, Cue
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import read_right
from tracker.lexicon.places import load_gazetteer

_OWNING: Final = frozenset({"owner", "agent", "container"})  # "have left Libya, China's biggest evacuation"
_CHAINED: Final = re.compile(r"(?:['’]s)?,?(?: (?:and|or|as well as|&|to|in|on|the|nearby|then|both|also)){0,3} ?$")
_BESIDE: Final = re.compile(
    r",? (?:near|outside|close to|just outside|just north of|north of|south of|east of|west of) (?:the )?"
)
_FOUND: Final = re.compile(
    # "Marysville, about 90 km (56 miles) north-east of Melbourne", "the Engels base near Saratov"
    r"(?: (?:air|naval|military|army)? ?(?:base|field|airfield|camp|dam|mine|village|town))?,?"
    r" (?:just )?(?:about |some |around |roughly |nearly |just |only )?"
    r"(?:\d[\d,.]* ?(?:km|kms|kilomet\w+|mi|miles)(?: [(\[][^)\]]{1,20}[)\]])? )?(?:to the )?"
    r"(?:(?:north|south)[- ]?(?:east|west)|north|south|east|west|away)? ?(?:of|from|near|outside|close to) (?:the )?"
    r"(?:(?:[A-Z][a-z]+ )?(?:regional |provincial |state |port |border )?(?:capital|city|town)(?: of|,)? )?"
)
_HOLDS: Final = re.compile(  # "Haiti's capital, Port-au-Prince", "the Black Sea port city of Odesa"
    r"(?:['’]s)?(?: (?!the\b|of\b|and\b|in\b|to\b|from\b|for\b|with\b|on\b)[a-z-]{3,15}){0,2}"
    r" (?:capital|city|town|village|port|resort|region|province|state|island|district|county|suburb|slum|township"
    r"|neighbou?rhood|borough)(?: city)?,?(?: of)? "
)
_APPOSED: Final = re.compile(
    r", (?:a|an|the) [^,.;\d]{2,40} (?:in|of|on) (?:the )?"
)  # "Tripoli, a city in northern Lebanon", "Lae, a port on the Huon Gulf"
_NEIGHBOUR: Final = re.compile(  # "Irpin, a town on the outskirts of Kyiv", "Tal Kalakh, a town west of Homs"
    r", (?:a|an|the) (?:[a-z-]+ ){0,3}(?:village|town|city|suburb|hamlet|settlement|township|camp|port|district)"
    r"(?: (?!in\b)[a-z-]+){0,4} (?:outskirts of|of|near|outside|from) (?:the )?(?:city of |town of )?"
)
_DIVISIONS: Final = frozenset(
    "district county province state region governorate department municipality prefecture".split()
)
_HELD: Final = frozenset("suburb district neighborhood neighbourhood quarter".split())
_STANDING: Final = PLACING | {"guess"}
_KINDS: Final = _HELD | _DIVISIONS | frozenset("town city village port hamlet resort township area island camp".split())
_ASHORE: Final = frozenset({", on the ", ", on "})
_TOLD: Final = frozenset({"host", "reporter", "object"})
_LONG_WAY: Final = re.compile(r"\d{3}")
_SETTLED: Final = frozenset("town city village port hamlet resort township".split())
_OWNED: Final = ("'s", "’s", "'", "’")
_POSSESSED: Final = frozenset([*_OWNED, ""])
_DIRECT: Final = _POSSESSED | frozenset([",", "in", ", in", ", the", "in the", ", in the", "on"])
_WITHIN: Final = frozenset([",", ", in"])
_FAR: Final = 60
_LARGE: Final = 300_000
_LISTED: Final = re.compile(r",? (?:and|or|&) |, [A-Z]")
_VERB: Final = re.compile(r"\b(?:was|were|is|are|has|have|had|said|says|fell|left|took|made|went|came|[a-z]{2,}ed)\b")
_SENTENCE_END: Final = re.compile(r"[.!?:;]\s|\n")
_OPENING: Final = 90


_RELATING: Final = frozenset(  # of which what relates two names has one, other than in a list
    """of in on from near outside to capital city town village port resort region province state island district county
    suburb slum township neighborhood neighbourhood borough""".split()
)


class _Gap:
    """What may stand between two names in a row, by the patterns that it matches."""

    __slots__ = ("apposed", "beside", "chained", "found", "holds", "neighbour")

    def __init__(self, gap: str) -> None:
        spaced = gap[-1:] == " " and not _RELATING.isdisjoint(gap.replace(",", " ").split())
        described = spaced and gap[:2] == ", "
        self.apposed = described and _APPOSED.fullmatch(gap) is not None
        self.neighbour = described and _NEIGHBOUR.fullmatch(gap) is not None
        self.found = spaced and gap != " of " and gap != " from " and _FOUND.fullmatch(gap) is not None
        self.holds = spaced and _HOLDS.fullmatch(gap) is not None
        self.beside = spaced and _BESIDE.fullmatch(gap) is not None
        self.chained = _CHAINED.fullmatch(gap) is not None


_GAPS: Final[dict[str, _Gap]] = {}
_MOST_GAPS: Final = 4_000  # that are kept; more start afresh
_COMMON_GAP: Final = 20  # characters; a longer one will hardly come again


def _gap_of(gap: str) -> _Gap:
    known = _GAPS.get(gap)
    if known is None:
        if len(_GAPS) > _MOST_GAPS:
            _GAPS.clear()
        known = _Gap(gap)
        if len(gap) <= _COMMON_GAP:
            _GAPS[gap] = known
    return known


_BESIDE_IT: Final = frozenset({"reference", "source", "aside", "speech"})
_AND_ANOTHER: Final = re.compile(r",?(?: and)?(?: [A-Z][\w.’'-]+){2,4} of (?:the )?")
_ALONGSIDE: Final = frozenset({" near ", ", near ", " outside ", ", outside "})


def relate(mention: Mention, before: Mention, text: str) -> None:
    """Gives a name in a list the role of the one before it, and finds what contains what ("Goma, DR Congo")."""
    if mention.start - before.end > _FAR:
        return
    gap = text[before.end : mention.start]
    if gap == ", " and text[mention.end : mention.end + 2] in ("'s", "’s"):
        return  # "have left Libya, China's biggest evacuation"
    if before.role == "source" and gap in _ALONGSIDE:  # "Ann Lee from Hull, near York", who died in Rome
        mention.role, mention.word = "source", before.word
        return
    if before.role == "source" and mention.role == "of" and _AND_ANOTHER.fullmatch(gap):
        mention.role, mention.word = "source", "of"  # "Ann Lee of Chad and Bo Zu of Mali were shot"
        return
    known = _gap_of(gap)
    if (known.apposed or gap in _ASHORE) and before.role in _STANDING and _is_water(mention):
        mention.role, mention.word = "reference", "near"  # "In Poti, on the Black Sea, eight died"
        return
    called = known.apposed and not before.options and before.role in _STANDING and not _KINDS.isdisjoint(gap.split())
    if known.apposed and (called or contains(mention, before)):
        mention.role, mention.inner = "container", before
        _settle_guess(before)
        return
    if known.found:
        before.beside = None if _LONG_WAY.search(gap) else mention
        if mention.role == "of":
            mention.role, mention.word = "reference", "near"
        if before.role == "bare" and text[mention.end : mention.end + 2] == ", ":
            cue = _told_behind(mention, text)  # "Donggala, north of Palu, recorded 153 deaths"
            before.role, before.word = cue.role or "bare", cue.word
    if known.neighbour:
        mention.role, mention.word = "reference", "near"
        return
    if before.options and before.role not in ("agent", "reporter") and known.holds:
        # a holder's owner keeps its place: "Republic of Mali's capital"
        owns = mention.role == "owner" and mention.word not in PLACE_WORDS.holders
        free = not owns and mention.role not in ("agent", "reporter") and before.role != "container"
        if free and before.role == "mod" and (told := _told_behind(mention, text)).role:
            mention.role, mention.word = told.role, told.word  # "Mali's second city, Gao, saw a raid"
        elif free and (before.role in PLACING or mention.role not in PLACING):
            mention.role, mention.word = before.role, before.word
        before.role, before.inner = "container", mention
        return
    if gap == " of " and before.kind_word in _HELD and before.role not in _OWNING and _outsizes(before, mention):
        mention.role, mention.word = before.role or mention.role, before.word  # "the Sarajevo suburb of Ilidza"
        before.role, before.inner = "container", mention
        return
    if gap == " of " and before.kind_word in _HELD and before.role in PLACING and mention.role == "of":
        mention.role, mention.inner = "container", before  # "the Rimal district of Gaza City"
        return
    if gap == " of " and before.kind_word in _SETTLED and before.role not in _OWNING:  # "the Urals town of Asha"
        mention.role, mention.word = before.role or mention.role, before.word
        before.role, before.inner = "container", mention
        return
    if gap == " of " and not before.options and before.kind_word:  # "the Jebel area of Sudan"
        mention.role, mention.inner = "container", before
        return
    if known.beside:  # "Bucha near Kyiv"
        mention.role, mention.word = "reference", "near"
        return
    if known.chained:
        _link(mention, before, gap, text)


def _told_behind(mention: Mention, text: str) -> Cue:
    """What the words behind a name, set off by commas or not, tell of it as the place of something; else nothing."""
    apart = text[mention.end : mention.end + 2] == ", "
    cue = read_right(text, mention.end + apart, False, False)
    return cue if cue.role in _TOLD else NOTHING


def _link(mention: Mention, before: Mention, gap: str, text: str) -> None:
    """Relates two names with little between them: a container and what it holds, or two of a list."""
    between = gap.strip()
    direct = between in _DIRECT
    if direct and between in _POSSESSED and (contains(before, mention) or (between and _shares(before, mention))):
        told, before.role, before.inner = before.role, "container", mention
        if mention.role not in PLACING:  # "which border Chad's Lac province": beyond it, as Chad is
            role = told if told in _BESIDE_IT else "at" if before.word else "bare"
            mention.role, mention.word = role, before.word
    elif direct and (
        contains(mention, before)
        or (_names_country(before, mention, gap) and not (gap == ", " and _LISTED.match(text, mention.end)))
        or (gap == ", " and _is_country(mention) and not _is_country(before))
        or (gap == " on " and _lies_on(before, mention))
        or (gap == " in " and before.word == "in" and _is_country(mention) and _is_namesake(before))
        or (gap == ", " and not before.options and _is_town(mention) and not _LISTED.match(text, mention.end))
        or (gap == ", " and _is_shire(mention, before) and not _LISTED.match(text, mention.end))
        or (between in (", in the", ", in") and not before.options and mention.kind_word in _DIVISIONS)
        or (between in _WITHIN and _divides(mention, before) and not _LISTED.match(text, mention.end))
    ):
        mention.role, mention.inner = "container", before
        _settle_guess(before)
    elif gap == " and " and mention.role == "agent" and before.role in PLACING and _is_subject(before, text):
        mention.role, mention.word, mention.joined = before.role, before.word, before
    elif not any(mark in gap for mark in (",", " and ", " or ", "&")) or mention.role in _OWNING:
        return
    elif mention.role in ("bare", "mod", "host") and before.role != "container":
        mention.role, mention.word, mention.joined = before.role, before.word, before
    elif mention.word == before.word or not mention.word:
        mention.joined = before


def _outsizes(outer: Mention, inner: Mention) -> bool:
    """True for "the Sarajevo suburb of Ilidza", not "the Rimal district of Gaza City"."""
    known, rest = outer.options[:1], inner.options[:1]
    return bool(known) and known[0].kind in "pa" and known[0].population > (rest[0].population if rest else 0)


def _settle_guess(inner: Mention) -> None:
    """Takes "in Skewen, Neath, Wales" for places, whoever knows them, as a known one holds them."""
    while inner.role == "guess":
        inner.role = "at"
        if inner.joined is None:
            return
        inner = inner.joined


def _is_subject(before: Mention, text: str) -> bool:
    """True for "Floods across Iran and Iraq have left": the two names end the subject, for no verb stands before."""
    opening = text[max(0, before.start - _OPENING) : before.start]
    ends = [m.end() for m in _SENTENCE_END.finditer(opening)]
    return not _VERB.search(opening, ends[-1] if ends else 0)


def _shares(outer: Mention, inner: Mention) -> bool:
    """True for "Sydney's Bondi Beach": places of one country, the second no country."""
    if not inner.options:
        return bool(inner.kind_word)
    countries = {p.country for p in outer.options[:1]}
    return not _is_country(inner) and any(p.country in countries for p in inner.options)


def contains(outer: Mention, inner: Mention) -> bool:
    """True when some place of the one name lies in some place of the other."""
    gazetteer = load_gazetteer()
    for p in inner.options[:6]:
        for q in outer.options[:6]:
            if p.country == q.country and p.name != q.name and gazetteer.inside(p, q):
                return True
    return False


def is_quarter(mention: Mention) -> bool:
    """True for a name called a part of a town: "the Rimal district", which lies in the town named next."""
    return mention.kind_word in _HELD


def is_division(mention: Mention) -> bool:
    """True for a name with the kind of a country's part: "Junin Department", "Herat Province"."""
    return (mention.kind_word or mention.text.rsplit(" ", 1)[-1].lower()) in PLACE_WORDS.divisions


def _divides(outer: Mention, inner: Mention) -> bool:
    """True for "Tarma, Junin Department" and "Jauja Province, Junin Department", not for two departments."""
    kinds = [m.kind_word or m.text.rsplit(" ", 1)[-1].lower() for m in (outer, inner)]
    return is_division(outer) and kinds[0] != kinds[1]


def _is_country(mention: Mention) -> bool:
    return bool(mention.options) and mention.options[0].kind == "c"


def _is_water(mention: Mention) -> bool:
    return bool(mention.options) and mention.options[0].kind == "w"


def _lies_on(inner: Mention, outer: Mention) -> bool:
    """True for "Mataram on Lombok": a town and an island of one country."""
    if not outer.options or outer.options[0].kind != "r" or not inner.options or inner.options[0].kind == "c":
        return False
    return any(place.country == outer.options[0].country for place in inner.options)


def _is_shire(outer: Mention, inner: Mention) -> bool:
    """True for "Boston, Lincolnshire": a region that must tell which of the towns of that name is meant."""
    if not inner.options or not outer.options or inner.options[0].kind != "p" or inner.role not in PLACING:
        return False
    region = outer.options[0]
    return region.kind == "r" and bool(region.country)


def _is_namesake(mention: Mention) -> bool:
    """True for "in Heliopolis in Egypt", though only one abroad is known, and no large one."""
    return all(place.kind in "pb" and place.population < _LARGE for place in mention.options)


def _is_town(mention: Mention) -> bool:
    return bool(mention.options) and mention.options[0].kind in "pb" and mention.role in ("bare", "mod")


def _names_country(inner: Mention, outer: Mention, gap: str) -> bool:
    """True for "Mona Passage, Puerto Rico", where only the country is known of the two, and for unknown names."""
    if not gap.strip() or gap.strip()[0] in "'’" or not outer.options:
        return False
    if outer.options[0].country is None:  # "Haiti in the western Caribbean"
        return bool(inner.options) and inner.options[0].country is not None
    return outer.options[0].kind in "car" and (not inner.options or inner.options[0].country is None)
