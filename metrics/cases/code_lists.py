"""Data only: SEN2's code lists: what each code means, in which item, since which guide, and who says so.

Sources, by the short names used below:

* ``XSD 2024``: the SEN2 2024 schema as written out in liia-tools from DfE's 2024 technical specification.
* ``guide 2024`` / ``guide 2025``: DfE's SEN2 guides, as cited by item number in MastodonC/witan.sen2.
* ``guide 2026 (D2I)``: DfE's 2026 guide as mapped by Data to Insight; not read at first hand.
* ``local``: not in SEN2. Our own words for what councils record besides.
"""

from metrics.base.code_list import Code, CodeList

SEX = CodeList(
    "sex",
    "Sex",
    "1.4",
    "guide 2024; GenderCurrent codes 1, 2, 9 of the 2023 return",
    (
        Code("F", "Female", also=("2", "girl")),
        Code("M", "Male", also=("1", "boy")),
        Code("U", "Unknown", also=("0", "9", "not known", "not stated", "indeterminate")),
    ),
)

ETHNICITY = CodeList(
    "ethnicity",
    "Ethnicity",
    "1.5",
    "XSD 2024",
    (
        Code("WBRI", "White British", also=("white - british",)),
        Code("WIRI", "White Irish", also=("white - irish",)),
        Code("WIRT", "Traveller of Irish heritage"),
        Code("WROM", "Gypsy or Roma", also=("gypsy/roma", "gypsy / roma")),
        Code("WOTH", "Any other White background"),
        Code("MWBC", "White and Black Caribbean"),
        Code("MWBA", "White and Black African"),
        Code("MWAS", "White and Asian"),
        Code("MOTH", "Any other mixed background"),
        Code("AIND", "Indian"),
        Code("APKN", "Pakistani"),
        Code("ABAN", "Bangladeshi"),
        Code("CHNE", "Chinese"),
        Code("AOTH", "Any other Asian background"),
        Code("BCRB", "Black Caribbean"),
        Code("BAFR", "Black African"),
        Code("BOTH", "Any other Black background"),
        Code("OOTH", "Any other ethnic group"),
        Code("REFU", "Refused"),
        Code("NOBT", "Information not yet obtained"),
    ),
)

REQUEST_SOURCE = CodeList(
    "request_source",
    "Source of the request",
    "2.2",
    "guide 2026 (D2I); collected since 2025",
    (
        Code("1", "Parent or young person", 2025,
             also=("young person or parent", "parent", "parent/carer", "parent carer", "parent or carer",
                   "parental", "young person", "family", "parent/young person", "parents")),
        Code("2", "School or other setting", 2025,
             also=("school", "education setting", "school / education setting", "school or education setting",
                   "school or setting", "setting", "early years setting", "early years", "nursery", "college",
                   "education", "school/setting", "post-16 institution")),
        Code("3", "Health professional", 2025, also=("health",)),
        Code("4", "Social care professional", 2025, also=("social care", "children's social care", "social worker")),
        Code("5", "Other", 2025, also=("other professional",)),
    ),
)  # fmt: skip

REQUEST_OUTCOME = CodeList(
    "request_outcome",
    "Outcome of the request",
    "2.5",
    "XSD 2024; the item number differs between guides",
    (
        Code("Y", "Agreed to assess",
             also=("yes", "agreed", "assess", "yes to assess", "agree to assess", "proceed to assessment",
                   "assessment agreed", "ehcna agreed", "proceed", "decided to assess", "agreed to assessment",
                   "yes - assess", "approved", "accepted")),
        Code("N", "Decided not to assess",
             also=("no", "refused", "not agreed", "refuse", "no to assess", "not to assess", "refusal to assess",
                   "refused to assess", "assessment refused", "declined", "not assess", "do not assess",
                   "refuse to assess", "no - refused", "ehcna refused", "rejected")),
        Code("A", "Awaiting a decision",
             also=("awaiting", "awaiting decision", "pending", "undecided", "open", "not yet decided",
                   "decision not yet made", "in progress", "awaiting panel")),
        Code("W", "Withdrawn before a decision",
             also=("withdrawn", "ceased", "request withdrawn", "withdrawn by parent", "withdrawn by family",
                   "withdrawn or ceased", "cancelled")),
        Code("H", "Historical: decided before this collection",
             also=("historical", "historic")),
    ),
)  # fmt: skip

