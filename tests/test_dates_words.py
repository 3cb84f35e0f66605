"""Which words have a day of their own, and which keep an old one? Each word of the lexicon."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import words_of_time

LEXICON = words_of_status()
TO_COME = words_of_time()["to_come"]


@pytest.mark.parametrize("word", LEXICON["speech"]["verbs"])
def test_each_verb_of_saying_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"The ministry {word} on Monday that «300» people were killed.").when.rule
    assert "statement" in ask(f"The ministry on Monday {word} that «300» people were killed.").when.rule


@pytest.mark.parametrize("word", LEXICON["speech"]["nouns"])
def test_each_source_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"In a {word} on Monday it gave «300» deaths.").when.rule


@pytest.mark.parametrize("word", LEXICON["continuing"]["same"])
def test_each_word_that_goes_on_with_a_report(word: str) -> None:
    answer = ask(
        f"The UN said last Monday that 128 were killed. Then {word} «10» others were lost.", published="2022-03-05"
    )
    assert str(answer.when.as_of) == "2022-02-28"


@pytest.mark.parametrize("word", LEXICON["continuing"]["openers"])
def test_each_opening_leans_on_the_sentence_before(word: str) -> None:
    assert str(ask(f"The tremor struck in 2010. {word.capitalize()} «10» were lost.").when.as_of) == "2010-12-31"


@pytest.mark.parametrize("word", LEXICON["beginning"]["words"])
def test_each_beginning_keeps_its_day(word: str) -> None:
    assert str(ask(f"The army, which {word} in 2011, killed «30» people.").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["beginning"]["upheavals"])
def test_each_upheaval_keeps_its_year(word: str) -> None:
    assert str(ask(f"The 2011 {word} was recalled as «30» people died.").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["beginning"]["reports"])
def test_each_report_has_its_own_day(word: str) -> None:
    assert "statement" in ask(f"Monday's {word} gave «30» deaths.").when.rule


@pytest.mark.parametrize("noun", LEXICON["attacks"]["nouns"])
@pytest.mark.parametrize("verb", LEXICON["attacks"]["verbs"][:3])
def test_each_attack_named_again_keeps_its_old_day(noun: str, verb: str) -> None:
    told = (
        f"Norland {verb} the town on 7 October 2021. A year went by. In the Norland {noun} «1,200» people were killed."
    )
    assert str(ask(told).when.as_of) == "2021-10-07"


@pytest.mark.parametrize("verb", LEXICON["attacks"]["verbs"])
def test_each_verb_of_attack_tells_the_day(verb: str) -> None:
    told = f"Norland {verb} the town on 7 October 2021. A year went by. In the Norland assault «1,200» were killed."
    assert str(ask(told).when.as_of) == "2021-10-07"


@pytest.mark.parametrize("word", LEXICON["elsewhere"]["reasons"])
def test_each_reason_has_a_day_of_its_own(word: str) -> None:
    assert str(ask(f"It came in {word} a raid on 20 February. It killed «12».").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["elsewhere"]["imposed"])
def test_each_law_has_a_day_of_its_own(word: str) -> None:
    assert str(ask(f"It holds «$3 billion» under a law {word} in January.", "money").when.as_of) == "2022-03-05"


@pytest.mark.parametrize("word", LEXICON["event"]["bodies"])
def test_who_deals_with_an_event_is_no_event(word: str) -> None:
    assert ask(f"The flood {word} said «450» people had died in Peru last month.").scope.value == "period"


def _same_day(opening: str) -> str:
    """The day of deaths "the same day" behind a sentence whose only day is yet to come: the news's own."""
    return str(ask(f"{opening} 5 April. Shells hit the port, killing «8» people the same day.").when.as_of)


@pytest.mark.parametrize("word", TO_COME["words"])
def test_each_word_before_a_day_to_come(word: str) -> None:
    assert _same_day(f"The clerk was remanded {word}") == "2022-03-05"


@pytest.mark.parametrize("verb", TO_COME["verbs"])
def test_each_verb_of_what_is_to_be_done(verb: str) -> None:
    assert _same_day(f"The vote, officials say, {verb} be held on") == "2022-03-05"


@pytest.mark.parametrize("word", TO_COME["on"])
def test_each_word_that_dates_what_is_to_be_done(word: str) -> None:
    assert _same_day(f"The vote is scheduled {word}") == "2022-03-05"


@pytest.mark.parametrize("word", TO_COME["before"])
def test_each_word_before_an_event_of_a_month_to_come(word: str) -> None:
    marked = f"He seeks a fund for «400» dead, to be opened {word} summit in July."
    assert str(ask(marked).when.as_of) == "2022-03-05"
