"""Which schools share their registers with the council, and how many children does that cover?"""

from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law.conventions import RETURN_WITHIN_MONTHS
from metrics.national.shares import LEAST_SHARED, MOST_SHARED
from metrics.schools.breakdowns import CLUSTER, OFFICER, SHARING_STATE, TRUST


def schools_in_scope(register: Register) -> pd.Series:
    """Schools in the register of schools, without nurseries, independent schools and colleges, or what the settings
    leave out."""
    return register.rows["in_scope"]


def sharing(register: Register) -> pd.Series:
    """That sent data in the last 5 school days. One that signed up and is silent is not sharing."""
    return register.rows["sharing"]


def pupils_sharing(register: Register) -> pd.Series:
    """Pupils on roll of the schools that sent data in the last 5 school days."""
    return register.rows["roll_sharing"]


def pupils(register: Register) -> pd.Series:
    """Pupils on roll of these schools."""
    return register.rows["roll"]


def plans_sharing(register: Register) -> pd.Series:
    """Pupils with an EHC plan on roll of the schools that sent data in the last 5 school days."""
    return register.rows["plans_sharing"]


def plans(register: Register) -> pd.Series:
    """Pupils with an EHC plan on roll of these schools."""
    return register.rows["plans_on_roll"]


def ever_sent(register: Register) -> pd.Series:
    """Schools in the register of schools that have ever sent data, without nurseries, independent schools and
    colleges, or what the settings leave out."""
    return register.rows["in_scope"] & register.rows["days_since_data"].notna()


def days_since_data(register: Register) -> pd.Series:
    """School days since the last data; holidays do not count."""
    return register.rows["days_since_data"]


def silent(register: Register) -> pd.Series:
    """Schools that signed up to share their register and sent nothing in the last 5 school days."""
    rows = register.rows
    return rows["in_scope"] & ~rows["sharing"] & (rows["feed_joined"].notna() | rows["days_since_data"].notna())


def sent_a_return(register: Register) -> pd.Series:
    """That sent at least one notice of absence in the month up to the day. A return that there is nobody to report
    counts as one."""
    told = register.council.known["notifications"]
    lately = told[told["received_date"] + pd.DateOffset(months=RETURN_WITHIN_MONTHS) > pd.Timestamp(register.as_at)]
    found = pd.Series(False, register.rows.index)
    for name in ("urn", "school"):
        named = set(lately[name].dropna().astype("str").str.strip().str.casefold())
        found |= register.rows[name].astype("str").str.strip().str.casefold().isin(named)
    return found


def without_officer(register: Register) -> pd.Series:
    """Schools in the register of schools without a named attendance officer, without nurseries, independent schools
    and colleges, or what the settings leave out."""
    return register.rows["in_scope"] & register.rows["officer"].isna()


def without_cluster(register: Register) -> pd.Series:
    """Schools in the register of schools without a cluster, without nurseries, independent schools and colleges, or
    what the settings leave out."""
    return register.rows["in_scope"] & register.rows["cluster"].isna()


_SOURCE = "The council's register of schools: roll, day signed up, day of the last data"
_WAYS = (LOCALITY, CLUSTER, TRUST, SCHOOL_PHASE, OFFICER, SHARING_STATE)
_LAST = "The register holds only the last day of data. On a past day, a school that had signed up and sent data later \
counts as sharing."
_CHOICE = (
    "Five school days are our choice, a setting. DfE's own share is of schools that sent data on a day, and runs from "
    f"{LEAST_SHARED.printed}% to {MOST_SHARED.printed}% because its count of schools is sometimes out of date.",
)


_metric = partial(
    Metric,
    about="schools",
    time=Time.AS_AT,
    population=schools_in_scope,
    breakdowns=_WAYS,
    unit="schools",
    needs=("school", "last_feed"),
    polarity=Polarity.HIGHER_IS_BETTER,
    source=_SOURCE,
    caveats=(_LAST,),
    deviations=_CHOICE,
)


METRICS: tuple[Metric, ...] = (
    _metric(
        key="schools_sharing",
        name="Schools sharing their registers",
        question="How many schools share their registers with us?",
        kind=Kind.SHARE,
        counted=sharing,
    ),
    _metric(
        key="pupils_covered_by_sharing",
        name="Pupils in schools that share",
        question="How many pupils does that cover?",
        kind=Kind.SESSIONS,
        measured=pupils_sharing,
        out_of=pupils,
        needs=("roll", "last_feed"),
        unit="pupils",
        caveats=(_LAST, "Schools without a recorded roll are not in it."),
    ),
    _metric(
        key="plan_holders_covered_by_sharing",
        name="Pupils with a plan in schools that share",
        question="How many pupils with a plan does that cover?",
        kind=Kind.SESSIONS,
        measured=plans_sharing,
        out_of=plans,
        needs=("plans_on_roll", "last_feed"),
        unit="pupils",
        caveats=(_LAST, "Schools without a recorded number of plans are not in it."),
    ),
    _metric(
        key="schools_silent",
        name="Schools signed up and silent",
        question="Which schools signed up and send nothing?",
        kind=Kind.COUNT,
        population=silent,
        shows=("feed_joined",),
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="days_since_last_data",
        name="School days since the last data",
        question="How old is what schools sent?",
        kind=Kind.MEDIAN,
        population=ever_sent,
        measured=days_since_data,
        measured_in="school days",
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=("Schools that never sent any are not in it.", _LAST),
    ),
    _metric(
        key="schools_sending_returns",
        name="Schools that sent a notice of absence",
        question="Which schools report at all?",
        kind=Kind.SHARE,
        counted=sent_a_return,
        needs=("school",),
        caveats=(
            "A school with nobody to report sends a nil return, which counts. Without one, nobody can tell a "
            "school with nobody to report from one that does not report.",
        ),
        deviations=(
            "The regulations ask for a return at least once a calendar month; the month here is the one up "
            "to the day. The text of the return was read in councils' restatements only.",
        ),
    ),
    _metric(
        key="schools_without_officer",
        name="Schools without a named attendance officer",
        question="Which schools have nobody at the council to turn to?",
        kind=Kind.COUNT,
        population=without_officer,
        needs=("school", "officer"),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(),
        deviations=(),
    ),
    _metric(
        key="schools_without_cluster",
        name="Schools without a cluster",
        question="Which schools belong to no cluster?",
        kind=Kind.COUNT,
        population=without_cluster,
        needs=("school", "cluster"),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(),
        deviations=(),
    ),
)
