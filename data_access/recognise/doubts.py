"""What the shape of a sheet gives reason to say or to ask. Data only."""

from data_access.findings import FindingKind, Severity

GLUED = FindingKind(
    "SHEET-GLUED",
    Severity.STOPS,
    "Two tables stand side by side and cannot be told apart: this heading comes twice, with other values in the same "
    "rows. Read as one table, a child would get what belongs to another.",
    "Expected one table, or a blank column between two.",
    "Put each table on a sheet of its own, or rename one of the two headings, and upload again.",
)
BESIDE = FindingKind(
    "SHEET-BESIDE",
    Severity.INFORMATION,
    "These columns beside the table repeat some of its headings with other values, and are no list that we know. They "
    "were not used.",
    advice="Nothing to do, unless they should have been read: then put them on a sheet of their own.",
)
NO_HEADING = FindingKind(
    "MAP-NO-HEADING",
    Severity.INFORMATION,
    "Cells are filled in columns without a heading; they were not used.",
    advice="If they belong to the list, give their column a heading. Look whether cells have slipped to the side.",
)
HIDDEN_ROWS = FindingKind(
    "SHEET-HIDDEN-ROWS",
    Severity.ASKS,
    "The rows are {hidden}; they would be counted.",
    advice="Say yes to count them. To leave them out, choose so for hidden rows, or delete them. Or show them in Excel "
    "(Data, Clear) and load the file again.",
)
HIDDEN_ROWS_CHOSEN = FindingKind(
    "SHEET-HIDDEN-CHOSEN", Severity.INFORMATION, "The rows are {hidden}; they were {done}, as was chosen."
)
HIDDEN_COLUMNS = FindingKind(
    "SHEET-HIDDEN-COLUMNS",
    Severity.INFORMATION,
    "These columns are hidden; they were read like the others.",
    advice="Nothing to do, unless they are not meant: then delete them and load the file again.",
)
