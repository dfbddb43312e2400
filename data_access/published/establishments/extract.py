"""An extract of the public register of schools (Get Information about Schools), as DfE offers it for download.

Source: "Establishment fields CSV" of https://get-information-schools.service.gov.uk/Downloads: ``edubasealldata`` and
the day in the file's name, some 50,000 lines of 140 columns in the Windows code page, alone or in a zip. Only the
columns that a figure can need are read; those that name a head teacher or give an address never are.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.findings import FileRefused, Finding, Read, Source
from data_access.identifiers.search import masked_place
from data_access.layouts.days import NotReadable, read_date
from data_access.published.download import CsvPart, csv_parts
from data_access.published.establishments import findings as say
from data_access.reference_data.establishment_types import ESTABLISHMENT_TYPES
from metrics.base.columns import ColumnKind
from metrics.schools.public_register import ESTABLISHMENTS

HEADINGS: dict[str, str] = {
    "urn": "URN",
    "ukprn": "UKPRN",
    "la_code": "LA (code)",
    "la_name": "LA (name)",
    "name": "EstablishmentName",
    "type_code": "TypeOfEstablishment (code)",
    "phase": "PhaseOfEducation (name)",
    "low_age": "StatutoryLowAge",
    "high_age": "StatutoryHighAge",
    "opened": "OpenDate",
    "closed": "CloseDate",
    "provision": "TypeOfResourcedProvision (name)",
    "unit_capacity": "SenUnitCapacity",
    "unit_on_roll": "SenUnitOnRoll",
    "resourced_capacity": "ResourcedProvisionCapacity",
    "resourced_on_roll": "ResourcedProvisionOnRoll",
}
"""Our column to DfE's heading."""
KNOWN_BY = frozenset({"urn", "la (code)", "establishmentname", "typeofestablishment (code)"})
_TYPE_NAME = "TypeOfEstablishment (name)"
_WANTED = {heading.casefold(): name for name, heading in (*HEADINGS.items(), ("type_name", _TYPE_NAME))}
_NAMED_DAY = re.compile(r"(?:edubase|gias|establishment)[^/]*?(20\d{6})", re.IGNORECASE)
_NOT_SAID = ("Not applicable", "Not Applicable")
_LONGEST_HEADING = 64 * 1024


@dataclass(frozen=True)
class Extract:
    """The establishments of one extract, with the columns of ``public_register.ESTABLISHMENTS``."""

    rows: pd.DataFrame
    found: int


def extract_part(content: bytes, filename: str, shown: Callable[[str], str] = masked_place) -> CsvPart | None:
    """The CSV of the register in an upload, alone or in a zip; None where it holds none.

    ``shown`` gives its name as it may be kept and shown; else no day stays in it.
    """
    if not _may_hold_register(content):
        return None
    try:
        parts = csv_parts(content, filename, shown, columns=_WANTED, known_by=KNOWN_BY)
    except FileRefused as refusal:
        if refusal.finding.code.startswith("FILE-"):
            raise
        return None  # whatever else it is, the reader of workbooks says what is wrong with it
    return next((part for part in parts if part.has(KNOWN_BY)), None)


def _may_hold_register(content: bytes) -> bool:
    """Whether it is worth opening: a heading of the register in its first line, or a zip whose list names a CSV."""
    if content.startswith(b"PK"):
        return b".csv" in content[-_LONGEST_HEADING:].lower()
    return b"TypeOfEstablishment" in content[:_LONGEST_HEADING].replace(b"\x00", b"")


def day_in_name(*names: str) -> date | None:
    """The day of an extract, as DfE writes it into the name of the file: edubasealldata20261102.csv."""
    for name in names:
        if found := _NAMED_DAY.search(name):
            try:
                return read_date(found[1])
            except NotReadable:
                continue
    return None


