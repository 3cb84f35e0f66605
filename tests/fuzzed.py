"""What must hold of any input: readers give storable articles or errors of ours, the extractor verbatim figures."""

from __future__ import annotations

import json
from datetime import date

from tracker.errors import TrackerError
from tracker.extract import extract
from tracker.model import Article
from tracker.read import ReadFailure, ReadOptions
from tracker.read.dispatch import read_source
from tracker.read.source import from_bytes


def check_reader(data: bytes, name: str, options: ReadOptions) -> None:
    """Raises AssertionError where an article could not be stored, or a failure is not one clear line."""
    for found in read_source(from_bytes(name, data, name), options):
        if isinstance(found, Article):
            for words in (found.id, found.text, found.title, found.publisher or "", found.url or ""):
                words.encode()
                assert "\x00" not in words
            assert found.text.strip()
            assert found.id
        else:
            assert isinstance(found, ReadFailure)
            assert isinstance(found.error, TrackerError)
            assert len(str(found.error).splitlines()) == 1
            assert "its reader fails" not in str(found.error), found.error.__cause__


def check_extract(text: str) -> None:
    """Raises AssertionError where a figure does not lie in the text, in order, with a value that JSON can hold."""
    end = 0
    for figure in extract(Article("fuzzed", text, date(2022, 3, 3), text[:80])).figures:
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.value >= 0
        assert figure.high is None or figure.high >= figure.value
        json.dumps([figure.value, figure.high], allow_nan=False)
        end = figure.end
