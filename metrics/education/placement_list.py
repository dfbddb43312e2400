"""The list of placements: where each child with a plan is educated, and who waits for a place."""

import pandas as pd

from metrics.base.categories import banded, flag
from metrics.base.columns import coded, day_column, number, text, yes_no
from metrics.base.days import QUARTERS_IN_DAYS
from metrics.counting.dataset import Dataset
from metrics.counting.links import among, from_cases
from metrics.counting.registers import Council
from metrics.law.attendance import COMPULSORY_YEARS
from metrics.schools.child import CHILD, CHILD_TITLES, grouped, with_child
from metrics.schools.code_lists import AT_SCHOOL, ELSEWHERE, HOME, ON_A_LOCAL_ROLL, PLACEMENT_TYPE, UNPLACED

GROUPS = (
    "In a school or setting",
    "Awaiting a placement",
    "Educated at home by choice",
    "Educated otherwise than at school",
    "Notice to cease given",
    "Arranged by the parents",
    "Not known",
)
WAITS = ("Up to 3 months", "3 to 6 months", "6 to 12 months", "Over a year")


def _derive(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """Where each child is, by the type and by whether any setting is named; how long those without a place wait."""
    made = with_child(
        rows.assign(linked_on=rows["plan_start"].fillna(pd.Timestamp(council.as_at))), "linked_on", council
    )
    flagged = made["arrangement"].where(made["arrangement"].isin((HOME, ELSEWHERE)))
    kind = flagged.astype("object").fillna(made["placement_type"].astype("object"))
    recorded = council.recorded.get("placements", frozenset())
    setting = made["urn"].notna() | made["school"].notna() | made["provider"].notna()
    nowhere = kind.isin(AT_SCHOOL) & ~setting & bool({"urn", "school", "provider"} & recorded)
    since = made["awaiting_since"].notna() & ~(made["placement_start"] >= made["awaiting_since"])
    unplaced = (kind.isin(UNPLACED) | nowhere | (kind.isna() & since & ~setting)).astype(bool)
    conditions = (
        unplaced,
        kind.isin(AT_SCHOOL) | (kind.isna() & setting),
        kind == HOME,
        kind == ELSEWHERE,
        kind == "NTC",
        kind == "OPA",
        kind.isna(),
    )
    order = (GROUPS[1], GROUPS[0], *GROUPS[2:])
    group = grouped(conditions, order, made.index).cat.reorder_categories(list(GROUPS))
    since_when = made["awaiting_since"].fillna(made["placement_end"]).fillna(made["plan_start"])
    waited = (pd.Timestamp(council.as_at) - since_when).dt.days.astype("Float64").where(unplaced)
    local = kind.isin(ON_A_LOCAL_ROLL) & ~flag(made["out_of_area"]) & ~nowhere
    return made.assign(
        compulsory=_compulsory(made, council),
        plan_held=made["plan_end"].isna(),
        unplaced=unplaced,
        placement_group=group,
        awaited_from=since_when.where(unplaced),
        days_awaiting=waited,
        awaiting_band=banded(waited, QUARTERS_IN_DAYS, WAITS),
        interim=_interim(made, council),
        on_local_roll=local.astype(bool),
    )


def _compulsory(rows: pd.DataFrame, council: Council) -> pd.Series:
    """As the list says; else by the year group of the list or of the child's case. Yes where nobody says.

    A child in reception may already be of that age; the list says if so.
    """
    year = rows["year_group"].fillna(from_cases(rows["linked"], council.cases, "year_group").astype("Int32"))
    by_year = year.isin(list(COMPULSORY_YEARS)).astype("boolean").where(year.notna())
    return rows["of_compulsory_age"].fillna(by_year).fillna(True).astype(bool)


def _interim(rows: pd.DataFrame, council: Council) -> pd.Series:
    listed = council.known["section19"]
    running = listed[listed["provision_start"].notna() & listed["end_date"].isna()]
    names = ("No education meanwhile", "Education arranged meanwhile")
    has = among(rows["person_key"], running["person_key"])
    has |= among(rows["case_reference"], running["case_reference"])
    return grouped((~has, has), names, rows.index)


PLACEMENTS = Dataset(
    key="placements",
    title="Placements",
    one="placement",
    rows_named="placements",
    columns=(
        *CHILD,
        number("year_group", "Year group"),
        yes_no("of_compulsory_age", "Of compulsory school age"),
        day_column("plan_start", "Plan since"),
        day_column("plan_end", "Plan ended"),
        coded("placement_type", "Where educated", PLACEMENT_TYPE, decides=True),
        coded("arrangement", "EHE or EOTAS", PLACEMENT_TYPE),
        text("provider", "Provider"),
        yes_no("out_of_area", "Out of the area"),
        day_column("placement_start", "Placed from"),
        day_column("placement_end", "Last placement ended"),
        day_column("awaiting_since", "Awaiting a place since"),
    ),
    reference="case_reference",
    identity=("person_key", "case_reference"),
    begins="plan_start",
    titles={
        **CHILD_TITLES,
        "placement_group": "Where educated",
        "days_awaiting": "Days awaiting a place",
        "awaiting_band": "Time awaiting a place",
        "interim": "Meanwhile",
        "awaited_from": "Without a place since",
    },
    shown=(
        "case_reference",
        "placement_group",
        "awaited_from",
        "days_awaiting",
        "interim",
        "year_group",
        "school",
        "locality",
    ),
    derive=_derive,
)
