"""One file of DfE's, from its bytes to the database: its release on EHC plans, or absence by SEN."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from data_access.findings import FileRefused, Finding
from data_access.identifiers.days import recent_since
from data_access.identifiers.search import masked_place
from data_access.published.absence import read_absence
from data_access.published.download import csv_parts
from data_access.published.release import read_release
from data_access.published.store import ENGLAND_ONLY, areas_worth_keeping, not_stored, save_release
from data_access.storage.database import Engine

Tell = Callable[[float, str], object]


@dataclass(frozen=True)
class LoadedRelease:
    """What became of the file: which release it is, how many figures were stored, and what was found."""

    release: str
    """Empty where the file was refused."""
    stored: int
    """0 where the very file was loaded before."""
    findings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        """Whether the file could not be used, and changed nothing."""
        return not self.release


def load_release(
    database: Engine, content: bytes, filename: str, area_code: str, tell: Tell, *, today: date
) -> LoadedRelease:
    """Read the file and store its figures. A refused file changes nothing.

    Of groups by age, sex and so on those of England are kept, and where ``area_code`` is given, those of this authority
    and its region too. Names keep the days by which files are named ``today``, and nothing else that may name a person.
    """
    shown = partial(masked_place, recent=recent_since(today))
    filename = shown(filename)
    tell(0.05, "Reading the file. DfE's whole release takes up to half a minute.")
    try:
        parts = csv_parts(content, filename, shown)
        release = read_absence(content, filename, parts) or read_release(content, filename, parts)
    except FileRefused as refusal:
        return LoadedRelease("", 0, (refusal.finding,))
    kept = areas_worth_keeping(area_code) if area_code else ENGLAND_ONLY
    left_out = not_stored(release, kept)
    tell(0.6, f"Keeping the figures of {release.release}")
    stored = save_release(database, release, kept)
    tell(1.0, "Done")
    return LoadedRelease(release.release, stored, (*release.findings, *([left_out] if left_out else ())))
