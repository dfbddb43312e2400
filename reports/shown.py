"""The data on show, and what there is to choose from in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data_access.council import authority_of
from data_access.settings.read import Settings
from data_access.storage.store import Batch, Loaded, in_force_of
from metrics.attendance.enrolments import ATTENDANCE_KEY, ENROLMENTS
from metrics.base.on_demand import answer_of
from metrics.base.periods import months_later
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS
from metrics.disclosure.policy import STANDARD, Policy
from metrics.scorecard import USUAL
from metrics.statistics.signal_rules import Rebase

SAMPLE = "sample"
"""The version of the sample, which never changes."""


@dataclass(frozen=True)
class Shown:
    """A council's data as loaded, or the sample's."""

    version: str
    council: str
    extracted_on: date
    first_day: date
    localities: tuple[str, ...]
    recorded: tuple[str, ...]
    """The ways to split for which anything is recorded."""
    batches: tuple[Batch, ...]
    target: float | None
    rebases: Mapping[str, tuple[Rebase, ...]]
    """Step changes by figure, as the settings have them."""
    ombudsman_comparators: tuple[OmbudsmanFact, ...] = ()
    """Upheld rates to stand beside ours, as the settings have them."""
    disclosure: Policy = STANDARD
    """Which numbers are too small to be shown where nobody may work out who is behind them."""
    authority: str = ""
    """DfE's number of the council, by which its published figures are found; empty where nothing says it."""

    measures: tuple[str, ...] = USUAL
    """What the first page shows, as the settings have it; the targets of figures, and when the board met."""
    targets: Mapping[str, float] = field(default_factory=dict)
    meetings: tuple[date, ...] = ()
    england_people: int | None = None
    """People aged 0 to 25 in England, as the settings have them."""

    @property
    def is_sample(self) -> bool:
        """Whether this is the fictional council's data."""
        return self.version == SAMPLE

    def data_of(self, about: str) -> date | None:
        """The newest day that what figures of a list are counted from is true on; None where nothing is loaded."""
        made_of = ATTENDANCE_KEY if about == ENROLMENTS.key else DATASETS[about].made_of if about in DATASETS else ""
        held = in_force_of(self.batches, made_of or about, None)
        return max(one.extracted_on for one in held) if held else None


def shown_of(version: str, loaded: Loaded, cases: CaseTables, chosen: Settings) -> Shown:
    """What there is to show of the cases loaded, with what the settings say of them."""
    of_cases = dict.fromkeys(way for metric in CATALOGUE.values() if metric.about == CASES for way in metric.breakdowns)
    recorded = tuple(way.key for way in of_cases if answer_of(cases, way.groups).notna().any())
    return Shown(
        version=version,
        council=chosen.council or loaded.batches[-1].authority or "Your council",
        extracted_on=loaded.extracted_on,
        first_day=_first_day(cases),
        localities=tuple(sorted(str(name) for name in cases.cases["locality"].dropna().unique())),
        recorded=recorded,
        batches=loaded.batches,
        target=chosen.local_target,
        rebases=chosen.rebases,
        ombudsman_comparators=chosen.ombudsman_comparators,
        england_people=chosen.england_people,
        authority="" if version == SAMPLE else authority_of(loaded.batches, chosen),
        disclosure=chosen.disclosure,
        measures=chosen.measures,
        targets=_targets(chosen),
        meetings=chosen.meetings,
    )


def _targets(chosen: Settings) -> dict[str, float]:
    """The council's targets; that of plans on time holds for both ways to count them, unless one has its own."""
    on_time = chosen.local_target
    plans = {} if on_time is None else {"plans_issued_within_20_weeks": on_time, "plans_due_issued_on_time": on_time}
    return {**plans, **chosen.targets}


def _first_day(cases: CaseTables) -> date:
    """The day of the first request; a year before the data where there is none."""
    first = cases.cases["received_date"].min()
    return months_later(cases.as_at, -12) if pd.isna(first) else first.date()
