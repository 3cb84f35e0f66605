"""Web pages and feeds: text, date, fields and encoding, one line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests import documents
from tests.documents import BODY, TITLE
from tests.reading import DAY, failure, one, read_bytes
from tracker.model import Article

META = '<meta property="article:published_time" content="2022-03-03">'


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (f"<p>{BODY}</p><p>Some 1,600<sup>2</sup> were hurt.</p>", "Some 1,600 were hurt."),
        (f"<p>{BODY}</p><p>It covers 1,200 km<sup>2</sup> of land.</p>", "It covers 1,200 km2 of land."),
        (f"<p>{BODY}</p><p>The 2<sup>nd</sup> brigade came.</p>", "The 2nd brigade came."),
        (f"<p>{BODY}</p><p><span>340</span><span>killed</span></p>", "340 killed"),
        (f"<p>{BODY}</p><p><b>Killed</b><b>340</b></p>", "Killed 340"),
        (f"<p>{BODY}</p><ul><li>Killed: 340</li><li>Hurt: 20</li></ul>", "- Killed: 340\n- Hurt: 20"),
        (f"<p>{BODY}</p><table><tr><td>Killed</td><td>1,200</td></tr></table>", "| Killed | 1,200 |"),
        (f"<p>{BODY}</p><p>12\u00a0000 fled, 3\u202f000 came back.</p>", "12\u00a0000 fled, 3\u202f000 came back."),
        (f"<p>{BODY}</p><p>&#49;2 &lt;b&gt; &amp; 3</p>", "12 <b> & 3"),
        ("<p>Only 3 words.</p>", "Only 3 words."),
        ("<p>Some 1,600<sup>2</sup> were hurt.</p>", "Some 1,600 were hurt."),
    ],
)
def test_page_text(markup: str, words: str) -> None:
    assert words in one(documents.page(markup)).text


def ld(fields: str) -> str:
    return f'<script type="application/ld+json">{fields}</script>'


@pytest.mark.parametrize(
    ("head", "day", "how"),
    [
        (META, DAY, "meta"),
        ('<meta name="date" content="2022-03-03T23:30:00-05:00">', DAY, "meta"),
        ('<meta name="pubdate" content="Thu, 03 Mar 2022 23:30:00 -0500">', DAY, "meta"),
        (ld('{"@type": "NewsArticle", "datePublished": "2022-03-03T08:00:00Z"}'), DAY, "json-ld"),
        (ld('{"@graph": [{"@type": ["WebPage"], "datePublished": "2022-03-03"}]}'), DAY, "json-ld"),
        (ld('{"@type": "NewsArticle", "datePublished": "2022-03-03", broken'), DAY, "json-ld"),
        ('<link rel="canonical" href="https://d.example/2022/03/03/toll">', DAY, "url"),
        ('<link rel="canonical" href="https://d.example/world/2022/mar/03/toll">', DAY, "url"),
        (META + '<meta property="article:modified_time" content="2022-04-01">', DAY, "meta"),
    ],
)
def test_page_date(head: str, day: date, how: str) -> None:
    article = one(documents.page(head=head))
    assert (article.published, article.date_source) == (day, how)


@pytest.mark.parametrize(
    ("body", "head", "advice"),
    [
        (f"<p>On 24 February 2022 it began. {BODY}</p>", "", "give it a date such as 2022-03-03, or use --date"),
        (f"<p>{BODY}</p><footer>© 2019 The Daily</footer>", "", "give it a date such as 2022-03-03, or use --date"),
        (
            f"<p>{BODY}</p>",
            '<meta property="article:modified_time" content="2022-04-01">',
            "it was changed on 2022-04-01; if that is right, use --date 2022-04-01",
        ),
    ],
)
def test_page_date_is_not_guessed(body: str, head: str, advice: str) -> None:
    assert failure(documents.page(body, head), "a.html") == f"a.html: no publication date; {advice}"


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:site_name" content="The Daily">', "publisher", "The Daily"),
        (ld('{"@type": "Article", "publisher": {"name": "The Daily"}}'), "publisher", "The Daily"),
        ('<link rel="canonical" href="https://www.d.example/1">', "publisher", "d.example"),
        ('<link rel="canonical" href="https://www.d.example/1">', "url", "https://www.d.example/1"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ('<meta property="og:title" content="Toll &amp; \u202e more">', "title", "Toll & more"),
    ],
)
def test_page_fields(head: str, field: str, value: str | None) -> None:
    assert getattr(one(documents.page(head=META + head)), field) == value


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("cp1252", "iso-8859-1"),
        ("cp1251", "windows-1251"),
        ("utf-16", "utf-16"),
    ],
)
def test_page_encoding(encoding: str, declared: str) -> None:
    words = "Харків: 21" if encoding == "cp1251" else "Odesa’s café: 21"
    page = documents.page(f"<p>{BODY}</p><p>{words}</p>", META + f'<meta charset="{declared}">').decode()
    assert words in one(page.encode(encoding)).text


def test_title_is_no_part_of_the_text() -> None:
    page = documents.page(f"<p>{BODY}</p>").decode().replace(TITLE, "Toll rises to 52")
    article = one(page.encode())
    assert (article.title, article.text) == ("Toll rises to 52", BODY)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("Fri, 04 Mar 2022 22:15:00 -0500", date(2022, 3, 4)),
        ("2022-03-04T23:59:00+09:00", date(2022, 3, 4)),
        ("Sat, 05 Mar 2022 03:15:00 GMT", date(2022, 3, 5)),
    ],
)
def test_feed_keeps_the_local_day(stated: str, day: date) -> None:
    assert one(documents.rss(date=stated)).published == day


def test_feed_entries_stand_alone() -> None:
    item = "<item><title>T</title><description>&lt;p&gt;{}&lt;/p&gt;</description><pubDate>{}</pubDate></item>"
    good, bad = item.format("21 killed.", "Fri, 04 Mar 2022 22:15:00 -0500"), item.format("5 hurt.", "")
    found = read_bytes(documents.rss(good + bad + "<item><title>T</title></item>" + good), "f.rss")
    assert [item.text if isinstance(item, Article) else str(item.error)[:28] for item in found] == [
        "21 killed.",
        "f.rss entry 2: no publicatio",
        "f.rss entry 3: no publicatio",
        "21 killed.",
    ]


def test_feed_date_of_update_is_named_so() -> None:
    feed = documents.atom().replace(b"<published>2022-03-04T22:15:00-05:00</published>", b"")
    assert (one(feed).published, one(feed).date_source) == (date(2022, 3, 9), "feed-updated")
