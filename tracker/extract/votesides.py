"""On which side does a number of voters stand? "12 in favour", "141 countries backed it", "the ayes were 61"."""

from __future__ import annotations

from typing import Final

from tracker.extract.senses import step_left
from tracker.extract.tagging import Token
from tracker.lexicon.senses import words_of_sense

_WORDS: Final = words_of_sense("votes")
_VOTERS: Final = _WORDS["voters"]
_ONE_VOTER: Final = _WORDS["one_voter"]
_TEXTS: Final = _WORDS["texts"]
_FOR: Final = _WORDS["backed"]
_AGAINST: Final = _WORDS["opposed"]
_AYES: Final = _WORDS["ayes"]
_NOES: Final = _WORDS["noes"]
_CAMPS: Final = _WORDS["camps"]
_WON: Final = _WORDS["won"]
_WANTING: Final = _WORDS["wanting"]
_GATHERED: Final = _WORDS["gathered"]
_LIMIT: Final = 16
_FILLS: Final = (
    "votes ",
    "vote ",
    "member states ",
    "of them ",
    "voting ",
    "voted ",
    "were ",
    "being ",
    "cast ",
)
_BACKING: Final = dict.fromkeys(_WORDS["supporting"], "votes_for") | dict.fromkeys(_WORDS["opposing"], "votes_against")
_LABELS: Final = dict.fromkeys(["for", "yes", "ayes", "favour", "favor"], "votes_for") | dict.fromkeys(
    ["against", "no", "noes", "nays"], "votes_against"
)
_SIDES: Final = {"to": "votes_for", "for": "votes_for", "in": "votes_for", "yes": "votes_for"} | dict.fromkeys(
    ("against", "no"), "votes_against"
)
_NAMED_REACH: Final = 6
_LINKS: Final = frozenset(
    ["was", "were", "at", "stood", "totalled", "numbered", "polled", "got", "won", "received", "had"]
)
_MARKS: Final = frozenset(["”", '"', "’", "'", ")", "("])


def side_of(tokens: list[Token], i: int) -> str | None:
    """The vote metric of the number at `i`, as its side is told behind it, by its voters or before it; else None."""
    return _side_after(tokens, i) or _side_of_voters(tokens, i) or _side_before(tokens, i) or side_named(tokens, i)


def side_named(tokens: list[Token], i: int) -> str | None:
    """ "The ayes were [61] and the noes [38]", "the no vote stood at [1.2 million]": the side as the subject."""
    k = i - 1
    while k >= max(0, i - _NAMED_REACH):
        low = tokens[k].lower
        if low in _AYES or low in _NOES:
            return "votes_for" if low in _AYES else "votes_against"
        if low in _CAMPS and k and tokens[k - 1].lower in ("yes", "no"):
            return "votes_for" if tokens[k - 1].lower == "yes" else "votes_against"
        if not (low in _LINKS or low in _MARKS or tokens[k].tag == "B"):
            return None
        k -= 1
    return None


def _side_after(tokens: list[Token], i: int) -> str | None:
    """The side named right after a number: "in favour", "against", "abstentions", "abstained", "voted for"."""
    words = [t.lower for t in tokens[i + 1 : i + 7]]
    if words and words[0] in _VOTERS:
        words = words[1:]
    text = " ".join(words)
    for fill in _FILLS:
        text = text.removeprefix(fill)
    end = next((k for k in range(3) if i + 1 + k < len(tokens) and tokens[i + 1 + k].tag == "N"), 3)
    if text.startswith(("abstention", "abstain", "countries abstain")) or "abstain" in " ".join(words[:end]):
        return "abstentions"
    if text.startswith(("in favour", "in favor", "in support", "for ", "yes", "ayes")) and (
        not text.startswith("for ") or _pairlike(text)
    ):
        return "votes_for"
    if text.startswith("against ") and _against_rival(tokens, i + 1):
        return None  # "won 192 votes against 140 for his rival", "74 against NDA's 117"
    if text.startswith(("against", "opposed", "voted against", "no votes", "nays", "noes")):
        return "votes_against"
    return None


def _against_rival(tokens: list[Token], at: int) -> bool:
    """Whether the number of a rival stands behind "against" ("140", "the party's 117")."""
    at = next(k for k in range(at, len(tokens)) if tokens[k].lower == "against") + 1
    while at < len(tokens) and tokens[at].tag in "DWKB":
        at += 1
    return at < len(tokens) and tokens[at].tag == "N"


def _side_before(tokens: list[Token], i: int) -> str | None:
    """ "was supported by 68 deputies", "For: 93, against: 24": the side told before the number."""
    left = step_left(tokens, i)
    if left < 1:
        return None
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if tokens[left].lower == "by":
        verb = tokens[left - 1].lower
        told = verb in _FOR | _AGAINST and not _TEXTS.isdisjoint(t.lower for t in tokens[max(0, left - 9) : left])
        told = told and (following in _VOTERS or (following in (".", ",", "and") and _has_voters(tokens, i)))
        return ("votes_for" if verb in _FOR else "votes_against") if told else None
    giver = left if tokens[left].lower == "of" else left + 1
    if tokens[giver].lower in ("of", "from") and _is_support(tokens, giver):
        return "votes_for" if _counts_voters(tokens, i) else None
    if tokens[left].tag != ":" or left != i - 1:
        return None
    opened = left < 2 or tokens[left - 2].tag in ".,-" or tokens[left - 2].lower in ("votes", "voted", "and")
    return _LABELS.get(tokens[left - 1].lower) if opened else None


