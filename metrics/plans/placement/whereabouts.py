"""In whose areas the settings lie that children with a plan go to, and which settings those are."""

import pandas as pd

from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.plans.placement.figures import out_of_area, plans_with_known_area
from metrics.plans.placement.kinds import INDEPENDENT_SPECIAL, STATE_SPECIAL
from metrics.plans.placement.rules import establishment, placement_kind


def outside_by_authority(tables: CaseTables) -> pd.DataFrame:
    """Children at settings outside the council's area, a row for each area, the largest first.

    Columns: ``authority`` (name, else number), ``children``, and how many of them ``independent`` and ``state`` have in
    special schools.
    """
    outside = answer_of(tables, plans_with_known_area) & answer_of(tables, out_of_area)
    setting = answer_of(tables, establishment)
    found = pd.DataFrame(
        {
            "authority": setting["la_name"].astype("object").fillna(setting["la_code"].astype("object")),
            "kind": answer_of(tables, placement_kind).astype("object"),
        }
    )[outside.to_numpy(dtype=bool)]
    counted = found.assign(
        children=1,
        independent=found["kind"].isin(INDEPENDENT_SPECIAL).astype(int),
        state=found["kind"].isin(STATE_SPECIAL).astype(int),
    )
    by_area = counted.groupby("authority", sort=True)[["children", "independent", "state"]].sum()
    return by_area.sort_values("children", ascending=False, kind="stable").reset_index()
