"""HTML as text: the tree of a page, and the text of a fragment whose every word counts (a feed's entry, a mail)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tracker.read.record import read_table

# Two words or a word and a number in neighbouring elements, nothing between: "<span>340</span><span>killed</span>".
_INLINE = r"</(?:span|b|strong|em|i|a)>"
_GLUED = re.compile(
    rf"(?<=\d)(?:{_INLINE})(?=<(?!su[bp]\b)[a-z])|(?<=[A-Za-z])(?:{_INLINE})(?=<(?!su[bp]\b)[a-z]+[^>]{{0,2000}}>\d)"
)
_BEFORE = "normalize-space(preceding-sibling::node()[1])"
# "1,600<sup>2</sup>" is 1,600 with a note; "km<sup>2</sup>" and "2<sup>nd</sup>" keep theirs.
NOTE_MARK = (
    f'//sup[contains("0123456789", substring({_BEFORE}, string-length({_BEFORE})))]'
    '[translate(normalize-space(.), "stndrh", "")]'
)
# No tree takes them; NUL, ESC and the like have no meaning on a page.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
# "12&nbsp;000" is one number, "12 000" may be two; the stand-ins are signs of Linear A, which no news is written in.
_FIRM_SPACE = re.compile(r"(?<=\S)[\u00a0\u202f\u2009](?=\S)")
_STAND_INS = {"\u00a0": "\U00010600", "\u202f": "\U00010601", "\u2009": "\U00010602"}
_SPACE = re.compile(r"[ \t\r\n\f]+")


@cache
def _elements() -> tuple[frozenset[str], frozenset[str]]:
    """The elements that begin a line of their own, and those whose words are no text."""
    table = read_table("elements")
    return frozenset(table["blocks"]), frozenset(table["silent"])


def unglue(markup: str) -> str:
    """The markup with a space wherever dropping inline tags would join two words or a number and a word.

    >>> unglue("<span>340</span><span>killed</span>")
    '<span>340</span> <span>killed</span>'
    """
    return _GLUED.sub(lambda m: m[0] + " ", markup)


def parse_markup(markup: str) -> Any:
    """The lxml tree of a page or fragment; None where there is nothing in it."""
    from lxml import etree, html  # type: ignore[import-untyped]

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = unglue(_CONTROLS.sub(" ", markup)).encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser) if data.strip() else None
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):  # only comments, only white space
        return None


def protect_spaces(tree: Any) -> None:
    """Puts stand-ins for the tree's no-break and thin spaces within text, which trafilatura makes plain ones."""
    for element in tree.iter():
        if element.text and _FIRM_SPACE.search(element.text):
            element.text = _FIRM_SPACE.sub(lambda m: _STAND_INS[m[0]], element.text)
        if element.tail and _FIRM_SPACE.search(element.tail):
            element.tail = _FIRM_SPACE.sub(lambda m: _STAND_INS[m[0]], element.tail)


def restore_spaces(text: str) -> str:
    """The text with its no-break and thin spaces again."""
    return text.translate({ord(stand_in): space for space, stand_in in _STAND_INS.items()})


def html_to_text(markup: str) -> str:
    """All words of a fragment, one line a block, list items with a dash and table rows with bars; without note marks.

    >>> html_to_text("<p>Toll:</p><ul><li>Killed: 340</li></ul> 1,600<sup>2</sup> hurt")
    'Toll:\\n- Killed: 340\\n1,600 hurt'
    """
    root = parse_markup(markup)
    if root is None:
        return ""
    blank(root.xpath(NOTE_MARK))
    return tree_to_text(root)


def blank(elements: Iterable[Any]) -> None:
    """Takes the words of the elements away and leaves what follows them; time grows with their number only."""
    for element in elements:
        tail = element.tail
        element.clear()
        element.tag, element.tail = "span", tail


def tree_to_text(root: Any) -> str:
    """The words of a tree, one line a block; spaces are collapsed, no-break spaces kept."""
    from lxml import etree

    parts: list[str] = []
    (blocks, silents), silent = _elements(), 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            silent += tag in silents
            parts.append(_opening(tag))
            if not silent:
                parts.append(_SPACE.sub(" ", element.text or ""))
        else:
            silent -= tag in silents
            parts.append("\n" if tag in blocks else " |" if tag in ("td", "th") else "")
            if not silent and element is not root:
                parts.append(_SPACE.sub(" ", element.tail or ""))
    lines = (re.sub(r" {2,}", " ", line).strip(" ") for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line not in ("", "-", "|"))


def _opening(tag: str) -> str:
    if tag == "li":
        return "\n- "
    if tag in ("td", "th"):
        return " "
    if tag == "tr":
        return "\n|"
    return "\n" if tag in _elements()[0] else ""
