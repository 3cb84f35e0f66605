"""Every format is told by its bytes and read; what cannot be read says why; other packages add formats."""

from __future__ import annotations

import gzip
import json
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests import documents
from tests.documents import BODY, DOCUMENTS, TITLE
from tests.reading import DAY, failure, one, read_bytes
from tracker.errors import TrackerError
from tracker.model import Article
from tracker.read import Found, ReadFailure, find_inputs, formats, read_articles
from tracker.read.sniff import find_format
from tracker.read.source import from_bytes


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


def test_reliefweb_report_without_text() -> None:
    content = json.loads(documents.reliefweb())
    del content["data"][0]["fields"]["body"]
    assert (
        failure(json.dumps(content).encode(), "r.json") == "r.json report 1: no text; ask the API for the field 'body'"
    )


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
