"""What follows from a row of the log of appeals: how old an open one is, where it stands, by when it had to be made."""

from datetime import date

import pytest

from metrics.tribunal import appeals
from tests.metrics.tables import DAY, ago, around, held, register

YEAR = "181 days to a year"


def log(*rows: dict, **more):
    return register("appeals", *({"appeal_type": "RTA", "registered_date": ago(200)} | row for row in rows), **more)


def test_the_bands_of_an_open_appeals_age():
    """The last day of each band, the day before and after: T5 of the study has 0-90, 91-180, 181-365 and 366 on."""
    bands = {
        **dict.fromkeys((0, 1, 89, 90), "Up to 90 days"),
        **dict.fromkeys((91, 179, 180), "91 to 180 days"),
        **dict.fromkeys((181, 364, 365), YEAR),
        **dict.fromkeys((366, 3000), "Over a year"),
    }
    table = log(*({"registered_date": ago(days)} for days in bands))
    assert table.rows["appeal_age"].tolist() == list(bands.values())
    assert table.rows["days_open"].tolist() == list(bands)


def test_an_ended_appeal_or_one_without_its_day_has_no_age():
    ended = {"outcome": "withdrawn", "outcome_date": ago(1)}
    table = log(ended, {"registered_date": None, "lodged_date": ago(30)}, {})
    assert table.rows["appeal_age"].isna().tolist() == [True, True, False]
    assert table.rows["days_open"].isna().tolist() == [True, True, False]


@pytest.mark.parametrize(("as_at", "open_"), list(zip(around(DAY), (True, False, False), strict=True)))
def test_an_appeal_that_ended_on_the_day_is_no_longer_open(as_at, open_):
    table = log({"outcome": "withdrawn", "outcome_date": DAY}, as_at=as_at)
    assert held(appeals.appeals_open, table) == [open_]
    assert held(appeals.appeals_ended, table) == [not open_]


def test_the_stage_of_an_appeal():
    """A hearing of yesterday or today is held, one of tomorrow is listed; what is stayed or ended says so first."""
    table = log(
        *({"hearing_date": day} for day in around(DAY)),
        {},
        {"status": "awaiting"},
        {"status": "stayed", "hearing_date": ago(5)},
        {"hearing_date": ago(5), "outcome": "decided_la", "outcome_date": ago(1)},
        {"status": "closed"},
    )
    held_, listed = "Hearing held, decision awaited", "Hearing listed"
    assert table.rows["appeal_stage"].tolist() == [
        held_,
        held_,
        listed,
        "Registered, no hearing date yet",
        held_,
        "Stayed or adjourned",
        "Ended",
        "Ended",
    ]


def test_how_and_when_an_appeal_ended():
    """By its own day; a notice alone is a concession on its day; an outcome without a day has the order's; a day
    without an outcome leaves it unclear, with a notice too. The outcome before the registration took no days, and one
    that is no concession does not end on the day of the notice."""
    table = log(
        {"outcome": "decided_la", "outcome_date": ago(100)},
        {"notice_date": ago(90)},
        {"notice_date": ago(90), "outcome": "conceded"},
        {"order_date": ago(80), "outcome": "decided_appellant"},
        {"outcome_date": ago(70)},
        {"outcome": "withdrawn", "outcome_date": ago(201)},
        {"outcome": "withdrawn", "outcome_date": ago(200)},
        {"order_date": ago(80)},
        {"notice_date": ago(90), "outcome_date": ago(70)},
        {"notice_date": ago(90), "outcome": "withdrawn"},
        {"notice_date": ago(90), "status": "closed"},
    )
    assert table.rows["appeal_outcome"].astype("object").fillna("").tolist() == [
        "decided_la",
        "conceded",
        "conceded",
        "decided_appellant",
        "not_clear",
        "withdrawn",
        "withdrawn",
        "",
        "not_clear",
        "withdrawn",
        "conceded",
    ]
    ends = [100, 90, 90, 80, 70, 201, 200]
    assert table.rows["closed_on"].dt.date.iloc[:7].tolist() == [ago(days) for days in ends]
    assert table.rows["days_to_outcome"].fillna(-9).tolist() == [100, 110, 110, 120, 130, -9, 0, -9, 130, -9, 110]
    assert held(appeals.outcomes_counted, table)[:8] == [True, True, True, True, False, True, True, False]


