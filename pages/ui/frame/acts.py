"""What a visitor does to the council's data: load a file, undo a load, write a note. Nothing here is kept for later.

Each act gives the data, or DfE's figures beside them, a new version, so that all that was kept is worked out again.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from data_access import chosen_settings
from data_access import preview as previews
from data_access.chosen_settings import Choosable, settings_in_force
from data_access.layouts.corrections import Corrections
from data_access.loads import rows_to_mend as mending
from data_access.loads.rows_to_mend import SheetToMend
from data_access.preview import Preview
from data_access.published import load
from data_access.published.load import LoadedRelease, Tell
from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.storage import officer_notes, step_changes, store
from data_access.storage.agreed import actions, targets
from data_access.storage.agreed.actions import Agreed
from data_access.storage.agreed.targets import Target
from data_access.storage.papers import kept
from data_access.storage.papers.kept import KeptPaper
from data_access.storage.profiles import keep_profile
from data_access.upload import Intake, Progress, Upload
from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE
from pages.ui.frame import state
from pages.ui.frame.cached import database
from reports.papers.order import Order
from reports.papers.watched import OWN, Made, made_apart

_SAMPLE_PAPER = "sample_data.paper"
"""The module that makes papers of the sample."""


def handed_in(files: Sequence[tuple[str, bytes]], *, extracted_on: date | None, partial: bool, holds: str) -> Upload:
    """A file, or several as one load, with what a visitor says of it, today."""
    return Upload.of_files(
        files,
        today=state.today(),
        extracted_on=extracted_on,
        partial=partial,
        holds=holds,
    )


def look(upload: Upload, progress: Progress) -> Preview:
    """Look at a file beside what is loaded. Nothing is stored."""
    return previews.preview(upload, database(), progress)


def look_again(looked: Preview, upload: Upload) -> Preview:
    """The same file as the visitor now says that it is to be read."""
    return previews.looked_again(looked, upload, database())


def correct(looked: Preview, corrections: Corrections, name: str) -> Preview:
    """The same file as corrected, which is kept under a name for the next one with the same headings."""
    again = look_again(looked, replace(looked.upload, corrections=corrections))
    if looked.shape:
        keep_profile(database(), looked.shape, name, corrections)
    return again


def look_without_doubtful(looked: Preview) -> Preview:
    """The same file without the rows that something is wrong with."""
    return previews.without_doubtful(looked, database())


def keep(looked: Preview, progress: Progress) -> Intake:
    """Load what was looked at into the council's database."""
    return previews.keep(looked, database(), progress, settings_in_force(database()))


def rows_of_load(upload: Upload, wanted: Mapping[str, Collection[tuple[str, int]]]) -> tuple[SheetToMend, ...] | None:
    """Some rows of a loaded file, handed in again, to mend. Nothing is kept."""
    return mending.rows_of_load(upload, database(), wanted)


def withdraw(batch: int) -> None:
    """Undo a load."""
    store.withdraw(database(), batch)


def officers() -> tuple[str, ...]:
    """Who may write about remedies and set step changes, as the settings have it. Asked afresh: it decides."""
    return settings_in_force(database()).officers


def choosable() -> Choosable:
    """The settings that may be chosen, asked afresh: they decide."""
    return chosen_settings.choosable(database())


def choose_settings(values: Mapping[str, object], *, by: str) -> tuple[str, ...]:
    """Keep what somebody chose of the settings; the keys that it changes."""
    return chosen_settings.choose(database(), values, by=by)


def add_note(row_key: str, *, kind: str, text: str, day: date | None, by: str) -> None:
    """Keep what an officer writes about a remedy."""
    officer_notes.add_note(database(), row_key, kind=kind, text=text, day=day, by=by, officers=officers())


def add_step_change(metric: str, *, day: date | None, reason: str, by: str) -> None:
    """Let a figure's average and limits start afresh from a day."""
    said = {"day": day, "reason": reason, "by": by}
    step_changes.add_step_change(database(), metric, **said, officers=officers(), today=state.today())


def undo_step_change(step: int, *, by: str) -> None:
    """Let one hold no longer."""
    step_changes.undo_step_change(database(), step, by=by, officers=officers())


def add_action(metric: str, period: Period, agreed: Agreed, *, by: str) -> None:
    """Begin an action on a figure of a period."""
    actions.add_action(database(), metric, period, agreed, by=by, officers=officers())


def update_action(number: int, *, status: str, said: str, due: date | None, next_update: date | None, by: str) -> None:
    """Say how an action goes on."""
    how = {"status": status, "said": said, "due": due, "next_update": next_update}
    actions.update_action(database(), number, **how, by=by, officers=officers())


def set_target(target: Target, *, by: str) -> None:
    """Keep the way to a figure's target."""
    is_share = CATALOGUE[target.metric].kind.to_100
    targets.set_target(database(), target, is_share=is_share, by=by, officers=officers())


def take_back_target(metric: str, *, by: str) -> None:
    """Let a figure have none any more."""
    targets.take_back_target(database(), metric, by=by, officers=officers())


def make_paper(order: Order, tell: Progress, *, by: str, is_sample: bool) -> Made:
    """A paper for a meeting, made in a process of its own; of the sample none is kept. Raises NotMade."""
    return made_apart(tell, order=order, by=by, maker=_SAMPLE_PAPER if is_sample else OWN)


def make_paper_again(number: int, tell: Progress) -> Made:
    """One that was kept, byte for byte. Raises NotMade."""
    return made_apart(tell, again=number)


def kept_papers() -> tuple[KeptPaper, ...]:
    """Every paper that was made and kept, newest first. Asked afresh: it is one short query."""
    return kept.kept_papers(database())


def load_release(content: bytes, filename: str, authority: str, tell: Tell) -> LoadedRelease:
    """Load a file of DfE's; ``authority`` is DfE's number of the council whose groups are kept, if any."""
    own = BY_OLD_CODE.get(authority)
    area_code = own.area_code if own else ""
    return load.load_release(database(), content, filename, area_code, tell, today=state.today())
