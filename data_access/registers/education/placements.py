"""Lists of where children with a plan are placed."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.registers.education.children import CHILD, order_check
from data_access.registers.reader import RegisterReader
from metrics.education.placement_list import PLACEMENTS

_URN = r"\d{6}"
_HEADINGS: dict[str, str] = {
    **CHILD,
    "plan_start": (
        "plan start; plan start date; ehcp start date; ehc plan start; plan since; ehcp issue date; date of plan"
    ),
    "plan_end": "plan end; plan end date; plan ceased; ehcp ceased; date plan ceased",
    "placement_type": (
        "placement type; type of placement; placement; establishment type; provision type; sen2 placement type; "
        "setting type; type of setting"
    ),
    "arrangement": "ehe eotas flag; ehe eotas; ehe or eotas; eotas flag; ehe flag; otherwise than at school",
    "provider": "urn or provider; provider name; placement provider; placement name; setting named; school or provider",
    "out_of_area": "out of area; ooa; out of authority; out of county; out of borough; other la school; out of city",
    "placement_start": "placement start; placement start date; placed from; date placed; start of placement",
    "placement_end": "placement end; placement end date; last placement ended; end of placement; last provision ended",
    "awaiting_since": (
        "awaiting since; awaiting placement since; without placement since; date placement lost; waiting since; "
        "unplaced since"
    ),
    "of_compulsory_age": "compulsory school age; csa; of compulsory school age; statutory school age",
    "year_group": "year; nc year; ncy; national curriculum year; year group ncy",
}


def tidy_placements(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    """A column "URN or provider" holds either: six digits are a school's number."""
    if "provider" not in rows:
        return Read(rows)
    is_urn = rows["provider"].astype("str").str.strip().str.fullmatch(_URN).fillna(False).astype(bool)
    own = rows["urn"] if "urn" in rows else pd.Series(None, rows.index, dtype="str")
    urn = own.fillna(rows["provider"].where(is_urn))
    return Read(rows.assign(urn=urn, provider=rows["provider"].mask(is_urn)))


PLACEMENTS_READER = RegisterReader(
    dataset=PLACEMENTS,
    headings=_HEADINGS,
    ended_by={"plan_end": ()},
    tidy=tidy_placements,
    check=order_check(PLACEMENTS, ("plan_start", "plan_end")),
)
