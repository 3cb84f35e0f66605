"""What setting, sending or marking up left over in a text is read over, and figures still lie in it as printed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzed import check_extract
from tracker.extract import extract
from tracker.extract.edited import apply_edits
from tracker.extract.gaps import find_gaps
from tracker.extract.lostblanks import find_lost_blanks
from tracker.extract.remnants import find_remnants, strip_remnants
from tracker.model import Article

READ = [
    (
        "Twelve people _ five of them children _ died, he said.",
        "Twelve people – five of them children – died, he said.",
    ),
    ("KABUL, Afghanistan (AP) _ Rockets hit", "KABUL, Afghanistan (AP) – Rockets hit"),
    ("Bread &amp; water for 300 peo\u00adple", "Bread & water for 300 people"),
    ("the army&#8217;s &ldquo;12 raids&rdquo; &#x2013; &amp;#39;so&amp;#39;", "the army’s “12 raids” – 'so'"),
    ("1,200&nbsp;men", "1,200 men"),
    ("Save&zwnj;d 40", "Saved 40"),
    ("\ufeffAt least \u200e21\u200e peo\u200bple", "At least 21 people"),
    ("the ﬁrst ﬂood aﬀected oﬃces", "the first flood affected offices"),
    ("Côte d’Ivoire and São Tomé".replace("ô", "o\u0302").replace("ã", "a\u0303"), "Côte d’Ivoire and São Tomé"),
    ("killed 40.[1] It hurt 90,[23] of them[note 4] 12[a] badly.[5]:17", "killed 40. It hurt 90, of them 12 badly."),
    ("Aftermath[edit]", "Aftermath"),
    (
        "**340** killed, __90__ hurt in *Sanaa* and _Taiz_, **5**km apart",
        "340 killed, 90 hurt in Sanaa and Taiz, 5km apart",
    ),
    ("**At least 12 people** were killed", "At least 12 people were killed"),
    ("[The ministry](https://example.org/a_(b)) counts 12 [here](/m.png)", "The ministry counts 12 here"),
    ("in [[Lahij Governorate|Lahij]] and [[Aden]], '''90''' died", "in Lahij and Aden, 90 died"),
    ("<p>At least <b>12</b> died.</p>2 km<sup>2</sup>", "\nAt least 12 died.\n2 km2"),
    ("``We lost 40,'' she said, ''all of them''", '"We lost 40," she said, "all of them"'),
]
GAPS = [
    (
        "at least  12 people in the \u00a0Omani port of St.  Helens",
        "at least 12 people in the Omani port of St. Helens",
    ),
    ("The  storm  killed  at  least  12  people  in  Yemen", "The storm killed at least 12 people in Yemen"),
    (
        "40 men—nearly all miners—died, “all of them”—of 2010—2012",
        "40 men — nearly all miners — died, “all of them” — of 2010—2012",
    ),
    ("12 dead--two of them boys--and 9--in all--hurt", "12 dead — two of them boys — and 9 — in all — hurt"),
]
LOST = [
    ("At least-16 men were-killed-on Monday", "At least 16 men were killed on Monday"),
    ("The union says-1,200 men fled by-2012", "The union says 1,200 men fled by 2012"),
    ("more than-150 of-its crops,-an area", "more than 150 of its crops, an area"),
    ("arrested-over 40 people in-2012, while-three fled", "arrested over 40 people in 2012, while three fled"),
    (
        "aid-of 12 tons, she said-that three men-and two boys had-gone",
        "aid of 12 tons, she said that three men and two boys had gone",
    ),
]
JOINED = [
    "a state-of-the-art clinic",
    "Abu-Said, a hit-and-run, an Anglo-Had",
    "6,000 AT-4 systems of the U.S.-based firm",
    "a 10-to-1 vote",
    "by-election, drive-by, passer-by, stand-by",
    "a has-been, the over-65s, in-laws and at-risk men",
]
CELLS = [
    "MINSK, May 3 -- A train — late",
    "-----",
    "10--12 men",
    "Rice  12  bags\nSalt  40  bags\nOil   90  tins",
    "said so.  The next  day",
    "the war  and the peace",
]
SAME = [
    "The S&P 500 and AT&T; R&D for 12 firms & more",
    "Missing: 18* Homes hit*: 40 Clinics hit**: 10\n* by noon ** by night",
    "* 12 killed\n* 30 hurt",
    "he [the mayor] said [sic] that “[s]ix died”",
    "seen by @_ali_b and @the_mayor_ at 5 * 3 metres, snake_case_name",
    "if x < 5 and y > 3 then <USD/> rose",
    "the soldier's house, the soldiers' house, O'Neill's 'best' 12",
    "see [12] and [a] list",
]


@pytest.mark.parametrize(("printed", "read"), READ)
def test_remnants_are_read_over(printed: str, read: str) -> None:
    assert strip_remnants(printed) == read


@pytest.mark.parametrize("text", SAME)
def test_what_means_something_stays(text: str) -> None:
    assert find_remnants(text) == []


@pytest.mark.parametrize(("printed", "read"), GAPS)
def test_wide_gaps_are_read_as_spaces(printed: str, read: str) -> None:
    assert apply_edits(printed, find_gaps(printed)) == read


@pytest.mark.parametrize("text", CELLS)
def test_gaps_that_part_something_stay(text: str) -> None:
    assert find_gaps(text) == []


def test_a_figure_is_printed_as_the_text_has_it() -> None:
    text = "Flash ﬂoods&nbsp;killed **1,2\u200b00** peo\u00adple in [[Sanaa|S\u0323ana&#39;a]],"
    text += "[3] Yemen&rsquo;s health ministry said.[4]"
    (figure,) = extract(Article("a", text, date(2020, 4, 22))).figures
    assert (figure.metric, figure.value, figure.text) == ("killed", 1200, "1,2\u200b00")
    assert (figure.country, figure.claimant) == ("YEM", "Yemen’s health ministry")
    assert text[figure.start : figure.end] == figure.text
    assert figure.sentence in text
    assert [text[r.span.start : r.span.end] for r in figure.reasons if r.field == "metric" and r.span] == ["killed"]


def test_a_headline_is_read_over_too() -> None:
    article = Article(
        "a", "At least 12 people were killed.", date(2020, 4, 22), "Flood in **Pak&shy;istan**&#39;s north"
    )
    assert [f.country for f in extract(article).figures] == ["PAK"]


REMNANTS = (
    "** _ &amp; &#39; &nbsp; [1] [ ](http://a.b) \u200b \u00ad ﬁ e\u0301 \u0301 `` '' ''' <b> </b> <br> ]] [[a|".split()
)
WORDS = ("12", "1,200 people", "were killed", "in Sanaa", "  ", "\n", "the")
PIECES = st.lists(st.sampled_from([*WORDS, *REMNANTS]), max_size=30)


@given(PIECES.map("".join))
def test_any_mixture_leaves_figures_where_they_are(text: str) -> None:
    check_extract(text)


@given(PIECES.map(" ".join))
def test_any_row_leaves_figures_where_they_are(text: str) -> None:
    check_extract(text)


@pytest.mark.parametrize(("printed", "read"), LOST)
def test_a_lost_blank_is_read(printed: str, read: str) -> None:
    assert apply_edits(printed, find_lost_blanks(printed)) == read


@pytest.mark.parametrize("text", JOINED)
def test_what_a_hyphen_joins_stays_joined(text: str) -> None:
    assert find_lost_blanks(text) == []


def test_a_figure_behind_a_lost_blank_lies_in_the_text_as_printed() -> None:
    text = "At least-16 men were-killed-on Monday in Aden."
    (figure,) = extract(Article("a", text, date(2017, 3, 3))).figures
    assert (figure.metric, text[figure.start : figure.end], figure.sentence) == ("killed", "16", text)
