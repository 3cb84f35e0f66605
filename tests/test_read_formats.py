"""Web pages, feeds, PDF, DOCX, mail, web archives and packed files: what becomes of each, one line a case."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests import documents
from tests.documents import BODY, DOCUMENTS, TITLE
from tracker.errors import TrackerError
from tracker.model import Article
from tracker.read import Found, ReadFailure, ReadOptions, find_inputs, formats, read_articles
from tracker.read.dispatch import read_source
from tracker.read.pdf import drop_running_lines, join_lines
from tracker.read.sniff import find_format
from tracker.read.source import from_bytes

DAY = date(2022, 3, 3)


def read_bytes(data: bytes, name: str = "", **options: object) -> list[Article | ReadFailure]:
    return list(read_source(from_bytes(name or "input", data, name), ReadOptions(**options)))  # type: ignore[arg-type]


def one(data: bytes, name: str = "", **options: object) -> Article:
    (found,) = read_bytes(data, name, **options)
    assert isinstance(found, Article), found
    return found


def failure(data: bytes, name: str = "", **options: object) -> str:
    (found,) = read_bytes(data, name, **options)
    assert isinstance(found, ReadFailure), found
    return str(found.error)


@pytest.mark.parametrize(
    ("name", "format", "how", "day"),
    [
        ("text.txt", "text", "header", DAY),
        ("record.json", "json", "field", DAY),
        ("records.jsonl", "jsonl", "field", DAY),
        ("table.csv", "csv", "field", DAY),
        ("page.html", "html", "meta", DAY),
        ("feed.rss", "feed", "feed", date(2022, 3, 4)),
        ("feed.atom", "feed", "feed", date(2022, 3, 4)),
        ("report.pdf", "pdf", "dateline", DAY),
        ("report.docx", "docx", "dateline", DAY),
        ("mail.eml", "eml", "mail", DAY),
        ("saved.mhtml", "mhtml", "meta", DAY),
        ("crawl.warc", "warc", "meta", DAY),
        ("reliefweb.json", "reliefweb", "field", DAY),
        ("newsplease.json", "json", "field", DAY),
        ("rows.parquet", "parquet", "field", DAY),
        ("texts.zip", "zip", "header", DAY),
        ("page.html.gz", "compressed", "meta", DAY),
        ("crawl.warc.gz", "compressed", "meta", DAY),
        ("text.txt.bz2", "compressed", "header", DAY),
        ("text.txt.xz", "compressed", "header", DAY),
    ],
)
def test_every_format(name: str, format: str, how: str, day: date) -> None:
    content = DOCUMENTS[name]
    assert find_format(from_bytes("input", content, name)) == format
    article = one(content, name)
    assert article.text.endswith(BODY)
    assert article.text.removesuffix(BODY).strip() in ("", "As of 3 March 2022", "Situation report\nAs of 3 March 2022")
    assert (article.title, article.published, article.date_source) == (TITLE, day, how)
    assert article.language == "en"
    if name != "records.jsonl":  # one line of JSON Lines is a JSON document
        assert one(content, "misnamed.bin").text == article.text


def test_the_table_names_every_document() -> None:
    tested = test_every_format.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {row[0] for row in tested} == set(DOCUMENTS)
    assert {row[1] for row in tested} == {form.name for form in formats.OWN}


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


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["They were dis-", "placed again."], "They were displaced again."),
        (["The non-", "governmental group"], "The non-governmental group"),
        (["A 64-", "km convoy"], "A 64-km convoy"),
        (["Some 12", "people were killed on the day before."], "Some 12 people were killed on the day before."),
        (["Situation overview", "At least 21 people were killed in the city.", "More fled."],
         "Situation overview\nAt least 21 people were killed in the city.\nMore fled."),
        (["• 21 killed in the northern districts", "• 112 hurt"], "• 21 killed in the northern districts\n• 112 hurt"),
        (["At least 21 people were killed and", "112 were hurt."], "At least 21 people were killed and 112 were hurt."),
    ],
)  # fmt: skip
def test_pdf_lines_become_paragraphs(lines: list[str], text: str) -> None:
    assert join_lines(lines) == text


def test_pdf_running_heads_are_dropped() -> None:
    pages = [
        [f"Flash update {n} | page {n} of 4", f"On day {n} some {n * 17} people fled.", str(n)] for n in range(1, 5)
    ]
    assert drop_running_lines(pages) == [f"On day {n} some {n * 17} people fled." for n in range(1, 5)]


def test_pdf_columns_are_read_one_after_the_other() -> None:
    left = documents.wrap("At least 21 people were killed in the north over the past day, the governor said there.", 40)
    right = documents.wrap("More than 660,000 people have fled abroad since February, the refugee agency said now.", 40)
    both = (
        [*left, *["and the search in the old town goes on"] * 3],
        [*right, *["with most of them in three countries now"] * 3],
    )
    rows = [
        (x, 700 - 14 * n, line)
        for n, pair in enumerate(zip(*both, strict=True))
        for x, line in zip((50, 320), pair, strict=True)
    ]
    text = one(documents.pdf([rows]), date=DAY).text
    assert "killed in the north over the past day, the governor said there." in text
    assert "More than 660,000 people have fled abroad since February, the refugee agency said now." in text
    assert text.index("21 people") < text.index("old town") < text.index("660,000") < text.index("three countries")


def test_pdf_table_rows_stay_together() -> None:
    rows = [
        (x, 700 - 14 * n, cell)
        for n, row in enumerate([("Killed", "340"), ("Hurt", "1,200")] * 4)
        for x, cell in zip((50, 320), row, strict=True)
    ]
    assert "Killed 340" in " ".join(one(documents.pdf([rows]), date=DAY).text.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (documents.pdf([[]]), "the PDF has no text, only pictures; run character recognition on it"),
        (documents.report_pdf("On 24 February 2022 it began."),
         "no publication date; it was made on 2022-03-04; if that is right, use --date 2022-03-04"),
        (documents.report_pdf()[:300], "is a damaged PDF"),
        (b"%PDF-1.7\n", "is a damaged PDF"),
    ],
)  # fmt: skip
def test_pdf_failures(content: bytes, message: str) -> None:
    assert failure(content, "a.pdf").startswith(f"a.pdf: {message}")


RAISED = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"


def paragraph(*texts: str) -> str:
    return f"<w:p>{''.join(text if text[:1] == '<' else f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            f"<w:tbl><w:tr><w:tc>{paragraph('Killed')}</w:tc><w:tc>{paragraph('340')}</w:tc></w:tr></w:tbl>",
            "| Killed | 340 |",
        ),
        (paragraph("1,600", RAISED, " hurt"), "1,600 hurt"),
        (paragraph("km", RAISED), "km2"),
        (paragraph("<w:del><w:r><w:delText>20</w:delText></w:r></w:del>", "21 killed"), "\n21 killed"),
        (paragraph("<w:pPr><w:numPr/></w:pPr>", "21 killed"), "\n- 21 killed"),
    ],
)
def test_docx_text(markup: str, words: str) -> None:
    assert words in one(documents.docx(markup=markup)).text


def test_docx_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    content = documents.zipped({"[Content_Types].xml": b"", "word/document.xml": bomb})
    assert failure(content, "a.docx").startswith("a.docx: its XML defines entities")


PARTS = "--B\r\nContent-Type: text/plain\r\n\r\n21 killed.\r\n--B\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--B--"


@pytest.mark.parametrize(
    ("mail", "text"),
    [
        (documents.eml("<p>21 killed.</p><p>5 hurt.</p>", kind="text/html; charset=utf-8"), "21 killed.\n5 hurt."),
        (documents.eml("MjEga2lsbGVkLg==", "Content-Transfer-Encoding: base64\r\n"), "21 killed."),
        (documents.eml("21 killed", kind="text/plain; charset=a\0\xe9"), "21 killed"),
        (documents.eml("21 =E2=80=93 hurt", "Content-Transfer-Encoding: quoted-printable\r\n"), "21 – hurt"),
        (documents.eml(PARTS, kind="multipart/alternative; boundary=B"), "21 killed."),
    ],
)
def test_mail_body(mail: bytes, text: str) -> None:
    article = one(mail)
    assert (article.text, article.publisher, article.title, article.published) == (text, "The Daily", TITLE, DAY)


def test_mail_attachments_are_dated_by_the_mail() -> None:
    import base64

    attached = base64.b64encode(documents.report_pdf("5 were hurt in the south.")).decode()
    head = 'Content-Disposition: attachment; filename="r.pdf"\r\nContent-Transfer-Encoding: base64'
    parts = f"--B\r\nContent-Type: text/plain\r\n\r\n21 killed.\r\n--B\r\n{head}\r\n\r\n{attached}\r\n--B--"
    mail = documents.eml(parts, kind="multipart/mixed; boundary=B")
    found = read_bytes(mail, "m.eml")
    assert [(item.text, item.published) for item in found if isinstance(item, Article)] == [
        ("21 killed.", DAY),
        ("5 were hurt in the south.", DAY),
    ]


def enclosed(depth: int) -> bytes:
    mail = documents.eml()
    for _ in range(depth):
        mail = documents.eml(mail.decode(), kind="message/rfc822")
    return mail


def test_mails_within_mails() -> None:
    assert one(enclosed(2)).text == BODY
    assert "lies more than 4 archives deep" in failure(enclosed(7))


def test_warc_pages_stand_alone() -> None:
    pages = [
        ("http://d.example/1", "text/html", documents.page()),
        ("http://d.example/2", "text/html", documents.page(head="")),
        ("http://d.example/a.png", "image/png", b"\x89PNG"),
        ("http://d.example/2022/03/03/4", "text/html", gzip.compress(b"")[:0] + documents.page(head="")),
    ]
    found = read_bytes(documents.warc(*pages), "c.warc")
    assert [item.url if isinstance(item, Article) else str(item.error) for item in found] == [
        "http://d.example/1",
        "c.warc http://d.example/2: no publication date; give it a date such as 2022-03-03, or use --date",
        "http://d.example/2022/03/03/4",
    ]


def test_warc_answers_other_than_200_are_passed_over() -> None:
    assert read_bytes(documents.warc(status=404)) == []


def test_warc_keeps_what_comes_before_the_damage() -> None:
    whole = documents.warc(*[(f"http://d.example/{n}", "text/html", documents.page()) for n in range(3)])
    found = read_bytes(whole[:-200], "c.warc")
    assert [isinstance(item, Article) for item in found] == [True, True, False]
    assert "c.warc: is cut off in record 4" in str(found[-1])


@pytest.mark.parametrize(
    ("packing", "pack"),
    [("chunked", lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)), ("gzip", gzip.compress)],
)
def test_warc_unpacks_answers(packing: str, pack: Callable[[bytes], bytes]) -> None:
    header = "Transfer-Encoding" if packing == "chunked" else "Content-Encoding"
    content = documents.warc(("http://d.example/1", f"text/html\r\n{header}: {packing}", pack(documents.page())))
    assert one(content).text == BODY


def test_zip_members_stand_alone() -> None:
    members = {
        "a.txt": documents.TEXT,
        "sub/b.html": documents.page(),
        "c.png": b"\x89PNG\r\n\x1a\n",
        "../d.txt": documents.TEXT,
        "/e.txt": documents.TEXT,
        ".hidden": b"x",
        "__MACOSX/f.txt": b"x",
        "g.zip": documents.zipped({"h.txt": documents.TEXT}),
    }
    found = read_bytes(documents.zipped(members), "z.zip")
    assert [True if isinstance(item, Article) else str(item.error) for item in found] == [
        True,
        True,
        "z.zip!c.png: is a binary file, not text; give text, a web page, PDF, DOCX, JSON, JSONL or CSV",
        "z.zip!../d.txt: its name leads out of the archive; unpack the archive yourself",
        "z.zip!/e.txt: its name leads out of the archive; unpack the archive yourself",
        True,
    ]


def test_reliefweb_report_without_text() -> None:
    content = json.loads(documents.reliefweb())
    del content["data"][0]["fields"]["body"]
    assert (
        failure(json.dumps(content).encode(), "r.json") == "r.json report 1: no text; ask the API for the field 'body'"
    )


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"<?xml version='1.0'?><nitf/>", "a.xml", "is XML of a kind that is not read"),
        (documents.zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "a.xlsx", "is an office file or book"),
        (rb"{\rtf1\ansi 21 killed}", "a.rtf", "is an office file or book"),
        (b"<rss version='2.0'><channel></channel></rss>", "a.rss", "the feed has no entries"),
        (b"<html></html>", "a.html", "no article on the page"),
        (b"", "a.html", "is empty"),
        (b"", "a.pdf", "is empty"),
        (documents.zipped({}), "a.zip", "the archive holds no files"),
        (b"PK\x03\x04", "a.zip", "is a damaged or cut off ZIP archive"),
        (gzip.compress(documents.TEXT)[:-12], "a.gz", "is damaged or cut off"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "a.warc", "record 1 has no length"),
    ],
)
def test_failures(content: bytes, name: str, message: str) -> None:
    assert failure(content, name, date=DAY).startswith(f"{name}: {message}")


class Dispatches:
    """A format of somebody else's: the day on the first line, then the text."""

    @staticmethod
    def matches(head: bytes, name: str) -> bool:
        return head.startswith(b"DISPATCH ")

    @staticmethod
    def read(source, options):  # type: ignore[no-untyped-def]
        from tracker.read.published import decide_date
        from tracker.read.record import build_article

        first, _, text = source.load(options).decode().partition("\n")
        published = decide_date(source, source.where, first.removeprefix("DISPATCH "), "header", options)
        yield build_article(source.where, text, published, options)


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("dispatches", f"{__name__}:Dispatches", formats.GROUP)
    cached = (formats.all_formats, formats.load_reader, formats.load_offered)
    for function in cached:
        function.cache_clear()
    monkeypatch.setattr(formats, "entry_points", lambda group, name="dispatches": [entry])
    yield  # type: ignore[misc]
    for function in cached:
        function.cache_clear()


