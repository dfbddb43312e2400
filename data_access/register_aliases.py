"""What councils call the columns of their registers, by register and field. Data only; ``headings`` compares them."""

REGISTER_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {}
