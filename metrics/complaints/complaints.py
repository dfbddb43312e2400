"""What do families complain of, and how well are they answered? From the council's own register of complaints."""

from datetime import date
from functools import partial

import pandas as pd

from metrics.base.periods import Period
from metrics.complaints import code_lists
from metrics.complaints.breakdowns import COMPLAINT_OUTCOME, COMPLAINT_STAGE, PROCEDURE
from metrics.complaints.register import ENDED_OTHERWISE
from metrics.counting.breakdown import LOCALITY, TEAM
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.plans.stock import METRICS as PLANS

SETTLED = ("upheld", "part", "not_upheld")
"""Outcomes that say who was right."""


def complaints_received(register: Register) -> pd.Series:
    """Complaints at stage 1, leaving out those about school transport and nothing else, which are counted apart;
    compliments, enquiries and service requests are not complaints."""
    return _first_stage(register) & ~register.rows["only_transport"]


def transport_complaints(register: Register) -> pd.Series:
    """Complaints at stage 1 about school transport and nothing else."""
    return _first_stage(register) & register.rows["only_transport"]


def compliments(register: Register) -> pd.Series:
    """Compliments in the register."""
    return register.rows["record_type"] == "compliment"


def to_be_acknowledged(register: Register) -> pd.Series:
    """Complaints of every stage whose procedure sets days for acknowledging and whose last day for it has come,
    unless it is the day itself and nothing was sent."""
    rows = register.rows
    return _complaint(register) & _due(rows["acknowledge_due"], rows["acknowledged_date"], register.as_at)


def acknowledged_in_time(register: Register) -> pd.Series:
    """Those acknowledged by their last day, as the settings of the procedure have it: 5 working days of receipt in
    the Ombudsman's code. One that was never acknowledged is not in time."""
    rows = register.rows
    return rows["acknowledged_date"].notna() & (rows["acknowledged_date"] <= rows["acknowledge_due"])


def stage_1_due(register: Register) -> pd.Series:
    """Complaints at stage 1 whose answer was due, agreed extension counted, leaving out those withdrawn or outside the
    procedure, and those due on the day itself and not answered."""
    return _answer_due(register, "1", "response_due")


def stage_1_due_usual(register: Register) -> pd.Series:
    """Complaints at stage 1 whose answer was due without any extension, leaving out those withdrawn or outside the
    procedure, and those due on the day itself and not answered."""
    return _answer_due(register, "1", "usual_due")


def stage_2_due(register: Register) -> pd.Series:
    """Complaints at stage 2 whose answer was due, agreed extension counted, leaving out those withdrawn or outside the
    procedure, and those due on the day itself and not answered."""
    return _answer_due(register, "2", "response_due")


def answered_in_time(register: Register) -> pd.Series:
    """Those answered by that day. An open complaint past it is not in time. An extension counts as far as the limits
    of the procedure allow one."""
    return _answered_by(register, "response_due")


def answered_without_extension(register: Register) -> pd.Series:
    """Those answered by the day that the limits give without an extension."""
    return _answered_by(register, "usual_due")


def complaints_open(register: Register) -> pd.Series:
    """Complaints of every stage received by the day and neither answered nor closed."""
    rows = register.rows
    return _complaint(register) & rows["ended_on"].isna() & ~rows["outcome"].isin(ENDED_OTHERWISE)


def complaints_overdue(register: Register) -> pd.Series:
    """Complaints of every stage that are open and whose answer, agreed extension counted, was due before the day."""
    return complaints_open(register) & (register.rows["response_due"] < pd.Timestamp(register.as_at))


def answered_first_stage(register: Register) -> pd.Series:
    """Complaints at stage 1 that were answered."""
    return _first_stage(register) & register.rows["answered_on"].notna()


def answered_any_stage(register: Register) -> pd.Series:
    """Complaints of every stage that were answered or closed."""
    return _complaint(register) & register.rows["ended_on"].notna()


