"""Ids that Excel spelt differently in two sheets."""

from collections.abc import Sequence

import pandas as pd

from data_access.cases.findings import JOIN_SPELLING
from data_access.cases.rows import TypedSheet
from data_access.findings import Finding, Read, Source

USUAL_SHARE = 0.8


def with_aligned_keys(sheets: Sequence[TypedSheet], names: Sequence[str], file: str) -> Read[list[TypedSheet]]:
    """The same id in one spelling: Excel drops the leading zeros of an id in one place and keeps them in another.

    Ids of digits are filled up with zeros to the width that nearly all of them have; capitals do not matter.
    """
    findings: list[Finding] = []
    for name in names:
        holding = [sheet for sheet in sheets if name in sheet.rows]
        if len(holding) < 2:
            continue
        width = _usual_width(pd.concat([sheet.rows[name] for sheet in holding]).dropna())
        spelling: dict[str, str] = {}
        for sheet in holding:
            texts = sheet.rows[name].str.zfill(width) if width else sheet.rows[name]
            for text in texts.dropna().unique():
                spelling.setdefault(text.casefold(), text)
            aligned = texts.str.casefold().map(spelling).astype("str")
            moved = aligned.notna() & (aligned != sheet.rows[name])
            findings += JOIN_SPELLING.on_rows(
                Source(file, sheet.name), sheet.rows.loc[moved, "source_row"], column=name.replace("_", " ")
            )
            sheet.rows = sheet.rows.assign(**{name: aligned})
    return Read(list(sheets), tuple(findings))


def _usual_width(ids: pd.Series) -> int:
    """The number of digits that most ids have; 0 where ids are not numbers or have no usual width."""
    if ids.empty or not ids.str.fullmatch(r"\d+").all():
        return 0
    widths = ids.str.len().value_counts(normalize=True)
    return int(widths.index[0]) if widths.iloc[0] >= USUAL_SHARE and widths.index[0] == widths.index.max() else 0
