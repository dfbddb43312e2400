"""Two loads of one list side by side, in words."""

from data_access.storage.store import Batch
from metrics.changes.row_changes import Changes
from metrics.datasets import rows_named
from reports import wording

NO_LIST = "no list"
BOTH_ONE = "This is one load twice. Choose two."
ALL_COLUMNS = "every column"
HOW = (
    "Each load is looked at as what was in force once it was the newest by its day: one that only adds lies over what "
    "was loaded before it. A row is known again by its reference; a load that was undone cannot be chosen."
)
ROWS = {"": "Changed cells", "new": "New rows", "gone": "Rows gone"}
"""What can be listed, as the address names it."""


def load(batch: Batch) -> str:
    """31 October 2026: cases.xlsx, load 3."""
    return f"{wording.day(batch.extracted_on)}: {batch.filename}, load {batch.id}"


def rows(found: Changes | None, about: str) -> str:
    """12 cases are new, 3 changed, 100 unchanged and 2 gone."""
    if found is None or found.counts.is_nothing:
        of_them = f", {found.same:,} of them" if found and found.same else ""
        return f"Both say the same of all {rows_named(about)}{of_them}."
    counts = (
        (len(found.new), "new"),
        (len(found.changed), "changed"),
        (found.same, "unchanged"),
        (len(found.gone), "gone"),
    )
    (first, what), *others = [one for one in counts if one[0]]
    begun = f"**{wording.counted_with(first, rows_named(about), 'is', 'are')} {what}**"
    return f"{wording.listed([begun, *(f'**{size:,} {how}**' for size, how in others)])}."


def told(about: str, before: Batch, after: Batch) -> dict[str, str]:
    """What a workbook says of itself."""
    return {"List": rows_named(about).capitalize(), "From the load": load(before), "To the load": load(after)}
