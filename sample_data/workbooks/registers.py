"""Larkmoor's registers beside its cases, in one workbook: what a sheet is, and the sheets there are."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import xlsxwriter

from sample_data.workbooks.absence.lists import ABSENCE_SHEETS
from sample_data.workbooks.absence.notices import notices
from sample_data.workbooks.absence.schools import schools
from sample_data.workbooks.action_plan import action_plan
from sample_data.workbooks.complaint_sheets import complaints_sheet, ombudsman_sheet
from sample_data.workbooks.improvement_plans import improvement_plans
from sample_data.workbooks.look_backs import look_backs
from sample_data.workbooks.mediation_log import mediation_log
from sample_data.workbooks.quality_sheets import family_survey, plan_audits
from sample_data.workbooks.remedies_tracker import remedies_tracker
from sample_data.workbooks.sheet import Sheet
from sample_data.workbooks.tidy import CREATED
from sample_data.workbooks.tribunal_log import tribunal_log

FILE = "larkmoor_registers.xlsx"


SHEETS: tuple[Callable[[pd.DataFrame], Sheet], ...] = (
    tribunal_log,
    mediation_log,
    complaints_sheet,
    ombudsman_sheet,
    remedies_tracker,
    action_plan,
    improvement_plans,
    look_backs,
    schools,
    *ABSENCE_SHEETS,
    notices,
    plan_audits,
    family_survey,
)
"""Each makes its sheet from the lives as known on the day of the extract."""


def write_registers(register: pd.DataFrame, folder: Path) -> Path:
    """The workbook, the same bytes every time."""
    path = folder / FILE
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": CREATED, "company": "Larkmoor Council (invented)"})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for make in SHEETS:
            sheet = make(register)
            written = book.add_worksheet(sheet.name)
            for number, cells in enumerate(sheet.rows):
                for place, cell in enumerate(cells):
                    if isinstance(cell, date):
                        written.write_datetime(number, place, cell, day)
                    elif cell is not None:
                        written.write(number, place, cell)
    return path
