"""Improvement plans as councils keep them, from the sheet to the figures: beside the remedies and not among them."""

from datetime import date

from data_access.storage import store
from tests.conftest import council_of, taken_in
from tests.integration.remedies.test_remedies import codes, prepared, value

AS_AT = date(2026, 6, 30)
HEADINGS = ("Area of weakness", "Action", "Timescale", "Lead officer", "Board", "Progress")
TITLE = (("Written Statement of Action, Invented Council",), (None,))
ROWS = (
    ("Waits for advice", "Recruit two psychologists", "31.3.26", "Principal", "SEND Board", "Completed 31.3.26"),
    (
        "Waits for advice",
        "Share one list with health",
        "31.3.26",
        "Principal",
        "SEND Board, Cabinet",
        "Update May 2026",
    ),
    ("Quality of plans", "Pay £500 to reviewers", "30.6.26", "Head of Casework", "Cabinet", None),
)


def test_a_written_statement_is_known_by_its_title():
    """Its areas are recommendations; nothing in it is a remedy, a case or money."""
    made = prepared(*ROWS, headings=HEADINGS, above=TITLE)
    rows = made.tables["remedies"]
    assert rows["plan_kind"].tolist() == ["written_statement"] * 3
    assert rows["recommendation"].tolist()[0] == "Waits for advice"
    assert rows["committee"].tolist() == ["SEND Board", "SEND Board; Cabinet", "Cabinet"]
    assert rows["amount_agreed"].isna().all()
    assert {"REMEDY-TITLE"} <= codes(made)
    assert not {"REMEDY-NO-REFERENCE", "REMEDY-TYPE-NOT-CLEAR", "REMEDY-AMOUNT-FROM-WORDS"} & codes(made)


def test_a_kind_of_plan_nobody_knows_waits_for_somebody_to_say(database):
    """No remedy and no action of a plan until then: in no figure, and said beside each."""
    lines = [["Kind of plan", "Rec no", "Action", "Due date"], ["PAP", 1, "Recruit", "2026-05-31"],
             ["Improvement plan", 2, "Audit", "2026-05-31"], ["", 3, "Apologise", "2026-05-31"]]  # fmt: skip
    content = "\n".join(",".join(str(cell) for cell in line) for line in lines).encode()
    done = taken_in(content, "plan.csv", database, extracted_on=AS_AT)
    assert dict(done.held) == {"remedies": 3}
    kept = store.load_registers(database)["remedies"].set_index("recommendation_number")
    assert kept["not_understood"].fillna("").to_dict() == {"1": "", "2": "plan_kind", "3": ""}
    table = council_of(database).register("remedies")
    assert table.rows["plan_kind"].tolist() == ["priority_action", "remedy"]
    assert value(table, "remedies_overdue", AS_AT) == 2
    unread = table.not_understood
    assert unread is not None
    assert len(unread.rows) == 1
