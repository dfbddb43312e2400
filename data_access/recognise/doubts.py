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
STACKED = FindingKind(
    "SHEET-STACKED",
    Severity.INFORMATION,
    "Lists stand one below another on this sheet, and each was read as its own: {listed}.",
    advice="Nothing to do, unless one was taken for the wrong list: then put each on a sheet of its own.",
)
HEADINGS_ANEW = FindingKind(
    "SHEET-HEADINGS-ANEW",
    Severity.INFORMATION,
    "Headings come again in another order among the rows. The rows below were read by them.",
    advice="Nothing to do.",
)
STACKED_LEFT_OUT = FindingKind(
    "SHEET-STACKED-PART",
    Severity.LEFT_OUT,
    "Lists stand one below another on this sheet: {listed}. Only {taken} were read, as was said of the sheet.",
    "The rows of the other lists were not loaded.",
    "Leave open what the sheet holds to have all of them read, or put each on a sheet of its own.",
)
NO_HEADING = FindingKind(
    "MAP-NO-HEADING",
    Severity.INFORMATION,
    "Cells are filled in columns without a heading; they were not used.",
    advice="If they belong to the list, give their column a heading. Look whether cells have slipped to the side.",
)
RUN_TOGETHER = FindingKind(
    "ROWS-RUN-TOGETHER",
    Severity.ASKS,
    "The row has fewer cells than the headings, and one of its cells goes over several lines with separators in them: "
    "two rows may have run into one, where a quotation mark was opened by accident.",
    "It was read as one row.",
    "Say yes if the cell really has several lines. If not, export the list again, or mend the quotation mark.",
)
HIDDEN_ROWS = FindingKind(
    "SHEET-HIDDEN-ROWS",
    Severity.ASKS,
    "The rows are {hidden}; they would be counted.",
    advice="Say yes to count them. To leave them out, choose so for hidden rows, or delete them. Or show them in Excel "
    "(Data, Clear) and load the file again.",
)
CROSSED_OUT = FindingKind(
    "SHEET-CROSSED-OUT",
    Severity.ASKS,
    "The rows are {hidden}; they would be counted.",
    advice="Say yes to count them. If they are no longer meant, choose to leave out rows hidden or crossed out "
    "(in the terminal: --hidden-rows leave-out), or delete them and load the file again.",
)
CELL_CROSSED_OUT = FindingKind(
    "CELL-CROSSED-OUT",
    Severity.ASKS,
    "The cell is crossed out; it would be read as it stands.",
    advice="Say yes if it still holds. If not, empty the cell, or delete the row if its case is not meant, and load "
    "the file again.",
)
HIDDEN_ROWS_CHOSEN = FindingKind(
    "SHEET-HIDDEN-CHOSEN", Severity.INFORMATION, "The rows are {hidden}; they were {done}, as was chosen."
)
HIDDEN_ROWS_GONE = HIDDEN_ROWS_CHOSEN.worded(severity=Severity.LEFT_OUT)
"""A choice that is kept for files like it may leave out other rows than somebody saw."""
HIDDEN_COLUMNS = FindingKind(
    "SHEET-HIDDEN-COLUMNS",
    Severity.INFORMATION,
    "These columns are hidden; they were read like the others.",
    advice="Nothing to do, unless they are not meant: then delete them and load the file again.",
)
SPOILT = FindingKind(
    "REFERENCE-SPOILT",
    Severity.LEFT_OUT,
    "A spreadsheet took the reference for a long number and lost its last figures, as in 2.02501E+11, or for a day, as "
    "in 1-Feb.",
    "The row was kept without it, and is joined to no other row by it.",
    "Export again and load the file as it came, without opening it in a spreadsheet; or have the column formatted as "
    "text before it is filled.",
)
SPOILT_UPDATE = SPOILT.worded(
    severity=Severity.STOPS,
    expected="A file that adds to what is loaded must say which rows it is about. Nothing was changed.",
)
DAYS_TURNED = FindingKind(
    "DAYS-TURNED",
    Severity.STOPS,
    "Day and month seem to have changed places. Real dates, all up to the 12th of a month: {real:,}. Texts, all above "
    "the 12th: {texts:,}. So it looks when a list with British days is opened in a spreadsheet set to American ones.",
    "Nothing was loaded.",
    'Say that day and month of real dates are swapped (choose "swapped"; in the terminal --days swapped), or that the '
    'dates are right as they are ("day first"; --days day-first). Better export again and load the file unopened.',
)
DAYS_MAY_BE_TURNED = FindingKind(
    "DAYS-MAY-BE-TURNED",
    Severity.ASKS,
    "Day and month may have changed places: real dates all lie up to the 12th of a month ({real:,}), and texts all "
    "above it ({texts:,}).",
    "There are too few to be sure. They were read as they are.",
    "Say yes if the days are right. If not, say that day and month of real dates are swapped (in the terminal: --days "
    "swapped).",
)
DAYS_ALL_LOW = FindingKind(
    "DAYS-ALL-LOW",
    Severity.ASKS,
    "Every date lies in the first 12 days of its month ({real:,} different dates), which does not happen by chance: "
    "day and month may have changed places, or rows with other days may be lost.",
    "They were read as they are.",
    "Compare some with the case system. Say yes if the days are right; if they are swapped, or written month first, "
    "say so (in the terminal: --days swapped, or --days month-first).",
)
DAYS_MAY_BE_MONTH_FIRST = FindingKind(
    "DAYS-MAY-BE-MONTH-FIRST",
    Severity.ASKS,
    "Days may be written month first: {count:,} can be nothing else, as 01/13/2026, and none can only be day first.",
    "There are too few to be sure. They were read day first.",
    "Say yes if the days are right. If the month stands first, say so (in the terminal: --days month-first).",
)
DAYS_YEAR_FIRST = FindingKind(
    "DAYS-MAY-BE-YEAR-FIRST",
    Severity.ASKS,
    "Days of three short figures may begin with the year, as 26-03-01: read day first, {count:,} would lie before "
    "2014, when there were no EHC plans.",
    "They were read day first.",
    "Say yes if they are right. If the year stands first, say so (in the terminal: --days year-first).",
)
DAYS_NOT_SWAPPED = FindingKind(
    "DAYS-NOT-SWAPPED",
    Severity.ASKS,
    "Day and month of real dates are said to be swapped, but {count:,} of them lie above the 12th of a month, and "
    "these cannot have been.",
    "Those up to the 12th were swapped back, as was said.",
    "Say yes only if the days are right so. Else say that the dates are right as they are (in the terminal: --days "
    "day-first).",
)
DAYS_NOT_SO = FindingKind(
    "DAYS-NOT-AS-SAID",
    Severity.ASKS,
    "Days are said to be written {order}, but {count:,} of them can only be written otherwise.",
    "Those that can be read both ways were read as was said.",
    "Say yes only if these few were written by another hand. Else leave open how days are written, or say it anew (in "
    "the terminal: --days).",
)
SHEETS_AS_LOCALITIES = FindingKind(
    "SHEETS-AS-LOCALITIES",
    Severity.ASKS,
    "{listed} stand {where} without a locality, and {named} look like places: {sheets}.",
    "Each row was taken to be of the locality that {after}.",
    "Say yes if they are localities. If they are not, choose so, and the rows have no locality.",
)
LINES_AS_LOCALITIES = FindingKind(
    "LINES-AS-LOCALITIES",
    Severity.ASKS,
    "Lines between the rows hold nothing but what looks like the name of a place.",
    "Each row was taken to be of the locality that stands above it.",
    "Say yes if they are localities. If they are not, choose so, and the rows have no locality.",
)
LINES_ARE_LOCALITIES = LINES_AS_LOCALITIES.worded(
    severity=Severity.INFORMATION,
    message="Lines between the rows hold nothing but the name of a place.",
    advice="Nothing to do, if they are localities. If they are not, choose so on the Upload page.",
)
LINES_PASSED_OVER = LINES_AS_LOCALITIES.worded(
    severity=Severity.INFORMATION,
    expected="They are no localities, as was chosen, and were passed over.",
    advice="Nothing to do.",
)
LIST_UNSURE = FindingKind(
    "LIST-UNSURE",
    Severity.ASKS,
    "The headings fit more than one list nearly as well. Taken for: {taken}. May be: {others}.",
    advice="Say yes if it was taken rightly; else choose the list for this sheet (in the terminal, as --holds {key}).",
)
ROWS_ABOVE = FindingKind(
    "ROWS-ABOVE",
    Severity.ASKS,
    "Rows above the headings are filled as rows of the list are, and hold days where the list has days: the headings "
    "may have been sorted in among the rows, or another list may stand above them.",
    "They were not read.",
    "Put the headings in the first row and load the file again. Say yes if these rows are not to be counted.",
)
ROWS_BELOW = FindingKind(
    "ROWS-BELOW",
    Severity.ASKS,
    "Below blank rows stand rows with words alone, and none of the days, codes and numbers that the rows above have: "
    "another table may stand there.",
    "They would be counted.",
    "Put them on a sheet of their own, or delete them, and load the file again. Say yes if they belong to the list.",
)
ROWS_UNPARTED = FindingKind(
    "ROWS-UNPARTED",
    Severity.ASKS,
    "The row has one cell, and in it the cells of a whole row with other separators or in quotation marks.",
    "They were not read.",
    "Export the list again with one separator throughout. Say yes if these rows are not to be counted.",
)
MONTH_FIRST = FindingKind(
    "CELL-MONTH-FIRST",
    Severity.LEFT_OUT,
    "Days such as 1/31/2025 show that this sheet is written month first; all its days were read so.",
    "Expected the day first, as in 31/01/2025.",
    "Check a few cases. Better export days as 2025-01-31, which nobody can misread.",
)
UNSAVED = FindingKind(
    "CELL-FORMULA-DECIDES",
    Severity.ASKS,
    "Cells hold formulas whose results were never saved, and a blank there means something: without a day of a plan a "
    "child counts as waiting.",
    "They would be read as blank.",
    "Open the workbook in Excel, save it, and load it again. Say yes if these cells are blank there too.",
)
ORDER_OF_DAYS = (
    DAYS_TURNED,
    DAYS_MAY_BE_TURNED,
    DAYS_ALL_LOW,
    DAYS_MAY_BE_MONTH_FIRST,
    DAYS_YEAR_FIRST,
    DAYS_NOT_SWAPPED,
    DAYS_NOT_SO,
)
"""What is answered by saying how the days of a file are to be read."""
DOUBTS = (
    UNSAVED,
    *(ROWS_ABOVE, ROWS_BELOW),
    ROWS_UNPARTED,
    RUN_TOGETHER,
    HIDDEN_ROWS,
    CROSSED_OUT,
    CELL_CROSSED_OUT,
    *(one for one in ORDER_OF_DAYS if one.severity is Severity.ASKS),
    SHEETS_AS_LOCALITIES,
    LINES_AS_LOCALITIES,
    LIST_UNSURE,
)
"""What is asked of a sheet."""
