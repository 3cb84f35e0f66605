"""How does a chart become a file? PNG, SVG and PDF bytes; the same chart always gives the same bytes."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tracker.report.chart.data import Chart
from tracker.report.chart.style import LAST_FONT_RESORT, RC, SIZES, Size

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")


def draw_chart(chart: Chart, format: str = "png", size: str = "report") -> bytes:
    """The bytes of the chart as `png`, `svg` or `pdf`, in one of the sizes slide, report and phone."""
    with house_style():
        figure = make_figure(chart, SIZES[size])
        return save(figure, format, chart.title, alternative(chart))


def make_figure(chart: Chart, size: Size) -> Figure:
    """The chart as a matplotlib figure, to be saved within `house_style`."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from tracker.report.chart.layout import lay_out

    figure = Figure(figsize=(size.width, size.height), dpi=size.dpi)
    FigureCanvasAgg(figure)
    lay_out(figure, chart, size, font_family(words_of(chart)))
    return figure


@contextmanager
def house_style() -> Iterator[None]:
    """Settings that leave the user's own aside, and no warning of a glyph that no font has."""
    import matplotlib

    own = {k: v for k, v in matplotlib.rcParamsDefault.items() if not k.startswith(("backend", "toolbar", "webagg"))}
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph .* missing from")
        settings: Any = matplotlib.rcParams
        settings.update(own | RC)
        yield


def save(figure: Figure, format: str, title: str, description: str) -> bytes:
    """The figure's bytes, with its title and description inside and no time or program name."""
    out = io.BytesIO()
    blank: dict[str, Any] = {
        "png": {"Software": None, "Title": title, "Description": description},
        "svg": {"Date": None, "Creator": None, "Title": title, "Description": description},
        "pdf": {"CreationDate": None, "Creator": None, "Producer": None, "Title": title, "Subject": description},
    }
    figure.savefig(out, format=format, metadata=blank[format])
    return out.getvalue()


def alternative(chart: Chart) -> str:
    """The chart in words, for those who cannot see it."""
    from tracker.report.chart.numbers import spoken_claim, spoken_day

    said = [
        f"{line.name}: {len(line.marks)} claim{'s' * (len(line.marks) != 1)}, last "
        f"{spoken_claim(line.last.value, line.last.high, line.last.bound)} as of {spoken_day(line.last.day)}"
        for line in chart.lines
    ]
    return f"{chart.title}. {chart.subtitle}. " + "; ".join(said) + ". " + " ".join(chart.footer)


def words_of(chart: Chart) -> str:
    """All text on the chart."""
    return " ".join((chart.title, chart.subtitle, *chart.footer, *(line.name for line in chart.lines)))


def font_family(text: str) -> list[str]:
    """The faces to set the text in: matplotlib's own, and others of this machine only for signs that it lacks."""
    missing = _unwritable(text, LAST_FONT_RESORT)
    family = [LAST_FONT_RESORT]
    if not missing:
        return family
    for name in _faces_with(missing):
        family.append(name)
        missing = "".join(sign for sign in missing if sign in _unwritable(missing, name))
        if not missing:
            break
    return family


def _unwritable(text: str, name: str) -> str:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    known = get_font(findfont(FontProperties(family=name))).get_charmap()
    return "".join(
        sorted({sign for sign in text if not sign.isspace() and sign.isprintable() and ord(sign) not in known})
    )


def _faces_with(signs: str) -> list[str]:
    """Faces of this machine that have at least one of the signs, those with most of them first, then by name."""
    from matplotlib.font_manager import fontManager

    found = {}
    for name in sorted(
        {entry.name for entry in fontManager.ttflist if "Noto" in entry.name or "Unifont" in entry.name}
    ):
        left = len(_unwritable(signs, name))
        if left < len(signs):
            found[name] = left
    return sorted(found, key=lambda name: (found[name], len(name), name))