ASSESSMENT_OUTCOME = CodeList(
    "assessment_outcome",
    "Outcome of the assessment",
    "3.1",
    "XSD 2024; S in the voluntary 2022 return only",
    (
        Code("Y", "Plan to be issued",
             also=("yes", "issue", "agreed", "plan issued", "issue plan", "agree to issue", "agreed to issue",
                   "ehcp issued", "ehc plan issued", "to issue", "yes to issue", "decision to issue", "issued",
                   "plan agreed", "finalised", "final plan issued", "final ehcp issued")),
        Code("N", "Decided not to issue a plan",
             also=("no", "not issued", "refused", "refuse to issue", "no plan", "not to issue", "plan refused",
                   "decision not to issue", "refusal to issue", "refused to issue", "no to issue", "do not issue",
                   "note in lieu", "declined", "no plan issued", "decided not to issue")),
        Code("A", "Not yet decided",
             also=("awaiting", "awaiting decision", "pending", "undecided", "open", "in progress", "ongoing",
                   "assessment ongoing", "in assessment")),
        Code("W", "Withdrawn before a decision",
             also=("withdrawn", "ceased", "assessment withdrawn", "withdrawn by parent", "withdrawn by family",
                   "withdrawn or ceased", "cancelled")),
        Code("H", "Historical, or transferred in with a plan",
             also=("historical", "historic", "transferred in", "transfer in")),
        Code("S", "Plan issued after another council's assessment", 2022, 2022),
    ),
)  # fmt: skip

SEN_STATUS = CodeList(
    "sen_status",
    "SEN status",
    "school census",
    "school census codes N, K and E; wordings of DfE's absence files",
    (
        Code(
            "E",
            "EHC plan",
            also=(
                "ehcp",
                "ehc plans",
                "ehcp or statement",
                "statement or ehcp",
                "statement",
                "yes",
                "education, health and care plan",
                "sen provision statement or ehcp",
                "s",
            ),
        ),
        Code(
            "K", "SEN support", also=("sen_support", "support", "sen provision sen support", "sen without an ehc plan")
        ),
        Code(
            "N",
            "No identified SEN",
            also=(
                "no sen",
                "none identified",
                "no",
                "not sen",
                "no special provision",
                "sen provision no sen",
                "no sen provision",
            ),
        ),
    ),
)

SEN_TYPE = CodeList(
    "sen_type",
    "Primary need",
    "5.8a",
    "guide 2024; DS added in the 2025 guide",
    (
        Code("SPLD", "Specific learning difficulty", also=("specific learning difficulties",)),
        Code("MLD", "Moderate learning difficulty", also=("moderate learning difficulties",)),
        Code("SLD", "Severe learning difficulty", also=("severe learning difficulties",)),
        Code("PMLD", "Profound and multiple learning difficulty",
             also=("profound and multiple learning difficulties", "profound & multiple learning difficulty",
                   "profound & multiple learning difficulties")),
        Code("SEMH", "Social, emotional and mental health",
             also=("social emotional and mental health", "social, emotional & mental health",
                   "social, emotional and mental health needs", "social emotional mental health")),
        Code("SLCN", "Speech, language and communication needs",
             also=("speech language and communication needs", "speech, language and communication",
                   "speech, language & communication needs", "speech language and communication")),
        Code("HI", "Hearing impairment"),
        Code("VI", "Vision impairment", also=("visual impairment",)),
        Code("MSI", "Multi-sensory impairment", also=("multi sensory impairment",)),
        Code("PD", "Physical disability", also=("physical disabilities",)),
        Code("ASD", "Autistic spectrum disorder",
             also=("autism", "autistic", "asc", "autism spectrum disorder", "autism spectrum condition",
                   "autistic spectrum condition")),
        Code("DS", "Down syndrome", 2025, also=("down's syndrome", "downs syndrome")),
        Code("OTH", "Other difficulty or disability", also=("other", "other difficulty/disability",
             "other difficulty / disability")),
    ),
)  # fmt: skip

