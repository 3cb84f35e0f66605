"""What is the same on every page? The policy that lets nothing foreign in, the style, the navigation, the last line.

The style sheets are files of the site, since a thousand pages would repeat them; `'self'` lets them in over the web and
from `file://` too. The script stands in the few pages with a chart and is let in by its hash, so that no other script
of the same folder is.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from tracker import __version__
from tracker.report.page.html import Content, Html, render, tag

_COMMENT = {"css": re.compile(r"/\*.*?\*/", re.DOTALL), "js": re.compile(r"^\s*//.*\n", re.MULTILINE)}
_LINKS = (
    ("index.html", "What moved"),
    ("metrics.html", "Metrics"),
    ("places.html", "Places"),
    ("articles.html", "Articles"),
)
_LAST = f"Figures as reported; not verified by tracker {__version__}. No totals were summed, no gaps filled."


@cache
def _asset(name: str) -> str:
    """The text of a style sheet or script, without comments and indents."""
    text = (files("tracker.report.page") / name).read_text("utf-8")
    return re.sub(r"\n\s*", "\n", _COMMENT[name.rpartition(".")[2]].sub("", text)).strip()


@cache
def _allowed_script() -> str:
    """The script as a Content-Security-Policy names it: by its hash."""
    return f"'sha256-{b64encode(sha256(_asset('script.js').encode()).digest()).decode()}'"


def style_files() -> Iterator[tuple[str, Html]]:
    """The style sheets that the pages share, as (path, text)."""
    for name in ("style.css", "chart.css"):
        yield name, Html(_asset(name) + "\n")


def page(title: str, *content: Content, up: str = "", script: bool = False) -> Html:
    """A whole page. `up` leads to the site's root (`../` from a folder); pages without a script allow none."""
    styles = ("style.css", "chart.css") if script else ("style.css",)
    policy = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"]
    if script:
        policy.append(f"script-src {_allowed_script()}")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content="; ".join(policy)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        [tag("link", rel="stylesheet", href=up + name) for name in styles],
    )
    body = tag(
        "body",
        tag("a", "Skip to content", href="#main", class_="skip"),
        tag("header", tag("nav", [tag("a", name, href=up + to) for to, name in _LINKS], aria_label="Site")),
        tag("main", content, id="main"),
        tag("footer", tag("p", _LAST)),
        Html(f"<script>{_asset('script.js')}</script>") if script else None,
    )
    return Html("<!DOCTYPE html>\n" + render([Html('<html lang="en">'), head, body, Html("</html>\n")]))
