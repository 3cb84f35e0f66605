"""Every kind of time expression, resolved against its publication date; and what is no time at all."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract.timex import TimeSpan, find_times

SATURDAY = date(2022, 3, 5)


def only(text: str, published: date) -> TimeSpan:
    """The one time expression of a text that has days."""
    found = [t for t in find_times(text, published) if t.last]
    assert len(found) == 1, [(text[t.start : t.end], t) for t in found]
    return found[0]


# words, publication date, first day, last day
DATED = [
    # days
    ("on 2 March 2022", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("March 2:", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("news of Feb. 24:", "2022-03-05", "2022-02-24", "2022-02-24"),
    ("on March 2, 2022", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on Mar. 2", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on the 2nd of March", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on 2nd March", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("2022-03-02", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on 6/3/2021", "2022-03-05", "2021-03-06", "2021-03-06"),
    ("on 3/26/2021", "2022-03-05", "2021-03-26", "2021-03-26"),
    ("on 02.03.2022", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on 20 December", "2022-03-05", "2021-12-20", "2021-12-20"),
    ("on December 20th", "2022-03-05", "2021-12-20", "2021-12-20"),
    ("on 29 February", "2022-03-05", "2020-02-29", "2020-02-29"),
    ("3-5 May 2021", "2022-03-05", "2021-05-03", "2021-05-05"),
    ("May 3-5, 2021", "2022-03-05", "2021-05-03", "2021-05-05"),
    ("between 24 February and 3 March", "2022-03-05", "2022-02-24", "2022-03-03"),
    ("from 24 February to 3 March", "2022-03-05", "2022-02-24", "2022-03-03"),
    ("between 8 and 18 November 2025", "2025-11-26", "2025-11-08", "2025-11-18"),
    # weekdays look back
    ("on Friday", "2022-03-05", "2022-03-04", "2022-03-04"),
    ("on Saturday", "2022-03-05", "2022-03-05", "2022-03-05"),
    ("on Sunday", "2022-03-05", "2022-02-27", "2022-02-27"),
    ("Wednesday (Mar 2)", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on Wednesday, 2 March", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("on Tuesday, March 1, 2022", "2022-03-05", "2022-03-01", "2022-03-01"),
    ("late on Monday night", "2022-03-05", "2022-02-28", "2022-02-28"),
    ("last Wednesday", "2024-08-28", "2024-08-21", "2024-08-21"),
    ("last Wednesday", "2024-08-27", "2024-08-21", "2024-08-21"),
    ("on Tuesday last week", "2022-03-05", "2022-02-22", "2022-02-22"),
    ("Tuesday of last week", "2022-03-05", "2022-02-22", "2022-02-22"),
    ("next Friday", "2022-03-05", "2022-03-11", "2022-03-11"),
    ("shortly after 09:00 (06:00 GMT) on Tuesday", "2022-03-05", "2022-03-01", "2022-03-01"),
    ("at 9 a.m. on Tuesday", "2022-03-05", "2022-03-01", "2022-03-01"),
    ("between Friday evening and Monday afternoon", "2026-01-27", "2026-01-23", "2026-01-26"),
    # from today
    ("yesterday", "2022-03-05", "2022-03-04", "2022-03-04"),
    ("the day before yesterday", "2022-03-05", "2022-03-03", "2022-03-03"),
    ("today", "2022-03-05", "2022-03-05", "2022-03-05"),
    ("overnight", "2022-03-05", "2022-03-05", "2022-03-05"),
    ("this morning", "2022-03-05", "2022-03-05", "2022-03-05"),
    ("last night", "2022-03-05", "2022-03-04", "2022-03-04"),
    ("tomorrow", "2022-03-05", "2022-03-06", "2022-03-06"),
    ("10 days ago", "2022-03-05", "2022-02-23", "2022-02-23"),
    ("ten days ago", "2022-03-05", "2022-02-23", "2022-02-23"),
    ("a week ago", "2022-03-05", "2022-02-26", "2022-02-26"),
    ("a week ago today", "2022-03-05", "2022-02-26", "2022-02-26"),
    ("a year ago this week", "2022-03-05", "2021-03-05", "2021-03-05"),
    ("a week ago Monday", "2022-03-05", "2022-02-21", "2022-02-21"),
    ("two weeks ago", "2022-03-05", "2022-02-19", "2022-02-19"),
    ("three months ago", "2022-03-05", "2021-12-05", "2021-12-05"),
    ("four years ago", "2022-03-05", "2018-03-05", "2018-03-05"),
    ("two and a half years ago", "2022-03-05", "2019-09-05", "2019-09-05"),
    ("a couple of days ago", "2022-03-05", "2022-03-03", "2022-03-03"),
    ("several days ago", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("days earlier", "2022-03-05", "2022-03-02", "2022-03-02"),
    ("a day earlier", "2022-03-05", "2022-03-04", "2022-03-04"),
    # spans up to now
    ("over the past 24 hours", "2022-03-05", "2022-03-04", "2022-03-05"),
    ("in the last 48 hours", "2022-03-05", "2022-03-03", "2022-03-05"),
    ("over the past day", "2022-03-05", "2022-03-04", "2022-03-05"),
    ("in the past week", "2022-03-05", "2022-02-26", "2022-03-05"),
    ("over the last three days", "2022-03-05", "2022-03-02", "2022-03-05"),
    ("in the past six months", "2022-03-05", "2021-09-05", "2022-03-05"),
    ("over the past two decades", "2022-03-05", "2002-03-05", "2022-03-05"),
    ("in recent weeks", "2022-03-05", "2022-02-12", "2022-03-05"),
    ("in recent years", "2022-03-05", "2019-03-05", "2022-03-05"),
    ("in the previous 24 hours", "2022-03-05", "2022-03-04", "2022-03-05"),
    # calendar spans
    ("last week", "2022-03-05", "2022-02-21", "2022-02-27"),
    ("this week", "2022-03-05", "2022-02-28", "2022-03-06"),
    ("last month", "2022-03-05", "2022-02-01", "2022-02-28"),
    ("this month", "2022-03-05", "2022-03-01", "2022-03-31"),
    ("last year", "2022-03-05", "2021-01-01", "2021-12-31"),
    ("this year", "2022-03-05", "2022-01-01", "2022-12-31"),
    ("over the weekend", "2022-03-08", "2022-03-05", "2022-03-06"),
    ("last weekend", "2022-03-11", "2022-03-05", "2022-03-06"),
    ("over this past weekend", "2022-03-08", "2022-03-05", "2022-03-06"),
    ("in March", "2022-06-10", "2022-03-01", "2022-03-31"),
    ("in November", "2022-03-05", "2021-11-01", "2021-11-30"),
    ("in March 2021", "2022-03-05", "2021-03-01", "2021-03-31"),
    ("in March of last year", "2022-06-10", "2021-03-01", "2021-03-31"),
    ("in October last year", "2022-03-05", "2021-10-01", "2021-10-31"),
    ("last October", "2022-03-05", "2021-10-01", "2021-10-31"),
    ("early July", "2024-08-04", "2024-07-01", "2024-07-10"),
    ("mid-March", "2022-04-06", "2022-03-01", "2022-03-20"),
    ("in mid March", "2022-04-06", "2022-03-01", "2022-03-20"),
    ("in late April", "2022-05-06", "2022-04-01", "2022-04-30"),
    ("late-April", "2022-05-06", "2022-04-01", "2022-04-30"),
    ("at the end of May", "2022-06-06", "2022-05-01", "2022-05-31"),
    ("at the beginning of July", "2022-07-15", "2022-07-01", "2022-07-10"),
    ("between October and February", "2022-03-05", "2021-10-01", "2022-02-28"),
    ("in July and August", "2022-03-05", "2021-07-01", "2021-08-31"),
    ("in May and June 1988", "1988-09-14", "1988-05-01", "1988-06-30"),
    ("from January to March 2021", "2022-03-05", "2021-01-01", "2021-03-31"),
    ("in the first week of May", "2022-06-05", "2022-05-01", "2022-05-07"),
    ("in the last week of June 2014", "2014-07-02", "2014-06-01", "2014-06-30"),
    ("in the last quarter of 2020", "2022-03-05", "2020-10-01", "2020-12-31"),
    ("in the last three months of 2020", "2022-03-05", "2020-10-01", "2020-12-31"),
    ("in the last quarter", "2022-03-05", "2021-10-01", "2021-12-31"),
    ("during the previous quarter", "2022-03-05", "2021-10-01", "2021-12-31"),
    ("in the week ended 27 February", "2022-03-05", "2022-02-21", "2022-02-27"),
    ("in the week that ended on Sunday", "2022-03-05", "2022-02-21", "2022-02-27"),
    ("in the year ending 31 March 2021", "2022-03-05", "2020-04-01", "2021-03-31"),
    ("in the 12 months ended June 2021", "2022-03-05", "2020-07-01", "2021-06-30"),
    ("in the week beginning 21 February", "2022-03-05", "2022-02-21", "2022-02-27"),
    ("in the week starting on February 21", "2022-03-05", "2022-02-21", "2022-02-27"),
    ("from Sunday into Tuesday", "2022-03-05", "2022-02-27", "2022-03-01"),
    ("last summer", "2022-03-05", "2021-06-01", "2021-08-31"),
    ("in the summer of 2010", "2022-03-05", "2010-06-01", "2010-08-31"),
    # years
    ("in 2017", "2022-03-05", "2017-01-01", "2017-12-31"),
    ("in 1692", "2010-01-14", "1692-01-01", "1692-12-31"),
    ("in a wetter year than 2014", "2022-03-05", "2014-01-01", "2014-12-31"),
    ("from Thursday 24 to Sunday 27 February", "2022-03-05", "2022-02-24", "2022-02-27"),
    ("(2012)", "2022-03-05", "2012-01-01", "2012-12-31"),
    ("the 2010 earthquake", "2022-03-05", "2010-01-01", "2010-12-31"),
    ("in 2012-13", "2022-03-05", "2012-01-01", "2013-12-31"),
    ("between 2010 and 2012", "2022-03-05", "2010-01-01", "2012-12-31"),
    ("from 1999 to 2003", "2022-03-05", "1999-01-01", "2003-12-31"),
    ("in 2022 and 2023", "2024-09-17", "2022-01-01", "2023-12-31"),
    ("in the 1990s", "2022-03-05", "1990-01-01", "1999-12-31"),
    ("in the 19th century", "2022-03-05", "1801-01-01", "1900-12-31"),
    ("by the end of 2021", "2022-03-05", "2021-01-01", "2021-12-31"),
    ("in the first half of 2020", "2022-03-05", "2020-01-01", "2020-06-30"),
    ("in the second half of 2020", "2022-03-05", "2020-07-01", "2020-12-31"),
    ("in the first quarter of 2021", "2022-03-05", "2021-01-01", "2021-03-31"),
    ("in the first three months of 2020", "2022-03-05", "2020-01-01", "2020-03-31"),
    # clock and day: 00:00 is the end of the day before
    ("to 00:00 on 14 June", "2022-06-20", "2022-06-13", "2022-06-13"),
    ("until 24:00 on 30 March", "2022-04-02", "2022-03-30", "2022-03-30"),
    ("as of midnight on 31 March", "2022-04-02", "2022-03-31", "2022-03-31"),
    # fixed days and known events
    ("on New Year's Eve", "2024-07-31", "2023-12-31", "2023-12-31"),
    ("on Christmas Day 2004", "2022-03-05", "2004-12-25", "2004-12-25"),
    ("two days before New Year's Eve", "2024-07-31", "2023-12-29", "2023-12-29"),
    ("in the Second World War", "2022-03-05", "1939-09-01", "1945-09-02"),
    ("in the Boxing Day tsunami", "2022-03-05", "2004-12-26", "2004-12-26"),
    ("Hamas attacked Israel on 7 October", "2024-12-24", "2023-10-07", "2023-10-07"),
    ("on Boxing Day in 2004", "2022-03-05", "2004-12-26", "2004-12-26"),
    ("on 12 April a decade ago", "2022-03-05", "2012-04-12", "2012-04-12"),
    ("on May 3 two years ago", "2022-03-05", "2020-05-03", "2020-05-03"),
]


# What goes on behind the words found, or heads an entry: the year first, as chronologies have it.
HEADED = [
    # what news follows
    ("The raid comes a month after gunmen struck:", "2022-03-05", "2022-02-05", "2022-02-05"),
    ("This came just two weeks after the ferry sank:", "2022-03-05", "2022-02-19", "2022-02-19"),
    # a day of a war that the article names
    ("in Kyiv on the first day of the war", "2022-05-01", "2022-02-24", "2022-02-24"),
    ("on the third day of the fighting in Gaza", "2024-01-03", "2023-10-09", "2023-10-09"),
    ("in the first two weeks of the war in Tigray", "2022-05-01", "2020-11-04", "2020-11-17"),
    ("1987, 29 July: at the pass", "2009-04-27", "1987-07-29", "1987-07-29"),
    ("1990 June – in the delta", "2009-04-27", "1990-06-01", "1990-06-30"),
    ("• 1995, April: on the lake", "2009-04-27", "1995-04-01", "1995-04-30"),
    ("What came before: 1983, 23 July: at the ford", "2009-04-27", "1983-07-23", "1983-07-23"),
    ("It was worse than 1998, in which", "2022-03-05", "1998-01-01", "1998-12-31"),
]


@pytest.mark.parametrize(("words", "published", "first", "last"), DATED + HEADED)
def test_time_is_resolved(words: str, published: str, first: str, last: str) -> None:
    found = only(f"{words} there were floods", date.fromisoformat(published))
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(("words", "published", "first", "last"), DATED[::7])
def test_time_is_resolved_at_the_end_of_a_sentence(words: str, published: str, first: str, last: str) -> None:
    text = f"There were floods {words}."
    found = only(text, date.fromisoformat(published))
    assert (str(found.first), str(found.last)) == (first, last)
    assert text[found.end :] in (".", " earthquake.", ").", "")


# words, kind of the first expression found
UNDATED = [
    ("three days of fighting", "duration"),
    ("on the first day of the war", "duration"),
    ("a month after the raid", "duration"),
    ("a two-day operation", "duration"),
    ("a 24-hour curfew", "duration"),
    ("for two and a half years", "duration"),
    ("in less than three weeks", "duration"),
    ("12 hours", "duration"),
    ("at 05:40", "clock"),
    ("at 5.40pm", "clock"),
    ("at 9 a.m.", "clock"),
    ("at 1830 GMT", "clock"),
    ("at 18.30 GMT", "clock"),
    ("at midnight", "clock"),
    ("at 6 o'clock", "clock"),
    ("400 times a day", "frequency"),
    ("every week", "frequency"),
    ("each year", "frequency"),
    ("per month", "frequency"),
    ("daily", "frequency"),
    ("24/7", "frequency"),
    ("on Sundays", "frequency"),
    ("a 37-year-old man", "age"),
    ("12 years old", "age"),
    ("aged 12", "age"),
    ("aged between 11 and 15", "age"),
    ("an 18-month-old girl", "age"),
]


@pytest.mark.parametrize(("words", "kind"), UNDATED)
def test_length_clock_frequency_and_age_have_no_day(words: str, kind: str) -> None:
    found = find_times(f"They said {words} here", SATURDAY)
    assert [t.kind for t in found] == [kind]
    assert found[0].last is None


NO_TIMES = [
    "The army may lose and we march on now",
    "2000 people were moved",
    "in 2000 villages",
    "UN Security Council Resolution 1973",
    "killed 1950 soldiers",
    "more than 1945 homes",
    "He paid $2010 for it",
    "1,999 cases and 12.5 tonnes",
    "19,60 5 people",
    "April Smith and May Brown spoke",
    "the Sun newspaper and the moon",
    "a decent minister had monkeys",
    "Mariupol, Marburg and Augusta",
    "the BBC's Today programme",
    "one of the first houses",
    "the second attack",
    "no. 1917",
    "flight 1549",
    "the delivery of 1450 mobile kitchens",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_words_and_numbers_are_no_times(text: str) -> None:
    assert [text[t.start : t.end] for t in find_times(text, SATURDAY)] == []


MISSED = [
    ("the fourth Sunday of May 2021", "2022-03-05", "2021-05-23", "2021-05-23"),
    ("during Ramadan 2021", "2022-03-05", "2021-04-13", "2021-05-12"),
]


@pytest.mark.xfail(strict=True, reason="moving feasts and counted weekdays are not worked out")
@pytest.mark.parametrize(("words", "published", "first", "last"), MISSED)
def test_time_not_yet_resolved(words: str, published: str, first: str, last: str) -> None:
    found = only(f"{words} there were floods", date.fromisoformat(published))
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 3 May the dam broke. The next day 12 bodies were found.", ["2021-05-03", "2021-05-04"]),
        ("On 3 May the dam broke. Two days later the water fell.", ["2021-05-03", "2021-05-05"]),
        ("On 3 May the dam broke. A day earlier it had rained.", ["2021-05-03", "2021-05-02"]),
        ("In 2012 the river rose on 5 March.", ["2012-12-31", "2012-03-05"]),
        ("On 7 May 2019 it began. On 7 May they met again.", ["2019-05-07", "2019-05-07"]),
        ("The report covers 2020. By the end of the year 40 had died.", ["2020-12-31", "2020-12-31"]),
    ],
)
def test_time_leans_on_the_story(text: str, days: list[str]) -> None:
    assert [str(t.last) for t in find_times(text, date(2021, 6, 10)) if t.last] == days


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("since 7 May", "since"),
        ("since at least 7 May", "since"),
        ("as of 7 May", "until"),
        ("by the end of May", "until"),
        ("until 7 May", "until"),
        ("on 7 May", "in"),
        ("before 7 May", "before"),
        ("after 7 May", "after"),
        ("7 May", ""),
    ],
)
def test_word_before_a_time_is_kept(words: str, lead: str) -> None:
    found = find_times(f"They met {words}", date(2021, 6, 10))
    assert [t.lead for t in found if t.last] == [lead]
