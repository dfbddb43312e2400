"""SEN2's modules as sheets: COLLECT's export, DfE's entry template, Data to Insight's files, a pre-submission book.

Headings and links between the tables are those that MastodonC's witan.sen2 reads, and Data to Insight's tool.
"""

import pytest

from tests.conftest import tables_of, taken_in
from tests.council_files import BY_HAND, CASES, EXTRACTED, Rows, figures, moment, workbook

ASSESSED = [(number, case) for number, case in enumerate(CASES) if case[2] == "Y"]
ISSUED = [(number, case) for number, case in ASSESSED if case[4]]


def collect_export() -> dict[str, Rows]:
    """Lower-case element names, each table linked to its parent by a table id; days as 2025-Jan-06 00:00:00."""

    def day(iso: str | None) -> str | None:
        return iso and f"{moment(iso):%Y-%b-%d 00:00:00}"

    person = ["persontableid", "NativeId", "personorderseqcolumn", "sourceid", "surname", "personbirthdate", "sex"]
    request = ["requeststableid", "NativeId", "persontableid", "receiveddate", "rya", "requestoutcomedate",
               "requestoutcome", "requestmediation", "requesttribunal", "exported"]  # fmt: skip
    assessment = ["assessmenttableid", "NativeId", "requeststableid", "assessmentoutcome", "assessmentoutcomedate",
                  "assessmentmediation", "assessmenttribunal", "week20"]  # fmt: skip
    plan = ["namedplantableid", "NativeId", "assessmenttableid", "startdate", "ceasedate", "ceasereason"]
    active = ["activeplanstableid", "NativeId", "requeststableid", "transferla", "lastreview"]
    need = ["senneedtableid", "NativeId", "activeplanstableid", "sentype", "sentyperank"]
    return {
        "sen2": [["sen2tableid", "collection", "year", "referencedate"], ["s1", "SEN2", 2026, day("2026-01-15")]],
        "person": [person, *([f"p{n}", "999", n, None, "Example", day("2015-06-05"), "M"] for n in range(8))],
        "requests": [request, *([f"r{n}", "999", f"p{n}", day(received), "false", day(decided), outcome or "A",
                                 "false", "false", None]
                                for n, (_, received, outcome, decided, _, _) in enumerate(CASES))],
        "assessment": [assessment, *([f"a{n}", "999", f"r{n}", "Y" if case[4] else "A", day(case[4]), "false",
                                      "false", "true" if case[5] else "false"] for n, case in ASSESSED)],
        "namedplan": [plan, *([f"n{n}", "999", f"a{n}", day(case[4]), None, None] for n, case in ISSUED)],
        "activeplans": [active, *([f"x{n}", "999", f"r{n}", None, None] for n, _ in ISSUED)],
        "senneed": [need, *([f"s{n}{rank}", "999", f"x{n}", code, rank]
                            for n, _ in ISSUED for code, rank in (("ASD", 1), ("SLCN", 2)))],
    }  # fmt: skip


