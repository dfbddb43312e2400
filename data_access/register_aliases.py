"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access.aliases_appeals import APPEAL_ALIASES, MEDIATION_ALIASES
from data_access.aliases_complaints import COMPLAINTS, OMBUDSMAN

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "appeals": APPEAL_ALIASES,
    "mediations": MEDIATION_ALIASES,
    "complaints": COMPLAINTS,
    "ombudsman": OMBUDSMAN,
}
TIDIED = ("extended_to", "public_report")
"""Fields whose cells a register's own reader makes readable: "Yes - to 12 May", "Statement"."""
