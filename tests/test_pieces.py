"""What is asked of each piece of a text by itself is what a search of the whole text would find."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract.gaps import _DASH, _find_wide
from tracker.extract.hyphens import find_lost
from tracker.extract.lostblanks import find_lost_blanks
from tracker.extract.numerals import _WORD, _scan_words
from tracker.extract.pieces import DASH, FORM, REMNANT, WIDE, pieces_of
from tracker.extract.remnants import _REMNANT
from tracker.extract.timewords import PATTERNS

PIECES = st.sampled_from(
    """a A few hundred two-hundred half-a million, 1.5 million thirty-two no (no "one" ten's stone two\nthree the The
    day that night, May 9/11 Monday–Friday mid-July $2m 24-hour quarter century Sept. “weeks later” Q1 FY2012
    Haiti's and""".split(" ")
)
TEXTS = st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_number_word_stands_in_a_piece_that_is_asked(text: str) -> None:
    lower = text.lower()
    whole = [m.span() for m in _WORD.finditer(" " + lower)]
    assert (
        len(lower) != len(text)
        or [
            (t.start, t.end + 1)
            for t in _scan_words(lower, pieces_of(text).numbers)
            if lower[t.start : t.end] != "score"
        ]
        == whole
    )


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_word_that_opens_a_time_and_every_stop_and_digit_stands_in_a_piece_that_is_asked(text: str) -> None:
    pieces = pieces_of(text)
    for m in PATTERNS.anchor.finditer("\n" + text):
        assert any(low <= m.start() and m.end() - 1 <= at + len(piece) for low, at, piece in pieces.times), m
    for m in re.finditer(r"[.!?…\n](?![a-z0-9,;:-])", text):
        assert any(low <= m.start() < high and text[low] in ".!?…\n" for low, high, _ in pieces.stops), m
    for m in re.finditer("[0-9½¼¾]", text):
        assert any(low <= m.start() < high for low, high in pieces.digits), m


EDITED = st.sampled_from(
    """At least-16 were-killed by-election fled,-an -12 men—all — -- 2010--2012 hurt--most ''quoted a&b a\xa0b
    ,-the""".split(" ")
) | st.just("")


@settings(max_examples=300, deadline=None)
@given(st.lists(EDITED, max_size=12).map(" ".join) | st.text(alphabet="ab1,- —'\n\xa0&", max_size=30))
def test_a_text_of_whose_pieces_none_is_to_be_edited_has_nothing_to_edit(text: str) -> None:
    kinds = pieces_of(text).kinds
    assert [edit.start for edit in find_lost_blanks(text)] == find_lost(text)
    assert kinds & DASH or not _DASH.search(text)
    assert kinds & (WIDE | FORM) or not _find_wide(text)
    assert kinds & REMNANT or not ("''" in text or _REMNANT.search(text))
