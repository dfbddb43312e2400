"""What does the Ombudsman find, and do we do what it asks? From the council's register of its decisions."""

from functools import partial

import pandas as pd

from metrics.complaints.breakdowns import DECISION_GROUP, OMBUDSMAN_DECISION
from metrics.complaints.themes import by_theme, split_themes
from metrics.counting.breakdown import LOCALITY, TEAM
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law import statutory

ROLLING_MONTHS = 24
"""How far back a theme is looked for to be called repeated: the rolling two years proposed in our study of the
domain; no published rule says so."""


def decided(register: Register) -> pd.Series:
    """Decisions of the Ombudsman about the council, of every kind."""
    return register.rows["decision_date"].notna()


def investigated(register: Register) -> pd.Series:
    """Investigations that ended upheld or not upheld, leaving out what was premature, invalid, answered with advice,
    or closed after initial enquiries."""
    return register.rows["was_investigated"].astype(bool)


def upheld(register: Register) -> pd.Series:
    """Those upheld for whatever reason: the Ombudsman found fault, or the council had put it right early enough."""
    return register.rows["was_upheld"].astype(bool)


def upheld_decisions(register: Register) -> pd.Series:
    """Decisions upheld, for whatever reason."""
    return upheld(register)


def remedied_before(register: Register) -> pd.Series:
    """Those in which the council had offered a satisfactory remedy before the complaint reached the Ombudsman."""
    return register.rows["satisfactory_remedy"].fillna(False).astype(bool)


def still_with_the_ombudsman(register: Register) -> pd.Series:
    """Complaints with the Ombudsman on the day that it has not decided."""
    return register.rows["decision_date"].isna() & register.rows["decision"].isna()


def compliance_known(register: Register) -> pd.Series:
    """The Ombudsman's cases with agreed remedies that are all done, or whose latest target day has passed, by the day
    on which that could be told."""
    return register.rows["compliance_date"].notna()


def every_remedy_done(register: Register) -> pd.Series:
    """Those in which every remedy is done, however late."""
    return register.rows["remedies_done"]


def compliance_dated(register: Register) -> pd.Series:
    """The Ombudsman's cases with agreed remedies that are all done, or whose latest target day has passed, leaving out
    cases in which no remedy has a target day."""
    return compliance_known(register) & register.rows["remedies_dated"]


def every_remedy_on_time(register: Register) -> pd.Series:
    """Those in which every remedy is done, and each that has a target day was done by it. One done on an unknown day
    is not shown to be in time."""
    return register.rows["remedies_on_time"]


def upheld_lately_with_theme(register: Register) -> pd.Series:
    """Decisions upheld in the 24 months to the day that have a theme on record."""
    rows = register.rows
    lately = rows["decision_date"] + pd.DateOffset(months=ROLLING_MONTHS) > pd.Timestamp(register.as_at)
    return upheld(register) & lately & rows["themes"].notna()


def theme_repeats(register: Register) -> pd.Series:
    """Those with a theme that at least one other of them has too."""
    lines = _themes_of(register)
    again = lines.groupby("theme")["row"].transform("nunique") > 1
    return pd.Series(register.rows.index.isin(lines.loc[again, "row"]), register.rows.index)


def repeated_themes(register: Register) -> pd.DataFrame:
    """Every theme of the decisions upheld in the 24 months to the day, as ``by_theme`` has them; repeated from two
    ``rows`` on."""
    return by_theme(_cells_with_themes(register))


def fault_after_fix_known(register: Register) -> pd.Series:
    """Decisions upheld about a theme for which a service improvement has been completed, where the fault's own dates
    say on which side of that day it lay."""
    return upheld(register) & register.rows["fixed_theme"]


def came_back(register: Register) -> pd.Series:
    """Those whose fault began after the first improvement about the theme was completed. The day of the decision says
    nothing: it may come years after the fault."""
    return register.rows["recurred"]


def upheld_with_fault_dates(register: Register) -> pd.Series:
    """Decisions upheld for which it is recorded when the fault was."""
    return upheld(register) & register.rows["fault_known"]


def from_earlier_years(register: Register) -> pd.Series:
    """Those whose fault was over before the 1 April that began the Ombudsman's year in which it decided."""
    return register.rows["from_earlier_years"]


def days_since_fault(register: Register) -> pd.Series:
    """Days from the beginning of the fault to the decision; half of the decisions took longer."""
    return register.rows["days_since_fault"]


def public_reports(register: Register) -> pd.Series:
    """Public interest reports received."""
    return register.rows["public_report"].fillna(False).astype(bool)


def notice_due(register: Register) -> pd.Series:
    """Public interest reports whose public notice was due, or was given before."""
    return public_reports(register) & _told(register, "notice_due", "notice_date")


