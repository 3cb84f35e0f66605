"""Which words are names in a text of one size of letters? "THREE DIED IN LIMA" is read as "Three died in Lima"."""

from __future__ import annotations

import re

from tracker.extract.abbreviations import ABBREVIATIONS
from tracker.extract.casewords import load_case_words
from tracker.lexicon.places import load_gazetteer

_BIG, _SMALL = re.compile(r"[A-ZÀ-ÖØ-Þ]"), re.compile(r"[a-zß-öø-ÿ]")
_OPENING = 160  # characters in which an ordinary text shows letters of both sizes
_STRAY = {"big": 0.004, "small": 0.05}  # the share of the other size that is no sign of it: "McDONALD", "km"
_LEAST = 30  # letters; fewer are a heading or an acronym
_WORD = re.compile(r"(?:[a-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
# The last is that of a dateline: "LIMA, 3 MAY (DPA) -- [TEXT] A".
_STOP = re.compile(r"(?:[.!?…:]['\"”’)\]]*\s+|\n\s*\n\s*|--\s+(?:\[[^\]]*\]\s*)*)['\"“‘(\[]*$")
_LONGEST = 7  # words of a name
_CITY = 100_000  # inhabitants of a city that is told by "in" alone, though its name is an English word
_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "from"})
_DATELINE = 120  # characters from the text's beginning
_LETTERS = 8  # of an acronym
# As many small letters, and a big one, as show in an opening that it has both.
_FEW_SMALL = re.compile(rf"(?:[a-z][^a-z]*){{{int(_STRAY['small'] * _OPENING) + 1}}}")
_ONE_BIG = re.compile("[A-Z]")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th|d)\s$")
_CONTRACTED = frozenset("i you he she it we they that there who what where let".split())


def has_one_case(text: str) -> bool:
    """True for a text in capitals or in small letters alone; False where it has too few letters to tell.

    >>> has_one_case("GUERRILLAS KILLED 12 SOLDIERS IN THE NORTH OF THE COUNTRY"), has_one_case("Guerrillas killed 12")
    (True, False)
    """
    opening = text[:_OPENING]
    if _ONE_BIG.search(opening) and _FEW_SMALL.search(opening):
        return False  # nearly all texts
    return _tell_case(opening) is not False and _tell_case(text) is True


def _tell_case(text: str) -> bool | None:
    """Whether all letters but strays are of one size; None where there are too few to tell."""
    big, small = len(_BIG.findall(text)), len(_SMALL.findall(text))
    letters = big + small
    if big > _STRAY["big"] * letters and small > _STRAY["small"] * letters:
        return False
    return True if letters >= _LEAST else None


def restore_case(text: str) -> str:
    """The text with capitals for its names alone, where all its letters are of one size; else the text as it is.

    Every character stays where it is.

    >>> restore_case("THE ARMY SAID ON 3 MAY THAT THREE PEASANTS DIED NEAR LIMA. PRESIDENT GARCIA DENIED IT.")
    'The army said on 3 May that three peasants died near Lima. President Garcia denied it.'
    """
    if not has_one_case(text):
        return text
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two letters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _Text(low).restored()


