"""What does a text say without the soft hyphens inside its words? "1.2 mil\u00adlion" is read as it is printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from tracker.model import Article, Extraction, Figure, Reason, Rejection, Span

SOFT = "\u00ad"


def read_without(article: Article, extract: Callable[[Article], Extraction]) -> Extraction:
    """What `extract` finds in the article without its soft hyphens, with the offsets of the article as it is."""
    marks = [i for i, c in enumerate(article.text) if c == SOFT]
    kept = [mark - i for i, mark in enumerate(marks)]  # where each mark stood, counted without the marks
    plain = article.text.replace(SOFT, "")
    found = extract(replace(article, text=plain))
    places = _Places(article.text, plain, kept)
    return Extraction(
        tuple(places.figure(figure) for figure in found.figures),
        tuple(places.rejection(rejection) for rejection in found.rejections),
    )


class _Places:
    """Puts spans of the plain text back into the text with the marks; a span never ends with a mark."""

    def __init__(self, text: str, plain: str, kept: list[int]) -> None:
        self.text, self.plain, self.kept = text, plain, kept

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return start + bisect_left(self.kept, start + 1), end + bisect_left(self.kept, end)

    def rejection(self, old: Rejection) -> Rejection:
        start, end = self._span(old.start, old.end)
        return replace(old, start=start, end=end, text=self.text[start:end])

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
