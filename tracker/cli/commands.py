"""Which commands are there? Name, module and one line of help, so that `--help` imports none of them."""

from __future__ import annotations

from typing import NamedTuple


class CommandEntry(NamedTuple):
    """A command: the module under `tracker.cli` that holds a click command of the same name, and its short help."""

    module: str
    help: str


COMMANDS = {
    "ingest": CommandEntry("ingest", "Read articles into the database and store their figures."),
    "trend": CommandEntry("trend", "Show how figures evolve: an overview, or one metric by date and claimant."),
    "chart": CommandEntry("chart", "Draw a metric's series as PNG, SVG or PDF."),
    "figures": CommandEntry("figures", "List the stored figures with their evidence."),
    "compare": CommandEntry("compare", "Set claimants side by side on common dates."),
    "show": CommandEntry("show", "Show one figure: evidence, article, reviews, neighbours."),
    "report": CommandEntry("report", "Write a self-contained site of charts, tables and evidence."),
    "articles": CommandEntry("articles", "List the stored articles."),
    "metrics": CommandEntry("metrics", "List the metrics that are recognised and stored."),
    "claimants": CommandEntry("claimants", "List who states the stored figures."),
    "places": CommandEntry("places", "List where the stored figures hold."),
    "extract": CommandEntry("extract", "Print the figures of articles, without a database."),
    "explain": CommandEntry("explain", "Show every number in a text: taken and why, or rejected and why."),
    "review": CommandEntry("review", "Accept, reject or correct figures."),
    "reextract": CommandEntry("reextract", "Bring stored articles to the current rules and list what changed."),
    "export": CommandEntry("export", "Write the stored figures to a file for other programs."),
    "evaluate": CommandEntry("evaluate", "Score the extractor on labelled articles."),
    "db": CommandEntry("db", "Upgrade, check, describe, back up or compact the database."),
    "demo": CommandEntry("demo", "Try it all on the dispatches that come with the program."),
}
"""In the order in which help lists them; an entry whose module is absent is not offered."""
