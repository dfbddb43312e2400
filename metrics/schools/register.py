"""The council's register of schools: who looks after which, and whose registers it can see."""

import numpy as np
import pandas as pd

from metrics.base.categories import named, numbered
from metrics.base.columns import OfMonth, day_column, keyed, number, text, words
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.schools.child import calendar

SHARING, SILENT, NOT_JOINED = "Sharing", "Signed up, but silent", "Not signed up"


def _derive(rows: Columns, council: Council) -> Columns:
    """Whether each school counts, and whether it sends its register.

    A register holds only the last day of data. Where that is after the day asked about, a school that had signed up by
    then is taken to have been sharing.
    """
    without = council.cases.conventions.sharing_leaves_out
    made = rows.assign(in_scope=lambda rows: ~_left_out(rows, without))
    made = made.together(("sharing", "sharing_state", "days_since_data"), lambda rows: _sharing(rows, council))
    return made.assign(
        roll_sharing=lambda rows: _of_sharing(rows, "roll"),
        plans_sharing=lambda rows: _of_sharing(rows, "plans_on_roll"),
    )


def _with_places(rows: Columns) -> Columns:
    return rows.assign(locality=lambda rows: named(rows["locality"]))


def _sharing(rows: Columns, council: Council) -> dict[str, pd.Series]:
    last, joined = rows["last_feed"], rows["feed_joined"]
    ahead = last > pd.Timestamp(council.as_at)
    since = calendar(council).between(last.mask(ahead), council.as_at)
    lately = (since < council.cases.conventions.sharing_school_days).fillna(False).astype(bool)
    sharing = lately | (ahead & joined.notna())
    codes = np.select([sharing, joined.notna() | (last.notna() & ~ahead)], [0, 1], default=2)
    return {
        "sharing": sharing,
        "sharing_state": numbered(codes, (SHARING, SILENT, NOT_JOINED), rows.index),
        "days_since_data": since.where(~ahead),
    }


def _of_sharing(rows: Columns, name: str) -> pd.Series:
    return rows[name].where(rows["sharing"], 0).where(rows[name].notna())


def _left_out(rows: Columns, without: tuple[str, ...]) -> pd.Series:
    said = rows["school_phase"].astype("object").fillna("") + " " + rows["school_type"].astype("object").fillna("")
    plain = said.str.casefold().str.replace("post 16", "post-16")
    found = pd.Series(False, rows.index)
    for word in without:
        found |= plain.str.contains(word.casefold(), regex=False).astype(bool)
    return found


SCHOOLS = Dataset(
    key="schools",
    title="Schools",
    one="school",
    rows_named="schools",
    headlines=("schools_sharing", "schools_silent"),
    columns=(
        keyed("row_key", "Row key"),
        keyed("person_key", "Person key", about="Always blank: a school is no person."),
        words("case_reference", "Case reference", about="Always blank."),
        text("urn", "School's URN"),
        text("dfe_number", "DfE number"),
        text("school", "School"),
        text("school_phase", "School phase"),
        text("school_type", "Type of school"),
        text("trust", "Trust"),
        text("locality", "Locality"),
        text("cluster", "Cluster"),
        text("officer", "Named attendance officer"),
        number("roll", "Pupils on roll"),
        number("plans_on_roll", "EHC plans on roll"),
        day_column("opened_date", "School opened", of_month=OfMonth.HAPPENED),
        day_column("feed_joined", "Signed up to share its register", of_month=OfMonth.HAPPENED),
        day_column("last_feed", "Last data received"),
    ),
    reference="school",
    identity=("school", "urn"),
    begins="opened_date",
    planned=frozenset({"last_feed"}),
    titles={
        "sharing_state": "Shares its register",
        "days_since_data": "School days since its last data",
        "in_scope": "Counts here",
    },
    shown=(
        "school",
        "sharing_state",
        "last_feed",
        "days_since_data",
        "roll",
        "plans_on_roll",
        "officer",
        "cluster",
        "locality",
        "school_phase",
    ),
    always=_with_places,
    derive=_derive,
)
