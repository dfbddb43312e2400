"""The council's own limits for the stages of a complaint, from the settings file."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data_access.settings.error import SettingsError
from metrics.complaints.code_lists import COMPLAINT_PROCEDURE, COMPLAINT_STAGE
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.law.complaint_stages import RECEIPT, STANDARD_STAGES, StageLimits

_NUMBERS = ("respond", "acknowledge", "extension", "report", "reply")
_KNOWN = ("procedure", "stage", "clock_starts", "in_force", *_NUMBERS)
_NEEDED = ("procedure", "stage", "respond")


def complaint_stages(found: Any, place: Path) -> dict[str, tuple[StageLimits, ...]]:
    """The standard limits with the council's laid over them; nothing where the settings have none."""
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SettingsError(f"{place.name}: complaint_stages is a list of tables, each beginning [[complaint_stages]].")
    if not found:
        return {}
    own = [
        _limits(one, f"{place.name}: entry {number} under [[complaint_stages]]")
        for number, one in enumerate(found, start=1)
    ]
    return {"complaint_stages": (*STANDARD_STAGES, *own)}


def _limits(one: Mapping[str, Any], where: str) -> StageLimits:
    if unknown := set(one) - set(_KNOWN):
        raise SettingsError(f"{where} has {', '.join(sorted(unknown))}. Known: {', '.join(_KNOWN)}.")
    if missing := [name for name in _NEEDED if name not in one]:
        raise SettingsError(f"{where} lacks {', '.join(missing)}.")
    procedure, stage = str(one["procedure"]), str(one["stage"])
    for name, text, codes in (("procedure", procedure, COMPLAINT_PROCEDURE), ("stage", stage, COMPLAINT_STAGE)):
        if text not in codes.values():
            raise SettingsError(f"{where}: {name} is {one[name]!r}; expected one of {', '.join(codes.values())}.")
    for name in _NUMBERS:
        if name in one and (not isinstance(one[name], int) or isinstance(one[name], bool)):
            raise SettingsError(f"{where}: {name} is {one[name]!r}; expected a whole number of working days.")
    begins = one.get("in_force")
    if begins is not None and (not isinstance(begins, date) or isinstance(begins, datetime)):
        raise SettingsError(f"{where}: in_force is {begins!r}; expected a day without quotation marks.")
    numbers = {name: one[name] for name in _NUMBERS if name in one}
    try:
        return StageLimits(
            procedure=procedure, stage=stage, starts=str(one.get("clock_starts", RECEIPT)), in_force=begins, **numbers
        )
    except ValueError as problem:
        raise SettingsError(f"{where}: {problem}.") from problem


def comparators(found: Any, place: Path) -> tuple[OmbudsmanFact, ...]:
    """Upheld rates of others. Each needs to say of whom, about what, when and whence, or it misleads."""
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SettingsError(f"{place.name}: ombudsman_comparators is a list of tables.")
    return tuple(
        _comparator(one, f"{place.name}: entry {number} under [[ombudsman_comparators]]")
        for number, one in enumerate(found, start=1)
    )


def _comparator(one: Mapping[str, Any], where: str) -> OmbudsmanFact:
    expected = ("who", "about", "year", "upheld_rate", "source")
    if set(one) != set(expected):
        raise SettingsError(f"{where} has {', '.join(sorted(one)) or 'nothing'}; expected {', '.join(expected)}.")
    share = one["upheld_rate"]
    if not isinstance(share, int | float) or isinstance(share, bool) or not 0 <= share <= 1:
        raise SettingsError(f"{where}: upheld_rate is {share!r}; expected a share from 0 to 1, such as 0.85.")
    who, about, year, source = (str(one[name]) for name in ("who", "about", "year", "source"))
    return OmbudsmanFact(who, about, year, float(share), source)
