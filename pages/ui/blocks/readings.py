"""How the columns of a file were understood, and what somebody corrected in it: before it is kept, and of a load."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from data_access.recognise.columns import ColumnMatch
from pages.ui.blocks import pieces
from pages.ui.blocks.findings import quoted
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import changes, say
from reports.words.loads import reading as words


def of_load(batch: int) -> None:
    """How a load was read; worked out once somebody opens it."""
    folded("How it was read", lambda: _as_read(batch), key=f"read_{batch}")


def _as_read(batch: int) -> None:
    corrections, mapping = changes.reading(batch)
    if said := words.correction_words(corrections):
        say.words("**As somebody corrected it:**")
        pieces.points(said)
    else:
        say.words(words.AS_IT_STANDS)
    columns(mapping, key=f"mapping_{batch}")


def columns(mapping: Sequence[ColumnMatch], *, key: str) -> None:
    """What each column was taken for, and which were left out to protect privacy."""
    if private := [one.heading for one in mapping if one.how.startswith("left out")]:
        named = ", ".join(quoted(heading) for heading in private)
        say.words(f"**Left out to protect privacy:** {named}. They are read only to work out ages and to link rows.")
    if mapping:
        lines = [
            {"Sheet": one.sheet, "Column in the file": one.heading, "Taken for": one.title, "How": one.how}
            for one in mapping
        ]
        st.dataframe(pd.DataFrame(lines), hide_index=True, key=key, alt="How each column was understood")
