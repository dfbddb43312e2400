"""DfE's statistical neighbours: which ten authorities are most like each one, and their figures put together.

Source: DfE, statistical neighbours workbook, May 2025 (sheet "LA SN Groups"): one line for each authority, its
three-digit number, and ten pairs of a neighbour's number (SN1 to SN10, closest first) and how close it is. The
last lines ("Old SNs") are authorities that have since been merged or split. Joined by number, never by name.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.files.reading import read_file
from data_access.findings import Finding, FindingKind, Read, Severity, Source
from data_access.published.release import published_rates
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, current_code

COLUMNS = (
    "area_code",
    "old_la_code",
    "area_name",
    "rank",
    "neighbour_code",
    "neighbour_old_la_code",
    "neighbour_name",
    "closeness",
    "former",
)
"""One row is one neighbour of one authority. Names are those of DfE's release, ``rank`` 1 is the closest,
``closeness`` DfE's words, ``former`` whether the authority no longer exists."""

_NUMBER_HEADING = "la num"
_NEIGHBOUR_HEADING = re.compile(r"sn ?(\d+)")
_FORMER_HEADING = "old sns"

HEADINGS = FindingKind(
    "NEIGHBOURS-HEADINGS",
    Severity.STOPS,
    'No sheet has a line with the headings "LA num" and "SN1".',
    advice="Upload DfE's workbook of statistical neighbours as it is.",
)
NUMBER_UNKNOWN = FindingKind(
    "NEIGHBOURS-NUMBER-UNKNOWN",
    Severity.LEFT_OUT,
    "The number is of no authority that SENDboard knows; the pair was left out.",
    "Expected: DfE's three-digit number of an English authority.",
    "Compare the line with DfE's workbook.",
)


@dataclass(frozen=True)
class Neighbours:
    """The workbook, read: ``table`` with the columns of ``COLUMNS``, and what was odd about the file."""

    table: pd.DataFrame
    findings: tuple[Finding, ...]

    def of(self, area_code: str) -> tuple[str, ...]:
        """The codes of an authority's neighbours, closest first; empty where it has none."""
        own = self.table[self.table["area_code"] == current_code(area_code)]
        return tuple(own.sort_values("rank")["neighbour_code"])


def read_neighbours(content: bytes, filename: str) -> Neighbours:
    """The workbook as downloaded. Raises FileRefused where it has no line of headings with "LA num" and "SN1"."""
    raw = read_file(content, filename)
    for sheet in raw.sheets:
        cells = sheet.cells.fillna("").map(str.strip)
        if (heading := _heading(cells)) is not None:
            rows = _rows(cells, heading, Source(filename))
            return Neighbours(pd.DataFrame(rows.value, columns=list(COLUMNS)), (*raw.findings, *rows.findings))
    raise HEADINGS.refusal(filename)


def pooled(figures: pd.DataFrame, metric: str, areas: Iterable[str]) -> pd.DataFrame:
    """One published metric of several areas as if they were one, for every year that any of them has.

    Numerators and denominators are added up, percentages never averaged. Columns: time_period, time_kind,
    numerator, denominator, value (of a share 0 to 1, of a count the sum), areas (how many were asked for),
    members (how many have a figure) and missing (the names of the others, with ``reason`` where DfE gives one,
    joined by "; "). A value stands only for the members. A count with missing members is no total of all.
    """
    wanted = tuple(dict.fromkeys(current_code(area) for area in areas))
    rates = published_rates(figures[figures["area_code"].isin(wanted)], metric)
    rows = [_pool(group, wanted, year) for year, group in rates.groupby("time_period")]
    columns = ["time_period", "time_kind", "numerator", "denominator", "value", "areas", "members", "missing"]
    return pd.DataFrame(rows, columns=columns)


def _pool(rates: pd.DataFrame, wanted: tuple[str, ...], year: object) -> dict:
    rates = rates.set_index("area_code")
    there = rates[rates["value"].notna()]
    share = there["denominator"].notna().any()
    numerator, denominator = there["numerator"].sum(), there["denominator"].sum() if share else np.nan
    value = (numerator / denominator if share else numerator) if len(there) else np.nan
    return {
        "time_period": year,
        "time_kind": rates["time_kind"].iloc[0],
        "numerator": numerator if len(there) else np.nan,
        "denominator": denominator,
        "value": value,
        "areas": len(wanted),
        "members": len(there),
        "missing": "; ".join(_missing(rates, code) for code in wanted if code not in there.index),
    }


def _missing(rates: pd.DataFrame, code: str) -> str:
    name = BY_CODE[code].name if code in BY_CODE else code
    reason = rates.loc[code, "reason"] if code in rates.index else ""
    return f"{name} ({reason})" if reason else name


def _heading(cells: pd.DataFrame) -> int | None:
    """The place of the line of headings."""
    for place, row in enumerate(cells.itertuples(index=False, name=None)):
        texts = [cell.casefold() for cell in row]
        if _NUMBER_HEADING in texts and any(map(_NEIGHBOUR_HEADING.fullmatch, texts)):
            return place
    return None


def _rows(cells: pd.DataFrame, heading: int, source: Source) -> Read[list[tuple]]:
    texts = [cell.casefold() for cell in cells.iloc[heading]]
    number = texts.index(_NUMBER_HEADING)
    ranks = {place: int(found[1]) for place, text in enumerate(texts) if (found := _NEIGHBOUR_HEADING.fullmatch(text))}
    rows, unknown, former = [], [], False
    for line, row in zip(cells.index[heading + 1 :], cells.iloc[heading + 1 :].itertuples(index=False), strict=True):
        former = former or any(cell.casefold().startswith(_FORMER_HEADING) for cell in row)
        if not row[number].isdigit():
            continue
        own = BY_OLD_CODE.get(row[number])
        for place, rank in ranks.items():
            other = BY_OLD_CODE.get(row[place])
            if own and other:
                names = (other.area_code, other.old_la_code, other.name)
                rows.append((own.area_code, own.old_la_code, own.name, rank, *names, row[place + 1], former))
            else:
                unknown.append((int(line), f"{row[number]} {row[place]}"))
    lines, pairs = [line for line, _ in unknown], [pair for _, pair in unknown]
    return Read(rows, NUMBER_UNKNOWN.on_rows(source, lines, found=pairs))
