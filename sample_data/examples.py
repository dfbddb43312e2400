"""The worked examples: a handful of rows each, counted by hand, read by the tests and the Definitions page.

A folder holds about.txt, expected.csv, and a file for each list the example needs, named after what it lists:
cases.csv, appeals.csv, and so on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from metrics.base.root import ROOT

FOLDER = ROOT / "sample_data" / "worked_examples"


@dataclass(frozen=True)
class WorkedExample:
    """One example. ``lists`` and ``expected`` are as typed in the files, all text.

    ``expected`` has the columns as_at, metric, period, numerator, denominator, value, status.
    """

    key: str
    title: str
    explanation: str
    folder: Path
    lists: Mapping[str, pd.DataFrame]
    """By what they list: "cases", or the key of a register."""
    expected: pd.DataFrame

    def path(self, about: str) -> Path:
        """The file of one of its lists."""
        return self.folder / f"{about}.csv"


def worked_examples() -> tuple[WorkedExample, ...]:
    """All of them, by name of folder."""
    return tuple(_read(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir())


def _read(folder: Path) -> WorkedExample:
    title, _, explanation = (folder / "about.txt").read_text(encoding="utf-8").partition("\n")
    frames = {path.stem: pd.read_csv(path, dtype="str", keep_default_na=False) for path in sorted(folder.glob("*.csv"))}
    expected = frames.pop("expected")
    return WorkedExample(folder.name, title.strip(), " ".join(explanation.split()), folder, frames, expected)
