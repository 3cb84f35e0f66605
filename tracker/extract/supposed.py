"""Does a sentence only suppose or ask what it tells of a number? "If 300 men died, …", "Did 300 die?" are no facts."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.presupposed import is_named_group
from tracker.extract.untrue import said_untrue
from tracker.model import Span

_IF: Final = re.compile(rf"[\"“]?(?P<if>If)\s[^,;]{{0,100}}?{BOUND}")
_QUESTIONED: Final = re.compile(r"[\"“‘(]?(?P<verb>Did|Were|Was|Have|Has|Had|Do|Does|Are|Is)\s")
_THEN: Final = re.compile(r"[^,;]{0,100},[^;]*?\b(?:would|could|will|might)\b")


def supposed(count: Count) -> Span | None:
    """The "if" of a sentence that only supposes: "If 300 people were killed, it would be a crime"."""
    text, sentence = count.sentence.document.text, count.sentence
    m = _IF.match(text, sentence.start, count.numeral.start)
    if m is None or m.end() != count.numeral.start or not _THEN.match(text, count.numeral.end, sentence.end):
        return None
    return Span(m.start("if"), m.end("if"))


def no_statement(count: Count) -> Span | None:
    """What makes a number one that nobody states: words that deny it, or the verb that opens a question.

    "Did 300 people die?"; not "When did the 300 arrive?", which takes it for so.
    """
    text, sentence = count.sentence.document.text, count.sentence
    if text.find("?", count.numeral.end, sentence.end + 2) >= 0 and (
        opening := _QUESTIONED.match(text, sentence.start)
    ):
        return Span(*opening.span("verb"))
    if is_named_group(count):
        return None  # "no sign that the 900 refugees in the town are leaving": there they are
    return said_untrue(sentence, count.numeral.start)
