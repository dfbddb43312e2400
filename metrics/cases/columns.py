"""The shape of case data: one row for each request for an EHC needs assessment and what became of it.

SEN2 nests assessment, named plan and active plan one to one under a request, so one frame, ``cases``,
holds them all and nothing needs joining. A person may have several requests, hence several rows.
Names, dates of birth, addresses and postcodes are not in here; ages and a keyed hash are.
"""

import pandas as pd

from metrics.base.columns import (
    Column,
    ColumnKind,
    OfMonth,
    coded,
    day_column,
    keyed,
    number,
    text,
    typed_rows,
    words,
    yes_no,
)
from metrics.cases import code_lists

CASES: tuple[Column, ...] = (
    # who: nothing here names a person
    keyed("case_key", "Case key", about="Keyed hash that tells one request from another."),
    words("case_reference", "Case reference", about="The council's own reference, to find the case in its system."),
    keyed("person_key", "Person key", about="Keyed hash that links the requests of one person."),
    keyed(
        "person_id_key",
        "Person ID key",
        about="Keyed hash of the council's own id, where a UPN made the person key: "
        "logs of appeals or complaints know the one or the other.",
    ),
    coded("sex", "Sex", code_lists.SEX, "Sex"),
    coded("ethnicity", "Ethnicity", code_lists.ETHNICITY, "Ethnicity"),
    number("age_at_request", "Age at request", about="Completed years on the day the request was received."),
    number("age_at_plan", "Age when the plan started", about="Completed years on the plan's start date."),
    # where
    text("locality", "Locality", about="The area of the council that answers for the case."),
    text("team", "Team", about="The casework team."),
    text("school", "School or setting", about="As the council names it."),
    text("school_phase", "School phase", about="Early years, primary, secondary, post-16: as recorded."),
    number("year_group", "Year group", about="National curriculum year, as recorded."),
    text("setting_urn", "Setting's URN", "URN", "Number of the school or setting in the public register of schools."),
    text("setting_ukprn", "Setting's UKPRN", "UKPRN", "Number of a provider of learning, where there is no URN."),
    coded("setting_code", "Setting without a number", code_lists.SEN_SETTING, "SENSetting"),
    yes_no("sen_unit", "In a SEN unit", "SENunitIndicator", decides=False),
    yes_no("resourced_provision", "In resourced provision", "ResourcedProvisionIndicator", decides=False),
    day_column("placement_from", "Placement began", "EntryDate", decides=False),
    day_column("placement_to", "Placement ended", "LeavingDate", decides=False),
    # request, module 2
    day_column("received_date", "Request received", "ReceivedDate", "Day 0 of every clock that follows."),
    coded("request_source", "Source of the request", code_lists.REQUEST_SOURCE, "RequestSource"),
    yes_no("youth_accommodation", "In youth accommodation", "RYA", decides=False),
    day_column("request_outcome_date", "Decision whether to assess", "RequestOutcomeDate"),
    coded("request_outcome", "Outcome of the request", code_lists.REQUEST_OUTCOME, "RequestOutcome", decides=True),
    yes_no("request_mediation", "Mediation about the decision to assess", "RequestMediation"),
    yes_no("request_tribunal", "Tribunal about the decision to assess", "RequestTribunal"),
    text("exported", "Moved to council", "Exported", "DfE number of the council the child moved to.", decides=True),
    day_column(
        "exported_date",
        "Moved out",
        about="The day the child moved to another council; not in SEN2.",
        of_month=OfMonth.HAPPENED,
    ),
    # assessment, module 3
    coded(
        "assessment_outcome",
        "Outcome of the assessment",
        code_lists.ASSESSMENT_OUTCOME,
        "AssessmentOutcome",
        decides=True,
    ),
    day_column("assessment_outcome_date", "Outcome of the assessment decided", "AssessmentOutcomeDate"),
    yes_no("assessment_mediation", "Mediation about issuing a plan", "AssessmentMediation"),
    yes_no("assessment_tribunal", "Tribunal about issuing a plan", "AssessmentTribunal"),
    yes_no("other_mediation", "Mediation for another reason", "OtherMediation"),
    yes_no("other_tribunal", "Tribunal for another reason", "OtherTribunal"),
    yes_no(
        "exception_applies",
        "Exception to 20 weeks claimed",
        "Week20",
        "A permitted exception under regulation 13(3). SEN2 asks neither for the reason nor for dates.",
    ),
    text("exception_ground", "Ground of the exception", about="As recorded by the council; not in SEN2."),
    day_column("education_advice_asked", "Educational advice asked for"),
    day_column("education_advice_received", "Educational advice received"),
    day_column("psychology_advice_asked", "Educational psychologist's advice asked for"),
    day_column("psychology_advice_received", "Educational psychologist's advice received"),
    day_column("health_advice_asked", "Health advice asked for"),
    day_column("health_advice_received", "Health advice received"),
    day_column("social_care_advice_asked", "Social care advice asked for"),
    day_column("social_care_advice_received", "Social care advice received"),
    day_column("draft_date", "Draft plan sent", about="The family then has 15 days to answer."),
    # orders and agreements that replace the clock: not in SEN2
    day_column("tribunal_order_date", "Tribunal order"),
    day_column("mediation_agreement_date", "Mediation agreement"),
    day_column("unopposed_date", "Told the Tribunal it will not oppose"),
    coded(
        "replacement_duty",
        "What the order or agreement requires",
        code_lists.REPLACEMENT_DUTY,
        about="Where blank: an assessment if the request was refused, a plan if the plan was refused.",
        decides=True,
    ),
    # named plan, module 4
    day_column("start_date", "Plan first issued", "StartDate"),
    coded("plan_residential", "Residential placement named", code_lists.RESIDENTIAL, "PlanRes"),
    coded("plan_work_based", "Work-based learning named", code_lists.WORK_BASED, "PlanWBP"),
    yes_no("personal_budget", "Personal budget", "PB", decides=False),
    yes_no("organised_arrangements", "Personal budget: organised arrangements", "OA", decides=False),
    coded("direct_payment", "Personal budget: direct payments", code_lists.DIRECT_PAYMENT, "DP"),
    day_column("cease_date", "Plan ceased", "CeaseDate", of_month=OfMonth.HAPPENED),
    coded("cease_reason", "Why the plan ceased", code_lists.CEASE_REASON, "CeaseReason"),
    # active plan, module 5
    text(
        "transfer_la",
        "Transferred in from council",
        "TransferLA",
        "DfE number of the council it came from.",
        decides=True,
    ),
    day_column("transfer_date", "Transferred in", about="The day the child, or the plan, moved in; not in SEN2."),
    day_column("review_meeting", "Annual review meeting", "ReviewMeeting"),
    coded(
        "review_outcome", "Decision after the annual review", code_lists.REVIEW_OUTCOME, "ReviewOutcome", decides=True
    ),
    day_column("review_draft", "Draft amended plan", "ReviewDraft"),
    day_column("last_review", "Annual review decision", "LastReview"),
    day_column("amended_plan_date", "Amended plan final", about="After the latest review; not in SEN2."),
    day_column("phase_transfer_due_date", "Phase transfer: plan due", "PhaseTransferDueDate"),
    day_column("phase_transfer_final_date", "Phase transfer: final plan", "PhaseTransferFinalDate"),
    day_column(
        "post_16_move_date",
        "Move between post-16 institutions",
        about="The day on which a young person moves from one to another, at an unusual time; not in SEN2.",
    ),
    day_column("post_16_move_final_date", "Move between post-16 institutions: final plan", about="Not in SEN2."),
    day_column("reassessment_date", "Reassessment agreed", about="The day the family was told; not in SEN2."),
    coded("primary_need", "Primary need", code_lists.SEN_TYPE, "SENtype"),
    coded("secondary_need", "Secondary need", code_lists.SEN_TYPE),
)

