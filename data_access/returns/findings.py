"""What can be said of a return's modules, and what inspectors will ask about an Annex A list. Data only."""

from data_access.findings import FindingKind, Severity

_AS_IT_IS = "No figure changes by it."
_BEFORE = "Correct it in the case system before the list goes to inspectors."

LONE_MODULE = FindingKind(
    "FILE-LONE-MODULE",
    Severity.STOPS,
    "This is one module of a return, and the requests that it belongs to are not in it.",
    "Expected the module of requests as well. By itself it would put plans in the place of requests.",
    "Load it with the others: choose all files of the return at once, or the .zip that holds them.",
)
BLANK = FindingKind("ANNEX-BLANK", Severity.INFORMATION, "Annex A needs an answer here.", _AS_IT_IS, _BEFORE)
AGE_25 = FindingKind(
    "ANNEX-AGE-25",
    Severity.INFORMATION,
    "The young person is 25: Annex A goes up to this age.",
    _AS_IT_IS,
    "Check whether they still belong in the list.",
)
TOO_OLD = FindingKind(
    "ANNEX-AGE-26",
    Severity.INFORMATION,
    "The person is 26 or older: Annex A ends before.",
    _AS_IT_IS,
    _BEFORE,
)
FUTURE = FindingKind(
    "ANNEX-FUTURE", Severity.INFORMATION, "The day lies after the day of the list.", _AS_IT_IS, _BEFORE
)
ISSUED_LATE = FindingKind(
    "ANNEX-ISSUED-LATE",
    Severity.INFORMATION,
    "The first plan was issued after the updated one.",
    _AS_IT_IS,
    _BEFORE,
)
REVIEWED_FIRST = FindingKind(
    "ANNEX-REVIEWED-FIRST",
    Severity.INFORMATION,
    "The plan was last reviewed before it was first issued.",
    _AS_IT_IS,
    _BEFORE,
)
NO_NUMBER = FindingKind(
    "ANNEX-NO-NUMBER",
    Severity.INFORMATION,
    "The person is older than 6 and has neither a UPN nor a ULN.",
    _AS_IT_IS,
    _BEFORE,
)
NO_SCHOOL = FindingKind(
    "ANNEX-NO-SCHOOL",
    Severity.INFORMATION,
    "The child is of school age, 5 to 16, and no establishment is named.",
    _AS_IT_IS,
    _BEFORE,
)
SECOND_ONLY = FindingKind(
    "ANNEX-SECOND-SCHOOL",
    Severity.INFORMATION,
    "A subsidiary establishment is named for the child and no main one.",
    _AS_IT_IS,
    _BEFORE,
)
UPN_TWICE = FindingKind(
    "ANNEX-UPN-TWICE", Severity.INFORMATION, "Another row of the list has the same UPN.", _AS_IT_IS, _BEFORE
)
