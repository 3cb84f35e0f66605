"""Whatever the bytes are, every reader gives articles that can be stored, or errors of ours on one line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import DOCUMENTS
from tests.fuzzed import check_reader
from tracker.model import Article
from tracker.read import Limits, ReadOptions
from tracker.read.dispatch import read_source
from tracker.read.formats import OWN
from tracker.read.language import detect_language
from tracker.read.plain import split_header
from tracker.read.published import find_in_name, find_in_url, parse_date
from tracker.read.record import clean_line, clean_text
from tracker.read.source import from_bytes

OPTIONS = ReadOptions(date=date(2022, 3, 3), limits=Limits(document=200_000, record=100_000, unpacked=500_000))
quick = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def check(data: bytes, name: str, options: ReadOptions = OPTIONS) -> None:
    check_reader(data, name, options)


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A document with some bytes changed, taken out, repeated or put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        middle = draw(st.one_of(st.binary(max_size=20), st.just(bytes(data[start:end]) * 3), st.just(b"")))
        data[start:end] = middle
    return bytes(data)


@pytest.mark.parametrize("name", DOCUMENTS)
@quick
@given(data=st.data())
def test_damaged_documents(name: str, data: st.DataObject) -> None:
    check(data.draw(damaged(DOCUMENTS[name])), name)


@pytest.mark.parametrize("format", [form.name for form in OWN])
@quick
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_as_any_format(format: str, data: bytes) -> None:
    from dataclasses import replace

    check(data, "input", replace(OPTIONS, format=format))


@quick
@given(st.binary(max_size=300), st.sampled_from([suffix for form in OWN for suffix in form.suffixes]))
def test_any_bytes_under_any_name(data: bytes, suffix: str) -> None:
    check(data, f"input{suffix}")


@quick
@given(st.text(max_size=300))
def test_any_text_stays_verbatim(text: str) -> None:
    import json

    found = list(read_source(from_bytes("a.json", json.dumps({"text": text}).encode(), "a.json"), OPTIONS))
    if isinstance(found[0], Article):
        assert found[0].text == clean_text(text)
        assert len(found[0].text) == len(text)


@quick
@given(st.text(max_size=300))
def test_small_questions_have_an_answer_for_any_text(text: str) -> None:
    assert len(clean_text(text)) == len(text)
    assert clean_line(text) == clean_line(clean_line(text))
    assert split_header(text)[1] in text
    for answer in (parse_date(text), find_in_name(text), find_in_url(text)):
        assert answer is None or answer
    assert detect_language(text) is None or len(str(detect_language(text))) == 2


@quick
@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%Y%m%d", "%a, %d %b %Y"]),
)
def test_dates_come_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day
