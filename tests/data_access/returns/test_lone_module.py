"""One module of a return by itself is refused, whoever exported it; a council's own list of plans is not."""

import pytest

from data_access.findings import FileRefused
from tests.conftest import prepared_from
from tests.data_access.test_prepare import sheet

REQUESTS = sheet("requests", ("requeststableid", "receiveddate", "requestoutcome"), ("r1", "2025-01-06", "Y"))
MODULES = {
    "COLLECT's plans": sheet("p", ("namedplantableid", "assessmenttableid", "startdate"), ("n", "a", "2025-05-19")),
    "COLLECT's people": sheet("p", ("persontableid", "personbirthdate", "upn"), ("p1", "2015-03-01", None)),
    "COLLECT's active plans": sheet("p", ("activeplanstableid", "transferla", "reviewmeeting"),
                                    ("x", None, "2025-05-19")),
    "Data to Insight's plans": sheet("m4", ("Person ID", "Request Records ID", "EHC Plan Start Date"),
                                     ("1", "2", "2025-05-19")),
    "DfE's assessments": sheet("a", ("Person ID", "Requests record ID", "Assessment Outcome Date"),
                               ("1", "2", "2025-05-19")),
}  # fmt: skip


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_a_module_alone_is_refused_and_with_its_requests_is_not(module):
    with pytest.raises(FileRefused) as refused:
        prepared_from(module)
    assert refused.value.finding.code == "FILE-LONE-MODULE"
    assert "Load it with the others" in refused.value.finding.sentence()
    assert prepared_from(module, REQUESTS).held["cases"] >= 1


@pytest.mark.parametrize("headings", [("Plan ID", "Plan start date"), ("Client ID", "Plan start date"),
                                      ("Record ID", "Plan start date"),
                                      ("Client ID", "Record ID", "Plan start date")])  # fmt: skip
def test_a_list_of_plans_of_the_councils_own_is_read(headings):
    """It names a person or a record, and no record of another table."""
    line = (*("7" for _ in headings[1:]), "2025-05-19")
    assert prepared_from(sheet("Plans", headings, line)).held == {"cases": 1}
