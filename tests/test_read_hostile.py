"""Input that means harm or is broken beyond use: one clear error, soon, and never more than the limits allow."""

from __future__ import annotations

import bz2
import gzip
import json
import os
import zlib
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from tests import documents
from tests.documents import BODY, TEXT
from tracker.errors import LimitError, TrackerError, UnreadableError
from tracker.model import Article
from tracker.read import Limits, ReadFailure, ReadOptions, read_articles
from tracker.read.deadline import time_limit
from tracker.read.dispatch import read_source
from tracker.read.source import from_bytes
from tracker.read.xmltree import drop_doctype

DAY = date(2022, 3, 3)
SMALL = Limits(document=1_000_000, record=500_000, unpacked=20_000_000)


def read_bytes(data: bytes, name: str, limits: Limits = SMALL) -> list[Article | ReadFailure]:
    return list(read_source(from_bytes(name, data, name), ReadOptions(date=DAY, limits=limits)))


def pack(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = gzip.compress(data)
    return data


def matryoshka(depth: int) -> bytes:
    data = TEXT
    for level in range(depth):
        data = documents.zipped({f"{level}.{'zip' if level else 'txt'}": data})
    return data


ENTITIES = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x0 "ha">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
ITEM = "<rss version='2.0'><channel><item><title>T</title><description>5 {}</description></item></channel></rss>"


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (gzip.compress(b"a" * 30_000_000), "a.gz", "is larger than 1,000,000 bytes"),
        (bz2.compress(b"a" * 30_000_000), "a.bz2", "is larger than 1,000,000 bytes"),
        (gzip.compress((b" " * 5_000 + b"{}\n") * 3_000), "a.jsonl.gz", "unpacks to far more than its size"),
        (documents.zipped({"a.txt": b"a" * 30_000_000}), "a.zip", "a.zip!a.txt: is larger than 1,000,000 bytes"),
        (documents.zipped({"a.csv": b"date,text\n" + b"," * 40_000_000}), "a.zip", "unpacks to far more than its size"),
        (pack(TEXT, 6), "a.gz", "lies more than 4 archives deep"),
        (matryoshka(6), "a.zip", "lies more than 4 archives deep"),
        (documents.docx(markup="<w:p/>" * 400_000), "a.docx", "unpacks to more than 1,000,000 bytes"),
        (documents.docx(markup="<w:sdt>" * 600 + "</w:sdt>" * 600), "a.docx", "its XML is nested more than 500 deep"),
        (documents.rss("<a>" * 100_000), "a.rss", "its XML is nested more than 500 deep"),
        (b"a" * 2_000_000, "a.txt", "is larger than 1,000,000 bytes"),
        (b"<p>" * 500_000, "a.html", "is larger than 1,000,000 bytes"),
        (b'{"text": "' + b"a" * 600_000 + b'"}', "a.jsonl", "a.jsonl line 1: is longer than 500,000 characters"),
        (b"[" * 900_000, "a.json", "JSON is nested too deeply"),
        (b'{"a":' * 150_000, "a.json", "JSON is nested too deeply"),
        (documents.warc(("http://d.example/1", "text/html", b"a" * 1_500_000)), "a.warc", "is larger than 1,000,000"),
        (documents.pdf([[(10, 10, "21 killed")]] * 30), "a.pdf", "has 30 pages, more than 20; split it"),
    ],
)
def test_limits(data: bytes, name: str, message: str) -> None:
    limits = Limits(document=1_000_000, record=500_000, unpacked=20_000_000, pages=20)
    found = read_bytes(data, name, limits)
    failures = [item for item in found if isinstance(item, ReadFailure)]
    assert any(message in str(item.error) and isinstance(item.error, LimitError) for item in failures), found[:3]


def test_a_bomb_does_not_take_its_neighbours_along(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"a" * 30_000_000))
    (tmp_path / "b.txt").write_bytes(TEXT)
    found = list(read_articles([tmp_path], ReadOptions(limits=SMALL)))
    assert [isinstance(item, Article) for item in found] == [False, True]


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (
            documents.warc(("http://d.example/1\rX: 1", "text/html", b"<p>")),
            "a.warc",
            "a.warc http://d.example/1 X: 1: no article",
        ),
        (documents.zipped({"a\x1b[31m.txt": b""}), "a.zip", "a.zip!a [31m.txt: "),
    ],
)
def test_names_from_the_input_keep_a_message_on_one_line(data: bytes, name: str, message: str) -> None:
    (failure,) = read_bytes(data, name)
    assert isinstance(failure, ReadFailure)
    assert str(failure.error).startswith(message)
    assert str(failure.error).isprintable()


def test_a_member_without_a_name_is_read() -> None:
    (found,) = read_bytes(documents.zipped({"a.txt": TEXT}).replace(b"a.txt", b"\0.txt"), "a.zip")
    assert isinstance(found, Article)


def test_members_of_an_archive_share_one_budget() -> None:
    bomb = documents.zipped({f"{n}.csv": b"date,text\n" + b"2022-03-03,%s\n" % (b"x" * 5_000) * 600 for n in range(9)})
    found = read_bytes(bomb, "a.zip", Limits(unpacked=12_000_000, record=10_000))
    assert isinstance(found[-1], ReadFailure)
    assert "a.zip: unpacks to far more than its size" in str(found[-1].error)


