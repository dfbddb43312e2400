"""How long plans took, in a sentence: the middle one, and the mean as DfE counts it."""

from reports import wording
from reports.figure import Figure


def typical_words(median: Figure, mean: Figure) -> str:
    """The median of all plans, and the mean of those without an exception; what is not known is not said."""
    said = []
    if median.known:
        said.append(f"half of the plans took up to **{wording.value(median)}**")
    if mean.known:
        said.append(f"the mean is **{wording.value(mean)}** without the plans that had an exception, as DfE counts it")
    words = "; ".join(said)
    return f"{wording.capitalised(words)}." if words else ""


def exceptions_points(claimed: Figure, by_calendar: Figure, borne_out: Figure) -> list[str]:
    """Exceptions as claimed, and beside them what the school calendar shows; what is not known is not said."""
    said = []
    if claimed.known:
        said.append(f"An exception was **claimed for {wording.full(claimed)} of the plans issued**.")
    if by_calendar.known:
        said.append(
            f"**For {wording.full(by_calendar)} advice was asked for around a school closure of four weeks or more**, "
            "by the school calendar: where that made 20 weeks impractical, regulation 10(4)(a) excuses it."
        )
    if borne_out.known:
        said.append(
            f"Of the exceptions claimed, the calendar bears out {wording.full(borne_out)}. The other grounds stand as "
            "claimed."
        )
    return said
