"""The words about step changes: where limits span two levels, what is set for a figure, and what was undone."""

from collections.abc import Sequence

from data_access.storage.step_changes import StepChange
from reports import inert, wording
from reports.trend import Trend, value_words

ASK = (
    "From that day the average and the limits of this trend start afresh. Set one only where people know what changed: "
    "limits that move by themselves hide what they should show."
)
NO_OFFICERS = "Nobody may set one yet. To allow it, name the officers on the Settings page."
NONE = "None is set for this figure."


def offer(trend: Trend) -> str:
    """The limits span two levels, here and there; and who decides. Empty where they do not."""
    found = trend.levels
    if found is None:
        return ""
    before, after = (value_words(trend.metric, one) for one in (found.before, found.after))
    month = f"{found.begins:%B %Y}"
    return (
        f"**One pair of limits spans two levels here**: about {before} before {month}, about {after} from then on. It "
        f"would call {found.flagged} of these {wording.counted(found.points, 'months')} unusual, so no month is marked "
        "and nothing is said of a target. Where people know what changed, set a step change below; the dashboard never "
        "does by itself."
    )


def history(steps: Sequence[StepChange]) -> tuple[str, ...]:
    """What was set, by whom and when; and what was undone since."""
    return tuple(map(_told, steps))


def _told(step: StepChange) -> str:
    words = (
        f"From {wording.day(step.day)}: {inert.markdown(step.reason)}. Set by {inert.markdown(step.made_by)} on "
        f"{wording.day(step.made_at.date())}"
    )
    if step.undone_at is None:
        return f"{words}."
    return f"{words}; undone by {inert.markdown(step.undone_by)} on {wording.day(step.undone_at.date())}."
