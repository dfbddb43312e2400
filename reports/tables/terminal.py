"""Results and rows as a terminal shows them, or as another program reads them: a table, CSV or JSON."""

import csv
import json
import sys
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from metrics.base.columns import ORIGIN
from metrics.cases.columns import COLUMNS
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS, keyed_columns
from metrics.splits import BREAKDOWNS
from reports import inert, wording
from reports.tables import results


class PlainConsole(Console):
    """A terminal that shows text as it is: no marks of rich's own, no emoji, nothing that a terminal obeys."""

    def __init__(self, *, stderr: bool = False, width: int | None = None) -> None:
        super().__init__(stderr=stderr, width=width, markup=False, emoji=False, highlight=False)

    def render_str(self, text: str, **options: Any) -> Text:
        """Every text that is printed, and every cell of a table, comes by here."""
        return super().render_str(inert.terminal(text), **options)


class Format(StrEnum):
    """How results are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


_WORKED_OUT_KEYS = frozenset({"child"})
"""One key for one child in every list (``metrics.schools.child``): made of hashes, it stays with them."""


def public_rows(listed: pd.DataFrame, metric: Metric, form: Format, *, every: bool = False) -> pd.DataFrame:
    """Without keyed hashes: the columns that a page shows, on asking ``every`` column.

    A table on screen has only what tells a case apart and what was counted, whatever is asked.
    """
    counted = [name for name, rule in (("counted", metric.counted), ("measured", metric.measured)) if rule]
    origin = ORIGIN if metric.about == CASES and form is not Format.TABLE else ORIGIN[1:]
    hidden = keyed_columns(metric.about) | _WORKED_OUT_KEYS
    names = [name for name in _listed_columns(listed, metric, form, every=every) if name not in hidden]
    return listed[[*dict.fromkeys(names), *counted, *origin]]


def _listed_columns(listed: pd.DataFrame, metric: Metric, form: Format, *, every: bool) -> list[str]:
    """Every column: all that was worked out too; what a screen is too narrow for, a figure names in ``shows``."""
    if form is not Format.TABLE and not every:
        return results.columns_shown(metric)
    if metric.about != CASES:
        own = DATASETS[metric.about]
        worked_out = (str(name) for name in listed if name not in (*own.by_name, *ORIGIN, "counted", "measured"))
        names = own.shown if form is Format.TABLE else (*own.by_name, *worked_out)
        return [*names, *([metric.dated_by] if metric.dated_by else []), *metric.shows]
    if form is Format.TABLE:
        return ["case_reference", "received_date", "plan_due_date", "request_outcome_date", "issued_date"]
    return [*COLUMNS, "plan_due_date", "issued_date"]


def write(frame: pd.DataFrame, form: Format) -> None:
    """To standard output."""
    plain = [{name: _plain(value) for name, value in row.items()} for row in frame.to_dict("records")]
    if form is Format.JSON:
        sys.stdout.write(inert.json_text(json.dumps(plain, indent=2, ensure_ascii=False)) + "\n")
    elif form is Format.CSV:
        writer = csv.DictWriter(sys.stdout, fieldnames=list(frame.columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: inert.cell(value) for name, value in row.items()} for row in plain)
    else:
        _print_table(frame, plain)


def _plain(value: object) -> object:
    """A value as JSON and CSV hold it: ISO days, whole numbers without a fraction, None for missing."""
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, np.generic):
        value = value.item()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _print_table(frame: pd.DataFrame, plain: list[dict]) -> None:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in frame.columns:
        table.add_column(str(name).replace("_", " "), overflow="fold")
    for row in plain:
        table.add_row(*(_cell(name, value, row) for name, value in row.items()))
    PlainConsole(width=None if sys.stdout.isatty() else 200).print(table)


def _cell(name: str, value: Any, row: dict) -> str:
    if value is None:
        return ""
    if name in BREAKDOWNS:
        return BREAKDOWNS[name].label(str(value))
    metric = CATALOGUE.get(row.get("metric", ""))
    if name == "value" and metric:
        if metric.kind.value_format is ValueFormat.POINTS:
            return wording.gap(value)
        return wording.percent(value, places=1) if metric.in_percent else wording.decimal(value).removesuffix(".0")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
