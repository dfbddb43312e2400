"""Larkmoor's register of look-back reviews: children who may have suffered the same fault."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import stream
from sample_data.workbooks.sheet import Sheet


def look_backs(lives: pd.DataFrame) -> Sheet:
    """Children who may have suffered the same: identified, reviewed, and for some put right."""
    rng = stream("look-back reviews")
    known = lives[lives["start_date"].notna() & (lives["received_date"] < np.datetime64("2025-01-01"))]
    picked = known.iloc[np.sort(rng.choice(len(known), 38, replace=False))]
    rows: list[Sequence[object]] = [
        (
            "Look-back no",
            "Look-back review",
            "Our ref",
            "Date identified",
            "Date reviewed",
            "Review outcome",
            "Date remedied",
            "Reviewer",
            "Remarks",
        )
    ]
    rows += [_look_back(number, str(one), rng) for number, one in enumerate(picked["case_reference"], start=1)]
    return Sheet("Look-back reviews", rows)


def _look_back(number: int, child: str, rng: np.random.Generator) -> Sequence[object]:
    out_of_school = number <= 26
    review = "Children out of school since September 2023" if out_of_school else "Annual reviews missed in 2024"
    found = (date(2025, 10, 20) if out_of_school else date(2026, 4, 13)) + timedelta(days=int(rng.integers(0, 20)))
    is_reviewed = rng.random() < (0.9 if out_of_school else 0.6)
    reviewed = found + timedelta(days=int(rng.integers(30, 150))) if is_reviewed else None
    fault = is_reviewed and rng.random() < 0.3
    remedied = reviewed + timedelta(days=40) if reviewed and fault and rng.random() < 0.6 else None
    outcome = None if not is_reviewed else "Fault found" if fault else "No further action"
    return (
        f"LB-{number:03d}",
        review,
        child,
        found,
        reviewed,
        outcome,
        remedied,
        "Imagined Review Officer",
        "letter sent" if remedied else None,
    )
