"""How does the article name a surname, an office, "the ministry" in full? And is a person he or she?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tracker.extract.document import Document
from tracker.extract.once import Keeping, once
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_NOT_NAMES = _SPEECH.titles["titles"] | _SPEECH.words["articles"] | _SPEECH.words["lead"] | _SPEECH.titles["modifiers"]
_NAME = r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NEARBY = frozenset({"governor", "mayor", "head", "chief", "official"})  # there is one in every region
_NEAR, _SOON = 1500, 300  # characters
_MENTIONS = 20  # of one phrase; more are not looked at
_FORMS = (("Mr", "he"), ("Mr.", "he"), ("Ms", "she"), ("Ms.", "she"), ("Mrs", "she"), ("Mrs.", "she"), ("Miss", "she"))
_LOCAL = frozenset({"governor", "mayor", "ambassador"})
_WHERE_HELD = frozenset({"to", "of", "in", "for", "with", "at"})
_LEADERS = frozenset({"chief", "head", "boss", "leader"})
_TITLE_REACH = 70  # characters
_SAYS = r"(?:said|says|told|wrote|added|announced|reported|confirmed|posted|warned|put|claimed)"
# "the governor for the area, Ana Ruiz, wrote"; "Ana Ruiz, the governor of the region"; "FAO Director Ana Ruiz"
_NAME_FARTHER = re.compile(rf" (?:of|for|in|to) (?:the )?[\w’'-]+(?: [\w’'-]+)?,? ({_NAME}(?: {_NAME})+),? {_SAYS}\b")
_NAME_BEFORE_TITLE = re.compile(rf"({_NAME} {_NAME}), (?:the )?(?:[A-Za-z’'-]+ ){{0,2}}$")
_AT_THE_HEAD = (
    r"(?:[Hh]ead|[Cc]hief|[Bb]oss|[Ll]eader|[Pp]resident"
    r"|(?:[A-Z][a-z]+-)?(?:[Dd]irector|[Cc]ommissioner|[Ss]ecretary)(?:[- ][Gg]eneral)?)"
)
_LED_BY = re.compile(rf"(?:['’]s)?(?: [Ee]xecutive| [Hh]igh)? {_AT_THE_HEAD},? ({_NAME} {_NAME})")
_LEADS = re.compile(rf"({_NAME} {_NAME}), (?:the )?(?:[a-z]+ )?{_AT_THE_HEAD} (?:of|at) (?:the )?$")
_NAME_NEXT = re.compile(rf",? ({_NAME}(?: {_NAME})+)")
_NAME_BEFORE = re.compile(rf"(?:{_NAME} )*{_NAME}(?: [a-z]+(?:-[a-z]+)?)? $")
_OF_MATTER = re.compile(r" of (?:the )?[A-Z]\w+(?: and [A-Z]\w+)?")
_NO_MODIFIERS = (
    _SPEECH.words["breaks"]
    | _SPEECH.words["articles"]
    | _SPEECH.words["time"]
    | _SPEECH.words["lead"]
    | _SPEECH.words["inner"]
)
_NEVER_GIVEN = _NOT_NAMES | _NO_MODIFIERS | _SPEECH.titles["not_given"]


class FullNames(Keeping):
    """The full names that one article gives, looked up once each."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[str, str] = {}
        self._pronouns: dict[str, str | None] = {}
        self._fuller: dict[str, str] = {}
        self._holders: dict[str, list[re.Match[str]]] = {}

    def full_name(self, surname: str) -> str:
        """The full name by which the article introduces a surname, else the surname."""
        if surname not in self._names:
            self._names[surname] = self._find_full_name(surname)
        return self._names[surname]

    def _find_full_name(self, surname: str) -> str:
        text, at = self._document.text, -1
        found: Counter[str] = Counter()
        for _ in range(20):
            at = text.find(surname, at + 1)
            if at < 0:
                break
            after = text[at + len(surname) : at + len(surname) + 1]
            if after.isalpha() or at == 0 or text[at - 1] != " ":
                continue
            line = text[max(0, at - 60) : at - 1]
            parts = _names_before(line.rpartition("\n")[2], cut=at > 60 and "\n" not in line)
            if parts:
                found[" ".join([*parts, surname])] += 1
        # the name given most often, or the shortest: "Donald Trump", no headline's "Medvedev Praises Trump"
        return max(found, key=lambda name: (found[name], -name.count(" ")), default=surname)

    def pronoun_of(self, name: str) -> str | None:
        """The pronoun for a person, by "Mr" or "Ms" before the surname anywhere, or by the given name."""
        if name not in self._pronouns:
            first = name if " " in name else self.full_name(name)
            pronoun = _SPEECH.genders.get(first.partition(" ")[0].lower())
            for form, said in _FORMS:
                if f"{form} {name.rpartition(' ')[2]}" in self._document.text:
                    pronoun = said
            self._pronouns[name] = pronoun
        return self._pronouns[name]

    @once
    def _lower(self) -> str:
        """The text in lower case, offset for offset (as it is where a letter would change its length)."""
        lower = self._document.text.lower()
        return lower if len(lower) == len(self._document.text) else self._document.text

    def _places(self, phrase: str) -> Iterator[int]:
        """The offsets behind the first mentions of a phrase as whole words, whatever their case."""
        at = self._lower.find(phrase)
        for _ in range(_MENTIONS):
            if at < 0:
                return
            end = at + len(phrase)
            if not self._lower[at - 1 : at].isalpha() and not self._lower[end : end + 1].isalpha():
                yield end
            at = self._lower.find(phrase, end)

    def holder(self, role: str, at: int) -> str | None:
        """The person whom the article names with the same title ("the health minister" -> "Firass Abiad")."""
        if " of " in role or " for " in role:
            return None
        title = role.split()[-1]
        for wanted in dict.fromkeys([role, title] if title in _LOCAL else [role]):
            if wanted not in self._holders:
                self._holders[wanted] = [m for end in self._places(wanted) for m in self._named_at(wanted, end)]
            found = self._holders[wanted]
            if title in _NEARBY:
                found = [m for m in found if _near(m, at)]
                found.sort(key=lambda m: abs(m.start() - at))
            if found:
                return found[0].group(1)
        return self._leader(role) if title in _LEADERS else None

    def _named_at(self, title: str, end: int) -> Iterator[re.Match[str]]:
        """The name that stands beside a title that ends at `end`: behind it, behind its place, or before it."""
        text = self._document.text
        found = _NAME_NEXT.match(text, end)
        if found is None and title in _LOCAL:
            found = _NAME_FARTHER.match(text, end)
            start = end - len(title)
            found = found or _NAME_BEFORE_TITLE.search(text, max(0, start - _TITLE_REACH), start)
        if found is not None:
            yield found

    def _leader(self, role: str) -> str | None:
        """The person at the head of a body ("the UNRWA chief" -> "Philippe Lazzarini"), where the text tells it."""
        body = role.rpartition(" ")[0]
        for end in self._places(body) if body else ():
            text, start = self._document.text, end - len(body)
            if text[start : start + 1].islower():
                return None
            found = _LED_BY.match(text, end) or _LEADS.search(text, max(0, start - _TITLE_REACH), start)
            if found:
                return found.group(1)
        return None

    def full_body(self, name: str) -> str:
        """ "health ministry" by the fuller name that the article uses ("Palestinian health ministry")."""
        if name not in self._fuller:
            self._fuller[name] = name
            for end in self._places(name):
                start = end - len(name)
                found = _NAME_BEFORE.search(self._document.text[max(0, start - 70) : start])
                written = self._document.text[start:end]
                if tail := _OF_MATTER.match(self._document.text, end) if written[:1].isupper() else None:
                    written += tail.group()  # "Norland Ministry of Health"
                full = _full_or_short(f"{found.group()}{written}", name) if found else name
                if full != name:
                    self._fuller[name] = full
                    break
        return self._fuller[name]


