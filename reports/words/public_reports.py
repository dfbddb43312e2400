"""Public interest reports in words: what each obliges the council to, by when, and whether it was done."""

from collections.abc import Sequence
from datetime import date

from metrics.complaints.public_reports import Duty, DutyState, PublicReport
from metrics.law.clock import months_allowed
from metrics.law.statutory import PUBLIC_REPORT_REPLY
from reports import inert, wording

DUTIES = (
    "A public report must be announced to the public, and the council must consider it and tell the Ombudsman within "
    f"{months_allowed(PUBLIC_REPORT_REPLY)} months what it has done or will do. If it does not, the Ombudsman may "
    "report again and in the end have a statement published in the press."
)
NO_REPORTS = "No public interest report is in the register."


def finding(reports: Sequence[PublicReport]) -> str:
    """How many there are, and what is overdue or still to do."""
    if not reports:
        return NO_REPORTS
    states = [duty.state for report in reports for duty in report.duties]
    late, overdue, to_do = (states.count(state) for state in (DutyState.LATE, DutyState.OVERDUE, DutyState.TO_DO))
    return (
        f"**{wording.counted(len(reports), 'reports').capitalize()} on record, of all years.** Of their duties, "
        f"{late or 'none'} {_was(late)} done late, {overdue or 'none'} {_is(overdue)} overdue and "
        f"{to_do or 'none'} {_is(to_do)} still to do."
    )


def sentences(reports: Sequence[PublicReport]) -> list[str]:
    """Each report with its duties and their days."""
    return [
        f"**{inert.markdown(one.reference)}**, received {_day(one.received)}. Public notice: {duty_words(one.notice)}. "
        f"Reply to the Ombudsman: {duty_words(one.reply)}. Considered by members: {_day(one.considered)}."
        for one in reports
    ]


def duty_words(duty: Duty) -> str:
    """When it was done and whether that was in time, or by when it is to be done."""
    done, due = _day(duty.done), _day(duty.due)
    return {
        DutyState.NOT_DATED: "day of the report not recorded",
        DutyState.IN_TIME: f"{done}, in time (due {due})",
        DutyState.LATE: f"{done}, {wording.counted(duty.days_late, 'days')} late (due {due})",
        DutyState.OVERDUE: f"overdue since {due}",
        DutyState.TO_DO: f"due by {due}",
    }[duty.state]


def _was(number: int) -> str:
    return "were" if number > 1 else "was"


def _is(number: int) -> str:
    return "are" if number > 1 else "is"


def _day(value: date | None) -> str:
    return wording.day(value) if value else "not recorded"
