"""Where are children with plans taught, and how much of it outside the council and in independent schools?"""

from functools import partial

import pandas as pd

from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.plans.breakdowns import EVERY_WAY
from metrics.plans.placement import kinds
from metrics.plans.placement.rules import establishment, is_kind, placement_area, placement_kind
from metrics.plans.stock import plans_maintained


def placement_known(tables: CaseTables) -> pd.Series:
    """Those whose kind of setting is known, by its number in the register of schools or by SEN2's code for children
    without one."""
    return answer_of(tables, placement_kind).notna() & ~is_kind(tables, *kinds.NOT_TOLD)


def plans_with_known_placement(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose kind of setting is known."""
    return answer_of(tables, plans_maintained) & answer_of(tables, placement_known)


def plans_with_known_area(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day at a setting that the register of schools places in a council's area."""
    return answer_of(tables, plans_maintained) & answer_of(tables, placement_area).notna()


def plans_with_unknown_setting(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose setting has a number that the register of schools does not have, or a type
    that we do not know."""
    return answer_of(tables, plans_maintained) & is_kind(tables, kinds.UNKNOWN_NUMBER)


def plans_at_shut_settings(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day at a setting that, by the register of schools, had closed before it or had not yet
    opened. A school that closes on the day is open on it."""
    setting, day = answer_of(tables, establishment), pd.Timestamp(tables.as_at)
    shut = (setting["closed"] < day) | (setting["opened"] > day)
    return answer_of(tables, plans_maintained) & shut.astype(bool) & ~is_kind(tables, kinds.LEFT)


def in_mainstream(tables: CaseTables) -> pd.Series:
    """Those in a state-funded mainstream school, its SEN unit or its resourced provision."""
    return is_kind(tables, *kinds.STATE_MAINSTREAM)


def in_unit(tables: CaseTables) -> pd.Series:
    """Those in a SEN unit or resourced provision of a mainstream school, as recorded of the child."""
    return is_kind(tables, kinds.UNIT)


def in_state_special(tables: CaseTables) -> pd.Series:
    """Those in a special school that the council maintains, or a special academy or free school."""
    return is_kind(tables, *kinds.STATE_SPECIAL)


def in_independent_special(tables: CaseTables) -> pd.Series:
    """Those in a non-maintained special school or an independent special school."""
    return is_kind(tables, *kinds.INDEPENDENT_SPECIAL)


def in_college(tables: CaseTables) -> pd.Series:
    """Those in a college, a sixth form, a specialist post-16 institution or with another training provider."""
    return is_kind(tables, *kinds.COLLEGES)


def without_a_place(tables: CaseTables) -> pd.Series:
    """Those awaiting a place, with a type of setting named and no setting, or not in education."""
    return is_kind(tables, *kinds.NOWHERE)


def out_of_area(tables: CaseTables) -> pd.Series:
    """Those whose setting lies in another council's area."""
    return answer_of(tables, placement_area) == kinds.OUT_OF_AREA


_KEPT = (
    "Without the day a placement began, the present placement is taken for past days too; with it, what was before is "
    "not known."
)
_LISTED = "Only settings with a number in the register are in it, not children without a setting."
_metric = partial(Metric, time=Time.AS_AT, needs=("setting_urn",), caveats=(_KEPT,))
_share = partial(
    _metric,
    kind=Kind.SHARE,
    population=plans_with_known_placement,
    breakdowns=EVERY_WAY,
    source="SEN2 module 5: URN, UKPRN, SENSetting, SENunitIndicator, ResourcedProvisionIndicator; the type of each "
    "setting in Get Information about Schools",
    deviations=("DfE divides by all plans, those without a placement on record among them; we by those we can tell.",),
)
_OTHER_COUNCIL = "An academy or independent school lies in the council whose area it stands in, whoever pays."

METRICS: tuple[Metric, ...] = (
    _share(
        key="plans_in_mainstream",
        name="Plans in mainstream schools",
        question="How many children with a plan are taught in mainstream schools?",
        counted=in_mainstream,
        drawn_monthly=True,
    ),
    _share(
        key="plans_in_units",
        name="Plans in SEN units and resourced provision",
        question="How many children with a plan are taught in a unit of a mainstream school?",
        counted=in_unit,
        needs=("setting_urn", "sen_unit"),
        drawn_monthly=True,
    ),
    _share(
        key="plans_in_state_special",
        name="Plans in state-funded special schools",
        question="How many children with a plan are taught in state-funded special schools?",
        counted=in_state_special,
        drawn_monthly=True,
    ),
    _share(
        key="plans_in_independent_special",
        name="Plans in independent and non-maintained special schools",
        question="How many children with a plan are taught in special schools outside the state's?",
        counted=in_independent_special,
        drawn_monthly=True,
    ),
    _share(
        key="plans_in_colleges",
        name="Plans in colleges and post-16 provision",
        question="How many young people with a plan are taught in colleges?",
        counted=in_college,
    ),
    _share(
        key="plans_without_a_place",
        name="Plans without a place",
        question="How many children with a plan await a place or are not in education?",
        counted=without_a_place,
        drawn_monthly=True,
    ),
    _metric(
        key="plans_outside_our_area",
        name="Plans at settings outside our area",
        question="How many children with a plan go to a setting in another council's area?",
        kind=Kind.SHARE,
        population=plans_with_known_area,
        counted=out_of_area,
        breakdowns=EVERY_WAY,
        source="SEN2 modules 4 and 5, URN; the authority of each setting in Get Information about Schools",
        caveats=(_KEPT, _LISTED, _OTHER_COUNCIL, "A child who lives near the border may have a short way to school."),
        drawn_monthly=True,
    ),
    _metric(
        key="plans_placement_known",
        name="Plans whose kind of setting is known",
        question="For how many children with a plan can we tell what kind of setting they are in?",
        kind=Kind.SHARE,
        population=plans_maintained,
        counted=placement_known,
        breakdowns=EVERY_WAY,
        source="SEN2 modules 4 and 5; Get Information about Schools",
    ),
    _metric(
        key="plans_with_unknown_setting",
        name="Plans whose setting the register does not tell",
        question="Which settings have a number that the register of schools does not know?",
        kind=Kind.COUNT,
        population=plans_with_unknown_setting,
        breakdowns=EVERY_WAY,
        source="SEN2 modules 4 and 5, URN; Get Information about Schools",
    ),
    _metric(
        key="plans_at_shut_settings",
        name="Plans at settings that have closed or not yet opened",
        question="Which records name a school that is not open on the day?",
        kind=Kind.COUNT,
        population=plans_at_shut_settings,
        breakdowns=EVERY_WAY,
        source="SEN2 modules 4 and 5, URN; the opening and closing days in Get Information about Schools",
        caveats=(
            _KEPT,
            "Most are schools that became academies: they closed under one number and opened under another.",
        ),
    ),
)
