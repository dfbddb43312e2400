"""What a reader should know about how the columns of a sheet were understood."""

from collections.abc import Iterable
from dataclasses import replace

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.layouts.fields import Field
from data_access.layouts.layout import Layout
from data_access.recognise import doubts as say
from data_access.recognise.columns import (
    BY_ITS_CELLS,
    BY_NUMBERS,
    BY_SIMILAR_NAME,
    BY_TICKS,
    DIFFERING,
    PERSONAL,
    REPEATED,
    UNFIT,
    UNUSED,
    ColumnMatch,
)
from data_access.recognise.sheet import Recognised
from metrics.base.columns import ColumnKind

_TAKEN_FOR = "Taken for: {taken}."
MAPPING = {
    BY_SIMILAR_NAME: FindingKind(
        "MAP-SIMILAR",
        Severity.INFORMATION,
        "These headings were not known exactly and were taken for similar ones.",
        _TAKEN_FOR,
        "Check them; rename a heading that was taken wrongly.",
    ),
    BY_ITS_CELLS: FindingKind(
        "MAP-CELLS",
        Severity.INFORMATION,
        "These headings can mean two things; their cells decided which.",
        _TAKEN_FOR,
    ),
    BY_NUMBERS: FindingKind(
        "MAP-NUMBERS",
        Severity.INFORMATION,
        "The first column has no heading, and numbers the rows.",
        _TAKEN_FOR,
        "Give it a heading, to be sure.",
    ),
    BY_TICKS: FindingKind(
        "MAP-TICKED",
        Severity.ASKS,
        "Nothing but marks or days stands in these columns, and each is called after an outcome.",
        "A mark was taken to say that the outcome in its heading was decided, and a day that it was decided then. "
        f"{_TAKEN_FOR}",
        "Say yes if a mark says so. If it says the opposite, say that they are not used, or make one column of them.",
    ),
    UNFIT: FindingKind(
        "MAP-UNFIT",
        Severity.LEFT_OUT,
        "The cells of these columns do not hold what their headings say; the columns were not used.",
        "Expected: {held}.",
        "Rename the heading, or correct the cells and upload again.",
    ),
    PERSONAL: FindingKind(
        "MAP-PERSONAL",
        Severity.INFORMATION,
        "Personal details are not stored; dates of birth become ages.",
    ),
    UNUSED: FindingKind(
        "MAP-UNUSED",
        Severity.INFORMATION,
        "No figure uses these columns; they are not stored.",
        advice="Nothing to do, unless you expected one to be used: then compare its heading with the Definitions page.",
    ),
    REPEATED: FindingKind(
        "MAP-REPEATED",
        Severity.INFORMATION,
        "Another column holds this already, or holds it more fully; that one is used.",
        advice="Remove or rename one of the two columns.",
    ),
    DIFFERING: FindingKind(
        "MAP-DIFFERING",
        Severity.ASKS,
        "Another column is taken for the same, and its cells differ in more than a tenth of the rows. This one is not "
        "used.",
        "{used}",
        "Say which of the two is right: rename the other, or choose for it that it is not used. Say yes if the one "
        "that is used is right.",
    ),
}
"""By how a column was understood."""


def mapping_findings(recognised: Recognised, file: str, *, partial: bool = False) -> list[Finding]:
    """What is to be said of a table's shape, and one finding for each way in which its columns were understood.

    ``partial`` where its rows lie over others: then each must say which it is about.
    """
    source = Source(file, recognised.name)
    of_columns = (
        kind.on(
            source,
            column=", ".join(match.heading for match in matches),
            taken="; ".join(f'"{match.heading}" as "{match.title}"' for match in matches),
            held=_held(matches, recognised.layout) if how == UNFIT else "",
            used=_used(matches, recognised.matches) if how == DIFFERING else "",
        )
        for how, kind in MAPPING.items()
        if (matches := [match for match in recognised.matches if match.how == how])
    )
    return [*(_of_shape(finding, file, partial=partial) for finding in recognised.findings), *of_columns]


def _of_shape(finding: Finding, file: str, *, partial: bool) -> Finding:
    if partial and finding.code == say.SPOILT.code:
        return say.SPOILT_UPDATE.on(Source(file, finding.sheet), column=finding.column, rows=finding.rows)
    return replace(finding, file=file)


def _used(differing: Iterable[ColumnMatch], matches: Iterable[ColumnMatch]) -> str:
    """Which column is used instead of each that differs."""
    by_field = {match.field: match.heading for match in matches if match.used}
    said = (f'"{by_field.get(match.field, "")}" as "{match.title}", not "{match.heading}"' for match in differing)
    return f"Used: {'; '.join(said)}."


def _held(matches: Iterable[ColumnMatch], layout: Layout) -> str:
    fields = {field.title: field for field in layout.fields.values()}
    return "; ".join(f'"{match.heading}" to hold {_cells_of(fields[match.title])}' for match in matches)


def _cells_of(field: Field) -> str:
    """What the cells of a field are, in words."""
    title = f"({field.title[0].lower()}{field.title[1:]})"
    if field.words_expected:
        return f"one of: {field.words_expected}, or words for them {title}"
    plain = {ColumnKind.DATE: "days", ColumnKind.FLAG: "yes or no", ColumnKind.NUMBER: "whole numbers"}
    return f"{plain.get(field.kind, 'words, not days')} {title}"
