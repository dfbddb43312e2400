"""The council's own settings, from one small file: its name, its local target, and how open questions are read.

The file is ``sendboard.toml`` beside ``dashboard.py``, or the one that SENDBOARD_SETTINGS names. Without
one, the defaults hold.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from data_access.reference_data.authorities import also_known
from data_access.settings.as_text import as_text, from_text
from data_access.settings.faults import SettingsError, settings_error
from data_access.settings.look import USUAL as USUAL_LOOK
from data_access.settings.look import Look
from data_access.settings.on_a_page import ON_A_PAGE, laid_under, said_of
from data_access.settings.paper_table import with_logo
from data_access.settings.tables import SettingsFile
from metrics.base.root import ROOT
from metrics.cases.case_tables import ALL_AGES, PUPILS
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.disclosure.policy import STANDARD, Policy
from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.law.conventions import Conventions
from metrics.law.school_calendar import SchoolCalendar
from metrics.scorecard import USUAL
from metrics.statistics.signal_rules import Rebase

SETTINGS_VARIABLE = "SENDBOARD_SETTINGS"
DEFAULT_PATH = ROOT / "sendboard.toml"


@dataclass(frozen=True)
class Settings:
    """What a council may choose."""

    council: str = ""
    local_target: float | None = None
    """Share of plans on time that the council has set itself; drawn apart from the law. None draws nothing."""
    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25: of the whole council under "", of each locality under its name. And everybody who lives in
    the council's area under ``ALL_AGES``, where ``residents`` says so; pupils at its schools under ``PUPILS``."""
    rebases: Mapping[str, tuple[Rebase, ...]] = field(default_factory=dict)
    """Step changes that people decided on, by the key of the figure whose limits start afresh."""
    conventions: Conventions = field(default_factory=Conventions)
    ombudsman_comparators: tuple[OmbudsmanFact, ...] = ()
    """Upheld rates of others, such as similar councils, beside those of England that we know."""
    authority: str = ""
    """DfE's three-digit number of the council, for setting it beside others; needed only where the files lack it."""
    officers: tuple[str, ...] = ()
    """Who may add notes to remedies: ``names`` under ``[officers]``. There is no sign-in yet, so this is a list of
    names to choose from and no proof of who chose."""
    disclosure: Policy = STANDARD
    """Which numbers of children are hidden in what is published: ``[publication]``."""
    england_people: int | None = None
    """People aged 0 to 25 in England, by which England's own rates are worked out; ONS publishes their number."""
    measures: tuple[str, ...] = USUAL
    """What the first page shows: ``measures`` under ``[scorecard]``."""
    targets: Mapping[str, float] = field(default_factory=dict)
    """The council's targets beside the one for plans on time, by figure: ``targets`` under ``[scorecard]``."""
    meetings: tuple[date, ...] = ()
    """When the board met, or will meet, earliest first: ``meetings`` under ``[scorecard]``."""
    hosts: tuple[str, ...] = ()
    """Names by which the dashboard may be asked for, besides those of the computer it runs on."""
    look: Look = USUAL_LOOK
    """The colour and the logo of papers for meetings: ``[paper]``."""
    no_longer: tuple[str, ...] = ()
    """What was chosen on a page and cannot hold any more, by key: it is as if it had not been chosen."""
    text: str = "{}"
    """All of this as text, by which the same settings can be had again, without who may do what and from where."""


def settings_path(path: Path | None = None) -> Path:
    """Where the settings file is, or would be."""
    return path or Path(os.environ.get(SETTINGS_VARIABLE, DEFAULT_PATH))


def read_settings(path: Path | None = None, chosen: Mapping[str, object] | None = None) -> Settings:
    """The settings in force; the authorities they add are known from now on.

    ``chosen`` are those chosen on a page, by key ("scorecard.measures"); what the file says goes before. Raises
    SettingsError, with a sentence for each fault, for anything in the file that is not understood.
    """
    place, below = settings_path(path), dict(chosen or {})
    written = _written(place)
    _add_authorities(_understood(written, place.name))
    no_longer: tuple[str, ...] = ()
    if not _holds(written, below):
        no_longer = tuple(key for key in below if not _holds(written, {key: below[key]}))
    fitting = {key: value for key, value in below.items() if key not in no_longer}
    whole = laid_under(written, fitting)
    return replace(_settings(_understood(whole, place.name)), no_longer=no_longer, text=_kept_as(whole))


