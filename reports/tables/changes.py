"""What became different, as tables: cell by cell of two loads, and step by step of a figure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from data_access.loads.compare_attendance import LinesChanged
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.base.columns import ORIGIN
from metrics.changes.row_changes import Changes
from metrics.changes.why import Why
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS, column_of, column_titles, rows_named
from reports import wording
from reports.figure import figure_read
from reports.tables import results

Compared = Changes | LinesChanged
CHANGED, NEW, GONE = "changed", "new", "gone"


def counts(found: Iterable[Compared]) -> pd.DataFrame:
    """How many rows of each list are new, changed, gone and the same."""
    return pd.DataFrame(
        {
            "List": rows_named(one.about).capitalize(),
            "New": one.new,
            "Changed": one.changed,
            "Gone": one.gone,
            "The same": one.same,
        }
        for one in (each.counts for each in found)
    )


def columns(found: Iterable[Compared]) -> pd.DataFrame:
    """In how many rows each column differs, of all lists; without lines where none does."""
    lines = [
        {"List": rows_named(about).capitalize(), "Column": _title(about, name), "Rows changed": count}
        for about, columns_of_list in ((one.counts.about, one.columns) for one in found)
        for name, count in columns_of_list.items()
    ]
    return pd.DataFrame(lines, columns=["List", "Column", "Rows changed"])


def cells(found: Changes, some: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every cell that differs, or some of them, with the row's own reference and where it stands now.

    Keyed columns are named alone.
    """
    of_cells = (found.cells if some is None else some).reset_index(drop=True)
    rows = found.changed.loc[of_cells["row"]].reset_index(drop=True)
    made = {heading: rows[name].astype("object") for name, heading in _references(found.about).items()}
    return pd.DataFrame(
        {
            **made,
            "Column": [_title(found.about, name) for name in of_cells["column"]],
            **{
                heading: [cell(found.about, *pair) for pair in zip(of_cells["column"], of_cells[name], strict=True)]
                for heading, name in (("Was", "was"), ("Is now", "now"))
            },
            **_origin(rows),
        }
    )


def rows_listed(rows: pd.DataFrame, about: str) -> pd.DataFrame:
    """Rows that are new or gone: their own reference, and where each stands or stood."""
    made = {heading: rows[name].astype("object") for name, heading in _references(about).items()}
    return pd.DataFrame({**made, **_origin(rows)}).reset_index(drop=True)


def lines_of_attendance(found: LinesChanged) -> dict[str, pd.DataFrame]:
    """The first lines of attendance that are changed, cell by cell, new or gone, each by its school, day and place.

    The pupil is not named: the row in the file leads there.
    """
    cells_of = [
        {**of_line, "Column": _title(ATTENDANCE_KEY, name), "Was": one, "Is now": other, **origin}
        for was, now in zip(found.was.to_dict("records"), found.now.to_dict("records"), strict=True)
        for of_line, origin in [_of_line(now)]
        for name in found.columns
        for one, other in [[cell(ATTENDANCE_KEY, name, line[name]) for line in (was, now)]]
        if one != other
    ]
    listed = {what: [{**of, **origin} for of, origin in map(_of_line, rows.to_dict("records"))]
              for what, rows in ((NEW, found.new), (GONE, found.gone))}  # fmt: skip
    return {what: pd.DataFrame(lines) for what, lines in ({CHANGED: cells_of} | listed).items() if lines}


def _of_line(line: dict) -> tuple[dict[str, str], dict[str, object]]:
    """What a line of attendance is about, and where it stands."""
    names = ("urn", "school", "starts")
    about = {_title(ATTENDANCE_KEY, name): cell(ATTENDANCE_KEY, name, line[name]) for name in names}
    return about, {"File": line["file"], "Row in the file": line["source_row"]}


def comparison_sheets(found: Mapping[str, Changes], attendance: LinesChanged | None = None) -> dict[str, pd.DataFrame]:
    """Two loads side by side as the sheets of a workbook: the numbers, and for each list what is not the same."""
    every = [*found.values(), *([attendance] if attendance else [])]
    sheets = {"Numbers": counts(every), "Columns": columns(every)}
    if attendance:
        sheets |= {f"Attendance, {what}": lines for what, lines in lines_of_attendance(attendance).items()}
    for about, one in found.items():
        parts = {CHANGED: cells(one), NEW: rows_listed(one.new, about), GONE: rows_listed(one.gone, about)}
        name = rows_named(about).capitalize()
        sheets |= {f"{name[:22]}, {what}": part for what, part in parts.items() if len(part)}
    return sheets


def steps(found: Why, said: Sequence[str]) -> pd.DataFrame:
    """A figure as known on one day, after each step, and as known on another; ``said`` are the words of each line."""
    readings = [found.then, *(one.after for one in found.moves), found.now]
    figures = [figure_read(found.asked, one, group=name) for one, name in zip(readings, said, strict=True)]
    return results.figures_table(figures, "Step")


def moved_rows(found: Why, number: int, some: pd.DataFrame | None = None) -> pd.DataFrame:
    """The rows that one move of the figure is about, or some of them, and what became of each.

    None where rows are not followed.
    """
    move = found.moves[number]
    rows = move.rows if some is None else some
    if rows is None or rows.empty:
        return pd.DataFrame()
    shown = results.rows_table(rows, found.asked.metric)
    shown.insert(1, "What became of it", rows["effect"].astype("str").to_numpy())
    for place, (heading, name) in enumerate((("Was", "was"), ("Is now", "now")), start=2):
        if name in rows:
            title = f"{_title(move.step.about, move.step.column)}: {heading[0].lower()}{heading[1:]}"
            shown.insert(place, title, [cell(move.step.about, move.step.column, one) for one in rows[name]])
    return shown


def restated(found: Sequence[tuple[Why, date, str]]) -> pd.DataFrame:
    """Past figures that are not what they were: each figure's change, the day it was first told, and its sentence."""
    return pd.DataFrame(
        {"Figure": one.asked.metric.name, "First told on": wording.day(day), "What became of it": said}
        for one, day, said in found
    )


def why_sheets(found: Why, said: Sequence[str]) -> dict[str, pd.DataFrame]:
    """A figure's change as the sheets of a workbook: its steps in the words ``said``, and the rows of each step."""
    rows = {f"Step {number + 1}": moved_rows(found, number) for number in range(len(found.moves))}
    return {"Steps": steps(found, said)} | {name: part for name, part in rows.items() if len(part)}


def cell(about: str, name: str, value: object) -> str:
    """What stood in a cell, in words; empty for nothing recorded."""
    column = column_of(about, name)
    if value is None or pd.isna(value) or (column and column.keyed):
        return ""
    if isinstance(value, date):
        return wording.day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return column.codes.labels().get(str(value), str(value)) if column and column.codes else str(value)


def _references(about: str) -> dict[str, str]:
    """The columns by which people find a row in their own system, with their titles; never a keyed one."""
    own = [] if about == CASES else [DATASETS[about].reference]
    names = dict.fromkeys([*own, "case_reference"])
    known = {name: column_of(about, name) for name in names}
    return {name: column.title for name, column in known.items() if column and not column.keyed}


def _origin(rows: pd.DataFrame) -> dict[str, pd.Series]:
    titles = dict(zip(ORIGIN, ("File", "Sheet", "Row in the file"), strict=True))
    return {title: rows[name].astype("object") for name, title in titles.items()}


def _title(about: str, name: str) -> str:
    return column_titles(about).get(name, name)
