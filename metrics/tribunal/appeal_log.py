"""The council's log of appeals to the SEND Tribunal: its columns, and what follows from them on a day."""

import numpy as np
import pandas as pd

from metrics.base.categories import numbered
from metrics.base.columns import coded, day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.cases.code_lists import SEN_TYPE
from metrics.counting.dataset import Dataset
from metrics.counting.links import Links
from metrics.counting.registers import Council
from metrics.law.tribunal import appeal_deadline
from metrics.law.working_days import TRIBUNAL, next_working_day
from metrics.tribunal.code_lists import (
    APPEAL_OUTCOME,
    APPEAL_STATUS,
    APPEAL_TYPE,
    CLAIM,
    CONCEDED,
    CONTENTS,
    ORDER_TYPE,
    PLACEMENT_OUTCOME,
)
from metrics.tribunal.orders import ORDER_TITLES, with_clocks

COLUMNS = (
    keyed("row_key", "Key of the row"),
    keyed("person_key", "Key of the person"),
    words("appeal_reference", "Appeal reference"),
    words("case_reference", "Case reference"),
    text("locality", "Locality"),
    coded("primary_need", "Primary need", SEN_TYPE),
    day_column("lodged_date", "Lodged"),
    day_column("registered_date", "Registered"),
    coded("appeal_type", "What is appealed", APPEAL_TYPE, decides=True),
    words("sections", "Sections of the plan"),
    yes_no("extended", "Health or social care asked for as well"),
    yes_no("phase_transfer", "About a move to the next phase"),
    day_column("decision_date", "Decision appealed, dated"),
    day_column("certificate_date", "Mediation certificate"),
    day_column("response_due", "Response due"),
    day_column("response_sent", "Response sent"),
    day_column("hearing_date", "Hearing"),
    yes_no("paper_hearing", "Decided on papers"),
    coded("status", "Status", APPEAL_STATUS, decides=True),
    coded("outcome", "Outcome", APPEAL_OUTCOME, decides=True),
    yes_no("outcome_partial", "In part"),
    coded("placement_outcome", "Whose school or setting was named", PLACEMENT_OUTCOME),
    yes_no("outcome_agreed", "Withdrawn by agreement"),
    day_column("outcome_date", "Outcome on"),
    day_column("notice_date", "Tribunal told that the council does not oppose"),
    day_column("order_date", "Order"),
    coded("order_type", "What was ordered", ORDER_TYPE, decides=True),
    day_column("directed_date", "Day set by the Tribunal"),
    yes_no("order_exempt", "Exception to the time limit"),
    day_column("informed_date", "Family told of the assessment"),
    day_column("no_plan_date", "Decided that no plan follows"),
    day_column("draft_date", "Draft plan sent"),
    day_column("final_date", "Final or amended plan sent"),
)

STAGES = (
    "Registered, no hearing date yet",
    "Hearing listed",
    "Hearing held, decision awaited",
    "Stayed or adjourned",
    "Ended",
)
AGES = ("Up to 90 days", "91 to 180 days", "181 days to a year", "Over a year")
_AGE_ENDS = np.array([90, 180, 365])
_DUTY_OF = {
    "RTA": "assess",
    "RTR": "assess",
    "RTI": "make_plan",
    "RTAM": "amend",
    "CTM": "maintain",
    **dict.fromkeys(CONTENTS, "amend"),
    "CON_I": "section_i",
}
"""What follows for the council where the family wins, unless the log says what was ordered."""


def derive(rows: Columns, council: Council) -> Columns:
    """The log with what follows from it, and from the child's case beside it, as known on the day."""
    made = rows.assign(
        linked_on=lambda rows: rows["decision_date"].fillna(rows["registered_date"]).fillna(rows["lodged_date"])
    )
    made = _with_case(made, council)
    made = made.together(("appeal_outcome", "closed_on", "appeal_closed", "days_to_outcome"), _end)
    made = made.together(("appeal_stage", "appeal_age", "days_open"), lambda rows: _stage(rows, council))
    made = made.together(("appeal_deadline", "made_in_time"), _deadline)
    made = made.assign(order_duty=_duty, order_starts=_order_starts)
    return with_clocks(made, directed="directed_date", kept=council.columns_kept("appeals"), as_at=council.as_at)


def _with_case(rows: Columns, council: Council) -> Columns:
    """Place and need of the linked case where the log has none; how long that child waited for the plan."""
    links = Links(rows, "linked_on", council.cases)
    return rows.assign(
        linked_case=lambda _: links.labels.notna(),
        locality=lambda _: links.own_or_case("locality"),
        primary_need=lambda _: links.own_or_case("primary_need"),
        days_waited_for_plan=lambda _: _waited(links, council),
    )


def _waited(links: Links, council: Council) -> pd.Series:
    asked, sent = links.of_case("received_date"), links.of_case("plan_sent_date")
    # without a case there is no day of asking either, and so no wait
    open_case = sent.isna() & ~links.of_case("closed").fillna(True).astype(bool)
    waited = (sent.where(~open_case, pd.Timestamp(council.as_at)) - asked).dt.days
    return waited.where(waited >= 0)


def _with_type_counted(rows: Columns) -> Columns:
    return rows.assign(appeal_type=_type_counted)


def _type_counted(rows: Columns) -> pd.Series:
    """One type for counting: of several sections, F before B before I, because most disputes are about provision."""
    sections = rows["sections"].fillna("").astype("str")
    of_sections = pd.Series("CON_I", rows.index, dtype="object").where(sections.str.contains("I"))
    for letter in ("B", "F"):
        of_sections = of_sections.mask(sections.str.contains(letter), f"CON_{letter}")
    vague = rows["appeal_type"].isna() | (rows["appeal_type"] == "CON")
    found = rows["appeal_type"].astype("object")
    return found.mask(vague & of_sections.notna(), of_sections).astype(rows["appeal_type"].dtype)


