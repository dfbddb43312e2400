"""Lists that people keep in databases, on shared pages and behind forms, and how those write their columns."""

from datetime import date

from tests.corpus.council import PLAIN, real, slashed, told
from tests.corpus.files import text, xlsx
from tests.corpus.habit import Files, Habit
from tests.corpus.habits.systems import LETTERS as RETURN_CODES


def _power_bi() -> Files:
    headings = {
        "ref": "EHCNA[CaseReference]",
        "received": "EHCNA[DateRequestReceived]",
        "need": "Child[PrimaryNeed]",
        "outcome": "EHCNA[RequestOutcome]",
        "decided": "EHCNA[RequestOutcomeDate]",
        "locality": "Area[Locality]",
        "issued": "EHCNA[DateFinalPlanIssued]",
        "exempt": "EHCNA[20WeekException]",
    }
    rows = told(headings, lambda day: f"{day}T00:00:00", words=RETURN_CODES, yes="True", no="False")
    return [("data.csv", text(rows))]


def _sql() -> Files:
    headings = {
        "ref": "dbo.Cases.CaseReference",
        "received": "dbo.Cases.RequestReceivedDate",
        "outcome": "dbo.Cases.RequestOutcome",
        "decided": "dbo.Cases.RequestOutcomeDate",
        "issued": "dbo.Plans.FinalPlanIssuedDate",
        "exempt": "dbo.Plans.ExceptionApplies",
        "locality": "dbo.Areas.Locality",
        "need": "dbo.Needs.PrimaryNeed",
    }
    rows = told(headings, lambda day: f"{day} 00:00:00.000", words=RETURN_CODES, yes=1, no=0, blank="NULL")
    return [("query result.txt", text(rows, "\t"))]


def _sharepoint() -> Files:
    headings = {
        "id": "ID",
        "ref": "Case_x0020_reference",
        "received": "Date_x0020_request_x0020_received",
        "outcome": "Request_x0020_outcome",
        "decided": "Request_x0020_outcome_x0020_date",
        "issued": "Final_x0020_plan_x0020_issued",
        "exempt": "_x0032_0_x0020_week_x0020_exception",
        "locality": "Locality",
        "need": "Primary_x0020_need",
        "path": "Path",
        "type": "Item Type",
    }
    extra = {
        "id": lambda case: int(case.ref[-3:]),
        "path": lambda _case: "sites/send/Lists/EHCNA",
        "type": lambda _case: "Item",
    }
    return [("EHCNA list.xlsx", xlsx({"owssvr": told(headings, extra=extra, yes=True, no=False)}))]


def _access() -> Files:
    headings = {
        "id": "ID",
        "ref": "CaseRef",
        "received": "ReqRecdDate",
        "outcome": "ReqOutcome",
        "decided": "ReqOutcomeDate",
        "issued": "PlanIssuedDate",
        "exempt": "ExceptionApplies",
        "locality": "Locality",
        "need": "PrimaryNeed",
    }
    extra = {"id": lambda case: int(case.ref[-3:])}
    rows = told(headings, lambda day: f"{day:%d/%m/%Y} 00:00:00", extra=extra, yes=-1, no=0)
    return [("tblEHCNA.txt", text(rows, quoting=2))]


def _forms() -> Files:
    headings = {
        "id": "ID",
        "start": "Start time",
        "end": "Completion time",
        "email": "Email",
        "ref": "Case reference",
        "received": "When was the request received?",
        "outcome": "Request outcome",
        "decided": "Date of decision to assess",
        "issued": "Date final plan issued",
        "exempt": "Does a 20 week exception apply?",
        "locality": "Locality",
        "need": "Primary need",
    }
    extra = {
        "id": lambda case: int(case.ref[-3:]),
        "start": lambda _case: real(date(2025, 12, 20)),
        "end": lambda _case: real(date(2025, 12, 20)),
        "email": lambda _case: "anonymous",
    }
    return [("Request form(1-14).xlsx", xlsx({"Form1": told(headings, extra=extra)}))]


def _google() -> Files:
    headings = {"stamp": "Timestamp", **PLAIN}
    extra = {"stamp": lambda _case: "20/12/2025 14:03:22"}
    rows = told(headings, slashed, extra=extra, yes="TRUE", no="FALSE")
    return [("EHCNA tracker - Requests.csv", text(rows))]


def _json_names() -> Files:
    headings = {
        "ref": "caseReference",
        "received": "requestReceivedDate",
        "outcome": "requestOutcome",
        "decided": "requestOutcomeDate",
        "issued": "finalPlanIssuedDate",
        "exempt": "exceptionApplies",
        "locality": "localityName",
        "need": "primaryNeed",
    }
    rows = told(headings, lambda day: f"{day}T00:00:00Z", words=RETURN_CODES, yes="true", no="false")
    return [("cases.csv", text(rows))]


TABLES = (
    Habit(name="Power BI table", made=_power_bi,
          who="An analyst who exports the data behind a Power BI visual: each heading names its table."),
    Habit(name="SQL result with headers", made=_sql,
          who="An analyst who copies a result from SQL Server: qualified names, times of midnight, NULL for blanks."),
    Habit(name="SharePoint list", made=_sharepoint,
          who="A team that keeps its list in SharePoint and exports it with the internal names of the columns."),
    Habit(name="Access table", made=_access,
          who="One officer's Access database, exported as text: texts in quotation marks, -1 for yes."),
    Habit(name="Microsoft Forms", made=_forms,
          who="A team that logs requests through a form: questions for headings, times of answering in front."),
    Habit(name="Google Sheets", made=_google,
          who="A team that keeps a shared sheet and downloads it as CSV: a timestamp first, TRUE and FALSE from "
              "tick boxes."),
    Habit(name="Names of an interface", made=_json_names,
          who="A developer who takes the cases from the interface of a newer system: joined words, days with a zone."),
)  # fmt: skip
