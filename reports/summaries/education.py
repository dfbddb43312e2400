"""The one list of children without education, grouped by how long they have been without it."""

from itertools import pairwise

import pandas as pd

from metrics.education.section19_list import WAIT_ENDS
from reports.figure import Part

NOT_KNOWN = "Since when is not known"
_LATE = WAIT_ENDS[1]


def by_days_without(rows: pd.DataFrame) -> tuple[Part, ...]:
    """The children of the list by school days without education, the longest first; empty groups are left out.

    ``rows`` have ``school_days``, missing where nobody knows since when, and below nought where the day is still to
    come, as the sixth day of an exclusion. More than 30 are marked as late, as on the section 19 list.
    """
    days, last = rows["school_days"], WAIT_ENDS[-1]
    groups = [
        (f"Over {last} school days", days > last, True),
        *((f"{least + 1} to {most} school days", (days > least) & (days <= most), least >= _LATE)
          for least, most in reversed(list(pairwise(WAIT_ENDS)))),
        (f"Up to {WAIT_ENDS[0]} school days", days <= WAIT_ENDS[0], False),
        (NOT_KNOWN, days.isna(), False),
    ]  # fmt: skip
    counted = [Part(label, int(which.fillna(False).sum()), len(rows), late=late) for label, which, late in groups]
    return tuple(one for one in counted if one.count)
