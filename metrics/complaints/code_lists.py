"""Code lists of the complaints register and of the Ombudsman's decisions. Our own words: no return asks for them."""

from metrics.base.code_list import Code, CodeList

RECORD_TYPE = CodeList(
    "record_type",
    "What was received",
    "local",
    "LGSCO's Complaint Handling Code tells service requests from complaints",
    (
        Code("complaint", "Complaint", also=("complaints", "formal complaint", "c")),
        Code("compliment", "Compliment", also=("compliments", "praise", "thanks")),
        Code("service_request", "Service request",
             also=("service requests", "informal", "informal complaint", "request for service", "sr")),
        Code("enquiry", "Enquiry from a councillor or MP",
             also=("enquiry", "mp enquiry", "member enquiry", "mp/member enquiry", "councillor enquiry", "mp letter")),
    ),
)  # fmt: skip

COMPLAINT_PROCEDURE = CodeList(
    "complaint_procedure",
    "Procedure",
    "local",
    "LGSCO's Complaint Handling Code; the children's procedure of the 2006 Regulations",
    (
        Code("corporate", "Corporate", also=("corp", "corporate complaint", "corporate procedure", "non-statutory",
                                             "non statutory", "council complaint")),
        Code("statutory", "Statutory children's procedure",
             also=("statutory", "stat", "statutory complaint", "children's statutory", "children act",
                   "children's act", "childrens social care statutory", "statutory childrens", "ca 1989")),
        Code("other", "Another procedure", also=("other", "school complaint", "schools", "academy", "health")),
    ),
)  # fmt: skip

COMPLAINT_STAGE = CodeList(
    "complaint_stage",
    "Stage",
    "local",
    "LGSCO's Complaint Handling Code; the children's procedure of the 2006 Regulations",
    (
        Code("1", "Stage 1", also=("stage one", "s1", "st 1", "first stage", "stage1", "local resolution", "i")),
        Code("2", "Stage 2", also=("stage two", "s2", "st 2", "second stage", "stage2", "investigation", "ii",
                                   "review")),
        Code("3", "Stage 3: review panel", also=("stage 3", "stage three", "s3", "st 3", "stage3", "panel",
                                                 "review panel", "iii")),
    ),
)  # fmt: skip

COMPLAINT_OUTCOME = CodeList(
    "complaint_outcome",
    "Outcome of the complaint",
    "local",
    "The words of councils' own annual complaints reports; upheld means that the family was right",
    (
        Code("upheld", "Upheld", also=("upheld in full", "fully upheld", "justified", "u")),
        Code("part", "Partly upheld", also=("partially upheld", "part upheld", "upheld in part", "partially justified",
                                            "partial", "pu")),
        Code("not_upheld", "Not upheld", also=("not justified", "unfounded", "not substantiated", "nu", "rejected")),
        Code("no_finding", "No finding", also=("inconclusive", "no finding made", "unable to determine", "resolved",
                                               "resolved informally")),
        Code("withdrawn", "Withdrawn", also=("withdrawn by complainant", "complaint withdrawn", "cancelled")),
        Code("out", "Outside the procedure", also=("out of jurisdiction", "not accepted", "outside jurisdiction",
                                                   "out of time", "not a complaint", "appeal right", "ooj")),
    ),
)  # fmt: skip

OMBUDSMAN_DECISION = CodeList(
    "ombudsman_decision",
    "The Ombudsman's decision",
    "local",
    "LGSCO's decision categories up to 2023/24 and its pages since; the reasons behind upheld are from memory",
    (
        Code("upheld", "Upheld", also=("fault found", "fault", "maladministration", "uphold")),
        Code("upheld_injustice", "Upheld: fault and injustice",
             also=("upheld: maladministration and injustice", "upheld maladministration injustice",
                   "fault causing injustice", "fault and injustice", "upheld: fault causing injustice",
                   "maladministration and injustice")),
        Code("upheld_no_injustice", "Upheld: fault, no injustice",
             also=("upheld: maladministration no injustice", "upheld: maladministration, no injustice",
                   "fault no injustice", "fault but no injustice", "upheld: fault but no injustice",
                   "upheld: no injustice")),
        Code("upheld_remedied", "Upheld: already put right",
             also=("upheld: no further action", "upheld: already remedied", "upheld: nfa",
                   "upheld: satisfactory remedy", "early resolution", "invite to remedy",
                   "upheld: council remedied", "upheld: no further action, already remedied")),
        Code("not_upheld", "Not upheld", also=("not upheld: no fault", "no fault", "no fault found",
                                               "not upheld: no maladministration", "no maladministration")),
        Code("closed", "Closed after initial enquiries",
             also=("closed after initial enquiries: no further action", "closed after initial enquiries: out of "
                   "jurisdiction", "closed after initial enquiries out of jurisdiction", "assessed and closed",
                   "closed after initial enquiries no further action", "out of jurisdiction",
                   "will not investigate", "closed at assessment", "not investigated")),
        Code("invalid", "Invalid or incomplete", also=("incomplete/invalid", "incomplete or invalid", "invalid",
                                                       "incomplete")),
        Code("advice", "Advice given", also=("advice",)),
        Code("referred_back", "Referred back for local resolution",
             also=("referred back", "premature", "premature complaint", "not ready", "not ready for us",
                   "premature decision: referred to council", "signposted to council")),
        Code("not_for_us", "Not for the Ombudsman", also=("not for us", "not for us or not ready", "wrong ombudsman",
                                                          "not for us / not ready")),
    ),
)  # fmt: skip
UPHELD = ("upheld", "upheld_injustice", "upheld_no_injustice", "upheld_remedied")
INVESTIGATED = (*UPHELD, "not_upheld")
NOT_FOR_US = ("invalid", "advice", "referred_back", "not_for_us")

DECISION_GROUP = CodeList(
    "decision_group",
    "What the Ombudsman did",
    "local",
    "The three groups of LGSCO's performance page since 2024/25; older categories are put into them by our inference",
    (
        Code("investigated", "Investigated"),
        Code("assessed_closed", "Assessed and closed"),
        Code("not_for_us", "Not for the Ombudsman, or not ready"),
    ),
)
