"""The tables of the Standard Safeguarding Dataset are read like the modules of the SEN2 return."""

import pytest

from data_access.storage import store
from tests.conftest import taken_in
from tests.council_files import BY_HAND, CASES, EXTRACTED, Rows, figures, listed, moment, workbook
from tests.integration.cases.test_01_collect_modules import KEYS, RIGHT, together
from tests.integration.loads.files import handed_in
from tests.published_files import case_files


def test_the_file_of_the_case_gives_its_figures(database):
    (path,) = case_files("17")
    assert taken_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED).rows_stored == 5
    assert figures(database, KEYS) == RIGHT


def tables() -> dict[str, Rows]:
    """All tables on EHC plans, and two children in social care of whom SEND knows nothing; needs ranked in two rows."""

    def day(iso: str | None):
        return iso and moment(iso)

    assessed = [(number, case) for number, case in enumerate(CASES) if case[2] == "Y"]
    issued = [(number, case) for number, case in assessed if case[4]]
    return {
        "ssd_person": [["pers_person_id", "pers_sex", "pers_gender", "pers_ethnicity", "pers_dob", "pers_is_mother"],
                       *([f"P{n}", "F" if n % 2 else "M", "01", "WBRI", moment("2015-06-05"), "N"] for n in range(10))],
        "ssd_send": [["send_table_id", "send_person_id", "send_upn", "send_uln", "send_upn_unknown"],
                     *([f"S{n}", f"P{n}", f"A9980000000{n:02d}", None, None] for n in range(8))],
        "ssd_ehcp_requests": [["ehcr_ehcp_request_id", "ehcr_send_table_id", "ehcr_ehcp_req_date",
                               "ehcr_ehcp_req_outcome_date", "ehcr_ehcp_req_outcome"],
                              *([f"R{n}", f"S{n}", day(case[1]), day(case[3]), case[2] or "A"]
                                for n, case in enumerate(CASES)),
                              ["SSD_PH", "SSD_PH", "1900/01/01", "1900/01/01", "SSD_PH"]],
        "ssd_ehcp_assessment": [["ehca_ehcp_assessment_id", "ehca_ehcp_request_id", "ehca_ehcp_assessment_outcome_date",
                                 "ehca_ehcp_assessment_outcome", "ehca_ehcp_assessment_exceptions"],
                                *([f"A{n}", f"R{n}", day(case[4]), "Y" if case[4] else "A", case[5]]
                                  for n, case in assessed)],
        "ssd_ehcp_named_plan": [["ehcn_named_plan_id", "ehcn_ehcp_asmt_id", "ehcn_named_plan_start_date",
                                 "ehcn_named_plan_ceased_date", "ehcn_named_plan_ceased_reason"],
                                *([f"N{n}", f"A{n}", day(case[4]), None, None] for n, case in issued)],
        "ssd_ehcp_active_plans": [["ehcp_active_ehcp_id", "ehcp_ehcp_request_id", "ehcp_active_ehcp_last_review_date"],
                                  *([f"X{n}", f"R{n}", None] for n, _ in issued)],
        "ssd_sen_need": [["senn_table_id", "senn_active_ehcp_id", "senn_active_ehcp_need_type",
                          "senn_active_ehcp_need_rank"],
                         *([f"Q{n}{rank}", f"X{n}", code, rank] for n, _ in issued
                           for rank, code in ((2, "SLCN"), (1, "ASD")))],
    }  # fmt: skip


@pytest.mark.parametrize("form", ["workbook", "files"])
def test_all_tables_are_joined(database, form):
    """Also who it is and what they need: the numbers of tables lead from a need to a plan, a request, a person."""
    if form == "workbook":
        done = taken_in(workbook(tables()), "ssd.xlsx", database, extracted_on=EXTRACTED)
    else:
        done = together([(f"{name}.csv", listed(lines)) for name, lines in tables().items()], database)
    assert done.rows_stored == len(CASES)
    assert figures(database) == BY_HAND
    cases = store.load_cases(database).cases
    assert cases["sex"].astype("str").value_counts().to_dict() == {"F": 4, "M": 4}
    needs = cases.dropna(subset="start_date")[["primary_need", "secondary_need"]]
    assert needs.to_numpy().tolist() == [["ASD", "SLCN"]] * 3
    assert cases["person_key"].nunique() == len(CASES)
    assert "S0" not in cases.astype("str").to_numpy()


@pytest.mark.parametrize("name", ["ssd_ehcp_assessment", "ssd_ehcp_named_plan", "ssd_ehcp_active_plans"])
def test_a_table_without_the_requests_is_refused(database, name):
    done = handed_in(listed(tables()[name]), f"{name}.csv", database)
    assert [one.code for one in done.findings] == ["FILE-LONE-MODULE"]
