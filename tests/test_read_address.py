"""Addresses, against a real server on this machine: what is fetched, what is refused, and what is said then."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from tests import documents
from tests.documents import BODY, TITLE
from tracker.cli import run
from tracker.errors import UnreadableError
from tracker.model import Article
from tracker.read import Limits, ReadFailure, ReadOptions, address, read_articles

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGE = documents.page()


class Handler(BaseHTTPRequestHandler):
    """Answers by path: `(status, headers, body)`, or a function that writes the answer itself."""

    robots: ClassVar[tuple[int, bytes]] = (404, b"")
    seen: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.seen.append(self.path)
        if self.path == "/robots.txt":
            self.answer(self.robots[0], {"Content-Type": "text/plain"}, self.robots[1])
        elif self.path.startswith("/hop/"):
            left = int(self.path.rpartition("/")[2])
            self.answer(302, {"Location": f"/hop/{left - 1}" if left else "/page"}, b"")
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(40):
                time.sleep(0.05)
                self.wfile.write(b"<p>")
        else:
            self.answer(*ANSWERS.get(self.path, (404, {}, b"nothing")))

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


CYRILLIC = documents.page(f"<p>{BODY}</p><p>Харків: 21</p>")
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, HTML, PAGE),
    "/2022/03/03/story": (200, HTML, documents.page(head="")),
    "/gzip": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b" " * 5_000_000)),
    "/huge": (200, HTML, b"<p>" * 1_000_000),
    "/damaged": (200, HTML | {"Content-Encoding": "gzip"}, b"\x1f\x8b\x08\x00damaged"),
    "/brotli": (200, HTML | {"Content-Encoding": "br"}, b"x"),
    "/wrong-charset": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, CYRILLIC),
    "/old-charset": (200, {"Content-Type": "text/html; charset=windows-1251"}, CYRILLIC.decode().encode("cp1251")),
    "/odd-charset": (200, {"Content-Type": "text/html; charset=nonsense"}, PAGE),
    "/untyped": (200, {}, PAGE),
    "/report.pdf": (200, {"Content-Type": "application/pdf"}, documents.report_pdf()),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, documents.rss()),
    "/empty": (200, HTML, b""),
    "/short": (200, HTML | {"Content-Length": str(len(PAGE) + 99)}, PAGE),
    "/error": (503, HTML, b"later"),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/inside": (302, {"Location": "http://10.0.0.1/secret"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    address._load_robots.cache_clear()
    monkeypatch.setattr(Handler, "robots", (404, b""))
    Handler.seen.clear()


def fetch(url: str, **options: object) -> list[Article | ReadFailure]:
    return list(read_articles([url], ReadOptions(**({"allow_private": True} | options))))  # type: ignore[arg-type]


def failure(url: str, **options: object) -> str:
    (found,) = fetch(url, **options)
    assert isinstance(found, ReadFailure), found
    return str(found.error).removeprefix(f"{url}: ")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/page", BODY),
        ("/hop/3", BODY),
        ("/2022/03/03/story", BODY),
        ("/gzip", BODY),
        ("/wrong-charset", "Харків: 21"),
        ("/old-charset", "Харків: 21"),
        ("/odd-charset", BODY),
        ("/untyped", BODY),
        ("/report.pdf", BODY),
        ("/feed", BODY),
    ],
)
def test_fetched(server: str, path: str, words: str) -> None:
    (article,) = fetch(server + path)
    assert isinstance(article, Article), article
    assert words in article.text
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/missing", "the server answers 404 Not Found; check the address"),
        ("/error", "the server answers 503 Service Unavailable; try later, or save the page to a file"),
        ("/empty", "the server sent nothing; try later"),
        ("/short", "the server's answer is cut off; try later"),
        ("/damaged", "the server's packed answer is damaged; try later"),
        ("/brotli", "the server packs the page as 'br'; save the page to a file"),
        ("/huge", "is larger than 1,000,000 bytes; use --max-size MB"),
        ("/bomb", "is larger than 1,000,000 bytes; use --max-size MB"),
        ("/slow", "takes longer than 0.4 s; try later"),
        ("/loop", "is redirected more than 5 times; name the address it leads to"),
        ("/hop/6", "is redirected more than 5 times; name the address it leads to"),
        ("/file", "is no http or https address; check it"),
    ],
)
def test_refused(server: str, path: str, message: str) -> None:
    limits = Limits(document=1_000_000, seconds=0.4 if path == "/slow" else 20)
    assert message in failure(server + path, limits=limits)


@pytest.mark.parametrize("url", ["http://[", "https://", "http://host:port/", "http://\u0000/", "http://a b/"])
def test_no_address(url: str) -> None:
    (found,) = fetch(url)
    assert isinstance(found, ReadFailure)
    assert isinstance(found.error, UnreadableError)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.1.2.3/",
        "http://169.254.169.254/",
        "http://0/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    assert failure(url, allow_private=False).startswith("lies in a private or local network")


def test_a_redirect_into_a_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "is_private", lambda ip: ip != "127.0.0.1")
    assert failure(f"{server}/inside", allow_private=False).startswith("lies in a private or local network")


@pytest.mark.parametrize(
    ("ip", "private"),
    [
        ("8.8.8.8", False),
        ("2001:4860:4860::8888", False),
        ("192.168.1.1", True),
        ("100.64.0.1", True),
        ("224.0.0.1", True),
        ("0.0.0.0", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("::ffff:127.0.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("2002:7f00:1::", True),
    ],
)
def test_private(ip: str, private: bool) -> None:
    assert address.is_private(ip) is private


@pytest.mark.parametrize(
    ("status", "rules", "allowed"),
    [
        (404, b"", True),
        (200, b"User-agent: *\nDisallow: /private", True),
        (200, b"User-agent: *\nDisallow: /page", False),
        (200, b"User-agent: figure-tracker\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        (200, b"\xff\xfe<html>no rules", True),
        (403, b"", False),
        (500, b"", False),
    ],
)
def test_robots(server: str, monkeypatch: pytest.MonkeyPatch, status: int, rules: bytes, allowed: bool) -> None:
    monkeypatch.setattr(Handler, "robots", (status, rules))
    (found,) = fetch(f"{server}/page")
    assert isinstance(found, Article) is allowed
    assert ("/page" in Handler.seen) is allowed
    assert isinstance(fetch(f"{server}/page", robots=False)[0], Article)


def test_robots_is_asked_once(server: str) -> None:
    fetch(f"{server}/page")
    fetch(f"{server}/gzip")
    assert Handler.seen.count("/robots.txt") == 1


def test_follow_fetches_what_the_feed_leaves_out(server: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    item = "<item><title>T</title><link>{}</link><pubDate>{}</pubDate><description>Short 5.</description></item>"
    items = [item.format(server + path, "Fri, 04 Mar 2022 22:15:00 -0500") for path in ("/page", "/missing")]
    feed = tmp_path / "feed.rss"
    feed.write_bytes(documents.rss("".join(items)))
    short = fetch(str(feed))
    assert [item.text for item in short if isinstance(item, Article)] == ["Short 5.", "Short 5."]
    full = fetch(str(feed), follow=True)
    assert [item.text if isinstance(item, Article) else "failed" for item in full] == [BODY, "failed", "Short 5."]


def test_follow_does_not_fetch_what_the_feed_holds(server: str) -> None:
    fetch(f"{server}/feed", follow=True)
    assert Handler.seen == ["/robots.txt", "/feed"]


def test_nothing_listens() -> None:
    assert failure("http://127.0.0.1:1/").startswith("cannot be reached: connection refused")


def test_from_the_command_line(
    server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Handler, "robots", (200, b"User-agent: *\nDisallow: /"))
    assert run(["extract", f"{server}/page"]) == 1
    assert "use --allow-private if you trust it" in capsys.readouterr().err
    assert run(["extract", f"{server}/page", "--allow-private"]) == 1
    assert "robots.txt forbids it; save the page to a file by hand, or use --no-robots" in capsys.readouterr().err
    assert run(["extract", f"{server}/page", "--allow-private", "--no-robots", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out.count("\n") == 3
