"""What does Datasette need to show the database well? Titles, the meaning of columns, facets and ready questions."""

from __future__ import annotations

from typing import Any

from tracker.report.export.columns import FIGURES

_RENAMED = {"start": "start_offset", "end": "end_offset", "article": None, "id": "id"}
_LATEST = """\
SELECT as_of, value, high, bound, unit, who, claimant, place, country, publisher, sentence, figure_id
FROM latest_figures
WHERE metric = :metric AND status = 'reported'
ORDER BY as_of DESC, value DESC"""
_OVER_TIME = """\
SELECT as_of, claimant, place, who, scope, value, high, bound, unit, publishers
FROM daily_figures
WHERE metric = :metric AND (:place = '' OR place = :place) AND (:claimant = '' OR claimant = :claimant)
ORDER BY as_of, claimant"""
_DISAGREE = """\
SELECT as_of, metric, place, who, unit, COUNT(DISTINCT claimant) AS claimants,
       MIN(value) AS lowest, MAX(value) AS highest
FROM daily_figures
WHERE status = 'reported' AND scope = 'total' AND claimant IS NOT NULL AND bound <> 'vague'
GROUP BY as_of, metric, place, who, unit
HAVING COUNT(DISTINCT claimant) > 1 AND MAX(value) > MIN(value)
ORDER BY MAX(value) / MIN(value) DESC"""
_UNREVIEWED = """\
SELECT figure.id, figure.metric, figure.value, figure.unit, figure.sentence, article.publisher, article.url
FROM figure JOIN article ON article.id = figure.article_id
WHERE figure.review IS NULL AND NOT figure.superseded
ORDER BY figure.value DESC
LIMIT 200"""


def describe_database(database: str = "tracker") -> dict[str, Any]:
    """What `metadata.json` holds for a database file of this name (without its ending)."""
    return {
        "title": "Figures in the news",
        "description": (
            "Every number that the stored articles state about people, places and money, with who states it, for which "
            "day, and the sentence that says so. Figures as reported; not verified."
        ),
        "databases": {
            database: {
                "tables": {
                    "figure": {
                        "title": "Figures",
                        "description": "One row for each number that an article states, with its evidence",
                        "columns": _columns(),
                        "facets": ["metric", "scope", "status", "country"],
                        "sort_desc": "as_of",
                        "size": 50,
                    },
                    "article": {
                        "title": "Articles",
                        "description": "The articles as they were read; texts are verbatim",
                        "facets": ["publisher", "language"],
                        "sort_desc": "published",
                        "label_column": "title",
                        "size": 20,
                    },
                    "claimant": {"title": "Claimants", "description": "Who states figures", "label_column": "name"},
                    "place": {"title": "Places", "description": "Where figures hold", "label_column": "name"},
                    "series": {"title": "Series", "description": "Figures that may be compared over time"},
                    "daily_figures": {
                        "title": "Figures by day",
                        "description": "One row for each claim about a day, however many publishers printed it",
                        "sort_desc": "as_of",
                    },
                    "latest_figures": {
                        "title": "Latest figures",
                        "description": "The newest figure of each series",
                        "sort_desc": "as_of",
                    },
                },
                "queries": {
                    "latest": {"title": "The latest figures of a metric", "sql": _LATEST},
                    "over-time": {"title": "How a metric moved; place and claimant may stay empty", "sql": _OVER_TIME},
                    "disagreements": {"title": "Where claimants disagree about the same day", "sql": _DISAGREE},
                    "to-review": {"title": "The largest figures that nobody reviewed", "sql": _UNREVIEWED},
                },
            }
        },
    }


def _columns() -> dict[str, str]:
    found = {}
    for column in FIGURES.columns:
        name = _RENAMED.get(column.name, column.name)
        if name and name in _STORED:
            found[name] = column.meaning
    return found


_STORED = frozenset(
    "id metric value high bound unit who claimant place country destination as_of since precision scope status text "
    "start_offset end_offset sentence rule review claimant_kind".split()
)
"""The columns of the table `figure` among those of the exported one; other columns of it lie in joined tables."""
