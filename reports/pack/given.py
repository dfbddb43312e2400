"""What a paper is made of: a council on a day, what its settings say, what people agreed, and for whom it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from data_access.settings.look import USUAL, Look
from data_access.storage.agreed.targets import Target
from metrics.base.periods import Period, last_12_months
from metrics.counting.registers import Council
from metrics.statistics.signal_rules import Rebase
from reports.agreed.standing import Action
from reports.pack.restated import Since
from reports.shown import Shown
from reports.view import View


class Version(StrEnum):
    """Who may read it: everybody, with small numbers hidden, or staff and members alone."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Audience(StrEnum):
    """Who meets over it."""

    BOARD = "board"
    SCRUTINY = "scrutiny"
    CABINET = "cabinet"


@dataclass(frozen=True, eq=False)
class Given:
    """All that one paper is made of. Read only."""

    council: Council
    shown: Shown
    version: Version
    audience: Audience
    made_on: date
    steps: Mapping[str, tuple[Rebase, ...]] = field(default_factory=dict)
    """The step changes in force, by figure."""
    actions: tuple[Action, ...] = ()
    has_actions: bool = True
    """Whether actions are told at all: their words are typed, and somebody must read them before others do."""
    ways: Mapping[str, Target] = field(default_factory=dict)
    """The ways to targets in force, by figure."""
    since: Since | None = None
    """What was known or published before, to say what is restated; None where there is nothing to compare with."""
    look: Look = USUAL
    """The council's logo and colour."""
    is_draft: bool = False
    """To look at only: it is not kept as published, and says so on every page."""

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it."""
        return self.version is Version.PUBLIC

    @property
    def as_at(self) -> date:
        """The day that its figures are true on."""
        return self.council.as_at

    @property
    def period(self) -> Period:
        """The period of what happened: the twelve months to that day, as on the pages."""
        return last_12_months(self.as_at)

    @property
    def view(self) -> View:
        """The whole council on that day, as the pages show it."""
        shown = self.shown
        return View(
            data=shown.version,
            council=shown.council,
            extracted_on=shown.extracted_on,
            as_at=self.as_at,
            locality="",
            period=self.period,
            target=shown.target,
            is_sample=shown.is_sample,
        )
