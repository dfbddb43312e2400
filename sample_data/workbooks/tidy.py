"""The tidy workbook: one row for each case, as a good case system exports it, with a little dirt."""

from pathlib import Path

import numpy as np
import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from metrics.base.code_list import CodeList
from metrics.cases import code_lists
from sample_data.larkmoor.council import COUNCIL, EXTRACT, stream
from sample_data.larkmoor.days import whole
from sample_data.larkmoor.placements import placed

FILE = "larkmoor_cases_tidy.xlsx"
CREATED = pd.Timestamp("2026-11-02 09:00").to_pydatetime()
"""A fixed day in the file's properties, or no two runs would write the same bytes."""

HEADINGS = {
    "case_reference": "Case reference",
    "person_id": "Person ID",
    "name": "Name",
    "birth_date": "Date of birth",
    "sex": "Sex",
    "ethnicity": "Ethnicity",
    "postcode": "Postcode",
    "upn": "UPN",
    "locality": "Locality",
    "team": "Team",
    "school": "School or setting",
    "school_phase": "School phase",
    "year_group": "Year group",
    "setting_urn": "URN of setting",
    "setting_ukprn": "UKPRN of setting",
    "setting_code": "SEN setting code",
    "sen_unit": "SEN unit",
    "resourced_provision": "Resourced provision",
    "primary_need": "Primary need",
    "secondary_need": "Secondary need",
    "request_source": "Source of request",
    "received_date": "Date request received",
    "request_outcome": "Request outcome",
    "request_outcome_date": "Request outcome date",
    "request_mediation": "Request mediation",
    "request_tribunal": "Request tribunal",
    "exported": "Moved to LA",
    "education_advice_asked": "Education advice requested",
    "education_advice_received": "Education advice received",
    "psychology_advice_asked": "EP advice requested",
    "psychology_advice_received": "EP advice received",
    "health_advice_asked": "Health advice requested",
    "health_advice_received": "Health advice received",
    "social_care_advice_asked": "Social care advice requested",
    "social_care_advice_received": "Social care advice received",
    "draft_date": "Draft plan issued",
    "assessment_outcome": "Assessment outcome",
    "assessment_outcome_date": "Assessment outcome date",
    "assessment_mediation": "Assessment mediation",
    "assessment_tribunal": "Assessment tribunal",
    "other_mediation": "Other mediation",
    "other_tribunal": "Other tribunal",
    "exception_applies": "20 week exception applies",
    "exception_ground": "Exception reason",
    "tribunal_order_date": "Tribunal order date",
    "mediation_agreement_date": "Mediation agreement date",
    "unopposed_date": "Date LA told Tribunal it will not oppose",
    "start_date": "Date final plan issued",
    "cease_date": "Date plan ceased",
    "cease_reason": "Reason plan ceased",
    "transfer_la": "Transferred in from LA",
    "transfer_date": "Date transferred in",
    "review_meeting": "Annual review meeting date",
    "review_outcome": "Annual review outcome",
    "review_draft": "Draft amended plan issued",
    "last_review": "Annual review decision date",
    "amended_plan_date": "Amended plan issued",
    "phase_transfer_due_date": "Phase transfer due date",
    "phase_transfer_final_date": "Phase transfer final plan issued",
}
"""Our column names to the plain words of row 1, in the order of the sheet."""

WORDED: dict[str, CodeList] = {
    "sex": code_lists.SEX,
    "request_source": code_lists.REQUEST_SOURCE,
    "request_outcome": code_lists.REQUEST_OUTCOME,
    "assessment_outcome": code_lists.ASSESSMENT_OUTCOME,
    "cease_reason": code_lists.CEASE_REASON,
    "review_outcome": code_lists.REVIEW_OUTCOME,
}
YES_NO = (
    "sen_unit",
    "resourced_provision",
    "request_mediation",
    "request_tribunal",
    "assessment_mediation",
    "assessment_tribunal",
    "other_mediation",
    "other_tribunal",
    "exception_applies",
)

DIRT = {
    "missing received date": 14,
    "outcome before received": 12,
    "missing locality": 18,
    "unknown need code": 8,
    "plan date after the extract": 5,
    "missing request outcome": 12,
    "duplicate row": 6,
}
"""What is wrong on purpose, and in how many rows: about 0.5% of the sheet."""
ADVICE_DIRT = {
    "advice received before it was asked": 24,
    "advice received after the draft": 28,
    "EP advice blank, draft sent": 30,
}
"""The same for the days of advice: 1% of the assessments."""
UNKNOWN_NEEDS = ("ADHD", "GLD", "EBD", "TBC")
"""Codes that councils do use and the return does not know."""


