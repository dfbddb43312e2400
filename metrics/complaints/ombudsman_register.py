"""The register of the Ombudsman's decisions: its columns, and what follows from them and from the remedies."""

import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.complaints.code_lists import DECISION_GROUP, INVESTIGATED, NOT_FOR_US, OMBUDSMAN_DECISION, UPHELD
from metrics.complaints.long_waits import with_case
from metrics.complaints.recurrence import RECURRENCE, recurs_after_fix
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.law.statutory import PUBLIC_REPORT_REPLY
from metrics.remedies.by_case import COMPLIANCE, compliance, with_what_follows

_COLUMNS = (
    keyed("row_key", "Row"),
    keyed("person_key", "Person"),
    words("case_reference", "Case reference"),
    words("ombudsman_reference", "Ombudsman's reference"),
    words("complaint_reference", "Complaint reference"),
    text("locality", "Locality"),
    text("team", "Team"),
    text("category", "Ombudsman's category"),
    words("themes", "Themes", about="Several may stand in one cell."),
    day_column("received_date", "Enquiry received"),
    day_column("enquiry_due", "Answer to the enquiry due", of_month=OfMonth.TARGET),
    day_column("enquiry_answered", "Enquiry answered"),
    day_column("draft_date", "Draft decision received"),
    day_column("decision_date", "Ombudsman decided"),
    coded("decision", "The Ombudsman's decision", OMBUDSMAN_DECISION, decides=True),
    yes_no("satisfactory_remedy", "Satisfactory remedy offered before"),
    day_column("fault_from", "Fault from", of_month=OfMonth.BEGINNING),
    day_column("fault_to", "Fault until", of_month=OfMonth.HAPPENED),
    words("fault_period", "Fault period", about="Both days in one cell, as written."),
    yes_no("public_report", "Public interest report"),
    day_column("report_received", "Report received"),
    day_column("notice_date", "Public notice given"),
    day_column("reply_due", "Reply due, as agreed with the Ombudsman", of_month=OfMonth.TARGET),
    day_column("reply_date", "Council's reply to the report"),
    day_column("considered_date", "Report considered by members", of_month=OfMonth.HAPPENED),
)
_APRIL = 4
"""The Ombudsman's year is 1 April to 31 March."""


def _derive(rows: Columns, council: Council) -> Columns:
    made = rows.assign(first_known=lambda rows: rows["received_date"].fillna(rows["decision_date"]))
    made = with_case(made, "first_known", council.cases)
    notice_days = pd.Timedelta(days=council.cases.conventions.public_report_notice_days)
    made = made.assign(
        decision_group=lambda rows: _group(rows["decision"].astype("object")),
        was_upheld=lambda rows: rows["decision"].astype("object").isin(UPHELD),
        was_investigated=lambda rows: rows["decision"].astype("object").isin(INVESTIGATED),
        notice_due=lambda rows: _report_received(rows) + notice_days,
        report_reply_due=_reply_due,
        fault_known=lambda rows: rows["fault_from"].notna() | rows["fault_to"].notna(),
        from_earlier_years=_earlier,
        days_since_fault=_days_since_fault,
    )
    made = made.together(
        COMPLIANCE, lambda rows: compliance(rows["ombudsman_reference"], with_what_follows(council), council.as_at)
    )
    return made.together(RECURRENCE, lambda rows: recurs_after_fix(rows, with_what_follows(council)))


def _is_reported(rows: Columns) -> pd.Series:
    return rows["public_report"].fillna(False).astype(bool)


def _report_received(rows: Columns) -> pd.Series:
    return rows["report_received"].where(_is_reported(rows))


def _reply_due(rows: Columns) -> pd.Series:
    return rows["reply_due"].where(_is_reported(rows)).fillna(PUBLIC_REPORT_REPLY.due(_report_received(rows)))


def _days_since_fault(rows: Columns) -> pd.Series:
    return (rows["decision_date"] - rows["fault_from"].fillna(rows["fault_to"])).dt.days


def _group(decision: pd.Series) -> pd.Series:
    groups = {
        **dict.fromkeys(INVESTIGATED, "investigated"),
        "closed": "assessed_closed",
        **dict.fromkeys(NOT_FOR_US, "not_for_us"),
    }
    return decision.map(groups).astype(pd.CategoricalDtype(list(DECISION_GROUP.values()), ordered=True))


def _earlier(rows: Columns) -> pd.Series:
    """Whether the fault was over before the Ombudsman's year (from 1 April) in which it was decided."""
    ended = rows["fault_to"].fillna(rows["fault_from"])
    return (_year(ended) < _year(rows["decision_date"])).fillna(False).astype(bool)


def _year(days: pd.Series) -> pd.Series:
    """The calendar year in which the Ombudsman's year of each day begins."""
    return days.dt.year - (days.dt.month < _APRIL)


OMBUDSMAN = Dataset(
    key="ombudsman",
    title="Ombudsman decisions",
    one="Ombudsman decision",
    rows_named="Ombudsman decisions",
    headlines=("ombudsman_decisions", "ombudsman_upheld_rate"),
    columns=_COLUMNS,
    reference="ombudsman_reference",
    identity=("ombudsman_reference",),
    begins="received_date",
    planned=frozenset({"enquiry_due", "reply_due"}),
    dated={
        "decision": "decision_date",
        "satisfactory_remedy": "decision_date",
        "public_report": "decision_date",
    },
    titles={
        "first_known": "First known",
        "decision_group": "What the Ombudsman did",
        "was_upheld": "Upheld",
        "was_investigated": "Investigated",
        "notice_due": "Public notice due",
        "report_reply_due": "Reply to the report due",
        "fault_known": "Fault period recorded",
        "from_earlier_years": "Fault over before the year",
        "days_since_fault": "Days since the fault began",
        "remedies_number": "Remedies agreed",
        "remedies_due": "Last remedy due",
        "remedies_done": "All remedies done",
        "remedies_on_time": "All remedies done on time",
        "remedies_dated": "A remedy has a target day",
        "compliance_date": "Compliance can be told from",
        "fixed_theme": "A theme had been put right",
        "recurred": "Came back after it was put right",
        "case_found": "Case found",
        "waited_over_52_weeks": "Waited more than 52 weeks for a plan",
    },
    shown=(
        "ombudsman_reference",
        "received_date",
        "decision_date",
        "decision",
        "themes",
        "fault_from",
        "fault_to",
        "public_report",
        "notice_due",
        "notice_date",
        "report_reply_due",
        "reply_date",
        "remedies_due",
        "remedies_done",
        "compliance_date",
        "locality",
        "case_reference",
        "complaint_reference",
    ),
    derive=_derive,
)
