"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access.aliases_appeals import APPEAL_ALIASES, MEDIATION_ALIASES

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "appeals": APPEAL_ALIASES,
    "mediations": MEDIATION_ALIASES,
}
