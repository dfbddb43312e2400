"""The council's own settings, from one small file: its name, its local target, and how open questions are read.

The file is ``sendboard.toml`` beside ``dashboard.py``, or the one that SENDBOARD_SETTINGS names. Without
one, the defaults hold.
"""

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.settings.complaints import comparators, complaint_stages
from data_access.settings.error import SettingsError
from metrics.base.root import ROOT
from metrics.cases.case_tables import ALL_AGES
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.counting.disclosure import STANDARD_RULE, DisclosureRule
from metrics.law.conventions import Conventions
from metrics.law.school_calendar import SchoolCalendar, spans_of
from metrics.statistics.signal_rules import Rebase, WrongSeries

SETTINGS_VARIABLE = "SENDBOARD_SETTINGS"
DEFAULT_PATH = ROOT / "sendboard.toml"


@dataclass(frozen=True)
class Settings:
    """What a council may choose."""

    council: str = ""
    local_target: float | None = None
    """Share of plans on time that the council has set itself; drawn apart from the law. None draws nothing."""
    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25: of the whole council under "council", of each locality under its name."""
    """And everybody who lives in the council's area under ``ALL_AGES``, where ``residents`` says so."""
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
    disclosure: DisclosureRule = STANDARD_RULE
    """Which numbers of children are hidden in what is published: those below ``disclosure_threshold``."""


def read_settings(path: Path | None = None) -> Settings:
    """The settings in force. Raises SettingsError, naming the setting, for anything not understood."""
    place = path or Path(os.environ.get(SETTINGS_VARIABLE, DEFAULT_PATH))
    if not place.exists():
        return Settings()
    try:
        found = tomllib.loads(place.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{place.name} is not valid TOML: {problem}.") from problem
    chosen = found.pop("conventions", {})
    disclosure = _disclosure(found.pop("disclosure_threshold", STANDARD_RULE.threshold), place)
    calendar = _school_calendar(found.pop("school_calendar", {}), place)
    _refuse_unknown(found, [*_own_names(), "residents", "complaint_stages"], place)
    own = ("complaint_stages", "school_calendar")
    _refuse_unknown(chosen, [one.name for one in fields(Conventions) if one.name not in own], place)
    lists: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in chosen.items()}
    target = found.get("local_target")
    if target is not None and not (isinstance(target, int | float) and 0 <= target <= 1):
        raise SettingsError(f"{place.name}: local_target is {target!r}; expected a share from 0 to 1, such as 0.6.")
    people = found.get("population", {})
    if not isinstance(people, dict) or not all(isinstance(one, int) and one > 0 for one in people.values()):
        raise SettingsError(f"{place.name}: population holds whole numbers above 0, such as council = 90000.")
    people = {"" if name == "council" else name: number for name, number in people.items()}
    if "residents" in found:
        people[ALL_AGES] = _residents(found["residents"], place)
    rebases = _rebases(found.get("rebases", []), place)
    try:
        stages = complaint_stages(found.get("complaint_stages", []), place)
        conventions = Conventions(**lists, **stages, school_calendar=calendar)
    except ValueError as problem:
        raise SettingsError(f"{place.name}: {problem}") from problem
    authority = str(found.get("authority", ""))
    if authority and authority not in BY_OLD_CODE:
        raise SettingsError(f"{place.name}: authority is {authority!r}; expected DfE's number, such as 383.")
    officers = _officers(found.get("officers", {}), place)
    others = comparators(found.get("ombudsman_comparators", []), place)
    return Settings(
        str(found.get("council", "")), target, people, rebases, conventions, others, authority, officers, disclosure
    )


def _own_names() -> list[str]:
    return [one.name for one in fields(Settings) if one.name not in ("conventions", "disclosure")]


def _officers(found: Any, place: Path) -> tuple[str, ...]:
    names = found.get("names", []) if isinstance(found, dict) and set(found) <= {"names"} else None
    if not isinstance(names, list) or not all(isinstance(one, str) and one.strip() for one in names):
        raise SettingsError(f'{place.name}: [officers] holds names, such as names = ["A. Example"].')
    return tuple(dict.fromkeys(one.strip() for one in names))


def _disclosure(threshold: Any, place: Path) -> DisclosureRule:
    if not isinstance(threshold, int) or isinstance(threshold, bool) or threshold < 2:
        raise SettingsError(
            f"{place.name}: disclosure_threshold is {threshold!r}; expected a whole number from 2 on. Numbers of "
            "children from 1 to below it are hidden in what is published."
        )
    return DisclosureRule(threshold)


def _residents(number: Any, place: Path) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise SettingsError(f"{place.name}: residents is {number!r}; expected a whole number above 0, such as 560000.")
    return number


def _rebases(found: Any, place: Path) -> dict[str, tuple[Rebase, ...]]:
    """Step changes by figure; each needs all four of its entries, because limits never move without a reason."""
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SettingsError(f"{place.name}: rebases is a list of tables, each beginning with [[rebases]].")
    made: dict[str, tuple[Rebase, ...]] = {}
    for number, one in enumerate(found, start=1):
        where = f"{place.name}: step change {number} under [[rebases]]"
        metric, step = _rebase(one, where)
        if any(step.date == other.date for other in made.get(metric, ())):
            raise SettingsError(f"{where} repeats {step.date} for {metric}.")
        made[metric] = (*made.get(metric, ()), step)
    return made


def _rebase(one: Mapping[str, Any], where: str) -> tuple[str, Rebase]:
    expected = ("metric", "date", "reason", "author")
    if set(one) != set(expected):
        raise SettingsError(f"{where} has {', '.join(sorted(one)) or 'nothing'}; expected {', '.join(expected)}.")
    when = one["date"]
    if not isinstance(when, date) or isinstance(when, datetime):
        raise SettingsError(f"{where}: date is {when!r}; expected a day without quotation marks, such as 2026-04-01.")
    words = [one[name] for name in ("metric", "reason", "author")]
    if not all(isinstance(word, str) for word in words):
        raise SettingsError(f"{where}: metric, reason and author are words in quotation marks.")
    try:
        return one["metric"].strip(), Rebase(when, one["reason"].strip(), one["author"].strip())
    except WrongSeries as problem:
        raise SettingsError(f"{where}: {problem}") from problem


def _school_calendar(found: Any, place: Path) -> SchoolCalendar:
    """Terms and closures, as lists of days or of a first and a last day."""
    where = f"{place.name}: [school_calendar]"
    if not isinstance(found, dict):
        raise SettingsError(f"{where} is a table with terms and closed.")
    _refuse_unknown(found, ("terms", "closed"), place)
    if not all(isinstance(one, list) for one in found.values()):
        raise SettingsError(f"{where}: terms and closed are lists, such as [[2025-09-01, 2025-12-19]].")
    try:
        return SchoolCalendar(**{name: spans_of(one) for name, one in found.items()})
    except ValueError as problem:
        raise SettingsError(f"{where}: {problem}") from problem


def _refuse_unknown(found: Mapping[str, object], known: Sequence[str], place: Path) -> None:
    for name in found:
        if name not in known:
            raise SettingsError(f"{place.name}: {name!r} is not a setting. Known: {', '.join(sorted(known))}.")
