"""What can be said of the rows of any register. Data only."""

from data_access.cases import findings as of_rows
from data_access.findings import FindingKind, Severity

DAY_AHEAD = FindingKind(
    "ROW-DAY-AHEAD",
    Severity.LEFT_OUT,
    "The day lies after the day the data are true on.",
    "It counts once that day has come, and not before.",
    "Check it for a slip in the year.",
)
NOTHING = of_rows.ROW_NOTHING.worded(
    message="The row says nothing about any {one}.",
    expected="The row was not loaded.",
    advice="Fill in its dates, or remove it.",
)
SAME_KEY = FindingKind(
    "ROW-SAME-KEY",
    Severity.ASKS,
    "Another row has the same reference, as if it were the same {one}, and differs.",
    "All of them would be counted.",
    "Remove the row that is wrong; where a sheet is an older copy, choose that it is not to be read. Say yes if they "
    "are several {many}.",
)
SPELLING = FindingKind(
    "ROW-SPELLING",
    Severity.ASKS,
    "Another row has the same reference but for zeros in front, spaces or marks.",
    SAME_KEY.expected,
    "If they are one {one}, write its reference in one way (format the column as text, so that Excel keeps zeros), and "
    "export again. Say yes if they are several {many}.",
)
LOADED_TWICE = FindingKind(
    "LOAD-ROW-TWICE",
    Severity.ASKS,
    "A {one} of the same child is loaded already, with another day, reference or number of the child, and neither was "
    "over when the other began.",
    "Both would be counted, for the file adds to what is loaded.",
    "If they are one, load the whole list, which replaces all; or undo the load that holds the other, and load that "
    "anew with what is right. Say yes if they are two.",
)
SPELT_ANEW = FindingKind(
    "LOAD-SPELLING",
    Severity.ASKS,
    "The reference is written otherwise than in what is loaded: zeros in front, spaces or marks differ.",
    "Where changes are told, the {one} would be gone, and another new.",
    "Format the column as text before exporting, so that Excel keeps zeros. Say yes if references are written so from "
    "now on.",
)
SPELT_BESIDE = SPELT_ANEW.worded(
    expected=LOADED_TWICE.expected,
    advice="Write the reference as it is loaded, or load the whole list, which replaces all. Say yes if they are two.",
)
NOTE = of_rows.ROW_NOTE.worded(
    message="At most one cell of the columns that are used is filled, so this is a note.",
    advice="Nothing to do, unless it is an entry of its own: then fill in its other cells.",
)
CONTINUED = FindingKind(
    "ROW-CONTINUED",
    Severity.INFORMATION,
    "The row goes on from the one above and was joined to it.",
    "It is no row of its own.",
    "Nothing to do, unless it is one: then fill in its other cells.",
)
