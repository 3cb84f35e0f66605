"""Is this number part of a name, a code, an address, a score or a date? Judged by what it is glued to."""

from __future__ import annotations

import re

from tracker.extract.number_context import Context, counts

_WEB = re.compile(r"(?:https?:|www\.|\.com\b|\.org\b|\.net\b|\.ly/|\.co/|twitter\.|[@#](?=\w))\S*$")
_SCORE_WORD = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beating|lost|los(?:e|ing)|defeat(?:ed|s)?|drew|draw|match|game|goals?|scored|victory|league"
    r"|half-time|cup|champions|semi-?final"
    r"|final(?! (?:vote|tally|count|passage|reading))|score|tie|aggregate|thrash(?:ed|ing)?|season|thriller"
    r"|seeded?|quarter-?final)\b",
    re.IGNORECASE,
)
VOTE_WORD = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|resolution|senate|council|assembly|parliament|majority|lawmakers|court|ruled|justices"
    r"|committee|house|ballot|mps|bill|motion|amendment|republicans|democrats|congress|referendum|decision)\b",
    re.IGNORECASE,
)
_GAPS = frozenset(("", " ", ",", ".", ")"))
_CAPITALS = re.compile(r"[A-Za-z]+$")
_CODE_AFTER = re.compile(r"[A-Z]{1,4}\d|-?D\b|G\b(?! of)|[A-Z]\b-")
_PHONE_BEFORE = re.compile(r"(?:(?<![\d,.])0\d{2,4}|\+\d{1,3}) (?:\d{2,4} ){0,3}$")
_GLUED_COUNT = re.compile(r"(?:magnitude|mag|\d-to)[-‑]$|\bm$")
_TREMOR = re.compile(r"[- ](?:\w+ )?(?:earth)?(?:quake|tremor|aftershock)")


def read_code(c: Context) -> str | None:
    """A number glued to what stands before it: "T-72", "MH17", "2022-03", "#5", an address."""
    n, before = c.numeral, c.before
    digits = n.text[0].isdigit()
    if c.plain and before[-1:] == " " and before[-2:-1].isdigit() and _PHONE_BEFORE.search(before):
        return "a phone number"
    if digits and n.text[0] == "0" and len(n.text) > 1 and n.text.isdigit():
        return "a code or a time of day"
    if digits and c.plain and c.after[:1] not in _GAPS and _CODE_AFTER.match(c.after):
        return "part of a name"
    if not before or n.currency or before[-1].isspace() or before[-1] in "(“\"‘'[—$€£₹~>":
        return None
    chunk = before.rsplit(None, 1)[-1]
    if _WEB.search(chunk):
        return "part of an address"
    if digits:
        return _read_glued_digits(c, chunk)
    if chunk[-1] in "-‑" and chunk[-2:-1].isalpha():
        return "part of a compound"
    return None


def _read_glued_digits(c: Context, chunk: str) -> str | None:
    last = chunk[-1]
    if _GLUED_COUNT.search(chunk.lower()) and (last != "M" or _TREMOR.match(c.after_lower)):
        return None  # "a magnitude-6.2 quake", "an M6.2 quake", "by 230-to-198"
    if last == "#":
        return "a code"
    if last.isalpha():
        run = _CAPITALS.search(chunk)
        letters = run[0] if run else ""
        if len(letters) >= 3 and (letters.islower() or (counts(c) and len(letters) >= 4)):
            return None  # a lost space: "across14 provinces", "IMPACT1079 people"
        return "part of a name"
    if last in "-‑–" and len(chunk) > 1:
        if chunk[-2].isalpha():
            return "part of a name"
        if chunk[-2].isdigit():
            return _read_pair(c)
    if last in ":/.,+" and chunk[-2:-1].isdigit():
        return "part of a time, date or code"
    if last == "." and len(chunk) == 1 and not c.before.endswith("..."):
        return "a fraction without its zero"
    if last == "+" and len(c.numeral.text) > 6:
        return "a phone number"
    return None


def read_score(c: Context) -> str | None:
    """The first of two numbers joined by a dash: "won 3-1", "2012-13", "555-0199"."""
    n = c.numeral
    if n.high is not None:
        hyphened = re.search(r"\d[-–]\d", n.text)
        return "a score" if hyphened and n.high <= 20 and _SCORE_WORD.search(c.before) else None
    if c.after[:1] in ("-", "–", "‑") and c.after[1:2].isdigit() and n.text[-1].isdigit():
        return _read_pair(c)
    return None


def _read_pair(c: Context) -> str | None:
    """One of two numbers joined by a dash: a year span, a score, a code; a vote's result counts."""
    vote = VOTE_WORD.search(c.before) or VOTE_WORD.search(c.after)
    scored = _SCORE_WORD.search(c.before)
    if vote and (not scored or scored[0].lower().startswith("defeat")):
        return None
    return "part of a score, span or code"