class _Text:
    """A text of small letters, and how each word that takes capitals is written."""

    def __init__(self, text: str) -> None:
        self.text, self.known, self.gazetteer = text, load_case_words(), load_gazetteer()
        self.found = list(_WORD.finditer(text))
        self.words = [m.group().replace("’", "'") for m in self.found]
        self.bare = [w[:-2] if w.endswith("'s") else w for w in self.words]
        self.cased: dict[int, str] = {}
        self.acronyms = self._find_acronyms()
        self.families = self._find_families()

    def restored(self) -> str:
        i = 0
        while i < len(self.words):
            i = self._take(i)
        parts, at = [], 0
        for i, m in enumerate(self.found):
            cased = self.cased.get(i)
            if cased is None and self._opens_sentence(i):
                cased = _capital(self.words[i])
            if cased is not None:
                parts += [self.text[at : m.start()], cased, m.group()[len(cased) :]]
                at = m.end()
        return "".join((*parts, self.text[at:]))

    def _take(self, i: int) -> int:
        """Writes the name that begins at word `i`, if one does; the index of the word to look at next."""
        if self._is_plain(i) or self._is_glued(i):
            return i + 1
        for taken in (self._take_written(i), self._take_place(i), self._take_person(i), self._take_formation(i)):
            if taken > i:
                return taken
        if self._is_letters(i):
            big = self.bare[i].upper()
            self.cased[i] = big if len(big) == len(self.bare[i]) else self.bare[i]
            self.cased[i] += self.words[i][len(self.bare[i]) :]
        elif self._is_name(i):
            self._write(i)
        return i + 1

    def _is_plain(self, i: int) -> bool:
        """True for most words: no name by themselves, nor by what stands beside them."""
        known, word, start = self.known, self.bare[i], self.found[i].start()
        following = self.bare[i + 1] if i + 1 < len(self.bare) else ""
        if not known.plain(word):
            free = word == self.words[i] and i - 1 not in self.cased
            if not (free and known.opens_nothing(word, following)):
                return False
        if word in self.families or word in self.acronyms or following in known.followers:
            return False
        led = i > 0 and self.words[i - 1] in known.spanish
        return not led and _DIGIT.search(self.text, max(0, start - 4), start) is None

    def _write(self, i: int) -> None:
        self.cased.setdefault(i, _title(self.words[i]))

    # -- one word -----------------------------------------------------------------------------------------------------

    def _is_letters(self, i: int) -> bool:
        """True for what is written in capitals: "UNHCR", "U.S.", "the US embassy"."""
        word, known = self.bare[i], self.known
        before = self.words[i - 1] if i else ""
        if word in self.acronyms or word in known.letters:
            return True
        if "." in word:
            return word not in ("a.m.", "p.m.", "i.e.", "e.g.")
        if word == "us":
            after = self.words[i + 1] if i + 1 < len(self.words) and self._adjoin(i) else ""
            return before == "the" or after in known.us_after
        if word == "who":
            return before == "the"
        mute = 1 < len(word) < 6 and not re.search("[aeiouyà-ÿ]", word)
        return mute and not (known.listed(word) or word in known.names or word in known.titles)

    def _is_name(self, i: int) -> bool:
        word, known = self.bare[i], self.known
        if word in known.names or word in self.families:
            return True
        if word in known.months:
            return self._near_number(i) or (
                i > 0 and word not in known.short_titles and self.words[i - 1] in known.before_months
            )
        if len(word) == 1 or "." in word:
            return len(word) == 1 and word != "a"
        if word in known.kinds and i and i - 1 in self.cased and self._adjoin(i - 1):
            return True
        if i and i - 1 in self.cased and self.words[i - 1] in known.spanish and self._adjoin(i - 1):
            return True  # "La Ranera"
        if word in known.small or known.spoken(word):
            if word not in known.small and self._goes_on(i):
                return True
            return ((word in known.titles or word in known.named) and self._before_name(i)) or self._is_placed(i)
        return "'" not in word or (word.partition("'")[0] not in _CONTRACTED and not word.endswith("n't"))

    def _is_placed(self, i: int) -> bool:
        """True for an English word that a preposition makes a place's: "in cabanas department", "near la esperanza"."""
        if not (i and i + 1 < len(self.words) and self._adjoin(i)):
            return False
        k = i - 1
        while k > 0 and self.words[k] in self.known.directions and self._adjoin(k):
            k -= 1
        if self.words[k] == "the" and k and self._adjoin(k):
            k -= 1
        set_off = k < i - 1 and self.text[self.found[k].end()] == ","  # "a town, northern cabanas department"
        if not (set_off or (self.words[k] in _PREPOSITIONS and self._adjoin(k))):
            return self.words[i] in self.known.spanish and self._names_unknown(i)
        if self.words[i] in self.known.spanish:
            return not self.known.listed(self.words[i + 1])
        plain = self.words[i] in self.known.no_family or self.words[i] in self.known.directions
        return self.words[i + 1] in self.known.units and not plain

    def _names_unknown(self, i: int) -> bool:
        """True for the article of an unknown name before its kind: "the las canas bridge"."""
        kinds = self.known.kinds
        there = i + 2 < len(self.words) and self._adjoin(i + 1) and self.words[i + 2] in kinds
        return there and not self.known.spoken(self.words[i + 1])

    def _goes_on(self, i: int) -> bool:
        """True for an English word that opens a name of more: "corral de piedras", but "coup de grace"."""
        k = i + 1
        if k + 1 >= len(self.words) or self.words[k] not in self.known.particles or not self._adjoin(i):
            return False
        while k + 1 < len(self.words) and self.words[k] in self.known.small and self._adjoin(k):
            k += 1
        return self.words[k] not in self.known.small and not self.known.spoken(self.words[k])

    def _take_formation(self, i: int) -> int:
        """Writes "Infantry Brigade" behind a number: "the 3d infantry brigade"."""
        start = self.found[i].start()
        if not _NUMBERED.search(self.text, max(0, start - 6), start):
            return i
        for last in range(i, min(i + 3, len(self.words))):
            if self.words[last] in self.known.formations and (
                last + 1 == len(self.words) or self.words[last + 1] not in self.known.formations
            ):
                for k in range(i, last + 1):
                    self._write(k)
                return last + 1
            if self.words[last] in self.known.small or not (last + 1 < len(self.words) and self._adjoin(last)):
                return i
        return i

    def _before_name(self, i: int) -> bool:
        """True for a title before a name: of those that follow in a row, the last is followed by a name."""
        after = i + 1
        while after < len(self.words) and self.bare[after] in self.known.titles and after - i < _LONGEST:
            after += 1
        if after == len(self.words) or not all(self._adjoin(k) for k in range(i, after)):
            return False
        word = self.bare[after]
        known = self.known
        return word in known.first_names or word in self.families or not (known.listed(word) or word in known.small)

    def _near_number(self, i: int) -> bool:
        m = self.found[i]
        before, after = self.text[max(0, m.start() - 6) : m.start()], self.text[m.end() : m.end() + 3]
        return re.search(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s*$", before) is not None or after.lstrip(" .")[:1].isdigit()

    def _is_glued(self, i: int) -> bool:
        """True for a part of an address, and for a unit with its number: "www.who.int", "42bn", "25th", "6 pm"."""
        m = self.found[i]
        start, end = m.span()
        before, after = self.text[start - 1 : start] if start else " ", self.text[end : end + 2]
        if before.isdigit() or before in "@/._#" or after[:1] in ("@", "/", "_"):
            return True
        if before == " " and end - start < 3 and self.text[start - 2 : start - 1].isdigit():
            return m.group() not in self.known.letters
        return after[:1] in (".", ":") and (after[1:].isalpha() or after[1:] == "/") and "." not in m.group()

    # -- several words ------------------------------------------------------------------------------------------------

    def _take_written(self, i: int) -> int:
        for lowers, cased in self.known.written.get(self.bare[i], ()):
            end = i + len(lowers)
            if len(lowers) == 1 and self.known.listed(lowers[0]):
                continue  # "WHO", "AID"
            if self.bare[i:end] == lowers and all(self._adjoin(k) for k in range(i, end - 1)):
                for k, word in enumerate(cased, i):
                    self.cased[k] = word + self.words[k][len(word) :]
                return end
        return i

    def _take_place(self, i: int) -> int:
        longest, name = i, _title(self.bare[i])
        if self.gazetteer.begins(name):
            while longest + 1 < len(self.words) and longest - i < _LONGEST and self._adjoin(longest):
                name = f"{name} {_title(self.bare[longest + 1])}"
                if not self.gazetteer.named(name).known:
                    break
                longest += 1
        for last in range(longest, i - 1, -1):
            if self._names_place(i, last):
                for k in range(i, last + 1):
                    if k in (i, last) or self.bare[k] not in self.known.small:
                        self._write(k)
                return last + 1
        return i

    def _names_place(self, first: int, last: int) -> bool:
        known, words = self.known, self.bare[first : last + 1]
        if words[-1] in known.small or words[0] in ("the", "of", "in", "and"):
            return False
        if first == last and len(words[0]) < 4 and known.listed(words[0]):
            return False  # "us", "car"
        named = self.gazetteer.named(" ".join(map(_title, words)))
        if named.doubtful or not (named.places or named.people):
            return False
        if named.people is not None:
            return True
        if not all(known.listed(w) or w in known.small for w in words):
            return first < last or not known.listed(words[0])
        best = named.places[0]
        if first < last:
            return best.kind == "c" or best.population > _CITY
        return best.population > _CITY and first > 0 and self.words[first - 1] in _PREPOSITIONS

    def _take_person(self, i: int) -> int:
        """Writes "james baker", whose family's name is an English word, too."""
        known, after = self.known, i + 1
        if self.bare[i] not in known.first_names or after == len(self.words) or not self._adjoin(i):
            return i
        word = self.words[after]
        if word in known.no_family or word in known.small or (known.listed(word) and word.endswith(known.verbal)):
            return i
        if known.listed(self.bare[i]) and known.listed(self.bare[after]) and self.bare[after] not in known.first_names:
            return i  # "will rise", "mark time"
        self._write(i)
        self._write(after)
        return after + 1

    def _adjoin(self, i: int) -> bool:
        """True where word `i` and the next are of one phrase: white space between them, at most a wrapped line."""
        gap = self.text[self.found[i].end() : self.found[i + 1].start()]
        return gap.strip(" \n\t\r\xa0-.") == "" and gap.count("\n") < 2 and not self.words[i].endswith("'s")

    def _opens_sentence(self, i: int) -> bool:
        start = self.found[i].start()
        if (
            start > 1
            and self.text[start - 1] == " "
            and (self.text[start - 2].isalnum() or self.text[start - 2] == ",")
        ):
            return False  # most words
        before = self.text[max(0, start - 60) : start]
        if not before.strip(" \n\"'“‘(["):
            return True
        stop = _STOP.search(before)
        if stop is None:
            return False
        if before[stop.start()] == "-":
            return start < _DATELINE and self.text.count("--", 0, start) == 1 and any(map(str.isdigit, before))
        last = before[: stop.start()].rpartition(" ")[2].lstrip("(\"'")
        return before[stop.start()] != "." or not (last in ABBREVIATIONS or len(last) == 1)

    # -- what the whole text tells ------------------------------------------------------------------------------------

    def _find_acronyms(self) -> frozenset[str]:
        """Words in brackets that no dictionary has or that the words before them spell: "… liberation front (fmln)"."""
        found: set[str] = set()
        for i, m in enumerate(self.found if "(" in self.text else ()):
            if told := self._spelled_out(i):
                found.add(self.words[i])  # "the das (administrative department of security)"
                for k in told:
                    self._write(k)
            inside = self.text[m.start() - 1 : m.start()] == "(" and self.text[m.end() : m.end() + 1] == ")"
            word = self.words[i]
            if inside and 2 <= len(word) <= _LETTERS:
                spelled = self._spelled(i, word)
                if spelled or not (self.known.spoken(word) or self.gazetteer.named(_title(word)).known):
                    found.add(word)
                for k in spelled:
                    self._write(k)
        return frozenset(found)

    def _spelled_out(self, i: int) -> list[int]:
        """The words in brackets behind word `i` whose first letters it is; none where they are not."""
        if self.text[self.found[i].end() : self.found[i].end() + 2] != " (" or not 1 < len(self.words[i]) < _LETTERS:
            return []
        close = self.text.find(")", self.found[i].end(), self.found[i].end() + 100)
        inside: list[int] = []
        for k in range(i + 1, min(i + 2 * _LETTERS, len(self.words))):
            if self.found[k].start() < close and self.bare[k] not in self.known.small:
                inside.append(k)
        return inside if "".join(self.bare[k][0] for k in inside) == self.words[i] else []

    def _spelled(self, i: int, letters: str) -> list[int]:
        """The words before word `i` whose first letters are `letters`; none where they are not."""
        spelled: list[int] = []
        k = i - 1
        for letter in reversed(letters):
            while k > i - 2 * _LETTERS and self.bare[k] in self.known.small and not self.bare[k].startswith(letter):
                k -= 1
            if k < 0 or not self.bare[k].startswith(letter):
                return []
            spelled.append(k)
            k -= 1
        return spelled

    def _find_families(self) -> frozenset[str]:
        """English words that a first name or title before them makes a family's name in the whole text."""
        known, found = self.known, set()
        for i in range(len(self.words) - 1):
            word = self.bare[i + 1]
            other = word in known.no_family or word in known.small or word in known.titles
            if self._gives_name(i) and not other and len(word) > 2 and known.listed(word) and self._adjoin(i):
                found.add(word)
        return frozenset(found)

    def _gives_name(self, i: int) -> bool:
        """True for a first name that is no English word ("hamid"), and for a title without an article."""
        word, known = self.bare[i], self.known
        if word in known.first_names:
            named = not known.listed(word)
        else:
            named = word in known.sure_titles and not (i and self.words[i - 1] in known.articles)
        return named and not self.bare[i + 1].endswith(known.verbal)


def _title(word: str) -> str:
    """The word with a capital, and with one after the apostrophe of a name: "O'Brien", "N'Djamena", but "Lima's"."""
    head, mark, tail = word.partition("'")
    return f"{_capital(head)}'{_capital(tail)}" if mark and len(tail) > 2 and len(head) < 3 else _capital(word)


def _capital(word: str) -> str:
    first = word[:1].upper()
    return first + word[1:] if len(first) == 1 else word  # "ß" has no capital of one letter
