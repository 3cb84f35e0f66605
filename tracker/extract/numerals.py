"""Which numbers does a text hold? Every numeral and number word with its offsets and value, in one linear scan."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.characters import small_letters
from tracker.extract.count import Numeral
from tracker.extract.currency import sign_before, word_after
from tracker.extract.number_context import load_nouns
from tracker.extract.number_words import (
    DIGITS,
    DOZEN,
    FAR,
    PLURAL,
    SCALE,
    VAGUE,
    WORDS,
    ZERO,
    Reading,
    Token,
    build_trie_pattern,
    read_number,
)
from tracker.extract.pieces import A_DIGIT, SCORE, pieces_of

_SPACE: Final = "[ \u00a0\u2009\u202f]"
ROW: Final = 120
"""Bare numbers in a row; more are one numeral, which counts nothing."""
_DIGITS: Final = re.compile(
    rf"""
    [0-9½¼¾](?:
      [0-9]*(?=[ -]?[^\W0-9½¼¾])                                               # "42 people": the common case first
    | [0-9]*(?=[)%”"\n]|[.;:](?![0-9])|,[ ]?[^0-9 ]|$)                          # "in 2014."
    | (?P<chain>[0-9]*(?:[,.;:/|–-][0-9]+){{7,}})                                # "1,1,1,1,…": data, no numbers
    | (?P<row>[0-9]*(?:[ ][0-9]+){{{ROW},}}(?=[ ][0-9]))                         # "1 1 1 1 …": a table's, one numeral
    | (?P<space>(?<=[1-9])[0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?![0-9]))          # 816 000
    | (?P<comma>[0-9]{{0,2}}(?:[,'’][0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?)          # 1,600   1'600   12,000.5
    | (?P<indian>[0-9]?(?:,[0-9]{{2}})+,[0-9]{{3}}(?![0-9]))                     # 6,60,000
    | (?P<stray>[0-9]{{0,2}}(?:\ ?,\ ?000|,\ [0-9]{{3}}(?=\ [a-z]))(?![0-9]))     # 61, 000   1, 200 dead
    | (?P<dot>[0-9]{{0,2}}(?:(?:\.[0-9]{{3}}){{2,}}|\.000)(?![0-9]))             # 1.600.000   12.000
    | (?P<decimal>[0-9]{{0,2}},[0-9]{{1,2}}(?=[ -]?(?:million|billion|trillion|thousand|lakh|crore|m[ln]*\b
          |bn\b)))  # 2,5 million
    | (?P<mixed>[0-9]?[ -][1-9]/[2-9](?![0-9/]))                                 # 2 1/4
    | [0-9]*(?:[.·][0-9]+)?[½¼¾]?
    )""",
    re.VERBOSE,
)
_LEADS: Final = re.compile(  # before "1, 200" as one number; not "on May 1, 200 died", "in Ward 1, 200 homes"
    r"\b(?:least|than|about|some|around|nearly|almost|over|estimated|many as|up to|killed|killing|kills|left|leaving"
    r"|injured|injuring|wounded|wounding|displaced|displacing|total of|toll of|reached|roughly|another"
    r"|\d, ?\d{3} [a-z]{1,12} and) $"
)
_NEW: Final = tuple.__new__  # makes a named tuple in half the time
_ROUND: Final = frozenset({"10", "100", "1000", "10000"})
_MAX_DIGITS: Final = 15  # a longer run of digits is a code, and a float could not hold it
_VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_LETTER: Final = re.compile(
    r" ?(?:(?P<sure>bn|mn|mln|bln|mil|bil|tn|trn)|(?P<letter>[kmbt])|(?P<crore>cr))(?![a-z0-9²³])"
)
_LETTERS: Final = frozenset("kmbtc")
_SURE: Final = {"bn": 1e9, "mn": 1e6, "mln": 1e6, "bln": 1e9, "mil": 1e6, "bil": 1e9, "tn": 1e12, "trn": 1e12}
_METRES_AFTER: Final = re.compile(  # "2m high", "5m away", "1.5m of water"; and "2m-high", but "2m-strong" are people
    r"-(?!strong)|\s?\(\d[\d,.]*\s?-?(?:ft|feet|foot|yards?|yds?)\b"
    r"|\s?[(/]?(?:of (?:water|snow|rain|flood|mud)|(?:high|tall|deep|wide|long|thick|away|below"
    r"|above|from|off|across"
    r"|north|south|east|west|apart|underground|underwater|up|down|down|span|stretch|bridge|runway|embankment|pier|walls?|fence|waves?|barrier|tunnel|trench|radius"
    r"|depth|altitude|height|race|sprint|freestyle|hurdles|relay|final)\b)"
)
_METRES_BEFORE: Final = re.compile(
    r"\b(?:depths?|heights?|high|waves?|tall|deep|altitude|elevation|width|radius|levels?)\b[^.;]*$"
)

_A_SCORE: Final = re.compile(  # "a score of villagers", "two score fishermen"; no score of a match or a test
    r"(?<![\w-])(?:(?=a )|(?:another|half a|two|three|four|five|six) )(?P<score>(?:a )?score) "
    r"(?:or (?:so|more) )?(?:of )?"
    r"(?=(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|points|goals|runs|to|for|against|by|in|on)\b)"
    r"(?:[a-z-]+ ){0,2}?(?:people|[a-z]*men|[a-z]*women|children|police|[a-z]{3,}s)\b)"
)
_NOUN_A: Final = r"a(?=[ -](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|half|quarter)(?![a-z]))"
_WORD: Final = re.compile(rf"[^a-z’'](?:{build_trie_pattern(sorted(w for w in WORDS if w != 'a'))}|{_NOUN_A})(?![a-z])")
# "no" and "one" that count nothing: a comparison ("no fewer than") or a fixed phrase.
_IDLE_NO: Final = re.compile(
    r"(?![ \u00a0][a-z])|[ \u00a0](?:longer|one|fewer|less|more|matter|doubts?|ways?|ideas?|signs?|evidence"
    r"|choice|comment|other"
    r"|reason|need|use|wonder|problem|question|means|such|better|different|exception|plans?|intention|chance|hope"
    r"|immediate|further|indication|information|details?|right|part|place|room|time|sense|point|secret|surprise)\b"
)
_IDLE_ONE: Final = re.compile(
    r"[ -](?:another|day\b|by one|side|hand\b|time\b|thing|way\b|off\b|sided|way\b|on one|or the other)"
)

# What may stand between the two ends of a range, apart from a money sign and a unit.
_UNIT: Final = r"(?:km|kms|m|cm|mm|kg|%|per cent|percent|ft|mi|metres|meters|kilometres|kilometers|miles|feet)?"
_LINK: Final = re.compile(
    rf"-?\s?(?P<unit>{_UNIT})(?:\s(?:to|(?P<or>or)|(?P<and>and))\s|-to-|(?P<dash>[-–‑−‒~]))(?:us)?[$€£₹]?\s?"
)
_DASHES: Final = "-–‑−‒~"
_MAX_LINK: Final = 24
_CHANGE_REACH: Final = 120  # characters
_LOOSE: Final = 1000  # up to here "or" may join numbers far apart: "200 or 500"
_CRORE: Final = 1e5  # from here on digits may go on: "1 crore 20 lakh"
_VOTE: Final = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|defeated|rejected|motion|resolution|ballot|score|won|lost|beat)\b[^.;]*$"
)
_STEP: Final = re.compile(r"\b(?:by|up|down)\s(?:[$€£])?$")
_FURTHER: Final = re.compile(r"\b(?:another|further|additional)\s(?:[$€£])?$")
_YEAR: Final = re.compile(r"\b(?:in|during|of|since|until|by|for|year)\s$")
_FROM: Final = re.compile(r"\bfrom (?:[a-z]+ ){0,2}(?:us)?[$€£]?$")
_CHANGE: Final = re.compile(
    r"\b(?:rise|rising|rises|rose|risen|up|down|increas|climb|grow|grew|fall|fell|drop|declin|decreas|jump|soar|surg|reduc|cut|rais"
    r"|revis|chang|expand|doubl|tripl|shr[iau]nk|went|gone|goes|lower|upgrad|downgrad|swell|swoll|slash|adjust|halv|edg|slip|plung"
    r"|plummet|spik|improv|boost|mov|extend|correct|updat)[a-z]*\b[^.;]*$"
)
_BETWEEN: Final = re.compile(r"\bbetween (?:[a-z]+ ){0,3}(?:us)?[$€£₹]?$")


def find_numerals(text: str) -> list[Numeral]:
    """The numerals of `text` in text order, never overlapping; `text[n.start:n.end] == n.text` for each.

    Reads digits with any thousands mark, decimals, fractions, number words, scale words and letters, Indian units,
    vague words and ranges. Every number is returned, dates and model numbers included: what it counts is asked later.

    >>> [(n.text, n.value, n.high) for n in find_numerals("Between 11 and 17 died; 1.5 to 2 million fled.")]
    [('11 and 17', 11.0, 17.0), ('1.5 to 2 million', 1500000.0, 2000000.0)]
    """
    lower = small_letters(text)
    pieces = pieces_of(text)
    tokens = _scan_digits(text, lower, pieces.digits)
    tokens += _scan_words(lower, pieces.numbers)
    if pieces.kinds & SCORE:
        tokens += [_a_score(m) for m in _A_SCORE.finditer(lower)]
    tokens.sort()
    readings = _read_all(tokens, lower)
    return _join_ranges(readings, text, lower)


def _scan_words(lower: str, pieces: list[tuple[int, int]]) -> list[Token]:
    found: list[Token] = []
    after_mark, done = " " + lower, 0  # a match begins with the mark before the word, hence the offsets
    for low, high in pieces:
        while done < high and (m := _WORD.search(after_mark, max(low, done), high + 1)) is not None:
            kind, value = WORDS[m.group()[1:]]
            done = m.end()
            found.append(_NEW(Token, (m.start(), done - 1, kind, value, 1.0)))
    return found


def _a_score(m: re.Match[str]) -> Token:
    return Token(m.start("score"), m.end("score"), DOZEN, 20.0)


def _scan_digits(text: str, lower: str, pieces: list[tuple[int, int]]) -> list[Token]:
    found: list[Token] = []
    for m in _find_digits(lower, pieces):
        start, end, shape = m.start(), m.end(), m.lastgroup
        if lower[start] in _VULGAR:  # "½": whatever is glued to it belongs to no number
            found.append(_with_letter(text, lower, start, start + 1, _VULGAR[lower[start]]))
        elif shape in ("space", "stray") and not _is_grouped(lower, start, end, shape):
            found += [_plain(text, lower, start + p.start(), start + p.end()) for p in re.finditer("[0-9]+", m.group())]
        elif shape == "chain":
            continue
        elif shape == "row":
            found.append(Token(start, end, PLURAL, 0.0))
        elif shape is None and lower.startswith("s of ", end) and lower[start:end] in _ROUND:
            found.append(Token(start, end + 1, PLURAL, 2.0 * float(lower[start:end])))  # "100s of homes"
        elif shape is None:
            if end - start <= _MAX_DIGITS:
                found.append(_plain(text, lower, start, end))
        elif end - start <= _MAX_DIGITS + 8:
            value = _read_digits(m.group(), shape)
            found.append(_with_letter(text, lower, start, end, value))
    return found


def _find_digits(lower: str, pieces: list[tuple[int, int]]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    done = 0
    for low, high in pieces:
        while done < high and (first := A_DIGIT.search(lower, max(low, done), high)) is not None:
            m = _DIGITS.match(lower, first.start())
            if m is None:
                break
            found.append(m)
            done = m.end()
    return found


def _plain(text: str, lower: str, start: int, end: int) -> Token:
    digits = lower[start:end]
    if digits[-1] in _VULGAR:
        value = float(digits[:-1] or 0) + _VULGAR[digits[-1]]
    elif digits[-4:-3] == "." and digits[0] != "0" and load_nouns().whole.match(lower, end):
        value = float(digits.replace(".", ""))  # "2.500 houses", as much of Europe writes it
    else:
        value = float(digits) if "·" not in digits else float(digits.replace("·", "."))
    return _with_letter(text, lower, start, end, value)


def _read_digits(digits: str, shape: str) -> float:
    if shape == "mixed":
        whole, part = re.split("[ -]", digits)
        above, below = part.split("/")
        return float(whole) + float(above) / float(below)
    if shape == "decimal":
        return float(digits.replace(",", "."))
    if shape == "dot":
        return float(digits.replace(".", ""))
    return float(re.sub(r"[^0-9.]", "", digits))


_MONTH_BEFORE: Final = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? $")

_SIZED_ARMS: Final = re.compile(
    r"[-\s]?(?:lbs?|pounds?|kg|kilograms?|kilos?|mm)[-\s](?:\([^)]{1,12}\)\s)?(?:[a-z]+\s){0,2}"
    r"(?:bombs?|shells?|munitions?|guns?|howitzers?|rounds|rockets?)\b"
)


def _is_grouped(lower: str, start: int, end: int, shape: str) -> bool:
    """Whether "816 000" is one number: not "7 October 251", "MH17 298", "300 500lb bombs" or a table's cells."""
    if shape == "stray":  # "left 1, 200 dead"
        return lower.endswith("000", start, end) or _LEADS.search(lower, max(0, start - 24), start) is not None
    before = lower[max(0, start - 12) : start]
    if before and (before[-1].isalnum() or before[-1] in ".,:-/–+" or (before[-1] == " " and before[-2:-1].isdigit())):
        return False
    after = lower[end : end + 2]
    if (after[:1] in ":/-" and after[1:].isdigit()) or (after[:1] == " " and after[1:].isdigit()):
        return False
    return not (_MONTH_BEFORE.search(before) or _SIZED_ARMS.match(lower, end))


def _with_letter(text: str, lower: str, start: int, end: int, value: float) -> Token:
    """The token with the scale letter that is glued to it: "30bn", "199K", "$2.5M", "2m people"; not "2m-high"."""
    letter = lower[end : end + 1]
    if (letter if letter != " " else lower[end + 1 : end + 2]) in _LETTERS:
        m = _LETTER.match(lower, end)
        if m:
            scale = _letter_scale(m, text, lower, start, value)
            if scale:
                return Token(start, m.end(), DIGITS, value, scale)
    return _NEW(Token, (start, end, DIGITS, value, 1.0))


def _letter_scale(m: re.Match[str], text: str, lower: str, start: int, value: float) -> float | None:
    if m.group("sure"):
        return _SURE[m.group("sure")]
    money = sign_before(text, start) is not None
    glued = m.end() - m.end(m.lastgroup or 0) == 0 and m.start() + 1 == m.end()
    if m.group("crore"):
        return 1e7 if money else None
    letter, end = m.group("letter"), m.end()
    if letter == "k":
        return 1e3 if glued else None
    if letter in "bt":
        scale = 1e9 if letter == "b" else 1e12
        sure = money and (letter == "b" or text[end - 1].isupper())  # "$5b"
        return scale if glued and (sure or (letter == "b" and text[end - 1].isupper() and value % 1)) else None
    if money:
        return 1e6
    if text[end - 1].isupper():
        return 1e6 if glued else None
    if not glued:
        return 1e6 if re.match(r" (?:people|persons|refugees|children|women|men)\b", lower[end : end + 10]) else None
    if value >= 1000 or _METRES_AFTER.match(lower, end) or _METRES_BEFORE.search(lower, max(0, start - 30), start):
        return None
    return 1e6


def _read_all(tokens: list[Token], lower: str) -> list[Reading]:
    readings = []
    i, last = 0, len(tokens) - 1
    while i <= last:
        token = tokens[i]
        if token.kind == DIGITS and (i == last or _stands_apart(token, tokens[i + 1])):
            start, end, _, value, scale = token
            readings.append(_NEW(Reading, (start, end, value * scale, scale, False, 1, True)))
            i += 1
            continue
        reading = read_number(tokens, i, lower)
        if reading is None:
            i += 1
            continue
        if reading.used > 1 or reading.digits or not _is_idle(token, lower):
            readings.append(reading)
        i += reading.used
    return readings


def _stands_apart(token: Token, following: Token) -> bool:
    """Whether digits are a number by themselves: nothing near follows, or other digits that scale nothing."""
    return following.start - token.end > FAR or (following.kind == DIGITS and token.scale < _CRORE)


def _is_idle(token: Token, lower: str) -> bool:
    """Whether a lone word is no number: "no longer", "no one", "one another", "tens" without "of", "a couple"."""
    start, end, kind = token.start, token.end, token.kind
    word = lower[start:end]
    if kind == ZERO and word == "no":
        return _IDLE_NO.match(lower, end) is not None
    if word == "one":
        return lower[max(0, start - 3) : start] in ("no ", "no-") or _IDLE_ONE.match(lower, end) is not None
    if word == "tens":
        return not lower.startswith(" of", end)
    if kind == VAGUE and word == "a couple":
        return not lower.startswith((" of", " more", " were", " dozen"), end)
    return kind == SCALE and lower[max(0, start - 6) : start] == "multi-"


def _join_ranges(readings: list[Reading], text: str, lower: str) -> list[Numeral]:
    numerals = []
    i = 0
    while i < len(readings):
        low = readings[i]
        if i + 1 < len(readings):
            high = readings[i + 1]
            values = _range_values(low, high, lower) if high.start - low.end <= _MAX_LINK else None
            if values:
                numerals.append(_numeral(low.start, high.end, *values, False, text))
                i += 2
                continue
        numerals.append(_numeral(low.start, low.end, low.value, None, low.vague, text))
        i += 1
    return numerals


_DOLLAR: Final = "USD"


def _numeral(start: int, end: int, value: float, high: float | None, vague: bool, text: str) -> Numeral:
    currency = sign_before(text, start)
    if currency is None or (currency == _DOLLAR and text[start - 1] == "$"):  # not "A$5 million dollars"
        currency = word_after(text, end, value) or currency  # "$26.7 million Hong Kong dollars"
    value, high = _as_written(value), high and _as_written(high)
    return Numeral(start, end, text[start:end], value, high, vague, currency)


def _as_written(value: float) -> float:
    """The number without the noise of binary fractions: 8.3 x 1e6 is 8,300,000, not 8,300,000.000000001."""
    return value if value % 1 == 0 else float(f"{value:.15g}")


def _range_values(low: Reading, high: Reading, lower: str) -> tuple[float, float] | None:
    """The two ends where `low` and `high` are one range, else None (a falling pair, a change, a vote, a code)."""
    if high.start - low.end == 1 and lower[low.end] not in _DASHES:
        return None
    link = _LINK.fullmatch(lower, low.end, high.start)
    if not link or low.vague or high.vague or (low.value == 0 and not low.digits):
        return None
    value = _share_scale(low, high)
    if value >= high.value or (
        link.group("unit") and not _same_unit(link.group("unit"), lower[high.end : high.end + 14])
    ):
        return None
    before = lower[max(0, low.start - 40) : low.start]
    after = lower[high.end : high.end + 2]
    if before and low.digits and ((before[-1] in "-/:.–" and before[-2:-1].isdigit()) or before[-1].isalpha()):
        return None
    if after[:1] in tuple("-/:–") and after[1:].isdigit():
        return None
    if link.group("and"):
        return (value, high.value) if _BETWEEN.search(before) else None
    if link.group("or") and high.value > (10 if high.value <= _LOOSE else 2) * value:
        return None  # "2,379 families or 8,641 people"
    if _VOTE.search(before) or _STEP.search(before):
        return None
    if _FURTHER.search(before) and _changes(lower, low.start):
        return None  # "rose a further 5 to 40"; "an additional 5 to 40 families" is a range
    if _CHANGED_BY.search(before) and not _SHARE.match(lower, high.end):
        return None  # "fell 3 to 40": by three, and to forty
    if not link.group("dash") and _FROM.search(before) and _changes(lower, low.start):
        return None  # "rose from 5 to 7"; "up from 5-7 million" is a range
    if low.end - low.start == 4 and 1900 <= value < 2100 <= high.value and _YEAR.search(before):
        return None  # "from 52,000 kg in 2024 to 87,000 kg"
    return value, high.value


_CHANGED_BY: Final = re.compile(
    r"\b(?:fell|rose|dropped|climbed|jumped|slipped|tumbled|surged|slid|soared|sank|plunged|edged|declined)"
    r"\s(?:(?:by|another|about|some|up|down)\s)*(?:us)?[$€£]?$"
)
_SHARE: Final = re.compile(r"\s?(?:%|per\s?cent|pct\b|percent|times\b|points?\b|-?fold\b)")


def _changes(lower: str, start: int) -> bool:
    """ "raised its estimate of those in need from [3 million to 5 million]": a verb of change in the words before."""
    return _CHANGE.search(lower, max(0, start - _CHANGE_REACH), start) is not None


def _same_unit(unit: str, after: str) -> bool:
    """Whether both ends have the unit: "5km to 10km", "10% to 20%"; not "rose 31 percent to 207 million"."""
    return after.lstrip(" -").startswith(unit)


def _share_scale(low: Reading, high: Reading) -> float:
    """The low end's value with the scale of both: "1.5 to 2 million", "two to three hundred", "15 to 20,000"."""
    if high.scale > 1 and low.scale == 1 and low.value < high.value / high.scale:
        return low.value * high.scale
    thousands = high.value / 1000
    if high.digits and low.digits and high.value % 1000 == 0 and low.value < thousands < 10 * low.value < 1000:
        return low.value * 1000  # "between 15 and 20,000"
    return low.value
