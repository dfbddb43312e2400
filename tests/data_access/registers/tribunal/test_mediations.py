"""Logs of mediations: one that is held before the council was told of it, and one whose outcome is "None"."""

import pytest

from data_access.registers.tribunal.mediations import check_mediations
from tests.conftest import TODAY, taken_in
from tests.data_access.registers.sheets import said, typed


@pytest.mark.parametrize(("held", "named"), [("2026-03-01", True), ("2026-03-02", False), ("2026-03-03", False)])
def test_a_mediation_before_the_council_was_told_is_named(held, named):
    rows = typed(told_date=["2026-03-02"], held_date=[held])
    assert said(check_mediations(rows, "f.xlsx").findings) == ([("MEDIATION-HELD-FIRST", (2,))] if named else [])


def asked(database, *lines, headings="Mediation reference,Council told,Mediation held,Outcome", **options):
    text = "\n".join([headings, *lines])
    said = {"extracted_on": TODAY, "confirmed": frozenset()} | options
    done = taken_in(text.encode(), "mediations.csv", database, **said)
    return [one.rows for one in done.questions if one.code == "MEDIATION-NONE"], done


@pytest.mark.parametrize(
    ("outcomes", "rows"),
    [
        (("Agreed", "No agreement"), []),
        (("Agreed", "None"), [(3,)]),
        (("NONE ", "nil"), [(2, 3)]),
        (("None.", "No"), []),  # words of a log for no agreement
        (("n/a", "-"), []),
    ],
)
def test_none_as_an_outcome_is_asked_about(database, outcomes, rows):
    lines = [f"M{number},01/03/2026,20/03/2026,{word}" for number, word in enumerate(outcomes)]
    assert asked(database, *lines)[0] == rows


def test_none_of_a_mediation_that_was_not_held_is_a_blank(database):
    assert asked(database, "M1,01/03/2026,,None", "M2,01/03/2026,20/03/2026,Agreed")[0] == []


def test_none_in_a_log_without_the_day_is_asked_about(database):
    lines = ("M1,01/03/2026,North,None", "M2,02/03/2026,North,Agreed")
    assert asked(database, *lines, headings="Mediation reference,Council told,Locality,Mediation outcome")[0] == [(2,)]


def test_yes_reads_none_as_a_blank(database):
    done = asked(database, "M1,01/03/2026,20/03/2026,None", confirmed=frozenset({"MEDIATION-NONE"}))[1]
    assert done.held == {"mediations": 1}
