"""What stands by the way of a walk to the right? The asides, parts and tellers that it may step past."""

from __future__ import annotations

from typing import Final

from tracker.extract.compounds import is_plural
from tracker.extract.counted import read_counted
from tracker.extract.participles import ASIDE, is_past
from tracker.extract.senses import BETWEEN, object_follows
from tracker.extract.tagging import Token
from tracker.extract.wordclass import SHARES, TELLING

_SAID: Final = frozenset(
    "said says say reported reports added adds told estimated estimates claimed claims confirmed announced".split()
)
_SOME: Final = SHARES - {"most", "majority"} | {"dozens", "scores", "handful"}
_PRONOUNS: Final = frozenset(["it", "he", "she", "they", "we"])
_TELLER: Final = 5
_TIMES: Final = frozenset(
    """
    last this earlier week weeks month months year years night evening morning afternoon weekend yesterday today summer
    winter spring autumn monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


class Wayside:
    """What can be seen from the token that a walk has come to. Nothing here takes a step."""

    def __init__(self, tokens: list[Token], start: int) -> None:
        self.tokens, self.start, self.i = tokens, start, start
        self.relative = False

    def _tag(self, at: int) -> str:
        return self.tokens[at].tag if at < len(self.tokens) else "."

    def _also(self) -> bool:
        return [t.lower for t in self.tokens[self.i + 1 : self.i + 3]] == ["well", "as"]

    def _behind_aim(self) -> int:
        """The main verb behind "trying to reach the coast", which only goes with the noun; 0 for none."""
        at = self.i + 2
        if self._tag(self.i - 1) in "AN" or at >= len(self.tokens) or self.tokens[at - 1].lower != "to":
            return 0
        at += 1
        while self._tag(at) in 'DWKBXhP"' and not is_past(self.tokens[at]):
            at += 1
        past = self._tag(at) == "V" and any(s.form in ("past", "part") for s in self.tokens[at].senses)
        return at if self._tag(at) == "A" or (past and not object_follows(self.tokens, at)) else 0

    def _in_passing(self, close: int) -> bool:
        """Whether the aside up to `close` only tells whose words these are or what they did: "he said", "the mayor
        added on Friday", "despairing at promises to protect them"."""
        aside = self.tokens[self.i + 1 : close]
        if aside and aside[0].lower.endswith("ing") and aside[0].tag in "WO" and not aside[0].capital:
            return True
        return any(t.lower in _SAID for t in aside) and all(t.tag not in "NACR" for t in aside)

    def _behind_teller(self) -> int:
        """The auxiliary behind who says so: "the 300 miners [union leaders say] are trapped"; 0 for none."""
        at = self.i
        while at - self.i < _TELLER and self._tag(at) in "DWKh" and self.tokens[at].lower not in TELLING:
            at += 1
        told = at > self.i and at + 1 < len(self.tokens) and self.tokens[at].lower in TELLING
        return at + 1 if told and self._tag(at + 1) in "AM" else 0

    def _behind_time(self, at: int) -> int:
        """What stands behind the time of a clause whose verb follows: "miners who [last week] fled"; else `at`."""
        end = at
        while end < len(self.tokens) and self.tokens[end].lower in _TIMES:
            end += 1
        return end if self._tag(end) in "AMVB" else at

    def _no_choice(self) -> bool:
        words = [t.lower for t in self.tokens[self.i + 1 : self.i + 3]]
        return len(words) == 2 and words[0] in ("choice", "option", "alternative") and words[1] == "but"

    def _behind_part(self) -> int:
        """The auxiliary right behind the part that the aside counts; 0 where none stands there."""
        at = next((k for k in range(self.i + 2, self.i + 6) if self._tag(k) == "N"), 0)
        behind = read_counted(self.tokens, at, False).last + 1 if at else 0
        return behind if behind and self._tag(behind) == "A" else 0

    def _list_ends(self, close: int, naming: bool) -> int:
        """The mark that closes an aside of a list: "including women[,] a nun and two cooks[,] were killed"."""
        at, listed = close + 1, False
        if not naming:
            return close
        while self._tag(at) in "DWKBXNhJ,C" and at - close < ASIDE:
            listed = listed or self._tag(at) == "C"
            if listed and self._tag(at) == ",":
                return at if self._tag(at + 1) in "AM" else close
            at += 1
        return close

    def _company_ends(self) -> int:
        """Where the verb stands behind an aside that no comma closes: "two girls, along with some pets were saved"."""
        if self.i + 2 >= len(self.tokens) or self.relative:
            return 0
        if self.tokens[self.i + 1].lower not in ("along", "together") or self.tokens[self.i + 2].lower != "with":
            return 0
        for i in range(self.i + 3, min(len(self.tokens), self.i + ASIDE)):
            if self._tag(i) == "A":
                return i
            if self._tag(i) not in "DWKBXhPJT":
                return 0
        return 0

    def _told_of_share(self) -> bool:
        """Whether "a quarter of whom" or "some of them" stands behind the mark: what follows tells of a part."""
        for at in range(self.i + 1, min(len(self.tokens) - 2, self.i + 6)):
            if self.tokens[at].lower == "of" and self.tokens[at + 1].lower in ("whom", "them", "which"):
                return self.tokens[at - 1].lower in _SOME
            if self._tag(at) not in "DWKBXOh":
                return False
        return False

    def _told_of_all(self) -> bool:
        """Whether "all shot dead" or "both wounded" stands behind the mark."""
        at = self.i + 1
        return self._tag(at + 1) == "V" and self.tokens[at].lower in ("all", "both", "none")

    def _opens_relative(self, at: int) -> bool:
        """Whether "all of whom", "both of whom" or "most of whom" begins at `at`."""
        words = [t.lower for t in self.tokens[at : at + 3]]
        return len(words) == 3 and words[0] in ("all", "both", "most") and words[1] == "of" and words[2] == "whom"

    def _parts_off(self) -> bool:
        """Whether the aside tells of a part of those counted: "four of them …", "at least four of whom …"."""
        at = self.i + 1
        while self._tag(at) == "B" or (at < len(self.tokens) and self.tokens[at].lower in BETWEEN):
            at += 1
        if self._tag(at) == "N":
            return read_counted(self.tokens, at, False).anaphoric
        words = [t.lower for t in self.tokens[at : at + 3]]
        return words in (["one", "of", "them"], ["one", "of", "whom"])

    def _names_only(self, close: int) -> bool:
        """Whether the aside up to `close` holds names alone, and the clause goes on behind it."""
        aside = self.tokens[self.i + 1 : close]
        told = all((t.capital and t.tag in "WK") or t.lower in ("and", "&") for t in aside)
        return self._tag(close + 1) == "R" or (told and self._tag(close + 1) in "VA")

    def _names_another(self, close: int) -> bool:
        """Whether the aside up to `close` names one other person, of whom the relative clause behind it tells."""
        if self._tag(close + 1) != "R" or self.i - 1 <= self.start or is_plural(self.tokens[self.i - 1]):
            return False
        aside = self.tokens[self.i + 1 : close]
        one = self.tokens[self.i - 1].tag in "KW" and not self.tokens[self.i - 1].capital
        return one and all(t.capital and t.tag in "WKM" for t in aside)

    def _named(self) -> bool:
        """Whether a word that may be a verb is the noun of the preposition: "40 pupils on the list were missing"."""
        before = self.tokens[self.i - 1]
        return (before.tag == "D" or before.lower.endswith(("'s", "’s"))) and self._tag(self.i + 1) in "AM"

    def _names_deed(self, at: int) -> bool:
        """ "rally", "march", "protest" without an ending: a noun behind a preposition, as headlines have it."""
        return self._tag(at) == "V" and any(s.form == "base" for s in self.tokens[at].senses)

    def _contact_clause(self) -> bool:
        """Whether a clause without "that" hangs on the noun of the preposition: "from the figure [it released]"."""
        at = self.i
        while self._tag(at) in "DWKh" and self.tokens[at].lower not in _PRONOUNS:
            at += 1
        return self.i < at < len(self.tokens) and self.tokens[at].lower in _PRONOUNS and self._tag(at + 1) in "VOW"

    def _names_place(self) -> bool:
        """ "in the suburbs", "of the garrison": a noun that makes totals, and here is one of a preposition."""
        return self._tag(self.i) == "T" and " " not in self.tokens[self.i].lower

    def _is_modifier(self) -> bool:
        """ "with the dead jackal": a participle or adjective before the noun of the preposition."""
        between = self._tag(self.i - 1) in "DP" and self._tag(self.i + 1) in "KWT"
        if self._tag(self.i - 1) == "D" and self._tag(self.i) == "J" and self.tokens[self.i - 2].lower == "of":
            return True  # "relatives of the dead held a vigil"
        return self._tag(self.i) in "JV" and between and self.tokens[self.i - 1].lower != "to"

    def _is_of_preposition(self) -> bool:
        last, verb = self.tokens[self.i - 1], self.tokens[self.i]
        common = last.tag in "KW" and not last.capital and last.lower.endswith("s")
        return (
            common
            and bool(verb.roles("done_to"))
            and not verb.roles("done_by")  # "people of various nations drowned"
            and verb.lower.endswith("ed")
            and not object_follows(self.tokens, self.i)
        )
