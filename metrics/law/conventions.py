"""The choices that the law and DfE leave open, each one named, in one place.

DfE has not published every rule behind its figures. Where a rule had to be inferred, it stands here
as a setting with the reason for its default, so that a council can choose otherwise and say so.
"""

from dataclasses import dataclass, field

from metrics.law.complaint_stages import STANDARD_STAGES, StageLimits
from metrics.law.school_calendar import SchoolCalendar

PUBLISHED_DATES = ("assessment_outcome_date", "start_date")
MEDIATION_AND_TRIBUNAL_FLAGS = (
    "request_mediation",
    "request_tribunal",
    "assessment_mediation",
    "assessment_tribunal",
)

_WHOLE_NUMBERS = (
    (("complaint_escalation_days", "public_report_notice_days"), 1, "a whole number of days above 0"),
    (("update_within_days",), 1, "a whole number of days"),
    (("provision_review_weeks", "part_time_weeks", "sharing_school_days"), 1, "a whole number above 0"),
    (("notice_school_days", "section_19_school_days"), 0, "a whole number of school days"),
)
"""Names, the least that each may be, and what is expected."""

CONFIRMED_WITHIN_DAYS = 30
"""Days after which the Ombudsman's word that a remedy was carried out is missed. No rule gives a number."""
DUE_SOON_WEEKS = 4
"""How far ahead plans are called due soon. Our choice: time for a draft and the family's 15 days to answer it."""
RETURN_WITHIN_MONTHS = 1
"""How lately a school must have sent a notice to count as sending them. No rule gives a number; our choice."""


@dataclass(frozen=True)
class Conventions:
    """How the open questions are answered. The defaults follow the reading closest to DfE's figures."""

    published_plan_date: str = "assessment_outcome_date"
    """The day a plan counts as issued in the published measures: DfE told Parliament (3 September
    2024) that it counts to the assessment outcome date. The law (regulation 13(2)) looks at the day the
    final plan was sent, which ``start_date`` records. The other date is used where this one is blank."""

    timeliness_excludes: tuple[str, ...] = MEDIATION_AND_TRIBUNAL_FLAGS
    """Flags that take a plan out of the published 20-week measure. DfE says only that cases with
    mediation or tribunal are out; that the "other" flags do not count is our inference."""

    six_week_outcomes: tuple[str, ...] = ("Y", "N")
    """Outcomes that are a decision for the 6-week measure. Withdrawals are not decisions."""

    phase_transfer_by_the_day: bool = True
    """Whether a plan finished on 15 February (or 31 March) itself is in time. The Regulations say
    "before", the Code of Practice (9.179) "by"."""

    complaint_stages: tuple[StageLimits, ...] = STANDARD_STAGES
    """How long each stage of a complaint may take, by procedure and by the day it came into force. Councils differ;
    theirs stand under [[complaint_stages]] in the settings file."""

    complaint_escalation_days: int = 20
    """Working days after an answer at stage 1 in which a family may still ask for stage 2: until they are over, it
    cannot be told whether a complaint escalates. Taken from the children's procedure; the corporate code has none."""

    public_report_notice_days: int = 14
    """Days for the public notice of an Ombudsman's report, from its receipt. One week as section 30 of the Local
    Government Act 1974 was enacted, two as we understand the current text, which we have not seen."""

    update_within_days: int = 90
    """How old the last update of an open remedy may be. No rule gives a number; a quarter is how often committees
    ask."""

    school_calendar: SchoolCalendar = field(default_factory=SchoolCalendar)
    """The days on which schools are open. A council gives its own terms and closures; the usual ones otherwise."""

    notice_school_days: int = 0
    """School days after the 10th or 15th day in which a school's notice is in time. The law has no number of days for
    the council's own handling."""

    section_19_school_days: int = 0
    """School days after the duty is clear in which education is in time. The Act has no number; the guidance says "as
    soon as it is clear" that a child will be away for 15 days, so none is the default."""

    full_time_hours: float = 25
    """Hours a week that count as full time where a list does not say. No law gives a number."""

    provision_review_weeks: int = 6
    """How old the last review of arrangements, or of a refusal, may be. Our choice: the guidance says "regularly"."""

    part_time_weeks: int = 6
    """How long a part-time timetable may run. Local practice, not law: "ideally no longer than 6 weeks"."""

    exclusion_day_is_day_1: bool = True
    """Whether the day of an exclusion is its first school day, as SI 2007/1870 reads; else the day after it is."""

    sharing_school_days: int = 5
    """A school shares its register if it sent any data in so many last school days. Our choice."""

    sharing_leaves_out: tuple[str, ...] = ("nursery", "early years", "independent", "post-16", "college")
    """Words in a school's phase or type that leave it out of the share of schools sharing: what is counted is about
    children of compulsory school age in schools whose registers a council may see."""

    best_audit_grade: int = 0
    """The best grade where audits of plans are graded from 1 to 4: 1 or 4; 0 where nobody has said. Councils use both,
    so such grades are in no share until it is said."""

    def __post_init__(self) -> None:
        for names, least, expected in _WHOLE_NUMBERS:
            for name in names:
                if not isinstance(getattr(self, name), int) or getattr(self, name) < least:
                    raise ValueError(f"{name} is {getattr(self, name)!r}; expected {expected}")
        for name, allowed in (("published_plan_date", PUBLISHED_DATES), ("best_audit_grade", (0, 1, 4))):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected one of {allowed}")
        if not isinstance(self.full_time_hours, int | float) or self.full_time_hours <= 0:
            raise ValueError(f"full_time_hours is {self.full_time_hours!r}; expected a number of hours above 0")


STANDARD = Conventions()
