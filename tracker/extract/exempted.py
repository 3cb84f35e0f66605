"""Does the text say that it is not so many? "All but 12 were killed", "40 people, not 300, died", "built for 200"."""

from __future__ import annotations

import re

from tracker.extract.number_context import Context

_EXCEPTING = frozenset("but except for bar save excluding than from the about some around roughly perhaps".split())
_EXCEPTIONS = ("but", "bar", "save", "except", "other", "apart", "exclud")
_ALL_BUT = re.compile(
    r"\b(?:all|every\w*|no ?one|nobody|none|any\w*)\b"
    r"(?:\s(?:of|the|those|them|us|else|aboard|on|board|inside|present|people|passengers|there)){0,4}\s"
    r"(?:but|bar|save(?:\sfor)?|except(?:\sfor)?|other\sthan|apart\sfrom|excluding)\s"
    r"(?:(?:for|the|about|some|around|roughly|perhaps)\s)*$"
)

_BOUND = r"(?:(?:the|about|some|around|roughly|nearly|up\sto|at\sleast|more\sthan|a\smaximum\sof)\s)*"
_NOT_SO_MANY = re.compile(rf"(?:,\s(?:and\s)?not\s|\b(?:instead\sof|rather\sthan|as\sopposed\sto)\s){_BOUND}$")
_NOT_BUT = re.compile(r"\bnot\s$")
_BUT = re.compile(r"(?:\s[a-z]+)?,?\sbut\s(?:[a-z]+\s){0,3}[\d]")
_NOT_ALL = re.compile(r"\bnot\s(?:all|every\sone)\s(?:of\s)?(?:(?:the|those|these|its|their|his|her)\s)?$")
_ROOM = re.compile(  # "a jail built for 200", "licensed to carry 90", "limits each side to 400 tanks"
    r"(?:\b(?:designed|built|licen[sc]ed|certified|meant|equipped|rated)\s(?:only\s)?"
    r"(?:for|to\s(?:hold|house|carry|accommodate|seat|take|treat))"
    r"|\b(?:limits?|limiting|restricts?|restricting|caps?|capping|confines?)\s[^,;.\d]{1,40}\bto"
    r"|\b(?:caps?|capped|capping)\s(?:[^,;.\d]{1,44}\s)?at"
    r"|\b(?:room|space|accommodation|seats)\sfor(?:\sonly|\sjust)?)\s"
    rf"{_BOUND}$"
)
_ROOM_SIGNS = tuple(
    "design built licen certif meant equip rated limit restrict cap confine room space accom seats".split()
)
_EXCEEDS = frozenset(["exceeds", "exceed", "surpasses", "surpass", "tops"])
_CONDITION = re.compile(  # "the law applies when a bribe exceeds one million roubles"
    r"\b(?:when|whenever|where|if|unless|once)\s(?:the|an?|any|such|their|its|total)\s(?:[\w’'-]+\s){1,5}?"
    r"(?:exceeds?|surpass(?:es)?|tops)\s(?:us)?[$€£]?"
    r"(?:[\w.,]+(?:\s\w+){1,2}\s\([^()]{0,24})?$"  # … and what it is in other money
)
_CEILING = re.compile(  # "copayments can't exceed $7,000", "will not be able to withdraw more than 30,000 hryvnia"
    r"\b(?:can(?:['’]t|not|\snot)|(?:may|must|shall)\snot|not\sbe\s(?:able|allowed|permitted)\sto)"
    r"\s(?:[a-z]+\s){0,3}?(?:exceed|more\sthan)\s(?:us)?[$€£]?$"
)
_SIDE = re.compile(  # "52 in favour, as opposed to 61 votes against"
    r"\s(?:votes?|mps|members|against|in favou?r|for)\b"
)
_MARGINAL = ("more", "fewe", "less", "shor", "abov", "over")
_MARGIN = re.compile(  # "178 votes, six more than the required tally"
    r"\s(?:(?:more|fewer|less)\sthan|short\sof|above|over)\s(?:(?:the|a|what|it|he|she|they|was|were|is)\s){0,3}(?:\w+\s)?"
    r"(?:required|needed|necessary|minimum|majority|threshold|quorum|forecast|predicted|planned)\b"
)
_ROOM_FOR = frozenset(
    "for hold house carry accommodate seat take treat to at about some maximum than only just of".split()
)


def read_denied(c: Context) -> str | None:
    """ "40 people, not 300, died", "not 40 but 300", "not all 40 hostages": so many are not meant, or not all."""
    low = c.before_lower
    if c.last == "not" and c.after[:1] == " " and _NOT_BUT.search(low) and _BUT.match(c.after_lower):
        return "a number that is denied"
    if ("not" in low or "rather" in low or "instead" in low or "opposed" in low) and _NOT_SO_MANY.search(low):
        return None if "opposed" in low and _SIDE.match(c.after_lower) else "a number that is denied"
    if "not " in low and _NOT_ALL.search(low):
        return "a whole of which only a part is told"
    if (c.last in _EXCEEDS or (low[-1:] in "$€£" and "(" in low and "exceeds " in low)) and _CONDITION.search(low):
        return "a limit"
    if ("exceed" in low[-14:] or "more than" in low[-14:]) and _CEILING.search(low):
        return "a limit"
    return "a limit" if c.last in _ROOM_FOR and _tells_room(low) and _ROOM.search(low) else None


def _tells_room(low: str) -> bool:
    """False where no word stands that `_ROOM` needs."""
    return any(sign in low for sign in _ROOM_SIGNS)


def _excepts(low: str) -> bool:
    """False where no word stands that `_ALL_BUT` needs."""
    return any(word in low for word in _EXCEPTIONS)


def read_exempted(c: Context) -> str | None:
    """ "all but 12", "everyone except for two", "nobody but three": an exception, of whom the opposite is true."""
    if c.last in _EXCEPTING and _excepts(c.before_lower) and _ALL_BUT.search(c.before_lower):
        return "an exception"
    margin = c.after[1:5] in _MARGINAL and _MARGIN.match(c.after_lower)
    return "a margin" if margin else None