def settled(register: Register) -> pd.Series:
    """Complaints of every stage that ended upheld, partly upheld or not upheld."""
    return answered_any_stage(register) & register.rows["outcome"].isin(SETTLED)


def upheld_or_partly(register: Register) -> pd.Series:
    """Those upheld or partly upheld: the family was right, at least in part."""
    return register.rows["outcome"].isin(("upheld", "part"))


def working_days(register: Register) -> pd.Series:
    """Working days from the receipt of the complaint to the answer, the day of receipt not counted."""
    return register.rows["working_days_taken"].where(register.rows["working_days_taken"] >= 0)


def escalation_known(register: Register) -> pd.Series:
    """Complaints at stage 1 that were answered, once the 20 working days are over in which the family could ask for
    stage 2."""
    over = register.rows["escalation_known_on"] < pd.Timestamp(register.as_at)
    return answered_first_stage(register) & over.fillna(False).astype(bool)


def escalated(register: Register) -> pd.Series:
    """Those that went on to stage 2, on whatever day: as their own row says, or because a row of the same reference
    stands at stage 2."""
    return register.rows["was_escalated"]


def to_ombudsman(register: Register) -> pd.Series:
    """Those that have gone to the Ombudsman by now: as their own row says, or because a row of the Ombudsman's
    register names the complaint."""
    return register.rows["to_ombudsman"]


def theme_recorded(register: Register) -> pd.Series:
    """Those with at least one theme on record."""
    return register.rows["themes"].notna()


def received_and_linked(register: Register) -> pd.Series:
    """Complaints at stage 1, leaving out those only about school transport, that could be linked to a child's case."""
    return complaints_received(register) & register.rows["case_found"]


def waited_over_a_year(register: Register) -> pd.Series:
    """Those of families whose request, the latest before the complaint, has taken more than 52 weeks to a plan, to
    another end, or so far."""
    return register.rows["waited_over_52_weeks"]


def _complaint(register: Register) -> pd.Series:
    return (register.rows["record_type"] == "complaint").astype(bool)


def _first_stage(register: Register) -> pd.Series:
    return _complaint(register) & (register.rows["stage"] == "1").astype(bool)


def _due(due: pd.Series, done: pd.Series, as_at: date) -> pd.Series:
    """Whether something can be told of a day: it has passed, or it was met."""
    return due.notna() & (done.notna() | (due < pd.Timestamp(as_at)))


def _answer_due(register: Register, stage: str, due: str) -> pd.Series:
    rows = register.rows
    held = _complaint(register) & (rows["stage"] == stage) & ~rows["outcome"].isin(ENDED_OTHERWISE)
    return (held & _due(rows[due], rows["answered_on"], register.as_at)).astype(bool)


def _answered_by(register: Register, due: str) -> pd.Series:
    """Answered by a day; an answer dated before the complaint is not credited."""
    rows = register.rows
    answered = rows["answered_on"]
    return answered.notna() & (answered <= rows[due]) & ~(answered < rows["received_date"])


def census_in(period: Period) -> date:
    """The middle of January within the period, near the day on which DfE counts plans; else its last day."""
    for year in (period.end.year, period.start.year):
        middle = date(year, 1, 15)
        if period.start <= middle <= period.end:
            return middle
    return period.end


def is_a_year(period: Period) -> bool:
    """Whether a period is twelve months: a rate of a part of a year is not made up to a year."""
    return (period.end - period.start).days + 1 in (365, 366)


_SOURCE = "The council's register of complaints"
_CODE = "limits from the settings; as they come, LGSCO's Complaint Handling Code and the Children Act procedure of 2006"
_WAYS = (LOCALITY, TEAM, PROCEDURE)
_NOT_PUBLISHED = ("DfE publishes nothing about complaints to councils.",)
_INFERRED = "Blank cells are taken as a complaint, of the corporate procedure, at stage 1."
_FROM_ACKNOWLEDGEMENT = (
    "The code's clock starts at the acknowledgement, so a late one moves the day the answer is due; \
where none was sent, the last day for sending it starts the clock."
)

