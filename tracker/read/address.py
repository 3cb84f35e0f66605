"""Addresses on the web: fetched within limits, robots.txt obeyed, never from a private network unless allowed."""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
import zlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.read.deadline import time_limit
from tracker.read.options import ReadOptions
from tracker.read.source import Source, from_bytes

AGENT = "figure-tracker"
REDIRECTS = 5
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.5"
_ROBOTS_SIZE = 500_000


class Response(NamedTuple):
    """What a server sent in the end, after redirects."""

    url: str
    status: int
    reason: str
    media_type: str
    charset: str | None
    body: bytes


def is_address(named: str | Path) -> bool:
    """Whether an input is an address to fetch and no path.

    >>> is_address("https://example.org/a"), is_address("http.txt"), is_address("ftp://example.org")
    (True, False, False)
    """
    return isinstance(named, str) and re.match(r"https?://", named, re.IGNORECASE) is not None


def fetch(url: str, options: ReadOptions) -> Source:
    """What the address holds, as a source; an `UnreadableError` or `LimitError` that says why there is nothing."""
    with time_limit(url, 2 * options.limits.seconds):  # for a server that sends its header letter by letter
        check_robots(url, options)
        response = request(url, options)
    if response.status != 200:
        advice = "check the address" if response.status in (404, 410) else "try later, or save the page to a file"
        raise UnreadableError(url, f"the server answers {response.status} {response.reason}".rstrip(), advice)
    if not response.body:
        raise UnreadableError(url, "the server sent nothing", "try later")
    source = from_bytes(url, response.body, urlsplit(response.url).path.rpartition("/")[2])
    source.url, source.media_type, source.charset = response.url, response.media_type, response.charset
    return source


def check_robots(url: str, options: ReadOptions) -> None:
    """An `UnreadableError` where the site's robots.txt forbids the address to us."""
    if not options.robots:
        return
    parts = _split(url)
    try:
        rules = _load_robots(f"{parts.scheme}://{parts.netloc}", options)
    except InputError as error:
        raise type(error)(url, error.problem, error.advice) from error
    if not rules.can_fetch(AGENT, url):
        advice = "save the page to a file by hand, or use --no-robots"
        raise UnreadableError(url, "the site's robots.txt forbids it", advice)


@lru_cache(maxsize=512)
def _load_robots(site: str, options: ReadOptions) -> RobotFileParser:
    """The site's rules: none where it has no robots.txt, all closed where it forbids or fails to show it (RFC 9309)."""
    rules = RobotFileParser()
    response = request(f"{site}/robots.txt", options, _ROBOTS_SIZE)
    if response.status == 200:
        rules.parse(response.body.decode("utf-8", "replace").splitlines())
    elif response.status in (401, 403) or response.status >= 500:
        rules.disallow_all = True  # type: ignore[attr-defined]
    else:
        rules.allow_all = True  # type: ignore[attr-defined]
    rules.modified()
    return rules


def request(url: str, options: ReadOptions, size: int | None = None) -> Response:
    """The answer of a GET after at most five redirects, its body unpacked and no larger than the limit."""
    limit, end = size or options.limits.document, time.monotonic() + options.limits.seconds
    target = url
    for _ in range(REDIRECTS + 1):
        answer = _get(url, target, options, limit, end)
        if isinstance(answer, Response):
            return answer
        target = urljoin(target, answer)
    raise LimitError(url, f"is redirected more than {REDIRECTS} times", "name the address it leads to")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise UnreadableError(url, "is no valid address", "check it") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s\x00-\x1f\x7f]", parts.netloc):
        raise UnreadableError(url, "is no http or https address", "check it")
    return parts


def _get(named: str, url: str, options: ReadOptions, limit: int, end: float) -> Response | str:
    """The answer of one request, or the address that it redirects to; `named` is the address that errors name."""
    parts = _split(url)
    connection = _connect(named, parts, options, end)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/%:@!$&()*+,;=?~-._')}" if parts.query else ""
    )
    try:
        connection.request(
            "GET", path, headers={"User-Agent": _agent(), "Accept": _ACCEPT, "Accept-Encoding": "gzip, identity"}
        )
        answer = connection.getresponse()
        location = answer.headers.get("Location")
        if answer.status in (301, 302, 303, 307, 308) and location:
            return location
        body = _read_body(named, answer, limit, end) if answer.status == 200 else b""
        charset = answer.headers.get_content_charset()
        return Response(url, answer.status, answer.reason, answer.headers.get_content_type(), charset, body)
    except TimeoutError as error:
        raise LimitError(named, f"takes longer than {options.limits.seconds:g} s", "try later") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UnreadableError(named, f"cannot be fetched: {_describe(error)}", "try later, or save the page") from error
    finally:
        connection.close()


def _connect(named: str, parts: SplitResult, options: ReadOptions, end: float) -> http.client.HTTPConnection:
    """A connection to an address of the host that was looked at first, so that a second look-up cannot change it."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPSConnection(host, port) if secure else http.client.HTTPConnection(host, port)
    try:
        plain = _open_socket(named, host, port, options, end)
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain
    except TimeoutError as error:
        raise LimitError(named, f"does not answer within {options.limits.seconds:g} s", "try later") from error
    except (OSError, ValueError) as error:
        raise UnreadableError(named, f"cannot be reached: {_describe(error)}", "check the address") from error
    return connection


def _open_socket(named: str, host: str, port: int, options: ReadOptions, end: float) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise UnreadableError(named, f"no such host {host[:80]!r}", "check the address") from error
    if not options.allow_private and any(is_private(str(entry[4][0])) for entry in found):
        raise UnreadableError(named, "lies in a private or local network", "use --allow-private if you trust it")
    failure: OSError = OSError("no address")
    for entry in found:
        try:
            return socket.create_connection(
                (str(entry[4][0]), port), timeout=max(0.1, min(15.0, end - time.monotonic()))
            )
        except OSError as error:
            failure = error
    raise failure


def is_private(address: str) -> bool:
    """Whether an IP address is no public one: loopback, private, link-local, reserved, or one of these in disguise.

    >>> is_private("127.0.0.1"), is_private("::ffff:10.0.0.1"), is_private("93.184.216.34")
    (True, True, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_private(str(inner))
    return not ip.is_global or ip.is_multicast


def _read_body(named: str, answer: http.client.HTTPResponse, limit: int, end: float) -> bytes:
    """The body, unpacked as it comes, so that neither a large nor a slow nor a packed one goes past the limits."""
    packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise UnreadableError(named, f"the server packs the page as {packing[:20]!r}", "save the page to a file")
    unpacker = zlib.decompressobj(47) if packing.endswith(("gzip", "deflate")) else None
    body = bytearray()
    while part := answer.read1(65_536):
        try:
            body += unpacker.decompress(part, limit + 1 - len(body)) if unpacker else part
        except zlib.error as error:
            raise UnreadableError(named, "the server's packed answer is damaged", "try later") from error
        if len(body) > limit:
            raise LimitError(named, f"is larger than {limit:,} bytes", "use --max-size MB")
        if time.monotonic() > end:
            raise TimeoutError
    if answer.length:
        raise UnreadableError(named, "the server's answer is cut off", "try later")
    if unpacker and not unpacker.eof:
        raise UnreadableError(named, "the server's packed answer is damaged", "try later")
    return bytes(body)


def _agent() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{AGENT}/{version(AGENT)}"
    except PackageNotFoundError:
        return AGENT


def _describe(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__).splitlines()[0][:100]
