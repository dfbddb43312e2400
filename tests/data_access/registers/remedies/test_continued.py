"""Action plans that number their rows: what goes on, what is a further action, and what is a note."""

from data_access.registers.remedies.continued import with_joined_rows
from tests.data_access.registers.sheets import SHEET, as_found, said


def test_a_row_without_a_number_goes_on_from_the_one_above():
    rows = as_found(
        recommendation_number=["1", None, "2"],
        recommendation=["Apologise to the family", "and explain what went wrong", "Pay £300"],
        owner=["Head of SEND", None, "Finance"],
    )
    made, findings = with_joined_rows(rows, SHEET)
    assert made["recommendation"].tolist() == ["Apologise to the family\nand explain what went wrong", "Pay £300"]
    assert (list(made.index), said(findings)) == ([2, 4], [("ROW-CONTINUED", (3,))])


def test_an_action_with_a_day_of_its_own_is_a_further_action_of_the_same_recommendation():
    rows = as_found(
        recommendation_number=["1", None],
        recommendation=["Review the policy", None],
        action=["Draft it", "Train staff"],
        due_date=["1/5/2025", "1/6/2025"],
        ombudsman_reference=["23 019 356", None],
    )
    made, findings = with_joined_rows(rows, SHEET)
    assert made["action"].tolist() == ["Draft it", "Train staff"]
    assert made["ombudsman_reference"].tolist() == ["23 019 356"] * 2
    assert made["recommendation"].tolist() == ["Review the policy"] * 2
    assert said(findings) == [("REMEDY-FURTHER-ACTION", (3,))]


def test_a_lone_number_and_a_lone_cell_elsewhere_are_notes():
    rows = as_found(
        recommendation_number=["1", "2", None],
        recommendation=["Apologise", None, None],
        owner=["Head of SEND", None, "see above"],
    )
    made, findings = with_joined_rows(rows, SHEET)
    assert (list(made.index), said(findings)) == ([2], [("ROW-NOTE", (3, 4))])


def test_a_list_without_numbers_has_nothing_that_goes_on():
    rows = as_found(recommendation=["Apologise", "Pay £300"], owner=["Head of SEND", None])
    made, findings = with_joined_rows(rows, SHEET)
    assert (list(made.index), said(findings)) == ([2], [("ROW-NOTE", (3,))])