def entry_template() -> dict[str, Rows]:
    """DfE's workbook has all its tables one under the other on a single sheet, with remarks in the headings."""
    person_id = "Person ID\n\n(This must match the relevant ID in the Person record table)"
    request_id = "Requests record ID\n\n(This must match the relevant ID in the Requests table)"
    area = "LA\n(From Header Record)"
    person = ["Record Type", "Person ID\n\n(This must be a unique ID for each Person record)", area, "Surname",
              "Date of Birth \n(ccyy-mm-dd)", "Sex", "UPN - Unique Pupil Number"]  # fmt: skip
    request = ["Record Type", "Requests record ID\n\n(This must be a unique ID for each Requests record)", area,
               person_id, "Date request was received", "Source of request for an EHC needs assessment",
               "Initial Request Whilst In RYA", "Request Outcome Date", "Request Outcome"]  # fmt: skip
    assessment = ["Record Type", person_id, area, request_id, "Assessment Outcome - Decision to issue EHC plan",
                  "Assessment Outcome Date", "Twenty week time limit exceptions apply"]  # fmt: skip
    plan = ["Record Type", person_id, request_id, area, "EHC Plan Start Date", "Date EHC plan ceased"]
    need = ["Record Type", person_id, request_id, area, "SEN Type of Need",
            "SEN Type of Need rank  (1=Primary, 2=Secondary)"]  # fmt: skip
    lines: Rows = [["SEN2 entry template"], [], ["Header Record"], ["Record Type", "Year", "LA Number"],
                   ["Header", 2026, "999"], [], []]  # fmt: skip
    lines += [["Person Record"], person]
    lines += [["Person", n, "999", "Example", "2015-06-05", "M", None] for n in range(8)]
    lines += [[], [], ["Requests Records"], request]
    lines += [["Requests", 100 + n, "999", n, received, 1, 0.0, decided, outcome or "A"]
              for n, (_, received, outcome, decided, _, _) in enumerate(CASES)]  # fmt: skip
    lines += [[], [], ["Assessments Records"], assessment]
    lines += [["Assessment", n, "999", 100 + n, "Y" if case[4] else "A", case[4], float(case[5])]
              for n, case in ASSESSED]  # fmt: skip
    lines += [[], [], ["Named Plan Records"], plan]
    lines += [["NamedPlan", n, 100 + n, "999", case[4], None] for n, case in ISSUED]
    lines += [[], [], ["SEN Need Records"], need]
    lines += [["Need", n, 100 + n, "999", code, rank] for n, _ in ISSUED for code, rank in (("ASD", 1), ("SLCN", 2))]
    return {"Data Entry Template": lines}


def numbered_within_each_person() -> dict[str, Rows]:
    """Data to Insight's headings, where the key has two names, and each child's requests are numbered from 1."""
    return {
        "m1": [["Person ID", "Surname", "Dob (ccyy-mm-dd)", "Gender"],
               *([n, "Example", "2015-06-05", "M"] for n in range(8))],
        "m2": [["Person ID", "Requests Record ID", "Date Request Was Received", "Request Outcome Date",
                "Request Outcome", "New start date"],
               *([n, 1, moment(received), decided and moment(decided), outcome or "A", None]
                 for n, (_, received, outcome, decided, _, _) in enumerate(CASES))],
        "m3": [["Person ID", "Requests Record ID", "Assessment Outcome To Issue EHCP", "Assessment Outcome Date",
                "Twenty Weeks Time Limit Exceptions Apply"],
               *([n, 1, "Y" if case[4] else "A", case[4] and moment(case[4]), case[5]] for n, case in ASSESSED)],
        "m4": [["Person ID", "Request Records ID", "EHC Plan Start Date"],
               *([n, 1, moment(case[4])] for n, case in ISSUED)],
        "m5": [["Person ID", "Request Records ID", "EHC Plan (Transfer)"], *([n, 1, None] for n, _ in ISSUED)],
        "needs": [["Person ID", "Request Records ID", "SENtype", "SENtypeRank"],
                  *([n, 1, code, rank] for n, _ in ISSUED for code, rank in (("ASD", 1), ("SLCN", 2)))],
    }  # fmt: skip


@pytest.mark.parametrize("make", [collect_export, entry_template, numbered_within_each_person])
def test_modules_on_sheets_give_the_figures_counted_by_hand(make, database):
    """Ages, sex and needs come from other tables than the dates do, over two or three links."""
    taken_in(workbook(make()), "sen2.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND
    cases = tables_of(database).cases.sort_values(["received_date", "request_outcome_date"])
    first = cases[cases["start_date"] == "2025-05-26"].iloc[0]
    found = (first["age_at_request"], first["sex"], first["primary_need"], first["secondary_need"])
    assert found == (9, "M", "ASD", "SLCN")
    assert cases["case_reference"].is_unique
