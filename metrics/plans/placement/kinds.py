"""The kinds of setting in which children with a plan are taught, in the order a reader meets them."""

from collections.abc import Mapping

from metrics.base.code_list import Code, CodeList

MAINSTREAM, UNIT = "mainstream", "unit"
SPECIAL_MAINTAINED, SPECIAL_ACADEMY = "special_maintained", "special_academy"
NON_MAINTAINED, SPECIAL_INDEPENDENT = "non_maintained", "special_independent"
INDEPENDENT, ALTERNATIVE, EARLY_YEARS = "independent", "alternative", "early_years"
COLLEGE, SPECIALIST_POST_16, PROVIDER = "college", "specialist_post_16", "provider"
HOME, OTHERWISE, BY_PARENTS = "home", "otherwise", "by_parents"
AWAITING, NOT_IN_EDUCATION, ANOTHER = "awaiting", "not_in_education", "another"
LEFT, UNKNOWN_NUMBER, NO_REGISTER = "left", "unknown_number", "no_register"

PLACEMENT_KIND = CodeList(
    "placement_kind",
    "Kind of setting",
    "4.7, 5.7",
    "the columns of DfE's file on plans in January, release of 2025; the last three are ours",
    (
        Code(MAINSTREAM, "Mainstream school"),
        Code(UNIT, "SEN unit or resourced provision"),
        Code(SPECIAL_MAINTAINED, "Maintained special school"),
        Code(SPECIAL_ACADEMY, "Special academy or free school"),
        Code(NON_MAINTAINED, "Non-maintained special school"),
        Code(SPECIAL_INDEPENDENT, "Independent special school"),
        Code(INDEPENDENT, "Other independent school"),
        Code(ALTERNATIVE, "Alternative provision"),
        Code(EARLY_YEARS, "Early years setting"),
        Code(COLLEGE, "College or sixth form"),
        Code(SPECIALIST_POST_16, "Specialist post-16 institution"),
        Code(PROVIDER, "Another training provider"),
        Code(HOME, "Educated at home by choice"),
        Code(OTHERWISE, "Educated otherwise than at school"),
        Code(BY_PARENTS, "Other arrangement of the family"),
        Code(AWAITING, "Awaiting a place, or another arrangement"),
        Code(NOT_IN_EDUCATION, "Not in education"),
        Code(ANOTHER, "Another kind of setting"),
        Code(LEFT, "Has left, nothing later on record"),
        Code(UNKNOWN_NUMBER, "Kind not told by the register of schools"),
        Code(NO_REGISTER, "Kind not known: no register is loaded"),
    ),
)

OF_A_NUMBER = (
    MAINSTREAM,
    SPECIAL_MAINTAINED,
    SPECIAL_ACADEMY,
    NON_MAINTAINED,
    SPECIAL_INDEPENDENT,
    INDEPENDENT,
    ALTERNATIVE,
    COLLEGE,
    SPECIALIST_POST_16,
    ANOTHER,
)
"""The kinds that the public register of schools tells: an establishment is one of them."""
OF_A_SETTING_CODE = {
    "OLA": OTHERWISE,
    "OPA": BY_PARENTS,
    "EHE": HOME,
    "EYP": EARLY_YEARS,
    "OTH": AWAITING,
    "NEET": NOT_IN_EDUCATION,
    "NIEC": NOT_IN_EDUCATION,
    "NIEO": NOT_IN_EDUCATION,
}
"""What SEN2's codes say of a child without a number of a setting. OTH is "awaiting" because DfE's note on the published
figure says so: awaiting provision, or a type named without a setting, and whatever is not listed otherwise."""

STATE_MAINSTREAM = (MAINSTREAM, UNIT)
STATE_SPECIAL = (SPECIAL_MAINTAINED, SPECIAL_ACADEMY)
INDEPENDENT_SPECIAL = (NON_MAINTAINED, SPECIAL_INDEPENDENT)
COLLEGES = (COLLEGE, SPECIALIST_POST_16, PROVIDER)
NOWHERE = (AWAITING, NOT_IN_EDUCATION)
NOT_TOLD = (LEFT, UNKNOWN_NUMBER, NO_REGISTER)
"""Something is on record, and yet not what kind of setting it is."""

GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "mainstream": ("Mainstream school", (MAINSTREAM,)),
    "unit": ("SEN unit or resourced provision", (UNIT,)),
    "state_special": ("State-funded special school", STATE_SPECIAL),
    "independent_special": ("Independent or non-maintained special school", INDEPENDENT_SPECIAL),
    "independent": ("Other independent school", (INDEPENDENT,)),
    "alternative": ("Alternative provision", (ALTERNATIVE,)),
    "early_years": ("Early years setting", (EARLY_YEARS,)),
    "college": ("College or other post-16 provision", COLLEGES),
    "home": ("Educated at home by choice", (HOME,)),
    "otherwise": ("Educated otherwise than at school", (OTHERWISE, BY_PARENTS)),
    "nowhere": ("Awaiting a place, or not in education", NOWHERE),
    "another": ("Another kind of setting", (ANOTHER,)),
}
"""The kinds put together for a chart: the words and the kinds of each. They are parts of all whose kind is known."""

IN_AREA, OUT_OF_AREA = "In our area", "Outside our area"
AREAS = (IN_AREA, OUT_OF_AREA)
