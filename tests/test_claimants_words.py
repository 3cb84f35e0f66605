"""Each word of the lexicon of speech decides who states a number."""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_DENIED = {form for form, base in _SPEECH.verbs.items() if base in _SPEECH.words["denials"]}


@pytest.mark.parametrize("form", sorted(f for f in {*_SPEECH.verbs} - _DENIED if not f.endswith("ing")))
def test_every_verb_of_speech_makes_its_subject_the_claimant(form: str) -> None:
    led = "has " if form == "written" else ""
    out = " out" if _SPEECH.verbs[form] == "point" else ""
    assert wrong(f"The interior ministry {led}{form}{out} that [12|interior ministry] people had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in {*_SPEECH.verbs} - _DENIED if f.endswith("ing")))
def test_every_participle_of_speech_goes_on_with_the_speaker(form: str) -> None:
    out = " out" if _SPEECH.verbs[form] == "point" else ""
    assert (
        wrong(f"The interior ministry confirmed the raid, {form}{out} that [12|interior ministry] people had died.")
        == []
    )


@pytest.mark.parametrize(("called", "word"), sorted((c, w) for c, ws in _SPEECH.kindred.items() for w in ws))
def test_every_word_of_a_name_that_such_a_body_may_be_called_by(called: str, word: str) -> None:
    name = f"Vall {word}"
    assert wrong(f"The {name} said roads were cut. The {called} said [12|{name}] men had died.") == []


@pytest.mark.parametrize("form", sorted(_SPEECH.words["quipping"]))
def test_every_verb_beside_a_quotation_names_its_speaker(form: str) -> None:
    assert wrong(f'"We lost [12|Ida Holt] men," {form} Ida Holt.') == []
    assert wrong(f'"We lost [12|Ida Holt] men," Ida Holt {form}.') == []
    assert wrong(f"The ministry said it rained. Ida Holt {form} about the [12|-] men.") == []


@pytest.mark.parametrize("form", sorted(_DENIED))
def test_no_verb_of_denial_makes_its_subject_the_claimant(form: str) -> None:
    before = "The interior ministry" if not form.endswith("ing") else "The interior ministry confirmed the raid,"
    assert wrong(f"{before} {form} claims that [12|-] people had died.") == []


@pytest.mark.parametrize("form", sorted(_SPEECH.words["reports"]))
def test_every_report_that_is_denied_is_its_owner_s(form: str) -> None:
    assert wrong(f"The army denied {form} by the rebels that [12|rebels] soldiers had died.") == []


@pytest.mark.parametrize("doubt", sorted(_SPEECH.words["unsure"]))
def test_whoever_cannot_confirm_it_does_not_state_it(doubt: str) -> None:
    assert wrong(f"The army was {doubt} able to confirm that [12|-] soldiers had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.bodies if not f.endswith("ing")))
def test_every_verb_of_counting_makes_a_report_the_claimant(form: str) -> None:
    assert wrong(f"The UNICEF report {form} that [12|UNICEF] children had died.") == []


@pytest.mark.parametrize("form", sorted(f for f in _SPEECH.sums if not f.endswith("ing")))
def test_every_verb_of_pledging_makes_its_subject_the_claimant(form: str) -> None:
    assert wrong(f"Norway {form} $[12 million|Norway] in aid.", "money") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["body"]))
def test_every_body_noun_can_speak(noun: str) -> None:
    assert wrong(f"[12|Ruritanian {noun}] people died, the Ruritanian {noun} said on Friday.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["witness"]))
def test_every_witness_can_speak(noun: str) -> None:
    assert wrong(f"[12|{noun}] people died, according to a {noun}.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["data"] - {"index"}))
def test_every_document_speaks_for_its_maker(noun: str) -> None:
    assert wrong(f"[12|OCHA] people died, according to a {noun} from OCHA.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["mute"]))
def test_what_cannot_speak_states_nothing(noun: str) -> None:
    assert wrong(f"The {noun} claimed [12|-] of them.") == []


@pytest.mark.parametrize("title", sorted(_SPEECH.titles["titles"]))
def test_every_title_is_taken_off_a_name(title: str) -> None:
    assert wrong(f"[12|Mira Kovač] people died, {title.capitalize()} Mira Kovač said.") == []


@pytest.mark.parametrize("word", sorted(_SPEECH.carry))
def test_every_continuing_opening_carries_the_claimant(word: str) -> None:
    assert wrong(f"UNICEF said schools were shut. {word.capitalize()} [40|UNICEF] teachers.") == []


@pytest.mark.parametrize(
    "adverb", sorted(_SPEECH.words["between"] - {"on", "to", "both", "all", "so", "far", "there", "here"})
)
def test_every_adverb_may_stand_before_the_verb(adverb: str) -> None:
    assert wrong(f"The interior ministry {adverb} said [12|interior ministry] people had died.") == []


@pytest.mark.parametrize("by", sorted(_SPEECH.words["by"]))
def test_every_participle_hands_on_to_who_stands_behind_by(by: str) -> None:
    assert wrong(f"A total of [12|OCHA] deaths, {by} by OCHA.") == []


@pytest.mark.parametrize("made", sorted(_SPEECH.words["made"]))
def test_every_participle_of_making_hands_on_only_behind_data(made: str) -> None:
    assert wrong(f"A total of [12|OCHA] deaths in figures {made} by OCHA.") == []
    assert wrong(f"A total of [12|-] tents in a convoy {made} by OCHA.") == []


@pytest.mark.parametrize("verb", sorted(_SPEECH.words["revising"]))
@pytest.mark.parametrize("noun", sorted(_SPEECH.words["revised"]))
def test_who_puts_a_toll_right_states_it(verb: str, noun: str) -> None:
    assert wrong(f"The ministry {verb} the {noun} to [40|ministry].") == []
    assert wrong(f"The storm {verb} the {noun} to [40|-].") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.words["revised_numbers"]))
def test_who_changes_the_number_of_the_dead_states_it(noun: str) -> None:
    assert wrong(f"The ministry raised the number of {noun} to [40|ministry].") == []
    assert wrong("The ministry raised the number of guards to [40|-].") == []


@pytest.mark.parametrize("member", sorted(_SPEECH.nouns["members"]))
@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["staffed"]))
def test_those_of_an_organisation_speak_for_it(member: str, noun: str) -> None:
    named = f"Oster {noun.capitalize()}"
    assert wrong(f"According to {member} from the {named}, [40|{named}] died.") == []


@pytest.mark.parametrize("press", sorted(_SPEECH.nouns["press"]))
@pytest.mark.parametrize("account", sorted(_SPEECH.nouns["accounts"]))
def test_what_the_press_reports_is_its_own(press: str, account: str) -> None:
    assert wrong(f"Turkish {press} {account} said [40|Turkish {press}] died.") == []


@pytest.mark.parametrize("base", sorted(_SPEECH.words["only_that"]))
def test_some_verbs_state_only_what_follows_that(base: str) -> None:
    form = next(form for form, of in _SPEECH.verbs.items() if of == base and form.endswith("ed"))
    assert wrong(f"The interior ministry {form} a plan to bury [12|-] people who had died.") == []


@pytest.mark.parametrize("word", sorted(_SPEECH.words["handed"]))
def test_a_body_states_what_it_hands_out(word: str) -> None:
    assert wrong(f"The Pentagon released a {word} of [12|Pentagon] soldiers who had died.") == []
    assert wrong(f"The film studio released a {word} of [12|-] stuntmen who had died.") == []
