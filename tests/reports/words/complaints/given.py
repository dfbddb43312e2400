"""What these tests give to the sentences about complaints."""

import pandas as pd

RECEIVED, FIRST, UPHELD = "complaints_received", "stage_1_on_time", "ombudsman_upheld_rate"


def themes(*lines: tuple[str, int, float]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["words", "rows", "share"])
