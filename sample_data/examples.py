"""The worked examples: a handful of children each, counted by hand, read by the tests and the Definitions page."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parent / "worked_examples"


@dataclass(frozen=True)
class WorkedExample:
    """One example. ``cases`` and ``expected`` are as typed in the files, all text.

    ``expected`` has the columns as_at, metric, period, numerator, denominator, value, status.
    """

    key: str
    title: str
    explanation: str
    path: Path
    cases: pd.DataFrame
    expected: pd.DataFrame

    def is_about(self, metric_key: str) -> bool:
        """Whether the example counts this metric."""
        return metric_key in set(self.expected["metric"])


def worked_examples() -> tuple[WorkedExample, ...]:
    """All of them, by name of folder."""
    return tuple(_read(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir())


def _read(folder: Path) -> WorkedExample:
    title, _, explanation = (folder / "about.txt").read_text(encoding="utf-8").partition("\n")
    frames = [pd.read_csv(folder / name, dtype="str", keep_default_na=False) for name in ("cases.csv", "expected.csv")]
    return WorkedExample(
        folder.name, title.strip(), " ".join(explanation.split()), folder / "cases.csv", frames[0], frames[1]
    )
