"""The words of the sections that a paper has beside its measures."""

from reports import wording

LOCALITIES, LOCALITIES_ASKED = "Localities", "Where is it better or worse, allowing for chance?"
EACH_PLACE, MEASURE, WHOLE_COUNCIL = "Each place in words", "Measure", "Whole council"


def hidden_places(hidden: int, every: int) -> str:
    """How many figures of places are hidden, and so in no sentence; empty where none is."""
    if not hidden:
        return ""
    are = wording.by_number(hidden, "is", "are")
    return (
        f"{hidden:,} of {wording.counted(every, 'figures')} of places {are} hidden, to protect privacy: what is said "
        "is of the others."
    )
