"""Excel workbooks of results, rows and findings, each with a sheet that says what is in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data_access.findings import Finding
from data_access.identifiers.unseen import without_unseen
from metrics.base.columns import ORIGIN
from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat
from metrics.counting.registers import CASES
from metrics.datasets import column_of, column_titles, keyed_columns
from metrics.splits import BREAKDOWNS
from reports import inert, wording
from reports.worked_out import WORKED_OUT

if TYPE_CHECKING:  # it comes with all that reads files, which a page without uploads does not need
    from data_access.loads.rows_to_mend import SheetToMend

NOT_COUNTED = "Rows not understood and not counted"
"""The heading of a column that is there where some are."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_WORKED_OUT = {
    "plan_due_date": "20-week day",
    "duty_date": "Plan due under the clock in force",
    "replaced_on": "Clock replaced on",
    "post_16_move_due": WORKED_OUT["post_16_move_due"],
    "received_elsewhere": WORKED_OUT["received_elsewhere"],
    "counted": "Counted in the numerator",
    "measured": "Measured",
    "source_file": "File",
    "source_sheet": "Sheet",
    "source_row": "Row in the file",
}


def results_workbook(results: Sequence[tuple[Metric, pd.DataFrame]], *, about: Mapping[str, str]) -> bytes:
    """Figures with their definitions: a sheet of figures in words and codes, one of definitions, one about.

    Shares are kept in full and shown as percentages with one decimal; a missing value has its reason.
    """
    figures = pd.concat([_worded(metric, result) for metric, result in results], ignore_index=True)
    sheets = {"Figures": figures, "Definitions": definitions([metric for metric, _ in results])}
    return _workbook({**sheets, "About": _about(about)})


def rows_workbook(rows: pd.DataFrame, *, metric: Metric, about: Mapping[str, str]) -> bytes:
    """The cases behind a figure with every column, file, sheet and row; keyed hashes are left out."""
    cases = worded_rows(rows, metric.about).rename(columns={_WORKED_OUT["measured"]: wording.measure_heading(metric)})
    return _workbook({"Cases": cases, "Definitions": definitions([metric]), "About": _about(about)})


def listed_workbook(shown: pd.DataFrame, *, metric: Metric, about: Mapping[str, str]) -> bytes:
    """The cases behind a figure as a page lists them, and nothing more of them."""
    return _workbook({"Cases": shown, "Definitions": definitions([metric]), "About": _about(about)})


def every_heading(about: str) -> list[str]:
    """What ``rows_workbook`` can hold of a table, besides what is worked out."""
    return [title for name, title in column_titles(about).items() if name not in keyed_columns(about)]


def tables_workbook(tables: Mapping[str, pd.DataFrame], *, about: Mapping[str, str]) -> bytes:
    """Tables as a page shows them, a sheet each under its name (31 letters at most), and one about them."""
    return _workbook({**tables, "About": _about(about)})


