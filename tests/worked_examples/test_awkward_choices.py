"""The awkward choices, each argued where it is tested. ``metrics/law/clock.py`` points here.

The numbers are of the worked cases in the domain study of the law; all of them go through the importer and
SQLite first.
"""

from datetime import date

import pandas as pd
import pytest

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.cases.case_tables import CaseTables
from metrics.law import statutory, tribunal
from metrics.law.conventions import Conventions
from metrics.plans import requests, reviews, timeliness, waiting
from tests.conftest import taken_in
from tests.reading_here import read_here

HEADINGS = [
    "Case reference", "Date request received", "Request outcome", "Request outcome date", "Request tribunal",
    "Assessment outcome", "Assessment outcome date", "20 week exception applies", "Draft plan issued",
    "Date final plan issued", "Tribunal order date", "Mediation agreement date",
    "Date LA told Tribunal it will not oppose", "Transferred in from LA", "Date transferred in",
    "Annual review decision date", "Date reassessment agreed",
]  # fmt: skip
JANUARY = {"date_request_received": "2025-01-06"}
DAY_140 = JANUARY | {"request_outcome": "Y", "request_outcome_date": "2025-02-17", "assessment_outcome": "Y"}
EXCEPTION = JANUARY | {"assessment_outcome": "Y", "date_final_plan_issued": "2025-06-30"}
OVERTURNED = {
    "date_request_received": "2024-09-02", "request_outcome": "N", "request_outcome_date": "2024-10-10",
    "request_tribunal": "1", "assessment_outcome": "Y", "assessment_outcome_date": "2025-09-08",
    "date_final_plan_issued": "2025-09-08",
}  # fmt: skip
REPLACED_BY = ("tribunal_order_date", "mediation_agreement_date", "date_la_told_tribunal_it_will_not_oppose")
CASES = {
    **{
        plan: DAY_140 | {"assessment_outcome_date": plan, "date_final_plan_issued": plan}
        for plan in ("2025-05-26", "2025-05-27")
    },
    "leap day": {"date_request_received": "2024-02-29"},
    **{text: EXCEPTION | {"20_week_exception_applies": text} for text in ("1", "yes", "TRUE")},
    "withdrawn on day 35": JANUARY | {"request_outcome": "W", "request_outcome_date": "2025-02-10"},
    "withdrawn on day 200": JANUARY | {"request_outcome": "W", "request_outcome_date": "2025-07-25"},
    **{name: OVERTURNED | {name: "2025-06-02"} for name in REPLACED_BY},
    "ordered to make a plan": {
        "date_request_received": "2024-11-04", "request_outcome": "Y", "request_outcome_date": "2024-12-16",
        "assessment_outcome": "N", "assessment_outcome_date": "2025-02-24", "tribunal_order_date": "2025-06-02",
    },
    "moved in": {
        "request_outcome": "H", "assessment_outcome": "H", "date_final_plan_issued": "2023-11-01",
        "transferred_in_from_la": "999", "date_transferred_in": "2025-02-03",
        "annual_review_decision_date": "2024-06-10",
    },
    "open": JANUARY | {"request_outcome": "Y", "request_outcome_date": "2025-02-17"},
    "undecided": {"date_request_received": "2024-12-16", "request_outcome": "A"},
    "assessed again": {"request_outcome": "H", "date_reassessment_agreed": "2025-05-01"},
}  # fmt: skip
"""Each case by a name: its cells by their headings in lower case, blank where it says nothing."""
END_OF_2025 = date(2025, 12, 31)


@pytest.fixture(scope="module")
def _imported(tmp_path_factory) -> pd.DataFrame:
    """All of them from one file, through the importer and SQLite."""
    named = [
        {heading: cells.get(heading.lower().replace(" ", "_"), "") for heading in HEADINGS} | {"Case reference": name}
        for name, cells in CASES.items()
    ]
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('awkward') / 'sendboard.db'}")
    with read_here():
        content = pd.DataFrame(named).to_csv(index=False).encode()
        done = taken_in(content, "cases.csv", engine, extracted_on=END_OF_2025)
    assert (dict(done.held), done.rows_refused) == ({"cases": len(CASES)}, 0), done.findings
    loaded = store.load_cases(engine)
    engine.dispose()
    return loaded.cases


