"""The choices that the law and DfE leave open, each one named, in one place.

DfE has not published every rule behind its figures. Where a rule had to be inferred, it stands here
as a setting with the reason for its default, so that a council can choose otherwise and say so.
"""

from dataclasses import dataclass, field

from metrics.school_calendar import SchoolCalendar

PUBLISHED_DATES = ("assessment_outcome_date", "start_date")
MEDIATION_AND_TRIBUNAL_FLAGS = (
    "request_mediation",
    "request_tribunal",
    "assessment_mediation",
    "assessment_tribunal",
)


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

    school_calendar: SchoolCalendar = field(default_factory=SchoolCalendar)
    """The days on which schools are open. A council gives its own terms and closures; the usual ones otherwise."""

    def __post_init__(self) -> None:
        if self.published_plan_date not in PUBLISHED_DATES:
            raise ValueError(f"published_plan_date is {self.published_plan_date!r}; expected one of {PUBLISHED_DATES}")


STANDARD = Conventions()
