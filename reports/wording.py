"""Numbers, days and states as words: whatever is rounded or has a percent sign is made here."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from decimal import Decimal

import pandas as pd

from metrics.base.periods import Period
from metrics.base.units import singular
from metrics.counting.definition import Metric, Status
from metrics.counting.kinds import ValueFormat
from reports.figure import Figure
from reports.rounding import rounded, whole, without_noise

DAYS_IN_A_MONTH = 30.4
"""In the middle of a year."""

THING_ON_TIME = {"children": "plan", "plans": "plan", "decisions": "decision", "reviews": "review"}
"""What is on time where a figure with a clock counts so and so: of children, their plan."""
STATUS_WORDS = {
    Status.SHOWN: "",
    Status.NO_CASES: "no cases",
    Status.SUPPRESSED: "hidden, to protect privacy",
    Status.NOT_RECORDED: "not recorded in this data",
    Status.NOT_YET_DUE: "not yet due",
    Status.NOT_APPLICABLE: "does not apply",
}


def capitalised(words: str) -> str:
    """The same as a sentence begins."""
    return words[:1].upper() + words[1:]


def number(value: float) -> str:
    """12,345."""
    return f"{rounded(value):,}"


def decimal(value: float, places: int = 1) -> str:
    """1,234.5; the decimals also where they are nought, so that numbers in a column line up."""
    return f"{rounded(value, places):,}"


def signed(value: float, places: int = 1) -> str:
    """+1.5 or -1.5, for what is more or less than something else."""
    return f"{rounded(value, places):+,}"


def counted(value: int, things: str) -> str:
    """As in "1 child", "128 children", "no children"; ``things`` is the plural, of which the singular is known."""
    one = singular(things)
    return f"no {things}" if value == 0 else f"{value:,} {one if value == 1 else things}"


def by_number(value: int, one: str, several: str) -> str:
    """The form of a word that goes with a number: 1 child *is*, 2 children *are*, no children *are*."""
    return one if value == 1 else several


def counted_with(value: int, things: str, one: str, several: str) -> str:
    """A number, what it counts and the verb that goes with both: "1 payment has", "2 payments have"."""
    return f"{counted(value, things)} {by_number(value, one, several)}"


def percent(share: float, *, places: int = 0) -> str:
    """A share as a percentage. Never 0% or 100% unless it is exactly so."""
    exact = without_noise(share)
    if exact in (0, 1):
        return "100%" if exact else "0%"
    shown, step = rounded(100 * share, places), Decimal(1).scaleb(-places)
    if shown >= 100:
        return f"over {100 - step}%"
    return f"{shown}%" if shown > 0 else f"under {step}%"


def per_1000(figure: Figure) -> str:
    """A share as so many of every 1,000, to one decimal; or why there is none."""
    return decimal(1000 * figure.value) if figure.known and figure.value is not None else value(figure)


def printed(percentage: str) -> str:
    """A percentage as its source prints it, decimals and all: 46.4%."""
    return f"{percentage}%"


def share(value: float, numerator: int | None, denominator: int | None) -> str:
    """To one decimal, as published shares are: 9.3% (67 of 717); without the counts where they are not known."""
    known = numerator is not None and denominator is not None
    return f"{percent(value, places=1)} ({numerator:,} of {denominator:,})" if known else percent(value, places=1)


def points(now: float, then: float) -> str:
    """How far one share is from another, in words and whole percentage points of the shown values."""
    change = int(rounded(100 * now) - rounded(100 * then))
    if change == 0:
        return "the same"
    return f"{abs(change)} percentage point{'' if abs(change) == 1 else 's'} {'higher' if change > 0 else 'lower'}"


def weeks(value: float) -> str:
    """A wait in weeks, to one decimal where it is not whole."""
    return span(value, "weeks")


def whole_weeks(value: float) -> str:
    """A wait to the nearest week: 1 week, 23 weeks."""
    return counted(whole(value), "weeks")


def span(value: float, unit: str) -> str:
    """A length of time, to one decimal where it is not whole: 23.5 weeks, 45 days."""
    shown = rounded(value, 1)
    return f"{shown} {unit}" if shown % 1 else counted(int(shown), unit)


def months(days: float) -> str:
    """A length of days to the nearest month, of 30.4 days: 1 month, 14 months; in days where that would be none."""
    number_ = whole(days / DAYS_IN_A_MONTH)
    return counted(number_, "months") if number_ else span(days, "days")


def day(value: date) -> str:
    """31 October 2026."""
    return f"{value.day} {value:%B %Y}"


def short_day(value: date) -> str:
    """31 Oct 2026, where there is little room; never without its year."""
    return f"{value.day} {value:%b %Y}"


def period_words(period: Period) -> str:
    """How a period reads after "in": 2025, the 12 months to 31 October 2026."""
    return f"the {period.name}" if " months to " in period.name or " year" in period.name else period.name


def when(period: Period, *, is_day: bool) -> str:
    """On a day, or in a period."""
    return f"{'on' if is_day else 'in'} {period_words(period)}"


def in_period(period: Period, named: Period) -> str:
    """In 2025; "in the same time" where a sentence has named that period already."""
    return "in the same time" if period == named else f"in {period_words(period)}"


def value(figure: Figure) -> str:
    """The figure alone: 46%, 128, 23.5 weeks; or why there is none."""
    if not figure.known or figure.value is None:
        return capitalised(STATUS_WORDS[figure.status])
    return _IN_WORDS[figure.metric.kind.value_format](figure.metric, figure.value)


def pounds(value: float) -> str:
    """£2,900, or £1,300.50."""
    return f"£{decimal(value, 2)}".removesuffix(".00")


def gap(value: float) -> str:
    """The difference of two percentages: 8.1 points."""
    return f"{decimal(100 * value)} points"


def _amount(metric: Metric, value: float) -> str:
    return pounds(value) if metric.measured_in == "pounds" else counted(whole(value), metric.measured_in)


def measure_heading(metric: Metric) -> str:
    """What the measure of each row is called: the figure and its unit; a sum's unit is in its name or its cells."""
    is_amount = metric.kind.value_format is ValueFormat.AMOUNT
    return metric.name if is_amount else f"{metric.name} ({metric.measure_unit})"