def _near(found: re.Match[str], at: int) -> bool:
    """Whether a name beside a title is that of the one who speaks at `at`: a round-up has many governors.

    A name told with a place of its own, or before its title, is so only where it soon follows.
    """
    if found.re is _NAME_NEXT:
        return abs(found.start() - at) < _NEAR
    return 0 < found.start() - at < _SOON


def _full_or_short(full: str, name: str) -> str:
    """The fuller name without words that only open its sentence; the short one where nothing else was added."""
    words = full.split(" ")
    while words and (
        words[0] in _SPEECH.words["restarts"]
        or words[0].lower() in _NO_MODIFIERS
        or words[0].lower() in _SPEECH.words["citing"]
    ):
        words.pop(0)
    return " ".join(words) if words and words[0][:1].isupper() else name


def _names_before(before: str, cut: bool) -> list[str]:
    """The given names that a stretch of text ends in; `cut`: its first word is not whole."""
    parts: list[str] = []
    words = before.split(" ")[cut:]
    for word in reversed(words):
        bare = word.strip("“\"'(")
        particle = bare.lower() in _SPEECH.titles["particles"] and bool(parts)
        if not bare or not (
            particle or (bare[0].isupper() and bare.rstrip(".").replace("-", "").replace("’", "").isalpha())
        ):
            break
        if (
            bare.lower().rstrip(".") in _NEVER_GIVEN
            or bare.endswith(("'s", "’s"))
            or (bare.endswith(".") and len(bare) > 2)
        ):
            break
        parts.insert(0, bare)
        if len(parts) == 3 or bare != word:
            break
    while parts and parts[0].islower():
        parts.pop(0)
    held = [word.lower() for word in words[: len(words) - len(parts)][-3:]]
    if any(held[k] in _SPEECH.titles["titles"] and held[k + 1] in _WHERE_HELD for k in range(len(held) - 1)):
        return parts[-1:]  # "the ambassador to Kenya Pavel [Orlov]"
    return parts