@pytest.mark.parametrize("prologue", [LAUGHS, OUTSIDE])
def test_feed_entities_are_not_expanded(prologue: str) -> None:
    entity = "&x11;" if prologue is LAUGHS else "&x;"
    found = read_bytes((prologue + ITEM.format(entity)).encode(), "a.rss")
    texts = [item.text for item in found if isinstance(item, Article)]
    assert all(len(text) < 10_000 and "root:" not in text and "haha" not in text for text in texts)


def test_a_document_type_is_left_out_of_a_feed() -> None:
    plain = documents.rss()
    for subset in (
        "",
        ' [<!ENTITY a ">]"><!ENTITY b "&a;&a;">]',
        ' PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/a.dtd"',
    ):
        typed = plain.replace(b"<rss", f"<!DOCTYPE rss{subset}>\n<rss".encode(), 1)
        assert drop_doctype("a.rss", typed) == plain.replace(b"<rss", b"\n<rss", 1)
    assert drop_doctype("a.rss", plain) == plain


@pytest.mark.parametrize("prologue", [LAUGHS, OUTSIDE])
def test_docx_entities_are_refused(prologue: str) -> None:
    document = documents.zipped({"[Content_Types].xml": b"", "word/document.xml": (prologue + "<a>&x;</a>").encode()})
    (found,) = read_bytes(document, "a.docx")
    assert isinstance(found, ReadFailure)
    assert "its XML defines entities" in str(found.error)


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 100_000, "<b>" * 100_000, "<p>" * 100_000, "<table><tr><td>1" * 20_000, "<li>1" * 50_000,
     "<" * 200_000, "<!--" * 50_000, "1<sup>2</sup>" * 30_000, "a</b><a " * 30_000, "<article><header><time>" * 10_000],
)  # fmt: skip
def test_deep_and_wide_pages(markup: str) -> None:
    (found,) = read_bytes(documents.page(f"<p>{BODY}</p>{markup}"), "a.html")
    assert isinstance(found, (Article, ReadFailure))


def loop(pages: str) -> bytes:
    """A PDF whose page tree leads back to itself."""
    whole = documents.report_pdf()
    return whole.replace(b"/Kids[6 0 R]", b"/Kids[%s]" % pages.encode())


@pytest.mark.parametrize("pages", ["2 0 R ", "6 0 R 2 0 R", "9 9 R", "6 0 R " * 5])
def test_pdf_loops(pages: str) -> None:
    for found in read_bytes(loop(pages), "a.pdf"):
        assert isinstance(found, Article) or isinstance(found.error, TrackerError)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("21\x00 killed", "21\ufffd killed"),
        ("21 \ud83d killed", "21 \ufffd killed"),
        ("\x1b[2J21 killed\x07", "\ufffd[2J21 killed\ufffd"),
        ("\u202e12\u202c killed", "\u202e12\u202c killed"),
        ("12\u00a0000\u2009km\u00ad", "12\u00a0000\u2009km\u00ad"),
        ("'; DROP TABLE article; -- 21 killed", "'; DROP TABLE article; -- 21 killed"),
        ("<script>alert(1)</script> 21 killed", "<script>alert(1)</script> 21 killed"),
        ("a\r\nb\tc\u2028d 1", "a\r\nb\tc\u2028d 1"),
    ],
)
def test_text_is_verbatim_but_storable(text: str, stored: str) -> None:
    record = json.dumps({"date": "2022-03-03", "text": text, "title": text, "publisher": text, "id": text})
    (article,) = read_bytes(record.encode(), "a.json")
    assert isinstance(article, Article)
    assert article.text == stored
    assert len(article.text) == len(text)
    for line in (article.title, article.publisher, article.id):
        assert line is not None
        line.encode()
        assert line.isprintable()


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = read_articles([tmp_path])
    assert isinstance(found, ReadFailure)
    assert isinstance(found.error, UnreadableError)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (found,) = read_articles([path])
    assert isinstance(found, ReadFailure)
    assert str(found.error) == f"{path}: permission denied; check who may read it"


@pytest.mark.parametrize(("name", "line"), [("a.jsonl", b"{}\n"), ("a.csv", b"2022-03-03\n")])
def test_a_flood_of_bad_records_is_cut_off(name: str, line: bytes) -> None:
    head = b"date,text\n" if name == "a.csv" else b""
    found = read_bytes(head + line * 50, name, Limits(failures=20))
    assert len(found) == 21
    assert str(found[-1].error).startswith(f"{name}: more than 20 records in a row hold no article")  # type: ignore[union-attr]


def spin() -> None:
    """Does not end, and swallows the first error that it meets."""
    with time_limit("a.txt", 0.05):
        for swallowed in (Exception, ZeroDivisionError):
            with suppress(swallowed):
                while True:
                    pass


def test_what_does_not_end_is_stopped() -> None:
    with pytest.raises(LimitError, match=r"a.txt: takes longer than 0.05 s"):
        spin()


def test_answers_that_unpack_without_end() -> None:
    packed = zlib.compress(b" " * 3_000_000)
    page = documents.warc(("http://d.example/1", "text/html\r\nContent-Encoding: deflate", packed))
    (found,) = read_bytes(page, "a.warc")
    assert isinstance(found, ReadFailure)
    assert "unpacks to more than 1,000,000 bytes" in str(found.error)
