"""Which schools share their registers with the council, and how many children does that cover?"""

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL_PHASE
from metrics.counting.definition import Kind, Metric, Polarity, Time
from metrics.counting.registers import Register
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
    lately = told[told["received_date"] + pd.DateOffset(months=1) > pd.Timestamp(register.as_at)]
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
    "74.9% to 110.5% because its count of schools is sometimes out of date.",
)


def _metric(key: str, name: str, question: str, kind: Kind, **more: object) -> Metric:
    usual = {
        "time": Time.AS_AT,
        "about": "schools",
        "population": schools_in_scope,
        "breakdowns": _WAYS,
        "source": _SOURCE,
        "polarity": Polarity.HIGHER_IS_BETTER,
        "needs": ("school", "last_feed"),
        "unit": "schools",
        "caveats": (_LAST,),
        "deviations": _CHOICE,
    }
    return Metric(key=key, name=name, question=question, kind=kind, **(usual | more))  # ty: ignore[invalid-argument-type]


METRICS: tuple[Metric, ...] = (
    _metric(
        "schools_sharing",
        "Schools sharing their registers",
        "How many schools share their registers with us?",
        Kind.SHARE,
        counted=sharing,
    ),
    _metric(
        "pupils_covered_by_sharing",
        "Pupils in schools that share",
        "How many pupils does that cover?",
        Kind.SESSIONS,
        measured=pupils_sharing,
        out_of=pupils,
        unit="pupils",
        needs=("roll", "last_feed"),
        caveats=(_LAST, "Schools without a recorded roll are not in it."),
    ),
    _metric(
        "plan_holders_covered_by_sharing",
        "Pupils with a plan in schools that share",
        "How many pupils with a plan does that cover?",
        Kind.SESSIONS,
        measured=plans_sharing,
        out_of=plans,
        unit="pupils",
        needs=("plans_on_roll", "last_feed"),
        caveats=(_LAST, "Schools without a recorded number of plans are not in it."),
    ),
    _metric(
        "schools_silent",
        "Schools signed up and silent",
        "Which schools signed up and send nothing?",
        Kind.COUNT,
        population=silent,
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        "days_since_last_data",
        "School days since the last data",
        "How old is what schools sent?",
        Kind.MEDIAN,
        population=ever_sent,
        measured=days_since_data,
        measured_in="school days",
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=("Schools that never sent any are not in it.", _LAST),
    ),
    _metric(
        "schools_sending_returns",
        "Schools that sent a notice of absence",
        "Which schools report at all?",
        Kind.SHARE,
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
        "schools_without_officer",
        "Schools without a named attendance officer",
        "Which schools have nobody at the council to turn to?",
        Kind.COUNT,
        population=without_officer,
        polarity=Polarity.LOWER_IS_BETTER,
        needs=("school", "officer"),
        caveats=(),
        deviations=(),
    ),
    _metric(
        "schools_without_cluster",
        "Schools without a cluster",
        "Which schools belong to no cluster?",
        Kind.COUNT,
        population=without_cluster,
        polarity=Polarity.LOWER_IS_BETTER,
        needs=("school", "cluster"),
        caveats=(),
        deviations=(),
    ),
)
