"""What can be said of the rows and cells of a list, and of how its sheets were put together. Data only."""

from data_access.findings import FindingKind, Severity
from metrics.base.columns import ColumnKind

_LEFT_OUT, _INFORMATION = Severity.LEFT_OUT, Severity.INFORMATION

ROW_TOTAL = FindingKind(
    "ROW-TOTAL",
    _INFORMATION,
    "The row holds totals, not a case.",
    "The row was not loaded.",
    "Nothing to do, unless it is a case: then fill in its other cells.",
)
ROW_WIDER = FindingKind(
    "ROW-WIDER",
    Severity.LEFT_OUT,
    "The row has more cells than the headings.",
    "The row was not loaded: a separator inside a cell without quotation marks pushes the cells behind it aside.",
    "Export it again with such cells in quotation marks, or as .xlsx.",
)
ROW_NARROWER = FindingKind(
    "ROW-NARROWER",
    Severity.LEFT_OUT,
    "The row has fewer cells than the headings, and one of them does not fit its column: a cell before it is lost.",
    "The row was not loaded: its cells may stand one column too far to the left.",
    "Look at the row in the file, and export the list again.",
)
ROW_HEADING = FindingKind(
    "ROW-HEADING",
    _INFORMATION,
    "The row repeats the headings.",
    ROW_TOTAL.expected,
    ROW_TOTAL.advice,
)
ROW_NOTE = FindingKind(
    "ROW-NOTE",
    _INFORMATION,
    "At most one cell of the columns that are used is filled, so this is a note and not a case.",
    ROW_TOTAL.expected,
    ROW_TOTAL.advice,
)
ROW_NOTHING = FindingKind(
    "ROW-NOTHING",
    _LEFT_OUT,
    "The row has no date and no outcome.",
    "The row was not loaded, because there is nothing in it to count.",
    "If it is a case, fill in the day the request was received.",
)
ROW_REPEATED = FindingKind(
    "ROW-REPEATED",
    _INFORMATION,
    "The row repeats an earlier row in every cell.",
    "Counted once.",
    "Remove the repeat, so that totals agree.",
)
ROW_SAME_REQUEST = FindingKind(
    "ROW-SAME-REQUEST",
    _INFORMATION,
    "The row is about the same request as an earlier row, with the same dates and outcomes.",
    "Counted once, with what the first row says.",
    "Export one row for each request, so that nothing about it is left out.",
)
ROW_TWIN = FindingKind(
    "ROW-TWIN",
    _INFORMATION,
    "The row has no reference, and says the same as an earlier row in every cell.",
    "Both are counted: two children may have the same days.",
    "If it is a repeat, remove it. Export the case reference, by which a repeat is known.",
)
ROW_SAME_CASE = FindingKind(
    "ROW-SAME-CASE",
    _INFORMATION,
    "The row is about a case that another sheet holds too.",
    "Counted once; it only filled blanks.",
    "Nothing to do.",
)
ROW_DIFFERS = FindingKind(
    "ROW-DIFFERS",
    Severity.ASKS,
    "The row is about a case that another sheet holds too, and says something else about it.",
    "Counted once, with what this sheet says: {taken}.",
    "Say yes if that one is right. If it is an older copy, choose that it is not to be read.",
)
SERIAL = FindingKind(
    "CELL-SERIAL",
    _INFORMATION,
    "A bare number was read as Excel's day number.",
    advice="Format the column as dates in Excel, so that you can see the days it holds.",
)
REMARK = FindingKind(
    "CELL-REMARK",
    _INFORMATION,
    "Words stand behind the day. The day was read, and the words were passed over.",
    advice="Nothing to do, unless they say that the day is another: then put the right day into the cell.",
)
CELL_MONTH = FindingKind(
    "CELL-MONTH",
    _INFORMATION,
    "The cell holds a month and no day of it, as Excel keeps Nov 2019.",
    "Taken: {taken}.",
    "Enter a day, to be sure.",
)
_HOLDS = {
    ColumnKind.DATE: "Expected a day such as 31/01/2025 or 2025-01-31.",
    ColumnKind.FLAG: "Expected yes or no (1 or 0).",
    ColumnKind.NUMBER: "Expected a whole number.",
    ColumnKind.DECIMAL: "Expected a number such as 12 or 12.5.",
    ColumnKind.MONEY: "Expected one amount in pounds, such as 1,300 or £1,300.50.",
    ColumnKind.CODE: "{codes}",
    ColumnKind.TEXT: "",
    ColumnKind.WORDS: "",
}
CELL_UNREAD = {
    kind: FindingKind(
        f"CELL-{kind.name}",
        _LEFT_OUT,
        "{fault}.",
        expected,
        "The cell was left blank. Correct it in the source system, then export and upload again.",
    )
    for kind, expected in _HOLDS.items()
}
"""A cell that cannot be read, by what its column holds."""
CELL_NOT_UNDERSTOOD = {
    kind: unread.worded(
        advice="These rows are in no figure until somebody says what the words mean: correct them in the source "
        "system, then export and upload again, or say it when the file is loaded."
    )
    for kind, unread in CELL_UNREAD.items()
}
"""The same in a column that decides whether and how a row counts."""
SHEET_HIDDEN = FindingKind(
    "SHEET-HIDDEN",
    _LEFT_OUT,
    "The sheet is hidden and holds cases. As other sheets hold cases too, it was not used.",
    advice="Unhide the sheet and upload again if its cases should count; delete it if it is an old copy.",
)
SHEET_UNLINKED = FindingKind(
    "SHEET-UNLINKED",
    Severity.ASKS,
    "The sheet says what came of requests, and has no column that links it to them.",
    "It was not used: children whose plan stands there alone would count as waiting.",
    "Add the record or person id; the modules of a return are linked by the one between them, as plans are by that of "
    "assessments: load them together. Say yes if the sheet is not to count.",
)
SHEET_UNLINKED_WITHOUT_CASES = SHEET_UNLINKED.worded(
    severity=_INFORMATION,
    message="The sheet has no column that links it to the requests; it was not used.",
    expected="",
    advice="Add the record or person id if its columns should count.",
)
JOIN_REPEATED = FindingKind(
    "JOIN-REPEATED",
    _LEFT_OUT,
    "There is an earlier row for the same record; only the first was used.",
    "Expected one row for each record.",
    "Check which row is right, and remove the other.",
)
JOIN_DIFFERS = FindingKind(
    "JOIN-DIFFERS",
    Severity.ASKS,
    "There is an earlier row for the same record, and this one has another day or outcome; only the first was used.",
    JOIN_REPEATED.expected,
    "Say yes if the first row is right: of several plans the one issued first counts. Else remove the other row.",
)
JOIN_ORPHAN = FindingKind(
    "JOIN-ORPHAN",
    _LEFT_OUT,
    "The record matches no request in this file.",
    "Loaded without a request date: left out of timeliness, counted elsewhere.",
    "Check that the extract of requests goes back far enough.",
)
JOIN_ORPHAN_NOT_LOADED = JOIN_ORPHAN.worded(
    severity=_INFORMATION, expected="Not loaded, because there is nothing to count."
)
JOIN_BY_DATE = FindingKind(
    "JOIN-BY-DATE",
    _INFORMATION,
    "The sheet does not say which request it is about, and some children have several.",
    "Each row was taken for the last request before its dates.",
    "Add the record id of the request, to be sure.",
)
JOIN_SPELLING = FindingKind(
    "JOIN-SPELLING",
    _INFORMATION,
    "The id is spelt differently in another sheet: leading zeros or capitals differ.",
    "It was taken for the same record.",
    "Format ids as text before exporting, so that Excel keeps their zeros.",
)
PRIVACY_REFERENCE = FindingKind(
    "PRIVACY-REFERENCE",
    _INFORMATION,
    "The reference holds what identifies a person ({kinds}) and was not stored.",
    "A code that means nothing elsewhere stands in its place, so that the row is known again in the next file.",
    "Export the council's own case reference, so that a caseworker can find the case. If this is the council's own, "
    "ask whoever supplies the case system for its own number of the case, or leave it: cases are still joined by "
    "the code.",
)
PRIVACY_CELL = FindingKind(
    "PRIVACY-CELL",
    _INFORMATION,
    "The cell holds what identifies a person ({kinds}); that part was not stored.",
    "The rest of the cell was kept; names that differed in nothing else are now the same.",
    "Take it out of this column in the source system.",
)
CASE_NO_REFERENCE = FindingKind(
    "CASE-NO-REFERENCE",
    _INFORMATION,
    "There is no reference.",
    "The case is counted, but cannot be found again in the council's system.",
    "Export the case reference.",
)
CASE_KNOWN_BY_PERSON = CASE_NO_REFERENCE.worded(
    message="There is no reference, but a number of the person: by it and the request date the case is known again.",
)
