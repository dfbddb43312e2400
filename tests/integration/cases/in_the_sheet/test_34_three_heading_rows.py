"""Headings in three rows of merged cells."""

from tests.council_files import workbook
from tests.integration.cases.in_the_sheet.files import EXTRACTED, PLAIN, loaded, plain_figures
from tests.integration.loads.files import handed_in


def test_the_workbook_reads_as_the_plain_list(database):
    """It was once loaded as five decisions of the Ombudsman."""
    done = loaded("34", "three_rows.xlsx", database)
    assert done.held == {"cases": 5}
    assert plain_figures(database) == PLAIN


TOP = ["Case", None, "Request", None, None, "Plan"]


MIDDLE = [None, None, "Mediation", "Mediation", None, None]


def test_a_group_with_another_meaning_between_is_not_skipped(database):
    """The outcome of a mediation about a request is no outcome of the request."""
    low = ["Reference", "Locality", "Date", "Outcome", "Date", "Final plan issued"]
    content = workbook({"Cases": [TOP, MIDDLE, low, ["A1", "North", "06/01/2025", "Yes", "07/02/2025", "07/07/2025"]]})
    done = handed_in(content, "m.xlsx", database, extracted_on=EXTRACTED)
    assert {match.heading: match.field for match in done.mapping if match.used} == {
        "Reference": "case_reference",
        "Locality": "locality",
        "Final plan issued": "start_date",
    }
