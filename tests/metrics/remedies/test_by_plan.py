"""Actions of other plans stand in the register beside the remedies, and never in a figure about the Ombudsman."""

from dataclasses import replace

import pandas as pd
import pytest

from metrics.base.categories import holds
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.complaints import ombudsman
from metrics.complaints.recurrence import recurs_after_fix
from metrics.counting.evaluate import evaluate
from metrics.remedies import remedies
from metrics.remedies.by_case import compliance, live_remedies
from metrics.remedies.by_plan import in_one_spelling, names_in
from metrics.remedies.code_lists import PLAN_KIND, REMEDY
from metrics.remedies.ledger import ledger
from tests.metrics.tables import DAY, ago, around, council, frame, held, register

CASE = "23 019 356"
ACTION = {"ombudsman_reference": CASE, "plan_kind": "written_statement", "known_from": ago(400)}
OTHERS = [code for code in PLAN_KIND.values() if code != REMEDY]


def value(table, key: str) -> tuple[int, float]:
    line = evaluate(CATALOGUE[key], table, [day(DAY)]).iloc[0]
    return line["denominator"], line["value"]


def test_a_blank_kind_of_plan_is_a_remedy():
    """As every row was before there was such a column."""
    table = register("remedies", {"plan_kind": None}, {"plan_kind": REMEDY}, {"plan_kind": "deficit"})
    assert table.rows["plan_kind"].tolist() == [REMEDY, REMEDY, "deficit"]
    assert held(remedies.live_remedies, table) == [True, True, False]
    assert held(remedies.live, table) == [True, True, True]
    alone = register("remedies", {"plan_kind": None})
    assert alone.rows["plan_kind"].isna().all()
    assert held(remedies.live_remedies, alone) == [True]


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("others", [0, 1, 2])
def test_no_action_of_another_plan_enters_a_case_or_the_money(kind, others):
    """None, one and two of them, overdue and with sums, beside one remedy that was done and paid in time."""
    done = {"ombudsman_reference": CASE, "due_date": ago(30), "completed_date": ago(30), "known_from": ago(60)}
    done |= {"amount_agreed": 300.0, "amount_paid": 300.0, "payment_date": ago(30)}
    late = {"ombudsman_reference": CASE, "plan_kind": kind, "due_date": ago(40), "known_from": ago(60)}
    late |= {"amount_agreed": 9000.0, "amount_paid": 10.0, "payment_date": ago(30)}
    rows = [done, *[late] * others]
    beside = council(remedies=rows, ombudsman=[{"ombudsman_reference": CASE, "decision_date": ago(60)}])
    cases = beside.register("ombudsman")
    assert cases.rows["remedies_number"].tolist() == [1]
    assert held(ombudsman.compliance_known, cases) == [True]
    assert cases.rows["remedies_done"].tolist() == cases.rows["remedies_on_time"].tolist() == [True]
    table = beside.register("remedies")
    assert value(table, "financial_remedy_agreed") == (1, 300.0)
    assert value(table, "financial_remedy_paid") == (1, 300.0)
    assert value(table, "financial_remedy_not_paid")[0] == value(table, "financial_remedy_short")[0] == 0
    assert ledger(beside).iloc[-1][["agreed", "paid", "not_paid", "beyond"]].tolist() == [300.0, 300.0, 0.0, 0.0]
    assert value(table, "remedies_promised")[1] == 1 + others
    assert value(table, "remedies_overdue")[1] == others


@pytest.mark.parametrize("due", around(DAY))
def test_a_case_is_told_by_the_day_of_its_own_last_remedy(due):
    """An action of another plan that names the case is due a day before, on and after the day: it decides nothing."""
    remedy = {"ombudsman_reference": CASE, "due_date": ago(1), "completed_date": None, "plan_kind": None}
    rows = frame([remedy, ACTION | {"due_date": due, "completed_date": None}])
    rows = rows.astype({"completed_date": "datetime64[s]"})
    found = compliance(pd.Series([CASE]), rows, DAY)
    assert found["remedies_due"].iloc[0].date() == found["compliance_date"].iloc[0].date() == ago(1)
    assert live_remedies(rows)["due_date"].dt.date.tolist() == [ago(1)]


