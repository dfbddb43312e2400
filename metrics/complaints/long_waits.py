"""Whether the family behind a row of a register has waited more than a year for a plan."""

import pandas as pd

from metrics.base.categories import named
from metrics.cases.case_tables import CaseTables
from metrics.counting.links import linked_cases
from metrics.law.statutory import A_YEAR_OF_WEEKS


def with_case(rows: pd.DataFrame, day_column: str, cases: CaseTables) -> pd.DataFrame:
    """The rows with their locality, the case's where the register has none, and how long its child waited.

    ``case_found`` whether a case is linked; ``waited_over_52_weeks`` whether that request took, or has taken so far,
    more than 52 weeks to a plan or another end. Cases under another clock, after mediation or a tribunal, count too:
    the family waited all the same.
    """
    label = linked_cases(rows, day_column, cases)
    found = label.notna()
    own = cases.cases.reindex(label[found].to_numpy()).set_axis(rows.index[found])
    ended = own["plan_sent_date"].fillna(own["closed_date"])
    over = own["closed"] & ended.isna()
    waited = (ended.fillna(pd.Timestamp(cases.as_at)) - own["received_date"]).dt.days
    long = (waited > A_YEAR_OF_WEEKS.days) & ~over & ~own["historical"]
    place = rows["locality"].astype("object").fillna(own["locality"].astype("object"))
    return rows.assign(
        locality=named(place),
        case_found=found,
        waited_over_52_weeks=long.reindex(rows.index).fillna(False).astype(bool),
    )
