"""From several sheets to one row for each case: what is joined, by what, and what is said of the rest."""

import pytest

from data_access.cases.assemble import assemble
from data_access.findings import Severity
from tests.data_access.cases.tables import FILE, sheet

REQUESTS = ("Request ID", "Person ID", "Date request received", "Request outcome")
PLANS = ("Request ID", "Plan start date")


def codes(findings) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(finding.code, finding.sheet, finding.rows) for finding in findings]


def test_a_plan_is_joined_to_its_request_by_the_id():
    requests = sheet(
        REQUESTS, ("11", "1", "06/01/2025", "Agreed"), ("12", "2", "07/01/2025", "Agreed"), name="Requests"
    )
    plans = sheet(PLANS, ("12", "01/06/2025"), name="Plans")
    made, findings = assemble([requests, plans], FILE)
    assert made.cases.set_index("request_id")["start_date"].dt.strftime("%Y-%m-%d").to_dict()["12"] == "2025-06-01"
    assert made.cases["start_date"].notna().sum() == 1
    assert (made.rows_found, made.rows_refused, findings) == (2, 0, ())


def test_zeros_that_excel_dropped_do_not_part_a_plan_from_its_request():
    ids = ("0011", "0012", "0013", "0014")
    requests = sheet(REQUESTS, *((one, one[-1], "06/01/2025", "Agreed") for one in ids), name="Requests")
    plans = sheet(PLANS, ("12", "01/06/2025"), name="Plans")
    made, findings = assemble([requests, plans], FILE)
    assert made.cases["start_date"].notna().sum() == 1
    assert codes(findings) == [("JOIN-SPELLING", "Plans", (2,))]


def test_a_plan_without_a_request_is_a_case_of_its_own_and_a_second_row_is_named():
    requests = sheet(REQUESTS, ("11", "1", "06/01/2025", "Agreed"), name="Requests")
    plans = sheet(PLANS, ("11", "01/06/2025"), ("11", "02/06/2025"), ("99", "03/06/2025"), name="Plans")
    made, findings = assemble([requests, plans], FILE)
    assert len(made.cases) == 2
    assert codes(findings) == [("JOIN-DIFFERS", "Plans", (3,)), ("JOIN-ORPHAN", "Plans", (4,))]


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        ("01/06/2025", "01/06/2025", "JOIN-REPEATED"),
        ("01/06/2025", "02/06/2025", "JOIN-DIFFERS"),
        ("01/06/2025", "", "JOIN-REPEATED"),
        ("", "01/06/2025", "JOIN-DIFFERS"),
    ],
)
def test_a_second_row_with_another_day_is_asked_about(first, then, code):
    """The day of an amended plan, listed first, would make a plan late that was in time; a blank one, a child wait."""
    requests = sheet(REQUESTS, ("11", "1", "06/01/2025", "Agreed"), name="Requests")
    plans = sheet((*PLANS, "School"), ("11", first, "Green Farm"), ("11", then, "Mill Lane"), name="Plans")
    made, findings = assemble([requests, plans], FILE)
    assert (len(made.cases), codes(findings)) == (1, [(code, "Plans", (3,))])
    assert (findings[0].severity is Severity.ASKS) == (code == "JOIN-DIFFERS")


def test_a_sheet_that_nothing_links_is_named():
    requests = sheet(REQUESTS, ("11", "1", "06/01/2025", "Agreed"), name="Requests")
    plans = sheet(("Plan start date", "School"), ("01/06/2025", "Green Farm"), name="Plans")
    made, findings = assemble([requests, plans], FILE)
    assert len(made.cases) == 1
    assert codes(findings) == [("SHEET-UNLINKED", "Plans", (2,))]
    assert findings[0].severity is Severity.ASKS


def test_a_row_without_a_day_or_an_outcome_is_not_loaded_and_named():
    made, findings = assemble([sheet(REQUESTS, ("11", "1", "06/01/2025"), ("12", "2"))], FILE)
    assert (len(made.cases), made.rows_found, made.rows_refused) == (1, 2, 1)
    assert codes(findings) == [("ROW-NOTHING", "Cases", (3,))]


def test_a_person_with_two_requests_has_the_plan_at_the_last_one_before_it():
    """The list of plans names only the person: the plan of June 2025 answers the request of January, not of August."""
    rows = (("11", "1", "06/01/2025", "Agreed"), ("12", "1", "04/08/2025", "Agreed"))
    plans = sheet(("Person ID", "Plan start date"), ("1", "01/06/2025"), name="Plans")
    made, findings = assemble([sheet(REQUESTS, *rows, name="Requests"), plans], FILE)
    assert made.cases.set_index("request_id")["start_date"].notna().to_dict() == {"11": True, "12": False}
    assert codes(findings) == [("JOIN-BY-DATE", "Plans", ())]
