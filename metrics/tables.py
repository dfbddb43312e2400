"""The shape of case data: one row for each request for an EHC needs assessment and what became of it.

SEN2 nests assessment, named plan and active plan one to one under a request, so one frame, ``cases``,
holds them all and nothing needs joining. A person may have several requests, hence several rows.
Names, dates of birth, addresses and postcodes are not in here; ages and a keyed hash are.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from metrics import vocabulary
from metrics.vocabulary import CodeList


class Kind(StrEnum):
    """What a column holds."""

    DATE = "date"
    CODE = "code"
    FLAG = "yes or no"
    NUMBER = "whole number"
    TEXT = "text"


@dataclass(frozen=True)
class Column:
    """One column of ``cases``: our name, what it holds, SEN2's element and one sentence about it."""

    name: str
    kind: Kind
    title: str
    sen2: str = ""
    codes: CodeList | None = None
    about: str = ""

    @property
    def dtype(self) -> str:
        """The pandas type that holds it."""
        types = {Kind.DATE: "datetime64[s]", Kind.FLAG: "boolean", Kind.NUMBER: "Int32"}
        if self.name in ("case_key", "case_reference", "person_key"):
            return "str"
        return types.get(self.kind, "category")


def _date(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    return Column(name, Kind.DATE, title, sen2, about=about)


def _flag(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    return Column(name, Kind.FLAG, title, sen2, about=about)


def _code(name: str, title: str, codes: CodeList, sen2: str = "", about: str = "") -> Column:
    return Column(name, Kind.CODE, title, sen2, codes, about)


def _text(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    return Column(name, Kind.TEXT, title, sen2, about=about)


def _number(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    return Column(name, Kind.NUMBER, title, sen2, about=about)


CASES: tuple[Column, ...] = (
    # who: nothing here names a person
    _text("case_key", "Case key", about="Keyed hash that tells one request from another."),
    _text("case_reference", "Case reference", about="The council's own reference, to find the case in its system."),
    _text("person_key", "Person key", about="Keyed hash that links the requests of one person."),
    _code("sex", "Sex", vocabulary.SEX, "Sex"),
    _code("ethnicity", "Ethnicity", vocabulary.ETHNICITY, "Ethnicity"),
    _number("age_at_request", "Age at request", about="Completed years on the day the request was received."),
    _number("age_at_plan", "Age when the plan started", about="Completed years on the plan's start date."),
    # where
    _text("locality", "Locality", about="The area of the council that answers for the case."),
    _text("team", "Team", about="The casework team."),
    _text("school", "School or setting", about="As the council names it."),
    _text("school_phase", "School phase", about="Early years, primary, secondary, post-16: as recorded."),
    _number("year_group", "Year group", about="National curriculum year, as recorded."),
    # request, module 2
    _date("received_date", "Request received", "ReceivedDate", "Day 0 of every clock that follows."),
    _code("request_source", "Source of the request", vocabulary.REQUEST_SOURCE, "RequestSource"),
    _flag("youth_accommodation", "In youth accommodation", "RYA"),
    _date("request_outcome_date", "Decision whether to assess", "RequestOutcomeDate"),
    _code("request_outcome", "Outcome of the request", vocabulary.REQUEST_OUTCOME, "RequestOutcome"),
    _flag("request_mediation", "Mediation about the decision to assess", "RequestMediation"),
    _flag("request_tribunal", "Tribunal about the decision to assess", "RequestTribunal"),
    _text("exported", "Moved to council", "Exported", "DfE number of the council the child moved to."),
    # assessment, module 3
    _code("assessment_outcome", "Outcome of the assessment", vocabulary.ASSESSMENT_OUTCOME, "AssessmentOutcome"),
    _date("assessment_outcome_date", "Outcome of the assessment decided", "AssessmentOutcomeDate"),
    _flag("assessment_mediation", "Mediation about issuing a plan", "AssessmentMediation"),
    _flag("assessment_tribunal", "Tribunal about issuing a plan", "AssessmentTribunal"),
    _flag("other_mediation", "Mediation for another reason", "OtherMediation"),
    _flag("other_tribunal", "Tribunal for another reason", "OtherTribunal"),
    _flag("exception_applies", "Exception to 20 weeks claimed", "Week20",
          "A permitted exception under regulation 13(3). SEN2 asks neither for the reason nor for dates."),
    _text("exception_ground", "Ground of the exception", about="As recorded by the council; not in SEN2."),
    _date("education_advice_asked", "Educational advice asked for"),
    _date("education_advice_received", "Educational advice received"),
    _date("psychology_advice_asked", "Educational psychologist's advice asked for"),
    _date("psychology_advice_received", "Educational psychologist's advice received"),
    _date("health_advice_asked", "Health advice asked for"),
    _date("health_advice_received", "Health advice received"),
    _date("social_care_advice_asked", "Social care advice asked for"),
    _date("social_care_advice_received", "Social care advice received"),
    _date("draft_date", "Draft plan sent", about="The family then has 15 days to answer."),
    # orders and agreements that replace the clock: not in SEN2
    _date("tribunal_order_date", "Tribunal order"),
    _date("mediation_agreement_date", "Mediation agreement"),
    _date("unopposed_date", "Told the Tribunal it will not oppose"),
    _code("replacement_duty", "What the order or agreement requires", vocabulary.REPLACEMENT_DUTY,
          about="Where blank: an assessment if the request was refused, a plan if the plan was refused."),
    # named plan, module 4
    _date("start_date", "Plan first issued", "StartDate"),
    _code("plan_residential", "Residential placement named", vocabulary.RESIDENTIAL, "PlanRes"),
    _code("plan_work_based", "Work-based learning named", vocabulary.WORK_BASED, "PlanWBP"),
    _flag("personal_budget", "Personal budget", "PB"),
    _flag("organised_arrangements", "Personal budget: organised arrangements", "OA"),
    _code("direct_payment", "Personal budget: direct payments", vocabulary.DIRECT_PAYMENT, "DP"),
    _date("cease_date", "Plan ceased", "CeaseDate"),
    _code("cease_reason", "Why the plan ceased", vocabulary.CEASE_REASON, "CeaseReason"),
    # active plan, module 5
    _text("transfer_la", "Transferred in from council", "TransferLA", "DfE number of the council it came from."),
    _date("transfer_date", "Transferred in"),
    _date("review_meeting", "Annual review meeting", "ReviewMeeting"),
    _code("review_outcome", "Decision after the annual review", vocabulary.REVIEW_OUTCOME, "ReviewOutcome"),
    _date("review_draft", "Draft amended plan", "ReviewDraft"),
    _date("last_review", "Annual review decision", "LastReview"),
    _date("amended_plan_date", "Amended plan final", about="After the latest review; not in SEN2."),
    _date("phase_transfer_due_date", "Phase transfer: plan due", "PhaseTransferDueDate"),
    _date("phase_transfer_final_date", "Phase transfer: final plan", "PhaseTransferFinalDate"),
    _date("reassessment_date", "Reassessment agreed", about="The day the family was told; not in SEN2."),
    _code("primary_need", "Primary need", vocabulary.SEN_TYPE, "SENtype"),
    _code("secondary_need", "Secondary need", vocabulary.SEN_TYPE),
)  # fmt: skip

COLUMNS: dict[str, Column] = {column.name: column for column in CASES}
DATES: tuple[str, ...] = tuple(column.name for column in CASES if column.kind is Kind.DATE)
PLANNED_DATES: frozenset[str] = frozenset({"phase_transfer_due_date"})
"""Days that lie ahead when they are recorded: known before they come."""
EVENT_DATES: tuple[str, ...] = tuple(name for name in DATES if name not in PLANNED_DATES)
"""Days on which something happened: not known before they came."""
ORIGIN: tuple[str, ...] = ("source_file", "source_sheet", "source_row")
"""Where a row came from; carried beside the columns above, for "show me the rows"."""

REPLACEMENT_DATES = ("tribunal_order_date", "mediation_agreement_date", "unopposed_date")


def empty_cases() -> pd.DataFrame:
    """No case, with every column and its type."""
    return typed(pd.DataFrame())


def typed(cases: pd.DataFrame) -> pd.DataFrame:
    """The same rows with every column of ``CASES`` present and of its type; absent ones are blank.

    Codes become ordered categories in their list's order, so that groups appear also when empty.
    """
    made = {column.name: _as_type(cases, column) for column in CASES}
    origin = {name: cases[name] if name in cases else "" for name in ORIGIN if name != "source_row"}
    origin["source_row"] = cases["source_row"] if "source_row" in cases else 0
    return pd.DataFrame({**made, **origin}, index=cases.index)


def _as_type(cases: pd.DataFrame, column: Column) -> pd.Series:
    if column.name not in cases:
        return _blank(column, cases.index)
    found = cases[column.name]
    if column.codes is not None:
        return found.astype("object").astype(pd.CategoricalDtype(list(column.codes.values()), ordered=True))
    if column.dtype == "category":
        return _text_categories(found)
    return found.astype(column.dtype)


def _blank(column: Column, index: pd.Index) -> pd.Series:
    if column.dtype == "category":
        names = list(column.codes.values()) if column.codes else []
        return pd.Series(pd.Categorical.from_codes([-1] * len(index), categories=names, ordered=True), index)
    if column.kind is Kind.DATE:
        return pd.Series(np.full(len(index), "NaT", dtype=column.dtype), index)
    return pd.Series(pd.NA, index, column.dtype)


def _text_categories(found: pd.Series) -> pd.Series:
    if isinstance(found.dtype, pd.CategoricalDtype):
        return found
    made = found.astype("object").astype("category")
    return made.cat.reorder_categories(sorted(made.cat.categories, key=str), ordered=True)
