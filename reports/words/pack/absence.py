"""The words of absence in a paper."""

from datetime import date

from reports import wording

ABSENCE = "Absence"
ASKED = "Which children with special educational needs miss school, and who has no education?"
MEASURE, NOW, EDUCATION = "Measure", "Now", "Children without education"


def by_status(when: str) -> str:
    """What the table of absence holds."""
    return f"Absence by SEN status in {when}"


def education(as_at: date) -> str:
    """What the table of children without education holds."""
    return f"Education that the council must arrange (section 19), {wording.day(as_at)}"


def hidden(when: str) -> str:
    """Of a public paper in which the finding is hidden."""
    return f"How many pupils with a plan missed half of their school or more in {when} is hidden, to protect privacy."
