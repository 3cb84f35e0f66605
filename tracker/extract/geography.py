"""Which place is meant by a name? The countries that the article speaks of decide among places of one name."""

from __future__ import annotations

import re
from collections import defaultdict
from math import log10
from typing import Final, NamedTuple

from tracker.extract.beside import settle_beside
from tracker.extract.chains import is_division, is_quarter
from tracker.extract.mentions import Demonym, Mention
from tracker.extract.namesakes import TYPE_KINDS, called_by, find_alone, is_stray, names_site, without_itself
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.toponyms import Toponyms
from tracker.lexicon.places import Place

_KIND: Final = {"c": 2.0, "r": 1.5, "a": 1.0, "p": 1.0, "m": 1.0, "b": 0.4, "x": 0.8, "w": 1.0}
_STRENGTH: Final = 60  # characters, so that one clue close by outweighs two far ones
_REGION_REACH: Final = 80  # characters
_CLOSE, _BESIDE = 120, 3.0  # characters, and what the agreement of names so close counts
_DWARFED: Final = 20  # times: "marches in New York and London" are not in Ohio's London
_LEADS: Final = 0.7
_AROUND: Final = 5  # names on each side
_SPEAKER, _STRANGE = 300, 350  # characters
_GOES_ON: Final = re.compile(r", [^.;\n]{0,140}")  # "In Peru, two died in the village of Aco"
_COMMON: Final = 3  # countries
_OUTSTANDING: Final = 300_000
_TOWN: Final = 50_000  # inhabitants of what is no village any more
_DIRECTIONS: Final = frozenset("central northern southern eastern western upper lower north south east west".split())
_DIRECTING: Final = frozenset(letter for word in _DIRECTIONS for letter in (word[0], word[0].upper()))
_PLACED: Final = frozenset({"at", "from", "to", "object", "of", "container", "reference"})


class Context(NamedTuple):
    """The mentions of text and title with their places settled, and how much is said of each country (0 to 1)."""

    mentions: list[Mention]
    titled: list[Mention]
    demonyms: list[Demonym]
    countries: dict[str, float]
    peoples: list[Demonym]
    """The adjectives of the title: "Samoan government shuts schools"."""


def read_context(found: Toponyms, title: Toponyms, text: str) -> Context:
    """The article's mentions, each with the place that it means; those that mean none are left out."""
    _share_kinds(found.mentions)
    weights = _count_countries(found, title)
    alone = find_alone(found, title)
    names = {p.name for m in found.mentions for p in m.options[:1] if p.kind in "ac"}
    placed = {m.text for toponyms in (found, title) for m in toponyms.mentions if _is_placed(m) or m.role == "dateline"}
    for mentions in (found.mentions, title.mentions):
        for i, mention in enumerate(mentions):
            if not mention.options:
                continue
            beside = _country_beside(mentions, i) if len(mention.options) > 1 else None
            told = without_itself(mention, weights, alone) if len(mention.options) > 1 else weights
            mention.place = choose_place(mention, told, names, called_by(mention), beside)
            if mention.place is None and _is_told_of_near(mention, found):
                mention.place = mention.options[0]
            if mention.place and is_stray(mention, mention.place, alone, weights, mention.text in placed):
                mention.place = None
            if mentions is found.mentions and mention.place and (site := names_site(mention, text, alone, weights)):
                mention.place, mention.options, mention.end = None, (), site
            if mention.place is None and _elsewhere(mention):
                mention.options = ()  # "in Marathon": the one near Athens, not the one that is known
    for mention in found.mentions:
        if mention.inner is not None and mention.place and mention.inner.place and mention.place.country:
            _agree(mention.place, mention.inner, is_division(mention) or is_quarter(mention.inner))
    _agree_in_lists(found.mentions)
    settle_beside(found.mentions, text)
    _settle_capitals(found.mentions, weights)
    _settle_unknown(found, weights, text)
    kept = [m for m in found.mentions if m.place]
    written = {m.text for m in kept}
    titled = [m for m in title.mentions if m.place and not (m.text not in written and _is_person(m, m.place, text))]
    return Context(kept, titled, found.demonyms, weights, title.demonyms)


def _is_person(titled: Mention, place: Place, text: str) -> bool:
    """True for a small town of the title whose name the text writes, though never as a place's: "the Sandusky trial"
    of one Jerry Sandusky."""
    return (
        place.kind == "p"
        and place.population < _OUTSTANDING
        and re.search(rf"\b{re.escape(titled.text)}\b", text) is not None
    )