def tidy(register: pd.DataFrame, *, dirty: bool = True) -> pd.DataFrame:
    """The sheet as a frame: headings in plain words, dates as dates, blanks as missing."""
    cases = placed(register).assign(postcode="ZZ99 9ZZ")[list(HEADINGS)].copy()
    if dirty:
        cases = _spoil(cases, stream("tidy dirt"))
    for column, codes in WORDED.items():
        words = codes.labels() | {"H": "Historical", "": None}
        cases[column] = cases[column].map(words)
    for column in YES_NO:
        cases[column] = cases[column].map({1.0: "Yes", 0.0: "No"})
    return cases.rename(columns=HEADINGS).replace("", None)


def _spoil(cases: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Puts in the faults of ``DIRT``, each in rows of its own, so that each can be counted."""
    asked = (cases["request_outcome"] != "H") & cases["request_outcome_date"].notna()
    issued = asked & (cases["assessment_outcome"] == "Y") & cases["cease_date"].isna()
    rows = {
        fault: rng.permutation(np.flatnonzero(issued if fault.startswith("plan date") else asked)) for fault in DIRT
    }
    used: set[int] = set()
    chosen: dict[str, list[int]] = {}
    for fault, number in DIRT.items():
        chosen[fault] = [row for row in rows[fault].tolist() if row not in used][:number]
        used.update(chosen[fault])
    label = {fault: cases.index[found] for fault, found in chosen.items()}
    cases.loc[label["missing received date"], "received_date"] = pd.NaT
    before = label["outcome before received"]
    gap = pd.to_timedelta(rng.integers(5, 60, len(before)), unit="D")
    cases.loc[before, "request_outcome_date"] = cases.loc[before, "received_date"] - gap
    cases.loc[label["missing locality"], ["locality", "team"]] = ""
    cases.loc[label["unknown need code"], "primary_need"] = np.resize(UNKNOWN_NEEDS, len(label["unknown need code"]))
    late = label["plan date after the extract"]
    cases.loc[late, "start_date"] = pd.DatetimeIndex(EXTRACT + whole(rng.uniform(4, 300, len(late))))
    cases.loc[label["missing request outcome"], "request_outcome"] = ""
    _spoil_advice(cases, used, stream("advice dirt"))
    twice = np.sort(np.append(np.arange(len(cases)), chosen["duplicate row"]))
    return cases.iloc[twice].reset_index(drop=True)


def _spoil_advice(cases: pd.DataFrame, used: set[int], rng: np.random.Generator) -> None:
    """Puts in the faults of ``ADVICE_DIRT``, in rows that have no other."""
    days = cases[["psychology_advice_asked", "psychology_advice_received", "draft_date"]]
    whole_rows = np.setdiff1d(np.flatnonzero(days.notna().all(axis=1) & cases["start_date"].notna()), list(used))
    drawn = iter(cases.index[rng.permutation(whole_rows)])
    before, after, blank = ([next(drawn) for _ in range(number)] for number in ADVICE_DIRT.values())
    gap = pd.to_timedelta(rng.integers(5, 60, len(before)), unit="D")
    cases.loc[before, "psychology_advice_received"] = cases.loc[before, "psychology_advice_asked"] - gap
    gap = pd.to_timedelta(rng.integers(2, 12, len(after)), unit="D")
    cases.loc[after, "psychology_advice_received"] = cases.loc[after, "draft_date"] + gap
    cases.loc[blank, "psychology_advice_received"] = pd.NaT


def write_tidy(register: pd.DataFrame, folder: Path) -> Path:
    """Writes the workbook and returns where it is."""
    sheet_rows = tidy(register)
    target = folder / FILE
    with xlsxwriter.Workbook(str(target), {"default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"title": f"{COUNCIL} (fictional): EHC cases", "author": COUNCIL, "created": CREATED})
        sheet = book.add_worksheet("Cases")
        sheet.write_row(0, 0, list(sheet_rows.columns), book.add_format({"bold": True, "text_wrap": True}))
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, len(sheet_rows), len(sheet_rows.columns) - 1)
        date_format = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, heading in enumerate(sheet_rows.columns):
            dated = sheet_rows[heading].dtype.kind == "M"
            sheet.set_column(number, number, 12 if dated else 16)
            _write_column(sheet, number, sheet_rows[heading], date_format if dated else None)
    return target


def _write_column(sheet: Worksheet, number: int, values: pd.Series, date_format: Format | None) -> None:
    """Real cells only: a blank is no cell at all."""
    present = values.notna().to_numpy()
    rows = np.flatnonzero(present) + 1
    if date_format is not None:
        # a date is a number of days since 30 December 1899 with a date format on it
        serials = (values[present].to_numpy("datetime64[D]") - np.datetime64("1899-12-30")).astype(int)
        for row, serial in zip(rows.tolist(), serials.tolist(), strict=True):
            sheet.write_number(row, number, serial, date_format)
        return
    for row, value in zip(rows.tolist(), values[present].tolist(), strict=True):
        if isinstance(value, float):
            sheet.write_number(row, number, int(value))
        else:
            sheet.write_string(row, number, value)
