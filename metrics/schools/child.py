"""What the lists about missing school share: the child's school, place and plan, and who has what beside it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from metrics.base.categories import flag, named, numbered
from metrics.base.columns import Column, coded, keyed, text, words, yes_no
from metrics.cases.code_lists import SEN_STATUS
from metrics.counting.links import from_cases, linked_cases
from metrics.counting.registers import Council
from metrics.law.school_calendar import SchoolCalendar

CHILD: tuple[Column, ...] = (
    keyed("row_key", "Row key"),
    keyed("person_key", "Person key"),
    words("case_reference", "Case reference", about="The council's own reference of an EHC case, where it is known."),
    text("locality", "Locality"),
    text("urn", "School's URN"),
    text("school", "School"),
    yes_no("has_plan", "EHC plan", about="As the list says. A blank is filled from the child's case."),
    coded("sen_status", "SEN status", SEN_STATUS),
)
"""The columns that every list of children has."""
CHILD_TITLES = {"cluster": "Cluster", "school_phase": "School phase", "officer": "Named attendance officer"}
"""What the register of schools adds."""
WITH_PLAN = "E"
_OF_SCHOOLS = ("locality", "cluster", "school_phase", "officer")


def calendar(council: Council) -> SchoolCalendar:
    """The council's school days."""
    return council.cases.conventions.school_calendar


def with_child(rows: pd.DataFrame, day_column: str, council: Council) -> pd.DataFrame:
    """The rows with what the school and the child's case say of the child.

    The place is the list's own, else the school's, else the case's. ``linked`` is the label of the case, missing where
    there is none. A child has a plan if the list or its case says so.
    """
    tables = council.cases
    links = linked_cases(rows, day_column, tables)
    schools = of_schools(rows, council)
    place = rows["locality"].astype("object").fillna(schools["locality"])
    in_force = flag(from_cases(links, tables, "has_plan"))
    in_force &= from_cases(links, tables, "ceased_on").isna()
    planned = rows["has_plan"].astype("object").fillna(in_force.where(in_force)).fillna(False).astype(bool)
    status = rows["sen_status"].astype("object").where(~planned, WITH_PLAN)
    return rows.assign(
        linked=links,
        child=_child(rows, links, council),
        locality=named(place.fillna(from_cases(links, tables, "locality").astype("object"))),
        **{name: named(schools[name]) for name in _OF_SCHOOLS if name != "locality" and name not in rows},
        sen_status=status.astype(rows["sen_status"].dtype),
        with_plan=planned | flag(status == WITH_PLAN),
    )


def _child(rows: pd.DataFrame, links: pd.Series, council: Council) -> pd.Series:
    """One key for one child in every list: the person of the linked case, else the row's own person or reference."""
    person = from_cases(links, council.cases, "person_key").astype("object")
    return person.fillna(rows["person_key"]).fillna(rows["case_reference"]).fillna(rows["row_key"]).astype("object")


def of_schools(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """Place, cluster, phase and officer of each row's school, by its number or else its name."""
    schools = council.known["schools"]
    if schools.empty:
        return pd.DataFrame(dict.fromkeys(_OF_SCHOOLS), rows.index, dtype="object")
    line = np.full(len(rows), -1)
    for key in ("urn", "school"):
        known = _plain(schools[key])
        first = np.flatnonzero(known.notna() & ~known.duplicated())
        codes, names = pd.factorize(rows[key])  # far fewer names than rows; a blank has the last place, -1
        at = pd.Index(known.iloc[first]).get_indexer(_plain(pd.Series(names, dtype="object")))
        found = np.append(np.append(first, -1)[at], -1)[codes]
        line = np.where(line < 0, found, line)
    told = {name: [*schools[name].astype("object"), None] for name in _OF_SCHOOLS}
    return pd.DataFrame(
        {name: np.array(words, dtype="object")[line] for name, words in told.items()}, rows.index, dtype="object"
    )


def grouped(conditions: Sequence[pd.Series], names: Sequence[str], index: pd.Index) -> pd.Series:
    """The first name whose condition holds; missing where none does."""
    codes = np.select([one.fillna(False).to_numpy(dtype=bool) for one in conditions], range(len(conditions)), -1)
    return numbered(codes, names, index)


def _plain(names: pd.Series) -> pd.Series:
    return names.astype("str").str.strip().str.casefold().where(names.notna())
