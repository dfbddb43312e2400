"""Rows of a register told twice: equal ones count once, those that differ are asked about."""

import pandas as pd
import pytest

from data_access.questions import EVERY_QUESTION
from data_access.registers.row_keys import with_keys, without_repeats
from metrics.counting.dataset import Dataset
from metrics.datasets import DATASETS
from tests.data_access.registers.sheets import said

APPEALS, SURVEYS, LOOK_BACKS, EXCLUSIONS, COMPLAINTS = (
    DATASETS[key] for key in ("appeals", "survey_answers", "look_backs", "exclusions", "complaints")
)


def rows(*found: dict[str, str | None]) -> pd.DataFrame:
    """Rows on two sheets in turn, as a list of all and one of the open ones."""
    places = [{"source_sheet": ("All", "Open")[one % 2], "source_row": 2 + one // 2} for one in range(len(found))]
    return pd.DataFrame([{**one, **place} for one, place in zip(found, places, strict=True)])


def asked(dataset: Dataset, *found: dict[str, str | None]) -> list[tuple[str, tuple[int, ...]]]:
    once, repeated = without_repeats(rows(*found), dataset, "log.xlsx")
    made, questions = with_keys(once, dataset, "log.xlsx", b"k")
    assert made["row_key"].nunique() == len(made)
    assert {one.code for one in questions} <= EVERY_QUESTION
    return [*said(repeated), *said(questions)]


def appeal(reference: str | None, outcome: str | None = None, **more: str) -> dict[str, str | None]:
    return {"appeal_reference": reference, "outcome": outcome, **more}


def test_equal_rows_on_two_sheets_are_one_and_rows_that_differ_are_asked_about():
    assert asked(APPEALS, appeal("A1"), appeal("A2")) == []
    assert asked(APPEALS, appeal("A1"), appeal("a1"), appeal("A1")) == [("ROW-REPEATED", (3,)), ("ROW-REPEATED", (2,))]
    assert asked(APPEALS, appeal("A1"), appeal("A1", "dismissed")) == [("ROW-SAME-KEY", (2,)), ("ROW-SAME-KEY", (2,))]


@pytest.mark.parametrize(("dataset", "known"), [(APPEALS, {"case_reference": "7"}), (EXCLUSIONS, {"person_key": "p"})])
def test_equal_rows_are_one_where_anything_says_whose_they_are(dataset, known):
    row = {"outcome": "x"} | known
    assert said(without_repeats(rows(row, row), dataset, "log.xlsx").findings) == [("ROW-REPEATED", (2,))]


def test_equal_rows_of_nobody_all_stay():
    """Two families may give one answer to one question."""
    answer = {"question": "Q1", "answer": "agree", "response_reference": None}
    assert asked(SURVEYS, answer, answer) == []


def test_a_reference_in_two_spellings_is_asked_about():
    assert asked(APPEALS, appeal("EH-007"), appeal("EH7")) == [("ROW-SPELLING", (2,)), ("ROW-SPELLING", (2,))]
    assert asked(APPEALS, appeal("EH-007"), appeal("EH70")) == []


def test_numbers_of_a_list_are_no_spellings_of_one_another():
    """1.1 of a list of look-backs is another than 11."""
    assert asked(LOOK_BACKS, {"look_back_number": "1.1"}, {"look_back_number": "11"}) == []


@pytest.mark.parametrize(("stage", "same"), [({}, True), ({"stage": None}, True), ({"stage": "2"}, False)])
def test_a_complaint_of_which_the_stage_is_filled_in_later_is_the_same(stage, same):
    """A blank is taken for stage 1, and a file may lack the column."""
    first, later = (
        with_keys(rows({"complaint_reference": "K1", **one}), COMPLAINTS, "log.xlsx", b"k").value["row_key"].tolist()
        for one in (stage, {"stage": "1"})
    )
    assert (first == later) is same