def plain_workbook(sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """Sheets under their names, and nothing about them."""
    return _workbook(sheets)


def findings_workbook(findings: Sequence[Finding]) -> bytes:
    """Every finding of an import, one line for each row it was found in."""
    return _workbook({"Findings": _findings_frame(findings)})


def mending_workbook(sheets: Sequence["SheetToMend"]) -> bytes:
    """Rows of a file that something is wrong with, in its own columns, as text: mended, it can be loaded as it is."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        styles = _styles(book)
        for number, one in enumerate(sheets, start=1):
            sheet = book.add_worksheet(_sheet_name(one.name, number))
            for row, line in enumerate((*one.above, *one.rows)):
                for position, value in enumerate(line):
                    _write_cell(sheet, row, position, value, styles)
            sheet.freeze_panes(len(one.above), 0)
            sheet.set_row(len(one.above) - 1, None, styles["heading"])
            sheet.set_column(0, max(len(one.above[-1]) - 1, 0), 18)
    return made.getvalue()


def _sheet_name(name: str, number: int) -> str:
    """One that Excel takes, and that no other sheet has."""
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in name).strip(" '")
    return f"{number} {kept}"[:31].strip(" '")


def worded_rows(rows: pd.DataFrame, about: str = CASES) -> pd.DataFrame:
    """Rows of a table under headings for people, blank columns left out, codes in words."""
    titles = {**column_titles(about), **_WORKED_OUT}
    hidden = keyed_columns(about)
    names = [name for name in rows.columns if name in titles and name not in hidden]
    names = [name for name in names if name in ORIGIN or rows[name].notna().any()]
    return pd.DataFrame({titles[name]: _in_words(rows[name], about) for name in names})


def definitions(metrics: Sequence[Metric]) -> pd.DataFrame:
    """One row for each metric: how it is counted, under what law, from which items."""
    return pd.DataFrame(
        {
            "Figure": metric.name,
            "Key": metric.key,
            "Out of": metric.denominator_words,
            "Counted": metric.numerator_words,
            "Law": metric.clock.law if metric.clock else "",
            "Source": metric.source,
            "DfE's own name": metric.published_as,
            "Read with care": " ".join(metric.caveats),
            "Where it can differ from DfE": " ".join(metric.deviations),
        }
        for metric in metrics
    )


def _worded(metric: Metric, result: pd.DataFrame) -> pd.DataFrame:
    groups = [name for name in result.columns if name in BREAKDOWNS]
    worded = {BREAKDOWNS[name].title: result[name].map(BREAKDOWNS[name].label) for name in groups}
    shown = metric.kind.value_format
    value = result["value"] * 100 if shown in (ValueFormat.PERCENT, ValueFormat.POINTS) else result["value"]
    units = {
        ValueFormat.PERCENT: "per cent",
        ValueFormat.POINTS: "percentage points",
        ValueFormat.SPAN: f"{metric.measured_in} (median)",
        ValueFormat.AMOUNT: metric.measured_in,
    }
    return pd.DataFrame(
        {
            "Figure": metric.name,
            "From": result["period_start"],
            "To": result["period_end"],
            **worded,
            "Counted": result["numerator"],
            "Out of": result["denominator"],
            "Value": value,
            "Unit": units.get(shown, metric.unit),
            "Status": result["status"],
            **({NOT_COUNTED: result["not_understood"]} if "not_understood" in result else {}),
        }
    )


def _in_words(column: pd.Series, about: str) -> pd.Series:
    known = column_of(about, str(column.name))
    if known and known.codes:
        return column.astype("object").map(known.codes.labels())
    if column.dtype == "boolean" or column.dtype == bool:
        return column.astype("object").map({True: "Yes", False: "No"})
    return column.astype("object")


def _about(about: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame({"About": list(about), "": list(about.values())})


def _workbook(sheets: Mapping[str, pd.DataFrame]) -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        styles = _styles(book)
        for name, frame in sheets.items():
            _write_sheet(book.add_worksheet(name), frame, styles)
    return made.getvalue()


def _styles(book: xlsxwriter.Workbook) -> dict[str, Format]:
    return {
        "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "date": book.add_format({"num_format": "dd/mm/yyyy"}),
        "quoted": book.add_format({"quote_prefix": True}),
    }


def _write_sheet(sheet: Worksheet, frame: pd.DataFrame, styles: dict) -> None:
    sheet.freeze_panes(1, 0)
    for position, name in enumerate(frame.columns):
        sheet.write_string(0, position, without_unseen(str(name)), styles["heading"])
        sheet.set_column(position, position, 18 if len(str(name)) < 18 else 28)
        for row, value in enumerate(frame.iloc[:, position].tolist(), start=1):
            _write_cell(sheet, row, position, value, styles)
    if len(frame):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)


def _write_cell(sheet: Worksheet, row: int, position: int, value: object, styles: Mapping[str, Format]) -> None:
    """Text as text, whatever it starts with: a cell from an upload never becomes a formula, nor once it is edited."""
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return
    if isinstance(value, date):
        sheet.write_datetime(row, position, value, styles["date"])  # ty: ignore[invalid-argument-type]
    elif isinstance(value, int | float):
        sheet.write_number(row, position, value)
    else:
        text = without_unseen(str(value))
        sheet.write_string(row, position, text, styles["quoted"] if inert.is_formula(text) else None)


def _findings_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """One line for every row of every finding, for a downloadable workbook."""
    lines = [
        {
            "Code": finding.code,
            "Severity": str(finding.severity),
            "File": finding.file,
            "Sheet": finding.sheet,
            "Row": row,
            "Column": finding.column,
            "Cell as found": found,
            "What was found": finding.message,
            "What was expected": finding.expected,
            "What to do": finding.advice,
        }
        for finding in findings
        for row, found in _lines(finding)
    ]
    columns = ["Code", "Severity", "File", "Sheet", "Row", "Column", "Cell as found"]
    columns += ["What was found", "What was expected", "What to do"]
    return pd.DataFrame(lines, columns=columns)


def _lines(finding: Finding) -> Iterable[tuple[int | None, str]]:
    if not finding.rows:
        return [(None, finding.found[0] if finding.found else "")]
    return zip(finding.rows, finding.found or ("",) * len(finding.rows), strict=True)
