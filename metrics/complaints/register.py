"""The register of complaints: its columns, and what follows from them. One row is one complaint at one stage."""

from collections.abc import Sequence

import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, keyed, money, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.complaints.code_lists import COMPLAINT_OUTCOME, COMPLAINT_PROCEDURE, COMPLAINT_STAGE, RECORD_TYPE
from metrics.complaints.long_waits import with_case
from metrics.complaints.themes import only_about_transport
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.law.complaint_stages import DUE_DAYS, StageLimits, due_days
from metrics.law.working_days import add_working_days, working_days_between

_COLUMNS = (
    keyed("row_key", "Row"),
    keyed("person_key", "Person"),
    words("case_reference", "Case reference"),
    words("complaint_reference", "Complaint reference"),
    coded("record_type", "What was received", RECORD_TYPE, about="Blank is a complaint.", decides=True),
    coded("procedure", "Procedure", COMPLAINT_PROCEDURE, about="Blank is the corporate one.", decides=True),
    coded("stage", "Stage", COMPLAINT_STAGE, about="Blank is stage 1.", decides=True),
    text("locality", "Locality"),
    text("team", "Team"),
    words("themes", "Themes", about="Several may stand in one cell."),
    day_column("received_date", "Complaint received"),
    day_column("acknowledged_date", "Complaint acknowledged"),
    day_column("due_date", "Response due, as registered", of_month=OfMonth.TARGET),
    yes_no("extended", "Extension agreed"),
    day_column("extended_to", "Extended to", of_month=OfMonth.TARGET),
    day_column("panel_date", "Panel held"),
    day_column("panel_report_date", "Panel reported"),
    day_column("responded_date", "Complaint answered"),
    day_column("closed_date", "Complaint closed"),
    coded("outcome", "Outcome of the complaint", COMPLAINT_OUTCOME, decides=True),
    yes_no("escalated", "Escalated"),
    day_column("escalated_date", "Escalated on"),
    words("ombudsman_reference", "Ombudsman's reference"),
    day_column("ombudsman_date", "Went to the Ombudsman on", of_month=OfMonth.HAPPENED),
    words("remedy", "Remedy"),
    money("amount", "Payment"),
    words("learning", "Learning"),
)
ENDED_OTHERWISE = ("withdrawn", "out")
"""Outcomes of complaints that the council does not have to answer."""


def _derive(rows: Columns, council: Council) -> Columns:
    chosen = council.cases.conventions
    made = with_case(rows, "received_date", council.cases)
    made = made.together(DUE_DAYS, lambda rows: _due(rows, chosen.complaint_stages))
    made = made.assign(answered_on=_answered_on, escalated_on=_escalated)
    return made.assign(
        ended_on=lambda rows: rows["answered_on"].fillna(rows["closed_date"]),
        was_escalated=lambda rows: rows["escalated_on"].notna() | rows["escalated"].fillna(False).astype(bool),
        escalation_known_on=lambda rows: add_working_days(rows["answered_on"], chosen.complaint_escalation_days),
        to_ombudsman=lambda rows: _to_ombudsman(rows, council),
        working_days_taken=lambda rows: working_days_between(rows["received_date"], rows["answered_on"]),
    )


def _due(rows: Columns, stages: Sequence[StageLimits]) -> dict[str, pd.Series]:
    found = due_days(rows, stages)
    return {name: found[name] for name in DUE_DAYS}


def _always(rows: Columns) -> Columns:
    """A blank is a complaint, corporate, at stage 1; the importer says how many rows that was taken of."""
    usual = {"record_type": "complaint", "procedure": "corporate", "stage": "1"}
    filled = {name: lambda rows, name=name, code=code: rows[name].fillna(code) for name, code in usual.items()}
    return rows.assign(**filled, only_transport=lambda rows: only_about_transport(rows["themes"]))


def _answered_on(rows: Columns) -> pd.Series:
    """Of a panel its own day."""
    return rows["responded_date"].where(~((rows["stage"] == "3") & rows["panel_date"].notna()), rows["panel_date"])


def _escalated(rows: Columns) -> pd.Series:
    """The day a complaint went on to stage 2: as its own row says, else when its stage 2 was received."""
    reference = rows["complaint_reference"].astype("str").str.casefold()
    second = (rows["stage"] == "2") & rows["complaint_reference"].notna()
    received = rows["received_date"][second].groupby(reference[second]).min()
    found = pd.to_datetime(reference.map(received.to_dict()))
    own = rows["escalated_date"].where(rows["escalated_date"].notna(), found)
    return own.where(rows["stage"] == "1").astype("datetime64[s]")


def _to_ombudsman(rows: Columns, council: Council) -> pd.Series:
    """Whether a complaint went to the Ombudsman: as its own row says, or a decision names it."""
    named = rows["ombudsman_reference"].notna() | rows["ombudsman_date"].notna()
    ours: set[str] = set()
    if "ombudsman" in council.known:
        ours = set(council.known["ombudsman"]["complaint_reference"].dropna().astype("str").str.casefold())
    return (named | rows["complaint_reference"].astype("str").str.casefold().isin(ours)).astype(bool)


COMPLAINTS = Dataset(
    key="complaints",
    title="Complaints",
    one="complaint",
    rows_named="complaints",
    headlines=("complaints_received", "stage_1_on_time", "complaints_overdue"),
    columns=_COLUMNS,
    reference="complaint_reference",
    identity=("complaint_reference", "stage"),
    taken_for={"stage": "1"},
    begins="received_date",
    planned=frozenset({"due_date", "extended_to"}),
    dated={
        "outcome": "responded_date",
        "remedy": "responded_date",
        "amount": "responded_date",
        "learning": "responded_date",
        "escalated": "escalated_date",
        "ombudsman_reference": "ombudsman_date",
    },
    titles={
        "acknowledge_due": "To be acknowledged by",
        "usual_due": "Response due without extension",
        "longest_due": "Longest the limits allow",
        "response_due": "Response due",
        "panel_report_due": "Panel's report due",
        "panel_reply_due": "Reply to the panel due",
        "answered_on": "Answered on",
        "ended_on": "Ended on",
        "only_transport": "Only about transport",
        "escalated_on": "Went to stage 2 on",
        "was_escalated": "Went to stage 2",
        "escalation_known_on": "Escalation can be told from",
        "to_ombudsman": "Went to the Ombudsman",
        "working_days_taken": "Working days taken",
        "case_found": "Case found",
        "waited_over_52_weeks": "Waited more than 52 weeks for a plan",
    },
    shown=(
        "complaint_reference",
        "stage",
        "procedure",
        "received_date",
        "acknowledge_due",
        "acknowledged_date",
        "response_due",
        "usual_due",
        "answered_on",
        "ended_on",
        "outcome",
        "themes",
        "locality",
        "case_reference",
    ),
    always=_always,
    derive=_derive,
)
