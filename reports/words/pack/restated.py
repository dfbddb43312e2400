"""The words of what a paper restates."""

from datetime import date

from reports import wording

RESTATED = "What has been restated"
ASKED = "Which figures that were told before are not what they were, and why?"
CAPTION, HEADS = "Figures of past months and years that are not what they were", ("Measure", "Was, is now, and why")
HOW = (
    "Looked at are the last twelve months and two calendar years of the figures that boards are told. The page on data "
    "quality has each of them step by step, down to the rows."
)
PUBLIC = (
    "Looked at is what was published before, number by number. Why a figure moved is in the internal version: how many "
    "cases were entered late is itself a small number of children."
)


def finding(number: int, day: date | None) -> str:
    """How many figures are other than they were, as known on a day; without one, than was published."""
    then = f"as known on {wording.day(day)}" if day else "when they were last published"
    if not number:
        return f"**No figure is other than it was {then}.**"
    are = wording.by_number(number, "is", "are")
    it_was = wording.by_number(number, "it was", "they were")
    return f"**{wording.capitalised(wording.counted(number, 'figures'))} {are} not what {it_was} {then}.**"


def more(lines: int) -> str:
    """How many there is no room for; empty where there are none."""
    return f"{wording.capitalised(wording.counted(lines, 'figures'))} more." if lines > 0 else ""
