"""Absence counted in another way, to stand beside the usual one: by pupil, and by the longest run of days."""

from reports import wording
from reports.figure import Figure


def by_pupil_words(enrolments: Figure, pupils: Figure) -> str:
    """Persistent absence by pupil beside that by enrolment; nothing unless both can be said."""
    if not (enrolments.known and pupils.known):
        return ""
    return (
        f"Of all pupils, **{wording.full(pupils)} missed a tenth or more** at their schools together; by enrolment, as "
        f"DfE counts, it is {wording.full(enrolments)}."
    )


def longest_run_words(longest: Figure) -> str:
    """How long the longest runs without authorisation are; nothing where nobody was away for ten days."""
    if not longest.known or not longest.denominator:
        return ""
    alone = longest.denominator == 1
    who = "The one pupil" if alone else f"Half of the {wording.counted(longest.denominator, 'pupils')}"
    return (
        f"{who} away for 10 days in a row without authorisation had a longest run of "
        f"**{wording.value(longest)}{'' if alone else ' or more'}**."
    )
