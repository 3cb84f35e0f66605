"""The site: what its files hold, that no word of an article becomes code, that every number leads to its sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sample import make_article, make_figure
from tracker.cli import run
from tracker.model import Extraction
from tracker.report.filenames import slugs
from tracker.report.page.article import marked_text
from tracker.report.page.html import Html, render, safe_url, tag
from tracker.store import StoredFigure, open_store

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>"\'&amp;'
DAYS = [date(2022, 3, 3) + timedelta(days=3 * k) for k in range(6)]


def fill(address: str) -> None:
    """Two sources on one city, a hostile article, and a place with a single figure."""
    with open_store(address, create=True) as store:
        for at, day in enumerate(DAYS):
            for claimant, value in (("Oleg Sinehubov", 21 + 7 * at), ("WHO", 18 + 6 * at)):
                text = f"At least {value} people were killed in Kharkiv, said {claimant}. It was day {at}."
                article = make_article(
                    text, published=day, title=f"Day {at} by {claimant}", url=f"https://example.org/{at}{claimant[0]}"
                )
                figure = make_figure(article, str(value), value=float(value), bound="at_least", claimant=claimant)
                store.add(article, Extraction((figure,), ()))
        text = f"{EVIL} At least 99 people were injured in Lviv {EVIL}."
        article = make_article(text, title=EVIL, publisher=EVIL, url="javascript:alert(1)", published=DAYS[2])
        figure = make_figure(
            article, "99", value=99.0, metric="injured", claimant=EVIL, place="Lviv", sentence=text, who=EVIL
        )
        store.add(article, Extraction((figure,), ()))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site written by the command."""
    folder = tmp_path_factory.mktemp("site")
    address = f"sqlite:///{folder / 'tracker.db'}"
    fill(address)
    assert run(["report", str(folder / "site"), "--db", address]) == 0
    return folder / "site"