CEASE_REASON = CodeList(
    "cease_reason",
    "Why the plan ceased",
    "4.6",
    "guide 2025",
    (
        Code("1", "Reached the maximum age"),
        Code("2", "Needs met without a plan"),
        Code("3", "Moved to higher education"),
        Code("4", "Moved to paid employment"),
        Code("5", "Transferred to another council in England"),
        Code("6", "No longer wishes to engage"),
        Code("7", "Left England"),
        Code("8", "Died"),
        Code("9", "Other"),
    ),
)

REVIEW_OUTCOME = CodeList(
    "review_outcome",
    "Decision after the annual review",
    "5.5",
    "guide 2024",
    (
        Code("A", "Amend the plan", also=("amend",)),
        Code("C", "Cease the plan", also=("cease",)),
        Code("M", "Maintain the plan", also=("maintain", "no change", "no amendment")),
    ),
)

RESIDENTIAL = CodeList(
    "residential",
    "Residential placement named",
    "4.3",
    "XSD 2024",
    (Code("A", "38 to 51 weeks a year"), Code("B", "52 weeks a year")),
)

WORK_BASED = CodeList(
    "work_based",
    "Work-based learning named",
    "4.4",
    "XSD 2024",
    (Code("A", "Apprenticeship"), Code("T", "Traineeship"), Code("S", "Supported internship")),
)

DIRECT_PAYMENT = CodeList(
    "direct_payment",
    "Personal budget: direct payments",
    "4.5",
    "XSD 2024",
    (Code("E", "Education"), Code("S", "Social care"), Code("H", "Health"), Code("I", "Integrated")),
)

SEN_SETTING = CodeList(
    "sen_setting",
    "Setting without a register number",
    "4.7c, 5.7c",
    "guide 2024",
    (
        Code("OLA", "Arranged by the council otherwise than at school"),
        Code("OPA", "Arranged by the parents or young person"),
        Code("EHE", "Elective home education"),
        Code("EYP", "Early years provider"),
        Code("OTH", "Other"),
        Code("NEET", "Not in education, employment or training"),
        Code("NIEC", "Not in education, notice to cease given"),
        Code("NIEO", "Not in education, other"),
    ),
)

REPLACEMENT_DUTY = CodeList(
    "replacement_duty",
    "What an order, agreement or concession requires",
    "local",
    "Regulations 42(2), 44(2) and 45 of the 2014 Regulations",
    (
        Code("assess", "Carry out an assessment", also=("to assess", "assessment", "order to assess", "ehcna")),
        Code("make_plan", "Make a plan", also=("make plan", "issue plan", "make a plan", "issue a plan", "to issue")),
        Code("amend", "Amend the plan", also=("amend plan", "contents", "amend contents", "section b and f")),
        Code("section_i", "Change the setting named only", also=("section i", "placement", "section i only")),
    ),
)

CODE_LISTS: tuple[CodeList, ...] = (
    SEX, ETHNICITY, REQUEST_SOURCE, REQUEST_OUTCOME, ASSESSMENT_OUTCOME, SEN_TYPE, CEASE_REASON,
    REVIEW_OUTCOME, RESIDENTIAL, WORK_BASED, DIRECT_PAYMENT, SEN_SETTING, REPLACEMENT_DUTY,
)  # fmt: skip