def _is_told_of_near(mention: Mention, found: Toponyms) -> bool:
    """True for a town of one country whose people are named close by: "the killing of Bosnian men at Srebrenica"."""
    country = mention.options[0].country
    if mention.role != "at" or not country or any(p.country != country for p in mention.options):
        return False
    return any(d.country == country and 0 < mention.start - d.start < _CLOSE for d in found.demonyms)


def _share_kinds(mentions: list[Mention]) -> None:
    """Makes what is once called a settlement one wherever its name stands."""
    small = PLACE_WORDS.small - {"village"}
    named = {m.text: m.kind_word for m in mentions if m.kind_word in small}
    for mention in mentions if named else ():
        mention.kind_word = mention.kind_word or named.get(mention.text, "")


def _count_countries(found: Toponyms, title: Toponyms) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    kinds = PLACE_WORDS.small
    for weight, toponyms in ((1.0, found), (2.0, title)):
        for mention in toponyms.mentions:
            small = mention.kind_word in kinds
            if not mention.options or not (country := mention.options[0].country) or small or _directed(mention):
                continue
            first = mention.options[0]
            if len(mention.options) == 1 or all(p.country == country for p in mention.options):
                beyond = mention.role in ("reference", "source")  # "on the border with Egypt", "a clerk from Jakarta"
                counts[country] += weight * (
                    1.0 if (first.population > 20_000 or first.kind != "p") and not beyond else 0.3
                )
            elif first.kind == "c":
                counts[country] += 0.3 * weight
            else:
                ranked = sorted(mention.options, key=lambda p: -_KIND[p.kind] - log10(p.population + 10))
                rest = [p for p in ranked if p.country != ranked[0].country]
                lead = ranked[0].population / (rest[0].population + 1000)
                dateline = mention.role == "dateline" and ranked[0].flag == "k"
                if ranked[0].country and (dateline or (lead > 5 and ranked[0].population > _OUTSTANDING)):
                    counts[ranked[0].country] += (0.7 if dateline else 0.4) * weight
        for demonym in toponyms.demonyms:
            counts[demonym.country] += 0.7 * weight
    top = max(counts.values(), default=1.0)
    return {country: n / top for country, n in counts.items()}


def choose_place(
    mention: Mention,
    weights: dict[str, float],
    names: set[str],
    called: str | None = None,
    beside: str | None = None,
) -> Place | None:
    """The place that a mention means in an article that speaks of these countries, None for a hamlet out of nowhere.

    `called` is the country of the adjective before it, `beside` that of the next name.
    """
    if len(mention.options) == 1:  # most names
        return mention.options[0] if _plausible(mention.options[0], mention, weights) else None
    divided = PLACE_WORDS.divided.get(mention.kind_word) if mention.kind_word else None
    options = (divided and [place for place in mention.options if place.country in divided]) or mention.options
    best, best_score = (options[0] if len(options) == 1 else None), -1.0
    largest = 0
    for place in options:
        largest = max(largest, place.population)
    for place in options if best is None else ():
        dwarfed = largest > _OUTSTANDING and place.kind == "p" and place.population * _DWARFED < largest
        told = weights.get(place.country or "", 0.0)
        if dwarfed and told < _LEADS and place.within not in names:
            told = 0.0  # Geneva is not in Illinois, in a story of Syria that speaks of the US
        score = _KIND[place.kind] + log10(place.population + 10) + 3.0 * told**0.3
        if place.within and place.within in names:
            score += 2.0
        if place.name == mention.text and not place.name.isascii():
            score += 2.0  # "Tarazá": written with its own accents
        if called and place.country == called:  # "the Lebanese city of Tripoli"
            score += 2.0
        if (
            beside and place.country == beside and place.population * _DWARFED > largest
        ):  # "in Lebanon, where three died in Tripoli"
            score += _BESIDE
        if mention.kind_word and place.kind in TYPE_KINDS.get(mention.kind_word, ""):
            score += 3.0  # outweighs that Donetsk the town lies in a "Donetsk oblast"
        if score > best_score:
            best, best_score = place, score
    return best if best and _plausible(best, mention, weights) else None


def _country_beside(mentions: list[Mention], i: int) -> str | None:
    """The country of the close name before one that leaves no doubt, else of the one behind it."""
    for near in (*reversed(mentions[max(0, i - 2) : i]), *mentions[i + 1 : i + 3]):
        apart = abs(near.start - mentions[i].start) > _CLOSE or near.text == mentions[i].text
        if apart or not near.options or near.role not in _PLACED:
            continue  # "Russia launched 50 attacks near Pokrovsk"
        if near.role == "reference" or (near.role == "to" and near.start > mentions[i].start):
            continue  # "the Rafah crossing on the border with Egypt", "from Rafah to Egypt"
        first = near.options[0]
        if first.kind == "c" or (first.kind in "abp" and len({place.country for place in near.options}) == 1):
            return first.country
    return None


