"""How the sample's measures stood at the ends of its last 24 months, counted beforehand.

Found anew they cost some ten seconds, at every start of a server that shows the sample and in every run of the tests.
``python -m sample_data.month_ends`` counts and writes them; ``tests/sample`` count some again and compare.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache

import numpy as np

from metrics.base.root import ROOT
from metrics.cases.case_tables import CaseTables
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from metrics.scorecard import USUAL, measure, series_of
from metrics.scorecard import stood as counted
from sample_data.contents import DAY, SAMPLE_SETTINGS
from sample_data.ready_made import sample

FILE = ROOT / "sample_data" / "month_ends.json"
_TOLD = ("numerator", "denominator", "value", "status")


def stood(key: str, end: date) -> Mapping[str, dict] | None:
    """A measure's line at a month's end for the council and each of its places; None where none is kept."""
    return _kept().get(end.isoformat(), {}).get(key)


def holds(key: str) -> bool:
    """Whether a measure is among those counted beforehand."""
    return any(key in measures for measures in _kept().values())


@cache
def _kept() -> dict[str, dict[str, dict[str, dict]]]:
    held = json.loads(FILE.read_text(encoding="ascii")) if FILE.exists() else {}
    return {
        end: {key: {place: _line(line) for place, line in places.items()} for key, places in measures.items()}
        for end, measures in held.items()
    }


def _line(line: list) -> dict:
    return {name: np.nan if told is None else told for name, told in zip(_TOLD, line, strict=True)}


def council() -> Council:
    """The sample with what follows from it."""
    held = sample()
    cases = CaseTables.build(
        held.loaded.cases,
        as_at=DAY,
        conventions=SAMPLE_SETTINGS.conventions,
        population=SAMPLE_SETTINGS.population,
        establishments=held.establishments,
    )
    return Council.build(cases, DATASETS, held.registers, kept=held.kept, aggregated=held.attendance)


def count(whole: Council, end: date) -> dict[str, dict[str, list]]:
    """Every usual measure true on a day at a month's end, by its key and place, as the file has it."""
    places = tuple(str(name) for name in whole.cases.cases["locality"].cat.categories)
    found: dict[str, dict[str, list]] = {}
    lines = counted(whole, end, [one for one in map(measure, USUAL) if one.is_as_at], places)
    for (key, place), line in lines.items():
        told = [line[name] for name in _TOLD]
        found.setdefault(key, {})[place] = [None if one != one else one for one in told]
    return found


def main() -> None:
    """Count all months anew and write them."""
    whole = council()
    months = series_of(measure("assessments_open_past_20_weeks").metric, DAY)
    made = {month.end.isoformat(): count(whole, month.end) for month in months}
    lines = ",\n".join(f"{json.dumps(end)}: {json.dumps(found)}" for end, found in made.items())
    FILE.write_text(f"{{\n{lines}\n}}\n", encoding="ascii")


if __name__ == "__main__":
    main()
