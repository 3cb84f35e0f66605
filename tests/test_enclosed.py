"""Days that stand in another clause than the number, or belong to what it is compared with: one line a case."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask

# The article is of Saturday 5 March 2022.
ENCLOSED = [
    ("The toll, which stood at 60 on Thursday, is now «75».", "2022-03-05"),
    ("The toll, which stood at «60» on Thursday, is now 75.", "2022-03-03"),
    ("The toll, 60 on Thursday, rose to «75».", "2022-03-05"),
    ("Up from 60 on Thursday, the toll reached «75».", "2022-03-05"),
    ("The clinic treated «50» wounded, 9 more than on Thursday.", "2022-03-05"),
    ("The gale killed «20», fewer than the 70 who died in 1991.", "2022-03-05"),
    ("The gale killed 20, fewer than the «70» who died in 1991.", "1991-12-31"),
    ("The worst raid since 1994, when 70 people were killed, left «20» dead.", "2022-03-05"),
    ("The worst raid since 1994, when «70» people were killed, left 20 dead.", "1994-12-31"),
    ("Guerrillas who killed 70 villagers last year have freed «20» hostages.", "2022-03-05"),
    ("The guard, which lost 70 men in December, has arrested «20» officers.", "2022-03-05"),
    ("The port where 70 people died in 1994 was hit again; «20» were killed.", "2022-03-05"),
    ("Although 70 people were arrested in December, only «20» are in prison.", "2022-03-05"),
    ("While 70 drowned last year, this year's toll is «20».", "2022-03-05"),
    ("The 9,000 refugees who came in December have been joined by «2,000» others.", "2022-03-05"),
    ("Protests began in January and have spread, with «20» dead.", "2022-03-05"),
    ("The port is «300» km from a region that still remembers the 1986 accident.", "2022-03-05"),
    ("Two weeks have passed since a storm struck the port, killing «20».", "2022-02-19"),
    ("It is three years since a storm killed «20» people.", "2019-03-05"),
    ("It has killed «20» so far, and the UN says 9,000 have fled in the week to 28 February.", "2022-03-05"),
    ("The trial of 7 men accused of killing «20» people opened on Thursday.", "2022-03-05"),
    ("The trial over the 1985 fire that killed «20» opened on Thursday.", "1985-12-31"),
    ("A report on the blast in which «20» people died on Thursday is due.", "2022-03-03"),
    ("The day before, «20» people died.", "2022-03-04"),
    ("The day before the invasion the force had «20» men.", "2022-03-05"),
    # the clause tells of the deed itself
    ("The blast, which killed 20 people on Thursday, left «70» homeless.", "2022-03-03"),
    ("Gunmen who attacked a farm on Thursday killed 20 people and wounded «70».", "2022-03-03"),
]


@pytest.mark.parametrize(("marked", "day"), ENCLOSED)
def test_day_of_another_clause(marked: str, day: str) -> None:
    assert str(ask(marked, "distance" if " km " in marked else "killed").when.as_of) == day


@pytest.mark.parametrize(
    ("marked", "day", "status"),
    [
        ("Norland will send $2m, on top of the $«7m» it gave in January.", "2022-01-31", "reported"),
        ("Norland will send $«2m», on top of the $7m it gave in January.", "2022-03-05", "projected"),
        ("The assembly passed a plan to use $«2m» of the fund.", "2022-03-05", "reported"),
        ("It has a plan to use $«2m» of the fund.", "2022-03-05", "projected"),
        ("The freezing of $«2bn» in assets, will hold until early 2024.", "2022-03-05", "reported"),
    ],
)
def test_day_of_another_sum(marked: str, day: str, status: str) -> None:
    answer = ask(marked, "money")
    assert (str(answer.when.as_of), answer.status.value) == (day, status)


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("As many as «9,000» people could be infected by January.", "2023-01-31"),
        ("The ministry fears that «400» will be homeless by February.", "2023-02-28"),
        ("The state plans to resettle «9,000» refugees by the end of April.", "2022-04-30"),
        ("By January, «9,000» refugees will have returned.", "2023-01-31"),
        ("The state said in January that «9,000» would be freed.", "2022-01-31"),
    ],
)
def test_month_that_lies_ahead(marked: str, day: str) -> None:
    assert str(ask(marked, "distance" if " km " in marked else "killed").when.as_of) == day


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("«20» pupils died when a van overturned, police said Thursday. The accident happened Tuesday.", "2022-03-01"),
        ("Tuesday's blast killed 20 people. Wednesday's killed «4».", "2022-03-02"),
        ("Tuesday's blast killed 20 people. Wednesday's left «4» hurt.", "2022-03-02"),
    ],
)
def test_day_of_the_deed_itself(marked: str, day: str) -> None:
    assert str(ask(marked, "distance" if " km " in marked else "killed").when.as_of) == day


@pytest.mark.parametrize(
    ("marked", "metric", "scope"),
    [
        ("Floods that began in January have killed «300» people.", "killed", "total"),
        ("Floods that began in January have killed 300 people, including «40» on Friday.", "killed", "event"),
        ("3 February: «40» people are arrested.", "detained", "event"),
        ("«40» people are held.", "detained", "total"),
        ("Storm Vera flooded «4,000» homes in October 2021.", "damaged", "event"),
        ("The state has 403 cases of cholera, with another «700» probable ones.", "infected", "total"),
        ("The state has 403 cases of cholera, and another «700» were found on Friday.", "infected", "period"),
    ],
)
def test_scope_of_what_began(marked: str, metric: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope
