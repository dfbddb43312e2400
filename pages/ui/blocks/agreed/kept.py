"""What people write about a figure on a page is kept, or it is said once why not."""

from collections.abc import Callable

from data_access.storage.agreed.actions import NotAnAction
from data_access.storage.agreed.targets import NotATarget
from data_access.storage.officer_notes import NotAllowed
from data_access.storage.step_changes import NotAStepChange
from pages.ui.frame import say, state
from pages.ui.frame.not_usable import NOT_USABLE
from reports import inert
from reports.words.remedies.promises import NOT_KEPT


def keep(form: str, about: str, write: Callable[[], None], *, is_sample: bool) -> None:
    """Do what a form asks for; of the sample nothing is kept. ``about`` is the figure, by its key."""
    state.remember(form, (about, NOT_KEPT) if is_sample else None)
    if is_sample:
        return
    try:
        write()
    except (NotAllowed, NotAnAction, NotATarget, NotAStepChange, *NOT_USABLE) as problem:
        state.remember(form, (about, inert.markdown(str(problem))))


def what_was_wrong(form: str, about: str) -> bool:
    """Say once why what a form held about this figure was not kept; whether there was anything to say."""
    figure, sentence = state.remembered(form) or ("", "")
    if not sentence or figure != about:
        return False
    say.warning(sentence)
    state.remember(form, None)
    return True
