"""How is markup written so that no stranger's word becomes part of it? Text is escaped; only `Html` is taken as is."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

_VOID = frozenset(("meta", "link", "input", "br", "hr", "circle", "path", "line", "rect"))
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "�")


class Html(str):
    """Markup that is finished and safe."""

    __slots__ = ()


Content = str | Html | None | Iterable["Content"]


def render(content: Content) -> Html:
    """The content as markup: strings escaped, Html as it is, None as nothing, several one after another.

    >>> render(["<b>", Html("<br>"), None])
    '&lt;b&gt;<br>'
    """
    if content is None:
        return Html("")
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return Html(escape(content.translate(_CONTROLS), quote=False))
    return Html("".join(render(part) for part in content))


def tag(name: str, /, *content: Content, **attributes: str | int | float | bool | None) -> Html:
    """An element; attributes that are None or False are left out, `class_` is class, `_` is a hyphen.

    >>> tag("a", "21 < 22", href='x"y', class_="mark", aria_label=None, hidden=True)
    '<a href="x&quot;y" class="mark" hidden>21 &lt; 22</a>'
    """
    written = "".join(
        _attribute(key, value) for key, value in attributes.items() if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{written}/>" if name in ("circle", "path", "line", "rect") else f"<{name}{written}>")
    return Html(f"<{name}{written}>{render(content)}</{name}>")


def _attribute(key: str, value: str | int | float | bool) -> str:
    name = key.rstrip("_").replace("_", "-") if key != "viewBox" else key
    if value is True:
        return f" {name}"
    text = escape(str(value).translate(_CONTROLS), quote=False).replace('"', "&quot;")
    return f' {name}="{text}"'


def safe_url(address: str | None) -> str | None:
    """The address where it is one of the web, None for anything that a link must not open.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)"), safe_url(None)
    ('https://example.org/a', None, None)
    """
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None
