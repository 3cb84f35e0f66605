"""Whatever the text is, each figure lies in it word for word, and no text breaks the extractor."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzed import check_extract

WORDS = """At least|more than|up to|between|and|to|including|of whom|no|a|the|some|-|–|people|soldiers|of them|homes|km
€|%|km2|tonnes|-year-old|th|villages|were killed|wounded|have fled|voted|captured|dead|was felt|arrested|displaced|died
in Kharkiv|from Syria|to Poland|near the border|on Monday|since 7 October|in 2017|last week|the ministry said|he added
$|according to|"|“|’|(|)|:|;|,|.|...|<b>|&amp;|'; DROP TABLE|=1+1|é|ß|İ|😀|21|1,200|816 000|1.5|2.|,5|½|٣|１２|²|dozens
two and a half|million|bn|lakh|one|none|third""".replace("\n", "|").split("|")
MARKS = ("\n", "\n\n", "\t", "\u202e", "\u200b", "\u00ad", "\ufeff", "\ud7ff", "\u2028", "\x1b[31m", "\x00")
PIECES = st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=40)
quick = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@given(PIECES.map(" ".join))
def test_news_words_in_any_order(text: str) -> None:
    check_extract(text)


@quick
@given(PIECES.map("".join))
def test_news_words_without_a_space(text: str) -> None:
    check_extract(text)


@quick
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check_extract(text)


@quick
@given(st.lists(st.one_of(st.text(max_size=6), st.integers().map(str), st.floats().map(str)), max_size=40))
def test_any_numbers(pieces: list[str]) -> None:
    check_extract(" ".join(pieces))
