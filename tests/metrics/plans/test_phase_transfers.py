"""Moves to the next phase, deadline by deadline: every child is in one part, and the parts agree with the figures."""

from datetime import date

import pandas as pd

from metrics.base.periods import Period, day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.plans.phase_transfers import COLUMNS, last_and_coming, rounds

PAST, COMING = "2026-02-15", "2027-03-31"
FINALS = ("2026-02-15", "2026-02-16", "", "2026-10-01", "", "", "", "")
DUE = (PAST, PAST, PAST, COMING, COMING, COMING, PAST, PAST)
CEASED = ("", "", "", "", "", "2026-06-01", "2026-06-01", "")
OUTCOMES = ("Y",) * 7 + ("N",)


def _tables(as_at: date = date(2026, 10, 31)) -> CaseTables:
    columns = zip(DUE, FINALS, CEASED, OUTCOMES, strict=True)
    rows = [
        {
            "case_key": str(number),
            "received_date": "2020-01-01",
            "request_outcome": "Y",
            "assessment_outcome": outcome,
            "start_date": "2020-05-01" if outcome == "Y" else None,
            "phase_transfer_due_date": due,
            "phase_transfer_final_date": final or None,
            "cease_date": ceased or None,
        }
        for number, (due, final, ceased, outcome) in enumerate(columns)
    ]
    cases = pd.DataFrame(rows)
    for name in [name for name in cases if name.endswith("_date")]:
        cases[name] = pd.to_datetime(cases[name])
    return CaseTables.build(cases, as_at=as_at)


def test_each_deadline_in_parts_that_add_up() -> None:
    """The day itself is in time; a plan that has ceased needs no final plan for a move still to come, and stays in what
    became of a round that has passed; a child without a plan is in neither."""
    found = rounds(_tables())
    assert found[list(COLUMNS)].to_numpy().tolist() == [
        [date(2026, 2, 15), True, 4, 1, 1, 2, 1 / 4],
        [date(2027, 3, 31), False, 2, 1, 0, 1, 1 / 2],
    ]
    assert (found["children"] == found["in_time"] + found["later"] + found["not_final"]).all()


def test_the_parts_agree_with_the_figures() -> None:
    tables = _tables()
    found = rounds(tables)
    on_time = evaluate(CATALOGUE["phase_transfers_on_time"], tables, [Period(date(2026, 2, 15), date(2026, 2, 15))])
    assert on_time["numerator"].iloc[0] == found["in_time"].iloc[0]
    assert on_time["denominator"].iloc[0] == found["children"].iloc[0]
    to_do = evaluate(CATALOGUE["phase_transfers_to_do"], tables, [day(tables.as_at)])
    assert to_do["value"].iloc[0] == found.loc[~found["passed"], "not_final"].sum()


def test_the_last_round_has_two_deadlines_and_a_year_ago_is_another() -> None:
    """15 February and 31 March are one round, 44 days apart; 180 days before the last is another."""
    days = (date(2025, 3, 31), date(2025, 10, 2), date(2025, 10, 3), date(2026, 2, 15), date(2026, 3, 31))
    found = pd.DataFrame({"due": [*days, date(2027, 3, 31)], "passed": [True] * 5 + [False]})
    assert last_and_coming(found)["due"].tolist() == [*days[2:], date(2027, 3, 31)]
    coming = found[~found["passed"]]
    assert last_and_coming(coming)["due"].tolist() == [date(2027, 3, 31)], "none has passed yet"


def test_no_deadline_on_record_gives_no_row() -> None:
    tables = CaseTables.build(pd.DataFrame(), as_at=date(2026, 10, 31))
    assert rounds(tables).empty
