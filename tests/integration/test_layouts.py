"""The same cases in the layouts councils use give the same figures: one list, sheets per module, messy sheets."""

from datetime import date
from io import BytesIO

import pandas as pd
import pytest

from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.conftest import tables_of, taken_in


def workbook(sheets: dict[str, pd.DataFrame], *, top: int = 0) -> bytes:
    made = BytesIO()
    with pd.ExcelWriter(made, engine="openpyxl") as writer:
        for name, frame in sheets.items():
            frame.to_excel(writer, sheet_name=name, index=False, startrow=top)
            if top:
                writer.sheets[name]["A1"] = "Example Council: SEN report"
    return made.getvalue()


PERSON = pd.DataFrame({"Person ID": ["1", "2", "3"], "Dob (ccyy-mm-dd)": ["2015-01-01"] * 3, "Gender": ["M", "F", "F"]})
REQUESTS = pd.DataFrame(
    {
        "Person ID": ["1", "2", "3", "3"],
        "Requests Record ID": ["11", "12", "13", "14"],
        "Date Request Was Received": ["06/01/2025", "06/01/2025", "06/01/2025", "01/09/2025"],
        "Request Outcome Date": ["17/02/2025", "18/02/2025", "03/02/2025", None],
        "Request Outcome": ["Y", "Y", "N", "A"],
    }
)
ASSESSMENTS = pd.DataFrame(
    {
        "Person ID": ["1", "2"],
        "Requests Record ID": ["11", "12"],
        "Assessment Outcome To Issue EHCP": ["Y", "Y"],
        "Assessment Outcome Date": ["26/05/2025", "27/05/2025"],
        "Twenty Weeks Time Limit Exceptions Apply": ["0", "0"],
    }
)
PLANS = pd.DataFrame(
    {"Person ID": ["1", "2"], "Request Records ID": ["11", "12"], "EHC Plan Start Date": ["26/05/2025", "27/05/2025"]}
)
NEEDS = pd.DataFrame(
    {
        "Person ID": ["1", "1", "2"],
        "Request Records ID": ["11", "11", "12"],
        "SEN type": ["ASD", "SLCN", "SEMH"],
        "SEN type rank": ["1", "2", "1"],
    }
)
MODULES = {"Person": PERSON, "Requests": REQUESTS, "Assessments": ASSESSMENTS, "Named Plan": PLANS, "SEN Need": NEEDS}


def figures(database) -> dict[str, tuple[float, float]]:
    tables = tables_of(database)
    found = {}
    for key in ("requests_received", "request_decisions_within_6_weeks", "plans_issued_within_20_weeks"):
        row = evaluate(CATALOGUE[key], tables, [calendar_year(2025)]).iloc[0]
        found[key] = (row["numerator"], row["value"])
    return found


BY_HAND = {
    "requests_received": (4, 4),
    "request_decisions_within_6_weeks": (2, pytest.approx(2 / 3)),
    "plans_issued_within_20_weeks": (1, 0.5),
}


def test_one_sheet_for_each_module(database):
    """As DfE's template and Data to Insight's files have them; the key is called two different things."""
    done = taken_in(workbook(MODULES), "modules.xlsx", database, extracted_on=date(2025, 12, 31))
    assert done.rows_stored == 4
    assert figures(database) == BY_HAND
    cases = tables_of(database).cases.sort_values("case_reference")
    assert cases["primary_need"].tolist()[:2] == ["ASD", "SEMH"]
    assert cases["secondary_need"].tolist()[0] == "SLCN"
    assert cases["age_at_request"].tolist() == [10, 10, 10, 10]
    assert cases["person_key"].nunique() == 3


def test_titles_above_and_totals_underneath(database):
    """Three title rows, a total and a note; none of them is a case, each is named."""
    requests = pd.concat([REQUESTS, pd.DataFrame([{"Person ID": "Total", "Requests Record ID": "4"}])])
    done = taken_in(
        workbook({**MODULES, "Requests": requests}, top=3), "titles.xlsx", database, extracted_on=date(2025, 12, 31)
    )
    assert figures(database) == BY_HAND
    assert done.rows_refused == 1


def test_ids_that_lost_their_zeros_still_match(database):
    """Excel makes 0011 into 11 in one sheet and keeps it in another."""
    padded = REQUESTS.assign(**{"Requests Record ID": ["0011", "0012", "0013", "0014"]})
    plain = ASSESSMENTS.assign(**{"Requests Record ID": ["0011", "0012"]})
    content = workbook(
        {"Requests": padded, "Assessments": plain, "Named Plan": PLANS.assign(**{"Request Records ID": ["0011", "12"]})}
    )
    done = taken_in(content, "zeros.xlsx", database, extracted_on=date(2025, 12, 31))
    assert figures(database) == BY_HAND
    assert not [one for one in done.findings if one.code == "JOIN-ORPHAN"]


def test_a_plan_without_its_request_is_kept_and_said(database):
    """An extract that does not go back far enough: the plan is issued, its wait is unknown."""
    plans = pd.concat(
        [PLANS, pd.DataFrame([{"Person ID": "9", "Request Records ID": "99", "EHC Plan Start Date": "01/03/2025"}])]
    )
    done = taken_in(
        workbook({**MODULES, "Named Plan": plans}), "orphan.xlsx", database, extracted_on=date(2025, 12, 31)
    )
    (orphan,) = [one for one in done.findings if one.code == "JOIN-ORPHAN"]
    assert (orphan.sheet, orphan.rows) == ("Named Plan", (4,))
    issued = evaluate(CATALOGUE["plans_issued"], tables_of(database), [calendar_year(2025)]).iloc[0]
    assert issued["value"] == 3


def test_a_list_for_each_year_is_one_list(database):
    """Two sheets that both hold requests are put one under the other."""
    one_list = REQUESTS.merge(ASSESSMENTS, how="left", on=["Person ID", "Requests Record ID"])
    content = workbook({"2025 spring": one_list.iloc[:2], "2025 autumn": one_list.iloc[2:]})
    taken_in(content, "years.xlsx", database, extracted_on=date(2025, 12, 31))
    assert figures(database) == BY_HAND


@pytest.mark.parametrize(
    ("heading", "cells"),
    [("Decision", ["Agreed", "Agreed", "Refused", ""]), ("Request decision", ["Yes", "Yes", "No", ""])],
)
def test_outcomes_in_a_councils_own_words(database, heading, cells):
    """ "Decision" may be a date or an answer; the cells tell."""
    frame = REQUESTS.drop(columns="Request Outcome").assign(**{heading: cells})
    content = workbook({"Cases": frame.merge(ASSESSMENTS, how="left", on=["Person ID", "Requests Record ID"])})
    taken_in(content, "words.xlsx", database, extracted_on=date(2025, 12, 31))
    assert figures(database) == BY_HAND
