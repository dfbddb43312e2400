"""The table of the deadlines for moving to the next phase of education."""

import pandas as pd

from reports import wording


def rounds_table(found: pd.DataFrame) -> pd.DataFrame:
    """Every deadline on record."""
    lines = found.to_dict("records")
    return pd.DataFrame(
        {
            "Deadline": wording.day(line["due"]).replace(" ", "\u00a0", 1),
            "Children": f"{line['children']:,}",
            "Final": f"{line['in_time'] + line['later']:,}",
            "Final by the deadline": f"{line['in_time']:,}" if line["passed"] else "not yet due",
            "Not final": f"{line['not_final']:,}",
        }
        for line in lines
    )
