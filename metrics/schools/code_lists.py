"""The codes of the lists about children who miss school: notices, section 19, exclusions, placements."""

from metrics.base.code_list import Code, CodeList

_OURS = "our own words for what councils' lists hold; no published specification was found"

UNAUTHORISED_10, ILLNESS_15, NIL, NOT_CLEAR = "U10", "I15", "NIL", "NC"
NOTICE_TYPE = CodeList(
    "notice_type",
    "What a school told the council",
    "local",
    "attendance and sickness returns of SI 2024/208, regulation 13, as county councils restate them",
    (
        Code(UNAUTHORISED_10, "10 days absent without authorisation", also=("10-day unauthorised", "10 day unauthorised",
             "attendance return", "unauthorised")),
        Code(ILLNESS_15, "15 days of illness", also=("15-day illness", "15 day illness", "sickness return", "sickness",
             "illness")),
        Code(NIL, "Nobody to report", also=("nil return", "nil", "none to report")),
        Code(NOT_CLEAR, "Not clear", also=("not clear",)),
    ),
)  # fmt: skip

OWED, NOT_OWED, SCHOOL_PROVIDES = "owed", "not_owed", "school"
SECTION_19_DECISION = CodeList(
    "section_19_decision",
    "Decision about section 19",
    "local",
    _OURS,
    (
        Code(OWED, "The council must provide", also=(
            "duty owed", "owed", "yes", "s19 duty owed", "s19 agreed", "agreed", "provide", "la to provide", "accepted",
            "duty accepted", "council to provide", "s19 owed", "section 19 duty owed", "approved", "ap agreed")),
        Code(NOT_OWED, "The council need not provide", also=(
            "duty not owed", "not owed", "no", "refused", "declined", "no duty", "not agreed", "rejected",
            "education accessible", "threshold not met", "s19 not owed", "section 19 duty not owed")),
        Code(SCHOOL_PROVIDES, "The school can provide", also=(
            "school can provide", "school to provide", "school provides", "school providing", "school led",
            "school to support", "school to arrange")),
        Code(NOT_CLEAR, "Not clear", also=("not clear",)),
    ),
)  # fmt: skip

MEDICAL, EXCLUSION, OTHERWISE, NO_SCHOOL = "medical", "exclusion", "otherwise", "no_school"
SECTION_19_ROUTE = CodeList(
    "section_19_route",
    "Why a child is without education",
    "local",
    "section 19(1) of the Education Act 1996: illness, exclusion from school or otherwise",
    (
        Code(MEDICAL, "Illness", also=(
            "medical", "medical needs", "health", "health needs", "ill health", "sickness", "illness", "med", "ebsa",
            "anxiety", "mental health", "15 day illness", "hospital")),
        Code(EXCLUSION, "Exclusion", also=(
            "exclusion", "excluded", "perm ex", "pex", "permanent exclusion", "permanently excluded", "px",
            "suspension")),
        Code(NO_SCHOOL, "No school place", also=(
            "no school", "no school place", "no placement", "awaiting placement", "no placement identified",
            "placement breakdown", "ehcp no school", "plan with no school", "not on roll")),
        Code(OTHERWISE, "Otherwise", also=(
            "otherwise", "other", "non attendance", "school refusal", "unable to attend", "cannot attend")),
    ),
)  # fmt: skip

BACK, NEW_SCHOOL, MOVED, TOO_OLD, REFUSED, PROVIDER_ENDED = "back", "new_school", "moved", "age", "refused", "provider"
END_REASON = CodeList(
    "section_19_end",
    "Why arrangements ended",
    "local",
    _OURS,
    (
        Code(BACK, "Back at school", also=(
            "returned to school", "reintegrated", "back in school", "return to school", "reintegration", "returned")),
        Code(NEW_SCHOOL, "Started at another school", also=(
            "new school", "started new school", "placement found", "new placement", "moved school", "school found")),
        Code(MOVED, "Moved away", also=("moved out of area", "moved la", "left area", "moved")),
        Code(TOO_OLD, "Past compulsory school age", also=(
            "over compulsory school age", "post 16", "left school", "year 11 leaver", "school leaver")),
        Code(REFUSED, "Family refused the offer", also=(
            "refused by parent", "parent refused", "refused", "declined by family", "family declined", "not engaging",
            "non engagement", "did not engage")),
        Code(PROVIDER_ENDED, "Provider stopped", also=(
            "provider ended", "provider withdrew", "provision ended", "provision broke down", "tutor left",
            "provision breakdown")),
    ),
)  # fmt: skip
STILL_OWED = (REFUSED, PROVIDER_ENDED)
"""An end that does not end the duty: the child is without education again. Inferred from the Ombudsman's decisions."""

