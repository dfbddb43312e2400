"""What case systems and databases call their columns, and how they write their cells."""

from datetime import date

from tests.corpus.council import CASES, Rows, after, real, slashed, told
from tests.corpus.files import text, xlsx
from tests.corpus.habit import Files, Habit
from tests.corpus.registers import APPEAL_FIGURES, APPEALS, written

LETTERS = {"Y": "Y", "N": "N", "W": "W", None: "A"}
"""The codes of the SEN2 return."""


def _view() -> Files:
    headings = {
        "ref": "EHCNA_REF",
        "received": "REQ_RECEIVED_DT",
        "outcome": "REQ_OUTCOME",
        "need": "PRIMARY_NEED",
        "decided": "REQ_OUTCOME_DT",
        "issued": "FINAL_PLAN_ISSUED_DT",
        "exempt": "EXCEPTION_YN",
        "locality": "LOCALITY_NAME",
    }
    rows = told(headings, lambda day: f"{day:%d-%b-%y}".upper(), words=LETTERS, yes="Y", no="N")
    return [("SEN_VW_EHCNA.csv", text(rows, quoting=1))]


def _modules() -> Files:
    key = {"ref": "Requests Record ID"}
    requests = {**key, "received": "Date Request Was Received", "decided": "Request Outcome Date",
                "outcome": "Request Outcome"}  # fmt: skip
    assessments = {**key, "plan_outcome": "Assessment Outcome To Issue EHCP",
                   "plan_outcome_date": "Assessment Outcome Date",
                   "exempt": "Twenty Weeks Time Limit Exceptions Apply"}  # fmt: skip
    plans = {**key, "issued": "EHC Plan Start Date"}
    sheets = {
        "Requests": told(requests, words=LETTERS),
        "Assessments": told(assessments, yes=1, no=0),
        "Named plan": told(plans, of=[case for case in CASES if case.issued]),
    }
    return [("SEN2 modules.xlsx", xlsx(sheets))]


def _steps() -> Files:
    headings = {
        "ref": "Case ID",
        "received": "EHC Needs Assessment Request Date",
        "outcome": "Decision to assess",
        "decided": "Date of decision to assess",
        "issued": "Date final EHC plan issued",
        "exempt": "20 week exception applies",
        "locality": "Area team",
        "need": "Primary SEN need",
        "officer": "Case worker",
        "stage": "Current workflow step",
    }
    extra = {
        "officer": lambda case: f"Officer {int(case.ref[-1]) % 3 + 1}",
        "stage": lambda case: "Closed" if case.issued else "EHCNA step 2",
    }
    words = {"Y": "Yes - assess", "N": "No - do not assess", "W": "Withdrawn", None: None}
    return [("Workflow extract.xlsx", xlsx(told(headings, words=words, extra=extra)))]


def _pupils() -> Files:
    headings = {
        "ref": "Stud ID",
        "name": "Surname",
        "born": "DOB",
        "ncy": "NCY",
        "received": "Date Requested",
        "outcome": "Assess Y/N",
        "decided": "Decision Dt",
        "issued": "Final Plan Dt",
        "exempt": "Exempt",
        "need": "Prim Need",
        "locality": "Area",
    }
    extra = {
        "name": lambda _case: "Example",
        "born": lambda _case: slashed(date(2016, 9, 1)),
        "ncy": lambda _case: 4,
    }
    words = {"Y": "Y", "N": "N", "W": "Withdrawn", None: None}
    return [("pupil database.csv", text(told(headings, slashed, words=words, extra=extra, yes="T", no="F")))]


def _milestones() -> Files:
    headings = {
        "ref": "EHC case reference",
        "received": "Week 0",
        "due6": "6 week decision due",
        "outcome": "6 week decision",
        "decided": "6 week decision date",
        "due16": "16 weeks due",
        "due": "20 weeks due",
        "issued": "Final plan issued",
        "exempt": "Exception applied",
        "days": "Days open",
        "locality": "Quadrant",
        "need": "Primary need",
    }
    extra = {
        "due6": lambda case: real(after(case.received, 42)),
        "due16": lambda case: real(after(case.received, 112)),
        "due": lambda case: real(after(case.received, 140)),
        "days": lambda _case: 100,
    }
    return [("Milestones.xlsx", xlsx({"Milestones": told(headings, extra=extra)}))]


def _appeals_of_a_system() -> Files:
    rows = written(APPEALS, lambda day: f"{day:%Y%m%d}")
    rows[0] = ["TRIB_APPEAL_REF", "APPEAL_TYPE", "DATE_REGISTERED", "APPEAL_OUTCOME", "OUTCOME_DATE", "ORDER_DATE",
               "LOCALITY"]  # fmt: skip
    return [("TRIB_APPEALS.csv", text(rows))]


def _long_questions() -> Rows:
    headings = {
        "ref": "Case reference", "received": "Date request received (the day on which the council got the request, "
           "whoever made it; not the day on which it was logged)",
        "outcome": "Request outcome: choose from the list; leave blank until the panel has decided on it",
        "decided": "Request outcome date", "issued": "Date final plan issued", "exempt": "20 week exception",
        "locality": "Locality", "need": "Primary need",
    }  # fmt: skip
    return told(headings)


SYSTEMS = (
    Habit(name="Database view in capitals", made=_view,
          who="A systems team that saves a view of the database: short names in capitals, days such as 06-JAN-25, "
              "codes of the return, everything in quotation marks."),
    Habit(name="Return in modules", made=_modules, sheets=3, places=None, needs=None,
          who="A data officer who builds the SEN2 return in a workbook, a sheet for each module."),
    Habit(name="Workflow extract", made=_steps,
          who="A case system built of workflow steps: long headings, answers such as \"Yes - assess\", and columns "
              "about officers and steps that no figure uses."),
    Habit(name="Pupil database", made=_pupils,
          who="An older pupil database with shortened headings and personal details in front, T and F for flags."),
    Habit(name="Milestone tracker", made=_milestones,
          who="A team leader who tracks weeks: due days that are worked out stand between the days that happened."),
    Habit(name="Guidance inside headings", who="A template that explains each column inside its heading.",
          made=lambda: [("template.xlsx", xlsx(_long_questions()))]),
    Habit(name="Appeals from a system", made=_appeals_of_a_system, right=APPEAL_FIGURES, places=None, needs=None,
          who="A systems team that saves the appeals as it does the cases: capitals, and days of eight digits."),
)  # fmt: skip
