"""Which class does a word belong to? The closed classes of English that end, join or skip a phrase."""

from __future__ import annotations

# Closed classes of English; what they have in common is that they end, join or skip a phrase.
BE = frozenset(
    """
    is are was were be been being 's 're am remain remains remained remaining get gets got getting become became lie
    lay lies
    """.split()
)
HAVE = frozenset(["has", "have", "had", "having", "'ve"])
MODAL = frozenset("will would can could may might must shall should 'll 'd do does did to cannot".split())
NEGATION = frozenset("not n't never neither nor without no none".split())
DETERMINER = frozenset(
    """
    the a an this that these those its his her their our my your another every each some any all both
    """.split()
)
PREPOSITION = frozenset(
    """
    of in on at by for from with within to into onto across over under near after before during since until till
    between among amid against through throughout inside outside along around behind beyond above below off out up
    down upon via per about as like including excluding besides despite towards toward than aboard because
    """.split()
)
# Before "of": only a part of what follows is meant.
SHARES = frozenset(
    """
    half halves third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths most majority
    minority bulk percent cent pct % percentage share proportion portion fraction part many some several few handful any
    """.split()
)
CONJUNCTION = frozenset("and or but while whereas & plus nor though although when if unless".split())
RELATIVE = frozenset(["who'd", "who've", "who's", "who", "which", "that", "whom", "whose", "where"])
TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight tomorrow morning
    afternoon evening night january february march april may june july august september october november december
    last ago later earlier so far early late midnight noon dawn week month year weekend mon tue wed thu fri sat sun
    jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
ADVERB = frozenset(
    """
    also still already since now then currently only just even again once twice alone too ever yet almost nearly
    about at least more most least far here there home abroad elsewhere either least around together mostly mainly
    later earlier further officially rather so worldwide nationwide altogether overall globally annually
    """.split()
)
# Finite verbs that are no trigger of any metric: they end the search for a predicate.
OTHER_VERB = frozenset(
    """
    said says say saying told tells tell added adds reported reports announced announces confirmed estimated warned
    claimed voted met went came made began began started took gave gives give includes included include had has have
    did does do took won agreed decided refused called wanted wants want need needs hopes hoped tried tries expected
    ordered accused urged asked helped remain remained say believe believes thought think know knew see saw seen
    became become work works worked attended signed left live lived lives stood stand sat face faces faced gathered
    continue continued continues managed failed plan plans planned spent spend comes come goes go play played paid
    pay spoke speaks wrote writes visited
    """.split()
)

# What tells, reports or supposes: behind it stands what is told.
TELLING = frozenset(
    """
    said say says told tell tells reported report reports claimed claim claims believed believe believes thought think
    feared fear fears confirmed confirm knew know knows heard hear announced announce estimated estimate saw see found
    find warned warn insisted insist complained complain alleged allege noted note added add
    """.split()
)

# Where the wounded are brought, and the words before it: "to the nearby Kitale county referral hospital".
SUPPLIES = frozenset("power electricity water gas heat heating supply supplies".split())
WARDS = frozenset("hospital hospitals clinic clinics infirmary".split())
WARD_WORDS = frozenset(
    """
    the a an nearby local area regional provincial district county city town village general main central national state
    federal military army naval navy university teaching public private government field mission children's women's
    referral maternity trauma mental psychiatric different various several separate three neighbouring neighboring rural
    major leading same and two four other emergency 's ’s .
    """.split()
)

_GROUPS = {",": ",/", ".": ";.!?•*…", ":": ":|", "-": "-–—", "(": "([", ")": ")]", '"': "\"“”'‘’"}
_MARKS = {mark: tag for tag, marks in _GROUPS.items() for mark in marks}

# Later rows win: "to" is a preposition though it goes before verbs, "that" a relative though it points.
_ROWS = (
    ("O", OTHER_VERB), ("B", ADVERB), ("X", TIME), ("R", RELATIVE), ("C", CONJUNCTION), ("P", PREPOSITION),
    ("D", DETERMINER),
    ("M", MODAL), ("A", BE | HAVE), ("P", {"to"}), ("R", {"that"}),
)  # fmt: skip
_CLASSES = {word: tag for tag, words in _ROWS for word in words}
# Adjectives that end like adverbs: "two deadly raids".
_ADJECTIVES = frozenset(
    """
    deadly costly friendly unfriendly elderly unruly orderly disorderly lonely lovely ugly sickly
    scholarly miserly cowardly unsightly ghastly grisly motherly family supply assembly reply rally ally bully
    belly jelly lily monopoly anomaly homily butterfly sly italy july
    """.split()
)


def classify_word(lower: str) -> str:
    """The tag of a word or mark by itself; the letters are those of `tagging.Token`.

    >>> [classify_word(w) for w in ("were", "from", "slowly", "bridge", ",")]
    ['A', 'P', 'B', 'W', ',']
    """
    tag = _CLASSES.get(lower) or _MARKS.get(lower)
    if tag is None:
        return "B" if lower.endswith("ly") and len(lower) > 4 and lower not in _ADJECTIVES else "W"
    return tag
