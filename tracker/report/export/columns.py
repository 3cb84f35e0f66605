"""Which tables are handed on, and what does each column mean? The names are a promise: renaming one breaks programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.model import BOUNDS, CLAIMANT_KINDS, SCOPES, STATUSES, Series
from tracker.record import FIGURE_KEYS, plain_value

if TYPE_CHECKING:
    from tracker.store.rows import StoredArticle, StoredFigure

Record = Mapping[str, Any]


class ColumnInfo(NamedTuple):
    """A column: its name, type (string, number, integer, date), what it means, its HXL tag, and its only values."""

    name: str
    type: str
    meaning: str
    hxl: str = ""
    values: tuple[str, ...] = ()
    required: bool = False


class Exported(NamedTuple):
    """A table: its name, a title, its columns, and the column that identifies a row."""

    name: str
    title: str
    columns: tuple[ColumnInfo, ...]
    key: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names in order."""
        return tuple(column.name for column in self.columns)


_C = ColumnInfo
FIGURES = Exported(
    "figures",
    "One row for each number that an article states, with its evidence",
    (
        _C("id", "integer", "The figure's number in the database", "#meta+id", required=True),
        _C("metric", "string", "What is counted", "#indicator+name", required=True),
        _C("value", "number", "As stated, in `unit`; the lower end of a range", "#indicator+value+num", required=True),
        _C("high", "number", "The upper end of a range, else empty", "#indicator+value+max"),
        _C("bound", "string", "How exact the number is", "#indicator+bound", BOUNDS, True),
        _C("unit", "string", "The unit of the value", "#indicator+unit", required=True),
        _C("who", "string", "Which group is counted, as written", "#indicator+group"),
        _C("claimant", "string", "Who states the figure, as written", "#meta+source+claimant"),
        _C("claimant_name", "string", "The same under its one canonical name", "#meta+source+claimant+name"),
        _C("claimant_kind", "string", "What kind of source it is", "#meta+source+claimant+type", CLAIMANT_KINDS),
        _C("place", "string", "Where, as written", "#loc+name"),
        _C("place_name", "string", "Where, by the gazetteer's name", "#loc+name+canonical"),
        _C("country", "string", "ISO 3166 alpha-3", "#country+code+v_iso3"),
        _C("latitude", "number", "Degrees, WGS 84", "#geo+lat"),
        _C("longitude", "number", "Degrees, WGS 84", "#geo+lon"),
        _C("destination", "string", "Where the people counted went to", "#loc+name+dest"),
        _C("as_of", "date", "The day that the count refers to or runs up to", "#date+occurred", required=True),
        _C("since", "date", "The first day of a counted span, where stated", "#date+start"),
        _C("precision", "string", "How exactly as_of is stated", "#meta+precision", ("day", "week", "month", "year")),
        _C("scope", "string", "A running total, new in a period, or one event", "#indicator+scope", SCOPES, True),
        _C("status", "string", "Reported as happened, or projected", "#status", STATUSES, True),
        _C("published", "date", "The article's date of publication", "#date+reported", required=True),
        _C("publisher", "string", "Who printed it", "#meta+source"),
        _C("title", "string", "The article's title", "#meta+title"),
        _C("url", "string", "The article's address", "#meta+url"),
        _C("article", "string", "The article's id as its source gave it", "#meta+article+id", required=True),
        _C("text", "string", "The number as written", "#meta+quote+num", required=True),
        _C("start", "integer", "Offset of the number in the article's text", "#meta+start", required=True),
        _C("end", "integer", "Where it ends, exclusive", "#meta+end", required=True),
        _C("sentence", "string", "The sentence that states it", "#meta+quote", required=True),
        _C("rule", "string", "The rule that read it", "#meta+rule"),
        _C("review", "string", "accepted, rejected or corrected by a reviewer; empty: nobody looked", "#meta+review"),
    ),
    "id",
)  # fmt: skip
POINTS = Exported(
    "points",
    "One row for each point of a series: what one source said for one date",
    (
        _C("metric", "string", "What is counted", "#indicator+name", required=True),
        _C("unit", "string", "The unit of the values", "#indicator+unit", required=True),
        _C("place", "string", "Where", "#loc+name"),
        _C("country", "string", "ISO 3166 alpha-3", "#country+code+v_iso3"),
        _C("who", "string", "Which group is counted", "#indicator+group"),
        _C("claimant", "string", "Who states the figures; empty: nobody is named", "#meta+source+claimant"),
        _C("scope", "string", "Running totals, new in periods, or single events", "#indicator+scope", SCOPES, True),
        _C("destination", "string", "Where the people counted went to", "#loc+name+dest"),
        _C("origin", "date", "The first day of counting, where it sets the series apart", "#date+start+origin"),
        _C("event", "date", "The day of the one event that the total is the toll of", "#date+event"),
        _C("as_of", "date", "The day that the count refers to or runs up to", "#date+occurred", required=True),
        _C("since", "date", "The first day of a counted span, where stated", "#date+start"),
        _C("value", "number", "The number as stated", "#indicator+value+num", required=True),
        _C("low", "number", "The least that its bound allows; empty: open", "#indicator+value+min"),
        _C("high", "number", "The most that its bound allows; empty: open", "#indicator+value+max"),
        _C("bound", "string", "How exact the number is", "#indicator+bound", BOUNDS, True),
        _C("status", "string", "Reported as happened, or projected", "#status", STATUSES, True),
        _C("change", "number", "Difference to the previous comparable point", "#indicator+value+change"),
        _C("flags", "string", "Marks such as revision, jump, phase, rounded, differs; joined by ;", "#meta+flags"),
        _C("publishers", "string", "Who printed it; joined by ;", "#meta+source"),
        _C("articles", "integer", "How many articles state it", "#meta+articles+num", required=True),
        _C("figures", "string", "The ids of the figures behind it; joined by ;", "#meta+id"),
    ),
)  # fmt: skip
ARTICLES = Exported(
    "articles",
    "One row for each article, as `tracker ingest` reads it",
    (
        _C("id", "string", "The article's id as its source gave it", "#meta+id", required=True),
        _C("date", "date", "The date of publication", "#date+reported", required=True),
        _C("title", "string", "The title", "#meta+title"),
        _C("publisher", "string", "Who printed it", "#meta+source"),
        _C("url", "string", "The address", "#meta+url"),
        _C("language", "string", "ISO 639-1", "#meta+language"),
        _C("text", "string", "The whole text, verbatim", "#meta+text", required=True),
    ),
    "id",
)
_BY_NAME = {column.name: column for column in FIGURES.columns}
EXTRACTED = Exported("figures", "One row for each figure of `tracker extract`", tuple(_BY_NAME[k] for k in FIGURE_KEYS))
TABLES = {table.name: table for table in (FIGURES, POINTS, ARTICLES)}