class Reader(HTMLParser):
    """What a page links to and holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if given.get("href"):
            self.links.append(str(given["href"]))


def pages(site: Path) -> dict[str, Reader]:
    return {str(path.relative_to(site)): Reader(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def test_there_is_a_page_for_each_metric_place_and_article(site: Path) -> None:
    found = pages(site)
    assert {"index.html", "metrics.html", "places.html", "articles.html"} <= set(found)
    assert {"metric/killed.html", "metric/injured.html", "place/kharkiv.html", "place/lviv.html"} <= set(found)
    assert len([name for name in found if name.startswith("article/")]) == 13


def test_every_link_leads_somewhere(site: Path) -> None:
    found = pages(site)
    for name, page in found.items():
        assert len(set(page.ids)) == len(page.ids), name
        for link in page.links:
            if link.startswith("https://example.org/"):
                continue
            path, _, anchor = link.partition("#")
            target = (site / name).parent / path if path else site / name
            key = str(target.resolve().relative_to(site.resolve()))
            if path.endswith(".css"):
                assert target.exists(), (name, link)
                continue
            assert key in found, (name, link)
            assert not anchor or anchor in found[key].ids, (name, link)


def test_no_page_asks_for_anything_else(site: Path) -> None:
    for name, page in pages(site).items():
        for element, stated in page.tags:
            assert element not in ("img", "iframe", "object", "embed", "form", "base"), name
            if element == "link":
                assert stated["rel"] == "stylesheet"
                assert str(stated["href"]).removeprefix("../") in ("style.css", "chart.css"), name
            assert "src" not in stated, name
            assert not [key for key in stated if key.startswith("on") or key == "style"], (name, stated)


def test_every_page_sets_a_strict_policy(site: Path) -> None:
    for name, page in pages(site).items():
        (policy,) = (
            g["content"] for t, g in page.tags if t == "meta" and g.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy
        assert policy.startswith("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'")
        assert "unsafe" not in policy, name
        has_script = any(t == "script" for t, _ in page.tags)
        assert has_script == ("script-src 'sha256-" in policy), name


def test_what_articles_say_stays_text(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "javascript:" not in text
    (evil,) = (p.read_text("utf-8") for p in (site / "article").iterdir() if "alert" in p.read_text("utf-8"))
    assert "&lt;script&gt;alert(" in evil


def test_the_chart_on_the_page_holds_each_claim_with_its_words(site: Path) -> None:
    page = pages(site)["metric/killed.html"]
    labels = [
        given["aria-label"] for element, given in page.tags if element == "a" and "m up" in str(given.get("class"))
    ]
    assert len(labels) == 2 * len(DAYS) * 2  # two sources, in the drawing for wide and the one for narrow screens
    assert "at least 21 as of 3 March 2022, Oleg Sinehubov" in labels


def test_the_table_quotes_the_sentence_with_the_number_marked(site: Path) -> None:
    text = (site / "metric" / "killed.html").read_text("utf-8")
    assert "<q>At least <mark>56</mark> people were killed in Kharkiv, said Oleg Sinehubov.</q>" in re.sub(
        r" It was day \d\.", "", text
    )
    assert 'rel="noreferrer">original</a>' in text


def test_the_article_marks_each_figure_where_it_stands(site: Path) -> None:
    (page,) = (
        p.read_text("utf-8")
        for p in (site / "article").iterdir()
        if "killed in Kharkiv, said WHO. It was day 0" in p.read_text("utf-8")
    )
    assert re.search(
        r'At least <mark id="f\d+"><a href="#r\d+" aria-label="18: killed, people, Kharkiv">18</a></mark> people', page
    )
    assert "claimed by <bdi>WHO</bdi> · as of 3 March 2022 · running total" in page


def test_the_same_database_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    address = f"sqlite:///{site.parent / 'tracker.db'}"
    assert run(["report", str(tmp_path / "again"), "--db", address]) == 0
    for path in site.rglob("*.html"):
        assert path.read_bytes() == (tmp_path / "again" / path.relative_to(site)).read_bytes()


def test_pages_of_an_earlier_report_go_and_other_files_stay(site: Path, tmp_path: Path) -> None:
    address = f"sqlite:///{site.parent / 'tracker.db'}"
    assert run(["report", str(tmp_path), "--db", address]) == 0
    (tmp_path / "place" / "notes.html").write_text("mine")
    assert run(["report", str(tmp_path), "--db", address, "--metric", "killed"]) == 0
    assert not (tmp_path / "place" / "lviv.html").exists()
    assert (tmp_path / "place" / "notes.html").read_text() == "mine"


def test_an_empty_database_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    open_store(address, create=True).close()
    assert run(["report", str(tmp_path / "site"), "--db", address]) == 1
    assert "nothing to report" in capsys.readouterr().err


def _stored(start: int, end: int, number: int) -> StoredFigure:
    article = make_article("x" * 60)
    figure = make_figure(article, "x")
    names = [f for f in figure.__dataclass_fields__ if f not in ("start", "end", "article")]
    given: dict[str, Any] = {name: getattr(figure, name) for name in names}
    more: dict[str, Any] = {
        "published": article.published, "publisher": None, "url": None, "title": "", "claimant_name": None,
        "place_name": None, "series_id": 1, "review": None, "superseded": False, "extracted_metric": "killed",
        "original": None,
    }  # fmt: skip
    return StoredFigure(article="a", start=start, end=end, id=number, article_id=1, **given, **more)


@given(st.text(min_size=12, max_size=60), st.lists(st.tuples(st.integers(0, 10), st.integers(1, 12)), max_size=5))
def test_marking_figures_changes_no_letter_and_loses_no_anchor(text: str, spans: list[tuple[int, int]]) -> None:
    figures = [_stored(start, min(start + length, len(text)), at) for at, (start, length) in enumerate(spans)]
    markup = render(list(marked_text(text, figures)))
    bare = re.sub(r"<[^>]*>", "", markup)
    assert bare == render(text)
    for figure in figures:
        assert markup.count(f'id="f{figure.id}"') == 1


@given(st.text())
def test_no_text_breaks_out_of_markup(text: str) -> None:
    seen = Reader(tag("p", text, title=text, class_=text))
    assert [element for element, _ in seen.tags] == ["p"]


@given(st.text())
def test_only_addresses_of_the_web_become_links(text: str) -> None:
    found = safe_url(text)
    assert found is None or found.lower().startswith(("http://", "https://"))
    assert safe_url("JaVaScRiPt:alert(1)") is safe_url(" data:text/html,x") is safe_url("//x") is None


def crowd(address: str, places: int, bare: int) -> None:
    """Many places with one figure each, and many articles without any."""
    with open_store(address, create=True) as store:
        for at in range(places):
            text = f"At least {at + 2} people were killed in Town {at}."
            article = make_article(text, title=f"Town {at}")
            figure = make_figure(article, str(at + 2), value=float(at + 2), place=f"Town {at}", country=None)
            store.add(article, Extraction((figure,), ()))
        for at in range(bare):
            store.add(make_article(f"Nothing is counted in note {at}. {EVIL}", title=f"Note {at}"), Extraction((), ()))


def test_many_small_places_and_bare_articles_share_pages_and_every_link_finds_them(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'tracker.db'}"
    crowd(address, places=130, bare=130)
    assert run(["report", str(tmp_path / "site"), "--db", address]) == 0
    found = pages(tmp_path / "site")
    assert len([name for name in found if name.startswith("place/")]) == 3
    assert len([name for name in found if name.startswith("article/")]) == 130 + 7
    test_every_link_leads_somewhere(tmp_path / "site")
    listed = [link for link in found["places.html"].links if link.startswith("place/")]
    assert len(listed) == 130
    notes = "".join((tmp_path / "site" / name).read_text("utf-8") for name in found if "/without_" in name)
    assert [f"Nothing is counted in note {at}. &lt;script&gt;" in notes for at in range(130)] == [True] * 130


def test_a_page_adds_little_to_the_text_it_shows(site: Path) -> None:
    """What the frame of a page weighs, a thousand articles weigh a thousand times."""
    sizes = [len(path.read_bytes()) for path in (site / "article").glob("*.html")]
    assert len(sizes) == 13
    assert max(sizes) < 2500
    assert min(sizes) < 1600


def test_the_overview_tells_a_change_of_one_named_source_or_event_only() -> None:
    from tests.claimed import claim
    from tracker.report.page.overview import Moved, overview_page
    from tracker.series import build_series

    named = [claim(100 + 20 * n, n, claimant="Army") for n in range(3)]
    unnamed = [claim(40 + n, n, claimant=None, metric="injured") for n in range(6)]
    incidents = [claim(3 + n, n, claimant="Army", metric="attacks", scope="event") for n in range(6)]
    leaping = [claim(5 * 200**n, n, claimant="Army", metric="troops") for n in range(3)]
    toll = [claim(50 + 9 * n, n, claimant=None, metric="casualties", scope="total" if n else "event") for n in range(3)]
    moved = [Moved([s], f"#{s.metric}") for s in build_series([*named, *unnamed, *incidents, *leaping, *toll])]
    totals, others = overview_page(moved, 9, 9, DAYS).partition("</main>")[0].split("<table")[1:]
    assert ("+40" in totals, "claimed by <bdi>Army</bdi>" in totals) == (True, True)
    assert ("#casualties" in totals, "+18" in totals, "event of 1 May 2024" in totals) == (True, True, True)
    assert [f"#{name}" in totals for name in ("killed", "injured", "attacks", "troops")] == [True, False, False, False]
    assert [f"#{name}" in others for name in ("injured", "attacks", "troops")] == [True] * 3
    assert "+" not in others


@pytest.mark.parametrize(
    ("sentence", "number", "before"),
    [
        ("29.07.22 18:22 - Shelling: 2 people died.", "2", "29.07.22 18:22 - Shelling: "),
        ("Of 140 at the site 40 were hurt.", "40", "Of 140 at the site "),
        ("In 3.5 hours 3 fell.", "3", "In 3.5 hours "),
        ("A convoy, 64km long.", "64", "A convoy, "),
        ("1,240 came, 240 left.", "240", "1,240 came, "),
        ("Nobody counted them.", "7", "Nobody counted them."),
    ],
)
def test_the_number_is_marked_and_no_part_of_another(sentence: str, number: str, before: str) -> None:
    from tracker.report.page.evidence import cut_sentence

    figure = make_figure(make_article(f"{sentence} {number}"), number, sentence=sentence)
    assert cut_sentence(figure)[0] == before  # type: ignore[arg-type]


@given(st.lists(st.text(max_size=20), unique=True, max_size=12))
def test_file_names_are_safe_and_no_two_alike(names: list[str]) -> None:
    found = slugs(names)
    assert len(set(found.values())) == len(names)
    assert not [slug for slug in found.values() if re.search(r'[\\/:*?"<>|.\s\x00]', slug) or not slug]


def test_html_is_taken_as_it_is_only_when_it_says_so() -> None:
    assert render(["<", Html("<br>"), None, ["&"]]) == "&lt;<br>&amp;"


def test_rejected_figures_are_struck_out() -> None:
    from tracker.report.page.article import article_page
    from tracker.store import StoredArticle

    article = make_article("x" * 60)
    stored = StoredArticle(1, article, "h", None, "1", 1, None, None, False)  # type: ignore[arg-type]
    markup = article_page(stored, [replace(_stored(0, 1, 7), review="rejected")], {})
    assert '<li id="r7" class="gone">' in markup