def read_extract(part: CsvPart) -> Read[Extract]:
    """The establishments of an extract, a row for each number, and what was odd about it.

    Raises FileRefused (SCHOOLS-NO-ROWS, PUBLISHED-CSV-DAMAGED) where there is nothing to store.
    """
    source = Source(part.name)
    cells, broken = _cells(part)
    texts = cells[[name for name in HEADINGS if name in cells]].apply(lambda column: column.str.strip())
    texts = texts.mask(texts.isin(_NOT_SAID), "")
    kept, findings = _numbered(texts, source)
    if kept.empty:
        raise say.NO_ROWS.refusal(part.name)
    typed = _typed(kept.assign(type_code=kept["type_code"].str.zfill(2)), source)
    rows = ESTABLISHMENTS.typed(typed.value).assign(source_sheet="", source_row=typed.value.index)
    return Read(
        Extract(rows.reset_index(drop=True), len(cells)),
        (
            say.EXTRACT.on(source, used=len(texts.columns), all=len(part.header)),
            *say.BROKEN_LINE.on_rows(source, broken),
            *findings,
            *typed.findings,
            *_unknown_types(kept, cells, source),
        ),
    )


def _cells(part: CsvPart) -> tuple[pd.DataFrame, tuple[int, ...]]:
    """The columns that are used and the name of the type, all text, by line number; and the lines that are broken."""
    cells = part.cells()
    return cells.rename(columns={place: _WANTED[part.header[place].casefold()] for place in cells}), part.broken


def _numbered(texts: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The lines with a number, each number once."""
    is_number = texts["urn"].str.fullmatch(r"\d{4,7}")
    rows = texts[is_number]
    again = rows["urn"].duplicated()
    findings = (
        *say.NO_NUMBER.on_rows(source, texts.index[~is_number], column=HEADINGS["urn"]),
        *say.TWICE.on_rows(source, rows.index[again], column=HEADINGS["urn"], found=rows.loc[again, "urn"]),
    )
    return Read(rows[~again], findings)


def _typed(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    made, findings = {}, []
    for name in rows:
        kind = ESTABLISHMENTS.by_name[str(name)].kind
        if kind is ColumnKind.DATE:
            made[name], odd = _days(rows[name])
            told = say.DAY_UNREADABLE
        elif kind is ColumnKind.NUMBER:
            made[name] = pd.to_numeric(rows[name].where(rows[name].str.fullmatch(r"\d{1,6}")), errors="raise")
            odd = rows.index[made[name].isna() & (rows[name] != "")]
            made[name] = made[name].astype("Int32")
            told = say.COUNT_UNREADABLE
        else:
            made[name], odd, told = rows[name].where(rows[name] != ""), (), say.COUNT_UNREADABLE
        findings += told.on_rows(source, odd, column=HEADINGS[str(name)], found=[rows.at[line, name] for line in odd])
    return Read(pd.DataFrame(made, index=rows.index), tuple(findings))


def _days(texts: pd.Series) -> tuple[pd.Series, Iterable[int]]:
    """The days, each way of writing one read once, and the lines that hold something else."""
    read: dict[str, date | None] = {text: _day(text) for text in texts.unique() if text}
    days = texts.map(read)
    return days.astype("datetime64[s]"), texts.index[days.isna() & (texts != "")]


def _day(text: str) -> date | None:
    try:
        return read_date(text)
    except NotReadable:
        return None


def _unknown_types(rows: pd.DataFrame, cells: pd.DataFrame, source: Source) -> list[Finding]:
    codes = rows["type_code"].str.zfill(2)
    unknown = codes[~codes.isin(list(ESTABLISHMENT_TYPES))]
    return [
        say.TYPE_UNKNOWN.on(
            source,
            column=HEADINGS["type_code"],
            rows=lines.index[:1],
            code=code,
            name=cells.at[lines.index[0], "type_name"] if "type_name" in cells else "",
            number=f"{len(lines):,}",
        )
        for code, lines in unknown.groupby(unknown)
    ]
