"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access import aliases_remedies
from data_access.aliases_absence import ABSENCE_ALIASES
from data_access.aliases_appeals import APPEAL_ALIASES, MEDIATION_ALIASES
from data_access.aliases_complaints import COMPLAINTS, OMBUDSMAN

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "appeals": APPEAL_ALIASES,
    "mediations": MEDIATION_ALIASES,
    "complaints": COMPLAINTS,
    "ombudsman": OMBUDSMAN,
    **aliases_remedies.ALIASES,
    **ABSENCE_ALIASES,
}
TIDIED = ("extended_to", "public_report")
"""Fields whose cells a register's own reader makes readable: "Yes - to 12 May", "Statement"."""
UNHEADED: dict[str, str] = {**aliases_remedies.UNHEADED}
"""By register, what its first column of numbers holds where that has no heading."""
