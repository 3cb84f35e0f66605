"""Articles enclosed in others: mail, web archives, ZIP and packed files."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from tests import documents
from tests.documents import BODY, TITLE
from tests.reading import DAY, failure, one, read_bytes
from tracker.model import Article

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
