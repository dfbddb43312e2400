"""One child's request, appeal and complaint are found together, whatever each list knows the child by."""

from datetime import date

import pandas as pd

from metrics.counting.links import linked_cases
from tests.conftest import council_of, taken_in

DAY = date(2025, 12, 31)


def loaded(database, name: str, rows: list[dict]) -> None:
    done = taken_in(pd.DataFrame(rows).to_csv(index=False).encode(), name, database, extracted_on=DAY)
    assert done.rows_refused == 0, done.findings


def appeal(number: str, **who: str) -> dict:
    """An appeal registered on 3 March 2025."""
    row = {"UPN": "", "Person ID": "", "Case reference": "", **who}
    return {"Appeal ref": number, **row, "Date registered": "2025-03-03", "Type of appeal": "Refusal to assess",
            "Hearing date": "2025-07-01", "Outcome": "", "Outcome date": ""}  # fmt: skip


def test_by_upn_by_the_councils_own_id_and_by_the_reference_of_the_case(database):
    """The cases know UPN and Person ID; one log has this, another that; all three are the same child's appeal.

    Of two requests of the child, the one before the appeal is its request.
    """
    request = {"UPN": "A123456789012", "Person ID": "77", "Request outcome": "N"}
    other = {"UPN": "B123456789012", "Person ID": "78", "Request outcome": "Y"}
    cases = [
        {"Case reference": "EX-1", **request, "Date request received": "2024-09-02"},
        {"Case reference": "EX-2", **request, "Date request received": "2025-09-01"},
        {"Case reference": "EX-3", **other, "Date request received": "2025-01-06"},
    ]
    loaded(database, "cases.csv", cases)
    log = [
        appeal("EH998/25/00001", UPN="A123456789012"),
        appeal("EH998/25/00002", **{"Person ID": "77"}),
        appeal("EH998/25/00003", **{"Case reference": "EX-1"}),
        appeal("EH998/25/00004", **{"Person ID": "999"}),
    ]
    loaded(database, "appeals.csv", log)
    council = council_of(database, DAY)
    links = linked_cases(council.known["appeals"], "registered_date", council.cases)
    found = [None if pd.isna(one) else council.cases.cases.loc[one, "case_reference"] for one in links]
    assert found == ["EX-1", "EX-1", "EX-1", None]
