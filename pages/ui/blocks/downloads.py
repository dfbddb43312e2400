"""Workbooks and charts to take away, made only when somebody asks for one."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from data_access.findings import Finding
from metrics.counting.definition import Metric
from pages.ui.frame import data, say
from reports import chart_files, wording, workbook
from reports.view import View

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def about(metric: Metric, view: View) -> dict[str, str]:
    """What a workbook must say about itself to be understood later, alone."""
    return {
        "Council": view.council + (" (sample data, invented)" if view.is_sample else ""),
        "Figure": metric.name,
        "Place": view.locality or "Whole council",
        **({"Kept to": view.part} if view.part else {}),
        "Period chosen": view.period.name,
        "As known on": wording.day(view.as_at),
        "Data as at": wording.day(view.extracted_on),
        **({"Schools": schools} if (schools := data.resting_on(metric, view)) else {}),
    }


def figures(metric: Metric, result: pd.DataFrame, told: Mapping[str, str]) -> bytes:
    """The numbers of a chart with their definition."""
    return workbook.results_workbook([(metric, result)], about=told)


def table(name: str, shown: pd.DataFrame, told: Mapping[str, str]) -> bytes:
    """A table as the page shows it, with what it is about."""
    return workbook.tables_workbook({name[:31]: shown}, about=told)


def findings(found: Sequence[Finding]) -> bytes:
    """What was found in an upload, row by row."""
    return workbook.findings_workbook(found)


def may_take_every_column() -> bool:
    """Whether a visitor may take away more of each row than a page shows. Anybody may, while there are no roles."""
    return True


def rows_button(
    label: str,
    metric: Metric,
    rows: Callable[[], pd.DataFrame],
    shown: Callable[[pd.DataFrame], pd.DataFrame],
    told: Mapping[str, str],
    *,
    name: str,
    key: str,
) -> None:
    """The rows behind a figure to take away, with the columns that the page shows; with every column only on asking.

    ``shown`` makes the page's table of the rows.
    """
    every = may_take_every_column() and st.checkbox(
        "With every column", key=f"every_{key}", help="All that is recorded of each row, not only what the page shows."
    )
    if every:
        say.caption(f"Then it holds, where recorded: {wording.listed(workbook.every_heading(metric.about))}.")
    workbook_button(
        label,
        lambda: (
            workbook.rows_workbook(rows(), metric=metric, about=told)
            if every
            else workbook.listed_workbook(shown(rows()), metric=metric, about=told)
        ),
        name=name,
        key=key,
    )


def workbook_button(label: str, make: Callable[[], bytes], *, name: str, key: str) -> None:
    """A button that makes its workbook when it is pressed, and leaves the page as it is."""
    st.download_button(say.label(label), data=make, file_name=name, mime=EXCEL, key=f"get_{key}", on_click="ignore")


def of_chart(figure: go.Figure, *, key: str, height: int) -> None:
    """The chart above, of this height, as a picture, as a drawing and in numbers: a small line of three buttons."""
    with st.container(key=f"sb_save_{key}", horizontal=True):
        say.markup(chart_files.buttons(key, height))
        st.download_button(
            "numbers (CSV)",
            data=lambda: chart_files.as_csv(figure),
            file_name=f"{key}.csv",
            mime="text/csv",
            key=f"numbers_{key}",
            on_click="ignore",
            type="tertiary",
        )