def settings_kept(text: str) -> Settings:
    """Settings as they were once in force, from the ``text`` that was kept of them. Raises SettingsError."""
    whole = from_text(text)
    file = _understood(whole if isinstance(whole, dict) else {}, "What was kept of the settings")
    _add_authorities(file)
    return replace(_settings(file), text=text)


def in_the_file(path: Path | None = None) -> dict[str, object]:
    """What the settings file says of the keys of ``ON_A_PAGE``, as it stands there. Raises as ``read_settings``."""
    written = _written(settings_path(path))
    return {key: found for key in ON_A_PAGE if (found := said_of(written, key)) is not None}


def check_chosen(chosen: Mapping[str, object], path: Path | None = None) -> None:
    """Raises SettingsError where what is chosen on a page cannot hold beside the file."""
    _understood(laid_under(_written(settings_path(path)), chosen), "What was chosen")


def _add_authorities(file: SettingsFile) -> None:
    also_known([(one.authority(), one.ons_codes) for one in file.authorities])


def _kept_as(whole: Mapping[str, object]) -> str:
    return as_text({key: value for key, value in whole.items() if key not in ("officers", "hosts")})


def _holds(written: Mapping[str, object], chosen: Mapping[str, object]) -> bool:
    try:
        _understood(laid_under(written, chosen), "")
    except SettingsError:
        return False
    return True


def _understood(document: Mapping[str, object], name: str) -> SettingsFile:
    try:
        return SettingsFile.model_validate(document)
    except ValidationError as problem:
        raise settings_error(problem, name) from problem


def _written(place: Path) -> dict[str, object]:
    """What the file says, before it is understood; nothing where there is none."""
    if not place.exists():
        return {}
    try:
        written = tomllib.loads(place.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise SettingsError(f"{place.name} cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise SettingsError(f"{place.name} is not text in UTF-8. Save it as UTF-8.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{place.name} is not valid TOML: {problem}.") from problem
    try:
        return with_logo(written, place.parent)
    except OSError as problem:
        raise SettingsError(f"{place.name}: [paper]: the logo cannot be read: {problem.strerror}.") from problem


def _settings(file: SettingsFile) -> Settings:
    people = {"" if name == "council" else name: number for name, number in file.population.items()}
    if file.residents is not None:
        people[ALL_AGES] = file.residents
    if file.pupils is not None:
        people[PUPILS] = file.pupils
    rebases: dict[str, tuple[Rebase, ...]] = {}
    for one in file.rebases:
        rebases[one.metric] = (*rebases.get(one.metric, ()), one.step())
    return Settings(
        council=file.council,
        local_target=file.local_target,
        population=people,
        rebases=rebases,
        conventions=_conventions(file),
        ombudsman_comparators=tuple(one.fact() for one in file.ombudsman_comparators),
        authority=file.authority,
        officers=tuple(dict.fromkeys(name.strip() for name in file.officers.names)),
        disclosure=file.publication.policy(),
        england_people=file.england_people,
        hosts=file.hosts,
        measures=file.scorecard.measures,
        targets=file.scorecard.targets,
        meetings=tuple(sorted(file.scorecard.meetings)),
        look=file.paper.look(file.council),
    )


def _conventions(file: SettingsFile) -> Conventions:
    """The conventions; the council's limits for complaints are laid over the standard ones."""
    return Conventions(
        **file.conventions.model_dump(),
        complaint_stages=(*STANDARD_STAGES, *(one.limits() for one in file.complaint_stages)),
        school_calendar=SchoolCalendar(terms=file.school_calendar.terms, closed=file.school_calendar.closed),
    )
