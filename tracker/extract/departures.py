"""From where did people come who went somewhere? The last place left, a people just named, or the main country."""

from __future__ import annotations

from tracker.extract.document import Sentence
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_REACH, _HINTED = 5, 3  # sentences


def home_of(setting: Setting, sentence: Sentence, goal: Mention) -> Mention | None:
    """The country other than that of `goal` from which people fled: the one hinted at just before."""
    there = goal.place.country if goal.place else None
    for index in range(sentence.index, max(-1, sentence.index - _HINTED), -1):
        for demonym in reversed(setting.hints.demonyms_of(setting.document.sentences[index])):
            if demonym.country != there:
                return setting.wider(demonym.country)
    return None


def origin_of(setting: Setting, sentence: Sentence, goal: Mention, inside: bool) -> Mention | None:
    """Where the people who went to `goal` had come from: the last place left, else the main country, or the goal's
    where they stayed `inside` their own."""
    if setting.traits(sentence).names_country:  # "in the west of the country, 70,000 have crossed into Liberia"
        wide = setting.wider(setting.main)
        if wide and goal.place and setting.main != goal.place.country:
            return wide
    for index in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
        for m in reversed(setting.by_sentence.get(index, ())):
            if m.role == "from" and m.place and m.place != goal.place:
                return m
    main = setting.main
    if inside and goal.place and goal.place.kind != "c" and goal.place.country != main:
        return setting.wider(goal.place.country)
    wide = setting.wider(main)
    away = wide and goal.place and main != goal.place.country
    return wide if away and main in setting.told_lands else None
