"""Which place heads the part of a text that a sentence stands in? Round-ups have a line of its own for each country."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from tracker.extract.document import Document
from tracker.extract.mentions import Mention

_FRAME = " \t\xa0:*#•·–—-_|=.0123456789()"
_FEWEST, _LEAST = 2, 20  # headings, characters of what follows one


class Heading(NamedTuple):
    """A line that is a place's name and nothing more: which sentence it is, and the place."""

    at: int
    mention: Mention


class Sections:
    """The parts of one text under headings that are names of places; none where there is but one such line."""

    def __init__(self, document: Document, by_sentence: Mapping[int, list[Mention]]) -> None:
        found: list[Heading] = []
        for index, mentions in by_sentence.items():
            first, sentence = mentions[0], document.sentences[index]
            span = sentence.text.strip(_FRAME)
            follows = document.sentences[index + 1].text if index + 1 < len(document.sentences) else ""
            alone = len(mentions) == 1 and len(follows) >= _LEAST  # a map's names stand together
            if alone and span and span == document.text[first.start : first.end].strip(_FRAME):
                found.append(Heading(index, first))
        names: defaultdict[str, set[str]] = defaultdict(set)
        for heading in found:
            if heading.mention.place:
                names[_kind_of(heading.mention)].add(heading.mention.place.name)
        kinds = {kind for kind, told in names.items() if len(told) >= _FEWEST}
        self._headings = [
            h for h in sorted(found, key=lambda heading: heading.at) if h.mention.place and _kind_of(h.mention) in kinds
        ]
        self._starts = [heading.at for heading in self._headings]

    def heading_of(self, index: int) -> Heading | None:
        """The heading under which the sentence of that index stands, None where it stands under none."""
        at = bisect_right(self._starts, index - 1) - 1
        return self._headings[at] if at >= 0 else None


def _kind_of(m: Mention) -> str:
    """The kind of place that heads a part: "SINGAPORE" is a country among others."""
    return "c" if any(place.kind == "c" for place in m.options) else m.place.kind if m.place else ""