_metric = partial(
    Metric,
    about="complaints",
    time=Time.DURING,
    breakdowns=_WAYS,
    unit="complaints",
    source=_SOURCE,
    deviations=_NOT_PUBLISHED,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="complaints_received",
        name="Complaints received",
        question="How many families complain?",
        kind=Kind.COUNT,
        population=complaints_received,
        dated_by="received_date",
        caveats=(
            _INFERRED,
            "One child may have several complaints.",
            "More complaints can mean that complaining became easier, not that the service became worse.",
        ),
    ),
    _metric(
        key="complaints_per_1000_plans",
        name="Complaints for every 1,000 plans",
        question="How many complaints come in beside the number of plans?",
        kind=Kind.RATE,
        population=complaints_received,
        dated_by="received_date",
        over=(next(one for one in PLANS if one.key == "plans_maintained"),),
        stock_on=census_in,
        whole=is_a_year,
        breakdowns=(LOCALITY,),
        unit="complaints per 1,000 plans",
        source=f"{_SOURCE}; plans in the middle of January of the twelve months",
        caveats=(
            "Families without a plan complain too, so this is one number beside another and no risk.",
            "Said of twelve months only: a part of a year is shown as a count.",
        ),
    ),
    _metric(
        key="transport_complaints_received",
        name="Complaints about school transport",
        question="How many families complain of school transport and nothing else?",
        kind=Kind.COUNT,
        population=transport_complaints,
        dated_by="received_date",
        needs=("themes",),
        caveats=("School transport is another department's in most councils, so it is counted apart.",),
    ),
    _metric(
        key="compliments_received",
        name="Compliments received",
        question="How many families say thank you?",
        kind=Kind.COUNT,
        population=compliments,
        dated_by="received_date",
        needs=("record_type",),
        breakdowns=(LOCALITY, TEAM),
        unit="compliments",
        caveats=("Compliments are often not registered at all.",),
    ),
    _metric(
        key="complaints_acknowledged_on_time",
        name="Complaints acknowledged in time",
        question="Does a family hear quickly that its complaint has arrived?",
        kind=Kind.SHARE,
        population=to_be_acknowledged,
        counted=acknowledged_in_time,
        dated_by="acknowledge_due",
        needs=("acknowledged_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=(*_WAYS, COMPLAINT_STAGE),
        source=f"{_SOURCE}; {_CODE}",
        caveats=("The children's procedure sets no days for acknowledging, so its complaints are not in it.",),
    ),
    _metric(
        key="stage_1_on_time",
        name="Stage 1 answered in time",
        question="Are families answered when they should be?",
        kind=Kind.SHARE,
        population=stage_1_due,
        counted=answered_in_time,
        dated_by="response_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        source=f"{_SOURCE}; {_CODE}",
        caveats=(
            _FROM_ACKNOWLEDGEMENT,
            "Read it beside the figure without extensions.",
            "Councils use different limits: compare only with those that use the same.",
        ),
    ),
    _metric(
        key="stage_1_on_time_without_extension",
        name="Stage 1 answered in time, without extensions",
        question="How many answers keep the first promise?",
        kind=Kind.SHARE,
        population=stage_1_due_usual,
        counted=answered_without_extension,
        dated_by="usual_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        source=f"{_SOURCE}; {_CODE}",
        caveats=(_FROM_ACKNOWLEDGEMENT,),
    ),
    _metric(
        key="stage_2_on_time",
        name="Stage 2 answered in time",
        question="Are families who ask for a second look answered when they should be?",
        kind=Kind.SHARE,
        population=stage_2_due,
        counted=answered_in_time,
        dated_by="response_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        source=f"{_SOURCE}; {_CODE}",
        caveats=(_FROM_ACKNOWLEDGEMENT,),
    ),
    _metric(
        key="complaints_open",
        name="Complaints open",
        question="How many complaints wait for an answer?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=complaints_open,
        breakdowns=(*_WAYS, COMPLAINT_STAGE),
        caveats=(_INFERRED,),
    ),
    _metric(
        key="complaints_overdue",
        name="Complaints overdue",
        question="How many families should have an answer by now?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=complaints_overdue,
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*_WAYS, COMPLAINT_STAGE),
        source=f"{_SOURCE}; {_CODE}",
        caveats=(_FROM_ACKNOWLEDGEMENT,),
    ),
    _metric(
        key="complaint_working_days_median",
        name="Typical working days to an answer at stage 1",
        question="How long do families wait for an answer?",
        kind=Kind.MEDIAN,
        population=answered_first_stage,
        measured=working_days,
        measured_in="working days",
        dated_by="answered_on",
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=("Complaints that are still open are not in it, however long they have waited.",),
    ),
    _metric(
        key="complaints_escalated",
        name="Complaints that went on to stage 2",
        question="How often is the first answer not the end of it?",
        kind=Kind.SHARE,
        population=escalation_known,
        counted=escalated,
        dated_by="answered_on",
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "By the day of the answer at stage 1, so the latest answers are left out: it is too early to tell.",
            "The 20 working days are a setting: complaint_escalation_days.",
        ),
    ),
    _metric(
        key="complaints_to_ombudsman",
        name="Complaints that went to the Ombudsman",
        question="How many families take their complaint to the Ombudsman?",
        kind=Kind.SHARE,
        population=complaints_received,
        counted=to_ombudsman,
        dated_by="received_date",
        polarity=Polarity.LOWER_IS_BETTER,
        source=f"{_SOURCE}, and the one of the Ombudsman's decisions",
        caveats=("It lags by a year and more: a family may go to the Ombudsman long after its complaint.",),
    ),
    _metric(
        key="complaints_closed",
        name="Complaints closed",
        question="How do complaints end?",
        kind=Kind.COUNT,
        population=answered_any_stage,
        dated_by="ended_on",
        breakdowns=(*_WAYS, COMPLAINT_OUTCOME, COMPLAINT_STAGE),
        caveats=("A complaint answered at two stages is in it twice, once at each.",),
    ),
    _metric(
        key="complaints_upheld",
        name="Complaints upheld in full or in part",
        question="How often was the family right?",
        kind=Kind.SHARE,
        population=settled,
        counted=upheld_or_partly,
        dated_by="ended_on",
        needs=("outcome",),
        breakdowns=(*_WAYS, COMPLAINT_STAGE),
        caveats=(
            "The council judges itself here; the Ombudsman's view is the upheld rate.",
            f"Withdrawn complaints and those with no finding are left out of "
            f"{', '.join(code_lists.COMPLAINT_OUTCOME.labels()[one].lower() for one in SETTLED)}.",
        ),
    ),
    _metric(
        key="complaints_with_theme",
        name="Complaints with a theme on record",
        question="Is it recorded what families complain of?",
        kind=Kind.SHARE,
        population=complaints_received,
        counted=theme_recorded,
        dated_by="received_date",
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=("A complaint may have several themes, so counts by theme come to more than the complaints.",),
    ),
    _metric(
        key="complaints_after_52_weeks",
        name="Complaints from families who waited over 52 weeks",
        question="How many of the complaints come from families who waited more than a year for a plan?",
        kind=Kind.SHARE,
        population=received_and_linked,
        counted=waited_over_a_year,
        dated_by="received_date",
        source=f"{_SOURCE}, linked to the cases by a keyed hash of the person, else by the case reference",
        caveats=(
            "Only complaints that could be linked to a case; the others are told beside it.",
            "The whole wait is looked at, also the part of it that came after the complaint.",
        ),
    ),
)
