"""Workbooks to take away, made only when somebody asks for one."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from data_access.findings import Finding
from metrics.counting.definition import Metric
from pages.ui.frame import data, say
from reports import wording, workbook
from reports.view import View

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def about(metric: Metric, view: View) -> dict[str, str]:
    """What a workbook must say about itself to be understood later, alone."""
    return {
        "Council": view.council + (" (sample data, invented)" if view.is_sample else ""),
        "Figure": metric.name,
        "Place": view.locality or "Whole council",
        "Period chosen": view.period.name,
        "As known on": wording.day(view.as_at),
        "Data as at": wording.day(view.extracted_on),
        **({"Schools": schools} if (schools := data.resting_on(metric, view)) else {}),
    }


def figures(metric: Metric, result: pd.DataFrame, told: Mapping[str, str]) -> bytes:
    """The numbers of a chart with their definition."""
    return workbook.results_workbook([(metric, result)], about=told)


def cases(metric: Metric, rows: pd.DataFrame, told: Mapping[str, str]) -> bytes:
    """The cases behind a figure."""
    return workbook.rows_workbook(rows, metric=metric, about=told)


def table(name: str, shown: pd.DataFrame, told: Mapping[str, str]) -> bytes:
    """A table as the page shows it, with what it is about."""
    return workbook.tables_workbook({name[:31]: shown}, about=told)


def findings(found: Sequence[Finding]) -> bytes:
    """What was found in an upload, row by row."""
    return workbook.findings_workbook(found)


def workbook_button(label: str, make: Callable[[], bytes], *, name: str, key: str) -> None:
    """A button that makes its workbook when it is pressed, and leaves the page as it is."""
    st.download_button(say.label(label), data=make, file_name=name, mime=EXCEL, key=f"get_{key}", on_click="ignore")