@pytest.fixture
def one_case(_imported):
    """A single case by its name; the row as the metrics see it as at a day."""

    def known(name: str, as_at: date = END_OF_2025) -> CaseTables:
        row = _imported[_imported["case_reference"] == name]
        assert len(row) == 1
        return CaseTables.build(row, as_at=as_at)

    return known


def holds(rule, tables) -> bool:
    """What a rule says of the one case."""
    return bool(rule(tables).iloc[0])


def due(clock, tables) -> date:
    return clock.due(tables.cases[clock.starts]).iloc[0].date()


@pytest.mark.parametrize(("plan", "in_time"), [("2025-05-26", True), ("2025-05-27", False)])
def test_day_140_is_in_time_and_a_bank_holiday_moves_nothing(one_case, plan, in_time):
    """Is a plan on day 140 in time? Yes, and day 141 is late (cases 1 and 2).

    1. Regulation 13(2) says "within 20 weeks" of the request: a week is seven days, so 140 days, and
       "within" a period of an event leaves out the day of the event.
    2. Where a first day is to count, the Regulations say so ("beginning with", regulation 13(1)(a)).
    3. IPSEA counts "within 4 weeks" of 1 November as 29 November at the latest: day 28 is in.
    4. Nothing in the Regulations moves a limit to the next working day. 26 May 2025 was a bank holiday.
    """
    tables = one_case(plan)
    assert due(statutory.ISSUE_PLAN, tables) == date(2025, 5, 26)
    assert holds(timeliness.plans_due, tables)
    assert holds(timeliness.sent_by_the_20_week_day, tables) is in_time
    assert holds(timeliness.issued_within_20_weeks, tables) is in_time
    assert holds(timeliness.decided_within_6_weeks, tables)  # day 42


def test_a_clock_that_starts_on_a_leap_day(one_case):
    """Case 3: 29 February 2024. Days are counted, so a leap day needs no rule of its own."""
    tables = one_case("leap day", date(2024, 12, 31))
    clocks = (statutory.DECIDE_TO_ASSESS, statutory.DECIDE_NO_PLAN, statutory.ISSUE_PLAN)
    assert [due(clock, tables) for clock in clocks] == [date(2024, 4, 11), date(2024, 6, 20), date(2024, 7, 18)]


@pytest.mark.parametrize("exception_on_file", ["1", "yes", "TRUE"])
def test_a_late_plan_with_an_exception_is_late_with_an_exception_claimed(one_case, exception_on_file):
    """Case 8, day 175: neither met nor plainly missed. The exception excuses, if the council can show it, so DfE's
    first figure leaves the plan out; the child waited all the same.
    """
    tables = one_case(exception_on_file)
    assert not holds(timeliness.plans_in_published_measure, tables)
    assert holds(timeliness.plans_with_exceptions, tables)
    assert holds(timeliness.plans_due, tables)
    assert not holds(timeliness.sent_by_the_20_week_day, tables)


def test_a_withdrawn_request_closes_its_clock(one_case):
    """Case 11: withdrawn on day 35. Not met, not missed, not open for ever: closed."""
    tables = one_case("withdrawn on day 35")
    assert not holds(timeliness.plans_due, tables)
    assert not holds(waiting.assessments_open, tables)


def test_a_case_that_ended_without_a_plan_after_its_limit_missed_it(one_case):
    """Withdrawn on day 200: the family got no answer in time, and nothing runs any more."""
    tables = one_case("withdrawn on day 200")
    assert holds(timeliness.plans_due, tables)
    assert not holds(timeliness.sent_by_the_20_week_day, tables)
    assert not holds(waiting.assessments_open, tables)


@pytest.mark.parametrize("replaced_by", REPLACED_BY)
def test_an_order_an_agreement_or_a_concession_replaces_the_20_weeks(one_case, replaced_by):
    """Cases 13 and 15: a request refused on day 38, overturned on 2 June 2025, plan on 8 September.

    Regulation 44(2)(b) gives 2, 10 and 14 weeks from the order; regulation 42(2) treats a mediation agreement as
    an order; regulation 45(3) and (3A), as amended in 2015, give the same from the notice, not the 4 weeks that
    old web pages still quote. Day 371 after the request is no breach of the 20 weeks.
    """
    tables = one_case(replaced_by)
    clocks = (tribunal.ORDER_ASSESS_NOTIFY, tribunal.ORDER_ASSESS_NO_PLAN, tribunal.ORDER_ASSESS_PLAN)
    assert [due(clock, tables) for clock in clocks] == [date(2025, 6, 16), date(2025, 8, 11), date(2025, 9, 8)]
    assert not holds(timeliness.plans_due, tables)
    assert tables.cases["duty_date"].iloc[0].date() == date(2025, 9, 8)