def notice_in_time(register: Register) -> pd.Series:
    """Those whose public notice was given within 14 days of receiving the report, or as many as the settings say."""
    rows = register.rows
    return rows["notice_date"].notna() & (rows["notice_date"] <= rows["notice_due"])


def reply_due(register: Register) -> pd.Series:
    """Public interest reports whose reply to the Ombudsman was due, or was sent before."""
    return public_reports(register) & _told(register, "report_reply_due", "reply_date")


def reply_in_time(register: Register) -> pd.Series:
    """Those answered within 3 months of receiving the report, or by the later day that it agreed to in writing."""
    rows = register.rows
    return rows["reply_date"].notna() & (rows["reply_date"] <= rows["report_reply_due"])


def decided_and_linked(register: Register) -> pd.Series:
    """Decisions upheld that could be linked to a child's case."""
    return upheld(register) & register.rows["case_found"]


def waited_over_a_year(register: Register) -> pd.Series:
    """Those of families whose request, the latest before they went to the Ombudsman, has taken more than 52 weeks to a
    plan, to another end, or so far."""
    return register.rows["waited_over_52_weeks"]


def _themes_of(register: Register) -> pd.DataFrame:
    return split_themes(_cells_with_themes(register))


def _cells_with_themes(register: Register) -> pd.Series:
    return register.rows.loc[upheld_lately_with_theme(register), "themes"]


def _told(register: Register, due: str, done: str) -> pd.Series:
    rows = register.rows
    return rows[due].notna() & (rows[done].notna() | (rows[due] < pd.Timestamp(register.as_at)))


_SOURCE = "The council's register of the Ombudsman's decisions"
_WITH_REMEDIES = f"{_SOURCE}, and its register of remedies"
_LGSCO = "The Ombudsman publishes this for the whole council, of which these are the decisions in the register."
_UPHELD = "Upheld means that the Ombudsman agreed with the family, at least in part."
_LAG = "By the day of the decision, which comes long after the fault: it says more about years gone by than about now."
_WAYS = (LOCALITY, TEAM)

