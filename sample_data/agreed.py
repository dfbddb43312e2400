"""What the board of the fictional council has agreed about its figures. Owners are roles, as boards name them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from data_access.storage.agreed.actions import DONE, OPEN, Entry
from data_access.storage.agreed.targets import STEPS, KeptTarget, Target
from metrics.base.periods import last_12_months

_MEETING, _EARLIER = date(2026, 7, 16), date(2025, 2, 13)


def _begun(
    number: int,
    metric: str,
    reason: str,
    action: str,
    owner: str,
    *,
    due: date,
    next_update: date | None = None,
    meeting: date = _MEETING,
) -> Entry:
    return Entry(
        number=number,
        metric=metric,
        period=last_12_months(meeting.replace(day=1) - timedelta(1)),
        reason=reason,
        action=action,
        owner=owner,
        due=due,
        next_update=next_update,
        status=OPEN,
        said="",
        meeting=meeting,
        made_at=datetime.combine(meeting, time(11), UTC),
        made_by="Board secretary",
        known_on=meeting,
    )


def _went_on(entry: Entry, on: date, status: str, said: str, *, due: date | None = None) -> Entry:
    made_at = datetime.combine(on, time(11), UTC)
    later = replace(entry, status=status, said=said, due=due or entry.due, next_update=None)
    return replace(later, made_at=made_at, known_on=on)


_ADVICE = _begun(
    4,
    "plans_issued_within_20_weeks",
    "Advice from psychologists comes late in two localities",
    "Locum psychologists until March, and a second panel each week",
    "Head of SEND assessment",
    due=date(2026, 11, 30),
    next_update=date(2026, 11, 19),
)
_PAYMENTS = _begun(
    5,
    "remedies_overdue",
    "Payments wait for a second signature",
    "Sign payments every week, and report those that wait to the director",
    "Complaints manager",
    due=date(2026, 9, 30),
    next_update=date(2026, 10, 15),
)
_TUITION = _begun(
    6,
    "section19_waiting",
    "No tutors for the youngest children in one locality",
    "A contract with a second provider of tuition",
    "Head of inclusion",
    due=date(2026, 10, 15),
)
_DECISIONS = _begun(
    7,
    "request_decisions_within_6_weeks",
    "The panel did not meet in August",
    "Dates of the panel for the whole year, holidays included",
    "Head of SEND assessment",
    due=date(2026, 9, 4),
)
_POSTS = _begun(
    1,
    "plans_issued_within_20_weeks",
    "Two posts of psychologists have been empty since the autumn",
    "Fill both posts, with agency advice until then",
    "Head of SEND assessment",
    due=date(2025, 6, 30),
    next_update=date(2025, 5, 15),
    meeting=_EARLIER,
)
_OLDEST = _begun(
    2,
    "assessments_open_past_20_weeks",
    "New requests were drafted before old ones",
    "The oldest drafts first, counted each week",
    "Head of SEND assessment",
    due=date(2025, 7, 31),
    meeting=_EARLIER,
)
_PANEL = _begun(
    3,
    "plans_due_issued_on_time",
    "Drafts wait for a panel that meets every second week",
    "The panel meets every week",
    "SEND manager",
    due=date(2025, 4, 11),
    meeting=_EARLIER,
)
SAMPLE_ACTIONS = (
    _POSTS,
    _OLDEST,
    _PANEL,
    _went_on(_PANEL, date(2025, 5, 6), DONE, "It has met each Tuesday since 29 April"),
    _went_on(_POSTS, date(2025, 7, 3), DONE, "Both posts are filled from September"),
    _went_on(_OLDEST, date(2025, 7, 28), DONE, "Oldest first since May"),
    _ADVICE,
    _PAYMENTS,
    _TUITION,
    _DECISIONS,
    _went_on(_DECISIONS, date(2026, 9, 2), DONE, "Dates are set up to July 2027"),
    _went_on(_TUITION, date(2026, 10, 9), OPEN, "Tenders are in, the contract is not signed", due=date(2026, 12, 4)),
)
_ON_TIME = Target(
    "plans_issued_within_20_weeks",
    from_value=0.45,
    from_day=date(2026, 4, 1),
    to_value=0.60,
    to_day=date(2027, 3, 31),
    shape=STEPS,
    source="the SEND board, 23 April 2026",
)
SAMPLE_TARGETS = (
    KeptTarget(
        _ON_TIME.metric, _ON_TIME, datetime(2026, 4, 23, 11, tzinfo=UTC), "Board secretary", known_on=date(2026, 4, 23)
    ),
)
