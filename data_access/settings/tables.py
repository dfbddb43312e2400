"""The tables of the settings file: which keys each has, what is expected of them, and what is made of them.

What describes a field stands in a sentence behind "expected". A field without a value of the council's own has the
usual one, which stands where it is explained: in ``metrics.law.conventions`` and ``complaint_stages``.
"""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from data_access.reference_data.authorities import AUTHORITIES
from data_access.settings.authority_table import AuthorityTable
from data_access.settings.fields import (
    AboveZero,
    Days,
    HostName,
    NotBlank,
    SchoolDays,
    Share,
    Table,
    Text,
    TextOrNumber,
    Texts,
    WorkingDays,
    WorkingDaysIfAny,
    YesNo,
    fault,
    one_of,
)
from data_access.settings.paper_table import PaperTable
from data_access.settings.publication_table import PublicationTable
from data_access.settings.scorecard_table import ScorecardTable
from metrics.base.columns import ColumnKind
from metrics.cases.code_lists import REQUEST_OUTCOME
from metrics.cases.columns import CASES
from metrics.catalogue import CATALOGUE
from metrics.complaints.code_lists import COMPLAINT_PROCEDURE, COMPLAINT_STAGE
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.law.complaint_stages import RECEIPT, STARTS, StageLimits
from metrics.law.conventions import PUBLISHED_DATES, Conventions
from metrics.law.school_calendar import SchoolCalendar, Span, spans_of
from metrics.statistics.signal_rules import Rebase

_USUAL = Conventions()
_FLAGS = tuple(column.name for column in CASES if column.kind is ColumnKind.FLAG)


class OfficersTable(Table):
    """``[officers]``: who may write about remedies."""

    names: Annotated[tuple[NotBlank, ...], Field(strict=False)] = Field(
        (), description='names, such as names = ["A. Example"]'
    )


class ConventionsTable(Table):
    """``[conventions]``: the fields of ``Conventions``, but for those that have tables of their own."""

    published_plan_date: Annotated[str, one_of(PUBLISHED_DATES)] = Field(
        _USUAL.published_plan_date, description=f"one of {', '.join(PUBLISHED_DATES)}"
    )
    timeliness_excludes: Annotated[tuple[Annotated[str, one_of(_FLAGS)], ...], Field(strict=False)] = Field(
        _USUAL.timeliness_excludes, description=f"a list of some of {', '.join(_FLAGS)}"
    )
    six_week_outcomes: Annotated[
        tuple[Annotated[str, one_of(REQUEST_OUTCOME.values())], ...], Field(strict=False, min_length=1)
    ] = Field(_USUAL.six_week_outcomes, description=f"a list of some of {', '.join(REQUEST_OUTCOME.values())}")
    phase_transfer_by_the_day: YesNo = _USUAL.phase_transfer_by_the_day
    complaint_escalation_days: Days = _USUAL.complaint_escalation_days
    public_report_notice_days: Days = _USUAL.public_report_notice_days
    update_within_days: Days = _USUAL.update_within_days
    notice_school_days: SchoolDays = _USUAL.notice_school_days
    section_19_school_days: SchoolDays = _USUAL.section_19_school_days
    full_time_hours: Annotated[float, Field(gt=0, allow_inf_nan=False)] = Field(
        _USUAL.full_time_hours, description="a number of hours above 0"
    )
    provision_review_weeks: AboveZero = _USUAL.provision_review_weeks
    part_time_weeks: AboveZero = _USUAL.part_time_weeks
    exclusion_day_is_day_1: YesNo = _USUAL.exclusion_day_is_day_1
    sharing_school_days: AboveZero = _USUAL.sharing_school_days
    best_audit_grade: Annotated[Literal[0, 1, 4], Field(description="1 or 4, whichever is the best")] = 0
    sharing_leaves_out: Texts = _USUAL.sharing_leaves_out


class StageTable(Table):
    """``[[complaint_stages]]``: the council's own limits for one stage of complaints."""

    procedure: Annotated[str, one_of(COMPLAINT_PROCEDURE.values())] = Field(
        description=f"one of {', '.join(COMPLAINT_PROCEDURE.values())}"
    )
    stage: Annotated[TextOrNumber, one_of(COMPLAINT_STAGE.values())] = Field(
        description=f"one of {', '.join(COMPLAINT_STAGE.values())}"
    )
    clock_starts: Annotated[str, one_of(STARTS)] = Field(RECEIPT, description=f"one of {', '.join(STARTS)}")
    in_force: date | None = Field(None, description="a day without quotation marks, such as 2025-04-01")
    respond: WorkingDays
    acknowledge: WorkingDaysIfAny = None
    extension: int = Field(0, ge=0, description="a whole number of working days, 0 or more")
    report: WorkingDaysIfAny = None
    reply: WorkingDaysIfAny = None

    @model_validator(mode="after")
    def _holds_together(self) -> "StageTable":
        self.limits()
        return self

    def limits(self) -> StageLimits:
        """The limits. Raises ValueError where they do not go with one another."""
        found = self.model_dump()
        return StageLimits(starts=found.pop("clock_starts"), **found)


