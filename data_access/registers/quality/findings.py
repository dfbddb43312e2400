"""What can be said of registers of audits and of surveys. Data only."""

from data_access.findings import FindingKind, Severity

_LEFT_OUT, _INFORMATION = Severity.LEFT_OUT, Severity.INFORMATION

AUDIT_COLUMN = FindingKind(
    "AUDIT-COLUMN",
    _INFORMATION,
    "This column of the audits was not read: who audited, and words written freely, are never kept.",
    "",
    "Nothing to do. A section of your own is read where every cell of its column is a grade in words.",
)
OWN_SECTIONS = FindingKind(
    "AUDIT-OWN-SECTIONS",
    _INFORMATION,
    "The heading is not a section of the law (A to K), but every cell is a grade.",
    "It was read as a section of the council's own.",
    "Nothing to do, unless it is something else: then leave the column out.",
)
GRADE_NUMBERS = FindingKind(
    "AUDIT-NUMBERS",
    _LEFT_OUT,
    "The grades are numbers, and councils differ on whether 1 or 4 is the best.",
    "Unless the settings say so (best_audit_grade), these audits are counted as done and are in no share.",
    "Say in the settings which is the best, or write the grades in words.",
)
NOT_DATED = FindingKind(
    "AUDIT-NOT-DATED",
    _LEFT_OUT,
    "The day of the audit is missing or could not be read.",
    "The audit is in no count.",
    "Fill in the day.",
    "Audited",
)
NOT_GRADED = FindingKind(
    "AUDIT-NOT-GRADED",
    _LEFT_OUT,
    "The audit has no overall grade.",
    "It is counted as done, and is in no share of plans that are good; none is worked out from its sections.",
    "Fill in the overall grade.",
    "Overall grade",
)
MODERATED_NOT = FindingKind(
    "AUDIT-MODERATED",
    _INFORMATION,
    "The audit is marked as not moderated, but has a grade after moderation.",
    "It counts as moderated, with that grade.",
    "Check which of the two is right.",
    "Moderated",
)

SURVEY_COLUMN = FindingKind(
    "SURVEY-COLUMN",
    _INFORMATION,
    "This column of the survey was not read: words written freely may name a child or an officer.",
    "",
    "Nothing to do. Read such answers where they were given, and leave the column out.",
)
SURVEY_PERSON = FindingKind(
    "SURVEY-PERSON",
    _INFORMATION,
    "The survey has columns that name or number people.",
    "They were not kept: answers are linked to no child and no case.",
    "Leave such columns out.",
)
SURVEY_NOT_DATED = FindingKind(
    "SURVEY-NOT-DATED",
    _LEFT_OUT,
    "The day of the answer is missing or could not be read.",
    "The answer is in no count.",
    "Fill in the day.",
    "Answered",
)
NO_SCALE = FindingKind(
    "SURVEY-NO-SCALE",
    _LEFT_OUT,
    "The answer is a number, and the scale it stands on is not known.",
    "It is in no figure.",
    'Name the scale, such as "1 to 5" with 5 as the best.',
    "Scale",
)
OFF_SCALE = FindingKind(
    "SURVEY-OFF-SCALE",
    _LEFT_OUT,
    "The score does not lie on its scale.",
    "It is in no figure.",
    "Correct the score or the scale.",
    "Score",
)
OTHER_SCALE = FindingKind(
    "SURVEY-OTHER-SCALE",
    _INFORMATION,
    "The answer is one of another scale than the one named.",
    "It is counted on the scale of its own words.",
    "Check the scale.",
    "Scale",
)
