"""Themes: what complaints, findings and improvements are about. One cell may name several."""

import re
from collections.abc import Iterable

import pandas as pd

_BETWEEN = re.compile(r"\s*(?:[;|\n,/]|\s\+\s)\s*")
TRANSPORT = frozenset(
    {"transport", "home to school transport", "school transport", "send transport", "travel", "travel assistance"}
)
"""Themes about school transport, which in most councils is another department's."""


def themes_in(cell: object) -> tuple[str, ...]:
    """The themes a cell names, in its order, each once: "Delay; communication" names two."""
    if not isinstance(cell, str):
        return ()
    found: dict[str, str] = {}
    for part in _BETWEEN.split(cell):
        if theme := " ".join(part.split()).strip(" .-•"):
            found.setdefault(compared(theme), theme[:1].upper() + theme[1:])
    return tuple(found.values())


def compared(theme: str) -> str:
    """A theme as it is compared with others: no case, letters and digits only."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", theme.casefold().replace("&", " and ")).split())


def split_themes(cells: pd.Series) -> pd.DataFrame:
    """One line for each theme of each row: ``row`` its label, ``theme`` as compared, ``words`` as written first."""
    named = {cell: themes_in(cell) for cell in cells.dropna().astype("object").unique()}
    held = ((label, named[cell]) for label, cell in cells.items() if isinstance(cell, str))
    lines = [(label, compared(theme), theme) for label, themes in held for theme in themes]
    made = pd.DataFrame(lines, columns=["row", "theme", "words"])
    return made.assign(words=made["theme"].map(made.groupby("theme")["words"].first()))


def by_theme(cells: pd.Series) -> pd.DataFrame:
    """Every theme of some rows, the most common first: ``words``, ``rows`` and the ``share`` of all rows, also of those
    that name none. A row counts once under every theme it names, so that the shares come to more than one."""
    lines = split_themes(cells)
    found = lines.groupby("theme", as_index=False).agg(words=("words", "first"), rows=("row", "nunique"))
    found = found.assign(share=found["rows"] / max(len(cells), 1))
    return found.sort_values(["rows", "words"], ascending=[False, True], ignore_index=True)


def only_about_transport(cells: pd.Series) -> pd.Series:
    """Whether a row names transport and nothing else."""
    held = {cell: _all_transport(themes_in(cell)) for cell in cells.dropna().astype("object").unique()}
    return pd.Series([held.get(cell, False) for cell in cells.astype("object")], cells.index, dtype="bool")


def _all_transport(themes: Iterable[str]) -> bool:
    found = [compared(theme) in TRANSPORT for theme in themes]
    return bool(found) and all(found)