def _directed(mention: Mention) -> bool:
    """True for "Central Province" and "Northern Region", which many countries have."""
    if mention.options[0].kind not in "abp" or mention.text[0] not in _DIRECTING:
        return False
    first, *rest = mention.text.lower().replace("-", " ").split()
    if first not in _DIRECTIONS:
        return False
    town = mention.options[0].kind == "p"  # "East London", of which South Africa has one too; not "Northern Samar"
    return town or not rest or rest[0] in _DIRECTIONS or rest[0] in PLACE_WORDS.types


def _elsewhere(mention: Mention) -> bool:
    """True for a name that places something, though all known places of that name are out of the question."""
    if mention.kind_word != "village" and mention.kind_word in PLACE_WORDS.small:
        return True  # "the Gay Village" is no village
    return (
        mention.role in ("at", "of")
        and (mention.word in ("in", "near", "at", "off", "outside") or bool(mention.kind_word))
        and "'" not in mention.text
    )


def _is_placed(mention: Mention) -> bool:
    return mention.role in _PLACED or mention.joined is not None or bool(mention.kind_word)


def _plausible(place: Place, mention: Mention, weights: dict[str, float]) -> bool:
    if _directed(mention) and weights.get(place.country or "", 0.0) < 0.3:
        return False
    if place.kind in "crawm":
        return True
    known = weights.get(place.country or "", 0.0) > 0.05
    if (
        mention.kind_word in ("county", "district", "neighborhood", "neighbourhood", "suburb")
        and place.kind == "p"
        and weights.get(place.country or "", 0.0) < 0.3
    ):
        return False
    if mention.kind_word in PLACE_WORDS.small and place.kind == "p" and place.population > _TOWN and not known:
        return False
    placed = _is_placed(mention)
    if place.flag == "N" and mention.role == "bare" and not placed:
        return False
    if place.flag in ("s", "n") and not (
        placed and (known or place.population >= 300_000 or _outweighs(place, mention))
    ):
        return False
    # "Beaumont" in an article about Haiti: one that the gazetteer lacks
    common = len({p.country for p in mention.options}) >= _COMMON and max(weights.values(), default=0) == 1
    if not known and place.population < (15_000 if placed and not common else 200_000):
        return False
    return placed or place.population >= 3_000


_CITY: Final = 90_000
_SO_MUCH_LARGER: Final = 8


def _outweighs(place: Place, mention: Mention) -> bool:
    """ "In Darwin", "near Bergen": a city whose name is a person's too, with none abroad that is nearly as large."""
    if place.flag != "n" or place.population < _CITY or mention.role not in _PLACED:
        return False
    return all(
        p.population * _SO_MUCH_LARGER <= place.population for p in mention.options if p.country != place.country
    )


def _agree(outer: Place, inner: Mention, divides: bool) -> None:
    """Makes "Odessa, Texas" and "Goma, DR Congo" one country; gives "Mona Passage, Puerto Rico" its country."""
    if inner.place and inner.place.country != outer.country:
        fitting = [p for p in inner.options if p.country == outer.country]
        if fitting:
            inner.place = fitting[0]
        elif inner.place.country is None:
            inner.place = inner.place._replace(country=outer.country)
        elif (
            outer.kind == "c" or (outer.kind == "r" and outer.country) or (divides and outer.kind in "abp")
        ):  # a village of that name that the gazetteer does not know
            inner.place, inner.options = inner.place._replace(country=outer.country, within=None, population=0), ()


def _agree_in_lists(mentions: list[Mention]) -> None:
    """Makes "Beaumont and Pestel" one country, where the one name has a single meaning and the other has that too."""
    for mention in mentions:
        if mention.joined is None:
            continue
        for here, other in ((mention, mention.joined), (mention.joined, mention)):
            if not here.place or not other.place or here.place.country == other.place.country:
                continue
            sole = len({p.country for p in other.options}) == 1
            fitting = [p for p in here.options if p.country == other.place.country]
            if sole and fitting and here.place.kind != "c":
                here.place = fitting[0]


def _settle_capitals(mentions: list[Mention], weights: dict[str, float]) -> None:
    """Gives "the capital" the name of the main country's capital, if the article writes it somewhere."""
    unnamed = [m for m in mentions if m.kind_word == "capital" and not m.text]
    if not unnamed:
        return
    written = {
        m.place.country: m
        for m in reversed(mentions)
        if m.place and m.options and any(p.flag == "k" for p in m.options)
    }
    for mention in unnamed:
        country = max(written, key=lambda c: weights.get(c or "", 0), default=None)
        if country and weights.get(country, 0) > 0.5:
            near = written[country]
            mention.place, mention.options, mention.alias = near.place, near.options, near.text


