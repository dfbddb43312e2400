"""Where children with plans are taught, ours beside England's, our region's and what DfE publishes of us."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.national import placements as national
from metrics.plans.placement.kinds import GROUPS, NOT_TOLD
from reports.results import Results
from reports.view import View

ENOUGH_KNOWN = 0.9
"""Of an area's plans the kind of setting must be known for so many, or their mix is not that of all."""


@dataclass(frozen=True)
class Mix:
    """How many plans there are in each group of ``GROUPS``, of one area on one day."""

    name: str
    when: str
    """In a sentence: "January 2025"."""
    counts: Mapping[str, int]
    not_told: int = 0
    """Plans whose kind of setting is not known; in no group."""

    @property
    def known(self) -> int:
        """Plans whose kind of setting is known."""
        return sum(self.counts.values())

    def share(self, group: str) -> float | None:
        """Of the plans whose kind is known; None where there is none."""
        return self.counts[group] / self.known if self.known else None


def our_mix(view: View, asked: Results) -> Mix:
    """The council's own plans on the view's day."""
    found = asked.result("plans_maintained", view, [view.today], ["placement_kind"])
    counts = dict(zip(found["placement_kind"], found["value"].fillna(0).astype(int), strict=True))
    groups = {key: sum(counts.get(kind, 0) for kind in kinds) for key, (_words, kinds) in GROUPS.items()}
    not_told = sum(counts.get(kind, 0) for kind in (*NOT_TOLD, NOT_RECORDED))
    return Mix(view.place, view.today.name, groups, not_told)


def england_mix(year: int | None = None) -> Mix:
    """England in January of a year, the newest built in unless another is named."""
    chosen = max(national.ENGLAND) if year is None else year
    return Mix("England", f"January {chosen}", national.ENGLAND[chosen])


def published_mixes(authority: str, published: pd.DataFrame) -> tuple[Mix, ...]:
    """England's, the region's and the council's newest placements in a release that is loaded; those there are.

    ``published`` are the headline figures of the file on plans in January. An area without placements is left out.
    """
    own = BY_OLD_CODE.get(authority)
    areas = {ENGLAND: "England"} | ({own.region_code: own.region_name, own.area_code: own.name} if own else {})
    found = [_newest(published[published["area_code"] == code], name) for code, name in areas.items()]
    return tuple(mix for mix in found if mix is not None)


def beside(view: View, asked: Results) -> tuple[Mix, ...]:
    """Ours, and what there is to set beside it: from a loaded release, else England as it is built in."""
    published = published_mixes(asked.shown().authority, asked.published("plans_maintained"))
    if not any(one.name == "England" for one in published):
        published = (england_mix(), *published)
    return (our_mix(view, asked), *published)


def months_told(months: list[Period], view: View, asked: Results) -> list[Period]:
    """The months at whose end the kind of setting is known for enough of the plans."""
    known = asked.result("plans_placement_known", view, months)
    return [month for month, share in zip(months, known["value"], strict=True) if share >= ENOUGH_KNOWN]


def _newest(lines: pd.DataFrame, name: str) -> Mix | None:
    """The placements of one area in the newest January in which enough of them are known; None where there is none."""
    held = lines[lines["value"].notna() & (lines["time_period"] >= national.FIRST_COMPARABLE)]
    for year in sorted(held["time_period"].unique(), reverse=True):
        of_year = held[held["time_period"] == year].sort_values("release", kind="stable")
        counts = dict(zip(of_year["indicator"].astype("str").str.casefold(), of_year["value"].astype(int), strict=True))
        groups = {
            group: sum(counts.get(column, 0) for column in columns)
            for group, columns in national.PLACEMENT_COLUMNS.items()
        }
        told, plans = sum(groups.values()), counts.get(national.ALL_PLANS_COLUMN, 0)
        if told and told >= ENOUGH_KNOWN * plans:
            return Mix(name, f"January {year}", groups, plans - told)
    return None
