"""Whether a family waited more than 52 weeks: 363 days, 364 (52 weeks), 365, in each way a wait can end."""

from datetime import date, timedelta

import pytest

from metrics.complaints import complaints, ombudsman
from tests.metrics.tables import DAY, ago, held, register

ASKED = date(2024, 1, 8)
WAITS = (363, 364, 365)


def on(days: int) -> date:
    return ASKED + timedelta(days=days)


def waited(*own: dict, as_at: date = DAY, received: date = DAY) -> list[bool]:
    """Of a complaint for each case, received on one day."""
    cases = [{"case_reference": f"C{number}", "received_date": ASKED} | one for number, one in enumerate(own)]
    rows = [
        {"complaint_reference": f"B{number}", "case_reference": f"C{number}", "received_date": received}
        for number, _ in enumerate(own)
    ]
    return held(complaints.waited_over_a_year, register("complaints", *rows, own=cases, as_at=as_at))


def test_a_wait_to_the_plan():
    """By the day the plan was sent, also where that was after the complaint."""
    plans = [{"assessment_outcome": "Y", "assessment_outcome_date": on(200), "start_date": on(days)} for days in WAITS]
    assert waited(*plans) == waited(*plans, received=ASKED) == [False, False, True]


@pytest.mark.parametrize("code", ["N", "W"])
def test_a_wait_to_another_end(code):
    """Refused or withdrawn at the request; the same at the assessment. An end without a day says nothing."""
    assert waited(*({"request_outcome": code, "request_outcome_date": on(days)} for days in WAITS)) == [
        False,
        False,
        True,
    ]
    assessed = [
        {
            "request_outcome": "Y",
            "request_outcome_date": on(30),
            "assessment_outcome": code,
            "assessment_outcome_date": on(days),
        }
        for days in WAITS
    ]
    assert waited(*assessed) == [False, False, True]
    assert waited({"request_outcome": code}) == [False]


@pytest.mark.parametrize(("days", "long"), list(zip(WAITS, (False, False, True), strict=True)))
def test_a_wait_so_far(days, long):
    assert waited({}, as_at=on(days), received=ASKED) == [long]


def test_a_plan_from_before_the_records_or_of_another_council_is_no_wait():
    for one in ({"request_outcome": "H"}, {"transfer_la": "301"}):
        assert waited(one) == [False]


def test_the_latest_request_on_or_before_the_complaint_is_meant():
    """The first took 400 days, the second is of the day of the complaint; on the day before, the first is meant."""
    own = [
        {"person_key": "p", "received_date": ASKED, "request_outcome": "N", "request_outcome_date": on(400)},
        {"person_key": "p", "received_date": on(500)},
    ]
    rows = [
        {"complaint_reference": f"B{days}", "person_key": "p", "received_date": on(days)} for days in (-1, 0, 499, 500)
    ]
    table = register("complaints", *rows, own=own)
    assert held(complaints.received_and_linked, table) == [False, True, True, True]
    assert held(complaints.waited_over_a_year, table) == [False, True, True, False]


def test_a_decision_of_the_ombudsman_goes_by_the_day_it_was_first_known():
    """The enquiry came before the family asked for anything; without its day the decision's counts."""
    own = [{"case_reference": "C", "received_date": ASKED}]
    decided = {"case_reference": "C", "decision": "upheld", "decision_date": ago(1)}
    rows = [decided | {"received_date": on(-1)}, decided, decided | {"case_reference": "D"}]
    table = register("ombudsman", *rows, own=own)
    assert held(ombudsman.decided_and_linked, table) == [False, True, False]
    assert held(ombudsman.waited_over_a_year, table) == [False, True, False]


def test_the_place_is_the_registers_else_the_cases():
    own = [{"case_reference": "C", "received_date": ASKED, "locality": "North"}]
    rows = [
        {"case_reference": "C", "received_date": DAY, "locality": "South"},
        {"case_reference": "C", "received_date": DAY},
        {"case_reference": "D", "received_date": DAY},
    ]
    places = register("complaints", *rows, own=own).rows["locality"].astype("object")
    assert places.where(places.notna(), None).tolist() == ["South", "North", None]


def test_a_case_that_is_not_understood_gives_the_place_and_no_wait():
    """What describes it is known; its days and outcomes may be anything."""
    case = {"case_reference": "C0", "received_date": ASKED, "locality": "North", "not_understood": "start_date"}
    complaint = {"complaint_reference": "B0", "case_reference": "C0", "received_date": DAY}
    found = register("complaints", complaint, own=[case])
    assert found.rows["locality"].tolist() == ["North"]
    assert (found.rows["case_found"].tolist(), held(complaints.waited_over_a_year, found)) == ([True], [False])
