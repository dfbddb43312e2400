"""The messy workbook: a sheet for each SEN2 module, with the faults that hand-kept workbooks have."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from metrics.cases import code_lists
from sample_data.larkmoor.council import COUNCIL, EXTRACT, stream
from sample_data.workbooks import mess
from sample_data.workbooks.tidy import CREATED

FILE = "larkmoor_sen2_modules_messy.xlsx"
SINCE = np.datetime64("2025-01-01")
"""The working file holds what came in since: a council keeps one for the return it is working towards."""


@dataclass(frozen=True)
class Module:
    """One sheet: title, bands of merged cells, and for each column its heading, source, way of writing."""

    sheet: str
    title: str
    bands: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, str, str], ...]
    gap_after: int
    """The number of the column that an empty one follows."""


PERSON = Module(
    "Person",
    "Module 1 - Person",
    (("Who", 4), ("Characteristics", 2), ("Identifiers", 3)),
    (
        ("Person ID", "number", "id"),
        ("Surname", "surname", "text"),
        ("Forename", "forename", "text"),
        ("DOB", "birth_date", "date"),
        ("Gender", "sex", "sex"),
        ("Ethnicity", "ethnicity", "ethnicity"),
        ("Post Code", "postcode", "text"),
        ("UPN - Unique Pupil Number", "upn", "text"),
        ("ULN", "uln", "na"),
    ),
    4,
)
REQUESTS = Module(
    "Requests",
    "Module 2 - Requests for an EHC needs assessment",
    (("Keys", 2), ("Request", 4), ("Disputes", 3)),
    (
        ("Person ID", "number", "id"),
        ("Requests Record ID", "case_reference", "text"),
        ("Date Request Was Received", "received_date", "date"),
        ("Source of request", "request_source", "request_source"),
        ("Request Outcome Date", "request_outcome_date", "date"),
        ("Request Outcome ", "request_outcome", "request_outcome"),
        ("Request Mediation", "request_mediation", "flag"),
        ("Request Tribunal?", "request_tribunal", "flag"),
        ("Exported - Child Or Young Person Moves Out Of LA Before Assessment Is Completed", "exported", "na"),
    ),
    2,
)
ASSESSMENTS = Module(
    "Assessments",
    "Module 3 - EHC needs assessments",
    (("Keys", 2), ("Outcome", 2), ("Disputes and time limit", 5)),
    (
        ("Person ID", "number", "id"),
        ("Request Records ID", "case_reference", "text"),
        ("Assessment Outcome To Issue EHCP", "assessment_outcome", "assessment_outcome"),
        ("Assessment Outcome Date", "assessment_outcome_date", "date"),
        ("Assessment Mediation", "assessment_mediation", "flag"),
        ("Assessment Tribunal", "assessment_tribunal", "flag"),
        ("Other Mediation", "other_mediation", "flag"),
        ("Other Tribunal", "other_tribunal", "flag"),
        ("20 wk exceptions apply", "exception_applies", "flag"),
    ),
    3,
)
NAMED_PLAN = Module(
    "Named Plan",
    "Module 4 - Named plan",
    (("Keys", 2), ("Plan", 3)),
    (
        ("Person ID", "number", "id"),
        ("Request Records ID", "case_reference", "text"),
        ("EHC Plan Start Date", "start_date", "date"),
        ("Date EHC Plan Ceased", "cease_date", "date"),
        ("Reason EHC Plan Ceased", "cease_reason", "cease_reason"),
    ),
    2,
)
ACTIVE_PLAN = Module(
    "Active Plan",
    "Module 5a - Active plans",
    (("Keys", 2), ("Transfer", 1), ("Annual review", 4)),
    (
        ("Person ID", "number", "id"),
        ("Request Records ID", "case_reference", "text"),
        ("EHC Plan (Transfer) from LA", "transfer_la", "na"),
        ("Annual Review Meeting Date", "review_meeting", "date"),
        ("Annual Review Decision", "review_outcome", "review_outcome"),
        ("Draft amended plan", "review_draft", "date"),
        ("EHCP review decisions date", "last_review", "date"),
    ),
    3,
)
SEN_NEED = Module(
    "SEN Need",
    "Module 5c - SEN need",
    (("Keys", 2), ("Need", 2)),
    (
        ("Person ID", "number", "id"),
        ("Request Records ID", "case_reference", "text"),
        ("SEN Type", "need", "sen_type"),
        ("SEN type rank", "rank", "text"),
    ),
    2,
)

NOTES = (
    "Working notes - SEN team (fictional)",
    "Person sheet is from the case system, the rest from the tracker. Totals at the foot are for the panel.",
    "Some outcome dates were typed by hand. Where the family moved we put the LA number in Exported.",
    "N/A means not applicable or nobody knows.",
    "Do not sort the sheets: the blank lines mark where a new month was pasted in.",
)


def modules(register: pd.DataFrame) -> list[tuple[Module, pd.DataFrame]]:
    """Each sheet with its rows, still clean."""
    recent = register[register["known_from"] >= SINCE].assign(
        number=lambda cases: cases["person_id"].str[1:],
        uln="",
        postcode="ZZ99 9ZZ",
        forename="Example Child",
        surname=lambda cases: "Example-" + cases["name"].str[-5:],
    )
    assessed = recent["assessment_outcome"] != ""
    planned = recent["start_date"].notna()
    live = planned & recent["cease_date"].isna()
    return [
        (PERSON, recent.drop_duplicates("person")),
        (REQUESTS, recent),
        (ASSESSMENTS, recent[assessed]),
        (NAMED_PLAN, recent[planned]),
        (ACTIVE_PLAN, recent[live]),
        (SEN_NEED, _needs(recent[live])),
    ]


def _needs(live: pd.DataFrame) -> pd.DataFrame:
    first = live.assign(need=live["primary_need"], rank="1")
    second = live.assign(need=live["secondary_need"], rank="2")
    both = pd.concat([first, second])
    return both[both["need"] != ""].sort_values(["case_reference", "rank"])


def write_messy(register: pd.DataFrame, folder: Path) -> Path:
    """Writes the workbook and returns where it is."""
    target = folder / FILE
    with xlsxwriter.Workbook(str(target)) as book:
        book.set_properties({"title": f"{COUNCIL} (fictional): SEN2 working file", "created": CREATED})
        styles = {
            "date": book.add_format({"num_format": "dd/mm/yyyy"}),
            "bold": book.add_format({"bold": True}),
            "band": book.add_format({"bold": True, "align": "center", "bg_color": "#D9E2EC"}),
        }
        for module, rows in modules(register):
            _write_module(book.add_worksheet(module.sheet), module, rows, styles)
        book.add_worksheet("Notes").write_column(1, 1, NOTES)
        lookups = book.add_worksheet("Lookups")
        lookups.write_column(0, 0, [code.value for code in code_lists.SEN_TYPE.codes])
        lookups.write_column(0, 1, [code.label for code in code_lists.SEN_TYPE.codes])
        lookups.hide()
    return target


def _write_module(sheet: Worksheet, module: Module, rows: pd.DataFrame, styles: dict) -> None:
    """Column A stays empty, titles stand above, a band and the headings follow, then rows, then totals."""
    rng = stream(f"messy {module.sheet}")
    places = [1 + n + (n >= module.gap_after) for n in range(len(module.columns))]
    sheet.write(0, 1, f"{COUNCIL.upper()} - SEN2 WORKING FILE 2026", styles["bold"])
    sheet.write(1, 1, f"{module.title}. Run {pd.Timestamp(EXTRACT):%d/%m/%Y} 08:14. Fictional data.")
    _write_bands(sheet, module, places, styles["band"])
    for place, (heading, _, _) in zip(places, module.columns, strict=True):
        sheet.write(4, place, heading, styles["bold"])
    lines = 6 + np.arange(len(rows)) + mess.blank_lines(len(rows), rng)
    for place, (_, source, kind) in zip(places, module.columns, strict=True):
        cells = mess.cells(rows[source], kind, rng)
        if module is REQUESTS and source == "received_date":
            cells[mess.IMPOSSIBLE_ROW] = mess.IMPOSSIBLE_DATE
        mess.write_cells(sheet, place, lines.tolist(), cells, styles["date"])
    if module is REQUESTS:
        mess.write_again(sheet, rows, module.columns, places, int(lines[-1]) + 1)
    foot = int(lines[-1]) + 4
    sheet.write(foot, places[0], "TOTAL", styles["bold"])
    sheet.write(foot, places[1], len(rows), styles["bold"])
    sheet.write(foot + 2, places[0], "Checked by SEN team 02/11/2026")


def _write_bands(sheet: Worksheet, module: Module, places: list[int], style: Format) -> None:
    start = 0
    for words, width in module.bands:
        first, last = places[start], places[start + width - 1]
        if last > first:
            sheet.merge_range(3, first, 3, last, words, style)
        else:
            sheet.write(3, first, words, style)
        start += width
