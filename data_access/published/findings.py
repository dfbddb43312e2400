"""What can be odd about a published file, each as a finding with its lines."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data_access.findings import Finding, Severity

_COMPARE = "Compare it with the file on DfE's site."


def line_left_out(column: str, lines: pd.DataFrame, expected: str, file: str) -> Finding:
    """Lines that cannot be placed in a year or an area."""
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


def of_cells(figures: pd.DataFrame, found: pd.Series, lines: np.ndarray, file: str) -> list[Finding]:
    """One finding for every column with cells that are no figure, and one for every column with negative ones."""
    unreadable = figures["reason"] == "unreadable"
    negative = figures["value"] < 0
    return [
        *_by_column(figures[unreadable], found, lines, file, _unreadable),
        *_by_column(figures[negative], found, lines, file, _negative),
    ]


def _by_column(figures: pd.DataFrame, found: pd.Series, lines: np.ndarray, file: str, words: dict) -> list[Finding]:
    return [
        Finding(
            **words,
            file=file,
            column=str(indicator),
            rows=tuple(int(line) for line in lines[group.index]),
            found=tuple(found.loc[group.index]),
        )
        for indicator, group in figures.groupby("indicator", sort=False, observed=True)
    ]


_unreadable = {
    "code": "published-figure-unreadable",
    "severity": Severity.LEFT_OUT,
    "message": "The cell is neither a number nor one of DfE's symbols; the figure is missing.",
    "expected": "Expected: a number, x, z, c, low, k, u or nothing.",
    "advice": _COMPARE,
}
_negative = {
    "code": "published-figure-negative",
    "severity": Severity.INFORMATION,
    "message": "DfE published a number below nought; it is kept as published.",
    "advice": "DfE gets such numbers as the rest of a subtraction. Do not read them as a count of children.",
}


def column_twice(name: str, file: str, *, same: bool) -> Finding:
    """A column name that the file has more than once."""
    same_words = "The two hold the same figures" if same else "The two hold different figures"
    return Finding(
        code="published-column-twice",
        severity=Severity.INFORMATION,
        message=f"The file has this column more than once. {same_words}; both are kept, the second with a number.",
        advice="Nothing need be done." if same else _COMPARE,
        file=file,
        column=name,
    )


def is_mislabelled(year: str, identifier: str) -> bool:
    """Whether two years are labelled as one calendar year."""
    return len(year) > 4 and identifier.strip().casefold() == "calendar year"


def period_mislabelled(years: Sequence[str], file: str) -> Finding:
    """Two years labelled as a calendar year."""
    return Finding(
        code="published-period-mislabelled",
        severity=Severity.INFORMATION,
        message=f'"Calendar year" stands beside {", ".join(sorted(years))}; it was read as the first of the two years.',
        advice=_COMPARE,
        file=file,
        column="time_period",
    )


def area_recoded(lines: pd.DataFrame, file: str) -> Finding:
    """An authority under a code that has been replaced."""
    names = ", ".join(sorted(set(lines["area_name"])))
    return Finding(
        code="published-area-recoded",
        severity=Severity.INFORMATION,
        message=f"{names}: the lines have a code that has since been replaced; they were put under the present one.",
        advice="Nothing need be done: without this the authority's years would fall into two series.",
        file=file,
        column="new_la_code",
        rows=tuple(int(line) for line in lines.index),
    )


def no_figures(file: str) -> Finding:
    """A file without a column of figures."""
    return Finding(
        code="published-file-without-figures",
        severity=Severity.INFORMATION,
        message="The file holds words but no figures; it was not read.",
        file=file,
    )


def file_unknown(file: str) -> Finding:
    """A CSV that is not of DfE's usual layout."""
    return Finding(
        code="published-part-unknown",
        severity=Severity.INFORMATION,
        message="The file has none of the columns by which DfE says what a line is about; it was not read.",
        file=file,
    )


def file_kept_as_it_comes(file: str) -> Finding:
    """A file that we know no metric of."""
    return Finding(
        code="published-part-other",
        severity=Severity.INFORMATION,
        message="SENDboard does not know this file; its figures are kept as they come.",
        file=file,
    )


def other_left_out(refusal: Finding) -> Finding:
    """A file that we do not know and could not read: it does not stop the release."""
    return replace(
        refusal,
        severity=Severity.LEFT_OUT,
        message=f"{refusal.message} SENDboard does not know this file; it was left out.",
    )


def no_headline(file: str) -> Finding:
    """A file with groups only."""
    return Finding(
        code="published-no-headline",
        severity=Severity.LEFT_OUT,
        message="No line is about all children of an area, so there is nothing to compare with.",
        expected='Expected: lines whose breakdown topic and breakdown begin with "All".',
        advice="Upload the whole file, not a selection of it.",
        file=file,
    )


def gathered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, those on replaced codes made one: every file of a release has the same."""
    recoded = [finding for finding in findings if finding.code == "published-area-recoded"]
    others = [finding for finding in findings if finding.code != "published-area-recoded"]
    if len(recoded) < 2:
        return tuple(findings)
    files = f"{recoded[0].file} and {len(recoded) - 1} more"
    return (*others, replace(recoded[0], file=files, rows=()))
