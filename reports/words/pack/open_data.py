"""The words of open data: what each file and each column holds, the licence, and what to know before one uses it."""

from collections import Counter

from metrics.counting.definition import Status
from reports import wording

TITLE = "Special educational needs: how we are doing, as data"
LICENCE_ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
STATUS = {Status.SHOWN: "published", Status.SUPPRESSED: "hidden"}
NO_DATA = "no data"
LAW, TARGET, ENGLAND = "the law", "our target", "England"
WAY_FROM, WAY_TO = "the way to our target: its beginning", "the way to our target: its end"
FILES = {
    "values.csv": ("Values", "A line for each measure and period, whether there is a value or not."),
    "measures.csv": ("Measures", "A line for each measure: what it asks, and how it is counted."),
    "comparisons.csv": ("Comparisons", "What measures are held against: the law, our own target, England."),
}
_MEASURE = ("Measure", "The short name of the measure, the same in every file.")
_UNIT = ("Unit", "What the value is in: per cent, children, plans and so on.")
COLUMNS = {
    "values.csv": {
        "measure": _MEASURE,
        "place": ("Place", "Which area it is of: the whole council."),
        "period": ("Period", "The period or the day in words."),
        "period_start": ("First day", "The first day of the period; of what is true on a day, that day."),
        "period_end": ("Last day", "The last day of the period, which is in it; of what is true on a day, that day."),
        "numerator": ("Numerator", "How many are counted. Empty where there is none or it is hidden."),
        "denominator": (
            "Denominator",
            "What they are out of or set against. Empty where there is none or it is hidden.",
        ),
        "value": (
            "Value",
            "The value, rounded as it is printed in the paper. Empty where there is none or it is hidden.",
        ),
        "unit": _UNIT,
        "status": ("Status", "Whether the value is published, hidden, or there are no data for it."),
        "reason": ("Reason", "Why there is no value. Empty where there is one."),
    },
    "measures.csv": {
        "measure": _MEASURE,
        "title": ("Title", "What the measure is called in the paper."),
        "question": ("Question", "The question that it answers."),
        "unit": _UNIT,
        "only": ("Only", "The group that alone is counted. Empty where it is all."),
        "definition": ("Definition", "What is counted, out of what, by which law, and from where."),
        "read_with_care": ("Read with care", "What it does not tell."),
        "better": ("Better", "Which way is better for children."),
        "data_of": ("Data of", "The day that its list is true on. Empty where no list is loaded."),
    },
    "comparisons.csv": {
        "measure": _MEASURE,
        "compared_with": ("Compared with", "The law, our own target or the way to it, or England."),
        "period": ("Period", "The year, or the day. Empty where it holds always."),
        "value": ("Value", "The value to hold the measure against."),
        "unit": _UNIT,
        "note": ("Note", "What to know of it."),
    },
}
"""Of each file its columns, with their titles and what they hold."""
FILES_ARE = "The files are:"
DESCRIBED_IN = (
    "csv-metadata.json: for programs. It says what each column holds and how the files belong together, as the "
    "World Wide Web Consortium recommends (CSV on the Web)."
)
ABOUT_THE_PAPER = "About the paper whose numbers these are:"
TO_KNOW = (
    "A hidden number is an empty cell whose status is hidden. It is not nought. A nought is written as 0.",
    "Percentages are rounded to one decimal, and so are rates and lengths of time. Numerators and denominators are "
    "whole numbers.",
    "Do not add up values of different periods: the figure of a year and those of its months are of the same children.",
    "Averages and usual ranges of charts are not in the files: they are worked out from the published values.",
)


def lines(told: Counter[str]) -> str:
    """How many lines the file of values has, and of which status."""
    each = wording.listed([f"{number} {status}" for status, number in told.items()])
    return f"values.csv has {wording.counted(told.total(), 'lines')}: {each}."


def days(as_at: str, made_on: str) -> str:
    """What day the figures are true on, and when the files were made."""
    return f"Figures as at {as_at}. Made on {made_on}."


def licence(council: str, *, is_draft: bool) -> str:
    """What others may do with the data."""
    if is_draft:
        return "A draft, to look at: there is no licence to use it."
    return (
        f"Published by {council} under the Open Government Licence, version 3.0: {LICENCE_ADDRESS} You may use it for "
        f"any purpose if you say where it is from: Contains information from {council} licensed under the Open "
        "Government Licence v3.0."
    )
