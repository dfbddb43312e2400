"""The tables of data quality: the rows to be mended, and the age of each list."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from data_access.storage.store import Batch
from metrics.datasets import rows_named
from reports import wording


def to_mend(rows: pd.DataFrame, said: Mapping[tuple[str, str, str], str], files: Mapping[int, str]) -> pd.DataFrame:
    """Rows to mend by their own reference: what is wrong, whose they are, and where they stand. No key is shown."""
    names = zip(rows["about"], rows["code"], rows["column"], strict=True)
    shown = {
        "Reference": rows["reference"].astype("str"),
        "Locality": rows["locality"].astype("str"),
        "Row": rows["row"],
        "What is wrong": [said.get(name, "") for name in names],
        "Found": rows["found"],
        "List": [rows_named(about).capitalize() if about else "" for about in rows["about"]],
        "Team": rows["team"].astype("str"),
        "Officer": rows["officer"].astype("str"),
        "Sheet": rows["sheet"],
        "File": [files.get(load, "") for load in rows["load"]],
    }
    made = pd.DataFrame({name: list(values) for name, values in shown.items()})
    blank = [name for name in ("Locality", "Found", "Team", "Officer", "Sheet") if not made[name].astype("bool").any()]
    return made.drop(columns=blank)


def ages(newest: Mapping[str, Batch | None], on: date) -> pd.DataFrame:
    """By list, the day its newest load is true on and how long ago that was: oldest first."""
    known = sorted(((about, one) for about, one in newest.items() if one), key=lambda pair: pair[1].extracted_on)
    return pd.DataFrame(
        {
            "List": rows_named(about).capitalize(),
            "True on": wording.day(one.extracted_on),
            "Age": wording.counted((on - one.extracted_on).days, "days") if on > one.extracted_on else "today",
            "File": one.filename,
            "Loaded": wording.day(one.imported_at.date()),
        }
        for about, one in known
    )
