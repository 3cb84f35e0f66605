"""How did a body vote? "voted 141 to 5, with 35 abstentions", "12 in favour, none against", "by 93-24"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from tracker.extract.senses import step_left
from tracker.extract.tagging import Token

_VOTING: Final = frozenset(
    """
    voted vote votes voting passed approved adopted rejected backed ballot resolution carried ratified opposed
    supported endorsed abstained abstaining abstentions abstention
    """.split()
)
_LIMIT: Final = 16
_VOTERS: Final = frozenset(
    """
    countries nations states members lawmakers delegates mps mlas deputies senators councillors legislators
    representatives congressmen parliamentarians governments backbenchers peers lords
    """.split()
)
_ONE_VOTER: Final = frozenset(
    """
    country nation member lawmaker delegate mp deputy senator councillor legislator representative congressman
    congresswoman judge justice commissioner backbencher peer
    """.split()
)
_TEXTS: Final = frozenset("resolution motion draft bill measure amendment text proposal declaration".split())
_SITTING: Final = _VOTERS | frozenset(
    "republicans democrats parliament senate assembly congress legislature chamber".split()
)
"""Those of whose votes is told where no text is named."""
_BESIDE: Final = _TEXTS | _SITTING
_FOR: Final = frozenset("backed supported approved endorsed adopted".split())
_LOSING: Final = frozenset("rejected rejects reject rejecting defeated dismissed".split())
_FAILING: Final = frozenset("defeated failed fails fell".split())
_TOLD: Final = _FAILING | frozenset(["favour", "favor"])
_POLL: Final = frozenset(["vote", "ballot"])
_AGAINST: Final = frozenset("opposed rejected".split())
_POLLED: Final = frozenset(
    """
    received receive receives receiving got get gets getting won win wins winning polled polls polling garnered garners
    garnering secured secures securing obtained obtaining collected collecting took takes take taking scored scoring
    manage managed manages gained gaining gathered mustered musters mustering muster drew captured capturing had has
    with claimed earned secure obtain collect gather garner draw capture poll earn gain
    """.split()
)
"""Verbs of a candidate before the votes given to him."""
_KINDS: Final = frozenset("electoral popular valid preferential preference total first-round party-list".split())
_RIVALS: Final = frozenset("for by".split())


def read_votes(tokens: list[Token]) -> dict[int, tuple[str, str]]:
    """The vote metrics of numerals by their token index, each with the rule that found it.

    Only sentences that speak of a vote are read; a pair "141 to 5" or "141-5" is for and against in that order.
    """
    words = {t.lower for t in tokens}
    if _VOTING.isdisjoint(words) and (_TOLD.isdisjoint(words) or _BESIDE.isdisjoint(words)):
        return {}
    found: dict[int, tuple[str, str]] = {}
    numbers = [i for i, t in enumerate(tokens) if t.tag == "N"]
    for i in numbers:
        kind = _side_after(tokens, i) or _side_of_voters(tokens, i) or _side_before(tokens, i)
        if kind and not (kind == "votes_for" and _ends_pair(tokens, i)):
            found[i] = (kind, "vote side")
    for left, right in pairwise(numbers):  # "Forty of the 52 members voted yes": the forty did
        part = right in found and [t.lower for t in tokens[left + 1 : right]] in (["of"], ["of", "the"], ["of", "its"])
        if part and not any(t.tag == "R" for t in tokens[right + 1 : right + 4]):
            found.setdefault(left, found[right])
            del found[right]
    for left, right in pairwise(numbers):  # "344,580 in favour of independence and 94,388 for autonomy"
        rival = left in found and found[left][0] == "votes_for" and right not in found and right + 1 < len(tokens)
        if rival and tokens[right - 1].lower == "and" and tokens[right + 1].lower == "for":
            found[right] = ("votes_for", "vote side")
    polled = [i for i in numbers if i not in found and _is_polled(tokens, i)]
    found.update(dict.fromkeys(polled, ("votes_for", "candidate")))
    for left, right in pairwise(numbers) if polled else ():
        if left in found and right not in found and _of_rival(tokens, left, right):
            found[right] = ("votes_for", "candidate")
    for left, right in reversed(list(pairwise(numbers))):  # "10 deputies and 84 senators abstained"
        between = [t.lower for t in tokens[left + 1 : right]]
        if right in found and left not in found and between[1:] == ["and"] and between[0] in _VOTERS:
            found[left] = found[right]
    for left, right in pairwise(numbers):
        sided = left in found and found[left][1] != "candidate"
        if sided or (right in found and found[right][0] != "votes_against"):
            continue
        if _is_day(tokens, left, right) or _of_seats(tokens, left, right):
            continue
        between = [t.lower for t in tokens[left + 1 : right]]
        if between in (
            ["to"],
            ["-"],
            ["–"],
            ["votes", "to"],
            ["against"],
            ["for", "to"],
            ["h", "to", "h"],
            ["-", "to", "-"],
        ) and _is_vote(tokens, left):
            lost = (_is_lost(tokens, left) and not _rises(tokens, left, right)) or _told_against_first(tokens, left)
            found[left] = ("votes_against" if lost else "votes_for", "vote pair")
            found[right] = ("votes_for" if lost else "votes_against", "vote pair")
    return found


_MONTHS: Final = 12


def _is_day(tokens: list[Token], left: int, right: int) -> bool:
    """ "voted for the tax on 3-1": a day, as no vote's result stands behind "on"."""
    month = tokens[left].lower
    dated = tokens[left - 1].lower == "on" and right == left + 2 and tokens[left + 1].lower in ("-", "–")
    return left > 0 and dated and month.isdigit() and int(month) <= _MONTHS


