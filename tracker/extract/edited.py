"""What does a text say without its remnants, and where does that stand in the text as it is printed?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from tracker.model import Article, Extraction, Figure, Reason, Rejection, Span


class Edit(NamedTuple):
    """A remnant's offsets in the text as printed, and what is read in its place."""

    start: int
    end: int
    put: str


Finder = Callable[[str], list[Edit]]


def read_edited(article: Article, finders: tuple[Finder, ...], extract: Callable[[Article], Extraction]) -> Extraction:
    """What `extract` finds in the article as edited, with the offsets and the words of the article as it is.

    Each of the `finders` tells what is to be edited in the text that those before it have left.
    """
    if not finders:
        return extract(article)
    edits = finders[0](article.text)
    if not edits:
        return read_edited(article, finders[1:], extract)
    plain = apply_edits(article.text, edits)
    found = read_edited(replace(article, text=plain), finders[1:], extract)
    places = _Places(article.text, plain, edits)
    return Extraction(
        tuple(places.figure(figure) for figure in found.figures),
        tuple(places.rejection(rejection) for rejection in found.rejections),
    )


def apply_edits(text: str, edits: list[Edit]) -> str:
    """The text with what is read in place of each remnant."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.put]
        at = edit.end
    return "".join([*parts, text[at:]])


class _Places:
    """Puts spans of the edited text back into the text as printed; a span neither begins nor ends with what was cut."""

    def __init__(self, text: str, plain: str, edits: list[Edit]) -> None:
        self.text, self.plain, self.edits = text, plain, edits
        self.opens: list[int] = []  # where what was put begins in the edited text
        moved = 0
        for edit in edits:
            self.opens.append(edit.start + moved)
            moved += len(edit.put) - (edit.end - edit.start)

    def _place(self, at: int) -> tuple[int, int]:
        """Where a character of the edited text begins and ends in print."""
        i = bisect_right(self.opens, at) - 1
        if i < 0:
            return at, at + 1
        edit, within = self.edits[i], at - self.opens[i]
        if within < len(edit.put):
            return edit.start, edit.end
        start = edit.end + within - len(edit.put)
        return start, start + 1

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._place(start)[0], self._place(end - 1)[1] if end > start else self._place(start)[0]

    def rejection(self, old: Rejection) -> Rejection:
        start, end = self._span(old.start, old.end)
        return Rejection(start, end, self.text[start:end], old.reason)

    def figure(self, old: Figure) -> Figure:
        start, end = self._span(old.start, old.end)
        at = self.plain.rfind(old.sentence, 0, old.start + len(old.sentence))
        low, high = self._span(at, at + len(old.sentence)) if at >= 0 else (start, end)
        reasons = tuple(self._reason(reason) for reason in old.reasons)
        return replace(
            old, start=start, end=end, text=self.text[start:end], sentence=self.text[low:high], reasons=reasons
        )

    def _reason(self, old: Reason) -> Reason:
        return old if old.span is None else old._replace(span=Span(*self._span(*old.span)))
