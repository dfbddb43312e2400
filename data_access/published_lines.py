"""The lines of one published CSV turned into tidy figures: which area, which year, which group, how many."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data_access.findings import Finding, Severity, refuse
from data_access.published_cells import read_cells
from data_access.published_download import CsvPart

COLUMNS = (
    "time_period",
    "level",
    "area_code",
    "old_la_code",
    "area_name",
    "region_name",
    "breakdown_topic",
    "breakdown",
    "indicator",
    "metric",
    "value",
    "reason",
)
"""One row is one figure of one line. ``time_period`` is a calendar year (whole number), ``value`` a number
or missing, all others are text; ``reason`` is "" where there is a value."""

IDENTIFYING = (
    "time_period",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "new_la_code",
    "old_la_code",
    "la_name",
    "breakdown_topic",
    "breakdown",
)
"""The columns every file has, in lower case. The rest, but for ``time_identifier``, is figures."""

_LEVELS: dict[str, tuple[str, str, str]] = {
    "national": ("National", "country_code", "country_name"),
    "regional": ("Regional", "region_code", "region_name"),
    "local authority": ("Local authority", "new_la_code", "la_name"),
}
"""DfE's geographic levels: our spelling and the columns that hold the code and the name of the area."""

_ONE_LINE = ["time_period", "area_code", "breakdown_topic", "breakdown"]


def read_figures(part: CsvPart, metrics: Mapping[str, str]) -> tuple[pd.DataFrame, list[Finding]]:
    """Every figure of one file, with the columns of ``COLUMNS``, and what was wrong with it.

    ``metrics`` gives our key by DfE's column name in lower case. Raises FileRefused where two lines are
    about the same area, year and group, or no line can be placed.
    """
    cells = part.cells()
    lines, findings = _placed_lines(_identifying(cells, part), part.name)
    places = [
        place for place, name in enumerate(part.header) if name.casefold() not in (*IDENTIFYING, "time_identifier", "")
    ]
    figures = lines.take(np.repeat(np.arange(len(lines)), len(places)))
    names = [part.header[place] for place in places]
    figures = figures.assign(
        indicator=np.tile(names, len(lines)),
        metric=np.tile([metrics.get(name.casefold(), "") for name in names], len(lines)),
        found=cells.loc[lines.index, places].to_numpy().ravel(),
    )
    figures[["value", "reason"]] = read_cells(figures["found"])
    findings += _unreadable_figures(figures[figures["reason"] == "unreadable"], part.name)
    return figures[list(COLUMNS)].reset_index(drop=True), findings


def _identifying(cells: pd.DataFrame, part: CsvPart) -> pd.DataFrame:
    """The identifying columns under their lower-case names; of a repeated name, the first."""
    names = [name.casefold() for name in part.header]
    lines = cells[[names.index(name) for name in IDENTIFYING]].set_axis(list(IDENTIFYING), axis="columns")
    return lines.apply(lambda column: column.str.strip())


def _placed_lines(lines: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[Finding]]:
    """The lines whose year, level and area are known, on their line numbers, and the others as findings."""
    levels = lines["geographic_level"].str.casefold()
    lines = lines.assign(level="", area_code="", area_name="")
    for key, (level, code, name) in _LEVELS.items():
        own = levels == key
        lines.loc[own, ["level", "area_code", "area_name"]] = np.column_stack(
            [np.full(own.sum(), level), lines.loc[own, code], lines.loc[own, name]]
        )
    faults = {
        "time_period": (~lines["time_period"].str.fullmatch(r"(19|20)\d\d"), "a calendar year such as 2024"),
        "geographic_level": (lines["level"] == "", "National, Regional or Local authority"),
        "area code": ((lines["level"] != "") & (lines["area_code"] == ""), "the code of the area"),
    }
    findings = [
        _left_out(column, lines.loc[wrong], expected, file)
        for column, (wrong, expected) in faults.items()
        if wrong.any()
    ]
    placed = lines[~np.logical_or.reduce([wrong for wrong, _ in faults.values()])]
    _check_placed(placed, file)
    return placed.assign(time_period=placed["time_period"].astype("int64")), findings


def _left_out(column: str, lines: pd.DataFrame, expected: str, file: str) -> Finding:
    found = lines[column] if column in lines else lines["geographic_level"]
    return Finding(
        code="published-line-unplaced",
        severity=Severity.LEFT_OUT,
        message="The line cannot be placed and was left out.",
        expected=f"Expected: {expected}.",
        advice="Compare the line with the file on DfE's site; all other lines are in.",
        file=file,
        column=column,
        rows=tuple(int(line) for line in lines.index),
        found=tuple(found),
    )


def _check_placed(lines: pd.DataFrame, file: str) -> None:
    advice = "Download the release again, and upload the file as it is."
    if lines.empty:
        raise refuse("published-file-empty", "The file holds no line that can be read.", advice=advice, file=file)
    repeated = lines[lines.duplicated(_ONE_LINE)]
    if not repeated.empty:
        message = f"Line {repeated.index[0]} repeats an area, year and group of an earlier line."
        raise refuse("published-line-twice", message, advice=advice, file=file)


def _unreadable_figures(figures: pd.DataFrame, file: str) -> list[Finding]:
    """One finding for every column with cells that are neither a number nor one of DfE's symbols."""
    return [
        Finding(
            code="published-figure-unreadable",
            severity=Severity.LEFT_OUT,
            message="The cell is neither a number nor one of DfE's symbols; the figure is missing.",
            expected="Expected: a number, x, z, c, low, k, u or nothing.",
            advice="Compare it with the file on DfE's site.",
            file=file,
            column=str(indicator),
            rows=tuple(int(line) for line in group.index),
            found=tuple(group["found"]),
        )
        for indicator, group in figures.groupby("indicator", sort=False)
    ]
