"""Where do weapons go that are given? To whom the text names before, to whom they are to help, to the war."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting

_GIVEN = re.compile(
    r"\b(?:offer\w*|promis\w+|suppl(?:y|ied|ying)|deliver\w*|donat\w+|sen[dt]|pledg\w+|provid\w+|giv(?:e|en|ing)|gave)\b"
)
_GIVEN_BY = re.compile(rf"\b(?:{PLACE_WORDS.either('given')})(?: \w+){{0,2}} by\b")
_BACKING = re.compile(r"\b(?:support|help|arm|equip|assist|back|bolster|reinforce|resupply)(?:ing)? (?:the )?(?=[A-Z])")
_SHIPMENT = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts?) (?:[a-z]+ ){0,2}?"
    r"(?:shipment|package|delivery|consignment|batch|sale|deal|order)s?\b"
)
_TO = re.compile(r"\bto (?:the )?(?=[A-Z])")
_BEFORE, _PHRASE = 3, 60  # sentences, characters
_PACKAGE = re.compile(
    r"\b(?:packages?|aid|assistance|relief (?:fund|package|bill)|donations?|the (?:bill|measure)|military support)\b"
)
_PROVIDES = re.compile(r"\b(?:provid\w+|suppl\w+|furnish\w+|equip\w*|arm(?:s|ed|ing)) (?:the )?$")
_AID_TO = re.compile(
    r"\b(?:aid|support|assistance|help|weapons|arms|money|packages?|funding|funds|relief)\b[^.;]{0,30}"
    r"\b(?:to|for) (?:the )?$"
)


def find_receiver(setting: Setting, count: Count, country: str | None) -> Mention | None:
    """The country to which weapons go, for a sentence that names only the giver; `country` is the one it hints at."""
    sentence, text = count.sentence, setting.document.text
    if count.metric != "equipment":
        return None
    if _SHIPMENT.match(text, sentence.start) and (told := _sent_before(setting, sentence)):
        return setting.named_country(told)
    if not (
        _GIVEN.search(text, sentence.start, count.numeral.start)
        or _GIVEN_BY.search(text, count.numeral.end, sentence.end)
    ):
        return None
    givers = setting.hints.acting(sentence) | ({country} if country else set())
    to = _backed(setting, sentence) or _handed(setting, count) or (_goal(setting, sentence, givers) if givers else None)
    return setting.named_country(to)


def gives_abroad(setting: Setting, count: Count) -> bool:
    """True for a sum that another country than the article's gives, to nobody whom the sentence names: "Britain gave
    $10m"."""
    sentence, text = count.sentence, setting.document.text
    if _GIVEN.search(text, sentence.start, count.numeral.start) is None or _TO.search(
        text, count.numeral.end, sentence.end
    ):
        return False
    givers = [m for m in setting.by_sentence.get(sentence.index, ()) if m.role in ("agent", "host", "bare", "reporter")]
    givers = [m for m in givers if m.end < count.numeral.start and m.place and m.place.kind in "cp"]
    return bool(givers) and all(m.place and m.place.country != setting.main for m in givers)


def _sent_before(setting: Setting, sentence: Sentence) -> str | None:
    """The country that the shipment of the sentences before was for: "a shipment of bombs for Chad. It held 90 …"."""
    for index in range(sentence.index - 1, max(-1, sentence.index - _BEFORE - 1), -1):
        for m in reversed(setting.by_sentence.get(index, ())):
            if m.role in ("to", "for") and m.place and m.place.kind == "c" and m.place.country:
                return m.place.country
    return None


def find_aided(setting: Setting, count: Count) -> Mention | None:
    """The country that a package of aid is for, where only a sentence before tells: "aid to Kenya. … The package"."""
    sentence, text = count.sentence, setting.document.text
    if count.metric != "money" or not _PACKAGE.search(text, sentence.start, sentence.end):
        return None
    for index in range(sentence.index, max(-1, sentence.index - _BEFORE - 1), -1):
        aided = {
            m.place.country
            for m in setting.by_sentence.get(index, ())
            if m.start < count.numeral.start
            and m.place
            and m.place.country
            and (
                (m.role in ("to", "for") and _AID_TO.search(text, max(0, m.start - _PHRASE), m.start))
                or (text.startswith(" with ", m.end) and _PROVIDES.search(text, max(0, m.start - _PHRASE), m.start))
            )
        }
        if aided:
            return setting.wider(aided.pop()) if len(aided) == 1 else None
    return None


def _backed(setting: Setting, sentence: Sentence) -> str | None:
    """The country that what is given is to help: "helmets to equip the Ukrainian army"."""
    told = _BACKING.search(sentence.text)
    if told is None:
        return None
    at = sentence.start + told.end()
    named = [d.country for d in setting.hints.demonyms_of(sentence) if d.start == at]
    named += [
        m.place.country or "" for m in setting.by_sentence.get(sentence.index, ()) if m.name.start == at and m.place
    ]
    return next(iter(named), None)


def _handed(setting: Setting, count: Count) -> str | None:
    """The country to whose army the weapons go: "sent 100 drones to the Ukrainian military"."""
    to = _TO.search(setting.document.text, count.numeral.end, count.sentence.end)
    if to is None:
        return None
    return next((d.country for d in setting.hints.demonyms_of(count.sentence) if d.start == to.end()), None)


def _goal(setting: Setting, sentence: Sentence, givers: set[str]) -> str | None:
    """The country to which givers send things: where the sentences before say so, else where the war is."""
    for index in range(sentence.index, max(-1, sentence.index - _BEFORE - 1), -1):
        for m in reversed(setting.by_sentence.get(index, ())):
            if m.role in ("to", "for") and m.place and m.place.country and m.place.country not in givers:
                return m.place.country
    theatre = setting.front.theatre
    at = theatre.place.country if theatre and theatre.place else None
    at = at or setting.main
    return at if at not in givers else None
