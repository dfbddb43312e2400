"""What the Ombudsman decides, a row at a time: what counts, which themes repeat, and the edges of its year."""

from datetime import date

import pytest

from metrics.complaints import ombudsman
from metrics.complaints.ombudsman import repeated_themes
from tests.metrics.tables import DAY, ago, around, held, register


def decision(**cells: object) -> dict:
    return {"decision": "upheld", "decision_date": ago(30)} | cells


def decisions(*rows: dict, as_at: date = DAY, **more):
    numbered = ({"ombudsman_reference": f"25 000 {100 + number}"} | row for number, row in enumerate(rows))
    return register("ombudsman", *numbered, as_at=as_at, **more)


def test_the_upheld_rate_is_of_what_was_investigated():
    """Upheld for whatever reason, and not upheld; neither closed, premature, invalid nor answered with advice."""
    groups = {
        "upheld": (True, True),
        "upheld_injustice": (True, True),
        "upheld_no_injustice": (True, True),
        "upheld_remedied": (True, True),
        "not_upheld": (True, False),
        **dict.fromkeys(("closed", "invalid", "advice", "referred_back", "not_for_us"), (False, False)),
    }
    table = decisions(*(decision(decision=code) for code in groups))
    assert list(zip(held(ombudsman.investigated, table), held(ombudsman.upheld, table), strict=True)) == list(
        groups.values()
    )
    assert table.rows["decision_group"].astype("object").tolist() == [
        *["investigated"] * 5,
        "assessed_closed",
        *["not_for_us"] * 4,
    ]


def test_still_with_the_ombudsman_is_what_has_neither_day_nor_decision():
    rows = [{"decision": None, "decision_date": None}, {"decision": None}, {"decision_date": None}, {}]
    table = decisions(*(decision(received_date=ago(60)) | row for row in rows))
    assert held(ombudsman.still_with_the_ombudsman, table) == [True, False, False, False]
    assert held(ombudsman.decided, table) == [False, True, False, True]


@pytest.mark.parametrize(("as_at", "waits"), list(zip(around(ago(30)), (True, False, False), strict=True)))
def test_it_is_with_the_ombudsman_until_the_day_it_decides(as_at, waits):
    assert held(ombudsman.still_with_the_ombudsman, decisions(decision(received_date=ago(60)), as_at=as_at)) == [waits]


def test_a_theme_repeats_from_two_decisions_on():
    """Delay in two, communication in one beside it, transport in one; the second delay is not upheld, or too old."""
    first, second = decision(themes="Delay; communication"), decision(themes="delay")
    last = decision(themes="Transport")
    assert held(ombudsman.theme_repeats, decisions(first, second, last)) == [True, True, False]
    assert held(ombudsman.theme_repeats, decisions(first)) == [False]
    assert held(ombudsman.theme_repeats, decisions(decision(themes="Delay; delay"))) == [False]
    for other in ({"decision": "not_upheld"}, {"decision_date": date(2024, 3, 16)}, {"themes": None}):
        assert held(ombudsman.theme_repeats, decisions(first, second | other, last)) == [False] * 3
    themes = repeated_themes(decisions(first, second, last))
    assert themes[["words", "rows"]].to_numpy().tolist() == [["Delay", 2], ["Communication", 1], ["Transport", 1]]


@pytest.mark.parametrize(
    ("decided", "ended", "earlier"),
    [
        (date(2025, 3, 31), date(2024, 3, 31), True),
        (date(2025, 3, 31), date(2024, 4, 1), False),
        (date(2025, 4, 1), date(2025, 3, 30), True),
        (date(2025, 4, 1), date(2025, 3, 31), True),
        (date(2025, 4, 1), date(2025, 4, 1), False),
        (date(2026, 1, 1), date(2025, 12, 31), False),
    ],
)
def test_the_ombudsmans_year_begins_on_1_april(decided, ended, earlier):
    """By the end of the fault; where that is not recorded, by its beginning."""
    whole = decision(decision_date=decided, fault_from=date(2023, 1, 1), fault_to=ended)
    begun = decision(decision_date=decided, fault_from=ended)
    assert held(ombudsman.from_earlier_years, decisions(whole, begun)) == [earlier, earlier]


def test_days_since_the_fault_are_from_its_beginning_else_its_end():
    """From the same day, none; without either, not known."""
    rows = [{"fault_from": ago(130), "fault_to": ago(50)}, {"fault_to": ago(50)}, {"fault_from": ago(30)}, {}]
    table = decisions(*(decision() | row for row in rows))
    assert ombudsman.days_since_fault(table).fillna(-1).tolist() == [100, 20, 0, -1]
    assert held(ombudsman.upheld_with_fault_dates, table) == [True, True, True, False]


