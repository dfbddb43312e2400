"""Results and cases as tables for reading: our columns in words, in an order that makes sense."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from metrics.base.columns import ColumnKind
from metrics.base.on_demand import Columns
from metrics.base.periods import parse
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import COLUMNS
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import ValueFormat
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS, column_of, keyed_columns
from metrics.law.statutory import DECIDE_TO_ASSESS
from metrics.plans import exceptions, stage_waits
from metrics.plans.advice import ADVISERS
from metrics.plans.breakdowns import days_waited, stage
from metrics.splits import BREAKDOWNS
from reports import trend as signals
from reports import wording
from reports.figure import Figure, Part
from reports.rounding import rounded_column
from reports.trend import Trend
from reports.worked_out import WORKED_OUT

PAGE = 50
"""Rows shown at a time. More would be slow to send and no easier to read."""
_CASE = ("case_reference", "locality", "received_date", "received_elsewhere")
_OF_PLANS = ("in_force_from", "ceased_on")
_OF_STAGES = ("request_outcome_date", *(f"{key}_advice_received" for key in ADVISERS), "draft_date", "issued_date")
_ENDED = ("issued_date", "plan_due_date", "exception_applies")


def series_table(metric: Metric, result: pd.DataFrame) -> pd.DataFrame:
    """A metric over periods, one line for each, as words and exact parts."""
    ends = [pd.Timestamp(end) for end in result["period_end"]]
    names = [f"{end:%b %Y}" + ("" if end.is_month_end else f" (to {end.day} {end:%b})") for end in ends]
    shown = pd.DataFrame({"Year to" if signals.each(metric) == "year" else "Month": names})
    return _beside(shown, numbers_table(metric, result.to_dict("records")))


def control_table(trend: Trend) -> pd.DataFrame:
    """A trend as a table: each month with its average, limits, letter and why it stands out."""
    metric, lines = trend.metric, trend.signal.table().to_dict("records")
    told = {"Average": "mean", "Lower limit": "lower", "Upper limit": "upper"}
    kept = {title: [signals.value_words(metric, line[name]) for line in lines] for title, name in told.items()}
    if not trend.signal.has_limits:
        kept = {"Average": kept["Average"]}
    marked = [trend.is_marked(point) for point in trend.signal.points]
    kept["Stands out"] = [
        f"{line['letter']}: {line['says']}" if so else "" for line, so in zip(lines, marked, strict=True)
    ]
    kept["Why"] = [line["why"] if so else "" for line, so in zip(lines, marked, strict=True)]
    series = series_table(metric, trend.result.reset_index(drop=True))
    made = pd.concat([series, pd.DataFrame(kept)], axis=1)
    return wording.with_numbers(made, [*wording.numbers_of(series), *told])


def figures_table(figures: Sequence[Figure], heading: str) -> pd.DataFrame:
    """Figures by group, one line for each, also the groups without cases."""
    names = [figure.group or figure.metric.name for figure in figures]
    lines = [
        {
            "numerator": one.numerator,
            "denominator": one.denominator,
            "value": one.value,
            "status": one.status,
            "not_understood": one.not_understood,
        }
        for one in figures
    ]
    return _beside(pd.DataFrame({heading: names}), numbers_table(figures[0].metric, lines))


def parts_table(parts: Sequence[Part], heading: str, things: str = "Children") -> pd.DataFrame:
    """The parts of a whole, and the whole, so that it can be seen to add up."""
    lines = [(part.label, part.count, part.whole) for part in parts]
    if parts:
        lines.append(("All", parts[0].whole, parts[0].whole))
    numbers = {
        things: [f"{count:,}" for _, count, _ in lines],
        "Share": [wording.percent(count / whole, places=1) if whole else "" for _, count, whole in lines],
    }
    return _beside(pd.DataFrame({heading: [label for label, _, _ in lines]}), pd.DataFrame(numbers))


def expected_table(expected: pd.DataFrame) -> pd.DataFrame:
    """What a worked example should give, in words; the file has our keys and plain numbers."""
    lines = []
    for line in expected.to_dict("records"):
        metric = CATALOGUE[line["metric"]]
        as_at = date.fromisoformat(line["as_at"])
        value = float(line["value"]) if line["value"] else None
        parts = f"{line['numerator']} of {line['denominator']}" if metric.in_percent and not metric.over else ""
        lines.append(
            {
                "Figure": metric.name,
                "Period": "" if metric.time is Time.AS_AT else parse(line["period"], as_at=as_at)[0].name,
                "As known on": wording.day(as_at),
                "Value": wording.in_table(metric, value, line["status"]),
                "Counted": parts,
            }
        )
    return wording.with_numbers(pd.DataFrame(lines), ["Value", "Counted"])


def columns_shown(metric: Metric) -> list[str]:
    """What is shown of the rows behind a figure: their own reference first, then what decides."""
    if metric.about == CASES:
        return list(dict.fromkeys((*_CASE, *_deciding(metric))))
    own = DATASETS[metric.about].shown
    dated_by = (metric.dated_by,) if metric.dated_by else ()
    return list(dict.fromkeys((own[0], *dated_by, *metric.shows, *own)))


def rows_table(rows: pd.DataFrame, metric: Metric) -> pd.DataFrame:
    """The cases behind a figure: the council's reference, the days that decide, and where the row is."""
    names = columns_shown(metric)
    is_amount = metric.kind.value_format is ValueFormat.AMOUNT
    if metric.counted:
        names.append("counted")
    if metric.measured:
        names.append("measured")
        rows = rows.assign(measured=rounded_column(rows["measured"], 2 if is_amount else 1))
    shown = _for_screen(rows, [*names, "source_sheet", "source_row"], metric.about)
    return shown.rename(columns={WORKED_OUT["measured"]: wording.measure_heading(metric)}) if metric.measured else shown


