"""What is drawn: golden images, no text over other text, the same bytes for the same data."""

from __future__ import annotations

import io
import itertools
import os
import re
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from tests.chart_cases import CASES, chart_of, family_of
from tests.claimed import claim
from tracker.report.chart.image import FORMATS, draw_chart, font_family, house_style, make_figure, words_of
from tracker.report.chart.panels import build_panels, draw_panels, make_page
from tracker.report.chart.style import COLOURS, PAPER, SIZES
from tracker.series import build_series

GOLDEN = Path(__file__).parent / "golden"
SHAPE = (350, 220)
"""Golden images are compared small, so that another version's hinting of letters does not matter."""
TOLERANCE = 4.0
"""The greatest root of the mean squared difference, of 255; a line or a mark more or less is above it."""


def shrink(png: bytes):  # type: ignore[no-untyped-def]
    from PIL import Image

    return Image.open(io.BytesIO(png)).convert("RGB").resize(SHAPE, Image.Resampling.BOX)


def difference(one, other) -> float:  # type: ignore[no-untyped-def]
    from PIL import ImageChops, ImageStat

    return max(ImageStat.Stat(ImageChops.difference(one, other)).rms)


@pytest.mark.parametrize("case", CASES)
def test_the_chart_looks_as_it_was_approved(case: str) -> None:
    from PIL import Image

    drawn = shrink(draw_chart(chart_of(CASES[case]())))
    path = GOLDEN / f"{case}.png"
    if os.environ.get("TRACKER_APPROVE"):
        GOLDEN.mkdir(exist_ok=True)
        drawn.save(path, optimize=True)
    with Image.open(path) as approved:
        assert difference(drawn, approved.convert("RGB")) < TOLERANCE


def test_a_missing_line_would_be_seen() -> None:
    from PIL import Image

    rows = [row for row in CASES["disagreement"]() if row.claimant != "NATO"]
    with Image.open(GOLDEN / "disagreement.png") as approved:
        assert difference(shrink(draw_chart(chart_of(rows))), approved.convert("RGB")) > TOLERANCE


def check_texts(figure: Figure) -> None:
    """No text of the figure covers another, and none leaves the sheet."""
    boxes = []
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    texts = list(figure.texts)
    for axes in figure.axes:
        bottom, top = axes.get_ylim()
        levels = zip(axes.get_yticks(), axes.get_yticklabels(), strict=True)
        texts += [*axes.texts, *axes.get_xticklabels(), *(text for tick, text in levels if bottom <= tick <= top)]
    boxes = [(t.get_text(), t.get_window_extent(renderer)) for t in texts if t.get_text().strip()]
    for (name, box), (other, second) in itertools.combinations(boxes, 2):
        across = min(box.x1, second.x1) - max(box.x0, second.x0)
        down = min(box.y1, second.y1) - max(box.y0, second.y0)
        assert across < 2 or down < 2, f"{name!r} lies on {other!r}"
    for name, box in boxes:
        assert box.x0 >= 0 and box.x1 <= figure.bbox.width + 1, name  # noqa: PT018
        assert box.y0 >= 0 and box.y1 <= figure.bbox.height + 1, name  # noqa: PT018


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("case", CASES)
def test_no_text_covers_another_or_leaves_the_sheet(case: str, size: str) -> None:
    with house_style():
        check_texts(make_figure(chart_of(CASES[case]()), SIZES[size]))


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_data_gives_the_same_bytes(format: str) -> None:
    chart = chart_of(CASES["disagreement"]())
    assert draw_chart(chart, format) == draw_chart(chart, format)


def test_the_users_own_settings_change_nothing() -> None:
    import matplotlib

    chart = chart_of(CASES["refugees"]())
    plain = draw_chart(chart)
    with matplotlib.rc_context({"font.size": 30, "axes.grid": False, "lines.linewidth": 9, "figure.dpi": 30}):
        assert draw_chart(chart) == plain


@pytest.mark.parametrize(
    ("size", "pixels"), [("slide", (1920, 1080)), ("report", (1400, 880)), ("phone", (1080, 1350))]
)
def test_sizes(size: str, pixels: tuple[int, int]) -> None:
    from PIL import Image

    assert Image.open(io.BytesIO(draw_chart(chart_of(CASES["refugees"]()), "png", size))).size == pixels


