"""Is it a distance, an area, a weight, a sum of money, a magnitude? The units of measure a number carries."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from tracker.extract.count import Numeral
from tracker.extract.counted import FILLERS
from tracker.extract.currency import word_after
from tracker.extract.freight import no_freight
from tracker.extract.senses import BETWEEN
from tracker.extract.tagging import Token
from tracker.extract.takings import TAKEN, is_taken
from tracker.lexicon.measures import load_measures

RATE: Final = frozenset(["per", "an", "each", "every"])
_OF_TWO_WORDS: Final = frozenset(["square", "sq", "nautical", "metric"])
_THAN: Final = frozenset(["smaller", "larger", "bigger"])
_BRIEF: Final = frozenset("t mt ha ft mi nm".split())  # units only right behind their number, a blank between at most
_SMALL_SUM: Final = 1000
_MANY: Final = 1e6
_LONG: Final = 20
_FORTUNE: Final = 1e6
_DOZENS: Final = 20
_PAY: Final = frozenset("income incomes salary salaries wage wages earning earns earnings".split())
_PRICED: Final = frozenset(
    """
    price prices priced barrel litre liter gallon cost costs ticket tickets fare fares per bottle pump hourly wage
    kilo
    """.split()
)
_COSTS: Final = frozenset(["cost", "costs", "costing"])
_SOLD: Final = frozenset("ticket tickets fare fares retail retails retailing resell rents rent toll tuition".split())
_TRADED: Final = frozenset(
    """
    shares share stocks stock oil crude brent gold silver bullion copper futures cocoa coffee bitcoin bitcoins ether
    ethereum cryptocurrency cryptocurrencies coin token wheat platinum palladium nickel
    """.split()
)
_PRICES: Final = frozenset(["price", "prices", "priced", "price-tag"])
_CHARGING: Final = frozenset(["charge", "charges", "charging"])
_SHARES: Final = frozenset(["shares", "share", "stock"])
_MOVED: Final = frozenset(
    """
    rose fell dropped climbed jumped slipped tumbled surged slid soared sank plunged traded trading closed ended gained
    lost above below rise rises fall falls hit topped crossed passed rallied soaring high low
    """.split()
)
_SHIFTED: Final = frozenset("rose fell jumped slipped climbed tumbled slid sank plunged soared rallied".split())
_CASH: Final = frozenset("note notes bill bills coin coins banknote banknotes".split())
_GREATEST: Final = 10  # no earthquake has a greater magnitude
_PARITY: Final = 10
_CURRENCY: Final = frozenset(
    "sterling currency currencies forex dollar euro rupee yuan rouble ruble peso lira naira".split()
)
_WAGES: Final = frozenset("wage wages salary salaries income pension stipend pay".split())
_LEVELS: Final = frozenset("level levels gauge gauges crest crested peaked danger flood-level stood".split())
_APART: Final = frozenset(["long", "from", "away"])  # "stood 300 metres from the gate"
_TYPICAL: Final = frozenset("average minimum monthly annual weekly daily basic median starting mean".split())
_PRICE: Final = 100_000
_MONEY_UNITS: Final = frozenset(
    """
    litre liter gallon barrel person head family household day month year week hour tonne ton kilo kg share night
    ticket bottle piece loaf cup bag sack box tin packet bushel carton plate bale brick ounce carat gram gramme pint
    dose therm seat acre hectare plot mile kilometre kilometer km metre meter foot yard
    """.split()
)


class Measure(NamedTuple):
    """What a number measures: metric, unit, the rule, and `last`, the index of the token of the unit."""

    metric: str
    unit: str
    rule: str
    last: int


def _load_units() -> dict[str, Any]:
    raw = load_measures()
    table: dict[str, Any] = {"plain": {}, "square": {}}
    for metric in ("distance", "area", "mass"):
        for unit, words in raw[metric].items():
            if unit == "square":
                for name, spelled in words.items():
                    table["square"].update(dict.fromkeys(spelled.split(), name))
                continue
            table["plain"].update(dict.fromkeys(words.split(), (metric, unit)))
    table.update({name: frozenset(words.split()) for name, words in raw["context"].items()})
    return table


_UNITS: Final = _load_units()


def read_measure(tokens: list[Token], at: int, numeral: Numeral, text: str = "") -> Measure | str | None:
    """The measure of the numeral at `at` (`text` is the article's), a reason to reject it, or None without a unit."""
    if numeral.currency:
        return _read_money(tokens, at, numeral.currency, numeral.value)
    if numeral.vague and at + 2 < len(tokens) and tokens[at + 1].lower == "of":
        weighed = at + 3 < len(tokens) and tokens[at + 3].lower == "of"  # "thousands of pounds of rice"
        currency = word_after(text, tokens[at + 1].end, numeral.value if weighed else _MANY)
        if currency and _is_dearer(tokens, at):
            return "a price or rate"
        if currency:
            return Measure("money", currency, "currency", at + 2)
    magnitude = _read_magnitude(tokens, at, numeral)
    if magnitude:
        return magnitude
    i = _unit_index(tokens, at, numeral.vague)
    word = tokens[i].lower.rstrip(".").lstrip("-‑") if i < len(tokens) else ""  # "a five-mile stretch"
    if word in _OF_TWO_WORDS:
        two = _read_two_words(tokens, i)
        return (
            (two and _is_relative(tokens, i + 1))
            or (two and no_freight(tokens, at, i + 1, two.metric, two.unit, numeral.value))
            or two
        )
    if word in _UNITS["square"] and text[tokens[i].start : tokens[i].start + 7].lower() == "square-":
        return Measure("area", _UNITS["square"][word], "unit", i)  # "a 900-square-metre hall"
    found = _UNITS["plain"].get(word)
    if found is None or (i == at + 1 and word in _BRIEF and tokens[i].start - tokens[at].end > 1):
        found = _UNITS["plain"].get(word.split("-")[0]) if "-" in word else None
    if found is None or (word in ("t", "m", "mi") and i + 1 < len(tokens) and tokens[i + 1].tag == "h"):
        return None  # "180 T-90S", "three Mi-24 helicopters"
    metric, unit = found
    if metric == "distance" and numeral.vague and numeral.value < _DOZENS and not _from_known(tokens, i):
        return "a vague distance"  # "a few yards away"
    after = [t.lower for t in tokens[i + 1 : i + 5] if t.tag not in ')"']
    if after[:1] and (after[0] in ("per", "an", "/") or (after[:2] == [",", "h"]) or after[0] in ("h", "mph")):
        return "a rate"
    if relative := _is_relative(tokens, i):
        return relative
    if after[:1] == ["a"] and after[1:2] and after[1] in _MONEY_UNITS | {"hectare", "acre"}:
        return "a rate"
    if after[:1] == ["²"] or (after[:1] == ["2"] and unit != "foot"):  # not "he was 6 foot 2"
        return Measure("area", unit + "2", "unit", i)
    if word.split("-")[0] in _UNITS["short"]:
        return _read_short(tokens, at, i, Measure(metric, unit, "unit", i), value=numeral.value)
    return no_freight(tokens, at, i, metric, unit, numeral.value) or Measure(metric, unit, "unit", i)


def _is_relative(tokens: list[Token], unit: int) -> str | None:
    """ "4 sq m of space per bird", "110,000 square miles smaller than in May": so much for each, or by comparison."""
    after = [t.lower for t in tokens[unit + 1 : unit + 5] if t.tag not in ')"']
    if "per" in after and "cent" not in after:
        return "a rate"
    return "a margin" if after and after[0] in _THAN else None


_KNOWN_LINES: Final = frozenset(
    "border borders frontier front frontline frontlines coast capital city town village base camp airport".split()
)


def _from_known(tokens: list[Token], unit: int) -> bool:
    """ "a few miles [from the border]", "a few kilometres [north-east of Vole]": from what has a name."""
    after = tokens[unit + 1 : unit + 7]
    from_at = next((k for k, t in enumerate(after) if t.lower in ("from", "of", "off", "outside")), -1)
    told = after[from_at + 1 :] if from_at >= 0 else []
    return any(t.lower in _KNOWN_LINES or (t.capital and t.tag == "W") for t in told[:4])


_PASSED: Final = FILLERS | {"-", "long"}


def _unit_index(tokens: list[Token], at: int, vague: bool) -> int:
    """The index of the unit of the numeral at `at`, past "more", "-" and the like; of "5,000 flooded hectares", too."""
    i = at + 1
    while i < len(tokens) and i < at + 3 and (tokens[i].lower in _PASSED or (vague and tokens[i].lower == "of")):
        i += 1
    if i + 1 < len(tokens) and tokens[i].tag in "VJ":
        area: bool = _UNITS["plain"].get(tokens[i + 1].lower, ("",))[0] == "area"
        return i + area
    return i


def _read_two_words(tokens: list[Token], i: int) -> Measure | None:
    """ "square miles", "nautical miles", "metric tons"; None where the second word is none of them."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if tokens[i].lower.startswith("nautical"):
        return Measure("distance", "nautical mile", "unit", i + 1) if following else None
    if tokens[i].lower.startswith("metric"):
        return Measure("mass", "tonne", "unit", i + 1) if following in ("ton", "tons", "tonnes") else None
    unit = _UNITS["square"].get(following)
    return Measure("area", unit, "unit", i + 1) if unit else None


def _read_short(tokens: list[Token], at: int, i: int, measure: Measure, value: float) -> Measure | str:
    """Metres and feet measure waves, rain and walls as often as distances: only the latter count."""
    units = _UNITS
    first = _past_bracket(tokens, i + 1)
    after = {t.lower for t in tokens[first : first + 3]} | set(tokens[i].lower.split("-")[1:])
    if first > i + 1:
        after.discard("of")  # "a 4ft (1.2m) sketch of a dancer"
    if {t.lower for t in tokens[max(0, at - 7) : at]} & _LEVELS and (
        not after & _APART or tokens[at - 1].lower == "at"
    ):
        return "a height or depth"
    if {t.lower for t in tokens[max(0, at - 4) : at]} & units["stretching"] and not after & units["never"]:
        return measure
    if after & units["upright"] and value >= _TALL.get(measure.unit or "", 0) and not after & units["fallen"]:
        return measure  # "a dam 230 metres high", "a 9-metre-high wave"; nobody is so tall
    if after & units["never"]:
        return "a height or depth"
    if tokens[at - 1].lower == "as" and at > 1 and tokens[at - 2].lower in units["nearness"]:
        return measure  # "as close as 300 metres"
    if value >= _LONG and after & units["walls"]:
        return measure  # "a 50-metre wall"; a lesser one is told by its height
    if after & units["long"]:
        return measure
    return "a height or size"


_TALL: Final = {"m": 5, "yard": 5, "foot": 15}


def _past_bracket(tokens: list[Token], i: int) -> int:
    """The index behind a conversion in brackets at `i`: "a 2,900 m (9,600 ft) runway"."""
    if i < len(tokens) and tokens[i].tag == "(":
        return next((k + 1 for k in range(i, min(len(tokens), i + 6)) if tokens[k].tag == ")"), i)
    return i


_LASTING = frozenset(["in", "within", "over", "for", "during", "after"])


def _read_money(tokens: list[Token], at: int, currency: str, value: float) -> Measure | str:
    if not value:
        return "a zero of nothing counted"
    if value < _SMALL_SUM and any(t.lower in _PRICED for t in tokens[max(0, at - 25) : at + 25]):
        return "a price or rate"
    if value < _SMALL_SUM and any(t.lower in _SHIFTED for t in tokens[max(0, at - 2) : at]):
        return "a price or rate"  # "the carmaker rose $4.08, or 3.3 percent"
    if value < _PRICE and _is_price([t.lower for t in tokens[max(0, at - 16) : at]]):
        return "a price or rate"
    if value < _SMALL_SUM and any(t.lower == "average" for t in tokens[max(0, at - 25) : at]):
        return "a price or rate"  # "the average premium that customers paid went up by $2"
    each = any(t.lower in ("each", "every") for t in tokens[max(0, at - 9) : at])
    if each and (value < _SMALL_SUM or any(t.lower in _COSTS for t in tokens[max(0, at - 6) : at])):
        return "a price or rate"  # "each household will receive USD 192", "each battery costs $1bn"
    after = [t.lower for t in tokens[at + 1 : at + 5]]
    if not {"cent", "cents"}.isdisjoint(after[:2]) and "per" not in after[:1]:
        return "a price or rate"  # "a dividend of 26 euro cents"
    if value <= _SMALL_SUM and after[:1] and after[0] in _CASH:
        return "the worth of a note or coin"
    if value < _SMALL_SUM and round(value, 2) != value:
        return "a rate of exchange"  # "a low of $1.6042"
    if value < _PARITY and any(t.lower in _CURRENCY for t in tokens[max(0, at - 25) : at + 25]):
        return "a rate of exchange"
    if "=" in after[:3] or "=" in [t.lower for t in tokens[max(0, at - 3) : at]]:
        return "a rate of exchange"
    for k, word in enumerate(after[:3]):
        if after[k : k + 2] == ["per", "cent"]:
            break  # "the appeal for $1.7bn is 5 per cent funded"
        if word in ("a", "an") and k and after[k - 1] in _LASTING:
            break  # "raised $2 million in a week"
        if word in RATE and k + 1 < len(after) and (word in ("per", "each", "every") or after[k + 1] in _MONEY_UNITS):
            return "a price or rate"
        if word == "a" and k + 1 < len(after) and after[k + 1] in _MONEY_UNITS:
            return "a price or rate"
        if word in ("/", "-") and k + 1 < len(after) and after[k + 1] in _MONEY_UNITS:
            return "a price or rate"
        if word.startswith("-a-") and word[3:] in _MONEY_UNITS:
            return "a price or rate"  # "the $26 billion-a-year pork industry"
    if _rate_in_brackets(tokens, at):
        return "a price or rate"
    if value < _FORTUNE and any(t.lower in _PAY for t in tokens[max(0, at - 6) : at]):
        return "somebody's pay"
    if _for_each(tokens, at):
        return "a price or rate"
    if is_taken(tokens, at, value):
        return TAKEN
    return Measure("money", currency, "currency", at)


def _for_each(tokens: list[Token], at: int) -> bool:
    """ "£10,500 in extra funding per refugee", "$63 (59 euros) in cash for each share"."""
    for i in range(_past_bracket(tokens, at + 1), min(at + 14, len(tokens) - 1)):
        if tokens[i].tag in ",.N(":
            return False
        if tokens[i].lower == "per" and tokens[i + 1].lower not in ("cent", "year", "annum"):
            return i < at + 8
        if (
            tokens[i].lower in ("each", "every")
            and tokens[i - 1].lower == "for"
            and tokens[i + 1].lower in _MONEY_UNITS
        ):
            return True
    return False


def _is_price(before: list[str]) -> bool:
    """ "tickets cost upwards of $70,000", "a sack sells for 45,000 kyat", "the average wage is 12,000 pesos"."""
    words = set(before)
    offered = not words.isdisjoint(("sells", "selling")) and not {"for", "at"}.isdisjoint(before[-3:])
    paid = not (words.isdisjoint(_WAGES) or words.isdisjoint(_TYPICAL))
    traded = not (words.isdisjoint(_TRADED) or words.isdisjoint(_MOVED))
    shared = not words.isdisjoint(_SHARES) and "at" in before[-3:]  # "shares were down 9 cents at $26.83"
    tagged = not (_PRICES.isdisjoint(before[-7:]) and _CHARGING.isdisjoint(before[-3:]))  # "a price tag of 12,000 yuan"
    return offered or paid or traded or shared or tagged or not words.isdisjoint(_SOLD)


_DEARER: Final = frozenset("higher lower more less cheaper dearer extra".split())
_BILLS: Final = frozenset(
    "cost costs bill bills rent rents payment payments premium premiums repayment repayments fee fees mortgage".split()
)


def _is_dearer(tokens: list[Token], at: int) -> bool:
    """ "the monthly cost could be hundreds of pounds higher": what each has to pay."""
    before, after = tokens[max(0, at - 9) : at], tokens[at + 1 : at + 6]
    dearer = any(t.lower in _DEARER for t in after) or any(t.lower in _TYPICAL for t in before)
    return dearer and any(t.lower in _BILLS for t in before)


def _rate_in_brackets(tokens: list[Token], at: int) -> bool:
    """ "1,200 pounds ($157) per square metre", "20 million pesos ($1.2m or £800,000) a day", for each of the sums."""
    near = range(at + 1, min(at + 18, len(tokens)))
    close = next((i for i in near if tokens[i].tag == ")" or tokens[i].lower == "."), 0)
    if not close or tokens[close].tag != ")" or close + 2 > len(tokens) - 1:
        return False
    opened = [i for i in range(max(0, at - 8), close) if tokens[i].tag == "("]
    if not opened or opened[-1] > at + 6:
        return False
    link, unit = tokens[close + 1].lower, tokens[close + 2].lower
    return link == "per" or (link in ("a", "an", "each", "every") and unit in _MONEY_UNITS)


_QUAKE: Final = frozenset(
    "quake quakes earthquake earthquakes tremor tremors aftershock aftershocks temblor foreshock shock shocks".split()
)
_SEISMOLOGY: Final = frozenset(
    "geological geophysical geophysics seismological seismology seismologists seismic".split()
)
_BEHIND_SIZE: Final = frozenset(". , and struck hit on shook at was were near off".split())
_STRONGEST: Final = 10
# "put the magnitude at 7.1", "raised the magnitude from 6.9 to 7.1", "the magnitude of the tremor was 5.9"
_MEASURED: Final = frozenset(["at", "to", "from", "was", "is"])


def _read_magnitude(tokens: list[Token], at: int, numeral: Numeral) -> Measure | None:
    """ "magnitude 7.0", "a 6.5-magnitude quake", "measuring 7.8 on the Richter scale", "the 7.8 tremor"."""
    if numeral.value > _GREATEST:
        return None  # "over 400 magnitude 2 tremors"
    before = [t.lower for t in tokens[max(0, at - 4) : at]]
    after = [t.lower for t in tokens[at + 1 : at + 7]]
    told = (
        before[-1:] == ["magnitude"]
        or (before[-2:-1] == ["magnitude"] and before[-1] in ("of", "was", "h", "-", "at", "a", "is"))
        or after[:1] in (["magnitude"], ["-magnitude"])
        or after[:2] == ["-", "magnitude"]
        or ("richter" in after and numeral.text[0].isdigit())
        or _sets_magnitude(tokens, at, numeral)
        or ("moment" in after and "magnitude" in after)
        or _is_tremor(tokens, at, numeral, before, after)
    )
    return Measure("magnitude", "magnitude", "magnitude", at) if told else None


def name_quake(tokens: list[Token], at: int) -> str | None:
    """What has the magnitude at `at`, of the words around it ("quake", "aftershocks"); None where they do not say."""
    near = [*range(at + 1, min(len(tokens), at + 6)), *range(at - 1, max(-1, at - 6), -1)]
    return next((tokens[k].lower for k in near if tokens[k].lower in _QUAKE), None)


def _sets_magnitude(tokens: list[Token], at: int, numeral: Numeral) -> bool:
    """ "set the magnitude of the quake today at 7.4", "the magnitude of the tremor was about 5.9"."""
    link = at - 1
    while link > 0 and tokens[link].lower not in _MEASURED and tokens[link].lower in BETWEEN:
        link -= 1
    if numeral.value >= _STRONGEST or tokens[link].lower not in _MEASURED:
        return False
    near = [t.lower for t in tokens[max(0, link - 7) : link]]
    return "magnitude" in near and ("." in numeral.text or not _QUAKE.isdisjoint(near))


def _is_tremor(tokens: list[Token], at: int, numeral: Numeral, before: list[str], after: list[str]) -> bool:
    """A number such as a magnitude has, beside a quake: "a 5.9 aftershock", "the quake measured 6.4"."""
    decimal = "." in numeral.text and numeral.high is None and 1 < numeral.value < _STRONGEST
    if not decimal:
        return False
    if after[:1] and after[0] in _QUAKE:
        return True
    told = before[-1:] in (["measured"], ["measuring"], ["registered"], ["registering"], ["of"]) or before[-2:] in (
        ["measured", "at"],
        ["measuring", "at"],
        ["registered", "at"],
        ["recorded", "at"],
        ["put", "at"],
        [",", "at"],
        ["strong", "as"],
        ["large", "as"],
    )
    near = tokens[max(0, at - 9) : at]
    if before[-2:] == ["it", "at"] and any(t.lower in _SEISMOLOGY for t in near):
        return True  # "The Geological Survey measured it at 7.7"
    listed = before[-1:] == ["and"] and len(before) > 3 and before[-3] == "of"
    last = after[:1] and after[0] in _BEHIND_SIZE
    return bool(last) and (told or listed) and any(t.lower in _QUAKE for t in near)
