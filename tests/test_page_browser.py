"""The site in a browser: it loads from a file, hovers, filters, walks by keyboard, and asks nobody for anything."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import browser as chromium
from tests.test_page import DAYS, fill
from tracker.cli import run

pytestmark = pytest.mark.skipif(chromium.MISSING is not None, reason=str(chromium.MISSING))
CHART = "metric/killed.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    address = f"sqlite:///{folder / 'tracker.db'}"
    fill(address)
    assert run(["report", str(folder / "site"), "--db", address]) == 0
    return folder / "site"


@pytest.fixture(scope="module")
def window() -> Iterator[chromium.Browser]:
    with chromium.browsing() as opened:
        yield opened


@pytest.fixture
def browser(window: chromium.Browser) -> chromium.Browser:
    window.resize(1200, 900)
    return window


def every_page(site: Path) -> list[Path]:
    return [site / name for name in ("index.html", "metrics.html", "articles.html", CHART, "place/lviv.html")] + [
        next(iter(sorted((site / "article").iterdir())))
    ]


def test_pages_load_without_asking_for_anything_or_breaking_the_policy(browser: chromium.Browser, site: Path) -> None:
    for page in every_page(site):
        browser.open(page)
        assert browser.run("return document.readyState") == "complete"
        assert browser.run("return getComputedStyle(document.body).margin") == "0px", "the style was not applied"
        assert {url for url in browser.requests() if not url.startswith("file://")} == set()
        assert [line for line in browser.complaints() if "favicon" not in line] == []


def test_code_in_an_article_does_not_run(browser: chromium.Browser, site: Path) -> None:
    for page in (site / "article").iterdir():
        browser.open(page)
        assert browser.run("return document.querySelectorAll('img, main script').length") == 0


def first_mark(browser: chromium.Browser) -> dict[str, float]:
    found: dict[str, float] = browser.run(
        "const svg = [...document.querySelectorAll('.plot svg')].find(s => s.getBoundingClientRect().width);"
        "svg.scrollIntoView({block: 'center'});"
        "const box = svg.querySelector('a.m path').getBoundingClientRect();"
        "return {x: box.x + box.width / 2, y: box.y + box.height / 2}"
    )
    return found


def test_hovering_shows_the_claim_its_source_and_its_sentence(browser: chromium.Browser, site: Path) -> None:
    browser.open(site / CHART)
    at = first_mark(browser)
    browser.point(at["x"] + 3, at["y"] + 2)
    tip = browser.run("const t = document.querySelector('.tip'); return t.hidden ? '' : t.innerText")
    assert "≥ 21" in tip
    assert "3 March 2022" in tip
    assert "Oleg Sinehubov · printed by The Wire" in tip
    assert "At least 21 people were killed in Kharkiv" in tip
    browser.point(5, 5)
    assert browser.run("return document.querySelector('.tip').hidden")


def test_a_number_leads_to_its_sentence_in_the_article(browser: chromium.Browser, site: Path) -> None:
    browser.open(site / CHART)
    at = first_mark(browser)
    browser.point(at["x"], at["y"], click=True)
    row = browser.run("return document.querySelector('tr:target').innerText")
    assert "≥ 21" in row
    link = browser.run(
        "const a = document.querySelector('tr:target cite a'); a.scrollIntoView(); return a.getAttribute('href')"
    )
    browser.open(site / "metric" / link.partition("#")[0], "#" + link.partition("#")[2])
    assert browser.run("return document.querySelector('mark:target').innerText") == "21"
    assert "At least 21 people were killed in Kharkiv" in browser.run(
        "return document.querySelector('.text').innerText"
    )


def test_sources_can_be_chosen(browser: chromium.Browser, site: Path) -> None:
    browser.open(site / CHART)
    browser.run("document.querySelectorAll('fieldset input')[1].click()")
    seen = browser.run(
        "return [...document.querySelectorAll('tbody tr')].filter(r => !r.hidden).map(r => r.cells[2].innerText)"
    )
    assert seen == ["Oleg Sinehubov"] * len(DAYS)
    assert browser.run("return document.querySelector('fieldset output').innerText") == "6 of 12 claims shown"
    assert (
        browser.run("return getComputedStyle(document.querySelector('svg.wide g.line[data-line=\"1\"]')).display")
        == "none"
    )
    browser.run("document.querySelectorAll('fieldset input')[1].click()")
    assert browser.run("return [...document.querySelectorAll('tbody tr')].filter(r => !r.hidden).length") == 12


def test_marks_are_walked_by_keyboard_and_the_chart_is_one_stop(browser: chromium.Browser, site: Path) -> None:
    browser.open(site / CHART)
    browser.run("document.querySelectorAll('fieldset input')[1].focus()")
    browser.press("Tab")
    said = "return document.activeElement.getAttribute('aria-label')"
    assert browser.run(said).startswith("at least 21 as of 3 March 2022")
    assert not browser.run("return document.querySelector('.tip').hidden")
    browser.press("End")
    assert "18 March 2022" in browser.run(said)
    browser.press("Left", "Left")
    assert "15 March 2022" in browser.run(said)
    browser.press("Escape")
    assert browser.run("return document.querySelector('.tip').hidden")
    browser.press("Enter")
    assert "15 March 2022" in browser.run("return document.querySelector('tr:target').innerText")
    browser.press("Tab")
    assert browser.run("return !document.activeElement.closest('svg')")


def test_the_overview_is_searched(browser: chromium.Browser, site: Path) -> None:
    browser.open(site / "index.html")
    browser.run("document.getElementById('find').focus()")
    browser.press(*"nothing like this")
    assert browser.run("return [...document.querySelectorAll('.moved tbody tr')].filter(r => !r.hidden).length") == 0
    assert browser.run("return document.querySelector('.search output').innerText") == "0 of 1 lines"


@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_shows_the_narrow_drawing_and_nothing_runs_over(
    browser: chromium.Browser, site: Path, dark: bool
) -> None:
    browser.resize(390, 800, dark)
    for page in every_page(site):
        browser.open(page)
        assert browser.run("return document.documentElement.scrollWidth <= innerWidth"), page
    browser.open(site / CHART)
    assert browser.run("return getComputedStyle(document.querySelector('svg.wide')).display") == "none"
    paper = browser.run("return getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(21, 24, 28)" if dark else "rgb(255, 255, 255)")


def test_claims_need_no_sideways_scrolling_on_a_phone(browser: chromium.Browser, site: Path) -> None:
    browser.resize(360, 780)
    for page in (site / CHART, site / "place" / "lviv.html", site / "index.html"):
        browser.open(page)
        wide = "return [...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth > s.clientWidth).length"
        assert browser.run(wide) == 0, page
    browser.open(site / CHART)
    browser.run("document.querySelectorAll('fieldset input')[1].click()")
    shown = "return [...document.querySelectorAll('tbody tr')].filter(r => r.getBoundingClientRect().height > 0).length"
    assert browser.run(shown) == len(DAYS)


def test_without_script_the_charts_links_and_tables_are_there(browser: chromium.Browser, site: Path) -> None:
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(site / CHART)
    finally:
        browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    assert browser.run("return document.querySelectorAll('svg.wide a.m[href^=\"#\"]').length") == 2 * len(DAYS)
    assert browser.run("return document.querySelectorAll('details[open] tbody tr').length") == 2 * len(DAYS)


def find_axe() -> Path | None:
    """The accessibility checker axe-core: TRACKER_AXE names its file, or the package axe-core-python brings it."""
    if named := os.environ.get("TRACKER_AXE"):
        return Path(named)
    spec = importlib.util.find_spec("axe_core_python")
    found = sorted(Path(str(spec.origin)).parent.rglob("axe.min.js")) if spec and spec.origin else []
    return found[0] if found else None


@pytest.mark.skipif(find_axe() is None, reason="axe-core-python is not installed")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_nothing_to_complain_of(browser: chromium.Browser, site: Path, width: int, dark: bool) -> None:
    axe = find_axe()
    assert axe is not None
    browser.resize(width, 900, dark)
    for page in every_page(site):
        browser.open(page)
        browser.run(axe.read_text("utf-8"))
        found = browser.later(
            "const done = arguments[0]; axe.run().then(r => done(r.violations.map(v => [v.id, v.nodes[0].html])))"
        )
        assert found == [], page.name