def _of_seats(tokens: list[Token], left: int, right: int) -> bool:
    """ "hold a narrow 52-48 majority": how many seats each side has."""
    majority = right + 1 < len(tokens) and tokens[right + 1].lower in ("majority", "split", "edge", "advantage")
    return majority and any(t.lower in _HOLDING for t in tokens[max(0, left - 5) : left])


_HOLDING: Final = frozenset("hold holds held holding enjoy enjoys enjoyed control controls".split())


def _ends_pair(tokens: list[Token], i: int) -> bool:
    """ "voting 88-[2] in favour": the side is told of the pair, whose second number is of the other side."""
    return i > 1 and tokens[i - 1].lower in ("-", "–", "to") and tokens[i - 2].tag == "N"


def _side_after(tokens: list[Token], i: int) -> str | None:
    """The side named right after a number: "in favour", "against", "abstentions", "abstained", "voted for"."""
    words = [t.lower for t in tokens[i + 1 : i + 6]]
    if words and words[0] in _VOTERS:
        words = words[1:]
    text = " ".join(words)
    for fill in (
        "votes ",
        "vote ",
        "member states ",
        "of them ",
        "voting ",
        "voted ",
        "were ",
    ):
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
    if tokens[left].lower == "by" and i + 1 < len(tokens) and tokens[i + 1].lower in _VOTERS:
        verb = tokens[left - 1].lower
        told = verb in _FOR | _AGAINST and not _TEXTS.isdisjoint(t.lower for t in tokens[max(0, left - 9) : left])
        return ("votes_for" if verb in _FOR else "votes_against") if told else None
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
    of_whole = of >= 0 and not (of and tokens[of - 1].tag == "N")  # "five of the 192 countries voted": the five did
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


_BACKING: Final = {"supporting": "votes_for", "backing": "votes_for", "opposing": "votes_against"}
_LABELS: Final = dict.fromkeys(["for", "yes", "ayes", "favour", "favor"], "votes_for") | dict.fromkeys(
    ["against", "no", "noes", "nays"], "votes_against"
)
_SIDES: Final = {"to": "votes_for", "for": "votes_for", "in": "votes_for", "yes": "votes_for"} | dict.fromkeys(
    ("against", "no"), "votes_against"
)


def _is_voter(token: Token) -> bool:
    """ "32 Democrats", "five judges": members of a party or any other people, in the plural."""
    people = any(s.role == "kind" and s.name == "person" and s.form == "plural" for s in token.senses)
    return people or (token.capital and token.tag == "W" and token.lower.endswith("s"))