def test_each_file_carries_its_title_and_its_words_for_the_blind() -> None:
    from PIL import Image

    chart = chart_of(CASES["disagreement"]())
    image = Image.open(io.BytesIO(draw_chart(chart)))
    assert image.text["Title"] == chart.title  # type: ignore[attr-defined]
    assert "NATO: 2 claims" in image.text["Description"]  # type: ignore[attr-defined]
    svg = draw_chart(chart, "svg").decode()
    assert "Russian soldiers killed in Ukraine" in svg
    assert not re.search(r"<dc:date>|\d\d:\d\d:\d\d", svg)


def test_names_in_other_scripts_and_with_odd_signs_are_set_as_they_are() -> None:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    chart = chart_of(CASES["other_scripts"]())
    signs = {sign for sign in words_of(chart) if sign.isprintable() and not sign.isspace()}
    for name in font_family(words_of(chart)):
        signs -= {chr(code) for code in get_font(findfont(FontProperties(family=name))).get_charmap()}
    assert not signs
    assert "$x_1$" in " ".join(line.name for line in chart.lines)
    draw_chart(chart)


def test_signs_that_no_font_has_do_not_stop_the_chart(recwarn: pytest.WarningsRecorder) -> None:
    chart = chart_of([claim(k, k, claimant="\U0001e4d0\U0001e4d1 office") for k in range(1, 4)])
    assert draw_chart(chart)[:8] == b"\x89PNG\r\n\x1a\n"
    assert not [w for w in recwarn if "Glyph" in str(w.message)]


@pytest.mark.parametrize(
    "rows",
    [
        [claim(0, 0), claim(0, 1), claim(0, 2)],
        [claim(0.001, 0), claim(0.002, 1)],
        [claim(9.9e14, 0), claim(1, 1)],
        [claim(7, 0)],
        [claim(7, 0, claimant="N" * 300), claim(8, 1, claimant="M " * 150)],
    ],
)
@pytest.mark.parametrize("log", [False, True])
def test_odd_series_are_drawn_all_the_same(rows: list, log: bool) -> None:
    if log and all(row.value == 0 for row in rows):
        return
    assert draw_chart(chart_of(rows, log=log), "png", "phone")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("places", [2, 5, 9])
def test_the_texts_of_panels_keep_apart_too(size: str, places: int) -> None:
    rows = [claim(10_400 * k, k, place=f"Place {at}", claimant=f"Ministry of Health and of much else {at}")
            for at in range(places) for k in range(1, 5)]  # fmt: skip
    page = build_panels([[s] for s in build_series(rows)], "place")
    with house_style():
        check_texts(make_page(page, SIZES[size]))
    assert draw_panels(page, "png", size) == draw_panels(page, "png", size)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _rgb(colour: str) -> list[float]:
    return [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]


def _lab(rgb: list[float]) -> list[float]:
    weights = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(w * max(c, 0) for w, c in zip(row, rgb, strict=True)) for row in weights]
    f = [(v / n) ** (1 / 3) for v, n in zip(xyz, (0.9505, 1.0, 1.089), strict=True)]
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]


BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""Machado, Oliveira and Fernandes 2009, for full dichromacy."""


@pytest.mark.parametrize("kind", BLINDNESS)
def test_colours_are_told_apart_by_the_colour_blind(kind: str) -> None:
    seen = [_lab([sum(m * c for m, c in zip(row, _rgb(colour), strict=True)) for row in BLINDNESS[kind]])
            for colour in COLOURS]  # fmt: skip
    distances = {
        (COLOURS[i], COLOURS[j]): sum((a - b) ** 2 for a, b in zip(seen[i], seen[j], strict=True)) ** 0.5
        for i, j in itertools.combinations(range(len(COLOURS)), 2)
    }
    assert min(distances.values()) > 20, min(distances, key=distances.__getitem__)


@pytest.mark.parametrize("colour", COLOURS)
def test_labels_can_be_read_on_the_paper(colour: str) -> None:
    def light(of: str) -> float:
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), _rgb(of), strict=True))

    assert (light(PAPER) + 0.05) / (light(colour) + 0.05) >= 3.0


def test_a_family_is_drawn_onto_the_axes_of_the_user() -> None:
    from matplotlib.figure import Figure

    from tracker.report.chart.plot import plot_series

    axes = Figure().add_subplot()
    assert plot_series(family_of(CASES["refugees"]()), axes) is axes
    assert axes.get_title(loc="left").startswith("Refugees from Ukraine")
    assert axes.get_ylim()[0] == 0
