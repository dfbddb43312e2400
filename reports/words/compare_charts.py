"""The charts of the page Compare for somebody who cannot see them, and what their marks stand for."""

from collections.abc import Sequence

from reports import inert, wording
from reports.summaries.authorities import label
from reports.summaries.compare import Choice
from reports.summaries.series import Series
from reports.words.compare import among_all


def years(chosen: Choice, found: Sequence[Series]) -> str:
    """The lines for somebody who cannot see them."""
    said = [
        f"{one.name} from {wording.percent(one.sound[0].shown or 0, places=1)} in {one.sound[0].year} to "
        f"{wording.percent(one.sound[-1].shown or 0, places=1)} in {one.sound[-1].year}"
        for one in found
        if one.sound
    ]
    return f"Line chart. {chosen.name}, by calendar year. {'; '.join(said)}."


def key_of_marks(chosen: Choice) -> str:
    """What the marks of the dot plot stand for."""
    ours = f"◆ {inert.markdown(label(chosen.authority))}, " if chosen.authority else ""
    beside = "■ those set beside, " if chosen.beside else ""
    return f"{ours}{beside}● {'all others' if ours or beside else 'an authority each'}."


def spread(chosen: Choice, us: Series | None, every: Sequence[Series]) -> str:
    """The dot plot for somebody who cannot see it."""
    where = inert.unmarked(among_all(chosen, us, every))
    return f"Dot plot, one dot for each authority. {chosen.name}, {chosen.year}. {where}"
