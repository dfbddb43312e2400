"""The register of remedies: every promise made after a complaint, with its days, money, officers and evidence."""

import numpy as np
import pandas as pd

from metrics.base.categories import named
from metrics.base.code_list import CodeList
from metrics.base.columns import OfMonth, coded, day_column, keyed, money, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.links import Links
from metrics.counting.registers import Council
from metrics.law.conventions import CONFIRMED_WITHIN_DAYS
from metrics.remedies.by_plan import in_one_spelling, of_another_plan
from metrics.remedies.code_lists import (
    DONE,
    EVIDENCE_GAP,
    INDIVIDUAL_TYPES,
    OPEN,
    PAYMENTS,
    PLAN_KIND,
    REMEDY,
    REMEDY_KIND,
    REMEDY_STATUS,
    REMEDY_TYPE,
)
from metrics.remedies.code_lists import REPORT_TYPE as REPORTS
from metrics.remedies.code_lists import SAID_STATUS as SAID
from metrics.remedies.money import not_paid
from metrics.remedies.notes import laid_over

COLUMNS = (
    keyed("row_key", "Row"),
    keyed("person_key", "Person"),
    words("case_reference", "Case reference"),
    text("ombudsman_reference", "Ombudsman's reference"),
    coded("plan_kind", "Kind of plan", PLAN_KIND, decides=True),
    text("plan_name", "Improvement plan"),
    coded("report_type", "Where the promise comes from", REPORTS),
    day_column("decision_date", "Decided", of_month=OfMonth.HAPPENED),
    words("recommendation_number", "Recommendation number"),
    words("recommendation", "Recommendation"),
    words("action_number", "Action number"),
    words("action", "Action"),
    coded("remedy_type", "Type of remedy", REMEDY_TYPE),
    coded("remedy_kind", "For whom", REMEDY_KIND),
    text("theme", "Theme"),
    money("amount_agreed", "Amount agreed"),
    yes_no("amount_unquantified", "Amount not stated"),
    money("amount_paid", "Amount paid", decides=True),
    day_column("payment_date", "Paid on", of_month=OfMonth.HAPPENED),
    day_column("due_date", "Due", of_month=OfMonth.TARGET),
    words("due_date_text", "Due, as written"),
    text("owner", "Responsible officers"),
    text("service", "Service"),
    coded("status", "Status in the register", SAID, decides=True),
    day_column("completed_date", "Completed", of_month=OfMonth.HAPPENED),
    yes_no("completed_text", "Said to be completed, without a day"),
    yes_no("superseded", "Superseded"),
    yes_no("reads_complete", "Wording suggests complete"),
    words("evidence_reference", "Evidence"),
    day_column("sent_to_ombudsman_date", "Sent to the Ombudsman", of_month=OfMonth.HAPPENED),
    day_column("ombudsman_satisfied_date", "Ombudsman satisfied", of_month=OfMonth.HAPPENED),
    day_column("progress_date", "Last update", of_month=OfMonth.HAPPENED),
    words("progress_note", "Progress"),
    day_column("next_review", "Next review", of_month=OfMonth.TARGET),
    text("committee", "Committee"),
    day_column("plan_version_date", "Plan dated", of_month=OfMonth.HAPPENED),
    day_column("known_from", "On record from"),
    words("notes", "What officers wrote since"),
)


def derive(rows: Columns, council: Council) -> Columns:
    """How each promise stands on the day, and what follows: days late, last update, what evidence is missing."""
    day, links = np.datetime64(council.as_at, "s"), Links(rows, "known_from", council.cases)
    made = laid_over(rows, council.as_at).assign(remedy_status=lambda rows: _status(rows, day))
    return made.assign(
        days_overdue=lambda rows: (day - rows["due_date"]).dt.days.where(rows["remedy_status"] == "overdue"),
        days_late=lambda rows: _days_late(rows).where(rows["remedy_status"] == "late"),
        updated_on=lambda rows: _updated(rows).where(_is_open(rows)),
        days_without_update=lambda rows: (day - _updated(rows)).dt.days.where(_is_open(rows)),
        lead_owner=lambda rows: _first_named(rows["owner"]),
        due_moved=lambda rows: rows["first_due_date"].notna() & (rows["first_due_date"] != rows["due_date"]),
        confirm_complete=lambda rows: rows["reads_complete"].fillna(False).astype(bool) & _is_open(rows),
        evidence_gap=lambda rows: _evidence_gap(rows, rows["remedy_status"].isin(DONE), day),
        amount_not_paid=_amount_not_paid,
        locality=lambda _: links.of_case("locality"),
    )


def _always(rows: Columns) -> Columns:
    return rows.assign(
        plan_kind=_plan_kind,
        committee=lambda rows: in_one_spelling(rows["committee"]),
        remedy_kind=_kind,
        amount_unquantified=_unquantified,
    )


def _plan_kind(rows: Columns) -> pd.Series:
    """A blank is a remedy; said of each row only where the register has other plans, so that no list says it else."""
    kind = rows["plan_kind"]
    return kind if kind.isna().all() else kind.fillna(REMEDY)


