"""How many plans are there, how many begin and end, and does the stock reconcile with the flow?

At any two days: plans at the first + started + transferred in - ceased = plans at the second. A test
holds this for every month of the sample council and for random populations.
"""

from functools import partial

import pandas as pd

from metrics.cases.case_tables import PUPILS, CaseTables
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.plans.breakdowns import CEASE_REASON, EVERY_WAY, LOCALITY, PLACEMENT, RESIDENTIAL, YEARS_HELD

WAYS = (*EVERY_WAY, PLACEMENT, RESIDENTIAL, YEARS_HELD)


def plans_maintained(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day: made or transferred in by then and not ceased. Plans made before the
    collection are in."""
    cases = tables.cases
    return cases["has_plan"] & cases["ceased_on"].isna()


def plans_started(tables: CaseTables) -> pd.Series:
    """EHC plans whose start date fell in the period, leaving out those made by another council."""
    cases = tables.cases
    return cases["has_plan"] & ~cases["plan_moved_in"]


def plans_transferred_in(tables: CaseTables) -> pd.Series:
    """EHC plans made by another council that became this council's in the period; where the day of the transfer is not
    recorded, the day the plan started."""
    cases = tables.cases
    return cases["has_plan"] & cases["plan_moved_in"]


def plans_ceased(tables: CaseTables) -> pd.Series:
    """EHC plans that ceased in the period, for whatever reason, a move to another council among them."""
    return tables.cases["ceased_on"].notna()


def need_not_recorded(tables: CaseTables) -> pd.Series:
    """Those without a primary need on record."""
    return tables.cases["primary_need"].isna()


def placement_not_recorded(tables: CaseTables) -> pd.Series:
    """Those without a school or setting on record."""
    return tables.cases["school"].isna()


def residential_named(tables: CaseTables) -> pd.Series:
    """Those whose plan names a residential place, for 38 weeks of the year or more."""
    return tables.cases["plan_residential"].notna()


_metric = partial(
    Metric,
    time=Time.AS_AT,
    breakdowns=EVERY_WAY,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="plans_maintained",
        name="Plans maintained",
        question="How many children and young people have an EHC plan?",
        kind=Kind.COUNT,
        population=plans_maintained,
        breakdowns=WAYS,
        source="SEN2 modules 4 and 5, StartDate, CeaseDate, TransferLA",
        published_as="ehcplans",
        caveats=("An extract that does not hold older plans gives too small a number.",),
        deviations=("DfE counts on the day of the January census; we can count on any day.",),
    ),
    _metric(
        key="plans_per_1000",
        name="Plans for every 1,000 aged 0 to 25",
        question="How many children and young people who live here have a plan?",
        kind=Kind.RATE,
        population=plans_maintained,
        breakdowns=(LOCALITY,),
        unit="plans per 1,000",
        source="SEN2 modules 4 and 5; the number of people is the council's own setting",
        caveats=("An extract that does not hold older plans gives too small a number.",),
        deviations=("DfE publishes the number of plans and no rate of this kind.",),
    ),
    _metric(
        key="plans_per_100_pupils",
        name="Plans for every 100 pupils",
        question="How common are plans beside the number of pupils?",
        kind=Kind.RATE,
        population=plans_maintained,
        per=100,
        people=PUPILS,
        breakdowns=(),
        unit="plans per 100 pupils",
        source="SEN2 modules 4 and 5; the number of pupils at schools in the area is the council's own setting",
        caveats=(
            "Plans of all ages are counted, also of those who learn at college, at home or outside the area, so this "
            "is more than the share of pupils who have a plan.",
        ),
        deviations=("DfE's share, from the school census, is of pupils at schools here, whoever keeps the plan.",),
    ),
    _metric(
        key="plans_started",
        name="Plans started",
        question="How many plans began?",
        kind=Kind.COUNT,
        time=Time.DURING,
        population=plans_started,
        dated_by="in_force_from",
        source="SEN2 module 4, StartDate",
        published_as="new_ehc_plans",
    ),
    _metric(
        key="plans_transferred_in",
        name="Plans transferred in",
        question="How many plans came from other councils?",
        kind=Kind.COUNT,
        time=Time.DURING,
        population=plans_transferred_in,
        dated_by="in_force_from",
        needs=("transfer_la",),
        source="SEN2 module 5, TransferLA; the council's own record of the day",
        caveats=("SEN2 records that a plan was transferred in, but not the day.",),
    ),
    _metric(
        key="plans_ceased",
        name="Plans ceased",
        question="How many plans ended, and why?",
        kind=Kind.COUNT,
        time=Time.DURING,
        population=plans_ceased,
        dated_by="ceased_on",
        needs=("cease_date",),
        breakdowns=(*EVERY_WAY, CEASE_REASON),
        source="SEN2 module 4, CeaseDate, CeaseReason (4.6)",
        published_as="total_ceased",
    ),
    _metric(
        key="plans_residential",
        name="Plans that name a residential place",
        question="How many children with a plan live where they learn?",
        kind=Kind.SHARE,
        population=plans_maintained,
        counted=residential_named,
        needs=("plan_residential",),
        source="SEN2 item 4.3, PlanRes",
        published_as="res_tot",
        caveats=("SEN2 leaves the item blank where no residential place is named; so do we.",),
        deviations=("DfE counts placements in January; we count what the plan names, on any day.",),
    ),
    _metric(
        key="plans_without_setting",
        name="Plans with no setting on record",
        question="For how many children with a plan is no school or setting recorded?",
        kind=Kind.SHARE,
        population=plans_maintained,
        counted=placement_not_recorded,
        needs=("school",),
        source="The council's own record of the setting; SEN2 modules 4 and 5",
        published_as="placement_unknown_pc",
    ),
    _metric(
        key="plans_without_primary_need",
        name="Plans with no primary need on record",
        question="For how many children with a plan is no primary need recorded?",
        kind=Kind.SHARE,
        population=plans_maintained,
        counted=need_not_recorded,
        needs=("primary_need",),
        source="SEN2 item 5.8a, SENtype",
        published_as="unknown_pc",
    ),
)
