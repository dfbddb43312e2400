"""The elements of a SEN2 return, 2023 to 2026, and the columns they become."""

PERSON = (
    "Surname",
    "Forename",
    "PersonBirthDate",
    "Sex",
    "Ethnicity",
    "PostCode",
    "UPN",
    "UniqueLearnerNumber",
    "UPNunknown",
)
REQUEST = (
    "ReceivedDate",
    "RequestSource",
    "RYA",
    "RequestOutcomeDate",
    "RequestOutcome",
    "RequestMediation",
    "RequestTribunal",
    "Exported",
)
ASSESSMENT = (
    "AssessmentOutcome",
    "AssessmentOutcomeDate",
    "AssessmentMediation",
    "AssessmentTribunal",
    "OtherMediation",
    "OtherTribunal",
    "Week20",
)
NAMED_PLAN = ("StartDate", "PlanRes", "PlanWBP", "PB", "OA", "DP", "CeaseDate", "CeaseReason")
ACTIVE_PLAN = (
    "TransferLA",
    "ReviewMeeting",
    "ReviewOutcome",
    "ReviewDraft",
    "LastReview",
    "PhaseTransferDueDate",
    "PhaseTransferFinalDate",
)
NEED = ("SENtype", "SENtype2")
PLACEMENT = (
    "URN",
    "UKPRN",
    "SENSetting",
    "SENunitIndicator",
    "ResourcedProvisionIndicator",
    "EntryDate",
    "LeavingDate",
)
RECORD_ID = "RecordId"
COLUMNS = (
    RECORD_ID,
    *PERSON,
    *REQUEST,
    *ASSESSMENT,
    *NAMED_PLAN,
    *ACTIVE_PLAN,
    *NEED,
    *PLACEMENT,
)
"""The heading row, in order."""

ALIASES = {
    "gendercurrent": "sex",  # 2023; its codes 0, 1, 2 and 9 are kept as found
    "gender": "sex",
    "planwpb": "planwbp",
    "wpb": "wbp",
    "rquestsource": "requestsource",
    "request": "requests",
    "activeplan": "activeplans",
}
"""Other spellings seen in returns and in tools that write them, in lower case."""

CONTAINERS = frozenset(
    {
        "message",
        "header",
        "collectiondetails",
        "source",
        "persons",
        "person",
        "requests",
        "assessment",
        "namedplan",
        "plandetail",
        "activeplans",
        "placementdetail",
        "senneed",
    }
)
HEADER = frozenset(
    {
        "collection",
        "year",
        "referencedate",
        "sourcelevel",
        "lea",
        "softwarecode",
        "release",
        "serialno",
        "datetime",
        "dmo",
        "dco",
        "dsco",
    }
)
PERSON_FIELDS: dict[str, str] = {name.casefold(): name for name in PERSON}
REQUEST_FIELDS: dict[str, str] = {name.casefold(): name for name in (*REQUEST, *ASSESSMENT, *NAMED_PLAN, *ACTIVE_PLAN)}
GROUPS = {
    "plandetail": frozenset(
        {
            "urn",
            "ukprn",
            "sensetting",
            "sensettingother",
            "placementrank",
            "senunitindicator",
            "resourcedprovisionindicator",
        }
    ),
    "placementdetail": frozenset(
        {
            "urn",
            "ukprn",
            "sensetting",
            "sensettingother",
            "placementrank",
            "entrydate",
            "leavingdate",
            "senunitindicator",
            "resourcedprovisionindicator",
            "res",
            "wbp",
            "attendancepattern",
        }
    ),
    "senneed": frozenset({"sentype", "sentyperank"}),
}
"""The elements that may occur several times within a request, and what each holds."""
NOT_USED = {
    "sensettingother": "SENSettingOther",
    "res": "Res",
    "wbp": "WBP",
    "attendancepattern": "AttendancePattern",
}
"""Known elements that no figure rests on yet."""
LEAVES = frozenset({*HEADER, *PERSON_FIELDS, *REQUEST_FIELDS, *(name for group in GROUPS.values() for name in group)})
"""Every element with a value that we know, wherever it stands."""
DECIDING = frozenset(
    {
        *("ReceivedDate", "RequestOutcome", "RequestOutcomeDate", "AssessmentOutcome", "AssessmentOutcomeDate"),
        *("Week20", "StartDate", "CeaseDate", "TransferLA", "Exported"),
    }
)
"""Columns that decide whether and how a request counts: which of two is right must be said."""