class ComparatorTable(Table):
    """``[[ombudsman_comparators]]``: an upheld rate of others. Without whom, what, when and whence it would mislead."""

    who: Text
    about: Text
    year: TextOrNumber = Field(description='words in quotation marks, such as "2023/24"')
    upheld_rate: Share = Field(description="a share from 0 to 1, such as 0.85")
    source: Text

    def fact(self) -> OmbudsmanFact:
        """The rate as it stands beside those of England."""
        return OmbudsmanFact(self.who, self.about, self.year, self.upheld_rate, self.source)


class RebaseTable(Table):
    """``[[rebases]]``: a step change. All four are needed, because limits never move without a reason."""

    called: ClassVar[str] = "step change"
    metric: Text
    day: date = Field(alias="date", description="a day without quotation marks, such as 2026-04-01")
    reason: NotBlank = Field(description="why the limits start afresh, in quotation marks")
    author: NotBlank = Field(description="who or which meeting decided on it, in quotation marks")

    @field_validator("metric")
    @classmethod
    def _figure(cls, found: str) -> str:
        if found.strip() not in CATALOGUE:
            raise fault(f"metric is {found!r}, which is not a figure; docs/metrics.md has the key of each.")
        return found.strip()

    def step(self) -> Rebase:
        """The step change as the charts take it."""
        return Rebase(self.day, self.reason.strip(), self.author.strip())


class SchoolCalendarTable(Table):
    """``[school_calendar]``: terms and closures, as lists of days or of a first and a last day."""

    terms: tuple[Span, ...] = Field((), description="a list, such as [[2025-09-01, 2025-12-19]]")
    closed: tuple[Span, ...] = Field((), description="a list, such as [2025-09-01, [2025-10-27, 2025-10-31]]")

    @field_validator("terms", "closed", mode="before")
    @classmethod
    def _spans(cls, found: object) -> object:
        return SchoolCalendar(closed=spans_of(found)).closed if isinstance(found, list) else found


class SettingsFile(Table):
    """The whole file."""

    council: str = Field("", description="the council's name in quotation marks")
    authorities: tuple[AuthorityTable, ...] = Field(
        (), strict=False, description="a list of tables, each beginning with [[authorities]]"
    )
    authority: TextOrNumber = Field("", description="DfE's number, such as 383; of a new council with its own entry")
    local_target: Share | None = Field(None, description="a share from 0 to 1, such as 0.6")
    residents: int | None = Field(None, gt=0, description="a whole number above 0, such as 560000")
    pupils: int | None = Field(None, gt=0, description="a whole number above 0, such as 75000")
    england_people: int | None = Field(None, gt=0, description="a whole number above 0, such as 17000000")
    population: dict[str, Annotated[int, Field(gt=0)]] = Field(
        {}, description="whole numbers above 0, such as council = 90000"
    )
    officers: OfficersTable = Field(OfficersTable(), description='a table with names = ["A. Example"]')
    hosts: tuple[HostName, ...] = Field(
        (), strict=False, description='names without https:// and without a path, such as ["send.example.gov.uk"]'
    )
    conventions: ConventionsTable = Field(ConventionsTable(), description="a table beginning with [conventions]")
    complaint_stages: tuple[StageTable, ...] = Field(
        (), strict=False, description="a list of tables, each beginning with [[complaint_stages]]"
    )
    ombudsman_comparators: tuple[ComparatorTable, ...] = Field(
        (), strict=False, description="a list of tables, each beginning with [[ombudsman_comparators]]"
    )
    school_calendar: SchoolCalendarTable = Field(SchoolCalendarTable(), description="a table with terms and closed")
    publication: PublicationTable = Field(PublicationTable(), description="a table beginning with [publication]")
    paper: PaperTable = Field(PaperTable(), description="a table beginning with [paper]")
    scorecard: ScorecardTable = Field(ScorecardTable(), description="a table beginning with [scorecard]")
    rebases: tuple[RebaseTable, ...] = Field(
        (), strict=False, description="a list of tables, each beginning with [[rebases]]"
    )

    @field_validator("authority")
    @classmethod
    def _number_of_an_authority(cls, found: str, given: ValidationInfo) -> str:
        numbers = {one.old_la_code for one in AUTHORITIES} | {one.number for one in given.data.get("authorities", ())}
        if found and found not in numbers:
            raise PydanticCustomError("not_known", "not known")
        return found

    @field_validator("authorities")
    @classmethod
    def _once(cls, found: tuple[AuthorityTable, ...]) -> tuple[AuthorityTable, ...]:
        for keys in ([one.number for one in found], [code for one in found for code in one.ons_codes]):
            if twice := sorted({key for key in keys if keys.count(key) > 1}):
                raise fault(f"{', '.join(twice)} stands more than once under [[authorities]].")
        return found

    @field_validator("rebases")
    @classmethod
    def _no_day_twice(cls, found: tuple[RebaseTable, ...]) -> tuple[RebaseTable, ...]:
        seen: set[tuple[str, date]] = set()
        for number, one in enumerate(found, start=1):
            if (one.metric, one.day) in seen:
                raise fault(f"step change {number} under [[rebases]] repeats {one.day} for {one.metric}.")
            seen.add((one.metric, one.day))
        return found