def figure_rows(figures: Iterable[StoredFigure]) -> Iterator[dict[str, Any]]:
    """A record for each stored figure, with the columns of FIGURES."""
    for figure in figures:
        yield {name: plain_value(getattr(figure, name)) for name in FIGURES.names}


def article_rows(articles: Iterable[StoredArticle]) -> Iterator[dict[str, Any]]:
    """A record for each article, with the columns of ARTICLES."""
    for stored in articles:
        article = stored.article
        yield {
            "id": article.id,
            "date": article.published.isoformat(),
            "title": article.title,
            "publisher": article.publisher,
            "url": article.url,
            "language": article.language,
            "text": article.text,
        }


def point_rows(series: Iterable[Series]) -> Iterator[dict[str, Any]]:
    """A record for each point of the series, with the columns of POINTS."""
    names = ("metric", "unit", "country", "who", "claimant", "scope", "destination", "origin", "event")
    values = ("as_of", "since", "value", "low", "high", "bound", "status", "change", "articles")
    for s in series:
        shared = {name: plain_value(getattr(s, name)) for name in names}
        for point in s.points:
            record = shared | {name: plain_value(getattr(point, name)) for name in values}
            record["place"] = point.place or s.place
            for name in ("flags", "publishers", "figures"):
                record[name] = "; ".join(map(str, getattr(point, name))) or None
            yield {name: record[name] for name in POINTS.names}
