"""What does every chart look like? One contract: change it here, and every chart changes."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = ("#0B5FA5", "#DB5F1A", "#1F997A", "#801944", "#4C3404", "#8A2EE6")
"""One for each claimant, told apart also by the colour-blind; the most lines that one chart shows."""
UNNAMED = "#5F6670"
"""The colour of figures that no claimant states."""
INK, MUTED, HAIR, PAPER = "#1A1D21", "#5A616B", "#DDE1E6", "#FFFFFF"
LAST_FONT_RESORT = "DejaVu Sans"
"""Comes with matplotlib, so that the same data gives the same picture everywhere."""
SIGNATURE = "Figures as reported; not verified by tracker"


@dataclass(frozen=True, slots=True)
class Size:
    """A format to publish in: inches, dots an inch, and type in points."""

    width: float
    height: float
    dpi: int
    title: float
    text: float
    small: float
    marker: float
    line: float
    labels_right: bool = True
    """Whether there is room for labels beside the lines; otherwise they stand above."""

    @property
    def pixels(self) -> tuple[int, int]:
        """The width and height in pixels of the PNG."""
        return round(self.width * self.dpi), round(self.height * self.dpi)


SIZES = {
    "slide": Size(40 / 3, 7.5, 144, 22, 14, 11.5, 7.5, 2.2),
    "report": Size(7.0, 4.4, 200, 12, 8.5, 7.2, 4.6, 1.4),
    "phone": Size(4.0, 5.0, 270, 12.5, 9, 7.6, 4.8, 1.5, labels_right=False),
}

RC = {
    "font.family": [LAST_FONT_RESORT],
    "font.size": 9,
    "text.parse_math": False,
    "text.usetex": False,
    "text.color": INK,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": MUTED,
    "axes.facecolor": PAPER,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "savefig.bbox": None,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "path.simplify": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "tracker",
    "pdf.fonttype": 42,
}
"""Settings of matplotlib that every chart is drawn with, whatever the user's own are."""

OFF_LINE = frozenset({"rounded", "jump", "stray"})
"""Marks of the series that keep a figure beside its line: it adds nothing, or is out of line."""
SHAPES = {
    "exact": "dot",
    "about": "ring",
    "at_least": "up",
    "more_than": "up",
    "nearly": "down",
    "at_most": "down",
    "less_than": "down",
    "range": "span",
    "vague": "vague",
}
"""The mark of each bound: at least is open and points up, since more is possible."""

KEY = {
    "dot": "as stated",
    "up": "at least, more than",
    "down": "at most, nearly",
    "ring": "about",
    "span": "range as stated",
    "vague": "vague (dozens, hundreds)",
    "aside": "rounded or out of line: not on the line",
    "projected": "projection",
    "revision": "revised downwards",
    "jump": "implausible rise",
    "stray": "far below the totals around it",
    "phase": "count begun again",
    "other": "other value for the same date",
    "beyond": "beyond the scale",
}
"""What each mark means, in the order of the key under a chart; exact marks alone need none."""
