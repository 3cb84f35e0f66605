"""Which names are places by how they are written together: "ENID, Okla. (AP) --", "the Nairobi-Mombasa highway"?"""

from __future__ import annotations

import re

from tracker.extract.capitals import Token
from tracker.extract.nameroles import DATELINE
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import Names, Place, load_gazetteer

_ROAD = re.compile(
    r" (?:[a-z]+ )?(?:highway|motorway|expressway|road|railway|railroad|rail line|train|line|corridor|route)\b"
)
# What follows an adjective that it names the country: "Syrian soil", "Nicaraguan villages"
SOIL = re.compile(
    r" (capital|territory|soil|airspace|territorial waters|waters|mainland|coast|side of the (?:border|frontier)"
    r"|borders?|frontier|(?:villages|towns|cities|provinces|districts|states|counties|regions|islands|countryside|highlands|jungles?|deserts?|hinterland"
    r"|prisons?|jails?|hospitals|ports|universities|campuses|schools|colleges|airports|"
    r"(?:ski |beach |holiday )?resort|(?:border |coastal |port |resort )?town|village"
    r"|island|(?:port |border |coastal )?city|province)"
    r"(?! (?:of|in|near|like|where|around|such|that|known|called)\b|,? [A-Z]))\b"
)
SOIL_OPENINGS = frozenset(  # how what SOIL finds opens
    """ cap ter soi air wat mai coa sid bor fro vil tow cit pro dis sta cou reg isl hig jun des hin pri jai hos por uni
    cam sch col ski bea hol res""".split()
)
SITES = ("universities", "campuses", "schools", "colleges", "airports")  # which need one too
ONE_SPOT = ("resort", "town", "village", "island", "city", "province")  # of what SOIL finds, what needs a preposition
_TOKENS, _SHORT = 3, 4  # tokens of a dateline, letters of its town


def read_state(text: str, tokens: list[Token], i: int) -> Names | None:
    """What bears the state's name that a short one stands for behind a town's: "Enid, Okla.", "Enid, OK"."""
    before, here = tokens[i - 1] if i else None, tokens[i]
    if before is None or text[before.end : here.start] != ", ":
        return None
    code = here.text.isupper() and "." not in here.text
    stopped = here.text.endswith(".") or text[here.end : here.end + 1] == "."
    if before.text.isupper() if code else not stopped:
        return None
    return load_gazetteer().named(PLACE_WORDS.abbreviated[here.text])


def read_road(text: str, token: Token) -> tuple[Place, ...]:
    """The places from which the road of a double name leads to one in the same country, none where it is no road."""
    parts = token.text.replace("‑", "-").split("-")
    if len(parts) != 2 or not _ROAD.match(text, token.end):
        return ()
    first, second = (load_gazetteer().find(part) for part in parts)
    countries = {place.country for place in second}
    return tuple(place for place in first if place.country in countries and place.kind in "pab")


def read_opening(text: str, tokens: list[Token], i: int) -> int | None:
    """The last token of an unknown town that opens the text in capitals before its country or state, None for none."""
    j = i
    while j + 1 < len(tokens) and tokens[j + 1].start == tokens[j].end + 1 and tokens[j + 1].text.isupper():
        j += 1
    start, end = tokens[i].start, tokens[j].end
    if text[:start].strip() or end - start < _SHORT or j - i >= _TOKENS or j + 1 == len(tokens):
        return None
    if text[end : end + 2] != ", " or not DATELINE.match(text, end):
        return None
    held = tokens[j + 1].text
    places = load_gazetteer().named(PLACE_WORDS.abbreviated.get(held, held)).places
    return j if places and places[0].kind in "car" else None
