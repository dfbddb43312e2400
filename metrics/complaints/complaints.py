"""What do families complain of, and how well are they answered? From the council's own register of complaints."""

from datetime import date

import pandas as pd

from metrics.base.days import is_judged
from metrics.base.periods import Period
from metrics.complaints.register import ENDED_OTHERWISE
from metrics.counting.registers import Register

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
    return _complaint(register) & is_judged(rows["acknowledge_due"], rows["acknowledged_date"].notna(), register.as_at)


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


def _answer_due(register: Register, stage: str, due: str) -> pd.Series:
    rows = register.rows
    held = _complaint(register) & (rows["stage"] == stage) & ~rows["outcome"].isin(ENDED_OTHERWISE)
    return (held & is_judged(rows[due], rows["answered_on"].notna(), register.as_at)).astype(bool)


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