@pytest.mark.usefixtures("offered")
def test_formats_of_other_packages() -> None:
    article = one(b"DISPATCH 2022-03-03\n21 were killed.")
    assert (article.text, article.published) == ("21 were killed.", DAY)
    assert one(DOCUMENTS["page.html"]).text == BODY


@pytest.mark.usefixtures("offered")
def test_broken_format_of_another_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Dispatches, "read")
    assert "its reader fails: TypeError" in failure(b"DISPATCH 2022-03-03\n21 were killed.")


def test_inputs_are_listed_without_reading(tmp_path: Path) -> None:
    for name, content in DOCUMENTS.items():
        (tmp_path / name).write_bytes(content)
    found = [*find_inputs([tmp_path, "https://d.example/1"])]
    listed = {Path(item.where).name: item.format for item in found if isinstance(item, Found)}
    assert listed["crawl.warc.gz"] == "warc, compressed"
    assert listed["report.docx"] == "docx"
    assert listed["1"] == "address"
    assert len(listed) == len(DOCUMENTS) + 1


def test_a_folder_of_every_format(tmp_path: Path) -> None:
    for name, content in DOCUMENTS.items():
        (tmp_path / name).write_bytes(content)
    found = list(read_articles([tmp_path]))
    assert all(isinstance(item, Article) for item in found)
    assert len(found) == len(DOCUMENTS)


def test_errors_are_ours() -> None:
    assert isinstance(read_bytes(b"")[0], ReadFailure)
    assert isinstance(read_bytes(b"")[0].error, TrackerError)  # type: ignore[union-attr]
