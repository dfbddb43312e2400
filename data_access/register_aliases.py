"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

from data_access.aliases_absence import ABSENCE_ALIASES

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {**ABSENCE_ALIASES}