PERMANENT, SUSPENSION = "perm", "susp"
EXCLUSION_TYPE = CodeList(
    "exclusion_type",
    "Kind of exclusion",
    "local",
    "section 51A of the Education Act 2002; words of councils' lists",
    (
        Code(PERMANENT, "Permanent exclusion", also=(
            "permanent", "pex", "px", "perm ex", "permanently excluded", "permanent exclusion", "p ex")),
        Code(SUSPENSION, "Suspension", also=(
            "suspension", "fixed", "fixed term", "fixed period", "fte", "fpe", "fixed term exclusion",
            "fixed period exclusion", "suspended", "fix")),
    ),
)  # fmt: skip

AWAITING, NOT_IN_EDUCATION, HOME, ELSEWHERE = "AWAIT", "NEET", "EHE", "EOTAS"
PLACEMENT_TYPE = CodeList(
    "placement_type",
    "Where a child with a plan is educated",
    "SEN2 caseload",
    "names of DfE's SEN2 caseload release 2025; words of councils' lists",
    (
        Code("MS", "Mainstream school", also=(
            "mainstream", "la maintained mainstream", "mainstream academy", "maintained mainstream", "resourced provision",
            "sen unit", "mainstream resourced provision", "mainstream sen unit", "maintained", "academy", "school")),
        Code("SS", "Special school", also=(
            "special", "maintained special", "special academy", "state funded special", "nmss",
            "non maintained special school", "non maintained special", "la maintained special school")),
        Code("IN", "Independent school", also=(
            "independent", "independent special", "independent special school", "inmss", "section 41", "ind")),
        Code("AP", "Alternative provision or pupil referral unit", also=(
            "alternative provision", "pru", "pupil referral unit", "ap academy", "ap")),
        Code("EY", "Early years", also=("early years", "nursery", "early years provider")),
        Code("FE", "Post-16", also=("post 16", "fe college", "college", "further education", "sixth form",
             "specialist post 16", "specialist post 16 institution", "spi")),
        Code("HOSP", "Hospital school", also=("hospital", "hospital school", "hospital education")),
        Code(HOME, "Educated at home by choice", also=(
            "elective_home_education", "elective home education", "home educated", "home education", "ehe flag",
            "electively home educated")),
        Code(ELSEWHERE, "Educated otherwise than at school", also=(
            "other_arrangements_la", "other arrangements la", "other arrangements by the la", "ola", "eotas package",
            "education otherwise than at school", "eotis", "tuition", "section 61")),
        Code("OPA", "Arranged by the parents otherwise", also=("other_arrangements_parents", "other arrangements parents",
             "other arrangements by parents")),
        Code(AWAITING, "Awaiting a placement", also=(
            "other_placement_settings", "awaiting provision", "await_prov", "awaiting placement", "awaiting", "no placement",
            "type named no setting", "out of provision", "no school named", "placement being sought", "consulting",
            "type of school named but no setting", "none", "no school", "unplaced")),
        Code(NOT_IN_EDUCATION, "Not in education", also=(
            "neet_other_csa", "neet other csa", "not in education", "neet", "missing education", "cme", "niec", "nieo",
            "not in education employment or training")),
        Code("NTC", "Notice to cease given", also=("neet_ntci", "neet ntci", "notice to cease", "notice to cease issued")),
    ),
)  # fmt: skip
UNPLACED = (AWAITING, NOT_IN_EDUCATION)
"""Not on a school's roll and awaiting one. Home education, EOTAS and hospital are told apart."""
AT_SCHOOL = ("MS", "SS", "IN", "AP", "EY", "FE", "HOSP")
ON_A_LOCAL_ROLL = ("MS", "SS", "AP")
"""Schools whose registers the council can expect to see, unless the placement is out of the area."""