def _is_polled(tokens: list[Token], i: int) -> bool:
    """ "received 192 votes", "was elected with 1.2 million votes": those for a candidate; no margin, no need."""
    k = i + 1
    while (
        k + 1 < len(tokens) and k < i + 4 and (tokens[k].tag == "J" or tokens[k].lower in _KINDS or tokens[k].capital)
    ):
        k += 1
    if k + 3 < len(tokens) and tokens[k].lower == "of" and tokens[k + 2].tag == "N":
        k += 3  # "drew 107 of the 119 votes needed"
    if k >= len(tokens) or tokens[k].lower not in ("votes", "ballots"):
        return False
    left = step_left(tokens, i)
    if left < 0 or tokens[left].lower not in _POLLED:
        return False
    done = (left > 1 and tokens[left - 2].lower in _DID) or any(t.lower == "only" for t in tokens[left + 1 : i])
    if left and tokens[left - 1].tag in "PM" and not done:
        return False  # "needs to get 60 votes"; "could manage only 84 votes", "managed to secure 60 votes"
    after = [t.lower for t in tokens[k + 1 : k + 4]]
    if tokens[left].lower in ("take", "takes") and after[:1] == ["to"]:
        return False  # "it takes 60 votes to end the debate"
    if after[:1] in (["cast"], ["counted"], ["more"]) or after[:2] == ["to", "spare"]:
        return False
    if after[:1] == ["against"] and tokens[k + 2].tag != "N":
        return False
    return tokens[left].lower != "with" or any(t.lower in _ELECTED for t in tokens[max(0, left - 8) : left])


_DID: Final = frozenset("managed manages able".split())


_ELECTED: Final = frozenset(
    """
    elected re-elected reelected won win wins first second third ahead leading led leads trailed trailing lost behind
    finished followed victory candidate placed place elect voted chosen selected nominated appointed returned retained
    topped beat beaten defeated unseated speaker re-election winner runner-up
    """.split()
)


def _of_rival(tokens: list[Token], left: int, right: int) -> bool:
    """ "192 votes to 140 for her rival", "192 votes, his rival 140", "…, with his closest rival receiving 140"."""
    after = tokens[right + 1] if right + 1 < len(tokens) else None
    before = tokens[right - 1]
    if after is not None and after.tag not in ".,PC)" and after.lower != "votes":
        return False
    if before.lower in ("to", "against") or before.tag == "(":
        return after is not None and after.lower in _RIVALS
    if before.lower in _POLLED or (before.lower == "for" and after is not None and after.lower == "for"):
        return True
    between = tokens[left + 1 : right]
    named = any(t.tag == "," or t.lower in ("and", ";") for t in between)
    return named and len(between) <= 9 and (before.capital or before.lower in ("rival", "opponent", "challenger"))


def _is_lost(tokens: list[Token], i: int) -> bool:
    """ "rejected the bill by 51 votes to 49", "was defeated 51-49": the first number is of those against."""
    low = next((k for k in range(i - _LIMIT, max(0, i - 2 * _LIMIT), -1) if tokens[k].tag == "N"), i - 2 * _LIMIT)
    near = [t.lower for t in tokens[max(0, low) : i]]
    if "lost" in near and not (_TEXTS | _POLL).isdisjoint(near[: near.index("lost") + 3]):
        return (
            True  # "The resolution lost 53 to 46 in the Senate and 250 to 183 in the House", "lost the vote by 9 to 5"
        )
    return not _LOSING.isdisjoint(near)


def _told_against_first(tokens: list[Token], i: int) -> bool:
    """ "more were against than in favour, 112 to 101"."""
    near = [t.lower for t in tokens[max(0, i - _LIMIT) : i]]
    against = near.index("against") if "against" in near else -1
    return against >= 0 and "than" in near[against:] and not _TOLD.isdisjoint(near[against:])


def _rises(tokens: list[Token], left: int, right: int) -> bool:
    """ "was defeated 180-238": those against are the more, wherever they stand."""
    few, many = (tokens[k].lower.replace(",", "") for k in (left, right))
    return few.isdigit() and many.isdigit() and int(few) < int(many)


def _pairlike(text: str) -> bool:
    return text in ("for", "for ,", "for and") or text.startswith(("for ,", "for and", "for to", "for ;"))


def _is_vote(tokens: list[Token], i: int) -> bool:
    near = {t.lower for t in tokens[max(0, i - _LIMIT) : i + 6]}
    if _told_against_first(tokens, i):
        return True
    if not near.isdisjoint(_VOTING) or not (near.isdisjoint(_FAILING) or near.isdisjoint(_TEXTS)):
        return True
    failed = tokens[i - 1].lower in _FAILING  # "It was defeated 118-301, with the Democrats opposing"
    return failed and any(t.lower in _SITTING for t in tokens[max(0, i - _LIMIT) : i + _LIMIT])
