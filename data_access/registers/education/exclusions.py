"""Lists of exclusions and suspensions."""

from data_access.registers.education.children import CHILD, order_check
from data_access.registers.reader import RegisterReader
from metrics.education.exclusion_list import EXCLUSIONS

_HEADINGS: dict[str, str] = {
    **CHILD,
    "exclusion_type": "type; exclusion type; type of exclusion; category of exclusion; perm fixed",
    "excluded_date": (
        "exclusion date; date of exclusion; excluded on; date excluded; start date of exclusion; exclusion start; "
        "start of exclusion"
    ),
    "days_excluded": (
        "days excluded; number of days; length days; days; duration days; school days; length of exclusion; no of days"
    ),
    "sixth_day": "sixth day; 6th day; day 6; sixth day date; 6th day date; sixth school day; day six",
    "provision_start": (
        "provision start; provision start date; day 6 provision start; date provision started; "
        "6th day provision start; sixth day provision start; ap start date; start of provision"
    ),
    "provider": "ap provider; provider name; day 6 provider; 6th day provider; sixth day provider",
}

EXCLUSIONS_READER = RegisterReader(
    dataset=EXCLUSIONS,
    headings=_HEADINGS,
    ended_by={},
    check=order_check(EXCLUSIONS, ("excluded_date", "provision_start")),
)