def test_a_notice_is_due_when_fourteen_days_are_over_or_it_was_given():
    """Received 15, 14 and 13 days ago; given before; no public report; its day not recorded."""
    rows = [{"report_received": ago(days)} for days in (15, 14, 13)]
    rows += [
        {"report_received": ago(5), "notice_date": ago(1)},
        {"report_received": ago(15), "public_report": False},
        {},
    ]
    table = decisions(*(decision(public_report=True) | row for row in rows))
    assert held(ombudsman.notice_due, table) == [True, False, False, True, False, False]
    assert held(ombudsman.notice_in_time, table) == [False, False, False, True, False, False]


@pytest.mark.parametrize(("as_at", "due"), list(zip(around(date(2026, 2, 28)), (False, False, True), strict=True)))
def test_a_reply_is_due_when_three_months_are_over(as_at, due):
    """From 30 November: February has no 30th, so its last day is the day."""
    report = decision(public_report=True, decision_date=date(2025, 11, 30), report_received=date(2025, 11, 30))
    assert held(ombudsman.reply_due, decisions(report, as_at=as_at)) == [due]
    assert held(ombudsman.reply_due, decisions(report | {"reply_date": date(2026, 1, 1)}, as_at=as_at)) == [True]


def test_the_day_agreed_with_the_ombudsman_replaces_the_three_months():
    """Agreed until 20 February, three months end on the 28th of January: the day before, the day, the day after."""
    report = decision(public_report=True, report_received=date(2025, 10, 28), reply_due=date(2026, 2, 20))
    rows = [report | {"reply_date": day} for day in around(date(2026, 2, 20))]
    assert held(ombudsman.reply_in_time, decisions(*rows)) == [True, True, False]


def test_a_case_with_all_its_remedies():
    """Done by its day; done late; not done and over its day; not yet due; done without a target day; none at all."""
    rows = [decision() for _ in range(6)]
    dues = [ago(10), ago(10), ago(10), DAY, None]
    done = [ago(10), ago(9), None, None, ago(9)]
    promises = [
        {
            "ombudsman_reference": f"25 000 {100 + number}",
            "agreed_date": ago(20),
            "due_date": due,
            "completed_date": day,
        }
        for number, (due, day) in enumerate(zip(dues, done, strict=True))
    ]
    table = decisions(*rows, remedies=promises)
    assert held(ombudsman.compliance_known, table) == [True, True, True, False, True, False]
    assert held(ombudsman.every_remedy_done, table) == [True, True, False, False, True, False]
    assert held(ombudsman.compliance_dated, table) == [True, True, True, False, False, False]
    assert held(ombudsman.every_remedy_on_time, table)[:4] == [True, False, False, False]


def test_what_the_council_had_offered_before():
    assert held(ombudsman.remedied_before, decisions(decision(satisfactory_remedy=True), decision())) == [True, False]


def test_a_public_report_is_one_that_the_register_calls_so():
    """A blank is none, also with the day on which something was received."""
    rows = [{"public_report": True}, {"public_report": False}, {"report_received": ago(90)}]
    table = decisions(*(decision(**row) for row in rows))
    assert held(ombudsman.public_reports, table) == [True, False, False]
    assert table.rows["notice_due"].isna().all()


@pytest.mark.parametrize(
    ("rule", "done", "received", "last"),
    [
        (ombudsman.notice_in_time, "notice_date", date(2025, 9, 1), date(2025, 9, 15)),
        (ombudsman.reply_in_time, "reply_date", date(2025, 9, 1), date(2025, 12, 1)),
    ],
)
def test_what_a_report_asks_for_is_in_time_on_its_last_day(rule, done, received, last):
    report = {"public_report": True, "report_received": received}
    assert held(rule, decisions(*(decision(**report | {done: day}) for day in (*around(last), None)))) == [
        True,
        True,
        False,
        False,
    ]


def test_only_a_decision_upheld_is_linked_to_a_childs_case():
    own = [{"case_reference": "EX-1", "received_date": ago(300)}]
    rows = [{}, {"case_reference": "EX-2"}, {"decision": "not_upheld"}]
    table = decisions(*(decision(case_reference="EX-1") | row for row in rows), own=own)
    assert held(ombudsman.decided_and_linked, table) == [True, False, False]