def test_an_appeal_is_in_time_on_its_last_day():
    """Two months from 15 September 2025 end on Saturday 15 November: what comes on Monday 17 is in time all the same.
    The day it was lodged goes before the day it was registered."""
    decided = date(2025, 9, 15)
    days = [date(2025, 11, number) for number in (14, 15, 16, 17, 18)]
    rows = [{"decision_date": decided, "registered_date": day} for day in days]
    rows.append({"decision_date": decided, "lodged_date": days[0], "registered_date": days[-1]})
    table = log(*rows)
    assert set(table.rows["appeal_deadline"].dt.date) == {date(2025, 11, 15)}
    assert held(appeals.made_in_time, table) == [True, True, True, True, False, True]


def test_a_certificate_moves_the_last_day_only_if_it_gives_longer():
    """A month from the certificate beside two from the decision of 15 October 2025: 14, 15 and 16 November. One about
    section I alone needs none, so that it moves nothing."""
    decided = {"decision_date": date(2025, 10, 15), "registered_date": ago(90)}
    rows = [decided | {"certificate_date": date(2025, 11, number)} for number in (14, 15, 16)]
    rows.append(rows[-1] | {"appeal_type": "CON_I", "sections": "I"})
    rows.append(rows[2] | {"appeal_type": "CON", "sections": "B, I"})
    due = log(*rows).rows["appeal_deadline"].dt.date.tolist()
    assert due == [date(2025, 12, number) for number in (15, 15, 16, 15, 16)]


def test_what_must_be_done_follows_from_what_was_appealed():
    """Where the family won; where the council did, only that a plan may cease. What the log says goes first."""
    won = {"outcome": "decided_appellant", "outcome_date": ago(9), "order_date": ago(9)}
    lost = won | {"outcome": "decided_la"}
    table = log(
        *(won | {"appeal_type": code} for code in ("RTA", "RTR", "RTI", "RTAM", "CTM", "CON_B", "CON_F", "CON_I")),
        won | {"appeal_type": "CON_I", "sections": "B, I"},
        lost | {"appeal_type": "CTM"},
        lost,
        won | {"order_type": "make_plan"},
        {"appeal_type": "RTA", "notice_date": ago(9)},
        {},
    )
    duties = ["assess", "assess", "make_plan", "amend", "maintain", "amend", "amend", "section_i", "amend", "cease", ""]
    assert table.rows["order_duty"].astype("object").fillna("").tolist() == [*duties, "make_plan", "assess", ""]


def test_the_clock_starts_with_the_order_or_with_the_notice_where_the_council_did_not_oppose():
    both = {"notice_date": ago(20), "order_date": ago(9), "outcome_date": ago(20)}
    table = log(
        both | {"outcome": "conceded"},
        both | {"outcome": "decided_appellant"},
        {"outcome": "conceded", "order_date": ago(9), "outcome_date": ago(9)},
    )
    assert table.rows["order_starts"].dt.date.tolist() == [ago(20), ago(9), ago(9)]


def test_of_several_sections_f_comes_before_b_before_i():
    """Where the log says that it is about the contents, or does not say; a type that it gives is left alone."""
    of = {"I": "CON_I", "B": "CON_B", "F": "CON_F", "B, I": "CON_B", "F, I": "CON_F", "B, F": "CON_F", None: "CON"}
    rows = [{"appeal_type": "CON", "sections": sections} for sections in of]
    rows += [{"appeal_type": None, "sections": sections} for sections in ("B, I", None)]
    found = log(*rows, {"appeal_type": "RTA", "sections": "B"}).rows["appeal_type"].astype("object")
    assert found.fillna("").tolist() == [*of.values(), "CON_B", "", "RTA"]


def test_days_waited_for_the_plan():
    """To the plan; so far, where it is still asked for; refused, none; a plan before its request, none; on its day, no
    day."""
    asked = {"received_date": ago(700)}
    plan = asked | {"assessment_outcome": "Y"}
    own = [
        plan | {"assessment_outcome_date": ago(400), "start_date": ago(400)},
        asked,
        asked | {"request_outcome": "N", "request_outcome_date": ago(600)},
        plan | {"assessment_outcome_date": ago(701), "start_date": ago(701)},
        plan | {"assessment_outcome_date": ago(700), "start_date": ago(700)},
    ]
    own = [one | {"case_reference": f"C{number}"} for number, one in enumerate(own)]
    rows = [{"case_reference": one["case_reference"], "decision_date": ago(300)} for one in own]
    table = log(*rows, {"case_reference": "elsewhere"}, own=own)
    assert table.rows["days_waited_for_plan"].fillna(-9).tolist() == [300, 700, -9, -9, 0, -9]
    assert table.rows["linked_case"].tolist() == [True] * 5 + [False]