def register_table(rows: pd.DataFrame, about: str, names: Sequence[str]) -> pd.DataFrame:
    """Rows of a register with some of its columns, in words."""
    return _for_screen(rows, names, about)


def _deciding(metric: Metric) -> list[str]:
    """The days that a figure rests on: the one that puts a case into a period, and those of its clock."""
    if metric in stage_waits.METRICS:
        return list(_OF_STAGES)
    if metric in exceptions.METRICS:
        return [*_ENDED, "exception_ground", "education_advice_asked"]
    clock = metric.clock
    days = [metric.dated_by] if metric.dated_by else []
    if clock is not None and clock.starts != "received_date":
        return [*days, clock.starts, *([clock.stops] if clock.stops else []), "in_force_from"]
    if metric.dated_by == "received_date":
        return [*days, "request_outcome", "request_outcome_date", "previous_refusal"]
    if metric.dated_by in _OF_PLANS or (metric.time is Time.AS_AT and clock is None and metric.key.startswith("plans")):
        return [*days, "in_force_from", "ceased_on", "cease_reason", "primary_need", "school"]
    return [*days, *_ENDED]


def waiting_table(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
    """Cases still waiting: what a caseworker needs to find and finish them."""
    tables = CaseTables(Columns.of(rows), as_at)
    shown = _for_screen(rows, ["case_reference", "plan_due_date", "duty_date", "locality", "team"])
    shown.insert(1, "Weeks waited", days_waited(tables).floordiv(7).astype("Int64").to_numpy())
    shown["Stage"] = stage(tables).astype("object").to_numpy()
    other = rows["replaced_on"].notna().to_numpy()
    shown["Clock"] = ["after an order or agreement" if one else "20 weeks" for one in other]
    shown["Row in file"] = rows["source_row"].to_numpy()
    return shown


def undecided_table(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
    """Requests without a decision whether to assess: when it was due, and for how long it has been."""
    shown = _for_screen(rows, ["case_reference", "received_date", "request_source", "locality", "team"])
    waited = days_waited(CaseTables(Columns.of(rows), as_at)).floordiv(7).astype("Int64")
    shown.insert(1, "Weeks waited", waited.to_numpy())
    shown.insert(2, "Decision was due", DECIDE_TO_ASSESS.due(rows["received_date"]).to_numpy())
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


def _beside(names: pd.DataFrame, numbers: pd.DataFrame) -> pd.DataFrame:
    return wording.with_numbers(pd.concat([names, numbers], axis=1), numbers.columns)


def numbers_table(metric: Metric, lines: Sequence[dict]) -> pd.DataFrame:
    """The value of each line of a figure in words, and its exact parts."""
    unit = metric.measured_in if metric.kind.value_format is ValueFormat.SPAN else metric.unit
    heading = metric.kind.heading or unit.capitalize()
    shown = {heading: [wording.in_table(metric, line["value"], str(line["status"])) for line in lines]}
    if "numerator" in metric.kind.table_parts:
        shown["Counted"] = [_whole(line["numerator"]) for line in lines]
    if "denominator" in metric.kind.table_parts:
        shown["Of"] = [_whole(line["denominator"]) for line in lines]
    if any(line.get("not_understood") for line in lines):
        shown["Not understood"] = [_whole(line["not_understood"]) for line in lines]
    return pd.DataFrame(shown)


def _whole(value: float | None) -> str:
    return "" if value is None or pd.isna(value) else wording.number(value)


def _for_screen(rows: pd.DataFrame, names: Sequence[str], about: str = CASES) -> pd.DataFrame:
    """Columns in words, days as days, never a keyed hash. An empty column is left out, unless it is the first."""
    names = [name for name in names if name not in keyed_columns(about)]
    kept = [name for number, name in enumerate(names) if number == 0 or rows[name].notna().any()]
    made = pd.DataFrame({_title(name, about): _column(rows[name], about).array for name in kept})
    return wording.with_numbers(made, [_title(name, about) for name in kept if _is_money(name, about)])


def _is_money(name: str, about: str) -> bool:
    known = column_of(about, name)
    return known is not None and known.kind is ColumnKind.MONEY


def _title(name: str, about: str) -> str:
    if about != CASES and (name in DATASETS[about].by_name or name in DATASETS[about].titles):
        return DATASETS[about].column_title(name)
    if name in WORKED_OUT:
        return WORKED_OUT[name]
    return BREAKDOWNS[name].title if name in BREAKDOWNS else COLUMNS[name].title


def _column(column: pd.Series, about: str) -> pd.Series:
    if pd.api.types.is_datetime64_any_dtype(column):
        return column
    if pd.api.types.is_bool_dtype(column):
        return column.map({True: "yes", False: "no"}).astype("object").where(column.notna(), "")
    if _is_money(str(column.name), about):
        return column.map(wording.pounds, na_action="ignore").astype("object").where(column.notna(), "")
    if pd.api.types.is_numeric_dtype(column):
        return column
    known = column_of(about, str(column.name))
    words = column.astype("object").map(known.codes.labels()) if known and known.codes else column.astype("object")
    return words.where(words.notna(), "")