def test_an_order_to_make_a_plan_gives_5_and_11_weeks(one_case):
    """Case 16, regulation 44(2)(c): the assessment is done, so less time is left."""
    tables = one_case("ordered to make a plan", date(2025, 7, 31))
    assert due(tribunal.ORDER_PLAN_DRAFT, tables) == date(2025, 7, 7)
    assert due(tribunal.ORDER_PLAN_FINAL, tables) == date(2025, 8, 18)
    assert tables.cases["duty_date"].iloc[0].date() == date(2025, 8, 18)
    assert holds(waiting.assessments_open, tables)


def test_a_plan_that_moves_in_is_reviewed_by_the_later_day(one_case):
    """Case 17, regulation 15: tell the family within 6 weeks; review by the later of 12 months and 3 months.

    "Twelve months starting with" a day ends the day before the anniversary (section 44(1) of the Act).
    """
    tables = one_case("moved in", date(2025, 3, 1))
    assert due(statutory.TRANSFER_INFORM, tables) == date(2025, 3, 17)
    assert statutory.REVIEW_AFTER_TRANSFER.due(date(2025, 2, 3)) == date(2025, 5, 2)
    assert tables.cases["review_due"].iloc[0].date() == date(2025, 6, 9)
    assert bool(tables.cases["historical"].iloc[0])


def test_an_open_case_is_overdue_not_missing(one_case):
    """Case 19: on 1 September 2025, day 238, 98 days past the limit, and in no published figure."""
    tables = one_case("open", date(2025, 9, 1))
    assert holds(waiting.open_past_20_weeks, tables)
    waited = pd.Timestamp(tables.as_at) - tables.cases["received_date"].iloc[0]
    past = pd.Timestamp(tables.as_at) - tables.cases["plan_due_date"].iloc[0]
    assert (waited.days, past.days) == (238, 98)


def test_an_undecided_request_is_overdue_only_after_day_42(one_case):
    """Case 23: received on 16 December 2024, still running on 27 January 2025, overdue the day after."""
    tables = one_case("undecided", date(2025, 1, 27))
    assert holds(requests.requests_undecided, tables)
    assert not holds(requests.undecided_past_6_weeks, tables)
    assert holds(requests.undecided_past_6_weeks, tables.known_by(date(2025, 1, 28)))


def test_the_draft_window_counts_its_first_day():
    """Case 26: "at least 15 days, beginning with the day" of service: 1 April to 15 April 2025."""
    assert statutory.ANSWER_DRAFT.due(date(2025, 4, 1)) == date(2025, 4, 15)


@pytest.mark.parametrize(
    ("final", "by_the_day", "met"),
    [
        (date(2026, 2, 13), True, True), (date(2026, 2, 13), False, True),
        (date(2026, 2, 15), True, True), (date(2026, 2, 15), False, False),
        (date(2026, 2, 16), True, False), (date(2026, 2, 16), False, False),
    ],
)  # fmt: skip
def test_a_phase_transfer_on_the_day_itself(final, by_the_day, met):
    """Case 30: the Regulations say "before 15 February", the Code "by". A setting chooses; a Sunday does not."""
    due = statutory.phase_transfer_day(2026, to_post_16=False)
    case = pd.DataFrame([{"phase_transfer_due_date": due, "phase_transfer_final_date": final}])
    tables = CaseTables.build(
        case, as_at=date(2026, 3, 1), conventions=Conventions(phase_transfer_by_the_day=by_the_day)
    )
    assert holds(reviews.phase_transfer_in_time, tables) is met


def test_a_move_to_college_has_until_31_march():
    """Case 30, second half: regulation 18(1)(a)."""
    assert statutory.phase_transfer_day(2026, to_post_16=True) == date(2026, 3, 31)


def test_a_reassessment_has_14_weeks_from_the_notification(one_case):
    """Case 31, regulation 27(2). It is no new plan, so it is in no 20-week figure."""
    tables = one_case("assessed again", date(2025, 6, 1))
    assert due(statutory.REASSESS, tables) == date(2025, 8, 7)
