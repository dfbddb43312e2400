"""What the register of remedies says about each of the Ombudsman's cases: all done, and in time?

The Ombudsman judges a case, and a case has several remedies with days of their own, so the case is worked out here.
"""

from datetime import date

import pandas as pd

from metrics.base.on_demand import Rows
from metrics.counting.registers import Council
from metrics.remedies.by_plan import of_another_plan
from metrics.remedies.ombudsman_references import in_form

REMEDIES = "remedies"

_BLANK = {
    "remedies_number": 0,
    "remedies_due": pd.NaT,
    "remedies_done": False,
    "remedies_on_time": False,
    "remedies_dated": False,
    "compliance_date": pd.NaT,
}
COMPLIANCE = tuple(_BLANK)
"""What ``compliance`` gives."""
_NEEDED = ("ombudsman_reference", "due_date", "completed_date")
_ASKED = (*_NEEDED, "plan_kind", "superseded", "status", "completed_text", "theme", "remedy_kind")


def with_what_follows(council: Council) -> Rows | None:
    """The remedies of the council with what officers wrote since; None without such a register."""
    return council.register(REMEDIES).rows if REMEDIES in council.datasets else None


def live_remedies(remedies: Rows | None) -> pd.DataFrame:
    """The remedies that still stand, with ``done`` and the case's reference in its form; no rows without a register.

    Actions of other plans are none, whatever case they name.
    """
    if remedies is None or not all(name in remedies for name in _NEEDED):
        return pd.DataFrame({"reference": pd.Series(dtype="object")})
    remedies = remedies[[name for name in _ASKED if name in remedies]]
    kept = remedies[~(of_another_plan(remedies) | _flag(remedies, "superseded") | _says(remedies, "superseded"))]
    done = kept["completed_date"].notna() | _flag(kept, "completed_text") | _says(kept, "completed")
    return kept.assign(done=done, reference=in_form(kept["ombudsman_reference"]))


def compliance(references: pd.Series, remedies: Rows | None, as_at: date) -> dict[str, pd.Series]:
    """For each case: how many remedies, the last day due, whether all are done, on time, and when that can be told.

    It can be told from the last target day, or earlier from the day the last remedy was done.
    """
    live = live_remedies(remedies)
    live = live[live["reference"].notna()]
    if live.empty:
        made = pd.DataFrame(_BLANK, references.index)
        return {name: _typed(made[name]) for name in made}
    late = live["due_date"].notna() & ~(live["completed_date"] <= live["due_date"])
    by_case = live.assign(late=late, undated=live["due_date"].isna()).groupby("reference", observed=True)
    cases = pd.DataFrame(
        {
            "remedies_number": by_case.size(),
            "remedies_due": by_case["due_date"].max(),
            "remedies_done": by_case["done"].all(),
            "remedies_on_time": by_case["done"].all() & ~by_case["late"].any(),
            "remedies_dated": ~by_case["undated"].all(),
            "last_done": by_case["completed_date"].max(),
        }
    )
    early = cases["last_done"].where(cases["remedies_done"] & ~(cases["last_done"] > cases["remedies_due"]))
    due = cases["remedies_due"].where(cases["remedies_done"] | (cases["remedies_due"] < pd.Timestamp(as_at)))
    cases["compliance_date"] = early.fillna(due).where(early.fillna(due) <= pd.Timestamp(as_at))
    found = cases.drop(columns="last_done").reindex(in_form(references).to_numpy()).set_axis(references.index)
    return {name: _typed(found[name].fillna(_BLANK[name]) if name in _PLAIN else found[name]) for name in found}


_PLAIN = ("remedies_number", "remedies_done", "remedies_on_time", "remedies_dated")


def _typed(column: pd.Series) -> pd.Series:
    if column.name == "remedies_number":
        return column.astype("int64")
    return column.astype("bool" if column.name in _PLAIN else "datetime64[s]")


def _says(rows: pd.DataFrame, status: str) -> pd.Series:
    """What the register itself says of a remedy."""
    if "status" not in rows:
        return pd.Series(False, rows.index)
    return (rows["status"].astype("object") == status).fillna(False).astype(bool)


def _flag(rows: pd.DataFrame, name: str) -> pd.Series:
    if name not in rows:
        return pd.Series(False, rows.index)
    return rows[name].fillna(False).astype(bool)
