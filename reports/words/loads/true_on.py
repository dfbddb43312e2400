"""The day on which a file is true, as far as that is known, and what is pressed to keep it so."""

from data_access.extract_day import EXTRACT_DAY_UNSAID, EXTRACT_DAYS_DIFFER
from data_access.upload import Intake
from reports import wording

_OF_DAY = frozenset({EXTRACT_DAY_UNSAID.code, EXTRACT_DAYS_DIFFER.code})


def true_on(intake: Intake) -> str:
    """The day, behind what it holds; nothing where that is only a guess."""
    is_guess = EXTRACT_DAY_UNSAID.code in {one.code for one in intake.questions}
    return f", true on {wording.day(intake.extracted_on)}" if intake.extracted_on and not is_guess else ""


def only_day_asked(intake: Intake) -> bool:
    """Whether nothing is asked but the day, which one press answers."""
    return bool(intake.questions) and {one.code for one in intake.questions} <= _OF_DAY


def keep_label(intake: Intake) -> str:
    """What the button says that keeps a file: where only its day is asked, which it is."""
    if only_day_asked(intake) and intake.extracted_on:
        return f"Keep it, true on {wording.day(intake.extracted_on)}"
    return "Keep it all the same" if intake.questions else "Keep it"
