"""Which stretches of a text stand in quotation marks?"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from tracker.model import Span

_MARKS: Final = ("“", "”", "«", "»", '"', "\n")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_LONGEST: Final = 3000  # characters; a longer quotation has lost its closing mark
_PARAGRAPH: Final = {"“": 1500, "«": 1500, '"': 600}  # characters
_OPENS: Final = "“«"
_CLOSES: Final = '”»"'
_SPACED: Final = (", ", ". ", "? ", "! ")  # a closing mark set off by a space


class Quotes:
    """The quotations of a text, in order; marks without a partner open or close nothing."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans = _find_quotes(text)
        self._starts = [s.start for s in self.spans]

    def index_at(self, offset: int) -> int | None:
        """The index in `spans` of the quotation that holds the character at `offset`."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and self.spans[i].start < offset < self.spans[i].end else None

    def runs_on(self, index: int) -> bool:
        """True for a quotation that the next one goes on with: it has no closing mark of its own."""
        span = self.spans[index]
        return (
            index + 1 < len(self.spans)
            and self._text[span.end - 1] not in _CLOSES
            and _only_space(self._text, span.end, self.spans[index + 1].start)
        )

    def holds(self, offset: int) -> bool:
        """True where the character at `offset` stands within a quotation."""
        return self.index_at(offset) is not None


def _only_space(text: str, start: int, end: int) -> bool:
    return end - start < 8 and text[start:end].isspace()


def _find_quotes(text: str) -> list[Span]:
    spans: list[Span] = []
    opened: int | None = None
    line_end: int | None = None  # of the line that an open straight mark stands in, once that line is left
    at = 0
    for start, mark in _find_marks(text):
        if start < at or (opened is None and mark == "\n"):
            continue
        at = start + 1
        if mark == "\n" and opened is not None:
            blank = _BLANK_LINE.match(text, start)
            at = blank.end() if blank else at
            if text[opened] == '"':
                longest = _PARAGRAPH['"' if line_end else "“"]
                if text[at : at + 1] == '"' and _opens_line(text, opened) and start - opened <= longest:
                    _append(spans, opened, start)  # its next paragraph opens anew
                    opened, line_end = None, None
                    continue
                line_end = line_end or start
                if blank:
                    opened = None  # a straight mark is closed in its own paragraph or is none
            elif blank:
                _append(spans, opened, start)  # an open quotation ends with its paragraph, or opens anew in the next
                opened = None
        elif mark in _OPENS or (mark == '"' and _opening(text, start, opened)):
            if opened is not None and start - opened <= _PARAGRAPH[text[opened]] and not (line_end and mark == '"'):
                _append(spans, opened, start)  # each paragraph of one quotation opens anew
            opened, line_end = start, None  # a mark still open that far back has lost its partner
        elif opened is not None:
            if not line_end or text[opened] != '"' or start - opened <= _PARAGRAPH['"']:
                _append(spans, opened, start + 1)
            opened, line_end = None, None
    return spans


def _find_marks(text: str) -> list[tuple[int, str]]:
    """The quotation marks and line ends in order, each sort looked up by itself, not tested at each character."""
    found: list[tuple[int, str]] = []
    if "“" not in text and "«" not in text and '"' not in text:
        return found
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _opens_line(text: str, at: int) -> bool:
    """Whether a mark opens its line, or stands behind a colon: a stray one within a line opens no paragraphs."""
    return at == 0 or text[at - 1] == "\n" or text[max(0, at - 2) : at] == ": "


def _append(spans: list[Span], start: int, end: int) -> None:
    if end - start <= _LONGEST:
        spans.append(Span(start, end))


def _opening(text: str, at: int, opened: int | None) -> bool:
    """Whether a straight mark stands where a quotation opens: behind a space or bracket, and not `gone, "she said`."""
    if at and not (text[at - 1].isspace() or text[at - 1] in "([—–-:"):
        return False
    following = text[at + 1 : at + 2]
    if opened is None or text[opened] != '"':
        return True
    return bool(following.strip()) and not (following.islower() and text[at - 2 : at] in _SPACED)
