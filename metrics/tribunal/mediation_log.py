"""The council's log of mediations: its columns, and what follows from them on a day."""

import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.cases.code_lists import SEN_TYPE
from metrics.counting.dataset import Dataset
from metrics.counting.links import Links
from metrics.counting.registers import Council
from metrics.law import tribunal
from metrics.tribunal.code_lists import APPEAL_TYPE, MEDIATION_OUTCOME, ORDER_TYPE
from metrics.tribunal.orders import ORDER_TITLES, with_clocks

COLUMNS = (
    keyed("row_key", "Key of the row"),
    keyed("person_key", "Key of the person"),
    words("mediation_reference", "Mediation reference"),
    words("case_reference", "Case reference"),
    text("locality", "Locality"),
    coded("primary_need", "Primary need", SEN_TYPE),
    coded("mediation_about", "What it is about", APPEAL_TYPE),
    day_column("decision_date", "Decision dated"),
    day_column("told_date", "Council told"),
    day_column("held_date", "Mediation held"),
    day_column("failed_date", "Adviser told it could not be arranged"),
    day_column("certificate_date", "Certificate"),
    text("provider", "Mediation provider"),
    coded("mediation_outcome", "Outcome", MEDIATION_OUTCOME, decides=True),
    day_column("agreement_date", "Agreement"),
    coded("order_type", "What was agreed", ORDER_TYPE, decides=True),
    day_column("agreed_by", "Day agreed in writing", of_month=OfMonth.TARGET),
    yes_no("order_exempt", "Exception to the time limit"),
    day_column("informed_date", "Family told of the assessment"),
    day_column("no_plan_date", "Decided that no plan follows"),
    day_column("draft_date", "Draft plan sent"),
    day_column("final_date", "Done, or final or amended plan sent"),
    yes_no("appealed", "Appealed afterwards"),
)
_DUTY_OF = {
    "RTA": "assess",
    "RTR": "assess",
    "RTI": "make_plan",
    "RTAM": "amend",
    "CON_B": "amend",
    "CON_F": "amend",
    "CON": "amend",
    "CON_I": "section_i",
    "CTM": "maintain",
}


def derive(rows: Columns, council: Council) -> Columns:
    """The log with what follows from it, and from the cases and appeals beside it, as known on the day."""
    made = rows.assign(linked_on=_linked_on)
    links = Links(made, "linked_on", council.cases)
    made = made.assign(
        linked_case=lambda _: links.labels.notna(),
        locality=lambda _: links.own_or_case("locality"),
        primary_need=lambda _: links.own_or_case("primary_need"),
        arrange_due=lambda rows: tribunal.ARRANGE_MEDIATION.due(rows["told_date"]),
        deemed_certificate_due=lambda rows: tribunal.DEEMED_CERTIFICATE.due(rows["failed_date"]),
        arranged_on=lambda rows: _first(rows["held_date"], rows["certificate_date"].where(rows["failed_date"].notna())),
        appealed_later=lambda rows: _appealed(rows, council.known["appeals"]),
        order_duty=_duty,
        order_starts=lambda rows: rows["agreement_date"].fillna(rows["held_date"].where(_agreed(rows))),
    )
    return with_clocks(made, directed="agreed_by", kept=council.columns_kept("mediations"), as_at=council.as_at)


def _linked_on(rows: Columns) -> pd.Series:
    return rows["decision_date"].fillna(rows["told_date"]).fillna(rows["held_date"]).fillna(rows["agreement_date"])


def _agreed(rows: Columns) -> pd.Series:
    return rows["mediation_outcome"].isin(("agreed", "partial"))


def _duty(rows: Columns) -> pd.Series:
    """What must be done: as the log says, else what follows from what the mediation was about."""
    follows = rows["mediation_about"].astype("object").map(_DUTY_OF)
    agreed = _agreed(rows) | rows["agreement_date"].notna()
    return rows["order_type"].astype("object").fillna(follows).where(agreed).astype(rows["order_type"].dtype)


def _first(one: pd.Series, other: pd.Series) -> pd.Series:
    return one.where(~(other < one), other).fillna(other)


def _appealed(rows: Columns, appeals: Columns) -> pd.Series:
    """Whether an appeal about the same decision was registered after the mediation, in either log.

    The same decision: the same person (else the same case reference), and the same day of the decision where both
    logs give it.
    """
    found = rows["appealed"].fillna(False).astype(bool)
    for name in ("person_key", "case_reference"):
        known = appeals[[name, "registered_date", "decision_date"]].dropna(subset=[name, "registered_date"])
        pairs = rows[[name, "held_date", "decision_date"]].reset_index(names="row").dropna(subset=[name])
        both = pairs.merge(
            known,
            on=name,
            how="left",
            validate="m:m",
            suffixes=("", "_appealed"),
        )
        differ = both["decision_date"].notna() & (both["decision_date_appealed"] != both["decision_date"])
        differ &= both["decision_date_appealed"].notna()
        after = (both["registered_date"] > both["held_date"]) & ~differ
        found |= pd.Series(rows.index.isin(both.loc[after, "row"]), rows.index)
    return found


MEDIATIONS = Dataset(
    key="mediations",
    title="Mediations",
    one="mediation",
    rows_named="mediations",
    headlines=("mediations_arranged_in_30_days", "mediations_held"),
    columns=COLUMNS,
    reference="mediation_reference",
    identity=("mediation_reference",),
    begins="told_date",
    planned=frozenset({"agreed_by"}),
    dated={"mediation_outcome": "held_date", "order_type": "agreement_date"},
    titles={
        "linked_case": "Linked to a case",
        "linked_on": "Day it is linked by",
        "arrange_due": "To be arranged by",
        "deemed_certificate_due": "Deemed certificate due by",
        "arranged_on": "Held, or certificate issued",
        "appealed_later": "Appeal registered afterwards",
        "order_in_time": "Every step in time",
        **ORDER_TITLES,
    },
    shown=(
        "mediation_reference",
        "case_reference",
        "locality",
        "mediation_about",
        "told_date",
        "arrange_due",
        "held_date",
        "mediation_outcome",
        "agreement_date",
        "order_due",
        "order_done",
        "appealed_later",
    ),
    derive=derive,
)
