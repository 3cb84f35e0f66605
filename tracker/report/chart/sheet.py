"""What is being laid out? A figure that is filled from its edges inwards, with type that can be measured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tracker.report.chart.style import Size

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

_GLUED = re.compile(
    r"(?<=\d) (?=[mbt]r?illion|(?:January|February|March|April|May|June)\b"
    r"|(?:July|August|September|October|November|December)\b)"
    r"|(?<=[a-z]) (?=(?:19|20)\d\d\b)| (?=· )"
)
"""The spaces that no line breaks at: "1.5 million", "18 March 2022", and before a dot between words."""
LEADING = 1.3
"""The height of a line of text, in heights of its type."""


@lru_cache(maxsize=16384)
def _width(word: str, family: tuple[str, ...], points: float, weight: str, dpi: float) -> float:
    """The width of a word in pixels; most words stand on many charts, and wrapping asks for each several times."""
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    ruler: Any = RendererAgg(1, 1, dpi)  # type: ignore[no-untyped-call]
    font = FontProperties(family=list(family), size=points, weight=weight)
    return float(ruler.get_text_width_height_descent(word, font, False)[0])


@dataclass(slots=True)
class Sheet:
    """A figure being filled from its edges inwards; lengths are in pixels, the origin is at the bottom left."""

    figure: Figure
    size: Size
    family: list[str]
    left: float
    right: float
    top: float
    bottom: float

    @property
    def dot(self) -> float:
        """Pixels in a point of type."""
        return self.figure.dpi / 72

    def font(self, points: float, weight: str = "normal") -> FontProperties:
        """The face that a text of so many points is set in."""
        from matplotlib.font_manager import FontProperties

        return FontProperties(family=self.family, size=points, weight=weight)

    def measure(self, text: str, points: float, weight: str = "normal") -> float:
        """How wide the text is."""
        style = (tuple(self.family), points, weight, self.figure.dpi)
        words = text.split(" ")
        return sum(_width(word, *style) for word in words if word) + (len(words) - 1) * _width(" ", *style)

    def write(self, x: float, y: float, text: str, points: float, **style: Any) -> Any:
        """Set the text at a place in pixels."""
        width, height = self.figure.bbox.width, self.figure.bbox.height
        font = self.font(points, style.pop("fontweight", "normal"))
        return self.figure.text(x / width, y / height, text, fontproperties=font, **style)

    def wrap(self, text: str, width: float, points: float, weight: str = "normal", most: int = 9) -> list[str]:
        """The text in lines no wider than `width`; what goes beyond `most` lines is cut with an ellipsis."""
        lines: list[str] = []
        for word in _words(text):
            fits = lines and self.measure(f"{lines[-1]} {word}", points, weight) <= width
            if fits:
                lines[-1] += f" {word}"
            else:
                lines.extend(self._break(word, width, points, weight))
        if len(lines) > most:
            last = lines[most - 1]
            while last and self.measure(last + "…", points, weight) > width:
                last = last[:-1]
            lines = [*lines[: most - 1], last.rstrip(" ,;") + "…"]
        return lines

    def balance(self, text: str, width: float, points: float, weight: str, most: int) -> list[str]:
        """The text in as few lines as `wrap` needs, but about equally long, so that no word is left alone."""
        lines = self.wrap(text, width, points, weight, most)
        for share in (0.55, 0.65, 0.75, 0.85, 0.93):
            closer = self.wrap(text, width * share, points, weight, most)
            if len(lines) > 1 and len(closer) == len(lines) and not closer[-1].endswith("…"):
                return closer
        return lines

    def _break(self, word: str, width: float, points: float, weight: str) -> Iterator[str]:
        """The word, in pieces where it alone is wider than the line, as names without spaces may be."""
        while len(word) > 1 and self.measure(word, points, weight) > width:
            at = max(1, int(len(word) * width / self.measure(word, points, weight)))
            while at > 1 and self.measure(word[:at], points, weight) > width:
                at -= 1
            yield word[:at]
            word = word[at:]
        yield word


def _words(text: str) -> Iterable[str]:
    return _GLUED.sub("\u00a0", text.replace("\n", " ")).split(" ")