HEADLINES: tuple[str, ...] = (
    "plans_issued_within_20_weeks",
    "plans_due_issued_on_time",
    "request_decisions_within_6_weeks",
    "requests_received",
    "assessments_open",
    "assessments_open_past_20_weeks",
)
"""The figures that are asked for first, by key; the main one leads. A register's stand where it is declared."""
COLUMNS: dict[str, Column] = {column.name: column for column in CASES}
DATES: tuple[str, ...] = tuple(column.name for column in CASES if column.kind is ColumnKind.DATE)
PLANNED_DATES: frozenset[str] = frozenset({"phase_transfer_due_date", "post_16_move_date"})
"""Days that lie ahead when they are recorded: known before they come."""
PLACEMENT_DATES: tuple[str, ...] = ("placement_from", "placement_to")
"""The first and the last day at the setting. A child may have been there long before the case began."""
PLACEMENT: tuple[str, ...] = ("setting_urn", "setting_ukprn", "setting_code", "sen_unit", "resourced_provision")
"""Where a child is taught: known from the day the placement began, where that is recorded."""
EVENT_DATES: tuple[str, ...] = tuple(name for name in DATES if name not in (*PLANNED_DATES, *PLACEMENT_DATES))
"""Days on which something happened: not known before they came."""

REPLACEMENT_DATES = ("tribunal_order_date", "mediation_agreement_date", "unopposed_date")


def empty_cases() -> pd.DataFrame:
    """No case, with every column and its type."""
    return typed(pd.DataFrame())


def typed(cases: pd.DataFrame) -> pd.DataFrame:
    """The same rows with every column of ``CASES`` present and of its type; absent ones are blank."""
    return typed_rows(cases, CASES)
