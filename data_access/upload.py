"""A file, or several that belong together, as somebody hands it in with what they say of it; and what became of it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from data_access.files.bundles.packing import packed, packet_name
from data_access.findings import Finding, Severity
from data_access.identifiers.days import recent_since
from data_access.identifiers.search import kinds_of, masked_place, named_in_place
from data_access.identifiers.unseen import without_unseen
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.recognise.columns import ColumnMatch
from data_access.recognise.parts.why import Why
from data_access.storage.store import Batch

Progress = Callable[[float, str], None]
"""Called with the share done, 0 to 1, and a few words."""


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file handed in to be read, and stored or only checked."""

    content: bytes
    filename: str
    """As it may be kept and shown, whatever it was handed in with."""
    today: date
    extracted_on: date | None = None
    """The day the data are true on; else the file or its name says; else it is asked, and ``today`` until then."""
    holds: str = ""
    """What it lists, "cases" or the key of a register; else each sheet's headings say."""
    partial: bool = False
    """Whether it lists only some: then it lies over what is there, and nothing is put away."""
    uploaded_by: str = ""
    confirmed: frozenset[str] = frozenset()
    """Codes of the questions that somebody has answered with yes: see ``questions``."""
    corrections: Corrections = field(default_factory=Corrections)
    """What somebody says of how it is to be read."""
    named: str = ""
    """The kinds of identifiers of a person that its name was handed in with, in words."""

    def __post_init__(self) -> None:
        """A name may hold what identifies a person, what nobody sees, or what is no text at all: none is kept."""
        name = without_unseen(self.filename)
        object.__setattr__(self, "filename", self.shown(name))
        object.__setattr__(self, "named", self.named or self.named_in(name))

    def shown(self, name: str) -> str:
        """The name of the file, or of a sheet or a column of it, as it may be kept and shown.

        Days by which files are named today stay in it, then and later.
        """
        return masked_place(name, recent_since(self.today))

    def named_in(self, name: str) -> str:
        """The kinds of identifiers of a person in such a name, in words; "" for none."""
        return kinds_of(named_in_place(name, recent_since(self.today)))

    @classmethod
    def of_files(cls, files: Sequence[tuple[str, bytes]], today: date, **said: Any) -> "Upload":
        """Named files as one upload: one as it is, several text files packed, each to be read as a sheet.

        ``said`` are the other fields. What cannot be read together is refused when it is read.
        """
        content = packed(files) if len(files) > 1 else files[0][1]
        return cls(content=content, filename=packet_name([name for name, _ in files]), today=today, **said)

    @cached_property
    def sha256(self) -> str:
        """Of the content, and of what is said of how to read it: the same a second time is known by it."""
        said = self.corrections.written().encode() if self.corrections != AS_WRITTEN else b""
        return hashlib.sha256(self.content + said).hexdigest()


@dataclass(frozen=True)
class SheetRead:
    """One table of a file, as it was understood."""

    name: str
    about: str
    """The list that it was taken for, by its key."""
    heading_row: int
    rows: int
    """Rows below the headings, usable or not."""
    why: Why | None = None
    """Why it was taken for that list, and that row for its headings; None where it was not found by its headings."""


@dataclass(frozen=True)
class Intake:
    """What became of a file.

    ``batch`` is None when nothing was stored; ``already`` is the batch in force that holds the same file.
    """

    findings: tuple[Finding, ...]
    batch: Batch | None = None
    already: Batch | None = None
    rows_found: int = 0
    rows_refused: int = 0
    mapping: tuple[ColumnMatch, ...] = ()
    sheets: tuple[SheetRead, ...] = ()
    """What each sheet that was read was taken for."""
    extracted_on: date | None = None
    offered_days: tuple[date, ...] = ()
    """Other days on which it may be true, where that is asked."""
    held: Mapping[str, int] = field(default_factory=dict)
    """Rows that are stored or would be, by what they list: "cases", or the key of a register."""
    not_understood: int = 0
    """How many of these say in a deciding column what could not be read: they are in no figure."""

    @property
    def rows_stored(self) -> int:
        """Rows of all that it lists."""
        return sum(self.held.values())

    @property
    def questions(self) -> tuple[Finding, ...]:
        """What is asked of somebody before it is stored; nothing of a file that is stored or that cannot be used."""
        if self.batch or self.refused:
            return ()
        return tuple(finding for finding in self.findings if finding.severity is Severity.ASKS)

    @property
    def refused(self) -> bool:
        """Whether the file could not be used at all."""
        return any(finding.severity is Severity.STOPS for finding in self.findings)
