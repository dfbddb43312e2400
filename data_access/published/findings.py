"""What can be odd about the files of a release, each with its words once."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data_access.findings import Finding, FindingKind, Severity, Source

_INFO, _LEFT, _STOPS = Severity.INFORMATION, Severity.LEFT_OUT, Severity.STOPS
_COMPARE = "Compare it with the file on DfE's site."
_AGAIN = "Download the release again, and upload the file as it is."

FILE_UNKNOWN = FindingKind(
    "PUBLISHED-FILE-UNKNOWN",
    _STOPS,
    "This is not a file of DfE's release that SENDboard reads.",
    "The release zip, or one of its CSV files.",
    'Download "Education, health and care plans" from DfE\'s statistics site.',
)
FILE_TWICE = FindingKind(
    "PUBLISHED-FILE-TWICE",
    _STOPS,
    'The upload holds the file on "{title}" more than once: {names}.',
    advice="Upload one release at a time.",
)
FILE_EMPTY = FindingKind(
    "PUBLISHED-FILE-EMPTY",
    _STOPS,
    "The file holds no line that can be read.",
    "Expected a line for each area and year below the headings.",
    _AGAIN,
)
LINE_TWICE = FindingKind(
    "PUBLISHED-LINE-TWICE", _STOPS, "Line {line} repeats an area, year and group of an earlier line.", advice=_AGAIN
)
APPEALS_HEADINGS = FindingKind(
    "PUBLISHED-APPEALS-HEADINGS", _STOPS, 'The table has no line with the heading "LA code".'
)
LINE_UNPLACED = FindingKind(
    "PUBLISHED-LINE-UNPLACED",
    _LEFT,
    "The line cannot be placed and was left out.",
    "Expected: {what}.",
    "Compare the line with the file on DfE's site; all other lines are in.",
)
FIGURE_UNREADABLE = FindingKind(
    "PUBLISHED-FIGURE-UNREADABLE",
    _LEFT,
    "The cell is neither a number nor one of DfE's symbols; the figure is missing.",
    "Expected: a number, x, z, c, low, k, u or nothing.",
    _COMPARE,
)
APPEALS_FIGURE_UNREADABLE = FIGURE_UNREADABLE.worded(
    message="The cell is neither a number nor one of the table's symbols; the figure is missing.",
    expected="Expected: a number, -, .., ~, x or nothing.",
)
FIGURE_NEGATIVE = FindingKind(
    "PUBLISHED-FIGURE-NEGATIVE",
    _INFO,
    "DfE published a number below nought; it is kept as published.",
    advice="DfE gets such numbers as the rest of a subtraction. Do not read them as a count of children.",
)
COLUMN_TWICE = FindingKind(
    "PUBLISHED-COLUMN-TWICE",
    _INFO,
    "The file has this column more than once. The two hold the same figures; both are kept, the second with a number.",
    advice="Nothing need be done.",
)
COLUMN_TWICE_DIFFERENT = COLUMN_TWICE.worded(
    message="The file has this column more than once. The two hold different figures; both are kept, the second with a "
    "number.",
    advice=_COMPARE,
)
PERIOD_MISLABELLED = FindingKind(
    "PUBLISHED-PERIOD-MISLABELLED",
    _INFO,
    '"Calendar year" stands beside {years}; it was read as the first of the two years.',
    advice=_COMPARE,
    column="time_period",
)
AREA_RECODED = FindingKind(
    "PUBLISHED-AREA-RECODED",
    _INFO,
    "{names}: the lines have another of the codes that ONS gave these authorities; all are kept under one.",
    advice="Nothing need be done: without this the authority's years would fall into two series.",
    column="new_la_code",
)
AREA_CODE_UNKNOWN = FindingKind(
    "PUBLISHED-AREA-CODE-UNKNOWN",
    _INFO,
    "The code {code} is not known; the number {number} beside it is that of {known}, and was followed.",
    advice="It may be a new code of the same authority. Compare it with the file on DfE's site.",
    column="new_la_code",
)
AREA_NUMBER_UNKNOWN = FindingKind(
    "PUBLISHED-AREA-NUMBER-UNKNOWN",
    _INFO,
    "The number {number} is not known; the code {code} beside it is that of {known}, and was followed.",
    advice=_COMPARE,
    column="old_la_code",
)
AREA_DISAGREES = FindingKind(
    "PUBLISHED-AREA-DISAGREES",
    _INFO,
    "The number {number} is that of {known}, the code {code} beside it that of {other}. The number was followed.",
    advice=_COMPARE,
    column="new_la_code",
)
AREA_UNKNOWN = FindingKind(
    "PUBLISHED-AREA-UNKNOWN",
    _LEFT,
    "{name}, with the code {code} and the number {number}, is no area that SENDboard knows. Its lines ({lines}) are "
    "kept, but nobody can choose it or be set beside it.",
    "Expected: an English authority, a region or England.",
    "If it is a new council, add it under [[authorities]] in the settings and load the file again.",
    "new_la_code",
)
APPEALS_CODE = FindingKind(
    "PUBLISHED-APPEALS-CODE",
    _INFO,
    "The code beside these names is another authority's: {names}. The name was followed.",
    advice="Compare the years of these authorities with one another before relying on a single one.",
    column="LA code",
)
COLUMN_MISSING = FindingKind(
    "PUBLISHED-COLUMN-MISSING",
    _LEFT,
    "The file lacks what these figures need, so they are not in it: {figures}.",
    "The columns of DfE's release of that year.",
    _COMPARE,
)
FIGURE_DOUBTFUL = FindingKind(
    "PUBLISHED-FIGURE-DOUBTFUL",
    _INFO,
    "{cells} in this file cannot be right: {which}. They are shown as published, and nothing is concluded from them.",
    advice="Compare them with a later release, or ask DfE.",
)
NO_FIGURES = FindingKind(
    "PUBLISHED-FILE-WITHOUT-FIGURES", _INFO, "The file holds words but no figures; it was not read."
)
PART_UNKNOWN = FindingKind(
    "PUBLISHED-PART-UNKNOWN",
    _INFO,
    "The file has none of the columns by which DfE says what a line is about; it was not read.",
)
PART_OTHER = FindingKind(
    "PUBLISHED-PART-OTHER", _INFO, "SENDboard does not know this file; its figures are kept as they come."
)
NO_HEADLINE = FindingKind(
    "PUBLISHED-NO-HEADLINE",
    _LEFT,
    "No line is about all children of an area, so there is nothing to compare with.",
    'Expected: lines whose breakdown topic and breakdown begin with "All".',
    "Upload the whole file, not a selection of it.",
)


def about_cells(figures: pd.DataFrame, found: pd.Series, lines: np.ndarray, source: Source) -> tuple[Finding, ...]:
    """One finding for every column with cells that are no figure, and one for every column with negative ones."""
    faults = {FIGURE_UNREADABLE: figures["reason"] == "unreadable", FIGURE_NEGATIVE: figures["value"] < 0}
    return tuple(
        kind.on(source, column=str(indicator), rows=lines[group.index], found=found.loc[group.index])
        for kind, wrong in faults.items()
        for indicator, group in figures[wrong].groupby("indicator", sort=False, observed=True)
    )


def other_left_out(refusal: Finding) -> Finding:
    """A file that we do not know and could not read: it does not stop the release."""
    return replace(
        refusal,
        severity=_LEFT,
        message=f"{refusal.message} SENDboard does not know this file; it was left out.",
    )


def with_one_on_codes(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, those on replaced codes made one: every file of a release has the same."""
    recoded = [finding for finding in findings if finding.code == AREA_RECODED.code]
    others = [finding for finding in findings if finding.code != AREA_RECODED.code]
    if len(recoded) < 2:
        return tuple(findings)
    files = f"{recoded[0].file} and {len(recoded) - 1} more"
    return (*others, replace(recoded[0], file=files, rows=()))
