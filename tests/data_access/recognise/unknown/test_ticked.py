"""Outcomes that are ticked in columns of their own: the ticked one is the outcome, which is asked; two are none."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

BEFORE, DAY = ("Case reference", "Date request received"), "06/01/2025"


def done(headings: tuple[str, ...], *rows: tuple[str | None, ...], **said):
    made = [(*BEFORE, *headings), *((f"EX-{number}", DAY, *row) for number, row in enumerate(rows))]
    cells = pd.DataFrame(made, index=pd.Index(range(1, len(made) + 1), dtype="int64"), dtype="str")
    return prepared_from(RawSheet("Cases", cells), **said)


@pytest.mark.parametrize(("yes", "no"), [("x", None), ("✓", "x"), ("Yes", "No"), ("1.0", "0"), ("X", "no")])
def test_the_ticked_outcome_is_the_one(yes, no):
    rows = (yes, no, no), (no, yes, no), (no, no, yes), (no, no, no), (yes, yes, no)
    made = done(("Agreed", "Refused", "Withdrawn"), *rows)
    assert made.cases["request_outcome"].astype("object").fillna("").tolist() == ["Y", "N", "W", "", ""]
    assert made.cases["not_understood"].astype("object").fillna("").tolist() == ["", "", "", "", "request_outcome"]
    assert [(one.code, one.column) for one in made.report().questions] == [("MAP-TICKED", "Agreed, Refused, Withdrawn")]


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (("Agreed",), [("x",)]),
        (("Agreed", "Remarks"), [("x", "x")]),
        (("Agreed", "Refused"), [("x", "at panel")]),
        (("Agreed", "Refused"), [(None, None)]),
        (("Agreed", "Refused", "Request outcome"), [("x", None, "Refused")]),
    ],
    ids=["one column", "one outcome", "words", "no tick", "an outcome beside them"],
)
def test_other_columns_are_none(headings, rows):
    assert "MAP-TICKED" not in {one.code for one in done(headings, *rows).findings}


@pytest.mark.parametrize(("field", "codes"), [("request_outcome", []), ("", ["MAP-NO-OUTCOME"])])
def test_what_somebody_chooses_for_them_is_not_asked_again(field, codes):
    said = Corrections(columns={"cases": {"Agreed, Refused": field}})
    made = done(("Agreed", "Refused"), ("x", None), corrections=said)
    assert [one.code for one in made.report().questions] == codes


def test_days_under_their_outcomes_say_both():
    """Two in a row say two things, and nobody understands them; a day of decision in a column of its own stands."""
    rows = (
        ("01/04/2025", None, None),
        (None, "02/04/2025", "-"),
        ("03/04/2025", "04/04/2025", None),
        (None, None, "05/04/2025"),
    )
    made = done(("Agreed", "Refused", "Withdrawn"), *rows)
    assert made.cases["request_outcome"].astype("object").fillna("").tolist() == ["Y", "N", "", "W"]
    days = made.cases["request_outcome_date"].dt.strftime("%d").tolist()
    assert (days[0], days[1], days[3]) == ("01", "02", "05")
    assert made.cases["not_understood"].astype("object").fillna("").tolist() == ["", "", "request_outcome", ""]
    assert [one.code for one in made.report().questions] == ["MAP-TICKED"]
    own = done(("Agreed", "Refused", "Date of decision"), ("01/04/2025", None, "10/04/2025"), (None, "x", "11/04/2025"))
    assert own.cases["request_outcome_date"].dt.strftime("%d").tolist() == ["10", "11"]
