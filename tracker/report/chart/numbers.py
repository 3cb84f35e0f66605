"""How does a chart write numbers and days? Short on axes and labels, in words in titles."""

from __future__ import annotations

from datetime import date

_SCALES = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"))
_WORDS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SIGNS = {"about": "~", "at_least": "≥ ", "more_than": "> ", "nearly": "≲ ", "at_most": "≤ ", "less_than": "< "}
_SPOKEN = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "nearly": "nearly ",
    "at_most": "at most ",
    "less_than": "less than ",
}


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_name(day: date) -> str:
    """The English name of the day's month, whatever language the machine speaks."""
    return _MONTHS[day.month - 1]


def short_number(value: float) -> str:
    """The number as humanitarian charts write it: 999, 1.2K, 123K, 1.2M, 12M.

    >>> [short_number(n) for n in (0, 21, 1.5, 999, 1234, 9999, 123_456, 999_600, 1_234_567, 12_345_678, 3e9)]
    ['0', '21', '1.5', '999', '1.2K', '10K', '123K', '1M', '1.2M', '12M', '3B']
    """
    if value < 0:
        return "−" + short_number(-value)
    for at, (scale, letter) in enumerate(_SCALES):
        wider = _SCALES[at - 1][1] if at else letter
        if value < scale * (0.9995 if scale > 1e3 else 1):
            continue
        amount = value / scale
        text = f"{amount:.1f}" if amount < 9.95 else f"{amount:.0f}"
        if text == "1000" and wider != letter:
            return f"1{wider}"
        return text.removesuffix(".0") + letter
    if float(value).is_integer():
        return f"{value:.0f}"
    return f"{value:.2g}" if 0.001 <= value < 10 else f"{value:.1f}"


def spoken_number(value: float) -> str:
    """The number as a title says it, rounded only from a million on.

    >>> [spoken_number(n) for n in (21, 1.5, 660_000, 3_169_897, 1e6, 999_999_999)]
    ['21', '1.5', '660,000', '3.2 million', '1 million', '1 billion']
    """
    for scale, word in _WORDS:
        if value >= scale * 0.99995 and value >= 1e6:
            amount = f"{value / scale:.1f}".removesuffix(".0")
            return f"{amount} {word}"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def short_claim(value: float, high: float | None, bound: str) -> str:
    """A claim as a label writes it.

    >>> short_claim(21, None, "at_least"), short_claim(1200, 2400, "range"), short_claim(500, None, "exact")
    ('≥ 21', '1.2K–2.4K', '500')
    """
    if bound == "range" and high is not None and high != value:
        return f"{short_number(value)}–{short_number(high)}"
    return ("~" if bound == "vague" else _SIGNS.get(bound, "")) + short_number(value)


def spoken_claim(value: float, high: float | None, bound: str) -> str:
    """A claim as a title says it.

    >>> spoken_claim(21, None, "at_least"), spoken_claim(1200, 2400, "range"), spoken_claim(2e6, 3e6, "range")
    ('at least 21', '1,200 to 2,400', '2 to 3 million')
    """
    if bound == "range" and high is not None and high != value:
        low, top = spoken_number(value), spoken_number(high)
        scale = top.partition(" ")[2]
        return f"{low.removesuffix(scale).strip() if scale else low} to {top}"
    return _SPOKEN.get(bound, "") + spoken_number(value)


def spoken_day(day: date) -> str:
    """The day as a title says it.

    >>> spoken_day(date(2022, 3, 18))
    '18 March 2022'
    """
    return f"{day.day} {month_name(day)} {day.year}"


def spoken_span(since: date | None, until: date) -> str:
    """A counted span as a title says it.

    >>> spoken_span(None, date(2022, 3, 18)), spoken_span(date(2022, 3, 12), date(2022, 3, 18))
    ('on 18 March 2022', 'from 12 to 18 March 2022')
    >>> spoken_span(date(2021, 12, 12), date(2022, 1, 2)), spoken_span(date(2022, 3, 1), date(2022, 3, 31))
    ('from 12 December 2021 to 2 January 2022', 'in March 2022')
    >>> spoken_span(date(2022, 1, 1), date(2022, 12, 31))
    'in 2022'
    """
    if since is None or since >= until:
        return f"on {spoken_day(until)}"
    if since.year != until.year:
        return f"from {spoken_day(since)} to {spoken_day(until)}"
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
        return f"in {until.year}"
    if since.month != until.month:
        return f"from {since.day} {month_name(since)} to {spoken_day(until)}"
    if since.day == 1 and (until.toordinal() - since.toordinal()) >= 27 and _is_month_end(until):
        return f"in {month_name(until)} {until.year}"
    return f"from {since.day} to {spoken_day(until)}"


def spoken_period(since: date | None, until: date) -> str:
    """A counted period, which need not be a day where its start was not stated.

    >>> spoken_period(None, date(2022, 3, 18)), spoken_period(date(2022, 3, 12), date(2022, 3, 18))
    ('in a period to 18 March 2022', 'from 12 to 18 March 2022')
    """
    return spoken_span(since, until) if since else f"in a period to {spoken_day(until)}"


def _is_month_end(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
