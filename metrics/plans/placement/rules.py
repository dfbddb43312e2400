"""What kind of setting each child is taught in on a day, and whether it lies in the council's own area."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics.base.categories import flag, numbered
from metrics.base.on_demand import Columns, answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.breakdown import Breakdown
from metrics.plans.placement import kinds
from metrics.plans.placement.kinds import AREAS, OF_A_SETTING_CODE, PLACEMENT_KIND

_PLACES = {code: place for place, code in enumerate(PLACEMENT_KIND.values())}
_OF_SETTING_CODES = {code: _PLACES[kind] for code, kind in OF_A_SETTING_CODE.items()}


def _looked_up(column: pd.Series, places: Mapping[str, int]) -> np.ndarray:
    """The place of each value of a column of categories; -1 where it is blank or has none."""
    found = np.array([*(places.get(value, -1) for value in column.cat.categories), -1], dtype="int64")
    return found[column.cat.codes.to_numpy()]


def establishment(tables: CaseTables) -> Columns:
    """What the register of schools says of each child's setting, by its number."""
    return tables.establishments.of(tables.cases, tables.as_at)


def placement_kind(tables: CaseTables) -> pd.Series:
    """The kind of setting of each child on the day; missing where nothing is recorded.

    By the number of the setting, in the extract of the register that was held on the day; where there is no number, or
    the register does not know it, by SEN2's code for children without one. A mainstream school is told from its unit
    by what is recorded of the child, never by what the register says of the school. A school that has closed keeps its
    kind: the record is out of date, not what the child needs.
    """
    cases = tables.cases
    of_number = _looked_up(answer_of(tables, establishment)["kind"], _PLACES)
    of_code = _looked_up(cases["setting_code"], _OF_SETTING_CODES)
    in_unit = flag(cases["sen_unit"]).to_numpy() | flag(cases["resourced_provision"]).to_numpy()
    of_number = np.where(in_unit & (of_number == _PLACES[kinds.MAINSTREAM]), _PLACES[kinds.UNIT], of_number)
    found = np.where(of_number >= 0, of_number, np.where(of_code >= 0, of_code, _unknown(tables)))
    gone = (cases["placement_to"] < pd.Timestamp(tables.as_at)).to_numpy(dtype=bool)
    return numbered(np.where(gone & (found >= 0), _PLACES[kinds.LEFT], found), PLACEMENT_KIND.values(), cases.index)


def _unknown(tables: CaseTables) -> np.ndarray:
    """What is said of a number that tells no kind: a provider of learning, one that is unknown, or no register."""
    numbered_by_urn = tables.cases["setting_urn"].notna().to_numpy()
    numbered_by_ukprn = tables.cases["setting_ukprn"].notna().to_numpy()
    if not tables.establishments.days:
        return np.where(numbered_by_urn | numbered_by_ukprn, _PLACES[kinds.NO_REGISTER], -1)
    of_ukprn = np.where(numbered_by_ukprn, _PLACES[kinds.PROVIDER], -1)
    return np.where(numbered_by_urn, _PLACES[kinds.UNKNOWN_NUMBER], of_ukprn)


def placement_area(tables: CaseTables) -> pd.Series:
    """Whether each child's setting lies in the council's own area; missing where the register does not tell.

    A child without a setting is in neither.
    """
    own, authority = tables.establishments.own_authority, answer_of(tables, establishment)["la_code"]
    known = authority.notna().to_numpy() & ~is_kind(tables, kinds.LEFT).to_numpy() & bool(own)
    codes = np.where(known, np.where(_looked_up(authority, {own: 0}) == 0, 0, 1), -1)
    return numbered(codes, AREAS, tables.cases.index)


def is_kind(tables: CaseTables, *wanted: str) -> pd.Series:
    """Whether each child's setting is of one of some kinds."""
    return answer_of(tables, placement_kind).isin(wanted)


BY_KIND = Breakdown("placement_kind", "Kind of setting", placement_kind, PLACEMENT_KIND, about="cases")
BY_AREA = Breakdown("placement_area", "Area of the setting", placement_area, about="cases")
BREAKDOWNS: tuple[Breakdown, ...] = (BY_KIND, BY_AREA)
