"""What in a text is no part of its words, but left over from how it was set, sent or marked up?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tracker.extract.edited import Edit, apply_edits
from tracker.extract.oddcharacters import REMNANTS, UNSEEN
from tracker.extract.pieces import REMNANT, pieces_of

_NOTE = r"\d{1,3}|(?:note|nb|n)\ \d{1,2}|edit|citation\ needed|(?<=[\W\d]\[)[a-z]"
_LINKED = r"(?:https?:|/|mailto:)"
_REMNANT = re.compile(
    rf"""
    [{REMNANTS}](?:                                                           # one class to search for: much faster
      (?<=[{UNSEEN}])(?P<unseen>[{UNSEEN}]*)                                  # "1.2 mil\u00adlion"
    | (?<=&)(?P<entity>(?:amp;)*(?:\#[0-9]{{2,7}}|\#[xX][0-9A-Fa-f]{{2,6}}|[A-Za-z][A-Za-z0-9]{{1,9}});)
    | (?<=[\ufb00-\ufb06])(?P<ligature>)
    | (?<=[\u0300-\u036f])(?P<accent>[\u0300-\u036f]*)                        # a mark of its own behind its letter
    | (?<=<)(?P<tag>/?(?:[biupa]|em|strong|span|font|br|div|li|ul|ol|su[bp]|h[1-6]|blockquote)(?:[ /][^<>]{{0,300}})?>)
    | (?<=[\w.,;:!?”"’')\]*]\[)(?P<note>\ ?(?:{_NOTE})\ ?\](?::\d{{1,4}}(?!\d))?)  # "killed 40.[12][note 3]"
    | (?<=[*_])(?<![\w@/*_][*_])(?P<opening>(?<=\*)\*{{0,2}}|_?)(?=[\w“"'‘($€£])   # **bold**, _leaning_
    | (?<=`)(?P<quote>`)                                                      # ``We counted 40,'' she said
    | (?<=\*)(?<![\s*]\*)(?P<closed>\*{{1,2}}(?![*@/])|(?![\w*@/]))               # "**5**km"
    | (?<=\s_)(?P<dash>(?=\s))                                                # "12 people _ most of them men _ died"
    | (?<=_)(?<![\s_]_)(?P<closing>_?(?![\w@/]))
    | (?<=\[)(?P<linked>)(?=[^\[\]\n]{{1,160}}\]\({_LINKED})                      # [the ministry](https://…)
    | (?<=\])(?P<address>\({_LINKED}[^\s()]{{0,300}}(?:\([^\s()]{{0,80}}\)[^\s()]{{0,80}})?\))
    | (?P<wiki>(?<=\[)\[(?:[^\[\]|\n]{{1,120}}\|)?|(?<=\])\])                    # [[Idlib Governorate|Idlib]]
    )""",
    re.VERBOSE,
)
_QUOTE = re.compile(r"'{2,5}")  # two are a quotation mark; three or five are a wiki's, for bold letters
_BLOCKS = re.compile(r"</?(?:br|p|div|li|ul|ol|h\d|blockquote)\b", re.IGNORECASE)


def find_remnants(text: str) -> list[Edit]:
    """The remnants of a text in order; none for most.

    >>> find_remnants("Aid &amp; care for 12 peo\\u00adple")
    [Edit(start=4, end=9, put='&'), Edit(start=25, end=26, put='')]
    >>> find_remnants("The S&P 500 fell, * he said [of it].")
    []
    """
    if not pieces_of(text).kinds & REMNANT:
        return []
    edits = list(_find_marks(text))
    if "''" in text:
        edits += [Edit(*m.span(), "" if len(m[0]) > 2 else '"') for m in _QUOTE.finditer(text)]
    if len(edits) > 1:
        edits.sort()
        edits = [b for a, b in pairwise([Edit(0, 0, ""), *edits]) if b.start >= a.end]
    return edits


def _find_marks(text: str) -> Iterator[Edit]:
    opened: re.Match[str] | None = None
    for m in _REMNANT.finditer(text):
        kind = m.lastgroup or ""
        if kind == "opening":
            opened = m
        elif kind == "accent":
            yield Edit(max(0, m.start() - 1), m.end(), _compose(text[max(0, m.start() - 1) : m.end()]))
        elif kind not in ("closing", "closed"):
            if (put := _PUTS[kind](m[0])) != m[0]:
                yield Edit(*m.span(), put)
        elif opened and opened[0] == m[0] and text.find("\n\n", opened.end(), m.start()) < 0:
            yield Edit(*opened.span(), "")  # one alone is a footnote's: "Missing: 18*"
            yield Edit(*m.span(), "")
            opened = None


def strip_remnants(text: str) -> str:
    """The text as it is read where nothing of it is looked up in print: a headline."""
    return apply_edits(text, find_remnants(text))


def _drop(_: str) -> str:
    return ""


def _entity(found: str) -> str:
    """What an entity stands for, however often its ampersand was escaped; unseen characters for nothing."""
    from html import unescape

    read = unescape("&" + found.rpartition("amp;")[2].lstrip("&") if "amp;" in found and found != "&amp;" else found)
    return re.sub(f"[{UNSEEN}]", "", read).replace("\u00a0", " ")


def _compose(found: str) -> str:
    from unicodedata import normalize

    return normalize("NFKC", found)


def _tag(found: str) -> str:
    return "\n" if _BLOCKS.match(found) else ""


_PUTS: dict[str, Callable[[str], str]] = {
    "unseen": _drop,
    "entity": _entity,
    "quote": lambda _: '"',
    "ligature": _compose,
    "tag": _tag,
    "note": _drop,
    "address": _drop,
    "linked": _drop,
    "dash": lambda _: "–",
    "wiki": _drop,
}