def _only_section_i(rows: Columns) -> pd.Series:
    sections = rows["sections"].fillna("").astype("str")
    return (rows["appeal_type"] == "CON_I") & sections.isin(("", "I"))


def _end(rows: Columns) -> dict[str, pd.Series]:
    """How and when each appeal ended.

    A notice of not opposing without any outcome is a concession on that day (regulation 45); a day of outcome without
    an outcome leaves it unclear who won. Without a day of its own an outcome has the day of the notice or the order.
    """
    given_up = rows["outcome"].isna() & rows["notice_date"].notna() & rows["outcome_date"].isna()
    ended = rows["outcome"].isna() & (rows["outcome_date"].notna() | (rows["status"] == "closed"))
    outcome = rows["outcome"].astype("object").mask(given_up, "conceded").mask(ended & ~given_up, "not_clear")
    conceded = outcome.isin(CONCEDED)
    closed_on = rows["outcome_date"].fillna(rows["notice_date"].where(conceded))
    closed_on = closed_on.fillna(rows["order_date"].where(outcome.notna()))
    took = (closed_on - rows["registered_date"]).dt.days
    return {
        "appeal_outcome": outcome.astype(rows["outcome"].dtype),
        "closed_on": closed_on,
        "appeal_closed": outcome.notna(),
        "days_to_outcome": took.where(took >= 0),
    }


def _stage(rows: Columns, council: Council) -> dict[str, pd.Series]:
    day = pd.Timestamp(council.as_at)
    heard = (rows["hearing_date"] <= day) | (rows["status"] == "awaiting")
    stayed = rows["status"] == "stayed"
    codes = np.select([rows["appeal_closed"], stayed, heard, rows["hearing_date"].notna()], [4, 3, 2, 1], default=0)
    days_open = (day - rows["registered_date"]).dt.days
    ages = np.searchsorted(_AGE_ENDS, days_open.to_numpy(), side="left")
    known = days_open.notna().to_numpy() & ~rows["appeal_closed"].to_numpy(dtype=bool)
    return {
        "appeal_stage": numbered(codes, STAGES, rows.index),
        "appeal_age": numbered(np.where(known, ages, -1), AGES, rows.index),
        "days_open": days_open.where(~rows["appeal_closed"]),
    }


def _deadline(rows: Columns) -> dict[str, pd.Series]:
    is_appeal = rows["appeal_type"] != CLAIM
    certified = rows["certificate_date"].mask(_only_section_i(rows).astype(bool))
    deadline = appeal_deadline(rows["decision_date"], certified).where(is_appeal)
    made_on = rows["lodged_date"].fillna(rows["registered_date"])
    in_time = made_on <= next_working_day(deadline, calendar=TRIBUNAL)
    return {"appeal_deadline": deadline, "made_in_time": in_time}


def _duty(rows: Columns) -> pd.Series:
    """What must be done: as the log says, else what follows where the family won."""
    won = rows["appeal_outcome"].isin(("decided_appellant", *CONCEDED))
    follows = rows["appeal_type"].astype("object").map(_DUTY_OF)
    narrow = (follows == "section_i") & ~_only_section_i(rows)
    follows = follows.mask(narrow.astype(bool), "amend").where(won)
    ceases = (rows["appeal_outcome"] == "decided_la") & (rows["appeal_type"] == "CTM")
    own = rows["order_type"].astype("object")
    return own.fillna(follows.mask(ceases.astype(bool), "cease")).astype(rows["order_type"].dtype)


def _order_starts(rows: Columns) -> pd.Series:
    """The order; for an appeal the council did not oppose its notice to the Tribunal, where no order was made first."""
    unopposed = (rows["appeal_outcome"] == "conceded") & rows["notice_date"].notna()
    return rows["order_date"].mask(unopposed, rows["notice_date"]).fillna(rows["notice_date"])


APPEALS = Dataset(
    key="appeals",
    title="Appeals to the SEND Tribunal",
    one="appeal",
    rows_named="appeals",
    headlines=("appeals_registered", "appeals_open"),
    columns=COLUMNS,
    reference="appeal_reference",
    identity=("appeal_reference",),
    begins="registered_date",
    planned=frozenset({"response_due", "hearing_date", "directed_date"}),
    dated=dict.fromkeys(
        ("outcome", "outcome_partial", "outcome_agreed", "placement_outcome", "status"), "outcome_date"
    ),
    titles={
        "linked_case": "Linked to a case",
        "linked_on": "Day it is linked by",
        "days_waited_for_plan": "Days from request to plan",
        "appeal_outcome": "How it ended",
        "closed_on": "Ended on",
        "appeal_closed": "Ended",
        "days_to_outcome": "Days to the outcome",
        "appeal_stage": "Stage",
        "appeal_age": "Open for",
        "days_open": "Days open",
        "appeal_deadline": "Last day to appeal",
        "made_in_time": "Appealed in time",
        "order_in_time": "Every step in time",
        **ORDER_TITLES,
    },
    shown=(
        "appeal_reference",
        "case_reference",
        "locality",
        "appeal_type",
        "sections",
        "registered_date",
        "appeal_stage",
        "hearing_date",
        "appeal_outcome",
        "closed_on",
    ),
    always=_with_type_counted,
    derive=derive,
)
