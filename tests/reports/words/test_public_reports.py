"""Public interest reports: late is said of what was done late, overdue of what was not done, never the one for the
other."""

from datetime import date

import pytest

from metrics.complaints.public_reports import Duty, PublicReport
from reports.words import public_reports as words

AS_AT = date(2026, 10, 31)
PAST, COMING = date(2026, 8, 27), date(2026, 11, 13)
IN_TIME = Duty(PAST, PAST, AS_AT)
LATE = Duty(PAST, date(2026, 9, 1), AS_AT)
OVERDUE = Duty(PAST, None, AS_AT)
TO_DO = Duty(COMING, None, AS_AT)
UNDATED = Duty(None, None, AS_AT)


def report(notice: Duty, reply: Duty, considered: date | None = None) -> PublicReport:
    return PublicReport("26-001", date(2026, 8, 13), notice, reply, considered)


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        (IN_TIME, "27 August 2026, in time (due 27 August 2026)"),
        (LATE, "1 September 2026, 5 days late (due 27 August 2026)"),
        (Duty(PAST, date(2026, 8, 28), AS_AT), "28 August 2026, 1 day late (due 27 August 2026)"),
        (OVERDUE, "overdue since 27 August 2026"),
        (TO_DO, "due by 13 November 2026"),
        (UNDATED, "day of the report not recorded"),
    ],
)
def test_a_duty(duty, said):
    assert words.duty_words(duty) == said


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        ([], "No public interest report is in the register."),
        (
            [report(IN_TIME, IN_TIME)],
            "**1 report on record, of all years.** Of their duties, none was done late, none is overdue and none is "
            "still to do.",
        ),
        (
            [report(LATE, OVERDUE)],
            "**1 report on record, of all years.** Of their duties, 1 was done late, 1 is overdue and none is still "
            "to do.",
        ),
        (
            [report(LATE, TO_DO), report(LATE, TO_DO), report(OVERDUE, OVERDUE), report(UNDATED, UNDATED)],
            "**4 reports on record, of all years.** Of their duties, 2 were done late, 2 are overdue and 2 are still "
            "to do.",
        ),
    ],
)
def test_the_finding_counts_each_state_apart(reports, said):
    """What is late is not overdue, and what has no day is neither."""
    assert words.finding(reports) == said


def test_a_report_with_its_days():
    """Until members have considered it, that is said to be not recorded, not left out."""
    assert words.sentences([report(LATE, TO_DO), report(IN_TIME, UNDATED, date(2026, 9, 30))]) == [
        "**26\\-001**, received 13 August 2026. Public notice: 1 September 2026, 5 days late (due 27 August 2026). "
        "Reply to the Ombudsman: due by 13 November 2026. Considered by members: not recorded.",
        "**26\\-001**, received 13 August 2026. Public notice: 27 August 2026, in time (due 27 August 2026). "
        "Reply to the Ombudsman: day of the report not recorded. Considered by members: 30 September 2026.",
    ]
