"""Results and cases as tables for reading: our columns in words, in an order that makes sense."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from metrics.breakdowns import BREAKDOWNS, days_waited, stage
from metrics.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.definition import Kind, Metric, Time
from metrics.periods import parse
from metrics.tables import COLUMNS
from pages.ui import wording
from pages.ui.figures import Figure, Part

PAGE = 50
"""Rows shown at a time. More would be slow to send and no easier to read."""
_CASE = ("case_reference", "locality", "received_date")
_ENDED = ("issued_date", "plan_due_date", "exception_applies")
_TITLES = {
    "issued_date": "Plan issued",
    "plan_sent_date": "Plan sent",
    "plan_due_date": "20-week day",
    "duty_date": "Plan due",
    "exception_applies": "Exception claimed",
    "counted": "Counted",
    "measured": "Weeks",
    "source_file": "File",
    "source_sheet": "Sheet",
    "source_row": "Row in file",
}


def series_table(metric: Metric, result: pd.DataFrame) -> pd.DataFrame:
    """A metric over periods, one line for each, as words and exact parts."""
    ends = [pd.Timestamp(end) for end in result["period_end"]]
    names = [f"{end:%b %Y}" + ("" if end.is_month_end else f" (to {end.day} {end:%b})") for end in ends]
    shown = pd.DataFrame({"Month": names})
    return pd.concat([shown, _numbers(metric, result.to_dict("records"))], axis=1)


def figures_table(figures: Sequence[Figure], heading: str) -> pd.DataFrame:
    """Figures by group, one line for each, also the groups without cases."""
    names = [figure.group or figure.metric.name for figure in figures]
    lines = [
        {"numerator": one.numerator, "denominator": one.denominator, "value": one.value, "status": one.status}
        for one in figures
    ]
    return pd.concat([pd.DataFrame({heading: names}), _numbers(figures[0].metric, lines)], axis=1)


def parts_table(parts: Sequence[Part], heading: str, things: str = "Children") -> pd.DataFrame:
    """The parts of a whole, and the whole, so that it can be seen to add up."""
    lines = [(part.label, part.count, part.whole) for part in parts]
    if parts:
        lines.append(("All", parts[0].whole, parts[0].whole))
    return pd.DataFrame(
        {
            heading: [label for label, _, _ in lines],
            things: [f"{count:,}" for _, count, _ in lines],
            "Share": [wording.percent(count / whole, places=1) if whole else "" for _, count, whole in lines],
        }
    )


def expected_table(expected: pd.DataFrame) -> pd.DataFrame:
    """What a worked example should give, in words; the file has our keys and plain numbers."""
    lines = []
    for line in expected.to_dict("records"):
        metric = CATALOGUE[line["metric"]]
        as_at = date.fromisoformat(line["as_at"])
        value = float(line["value"]) if line["value"] else None
        parts = f"{line['numerator']} of {line['denominator']}" if metric.kind is Kind.SHARE else ""
        lines.append(
            {
                "Figure": metric.name,
                "Period": "" if metric.time is Time.AS_AT else parse(line["period"], as_at=as_at)[0].name,
                "As known on": wording.day(as_at),
                "Value": wording.in_table(metric, value, line["status"]),
                "Counted": parts,
            }
        )
    return pd.DataFrame(lines)


def rows_table(rows: pd.DataFrame, metric: Metric) -> pd.DataFrame:
    """The cases behind a figure: the council's reference, the days that decide, and where the row is."""
    names = [*_CASE, *(_ENDED if metric.dated_by != "received_date" else ())]
    if metric.dated_by and metric.dated_by not in names:
        names.insert(len(_CASE), metric.dated_by)
    if metric.counted:
        names.append("counted")
    if metric.measured:
        names.append("measured")
    return _for_screen(rows, [*names, "source_sheet", "source_row"])


def longest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Cases by the day of the request, those without one last."""
    return rows.sort_values("received_date", kind="stable", na_position="last")


def waiting_table(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
    """Cases still waiting: what a caseworker needs to find and finish them."""
    tables = CaseTables(rows, as_at)
    waited = days_waited(tables).floordiv(7).astype("Int64")
    shown = _for_screen(rows, ["case_reference", "plan_due_date", "duty_date", "locality", "team"])
    shown.insert(1, "Weeks waited", waited.to_numpy())
    shown["Stage"] = stage(tables).astype("object").to_numpy()
    other = rows["replaced_on"].notna().to_numpy()
    shown["Clock"] = ["after an order or agreement" if one else "20 weeks" for one in other]
    shown["Row in file"] = rows["source_row"].to_numpy()
    return shown


def page_of(table: pd.DataFrame, number: int) -> pd.DataFrame:
    """One page of a table, the first being 1."""
    return table.iloc[(number - 1) * PAGE : number * PAGE]


def day_columns(table: pd.DataFrame) -> list[str]:
    """The columns that hold days, which want to be shown as days."""
    return list(table.select_dtypes("datetime").columns)


def pages_in(count: int) -> int:
    """How many pages so many rows make."""
    return max(1, -(-count // PAGE))


def _numbers(metric: Metric, lines: Sequence[dict]) -> pd.DataFrame:
    value = {Kind.SHARE: "Share", Kind.COUNT: metric.unit.capitalize(), Kind.MEDIAN: "Weeks"}[metric.kind]
    shown = {value: [wording.in_table(metric, line["value"], str(line["status"])) for line in lines]}
    if metric.kind is Kind.SHARE:
        shown["Counted"] = [_whole(line["numerator"]) for line in lines]
    if metric.kind is not Kind.COUNT:
        shown["Of"] = [_whole(line["denominator"]) for line in lines]
    return pd.DataFrame(shown)


def _whole(value: float | None) -> str:
    return "" if value is None or pd.isna(value) else f"{value:,.0f}"


def _for_screen(rows: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Columns in words, days as days. A column without anything in it is left out, but never the first."""
    kept = [name for number, name in enumerate(names) if number == 0 or rows[name].notna().any()]
    return pd.DataFrame({_title(name): _column(rows[name]).to_numpy() for name in kept})


def _title(name: str) -> str:
    if name in _TITLES:
        return _TITLES[name]
    return BREAKDOWNS[name].title if name in BREAKDOWNS else COLUMNS[name].title


def _column(column: pd.Series) -> pd.Series:
    if pd.api.types.is_datetime64_any_dtype(column):
        return column
    if pd.api.types.is_bool_dtype(column):
        return column.map({True: "yes", False: "no"}).astype("object").where(column.notna(), "")
    codes = COLUMNS[str(column.name)].codes if column.name in COLUMNS else None
    words = column.astype("object").map(codes.labels()) if codes else column.astype("object")
    return words.where(words.notna(), "")
