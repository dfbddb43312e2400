"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access.layouts import remedy_headings
from data_access.layouts.appeal_headings import APPEAL_ALIASES, MEDIATION_ALIASES
from data_access.layouts.complaint_headings import COMPLAINTS, OMBUDSMAN
from data_access.layouts.education_headings import ABSENCE_ALIASES

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "appeals": APPEAL_ALIASES,
    "mediations": MEDIATION_ALIASES,
    "complaints": COMPLAINTS,
    "ombudsman": OMBUDSMAN,
    **remedy_headings.ALIASES,
    **ABSENCE_ALIASES,
}
TIDIED = ("extended_to", "public_report")
"""Fields whose cells a register's own reader makes readable: "Yes - to 12 May", "Statement"."""
UNHEADED: dict[str, str] = {**remedy_headings.UNHEADED}
"""By register, what its first column of numbers holds where that has no heading."""
