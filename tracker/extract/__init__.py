"""Which figures does an article state? One module a question; `pipeline.extract` asks them in order."""

from __future__ import annotations

from tracker.model import Article, Extraction


def extract(article: Article) -> Extraction:
    """The figures of an article and the numbers that are none, see `pipeline.extract`; rules load on the first call."""
    from tracker.extract.pipeline import extract as run_pipeline

    return run_pipeline(article)
