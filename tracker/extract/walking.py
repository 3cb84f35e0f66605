"""Which verbs and states stand right of a counted phrase? The walk past lists, brackets, prepositions and clauses."""

from __future__ import annotations

from typing import Final, NamedTuple

from tracker.extract.catenative import CATENATIVE, LEADING, leads_on
from tracker.extract.counted import read_counted
from tracker.extract.participles import (
    ASIDE,
    CLAUSAL,
    dwells,
    going_ends,
    is_participle,
    is_past,
    is_weak,
    reduced_ends,
    supposed_ends,
    tells_where,
)
from tracker.extract.senses import BETWEEN, object_follows, read_voice
from tracker.extract.tagging import Token
from tracker.extract.wayside import Wayside
from tracker.extract.wordclass import NEGATION

_APPOSITIVE: Final = frozenset(
    """
    including among mostly mainly most many some all both a an the aged who which with nearly about at more
    according roughly equivalent representing comprising amounting equal or over around approximately half one-third
    two-thirds three-quarters particularly especially largely predominantly chiefly primarily notably
    """.split()
)
_MEMBERS: Final = frozenset("members persons individuals people dependents dependants souls".split())
_ASKING: Final = frozenset(["what", "how", "why", "whether"])
_COMPRISING: Final = frozenset("comprising containing totalling totaling numbering representing".split())
_NAMING: Final = frozenset(["including", "among"])
_PLACED: Final = frozenset(
    "downstream upstream inland underground nearby offshore onboard ashore indoors outdoors downtown upstairs".split()
)
_ABOUT: Final = frozenset(["over", "about", "for", "against", "after", "before", "from", "during"])
_CHARGES: Final = frozenset(["with", "for", "of", "without", "by"])
"""Prepositions before what somebody is said to do: the next word is no predicate of those before it."""
_SUBJECTS: Final = frozenset("we he she it i you there".split())
_WERE: Final = frozenset(["was", "were", "is", "are"])
_OTHERS: Final = frozenset("we he she i".split())
_LIMIT: Final = 60


class Stop(NamedTuple):
    """A verb or state that the phrase may be subject of: its index, inside a relative clause, past a list."""

    at: int
    relative: bool
    listed: bool


def walk_right(tokens: list[Token], start: int, apposed: bool = False) -> list[Stop]:
    """The verbs and states right of `start`, nearest first, until another clause begins.

    `apposed` says that the phrase is itself in apposition ("…, including four policemen, went missing").
    """
    if apposed or start >= len(tokens):
        return _walk(_Walk(tokens, start, apposed, False))
    known: list[Stop] | None = tokens[start].right
    if known is None:
        known = tokens[start].right = _walk(_Walk(tokens, start, False, False))
    return known


def first_right(tokens: list[Token], start: int, late: bool = False) -> Stop | None:
    """The first verb or state right of `start`; `late` takes a participle that ends a list, too."""
    return next(iter(_walk(_Walk(tokens, start, False, late), 1)), None)


def _walk(walk: _Walk, most: int = _LIMIT) -> list[Stop]:
    end = min(len(walk.tokens), walk.start + _LIMIT)
    stops: list[Stop] = []
    while not walk.done and walk.i < end and len(stops) < most:
        stop = walk.step()
        if stop is not None:
            stops.append(stop)
    return stops


