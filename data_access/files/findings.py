"""What can be said of a file before anybody asks what it lists. The process that parses says it too: no pandas here."""

from data_access.findings import FindingKind, Severity

_SAVE_AS = "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and upload the new file."
_COPY_TABLE = "Copy the table into Excel, save it as an Excel Workbook (.xlsx), and upload that."
READABLE = (
    "An Excel workbook (.xlsx, .xls), an OpenDocument spreadsheet (.ods), CSV, a .zip of CSV files, SEN2 XML, or a "
    "table in a Word document (.docx)."
)

TOO_LARGE = FindingKind(
    "FILE-SIZE",
    Severity.STOPS,
    "The file has {megabytes:,.0f} MB, more than this dashboard takes in one go.",
    "At most {most:,.0f} MB.",
    "Leave out sheets and columns that are not needed, or ask for the limit to be raised.",
)
UNREADABLE = FindingKind(
    "FILE-UNREADABLE",
    Severity.STOPS,
    "The file cannot be opened: {why}.",
    "A file that whoever runs this may read.",
    "Close it in other programs, and check who may read it and that the drive is connected.",
)
EMPTY = FindingKind(
    "FILE-EMPTY",
    Severity.STOPS,
    "The file is empty.",
    "A file with a heading row and at least one row below it.",
    "Run the export again, and check that it finished before uploading.",
)
NO_SHEET = EMPTY.worded(
    message="The file opens, but no sheet in it holds anything.",
    expected="A heading row and at least one row below it.",
)
NO_CELL_READ = EMPTY.worded(
    message="The workbook opens, and no cell that is written in it can be read: it is damaged, or they are blank.",
    expected=NO_SHEET.expected,
    advice="Open it in Excel. If it shows rows there, save it as an Excel Workbook (.xlsx), and upload that; if not, "
    "run the export again.",
)
NO_TABLE = EMPTY.worded(
    message="The Word document opens, but no table in it holds anything.",
    expected="A table with a heading row and at least one row below it.",
    advice="Put the action plan into a table, or copy it into Excel.",
)
WRONG_KIND = FindingKind("FILE-KIND", Severity.STOPS, "The file is {what}.", READABLE, _SAVE_AS)
WEB_PAGE = WRONG_KIND.worded(
    advice="Some systems export a web page under the name of a workbook. Open it in Excel, and say yes where it warns "
    "that format and name do not match; then choose File, Save As, Excel Workbook (.xlsx), and upload the new file. "
    "Renaming it is not enough.",
)
ARCHIVE = WRONG_KIND.worded(advice="Unpack it and upload the workbook inside it.")
NOT_ALL_TEXTS = WRONG_KIND.worded(
    message="Not all of the files are text with separated values, and only such files can be loaded together.",
    expected="CSV files, such as the modules of a return.",
    advice="Load each workbook, document or return by itself.",
)
PRESENTATION = WRONG_KIND.worded(advice="Upload the file the figures came from.")
OPEN_DOCUMENT_TEXT = WRONG_KIND.worded(advice="Upload the spreadsheet it came from.")
ZERO_BYTES = FindingKind(
    "FILE-NUL",
    Severity.STOPS,
    "The text file holds zero bytes, which text never does; it is damaged or not a text file.",
    READABLE,
    "Export the file again, as CSV in UTF-8 or as an Excel workbook.",
)
ZERO_CHARACTERS = ZERO_BYTES.worded(expected="A text file with separated values.")
PROTECTED = FindingKind(
    "FILE-ENCRYPTED",
    Severity.STOPS,
    "The file is protected with a password, so it cannot be read.",
    "A file without a password.",
    "In Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save, and upload the "
    "file again. The dashboard has its own protection.",
)
LABELLED = PROTECTED.worded(
    message="The file is protected with a password, or with a sensitivity label that encrypts it (Confidential, for "
    "example), so it cannot be read.",
    expected="A file without a password, and with a label that does not encrypt.",
    advice="In Excel choose Home, Sensitivity and a label without encryption; or File, Info, Protect Workbook, Encrypt "
    "with Password, and clear the password. Save, and upload the file again. If you may not, export the list as CSV. "
    "The dashboard has its own protection.",
)
DAMAGED = FindingKind(
    "FILE-TRUNCATED",
    Severity.STOPS,
    "The workbook is incomplete or damaged, so it cannot be opened.",
    "A workbook that opens in Excel without a repair message.",
    "Export or download it again, open it once in Excel to check, and then upload it.",
)
DAMAGED_INSIDE = DAMAGED.worded(advice="Open it in Excel, save it as an Excel Workbook (.xlsx), and upload that.")
DAMAGED_WORD = DAMAGED.worded(
    message="The Word document is incomplete or damaged, so it cannot be opened.",
    expected="A document that opens in Word without a repair message.",
    advice=_COPY_TABLE,
)
BROKEN_TEXT = DAMAGED.worded(
    message="The text file breaks off in the middle of a character.",
    expected="A whole text file, in UTF-8 or as Excel writes it.",
    advice="Export it again, and check that the export finished before uploading.",
)
BOMB = FindingKind(
    "FILE-BOMB",
    Severity.STOPS,
    "The workbook unpacks to far more data than a list of children and young people could hold.",
    "A workbook of ordinary size.",
    "Copy the sheets you need into a new workbook, save it as .xlsx and upload that.",
)
ENTITIES = FindingKind(
    "FILE-ENTITY",
    Severity.STOPS,
    "The file declares its own document type or entities, which can be used to harm a server.",
    "Plain XML, as Excel and case management systems write it.",
    "Export the file again from the case management system, or save it again in Excel.",
)
FAR_CELL = FindingKind(
    "FILE-EXTENT",
    Severity.STOPS,
    "The filled cells of a sheet reach over {columns:,} columns and {rows:,} rows.",
    "At most {most_columns:,} columns and {most_cells:,} cells (columns times rows).",
    "Somewhere far to the right or far below the data a cell is filled, often by accident. In Excel press Ctrl+End to "
    "find it, delete those rows or columns, save, and upload again.",
)
WIDE_TEXT = FAR_CELL.worded(
    message="The text reaches over {columns:,} columns in {rows:,} rows or more.",
    advice="Leave out columns that are not needed, and check which sign separates the values.",
)
LARGE_TABLES = FAR_CELL.worded(
    message="The tables of the document have more cells than a list could need.",
    expected="A document of ordinary size.",
    advice=_COPY_TABLE,
)
OPEN_QUOTE = FindingKind(
    "FILE-QUOTE",
    Severity.STOPS,
    "A quotation mark that opens on or after line {line:,} is never closed, so the rows after it cannot be told apart.",
    "Every opening quotation mark closed in the same cell.",
    "Look at line {line:,}, add or remove the quotation mark, or export the file as .xlsx.",
)
WORDS_BEHIND_QUOTE = OPEN_QUOTE.worded(
    message="A quotation mark opens a cell on line {line:,}, and more words follow where it closes on line {last:,}, "
    "so it cannot be told where the cell ends.",
    expected="Quotation marks around a whole cell, and marks within it written twice.",
    advice="Look at both lines and those between, take the quotation marks out, or export the file as .xlsx.",
)
ROWS_IN_QUOTES = OPEN_QUOTE.worded(
    message="A quotation mark that opens a cell on line {line:,} runs on over lines that look like rows of the "
    "table (from line {first:,} on); they would be lost in that cell.",
    expected="Every opening quotation mark closed in the same cell.",
    advice="Look at line {line:,}, add or remove the quotation mark, or export the file as .xlsx.",
)
LINES_IN_QUOTES = OPEN_QUOTE.worded(
    message="A cell in quotation marks goes on over several lines from line {line:,} on, and its row has another "
    "number of cells than the headings.",
)
QUOTES_INSIDE = FindingKind(
    "FILE-QUOTE-INSIDE",
    Severity.INFORMATION,
    "Quotation marks stand inside cells that have none around them; they were read as they stand.",
    advice="Nothing to do, if the rows look right.",
)
ENDLESS_LINE = OPEN_QUOTE.worded(
    message="A line of the text is longer than {megabytes:,.0f} MB: a quotation mark that opens is never closed, or "
    "the lines do not end as lines of text do.",
    advice="Export the file again, as CSV in UTF-8 or as an Excel workbook.",
)
TOO_MUCH_MEMORY = FindingKind(
    "FILE-MEMORY",
    Severity.STOPS,
    "Reading the file took more memory than one upload may use, so it was stopped.",
    "A file of ordinary size.",
    "Copy the sheets you need into a new workbook, save it as .xlsx and upload that.",
)
TOO_SLOW = FindingKind(
    "FILE-TIME",
    Severity.STOPS,
    "Reading the file took longer than {seconds:,.0f} seconds, so it was stopped.",
    "A file of ordinary size.",
    "Leave out sheets and columns that are not needed, or try again at a quieter time.",
)
TOO_MANY_SHEETS = TOO_SLOW.worded(
    message="Understanding the sheets of the file took longer than {seconds:,.0f} seconds, so it was stopped.",
    expected="A workbook of a few dozen sheets.",
    advice="Leave out the sheets that are not needed, or load them as several files.",
)
CRASH = FindingKind(
    "FILE-CRASH",
    Severity.STOPS,
    "The file could not be read: it is built in a way that stops the reader. Nothing was changed.",
    "A file saved by Excel, LibreOffice or a case management system.",
    "Open it in Excel, save it as an Excel Workbook (.xlsx), and upload that.",
)
RENAMED = FindingKind(
    "FILE-RENAMED",
    Severity.INFORMATION,
    "The file is named {suffix} but is {kind}; it was read as what it is.",
    "{promised}, as its name says.",
    "Nothing to do if the rows look right. Renaming a file does not convert it; use Save As in Excel.",
)
WINDOWS_TEXT = FindingKind(
    "FILE-ENCODING",
    Severity.INFORMATION,
    "The text is not UTF-8; it was read as Windows-1252, as Excel's plain CSV is written.",
    "CSV in UTF-8.",
    "Check that accented letters and £ signs look right; else save as CSV UTF-8 in Excel.",
)
UNSAVED_FORMULAS = FindingKind(
    "CELL-FORMULA",
    Severity.INFORMATION,
    "Cells hold formulas whose results were never saved, so they read as blank.",
    "Formulas with their results.",
    "Open the workbook in Excel, save it, and upload it again.",
)
EXCEL_ERRORS = FindingKind(
    "CELL-ERROR",
    Severity.INFORMATION,
    "Cells hold an Excel error such as #N/A or #REF! instead of a value.",
    "A value or a blank cell.",
    "Correct the formulas in the workbook, or leave the cells blank.",
)
MERGED = FindingKind(
    "CELL-MERGED",
    Severity.INFORMATION,
    "Cells are merged; each stands for all the cells that it covers.",
    advice="Nothing to do, if the rows look right. A list is read most surely without merged cells.",
)
MERGED_ACROSS = FindingKind(
    "CELL-MERGED-ACROSS",
    Severity.ASKS,
    "Cells of a column of days are merged with those beside them, and the column was given the day in them.",
    "A case whose plan day is merged with another column counts as one with a plan.",
    "Say yes if the day is right in each column. If not, part the cells, put the day where it belongs, and load again.",
)
"""Said before it is known what columns hold, and kept of days alone: ``merged_days``."""
NO_CELLS = FindingKind(
    "SHEET-SKIPPED",
    Severity.INFORMATION,
    "This sheet holds no table of cells (a chart sheet, for example) and was passed over.",
)
