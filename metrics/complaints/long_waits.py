"""Whether the family behind a row of a register has waited more than a year for a plan."""

import pandas as pd

from metrics.base.categories import named
from metrics.base.on_demand import Columns
from metrics.cases.case_tables import CaseTables
from metrics.counting.links import Links
from metrics.law.statutory import A_YEAR_OF_WEEKS


def with_case(rows: Columns, day_column: str, cases: CaseTables) -> Columns:
    """The rows with their locality, the case's where the register has none, and how long its child waited.

    ``case_found`` whether a case is linked; ``waited_over_52_weeks`` whether that request took, or has taken so far,
    more than 52 weeks to a plan or another end. Cases under another clock, after mediation or a tribunal, count too:
    the family waited all the same.
    """
    links = Links(rows, day_column, cases)
    return rows.assign(
        locality=lambda rows: _place(rows, links),
        case_found=lambda _: links.labels.notna(),
        waited_over_52_weeks=lambda _: _waited_a_year(links),
    )


def _place(rows: Columns, links: Links) -> pd.Series:
    return named(rows["locality"].astype("object").fillna(links.of_case("locality").astype("object")))


def _waited_a_year(links: Links) -> pd.Series:
    ended = links.of_case("plan_sent_date").fillna(links.of_case("closed_date"))
    over = _says(links, "closed") & ended.isna()
    waited = (ended.fillna(pd.Timestamp(links.tables.as_at)) - links.of_case("received_date")).dt.days
    return (waited > A_YEAR_OF_WEEKS.days) & ~over & ~_says(links, "historical")


def _says(links: Links, name: str) -> pd.Series:
    """A yes of the case's; no where there is none."""
    return links.of_case(name).astype("boolean").fillna(False).astype(bool)
