"""The list of children without education, for reading."""

import pandas as pd

from metrics.education.missing_education import OPEN

_SHORT = {
    "open_assessment": "assessment",
    "open_review": "review overdue",
    "open_complaint": "complaint",
    "open_appeal": "appeal",
    "open_part_time": "part-time",
    "severe": "severely absent",
}


def list_table(rows: pd.DataFrame) -> pd.DataFrame:
    """The list for reading. What is not held is left out, so that it does not read as no."""
    shown = pd.DataFrame(
        {
            "Case reference": rows["case_reference"].astype("object").where(rows["case_reference"].notna(), "no case"),
            "School days without": rows["school_days"].astype("Int64"),
            "Since": rows["since"],
            "Why": rows["why"],
            "Also open": _also(rows),
            "EHC plan": ["yes" if one else "no" for one in rows["with_plan"]],
            "School": rows["school"].astype("object").where(rows["school"].notna(), ""),
            "Locality": rows["locality"].astype("object").where(rows["locality"].notna(), ""),
        }
    )
    return shown.reset_index(drop=True)


def _also(rows: pd.DataFrame) -> list[str]:
    held = [name for name in OPEN if rows[name].notna().any()]
    lines = rows[held].fillna(False).to_dict("records")
    return ["; ".join(_SHORT[name] for name in held if line[name]) for line in lines]