def _side_of_voters(tokens: list[Token], i: int) -> str | None:
    """ "141 countries in the assembly backed a resolution", "93 nations voted to suspend it", "four voted against"."""
    words = [t.lower for t in tokens[i + 1 : i + 1 + _LIMIT]]
    if tokens[i].lower == "one":  # "one Democrat voted for it"
        alone = words[1:2] == ["voted"] and (words[0] in _ONE_VOTER or tokens[i + 1].capital)
        return _side_told(words[2:5]) if alone else None
    first = next((k for k, w in enumerate(words[:4]) if w in _VOTERS or _is_voter(tokens[i + 1 + k])), -1)
    of = next((k for k in range(i - 1, max(-1, i - 3), -1) if tokens[k].lower == "of"), -1)
    gathered = of > 0 and (tokens[of - 1].tag == "N" or tokens[of - 1].lower in _GATHERED)
    of_whole = of >= 0 and not gathered  # "five of the 192 countries voted": the five did
    if words[:1] == ["voted"] and not of_whole:
        return _side_told(words[1:4])  # "In the referendum, 4,000 voted for the charter and 300 against"
    if first < 0 or of_whole or not all(w.isalpha() for w in words[:first]):
        return None
    if any(t.tag in "PACR" for t in tokens[i + 1 : i + 1 + first]):
        return None  # "voting no as Republicans voted yes"
    known = words[first] in _VOTERS
    start = _behind_aside(words, first + 1)
    for k in range(start, min(start + 11, len(words))):
        word, after = words[k], words[k + 1 :]
        if word == "by" and words[k - 1] == "led":
            continue  # "11 members led by Rao voted against it"
        if tokens[i + 1 + k].tag in (".NM" if known else ".NM,-") or word in (
            "which",
            "who",
            "that",
            "to",
            "and",
            "not",
            "by",
        ):
            return None
        if word.startswith("abstain"):
            return "abstentions"
        if word in _BACKING and after[:1] in (["it"], ["the"], ["him"], ["her"], ["them"]):
            return _BACKING[word]  # "won the motion with 60 members supporting it"
        if word in ("voted", "voting"):
            side = after[0] if after else ""
            if side == "to" and not (known or tokens[i + 1 + first].capital):
                return None  # "4,000 workers voted to strike"
            if side == "for" and "candidates" in after[1:4]:
                return None  # "14,025 delegates voting for candidates"
            if side == "in" and after[1:2] not in (["favour"], ["favor"], ["support"]):
                return None  # "2.9 million people voted in the election"
            return _SIDES.get(side)
        if word in _FOR | _AGAINST and _TEXTS & set(after[:5]):
            return "votes_for" if word in _FOR else "votes_against"
    return None


def _side_told(words: list[str]) -> str | None:
    """The side that "voted for it", "voted against" and "voted in favour" tell; a first vote tells of none."""
    if words[:1] == ["for"] and words[2:3] in (["first"], ["second"], ["last"]):
        return None
    if words[:1] == ["in"] and words[1:2] not in (["favour"], ["favor"], ["support"]):
        return None
    return None if words[:1] == ["to"] else _SIDES.get(words[0]) if words else None


def _behind_aside(words: list[str], k: int) -> int:
    """Where the voters' verb may begin, past ", including many Southerners," if that stands at `k`."""
    if words[k : k + 1] != [","] or words[k + 1 : k + 2] != ["including"]:
        return k
    return next((j + 1 for j in range(k + 2, len(words)) if words[j] == ","), k)


def _is_voter(token: Token) -> bool:
    """ "32 Democrats", "five judges": members of a party or any other people, in the plural."""
    people = any(s.role == "kind" and s.name == "person" and s.form == "plural" for s in token.senses)
    return people or (token.capital and token.tag == "W" and token.lower.endswith("s"))


def _pairlike(text: str) -> bool:
    return text in ("for", "for ,", "for and") or text.startswith(("for ,", "for and", "for to", "for ;"))


def _has_voters(tokens: list[Token], i: int) -> bool:
    return any(t.lower in _VOTERS for t in tokens[max(0, i - _LIMIT) : i + _LIMIT])


def _is_support(tokens: list[Token], at: int) -> bool:
    """ "Won the backing [of] 99 members", "received votes of support [from] 206 deputies"."""
    if tokens[at - 1].lower not in _WON:
        return False
    return not any(t.lower in _WANTING for t in tokens[max(0, at - 5) : at])


def _counts_voters(tokens: list[Token], i: int) -> bool:
    """Whether members are counted: "206 House [representatives]", "99 of the 180 [members]"."""
    return any(t.lower in _VOTERS for t in tokens[i + 1 : i + 6] if t.tag != ".")
