"""Over which country did an event spread that a sentence speaks of again? "Floods hit Kenya. … The rains killed 9"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Document, Sentence
from tracker.extract.mentions import Mention
from tracker.extract.once import Keeping, once
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.setting import Setting
from tracker.extract.timewords import any_of

_FAMILY: Final = PLACE_WORDS.spreading
_WORDS: Final = any_of(_FAMILY)
_AGAIN: Final = re.compile(
    r"[Tt](?<!\w[Tt])(?<!before [Tt])(?<!prior to [Tt])(?<!ahead of [Tt])h(?:e|is|ese)"
    rf"(?: (?!(?:death )?toll|dead\b)[a-z-]+){{0,2}}?"
    rf" ({_WORDS})\b(?!-)"
)


def _telling(family: str) -> re.Pattern[str]:
    """Finds the words of a family; skips from a letter with which one begins to the next."""
    words = [word for word in _FAMILY if _FAMILY[word] == family]
    first = "".join(sorted({letter for word in words for letter in (word[0], word[0].upper())}))
    return re.compile(rf"[{first}](?<=\b(?=(?i:{any_of(words)})\b).)")


_TELLING: Final = {family: _telling(family) for family in set(_FAMILY.values())}


class Extents(Keeping):
    """The countries over which the events of an article spread, each by the first sentence that tells of it."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.document, self.setting = document, setting
        self._known: dict[str, tuple[int, Mention] | None] = {}

    def of(self, sentence: Sentence) -> Mention | None:
        """The country of an event that a sentence speaks of as known: "the floods", "this outbreak"."""
        again = _AGAIN.search(sentence.text)
        if again is None:
            return None
        family = _FAMILY[again[1]]
        if family not in self._known:
            self._known[family] = self._find(family)
        first = self._known[family]
        return first[1] if first and first[0] < sentence.index else None

    def shaken(self, sentence: Sentence) -> Mention | None:
        """Where the quake was that a sentence goes on to tell of: where the first sentence that tells of it has it."""
        first = self._first_quake
        if first is None or first.index >= sentence.index:
            return None
        scenes = self.setting.scenes_of(first)
        return max(scenes, key=lambda row: row[1])[0] if scenes else None

    @once
    def _first_quake(self) -> Sentence | None:
        """The sentence that tells of a quake first: looked for once, as a list of quakes asks for each."""
        found = _TELLING["quake"].search(self.document.text)
        return self.document.sentence_at(found.start()) if found else None

    def _find(self, family: str) -> tuple[int, Mention] | None:
        """The first sentence that tells of an event of a family, with the country where it was; none where it was told
        to be at a place within one."""
        setting, titled = self.setting, self.setting.context.titled
        for found in _TELLING[family].finditer(self.document.text):
            sentence = self.document.sentence_at(found.start())
            here = [m for m in setting.by_sentence.get(sentence.index, ()) if m.place and m.role != "dateline"]
            named = here or [m for m in titled if sentence.index == 0]
            if any(m.place and m.place.kind != "c" for m in named):
                return None  # "Floods hit the Tana delta in Kenya"
            placing = [m for m, _ in setting.scenes_of(sentence)] or [m for m in named if not here]
            placing = [m for m in placing if m.start == m.name.start]  # not "southern Kenya"
            return (sentence.index, placing[0]) if placing else None
        return None
