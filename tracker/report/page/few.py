"""Which places share a page? Those of which few figures are known, where they are many: no page for each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tracker.model import Series
from tracker.report.chart.families import is_worth_drawing
from tracker.report.chart.headings import isolate
from tracker.report.filenames import slugs
from tracker.report.page.evidence import Link
from tracker.report.page.group import Figures, list_row, list_table, newest_first
from tracker.report.page.html import Html, tag
from tracker.report.page.shell import page

Family = Sequence[Series]
_FEW = 3
"""Places with so many series at most, and no chart, share pages"""
_MANY = 100
"""where there are more than so many of them,"""
_ON_A_PAGE = 50
"""so many on each."""


def shared_pages(by_place: Mapping[str, Sequence[Family]]) -> list[list[str]]:
    """The names of the places on each shared page, in their order; none where there are not many."""
    few = [
        name
        for name, families in by_place.items()
        if sum(map(len, families)) <= _FEW and not any(map(is_worth_drawing, families))
    ]
    if len(few) <= _MANY:
        return []
    few.sort(key=lambda name: (name.casefold(), name))
    return [few[at : at + _ON_A_PAGE] for at in range(0, len(few), _ON_A_PAGE)]


def place_addresses(by_place: Mapping[str, Sequence[Family]], shared: Sequence[Sequence[str]]) -> dict[str, str]:
    """Where each place is told of: on its own page, or at its line of a shared one. No file of a place has a `_`."""
    files = slugs(by_place)
    found = {name: f"place/{file}.html" for name, file in files.items()}
    for number, names in enumerate(shared, 1):
        found |= {name: f"place/few_{number}.html#{files[name]}" for name in names}
    return found


def few_page(
    names: Sequence[str],
    by_place: Mapping[str, Sequence[Family]],
    addresses: Mapping[str, str],
    figures: Figures,
    link: Link,
) -> Html:
    """The page of several places, each beginning at its anchor."""
    title = f"{isolate(names[0])} to {isolate(names[-1])}"
    groups = [_rows(name, by_place[name], addresses[name], figures, link) for name in names]
    about = "Places of which few figures are known, by name."
    table = list_table(groups, "The latest figure of each series, by place", title)
    return page(title, tag("h1", title), tag("p", about, class_="sub"), table, up="../")


def _rows(name: str, families: Sequence[Family], address: str, figures: Figures, link: Link) -> Iterator[Html]:
    head = tag("th", tag("bdi", name), colspan=5, scope="rowgroup", id=address.partition("#")[2])
    yield tag("tr", head, class_="group")
    for series in sorted(chain.from_iterable(families), key=newest_first):
        yield list_row(series, figures, link)