class _Clue(NamedTuple):
    """What tells of an unknown name's place: how far off it stands, its country, and the known place itself."""

    remoteness: float
    country: str
    at: Place | None


def _clue_to(
    mention: Mention, around: list[Mention], called: str | None, weights: dict[str, float], text: str
) -> _Clue | None:
    """The adjective before an unknown name ("the Ukrainian city of X"), else the known name by which it likeliest lies:
    near, of a main country, no speaker; for a street a town."""
    known = [m for m in around if m.place and m.options and m.place.country]
    holder = next((m for m in known if m.inner is mention and m.place), None)
    if holder and holder.place:  # "the Regal hotel in Amman"
        return _Clue(-1.0, holder.place.country or "", holder.place)
    if called is not None:
        known = [m for m in known if m.place and m.place.country == called]
    elif mention.kind_word in PLACE_WORDS.urban:
        known = [m for m in known if m.place and m.place.kind in "pbax"] or known

    known = [m for m in known if m.role != "reference" or m.word != "with"] or known  # "near the border with Chad"
    firsts = {m.joined.start for m in known if m.joined is not None}

    def remoteness(m: Mention) -> float:
        weight = weights.get((m.place and m.place.country) or "", 0.0)
        listed = m.role == "bare" and (m.joined is not None or m.start in firsts)  # "others, such as Yemen and Mali"
        aside = _SPEAKER if listed or m.role in ("owner", "agent", "source", "aside", "speech", "from") else 0
        opens = m.end < mention.start and text.startswith("In ", m.start - 3)
        opens = opens and _GOES_ON.fullmatch(text, m.end, mention.start) is not None
        return abs(m.start - mention.start) + aside + (0 if opens else _STRANGE * (1 - weight))

    near = min(known, key=remoteness, default=None)
    country = called or (near.place.country if near and near.place else None)
    if country is None:
        return None
    regions = [m for m in known if m.place and m.place.country == country and m.place.kind in "arb"]
    region = min(regions, key=remoteness, default=None)  # "Gidan Bawa in Nigeria's Zamfara state"
    at = region if region and abs(region.start - mention.start) < _REGION_REACH else near
    return _Clue(remoteness(near) if near and called is None else -1.0, country, at.place if at else None)


def _strongest(clues: list[_Clue]) -> _Clue:
    """The nearest clue to the country for which all clues together speak most."""
    votes: defaultdict[str, float] = defaultdict(float)
    for clue in clues:
        votes[clue.country] += 1 / (_STRENGTH + clue.remoteness)
    most = max(votes, key=lambda country: votes[country])
    return min((c for c in clues if c.country == most), key=lambda c: c.remoteness)


def _distinctive(name: str) -> str:
    """The word by which an unknown name is known again: "Regal" of "Regal Hotel", but all of "East Siau"."""
    first = name.split()[0]
    w = PLACE_WORDS
    return name if first.lower() in w.openers or first.lower() in w.feature_heads else first


def _settle_unknown(found: Toponyms, weights: dict[str, float], text: str) -> None:
    """Gives names known by their pattern alone ("the village of X") a country, by the best clue to any mention of the
    name; without one, the country that the article speaks of most."""
    mentions, clues = found.mentions, defaultdict[str, list[_Clue]](list)
    unknown = [i for i, m in enumerate(mentions) if not (m.options or m.place or m.kind_word == "capital")]
    for i in unknown:
        around = mentions[max(0, i - _AROUND) : i + _AROUND + 1]
        called = called_by(mentions[i])
        clue = _clue_to(mentions[i], around, called, weights, text)
        if clue:
            clues[_distinctive(mentions[i].text)].append(clue)
    settled = {name: _strongest(told) for name, told in clues.items()}
    main = max(weights, key=lambda c: weights[c], default=None)
    for i in unknown:
        name = mentions[i].text
        clue = settled.get(_distinctive(name)) or (_Clue(0.0, main, None) if main else None)
        if clue is None:
            continue
        at = clue.at
        beside = at is not None and at.kind in "ab" and at.kind in TYPE_KINDS.get(mentions[i].kind_word, "")
        within = at.name if at and at.kind in "arb" and not beside else None  # no district lies in the next one
        latitude, longitude = (at.latitude, at.longitude) if at else (0.0, 0.0)
        mentions[i].place = Place(name, "p", clue.country, within, latitude, longitude, 0, "")