def _is_open(rows: Columns) -> pd.Series:
    return rows["remedy_status"].isin(OPEN)


def _updated(rows: Columns) -> pd.Series:
    return rows["progress_date"].where(rows["progress_date"].notna(), rows["known_from"])


def _days_late(rows: Columns) -> pd.Series:
    return (rows["completed_date"] - rows["due_date"]).dt.days


def _amount_not_paid(rows: Columns) -> pd.Series:
    return not_paid(rows["amount_agreed"], rows["amount_paid"]).where(rows["remedy_status"] != "superseded")


def _status(rows: Columns, day: np.datetime64) -> pd.Series:
    """In the order that decides: superseded; completed, by its day; said to be completed; then by the day due."""
    done, due = rows["completed_date"], rows["due_date"]
    superseded = rows["superseded"].fillna(False).astype(bool) | (rows["status"] == "superseded").fillna(False)
    said = rows["completed_text"].fillna(False).astype(bool) | (rows["status"] == "completed").fillna(False)
    has_done = done.notna() & ~(done > day)
    found = np.select(
        [superseded, has_done & due.isna(), has_done & (done <= due), has_done, said, due.isna(), due < day],
        ["superseded", "done_no_target", "on_time", "late", "done_undated", "no_target", "overdue"],
        default="not_yet_due",
    )
    return _coded(pd.Series(found, rows.index, dtype="object"), REMEDY_STATUS)


def _kind(rows: Columns) -> pd.Series:
    """As recorded, else as the type says; a type "other" or none says nothing. Other plans are about the service."""
    types = list(REMEDY_TYPE.values())
    individual = rows["remedy_type"].isin(INDIVIDUAL_TYPES)
    service = rows["remedy_type"].isin(types[len(INDIVIDUAL_TYPES) : -1])
    recorded = rows["remedy_kind"].astype("object").where(rows["remedy_kind"] != "not_clear")
    for_all = service | of_another_plan(rows)
    told = np.select([recorded.notna(), individual, for_all], [recorded, "individual", "service"], "not_clear")
    return _coded(pd.Series(told, rows.index, dtype="object"), REMEDY_KIND)


def _unquantified(rows: Columns) -> pd.Series:
    """Money is owed, and how much is not known."""
    payment = rows["remedy_type"].isin(PAYMENTS) | rows["amount_unquantified"].fillna(False).astype(bool)
    return (payment & rows["amount_agreed"].isna()).astype("boolean")


def _evidence_gap(rows: Columns, done: pd.Series, day: np.datetime64) -> pd.Series:
    """For what is done: no evidence; and, in Ombudsman cases, no confirmation 30 days on."""
    no_evidence = done & rows["evidence_reference"].isna()
    long_ago = (day - rows["completed_date"]).dt.days >= CONFIRMED_WITHIN_DAYS
    own = (rows["report_type"] == "local").fillna(False).astype(bool) | of_another_plan(rows)
    silent = done & long_ago.fillna(False) & rows["ombudsman_satisfied_date"].isna() & ~own
    found = np.select([no_evidence & silent, no_evidence, silent], ["neither", "no_evidence", "not_confirmed"], "")
    return _coded(pd.Series(found, rows.index, dtype="object").where(no_evidence | silent), EVIDENCE_GAP)


def _coded(values: pd.Series, codes: CodeList) -> pd.Series:
    return values.astype(pd.CategoricalDtype(list(codes.values()), ordered=True))


def _first_named(owners: pd.Series) -> pd.Series:
    return named(owners.astype("object").map(lambda names: str(names).split("; ")[0], na_action="ignore"))


REMEDIES = Dataset(
    key="remedies",
    title="Remedies",
    one="remedy",
    rows_named="remedies",
    headlines=("remedies_promised", "remedies_completed_on_time", "remedies_overdue"),
    columns=COLUMNS,
    reference="ombudsman_reference",
    identity=("promise",),
    begins="known_from",
    planned=frozenset({"due_date", "next_review"}),
    dated={"amount_paid": "payment_date", "progress_note": "progress_date", "status": "completed_date"},
    made=frozenset({"known_from", "notes", "reads_complete"}),
    takes_notes=True,
    titles={
        "remedy_status": "How it stands",
        "days_overdue": "Days overdue",
        "days_late": "Days late",
        "updated_on": "Last update",
        "days_without_update": "Days without an update",
        "lead_owner": "Responsible officer (first named)",
        "first_due_date": "First due",
        "due_moved": "Due day moved",
        "confirm_complete": "Wording suggests complete: confirm",
        "evidence_gap": "What is missing",
        "amount_not_paid": "Not recorded as paid",
        "noted": "Notes by officers",
        "locality": "Locality",
    },
    shown=(
        "ombudsman_reference",
        "plan_kind",
        "plan_name",
        "recommendation_number",
        "action_number",
        "recommendation",
        "remedy_status",
        "due_date",
        "due_date_text",
        "completed_date",
        "owner",
        "theme",
        "amount_agreed",
        "amount_paid",
        "amount_not_paid",
    ),
    always=_always,
    derive=derive,
)
