"""PDF reports: lines put back into paragraphs, columns in reading order, running heads and page numbers left out."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.columns import Piece, order_lines
from tracker.read.dateline import find_dateline
from tracker.read.options import ReadOptions
from tracker.read.published import decide_date, parse_date
from tracker.read.record import build_article
from tracker.read.source import Source

_NUMBER = re.compile(r"\d{1,18}")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_EDGE = 3
"""Lines at either end of a page that may be its head or foot."""
# "Microsoft Word - sitrep_05_final.docx", "untitled", "Slide 1": titles that programs write, not people.
_MACHINE_TITLE = re.compile(
    r"\A(?:Microsoft \w+ - .*|untitled.*|slide \d+|.*\.(?:docx?|pdf|indd|pptx?|xlsx?|qxd))\Z", re.I
)
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*\Z")
_ITEM = re.compile(r"\s*(?:[•●▪◦*–-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_KEPT_HYPHEN = re.compile(
    r"(?:\d|\b(?:non|pre|post|anti|self|ex|co|cross|multi|semi|long|short|well|mid|so|two|three|four))-\Z", re.I
)


def read(source: Source, options: ReadOptions) -> Iterator[Article]:
    """The one article of the document, dated by a line of its own on top, else by the options or the file's name."""
    data = source.load(options)
    if not data:
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    reader = _open(data, source.where)
    pages = _read_pages(reader, source.where, options)
    first = "\n".join(pages[0]) if pages else ""
    text = join_lines(drop_running_lines(pages))
    if not text.strip():
        raise UnreadableError(source.where, "the PDF has no text, only pictures", "run character recognition on it")
    title, made = _metadata(reader)
    hint = f"it was made on {made}; if that is right, use --date {made}" if made else ""
    published = decide_date(source, source.where, find_dateline(first), "dateline", options, hint)
    yield build_article(source.where, text, published, options, title=title)


def _open(data: bytes, where: str) -> Any:
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would mix with our messages
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError(where, "is locked with a password", "unlock it first")
        len(reader.pages)
        return reader
    except InputError:
        raise
    except PyPdfError as error:
        raise UnreadableError(where, "is a damaged PDF", "get a whole copy of it") from error
    except (
        Exception
    ) as error:  # pypdf on broken files: KeyError, IndexError, TypeError, AttributeError, struct.error, …
        raise UnreadableError(where, f"is a damaged PDF ({type(error).__name__})", "get a whole copy of it") from error


def _read_pages(reader: Any, where: str, options: ReadOptions) -> list[list[str]]:
    """The lines of each page in reading order; a page that cannot be read is left empty unless all are."""
    count = len(reader.pages)
    if count > options.limits.pages:
        raise LimitError(where, f"has {count:,} pages, more than {options.limits.pages:,}", "split it")
    pages: list[list[str]] = []
    broken: Exception | None = None
    for number in range(count):
        try:
            pages.append(_page_lines(reader.pages[number]))
        except InputError:
            raise
        except Exception as error:
            broken = error
            pages.append([])
    if broken and not any(pages):
        raise UnreadableError(where, f"is a damaged PDF ({type(broken).__name__})", "get a whole copy of it")
    return pages


def _page_lines(page: Any) -> list[str]:
    pieces: list[Piece] = []

    def visit(text: str, user: list[float], matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
            y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
            pieces.append(Piece(x, y, abs(size * (matrix[0] or matrix[1] or 1) * (user[0] or 1)), text))

    text = page.extract_text(visitor_text=visit)
    return [line for line in order_lines(pieces) or text.split("\n") if line.strip()]


def _metadata(reader: Any) -> tuple[str, Any]:
    try:
        info = reader.metadata or {}
        title = str(info.get("/Title") or "").strip()
        made = parse_date(str(info.get("/CreationDate") or "").removeprefix("D:")[:8])
    except Exception:  # a broken dictionary costs the title, not the report
        return "", None
    return ("" if _MACHINE_TITLE.match(title) else title), made


def drop_running_lines(pages: list[list[str]]) -> list[str]:
    """The lines of all pages without the heads and feet that most pages repeat, whatever their page number."""
    edges: dict[str, dict[int, list[int]]] = {}
    for number, page in enumerate(pages):
        for line in {*page[:_EDGE], *page[-_EDGE:]}:
            edges.setdefault(_mask(line), {})[number] = [int(found) for found in _NUMBER.findall(line)]
    often = {line for line, seen in edges.items() if len(seen) > max(2, len(pages) // 2) and _is_counted(seen)}
    kept: list[str] = []
    for page in pages:
        for index, line in enumerate(page):
            is_edge = index < _EDGE or index >= len(page) - _EDGE
            if not (is_edge and (_mask(line) in often or _PAGE_NUMBER.fullmatch(line.strip()))):
                kept.append(line)
    return kept or [line for page in pages for line in page]


def _is_counted(seen: dict[int, list[int]]) -> bool:
    """Whether each number in a repeated line stays the same or goes with the page; one that does neither is news."""
    columns = zip(*seen.values(), strict=True)
    return all(
        len(set(column)) == 1 or len({n - page for n, page in zip(column, seen, strict=True)}) == 1
        for column in columns
    )


def _mask(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()).lower())


def join_lines(lines: list[str]) -> str:
    """Paragraphs out of lines that were broken to fit a page: words whole, sentences on one line, headings apart.

    >>> join_lines(["At least 21 people were killed and 112 were in-", "jured in the city, its governor said."])
    'At least 21 people were killed and 112 were injured in the city, its governor said.'
    """
    lengths = sorted(len(line) for line in lines)
    full = 0.6 * lengths[-(-4 * (len(lengths) - 1) // 5)] if lengths else 0.0
    parts: list[str] = []
    for line in (line.replace("\u00ad\n", "").strip() for line in lines):
        if not line:
            continue
        if parts and not _ITEM.match(line) and _continues(parts[-1].rpartition("\n")[2], line, full):
            parts[-1] = _join(parts[-1], line)
        else:
            parts.append(line)
    return "\n".join(parts)


def _continues(before: str, line: str, full: float) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    if _ENDS.search(before):
        return False
    return line[0].islower() or before[-1] in ",-\u00ad" or len(before) >= full


def _join(before: str, line: str) -> str:
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if re.search(r"[^\W\d_]-\Z", before) and line[0].islower():
        return before + line if _KEPT_HYPHEN.search(before) else before[:-1] + line
    if re.search(r"\w[-–]\Z", before):
        return before + line
    return f"{before} {line}"
