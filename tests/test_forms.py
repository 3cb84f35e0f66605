"""The same text gives the same figures, whatever form it came in."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.model import Article

STORIES = {
    "flood": (
        "At least 48 people have died in floods in northern Nigeria’s Kebbi state since Sunday, the emergency agency "
        "said, as the Niger burst its banks.\n\n"
        "“More than 12,500 farmers have lost their fields,” Musa Bello, the agency’s director, told reporters in "
        "Birnin Kebbi on Thursday. Some 3,200 families were moved to schools – most of them from Argungu – and nine "
        "bridges were destroyed.\n\n"
        "The Red Cross said that 600 children had been treated for cholera, of whom 14 had died. It asked for $2.5 "
        "million.\n\n"
        "Last year’s floods killed 91 people in the state."
    ),
    "war": (
        "Shelling killed seven civilians and wounded 23 others in the port of Hodeidah on Tuesday, a hospital official "
        "said.\n\n"
        "The Houthi movement said government troops fired the shells. The coalition’s spokesman, Colonel Turki Saleh, "
        "denied that: “Our forces destroyed two drones and captured 15 fighters.”\n\n"
        "The U.N. refugee agency says about 4.3 million Yemenis have been displaced since 2015, and that nearly "
        "180,000 have fled to Djibouti and Somalia. Mr. Saleh’s office put the army’s losses at 112 dead."
    ),
    "vote": (
        "Voters in Moldova turned out in numbers: 1.2 million people cast ballots on Sunday, the electoral commission "
        "said, up from 988,000 in 2016.\n\n"
        "Police arrested 34 protesters in Chișinău, where twelve officers were injured. “Two people remain in "
        "hospital”, Mayor Ion Ceban said on Monday.\n\n"
        "About 1,500 observers from 40 countries watched the vote, according to the OSCE."
    ),
}
PUBLISHED = date(2020, 10, 9)
_SENTENCE = re.compile(r"(?<=[a-z0-9][.”])(?<!Mr\.) (?=[A-Z“])")


def _wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        parts = text.split("\n\n")
        return "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False, break_long_words=False) for p in parts)

    return wrap


def _sprinkled(mark: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"([a-z]{3})(?=[a-z]{2})", rf"\1{mark}", text)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "wrapped at 72": _wrapped(72),
    "wrapped at 60": _wrapped(60),
    "wrapped, a blank line behind each": lambda text: _wrapped(72)(text).replace("\n", "\n\n"),
    "wrapped, a space at each end": lambda text: _wrapped(76)(text).replace("\n", " \n"),
    "carriage returns": lambda text: _wrapped(68)(text).replace("\n", "\r\n"),
    "one break between paragraphs": lambda text: text.replace("\n\n", "\n"),
    "old Macs’ breaks": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n\n", "\u2028"),
    "wide spaces behind sentences": lambda text: _SENTENCE.sub("  ", text),
    "no space behind sentences": lambda text: _SENTENCE.sub("", text),
    "tabs behind sentences": lambda text: _SENTENCE.sub("\t", text),
    "spread to one width": lambda text: re.sub(r"(?<=[\w,]) (?=\w)", "  ", text),
}
LETTERS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "soft hyphens": _sprinkled("\u00ad"),
    "zero-width spaces": _sprinkled("\u200b"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"),
    "full-width digits": lambda text: re.sub(r"\d", lambda m: chr(ord(m[0]) + 0xFEE0), text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u2009", text),
    "directions": lambda text: re.sub(r"(\d[\d,.]*\d|\d)", "\u200e\\1\u200e", text),
    "order marks": lambda text: "\ufeff" + text,
}
MARKS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "straight quotes": lambda text: text.translate({0x201C: '"', 0x201D: '"', 0x2019: "'"}),
    "typewritten quotes": lambda text: text.replace("“", "``").replace("”", "''"),
    "low quotes": lambda text: text.replace("“", "„").replace("”", "“"),
    "entities": lambda text: text.replace("’", "&#8217;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "entities twice": lambda text: text.replace("’", "&amp;rsquo;").replace("–", "&amp;ndash;"),
    "dashes typed": lambda text: text.replace(" – ", " -- "),
    "dashes long": lambda text: text.replace(" – ", " — "),
    "dashes without spaces": lambda text: text.replace(" – ", "—"),
    "dashes typed without spaces": lambda text: text.replace(" – ", "--"),
    "pointed quotes": lambda text: text.replace("“", "«").replace("”", "»"),
    "bold numbers": lambda text: re.sub(r"(\d[\d,.]*\d|\d)", r"**\1**", text),
    "notes": lambda text: re.sub(r"(?<=[a-z]\.)(?= [A-Z]|\n|\Z)", "[3]", text),
    "tags": lambda text: re.sub(r"(\d[\d,.]*\d|\d)", r"<b>\1</b>", text),
    "links": lambda text: re.sub(r"\b(Argungu|Hodeidah|Moldova)\b", r"[\1](https://example.org/a-1)", text),
}


def found(text: str) -> list[tuple[object, ...]]:
    """The fields of the figures of a text, whatever apostrophe a name has; each lies where it says."""
    rows: list[tuple[object, ...]] = []
    for f in extract(Article("a", text, PUBLISHED)).figures:
        assert text[f.start : f.end] == f.text
        assert f.sentence in text
        fields = (f.metric, f.unit, f.bound, f.who, f.claimant, f.place, f.country, f.destination, f.scope, f.status)
        plain = (v.replace("’", "'") if v else v for v in fields)
        rows.append((f.value, f.high, f.as_of, f.since, *plain))
    return rows


PLAIN = {name: found(story) for name, story in STORIES.items()}


def test_the_stories_are_rich() -> None:
    assert {name: len(rows) for name, rows in PLAIN.items()} == {"flood": 7, "war": 7, "vote": 3}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(
    "form", [form for forms in (LAYOUTS, LETTERS, MARKS) for form in forms.items()], ids=lambda f: f[0]
)
def test_a_form_changes_no_figure(form: tuple[str, Callable[[str], str]], story: str) -> None:
    assert found(form[1](STORIES[story])) == PLAIN[story]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(*(st.sampled_from(sorted(names)) for names in (STORIES, LAYOUTS, LETTERS, MARKS)))
def test_forms_together_change_no_figure(story: str, layout: str, letters: str, marks: str) -> None:
    text = LAYOUTS[layout](STORIES[story])
    assert found(MARKS[marks](LETTERS[letters](text))) == PLAIN[story]
