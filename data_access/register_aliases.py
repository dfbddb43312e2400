"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access import aliases_remedies

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {**aliases_remedies.ALIASES}
UNHEADED: dict[str, str] = {**aliases_remedies.UNHEADED}
"""By register, what its first column of numbers holds where that has no heading."""