class _Walk(Wayside):
    """One walk: the next token, and what has been passed. Each method handles one kind of token."""

    def __init__(self, tokens: list[Token], start: int, apposed: bool, late: bool) -> None:
        super().__init__(tokens, start)
        self.apposed, self.late = apposed, late
        # `told`: the verb of a relative clause has been met; `finite`: that of the clause itself, if it says little.
        # `stands`: the clause has told where they were, and what another subject does is not theirs.
        self.listed = self.done = self.told = self.finite = self.stands = False

    def step(self) -> Stop | None:
        """Pass one token or group of tokens; a stop where a verb or state is met."""
        token = self.tokens[self.i]
        tag = token.tag
        if tag == "(":
            self.i = _find_close(self.tokens, self.i, ")") + 1
        elif tag in ",-":
            self._pass_mark(tag)
        elif tag == "N":
            self._pass_number()
        elif token.lower == "as" and self._also():
            self.listed = self.listed or not self.relative
            self.i += 3  # "twelve clerks as well as two guards died"
        elif tag == "C":
            self._pass_conjunction(token)
        elif tag == "P":
            self._pass_preposition(token)
        elif tag == "R":
            self.relative = True
            self.i = self._behind_time(self.i + 1)
            if token.lower == "where" and self._tag(self.i) == "D":
                self._pass_clause()
            elif self._tag(self.i) in "DWK":
                self.i = self._behind_teller() or self.i  # "the 300 miners who [union leaders say] are trapped"
        elif token.lower in _SUBJECTS and not self.relative and self._tag(self.i - 1) in ",C":
            self.done = True  # "there are 72,000 people here, and we have no food"
        elif tag in 'BX"DAMh' or token.lower in _PLACED:
            self.stands = self.stands or (token.lower in _WERE and self._tag(self.i + 1) == "P" and not self.relative)
            self.i += 1
        elif token.lower.endswith("ing") and (behind := self._behind_aim()):
            self.i = behind  # "twelve men trying to reach the coast drowned"
        elif tag in "WO" and not (self.relative or self.listed) and (behind := supposed_ends(self.tokens, self.i)):
            self.i = behind
        elif token.lower in CATENATIVE and leads_on(self.tokens, self.i):
            self._pass_catenative()
        elif tag in "VJ":
            return self._meet_verb(token)
        else:
            return self._pass_word(token)
        return None

    def _skip(self, tags: str) -> None:
        while self._tag(self.i) in tags:
            self.i += 1

    def _skip_going(self) -> None:
        """Past what goes with a participle, up to a clause of its own: "two men walking home | before he died"."""
        while self._tag(self.i) in "DWKBXhP" and self.tokens[self.i].lower not in CLAUSAL:
            if self.tokens[self.i].lower in _OTHERS:
                self.done = True
                return
            self.i += 1

    def _pass_mark(self, tag: str) -> None:
        late = self.i + 1
        while self.told and self._tag(late) in "XB":
            late += 1
        if self.told and self._tag(late) in "AMV":
            self.told = False  # "those who entered irregularly, later returned"
            self.i = late
            return
        after = self._tag(self.i + 1)
        if tag == "," and after == "W" and self.tokens[self.i + 1].lower == "aged":
            self.i += 2  # "five children, aged two, four and six, died"
            self._pass_ages()
            self.i += self._tag(self.i) == ","
            return
        if tag == "," and self._told_of_share():
            close = _find_close(self.tokens, self.i, tag)  # "125 people, many of whom had travelled, were infected"
            self.done = not (self._tag(close) == tag and self._tag(close + 1) in "AMV")
            self.i = close + 1  # "130 hostages, a quarter of whom are dead"
            return
        if tag == "," and not self.listed and self._told_of_all():
            self.relative = True
            self.i += 2  # "there were seven attackers, all shot dead"
            return
        if tag == "," and self._opens_relative(self.i + 1):
            self.relative = True
            self.i += 4  # "all of whom survived"
            return
        if self.apposed and not self.listed and tag == "," and after == "C" and self._tag(self.i + 2) == "N":
            self.done = True  # "250 were hurt, including 180 children, and five gunmen were killed"
            return
        if after in "AM" or ((self.apposed or tag == "-") and after == "V"):
            self.relative = False
            self.i += 1
            return
        if tag == "," and (company := self._company_ends()):
            self.i = company
            return
        word = self.tokens[self.i + 1].lower if after != "." else ""
        close = self._list_ends(_find_close(self.tokens, self.i, tag), word in _NAMING)
        closed = self._tag(close) == tag
        things = self._tag(self.start - 1) in "KW" and not self.relative
        if closed and self._names_another(close):
            self.done = True  # "two sons with his wife, Rosemary, who died in May"
            return
        if closed and tag == "," and word in ("a", "an") and self._tag(close + 1) in "ND" and things:
            self.listed = True
            self.i = close + 1  # "four high-rise buildings, a hospital, dozens of cars and a college were damaged"
            return
        if word in _NAMING and not closed and (behind := self._behind_part()):
            self.i = behind  # "161 persons, including 6 children were killed"
        elif after != "." and (word in _APPOSITIVE or tag == "-") and (closed or word not in ("a", "an", "the")):
            self.done = not closed
            self.i = close + 1
        elif closed and self._tag(close + 1) in "AM" and self._in_passing(close):
            self.i = close + 1  # "twelve people, he said, were killed"
        elif closed and self.tokens[self.i + 1].capital and self._names_only(close):
            self.listed = self.listed or self._tag(close + 1) != "R"
            self.i = close + 1  # "two Britons, Aslin and Pinner, who were captured"
        elif self.relative and after in "NDKW":
            self.done = True
        elif closed and (self._parts_off() or (word == "not" and self._tag(close + 1) in "AM")):
            self.i = close + 1  # "11 people, four of them policemen, were killed"
        elif after == "N" and tag == "," and self._tag(self.i + 2) in "VAJ":
            self.done = True  # "of the 118 passengers and eight crew, 79 survived", "23 casualties, nine dead"
        elif after in "NDKWC" and not self.relative:
            self.listed = True
            self.i += 1
        else:
            self.done = not (closed and self._tag(close + 1) in "AMB")
            self.i = close + 1

    def _pass_ages(self) -> None:
        while self._tag(self.i) == "X" or (self._tag(self.i) in "CP," and self._tag(self.i + 1) in "XC"):
            self.i += 1
        if self.i < len(self.tokens) and self.tokens[self.i].lower in ("years", "months", "weeks"):
            self.i += 1

    def _pass_clause(self) -> None:
        """ "vehicles in the street where the bombs went off were destroyed": on to the main verb, if there is one."""
        i = self.i
        while self._tag(i) in "DWKXhJ":
            i += 1
        while self._tag(i) in "AB":
            i += 1
        if self._tag(i) not in "VW":
            return
        i += 1
        while self._tag(i) in 'DWKBXhP"':
            i += 1
        if self._tag(i) == "A":
            self.i, self.relative = i, False

    def _pass_number(self) -> None:
        part = read_counted(self.tokens, self.i, False)
        self.done = not self.listed or part.anaphoric or self.finite  # "with 40 people on board, 26 of whom died"
        self.i = part.last + 1

    def _leaves_them(self) -> bool:
        """Whether another subject follows where the clause has told where those counted were: "and a girl was hurt"."""
        if not self.stands or self.i + 1 >= len(self.tokens):
            return False
        following = self.tokens[self.i + 1]
        return following.tag in "NK" or following.lower in ("a", "an", "the", "another", "his", "her", "their")

    def _pass_conjunction(self, token: Token) -> None:
        self.done = token.lower not in ("and", "or", "plus", "&") or self._leaves_them()
        self.listed = self.listed or (not self.relative and self._tag(self.i + 1) in "NDKWB")
        self.i += 1

    def _pass_preposition(self, token: Token) -> None:
        self.i += 1
        if token.lower == "of" and self.tokens[self.i - 2].lower == "out" and self._tag(self.i) == "N":
            pool = read_counted(self.tokens, self.i, False)
            if self._tag(pool.last + 1) == "R":
                self.done = True  # "50 children left, out of 12,000 who need care"
                return
        if token.lower in ("to", "since") and self._tag(self.i) == "V":
            self.done = self.listed and token.lower == "to" and self._tag(self.i - 2) != "A"
            return  # "forced to flee", "have since fled"
        if token.lower in _CHARGES and self._tag(self.i) == "V" and self.tokens[self.i].lower.endswith("ing"):
            self.done = True  # "charged 120 people with rioting"
            return
        if token.lower == "than" and self._tag(self.i) == "V":
            self.done = True  # "12 more than needed"
            return
        if token.lower in ("at", "in", "after", "during") and self._names_deed(self.i):
            self.i += 1  # "Police hold 40 at rally"
            return
        if token.lower == "with" and self._tag(self.i) == "N":
            part = read_counted(self.tokens, self.i, False)
            if not part.elided and self.tokens[part.head].lower in _MEMBERS:
                self.i = part.last + 1  # "18 families with 72 members were made homeless"
                return
        if self._tag(self.i) == "R" and self.tokens[self.i].lower == "that" and self._tag(self.i + 1) in "WK":
            self.i += 1  # "residents in that city were moved"
        if self.i < len(self.tokens) and self.tokens[self.i].lower in _ASKING:
            self.done = True  # "talked to 300 people about what they need"
            return
        clausal = token.lower in CLAUSAL
        skip = 'DWKBX"h' if clausal or token.lower == "with" else 'DWKBX"Nh'
        while clausal and self.i < len(self.tokens) and self.tokens[self.i].lower in BETWEEN:
            self.i += 1
        if self._contact_clause():
            self.done = True  # "from the figure it released"
            return
        while (self._tag(self.i) in skip or self._is_modifier() or self._names_place()) and (
            self.tokens[self.i - 1].tag == "D" or not is_past(self.tokens[self.i])
        ):
            self.i += 1
        if token.lower in _ABOUT and self.tokens[self.i - 1].tag == "D" and self._names_deed(self.i):
            self.i += 1  # "charged 14 people over the riot"
        if clausal and self.i < len(self.tokens) and self._tag(self.i) not in ",-AP":
            self.done = True
        if self._tag(self.i) == "," and not (clausal or self.relative):
            self._pass_nouns()
        if self._tag(self.i) == "V" and (self._is_of_preposition() or self._named()):
            self.i += 1  # "in areas affected by rain": the participle tells of the areas

    def _pass_nouns(self) -> None:
        """Past the rest of a list behind a preposition: "patients with burns[, cuts and other wounds] were moved"."""
        joined = False
        for k in range(self.i + 1, min(len(self.tokens), self.i + ASIDE)):
            tag = self.tokens[k].tag
            if tag in "AM":
                self.i = k if joined else self.i
                return
            joined = joined or (self.tokens[k].lower in ("and", "or") and self.tokens[k - 1].tag != ",")
            noun = tag in "WKJh,C" or any(s.form == "s" for s in self.tokens[k].senses)  # "burns"
            if not noun or (tag == "," and joined):
                return

    def _pass_catenative(self) -> None:
        self.i += 1
        while self.i < len(self.tokens) and (
            self.tokens[self.i].lower in LEADING or self.tokens[self.i].lower == "by" or self._tag(self.i) in 'BA"'
        ):
            self.i += 1

    def _meet_verb(self, token: Token) -> Stop | None:
        joined = token.end - token.start > len(token.lower)  # "live in the 10 flood-hit districts"
        adjoined = (self.tokens[self.i - 1].tag == "h" or joined) and self._tag(self.i + 1) == "K"
        if adjoined or (self.tokens[self.i - 1].lower == "those" and self.tokens[self.i - 2].lower != "among"):
            self.i += 1  # "a state-contracted interpreter"; "20 families of those killed in the blaze" live
            return None
        behind = 0 if token.senses or self.relative or self.listed else reduced_ends(self.tokens, self.i)
        if behind:
            self.i = behind  # "listed", of "list 12 as missing", is any participle here
            return None
        if not self.late and self.listed and token.roles("done_to") and read_voice(self.tokens, self.i) == "bare":
            self.done = True  # "12 deaths and 20 people wounded": the participle is the last member's alone
            return None
        goes = 0 if self.relative or self.listed else going_ends(self.tokens, self.i)
        if goes:
            stop, self.i = Stop(self.i, True, False), goes
            return stop
        stop = Stop(self.i, self.relative, self.listed)
        told = not (is_weak(token) or tells_where(token)) or object_follows(self.tokens, self.i)
        only_goes = is_participle(self.tokens, self.i) or dwells(self.tokens, self.i)
        self.done = not self.relative and told and not only_goes
        self.told = self.relative
        self.finite = self.finite or (not self.relative and self.tokens[self.i - 1].tag == "A")
        self.relative = False
        self.i += 1
        self._skip("DWKBX")
        return stop

    def _pass_word(self, token: Token) -> Stop | None:
        before = self.tokens[self.i - 1]
        behind = 0 if self.relative or self.listed else reduced_ends(self.tokens, self.i)
        teller = 0 if behind or self.relative or self.listed else self._behind_teller()
        if behind:
            self.i = behind
        elif teller:
            self.i, self.relative = teller, True
        elif token.lower in _COMPRISING and self._tag(self.i + 1) == "N":
            self.i = read_counted(self.tokens, self.i + 1, False).last + 1  # "400 families comprising 900 people fled"
        elif token.lower == "no" and self._no_choice():
            self.i += 3  # "900 families had no choice but to leave their homes"
        elif token.lower == "aged":  # "two boys aged 11 and 13 died"
            self.i += 1
            self._pass_ages()
        elif self.relative and is_past(token) and (before.tag == "A" or before.lower in NEGATION):
            self.i += 1  # "three pupils who had not travelled": the clause's own verb; the main one follows
            while self._tag(self.i) in 'DWKBXhP"' and self.tokens[self.i].lower not in CLAUSAL:
                self.i += 1
            self.relative = False
        elif token.tag in "WO" and token.lower.endswith("ing") and not self.listed:
            goes = 0 if self.relative else going_ends(self.tokens, self.i)
            if goes:
                self.i = goes
                return None
            self.i += 1  # "two journalists working for a network"
            self._skip_going()
        elif (
            (token.tag == "O" and self.relative)
            or (token.tag == "K" and self.listed)
            or (token.tag == "W" and (self.listed or (self.relative and not is_past(token))))
        ):
            self.i += 1
        elif token.tag == "K" and self.i > self.start and self.tokens[self.i - 1].tag == "A":
            self.done = True
            return Stop(self.i, self.relative, self.listed)
        else:
            self.done = True
        return None


def _find_close(tokens: list[Token], i: int, mark: str) -> int:
    j = i + 1
    while j < len(tokens) and tokens[j].tag != mark and tokens[j].tag != "." and j - i < 45:
        j += 1
    return j
