"""Makes folders as they come: files of every format, each with a story of its own, one in ten broken in some way."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests import documents as made

WORDS = (
    "river north bridge market school convoy harbour ridge valley border clinic station village camp road tower gate "
    "mill quarry orchard depot square canal field church tunnel island garden factory airport prison theatre"
).split()


class Mess(NamedTuple):
    """The files of a folder that hold one article each, and those that are broken."""

    whole: frozenset[str]
    broken: frozenset[str]


def tell_story(number: int) -> str:
    """A story that no other number tells, with two figures."""
    chance = random.Random(number)
    places = " ".join(chance.choice(WORDS) for _ in range(60))
    return (
        f"At least {number + 2} people were killed and {number + 7} were injured in the city, the governor said. "
        f"Witnesses spoke of these in turn: {places}, and then story {number} ended."
    )


def _page(text: str) -> bytes:
    return made.page(f"<p>{text}</p>")


def _record(text: str) -> bytes:
    return json.dumps({"date": "2022-03-03", "title": made.TITLE, "publisher": "The Daily", "text": text}).encode()


def _text(text: str) -> bytes:
    return f"date: 2022-03-03\npublisher: The Daily\n\n{text}".encode()


WHOLE: dict[str, Callable[[str], bytes]] = {
    ".txt": _text,
    ".json": _record,
    ".jsonl": lambda text: _record(text) + b"\n",
    ".csv": lambda text: f'date,title,text\n2022-03-03,Toll,"{text}"\n'.encode(),
    ".html": _page,
    ".rss": lambda text: made.rss(content=text),
    ".atom": lambda text: made.atom().replace(made.BODY.encode(), text.encode()),
    ".pdf": lambda text: made.report_pdf("As of 3 March 2022", *made.wrap(text)),
    ".docx": lambda text: made.docx(("As of 3 March 2022", text)),
    ".eml": made.eml,
    ".mhtml": lambda text: made.mhtml(_page(text)),
    ".warc": lambda text: made.warc(("http://d.example/1", "text/html; charset=utf-8", _page(text))),
    ".warc.gz": lambda text: gzip.compress(made.warc(("http://d.example/1", "text/html", _page(text)))),
    ".reliefweb.json": lambda text: made.reliefweb().replace(made.BODY.encode(), text.encode()),
    ".news.json": lambda text: made.news_please().replace(made.BODY.encode(), text.encode()),
    ".zip": lambda text: made.zipped({"inner.html": _page(text)}),
    ".txt.gz": lambda text: gzip.compress(_text(text)),
    ".jsonl.bz2": lambda text: bz2.compress(_record(text)),
    ".html.xz": lambda text: lzma.compress(_page(text)),
}
"""One article in each format, by suffix."""

BOMB = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">' + (
    b"".join(b'<!ENTITY %c "%s">' % (99 + n, b"&%c;" % (98 + n) * 9) for n in range(12))
    + b"]><rss><channel><title>&n;</title></channel></rss>"
)
BROKEN: dict[str, Callable[[str], bytes]] = {
    ".empty.txt": lambda text: b"",
    ".undated.txt": lambda text: text.encode(),
    ".noise.pdf": lambda text: b"%PDF-1.4\n" + random.Random(text).randbytes(3000),
    ".cut.zip": lambda text: WHOLE[".zip"](text)[:-40],
    ".cut.docx": lambda text: WHOLE[".docx"](text)[:300],
    ".cut.txt.gz": lambda text: WHOLE[".txt.gz"](text)[:60],
    ".cut.json": lambda text: _record(text)[:-30],
    ".cut.warc": lambda text: WHOLE[".warc"](text)[:-200],
    ".bomb.rss": lambda text: BOMB,
    ".empty.rss": lambda text: made.rss("<title>nothing</title>"),
    ".script.html": lambda text: b"<html><head><title>T</title></head><body><script>run()</script></body></html>",
    ".bomb.zip": lambda text: made.zipped({"zeros.txt": bytes(30_000_000)}),
    ".wide.csv": lambda text: b"date;title\n2022-03-03;no text here\n",
    ".nul.txt": lambda text: b"\0" * 4000,
}
"""No article: what each is broken by, and its suffix."""


def make_mess(folder: Path, count: int, seed: int = 1, share: float = 0.1) -> Mess:
    """So many files below `folder`, of every format in turn, `share` of them broken; which are which."""
    chance = random.Random(seed)
    whole, broken = [], []
    for number in range(count):
        is_broken = chance.random() < share
        kinds = BROKEN if is_broken else WHOLE
        suffix = list(kinds)[(len(broken) if is_broken else len(whole)) % len(kinds)]
        path = folder / f"{number % 7}" / f"story-{number}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(kinds[suffix](tell_story(number)))
        (broken if is_broken else whole).append(str(path))
    return Mess(frozenset(whole), frozenset(broken))