_IN_WORDS: dict[ValueFormat, Callable[[Metric, float], str]] = {
    ValueFormat.WHOLE: lambda _, value: number(value),
    ValueFormat.DECIMAL: lambda _, value: decimal(value),
    ValueFormat.PERCENT: lambda metric, value: percent(value, places=metric.places),
    ValueFormat.POINTS: lambda _, value: gap(value),
    ValueFormat.SPAN: lambda metric, value: span(value, metric.measured_in),
    ValueFormat.AMOUNT: _amount,
}
_IN_A_TABLE: dict[ValueFormat, Callable[[Metric, float], str]] = {
    **_IN_WORDS,
    ValueFormat.PERCENT: lambda _, value: percent(value, places=1),
    ValueFormat.SPAN: lambda _, value: decimal(value),
}


def parts(figure: Figure) -> str:
    """39 of 85, or 284 for 8,271 where these are not part of those; empty for a count."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return f"{figure.numerator:,} {figure.metric.kind.set_against} {figure.denominator:,}"


def full(figure: Figure) -> str:
    """46% (39 of 85), with the rows beside it that are not understood, unless it is one of several groups."""
    unread = "" if figure.group or not figure.not_understood else counted(figure.not_understood, "rows")
    found = [parts(figure) if figure.known else "", f"{unread} not understood, not counted" if unread else ""]
    said = "; ".join(words for words in found if words)
    return f"{value(figure)} ({said})" if said else value(figure)


def not_counted(number_: int) -> str:
    """What stands beside a figure that lacks rows because nobody has said what their words mean; else nothing."""
    return f"{counted_with(number_, 'rows', 'is', 'are')} not understood and not counted." if number_ else ""


def cases_left_out(number_: int) -> str:
    """What stands at the head of a page: how many cases none of its figures has; empty where there is none."""
    if not number_:
        return ""
    said = counted_with(number_, "cases", "is", "are")
    return f"**{said} not understood and in no figure**, until somebody says what the words mean."


def in_table(metric: Metric, number_: float | None, status: str) -> str:
    """The value in a table: percentages to one decimal, or why there is none."""
    if status != Status.SHOWN or number_ is None or number_ != number_:
        return STATUS_WORDS[Status(status)]
    return _IN_A_TABLE[metric.kind.value_format](metric, number_)


def with_numbers(table: pd.DataFrame, columns: Iterable[Hashable]) -> pd.DataFrame:
    """The table, which says from now on that these columns of words are numbers: shares, counts, sums, limits."""
    table.attrs["numbers"] = [name for name in columns if name in table]
    return table


def numbers_of(table: pd.DataFrame) -> list[Hashable]:
    """The columns of words of which a table says that they are numbers; of others their type says it."""
    return [name for name in table.attrs.get("numbers", ()) if name in table]


def listed(names: list[str]) -> str:
    """One, two and three."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def bullets(sentences: Iterable[str]) -> str:
    """Sentences as points of Markdown, one below the other."""
    return "\n".join(f"- {sentence}" for sentence in sentences)


def in_sentence(words: str) -> str:
    """With a small first letter, unless it is an abbreviation."""
    return words if words[:2].isupper() and words[:2].isalpha() else words[:1].lower() + words[1:]
