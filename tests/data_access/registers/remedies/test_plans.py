"""Which plan an action is of, in the words of councils, and which committees follow it: never guessed."""

import pandas as pd
import pytest

from data_access.cases.rows import typed_fields
from data_access.registers.remedies.code_words import PLAN_KINDS
from data_access.registers.remedies.plans import plan_in, with_committees, with_plans
from data_access.registers.remedies.promises import with_amounts, with_types
from data_access.registers.remedies.remedies import REMEDIES_READER, check_remedies, from_titles, tidy_remedies
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ombudsman remedy", "remedy"),
        ("LGSCO", "remedy"),
        ("WSoA", "written_statement"),
        ("Written Statement of Action (WSoA)", "written_statement"),
        ("APP", "accelerated_progress"),
        ("Priority Action Plan", "priority_action"),
        ("PAP", "priority_action"),
        ("Safety valve", "deficit"),
        ("DSG deficit management plan", "deficit"),
        ("Local SEND Reform Plan (LSRP)", "reform"),
        ("Peer review", "other"),
    ],
)
def test_the_words_of_councils(words, kind):
    assert PLAN_KINDS.read(words) == kind


@pytest.mark.parametrize("words", ["Improvement plan", "Ofsted action plan", "see minutes", "WSoA?", "PAP then APP"])
def test_a_kind_nobody_knows_is_none(words):
    """An improvement plan may be any of them. The row is in no figure until somebody says, and is no remedy."""
    made, findings = typed_fields(as_found(plan_kind=[words, "WSoA", None]), REMEDIES_READER.layout, SHEET)
    assert made["not_understood"].fillna("").tolist() == ["plan_kind", "", ""]
    assert [(one.column, one.rows) for one in findings] == [("Kind of plan", (2,))]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Cabinet", "Cabinet"),
        ("Cabinet; SEND Board", "Cabinet; SEND Board"),
        ("Cabinet\nSEND Board\n", "Cabinet; SEND Board"),
        ("Cabinet / SEND Board", "Cabinet; SEND Board"),
        ("Cabinet/SEND Board", "Cabinet; SEND Board"),
        ("Cabinet, SEND Board", "Cabinet; SEND Board"),
        ("Cabinet, Schools Forum and SEND Board", "Cabinet; Schools Forum; SEND Board"),
        ("SEND Board & Cabinet", "SEND Board; Cabinet"),
        ("Cabinet; Cabinet", "Cabinet"),
        ("Health and Wellbeing Board", "Health and Wellbeing Board"),
        ("Children, Families and Education Scrutiny Committee", "Children, Families and Education Scrutiny Committee"),
        (
            "Children, Families and Education Scrutiny Committee, Health and Wellbeing Board",
            "Children, Families and Education Scrutiny Committee; Health and Wellbeing Board",
        ),
        ("Cabinet Member for Children, Education", "Cabinet Member for Children, Education"),
    ],
)
def test_several_committees_of_a_cell(cell, names):
    """A comma or an "and" stands between two bodies, or within the name of one."""
    assert with_committees(as_found(committee=[cell]), SHEET).value["committee"].tolist() == [names]


def test_a_plan_named_as_the_origin_of_a_promise():
    """Another plan is taken from there and said; decisions, reports and words nobody knows stay."""
    rows = as_found(report_type=["WSoA", "Public report", "LGSCO", "Audit letter", None])
    made = with_plans(rows, SHEET)
    assert made.value["plan_kind"].fillna("").tolist() == ["WSoA", "", "", "", ""]
    assert made.value["report_type"].fillna("").tolist() == ["", "Public report", "LGSCO", "Audit letter", ""]
    assert said(made.findings) == [("REMEDY-PLAN-FROM-ORIGIN", (2,))]
    own = rows.assign(plan_kind=["DSG", None, None, None, None])
    assert with_plans(own, SHEET).value["plan_kind"].tolist()[0] == "DSG"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Written Statement of Action: progress"], "Written statement of action"),
        (["WSoA tracker"], "Written statement of action"),
        (["SEND priority action plan"], "Priority action plan"),
        (["DSG management plan, June 2026"], "Deficit or safety valve plan"),
        (["Local SEND Reform Plan"], "Local SEND reform plan"),
        (["Written statement of action and safety valve actions"], None),
        (["Ombudsman Public Report Action Plan"], None),
        (["SEND improvement plan"], None),
        ([], None),
    ],
)
def test_a_plan_named_in_the_title(lines, kind):
    """One of them, by a name that is no other's; none and two say nothing."""
    assert plan_in(lines) == kind


def test_a_title_is_for_all_rows_unless_they_say_or_it_names_a_case():
    rows = as_found(action=["Recruit", "Audit"])
    titled = from_titles(rows, SHEET, ("Written statement of action",))
    assert titled.value["plan_kind"].tolist() == ["Written statement of action"] * 2
    assert "REMEDY-TITLE" in [code for code, _ in said(titled.findings)]
    own = rows.assign(plan_kind=["DSG", None])
    assert from_titles(own, SHEET, ("Written statement of action",)).value["plan_kind"].tolist()[0] == "DSG"
    case = from_titles(rows, SHEET, ("Written statement of action, after case 23 019 356",)).value
    assert "plan_kind" not in case


def test_no_type_and_no_sum_is_read_out_of_the_words_of_another_plan():
    """Nor where nobody understands which plan it is: it may be no remedy."""
    words = ["Pay £500 for distress"] * 4
    rows = as_found(recommendation=words, plan_kind=[None, "Ombudsman", "Safety valve", "Improvement plan"])
    assert with_types(rows, SHEET).value["remedy_type"].fillna("").tolist() == ["payment_distress"] * 2 + [""] * 2
    assert with_amounts(rows, SHEET).value["amount_agreed"].fillna("").tolist() == ["500.00"] * 2 + [""] * 2


def test_a_further_action_is_of_the_plan_above():
    rows = as_found(
        recommendation_number=["1", None],
        recommendation=["Waits for advice", None],
        action=["Recruit", "Share a list"],
        status=["Open", "Closed"],
        plan_kind=["WSoA", None],
        plan_name=["Statement of 2024", None],
        committee=["SEND Board", None],
    )
    made = tidy_remedies(rows, SHEET).value
    for name, held in (("plan_kind", "WSoA"), ("plan_name", "Statement of 2024"), ("committee", "SEND Board")):
        assert made[name].tolist() == [held] * 2


def test_an_action_is_the_same_by_its_plan_and_number():
    """The case tells remedies apart, the plan the actions of other plans, whatever case they name."""
    rows = typed(
        ombudsman_reference=["23 019 356", "23 019 356", None, None],
        plan_kind=[None, "written_statement", "written_statement", "deficit"],
        plan_name=[None, "Statement", "Statement", "Deficit plan"],
        recommendation_number=["1", "1", "2", "1"],
    )
    made = check_remedies(rows, "f.xlsx")
    assert made.value["promise"].tolist() == ["23 019 356|1/", "Statement|1/", "Statement|2/", "Deficit plan|1/"]
    assert ("REMEDY-NO-REFERENCE", (4, 5)) not in said(made.findings)
    bare = typed(ombudsman_reference=[None], plan_kind=pd.Series([None], dtype="object"), plan_title=["tracker"])
    assert said(check_remedies(bare, "f.xlsx").findings) == [("REMEDY-NO-REFERENCE", (2,))]
