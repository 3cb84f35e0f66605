"""Attributions that leave out "said": who cites, places, values or is praised; names in marks and in brackets."""

from __future__ import annotations

import pytest

from tests.marked_claims import wrong
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()


@pytest.mark.parametrize(
    "marked",
    [
        'The French "Save the Young" initiative reported that it had rescued [4,000|Save the Young] people.',
        'The charity "Save the Young" reported that it had treated [4,000|Save the Young] people.',
        "About [2 million|Save the Young] people need food, the charity Save the Young says.",
        'According to the charity "Save the Young", [12|Save the Young] people died.',
        'According to the "Save the Young" initiative, [12|Save the Young] people died.',
        '[12|Save the Young] people died, said the charity "Save the Young".',
        "[12|Save the Young] people died, the aid group “Save the Young” told reporters.",
        "Norland's opposition alliance “Vall Front” said [12,000|Vall Front] people had joined the march.",
        'Norland\'s Operational Command "North" reported that [three|Operational Command "North"] people died.',
        '"It is over for Vall" police said, adding that [12|police] died.',
    ],
)
def test_a_name_in_marks_is_the_claimant(marked: str) -> None:
    assert wrong(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[Twelve|Ida Holt] men were buried yesterday under the debris coalition spokesman Ida Holt said.",
        "[Four|Ida Holt] victims were taken to Vall shortly after the crash hospital spokeswoman Ida Holt said.",
        "[Twelve|officials] people died officials said.",
        "There were [twelve|-] dead, fewer than the mayor Ida Holt said.",
        "[Twelve|-] men died. This is what the mayor of Vall, Ida Holt, said.",
        "Ida Holt (spokeswoman for the mayor) said [12|Ida Holt] people had died.",
        '"[Forty|Ida Holt] men died in the valley," Ida Holt from the aid group Red Hand explained.',
        "The report, published on Monday by Red Hand, says [40|Red Hand] people were hanged in one night.",
        "A study, released by the UN, puts the number of dead at [12|UN].",
        "The UN said the camps were full. It found that [40|UN] people had died there.",
    ],
)
def test_a_speaker_is_found_where_marks_are_left_out_or_put_in(marked: str) -> None:
    assert wrong(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "The death toll was estimated at [700|Red Hand] by the rights group Red Hand.",
        "The death toll was given as [700|Red Hand] by the rights group Red Hand.",
        "The army set the number of dead at [40|army] on Friday.",
        "Senator Ida Holt cited the [900|Ida Holt] deaths in the camps.",
        "Senator Ida Holt pointed to the [900|Ida Holt] deaths in the camps.",
        "All evidence pointed to a massacre of some [300|-] people.",
        "The crowd looked at [12|-] bodies given by the hospital to the morgue.",
        "At least [12|-] people were killed by the army.",
        "The rebels set fire to [40|-] houses in Vall.",
        "Senator Ida Holt praised the police for arresting [12|Ida Holt] suspects.",
        "Nurses thanked the mayor for the money, as [12|-] people were evacuated.",
    ],
)
def test_whoever_reminds_of_a_number_or_sets_it_states_it(marked: str) -> None:
    assert wrong(marked) == []


@pytest.mark.parametrize("form", sorted(_SPEECH.words["valued"]))
def test_every_participle_of_valuing_gives_the_number_to_whom_by_names(form: str) -> None:
    assert wrong(f"The losses were {form} at $[12 million|insurer] by the insurer.", "money") == []


@pytest.mark.parametrize("form", sorted(_SPEECH.words["referring"]))
def test_every_verb_of_referring_makes_its_subject_the_claimant(form: str) -> None:
    assert wrong(f"Senator Ida Holt {form} to the [900|Ida Holt] people killed in the camps.") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.words["foci"]))
def test_whoever_places_a_quake_states_how_far_it_was(noun: str) -> None:
    assert wrong(f"The institute placed the {noun} [12|institute] km south of Vall.", "distance") == []
    assert wrong(f"The institute located the {noun} [12|institute] km south of Vall.", "distance") == []


@pytest.mark.parametrize("noun", sorted(_SPEECH.nouns["kinds"]))
def test_every_kind_of_body_leads_to_a_name_with_an_article_in_it(noun: str) -> None:
    assert wrong(f"[12|Feed the Young] people died, {noun} Feed the Young said.") == []


@pytest.mark.parametrize(
    "marked",
    [
        'As Ida Holt put it, "[12|Ida Holt] people were killed for nothing."',
        '"[Twelve|Ida Holt] people were killed", as Ida Holt puts it.',
        "The mayor put it at [12|mayor] dead.",
        'The mayor, Ida Holt, was blunt. "[Twelve|Ida Holt] people were killed and nobody came."',
        'Ida Holt said roads were cut. "[Twelve|Ida Holt] people were killed and nobody came."',
        'Ida Holt lost her home. "[Twelve|Otto Lang] people were killed and nobody came," said Otto Lang.',
        'The town was burned. "[Twelve|-] people were killed and nobody came."',
        'Ida Holt lost her home. "[Twelve|-] people were killed and nobody came." The war goes on.',
    ],
)
def test_a_quotation_is_of_whom_the_words_around_it_tell(marked: str) -> None:
    assert wrong(marked) == []
