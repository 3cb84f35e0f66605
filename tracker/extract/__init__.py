"""Which figures does an article state? One module a question; `pipeline.extract` asks them in order.

legible, remnants      what the text says, past how it was set and sent
document               its sentences and words
numerals, nonfigures   its numbers, and which of them never count
metrics                what each number counts: tagging, counted, governors and what they ask
bounds, units          how exact it is, in which unit
population, measured   of whom, of what
claimants              who states it: hearing, speech, speakers, antecedents
places                 where it holds: toponyms, geography, fitness, and carried where its sentence names none
dates                  as of when: timex, timeroles, storydays
scope, status          a total, a span's count or one incident's; happened or feared: reading, cues, plans
together               what counts of one clause share
"""

from __future__ import annotations

from tracker.model import Article, Extraction


def extract(article: Article) -> Extraction:
    """The figures of an article and the numbers that are none, see `pipeline.extract`; rules load on the first call."""
    from tracker.extract.pipeline import extract as run_pipeline

    return run_pipeline(article)
