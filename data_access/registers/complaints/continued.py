"""Words in a row of their own that go on from the row above, in registers of complaints and of decisions."""

from collections.abc import Sequence

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.days import looks_like_date
from data_access.registers.complaints.findings import NOTE
from data_access.registers.findings import CONTINUED


def with_continued_rows(rows: pd.DataFrame, source: Source, columns: Sequence[str]) -> Read[pd.DataFrame]:
    """Rows with nothing but words of ``columns``, joined to the row above; any other lone cell is a note.

    But for the day something was received: what is open and has lost its reference may be just that.
    """
    if "themes" in rows:  # a line break in a cell parts two themes; reading would make it a space
        rows = rows.assign(themes=rows["themes"].str.replace(r"\s*[\r\n]+\s*", "; ", regex=True))
    filled = rows.notna().sum(axis=1)
    own = [name for name in columns if name in rows]
    goes_on = (filled > 0) & (rows[own].notna().sum(axis=1) == filled) if own else filled < 0
    if len(rows):
        goes_on.iloc[0] = False
    note = (filled <= 1) & ~goes_on
    if "received_date" in rows:
        note &= ~rows["received_date"].map(looks_like_date, na_action="ignore").eq(True)
    joined = rows.copy()
    parent = pd.Series(rows.index, rows.index).where(~goes_on & ~note).ffill()
    for label in rows.index[goes_on & parent.notna()]:
        for name in own:
            if isinstance(words := rows.at[label, name], str):
                above = joined.at[parent[label], name]
                joined.at[parent[label], name] = f"{above}; {words}" if isinstance(above, str) else words
    findings = (*CONTINUED.on_rows(source, rows.index[goes_on]), *NOTE.on_rows(source, rows.index[note]))
    return Read(joined[~(goes_on | note)], findings)
