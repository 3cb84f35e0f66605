"""Makes one small document of each format, all telling the same story; bytes in, bytes out, nothing on disk."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import duckdb

BODY = (
    "At least 21 people were killed and 112 were injured in the city over the past day, the regional governor said. "
    "More than 660,000 people have fled the country since the fighting began, according to the refugee agency. "
    "Rescuers were still looking for survivors under the rubble of a school in the centre."
)
TITLE = "Toll rises in the north"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def page(
    body: str = f"<p>{BODY}</p>", head: str = '<meta property="article:published_time" content="2022-03-03">'
) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{TITLE}</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>{body}</article></body></html>"
    ).encode()


def rss(items: str = "", date: str = "Fri, 04 Mar 2022 22:15:00 -0500", content: str = BODY) -> bytes:
    entry = (
        f"<item><guid>urn:story:1</guid><title>{TITLE}</title><link>http://d.example/1</link><pubDate>{date}</pubDate>"
        f"<description>Short.</description><content:encoded><![CDATA[<p>{content}</p>]]></content:encoded></item>"
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>The Daily</title><language>en</language>{items or entry}</channel></rss>"
    ).encode()


def atom() -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><entry><id>urn:story:1</id>'
        f'<title type="html">{TITLE}</title><link href="http://d.example/1"/>'
        "<published>2022-03-04T22:15:00-05:00</published><updated>2022-03-09T01:00:00Z</updated>"
        f'<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>'
    ).encode()


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]], title: str = TITLE) -> bytes:
    """A PDF of pages of lines `(x, y, text)` in 10-point Helvetica, in the order in which they are drawn."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    objects.append(f"<</Title({title})/CreationDate(D:20220304101500Z)>>".encode("latin-1"))
    kids = []
    for lines in pages:
        drawn = "".join(f"BT /F1 10 Tf {x} {y} Td ({_escape(text)}) Tj ET\n" for x, y, text in lines)
        stream = zlib.compress(drawn.encode("latin-1", "replace"))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))
        resources = "/Resources<</Font<</F1 3 0 R>>>>/MediaBox[0 0 595 842]"
        objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {len(objects)} 0 R>>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _assemble(objects)


def _assemble(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + trailer


def _escape(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def report_pdf(*lines: str) -> bytes:
    """A one-page PDF of these lines from the top, or of the story under a date line."""
    lines = lines or ("Situation report", "As of 3 March 2022", *wrap(BODY))
    return pdf([[(72, 780 - 14 * n, line) for n, line in enumerate(lines)]])


def wrap(text: str, width: int = 70) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)


def docx(paragraphs: Sequence[str] = ("As of 3 March 2022", BODY), markup: str = "", title: str = TITLE) -> bytes:
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{title}</dc:title><dcterms:created>2022-03-04T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{runs}{markup}</w:body></w:document>'.encode(),
            "docProps/core.xml": core.encode(),
        }
    )


def eml(body: str = BODY, more: str = "", kind: str = "text/plain; charset=utf-8") -> bytes:
    return (
        f"MIME-Version: 1.0\r\nMessage-ID: <1@d.example>\r\nFrom: The Daily <news@d.example>\r\nSubject: {TITLE}\r\n"
        f"Date: Thu, 03 Mar 2022 23:30:00 -0500\r\nContent-Type: {kind}\r\n{more}\r\n{body}"
    ).encode()


def mhtml(content: bytes | None = None) -> bytes:
    return (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://d.example/world/1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\nContent-Type: text/html\r\n'
        b"Content-Location: https://d.example/world/1\r\n\r\n" + (content or page()) + b"\r\n----B--\r\n"
    )


def warc(*pages: tuple[str, str, bytes], status: int = 200) -> bytes:
    """A WARC of responses `(address, media type, body)`."""
    pages = pages or (("http://d.example/1", "text/html; charset=utf-8", page()),)
    out = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    for number, (url, kind, body) in enumerate(pages, 1):
        answer = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: {url}\r\n"
            "WARC-Date: 2022-03-05T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        out += head.encode() + answer + b"\r\n\r\n"
    return out


def reliefweb() -> bytes:
    fields = {
        "title": TITLE,
        "body": BODY,
        "date": {"original": "2022-03-03T00:00:00+00:00", "created": "2022-03-05T07:00:00+00:00"},
        "source": [{"name": "The Daily", "shortname": "TD"}],
        "url_alias": "https://reliefweb.example/report/1",
        "language": [{"code": "en", "name": "English"}],
    }
    report = {"id": "17", "score": 1, "href": "https://api.reliefweb.example/v1/reports/17", "fields": fields}
    return json.dumps({"time": 3, "totalCount": 1, "count": 1, "data": [report]}).encode()


def news_please() -> bytes:
    record = {
        "authors": [],
        "date_download": "2022-03-09 10:00:00",
        "date_modify": None,
        "date_publish": "2022-03-03 23:30:00",
        "description": "Short.",
        "language": "en",
        "maintext": BODY,
        "source_domain": "d.example",
        "title": TITLE,
        "url": "http://d.example/1",
    }
    return json.dumps(record).encode()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


TEXT = f"date: 2022-03-03\ntitle: {TITLE}\npublisher: The Daily\n\n{BODY}".encode()
RECORD = {
    "id": "a1",
    "date": "2022-03-03",
    "title": TITLE,
    "publisher": "The Daily",
    "url": "http://d.example/1",
    "text": BODY,
}


def parquet() -> bytes:
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as memory:
        path = Path(folder) / "rows.parquet"
        memory.execute("CREATE TABLE r (id VARCHAR, date DATE, title VARCHAR, publisher VARCHAR, text VARCHAR)")
        memory.execute("INSERT INTO r VALUES ('a1', '2022-03-03', ?, 'The Daily', ?)", [TITLE, BODY])
        memory.execute(f"COPY r TO '{path}' (FORMAT parquet)")
        return path.read_bytes()


DOCUMENTS: dict[str, bytes] = {
    "text.txt": TEXT,
    "record.json": json.dumps(RECORD).encode(),
    "records.jsonl": json.dumps(RECORD).encode() + b"\n",
    "table.csv": f'id,date,title,publisher,url,text\na1,2022-03-03,{TITLE},The Daily,,"{BODY}"\n'.encode(),
    "page.html": page(),
    "feed.rss": rss(),
    "feed.atom": atom(),
    "report.pdf": report_pdf(),
    "report.docx": docx(),
    "mail.eml": eml(),
    "saved.mhtml": mhtml(),
    "crawl.warc": warc(),
    "reliefweb.json": reliefweb(),
    "newsplease.json": news_please(),
    "rows.parquet": parquet(),
    "texts.zip": zipped({"a.txt": TEXT}),
    "page.html.gz": gzip.compress(page()),
    "crawl.warc.gz": gzip.compress(warc()),
    "text.txt.bz2": bz2.compress(TEXT),
    "text.txt.xz": lzma.compress(TEXT),
}
"""A whole document for each format, under a name that goes with it."""