def test_what_another_plan_changed_is_no_fix_of_the_ombudsmans():
    """A fault is said to come back after what was promised to the Ombudsman, and only after that."""
    cases = frame([{"ombudsman_reference": CASE, "themes": "Delay", "fault_from": ago(10), "fault_to": ago(5)}])
    fix = {"ombudsman_reference": "22 000 001", "theme": "Delay", "remedy_kind": "service", "completed_date": ago(90)}
    fix |= {"due_date": ago(90)}
    found = {
        kind: recurs_after_fix(cases, frame([fix | {"plan_kind": kind}]))["recurred"].tolist()
        for kind in (REMEDY, "priority_action")
    }
    assert found == {REMEDY: [True], "priority_action": [False]}


def test_another_plan_is_about_the_service_and_needs_no_word_of_the_ombudsmans():
    """Its kind is not read from a type; what the register itself says of it holds."""
    rows = [ACTION, ACTION | {"remedy_kind": "individual"}, ACTION | {"plan_kind": None}]
    table = register("remedies", *rows)
    assert table.rows["remedy_kind"].tolist() == ["service", "individual", "not_clear"]
    assert held(remedies.improvements_outstanding, table) == [True, False, False]
    done = [row | {"completed_date": ago(40), "evidence_reference": "minutes"} for row in rows]
    assert held(remedies.with_evidence_gap, register("remedies", *done)) == [False, False, True]


def test_the_parts_of_a_split_add_up():
    """By kind of plan and by committee: an action that two follow is one, under both together."""
    rows = [ACTION | {"committee": names} for names in ("Cabinet", "Cabinet; SEND Board", "SEND Board", None)]
    table = register("remedies", *rows, ACTION | {"plan_kind": None})
    for by, wanted in (
        ("plan_kind", {"written_statement": 4, "remedy": 1}),
        ("committee", {"Cabinet": 1, "Cabinet; SEND Board": 1, "SEND Board": 1, "Not recorded": 2}),
    ):
        found = evaluate(CATALOGUE["remedies_promised"], table, [day(DAY)], by=[by])
        counts = {str(name): number for name, number in zip(found[by], found["value"], strict=True) if number}
        assert counts == wanted


def test_a_council_kept_to_a_committee_has_its_own_part_of_the_remedies_alone():
    """Also as known on a past day. Rows not understood stay, for nobody may say whose they are."""
    rows = [ACTION | {"committee": names} for names in ("Cabinet", "Cabinet; SEND Board", "SEND Board")]
    rows.append(ACTION | {"plan_kind": None, "not_understood": "plan_kind"})
    whole = council(remedies=rows, ombudsman=[{"ombudsman_reference": CASE, "decision_date": ago(60)}])
    for name, wanted in (("SEND Board", [1, 2]), ("Cabinet", [0, 1]), ("Nobody", [])):
        kept = replace(whole, within=(("plan_kind", "written_statement"), ("committee", name)))
        for table in (kept.register("remedies"), kept.known_by(ago(1)).register("remedies")):
            assert table.rows.index.tolist() == wanted
            assert len(table.not_understood.rows) == 1
        assert len(kept.register("ombudsman").rows) == 1
    remedy = {"ombudsman_reference": CASE, "due_date": ago(30), "known_from": ago(60)}
    both = council(remedies=[remedy, ACTION], ombudsman=[{"ombudsman_reference": CASE, "decision_date": ago(60)}])
    of_statement = replace(both, within=(("plan_kind", "written_statement"),))
    assert of_statement.register("ombudsman").rows["remedies_number"].tolist() == [1]


def test_committees_that_differ_in_capitals_are_one():
    """Spelt as most rows spell them; several of a cell in the order of the alphabet."""
    cells = pd.Series(["SEND Board", "SEND Board", "send  board", "SEND board; Cabinet", "Cabinet; SEND Board", None])
    found = in_one_spelling(cells.astype("category"))
    both = "Cabinet; SEND Board"
    assert found.astype("object").fillna("").tolist() == ["SEND Board"] * 3 + [both] * 2 + [""]
    assert names_in(found) == ("Cabinet", "SEND Board")
    assert holds(found, "Cabinet").tolist() == [False, False, False, True, True, False]
    assert holds(found, "SEND").tolist() == [False] * 6
    empty = pd.Series([None, None], dtype="category")
    assert (names_in(in_one_spelling(empty)), holds(empty, "Cabinet").tolist()) == ((), [False, False])
