"""What can be said of logs of appeals and mediations. Data only."""

from data_access.findings import FindingKind, Severity

_LEFT_OUT, _INFORMATION = Severity.LEFT_OUT, Severity.INFORMATION
_NOT_CLEAR = "The appeal counts as ended, not clear who won, and is in no share of outcomes."

UPHELD = FindingKind(
    "APPEAL-UPHELD",
    _LEFT_OUT,
    '"Upheld" is ambiguous for an appeal: it can mean that the family won, or that the council\'s decision stood. It '
    "was refused.",
    _NOT_CLEAR,
    'Who won? Write "Decided for the family" or "Decided for the council", and upload again.',
    "Outcome",
)
PLACEMENT_IN_PART = FindingKind(
    "APPEAL-PLACEMENT-PART",
    _LEFT_OUT,
    "The council's school or setting was named, but other sections of the plan were in dispute too, and who won on "
    "those is not said.",
    "Whose preference was named is counted; the appeal counts as ended, not clear who won, and is in no share of "
    "outcomes.",
    'Who won? Write "Decided for the family", if only in part, or "Decided for the council" as the outcome, and whose '
    "preference was named in a column of its own.",
    "Outcome",
)
PLACEMENT_NOT_APPEALED = FindingKind(
    "APPEAL-PLACEMENT-NONE",
    _LEFT_OUT,
    "Whose school or setting was named is said, but the appeal is not about that (section I).",
    "It is counted in no placement appeal. Where nothing else says who won, the appeal counts as ended, not clear who "
    "won, and is in no share of outcomes.",
    "Correct whose school or setting was named, or what is appealed.",
    "Outcome",
)
PLACEMENT_DIFFERS = FindingKind(
    "APPEAL-PLACEMENT-DIFFERS",
    _INFORMATION,
    "The outcome of the appeal and whose school or setting was named do not fit together.",
    "Each is counted as it is written. An appeal that was withdrawn or closed without a decision is in no placement "
    "appeal decided; one conceded is in only where the council agreed at the hearing.",
    "Check which of the two is right.",
    "Whose school or setting was named",
)
OUTCOME_DAY = FindingKind(
    "APPEAL-OUTCOME-DAY",
    _INFORMATION,
    "The outcome has no day of its own.",
    "The day of the council's notice to the Tribunal, or of the order, was taken.",
    "Fill in the day of the outcome if it was another.",
    "Outcome on",
)
NOT_REGISTERED = FindingKind(
    "APPEAL-NOT-REGISTERED",
    _LEFT_OUT,
    "The day the Tribunal registered the appeal is missing.",
    "The appeal is in no count of appeals registered or open.",
    "Fill in the day from the registration letter.",
    "Registered",
)
OUTCOME_FIRST = FindingKind(
    "APPEAL-OUTCOME-FIRST",
    _LEFT_OUT,
    "The outcome is dated before the registration.",
    "The appeal is left out of the days to the outcome.",
    "Correct one of the two days.",
    "Outcome on",
)
OUTCOME_UNDATED = FindingKind(
    "APPEAL-OUTCOME-UNDATED",
    _LEFT_OUT,
    "The appeal has an outcome but no day of it.",
    "It counts as ended, but in no period.",
    "Fill in the day of the outcome.",
    "Outcome on",
)
NO_OUTCOME = FindingKind(
    "APPEAL-NO-OUTCOME",
    _LEFT_OUT,
    "There is a day of the outcome, but not how the appeal ended.",
    "It counts as ended, not clear who won, and is in no share of outcomes.",
    "Fill in the outcome.",
    "Outcome",
)
NO_TYPE = FindingKind(
    "APPEAL-NO-TYPE",
    _LEFT_OUT,
    "What is appealed is missing or could not be read.",
    "The appeal is counted, under not recorded.",
    "Fill in the type or the sections.",
    "What is appealed",
)
ORDER_UNDATED = FindingKind(
    "APPEAL-ORDER-UNDATED",
    _INFORMATION,
    "The family won, but neither the day of the order nor of the council's notice to the Tribunal is recorded.",
    "Whether it was carried out in time cannot be said.",
    "Fill in one of the two days.",
    "Order",
)
ORDER_DONE_FIRST = FindingKind(
    "APPEAL-ORDER-DONE-FIRST",
    _INFORMATION,
    "The plan is dated before the order or notice that it carries out.",
    "It is not counted as in time.",
    "Check the two days.",
    "Final or amended plan sent",
)
DRAFT_FIRST = FindingKind(
    "APPEAL-DRAFT-FIRST",
    _INFORMATION,
    "The draft is dated before the order or notice that asks for one.",
    "It is not counted as in time.",
    "Check the two days.",
    "Draft plan sent",
)
TOLD_FIRST = FindingKind(
    "APPEAL-TOLD-FIRST",
    _INFORMATION,
    "The family was told, by its day, before the order or notice to assess.",
    "It is not counted as in time.",
    "Check the two days.",
    "Family told of the assessment",
)
MEDIATION_HELD_FIRST = FindingKind(
    "MEDIATION-HELD-FIRST",
    _INFORMATION,
    "The mediation is dated before the council was told of it.",
    "It counts as arranged in time.",
    "Check the two days.",
    "Mediation held",
)
MEDIATION_NONE = FindingKind(
    "MEDIATION-NONE",
    Severity.ASKS,
    '"None" as the outcome of a mediation that was held is ambiguous: it can mean that nothing was agreed, or that '
    "nothing is recorded yet.",
    "It was read as a blank: the outcome is not recorded.",
    'If nothing was agreed, write "No agreement", and upload again. Say yes if nothing is recorded yet.',
    "Outcome",
)
