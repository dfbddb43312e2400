"""The choices that the law and DfE leave open, each one named, in one place.

DfE has not published every rule behind its figures. Where a rule had to be inferred, it stands here
as a setting with the reason for its default, so that a council can choose otherwise and say so.
"""

from dataclasses import dataclass

from metrics.complaint_stages import STANDARD_STAGES, StageLimits

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

    def __post_init__(self) -> None:
        for name in ("complaint_escalation_days", "public_report_notice_days"):
            if not isinstance(getattr(self, name), int) or getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected a whole number of days above 0")
        if self.published_plan_date not in PUBLISHED_DATES:
            raise ValueError(f"published_plan_date is {self.published_plan_date!r}; expected one of {PUBLISHED_DATES}")
        if not isinstance(self.update_within_days, int) or self.update_within_days < 1:
            raise ValueError(f"update_within_days is {self.update_within_days!r}; expected a whole number of days")


STANDARD = Conventions()