_metric = partial(
    Metric,
    about="ombudsman",
    time=Time.DURING,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="ombudsman_decisions",
        name="Decisions of the Ombudsman",
        question="What does the Ombudsman decide?",
        kind=Kind.COUNT,
        population=decided,
        dated_by="decision_date",
        breakdowns=(*_WAYS, DECISION_GROUP, OMBUDSMAN_DECISION),
        unit="decisions",
        source=_SOURCE,
        caveats=(_LAG, "The three groups are the Ombudsman's own since 2024/25; we put older categories into them."),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_upheld_rate",
        name="Ombudsman investigations upheld",
        question="When the Ombudsman investigates, how often does it find that the family was right?",
        kind=Kind.SHARE,
        population=investigated,
        counted=upheld,
        dated_by="decision_date",
        needs=("decision",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=_WAYS,
        unit="investigations",
        source=f"{_SOURCE}; defined as LGSCO's uphold rate",
        caveats=(
            _UPHELD,
            _LAG,
            "The Ombudsman's way of choosing cases changed in 2022/23 and raised upheld rates; "
            "2020/21 is low because of a pause of three months.",
        ),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_upheld_per_100000",
        name="Upheld by the Ombudsman for every 100,000 residents",
        question="How many complaints are upheld for the number of people who live here?",
        kind=Kind.RATE,
        population=upheld_decisions,
        dated_by="decision_date",
        per=100_000,
        of_all_ages=True,
        polarity=Polarity.LOWER_IS_BETTER,
        unit="upheld per 100,000",
        source=f"{_SOURCE}; the number of residents of all ages is the council's own setting",
        caveats=(
            "The Ombudsman's own figure counts complaints about every service of a council, so theirs is higher.",
            "For a part of a year the rate is of that part, not made up to a year.",
        ),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_remedied_before",
        name="Put right before the Ombudsman looked",
        question="When the family was right, had we already offered to put it right?",
        kind=Kind.SHARE,
        population=upheld_decisions,
        counted=remedied_before,
        dated_by="decision_date",
        needs=("satisfactory_remedy",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=_WAYS,
        unit="decisions",
        source=_SOURCE,
        caveats=("Where nothing is recorded, no remedy is taken to have been offered.",),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_open",
        name="Complaints with the Ombudsman",
        question="What is the Ombudsman still looking at?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=still_with_the_ombudsman,
        breakdowns=_WAYS,
        unit="complaints",
        source=_SOURCE,
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_compliance",
        name="Ombudsman cases in which every remedy is done",
        question="Do we do what we promised the Ombudsman?",
        kind=Kind.SHARE,
        population=compliance_known,
        counted=every_remedy_done,
        dated_by="compliance_date",
        beside=("remedies",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=_WAYS,
        unit="cases",
        source=_WITH_REMEDIES,
        caveats=(
            "A case counts once, in the year in which its last remedy fell due or was done before: other cases "
            "than those decided in that year.",
            "Nearly every council stands at 99% or 100%, so look at what was late too.",
            "Cases without a target day and without a day on which they were done are in no year.",
        ),
        deviations=(
            "The Ombudsman counts cases in which it is satisfied; we count those whose remedies are recorded as done.",
        ),
    ),
    _metric(
        key="ombudsman_compliance_on_time",
        name="Ombudsman cases in which every remedy was on time",
        question="Do we do it by the day we promised?",
        kind=Kind.SHARE,
        population=compliance_dated,
        counted=every_remedy_on_time,
        dated_by="compliance_date",
        beside=("remedies",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=_WAYS,
        unit="cases",
        source=_WITH_REMEDIES,
        caveats=("A remedy without a target day cannot be late and does not make its case late.",),
        deviations=("The Ombudsman's own definition of late has not been published.",),
    ),
    _metric(
        key="repeat_fault_themes",
        name="Upheld decisions about a fault that repeats",
        question="Do the same faults come up again?",
        kind=Kind.SHARE,
        time=Time.AS_AT,
        population=upheld_lately_with_theme,
        counted=theme_repeats,
        needs=("themes",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=_WAYS,
        unit="decisions",
        source=_SOURCE,
        caveats=(
            "The 24 months are ours; no rule says what makes a pattern.",
            "A decision may have several themes; how often each was found stands beside it.",
        ),
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="faults_after_fix",
        name="Faults that came back after they were put right",
        question="Did what we changed work?",
        kind=Kind.SHARE,
        population=fault_after_fix_known,
        counted=came_back,
        dated_by="decision_date",
        needs=("themes",),
        beside=("remedies",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=_WAYS,
        unit="decisions",
        source=_WITH_REMEDIES,
        caveats=(
            "Themes are compared by their words; a theme under two names is two themes.",
            "After the first improvement about a theme; a later one does not start afresh.",
        ),
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="ombudsman_from_earlier_years",
        name="Upheld decisions about earlier years",
        question="How much of what the Ombudsman finds is about years gone by?",
        kind=Kind.SHARE,
        population=upheld_with_fault_dates,
        counted=from_earlier_years,
        dated_by="decision_date",
        needs=("fault_from",),
        breakdowns=_WAYS,
        unit="decisions",
        source=_SOURCE,
        caveats=(
            "Decisions for which the time of the fault is not recorded are left out.",
            "By the end of the fault; where only its beginning is recorded, by that.",
        ),
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="days_from_fault_to_decision_median",
        name="Typical days from the fault to the decision",
        question="How far behind does the Ombudsman's view of us lie?",
        kind=Kind.MEDIAN,
        population=upheld_with_fault_dates,
        measured=days_since_fault,
        measured_in="days",
        dated_by="decision_date",
        needs=("fault_from",),
        breakdowns=_WAYS,
        unit="decisions",
        source=_SOURCE,
        caveats=("From the day the fault began; where only its end is recorded, from that.",),
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="public_reports",
        name="Public interest reports",
        question="How often was the matter grave enough to publish?",
        kind=Kind.COUNT,
        population=public_reports,
        dated_by="report_received",
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=_WAYS,
        unit="reports",
        source=_SOURCE,
        deviations=(_LGSCO,),
    ),
    _metric(
        key="public_reports_noticed_on_time",
        name="Public notice of a report given in time",
        question="Was the public told of the report when it should be?",
        kind=Kind.SHARE,
        population=notice_due,
        counted=notice_in_time,
        dated_by="notice_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="reports",
        source=f"{_SOURCE}; section 30 of the Local Government Act 1974",
        caveats=(
            "Two weeks as we understand the current law, which we have not seen; one week as it was enacted. The "
            "setting public_report_notice_days changes it.",
        ),
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="public_reports_answered_on_time",
        name="Reports answered in time",
        question="Did we tell the Ombudsman in time what we will do about the report?",
        kind=Kind.SHARE,
        population=reply_due,
        counted=reply_in_time,
        dated_by="report_reply_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.PUBLIC_REPORT_REPLY,
        unit="reports",
        source=f"{_SOURCE}; section 31(2) of the Local Government Act 1974",
        deviations=("Nothing of the kind is published.",),
    ),
    _metric(
        key="ombudsman_after_52_weeks",
        name="Upheld for families who waited over 52 weeks",
        question="How many of the upheld complaints come from families who waited more than a year for a plan?",
        kind=Kind.SHARE,
        population=decided_and_linked,
        counted=waited_over_a_year,
        dated_by="decision_date",
        breakdowns=_WAYS,
        unit="decisions",
        source=f"{_SOURCE}, linked to the cases by a keyed hash of the person, else by the case reference",
        caveats=("Only decisions that could be linked to a case.",),
        deviations=("Nothing of the kind is published.",),
    ),
)
