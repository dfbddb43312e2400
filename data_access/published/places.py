"""Which area a line of DfE's is about: by DfE's three-digit number where it has one, else by its ONS code.

The number stays what it is while ONS codes change, so it is followed; a code that is not its own is said. A line about
nobody we know is kept under the code it has and said too: a figure may stand beside nobody, but is never lost on the
quiet.
"""

from enum import StrEnum
from typing import Any

import pandas as pd

from data_access.findings import Finding, Source
from data_access.published import findings as say
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, ENGLAND, REGIONS, kept_code

LOCAL = "Local authority"


class Doubt(StrEnum):
    """What is odd about a line's number and code."""

    NONE = ""
    OTHER_CODE = "another code of the same authority"
    CODE_UNKNOWN = "a number we know beside a code that we do not"
    NUMBER_UNKNOWN = "a code we know beside a number that we do not"
    DISAGREE = "the number of one authority beside the code of another"
    UNKNOWN = "neither number nor code is known"


def area_of(level: str, code: str, number: str) -> tuple[str, Doubt]:
    """The code that a line's figures are kept under, and what is odd about its own; "" where it names no area."""
    kept = kept_code(code)
    if level != LOCAL:
        return kept, Doubt.NONE if not code or kept == ENGLAND or kept in REGIONS else Doubt.UNKNOWN
    own, by_code = BY_OLD_CODE.get(number), BY_CODE.get(kept)
    if own is None:
        if by_code is None:
            return code or number, Doubt.UNKNOWN if code or number else Doubt.NONE
        return kept, Doubt.NUMBER_UNKNOWN if number else _of_code(code, kept)
    if by_code is None:
        return own.area_code, Doubt.CODE_UNKNOWN if code else Doubt.NONE
    return own.area_code, Doubt.DISAGREE if by_code != own else _of_code(code, kept)


def _of_code(code: str, kept: str) -> Doubt:
    return Doubt.NONE if code == kept else Doubt.OTHER_CODE


def about_areas(lines: pd.DataFrame, source: Source) -> tuple[Finding, ...]:
    """What is odd about the areas of some lines: one finding for each number and code, with every line it stands in.

    Columns: published_code, old_la_code, area_name (as published), area_code (as kept), area_doubt; the index is the
    line in the file.
    """
    recoded = lines[lines["area_doubt"] == Doubt.OTHER_CODE]
    names = ", ".join(sorted({BY_CODE[str(code)].name for code in recoded["area_code"].unique()}))
    findings = [*say.AREA_RECODED.on_rows(source, recoded.index, names=names)]
    odd = lines[~lines["area_doubt"].isin([Doubt.NONE, Doubt.OTHER_CODE])]
    texts = ["area_doubt", "published_code", "old_la_code", "area_name", "area_code"]
    odd = odd.astype(dict.fromkeys(texts, "str")).fillna(dict.fromkeys(texts, ""))
    for told, rows in odd.groupby(texts, sort=False):
        doubt, code, number, name, kept = (str(text) for text in told)
        known, other = BY_CODE.get(kept), BY_CODE.get(kept_code(code))
        words: dict[str, Any] = {
            "name": name or "no name",
            "code": code or "none",
            "number": number or "none",
            "lines": len(rows),
            "known": known.name if known else "",
            "other": other.name if other else "",
        }
        findings.append(_KINDS[Doubt(doubt)].on(source, rows=rows.index, found=[code] * len(rows), **words))
    return tuple(findings)


_KINDS = {
    Doubt.CODE_UNKNOWN: say.AREA_CODE_UNKNOWN,
    Doubt.NUMBER_UNKNOWN: say.AREA_NUMBER_UNKNOWN,
    Doubt.DISAGREE: say.AREA_DISAGREES,
    Doubt.UNKNOWN: say.AREA_UNKNOWN,
}
