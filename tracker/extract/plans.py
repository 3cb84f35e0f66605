"""Has it happened? The words of a number's clause that forecast, plan, fear, need, pledge or suppose it."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.ballots import is_cast, is_share_of_votes
from tracker.extract.count import Count, Numeral
from tracker.extract.cues import BOUND, clause_of
from tracker.extract.fulfilled import has_come, turned_out
from tracker.extract.idlewords import is_idle
from tracker.extract.lying import is_there
from tracker.extract.oneassault import of_case
from tracker.extract.pacts import in_pact
from tracker.extract.presupposed import (
    DEED,
    DEEDS,
    PLIGHTS,
    follows_participle,
    is_apart,
    is_granted,
    is_helped,
    is_known_group,
    is_named_group,
    is_object,
    is_presupposed,
    is_told_of_group,
)
from tracker.extract.reading import Hit, Reading, cue_index, reading_of, words_of_status
from tracker.extract.terms import only_offered
from tracker.extract.timewords import any_of
from tracker.extract.untrue import said_untrue
from tracker.extract.wholes import as_whole, own_phrase
from tracker.model import Span

_BEFORE: Final = ("modal", "planning", "near")
_AFTER: Final = ("modal", "planned")
_PLANS: Final = frozenset((*_BEFORE, *_AFTER, "order"))


def planned(count: Count) -> Span | None:
    """The words that put a count into the future or into doubt; None where it is said to have happened."""
    known, key = reading_of(count.sentence).known, (f"planned {count.metric}", count.numeral.start)
    if key not in known:
        known[key] = _find_plan(count)
    return known[key]  # type: ignore[no-any-return]


def _find_plan(count: Count) -> Span | None:
    if offered := only_offered(count):
        return offered
    if count.metric in _MOVED and (pact := in_pact(count)):
        return pact
    if count.metric == "killed" and of_case(count):
        return None  # "are to appear in court, charged with the manslaughter of 18 hikers"
    reading = reading_of(count.sentence)
    if _PLANS.isdisjoint(reading.kinds):
        return _no_statement(count)
    whole = as_whole(count)
    own = own_phrase(count)
    told = _TOLD_OF.search(count.sentence.document.text, own.start, own.end)
    apart = told or any(reading.find(kind, own.start, own.end) for kind in _PLANS)
    related = whole is not None or _OF_WHOM.match(count.sentence.document.text, count.numeral.end) is not None
    if related and not apart and _tells_itself(count, own):
        return None  # "the men it will free, eight of whom are dead"
    base = whole if whole and not apart else count
    return _planned(base, reading_of(base.sentence))


_COMING: Final = words_of_status()["to_come"]
_MOVED: Final = frozenset(("troops", "refugees", "released", "returned", "evacuated", "equipment", "detained"))
_WHO_WILL: Final = re.compile(
    rf"(?:\s+[\w’'-]+){{1,4}}?,?\s+(?:who|that|which)\s+(?P<will>{any_of(_COMING['will'])})\s+"
    rf"(?:\w+\s+)?(?:{any_of(_COMING['does'])})\b"
)
_OF_WHOM: Final = re.compile(r" of (?:whom|which|them)\b")


def _tells_itself(count: Count, own: Span) -> bool:
    """Whether a part has a verb or a state of its own behind it."""
    trigger = count.trigger
    told = count.rule.endswith((": state", "state after", "passive verb", "subject of verb"))
    return told and trigger is not None and count.numeral.end < trigger.start and trigger.end <= own.end


def _planned(count: Count, reading: Reading) -> Span | None:
    if is_there(count):
        return None
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    if _RESTATED.search(text, start, number.start) and _RESTATED_TO.match(text, number.end, sentence.end):
        start = reading.clause(start - 1, start - 1)[0]  # "has pledged to spend more – €100bn in all – on schools"
    order = reading.find("order", start, number.start)
    if order and reading.find("leave", number.end, min(end, number.end + 60)):
        return order
    if supposed := _supposed(count) or _no_statement(count):
        return supposed
    if same := _CONVERTED.search(text, max(sentence.start, number.start - 60), number.start):
        first = Numeral(
            same.start("first"),
            same.end("first"),
            number.text,
            number.value,
            number.high,
            number.vague,
            number.currency,
        )
        return planned(count.with_number(first))  # "pledged 100,000 pounds ($12,623)": both or neither
    if aside := _ASIDE.match(text, end - 1 if text[end - 1 : end].isspace() else end, sentence.end):
        end = min(sentence.end, aside.end() + 60)  # "6.2 million people – half of them – would need aid"
    if count.metric in cue_index().single and (same := _IN_BRACKETS.match(text, end)):
        end = min(sentence.end, same.end() + 60)  # "7 billion roubles (£98m) would be spent"
    return _cue_before(count, reading, start) or _cue_after(count, reading, start, end)


def looks_ahead(count: Count, cue: Span | None) -> bool:
    """True where the cue speaks of the future ("will be freed on Friday"), not of the past ("pledged on Friday")."""
    return cue is not None and count.sentence.document.text[cue.start : cue.end].lower() in cue_index().future


def _is_cue(count: Count, reading: Reading, hit: Hit) -> bool:
    """False where the word belongs to the metric ("in need"), is a name ("Appeal"), or idle ("could be seen")."""
    text = count.sentence.document.text
    if hit.phrase in cue_index().own.get(count.metric, ()):
        return False
    if text[hit.start].isupper() and hit.start != count.sentence.start:
        return False
    if is_idle(text, hit.phrase, hit.start, hit.end):
        return False
    return not any(idle.start == hit.start for idle in reading.kinds.get("idle", ()))


_BESIDE: Final = 25  # characters
_LISTED: Final = re.compile(  # "a possible swap of 300 prisoners and [40] hostages": both or neither
    rf"\d[\d,.]*(?:\s[A-Za-z’'-]+){{1,4}}?(?:,?\sand|,)\s{BOUND}$"
)


def _cue_before(count: Count, reading: Reading, start: int) -> Span | None:
    text, number = count.sentence.document.text, count.numeral
    found: Hit | None = None
    for hit in sorted(hit for kind in _BEFORE for hit in reading.all(kind, start, number.start)):
        if not _is_cue(count, reading, hit):
            continue
        if hit.kind == "near" and number.start - hit.end > _BESIDE:
            listed = _LISTED.search(text, hit.end, number.start)
            if listed is None or listed.start() - hit.end > _BESIDE:
                continue
        if is_cast(count, hit.end, plan=hit.kind == "planning"):
            continue
        if _BUT_SAID.search(text, hit.end, number.start):
            continue  # "would not give details but confirmed 40 people had died"
        if hit.kind == "planning" and text.startswith((",", ";", " for,"), hit.end):
            continue  # "when floods threaten, 40 km of barriers …"
        if hit.kind == "planning" and _THEN_DEED.search(text, hit.end, number.start):
            continue  # "collided while trying to avoid fire, killing 17"
        if _QUOTE_CLOSED.search(text, hit.end, number.start) or _SENSED.search(text, hit.start - 14, hit.end + 16):
            continue  # "“We will win,” he told 3,000 supporters", "he could see two ships"
        if hit.phrase.startswith("ask") and _QUESTION.match(text, hit.end):
            continue
        if turned_out(text, count.sentence.start, hit.start, hit.phrase):
            continue
        if hit.phrase.startswith(("expect", "fear", "anticipat")) and _TO_GROW.match(text, number.end):
            continue  # "expect the toll of 42 to rise"
        found = hit
    if found is not None and (_LOST_BREAK.search(text, found.end, number.start)):
        return None  # a list whose line breaks were lost: what is said of one line puts off no other
    if found is None and _TO_BE_MADE.search(text, max(start, number.start - 60), number.start):
        at = text.rindex("to be", 0, number.start)
        return Span(at, at + 5)  # "a book, to be printed for $2m"
    plan = found is not None and count.metric in cue_index().single and found.phrase.startswith("plan")
    if plan and found is not None and _APPROVED.search(text, max(start, found.start - 60), found.start):
        return None  # "approved a plan to use $1 billion"
    if found is None or _DEED_NAMED.search(text, max(start, number.start - 60), number.start):
        return None
    if _deed_between(reading, text, found.end, number.start):
        return None
    if found.phrase.endswith("ing") and _ASIDE_DONE.search(text, found.end, number.start):
        return None
    if _IS_THERE.search(text, max(start, number.start - 40), number.start):
        return None
    if count.metric == "killed" and _BODIES_OF.search(text, max(start, number.start - 50), number.start):
        return None
    if count.metric == "population" and _SIZE_OF.search(text, max(start, number.start - 40), number.start):
        return None
    if _GROWN_FROM.search(text, max(start, number.start - 48), number.start):
        return None
    if is_told_of_group(count, found.end) or _GIVEN_BEFORE.match(text, number.end) or is_granted(count, found.end):
        return None
    if is_helped(count, found.end) or _FOR_DOING.search(text, max(start, number.start - 60), number.start):
        return None
    if count.metric in PLIGHTS and (_IN_STATE.match(text, number.end) or _FREEING.search(text, start, number.start)):
        return None
    if (count.metric in cue_index().single or is_known_group(count)) and _KNOWN_BEFORE.search(
        text, max(start, number.start - 28), number.start
    ):
        return None
    return Span(found.start, found.end)


def _cue_after(count: Count, reading: Reading, start: int, end: int) -> Span | None:
    text, number, single = count.sentence.document.text, count.numeral, count.metric in cue_index().single
    if is_share_of_votes(count) or _ONE_OF_ALL.search(text, max(start, number.start - 24), number.start):
        return None  # "the last of the three leaders to be freed"
    if text[number.end : number.end + 1] == "-" or is_object(count, reading, start):
        return None  # "a 7.0-magnitude quake is feared to …"; "accused of killing two men, can be held"
    if count.metric in PLIGHTS and _IN_STATE.match(text, number.end):
        return None  # "two captured officers could be tried"
    if count.metric in _MOVED and (will := _WHO_WILL.match(text, number.end, count.sentence.end)):
        return Span(*will.span("will"))  # "some 250 soldiers who will be deployed tomorrow"
    high, sentence_end = min(end, number.end + 120), count.sentence.end
    hits = sorted(hit for kind in _AFTER for hit in reading.all(kind, number.end, high))
    if not hits:
        return None
    also = (_CONVERSION if single else _AND_OTHERS).match(text, number.end, high)
    stop = (_STOP_OF_SUM if single else _STOP).search(text, also.end() if also else number.end, high)
    high = stop.start() if stop else high
    for hit in hits:
        if hit.end > high or not _is_cue(count, reading, hit):
            continue
        between = text[number.end : hit.start]
        if count.metric in DEEDS and hit.phrase.split()[-1] in _DOUBTED and _DONE_THEN.match(text, hit.end, end):
            continue  # "12 men feared dead were found alive"
        if _TO_GROW.match(text, hit.end, sentence_end):
            continue  # "The toll reached 672 and was expected to rise"
        if (hit.kind == "modal" or hit.phrase in _TO_COME) and is_apart(count, hit.start):
            continue  # "half of the $9m would go to schools"
        if hit.phrase.startswith("to be") and _FORCED.search(text, start, hit.start):
            return None
        if hit.kind == "modal" and (_FINITE.search(between) or _THAT_THEY.search(between)):
            return None
        if count.metric == "population" and _SIZE_OF.search(text, max(start, number.start - 40), number.start):
            return None  # "this nation of 40 million is likely to fight on"
        if count.metric == "population" and hit.kind == "modal" and text.startswith(" have ", hit.end):
            continue  # "12,000 residents may have been infected": so many live there
        if hit.kind == "modal" and between.endswith(" what "):
            continue  # "the 28 survivors of what may be the worst wreck"
        if hit.phrase in _PURSES and (len(between) > 25 or _OTHERS.search(between)):
            continue  # "100 million has been donated to an appeal", "four missiles hit their target"
        if hit.phrase in _ACTIVE and _OWN_SUBJECT.search(between):
            continue  # "fired 90 bombs, and the city needed to be left"
        if hit.phrase.endswith("ed") and has_come(text, hit.end, end):
            continue  # "the six guns promised by Oslo have arrived"
        if between.endswith(" and ") and hit.phrase.endswith("ed"):
            continue  # "has delivered 400 rockets and promised more"
        done = "verb before" in count.rule or _HAS_DONE.search(text, max(start, number.start - 40), number.start)
        if done and _SECOND_VERB.search(between):
            continue  # "has sheltered 5,000 people and may take in more": the first deed is done
        if hit.kind == "modal" and single and _RELATIVE.search(between):
            return None
        if is_presupposed(count, hit.start) or follows_participle(count, hit.start):
            return None
        return Span(hit.start, hit.end)
    return None


_TO_BE_MADE: Final = re.compile(
    r"(?<!said )(?<!thought )(?<!believed )(?<!known )(?<!reported )(?<!estimated )\bto\s+be\s+"
    r"(?:(?!valued|priced|owed|used)[a-z]+(?:ed|lt|nt|ld)\s+(?:for|at|from|with)|"
    r"(?:increased|raised|expanded|boosted|cut|reduced)\s+(?:by\s+[\d.,]+(?:\s+[a-z]+)?,?\s+)?(?:by|to))\s+"
    rf"{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)
_ONE_OF_ALL: Final = re.compile(rf"\b(?:first|last|second|third|youngest|oldest)\s+of\s+(?:the\s+)?{BOUND}$")
_TO_COME: Final = frozenset(("is expected", "are expected", "expected to", "likely to", "set to", "going to"))
_DEED_WORDS, _PLIGHT = words_of_status()["deeds"], words_of_status()["plights"]
_BUT_SAID: Final = re.compile(rf"\bbut\s+(?:\w+\s+){{0,2}}?(?:{any_of(words_of_status()['speech']['verbs'])})\b")
_ASIDE_DONE: Final = re.compile(  # "officials, fearing a torrent, evacuated 130,000 villagers"
    rf",\s+(?:have\s+|has\s+|had\s+)?(?:\w+ly\s+)?[a-z]+(?:ed|ght)\s+{BOUND}$"
)
_DONE_THEN: Final = re.compile(r"[^,;.]{0,60}?\b(?:have|has|had|were|was)\s")
_ACTIVE: Final = frozenset(("needed", "required", "planned", "pledged", "promised"))
_OWN_SUBJECT: Final = re.compile(r"\b(?:and|but|while|as)\s+(?:(?:the|its|his|her|their)\s+)?[\w’'-]+\s+$")
_HAS_DONE: Final = re.compile(rf"\b(?:has|have|had)\s+(?:already\s+|also\s+)?\w+(?:\s+(?:up|in|out))?\s+{BOUND}$")
_SECOND_VERB: Final = re.compile(r",?\s(?:and|but|or)\s(?:then\s|also\s|now\s)?$")
_IS_THERE: Final = re.compile(  # "would help the camps, home to 900 refugees"
    rf"\b(?:(?:there|here)\s+(?:are|were|is|was|have\s+been)\s+(?:already\s+|still\s+)?|home\s+to\s+){BOUND}$"
)
_BODIES_OF: Final = re.compile(rf"\b(?:bodies|remains)\s+of\s+(?:the\s+)?{BOUND}$")
_GIVEN_BEFORE: Final = re.compile(  # "will send more, on top of the $7m in aid it sent in May"
    r"[^,;.]{0,40}?\s(?:it|they|he|she|which|that)\s+(?:(?:had|has|have|already)\s+){0,2}"
    r"(?:sent|gave|given|provided|donated|delivered|supplied|spent|paid)\b"
)
_APPROVED: Final = re.compile(
    r"\b(?:approved|adopted|passed|signed|endorsed|enacted)\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,2}$"
)
_RESTATED: Final = re.compile(rf"[–—-]\s+{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$")
_RESTATED_TO: Final = re.compile(r"\s?(?:\([^)]{1,25}\)\s)?(?:[a-z]+\s){0,6}(?:\([^)]{1,25}\)\s)?(?:[–—]|--?)\s")
_FREEING: Final = re.compile(  # "the release of the 101 hostages": who is freed is held
    rf"\b(?:{any_of(_PLIGHT['freed'])})\s+of\s+(?:all\s+)?(?:the|its|their)\s+{BOUND}$"
)
_IN_BRACKETS: Final = re.compile(r"\([^)]{1,25}\)")
_CONVERSION: Final = re.compile(r"[^(,;.]{0,20}\([^)]{1,25}\)")
_AND_OTHERS: Final = re.compile(  # "500 prisoners and 46 wounded will be exchanged"
    r"(?:\s[A-Za-z-]+){1,5}\s(?:and|or)\s\d[\d,]*(?=(?:\s[A-Za-z-]+){1,3}\s(?:will|would|could|may|might)\b)"
)
# The next number or a lost line break ends what is said of this one; "30 of the 50" goes on.
_ANEW: Final = rf"\b(?:{any_of(words_of_status()['projected']['anew'])})\s+(?:it|he|she|they|we|this|that|there)\b"
_STOP: Final = re.compile(
    rf"(?<!of)(?<!of the)\s\d|\s{{2,}}|\n|[,:]\s+[\"“]|,\s+(?:it|he|she|they|we|this|that)\b|{_ANEW}"
)
_STOP_OF_SUM: Final = re.compile(rf"(?<!of)(?<!of the)\s\d|\s{{2,}}|\n|,|\band\b|{_ANEW}")
_QUOTE_CLOSED: Final = re.compile(r"[,.!?][”\"](?!\w)")
_SENSED: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Yy]ou|witness|witnesses|reporters?|journalists?)\s+(?:could|can)\s+"
    r"(?:still\s+|clearly\s+)?(?:see|hear|count|make\s+out)\b"
)
_TO_GROW: Final = re.compile(
    r"\s+(?:to\s+)?(?:\w+\s+)?(?:rise|climb|grow|increase|mount|go\s+(?:up|higher))\b(?!\s+(?:to|by)\b)"
)
_LOST_BREAK: Final = re.compile(r"\s{2,}")
_PAST: Final = re.compile(rf"\b(?:{any_of(_DEED_WORDS['past'])}|was|were|had|has)\b")
_FORCED: Final = re.compile(r"\b(?:forc|caus|allow|enabl)(?:ed|es|ing)\b|\bhad\b")  # "50 people had to be evacuated"
_FINITE: Final = re.compile(rf"\b(?:have|has|had|were|was|{any_of(_DEED_WORDS['finite'])}|are\s+\w+ed\s+and)\b")
_THAT_THEY: Final = re.compile(
    r"\bthat\s+(?:they|it|he|she|the|[A-Z]\w+)\b|\band\s+(?:fear|believe|think|warn|say|hope)s?\s|\bso\s+that\b"
)
# "custody over the killing of two boys": a deed that is named as known.
_DEED_NAMED: Final = re.compile(
    r"(?i)\b(?:related\s+to|over|about|after|for|in|following|despite|since|avenge|mourn|honou?r|investigate|probe)\s+the\s+"
    rf"(?:\w+\s+)?(?:{any_of(_DEED_WORDS['known'])})\s+of\s+"
    r"(?:at\s+least\s+|more\s+than\s+|some\s+|about\s+)?$"
)
_PURSES: Final = frozenset(
    ("target", "appeal", "pledge", "budget request", "funding request", "spending request", "request")
)
_OTHERS: Final = re.compile(r"\b(?:an?|the|their|its|his|her|our)\s")
_RELATIVE: Final = re.compile(r"\b(?:that|which)\s+$")
_RESUMED: Final = re.compile(
    r",\s+(?:includes?|included|is|are|was|were|has|have|had|reached|left|killed)\b|,\s+(?:he|she|it|they|we)\s+\w+ed\b"
)
_IF: Final = re.compile(rf"[\"“]?(?P<if>If)\s[^,;]{{0,100}}?{BOUND}")
_QUESTIONED: Final = re.compile(r"[\"“‘(]?(?P<verb>Did|Were|Was|Have|Has|Had|Do|Does|Are|Is)\s")
_THEN: Final = re.compile(r"[^,;]{0,100},[^;]*?\b(?:would|could|will|might)\b")
_CONVERTED: Final = re.compile(
    r"(?P<first>(?<!\d)\d[\d,.]*)(?:\s?[a-z]+){0,3}\s\((?:about\s+|around\s+|some\s+)?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s)?\s?$"
)
_GROWN_FROM: Final = re.compile(
    rf"(?i)\b(?:{any_of(words_of_status()['total']['grow'])})(?:\s+\w+)?\s+from\s+{BOUND}(?:[A-Z]{{0,3}}[$€£¥])?$"
)
_ASIDE: Final = re.compile(r"\s?[–—-]\s[^–—]{3,80}\s[–—-](?=\s)|\s?,\s(?:or|and)\s[^,;.]{3,40},(?=\s)")
_FOR_DOING: Final = re.compile(  # "could jail him for killing two people"
    rf"(?i)\b(?:for|over|after|(?:accused|convicted|guilty|suspected|charged)\s+(?:of|with))\s+(?:allegedly\s+)?{DEED}ing\s+{BOUND}$"
)
_IN_STATE: Final = re.compile(  # "30 missing fishermen", "12 captured officers"
    r"\s+\w+\s+(?:imprisoned|jailed|held\s+captive)\b|"
    r"\s+(?:\w+\s+){0,3}?(?:remain|remained|still\s+(?:held|being|shelter\w*|trapped))\b|"
    rf"\s+(?:of\s+)?(?:\w+ly[-\s])?(?:{any_of(_PLIGHT['states'])})\s+(?:[A-Z]\w+\s+)?(?:[A-Za-z]{{3,}}s|\w*(?:men|women|people|children)|police|crew|staff)\b"
)
_THEN_DEED: Final = re.compile(rf",\s+(?:{DEED}ing|leaving)\s")
_QUESTION: Final = re.compile(r"\s+(?:\w+\s+){0,2}?(?:how|why|whether|about|where|when|who|what)\b")
_SIZE_OF: Final = re.compile(
    rf"(?i)\b(?:{any_of(words_of_status()['total']['sized'])}|(?:'|’)s)\s*,?\s+(?:of|to|with)?\s*{BOUND}$"
)
_DOUBTED: Final = frozenset(words_of_status()["projected"]["doubted"])
_TOLD_OF: Final = re.compile(r"\b(?:who|which|that)\s")  # "19 are feared dead, including three [who drowned]"
_SINCE: Final = re.compile(rf"\bsince\b.{{1,60}},\s+(?:{any_of(_DEED_WORDS['since'])})\b")
_AND: Final = re.compile(r"\b(?:and|as|while|but)\s+(?:at\s+least\s+|more\s+than\s+|some\s+|about\s+|nearly\s+)?$")
_OWN_VERB: Final = re.compile(r"[\w.,]+\s+(?:\w+\s+){0,4}?(?:have|has|had|were|was|fled?|flee|face|remain)\s")
_KNOWN_BEFORE: Final = re.compile(
    r"(?i)(?:\b(?:the|these|those|this|that|its)\s+(?:(?:\w+(?:ed|en)|existing|current|present|entire|whole)\s+)?(?:(?:more|fewer)\s+than\s+|at\s+least\s+|nearly\s+|estimated\s+|almost\s+|approximately\s+|roughly\s+|about\s+)?"
    r"(?:[$€£¥]|\w{1,3}\$)?|['’]s\s+(?:[$€£¥]|\w{1,3}\$)?)$"
)


def _deed_between(reading: Reading, text: str, start: int, end: int) -> bool:
    """True when a finished deed stands between the cue and the number: "may retaliate for a raid that killed 12"."""
    for done in reading.all("done", start, end):
        if not re.search(r"\b(?:be|been|to|have)\s+$", text[max(start, done.start - 6) : done.start]):
            return True
    if (
        _SINCE.search(text, start, end)
        or _RESUMED.search(text, start, end)
        or (_AND.search(text, start, end) and _OWN_VERB.match(text, end))
    ):
        return True
    return bool(_PAST.search(text, start, end)) and not re.search(r"\b(?:have|be|dead)\b", text[start : start + 12])


def _supposed(count: Count) -> Span | None:
    """The "if" of a sentence that only supposes: "If 300 people were killed, it would be a crime"."""
    text, sentence = count.sentence.document.text, count.sentence
    m = _IF.match(text, sentence.start, count.numeral.start)
    if m is None or m.end() != count.numeral.start or not _THEN.match(text, count.numeral.end, sentence.end):
        return None
    return Span(m.start("if"), m.end("if"))


def _no_statement(count: Count) -> Span | None:
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
