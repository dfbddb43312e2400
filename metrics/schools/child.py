"""What the lists about missing school share: the child's school, place and plan, and who has what beside it."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd

from metrics.base.categories import flag, named, numbered
from metrics.base.columns import Column, coded, keyed, text, words, yes_no
from metrics.base.on_demand import Columns, Rows
from metrics.cases.code_lists import SEN_STATUS
from metrics.counting.links import Links
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
OF_SCHOOLS = ("locality", "cluster", "school_phase", "officer")
"""What the register of schools says of a row's school."""


def calendar(council: Council) -> SchoolCalendar:
    """The council's school days."""
    return council.cases.conventions.school_calendar


def with_child(rows: Columns, day_column: str, council: Council) -> Columns:
    """The rows with what the school and the child's case say of the child.

    The place is the list's own, else the school's, else the case's. ``linked`` is the label of the case, missing where
    there is none. A child has a plan if the list or its case says so.
    """
    links = Links(rows, day_column, council.cases)
    schools = cache(lambda: of_schools(rows, council))
    added = (name for name in OF_SCHOOLS if name != "locality" and name not in rows)
    made = rows.assign(
        linked=lambda _: links.labels,
        child=lambda rows: _child(rows, links),
        locality=lambda rows: _place(rows, links, schools()["locality"]),
        **{name: lambda _, name=name: named(schools()[name]) for name in added},
    )
    return made.together(("sen_status", "with_plan"), lambda rows: _plan(rows, links))


def _child(rows: Columns, links: Links) -> pd.Series:
    """One key for one child in every list: the person of the linked case, else the row's own person or reference."""
    person = links.of_case("person_key").astype("object")
    return person.fillna(rows["person_key"]).fillna(rows["case_reference"]).fillna(rows["row_key"]).astype("object")


def _place(rows: Columns, links: Links, of_school: pd.Series) -> pd.Series:
    place = rows["locality"].astype("object").fillna(of_school)
    return named(place.fillna(links.of_case("locality").astype("object")))


def _plan(rows: Columns, links: Links) -> dict[str, pd.Series]:
    in_force = flag(links.of_case("has_plan"))
    in_force &= links.of_case("ceased_on").isna()
    planned = rows["has_plan"].astype("object").fillna(in_force.where(in_force)).fillna(False).astype(bool)
    status = rows["sen_status"].astype("object").where(~planned, WITH_PLAN)
    return {
        "sen_status": status.astype(rows["sen_status"].dtype),
        "with_plan": planned | flag(status == WITH_PLAN),
    }


def of_schools(rows: Rows, council: Council) -> pd.DataFrame:
    """Place, cluster, phase and officer of each row's school, by its number or else its name."""
    schools = council.known["schools"]
    if schools.empty:
        return pd.DataFrame(dict.fromkeys(OF_SCHOOLS), rows.index, dtype="object")
    line = np.full(len(rows), -1)
    for key in ("urn", "school"):
        known = _plain(schools[key])
        first = np.flatnonzero(known.notna() & ~known.duplicated())
        codes, names = pd.factorize(rows[key])  # far fewer names than rows; a blank has the last place, -1
        at = pd.Index(known.iloc[first]).get_indexer(_plain(pd.Series(names, dtype="object")))
        found = np.append(np.append(first, -1)[at], -1)[codes]
        line = np.where(line < 0, found, line)
    told = {name: [*schools[name].astype("object"), None] for name in OF_SCHOOLS}
    return pd.DataFrame(
        {name: np.array(words, dtype="object")[line] for name, words in told.items()}, rows.index, dtype="object"
    )


def grouped(conditions: Sequence[pd.Series], names: Sequence[str], index: pd.Index) -> pd.Series:
    """The first name whose condition holds; missing where none does."""
    codes = np.select([one.fillna(False).to_numpy(dtype=bool) for one in conditions], range(len(conditions)), -1)
    return numbered(codes, names, index)


def _plain(names: pd.Series) -> pd.Series:
    return names.astype("str").str.strip().str.casefold().where(names.notna())
