"""What an article says of older events keeps their day: by their name, by the sentence before, by a feast."""

from __future__ import annotations

from datetime import date

import pytest
from marked_counts import ask

from tracker.extract.timex import find_times

# The article is of Saturday 5 March 2022.
OLD = [
    ("The 2014 floods ruined «90,000» hectares of maize.", "2014-12-31"),
    ("The town was hit on Monday by a cyclone weaker than the 1998 storm that killed «900» people.", "1998-12-31"),
    ("The deadliest was the 2008 hotel siege, which left «166» dead.", "2008-12-31"),
    ("It was the worst accident since the 2005 crash that killed «121» people.", "2005-12-31"),
    ("In the 1990s war, «200,000» people were killed.", "1999-12-31"),
    ("During the 1994 genocide some «800,000» people were slaughtered.", "1994-12-31"),
    ("The 2006 war killed «1,200» villagers, most of them civilians.", "2006-12-31"),
    ("The 2006 war, which left «1,200» people dead, is not forgotten.", "2006-12-31"),
    ("Last year's drought killed «400» people.", "2021-12-31"),
    ("The 2011 war began in spring. Now «40» people have died.", "2022-03-05"),
    ("In 2014 heavy rain swelled the rivers. As a result «312» schools were flooded.", "2014-12-31"),
    ("A quake levelled the port in 1999. At least «17,000» people died.", "1999-12-31"),
    ("In 1999 a quake levelled the port. Some 17,000 people died and «40,000» were hurt.", "1999-12-31"),
    ("On 3 May 2016 gunmen attacked the inn. «Thirty» guests were killed.", "2016-05-03"),
    ("The club was bombed in 2007. At least «14» of the missing are presumed dead.", "2022-03-05"),
    ("The inn was bombed in 2007.\n\n«Two» people were killed in the harbour.", "2022-03-05"),
    ("A quake hit the port on 2 May 2019. Roads were cut. «Three» people were killed.", "2019-05-02"),
    ("A quake hit the port on 2 May 2019. Aid is short. «Three» people were killed.", "2022-03-05"),
    ("In the first half of last year «412» civilians were killed.", "2021-06-30"),
    ("The harbour burnt down in the year 2000, killing «30» sailors.", "2000-12-31"),
]


@pytest.mark.parametrize(("marked", "day"), OLD)
def test_older_events_keep_their_day(marked: str, day: str) -> None:
    assert str(ask(marked).when.as_of) == day


NOW = [
    ("Men were searching for those caught in a slide that struck on May 7, with «40» people found.", "2022-03-05"),
    ("«40,000» people are still in tents after the May 7 earthquake.", "2022-03-05"),
    ("«40,000» people made homeless by the May 7 earthquake are living in tents.", "2022-03-05"),
    ("«40,000» people are thought to have fled in the May 7 earthquake.", "2021-05-07"),
    ("Some 90 of the «250» people trapped by the May 7 earthquake remain there.", "2021-05-07"),
]


@pytest.mark.parametrize(("marked", "day"), NOW)
def test_what_is_so_now_has_no_older_day(marked: str, day: str) -> None:
    assert str(ask(marked, "displaced").when.as_of) == day


FEASTS = [
    ("on Christmas Day last year", "2021-12-25"),
    ("on Easter Sunday 2019", "2019-04-21"),
    ("on Easter Monday", "2021-04-05"),
    ("on Good Friday last year", "2021-04-02"),
    ("on Palm Sunday 2024", "2024-03-24"),
]


@pytest.mark.parametrize(("words", "day"), FEASTS)
def test_feasts_are_days(words: str, day: str) -> None:
    (found,) = find_times(f"A bomb went off {words}.", date(2022, 3, 5))
    assert (str(found.first), str(found.last)) == (day, day)


def test_an_island_is_no_feast() -> None:
    assert find_times("A bomb went off on Christmas Island.", date(2022, 3, 5)) == []


def test_the_feasts_of_other_churches_have_other_days() -> None:
    (found,) = find_times("A bomb went off on Orthodox Easter Sunday.", date(2022, 3, 5))
    assert found.rule == "weekday"


SPANS = [
    ("the week before last", "2022-02-14", "2022-02-20"),
    ("the year before last", "2020-01-01", "2020-12-31"),
    ("in the second half of last year", "2021-07-01", "2021-12-31"),
    ("during the Winter War", "1939-11-30", "1940-03-13"),
]


@pytest.mark.parametrize(("words", "first", "last"), SPANS)
def test_spans_before_the_last(words: str, first: str, last: str) -> None:
    (found,) = find_times(f"A bomb went off {words}.", date(2022, 3, 5))
    assert (str(found.first), str(found.last)) == (first, last)
