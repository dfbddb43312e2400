"""Code lists of the Tribunal's and the mediators' records: local words, for DfE has no lists of its own for these.

The types follow section 51(2) of the Children and Families Act 2014; the outcomes the three groups that the Ministry
of Justice counts, decided, conceded and withdrawn.
"""

from metrics.base.code_list import Code, CodeList

APPEAL_TYPE = CodeList(
    "appeal_type",
    "What is appealed",
    "local",
    "Section 51(2) of the Children and Families Act 2014; the Equality Act 2010 for claims",
    (
        Code("RTA", "Refusal to assess"),
        Code("RTI", "Refusal to issue a plan"),
        Code("CON_B", "Contents: needs (section B)"),
        Code("CON_F", "Contents: provision (section F)"),
        Code("CON_I", "School or setting named (section I)"),
        Code("CON", "Contents, section not recorded"),
        Code("RTR", "Refusal to reassess"),
        Code("RTAM", "Refusal to amend the plan"),
        Code("CTM", "Ceasing to maintain the plan"),
        Code("DD", "Disability discrimination claim"),
    ),
)
CLAIM = "DD"
CONTENTS = ("CON_B", "CON_F", "CON_I", "CON")
REFUSALS = ("RTA", "RTI")
NEVER_ABOUT_A_SCHOOL = ("RTA", "RTI", "RTR", CLAIM)
"""Types of appeal in which no school or setting can be named."""

APPEAL_OUTCOME = CodeList(
    "appeal_outcome",
    "How the appeal ended",
    "local",
    "Tribunal Statistics Quarterly: decided, conceded, withdrawn; the split of decided in answers to Parliament",
    (
        Code("decided_appellant", "Decided for the family"),
        Code("decided_la", "Decided for the council"),
        Code("conceded", "Conceded by the council"),
        Code("conceded_consent", "Conceded by consent order"),
        Code("withdrawn", "Withdrawn"),
        Code("other_closed", "Closed in another way"),
        Code("not_clear", "Not clear who won"),
    ),
)
PLACEMENT_OUTCOME = CodeList(
    "placement_outcome",
    "Whose school or setting was named",
    "local",
    "Tribunal Statistics Quarterly since December 2025: outcomes of appeals about section I",
    (
        Code("parent_preference", "Parent's preference"),
        Code("agreed_at_hearing", "Agreed by the council at the hearing"),
        Code("council_preference", "Council's preference"),
    ),
)
DECIDED = ("decided_appellant", "decided_la")
CONCEDED = ("conceded", "conceded_consent")
IN_SHARES = (*DECIDED, *CONCEDED, "withdrawn")
"""Outcomes that the Ministry of Justice counts; struck out, transferred and unclear ones are told apart."""

APPEAL_STATUS = CodeList(
    "appeal_status",
    "Status of the appeal",
    "local",
    "councils' own logs",
    (
        Code("registered", "Registered"),
        Code("evidence", "Evidence and case management"),
        Code("listed", "Hearing listed"),
        Code("stayed", "Stayed or adjourned"),
        Code("awaiting", "Decision awaited"),
        Code("closed", "Closed"),
    ),
)

ORDER_TYPE = CodeList(
    "order_type",
    "What must be done",
    "local",
    "Regulations 42, 44 and 45 of the Special Educational Needs and Disability Regulations 2014",
    (
        Code("assess", "Assess, or assess again"),
        Code("make_plan", "Make a plan"),
        Code("amend", "Amend the plan"),
        Code("section_i", "Change the school or setting named"),
        Code("maintain", "Keep the plan, at once"),
        Code("cease", "The plan may cease, at once"),
        Code("refer_back", "Decide again"),
        Code("non_appealable", "Something that cannot be appealed"),
    ),
)

MEDIATION_OUTCOME = CodeList(
    "mediation_outcome",
    "Outcome of the mediation",
    "local",
    "councils' own logs",
    (Code("agreed", "Agreed"), Code("partial", "Agreed in part"), Code("none", "No agreement")),
)
