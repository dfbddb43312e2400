"""What a visitor does to the council's data: load a file, undo a load, write a note. Nothing here is kept for later.

Each act gives the data, or DfE's figures beside them, a new version, so that all that was kept is worked out again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from data_access import intake
from data_access.findings import FileRefused, Finding
from data_access.published.absence import read_absence
from data_access.published.release import read_release
from data_access.published.store import ENGLAND_ONLY, areas_worth_keeping, save_release
from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.settings.read import read_settings
from data_access.storage import officer_notes, store
from data_access.upload import Intake, Progress, Upload
from pages.ui.frame import state
from pages.ui.frame.cached import database
from reports.words.compare import release_name

Tell = Callable[[float, str], object]


def take_in(
    content: bytes, filename: str, *, extracted_on: date | None, partial: bool, holds: str, progress: Progress
) -> Intake:
    """Load a file into the council's database."""
    upload = Upload(
        content=content,
        filename=filename,
        today=state.today(),
        extracted_on=extracted_on,
        partial=partial,
        holds=holds,
    )
    return intake.take_in(upload, database(), progress)


def withdraw(batch: int) -> None:
    """Undo a load."""
    store.withdraw(database(), batch)


def officers() -> tuple[str, ...]:
    """Who may write about remedies, as the settings have it. Asked afresh: it decides what may be done."""
    return read_settings().officers


def add_note(row_key: str, *, kind: str, text: str, day: date | None, by: str) -> None:
    """Keep what an officer writes about a remedy."""
    officer_notes.add_note(database(), row_key, kind=kind, text=text, day=day, by=by, officers=officers())


@dataclass(frozen=True)
class Release:
    """What became of a file of DfE's: its name and how many figures were stored; no name where it was refused."""

    name: str
    stored: int
    findings: tuple[Finding, ...]


def load_release(content: bytes, filename: str, authority: str, tell: Tell) -> Release:
    """Read a release on EHC plans, or absence by SEN, and store it. A refused file changes nothing.

    Groups within England are kept, and where ``authority`` is given by DfE's number, those of it and its region.
    """
    tell(0.05, "Reading the file. DfE's whole release takes up to half a minute.")
    try:
        release = read_absence(content, filename) or read_release(content, filename)
    except FileRefused as refusal:
        return Release("", 0, (refusal.finding,))
    name = release_name(release.release)
    tell(0.6, f"Keeping {len(release.figures):,} figures of {name}")
    own = BY_OLD_CODE.get(authority)
    stored = save_release(database(), release, areas_worth_keeping(own.area_code) if own else ENGLAND_ONLY)
    tell(1.0, "Done")
    return Release(name, stored, release.findings)
