"""The list of placements: where each child with a plan is educated, and who waits for a place."""

import pandas as pd

from metrics.base.categories import banded, flag
from metrics.base.columns import coded, day_column, number, text, yes_no
from metrics.base.days import QUARTERS_IN_DAYS
from metrics.base.on_demand import Columns
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


def _derive(rows: Columns, council: Council) -> Columns:
    """Where each child is, by the type and by whether any setting is named; how long those without a place wait."""
    day = pd.Timestamp(council.as_at)
    made = with_child(rows.assign(linked_on=lambda rows: rows["plan_start"].fillna(day)), "linked_on", council)
    made = made.assign(
        compulsory=lambda rows: _compulsory(rows, council),
        plan_held=lambda rows: rows["plan_end"].isna(),
        interim=lambda rows: _interim(rows, council),
    )
    made = made.together(("unplaced", "placement_group", "on_local_roll"), lambda rows: _where(rows, council))
    made = made.assign(
        awaited_from=lambda rows: _since_when(rows).where(rows["unplaced"]),
        days_awaiting=lambda rows: (day - _since_when(rows)).dt.days.astype("Float64").where(rows["unplaced"]),
    )
    return made.assign(awaiting_band=lambda rows: banded(rows["days_awaiting"], QUARTERS_IN_DAYS, WAITS))


def _where(rows: Columns, council: Council) -> dict[str, pd.Series]:
    flagged = rows["arrangement"].where(rows["arrangement"].isin((HOME, ELSEWHERE)))
    kind = flagged.astype("object").fillna(rows["placement_type"].astype("object"))
    recorded = council.recorded.get("placements", frozenset())
    setting = rows["urn"].notna() | rows["school"].notna() | rows["provider"].notna()
    nowhere = kind.isin(AT_SCHOOL) & ~setting & bool({"urn", "school", "provider"} & recorded)
    since = rows["awaiting_since"].notna() & ~(rows["placement_start"] >= rows["awaiting_since"])
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
    return {
        "unplaced": unplaced,
        "placement_group": grouped(conditions, order, rows.index).cat.reorder_categories(list(GROUPS)),
        "on_local_roll": (kind.isin(ON_A_LOCAL_ROLL) & ~flag(rows["out_of_area"]) & ~nowhere).astype(bool),
    }


def _since_when(rows: Columns) -> pd.Series:
    return rows["awaiting_since"].fillna(rows["placement_end"]).fillna(rows["plan_start"])


def _compulsory(rows: Columns, council: Council) -> pd.Series:
    """As the list says; else by the year group of the list or of the child's case. Yes where nobody says.

    A child in reception may already be of that age; the list says if so.
    """
    year = rows["year_group"].fillna(from_cases(rows["linked"], council.cases, "year_group").astype("Int32"))
    by_year = year.isin(list(COMPULSORY_YEARS)).astype("boolean").where(year.notna())
    return rows["of_compulsory_age"].fillna(by_year).fillna(True).astype(bool)


def _interim(rows: Columns, council: Council) -> pd.Series:
    listed = council.known["section19"]
    running = listed["provision_start"].notna() & listed["end_date"].isna()
    names = ("No education meanwhile", "Education arranged meanwhile")
    has = among(rows["person_key"], listed["person_key"][running])
    has |= among(rows["case_reference"], listed["case_reference"][running])
    return grouped((~has, has), names, rows.index)


PLACEMENTS = Dataset(
    key="placements",
    title="Placements",
    one="placement",
    rows_named="placements",
    headlines=("children_awaiting_placement",),
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
    over=lambda rows: rows["plan_end"],
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
