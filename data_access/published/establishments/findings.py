"""What can be said of an extract of the public register of schools."""

from data_access.findings import FindingKind, Severity

_AGAIN = "Download the extract again, and upload it as it is, without opening it in Excel."
EXTRACT = FindingKind(
    "SCHOOLS-EXTRACT",
    Severity.INFORMATION,
    "The file is an extract of the public register of schools. Columns used: {used} of {all}; names of heads, "
    "addresses and whatever else it holds are not stored.",
)
DAY = FindingKind(
    "SCHOOLS-DAY",
    Severity.INFORMATION,
    "The register is taken to be true on {day}: {because}.",
    advice="Give the day of the extract if it was another: from that day on it says what a school is.",
)
NO_ROWS = FindingKind(
    "SCHOOLS-NO-ROWS",
    Severity.STOPS,
    "No line holds an establishment with a number.",
    "Expected a URN of four to seven digits in the column URN.",
    _AGAIN,
)
TYPE_UNKNOWN = FindingKind(
    "SCHOOLS-TYPE-UNKNOWN",
    Severity.LEFT_OUT,
    'Type {code} ("{name}") is not in our list: what kind of setting these {number} are is not known.',
    "A type of establishment from the list in data_access/reference_data/establishment_types.csv.",
    "Add a line for the type to that list, then upload the extract again.",
)
NO_NUMBER = FindingKind(
    "SCHOOLS-NO-NUMBER",
    Severity.LEFT_OUT,
    "There is no number (URN) in the line; it was not stored.",
    "A URN of six digits; older centres have five.",
    _AGAIN,
)
TWICE = FindingKind(
    "SCHOOLS-TWICE",
    Severity.LEFT_OUT,
    "The number of an establishment stands in an earlier line too; the first was stored.",
    "One line for each establishment.",
    _AGAIN,
)
DAY_UNREADABLE = FindingKind(
    "SCHOOLS-DAY-UNREADABLE",
    Severity.LEFT_OUT,
    "The cell is no day; it was left blank.",
    "A day such as 01-09-2024.",
    _AGAIN,
)
COUNT_UNREADABLE = FindingKind(
    "SCHOOLS-NUMBER-UNREADABLE",
    Severity.LEFT_OUT,
    "The cell is no whole number; it was left blank.",
    "A whole number.",
    _AGAIN,
)
BROKEN_LINE = FindingKind(
    "SCHOOLS-LINE-BROKEN",
    Severity.LEFT_OUT,
    "The line has more or fewer cells than the headings; it was not stored.",
    advice=_AGAIN,
)
